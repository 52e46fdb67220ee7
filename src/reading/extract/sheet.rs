//! Spreadsheets to lines with cells: a page per sheet, a line per row.
//!
//! A cell says what it shows. Hidden sheets, rows and columns are left out and named, for the council does not see
//! them either. Deliberately absent: calculating formulas; only outcomes that the file holds are read.

pub mod archive;
mod decimal;
mod format;
mod hidden;
mod open;
mod workbook;

use std::collections::{BTreeMap, BTreeSet};

use super::kind::Kind;
use super::note::Note;
use super::refusal::Refusal;
use super::{Line, WIDEST, characters};

/// The most cells of one file.
const MOST_CELLS: usize = 1_000_000;
/// The most sheets.
const MOST_SHEETS: usize = 250;
/// The longest text of a cell, in characters; Excel allows as many.
const LONGEST: usize = 32_767;

/// What stands in a cell whose formula has no outcome in the file: no figure, so that nobody takes it for nothing.
const WITHOUT_VALUE: &str = "=?";

/// A sheet as it is shown.
#[derive(Default)]
struct Sheet {
    name: String,
    /// Texts by row and column, counted from zero.
    cells: BTreeMap<u32, BTreeMap<u32, String>>,
    merged: Vec<Merged>,
    hidden_rows: BTreeSet<u32>,
    hidden_columns: BTreeSet<u32>,
    remarks: Remarks,
}

/// Cells that are one.
struct Merged {
    rows: std::ops::RangeInclusive<u32>,
    columns: std::ops::RangeInclusive<u32>,
}

/// Cells of a kind: the first, and how many.
#[derive(Default)]
struct Tally(Option<(u32, u32)>, usize);

/// What was met in a sheet's cells.
#[derive(Default)]
struct Remarks {
    without_value: Tally,
    errors: Tally,
    in_thousands: Tally,
    too_wide: bool,
}

impl Tally {
    fn add(&mut self, row: u32, column: u32) {
        self.0.get_or_insert((row, column));
        self.1 = self.1.saturating_add(1);
    }

    fn note(&self, note: impl Fn(String, usize) -> Note) -> Option<Note> {
        self.0
            .map(|(row, column)| note(format!("{}{}", letters(column), row.saturating_add(1)), self.1))
    }
}

/// The sheets of a workbook as lines.
pub fn lines(bytes: &[u8], kind: Kind) -> Result<(Vec<Line>, Vec<Note>), Refusal> {
    archive::check(bytes, kind)?;
    let mut notes = Vec::new();
    let sheets = match kind {
        Kind::Ods => open::sheets(bytes, &mut notes)?,
        _ => workbook::sheets(bytes, &mut notes)?,
    };
    let mut lines = Vec::new();
    for (page, sheet) in (1_u32..).zip(sheets) {
        sheet.into_lines(page, &mut lines, &mut notes);
    }
    super::thousands::point(&mut lines);
    let broken = notes.iter().any(|note| matches!(note, Note::BrokenSheet { .. }));
    match lines.is_empty() {
        false => Ok((lines, notes)),
        true if broken => Err(Refusal::Broken { kind, cut_off: false }),
        true => Err(Refusal::Empty),
    }
}

impl Sheet {
    /// Puts a text in a cell, unless it lies beyond what is read of a row.
    fn put(&mut self, row: u32, column: u32, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if is_far(column) {
            self.remarks.too_wide = true;
            return;
        }
        let short: String = text.chars().take(LONGEST).collect();
        let plain = characters::plain(&short.replace(['\n', '\t', '\r'], " "));
        self.cells.entry(row).or_default().insert(column, plain);
    }

