//! Decisions that this version of the budget has no place for: counted in a line, named in the list under it.

use yew::prelude::*;

use crate::lang::Language;
use crate::present::findings::leftover_in_words;
use crate::session::Session;

/// What found no place of the scenario on screen; nothing where all did.
pub fn leftovers(session: &Session, language: Language) -> Html {
    let leftovers = &session.outcomes().mine.leftovers;
    if leftovers.is_empty() {
        return Html::default();
    }
    let words = leftovers
        .iter()
        .map(|leftover| leftover_in_words(leftover, &session.budget, session.shown(), language));
    html! {
        <details class="leftovers">
            <summary>{ language.text_with("leftovers", &[("count", leftovers.len().into())]) }</summary>
            <ul>{ for words.map(|words| html! { <li>{ words }</li> }) }</ul>
        </details>
    }
}
