//! Makes characters plain: one spelling for spaces, minus signs, the ĳ and ligatures.
//!
//! Deliberately absent: changes of case, and changes to dashes that a title may hold.

/// The line with plain characters; control characters and soft hyphens are dropped, tabs kept.
pub fn plain(raw: &str) -> String {
    // Most lines have nothing but these.
    if raw
        .bytes()
        .all(|byte| matches!(byte, b' '..=b'>' | b'@'..=b'~' | b'\t'))
    {
        return raw.to_owned();
    }
    let mut text = String::with_capacity(raw.len());
    let mut characters = raw.chars().peekable();
    let mut before = ' ';
    while let Some(character) = characters.next() {
        match character {
            '\u{133}' => text.push_str("ij"),
            '\u{132}' => text.push_str("IJ"),
            '\u{fb00}' => text.push_str("ff"),
            '\u{fb01}' => text.push_str("fi"),
            '\u{fb02}' => text.push_str("fl"),
            '\u{fb03}' => text.push_str("ffi"),
            '\u{fb04}' => text.push_str("ffl"),
            '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2012}' => text.push('-'),
            '\u{2018}' | '\u{2019}' | '\u{2b9}' => text.push('\''),
            '\u{d7}' => text.push('x'),
            // A lost ĳ: a question mark or a replacement mark between two letters.
            '?' | '\u{fffd}'
                if before.is_alphabetic() && characters.peek().is_some_and(|c| c.is_lowercase()) =>
            {
                text.push_str("ij");
            }
            '\t' => text.push('\t'),
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2060}'
            | '\u{feff}' => {}
            other if other.is_whitespace() && other != '\r' => text.push(' '),
            other if other.is_control() => {}
            other => text.push(other),
        }
        before = character;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn lost_and_joined_letters_are_restored() {
        assert_eq!(plain("b\u{133}drage"), "bijdrage");
        assert_eq!(plain("eigen b?drage?"), "eigen bijdrage?");
        assert_eq!(plain("\u{fb01}nanci\u{ad}eel"), "financieel");
        assert_eq!(plain("\u{2212}\u{a0}400\r"), "- 400");
    }
}
