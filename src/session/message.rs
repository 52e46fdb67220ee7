//! Everything that can happen, and everything that can be asked of the browser.

use super::beside::{CompareMessage, Source};
use super::carried::{Arrival, OwnDraft, Purpose, StoredWork};
use super::chamber::CouncilMessage;
use super::find::{Find, Grouping, Sift, Sort};
use super::settings::Settings;
use super::{Keeping, NotOpened, Notice, Offline, Panel, Refusal, Room, ShelfEntry, UpdateStatus};
use crate::budget::Range;
use crate::council::Council;
use crate::ids::{ChoiceId, LeverId, OwnChoiceId, ScenarioId};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::PartOf;
use crate::rate::Rate;
use crate::scenario::{Begin, LONGEST_NOTE, LONGEST_TITLE, LeverSetting, Party, Timing, Wording};
use crate::year::Year;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Something that the member did or that the browser reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    // What the member decides; ignored while a preview is shown.
    /// A switch.
    Switch(ChoiceId, bool),
    /// A level; none goes back to the document's.
    Level(ChoiceId, Option<Rate>),
    /// An own amount in a year; none goes back to the document's.
    OwnAmount(ChoiceId, Year, Option<Money>),
    /// An own amount in every year at once, as for a pm post.
    OwnAmounts(ChoiceId, BTreeMap<Year, Money>),
    /// When a choice runs.
    Timing(PartOf, Timing),
    /// The least and the most in a year; none takes it away.
    Range(ChoiceId, Year, Option<Range>),
    /// Another part in the cost of the shared body; none goes back to the document's.
    Share(ChoiceId, Option<Rate>),
    /// Into the package that the member puts together, or out of it.
    Mark(PartOf, bool),
    /// A tax or charge; none goes back to the document's.
    Lever(LeverId, Option<LeverSetting>),
    /// How much prices rise each year; none leaves amounts at the document's prices.
    Indexation(Option<Rate>),
    /// Whether the agreed exception on reserve money is used.
    UseException(bool),
    /// Whose variant it is.
    OfParty(Option<Party>),
    /// A note; none removes it.
    Note(ChoiceId, Option<Wording<LONGEST_NOTE>>),
    /// A question for the griffie; none removes it.
    Question(PartOf, Option<Wording<LONGEST_NOTE>>),
    /// Everything about a choice as the document has it.
    ResetChoice(ChoiceId),
    /// The balance before the choices in a year; none goes back to the document's or to unknown.
    StartBalance(Year, Option<Money>),
    /// The balance before the choices in every year at once.
    StartBalances(BTreeMap<Year, Money>),
    /// The incidental part of that balance in every year at once.
    StartIncidental(BTreeMap<Year, Money>),
    /// An own choice more.
    AddOwn(OwnDraft),
    /// An own choice, changed.
    ChangeOwn(OwnChoiceId, OwnDraft),
    /// The switch of an own choice.
    SwitchOwn(OwnChoiceId, bool),
    /// An own choice less.
    RemoveOwn(OwnChoiceId),
    /// Every switch as existing policy or as the proposal has it; own figures and notes stay.
    BeginWith(Begin),
    /// Everything back to the beginning.
    ResetAll,
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// A field was left: the next edit of it is a step of its own.
    FieldLeft,

    // Several scenarios.
    /// Another name; none removes it.
    Rename(Option<Wording<LONGEST_TITLE>>),
    /// An untouched scenario in a new place; the present one stays on the shelf.
    NewScenario(ScenarioId),
    /// A copy of the present scenario in a new place.
    Duplicate(ScenarioId, Option<Wording<LONGEST_TITLE>>),
    /// Another scenario from the shelf.
    OpenScenario(ScenarioId),
    /// A scenario off this device, until it is put back.
    DeleteScenario(ScenarioId),
    /// The open scenario off this device, until it is put back; an untouched one in a new place is open instead.
    DeleteOpen(ScenarioId),
    /// The last deleted scenario back on the shelf.
    PutBack,

    // Links and files.
    /// Somebody's scenario, read and checked, to be shown first.
    Arrived(Arrival),
    /// A link or a file could not be used.
    Refused(Refusal),
    /// The preview becomes the member's work in a new place; the former work stays on the shelf.
    TakeOver(ScenarioId),
    /// The preview goes; the member's work is shown again.
    KeepMine,
    /// The preview goes to the shelf in a new place; the member's work is shown again.
    CompareLater(ScenarioId),
    /// The member asks for the scenario as a file.
    AskFile,
    /// Whether the scenario was offered as a file.
    FileOffered(bool),
    /// The member asks for every question as a text.
    AskQuestions,
    /// The member asks for the sheet of the device, for this address and the file.
    AskSheet(Option<String>),
    /// Whether the sheet took it, or was closed again.
    SheetAnswer(bool),
    /// The member asks for what could not be read and was set aside.
    AskSetAside,
    /// The member asks for a text on the clipboard.
    AskCopy(String),
    /// Whether the clipboard took it.
    CopyAnswer(bool),

    // Several scenarios at once.
    /// Scenarios beside each other.
    Compare(CompareMessage),
    /// The council.
    Council(CouncilMessage),

    // What is on screen.
    /// Another room of the page.
    GoTo(Room),
    /// A choice's detail opens, or closes when it was open.
    ToggleDetail(PartOf),
    /// Words sought.
    Search(String),
    /// What choices must be.
    Sift(Sift),
    /// In which order choices stand.
    SortBy(Sort),
    /// Under which headings choices stand.
    GroupBy(Grouping),
    /// Every choice again, in the order and under the headings as they are.
    ShowAll,
    /// The ways to find are laid out, or put away.
    ToggleFinding,
    /// The screen as a link says.
    See(Find),
    /// A dialog.
    Open(Panel),
    /// The dialog closes.
    ClosePanel,
    /// The year of the bridge.
    BridgeYear(Year),
    /// Looks and language.
    Set(Settings),
    /// A notice is read.
    DismissNotice(Notice),

    // What the browser reports.
    /// What was found on this device at the start.
    Loaded {
        /// The scenario that was open last, where there is one.
        work: Option<StoredWork>,
        /// The other scenarios.
        shelf: Vec<ShelfEntry>,
        /// The settings.
        settings: Settings,
        /// How many records could not be read and were set aside.
        set_aside: usize,
        /// Whether this device keeps anything.
        keeping: Keeping,
    },
    /// A scenario from the shelf was read.
    Fetched(Box<StoredWork>),
    /// A scenario from the shelf could not be read.
    NotFetched(NotOpened),
    /// A scenario left the device; this is what it held.
    Removed(Box<StoredWork>),
    /// An attempt to keep a scenario beside the open one ended.
    KeptAside(Box<StoredWork>, Result<u64, Keeping>),
    /// A file of the safety net was read: so much is back, so much could not be put there.
    BroughtBack {
        /// Back on the shelf, or there already.
        scenarios: usize,
        /// Councils that are back in their place, or there already.
        councils: usize,
        /// Not readable, or not taken by the device.
        left: usize,
        /// A council of the file follows, to be shown first.
        shown: bool,
    },
    /// The list on this device, anew.
    Shelf(Vec<ShelfEntry>),
    /// A save ended; on success with the revision now on the device.
    Kept(ScenarioId, Result<u64, Keeping>),
    /// The present scenario's record was changed or removed in another window.
    ElsewhereChanged(Option<Box<StoredWork>>),
    /// A newer version of Keuzeruimte writes on this device: from now on this window writes nothing.
    ElsewhereNewer,
    /// In a conflict: go on with the other window's.
    UseTheirs,
    /// In a conflict: keep this window's as a copy in a new place under this name, and go on with the copy.
    KeepMineAsCopy(ScenarioId, Option<Wording<LONGEST_TITLE>>),
    /// After a removal elsewhere: save this window's work again.
    SaveAgain,
    /// After a removal elsewhere: let it go and begin an untouched scenario in a new place.
    LetGo(ScenarioId),
    /// After a failed save: try once more.
    Retry,
    /// Whether the page works without a network.
    Offline(Offline),
    /// Whether a newer version waits.
    Update(UpdateStatus),
    /// The member agrees to the newer version.
    AcceptUpdate,
    /// Something must be said.
    Say(Notice),
}

