//! Tables that show a budget as it stands: what was spent or received in a year gone by beside what is budgeted.
//!
//! A change has no realised amount, so where a column is named for one ("Rekening 2029", "Realisatie 2029") no row is a
//! choice, unless the table is called a list of proposals. Deliberately absent: columns of the running budget beside
//! later years; a change can have these.

use super::sheet::Sheet;
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::{Figure, Row, Table, Value};
use crate::reading::recognise::token;

/// The most lines that a header takes.
const HEADER: usize = 40;

/// The fewest rows of an overview of programmes.
const PROGRAMMES: usize = 3;

/// Words that name a list of proposals or changes.
pub(super) const CHANGES: [&str; 9] = [
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
    let sides = sheet.side_columns || shows_both_with_saldo(table);
    let whole = || sides && shows_programmes(table, lines);
    let whole = || whole() || rows_are_domains(table, sheet, lines);
    let totals = || names_totals(table, lines);
    let proven = !table.header.stands.is_empty() && !table.unproven;
    if proven || only_differences(sheet) || posts_in_stands(sheet, table) {
        return;
    }
    if !totals()
        && !lists_scenarios(table, lines)
        && (names_changes(table, lines) || !(has_realised(table, lines) || whole()))
    {
        return;
    }
    for row in sheet.rows.iter_mut().filter(|row| row.kind == Kind::Change) {
        row.kind = Kind::Total;
    }
}

/// Lasten, baten and saldo of one year, and in no row one side alone: changes mostly have one.
fn shows_both_with_saldo(table: &Table) -> bool {
    let blocks = table.header.blocks.as_slice();
    let sides = matches!(
        blocks,
        [Block::Cost, Block::Income, Block::Saldo] | [Block::Income, Block::Cost, Block::Saldo]
    );
    let filled = |value: &&Value| matches!(value.figure, Figure::Amount(printed) if printed.thousandths != 0 && !printed.minus);
    let both = |row: &Row| {
        row.values
            .iter()
            .filter(|value| value.column < 2)
            .filter(filled)
            .count()
            == 2
    };
    let rows = || table.rows.iter().filter(|row| !row.values.is_empty());
    sides && rows().count() >= PROGRAMMES && rows().all(both)
}

/// Posts that each stand in several columns of one year: one of these was found to count.
fn posts_in_stands(sheet: &Sheet, table: &Table) -> bool {
    table.header.aside && sheet.columns.iter().filter(|column| column.role.counts()).count() == 1
}

/// Nothing counts but the last of the columns, what the stands before it differ, and each amount there is said to be good
/// or bad.
fn only_differences(sheet: &Sheet) -> bool {
    let Some((last, stands)) = sheet.columns.split_last() else {
        return false;
    };
    let place = stands.len();
    stands.len() >= 2
        && last.role.counts()
        && !stands.iter().any(|column| column.role.counts())
        && sheet
            .rows
            .iter()
            .any(|row| row.entry(place).is_some_and(|entry| entry.effect.is_some()))
        && sheet
            .rows
            .iter()
            .filter_map(|row| row.entry(place))
            .all(|entry| entry.amount == 0 || entry.effect.is_some())
}

/// Every row is a domain or a programme by its first word, and the table is one of balances.
fn rows_are_domains(table: &Table, sheet: &Sheet, lines: &[Line]) -> bool {
    let rows = table.rows.iter().zip(&sheet.rows);
    let posts = rows.filter(|(_, numbers)| numbers.kind == Kind::Change);
    let mut count = 0usize;
    for (row, _) in posts {
        let first = row
            .title
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        if !matches!(
            first.as_str(),
            "domein" | "programma" | "taakveld" | "beleidsveld"
        ) {
            return false;
        }
        count = count.saturating_add(1);
    }
    let near = lines
        .get(table.line.saturating_sub(3)..table.line)
        .unwrap_or_default();
    let label = std::iter::once(table.header.label.as_str());
    let above = near
        .iter()
        .map(|line| line.text.as_str())
        .filter(|text| text.len() < 120);
    let says = |text: &str| {
        let lower = text.to_lowercase();
        // The course of a balance has what changes it.
        !lower.contains("verloop") && (lower.contains("saldo") || lower.contains("baten en lasten"))
    };
    count >= 3 && label.chain(above).any(says)
}

/// "Scenario" over the titles, and above it that each of them is of the saldo: what the whole may come to.
fn lists_scenarios(table: &Table, lines: &[Line]) -> bool {
    let first = table.header.label.split_whitespace().next().unwrap_or_default();
    let above = lines.get(..table.line).unwrap_or_default().iter().rev();
    let mut above = above.filter(|line| !line.text.trim().is_empty()).take(3);
    matches!(
        small(first.trim_matches([':', '*'])).as_ref(),
        "scenario" | "scenario's"
    ) && above.any(|line| {
        let lower = small(&line.text);
        lower.contains("scenario") && lower.contains("saldo")
    })
}

/// "Totalen per programma": what the rows add up is in other tables.
fn names_totals(table: &Table, lines: &[Line]) -> bool {
    let above = table.context.iter().rev().take(3);
    let above = above
        .filter_map(|line| lines.get(*line))
        .map(|line| line.text.trim());
    above
        .chain(std::iter::once(table.header.label.trim()))
        .map(|text| text.split('(').next().unwrap_or(text))
        .filter(|text| text.split_whitespace().count() <= 8)
        .any(|text| text.to_lowercase().starts_with("totalen per "))
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
    if roles_stand_over(table, lines, years.len()) {
        return true;
    }
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

/// "Rekening Begroting Begroting MJB MJB" over the years, on a line or a word a line: the first of what was realised.
fn roles_stand_over(table: &Table, lines: &[Line], years: usize) -> bool {
    let over = lines.get(..table.line).unwrap_or_default().iter().rev();
    let above: Vec<&str> = over
        .map(|line| line.text.trim())
        .filter(|text| !text.is_empty())
        .take(years)
        .collect();
    let on_a_line: Vec<&str> = above
        .first()
        .map(|line| line.split_whitespace().rev().take(years).collect())
        .unwrap_or_default();
    let roles = |words: &[&str]| {
        let budgeted = |word: &str| {
            let lower = word.to_lowercase();
            ["begroting", "raming", "mjb", "meerjaren"]
                .iter()
                .any(|stem| lower.starts_with(stem))
        };
        let role = |word: &str| {
            let first = word.split_whitespace().next().unwrap_or_default();
            word.split_whitespace().count() <= 3 && (is_realised(first) || budgeted(first))
        };
        words.len() == years
            && words.iter().all(|word| role(word))
            && words.last().is_some_and(|word| is_realised(word))
    };
    years >= 3 && (roles(&on_a_line) || roles(&above))
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
