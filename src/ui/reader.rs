//! The page on which documents are read and looked over.
//!
//! A page of its own, with a program of its own: whoever only opens the choices never loads it. Its state is
//! `intake::Intake`; the parts here turn it into markup. Deliberately absent: any decision about a document.

mod adopt;
mod app;
mod arrived;
mod bar;
mod form;
mod found;
mod looking;
mod notice;
mod questions;
mod row;
mod start;
mod strip;

use yew::Callback;

use crate::intake::Message;
use crate::lang::{Language, Unit};
use crate::present::Showing;

pub use app::ReaderApp;

/// What every part is drawn with.
#[derive(Clone, PartialEq)]
struct Frame {
    language: Language,
    send: Callback<Message>,
}

impl Frame {
    /// A callback that always says the same.
    fn says<Event: 'static>(&self, message: Message) -> Callback<Event> {
        self.send.reform(move |_| message.clone())
    }

    /// Whole euros: an amount is compared with the document as it stands.
    fn showing(&self) -> Showing {
        Showing {
            language: self.language,
            unit: Unit::Euros,
        }
    }
}
