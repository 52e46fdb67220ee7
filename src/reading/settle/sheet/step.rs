//! The smallest step that a table prints.

use crate::reading::recognise::table::{Figure, Table};

/// Whole printed ones, tenths, hundredths or thousandths, as the figures of the table have them.
pub(super) fn step(table: &Table, unit: i64) -> i128 {
    let mut least = 1_000i64;
    for value in table.rows.iter().flat_map(|row| &row.values) {
        if let Figure::Amount(printed) = value.figure
            && !printed.scaled
        {
            while least > 1 && printed.thousandths % least != 0 {
                least /= 10;
            }
        }
    }
    i128::from(least).saturating_mul(i128::from(unit))
}
