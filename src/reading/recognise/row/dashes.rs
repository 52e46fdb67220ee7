//! The dashes among the figures of a row: empty cells, or signs before or after a figure.

use super::Item;
use crate::reading::recognise::table::{Figure, Oddity, Row};

/// A dash that stands right before a figure and away from what is before it is its minus.
pub(super) fn merge_near_dashes(run: &mut Vec<Item>) -> bool {
    let near = |dash: &Item, figure: &Item| {
        dash.figure == Figure::Empty
            && figure.gap <= 1
            && dash.gap > 1
            && matches!(figure.figure, Figure::Amount(printed) if !printed.minus && !printed.plus)
    };
    let mut merged = false;
    let mut at = 1;
    while at < run.len() {
        let joins = at
            .checked_sub(1)
            .and_then(|before| run.get(before).zip(run.get(at)))
            .is_some_and(|(dash, figure)| near(dash, figure));
        if joins {
            let dash = run.remove(at.saturating_sub(1));
            if let Some(item) = run.get_mut(at.saturating_sub(1)) {
                if let Figure::Amount(printed) = &mut item.figure {
                    printed.minus = true;
                    printed.bare = false;
                }
                item.start = dash.start;
                item.gap = dash.gap;
            }
            merged = true;
        } else {
            at = at.saturating_add(1);
        }
    }
    merged
}

/// Decides what the dashes are: empty cells, or signs before or after the figures. True when a leading dash was
/// given back to the title. `lead` says that they were signs before the figures in a row above.
pub(super) fn resolve_dashes(run: &mut Vec<Item>, columns: usize, lead: bool, row: &mut Row) -> bool {
    let dashes = run.iter().filter(|item| item.figure == Figure::Empty).count();
    let figures = run.len().saturating_sub(dashes);
    if dashes == 0 {
        return false;
    }
    if run.len() == columns {
        if may_be_sign_before_lost_cell(run, dashes) {
            row.oddities.push(Oddity::DashOrMinus);
        }
        return false;
    }
    let leading = run.first().is_some_and(|item| item.figure == Figure::Empty);
    if run.len() > columns {
        if dashes == 1 && leading && figures == columns {
            // "Titel - 100 200": a dash after the title, or a minus.
            run.remove(0);
            row.oddities.push(Oddity::DashOrMinus);
            return true;
        }
        let leads = leads(run) || (lead && !ends_in_dash(run));
        let merged = merged(run, leads);
        let behind = !leads;
        if merged.len() == columns {
            *run = merged;
            row.dash_signs = true;
            if behind {
                row.oddities.push(Oddity::DashOrMinus);
            }
        } else if run.len() > columns {
            row.oddities.push(Oddity::DashOrMinus);
        }
        return false;
    }
    // Fewer than the columns: a dash glued by one space to a figure may be its minus.
    let doubtful = run.windows(2).any(|pair| {
        matches!(pair, [dash, figure] if dash.figure == Figure::Empty
            && matches!(figure.figure, Figure::Amount(printed) if !printed.minus && printed.thousandths != 0)
            && figure.gap <= 1 && dash.gap > 1)
    });
    if doubtful {
        row.oddities.push(Oddity::DashOrMinus);
    }
    false
}

/// "Titel – 500": an empty cell and 500, or -500 and an empty last cell that left no trace. Single spaces tell nothing;
/// a second dash does: whoever signs one figure so has no dash for an empty cell.
fn may_be_sign_before_lost_cell(run: &[Item], dashes: usize) -> bool {
    dashes == 1
        && matches!(run, [dash, figure, ..] if dash.figure == Figure::Empty
            && dash.gap <= 1
            && figure.gap <= 1
            && matches!(figure.figure, Figure::Amount(printed) if !printed.minus && !printed.plus && printed.thousandths != 0))
}

/// The run with each dash before a figure taken as its minus; or, where no dash leads, each dash after one.
fn merged(run: &[Item], leads: bool) -> Vec<Item> {
    let mut result: Vec<Item> = Vec::new();
    let mut waiting: Option<&Item> = None;
    for item in run {
        match item.figure {
            Figure::Empty if leads => {
                if let Some(empty) = waiting.replace(item) {
                    result.push(copy(empty));
                }
            }
            Figure::Empty => match result.last_mut() {
                Some(Item {
                    figure: Figure::Amount(printed),
                    end,
                    right,
                    ..
                }) if !printed.minus => {
                    printed.minus = true;
                    *end = item.end;
                    *right = item.right;
                }
                _ => result.push(copy(item)),
            },
            Figure::Amount(mut printed) => {
                let mut merged = copy(item);
                if let Some(dash) = waiting.take() {
                    if printed.minus {
                        result.push(copy(dash));
                    } else {
                        printed.minus = true;
                        printed.bare = false;
                        merged.figure = Figure::Amount(printed);
                        merged.start = dash.start;
                        merged.gap = dash.gap;
                    }
                }
                result.push(merged);
            }
            _ => {
                result.extend(waiting.take().map(copy));
                result.push(copy(item));
            }
        }
    }
    result.extend(waiting.map(copy));
    result
}

fn ends_in_dash(run: &[Item]) -> bool {
    run.last().is_some_and(|item| item.figure == Figure::Empty)
}

/// The dashes of a run stand before their figures.
fn leads(run: &[Item]) -> bool {
    run.first().is_some_and(|item| item.figure == Figure::Empty)
        || run.windows(2).any(
            |pair| matches!(pair, [dash, figure] if dash.figure == Figure::Empty && figure.gap < dash.gap),
        )
}

fn copy(item: &Item) -> Item {
    Item { ..*item }
}
