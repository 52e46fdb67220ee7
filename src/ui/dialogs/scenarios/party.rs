//! Whose variant the open scenario is: a fractie and its seats, so that a council can be made of links alone. Both are
//! needed; half of it is nothing.

use yew::prelude::*;

use super::super::words::optional_wording;
use super::Typed;
use crate::lang::Language;
use crate::scenario::{LONGEST_TITLE, MOST_SEATS, Party};
use crate::session::Message;
use crate::ui::kit::{TextField, text_field};
use crate::ui::page::Page;

/// The fractie and its seats: kept as soon as both can be read.
pub(super) fn party_fields(page: &Page, typed: &UseStateHandle<Typed>) -> Html {
    let language = page.language();
    let kept = page.session.work.decisions.party.clone();
    let changes = |change: fn(&mut Typed, String)| {
        let (typed, send, kept) = (typed.clone(), page.send.clone(), kept.clone());
        Callback::from(move |text| {
            let mut changed = (*typed).clone();
            change(&mut changed, text);
            let party = party(&changed, language);
            if party != kept {
                send.emit(Message::OfParty(party));
            }
            typed.set(changed);
        })
    };
    let (name, seats) = (&typed.party, &typed.seats);
    let is_half = name.trim().is_empty() != seats.trim().is_empty();
    let wrong_seats = !seats.trim().is_empty() && number(seats).is_none();
    let bounds = [
        ("least", 1_usize.into()),
        ("most", usize::from(MOST_SEATS).into()),
    ];
    html! {
        <details class="own-amounts" open={kept.is_some()}>
            <summary>{ language.text("party-title") }</summary>
            <p class="detail__hint">{ language.text("party-hint") }</p>
            <div class="fractie-form__seats">
                { text_field(TextField {
                    id: "party-name".into(),
                    label: language.text("fractie-name"),
                    value: name.clone(),
                    longest: Some(LONGEST_TITLE),
                    error: optional_wording::<LONGEST_TITLE>(name, language).err(),
                    on_input: changes(|typed, text| typed.party = text),
                    on_leave: page.says(Message::FieldLeft),
                    ..TextField::default()
                }) }
                { text_field(TextField {
                    id: "party-seats".into(),
                    class: "field--seats",
                    label: language.text("fractie-seats"),
                    value: seats.clone(),
                    longest: Some(2),
                    error: wrong_seats.then(|| language.text_with("fractie-number", &bounds)),
                    on_input: changes(|typed, text| typed.seats = text),
                    on_leave: page.says(Message::FieldLeft),
                    ..TextField::default()
                }) }
            </div>
            <div role="status">
                if is_half {
                    <p class="doubt-note">{ language.text("party-both") }</p>
                }
            </div>
        </details>
    }
}

fn party(typed: &Typed, language: Language) -> Option<Party> {
    Some(Party {
        name: optional_wording(&typed.party, language).ok()??,
        seats: number(&typed.seats)?,
    })
}

fn number(text: &str) -> Option<u8> {
    let seats = text.trim().parse().ok()?;
    (1..=MOST_SEATS).contains(&seats).then_some(seats)
}
