//! What few members fill in about the start: which part of the balance is incidental, and whether prices rise.

use yew::prelude::*;

use crate::lang::input::{InputFault, percent};
use crate::lang::{Language, Worded};
use crate::rate::Rate;
use crate::ui::dialogs::amounts::TypedAmounts;
use crate::ui::kit::{TextField, text_field};
use crate::ui::page::Page;
use crate::year::Year;

/// The incidental part of each year's balance.
pub(super) fn incidental_part(page: &Page, typed: &UseStateHandle<TypedAmounts>) -> Html {
    let language = page.language();
    let decisions = &page.session.work.decisions;
    let years = page.session.budget.horizon.years();
    html! {
        <details class="own-amounts" open={!decisions.start_incidental.is_empty()}>
            <summary>{ language.text("start-incidental-title") }</summary>
            <p class="detail__hint">{ language.text("start-incidental-hint") }</p>
            <div class="amounts">{ for years.map(|year| incidental_field(page, typed, year)) }</div>
        </details>
    }
}

fn incidental_field(page: &Page, typed: &UseStateHandle<TypedAmounts>, year: Year) -> Html {
    let language = page.language();
    let part = page.session.budget.start_incidental.as_ref();
    let hint = part
        .and_then(|part| part.get(year))
        .map(|money| language.text_with("start-from-document", &[("amount", language.euro(*money).into())]));
    let on_input = {
        let typed = typed.clone();
        Callback::from(move |text| {
            let mut changed = (*typed).clone();
            changed.set(year, text);
            typed.set(changed);
        })
    };
    text_field(TextField {
        id: format!("start-incidental-{year}"),
        class: "field--amount",
        label: language.text_with("start-incidental-year", &[("year", year.into())]),
        hint,
        value: typed.text(year),
        error: typed.fault(year, language),
        on_input,
        ..TextField::default()
    })
}

/// How much prices rise each year; off until something is typed.
pub(super) fn rising_prices(page: &Page, prices: &UseStateHandle<String>) -> Html {
    let language = page.language();
    let on_input = {
        let prices = prices.clone();
        Callback::from(move |text| prices.set(text))
    };
    html! {
        <details class="own-amounts" open={page.session.work.decisions.indexation.is_some()}>
            <summary>{ language.text("prices-title") }</summary>
            { text_field(TextField {
                id: "prices".into(),
                class: "field--amount",
                label: language.text("prices-label"),
                hint: Some(language.text("prices-hint")),
                value: (**prices).clone(),
                error: rise(prices, language).err(),
                on_input,
                ..TextField::default()
            }) }
        </details>
    }
}

/// What was typed; none where nothing is, and what is wrong where it cannot be read.
pub(super) fn rise(text: &str, language: Language) -> Result<Option<Rate>, String> {
    let most = Rate::from_basis_points(2_000).unwrap_or(Rate::WHOLE);
    match percent(text, language, most) {
        Ok(rate) => Ok((rate > Rate::NOTHING).then_some(rate)),
        Err(InputFault::Empty) => Ok(None),
        Err(InputFault::NotANumber) => Err(language.text("percent-not-a-number")),
        Err(fault) => Err(fault.words(language)),
    }
}
