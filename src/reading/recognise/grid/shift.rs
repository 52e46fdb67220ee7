//! Rows with one cell more before their figures than the header has: a number in front of the title, under a heading
//! that spans both.
//!
//! Deliberately absent: words in a column of figures that only one row has; that cell cannot be read.

use crate::reading::extract::Line;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::title;
use crate::reading::recognise::token::{Token, tokens};

/// How many rows are looked at.
const AHEAD: usize = 30;

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
