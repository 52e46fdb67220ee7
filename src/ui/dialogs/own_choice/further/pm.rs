//! Years of which nobody knows the amount yet, and which way it goes.

use std::collections::BTreeSet;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::budget::Direction;
use crate::scenario::OwnPm;
use crate::ui::page::Page;
use crate::year::Year;

/// What stands in this part of the form. Years outside this version of the document stay.
#[derive(Clone, PartialEq)]
pub(super) struct PmForm {
    years: BTreeSet<Year>,
    direction: Direction,
}

impl PmForm {
    pub(super) fn of(pm: Option<&OwnPm>) -> PmForm {
        PmForm {
            years: pm.map(|pm| pm.years.clone()).unwrap_or_default(),
            direction: pm.map_or(Direction::Nadeel, |pm| pm.direction),
        }
    }

    pub(super) fn read(&self) -> Option<OwnPm> {
        (!self.years.is_empty()).then(|| OwnPm {
            years: self.years.clone(),
            direction: self.direction,
        })
    }
}

/// The part of the form; `change` puts another one in its place.
pub(super) fn pm_fields(form: &PmForm, page: &Page, change: &Callback<PmForm>) -> Html {
    let language = page.language();
    let year_box = |year: Year| {
        let on_change = {
            let (form, change) = (form.clone(), change.clone());
            Callback::from(move |event: Event| {
                let mut next = form.clone();
                let input = event.target_dyn_into::<HtmlInputElement>();
                if input.is_some_and(|input| input.checked()) {
                    next.years.insert(year);
                } else {
                    next.years.remove(&year);
                }
                change.emit(next);
            })
        };
        html! {
            <label key={year.number()} class="option">
                <input
                    type="checkbox"
                    id={format!("own-pm-{year}")}
                    checked={form.years.contains(&year)}
                    onchange={on_change}
                />
                { year.to_string() }
            </label>
        }
    };
    let way = |direction: Direction, words: String| {
        let next = PmForm {
            direction,
            ..form.clone()
        };
        let choose = change.reform(move |_: Event| next.clone());
        html! {
            <label class="option">
                <input
                    type="radio"
                    name="own-pm-way"
                    checked={form.direction == direction}
                    onchange={choose}
                />
                { words }
            </label>
        }
    };
    html! {
        <fieldset class="form-part">
            <legend>{ language.text("own-pm-title") }</legend>
            <p>{ language.text("own-pm-hint") }</p>
            <div class="option-row">{ for page.session.budget.horizon.years().map(year_box) }</div>
            if !form.years.is_empty() {
                <div class="option-row" role="radiogroup" aria-label={language.text("own-pm-way")}>
                    { way(Direction::Nadeel, language.text("own-pm-worse")) }
                    { way(Direction::Voordeel, language.text("own-pm-better")) }
                </div>
            }
        </fieldset>
    }
}
