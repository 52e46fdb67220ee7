//! Euro signs in a cell or on a line of their own, before their amount.
//!
//! The sign joins its amount, so that rows and names of columns have as many cells, and columns that are empty then are
//! left out. Deliberately absent: a row of signs under the names of the columns; there a sign names the unit.

use super::{Line, width};
use crate::reading::recognise::token::{Kind, tokens, year};

/// How many lines without cells may stand within a table.
const APART: usize = 3;
/// The most bytes of an amount.
const LONGEST: usize = 40;

/// Brings euro signs to their amounts; other lines stay as they are.
pub fn join(lines: Vec<Line>) -> Vec<Line> {
    // Most documents have none.
    if !lines.iter().any(has_sign) {
        return lines;
    }
    let mut result: Vec<Line> = Vec::with_capacity(lines.len());
    let mut table: Vec<Line> = Vec::new();
    let mut apart = 0usize;
    let mut rest = lines.as_slice();
    while let Some((line, after)) = rest.split_first() {
        rest = after;
        if line.cells.is_empty() {
            apart = apart.saturating_add(1);
        } else {
            // Names of columns may stand on more rows than one.
            let names = is_heading(line) && !table.last().is_some_and(is_heading);
            if apart > APART || names {
                result.extend(joined(std::mem::take(&mut table)));
            }
            apart = 0;
        }
        match alone(line, rest) {
            Some((amount, onward)) => {
                table.push(amount);
                rest = onward;
            }
            None => table.push(line.clone()),
        }
    }
    result.extend(joined(table));
    result
}

fn has_sign(line: &Line) -> bool {
    line.text.contains('€') && (line.text.trim() == "€" || line.texts().any(|cell| cell == "€"))
}

/// Names of columns.
fn is_heading(line: &Line) -> bool {
    line.texts().filter(|cell| !cell.is_empty()).nth(1).is_some()
        && !line.texts().any(|cell| cell == "€" || is_amount(cell))
}

/// A sign on a line of its own above its amount: the amount with its sign, and the lines behind it.
fn alone<'a>(line: &Line, rest: &'a [Line]) -> Option<(Line, &'a [Line])> {
    if !line.cells.is_empty() || line.text.trim() != "€" {
        return None;
    }
    let at = rest
        .iter()
        .take(APART)
        .position(|line| !line.text.trim().is_empty())?;
    let (below, onward) = rest.get(at..)?.split_first()?;
    let amount = below.text.trim();
    (below.cells.is_empty() && is_amount(amount)).then(|| {
        let text = format!("€ {amount}");
        (
            Line {
                text,
                ..below.clone()
            },
            onward,
        )
    })
}

/// "1.000", "-1.000", "(5)", "-", "20 V", "pm"; no year.
fn is_amount(text: &str) -> bool {
    if text.is_empty() || text.len() > LONGEST || year(text).is_some() {
        return false;
    }
    let found = tokens(text);
    // "- 5.000": a minus a space before its figure.
    let found = match found.as_slice() {
        [dash, rest @ ..] if matches!(dash.kind, Kind::Dash(_)) && !rest.is_empty() => rest,
        all => all,
    };
    let beside = |kind: Kind| matches!(kind, Kind::Note | Kind::Effect(_) | Kind::Letter(_));
    matches!(found.split_first(), Some((first, rest))
        if first.kind.is_figure() && rest.len() <= 1 && rest.iter().all(|token| beside(token.kind)))
}

/// A table whose signs stand with their amounts.
fn joined(table: Vec<Line>) -> Vec<Line> {
    if !table.iter().any(has_sign) {
        return table;
    }
    let rows: Vec<Vec<&str>> = table.iter().map(|line| line.texts().collect()).collect();
    let wide = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut columns: Vec<usize> = (0..wide).filter(|column| is_column(&rows, *column)).collect();
    let apart = |row: &Vec<&str>| (0..row.len()).any(|at| is_sign(row, at) && !columns.contains(&at));
    // Signs that stand over none of them: the names of the columns have no cells for signs.
    if rows.iter().any(apart) {
        columns.clear();
    }
    let text = table.iter().take_while(|line| line.cells.is_empty()).count();
    let heads = table
        .iter()
        .skip(text)
        .take_while(|line| is_heading(line))
        .count();
    let below = rows.get(text..).unwrap_or_default();
    // "€" over or before anything else is no sign of an amount.
    let other = rows.iter().any(|row| (0..row.len()).any(|at| is_other(row, at)));
    let all = columns.is_empty() && !other && has_no_room(below.split_at_checked(heads).unwrap_or_default());
    let parts: Vec<Option<Vec<String>>> = rows
        .iter()
        .map(|row| {
            if !columns.is_empty() {
                return Some(without(row, |at| columns.contains(&at)));
            }
            all.then(|| without(row, |at| is_sign(row, at)))
        })
        .collect();
    let parts = without_empty(parts);
    let pairs = table.iter().zip(parts);
    pairs
        .map(|(line, parts)| match parts {
            Some(parts) if !line.cells.is_empty() => {
                Line::from_cells(line.page, line.number, parts.iter().map(String::as_str))
            }
            _ => line.clone(),
        })
        .collect()
}

