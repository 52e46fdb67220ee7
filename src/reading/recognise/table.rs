//! Tables as they were found: a header, and rows whose figures are not yet amounts.
//!
//! Deliberately absent: sign, unit and the kind of a row (see `settle`).

use super::amount::{Effect, Printed};
use super::header::Header;
use crate::reading::extract::Span;

/// What a cell with a figure holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// An amount.
    Amount(Printed),
    /// A dash: nothing.
    Empty,
    /// To be determined.
    Pm(Option<Effect>),
    /// Something stands there that is no figure.
    Unreadable,
}

/// A figure with its place in the source and in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it says.
    pub figure: Figure,
    /// Its words in the source.
    pub span: Span,
    /// Right edge in characters.
    pub right: usize,
    /// Spaces before it.
    pub gap: usize,
    /// Its column, counted among the columns with figures.
    pub column: usize,
}

/// How sure it is which figure belongs to which column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Placement {
    /// Every column has its figure, or the source has cells, or the printed place says it.
    #[default]
    Sure,
    /// Fewer figures than columns; they are filled in from the left until arithmetic says otherwise.
    Unsure,
}

/// What makes the figures of a row doubtful in themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// The title ends with figures that may belong to a column.
    FiguresInTitle,
    /// A dash before a figure may be a minus or an empty cell.
    DashOrMinus,
    /// The row stands after running text, away from its header.
    FarFromHeader,
    /// More figures than columns.
    TooManyFigures,
    /// So many amounts stand in cells that no column of figures is over.
    FiguresOutside(usize),
    /// A cell holds what is lost and what is gained.
    BothEffects,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Index of its (first) line.
    pub line: usize,
    /// The number before the title.
    pub number: Option<String>,
    /// The title without number and figures.
    pub title: String,
    /// The words of the title in the source.
    pub title_span: Span,
    /// The heading above it inside the table.
    pub group: Option<String>,
    /// Its figures.
    pub values: Vec<Value>,
    /// How sure the columns are.
    pub placement: Placement,
    /// Letters in columns of their own.
    pub letters: Vec<char>,
    /// A plus (true) or minus (false) stands before its title.
    pub mark: Option<bool>,
    /// A lone dash was taken as the minus of the figure after it.
    pub dash_signs: bool,
    /// A lone dash before a figure was taken as an empty cell.
    pub dash_before: bool,
    /// What is odd about it.
    pub oddities: Vec<Oddity>,
    /// All cells are empty, yet it stands as a row among rows.
    pub without_figures: bool,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub header: Header,
    /// Index of the header's line.
    pub line: usize,
    /// Indexes of the lines with words just before the header.
    pub context: Vec<usize>,
    /// Index of the line of the last row before it.
    pub after: usize,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The words that head groups of its rows, with the number of rows before each.
    pub headings: Vec<(usize, String)>,
    /// Index of the last line that belongs to it.
    pub last_line: usize,
    /// Rows of saldo were baten less lasten (true) or lasten less baten (false).
    pub saldo: Option<bool>,
    /// It shows what two stands differ, and nothing proves which of them was taken off the other.
    pub unproven: bool,
    /// The header stands below the figures.
    pub header_below: bool,
}

impl Table {
    /// The lines with words before the header, the nearest first; those that head a part of the table before are none.
    pub fn words_above(&self) -> impl Iterator<Item = usize> + '_ {
        let above = self.context.iter().rev().copied();
        above.filter(|line| *line >= self.after)
    }

    /// The smallest step that its figures are printed in: thousandths of the unit.
    pub fn step(&self) -> i64 {
        let mut least = 1_000i64;
        for value in self.rows.iter().flat_map(|row| &row.values) {
            if let Figure::Amount(printed) = value.figure
                && !printed.scaled
            {
                while least > 1 && printed.thousandths % least != 0 {
                    least /= 10;
                }
            }
        }
        least
    }

    /// It has rows, and none of their figures has a euro sign.
    pub fn is_without_euros(&self) -> bool {
        let mut figures = self
            .rows
            .iter()
            .flat_map(|row| &row.values)
            .map(|value| value.figure);
        !self.rows.is_empty()
            && !figures.any(|figure| matches!(figure, Figure::Amount(printed) if printed.euro))
    }
}
