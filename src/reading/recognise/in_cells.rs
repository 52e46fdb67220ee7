//! Tables with one cell a line, laid out in rows and cells again.
//!
//! Only counting decides: where most rows have the same number of figures, and names or years over them are as many,
//! each row is its words and its figures. Where nothing over them can be counted, the lines above stay as they are, and
//! may be a head on one line. What the columns hold is found afterwards, as for any table with cells.
//! Deliberately absent: lists with one figure a row, and rows whose cells cannot be counted; those stay lines.

mod head;
mod items;
mod over;
mod period;
mod rows;
mod series;

use std::collections::HashSet;

use super::{stacked, token};
use crate::reading::extract::Line;
use head::Head;
use items::{Class, Item, items};
use rows::Body;

/// Lines of a document that are laid out anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Laid {
    /// Index of the first of its lines.
    pub from: usize,
    /// Index of the line after the last.
    pub to: usize,
    /// What takes their place.
    pub rows: Vec<Line>,
    /// Short texts beside the titles that come back in row after row.
    pub tags: HashSet<String>,
}

impl Laid {
    /// How many filled cells a table has beside the first of each row; of cells on lines of their own, the figures.
    pub fn figures(&self) -> usize {
        let beside = |row: &Line| {
            let cells = row.cells.iter().skip(1);
            let alone = usize::from(row.cells.is_empty() && stacked::is_figure(&row.text));
            alone.saturating_add(cells.filter(|cell| cell.start < cell.end).count())
        };
        self.rows.iter().map(beside).sum()
    }
}

/// How many figures a row has at least.
const WIDE: usize = 2;
/// How many rows at least.
const ROWS: usize = 3;
/// How many words may stand between the figures of two rows.
const APART: usize = 8;

/// Finds the tables of a document that can be laid out in cells, in its order.
pub fn lay(lines: &[Line]) -> Vec<Laid> {
    let raw = items::raw(lines);
    let periodic = period::lay(&raw, lines);
    let items = items(raw);
    let counted = counted(&items, lines);
    fuller(counted, periodic)
}

/// Of tables that were found in both ways, those with more cells beside their titles.
fn fuller(counted: Vec<Laid>, mut periodic: Vec<Laid>) -> Vec<Laid> {
    let meets = |one: &Laid, other: &Laid| one.from < other.to && other.from < one.to;
    let mut found = Vec::new();
    for laid in counted {
        let beside = |other: &Laid| meets(&laid, other) && other.figures() <= laid.figures();
        periodic.retain(|other| !beside(other));
        if !periodic.iter().any(|other| meets(&laid, other)) {
            found.push(laid);
        }
    }
    found.append(&mut periodic);
    found.sort_by_key(|laid| laid.from);
    found
}

/// Finds the tables whose figures can be counted.
fn counted(items: &[Item], lines: &[Line]) -> Vec<Laid> {
    let mut found = Vec::new();
    let mut from = 0usize;
    while let Some(first) = first_row(items, from) {
        let end = end(items, first);
        let part = items.get(..end).unwrap_or_default();
        found.extend(table(part, from, first, lines));
        from = end;
    }
    found
}

/// Where the next run of two figures and more begins.
fn first_row(items: &[Item], from: usize) -> Option<usize> {
    let mut at = from;
    while at < items.len() {
        let after = after_run(items, at);
        if after.saturating_sub(at) >= WIDE {
            return Some(at);
        }
        at = after.max(at.saturating_add(1));
    }
    None
}

/// The item after the figures that begin here.
fn after_run(items: &[Item], at: usize) -> usize {
    let rest = items.get(at..).unwrap_or_default();
    let run = rest.iter().take_while(|item| item.class == Class::Figure).count();
    at.saturating_add(run)
}

/// The item after the last figure of the rows that begin here.
fn end(items: &[Item], first: usize) -> usize {
    let mut last = first;
    let euro = |at: usize| items.get(at).is_some_and(|item| item.text.starts_with('€'));
    for (at, item) in items.iter().enumerate().skip(first) {
        match item.class {
            // "€ 50.000" below a table of figures without the sign stands in the text about it.
            Class::Figure if euro(at) && !euro(first) => break,
            Class::Figure => last = at,
            Class::Other => break,
            // Years begin the next table; "2079" over "2064" are figures of a row.
            Class::Year if next_is_later(items, at) => break,
            _ if at.saturating_sub(last) > APART => break,
            _ => {}
        }
    }
    last.saturating_add(1)
}

