//! What must be said once, in a sentence that can be dismissed.

use crate::council::NoPlace;
use crate::ids::ScenarioId;

/// Something that must be said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A stored scenario could not be read; it is set aside and can be downloaded.
    SetAside {
        /// How many.
        count: usize,
    },
    /// The scenario was kept with other figures of this budget.
    OtherFigures,
    /// The scenario of a link or file was taken over; the former work is on the shelf.
    TakenOver,
    /// The scenario of a link or file is on the shelf, to compare later.
    PutOnShelf,
    /// A scenario was deleted and can be put back.
    Deleted,
    /// A deleted scenario is back on the shelf.
    BackOnShelf,
    /// What a file of the safety net held is back.
    BroughtBack {
        /// How many scenarios are on the shelf.
        scenarios: usize,
        /// How many councils are in their place.
        councils: usize,
        /// How many could not be put there.
        left: usize,
    },
    /// The device did not take a scenario for the shelf; where it came from is unchanged.
    NotPutOnShelf,
    /// A scenario of the shelf could not be opened.
    NotOpened(NotOpened),
    /// The browser could not offer a file.
    NotDownloaded,
    /// The settings could not be kept on this device.
    SettingsNotKept,
    /// The link or file holds exactly what is already on screen.
    SameAsShown,
    /// An own choice more than the most.
    TooManyOwnChoices,
    /// First save or download: leaving now would lose work.
    FirstKeep,
    /// The sheet of the device did not take it.
    NotHandedOn,
    /// The text is on the clipboard.
    Copied,
    /// The clipboard refused; the text is selected to be copied by hand.
    CopyRefused,
    /// A scenario that was only compared is on the shelf now.
    ColumnOnShelf,
    /// No further scenario fits beside the others.
    ComparisonFull,
    /// Something about the council.
    Council(CouncilNotice),
    /// A link or a file could not be used; already worded by the kind of problem.
    Refused(Refusal),
}

/// Something about the council that must be said once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CouncilNotice {
    /// A fractie was removed and can be put back.
    FractieRemoved,
    /// Somebody's council was taken over.
    TakenOver,
    /// It was, and the one that stood here can be put back.
    Replaced,
    /// The link or file holds exactly the council that stands here.
    SameCouncil,
    /// A fractie does not fit.
    NoPlace(NoPlace),
    /// The majority's budget is on the shelf as a scenario.
    MajorityOnShelf,
}

/// Why a scenario of the shelf was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is no longer on this device.
    Gone(ScenarioId),
    /// It could not be read and is set aside.
    Damaged(ScenarioId),
    /// A newer version of Keuzeruimte wrote it.
    Newer(ScenarioId),
    /// The device does not hand it out now.
    Unreachable(ScenarioId),
}

/// Why a link or a file was not opened; nothing was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The address has something else behind its hash sign.
    NotALink,
    /// The end of the link is missing.
    LinkCut,
    /// A character of the link was changed on the way.
    LinkDamaged,
    /// A newer version of Keuzeruimte made the link.
    LinkNewer,
    /// The link is about another budget.
    LinkOtherBudget,
    /// The link is longer than any scenario can be.
    LinkTooLong,
    /// More than one file at once.
    SeveralFiles,
    /// A file that could not be read at all.
    UnreadableFile,
    /// A file larger than a scenario can be.
    FileTooLarge,
    /// A file, but not of a scenario.
    NotAScenarioFile,
    /// The file was changed or cut on the way.
    FileDamaged,
    /// A newer version of Keuzeruimte made the file.
    FileNewer,
    /// The file is about another budget.
    FileOtherBudget,
}

impl Notice {
    /// Whether a later notice takes this one's place: both are about the same thing.
    pub(super) fn gives_way_to(&self, later: &Notice) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(later)
            || matches!(
                (self, later),
                (Notice::Deleted, Notice::BackOnShelf)
                    | (Notice::Copied, Notice::CopyRefused)
                    | (Notice::CopyRefused, Notice::Copied)
                    | (Notice::SameAsShown, Notice::Refused(_))
                    | (Notice::Refused(_), Notice::SameAsShown)
            )
    }
}
