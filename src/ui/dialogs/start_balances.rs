//! The balance before the choices, filled in by the member. A year may stay unknown. Closed until they are asked for:
//! its incidental part, and whether prices rise.

mod further;

use yew::prelude::*;

use super::amounts::{TypedAmounts, fault_of};
use super::dialog;
use crate::money::Money;
use crate::session::Message;
use crate::ui::kit::{Button, ButtonKind, TextField, button, text_field};
use crate::ui::page::PageProps;
use crate::year::Year;

use further::{incidental_part, rise, rising_prices};

/// The form.
#[component]
pub(super) fn StartBalances(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let horizon = page.session.budget.horizon;
    let kept = &page.session.work.decisions.start;
    let typed = use_state(|| TypedAmounts::of(kept, horizon, language));
    let everywhere = use_state(String::new);
    let decisions = &page.session.work.decisions;
    let incidental = use_state(|| TypedAmounts::of(&decisions.start_incidental, horizon, language));
    let prices = use_state(|| {
        let rate = decisions.indexation;
        rate.map(|rate| language.percentage(rate)).unwrap_or_default()
    });
    let indexation = rise(&prices, language);
    let ready = typed.read(language).is_some() && incidental.read(language).is_some() && indexation.is_ok();

    let fill = {
        let (typed, everywhere) = (typed.clone(), everywhere.clone());
        Callback::from(move |()| {
            let mut filled = (*typed).clone();
            filled.fill_from(horizon.first(), &everywhere);
            typed.set(filled);
        })
    };
    let save = {
        let (typed, send, mut start) = (typed.clone(), page.send.clone(), kept.clone());
        let (incidental, indexation) = (incidental.clone(), indexation.clone());
        let before = decisions.clone();
        // What was filled in for years outside this version of the document stays.
        start.retain(|year, _| !horizon.contains(*year));
        Callback::from(move |()| {
            if let Some(amounts) = typed.read(language) {
                let mut start = start.clone();
                start.extend(amounts);
                let mut part = before.start_incidental.clone();
                part.retain(|year, _| !horizon.contains(*year));
                part.extend(incidental.read(language).unwrap_or_default());
                // Only what changed: each message is a step to take back.
                let messages = [
                    (start != before.start).then_some(Message::StartBalances(start)),
                    (part != before.start_incidental).then_some(Message::StartIncidental(part)),
                    indexation
                        .clone()
                        .ok()
                        .filter(|rate| *rate != before.indexation)
                        .map(Message::Indexation),
                    Some(Message::FieldLeft),
                ];
                messages
                    .into_iter()
                    .flatten()
                    .for_each(|message| send.emit(message));
                send.emit(Message::ClosePanel);
            }
        })
    };
    let in_document =
        |year: Year| -> Option<Money> { page.session.budget.start.as_ref()?.get(year).copied() };
    let field = |year: Year| {
        let typed = typed.clone();
        let hint = in_document(year).map(|money| {
            language.text_with("start-from-document", &[("amount", language.euro(money).into())])
        });
        text_field(TextField {
            id: format!("start-{year}"),
            class: "field--amount",
            label: language.text_with("start-year", &[("year", year.into())]),
            hint,
            value: typed.text(year),
            error: typed.fault(year, language),
            on_input: Callback::from(move |text| {
                let mut changed = (*typed).clone();
                changed.set(year, text);
                typed.set(changed);
            }),
            ..TextField::default()
        })
    };
    let actions = html! {
        <>
            { button(Button::new(language.text("cancel"), page.says(Message::ClosePanel))) }
            { button(Button {
                kind: ButtonKind::Primary,
                disabled: !ready,
                ..Button::new(language.text("start-save"), save)
            }) }
        </>
    };
    let content = html! {
        <>
            <p>{ language.text("start-intro") }</p>
            <p>{ language.text("amount-hint") }</p>
            <div class="amounts">{ for horizon.years().map(field) }</div>
            <fieldset class="form-part">
                <legend>{ language.text("start-same") }</legend>
                { text_field(TextField {
                    id: "start-everywhere".into(),
                    class: "field--amount",
                    label: language.text("start-same-hint"),
                    value: (*everywhere).clone(),
                    error: fault_of(&everywhere, language),
                    on_input: { let everywhere = everywhere.clone(); Callback::from(move |text| everywhere.set(text)) },
                    ..TextField::default()
                }) }
                { button(Button {
                    disabled: everywhere.trim().is_empty() || fault_of(&everywhere, language).is_some(),
                    ..Button::new(language.text("start-same-apply"), fill)
                }) }
            </fieldset>
            { incidental_part(page, &incidental) }
            { rising_prices(page, &prices) }
        </>
    };
    dialog(
        page,
        "start-balances",
        language.text("start-title"),
        actions,
        content,
    )
}
