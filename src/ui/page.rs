//! What every view gets: the session as it stands, and the way to say what the member did.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::browser;
use crate::ids::ScenarioId;
use crate::lang::{Language, Unit};
use crate::present::Showing;
use crate::scenario::{LONGEST_TITLE, Wording};
use crate::session::{Message, Purpose, Session};

/// The session as it stands, and where messages go. Cheap to clone; equal as long as nothing changed.
#[derive(Clone)]
pub struct Page {
    /// Everything on screen.
    pub session: Rc<Session>,
    /// What the member did.
    pub send: Callback<Message>,
    /// A text that should hold a link.
    pub open_link: Callback<String>,
    /// A file that should hold a scenario.
    pub open_file: Callback<File>,
    /// A link or a file for one of the rooms.
    pub bring_in: Callback<BringIn>,
}

/// A link or a file, and what it is for.
pub enum BringIn {
    /// A text that should hold a link.
    Link(Purpose, String),
    /// A file that should hold a scenario.
    File(Purpose, File),
}

impl PartialEq for Page {
    fn eq(&self, other: &Page) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.send == other.send
    }
}

impl Page {
    /// A callback that always says the same.
    pub fn says<Event: 'static>(&self, message: Message) -> Callback<Event> {
        says(&self.send, message)
    }

    /// A callback that says something about a new place on the device; each time another one.
    pub fn says_of_new_place(&self, message: impl Fn(ScenarioId) -> Message + 'static) -> Callback<()> {
        self.send.reform(move |()| message(browser::fresh_id()))
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        self.session.settings.language
    }

    /// In which language and unit figures are shown.
    pub fn showing(&self) -> Showing {
        Showing {
            language: self.language(),
            unit: if self.session.settings.in_thousands {
                Unit::Thousands
            } else {
                Unit::Euros
            },
        }
    }

    /// Whether a preview is shown: nothing of the member's own can be changed now.
    pub fn locked(&self) -> bool {
        self.session.is_preview()
    }

    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.locked() && self.session.work.history.can_undo()
    }

    /// Whether there is a step forward.
    pub fn can_redo(&self) -> bool {
        !self.locked() && self.session.work.history.can_redo()
    }

    /// What a row is drawn with.
    pub fn frame(&self) -> Frame {
        Frame {
            language: self.language(),
            locked: self.locked(),
            send: self.send.clone(),
        }
    }

    /// A scenario's name, or what a scenario without one is called.
    pub fn name(&self, title: Option<&Wording<LONGEST_TITLE>>) -> String {
        title.map_or_else(
            || self.language().text("scenario-untitled"),
            |title| title.as_str().to_owned(),
        )
    }

    /// The name of a copy of the member's scenario, where it fits.
    pub fn name_of_copy(&self) -> Option<Wording<LONGEST_TITLE>> {
        let title = self.name(self.session.work.title.as_ref());
        let name = self.language().text_with("copy-of", &[("title", title.into())]);
        Wording::new(&name)
            .ok()
            .or_else(|| self.session.work.title.clone())
    }
}

/// What a row is drawn with beside its own data. The whole page would have every row drawn again with every message.
#[derive(Clone, PartialEq)]
pub struct Frame {
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

impl Frame {
    /// A callback that always says the same.
    pub fn says<Event: 'static>(&self, message: Message) -> Callback<Event> {
        says(&self.send, message)
    }
}

fn says<Event: 'static>(send: &Callback<Message>, message: Message) -> Callback<Event> {
    send.reform(move |_| message.clone())
}

/// For components that get nothing but the page.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The session, and where messages go.
    pub page: Page,
}
