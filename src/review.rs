//! A reading in the hands of whoever looks it over: first what holds for the whole document, then the doubtful rows,
//! then the rest.
//!
//! The reading itself never changes. What is answered and corrected is a list of steps, and the sheet is what these
//! make of the reading: undoing is leaving out the last one. A step that cannot be taken changes nothing and says why.
//! Deliberately absent: words and markup, files, and how the result is kept.

mod answer;
mod joining;
pub mod kept;
mod question;
mod sheet;
mod step;

use std::rc::Rc;

use crate::reading::Reading;
use crate::reading::draft::{About, Draft, NoBudget, draft};

pub use question::{Question, is_asked, questions};
pub use sheet::{Control, Part, Row, RowId, Sheet, Start, Totals};
pub use step::{Entry, NotTaken, Step};

/// A reading that is looked over.
#[derive(Clone, Debug)]
pub struct Review {
    reading: Rc<Reading>,
    steps: Vec<Step>,
    undone: Vec<Step>,
    sheet: Sheet,
}

/// What a step would change, to be shown before it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How many rows would be different.
    pub rows: usize,
    /// What the choices come to now.
    pub before: Totals,
    /// What they would come to.
    pub after: Totals,
}

impl Review {
    /// A reading that nobody has looked at yet.
    pub fn new(reading: Reading) -> Review {
        let sheet = Sheet::of(&reading);
        Review {
            reading: Rc::new(reading),
            steps: Vec::new(),
            undone: Vec::new(),
            sheet,
        }
    }

    /// The reading as it came, with the lines that the spans of the rows point into.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The rows as they stand.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// What is to be asked once for the whole document.
    pub fn questions(&self) -> Vec<Question> {
        questions(&self.sheet)
    }

    /// Takes a step.
    pub fn take(&mut self, step: Step) -> Result<(), NotTaken> {
        self.sheet = step::taken(&self.sheet, &step)?;
        self.steps.push(step);
        self.undone.clear();
        Ok(())
    }

    /// What a step would change.
    pub fn change(&self, step: &Step) -> Result<Change, NotTaken> {
        let after = step::taken(&self.sheet, step)?;
        let same = |row: &&Row| self.sheet.row(row.id) == Some(*row);
        let unchanged = after.rows.iter().filter(same).count();
        let gone = self.sheet.rows.iter().filter(|row| after.row(row.id).is_none());
        Ok(Change {
            rows: after
                .rows
                .len()
                .saturating_sub(unchanged)
                .saturating_add(gone.count()),
            before: self.sheet.totals(),
            after: after.totals(),
        })
    }

    /// Whether there is a step back.
    pub fn can_undo(&self) -> bool {
        !self.steps.is_empty()
    }

    /// Whether there is a step forward.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// One step back.
    pub fn undo(&mut self) {
        if let Some(step) = self.steps.pop() {
            self.undone.push(step);
            self.replay();
        }
    }

    /// One step forward.
    pub fn redo(&mut self) {
        if let Some(step) = self.undone.pop() {
            self.steps.push(step);
            self.replay();
        }
    }

    /// The budget that the sheet makes.
    pub fn draft(&self, file: Option<&str>) -> Result<Draft, NoBudget> {
        let start = self.sheet.start_amounts();
        let about = About {
            file,
            start: start.as_ref(),
            reviewed: self.sheet.doubtful().next().is_none() && self.questions().iter().all(is_optional),
        };
        draft(&self.sheet.corrected(&self.reading), &about)
    }

    // Every step was taken from this beginning in this order before, so none is refused.
    fn replay(&mut self) {
        let mut sheet = Sheet::of(&self.reading);
        for step in &self.steps {
            if let Ok(next) = step::taken(&sheet, step) {
                sheet = next;
            }
        }
        self.sheet = sheet;
    }
}

// A budget is whole without a balance before the choices.
fn is_optional(question: &Question) -> bool {
    matches!(question, Question::Start { .. })
}
