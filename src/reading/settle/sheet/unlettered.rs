//! Rows without the letter that says what each row does: nothing tells whether they are better or worse.
//!
//! Deliberately absent: letters beside single amounts, and rows that another sign tells.

use super::letters::{effect_of_letters, side_of_letters};
use super::{Entry, Sheet, SheetRow};
use crate::reading::doubt::Doubt;
use crate::reading::recognise::header::Letters;
use crate::reading::recognise::table::{Row, Table};
use crate::reading::settle::sign::Convention;

impl Sheet {
    /// Letters say what each row does, in a column of their own, and this row has none that can be read.
    pub fn unlettered(
        &self,
        row: &Row,
        numbers: &SheetRow,
        table: &Table,
        convention: &Convention,
    ) -> Option<Doubt> {
        let sides = table.header.letters().contains(&Letters::Side) && !self.signed_sides;
        let silent = |entry: &Entry| entry.effect.is_none() && !entry.minus;
        let lacks = (sides || (self.lettered && table.header.letters().contains(&Letters::Effect)))
            && convention.doubt.is_none()
            && side_of_letters(row, table).is_none()
            && effect_of_letters(row, table).is_none()
            && numbers
                .entries
                .iter()
                .any(|entry| entry.amount != 0 && silent(entry));
        lacks.then_some(Doubt::SignUnknown)
    }
}
