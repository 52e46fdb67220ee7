//! Texts of a budget, and where they and the figures stand in the document.
//!
//! Deliberately absent: the page's own words (`lang`).

/// A text of the document's maker: Dutch, and English where somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Always there.
    pub dutch: String,
    /// For readers of English.
    pub english: Option<String>,
}

/// Where something stands in the document.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Source {
    /// Chapter or paragraph.
    pub place: Option<String>,
    /// Page, counted from 1.
    pub page: Option<u32>,
    /// Line of the text, counted from 1.
    pub line: Option<u32>,
    /// The figures as printed.
    pub text: Option<String>,
}

impl Text {
    /// A text in Dutch only.
    pub fn dutch(text: impl Into<String>) -> Text {
        Text {
            dutch: text.into(),
            english: None,
        }
    }
}
