//! Between the strip and the choices: finding choices, and where to begin. On a phone finding is one button.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::sieve::sieve;
use crate::browser;
use crate::lang::Language;
use crate::present::find::Found;
use crate::scenario::Begin;
use crate::session::Message;
use crate::ui::kit::{Symbol, icon};
use crate::ui::page::Page;

const SEARCH: &str = "search";
const SIEVE: &str = "sieve";
const SIEVE_BUTTON: &str = "sieve-button";

/// The tools, with what was found where something is hidden.
pub(super) fn tools(page: &Page, found: Option<&Found>) -> Html {
    let language = page.language();
    let view = &page.session.view;
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
    let on_clear = page.send.reform(|_: MouseEvent| {
        // The button goes away with what it undoes; the focus goes to where it all came from.
        browser::focus(SIEVE_BUTTON);
        Message::ShowAll
    });
    html! {
        <div class="tools">
            { search(page) }
            { sieve_button(page) }
            <div class="begin" role="group" aria-labelledby="begin-with">
                <span id="begin-with" class="begin__label">{ language.text("begin-with") }</span>
                { begin(Begin::Existing, language.text("reference-existing")) }
                { begin(Begin::Proposal, language.text("reference-proposal")) }
            </div>
            if view.finding {
                { sieve(page, SIEVE) }
            }
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

fn search(page: &Page) -> Html {
    let language = page.language();
    let view = &page.session.view;
    let on_input = {
        let send = page.send.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(Message::Search(input.value()));
            }
        }
    };
    // On a phone it comes with the ways to find, and stays as long as it holds words.
    let put_away = !view.finding && view.find.words.is_empty();
    html! {
        <div class={classes!("search", put_away.then_some("search--put-away"))} role="search">
            <label class="visually-hidden" for={SEARCH}>{ language.text("search-label") }</label>
            <span class="search__icon">{ icon(Symbol::Search) }</span>
            <input
                id={SEARCH}
                class="search__input"
                type="search"
                autocomplete="off"
                enterkeyhint="search"
                placeholder={language.text("search-label")}
                value={view.find.words.clone()}
                oninput={on_input}
            />
        </div>
    }
}

fn sieve_button(page: &Page) -> Html {
    let language = page.language();
    let view = &page.session.view;
    let count = view.find.count();
    html! {
        <button
            type="button"
            id={SIEVE_BUTTON}
            class="nl-button nl-button--secondary sieve-button"
            aria-expanded={if view.finding { "true" } else { "false" }}
            aria-controls={view.finding.then_some(SIEVE)}
            onclick={page.says::<MouseEvent>(Message::ToggleFinding)}
        >
            <span class="nl-button__icon-start">{ icon(Symbol::Sift) }</span>
            <span class="nl-button__label">
                <span class="sieve-button__wide">{ language.text("find-open") }</span>
                <span class="sieve-button__narrow">{ language.text("find-open-narrow") }</span>
                if count > 0 {
                    { " " }
                    <span class="sieve-button__count">
                        { language.text_with("find-active", &[("count", count.into())]) }
                    </span>
                }
            </span>
        </button>
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
