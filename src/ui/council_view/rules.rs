//! When something is adopted: said in a sentence, chosen with two switches, explained under it.

use yew::prelude::*;

use crate::council::{MOST_SEATS, Rules, Silence, Weigh};
use crate::present::council::Sheet;
use crate::session::{CouncilMessage, Message};
use crate::ui::kit::{TextField, text_field};
use crate::ui::page::{Page, PageProps};

/// The rules.
pub(super) fn rules(page: &Page, sheet: &Sheet, locked: bool) -> Html {
    let language = page.language();
    let rules = page.session.chamber.shown().rules;
    let weigh = |weigh: Weigh, words: &'static str| {
        let wanted = Rules { weigh, ..rules };
        segment(
            page,
            "council-weigh",
            wanted,
            rules.weigh == weigh,
            language.text(words),
            locked,
        )
    };
    let silence = |silence: Silence, words: &'static str| {
        let wanted = Rules { silence, ..rules };
        segment(
            page,
            "council-silence",
            wanted,
            rules.silence == silence,
            language.text(words),
            locked,
        )
    };
    html! {
        <details class="fold">
            <summary>{ language.text("council-rules") }</summary>
            <div class="council__choices">
                <fieldset class="segments">
                    <legend class="segments__legend">{ language.text("council-weigh") }</legend>
                    <span class="segments__options">
                        { weigh(Weigh::All, "council-weigh-all") }
                        { weigh(Weigh::Present, "council-weigh-present") }
                    </span>
                </fieldset>
                <fieldset class="segments">
                    <legend class="segments__legend">{ language.text("council-silence") }</legend>
                    <span class="segments__options">
                        { silence(Silence::AsBegun, "council-silence-begun") }
                        { silence(Silence::NoSupport, "council-silence-none") }
                    </span>
                </fieldset>
                if !locked {
                    <SeatsOfCouncil page={page.clone()} />
                }
            </div>
            <ul class="council__rules">
                { for sheet.rules.iter().map(|rule| html! { <li key={&**rule}>{ &**rule }</li> }) }
            </ul>
        </details>
    }
}

fn segment(
    page: &Page,
    group: &'static str,
    wanted: Rules,
    checked: bool,
    words: String,
    locked: bool,
) -> Html {
    html! {
        <label class="segment">
            <input
                type="radio"
                name={group}
                class="segment__input"
                {checked}
                disabled={locked}
                onchange={page.says::<Event>(Message::Council(CouncilMessage::Rules(wanted)))}
            />
            <span class="segment__words">{ words }</span>
        </label>
    }
}

/// How many seats the council has, where that is not what its fracties have together.
#[component]
fn SeatsOfCouncil(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let seats = page.session.chamber.council.seats;
    let typed = use_state(|| seats.map(|seats| seats.to_string()).unwrap_or_default());
    let change = {
        let (typed, send) = (typed.clone(), page.send.clone());
        Callback::from(move |text: String| {
            if let Ok(seats) = seats_of(&text) {
                send.emit(Message::Council(CouncilMessage::Seats(seats)));
            }
            typed.set(text);
        })
    };
    let most = usize::from(MOST_SEATS);
    let error = seats_of(&typed).err().map(|()| {
        language.text_with(
            "fractie-number",
            &[("least", 1_usize.into()), ("most", most.into())],
        )
    });
    text_field(TextField {
        id: "council-seats".into(),
        class: "field--seats",
        label: language.text("council-total"),
        hint: Some(language.text("council-total-hint")),
        value: (*typed).clone(),
        longest: Some(2),
        error,
        on_input: change,
        ..TextField::default()
    })
}

fn seats_of(text: &str) -> Result<Option<u8>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(seats) if (1..=MOST_SEATS).contains(&seats) => Ok(Some(seats)),
            _ => Err(()),
        },
    }
}
