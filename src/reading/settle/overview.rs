//! Tables that show a budget as it stands: what was spent or received in a year gone by beside what is budgeted.
//!
//! A change has no realised amount, so where a column is named for one ("Rekening 2029", "Realisatie 2029") no row is a
//! choice. Deliberately absent: columns of the running budget beside later years; a change can have these.

use super::sheet::Sheet;
use crate::reading::extract::Line;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;
use crate::reading::recognise::token;

/// The most lines that a header takes.
const HEADER: usize = 40;

/// Marks the rows of such a table as parts of a total.
pub fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    if !has_realised(table, lines) {
        return;
    }
    for row in sheet.rows.iter_mut().filter(|row| row.kind == Kind::Change) {
        row.kind = Kind::Total;
    }
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
    // "Voorstel" over the titles: what was realised stands beside it for comparison.
    let label = table.header.label.to_lowercase();
    if ["voorstel", "maatregel", "wens", "bezuinig", "mutatie", "keuze"]
        .iter()
        .any(|word| label.starts_with(word))
    {
        return false;
    }
    let years = table.header.years();
    let end = first.min(table.line.saturating_add(HEADER));
    let header = lines.get(table.line..end).unwrap_or_default();
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
