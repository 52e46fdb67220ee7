//! Where a choice stands in the document, in words.

use std::rc::Rc;

use crate::budget::Source;
use crate::lang::Language;

/// Where a choice stands in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceWords {
    /// "7.1.2, bladzijde 3, regel 12"; none where only the figures are known.
    pub place: Option<Rc<str>>,
    /// The figures as printed, in the document's language.
    pub quote: Option<Rc<str>>,
}

pub(in crate::present) fn in_words(source: &Source, language: Language) -> Option<SourceWords> {
    let place = source.place.clone();
    let page = source
        .page
        .map(|page| language.text_with("source-page", &[("page", page.to_string().into())]));
    let line = source
        .line
        .map(|line| language.text_with("source-line", &[("line", line.to_string().into())]));
    let places: Vec<String> = [place, page, line].into_iter().flatten().collect();
    let words = SourceWords {
        place: (!places.is_empty()).then(|| places.join(", ").into()),
        quote: source.text.as_deref().map(Rc::from),
    };
    (words.place.is_some() || words.quote.is_some()).then_some(words)
}
