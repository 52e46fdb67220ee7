//! Numbers in front of the titles of a table with one cell a line, in a column that no heading names.
//!
//! Deliberately absent: a number that only one title has; that is a figure of the row before it.

use super::{filled, text_of};
use crate::reading::recognise::kinds;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::title::is_code;

/// How many filled lines ahead are looked at.
const AHEAD: usize = 150;
/// How many titles with a number at least.
const TITLES: usize = 3;
/// How many lines of words may stand between a number and the figures of its row.
const BESIDE: usize = 4;
/// How far the next number may lie beyond the highest so far.
const STEP: u16 = 3;
/// How many titles have a code, and how many codes there are, where nothing but their order tells that they are codes.
const CODES: (usize, usize) = (8, 4);

/// The numbers so far.
pub(super) struct Numbers {
    highest: u16,
    /// They have two digits each: 01, 02, 10.
    padded: bool,
    /// Codes that stay or rise from title to title: 10, 11, 11, 20.
    rising: bool,
}

/// A number with a point on a line of its own, and under it the title that it counts.
pub(super) fn of_title(reader: &Reader, here: usize) -> Option<String> {
    let text = text_of(reader, here);
    let digits = text.strip_suffix('.')?;
    small(digits)?;
    let words = |at: usize| text_of(reader, at).chars().any(char::is_alphabetic);
    filled(reader, here.saturating_add(1))
        .is_some_and(words)
        .then(|| digits.to_owned())
}

/// The number of the total of rows whose numbers begin with it: "4" after "4.3", over "Totaal".
pub(super) fn of_total(reader: &Reader, here: usize, row: Option<&str>) -> Option<String> {
    let text = text_of(reader, here);
    small(text)?;
    let within = row
        .and_then(|row| row.split_once('.'))
        .is_some_and(|(of, _)| of == text);
    let total = filled(reader, here.saturating_add(1))?;
    (within && kinds::is_sum(text_of(reader, total))).then(|| text.to_owned())
}

impl Numbers {
    /// Where most of the titles that follow have a small number on the line before them; a few, where a heading names
    /// that column.
    pub(super) fn ahead(reader: &Reader, from: usize, wide: usize, named: bool) -> Option<Numbers> {
        let mut titles = 0usize;
        let mut numbered = 0usize;
        let mut found: Vec<u16> = Vec::new();
        let mut padded = false;
        let mut run = 0usize;
        let mut full = true;
        let mut before: Option<usize> = None;
        let mut next = from;
        for _ in 0..AHEAD {
            let Some(here) = filled(reader, next) else { break };
            let text = text_of(reader, here);
            let begins = before.is_none_or(|before| !is_title(reader, before));
            // Words over a number head a group.
            let heads = filled(reader, here.saturating_add(1)).is_some_and(|next| counts_title(reader, next));
            let sum = || {
                kinds::is_sum(text) && before.is_none_or(|before| small(text_of(reader, before)).is_none())
            };
            if begins && is_title(reader, here) && !heads && !sum() {
                titles = titles.saturating_add(1);
                let number = before.and_then(|before| small(text_of(reader, before)));
                padded |=
                    before.is_some_and(|before| text_of(reader, before).starts_with('0')) && number.is_some();
                numbered = numbered.saturating_add(usize::from(number.is_some()));
                found.extend(number);
                full &= number.is_none() || run == 1 || run > wide;
            } else if text.split_whitespace().count() > 25 {
                break;
            }
            run = match text {
                _ if reader.is_figure(here) => run.saturating_add(1),
                // The letter behind a figure.
                _ if is_letter(text) => run,
                _ => 0,
            };
            before = Some(here);
            next = here.saturating_add(1);
        }
        let counting = found
            .windows(2)
            .all(|pair| matches!(pair, [one, next] if one.checked_add(1) == Some(*next)));
        // Two numbers, each behind words or behind a row that has all of its figures already.
        let least = match (named, counting && full && wide > 2 && found.first() == Some(&1)) {
            (true, _) => 1,
            (false, true) => TITLES.saturating_sub(1),
            (false, false) => TITLES,
        };
        let most = numbered >= least && numbered.saturating_mul(3) >= titles.saturating_mul(2);
        let goes_on = counting && full && found.len() > TITLES;
        let rising = numbered.saturating_mul(10) >= titles.saturating_mul(9) && are_codes(&found);
        let first = *found.first()?;
        (most && (first <= STEP || padded || rising || goes_on)).then_some(Numbers {
            // The count of the table before it goes on.
            highest: if goes_on { first.saturating_sub(1) } else { 0 },
            padded,
            rising: rising && first > STEP && !padded && !goes_on,
        })
    }

    /// The number on this line, where a title follows and the count goes on.
    pub(super) fn take(&mut self, reader: &Reader, here: usize) -> Option<String> {
        let text = text_of(reader, here);
        let fits = |number: &u16| {
            if self.rising {
                return *number >= self.highest;
            }
            (self.padded && text.starts_with('0')) || *number <= self.highest.saturating_add(STEP)
        };
        let number = small(text).filter(fits)?;
        let title = filled(reader, here.saturating_add(1)).filter(|next| is_title(reader, *next));
        title?;
        self.highest = self.highest.max(number);
        Some(text.trim_end_matches(['.', '*']).to_owned())
    }
}

/// Enough of them, each as high as the one before it or higher.
fn are_codes(found: &[u16]) -> bool {
    let mut codes = found.to_vec();
    let rising = codes.is_sorted();
    codes.dedup();
    rising && found.len() >= CODES.0 && codes.len() >= CODES.1
}

/// A small number over a title.
fn counts_title(reader: &Reader, at: usize) -> bool {
    small(text_of(reader, at)).is_some()
        && filled(reader, at.saturating_add(1)).is_some_and(|next| is_title(reader, next))
}

/// Words, with figures behind them after no more than a few other cells: programme, its number, origin, how long.
fn is_title(reader: &Reader, at: usize) -> bool {
    let figure = |at: usize| reader.is_figure(at);
    // A letter by itself is a cell of its own.
    let words = |at: usize| {
        text_of(reader, at)
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            > 1
            && !figure(at)
    };
    let mut here = Some(at).filter(|at| words(*at));
    for _ in 0..BESIDE {
        let Some(next) = here.and_then(|here| filled(reader, here.saturating_add(1))) else {
            return false;
        };
        if figure(next) {
            return true;
        }
        let aside = |at: usize| is_code(text_of(reader, at)) || is_letter(text_of(reader, at));
        here = Some(next).filter(|next| words(*next) || aside(*next));
    }
    false
}

/// One capital and nothing else: the cell of a column of letters.
pub(super) fn is_letter(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// One to three digits and nothing else.
fn small(text: &str) -> Option<u16> {
    let digits = text.trim_end_matches(['.', '*']);
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number > 0)
}
