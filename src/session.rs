//! Everything on screen, and the only way to change it: one `Message`, one `update`.
//!
//! `update` touches no storage, clock or address bar. What must happen outside is returned as `Effect` values; the
//! browser's answers come back as messages. Keeping cannot be forgotten: it follows from the decisions having
//! changed, not from the message that changed them.
//!
//! Where each field goes: `budget` comes with the page; `work` is kept and shared; `settings` is kept, not shared;
//! the rest lives in memory only.

mod answers;
mod beside;
mod carried;
mod chamber;
mod decide;
mod find;
mod history;
mod message;
mod notice;
mod screen;
mod settings;
mod shelve;
mod status;
mod update;
mod work;

use std::rc::Rc;

use crate::budget::Budget;
use crate::ids::ScenarioId;
use crate::library::Library;
use crate::outcome::{References, references};
use crate::revision::Revision;
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};

pub use beside::{Beside, CompareMessage, Compared, Source};
pub use carried::{Arrival, HandedOn, Origin, OwnDraft, Purpose, StoredWork};
pub use chamber::{Chamber, CouncilKeeping, CouncilMessage, CouncilPreview, Package};
pub use find::{Find, Grouping, Mark, Place, Sift, Sort};
pub use history::{History, MOST_STEPS};
pub use message::{Effect, Message};
pub use notice::{CouncilNotice, NotOpened, Notice, Refusal};
pub use screen::{Panel, Room, Screen, View};
pub use settings::{Settings, Theme};
pub use status::{Offline, UpdateStatus};
pub use update::update;
pub use work::Work;

/// The state of the page.
#[derive(Clone, Debug)]
pub struct Session {
    /// What the council gets.
    pub budget: Rc<Budget>,
    /// The budgets to choose from, and the files that could not be used; empty in a window that has but one.
    pub library: Rc<Library>,
    /// The scenario that the member works on.
    pub work: Work,
    /// Somebody's scenario that is shown but not taken over.
    pub preview: Option<Preview>,
    /// The other scenarios on this device, newest first.
    pub shelf: Vec<ShelfEntry>,
    /// The scenarios that the member lays beside each other.
    pub beside: Beside,
    /// The council that the member puts together.
    pub chamber: Chamber,
    /// How the page looks and speaks.
    pub settings: Settings,
    /// What is open and sought on this screen.
    pub view: View,
    /// Whether the work is safe on this device.
    pub keeping: Keeping,
    /// Whether the page works without a network.
    pub offline: Offline,
    /// Whether a newer version waits.
    pub update: UpdateStatus,
    /// What must be said once, oldest first.
    pub notices: Vec<Notice>,
    /// What changed in the budget since the open scenario was kept, where the device knows.
    pub revision: Option<Rc<Revision>>,
    /// A deleted scenario that can still be put back.
    pub deleted: Option<StoredWork>,
    // What is kept stays on the device; otherwise it lives as long as the window.
    device_keeps: bool,
    outcomes: Rc<References>,
}

/// A scenario that came with a link or a file. Nothing of it is kept until the member says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What came.
    pub arrival: Arrival,
    /// What changed in the budget since it was made, where the device knows.
    pub revision: Option<Rc<Revision>>,
    outcomes: Rc<References>,
}

/// A scenario on this device, as far as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfEntry {
    /// Its place.
    pub id: ScenarioId,
    /// Its name.
    pub title: Option<Wording<LONGEST_TITLE>>,
}

/// Whether the work is safe on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing to keep yet.
    Untouched,
    /// On its way.
    Saving,
    /// Read back and found equal.
    Saved,
    /// The browser does not let this page keep anything: the work lives as long as this window.
    Refused,
    /// No room left; the earlier record is intact.
    Full,
    /// The write failed for another reason; it is tried again soon.
    Failed,
    /// The record was changed in another window since this one read it; nothing is written until the member chooses.
    Conflict(Box<StoredWork>),
    /// A newer version of Keuzeruimte wrote the record; this window writes nothing.
    Newer,
    /// The record was removed elsewhere; nothing is written until the member says so.
    Removed,
}

impl Session {
    /// The page before anything was read from the device.
    pub fn new(budget: Rc<Budget>, id: ScenarioId) -> Session {
        let work = Work::new(id);
        let outcomes = Rc::new(references(&budget, &work.decisions));
        let bridge_year = budget.horizon.first();
        Session {
            beside: Beside::default(),
            chamber: Chamber::new(&budget),
            budget,
            library: Rc::default(),
            work,
            preview: None,
            shelf: Vec::new(),
            settings: Settings::default(),
            view: View::new(bridge_year),
            keeping: Keeping::Untouched,
            offline: Offline::Preparing,
            update: UpdateStatus::UpToDate,
            notices: Vec::new(),
            revision: None,
            deleted: None,
            device_keeps: true,
            outcomes,
        }
    }

    /// The decisions that the screen shows: a preview's while there is one, else the member's.
    pub fn shown(&self) -> &Decisions {
        self.preview
            .as_ref()
            .map_or(&self.work.decisions, |preview| &preview.arrival.decisions)
    }

    /// The name of what the screen shows.
    pub fn shown_title(&self) -> Option<&Wording<LONGEST_TITLE>> {
        let title = match &self.preview {
            Some(preview) => &preview.arrival.title,
            None => &self.work.title,
        };
        title.as_ref()
    }

    /// What changed in the budget since what the screen shows was kept or made, where the device knows.
    pub fn shown_revision(&self) -> Option<&Rc<Revision>> {
        match &self.preview {
            Some(preview) => preview.revision.as_ref(),
            None => self.revision.as_ref(),
        }
    }

    /// What the shown decisions come to, beside existing policy and the proposal.
    pub fn outcomes(&self) -> &Rc<References> {
        self.preview
            .as_ref()
            .map_or(&self.outcomes, |preview| &preview.outcomes)
    }

    /// What the member's own decisions come to, also while a preview is shown.
    pub fn own_outcomes(&self) -> &Rc<References> {
        &self.outcomes
    }

    /// Whether the screen shows something that cannot be changed.
    pub fn is_preview(&self) -> bool {
        self.preview.is_some()
    }

    /// Whether closing this window now would lose what the member did.
    pub fn work_lives_only_here(&self) -> bool {
        let on_device = if self.device_keeps {
            self.work.is_kept()
        } else {
            self.work.title.is_none() && self.work.decisions.is_empty()
        };
        !on_device && !self.work.is_in_file()
    }

    fn shown_as_stored(&self) -> StoredWork {
        StoredWork {
            title: self.shown_title().cloned(),
            decisions: self.shown().clone(),
            ..self.work.stored()
        }
    }

    fn recompute(&mut self) {
        self.outcomes = Rc::new(references(&self.budget, &self.work.decisions));
    }

    fn say(&mut self, notice: Notice) {
        self.notices.retain(|earlier| !earlier.gives_way_to(&notice));
        self.notices.push(notice);
    }
}
