//! Which characters a text of a file or of a member may not hold.
//!
//! Line ends and tabs are fine in a paragraph. Characters that turn the reading order of what follows are not:
//! they could make a shown amount read backwards.

/// Whether no screen shows the character, or it turns the reading order.
pub fn is_invisible(character: char) -> bool {
    (character.is_control() && character != '\n' && character != '\t')
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
