//! Whether rows of figures stand under a row of names: without them it is no header.

use crate::reading::extract::Line;
use crate::reading::recognise::header::Header;
use crate::reading::recognise::token::{Kind, Token, tokens};

/// How many lines under the names are looked at for figures.
pub(super) const AHEAD: usize = 8;

/// Figures stand under the names, in at least two of the rows that follow (or in the only one).
pub(super) fn below(lines: &[Line], at: usize, header: &Header, cells: Option<usize>) -> bool {
    let places: Vec<usize> = header.values().iter().map(|column| column.place).collect();
    let mut rows = 0usize;
    let mut filled = 0usize;
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    for line in below
        .iter()
        .filter(|line| !line.text.trim().is_empty())
        .take(AHEAD)
    {
        // Half a title, or the name of a group.
        if cells.is_some() && line.cells.is_empty() {
            continue;
        }
        let figure = if cells.is_some() {
            places.iter().any(|place| {
                line.cells
                    .get(*place)
                    .is_some_and(|cell| ends_in_figure(&tokens(line.part(cell.start, cell.end))))
            })
        } else {
            let found = tokens(&line.text);
            places.iter().any(|place| {
                found.iter().any(|token| {
                    token.gap > 1 && token.kind.is_figure() && token.right.abs_diff(*place) <= 14
                })
            }) || trailing_figures(&found) >= places.len()
        };
        rows = rows.saturating_add(1);
        filled = filled.saturating_add(usize::from(figure));
    }
    filled >= 2 || (filled == 1 && rows == 1)
}

/// Figures stand under the names of a line, and most rows have no more of them than it has names.
pub(super) fn named(lines: &[Line], at: usize, header: &Header, names: usize) -> bool {
    below(lines, at, header, None) && !have_more(lines, at, names)
}

fn have_more(lines: &[Line], at: usize, names: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let filled = below.iter().filter(|line| !line.text.trim().is_empty());
    let counts = filled
        .take(AHEAD)
        .map(|line| trailing_figures(&tokens(&line.text)));
    let (mut rows, mut more) = (0usize, 0usize);
    for figures in counts.filter(|figures| *figures > 0) {
        rows = rows.saturating_add(1);
        more = more.saturating_add(usize::from(figures > names));
    }
    more.saturating_mul(2) > rows
}

/// A row of those that follow ends in an amount that is said to be good or bad.
pub(super) fn tell_effects(lines: &[Line], at: usize) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let rows = below.iter().filter(|line| !line.text.trim().is_empty());
    rows.take(AHEAD).any(|line| {
        let found = tokens(&line.text);
        match found.last().map(|token| token.kind) {
            Some(Kind::Amount(printed)) => printed.effect.is_some(),
            Some(Kind::Letter('V' | 'N')) => found.len() > 3,
            _ => false,
        }
    })
}

fn trailing_figures(found: &[Token]) -> usize {
    found
        .iter()
        .rev()
        .filter(|token| !matches!(token.kind, Kind::Letter(_) | Kind::Note))
        .take_while(|token| token.kind.is_figure())
        .filter(|token| token.gap > 1)
        .count()
}

fn ends_in_figure(found: &[Token]) -> bool {
    matches!(found, [first, ..] if first.kind.is_figure() && found.len() <= 2)
}
