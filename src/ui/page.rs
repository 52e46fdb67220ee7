//! What every view gets: the session as it stands, and the way to say what the member did.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::browser;
use crate::ids::ScenarioId;
use crate::lang::{Language, Unit};
use crate::present::Showing;
use crate::scenario::{LONGEST_TITLE, Wording};
use crate::session::{LanguageChoice, Message, Session};

/// The session as it stands, and where messages go. Cheap to clone; equal as long as nothing changed.
#[derive(Clone, Properties)]
pub struct Page {
    /// Everything on screen.
    pub session: Rc<Session>,
    /// What the member did.
    pub send: Callback<Message>,
    /// A text that should hold a link.
    pub open_link: Callback<String>,
    /// A file that should hold a scenario.
    pub open_file: Callback<File>,
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

    /// A callback that says something about a new place on the device; each time another one.
    pub fn says_of_new_place(&self, message: impl Fn(ScenarioId) -> Message + 'static) -> Callback<()> {
        self.send.reform(move |()| message(browser::fresh_id()))
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        match self.session.settings.language {
            LanguageChoice::Dutch => Language::Dutch,
            LanguageChoice::English => Language::English,
        }
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

/// For views that get nothing but the page.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// The session, and where messages go.
    pub page: Page,
}
