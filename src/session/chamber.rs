//! The council that the member puts together, and one of somebody else that is shown first.
//!
//! What happens to it is in `sit`.

mod sit;

use std::rc::Rc;

use super::Origin;
use super::carried::Arrival;
use crate::budget::Budget;
use crate::council::{Council, Fractie, ItemOf, Rules, Tally, tally};
use crate::ids::ScenarioId;
use crate::scenario::{LONGEST_TITLE, Wording};

pub(super) use sit::{kept_aside, sit};

/// The council room.
#[derive(Clone, Debug)]
pub struct Chamber {
    /// The council that the member puts together.
    pub council: Rc<Council>,
    tally: Rc<Tally>,
    /// Somebody's council that is shown but not taken over.
    pub preview: Option<CouncilPreview>,
    /// What came for the fractie whose form is open, shown there before it is put in.
    pub incoming: Option<Arrival>,
    /// The choices that the member marked as a package.
    pub marked: Vec<ItemOf>,
    /// The package whose coalitions are shown.
    pub package: Package,
    /// Whether the council is safe on this device.
    pub keeping: CouncilKeeping,
    undo: Option<Undo>,
    stamp: u64,
    asked: Rc<Council>,
    counted: Rc<Council>,
    on_its_way: Option<ScenarioId>,
}

/// A council that came with a link or a file. Nothing of it is kept until the member says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilPreview {
    /// How it came.
    pub origin: Origin,
    /// What came.
    pub council: Rc<Council>,
    /// It was made for other figures of this budget.
    pub other_figures: bool,
    tally: Rc<Tally>,
}

/// Which choices are looked at as a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Package {
    /// Those that the member marked.
    #[default]
    Marked,
    /// Those of a fractie that have no majority.
    Of(usize),
}

/// Whether the council is safe on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CouncilKeeping {
    /// Nothing to keep.
    Untouched,
    /// Read back and found equal.
    Saved,
    /// Not written, for one of the reasons that hold for scenarios too.
    Not,
    /// Another window saved one that this window has not seen; nothing is written until the member chooses.
    Elsewhere(Rc<Council>, u64),
    /// A newer version of Keuzeruimte wrote it; this window writes nothing.
    Newer,
}

/// What happens to the council.
#[derive(Clone, Debug, PartialEq)]
pub enum CouncilMessage {
    /// A fractie more, or one in the place of another.
    Put(Option<usize>, Fractie),
    /// A fractie less, until it is put back.
    Remove(usize),
    /// The last removed fractie, or the council before another was taken over, back again.
    PutBack,
    /// How many seats the council has; none: those of its fracties.
    Seats(Option<u8>),
    /// When something is adopted.
    Rules(Rules),
    /// A choice in or out of the package.
    Mark(ItemOf, bool),
    /// The package whose coalitions are shown.
    Package(Package),
    /// Somebody's scenario for the fractie whose form is open.
    Incoming(Arrival),
    /// A scenario of this device for that fractie.
    FromShelf(ScenarioId),
    /// That scenario is not used.
    DropIncoming,
    /// Somebody's council, read and checked, to be shown first.
    Arrived(Origin, Box<Council>, bool),
    /// The council that is shown takes the place of the member's.
    TakeOver,
    /// The council that is shown goes.
    Leave,
    /// The member asks for the council as a file.
    AskFile,
    /// The majority's budget goes to the shelf as a scenario in a new place.
    MajorityToShelf(ScenarioId, Option<Wording<LONGEST_TITLE>>),
    /// What was found on the device, with the stamp of its text.
    Found(Box<Council>, u64),
    /// An attempt to keep it ended; on success with the stamp now on the device.
    Kept(Result<u64, CouncilKeeping>),
    /// Another window saved this, with the stamp of its text.
    Elsewhere(Box<Council>, u64),
    /// Go on with what another window saved.
    UseTheirs,
    /// Save this window's over what another window saved.
    KeepMine,
    /// After a failed save: try once more.
    Retry,
}

#[derive(Clone, Debug)]
enum Undo {
    Fractie(usize, Box<Fractie>),
    Council(Rc<Council>),
}

impl Chamber {
    pub(super) fn new(budget: &Budget) -> Chamber {
        let council = Rc::<Council>::default();
        Chamber {
            tally: Rc::new(tally(budget, &council)),
            preview: None,
            incoming: None,
            marked: Vec::new(),
            package: Package::Marked,
            keeping: CouncilKeeping::Untouched,
            undo: None,
            stamp: 0,
            asked: council.clone(),
            counted: council.clone(),
            on_its_way: None,
            council,
        }
    }

    /// The council on screen: a preview's while there is one, else the member's.
    pub fn shown(&self) -> &Rc<Council> {
        self.preview
            .as_ref()
            .map_or(&self.council, |preview| &preview.council)
    }

    /// The same, counted.
    pub fn tally(&self) -> &Rc<Tally> {
        self.preview
            .as_ref()
            .map_or(&self.tally, |preview| &preview.tally)
    }

    /// Whether the device has it, or there is nothing to keep.
    pub fn is_kept(&self) -> bool {
        match self.keeping {
            CouncilKeeping::Untouched => self.council.is_empty(),
            CouncilKeeping::Saved => *self.asked == *self.council,
            CouncilKeeping::Not | CouncilKeeping::Elsewhere(..) | CouncilKeeping::Newer => false,
        }
    }

    /// Whether the device has what this council continues.
    pub fn continues(&self, stamp: u64) -> bool {
        let waiting = matches!(&self.keeping, CouncilKeeping::Elsewhere(_, known) if *known == stamp);
        self.stamp == stamp || waiting
    }

    /// Whether it can be put back what was last removed or replaced.
    pub fn can_put_back(&self) -> bool {
        self.undo.is_some()
    }
}
