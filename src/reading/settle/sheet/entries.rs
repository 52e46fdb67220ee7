//! A row of a table in numbers: its figures with their columns, and what is known of it.

use crate::reading::extract::Span;
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::kinds::Kind;

/// A figure in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Thousandths of a euro, with the printed sign, or with the sign of its letter.
    pub amount: i128,
    /// To be determined.
    pub pm: bool,
    /// Its letter.
    pub effect: Option<Effect>,
    /// A minus is printed.
    pub minus: bool,
    /// Its words.
    pub span: Span,
    /// More than one reading.
    pub unclear: bool,
    /// Brackets were taken as its minus.
    pub bracketed: bool,
    /// No figure that can be read.
    pub unreadable: bool,
    /// A dash.
    pub empty: bool,
}

/// A row in numbers.
pub struct SheetRow {
    /// What it is.
    pub kind: Kind,
    /// The figures in the order of the source.
    pub entries: Vec<Entry>,
    /// The column of each.
    pub places: Vec<usize>,
    /// Nothing proves the columns yet.
    pub unsure: bool,
    /// Cells of it are empty, in a source with cells.
    pub blanks: bool,
    /// A group of rows begins here.
    pub starts_group: bool,
    /// The title of a total that the row does not add up to.
    pub differs: Option<usize>,
    /// It equals the rows above it.
    pub may_be_total: bool,
    /// Totals vouch for it.
    pub confirmed: bool,
    /// They do so to the last digit.
    pub exact: bool,
    /// A sign and a letter disagree, or letters are missing.
    pub mixed: bool,
    /// What is left of a total.
    pub remainder: bool,
    /// "Waarvan": a part of the row above it.
    pub of_which: bool,
    /// A total that stands over its rows, told by arithmetic.
    pub heads: bool,
    /// The number of the row.
    pub number: Option<String>,
    /// "Resultaat circulaires": a balance by its first word, which may be the outcome of one thing.
    pub outcome_of_something: bool,
    /// Its first word may name a balance.
    pub may_be_balance: bool,
    /// It spends what a balance above it has available.
    pub spent: bool,
    /// What is known of the signs was said of other rows.
    pub carried: bool,
    /// Its last figure is the sum of the others, and stands in the column of the sums.
    pub summed: bool,
}

impl SheetRow {
    /// The amount in each column; nothing where there is no figure.
    pub fn by_column(&self, columns: usize) -> Vec<i128> {
        spread(&self.entries, &self.places, columns)
    }

    /// The entry of a column.
    pub fn entry(&self, column: usize) -> Option<&Entry> {
        self.places
            .iter()
            .position(|place| *place == column)
            .and_then(|index| self.entries.get(index))
    }
}

/// Amounts at their places.
pub fn spread(entries: &[Entry], places: &[usize], columns: usize) -> Vec<i128> {
    let mut amounts = vec![0i128; columns];
    for (entry, place) in entries.iter().zip(places) {
        if let Some(amount) = amounts.get_mut(*place) {
            *amount = amount.saturating_add(entry.amount);
        }
    }
    amounts
}
