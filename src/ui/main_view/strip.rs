//! The year strip: what the choices come to in every year, the verdict in words, and what it is compared with.

mod band;
mod clashes;

use yew::prelude::*;

use super::figure::{opening_totals, totals};
use super::told;
use crate::outcome::TotalOf;
use crate::present::CellKind;
use crate::present::strip::{PmNote, Strip, StripRow, StripRowKind, VerdictKind, VerdictWords};
use crate::scenario::Begin;
use crate::session::{Message, Panel, Settings};
use crate::ui::kit::{Symbol, icon};
use crate::ui::page::Page;

use band::{band_button, band_rule};
use clashes::clash_note;

/// The year strip.
pub(super) fn strip_view(page: &Page, strip: &Strip) -> Html {
    let start_unknown = start_is_unknown(strip);
    let rows = strip
        .rows
        .iter()
        .filter(|row| !start_unknown || !needs_start(row.kind))
        .map(|row| line(page, strip, row, start_unknown));
    // While no balance is known there is nothing to judge: what is missing stands where the verdict would.
    let mut notes = strip.notes.iter();
    let unknown = if start_unknown { notes.next() } else { None };
    html! {
        <>
        <section class="strip" aria-labelledby="strip-title">
            <h2 id="strip-title" class="visually-hidden">{ page.language().text("strip-title") }</h2>
            <table class="strip__table" role="table" aria-labelledby="strip-title">
                <thead role="rowgroup">
                    <tr role="row" class="strip__years">
                        <td role="cell" class="strip__corner">
                            { compare_with(page) }
                        </td>
                        { strip.years.iter().map(|year| html! {
                            <th key={year.number()} role="columnheader" scope="col" class="strip__year">
                                { year.to_string() }
                            </th>
                        }).collect::<Html>() }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
            <div class="strip__words">
                if let Some(note) = unknown {
                    <p class="verdict verdict--unknown">
                        <span class="verdict__mark" aria-hidden="true"></span>
                        { &**note }
                        if !page.locked() {
                            { " " }{ fill_in(page, false) }
                        }
                    </p>
                } else {
                    { verdict(&strip.verdict) }
                }
                if let Some(note) = &strip.pm {
                    { pm(note) }
                }
                if let Some(clashes) = &strip.clashes {
                    { clash_note(page, clashes) }
                }
                if strip.is_wide && page.session.settings.ranges.is_none() {
                    { band_button(page) }
                }
                if page.session.settings.in_thousands {
                    <span class="strip__unit">{ page.language().text("strip-in-thousands") }</span>
                }
                if let Some(indication) = &strip.verdict.indication {
                    <span class="strip__indication">{ &**indication }</span>
                }
            </div>
            if notes.len() > 0 {
                <ul class="strip__notes">
                    { for notes.map(|note| html! { <li key={&**note}>{ &**note }</li> }) }
                </ul>
            }
        </section>
        if let Some(rule) = page.session.settings.ranges.filter(|_| strip.is_wide) {
            { band_rule(page, rule) }
        }
        </>
    }
}

fn line(page: &Page, strip: &Strip, row: &StripRow, start_unknown: bool) -> Html {
    let leads = row.kind == leading(start_unknown);
    let class = classes!(
        "strip__row",
        row_class(row.kind),
        leads.then_some("strip__row--leading")
    );
    let opens = total_of(row.kind).filter(|_| row.cells.iter().any(|cell| cell.kind != CellKind::Unknown));
    let open = opens.map(|of| move |year| page.says::<MouseEvent>(Message::Open(Panel::Total(of, year))));
    let edit = row.kind == StripRowKind::Start && !page.locked() && row.cells.iter().any(|cell| cell.own);
    html! {
        <tr key={row_class(row.kind)} role="row" {class}>
            <th role="rowheader" scope="row" class="strip__label">
                if let (Some(open), Some(first)) = (&open, strip.years.first()) {
                    <button type="button" class="strip__open" aria-haspopup="dialog" onclick={open(*first)}>
                        { &*row.label }
                    </button>
                } else {
                    <span>{ &*row.label }</span>
                }
                if edit {
                    { fill_in(page, true) }
                }
            </th>
            { match &open {
                Some(open) => opening_totals(&strip.years, &row.cells, open),
                None => totals(&strip.years, &row.cells),
            } }
        </tr>
    }
}

