//! Proposals that a document counts with a code of their own, K1 and K2, and explains without an amount.
//!
//! Deliberately absent: headings with plain numbers; those may be the parts of any text.

use crate::reading::doubt::Doubt;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::{Recognised, title};
use crate::reading::{Choice, Reading, Span};

/// The longest title, in words.
const WORDS: usize = 14;

/// Adds them, where the same number or title is not read already.
pub fn add(reading: &mut Reading, recognised: &Recognised) {
    let coded: Vec<&(usize, String, String)> = recognised
        .sections
        .iter()
        .filter(|(_, number, _)| code(number).is_some())
        .take(500)
        .collect();
    for (at, (line, number, title)) in coded.iter().enumerate() {
        let beside = [at.checked_sub(1), at.checked_add(1)];
        let counts = beside
            .into_iter()
            .flatten()
            .filter_map(|other| coded.get(other))
            .any(|(_, other, _)| {
                code(other)
                    .zip(code(number))
                    .is_some_and(|((one, first), (same, second))| one == same && first.abs_diff(second) == 1)
            });
        let known = reading.choices.iter().any(|choice| {
            choice.number.as_deref() == Some(number.as_str()) || choice.title.eq_ignore_ascii_case(title)
        });
        if !counts
            || known
            || kinds::of_title(title, false) != Kind::Change
            || !explained(reading, *line, title)
        {
            continue;
        }
        let text = reading.lines.get(*line).map_or("", |line| line.text.as_str());
        reading.choices.push(Choice {
            number: Some(number.clone()),
            title: title.clone(),
            title_span: Span {
                line: *line,
                start: text.len().saturating_sub(text.trim_start().len()),
                end: text.trim_end().len(),
            },
            doubts: vec![Doubt::NoAmount],
            line: *line,
            ..Choice::default()
        });
    }
}

/// A short title with running text right under it.
fn explained(reading: &Reading, line: usize, title: &str) -> bool {
    let mut below = reading.lines.iter().skip(line.saturating_add(1)).take(3);
    let below = below.find(|line| !line.text.trim().is_empty());
    title.split_whitespace().count() <= WORDS
        && !title.ends_with(['.', ','])
        && below.is_some_and(|line| line.cells.is_empty() && title::is_prose(&line.text))
}

/// One or two capitals and a number.
fn code(number: &str) -> Option<(&str, u32)> {
    let letters = number.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, digits) = number.split_at(letters);
    let digits = digits.strip_prefix(['.', '-']).unwrap_or(digits);
    (matches!(letters.len(), 1 | 2) && digits.len() <= 2)
        .then(|| Some((letters, digits.parse().ok()?)))
        .flatten()
}
