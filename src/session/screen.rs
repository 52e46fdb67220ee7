//! What is open on the screen: the room, what is sought, the dialog. Deliberately absent: what is shown in them.

use super::find::Find;
use crate::ids::OwnChoiceId;
use crate::outcome::{PartOf, TotalOf};
use crate::year::Year;

/// What is open and sought; of it `Screen` outlives a reload, in the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The room that is shown.
    pub room: Room,
    /// The choice whose detail is open.
    pub detail: Option<PartOf>,
    /// What is sought, and in which order choices stand.
    pub find: Find,
    /// Whether the ways to find are laid out.
    pub finding: bool,
    /// The dialog that is open.
    pub panel: Option<Panel>,
    /// The year of the bridge.
    pub bridge_year: Year,
}

/// The rooms of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Room {
    /// The choices, with the year strip as their head.
    #[default]
    Ledger,
    /// Scenarios beside each other.
    Compare,
    /// Fracties and their majority.
    Council,
}

impl Room {
    /// Every room, in the order in which they are offered.
    pub const ALL: [Room; 3] = [Room::Ledger, Room::Compare, Room::Council];
}

/// What the address bar keeps of how the screen stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The room that is open.
    pub room: Room,
    /// What is sought, and in which order choices stand.
    pub find: Find,
}

/// The dialogs of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The scenarios on this device.
    Scenarios,
    /// Link and file of this scenario.
    Share,
    /// The code of its link, as large as the screen.
    Code,
    /// Every question of this scenario.
    Questions,
    /// The balance before the choices.
    StartBalances,
    /// The taxes and charges.
    Levers,
    /// A total of a year, opened into its parts.
    Total(TotalOf, Year),
    /// A new own choice, or an existing one to change.
    OwnChoice(Option<OwnChoiceId>),
    /// What this page is, and its settings.
    About,
    /// The budgets to choose from.
    Budgets,
    /// What changed in the budget since the scenario was kept.
    Revision,
    /// Ask before everything goes back to the beginning.
    Reset,
    /// A new fractie of the council, or an existing one to change.
    Fractie(Option<usize>),
    /// Link and file of the council.
    ShareCouncil,
}

impl View {
    /// The choices, nothing sought and nothing open.
    pub(super) fn new(bridge_year: Year) -> View {
        View {
            room: Room::Ledger,
            detail: None,
            find: Find::default(),
            finding: false,
            panel: None,
            bridge_year,
        }
    }

    /// What the address bar keeps of it.
    pub(crate) fn screen(&self) -> Screen {
        Screen {
            room: self.room,
            find: self.find.clone(),
        }
    }
}
