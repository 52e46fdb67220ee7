//! What is uncertain about the document as a whole, under the choices: closed until somebody wants to know.

use yew::prelude::*;

use crate::lang::Language;
use crate::present::Told;
use crate::present::detail::DoubtWords;

use super::detail::doubt_list;
use super::told;

/// The document that the figures come from and what is uncertain about it; nothing where nothing is known or doubted.
pub(super) fn document_note(
    document: Option<&Told>,
    doubts: &[DoubtWords],
    missing: Option<&str>,
    language: Language,
) -> Html {
    if doubts.is_empty() && document.is_none() {
        return Html::default();
    }
    let title = language.text_with("document-note", &[("doubts", doubts.len().into())]);
    html! {
        <details class="document-note">
            <summary>{ title }</summary>
            if let Some(document) = document {
                <p>{ told(document) }</p>
            }
            { doubt_list(doubts) }
            if let Some(missing) = missing {
                <p>{ missing }</p>
            }
        </details>
    }
}
