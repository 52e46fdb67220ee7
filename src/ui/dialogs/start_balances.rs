//! The balance before the choices, filled in by the member. A year may stay unknown.

use yew::prelude::*;

use super::amounts::{TypedAmounts, fault_of};
use super::dialog;
use crate::money::Money;
use crate::session::Message;
use crate::ui::kit::{Button, ButtonKind, TextField, button, text_field};
use crate::ui::page::PageProps;
use crate::year::Year;

/// The form.
#[component]
pub(super) fn StartBalances(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let horizon = page.session.budget.horizon;
    let kept = &page.session.work.decisions.start;
    let typed = use_state(|| TypedAmounts::of(kept, horizon, language));
    let everywhere = use_state(String::new);

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
        // What was filled in for years outside this version of the document stays.
        start.retain(|year, _| !horizon.contains(*year));
        Callback::from(move |()| {
            if let Some(amounts) = typed.read(language) {
                let mut start = start.clone();
                start.extend(amounts);
                send.emit(Message::StartBalances(start));
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
                disabled: typed.read(language).is_none(),
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