    fn into_lines(mut self, page: u32, lines: &mut Vec<Line>, notes: &mut Vec<Note>) {
        self.leave_out_hidden(notes);
        self.repeat_merged(notes);
        let first = self
            .cells
            .values()
            .filter_map(|row| row.keys().next())
            .min()
            .copied()
            .unwrap_or_default();
        let mut above: Option<u32> = None;
        for (row, cells) in &self.cells {
            let number = |lines: &Vec<Line>| u32::try_from(lines.len()).unwrap_or(u32::MAX).saturating_add(1);
            if above.is_some_and(|above| above.saturating_add(1) < *row) {
                lines.push(Line {
                    page: Some(page),
                    number: number(lines),
                    ..Line::default()
                });
            }
            above = Some(*row);
            let last = cells.keys().next_back().copied().unwrap_or_default();
            let parts = (first..=last)
                .map(|column| cells.get(&column).map_or("", String::as_str))
                .take(WIDEST);
            self.remarks.too_wide |=
                usize::try_from(last.saturating_sub(first)).unwrap_or(usize::MAX) >= WIDEST;
            lines.push(Line::from_cells(Some(page), number(lines), parts));
        }
        let Sheet {
            name: sheet, remarks, ..
        } = self;
        let name = || sheet.clone();
        notes.extend(
            remarks
                .without_value
                .note(|cell, count| Note::FormulaWithoutValue {
                    sheet: name(),
                    cell,
                    count,
                }),
        );
        notes.extend(remarks.errors.note(|cell, count| Note::ErrorCell {
            sheet: name(),
            cell,
            count,
        }));
        notes.extend(remarks.in_thousands.note(|cell, count| Note::ShownInThousands {
            sheet: name(),
            cell,
            count,
        }));
        if remarks.too_wide {
            notes.push(Note::ColumnsLeftOut { sheet });
        }
    }

    fn leave_out_hidden(&mut self, notes: &mut Vec<Note>) {
        let rows: Vec<u32> = self
            .cells
            .keys()
            .filter(|row| self.hidden_rows.contains(row))
            .copied()
            .collect();
        self.cells.retain(|row, _| !self.hidden_rows.contains(row));
        let mut columns = BTreeSet::new();
        for cells in self.cells.values_mut() {
            columns.extend(
                cells
                    .keys()
                    .filter(|column| self.hidden_columns.contains(column))
                    .copied(),
            );
            cells.retain(|column, _| !self.hidden_columns.contains(column));
        }
        self.cells.retain(|_, cells| !cells.is_empty());
        if let Some(first) = rows.first() {
            notes.push(Note::HiddenRows {
                sheet: self.name.clone(),
                count: rows.len(),
                first: first.saturating_add(1),
            });
        }
        if let Some(first) = columns.first() {
            notes.push(Note::HiddenColumns {
                sheet: self.name.clone(),
                count: columns.len(),
                first: letters(*first),
            });
        }
    }

    /// A text over several rows belongs to each of them. A figure does not: it would be counted more than once.
    fn repeat_merged(&mut self, notes: &mut Vec<Note>) {
        for merged in &self.merged {
            let (top, left) = (*merged.rows.start(), *merged.columns.start());
            let Some(text) = self.cells.get(&top).and_then(|row| row.get(&left)).cloned() else {
                continue;
            };
            if text.chars().any(char::is_alphabetic) {
                for (_, cells) in self
                    .cells
                    .range_mut(top.saturating_add(1)..)
                    .take_while(|(row, _)| merged.rows.contains(row))
                {
                    cells.entry(left).or_insert_with(|| text.clone());
                }
            }
        }
        if !self.merged.is_empty() {
            notes.push(Note::MergedCells {
                sheet: self.name.clone(),
                count: self.merged.len(),
            });
        }
    }
}

/// Beyond what is read of any row, also where hidden columns are left out.
fn is_far(column: u32) -> bool {
    usize::try_from(column).unwrap_or(usize::MAX) >= WIDEST.saturating_mul(2)
}

/// The letters of a column, counted from zero: A, B, … Z, AA.
fn letters(column: u32) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(
            char::from_digit(rest.checked_rem(26).unwrap_or_default().saturating_add(10), 36).unwrap_or('?'),
        );
        match (rest / 26).checked_sub(1) {
            Some(more) => rest = more,
            None => break,
        }
    }
    letters.iter().rev().map(char::to_ascii_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 1, 25, 26, 27, 701, 702].map(letters),
            ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
        );
    }
}