impl Message {
    /// Whether another scenario may be open after it.
    pub fn may_leave(&self) -> bool {
        matches!(
            self,
            Message::NewScenario(_)
                | Message::Duplicate(..)
                | Message::OpenScenario(_)
                | Message::DeleteOpen(_)
                | Message::TakeOver(_)
                | Message::LetGo(_)
                | Message::AcceptUpdate
        )
    }
}

/// What the browser is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this scenario under its id. Write only if the device still has `kept_revision`; answered by `Kept`,
    /// before any later message.
    Keep(StoredWork),
    /// Keep this scenario in a new place without opening it; answered by `KeptAside`.
    KeepAside(StoredWork),
    /// Show in the address bar what the screen shows, within the browser's limits.
    PutAddress,
    /// Remember which scenario is open, and the settings.
    KeepSettings(Settings, ScenarioId),
    /// Read a scenario; answered by `Fetched` or `NotFetched`.
    Fetch(ScenarioId),
    /// Remove a scenario from the device; answered by `Removed` or `NotFetched`.
    Remove(ScenarioId),
    /// Read a scenario to look at it beside others; answered there.
    FetchFor(ScenarioId, Purpose),
    /// Remember which scenarios stand beside each other.
    KeepComparison(Vec<Source>),
    /// Keep the council of this budget over the one with this stamp; answered there.
    KeepCouncil(Rc<Council>, u64),
    /// Offer the council as a file; answered by `FileOffered`.
    DownloadCouncil(Rc<Council>),
    /// Look at the open scenario's record once more; answered by `ElsewhereChanged` or `ElsewhereNewer`.
    Look,
    /// Read the list; answered by `Shelf`.
    ListShelf,
    /// Offer the scenario as a file; answered by `FileOffered`.
    Download(StoredWork),
    /// Offer what was set aside as a file.
    DownloadSetAside,
    /// Offer every question of a scenario as a text.
    DownloadQuestions(StoredWork, Language),
    /// Open the sheet of the device; answered by `SheetAnswer`.
    HandOn(Option<String>, StoredWork),
    /// Put a text on the clipboard; answered by `CopyAnswer`.
    Copy(String),
    /// Language and theme of the whole page.
    Dress(Settings),
    /// Let the waiting version take over, and reload once.
    TakeUpdate,
}