/// The verdict, with its mark.
pub(in crate::ui) fn verdict(words: &VerdictWords) -> Html {
    let (mark, tone) = match words.kind {
        VerdictKind::Unknown => ("verdict__mark--unknown", "verdict--unknown"),
        VerdictKind::InBudgetYear => ("verdict__mark--yes", "verdict--known"),
        VerdictKind::Later => ("verdict__mark--later", "verdict--known"),
        VerdictKind::Never => ("verdict__mark--no", "verdict--known"),
    };
    html! {
        <p class={classes!("verdict", tone)}>
            <span class={classes!("verdict__mark", mark)} aria-hidden="true"></span>
            <strong>{ &*words.lead }</strong>
            if let Some(rest) = &words.rest {
                { " " }{ &**rest }
            }
        </p>
    }
}

/// The posts that are left out, to be opened.
pub(in crate::ui) fn pm(note: &PmNote) -> Html {
    html! {
        <details class="pm-note">
            <summary>{ &*note.text }</summary>
            <ul>{ for note.posts.iter().map(|post| html! { <li key={&*post.text}>{ told(post) }</li> }) }</ul>
        </details>
    }
}

fn total_of(kind: StripRowKind) -> Option<TotalOf> {
    match kind {
        StripRowKind::Effect => Some(TotalOf::Effect),
        StripRowKind::End => Some(TotalOf::End),
        StripRowKind::Structural => Some(TotalOf::Structural),
        _ => None,
    }
}

// The quiet way to the start balances.
fn fill_in(page: &Page, change: bool) -> Html {
    let language = page.language();
    let words = if change {
        language.text("start-change")
    } else {
        language.text("start-fill-in")
    };
    let on_click = page.says::<MouseEvent>(Message::Open(Panel::StartBalances));
    html! {
        <button type="button" class="quiet" aria-haspopup="dialog" onclick={on_click}>
            if !change {
                { icon(Symbol::Edit) }
            }
            <span>{ words }</span>
        </button>
    }
}

// With what the variant is compared.
fn compare_with(page: &Page) -> Html {
    let language = page.language();
    let settings = page.session.settings;
    let option = |value: &'static str, begin: Begin, words: String| {
        let wanted = Settings {
            compare_with: begin,
            ..settings
        };
        html! {
            <label class="segment">
                <input
                    type="radio"
                    name="compare-with"
                    class="segment__input"
                    {value}
                    checked={settings.compare_with == begin}
                    onchange={page.says::<Event>(Message::Set(wanted))}
                />
                <span class="segment__words">{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="segments">
            <legend class="segments__legend">{ language.text("compare-with") }</legend>
            <span class="segments__options">
                { option("proposal", Begin::Proposal, language.text("reference-proposal")) }
                { option("existing", Begin::Existing, language.text("reference-existing")) }
            </span>
        </fieldset>
    }
}

/// Whether no year has a start balance: then the effects lead, and the balances are not there to show.
pub(super) fn start_is_unknown(strip: &Strip) -> bool {
    strip
        .rows
        .iter()
        .filter(|row| row.kind == StripRowKind::Start)
        .all(|row| row.cells.iter().all(|cell| cell.kind == CellKind::Unknown))
}

/// The line that the eye should find first.
pub(super) fn leading(start_unknown: bool) -> StripRowKind {
    if start_unknown {
        StripRowKind::Effect
    } else {
        StripRowKind::End
    }
}

fn needs_start(kind: StripRowKind) -> bool {
    matches!(
        kind,
        StripRowKind::Start
            | StripRowKind::StartIncidental
            | StripRowKind::End
            | StripRowKind::Structural
            | StripRowKind::StructuralLow
            | StripRowKind::StructuralHigh
            | StripRowKind::Exception
    )
}

fn row_class(kind: StripRowKind) -> &'static str {
    match kind {
        StripRowKind::Start => "strip__row--start",
        StripRowKind::StartIncidental => "strip__row--start-incidental",
        StripRowKind::Indirect => "strip__row--indirect",
        StripRowKind::Low => "strip__row--low",
        StripRowKind::High => "strip__row--high",
        StripRowKind::StructuralLow => "strip__row--structural-low",
        StripRowKind::StructuralHigh => "strip__row--structural-high",
        StripRowKind::Exception => "strip__row--exception",
        StripRowKind::Effect => "strip__row--effect",
        StripRowKind::End => "strip__row--end",
        StripRowKind::Structural => "strip__row--structural",
        StripRowKind::Difference => "strip__row--difference",
    }
}
