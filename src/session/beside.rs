//! The scenarios that the member lays beside each other. Held in memory; of those on the shelf and of the page's own
//! it is remembered that they were there, of links and files nothing is kept.

mod lay;

use std::rc::Rc;

use super::Session;
use super::carried::{Arrival, StoredWork};
use crate::compare::{FEWEST, MOST};
use crate::ids::ScenarioId;
use crate::scenario::{Begin, Decisions, LONGEST_TITLE, Wording};

pub(super) use lay::{compare, kept_aside, refresh};

/// What stands beside each other, the first one as the measure of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    columns: Vec<Column>,
}

/// One scenario of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Where it comes from.
    pub of: Source,
    title: Option<Wording<LONGEST_TITLE>>,
    decisions: Rc<Decisions>,
    other_figures: bool,
}

/// Where a scenario of a comparison comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Existing policy: nothing on.
    Existing,
    /// The college's proposal.
    Proposal,
    /// The scenario that is open.
    Mine,
    /// Another one on this device.
    Shelf(ScenarioId),
    /// A link that was pasted.
    Link,
    /// A file that was chosen or dropped.
    File,
}

/// A scenario as it is compared now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Where it comes from.
    pub of: Source,
    /// Its name.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// What it holds.
    pub decisions: Rc<Decisions>,
    /// It was made for other figures of this budget.
    pub other_figures: bool,
}

/// What happens to a comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum CompareMessage {
    /// One more, of the page's own or from the shelf.
    Add(Source),
    /// One less.
    Remove(usize),
    /// One becomes the measure of the others.
    First(usize),
    /// Somebody's scenario, read and checked, to be looked at beside others.
    Arrived(Box<Arrival>),
    /// A scenario that was only looked at goes to the shelf in a new place.
    Keep(usize, ScenarioId),
    /// A scenario of the shelf was read.
    Fetched(Box<StoredWork>),
    /// A scenario of the shelf is not there, or cannot be read.
    Gone(ScenarioId),
    /// What stood beside each other the last time on this device.
    Remembered(Vec<Source>),
}

impl Default for Beside {
    fn default() -> Beside {
        Beside {
            columns: [Source::Proposal, Source::Mine].map(Column::of_page).into(),
        }
    }
}

impl Column {
    fn of_page(of: Source) -> Column {
        Column {
            of,
            title: None,
            decisions: Rc::default(),
            other_figures: false,
        }
    }
}

impl Beside {
    /// Whether another scenario fits.
    pub fn has_room(&self) -> bool {
        self.columns.len() < MOST
    }

    /// Whether one can be missed.
    pub fn can_miss_one(&self) -> bool {
        self.columns.len() > FEWEST
    }

    /// Whether it is there already.
    pub fn has(&self, of: &Source) -> bool {
        self.columns.iter().any(|column| column.of == *of)
    }

    /// Where its scenarios come from, as far as that can be found again.
    pub fn to_remember(&self) -> Vec<Source> {
        let lasting = |column: &&Column| !matches!(column.of, Source::Link | Source::File);
        self.columns
            .iter()
            .filter(lasting)
            .map(|column| column.of.clone())
            .collect()
    }
}

impl Session {
    /// The scenarios beside each other, as they stand now.
    pub fn compared(&self) -> Vec<Compared> {
        self.beside
            .columns
            .iter()
            .map(|column| self.as_compared(column))
            .collect()
    }

    fn as_compared(&self, column: &Column) -> Compared {
        let work = &self.work;
        let over_my_start = |begin| Decisions {
            begin,
            start: work.decisions.start.clone(),
            start_incidental: work.decisions.start_incidental.clone(),
            ..Decisions::default()
        };
        let is_open = match &column.of {
            Source::Mine => true,
            Source::Shelf(id) => *id == work.id,
            _ => false,
        };
        let (title, decisions) = match &column.of {
            Source::Existing => (None, Rc::new(over_my_start(Begin::Existing))),
            Source::Proposal => (None, Rc::new(over_my_start(Begin::Proposal))),
            _ if is_open => (work.title.clone(), Rc::new(work.decisions.clone())),
            _ => (column.title.clone(), column.decisions.clone()),
        };
        Compared {
            of: column.of.clone(),
            title,
            decisions,
            other_figures: column.other_figures && !is_open,
        }
    }
}
