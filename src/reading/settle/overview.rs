//! Tables that show a budget as it stands: what was spent or received in a year gone by beside what is budgeted.
//!
//! A change has no realised amount, so where a column is named for one ("Rekening 2029", "Realisatie 2029") no row is a
//! choice, unless the table is called a list of proposals. Deliberately absent: columns of the running budget beside
//! later years; a change can have these.

use super::sheet::Sheet;
use crate::reading::extract::Line;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::recognise::token;

/// The most lines that a header takes.
const HEADER: usize = 40;

/// Words that name a list of proposals or changes.
const CHANGES: [&str; 9] = [
    "voorstel",
    "keuze",
    "wens",
    "maatregel",
    "bezuinig",
    "ombuig",
    "nieuw beleid",
    "mutatie",
    "wijziging",
];

/// Marks the rows of such a table as parts of a total.
pub fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let whole = || sheet.side_columns && shows_programmes(table, lines);
    if names_changes(table, lines) || !(has_realised(table, lines) || whole()) {
        return;
    }
    for row in sheet.rows.iter_mut().filter(|row| row.kind == Kind::Change) {
        row.kind = Kind::Total;
    }
}

/// Lasten and baten of whole programmes, without a word of what changes.
fn shows_programmes(table: &Table, lines: &[Line]) -> bool {
    let context = table.context.iter().filter_map(|line| lines.get(*line));
    let near = lines
        .get(table.line.saturating_sub(3)..table.line.saturating_add(1))
        .unwrap_or_default();
    let mut text = table.header.label.to_lowercase();
    for line in context.chain(near).filter(|line| line.text.len() < 300) {
        text.push(' ');
        text.push_str(&line.text.to_lowercase());
    }
    let says = |stems: &[&str]| stems.iter().any(|stem| text.contains(stem));
    says(&["programma", "taakveld", "exploitatie", "product"])
        && !says(&[
            "incidente",
            "eenmalig",
            "bijstell",
            "afwijk",
            "knelpunt",
            "ontwikkeling",
        ])
}

/// The list is one of proposals or changes all the same: there the column says what a post has cost so far.
fn names_changes(table: &Table, lines: &[Line]) -> bool {
    let above = table.context.iter().rev().take(3);
    let above = above
        .filter_map(|line| lines.get(*line))
        .map(|line| line.text.as_str());
    above
        .filter(|text| text.split_whitespace().count() <= 8)
        .chain(std::iter::once(table.header.label.as_str()))
        .any(|text| {
            let lower = text.to_lowercase();
            CHANGES.iter().any(|stem| lower.contains(stem))
        })
}

/// A column of the header is named for what was realised in its year.
fn has_realised(table: &Table, lines: &[Line]) -> bool {
    let Some(first) = table
        .rows
        .iter()
        .map(|row| row.line)
        .find(|line| *line > table.line)
    else {
        return false;
    };
    let years = table.header.years();
    let end = first.min(table.line.saturating_add(HEADER));
    let header = lines.get(table.line..end).unwrap_or_default();
    // A column before those of the header may be the realised one.
    let over = lines.get(..table.line).unwrap_or_default().iter().rev();
    let over = over.map(|line| line.text.trim()).find(|text| !text.is_empty());
    if let Some((name, year)) = over.and_then(|text| text.split_once(' '))
        && is_realised(name)
        && token::year(year.trim()).is_some_and(|year| years.first() == Some(&year.saturating_add(1)))
    {
        return true;
    }
    // The name may stand on the line over the first year, by itself.
    let above = lines
        .get(..table.line)
        .unwrap_or_default()
        .iter()
        .rev()
        .find(|line| !line.text.trim().is_empty())
        .filter(|line| is_realised(line.text.trim()));
    let mut before = above.is_some();
    for line in header {
        for word in line
            .text
            .split(|letter: char| letter.is_whitespace() || letter == '|')
        {
            let word = word.trim_matches(['*', '(', ')', ':', '.']);
            if word.is_empty() {
                continue;
            }
            if before && token::year(word).is_some_and(|year| years.contains(&year)) {
                return true;
            }
            before = is_realised(word);
        }
    }
    false
}

fn is_realised(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "realisatie"
            | "gerealiseerd"
            | "gerealiseerde"
            | "rekening"
            | "jaarrekening"
            | "werkelijk"
            | "werkelijke"
            | "jaarstukken"
            | "jaarverslag"
    )
}
