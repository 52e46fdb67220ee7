//! What messages and effects carry.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::History;
use crate::budget::{Budget, Range};
use crate::ids::ScenarioId;
use crate::money::Money;
use crate::scenario::{Decisions, LONGEST_NOTE, LONGEST_TITLE, OwnCover, Particulars, Wording};
use crate::year::Year;

/// What the sheet of the device gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOn {
    /// What it is about.
    pub title: String,
    /// The link, where there is one.
    pub address: Option<String>,
    /// The name of the file.
    pub name: String,
    /// What is in the file.
    pub content: String,
}

/// A scenario as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWork {
    /// Its place.
    pub id: ScenarioId,
    /// Its name.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// What it holds.
    pub decisions: Decisions,
    /// The revision on the device that it continues; 0 for a new place.
    pub kept_revision: u64,
    /// What can be undone and redone from here.
    pub history: History,
    /// It was kept with other figures of this budget: totals may differ from those that the member saw then.
    pub other_figures: bool,
    /// Those figures, where the device still has them.
    pub former: Option<Rc<Budget>>,
}

/// What a link, a file or a scenario of the shelf is brought in for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be shown, and perhaps taken over.
    View,
    /// To be looked at beside others.
    Compare,
    /// As the variant of the fractie whose form is open.
    Fractie,
}

/// Somebody's scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// How it came.
    pub origin: Origin,
    /// Its name.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// What it holds.
    pub decisions: Decisions,
    /// It was made for other figures of this budget: totals may differ from those first shown.
    pub other_figures: bool,
    /// Those figures, where the device has them.
    pub former: Option<Rc<Budget>>,
}

/// How a scenario came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In an address that this window wrote itself, perhaps a moment before the member's last change.
    Own,
    /// In the address that the page was opened with: it may be the member's own.
    Address,
    /// In a link that was opened in the running page.
    Link,
    /// In a file.
    File,
}

/// What a member fills in for an own choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDraft {
    /// What it is called.
    pub title: Wording<LONGEST_TITLE>,
    /// Whether it returns every year.
    pub structural: bool,
    /// What it does to the balance of a year.
    pub amounts: BTreeMap<Year, Money>,
    /// The least and the most in a year.
    pub ranges: BTreeMap<Year, Range>,
    /// For the member's own use.
    pub note: Option<Wording<LONGEST_NOTE>>,
    /// Where the amounts come from.
    pub cover: OwnCover,
    /// What few own choices have.
    pub particulars: Particulars,
}
