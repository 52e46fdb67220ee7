//! The address bar follows the screen, within the limits of the browsers.
//!
//! Browsers ignore or refuse an address that changes too often: about 200 times in a row, 100 times in 10 or 30
//! seconds. So at most one change in `PAUSE`; the last one always comes, within a second. The link is made when it
//! is written, not with every change.

use std::rc::Rc;

use super::Surroundings;
use crate::budget::Budget;
use crate::council::Council;
use crate::link::{self, view};
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};
use crate::session::{Screen, Session};

/// Milliseconds between two changes of the address bar: at most seven in five seconds, and well within a second.
const PAUSE: u64 = 850;

/// What the address bar should show, as long as it does not.
#[derive(Debug, Default)]
pub(super) struct Address {
    waiting: Option<Shown>,
    last_written: Option<u64>,
    held: bool,
}

/// What is on screen, and whose it is.
#[derive(Debug)]
pub(super) struct Shown {
    pub decisions: Decisions,
    pub title: Option<Wording<LONGEST_TITLE>>,
    pub screen: Screen,
    pub own: bool,
    /// Somebody's council that is looked at.
    pub council: Option<Rc<Council>>,
}

impl Shown {
    /// What this session shows. While somebody's scenario or council is looked at it is that one: a reload shows it again.
    pub(super) fn of(session: &Session) -> Shown {
        let council = session.chamber.preview.as_ref();
        Shown {
            decisions: session.shown().clone(),
            title: session.shown_title().cloned(),
            screen: session.view.screen(),
            own: !session.is_preview() && council.is_none(),
            council: council.map(|preview| preview.council.clone()),
        }
    }
}

impl Address {
    /// The address bar of a page that has not read it yet.
    pub(super) fn held() -> Address {
        Address {
            held: true,
            ..Address::default()
        }
    }

    /// What stood there was read: from now on it may be written.
    pub(super) fn let_go(&mut self) {
        self.held = false;
    }

    /// The address bar should show this.
    pub(super) fn ask(&mut self, shown: Shown) {
        self.waiting = Some(shown);
    }

    /// In how many milliseconds what waits may be written; none where nothing waits.
    pub(super) fn due_in(&self, now: u64) -> Option<u64> {
        self.waiting.as_ref().filter(|_| !self.held)?;
        let passed = self.last_written.map_or(PAUSE, |last| now.saturating_sub(last));
        Some(PAUSE.saturating_sub(passed))
    }

    /// Writes what waits. Where the browser refuses, it goes on waiting.
    pub(super) fn write(&mut self, budget: &Budget, around: &mut impl Surroundings) {
        let Some(shown) = &self.waiting else { return };
        let of_council = shown
            .council
            .as_ref()
            .map(|council| link::encode_council(budget, council));
        let fragment = match of_council {
            Some(link) => link.ok().map(|link| link.fragment().to_owned()),
            None => fragment(budget, shown),
        };
        self.last_written = Some(around.now());
        if around.put_fragment(fragment.as_deref(), shown.own) {
            self.waiting = None;
        }
    }
}

// Nothing decided needs no link; a scenario too large for one leaves no address of another behind.
fn fragment(budget: &Budget, shown: &Shown) -> Option<String> {
    let view = view::write(&shown.screen);
    if shown.decisions.is_empty() && shown.title.is_none() && view.is_empty() {
        return None;
    }
    let link = link::encode(budget, &shown.decisions, shown.title.as_ref()).ok()?;
    Some(format!("{}{view}", link.fragment()))
}
