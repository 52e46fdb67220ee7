//! Lists of what turned out better or worse, with one amount behind each title, that a printed total vouches for:
//! nadelen and their total, voordelen and theirs; or what two stands above the list differ, which is its total again.
//!
//! Nothing but its total tells such a list from running text. Deliberately absent: totals that are not the exact sum,
//! and lists under any other heading; what is added up there may be a whole budget.

use super::super::blocks::only_year;
use super::super::header::{Column, Header, Role};
use super::super::kinds::{self, Kind as RowKind};
use super::super::open::Reader;
use super::super::title;
use super::super::token::{Kind, Token, effect_word, tokens};
use crate::reading::extract::Line;

/// The most lines that are looked at.
const AHEAD: usize = 60;
/// The fewest rows that a total must add up.
const ROWS: usize = 3;
/// The most words of a title, and where the numbers in titles end, in thousandths.
const WORDS: usize = 16;
const NUMBER: i64 = 100_000;

/// The lines of a list, as far as it goes.
#[derive(Default)]
struct Seen {
    /// What the rows since the last heading add up to, and how many there are.
    sum: i64,
    rows: usize,
    /// Rows of a list that its total vouches for.
    proven: usize,
    /// The right edge of the first amount.
    place: usize,
    /// The one year that a balance or total names.
    year: Option<u16>,
    /// Balances and totals name more than one.
    years_differ: bool,
    /// The last heading is the name of an effect.
    effect: bool,
    /// The last two amounts with the years that they name, and what they differ where the line below them says so.
    stands: [(i64, Option<u16>); 2],
    differ: Option<i64>,
    /// The year of the two.
    of_stands: Option<u16>,
}

/// The header that such a list would have, for the row at `at`.
pub(super) fn header(reader: &Reader, at: usize) -> Option<Header> {
    let mut seen = Seen::default();
    seen.heading(reader.lines, at);
    let lines = reader.lines.get(at..)?.iter();
    for line in lines.filter(|line| !line.text.trim().is_empty()).take(AHEAD) {
        if !line.cells.is_empty() || !seen.line(line) {
            break;
        }
    }
    if seen.proven < ROWS {
        return None;
    }
    let year = seen.of_stands.or(seen.year.filter(|_| !seen.years_differ));
    Some(Header {
        columns: vec![Column {
            role: year.map_or(Role::Undated, Role::Year),
            place: seen.place,
        }],
        // The year of a balance is that of its document, not one that stands beside the amounts.
        relative: year.is_some() && seen.of_stands.is_none(),
        lone: true,
        ..Header::default()
    })
}

impl Seen {
    /// The heading right above the first row.
    fn heading(&mut self, lines: &[Line], at: usize) {
        let above = lines.get(..at).unwrap_or_default().iter().rev();
        let mut above = above.filter(|line| !line.text.trim().is_empty());
        self.effect = above.next().is_some_and(|line| names_effect(&line.text));
    }

    /// Takes a line; false where the list ends.
    fn line(&mut self, line: &Line) -> bool {
        let found = tokens(&line.text);
        let Some((amount, right)) = amount(&line.text, &found) else {
            let words = line.text.split_whitespace().count();
            self.effect = names_effect(&line.text) || (self.effect && words == 1 && self.rows > 0);
            (self.sum, self.rows) = (0, 0);
            return words <= WORDS && !title::is_prose(&line.text) && !found.iter().any(is_figure);
        };
        if self.place == 0 {
            self.place = right;
        }
        let name = title_of(line, &found);
        if name.split_whitespace().count() > WORDS {
            return false;
        }
        let kind = kinds::of_title(name, false);
        let [before, last] = self.stands;
        self.stands = [last, (amount, only_year(name))];
        let differ = before.0.saturating_sub(last.0).abs() == amount.abs();
        if kinds::is_what_stands_differ(name) && self.rows >= 2 && amount != 0 && differ {
            self.differ = Some(amount);
            self.of_stands = before.1.filter(|year| last.1 == Some(*year));
            (self.sum, self.rows) = (0, 0);
            return true;
        }
        if self
            .differ
            .is_some_and(|differ| differ == amount && self.sum == amount)
            && self.rows >= 2
            && kind == RowKind::Total
        {
            self.proven = self.proven.saturating_add(self.rows.max(ROWS));
        }
        if !matches!(kind, RowKind::Total | RowKind::Balance) {
            self.sum = self.sum.saturating_add(amount);
            self.rows = self.rows.saturating_add(1);
            return true;
        }
        if kinds::is_report(name)
            && let Some(year) = only_year(name)
        {
            self.years_differ |= self.year.is_some_and(|before| before != year);
            self.year = Some(year);
        }
        if self.effect && self.rows >= ROWS && self.sum != 0 && self.sum.abs() == amount.abs() {
            self.proven = self.proven.saturating_add(self.rows);
        }
        (self.sum, self.rows) = (0, 0);
        self.effect = false;
        true
    }
}

/// The one amount that a line ends with, in thousandths, and its right edge.
pub(super) fn amount(text: &str, found: &[Token]) -> Option<(i64, usize)> {
    let mut last = found.iter().rev().filter(|token| token.kind != Kind::Note);
    let token = last.next()?;
    let Kind::Amount(printed) = token.kind else {
        return None;
    };
    let before = last.next()?;
    // "(below € 5.000)" explains the title.
    let apart = text
        .get(before.end..token.start)
        .is_some_and(|gap| gap.contains(')'));
    // "Aanpassingen programma 3 -250": the number of the title.
    let counted = matches!(before.kind, Kind::Amount(number) if number.bare && number.thousandths < NUMBER)
        && before.gap == 1
        && !printed.bare;
    let alone = apart || counted || !before.kind.is_figure();
    alone.then_some((printed.signed(), token.right))
}

pub(super) fn title_of<'a>(line: &'a Line, found: &[Token]) -> &'a str {
    let last = found.iter().rev().find(|token| token.kind != Kind::Note);
    let end = last.map_or(line.text.len(), |token| token.start);
    line.text.get(..end).unwrap_or_default().trim()
}

pub(super) fn is_figure(token: &Token) -> bool {
    matches!(token.kind, Kind::Amount(_) | Kind::Pm(_))
}

/// "Nadelen", "Voordelen:"
fn names_effect(text: &str) -> bool {
    let text = text.trim().trim_end_matches(':');
    text.len() > 1 && effect_word(text).is_some()
}
