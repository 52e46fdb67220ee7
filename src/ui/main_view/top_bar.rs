//! The bar at the top: whose page this is, which document, which scenario, and what can be done with it.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::menu::Menu;
use super::{MAIN, language, told};
use crate::lang::Language;
use crate::present::Told;
use crate::session::{Keeping, Message, Panel, Settings};
use crate::ui::kit::{Button, ButtonKind, Icon, IconButton, Symbol};
use crate::ui::page::{Page, PageProps};

/// The bar. Later views get their tabs under it; there are none while there is one view.
#[component]
pub fn TopBar(props: &PageProps) -> Html {
    let Page { session, send, .. } = &props.page;
    let language = language(&session.settings);
    let budget = &session.budget;
    let title = match &session.preview {
        Some(preview) => &preview.arrival.title,
        None => &session.work.title,
    };
    let name = title.as_ref().map_or_else(
        || language.text("scenario-untitled"),
        |title| title.as_str().to_owned(),
    );
    let locked = session.is_preview();
    let status = status(&session.keeping, language);
    html! {
        <>
            <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main" onclick={Callback::from(skip)}>
                { language.text("skip-to-content") }
            </a>
            <header class="top-bar">
                <p class="logo">{ mark() }<span class="logo__name">{ "Keuzeruimte" }</span></p>
                <div class="document">
                    <p class="document__title">{ told(&Told::document(&budget.title, language)) }</p>
                    if let Some(subtitle) = &budget.subtitle {
                        <p class="document__subtitle">{ told(&Told::document(subtitle, language)) }</p>
                    }
                    // On screen it stands in the button; paper has no buttons.
                    <p class="document__scenario">{ language.text("scenario-label") }{ " " }<bdi>{ &name }</bdi></p>
                    // A phone has no room for the button that says it elsewhere.
                    if let (Some(status), false) = (&status, locked) {
                        <p class="document__status">{ status }</p>
                    }
                </div>
                <Actions
                    name={name}
                    {status}
                    can_undo={!locked && session.work.history.can_undo()}
                    can_redo={!locked && session.work.history.can_redo()}
                    {locked}
                    settings={session.settings}
                    send={send}
                />
            </header>
        </>
    }
}

/// What the actions show.
#[derive(Properties, PartialEq)]
struct ActionsProps {
    name: AttrValue,
    status: Option<AttrValue>,
    can_undo: bool,
    can_redo: bool,
    locked: bool,
    settings: Settings,
    send: Callback<Message>,
}

#[component]
fn Actions(props: &ActionsProps) -> Html {
    let language = language(&props.settings);
    let ask = |message: Message| props.send.reform(move |()| message.clone());
    html! {
        <div class="actions">
            <button
                type="button"
                class="nl-button nl-button--secondary scenario"
                aria-haspopup="dialog"
                disabled={props.locked}
                onclick={props.send.reform(|_: MouseEvent| Message::Open(Panel::Scenarios))}
            >
                <span class="nl-button__label scenario__label">
                    <span class="visually-hidden">{ language.text("scenario-label") }</span>
                    <bdi class="scenario__name">{ &props.name }</bdi>
                    if let (Some(status), false) = (&props.status, props.locked) {
                        { " " }<span class="scenario__status">{ status }</span>
                    }
                </span>
                <span class="nl-button__icon-end"><Icon symbol={Symbol::Down} /></span>
            </button>
            <IconButton
                symbol={Symbol::Undo}
                label={language.text("undo")}
                kind={ButtonKind::Secondary}
                resting={!props.can_undo}
                on_click={ask(Message::Undo)}
                class="actions__undo"
            />
            <IconButton
                symbol={Symbol::Redo}
                label={language.text("redo")}
                kind={ButtonKind::Secondary}
                resting={!props.can_redo}
                on_click={ask(Message::Redo)}
                class="actions__redo"
            />
            <Button
                kind={ButtonKind::Primary}
                opens_dialog=true
                on_click={ask(Message::Open(Panel::Share))}
                class="actions__share"
            >
                { language.text("share") }
            </Button>
            <Menu
                settings={props.settings}
                can_redo={props.can_redo}
                locked={props.locked}
                send={props.send.clone()}
            />
        </div>
    }
}

fn status(keeping: &Keeping, language: Language) -> Option<AttrValue> {
    let words = match keeping {
        Keeping::Untouched => return None,
        Keeping::Saving => "keeping-saving",
        Keeping::Saved => "keeping-saved",
        Keeping::Refused | Keeping::Full | Keeping::Failed => "keeping-not",
        Keeping::Conflict(_) | Keeping::Newer | Keeping::Removed => "keeping-elsewhere",
    };
    Some(language.text(words).into())
}

// The address holds the scenario, so the link moves the focus and leaves the address alone.
fn skip(event: MouseEvent) {
    event.prevent_default();
    let main = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(MAIN));
    if let Some(main) = main.and_then(|main| main.dyn_into::<HtmlElement>().ok()) {
        // Only an element that is gone refuses the focus.
        let _ = main.focus();
    }
}

// Three columns of a bar chart, one of them lifted: a choice.
fn mark() -> Html {
    html! {
        <svg class="logo__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <rect x="2" y="12" width="5" height="9" rx="1" />
            <rect class="logo__choice" x="9.5" y="3" width="5" height="9" rx="1" />
            <rect x="17" y="7" width="5" height="14" rx="1" />
        </svg>
    }
}
