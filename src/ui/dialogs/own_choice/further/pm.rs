//! Years of which nobody knows the amount yet, and which way it goes.

use yew::prelude::*;

use super::{Further, FurtherForm};
use crate::budget::Direction;
use crate::year::Year;

/// The part of the form.
pub(super) fn pm_fields(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let form = further.form;
    let year_box = |year: Year| {
        let mut next = form.clone();
        let is_pm = form.pm.contains(&year);
        if is_pm {
            next.pm.retain(|other| *other != year);
        } else {
            next.pm.push(year);
            next.pm.sort();
        }
        further.option(
            "checkbox",
            format!("own-pm-{year}"),
            is_pm,
            year.to_string(),
            next,
        )
    };
    let way = |direction: Direction, words: String| {
        let next = FurtherForm {
            direction,
            ..form.clone()
        };
        let checked = form.direction == direction;
        further.option("radio", "own-pm-way".to_owned(), checked, words, next)
    };
    let content = html! {
        <>
            <p>{ language.text("own-pm-hint") }</p>
            <div class="option-row">{ for further.page.session.budget.horizon.years().map(year_box) }</div>
            if !form.pm.is_empty() {
                <div class="option-row" role="radiogroup" aria-label={language.text("own-pm-way")}>
                    { way(Direction::Nadeel, language.text("own-pm-worse")) }
                    { way(Direction::Voordeel, language.text("own-pm-better")) }
                </div>
            }
        </>
    };
    further.part(language.text("own-pm-title"), content)
}
