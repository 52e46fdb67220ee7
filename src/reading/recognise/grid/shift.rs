//! Rows with one cell more before their figures than the header has: a number in front of the title, under a heading
//! that spans both.
//!
//! Deliberately absent: words in a column of figures that only one row has; that cell cannot be read.

use super::put_first;
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::title;
use crate::reading::recognise::token::{Token, tokens};

/// How many rows are looked at.
const AHEAD: usize = 30;
/// How many rows have a number under the name of the titles.
const NUMBERED: usize = 3;
/// The most characters of the number of a programme.
const NUMBER: usize = 2;

/// Whether rows slide: most of those with figures have words under the first year, and a cell to spare.
pub(super) fn slides(header: &Header, width: usize, rows: &[Line]) -> bool {
    let Some((first, last)) = ends(header) else {
        return false;
    };
    let mut slid = 0usize;
    let mut straight = 0usize;
    for line in rows
        .iter()
        .take(AHEAD)
        .take_while(|line| line.text.trim().is_empty() || line.cells.len() > first)
    {
        let cell = |place: usize| line.cells.get(place).map(|cell| line.part(cell.start, cell.end));
        let spare = line.cells.len() > last.saturating_add(1) || width > last.saturating_add(1);
        let figure =
            (first..line.cells.len()).any(|place| cell(place).is_some_and(|text| is_figure(&tokens(text))));
        match cell(first) {
            Some(text) if figure && spare && is_words(text, &tokens(text)) => slid = slid.saturating_add(1),
            Some(text) if is_figure(&tokens(text)) => straight = straight.saturating_add(1),
            _ => {}
        }
    }
    slid >= 2 && slid >= straight
}

/// A header whose first cell, over the numbers of its rows, was lost: under the name of the titles stand nothing but
/// numbers, under the name beside it words, and the last figure of each row stands behind the last year.
pub(super) fn whole(header: &Header, rows: &[Line]) -> Option<Header> {
    let (first, last) = ends(header)?;
    let together = header.values().len() == last.saturating_sub(first).saturating_add(1)
        && header.columns.iter().all(|column| match column.role {
            Role::Text => column.place < first || column.place > last,
            role => role.year().is_some(),
        });
    if first < 2 || !together {
        return None;
    }
    let mut numbered = 0usize;
    for line in rows
        .iter()
        .take(AHEAD)
        .take_while(|line| line.text.trim().is_empty() || line.cells.len() > first)
    {
        let cell = |place: usize| {
            line.cells
                .get(place)
                .map_or("", |cell| line.part(cell.start, cell.end).trim())
        };
        let figure = |place: usize| is_figure(&tokens(cell(place)));
        let behind = last.saturating_add(1);
        if !(first..=behind).any(figure) {
            continue;
        }
        let (title, beside) = (cell(1), cell(first));
        // A figure under the last name before the years is the number of a programme, and no amount.
        let fits = title::is_number_cell(cell(0))
            && is_words(title, &tokens(title))
            && (!figure(first) || (beside.len() <= NUMBER && title::is_number_cell(beside)))
            && (first.saturating_add(1)..=behind).all(|place| cell(place).is_empty() || figure(place));
        if !fits
            || line
                .cells
                .iter()
                .skip(behind.saturating_add(1))
                .any(|cell| cell.start < cell.end)
        {
            return None;
        }
        numbered = numbered.saturating_add(usize::from(figure(behind)));
    }
    (numbered >= NUMBERED).then(|| {
        let mut moved = header.clone();
        put_first(&mut moved, Role::Number);
        moved
    })
}

/// The header as it stands over a row that slid; none for a row that did not.
pub(super) fn moved(header: &Header, cells: &[(&str, Vec<Token>)]) -> Option<Header> {
    let (first, last) = ends(header).filter(|_| header.slides)?;
    let (text, found) = cells.get(first)?;
    let number = cells.get(first.checked_sub(1)?)?.0;
    let fits = cells.len() > last.saturating_add(1);
    if !fits || !is_words(text, found) || !(title::is_number_cell(number) || number.trim().len() <= 3) {
        return None;
    }
    let mut moved = header.clone();
    moved.texts.clear();
    for column in moved.columns.iter_mut().filter(|column| column.place >= first) {
        column.place = column.place.saturating_add(1);
    }
    let before = moved.columns.iter().position(|column| column.place > first)?;
    moved.columns.insert(
        before,
        Column {
            role: Role::Text,
            place: first,
        },
    );
    Some(moved)
}

/// The cells of the first and the last column with figures.
fn ends(header: &Header) -> Option<(usize, usize)> {
    let values = header.values();
    Some((values.first()?.place, values.last()?.place))
}

fn is_words(text: &str, found: &[Token]) -> bool {
    text.chars().filter(|letter| letter.is_alphabetic()).count() > 3 && !is_figure(found)
}

fn is_figure(found: &[Token]) -> bool {
    matches!(found, [first, ..] if first.kind.is_figure() && found.len() <= 2)
}
