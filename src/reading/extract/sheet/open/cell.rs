//! One cell of an OpenDocument spreadsheet.
//!
//! Deliberately absent: dates of its own; what the cell shows is what the document says.

use quick_xml::events::BytesStart;

use super::attribute;
use crate::reading::extract::sheet::{Sheet, WITHOUT_VALUE, decimal};

/// A cell as it stands in the file.
#[derive(Default)]
pub struct Cell {
    /// How many columns it fills.
    pub repeats: u32,
    /// The text that it shows.
    pub shown: String,
    kind: String,
    value: String,
    formula: bool,
}

impl Cell {
    /// The cell that an element opens.
    pub fn of(element: &BytesStart<'_>) -> Cell {
        let calculated = attribute(element, "value-type").unwrap_or_default();
        Cell {
            repeats: 1,
            shown: String::new(),
            kind: calculated,
            value: attribute(element, "value").unwrap_or_default(),
            formula: attribute(element, "formula").is_some(),
        }
    }

    /// What it says, with a remark where that is doubtful.
    pub fn text(&self, sheet: &mut Sheet, row: u32, column: u32) -> String {
        let shown = self.shown.trim();
        if self.formula && shown.is_empty() && self.value.is_empty() {
            sheet.remarks.without_value.add(row, column);
            return WITHOUT_VALUE.to_owned();
        }
        if shown.starts_with('#') && shown.ends_with(['!', '?', 'A', '0']) || shown.starts_with("Err:") {
            sheet.remarks.errors.add(row, column);
            return shown.to_owned();
        }
        let number = matches!(self.kind.as_str(), "float" | "percentage" | "currency");
        let value = self
            .value
            .parse::<f64>()
            .ok()
            .filter(|value| number && value.is_finite());
        let Some(value) = value else {
            return shown.to_owned();
        };
        // A word in the format, or a sign in place of nothing, is part of what it says.
        if shown.chars().any(|character| character.is_alphabetic()) || matches!(shown, "-" | "\u{2013}") {
            return shown.to_owned();
        }
        if self.kind == "percentage" || shown.contains('%') {
            return format!("{}%", decimal::written(value, 2, false));
        }
        let places = divided(value, shown);
        if places < 0 {
            sheet.remarks.in_thousands.add(row, column);
        }
        let euro = if shown.contains('€') { "€ " } else { "" };
        format!(
            "{euro}{}",
            decimal::written(value, places, shown.is_empty() || is_grouped(shown))
        )
    }
}

/// How many places the shown number was moved: -3 where it shows thousands.
fn divided(value: f64, shown: &str) -> i32 {
    if shown.is_empty() {
        return 0;
    }
    let whole = |text: &str| {
        text.split(',')
            .next()
            .unwrap_or_default()
            .chars()
            .filter(char::is_ascii_digit)
            .count()
    };
    let held = whole(&decimal::written(value, 0, false));
    let seen = shown_digits(shown);
    match held.saturating_sub(seen) {
        0 | 1 => 0,
        2..=4 => -3,
        _ => -6,
    }
}

/// How many digits are shown before the decimal sign: the last sign that is not followed by three digits.
fn shown_digits(shown: &str) -> usize {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    match shown.rfind([',', '.']).and_then(|at| shown.split_at_checked(at)) {
        Some((whole, fraction)) if digits(fraction) != 3 => digits(whole),
        _ => digits(shown),
    }
}

fn is_grouped(shown: &str) -> bool {
    let mut run = 0_usize;
    let longest = shown.chars().fold(0_usize, |longest, character| {
        run = if character.is_ascii_digit() {
            run.saturating_add(1)
        } else {
            0
        };
        longest.max(run)
    });
    longest <= 3 && shown_digits(shown) > 3
}
