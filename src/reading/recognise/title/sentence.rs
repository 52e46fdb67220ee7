//! Running text, told from titles by its length and its points.
//!
//! Deliberately absent: what a sentence says (see `prose`).

use crate::reading::letters::{small, words_up_to};

/// The most words of a title.
const SENTENCE: usize = 22;
/// The fewest words of a sentence that explains a title.
const EXPLAINS: usize = 4;

/// Running text rather than a title.
pub fn is_prose(text: &str) -> bool {
    // A line of millions of words is told by its first ones.
    let words = words_up_to(SENTENCE.saturating_add(1), text);
    if words > SENTENCE {
        return true;
    }
    let text = text.trim_end();
    let sentence = text.ends_with('.') || ends_within(text) || text.ends_with(['?', '!']);
    (words >= 9 && sentence) || (words >= 13 && text.contains(", "))
}

/// Which of the lines before figures is a title with a number that the sentences behind it explain.
pub fn explained<'a>(lines: impl DoubleEndedIterator<Item = &'a str> + ExactSizeIterator) -> Option<usize> {
    let numbered = |line: &str| super::read(line, false).number.is_some();
    let sentence = |line: &str| {
        line.ends_with(['.', '!', '?']) && line.split_whitespace().count() >= EXPLAINS && !numbered(line)
    };
    let last = lines.len().checked_sub(1)?;
    let (title, line) = lines.enumerate().rev().find(|(_, line)| !sentence(line))?;
    (title < last && numbered(line)).then_some(title)
}

/// A sentence ends before the end of the text: not "i.h.k.v. de", whose point is one of several.
pub fn ends_within(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let word = before.rsplit(' ').next().unwrap_or_default();
        !word.contains('.') && !is_shortened(word)
    })
}

/// "incl.", "nr.": its point ends no sentence.
fn is_shortened(word: &str) -> bool {
    matches!(
        small(word.trim_start_matches('(')).as_ref(),
        "incl" | "excl" | "resp" | "evt" | "bijv" | "nr" | "art" | "ca" | "div"
    )
}
