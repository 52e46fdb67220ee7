//! The dialogs of the page: at most one is open at a time.

mod about;
mod amounts;
mod budgets;
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

use about::about;
use budgets::budgets;
use own_choice::OwnChoiceForm;
use reset::reset;
use scenarios::scenarios;
use share::Share;
use start_balances::StartBalances;

/// The dialog that is open, if one is.
pub fn open_dialog(page: &Page) -> Html {
    match &page.session.view.panel {
        None => Html::default(),
        Some(Panel::Scenarios) => scenarios(page),
        Some(Panel::Share) => html! { <Share page={page.clone()} /> },
        Some(Panel::StartBalances) => html! { <StartBalances page={page.clone()} /> },
        Some(Panel::OwnChoice(own)) => html! { <OwnChoiceForm page={page.clone()} own={own.clone()} /> },
        Some(Panel::About) => about(page),
        Some(Panel::Budgets) => budgets(page),
        Some(Panel::Reset) => reset(page),
    }
}

/// A dialog that closes by the message for that. Notices stand inside it as long as it is open: what is behind a
/// dialog can neither be read nor pressed. Its id is its key: another dialog is opened anew, and takes the focus.
fn dialog(page: &Page, id: &'static str, title: String, actions: Html, content: Html) -> Html {
    html! {
        <Dialog
            key={id}
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
