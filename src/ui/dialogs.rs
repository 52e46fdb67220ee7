//! The dialogs of the page: at most one is open at a time.

mod about;
mod amounts;
mod budgets;
mod code;
mod fractie;
mod levers;
mod own_choice;
mod questions;
mod reset;
mod revision;
mod scenarios;
mod selected;
mod share;
mod share_council;
mod start_balances;
mod to_copy;
mod total;
mod words;

use yew::prelude::*;

use crate::session::{Message, Panel};
use crate::ui::around::notices;
use crate::ui::kit::Dialog;
use crate::ui::page::Page;

use about::about;
use budgets::budgets;
use code::LargeCode;
use fractie::FractieForm;
use levers::levers_dialog;
use own_choice::OwnChoiceForm;
use questions::all_questions;
use reset::reset;
use revision::revision;
use scenarios::scenarios;
use share::Share;
use share_council::share_council;
use start_balances::StartBalances;
use total::total;

pub use questions::listed as listed_questions;

/// The dialog that is open, if one is.
pub fn open_dialog(page: &Page) -> Html {
    match &page.session.view.panel {
        None => Html::default(),
        Some(Panel::Scenarios) => scenarios(page),
        Some(Panel::Share) => html! { <Share page={page.clone()} /> },
        Some(Panel::Code) => html! { <LargeCode page={page.clone()} /> },
        Some(Panel::Questions) => all_questions(page),
        Some(Panel::Levers) => levers_dialog(page),
        Some(Panel::Total(of, year)) => total(page, *of, *year),
        Some(Panel::StartBalances) => html! { <StartBalances page={page.clone()} /> },
        Some(Panel::OwnChoice(own)) => html! { <OwnChoiceForm page={page.clone()} own={own.clone()} /> },
        Some(Panel::About) => about(page),
        Some(Panel::Budgets) => budgets(page),
        Some(Panel::Reset) => reset(page),
        Some(Panel::Revision) => revision(page),
        Some(Panel::Fractie(place)) => html! { <FractieForm page={page.clone()} place={*place} /> },
        Some(Panel::ShareCouncil) => share_council(page),
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
