//! A reading that is looked over, and what is open on the screen.

use super::Intake;
use crate::review::{Change, NotTaken, Review, RowId, Step};

/// The rows of a part that are on the screen unasked. Drawing thousands takes seconds; hardly a budget has so many.
pub const ROWS_AT_ONCE: usize = 400;

/// The rows of a part that are drawn before anything of a review is seen, more than a screen holds, and those that each
/// drawing after it adds: a page that draws all of them in one go does not hear anybody meanwhile.
pub const ROWS_A_DRAWING: usize = 40;

/// A reading that is looked over.
#[derive(Clone, Debug)]
pub struct Looking {
    /// The rows and the steps taken.
    pub review: Review,
    /// The name of the file; none for pasted text.
    pub file: Option<String>,
    /// The row that is being corrected.
    pub open: Option<Form>,
    /// An answer whose effect is shown before it is taken.
    pub proposed: Option<Step>,
    /// The doubtful row that was last gone to.
    pub at: Option<RowId>,
    /// How many rows of a part are drawn: those on the screen unasked, once they are there, and what was asked for.
    pub most: usize,
    /// A link that waits for the clipboard.
    pub link: Option<(String, bool)>,
}

/// What is open of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Its title, amounts and nature.
    Correct(RowId),
}

impl Form {
    /// The row.
    pub fn row(self) -> RowId {
        match self {
            Form::Correct(row) => row,
        }
    }
}

impl Looking {
    /// A reading that nobody has looked at yet.
    pub fn new(review: Review, file: Option<String>) -> Looking {
        Looking {
            review,
            file,
            open: None,
            proposed: None,
            at: None,
            most: ROWS_A_DRAWING,
            link: None,
        }
    }

    /// How many rows of a part are on the screen: as many as were asked for, and the row that was gone to.
    pub fn rows_on_screen(&self) -> usize {
        let here = [self.at, self.open.map(Form::row)].into_iter().flatten();
        let places = here.filter_map(|row| self.review.sheet().place(row));
        places
            .map(|place| place.saturating_add(1))
            .fold(self.most, usize::max)
    }

    /// Rows that belong on the screen unasked are still to be drawn.
    pub fn draws_on(&self) -> bool {
        self.most < ROWS_AT_ONCE.min(self.review.sheet().rows.len())
    }

    pub(super) fn draw_on(&mut self) {
        self.most = self
            .most
            .saturating_add(ROWS_A_DRAWING)
            .min(ROWS_AT_ONCE)
            .max(self.most);
    }

    /// What the proposed answer would change.
    pub fn change(&self) -> Option<Result<Change, NotTaken>> {
        self.proposed.as_ref().map(|step| self.review.change(step))
    }

    /// The doubtful row after the last one that was gone to, or before it; round at the ends.
    pub fn next_doubtful(&self, forward: bool) -> Option<RowId> {
        let sheet = self.review.sheet();
        let doubtful: Vec<RowId> = sheet.to_look_over().map(|row| row.id).collect();
        let place = |id: RowId| sheet.rows.iter().position(|row| row.id == id);
        let here = self.at.and_then(place);
        let beyond = |id: &&RowId| match (place(**id), here, forward) {
            (Some(there), Some(here), true) => there > here,
            (Some(there), Some(here), false) => there < here,
            _ => true,
        };
        let found = if forward {
            doubtful.iter().find(beyond).or(doubtful.first())
        } else {
            doubtful.iter().rev().find(beyond).or(doubtful.last())
        };
        found.copied()
    }
}

impl Intake {
    /// The reading that is looked over.
    pub fn looking(&self) -> Option<&Looking> {
        match &self.stage {
            super::Stage::Looking(looking) => Some(looking),
            _ => None,
        }
    }

    // A budget that came in a link leaves the review that waits for a reload where it is.
    pub(super) fn forget_work(&self) -> Option<super::Effect> {
        self.looking().map(|_| super::Effect::ForgetWork)
    }

    pub(super) fn looking_mut(&mut self) -> Option<&mut Looking> {
        match &mut self.stage {
            super::Stage::Looking(looking) => Some(looking),
            _ => None,
        }
    }
}

/// The element of a row, to give it the focus.
pub fn row_element(id: RowId) -> String {
    format!("row-{id}")
}
