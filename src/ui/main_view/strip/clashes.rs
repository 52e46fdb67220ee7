//! Broken rules between choices, under the years: closed until somebody wants to know, each with the switches that
//! would mend it. Nothing is switched by itself.

use yew::prelude::*;

use crate::present::clashes::{ClashWords, Clashes, Remedy};
use crate::ui::kit::{Button, button};
use crate::ui::main_view::choice::switched;
use crate::ui::main_view::told;
use crate::ui::page::Page;

/// The broken rules.
pub(super) fn clash_note(page: &Page, clashes: &Clashes) -> Html {
    html! {
        <details class="pm-note clash-note">
            <summary>{ &*clashes.title }</summary>
            <div class="clash-note__all">
                { for clashes.all.iter().map(|clash| clash_view(page, clash)) }
                <p>{ page.language().text("clash-counts") }</p>
            </div>
        </details>
    }
}

fn clash_view(page: &Page, clash: &ClashWords) -> Html {
    html! {
        <div key={&*clash.sentence} class="clash">
            <p>
                { &*clash.sentence }
                if let Some(ring) = &clash.ring {
                    { " " }{ &**ring }
                }
                if let Some(note) = &clash.note {
                    { " " }{ told(note) }
                }
            </p>
            if !page.locked() {
                <div class="clash__remedies">{ for clash.remedies.iter().map(|remedy| remedy_button(page, remedy)) }</div>
            }
        </div>
    }
}

fn remedy_button(page: &Page, remedy: &Remedy) -> Html {
    let message = switched(&remedy.choice, remedy.on);
    let says = message.map_or_else(Callback::noop, |message| page.says(message));
    button(Button::new(remedy.words.to_string(), says))
}
