//! What every drawing has: an axis of round amounts, a sentence that says what is to be seen, and a table with the
//! same figures.

use std::rc::Rc;

use super::geometry::{Canvas, Length, Scale};
use crate::lang::Language;
use crate::money::Money;

pub mod bridge;
pub mod years;

/// The room and the vertical axis of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The value of the `viewBox` attribute.
    pub view_box: Rc<str>,
    /// Lines at round amounts, highest first.
    pub ticks: Rc<[Tick]>,
    /// In what the ticks are written: `× € 1.000`.
    pub unit: Rc<str>,
    /// Where the plot begins; the texts of the ticks end a little before it.
    pub left: Length,
    /// Where the plot ends.
    pub right: Length,
    /// The lowest place of the plot.
    pub bottom: Length,
    /// Where the texts under the plot stand.
    pub label_line: Length,
}

/// A line at a round amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its height.
    pub y: Length,
    /// The amount.
    pub text: Rc<str>,
    /// Whether this is the line of zero.
    pub zero: bool,
}

/// A text under the plot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its middle.
    pub x: Length,
    /// The text.
    pub text: Rc<str>,
}

/// The figures of a drawing as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table is, for its caption.
    pub caption: Rc<str>,
    /// The heads of the columns; the first stands above the names of the rows.
    pub heads: Rc<[Rc<str>]>,
    /// The lines.
    pub rows: Rc<[TableRow]>,
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Its name.
    pub head: Rc<str>,
    /// Its figures.
    pub cells: Rc<[Rc<str>]>,
}

fn axis(canvas: Canvas, scale: &Scale, right: Length, language: Language) -> Axis {
    let (unit, size) = unit_of(scale.step(), language);
    let ticks: Rc<[Tick]> = scale
        .ticks()
        .map(|cents| Tick {
            y: scale.at(cents),
            text: tick_text(cents, size, language).into(),
            zero: cents == 0,
        })
        .collect();
    let longest = ticks.iter().map(|tick| tick.text.chars().count()).max();
    Axis {
        view_box: canvas.view_box().into(),
        left: Length::of_text(longest.unwrap_or(0)).plus(Length::units(10)),
        right,
        bottom: canvas.bottom(),
        label_line: canvas.label_line(),
        ticks,
        unit: unit.into(),
    }
}

/// The largest unit in which every tick is a whole number, so that the texts stay short.
fn unit_of(step: i128, language: Language) -> (String, i128) {
    const EURO: i128 = 100;
    if step % (1_000_000_000 * EURO) == 0 {
        (language.text("unit-billions"), 1_000_000_000 * EURO)
    } else if step % (1_000_000 * EURO) == 0 {
        (language.text("unit-millions"), 1_000_000 * EURO)
    } else if step % (1_000 * EURO) == 0 {
        (language.text("unit-thousands"), 1_000 * EURO)
    } else {
        (language.text("unit-euros"), EURO)
    }
}

fn tick_text(cents: i128, size: i128, language: Language) -> String {
    let number = cents.checked_div(size).unwrap_or(cents);
    i64::try_from(number).map_or_else(
        |_| number.to_string(),
        |number| language.signed(Money::from_euros(number)),
    )
}
