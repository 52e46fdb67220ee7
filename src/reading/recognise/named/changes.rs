//! Several changes between what was and what will be, a space apart: "Begroting 2031 Wijziging zomer Wijziging najaar
//! Begroting 2031 na wijziging".
//!
//! Where one name ends and the next begins nobody needs to know: the rows have as many figures, and in each of them the
//! first and all the changes make the last. The changes of a row are of one year and are added. Deliberately absent: one
//! change alone (see `run_on`), and lines whose rows make up another sum or none.

use super::names::is_adjective;
use super::parts::without_unit;
use super::{run_on, year_of};
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::blocks;
use crate::reading::recognise::header::{Column, Header, Role};
use crate::reading::recognise::token::{Token, tokens};

/// The fewest and the most words of such a line, and of its figures.
const WORDS: (usize, usize) = (5, 30);
const FIGURES: (usize, usize) = (4, 8);
/// How many lines below are looked at, and how many rows prove it at least.
const NEAR: usize = 40;
const ROWS: usize = 4;
/// The most words of a heading over the rows.
const HEADING: usize = 4;
/// How many columns of changes are filled at least.
const FILLED: usize = 2;
/// How far rounding may put a sum off, in thousandths of what is printed.
const ROUNDED: i64 = 2_000;

/// The header of such a line.
pub(super) fn of_line(text: &str, found: &[Token], lines: &[Line], at: usize) -> Option<Header> {
    if !(WORDS.0..=WORDS.1).contains(&found.len()) || !ends_in_a_later_stand(text) || text.contains(", ") {
        return None;
    }
    let word = |token: &Token| small(text.get(token.start..token.end).unwrap_or_default());
    let first = found.iter().position(|token| is_stand(&word(token)))?;
    let stands = found.iter().filter(|token| is_stand(&word(token))).count();
    let changes = found.iter().filter(|token| is_change(&word(token))).count();
    // The last of them is in the name of what will be.
    if stands < 2 || changes < 2 {
        return None;
    }
    let (places, wide) = proven(lines, at)?;
    let plain = without_unit(text);
    let year = blocks::only_year(plain.as_deref().unwrap_or(text)).or_else(|| year_of(lines, at))?;
    let before = found.get(first.saturating_sub(1)).filter(|_| first > 0);
    let lead = match before {
        Some(token) if is_adjective(&word(token)) => token.start,
        _ => found.get(first)?.start,
    };
    let last = wide.saturating_sub(1);
    let columns = places.into_iter().enumerate().map(|(index, place)| Column {
        role: match index {
            0 => Role::Other,
            index if index == last => Role::Other,
            _ => Role::Year(year),
        },
        place,
    });
    Some(Header {
        columns: columns.collect(),
        label: text.get(..lead)?.trim().to_owned(),
        aside: true,
        ..Header::default()
    })
}

/// "Begroting 2031 na wijzigingen", "Nieuwe begroting".
fn ends_in_a_later_stand(text: &str) -> bool {
    let from = text.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    let end = small(text.get(from..).unwrap_or_default().trim_end());
    let later = [
        "na wijziging",
        "na mutatie",
        "na bijstelling",
        "nieuwe begroting",
        "bijgestelde begroting",
    ];
    // A word of a few letters may stand behind it.
    let mut shorter = (0..=5usize).filter_map(|behind| end.split_at_checked(end.len().checked_sub(behind)?));
    shorter.any(|(stand, behind)| {
        later.iter().any(|words| stand.ends_with(words)) && behind.split_whitespace().count() <= 1
    })
}

fn is_stand(word: &str) -> bool {
    matches!(
        word,
        "begroting" | "programmabegroting" | "raming" | "budget" | "stand"
    )
}

fn is_change(word: &str) -> bool {
    ["mutatie", "wijziging", "bijstelling", "bijraming"]
        .iter()
        .any(|stem| word.contains(stem))
}

/// Where the figures of the rows below stand, and how many they are, where each row adds up.
fn proven(lines: &[Line], at: usize) -> Option<(Vec<usize>, usize)> {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let mut places: Vec<usize> = Vec::new();
    let mut filled: Vec<bool> = Vec::new();
    let mut rows = 0usize;
    for line in below
        .iter()
        .take(NEAR)
        .filter(|line| !line.text.trim().is_empty())
    {
        if !line.cells.is_empty() || line.text.len() > 300 {
            break;
        }
        let found = tokens(&line.text);
        let figures = found
            .iter()
            .rev()
            .take_while(|token| token.kind.is_figure())
            .count();
        let wide = places.len();
        if figures < FIGURES.0 || figures == found.len() {
            // Nothing but the heading of a group stands between the names and the first row.
            if wide == 0 && found.len() > HEADING {
                return None;
            }
            continue;
        }
        // Figures of the title may stand before those of the columns; a shorter row proves nothing.
        let wide = if wide == 0 { figures } else { wide };
        if wide > FIGURES.1 || figures < wide {
            return None;
        }
        let amounts = run_on::trailing(&line.text, wide)?;
        let (last, parts) = amounts.split_last()?;
        let sum = parts.iter().fold(0i64, |sum, part| sum.saturating_add(*part));
        if sum.saturating_sub(*last).saturating_abs() > ROUNDED {
            break;
        }
        if places.is_empty() {
            let own = found.len().checked_sub(wide)?;
            places = found.get(own..)?.iter().map(|token| token.right).collect();
            filled = vec![false; wide];
        }
        let told = parts.iter().filter(|part| **part != 0).count() >= 2;
        rows = rows.saturating_add(usize::from(told));
        for (filled, amount) in filled.iter_mut().zip(&amounts) {
            *filled |= *amount != 0;
        }
    }
    let last = places.len().checked_sub(1)?;
    let changes = filled.get(1..last)?.iter().filter(|filled| **filled).count();
    (rows >= ROWS && changes >= FILLED).then_some((places, last.saturating_add(1)))
}
