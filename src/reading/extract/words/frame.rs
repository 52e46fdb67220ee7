//! A word with its place on the page.
//!
//! Places are whole hundredths of a point, so that two machines lay out a page alike. Deliberately absent: the page's
//! own rotation. What counts is the way the words run, whatever way up the page is shown.

/// The way that a line of text runs over the page as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Quarter {
    /// To the right.
    #[default]
    Right,
    /// From the foot of the page to its head.
    Up,
    /// To the left, upside down.
    Left,
    /// From the head of the page to its foot.
    Down,
}

/// A word, or a run of words without a gap, and where it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The page, counted from one.
    pub page: u32,
    /// The way it runs; the other places are measured after turning the page so that it runs to the right.
    pub quarter: Quarter,
    /// The left edge.
    pub x: i32,
    /// The right edge.
    pub right: i32,
    /// The height of its baseline; more is higher on the page.
    pub baseline: i32,
    /// The size of its letters.
    pub size: i32,
    /// The word itself.
    pub text: String,
}

/// The furthest place that is believed: a hundred thousand points from the page's corner, in hundredths.
const FURTHEST: i32 = 10_000_000;
/// The largest letters that are believed.
const LARGEST: i32 = 100_000;

impl Quarter {
    /// The quarter of a number from 0 to 3.
    pub fn of(number: i32) -> Option<Quarter> {
        match number {
            0 => Some(Quarter::Right),
            1 => Some(Quarter::Up),
            2 => Some(Quarter::Left),
            3 => Some(Quarter::Down),
            _ => None,
        }
    }

    /// The way in which a direction points most.
    pub fn towards(x: i32, y: i32) -> Quarter {
        match (x.unsigned_abs() >= y.unsigned_abs(), x >= 0, y >= 0) {
            (true, true, _) => Quarter::Right,
            (true, false, _) => Quarter::Left,
            (false, _, true) => Quarter::Up,
            (false, _, false) => Quarter::Down,
        }
    }

    /// A place on the page, as it is after turning the page: along the line, and up.
    pub fn turned(self, x: i32, y: i32) -> (i32, i32) {
        match self {
            Quarter::Right => (x, y),
            Quarter::Up => (y, x.saturating_neg()),
            Quarter::Left => (x.saturating_neg(), y.saturating_neg()),
            Quarter::Down => (y.saturating_neg(), x),
        }
    }
}

impl Word {
    /// The word with places that can be reckoned with, and without blanks at its edges; none if nothing is printed.
    pub fn tidy(mut self) -> Option<Word> {
        let bound = |place: i32| place.clamp(FURTHEST.saturating_neg(), FURTHEST);
        self.x = bound(self.x);
        self.right = bound(self.right).max(self.x);
        self.baseline = bound(self.baseline);
        self.size = self.size.clamp(100, LARGEST);
        let inner = self.text.trim();
        if inner.is_empty() {
            return None;
        }
        if inner.len() < self.text.len() {
            // A blank is a bit over a quarter of the letter size wide.
            let blanks = |text: &str| {
                i32::try_from(text.chars().count())
                    .unwrap_or(0)
                    .saturating_mul(self.size)
                    .saturating_mul(28)
                    / 100
            };
            let before = self.text.len().saturating_sub(self.text.trim_start().len());
            let after = self.text.trim_end().len();
            let x = self
                .x
                .saturating_add(blanks(self.text.get(..before).unwrap_or_default()));
            let right = self
                .right
                .saturating_sub(blanks(self.text.get(after..).unwrap_or_default()));
            if x < right {
                self.x = x;
                self.right = right;
            }
            self.text = inner.to_owned();
        }
        Some(self)
    }
}
