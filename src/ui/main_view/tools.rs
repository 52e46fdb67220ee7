//! Between the strip and the choices: finding choices, and where to begin.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::lang::Language;
use crate::scenario::Begin;
use crate::session::Message;
use crate::ui::kit::{Icon, Symbol};

/// What the tools show.
#[derive(Properties, PartialEq)]
pub(super) struct ToolsProps {
    /// The words sought.
    pub search: AttrValue,
    /// What was found, in a sentence.
    pub found: Option<AttrValue>,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// The tools.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let language = props.language;
    let on_input = use_callback(props.send.clone(), |event: InputEvent, send| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            send.emit(Message::Search(input.value()));
        }
    });
    let field = use_node_ref();
    let on_clear = {
        let field = field.clone();
        use_callback(props.send.clone(), move |_: MouseEvent, send| {
            send.emit(Message::Search(String::new()));
            // The button goes away with what it undoes; the focus goes back to where the words were.
            if let Some(field) = field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        })
    };
    let on_existing = use_callback(props.send.clone(), |_: MouseEvent, send| {
        send.emit(Message::BeginWith(Begin::Existing));
    });
    let on_proposal = use_callback(props.send.clone(), |_: MouseEvent, send| {
        send.emit(Message::BeginWith(Begin::Proposal));
    });
    html! {
        <div class="tools">
            <div class="search" role="search">
                <label class="visually-hidden" for="search">{ language.text("search-label") }</label>
                <span class="search__icon"><Icon symbol={Symbol::Search} /></span>
                <input
                    ref={field}
                    id="search"
                    class="search__input"
                    type="search"
                    autocomplete="off"
                    enterkeyhint="search"
                    placeholder={language.text("search-label")}
                    value={props.search.clone()}
                    oninput={on_input}
                />
            </div>
            <div class="begin" role="group" aria-labelledby="begin-with">
                <span id="begin-with" class="begin__label">{ language.text("begin-with") }</span>
                <button type="button" class="quiet" disabled={props.locked} onclick={on_existing}>
                    { language.text("reference-existing") }
                </button>
                <button type="button" class="quiet" disabled={props.locked} onclick={on_proposal}>
                    { language.text("reference-proposal") }
                </button>
            </div>
            <p class="legend">{ legend(language) }</p>
            <p class="found" role="status">
                if let Some(found) = &props.found {
                    <span>{ found }</span>
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
