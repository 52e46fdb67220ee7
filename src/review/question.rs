//! What is asked once for the whole document, instead of beside every row.

use super::sheet::{Row, RowId, Sheet, Start};
use crate::reading::doubt::Doubt;
use crate::year::Year;

/// A question about the whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Does a minus mean a disadvantage? Until it is answered the rows stand as if it does.
    Sign {
        /// Rows that hang on the answer.
        rows: usize,
    },
    /// Are the amounts euros, thousands or millions?
    Unit {
        /// Euros for each printed one, as it was taken.
        taken: i64,
        /// Rows that hang on the answer.
        rows: usize,
    },
    /// Which year comes first? The years do not stand beside the amounts.
    FirstYear {
        /// The first year, as it was taken.
        taken: Year,
        /// Rows that hang on the answer.
        rows: usize,
    },
    /// Is this row the balance before the choices? Asked when nothing else is open.
    Start {
        /// The row.
        row: RowId,
    },
}

/// The questions that are still open.
pub fn questions(sheet: &Sheet) -> Vec<Question> {
    let mut questions = Vec::new();
    let signs = open(sheet, |doubt| *doubt == Doubt::SignUnknown);
    if signs > 0 {
        questions.push(Question::Sign { rows: signs });
    }
    for taken in units(sheet) {
        let rows = open(sheet, |doubt| *doubt == Doubt::UnitUnknown { taken });
        questions.push(Question::Unit { taken, rows });
    }
    let years = sheet.offered().filter(|row| has_assumed_year(row));
    let first = years.clone().filter_map(|row| row.choice.amounts.keys().next());
    if let Some(taken) = first.min() {
        questions.push(Question::FirstYear {
            taken: *taken,
            rows: years.count(),
        });
    }
    let likely = sheet.likely_start().filter(|_| sheet.start == Start::NotSaid);
    if let (true, Some(row)) = (questions.is_empty(), likely) {
        questions.push(Question::Start { row: row.id });
    }
    questions
}

/// Whether the years of a row are a guess.
pub(super) fn has_assumed_year(row: &Row) -> bool {
    !row.checked && row.choice.doubts.iter().any(is_assumed_year)
}

/// Whether a doubt is about a year that does not stand in the text.
pub(super) fn is_assumed_year(doubt: &Doubt) -> bool {
    matches!(doubt, Doubt::YearAssumed { .. })
}

/// Whether a doubt is asked about as a question, once for the whole document, and so not beside every row.
pub fn is_asked(doubt: &Doubt) -> bool {
    matches!(doubt, Doubt::SignUnknown | Doubt::UnitUnknown { .. }) || is_assumed_year(doubt)
}

fn open(sheet: &Sheet, asks: impl Fn(&Doubt) -> bool) -> usize {
    let unsettled = sheet.offered().filter(|row| !row.checked);
    unsettled
        .filter(|row| row.choice.doubts.iter().any(&asks))
        .count()
}

fn units(sheet: &Sheet) -> Vec<i64> {
    let unsettled = sheet.offered().filter(|row| !row.checked);
    let mut units: Vec<i64> = unsettled
        .flat_map(|row| &row.choice.doubts)
        .filter_map(|doubt| match doubt {
            Doubt::UnitUnknown { taken } => Some(*taken),
            _ => None,
        })
        .collect();
    units.sort_unstable();
    units.dedup();
    units
}
