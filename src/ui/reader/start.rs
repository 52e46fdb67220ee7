//! Before there is a reading: a place for a document, and how far it is.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Frame;
use crate::browser::{Source, address_of_budget, text_of_paste};
use crate::intake::{Budgets, Message, Own};
use crate::ui::kit::{Button, ButtonKind, Symbol, button, icon};

/// Where a document is chosen, dropped or pasted.
pub(super) fn start_view(frame: &Frame, read: &Callback<Source>, budgets: &Budgets) -> Html {
    let language = frame.language;
    let on_change = {
        let read = read.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = chosen(&event) {
                read.emit(Source::File(file));
            }
        })
    };
    html! {
        <div class="start">
            <h1 id="reader-heading" class="start__title" tabindex="-1">{ language.text("intake-title") }</h1>
            <p class="start__lead">{ language.text("intake-lead") }</p>
            <label class="drop">
                { icon(Symbol::Upload) }
                <span class="drop__words">{ language.text("intake-drop") }</span>
                <span class="drop__choose">{ language.text("intake-choose") }</span>
                <input
                    type="file"
                    class="drop__input"
                    accept=".pdf,.xlsx,.xlsm,.ods,.csv,.tsv,.txt,.json,.md"
                    aria-describedby="drop-kinds"
                    onchange={on_change}
                />
                <span id="drop-kinds" class="drop__kinds">{ language.text("intake-kinds") }</span>
            </label>
            <PasteField frame={frame.clone()} read={read.clone()} />
            <p class="start__private">{ icon(Symbol::Check) }{ language.text("intake-private") }</p>
            if !budgets.own.is_empty() {
                <section class="own" aria-labelledby="own-title">
                    <h2 id="own-title">{ language.text("intake-own") }</h2>
                    <ul>
                        { for budgets.own.iter().map(|own| html! {
                            <OwnBudget key={own.id.as_str()} own={own.clone()} frame={frame.clone()} />
                        }) }
                    </ul>
                </section>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct PasteProps {
    frame: Frame,
    read: Callback<Source>,
}

#[component]
fn PasteField(props: &PasteProps) -> Html {
    let language = props.frame.language;
    let area = use_node_ref();
    let is_empty = use_state_eq(|| true);
    let look = {
        let (area, is_empty) = (area.clone(), is_empty.clone());
        move || {
            let text = area.cast::<HtmlTextAreaElement>().map(|area| area.value());
            is_empty.set(text.is_none_or(|text| text.trim().is_empty()));
        }
    };
    let on_paste = {
        let (area, look) = (area.clone(), look.clone());
        Callback::from(move |event: Event| {
            let pasted = event.dyn_ref::<ClipboardEvent>().and_then(text_of_paste);
            // Without a table in it the browser pastes by itself, in the place of the cursor.
            if let (Some(text), Some(area)) = (
                pasted.filter(|text| text.contains('\t')),
                area.cast::<HtmlTextAreaElement>(),
            ) {
                event.prevent_default();
                area.set_value(&text);
                look();
            }
        })
    };
    let on_read = {
        let (area, read) = (area.clone(), props.read.clone());
        Callback::from(move |()| {
            if let Some(area) = area.cast::<HtmlTextAreaElement>() {
                read.emit(Source::Text(area.value()));
            }
        })
    };
    html! {
        <div class="field paste">
            <label class="utrecht-form-label" for="paste">{ language.text("intake-paste") }</label>
            <div class="utrecht-form-field-description" id="paste-hint">{ language.text("intake-paste-hint") }</div>
            <textarea
                id="paste"
                ref={area}
                class="utrecht-textarea"
                rows="5"
                spellcheck="false"
                aria-describedby="paste-hint"
                onpaste={on_paste}
                oninput={Callback::from(move |_: InputEvent| look())}
            />
            { button(Button {
                disabled: *is_empty,
                class: "paste__read",
                ..Button::new(language.text("intake-paste-read"), on_read)
            }) }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct OwnProps {
    own: Own,
    frame: Frame,
}

#[component]
fn OwnBudget(props: &OwnProps) -> Html {
    let language = props.frame.language;
    let sure = use_state_eq(|| false);
    let ask = |asked: bool| {
        let sure = sure.clone();
        Callback::from(move |()| sure.set(asked))
    };
    let title = || props.own.title.as_str().into();
    html! {
        <li class="own__budget">
            <a href={format!("./{}", address_of_budget(&props.own.id))}>{ &props.own.title }</a>
            if *sure {
                <div class="own__sure" role="alert">
                    <p>{ language.text_with("intake-own-remove-sure", &[("title", title())]) }</p>
                    { button(Button::new(
                        language.text("intake-own-remove-yes"),
                        props.frame.says(Message::Remove(props.own.id.clone())),
                    )) }
                    { button(Button {
                        kind: ButtonKind::Subtle,
                        ..Button::new(language.text("intake-own-remove-no"), ask(false))
                    }) }
                </div>
            } else {
                { button(Button {
                    kind: ButtonKind::Subtle,
                    label: Some(language.text_with("intake-own-remove-of", &[("title", title())])),
                    ..Button::new(language.text("intake-own-remove"), ask(true))
                }) }
            }
        </li>
    }
}

/// How far the document is.
pub(super) fn reading_view(frame: &Frame, name: Option<&str>, page: Option<(u32, u32)>) -> Html {
    let language = frame.language;
    let title = match name {
        Some(name) => language.text_with("intake-reading", &[("name", name.into())]),
        None => language.text("intake-reading-text"),
    };
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let state = match page {
        Some((page, pages)) => language.text_with(
            "intake-reading-page",
            &[("page", count(page).into()), ("pages", count(pages).into())],
        ),
        None => language.text("intake-reading-wait"),
    };
    let (value, max) = match page {
        Some((page, pages)) => (Some(page.to_string()), Some(pages.to_string())),
        None => (None, None),
    };
    html! {
        <div class="start">
            <h1 id="reader-heading" class="start__title" tabindex="-1">{ title.clone() }</h1>
            <progress class="progress" aria-label={title} {value} {max} />
            <p>{ state }</p>
            <p>{ button(Button::new(language.text("intake-stop"), frame.says(Message::Stop))) }</p>
        </div>
    }
}

/// A file that was chosen.
fn chosen(event: &Event) -> Option<File> {
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    let file = input.files().and_then(|files| files.get(0));
    // Choosing the same file again is a choice too.
    input.set_value("");
    file
}
