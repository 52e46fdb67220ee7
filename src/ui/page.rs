//! What every view gets: the session as it stands, and the way to say what the member did.

use std::rc::Rc;

use yew::prelude::*;

use crate::session::{Message, Session};

/// The session as it stands, and where messages go. Cheap to clone; equal as long as nothing changed.
#[derive(Clone, Properties)]
pub struct Page {
    /// Everything on screen.
    pub session: Rc<Session>,
    /// What the member did.
    pub send: Callback<Message>,
}

impl PartialEq for Page {
    fn eq(&self, other: &Page) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.send == other.send
    }
}

impl Page {
    /// A callback that always says the same.
    pub fn says(&self, message: Message) -> Callback<()> {
        self.send.reform(move |()| message.clone())
    }
}

/// For views that get nothing but the page.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The session, and where messages go.
    pub page: Page,
}
