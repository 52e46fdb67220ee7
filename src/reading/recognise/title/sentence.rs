//! Running text, told from titles by its length and its points.
//!
//! Deliberately absent: what a sentence says (see `prose`).

/// The most words of a title.
const SENTENCE: usize = 22;

/// Running text rather than a title.
pub fn is_prose(text: &str) -> bool {
    // A line of millions of words is told by its first ones.
    let words = text.split_whitespace().take(SENTENCE.saturating_add(1)).count();
    if words > SENTENCE {
        return true;
    }
    let text = text.trim_end();
    let sentence = text.ends_with('.') || ends_within(text) || text.ends_with(['?', '!']);
    (words >= 9 && sentence) || (words >= 13 && text.contains(", "))
}

/// A sentence ends before the end of the text: not "i.h.k.v. de", whose point is one of several.
pub fn ends_within(text: &str) -> bool {
    text.match_indices(". ").any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let word = before.rsplit(' ').next().unwrap_or_default();
        !word.contains('.')
    })
}
