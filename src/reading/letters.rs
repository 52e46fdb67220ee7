//! Small letters, for words that are compared.

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

#[cfg(test)]
mod tests {
    use super::small;
    use std::borrow::Cow;

    #[test]
    fn only_capitals_are_made_small() {
        assert!(matches!(small("sociaal domein"), Cow::Borrowed("sociaal domein")));
        assert_eq!(small("Ĳsbaan É"), "ĳsbaan é");
    }
}