/// Whether the names of the columns have no cells for signs: these stand under names, and rows end behind the last.
fn has_no_room((heads, rows): (&[Vec<&str>], &[Vec<&str>])) -> bool {
    let filled = |names: &Vec<&str>| names.iter().filter(|name| !name.is_empty()).count();
    let Some(names) = heads.iter().rev().max_by_key(|names| filled(names)) else {
        return true;
    };
    let named = |at: usize| names.get(at).is_some_and(|name| !name.is_empty());
    let (mut under, mut beside) = (0usize, 0usize);
    for row in rows {
        for at in (0..row.len()).filter(|at| is_sign(row, *at)) {
            under = under.saturating_add(usize::from(named(at)));
            beside = beside.saturating_add(usize::from(!named(at) && named(at.saturating_add(1))));
        }
    }
    let last = heads.iter().map(|names| width(names)).max().unwrap_or_default();
    under > beside && rows.iter().any(|row| width(row) > last)
}

/// The rows without the columns that are empty in all of them; those behind the last filled one stay.
fn without_empty(rows: Vec<Option<Vec<String>>>) -> Vec<Option<Vec<String>>> {
    let mut filled: Vec<bool> = Vec::new();
    for row in rows.iter().flatten() {
        filled.resize(filled.len().max(row.len()), false);
        for (filled, cell) in filled.iter_mut().zip(row) {
            *filled |= !cell.is_empty();
        }
    }
    let last = filled.iter().rposition(|filled| *filled).unwrap_or_default();
    let kept = |at: usize| at > last || filled.get(at).copied().unwrap_or(true);
    let of_row = |row: Vec<String>| {
        let cells = row.into_iter().enumerate().filter(|(at, _)| kept(*at));
        cells.map(|(_, cell)| cell).collect()
    };
    rows.into_iter().map(|row| row.map(of_row)).collect()
}

fn is_sign(row: &[&str], at: usize) -> bool {
    row.get(at) == Some(&"€") && row.get(at.saturating_add(1)).is_some_and(|cell| is_amount(cell))
}

fn is_other(row: &[&str], at: usize) -> bool {
    let next = row.get(at.saturating_add(1));
    row.get(at) == Some(&"€") && next.is_some_and(|next| year(next).is_some())
}

/// Whether signs stand over one another, and every other cell of the column can join the next one as well.
fn is_column(rows: &[Vec<&str>], column: usize) -> bool {
    let pairs = || {
        rows.iter().filter_map(|row| {
            let next = row.get(column.saturating_add(1)).copied().unwrap_or_default();
            Some((*row.get(column)?, next.is_empty(), is_amount(next)))
        })
    };
    pairs().any(|(cell, _, amount)| cell == "€" && amount)
        && pairs().all(|(cell, free, amount)| match cell {
            "€" => free || amount,
            cell => cell.is_empty() || free,
        })
}

/// The cells of a row, some of them joined with the next.
fn without(row: &[&str], is_sign: impl Fn(usize) -> bool) -> Vec<String> {
    let mut parts: Vec<String> = Vec::with_capacity(row.len());
    let mut open = false;
    for (at, cell) in row.iter().enumerate() {
        match parts.last_mut().filter(|_| open) {
            // "€" beside "€ 5.000" says it twice.
            Some(sign) if sign.is_empty() || cell.starts_with('€') => {
                sign.clear();
                sign.push_str(cell);
            }
            Some(sign) if !cell.is_empty() => {
                sign.push(' ');
                sign.push_str(cell);
            }
            Some(_) => {}
            None => parts.push((*cell).to_owned()),
        }
        open = is_sign(at);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::text;

    fn lines(source: &str) -> Vec<String> {
        text(source).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn signs_join_their_amounts() {
        assert_eq!(
            lines("Post\t2031\t2032\nBrug\t€\t1.000\t€\t-5\nVeer\t€\t-\t€\t7"),
            ["Post\t2031\t2032", "Brug\t€ 1.000\t€ -5", "Veer\t€ -\t€ 7"]
        );
        assert_eq!(
            lines("Post\t2031\t\t2032\t\nBrug\t€\t1.000\t€\t-5\nVeer\t\t\t€\t7"),
            ["Post\t2031\t2032", "Brug\t€ 1.000\t€ -5", "Veer\t\t€ 7"]
        );
        assert_eq!(
            lines("Post\t\t2031\t\t2032\nBrug\t€\t1.000\t€\t-5\nVeer\t\t12\t€\t7"),
            ["Post\t2031\t2032", "Brug\t€ 1.000\t€ -5", "Veer\t12\t€ 7"]
        );
        assert_eq!(
            lines("2031\n2032\nBrug\n€\n1.000\n\n€\n\n-5"),
            ["2031", "2032", "Brug", "€ 1.000", "", "€ -5"]
        );
    }

    #[test]
    fn a_sign_that_names_the_unit_stays() {
        for source in [
            "Post\t2031\t2032\n\t€\t€\nBrug\t1.000\t-5",
            "2031\n€\n2032\n€\nBrug\n1.000\n-5",
            "Post\tBedrag\n€\t1.000",
        ] {
            assert_eq!(lines(source).join("\n"), source);
        }
    }
}
