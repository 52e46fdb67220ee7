//! Small letters, for words that are compared; how many words there are, and which stems they hold.

use std::borrow::Cow;

/// The text in small letters; most words have them already, and are not copied.
pub fn small(text: &str) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// How many bytes of a kind follow each other from a place on: within a word, which is most of a text, nothing need be
/// looked at letter by letter.
pub fn run(text: &str, from: usize, is: impl Fn(&u8) -> bool) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let end = rest.iter().position(|byte| !is(byte));
    end.unwrap_or(rest.len())
}

/// How many words a text has, counted up to `most`.
pub fn words_up_to(most: usize, text: &str) -> usize {
    if !text.is_ascii() {
        return text.split_whitespace().take(most).count();
    }
    let space = |byte: &u8| matches!(byte, b' ' | b'\t'..=b'\r');
    let mut at = 0usize;
    for words in 0..most {
        at = at.saturating_add(run(text, at, space));
        if at >= text.len() {
            return words;
        }
        at = at.saturating_add(run(text, at, |byte| !space(byte)));
    }
    most
}

/// Whether a text holds any of some stems; quicker for many of them than a search for each.
pub fn holds_any(text: &str, stems: &[&str]) -> bool {
    let bytes = text.as_bytes();
    (0..bytes.len()).any(|at| {
        let rest = bytes.get(at..).unwrap_or_default();
        let begins = |stem: &[u8]| stem.first() == rest.first() && rest.starts_with(stem);
        stems.iter().any(|stem| begins(stem.as_bytes()))
    })
}

/// Whether a text has more words than so many.
pub fn has_more_words(most: usize, text: &str) -> bool {
    // Each word but the last takes two bytes.
    text.len() > most.saturating_mul(2) && words_up_to(most.saturating_add(1), text) > most
}

#[cfg(test)]
mod tests {
    use super::{has_more_words, holds_any, small, words_up_to};
    use std::borrow::Cow;

    #[test]
    fn only_capitals_are_made_small() {
        assert!(matches!(small("sociaal domein"), Cow::Borrowed("sociaal domein")));
        assert_eq!(small("Ĳsbaan É"), "ĳsbaan é");
    }

    #[test]
    fn stems_are_found_wherever_they_stand() {
        for text in ["", "meer", "wat meer baten", "één bate", "beëindigen"] {
            for stems in [
                &["meer "][..],
                &["bate", "éé"],
                &["eind", "ë"],
                &["lasten", "mee"],
            ] {
                let held = stems.iter().any(|stem| text.contains(stem));
                assert_eq!(holds_any(text, stems), held, "{text} {stems:?}");
            }
        }
    }

    #[test]
    fn words_are_counted_as_between_spaces_of_any_kind() {
        for text in [
            "",
            " ",
            "a",
            "a b",
            " a\t b\u{b}c ",
            "a\u{a0}b c",
            "één twee\u{2003}drie",
            "a\u{1c}b c",
        ] {
            let words = text.split_whitespace().count();
            for most in 0..5 {
                assert_eq!(words_up_to(most, text), words.min(most), "{most} {text:?}");
                assert_eq!(has_more_words(most, text), words > most, "{most} {text:?}");
            }
        }
    }
}