fn next_is_later(items: &[Item], at: usize) -> bool {
    let next = items
        .get(at.saturating_add(1))
        .filter(|next| next.class == Class::Year);
    let year = |item: &Item| token::year(&item.text);
    let one = items.get(at).and_then(year);
    next.is_some_and(|next| one.zip(year(next)).is_none_or(|(one, next)| next > one))
}

fn table(items: &[Item], from: usize, first: usize, lines: &[Line]) -> Option<Laid> {
    let wide = width(items, first)?;
    // Figures in a heading are no row; the first full one is.
    let full = full_row(items, first, wide).filter(|full| *full != first);
    [Some(first), full].into_iter().flatten().find_map(|first| {
        [Head::above as HeadOf, Head::kept].into_iter().find_map(|head| {
            let head = head(items, from, first, wide)?;
            let body = Body::read(items.get(head.end..)?, &head, lines)?;
            let start = items.get(head.start)?.first;
            let to = items.last()?.last.saturating_add(1);
            let mut rows = head.rows(body.columns(), lines);
            rows.extend(body.lines);
            Some(Laid {
                from: start,
                to,
                rows,
                tags: body.tags,
            })
        })
    })
}

type HeadOf = fn(&[Item], usize, usize, usize) -> Option<Head>;

/// The first figure of the first row that has all of them.
fn full_row(items: &[Item], first: usize, wide: usize) -> Option<usize> {
    let mut at = first;
    while at < items.len() {
        let after = after_run(items, at);
        if after.saturating_sub(at) == wide {
            return Some(at);
        }
        at = after.max(at.saturating_add(1));
    }
    None
}

/// The number of figures that most rows have.
fn width(items: &[Item], first: usize) -> Option<usize> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    let mut at = first;
    while at < items.len() {
        let after = after_run(items, at);
        let run = after.saturating_sub(at);
        if run > 0 {
            match counts.iter_mut().find(|(wide, _)| *wide == run) {
                Some((_, times)) => *times = times.saturating_add(1),
                None => counts.push((run, 1)),
            }
        }
        at = after.max(at.saturating_add(1));
    }
    let all: usize = counts.iter().map(|(_, times)| times).sum();
    let (wide, times) = counts
        .iter()
        .filter(|(wide, _)| *wide >= WIDE)
        .max_by_key(|(wide, times)| (*times, *wide))?;
    (*times >= ROWS && times.saturating_mul(2) > all).then_some(*wide)
}

#[cfg(test)]
mod tests {
    use super::lay;
    use crate::reading::extract::text;

    /// The rows of the only table, their cells with bars between them.
    fn rows(lines: &[&str]) -> Vec<String> {
        let laid = lay(&text(&lines.join("\n")));
        let of_row = |row: &super::Line| row.text.replace('\t', " | ");
        laid.iter().flat_map(|laid| &laid.rows).map(of_row).collect()
    }

    #[test]
    fn rows_are_their_words_and_as_many_figures_as_there_are_names() {
        let lines = [
            "Post", "2031", "2032", "Saldo", "Saldo", "Brug", "10", "-5", "Groep", "Veer", "N", "7", "N",
            "8", "Kade", "1", "2",
        ];
        assert_eq!(
            rows(&lines),
            [
                " | 2031 | 2032",
                "Post | Saldo | Saldo",
                "Brug | 10 | -5",
                "Groep |  | ",
                "Veer | N 7 | N 8",
                "Kade | 1 | 2"
            ]
        );
    }

    #[test]
    fn what_are_no_counted_names_stays_above_the_rows() {
        let lines = [
            "Post 2031 2032",
            "Water",
            "Brug",
            "10",
            "-5",
            "Nota",
            "2030",
            "7",
            "8",
            "Kade",
            "1",
            "2",
        ];
        assert_eq!(
            rows(&lines),
            ["Brug | 10 | -5", "Nota 2030 | 7 | 8", "Kade | 1 | 2"]
        );
    }

    #[test]
    fn cells_that_cannot_be_counted_stay_lines() {
        for lines in [
            // No names at all.
            vec!["Brug", "1", "2", "Veer", "1", "2", "Kade", "1", "2"],
            // Two rows are too few.
            vec!["Post", "2031", "2032", "Brug", "1", "2", "Veer", "1", "2"],
        ] {
            assert_eq!(rows(&lines), Vec::<String>::new(), "{lines:?}");
        }
    }
}
