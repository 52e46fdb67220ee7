//! The choices that differ: under each its state in every scenario, and how far that is from the first one.

use yew::prelude::*;

use crate::lang::Language;
use crate::present::compare::{DifferingRow, EntryWords, Sheet, letter};
use crate::ui::kit::{TagKind, tag};
use crate::ui::main_view::figure::figures;
use crate::ui::main_view::told;
use crate::year::Year;

/// The table of what differs.
pub(super) fn differing(sheet: &Sheet, language: Language) -> Html {
    let first = letter(0);
    let apart = language.text_with("compare-apart", &[("letter", first.as_ref().into())]);
    html! {
        <table class="ledger__table" role="table" aria-labelledby="compare-differing">
            <thead role="rowgroup" class="visually-hidden">
                <tr role="row">
                    <th role="columnheader" scope="col">{ language.text("compare-column-scenario") }</th>
                    { sheet.years.iter().map(|year| html! {
                        <th key={year.number()} role="columnheader" scope="col">{ year.to_string() }</th>
                    }).collect::<Html>() }
                </tr>
            </thead>
            { for sheet.differing.iter().map(|row| choice(row, &sheet.years, &apart)) }
        </table>
    }
}

fn choice(row: &DifferingRow, years: &[Year], apart: &str) -> Html {
    let columns = years.len().saturating_add(1).to_string();
    html! {
        <tbody key={&*row.key} role="rowgroup" class="beside__choice">
            <tr role="row" class="beside__title">
                <th role="rowheader" scope="rowgroup" colspan={columns}>
                    if let Some(number) = &row.number {
                        <span class="number">{ &**number }</span>
                    }
                    { told(&row.title) }
                    if let Some(own) = &row.own {
                        { " " }{ tag(TagKind::Own, own, None) }
                    }
                </th>
            </tr>
            { for row.entries.iter().map(|entry| self::entry(entry, years, apart)) }
        </tbody>
    }
}

fn entry(entry: &EntryWords, years: &[Year], apart: &str) -> Html {
    let state = (!entry.on).then_some("beside__entry--off");
    html! {
        <>
            <tr key={format!("{} itself", entry.letter)} role="row" class={classes!("beside__entry", state)}>
                <th role="rowheader" scope="row" class="beside__what">
                    <span class="beside__letter">{ &*entry.letter }</span>{ " " }
                    <span class="beside__state">{ &*entry.state }</span>
                    { for entry.own.iter().map(|own| html! { <>{ " " }{ tag(TagKind::Own, own, None) }</> }) }
                </th>
                { figures(years, &entry.cells) }
            </tr>
            if let Some(cells) = &entry.apart {
                <tr key={format!("{} apart", entry.letter)} role="row" class="beside__apart">
                    <th role="rowheader" scope="row" class="beside__what">
                        <span class="visually-hidden">{ &*entry.letter }{ ": " }</span>{ apart }
                    </th>
                    { figures(years, cells) }
                </tr>
            }
        </>
    }
}
