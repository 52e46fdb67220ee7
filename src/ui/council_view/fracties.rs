//! The fracties: their seats, what is known of their variants, and the way to change them.

use yew::prelude::*;

use crate::present::council::{FractieWords, Sheet};
use crate::session::{CouncilMessage, Message, Panel};
use crate::ui::kit::{IconButton, Symbol, icon_button};
use crate::ui::page::Page;

/// The list, folded: nothing while there are none.
pub(super) fn fracties(page: &Page, sheet: &Sheet, locked: bool) -> Html {
    if sheet.fracties.is_empty() {
        return Html::default();
    }
    let language = page.language();
    html! {
        <details class="fold">
            <summary>{ &*sheet.seats }</summary>
            <ul class="fracties" aria-label={language.text("council-fracties")}>
                { for sheet.fracties.iter().enumerate().map(|(place, words)| fractie(page, place, words, locked)) }
            </ul>
        </details>
    }
}

fn fractie(page: &Page, place: usize, words: &FractieWords, locked: bool) -> Html {
    let language = page.language();
    let name = &*words.name;
    html! {
        <li key={place} class={classes!("fractie", (!words.has_variant).then_some("fractie--waiting"))}>
            <div class="fractie__words">
                <p>
                    <bdi class="fractie__name">{ name }</bdi>{ " " }
                    <span class="fractie__seats">{ &*words.seats }</span>
                </p>
                <p class="fractie__about"><bdi>{ &*words.about }</bdi></p>
                { for words.warnings.iter().map(|warning| html! { <p class="fractie__warning">{ &**warning }</p> }) }
            </div>
            if !locked {
                <div class="fractie__actions">
                    { icon_button(IconButton::new(
                        Symbol::Edit,
                        language.text_with("council-edit", &[("name", name.into())]),
                        page.says(Message::Open(Panel::Fractie(Some(place)))),
                    )) }
                    { icon_button(IconButton::new(
                        Symbol::Delete,
                        language.text_with("council-remove", &[("name", name.into())]),
                        page.says(Message::Council(CouncilMessage::Remove(place))),
                    )) }
                </div>
            }
        </li>
    }
}
