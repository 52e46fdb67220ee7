//! The page on which a document is read and looked over: everything on screen, and the only way to change it.
//!
//! One `Message`, one `update`; what must happen outside comes back as `Effect` values. A document becomes a reading
//! in a worker, a reading becomes a `Review`, and a review becomes a further budget on this device: nothing that is
//! there already is replaced. Deliberately absent: the reading itself (`reading`), what a step does (`review`), words
//! and markup, and the browser.

mod adopt;
mod looking;
mod message;
mod update;

use crate::budget::{BadBudget, Budget};
use crate::ids::BudgetId;
use crate::reading::draft::NoBudget;
use crate::reading::extract::refusal::Refusal;
use crate::review::NotTaken;
use crate::session::Settings;

pub use adopt::{Handed, MOST_OF_DEVICE};
pub use looking::{Form, Looking, ROWS_A_DRAWING, ROWS_AT_ONCE, row_element};
pub use message::{Effect, Message};
pub use update::update;

/// Everything on the page.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// How the page looks and speaks.
    pub settings: Settings,
    /// How far the document is.
    pub stage: Stage,
    /// What must be said once.
    pub notice: Option<Notice>,
    /// The budgets that this device has, and those of the page: none of their ids is given to another.
    pub budgets: Budgets,
}

/// The budgets that are there already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budgets {
    /// Kept on this device, by id and title.
    pub own: Vec<Own>,
    /// Beside the page, or shipped with it: their ids.
    pub others: Vec<BudgetId>,
    /// The browser keeps nothing for this page.
    pub refused: bool,
}

/// A budget that is kept on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Its id.
    pub id: BudgetId,
    /// Its title.
    pub title: String,
    /// What its figures are known by.
    pub figures: [u8; 5],
}

/// How far the document is.
#[derive(Clone, Debug, Default)]
pub enum Stage {
    /// There is none yet.
    #[default]
    Waiting,
    /// It is being read.
    Reading {
        /// The name of the file; none for pasted text.
        name: Option<String>,
        /// The page that is read, of so many.
        page: Option<(u32, u32)>,
    },
    /// It is looked over.
    Looking(Box<Looking>),
    /// A budget came as such, in a file or a link. Nothing of it is kept until the person says so.
    Arrived(Box<Arrived>),
}

/// A budget that came as such.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// The budget.
    pub budget: Budget,
    /// It came in a link.
    pub of_link: bool,
    /// The fragment of a scenario that came with it.
    pub scenario: Option<String>,
}

/// What must be said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The document is not read.
    Refused(Refusal),
    /// A budget file with faults.
    BadBudget(BadBudget),
    /// The program stopped in the middle of the document.
    Stopped,
    /// The worker did not start.
    NotStarted,
    /// The part that reads PDF files is not on this device.
    NoPdfPart,
    /// Reading was stopped by the person.
    StoppedByHand,
    /// A step that was not taken.
    NotTaken(NotTaken),
    /// No budget can be made of what stands here.
    NoBudget(NoBudget),
    /// The budget was not kept on this device.
    NotKept(NotKept),
    /// The budget was taken away from this device.
    Removed,
    /// The browser did not offer the file.
    NotDownloaded,
    /// Another document came while one is looked over.
    StillLooking,
    /// The link is on the clipboard; `words` tells whether the words of the document are in it.
    LinkCopied {
        /// They are.
        words: bool,
    },
    /// The link was made and the clipboard refused it: it stands here, to be copied by hand.
    LinkShown(String),
    /// The budget does not fit in a link.
    LinkTooLong,
    /// The link that was opened holds no budget, and why not.
    BadLink(crate::link::carried::BadCarried),
}

/// Why a budget was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The browser keeps nothing for this page.
    Refused,
    /// There is no room.
    Full,
    /// The browser failed in another way.
    Failed,
    /// There are as many as one device keeps.
    TooMany,
}
