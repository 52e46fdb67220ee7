//! The same amount in every year from one on, filled in at once.

use yew::prelude::*;

use super::super::amounts::fault_of;
use super::Form;
use crate::lang::Language;
use crate::ui::kit::{Button, TextField, button, text_field};
use crate::year::{Horizon, Year};

/// The amount, the first year, and the button that fills them in.
pub(super) fn every_year(
    form: &UseStateHandle<Form>,
    horizon: Horizon,
    language: Language,
    on_input: Callback<String>,
) -> Html {
    let fault = fault_of(&form.every_year, language);
    let cannot_fill = form.every_year.trim().is_empty() || fault.is_some();
    let fill = {
        let form = form.clone();
        Callback::from(move |()| {
            let mut filled = (*form).clone();
            filled.amounts.fill_from(filled.from, &filled.every_year);
            form.set(filled);
        })
    };
    let choose_year = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<web_sys::HtmlSelectElement>();
            let year = chosen.and_then(|select| Year::new(select.value().parse().ok()?));
            if let Some(from) = year {
                form.set(Form {
                    from,
                    ..(*form).clone()
                });
            }
        })
    };
    html! {
        <div class="form-part__helper">
            { text_field(TextField {
                id: "own-every-year".into(),
                class: "field--amount",
                label: language.text("own-same"),
                value: form.every_year.clone(),
                error: fault,
                on_input,
                ..TextField::default()
            }) }
            <label class="option" for="own-from">{ language.text("own-same-from") }</label>
            <select id="own-from" class="utrecht-select" onchange={choose_year}>
                { for horizon.years().map(|year| html! {
                    <option value={year.to_string()} selected={year == form.from}>{ year.to_string() }</option>
                }) }
            </select>
            { button(Button {
                disabled: cannot_fill,
                ..Button::new(language.text("own-same-apply"), fill)
            }) }
        </div>
    }
}
