//! The bar at the top: whose page this is, which document, which scenario, and what can be done with it.

use yew::prelude::*;

use super::menu::menu;
use super::{MAIN, told};
use crate::browser;
use crate::lang::Language;
use crate::present::Told;
use crate::session::{Keeping, Message, Panel, Room};
use crate::ui::kit::{Button, ButtonKind, IconButton, Symbol, button, icon, icon_button};
use crate::ui::page::Page;
use crate::ui::rooms::rooms;

/// The bar, with the way to the other rooms under it.
pub fn top_bar(page: &Page) -> Html {
    let session = &page.session;
    let language = page.language();
    let budget = &session.budget;
    let title = match &session.preview {
        Some(preview) => &preview.arrival.title,
        None => &session.work.title,
    };
    let name = page.name(title.as_ref());
    // A preview is not the member's work, so nothing is said about keeping it.
    let status = status(&session.keeping, language).filter(|_| !page.locked());
    html! {
        <>
            <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main" onclick={skip}>
                { language.text("skip-to-content") }
            </a>
            <header class="top-bar">
                <p class="logo">{ mark() }<span class="logo__name">{ "Keuzeruimte" }</span></p>
                <div class="document">
                    <p class="document__title">{ told(&Told::document(&budget.title, language)) }</p>
                    if let Some(subtitle) = &budget.subtitle {
                        <p class="document__subtitle">{ told(&Told::document(subtitle, language)) }</p>
                    }
                    // On screen it stands in the button; paper has no buttons, and other rooms are not about it.
                    if session.view.room == Room::Ledger {
                        <p class="document__scenario">{ language.text("scenario-label") }{ " " }<bdi>{ &name }</bdi></p>
                    }
                    // A phone has no room for the button that says it elsewhere.
                    if let Some(status) = &status {
                        <p class="document__status">{ status }</p>
                    }
                </div>
                { actions(page, &name, status.as_deref()) }
                { rooms(page) }
            </header>
        </>
    }
}

fn actions(page: &Page, name: &str, status: Option<&str>) -> Html {
    let language = page.language();
    let step = |symbol: Symbol, words: String, message: Message| IconButton {
        kind: ButtonKind::Secondary,
        ..IconButton::new(symbol, words, page.says(message))
    };
    html! {
        <div class="actions">
            <button
                type="button"
                class="nl-button nl-button--secondary scenario"
                aria-haspopup="dialog"
                disabled={page.locked()}
                onclick={page.says::<MouseEvent>(Message::Open(Panel::Scenarios))}
            >
                <span class="nl-button__label scenario__label">
                    <span class="visually-hidden">{ language.text("scenario-label") }</span>
                    <bdi class="scenario__name">{ name }</bdi>
                    if let Some(status) = status {
                        { " " }<span class="scenario__status">{ status }</span>
                    }
                </span>
                <span class="nl-button__icon-end">{ icon(Symbol::Down) }</span>
            </button>
            { icon_button(IconButton {
                resting: !page.can_undo(),
                class: "actions__undo",
                ..step(Symbol::Undo, language.text("undo"), Message::Undo)
            }) }
            { icon_button(IconButton {
                resting: !page.can_redo(),
                class: "actions__redo",
                ..step(Symbol::Redo, language.text("redo"), Message::Redo)
            }) }
            { button(Button {
                kind: ButtonKind::Primary,
                opens_dialog: true,
                class: "actions__share",
                ..Button::new(language.text("share"), page.says(Message::Open(Panel::Share)))
            }) }
            { menu(page) }
        </div>
    }
}

fn status(keeping: &Keeping, language: Language) -> Option<String> {
    let words = match keeping {
        Keeping::Untouched => return None,
        Keeping::Saving => "keeping-saving",
        Keeping::Saved => "keeping-saved",
        Keeping::Refused | Keeping::Full | Keeping::Failed => "keeping-not",
        Keeping::Conflict(_) | Keeping::Newer | Keeping::Removed => "keeping-elsewhere",
    };
    Some(language.text(words))
}

// The address holds the scenario, so the link moves the focus and leaves the address alone.
fn skip(event: MouseEvent) {
    event.prevent_default();
    browser::focus(MAIN);
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
