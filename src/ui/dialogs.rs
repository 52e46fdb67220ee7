//! The dialogs of the page: at most one is open at a time.

mod about;
mod amounts;
mod own_choice;
mod reset;
mod scenarios;
mod share;
mod start_balances;
mod words;

use yew::prelude::*;

use crate::session::{Message, Panel};
use crate::ui::around::notices;
use crate::ui::kit::Dialog;
use crate::ui::page::Page;

use about::About;
use own_choice::OwnChoiceForm;
use reset::Reset;
use scenarios::Scenarios;
use share::Share;
use start_balances::StartBalances;

/// The dialog that is open, if one is.
pub fn open_dialog(page: &Page) -> Html {
    let page = page.clone();
    match page.session.view.panel.clone() {
        None => Html::default(),
        Some(Panel::Scenarios) => html! { <Scenarios {page} /> },
        Some(Panel::Share) => html! { <Share {page} /> },
        Some(Panel::StartBalances) => html! { <StartBalances {page} /> },
        Some(Panel::OwnChoice(own)) => html! { <OwnChoiceForm {page} {own} /> },
        Some(Panel::About) => html! { <About {page} /> },
        Some(Panel::Reset) => html! { <Reset {page} /> },
    }
}

/// A dialog that closes by the message for that. Notices stand inside it as long as it is open: what is behind a
/// dialog can neither be read nor pressed.
fn dialog(page: &Page, id: &'static str, title: String, actions: Html, content: Html) -> Html {
    html! {
        <Dialog
            {id}
            {title}
            close_label={page.language().text("close")}
            on_close={page.says(Message::ClosePanel)}
            {actions}
        >
            { content }
            { notices(page) }
        </Dialog>
    }
}
