//! Scenarios beside each other: a strip for each, the choices that differ, and what they share folded away.

mod adder;
mod differing;
mod scenario;

use yew::prelude::*;

use crate::present::compare::{Sheet, letter, sheet};
use crate::session::{Message, Panel};
use crate::ui::main_view::figure::figures;
use crate::ui::main_view::{MAIN, digits_class, told, years_class};
use crate::ui::page::Page;
use crate::ui::rooms::ROOM_TITLE;

use adder::Adder;
use differing::differing;
use scenario::scenario;

/// The room.
pub fn compare_view(page: &Page) -> Html {
    let session = &*page.session;
    let language = page.language();
    let compared = session.compared();
    let sheet = sheet(&session.budget, &compared, page.showing());
    let measure = classes!(years_class(sheet.years.len()), digits_class(cells(&sheet)));
    let first = letter(0);
    let no_start = sheet.scenarios.iter().all(|one| one.standing.start_unknown);
    html! {
        <main id={MAIN} class={classes!("main", "main--room", measure)} tabindex="-1">
            <div class="sheet">
                <div class="room__head">
                    <h1 id={ROOM_TITLE} class="room__title" tabindex="-1">{ language.text("compare-title") }</h1>
                    <p>{ language.text_with("compare-intro", &[("letter", first.as_ref().into())]) }</p>
                    if no_start {
                        <p class="room__note">
                            { language.text("strip-start-unknown") }{ " " }
                            if !page.locked() {
                                <button
                                    type="button"
                                    class="quiet"
                                    aria-haspopup="dialog"
                                    onclick={page.says::<MouseEvent>(Message::Open(Panel::StartBalances))}
                                >
                                    { language.text("start-fill-in") }
                                </button>
                            }
                        </p>
                    }
                </div>
                { for sheet.scenarios.iter().zip(&compared).enumerate().map(|(place, (words, one))| {
                    scenario(page, &sheet.years, place, (words, &one.of), no_start)
                }) }
                <Adder page={page.clone()} />
                <section class="ledger" aria-labelledby="compare-differing">
                    <h2 id="compare-differing" class="room__part">{ language.text("compare-differing") }</h2>
                    <p class="room__lead" role="status">{ &*sheet.summary }</p>
                    if !sheet.differing.is_empty() {
                        { differing(&sheet, language) }
                    }
                </section>
                if !sheet.shared.is_empty() {
                    { shared(page, &sheet) }
                }
            </div>
        </main>
    }
}

fn cells(sheet: &Sheet) -> impl Iterator<Item = &crate::present::Cell> {
    let of_scenarios = sheet.scenarios.iter().flat_map(|one| &one.standing.rows);
    let of_rows = sheet.differing.iter().flat_map(|row| row.entries.iter());
    let of_rows = of_rows.flat_map(|entry| entry.cells.iter());
    of_scenarios.flat_map(|row| row.cells.iter()).chain(of_rows)
}

fn shared(page: &Page, sheet: &Sheet) -> Html {
    let language = page.language();
    let title = language.text_with("compare-shared", &[("count", sheet.shared.len().into())]);
    html! {
        <details class="fold">
            <summary>{ title }</summary>
            <table class="ledger__table" role="table" aria-label={language.text_with("compare-shared", &[("count", sheet.shared.len().into())])}>
                <thead role="rowgroup" class="visually-hidden">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ language.text("council-column-choice") }</th>
                        { sheet.years.iter().map(|year| html! {
                            <th key={year.number()} role="columnheader" scope="col">{ year.to_string() }</th>
                        }).collect::<Html>() }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for sheet.shared.iter().map(|row| html! {
                        <tr
                            key={&*row.key}
                            role="row"
                            class={classes!("beside__entry", (!row.on).then_some("beside__entry--off"))}
                        >
                            <th role="rowheader" scope="row" class="beside__what">
                                if let Some(number) = &row.number {
                                    <span class="number">{ &**number }</span>
                                }
                                { told(&row.title) }
                                { " " }<span class="beside__state">{ &*row.state }</span>
                            </th>
                            { figures(&sheet.years, &row.cells) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </details>
    }
}
