//! Everything on screen, and the only way to change it: one `Message`, one `update`.
//!
//! `update` touches no storage, clock or address bar. What must happen outside is returned as `Effect` values; the
//! browser's answers come back as messages. Keeping cannot be forgotten: it follows from the decisions having
//! changed, not from the message that changed them.
//!
//! Where each field goes: `budget` comes with the page; `work` is kept and shared; `settings` is kept, not shared;
//! the rest lives in memory only.

mod decide;
mod history;
mod message;
mod settings;
mod shelve;
mod update;

use std::rc::Rc;

use crate::budget::Budget;
use crate::ids::ScenarioId;
use crate::outcome::{PartOf, References, references};
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};
use crate::year::Year;

pub use history::History;
pub use message::{Arrival, Effect, Message, Origin, OwnDraft, StoredWork};
pub use settings::{LanguageChoice, Settings, Theme};
pub use update::update;

/// The state of the page.
#[derive(Clone, Debug)]
pub struct Session {
    /// What the council gets.
    pub budget: Rc<Budget>,
    /// The scenario that the member works on.
    pub work: Work,
    /// Somebody's scenario that is shown but not taken over.
    pub preview: Option<Preview>,
    /// The other scenarios on this device, newest first.
    pub shelf: Vec<ShelfEntry>,
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
    /// Something that must be said once.
    pub notice: Option<Notice>,
    /// A deleted scenario that can still be put back.
    pub deleted: Option<StoredWork>,
    outcomes: Rc<References>,
}

/// One scenario with its past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its place on this device.
    pub id: ScenarioId,
    /// What the member calls it.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// What the member decided.
    pub decisions: Decisions,
    /// The revision of the record on this device that this work continues; 0 before the first save.
    pub kept_revision: u64,
    /// For undo and redo.
    pub history: History,
    sent: Option<Content>,
}

/// What of a scenario is kept: its name and its decisions.
type Content = (Option<Wording<LONGEST_TITLE>>, Decisions);

/// A scenario that came with a link or a file. Nothing of it is kept until the member says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What came.
    pub arrival: Arrival,
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

/// What is open and sought; gone after a reload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The choice whose detail is open.
    pub detail: Option<PartOf>,
    /// The words sought.
    pub search: String,
    /// The dialog that is open.
    pub panel: Option<Panel>,
    /// The year of the bridge.
    pub bridge_year: Year,
}

/// The dialogs of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The scenarios on this device.
    Scenarios,
    /// Link and file of this scenario.
    Share,
    /// The balance before the choices.
    StartBalances,
    /// A new own choice, or an existing one to change.
    OwnChoice(Option<crate::ids::OwnChoiceId>),
    /// What this page is, and its settings.
    About,
    /// Ask before everything goes back to the beginning.
    Reset,
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
    /// The browser does not let this page keep anything.
    Refused,
    /// No room left; the earlier record is intact.
    Full,
    /// The write failed for another reason; it is tried again at the next change.
    Failed,
    /// The record was changed in another window since this one read it; nothing is written until the member chooses.
    Conflict(Box<StoredWork>),
    /// A newer version of Keuzeruimte wrote the record; this window writes nothing.
    Newer,
    /// The record was removed elsewhere; nothing is written until the member says so.
    Removed,
}

/// Whether the page works without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// Not known yet, or still installing.
    Preparing,
    /// Everything is on the device.
    Ready,
    /// This browser or address cannot.
    Unavailable,
}

/// Whether a newer version of the page waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpdateStatus {
    /// This is the newest known.
    UpToDate,
    /// A newer one is installed and waits for the member's word.
    Waiting,
    /// Taking over; the page reloads once.
    Taking,
}

/// Something that must be said once, in a sentence that can be dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A stored scenario could not be read; it is set aside and can be downloaded.
    SetAside {
        /// How many.
        count: usize,
    },
    /// The scenario of a link or file was taken over; the former work is on the shelf.
    TakenOver,
    /// The scenario of a link or file is on the shelf, to compare later.
    PutOnShelf,
    /// A scenario was deleted and can be put back.
    Deleted,
    /// The link or file holds exactly what is already on screen.
    SameAsShown,
    /// An own choice more than the most.
    TooManyOwnChoices,
    /// The text is on the clipboard.
    Copied,
    /// The clipboard refused; the text is selected to be copied by hand.
    CopyRefused,
    /// A link or a file could not be used; already worded by the kind of problem.
    Refused(Refusal),
}

/// Why a link or a file was not opened; nothing was touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A file that could not be read at all.
    UnreadableFile,
    /// A file larger than a scenario can be.
    FileTooLarge,
}

impl Session {
    /// The page before anything was read from the device.
    pub fn new(budget: Rc<Budget>, id: ScenarioId) -> Session {
        let work = Work::new(id);
        let outcomes = Rc::new(references(&budget, &work.decisions));
        let bridge_year = budget.horizon.first();
        Session {
            budget,
            work,
            preview: None,
            shelf: Vec::new(),
            settings: Settings::default(),
            view: View {
                detail: None,
                search: String::new(),
                panel: None,
                bridge_year,
            },
            keeping: Keeping::Untouched,
            offline: Offline::Preparing,
            update: UpdateStatus::UpToDate,
            notice: None,
            deleted: None,
            outcomes,
        }
    }

    /// The decisions that the screen shows: a preview's while there is one, else the member's.
    pub fn shown(&self) -> &Decisions {
        self.preview
            .as_ref()
            .map_or(&self.work.decisions, |preview| &preview.arrival.decisions)
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

    fn recompute(&mut self) {
        self.outcomes = Rc::new(references(&self.budget, &self.work.decisions));
    }
}

impl Work {
    /// An untouched scenario.
    pub fn new(id: ScenarioId) -> Work {
        let (title, decisions) = Content::default();
        Work {
            id,
            title,
            decisions,
            kept_revision: 0,
            history: History::default(),
            sent: None,
        }
    }

    /// A scenario as the device has it.
    pub fn from_device(stored: StoredWork) -> Work {
        let StoredWork {
            id,
            title,
            decisions,
            kept_revision,
        } = stored;
        let sent = Some((title.clone(), decisions.clone()));
        Work {
            id,
            title,
            decisions,
            kept_revision,
            history: History::default(),
            sent,
        }
    }

    /// A scenario in a new place, not yet on the device.
    pub fn in_new_place(id: ScenarioId, title: Option<Wording<LONGEST_TITLE>>, decisions: Decisions) -> Work {
        Work {
            title,
            decisions,
            ..Work::new(id)
        }
    }

    /// The work as it is kept.
    pub fn stored(&self) -> StoredWork {
        StoredWork {
            id: self.id.clone(),
            title: self.title.clone(),
            decisions: self.decisions.clone(),
            kept_revision: self.kept_revision,
        }
    }

    /// Whether the device was given the present content; an untouched scenario asks for nothing.
    fn is_kept(&self) -> bool {
        let content = (self.title.clone(), self.decisions.clone());
        self.sent
            .as_ref()
            .map_or(content == Content::default(), |sent| *sent == content)
    }

    fn note_sent(&mut self) {
        self.sent = Some((self.title.clone(), self.decisions.clone()));
    }

    fn is_untouched(&self) -> bool {
        self.title.is_none() && self.decisions.is_empty() && self.kept_revision == 0
    }
}
