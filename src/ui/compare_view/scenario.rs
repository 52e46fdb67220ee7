//! One scenario: its name, its strip, and what can be done with it.

use yew::prelude::*;

use crate::present::compare::ScenarioWords;
use crate::session::{CompareMessage, Message, Source};
use crate::ui::kit::{IconButton, Symbol, icon_button};
use crate::ui::main_view::told;
use crate::ui::page::Page;
use crate::ui::standing::{standing_table, standing_words};
use crate::year::Year;

/// The strip of one scenario.
pub(super) fn scenario(
    page: &Page,
    years: &[Year],
    place: usize,
    (words, of): (&ScenarioWords, &Source),
    start_was_said: bool,
) -> Html {
    let language = page.language();
    let id = format!("scenario-{}", words.letter);
    let name = &*words.name.text;
    let says = |message: CompareMessage| page.says::<MouseEvent>(Message::Compare(message));
    let keep = page.says_of_new_place(move |id| Message::Compare(CompareMessage::Keep(place, id)));
    html! {
        <section key={id.clone()} class="strip strip--beside" aria-labelledby={id.clone()}>
            <div class="beside__head">
                <h2 id={id.clone()} class="beside__name">
                    <span class="beside__letter">{ &*words.letter }</span>{ " " }
                    <bdi>{ told(&words.name) }</bdi>
                </h2>
                if let Some(source) = &words.source {
                    <p class="beside__source">{ &**source }</p>
                }
                <div class="beside__actions">
                    if matches!(of, Source::Link | Source::File) {
                        <button type="button" class="quiet" onclick={keep.reform(|_: MouseEvent| ())}>
                            { language.text("compare-keep") }
                        </button>
                    }
                    if place > 0 {
                        <button
                            type="button"
                            class="quiet"
                            onclick={says(CompareMessage::First(place))}
                        >
                            { language.text("compare-first") }
                            <span class="visually-hidden">{ ": " }{ name }</span>
                        </button>
                    }
                    if page.session.beside.can_miss_one() {
                        { icon_button(IconButton::new(
                            Symbol::Close,
                            language.text_with("compare-remove", &[("name", name.into())]),
                            page.says(Message::Compare(CompareMessage::Remove(place))),
                        )) }
                    }
                </div>
            </div>
            if !words.warnings.is_empty() {
                <ul class="warnings">
                    { for words.warnings.iter().map(|warning| html! { <li key={&**warning}>{ &**warning }</li> }) }
                </ul>
            }
            { standing_table(&words.standing, years, &id) }
            { standing_words(&words.standing, start_was_said) }
        </section>
    }
}
