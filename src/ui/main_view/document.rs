//! What is uncertain about the document as a whole, under the choices: closed until somebody wants to know.

use std::rc::Rc;

use yew::prelude::*;

use crate::lang::Language;
use crate::present::Told;
use crate::present::detail::DoubtWords;

use super::detail::doubt_list;
use super::told;

/// What is said about the document.
#[derive(Properties, PartialEq)]
pub(super) struct DocumentNoteProps {
    /// The document that the figures come from.
    pub document: Option<Told>,
    /// What is uncertain about it.
    pub doubts: Rc<[DoubtWords]>,
    /// The language of the page.
    pub language: Language,
}

/// The note; nothing where nothing is known or doubted.
#[component]
pub(super) fn DocumentNote(props: &DocumentNoteProps) -> Html {
    if props.doubts.is_empty() && props.document.is_none() {
        return Html::default();
    }
    let title = props
        .language
        .text_with("document-note", &[("doubts", props.doubts.len().into())]);
    html! {
        <details class="document-note">
            <summary>{ title }</summary>
            if let Some(document) = &props.document {
                <p>{ told(document) }</p>
            }
            { doubt_list(&props.doubts) }
        </details>
    }
}
