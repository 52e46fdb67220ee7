//! Where things stand in a drawing.
//!
//! Whole numbers throughout: amounts are exact cents, lengths are tenths of a drawing unit. No floating point is
//! needed, and equal figures always give equal drawings.

mod apart;
mod scale;

use std::fmt;

pub use apart::apart;
pub use scale::Scale;

/// A length or a place in a drawing, in tenths of its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Length(i32);

/// How much room a drawing has. Text keeps its size in both; a phone gets fewer and narrower columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Canvas {
    /// Beside the ledger.
    #[default]
    Wide,
    /// On a phone.
    Narrow,
}

impl Length {
    /// Whole units.
    pub const fn units(units: i32) -> Length {
        Length(units.saturating_mul(10))
    }

    /// Room for a text of so many characters, for digits and small letters of 11 units high.
    pub fn of_text(characters: usize) -> Length {
        Length(i32::try_from(characters).unwrap_or(i32::MAX).saturating_mul(62))
    }

    /// Further right or down.
    #[must_use]
    pub fn plus(self, other: Length) -> Length {
        Length(self.0.saturating_add(other.0))
    }

    /// Further left or up.
    #[must_use]
    pub fn minus(self, other: Length) -> Length {
        Length(self.0.saturating_sub(other.0))
    }

    /// The share `part` of `whole` of this length; nothing of an empty whole.
    #[must_use]
    pub fn share(self, part: usize, whole: usize) -> Length {
        let (part, whole) = (
            i64::try_from(part).unwrap_or(0),
            i64::try_from(whole).unwrap_or(0),
        );
        let share = i64::from(self.0)
            .saturating_mul(part)
            .checked_div(whole)
            .unwrap_or(0);
        Length(i32::try_from(share).unwrap_or(i32::MAX))
    }

    /// How many characters of text have room.
    pub fn characters(self) -> usize {
        usize::try_from(self.0 / 62).unwrap_or(0)
    }
}

/// As an SVG attribute: `46` or `46.5`.
impl fmt::Display for Length {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        match tenth {
            0 => write!(formatter, "{sign}{whole}"),
            _ => write!(formatter, "{sign}{whole}.{tenth}"),
        }
    }
}

impl Canvas {
    /// From left to right.
    pub fn width(self) -> Length {
        match self {
            Canvas::Wide => Length::units(560),
            Canvas::Narrow => Length::units(340),
        }
    }

    /// From top to bottom.
    pub fn height(self) -> Length {
        match self {
            Canvas::Wide => Length::units(250),
            Canvas::Narrow => Length::units(230),
        }
    }

    /// The value of the `viewBox` attribute.
    pub fn view_box(self) -> String {
        format!("0 0 {} {}", self.width(), self.height())
    }

    /// The top of the plot, with room for half a line of text above it.
    pub fn top(self) -> Length {
        Length::units(12)
    }

    /// The bottom of the plot, with room for a line of text under it.
    pub fn bottom(self) -> Length {
        self.height().minus(Length::units(30))
    }

    /// Where the text under the plot stands.
    pub fn label_line(self) -> Length {
        self.height().minus(Length::units(8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_svg_reads_them() {
        for (tenths, written) in [
            (0, "0"),
            (465, "46.5"),
            (460, "46"),
            (-5, "-0.5"),
            (-125, "-12.5"),
        ] {
            assert_eq!(Length(tenths).to_string(), written);
        }
        assert_eq!(Canvas::Wide.view_box(), "0 0 560 250");
    }
}
