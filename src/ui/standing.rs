//! What one scenario comes to, in the columns of the ledger: for rooms that show several, or one without a reference.

use yew::prelude::*;

use super::main_view::figure::totals;
use super::main_view::strip::{pm, verdict};
use crate::present::standing::{Standing, StandingKind};
use crate::year::Year;

/// The figures of a scenario as a table that its heading names.
pub fn standing_table(standing: &Standing, years: &[Year], named_by: &str) -> Html {
    let rows = standing.rows.iter().map(|row| {
        let leads = row.kind == standing.leading();
        html! {
            <tr
                key={class(row.kind)}
                role="row"
                class={classes!("strip__row", class(row.kind), leads.then_some("strip__row--leading"))}
            >
                <th role="rowheader" scope="row" class="strip__label">{ &*row.label }</th>
                { totals(years, &row.cells) }
            </tr>
        }
    });
    html! {
        <table class="strip__table" role="table" aria-labelledby={named_by.to_owned()}>
            <thead role="rowgroup">
                <tr role="row" class="strip__years">
                    <td role="cell" class="strip__corner"></td>
                    { years.iter().map(|year| html! {
                        <th key={year.number()} role="columnheader" scope="col" class="strip__year">
                            { year.to_string() }
                        </th>
                    }).collect::<Html>() }
                </tr>
            </thead>
            <tbody role="rowgroup">{ for rows }</tbody>
        </table>
    }
}

/// The verdict, what is left out of the totals, and what is unknown. That no balance is known may have been said
/// already, for all scenarios together.
pub fn standing_words(standing: &Standing, start_was_said: bool) -> Html {
    let unknown = standing.notes.first().filter(|_| standing.start_unknown);
    let notes = standing.notes.iter().skip(usize::from(unknown.is_some()));
    html! {
        <>
            <div class="strip__words">
                if start_was_said && unknown.is_some() {
                } else if let Some(note) = unknown {
                    <p class="verdict verdict--unknown">
                        <span class="verdict__mark" aria-hidden="true"></span>
                        { &**note }
                    </p>
                } else {
                    { verdict(&standing.verdict) }
                }
                if let Some(note) = &standing.pm {
                    { pm(note) }
                }
                if let Some(indication) = &standing.verdict.indication {
                    <span class="strip__indication">{ &**indication }</span>
                }
            </div>
            if notes.len() > 0 {
                <ul class="strip__notes">
                    { for notes.map(|note| html! { <li key={&**note}>{ &**note }</li> }) }
                </ul>
            }
        </>
    }
}

fn class(kind: StandingKind) -> &'static str {
    match kind {
        StandingKind::Start => "strip__row--start",
        StandingKind::Effect => "strip__row--effect",
        StandingKind::End => "strip__row--end",
        StandingKind::StructuralEffect | StandingKind::Structural => "strip__row--structural",
        StandingKind::Apart => "strip__row--difference",
    }
}
