//! What is needed less often: a popover of the browser, which closes on Escape, on a press beside it and on each of
//! its buttons, and gives focus back.

use yew::prelude::*;

use crate::browser;
use crate::lang::Language;
use crate::session::{Message, Panel, Settings};
use crate::ui::kit::{Symbol, icon};
use crate::ui::page::Page;

const ID: &str = "menu";
const BUTTON: &str = "menu-button";

/// The menu and its button.
pub(super) fn menu(page: &Page) -> Html {
    let language = page.language();
    let settings = page.session.settings;
    let in_other_language = Settings {
        language: other(language),
        ..settings
    };
    let locked = page.locked();
    html! {
        <>
            <button
                id={BUTTON}
                type="button"
                class="nl-button nl-button--icon-only nl-button--secondary"
                popovertarget={ID}
                title={language.text("menu")}
            >
                <span class="nl-button__icon-start">{ icon(Symbol::Menu) }</span>
                <span class="nl-button__label">{ language.text("menu") }</span>
            </button>
            <ul id={ID} class="menu" popover="auto">
                if !locked {
                    { redo(page) }
                    { item(language.text("menu-scenarios").into(), opens(page, Panel::Scenarios)) }
                }
                { item(
                    html! { <span lang={other(language).code()}>{ other(language).own_name() }</span> },
                    page.says(Message::Set(in_other_language)),
                ) }
                if page.session.library.offers_a_choice() {
                    { item(language.text("menu-budgets").into(), opens(page, Panel::Budgets)) }
                }
                if !locked {
                    { item(language.text("menu-start").into(), opens(page, Panel::StartBalances)) }
                }
                if !page.session.budget.levers.is_empty() {
                    { item(language.text("levers-open").into(), opens(page, Panel::Levers)) }
                }
                { item(language.text("menu-questions").into(), opens(page, Panel::Questions)) }
                <li><a class="menu__item" href={browser::READER}>{ language.text("menu-reader") }</a></li>
                { item(language.text("menu-about").into(), opens(page, Panel::About)) }
                { item(language.text("menu-print").into(), Callback::from(|_| browser::print())) }
                if !locked {
                    { item(language.text("menu-reset").into(), opens(page, Panel::Reset)) }
                }
            </ul>
        </>
    }
}

// A dialog gives the focus back to what had it: the line that was chosen is hidden by then, the button is not.
fn opens(page: &Page, panel: Panel) -> Callback<MouseEvent> {
    page.send.reform(move |_| {
        browser::focus(BUTTON);
        Message::Open(panel.clone())
    })
}

fn item(words: Html, on_click: Callback<MouseEvent>) -> Html {
    html! { <li>{ line(words, false, on_click) }</li> }
}

// Only on a narrow screen: a wide one has it in the bar.
fn redo(page: &Page) -> Html {
    let rests = !page.can_redo();
    let words = page.language().text("redo");
    html! { <li class="menu__narrow">{ line(words.into(), rests, page.says(Message::Redo)) }</li> }
}

fn line(words: Html, disabled: bool, on_click: Callback<MouseEvent>) -> Html {
    html! {
        <button
            type="button"
            class="menu__item"
            popovertarget={ID}
            popovertargetaction="hide"
            {disabled}
            onclick={on_click}
        >
            { words }
        </button>
    }
}

fn other(language: Language) -> Language {
    match language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    }
}
