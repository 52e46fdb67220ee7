//! What happens on the page, and what follows from it outside.

use super::{Budgets, Form, NotKept};
use crate::ids::BudgetId;
use crate::money::Money;
use crate::reading::wire::Answer;
use crate::review::{RowId, Step};
use crate::session::Settings;
use crate::year::Year;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// What the device holds is known.
    Found(Budgets),
    /// A document is being read; pasted text has no name.
    Begun(Option<String>),
    /// This page of so many is read.
    Page(u32, u32),
    /// The document was read, or refused.
    Answered(Answer),
    /// The program stopped in the middle of the document.
    Stopped,
    /// The worker did not start.
    NotStarted,
    /// The person stops the reading.
    Stop,
    /// A review that waited over a reload of the page.
    Resumed(Vec<u8>),
    /// A link with a budget was opened.
    Link(String),
    /// An answer whose effect is to be seen; none: look away again.
    Propose(Option<Step>),
    /// A step.
    Take(Step),
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// A row is opened to correct it; none closes it.
    Open(Option<Form>),
    /// To the next doubtful row, or the one before it.
    Next {
        /// Forward.
        forward: bool,
    },
    /// More rows on the screen.
    ShowMore,
    /// What was to be drawn is on the screen.
    Drawn,
    /// A row was corrected by these steps and is right with them.
    Correct(RowId, Vec<Step>),
    /// The row is right; on to the next doubtful one.
    Settle(RowId),
    /// A total that the choices must come to.
    Expect(Year, Option<Money>),
    /// Keep the budget on this device and open it.
    Adopt,
    /// The device has it, or not.
    Kept(Result<BudgetId, NotKept>),
    /// Offer the budget as a file.
    Download,
    /// Make a link that carries the budget.
    Share,
    /// Whether the clipboard took it.
    CopyAnswer(bool),
    /// Look over a budget that came as such.
    LookOver,
    /// Back to the beginning; what was looked over is let go.
    StartOver,
    /// Take a budget away from this device.
    Remove(BudgetId),
    /// It is gone, or not.
    Removed(Result<Budgets, NotKept>),
    /// How the page looks and speaks.
    Set(Settings),
    /// A notice was read.
    Dismiss,
    /// The browser did not offer the file.
    NotDownloaded,
    /// Another document came while one is looked over.
    StillLooking,
}

/// What must happen outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// End the worker.
    EndReading,
    /// Keep this budget, and answer with `Kept`.
    Keep {
        /// Its id.
        id: BudgetId,
        /// Its file.
        text: String,
    },
    /// Open the page on a budget of this device, with a scenario to look at where one came along.
    GoTo {
        /// The budget.
        id: BudgetId,
        /// The fragment of the scenario, or nothing.
        fragment: String,
        /// The review is done: it is let go of before the page is left, or it would wait there again.
        done: bool,
    },
    /// Offer a file.
    Download {
        /// Its name.
        name: String,
        /// Its content.
        content: String,
    },
    /// Put a link to this page on the clipboard, and answer with `CopyAnswer`.
    CopyLink(String),
    /// Take a budget away, and answer with `Removed`.
    Remove(BudgetId),
    /// Remember the settings.
    KeepSettings(Settings),
    /// Keep the review over a reload of this page.
    KeepWork,
    /// Let go of the review that was kept over a reload.
    ForgetWork,
    /// Answer with `Drawn` once this is on the screen: the rest of the rows follows then.
    DrawOn,
    /// Give the focus to this element once it is drawn.
    Focus(String),
    /// The address no longer speaks of the link that was opened.
    ClearAddress,
}
