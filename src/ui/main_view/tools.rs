//! Between the strip and the choices: finding choices, and where to begin.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser;
use crate::lang::Language;
use crate::present::search::Found;
use crate::scenario::Begin;
use crate::session::Message;
use crate::ui::kit::{Symbol, icon};
use crate::ui::page::Page;

const SEARCH: &str = "search";

/// The tools, with what was found where something is sought.
pub(super) fn tools(page: &Page, found: Option<&Found>) -> Html {
    let language = page.language();
    let on_input = {
        let send = page.send.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(Message::Search(input.value()));
            }
        }
    };
    let on_clear = {
        let send = page.send.clone();
        move |_: MouseEvent| {
            send.emit(Message::Search(String::new()));
            // The button goes away with what it undoes; the focus goes back to where the words were.
            browser::focus(SEARCH);
        }
    };
    let begin = |begin: Begin, words: String| {
        html! {
            <button
                type="button"
                class="quiet"
                disabled={page.locked()}
                onclick={page.says::<MouseEvent>(Message::BeginWith(begin))}
            >
                { words }
            </button>
        }
    };
    html! {
        <div class="tools">
            <div class="search" role="search">
                <label class="visually-hidden" for={SEARCH}>{ language.text("search-label") }</label>
                <span class="search__icon">{ icon(Symbol::Search) }</span>
                <input
                    id={SEARCH}
                    class="search__input"
                    type="search"
                    autocomplete="off"
                    enterkeyhint="search"
                    placeholder={language.text("search-label")}
                    value={page.session.view.search.clone()}
                    oninput={on_input}
                />
            </div>
            <div class="begin" role="group" aria-labelledby="begin-with">
                <span id="begin-with" class="begin__label">{ language.text("begin-with") }</span>
                { begin(Begin::Existing, language.text("reference-existing")) }
                { begin(Begin::Proposal, language.text("reference-proposal")) }
            </div>
            <p class="legend">{ legend(language) }</p>
            <p class="found" role="status">
                if let Some(found) = found {
                    <span>{ &*found.sentence }</span>
                    <button type="button" class="quiet" onclick={on_clear}>{ language.text("search-clear") }</button>
                }
            </p>
        </div>
    }
}

// The letters beside the figures, explained where they begin.
fn legend(language: Language) -> String {
    language.text_with(
        "legend",
        &[
            ("advantage", language.text("letter-advantage").into()),
            ("disadvantage", language.text("letter-disadvantage").into()),
        ],
    )
}
