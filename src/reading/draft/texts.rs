//! Texts of a document brought to what a budget file allows: no characters that no screen shows, at most so long.

use crate::characters::is_invisible;

/// The text on one line, cut where it is too long; nothing where nothing is left.
pub fn line(text: &str, longest: usize) -> Option<String> {
    let seen: String = text
        .chars()
        .map(|character| if is_invisible(character) { ' ' } else { character })
        .collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    let joined = words.join(" ");
    (!joined.is_empty()).then(|| cut(joined, longest))
}

/// Lines under each other, cut where they are too long together.
pub fn lines<'a>(texts: impl IntoIterator<Item = &'a str>, longest: usize) -> Option<String> {
    let kept: Vec<String> = texts.into_iter().filter_map(|text| line(text, longest)).collect();
    (!kept.is_empty()).then(|| cut(kept.join("\n"), longest))
}

/// Whether `line` would cut it.
pub fn is_too_long(text: &str, longest: usize) -> bool {
    line(text, usize::MAX).is_some_and(|text| text.chars().count() > longest)
}

fn cut(text: String, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text;
    }
    let mut short: String = text.chars().take(longest.saturating_sub(1)).collect();
    short.push('\u{2026}');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_plain_and_short() {
        assert_eq!(
            line(" een\t\u{202e}twee\n drie ", 40).as_deref(),
            Some("een twee drie")
        );
        assert_eq!(line("\u{feff}\n", 40), None);
        assert_eq!(line("zwembad", 4).as_deref(), Some("zwe\u{2026}"));
        assert!(is_too_long("zwembad", 6) && !is_too_long("  zwembad  ", 7));
    }
}
