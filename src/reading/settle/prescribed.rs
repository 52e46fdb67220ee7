//! Tables that arithmetic or the law tells to hold no choices: a stand that is carried over from year to year, and the
//! lines in which every budget must be shown.
//!
//! Deliberately absent: what headings say of reserves (see `stores`) and of what was realised (see `overview`).

mod fields;

use super::sheet::Sheet;
use super::totals::is_sum;
use crate::reading::extract::Line;
use crate::reading::recognise::kinds::Kind;
use crate::reading::recognise::table::Table;

/// How many years must be carried over.
const CARRIED: usize = 3;

/// The most lines above a table in which it is said what it lists.
const ABOVE: usize = 12;

/// Words of measures. Not "mutatie" or "wijziging": a whole budget has these too, of its reserves and after its changes.
const MEASURES: [&str; 6] = [
    "maatregel",
    "bezuinig",
    "ombuig",
    "voorstel",
    "dekkingsplan",
    "taakstelling",
];

/// Words of what changes in a budget.
const CHANGES: [&str; 8] = [
    "wijziging",
    "bijstelling",
    "afwijking",
    "verschil",
    "ontwikkeling",
    "nieuw beleid",
    "incidente",
    "knelpunt",
];
/// What is incidental of a whole budget is no overview of it.
const INCIDENTAL: [&str; 1] = ["incidente"];
/// How many task fields a table of them has.
const FIELDS: usize = 2;
/// The most words of a heading.
const HEADING: usize = 8;

/// Marks their rows.
pub fn mark(sheet: &mut Sheet, table: &Table, lines: &[Line]) {
    let kind = if is_carried(sheet) {
        Kind::Reserve
    } else if shows_a_budget(sheet, table, lines) {
        Kind::Total
    } else {
        return;
    };
    for row in sheet.rows.iter_mut().filter(|row| row.kind == Kind::Change) {
        row.kind = kind;
        row.of_which = true;
    }
}

/// The lines or task fields of a whole budget, without a heading that speaks of measures or changes.
fn shows_a_budget(sheet: &Sheet, table: &Table, lines: &[Line]) -> bool {
    let whole = is_whole_budget(table);
    let fields = !whole && (of_task_fields(sheet, table) || of_one_year(sheet, table));
    // Whatever is said near it, a whole budget is one; but not what is incidental of it.
    let changes: &[&str] = if whole { &INCIDENTAL } else { &CHANGES };
    (whole || fields) && !lists(&MEASURES, table, lines) && !lists(changes, table, lines)
}

/// A later row is, in each year, what an earlier one is in the year after: the stand at the end and at the start.
fn is_carried(sheet: &Sheet) -> bool {
    let wide = sheet.columns.len();
    if wide <= CARRIED || !sheet.columns.iter().all(|column| column.role.year().is_some()) {
        return false;
    }
    let whole: Vec<Vec<i128>> = sheet
        .rows
        .iter()
        .filter(|row| !row.unsure && row.entries.len() == wide && row.kind != Kind::Total)
        .map(|row| row.by_column(wide))
        .take(60)
        .collect();
    whole.iter().enumerate().any(|(first, start)| {
        whole.iter().skip(first.saturating_add(1)).any(|end| {
            let next = start.get(1..).unwrap_or_default();
            let now = end.get(..wide.saturating_sub(1)).unwrap_or_default();
            now == next && differ(next) >= CARRIED
        })
    })
}

/// How many amounts there are that are not nothing and differ.
fn differ(amounts: &[i128]) -> usize {
    let mut seen: Vec<i128> = amounts.iter().copied().filter(|amount| *amount != 0).collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

/// A heading above or between the rows, or a total of them, says that these are measures: then the programmes stand
/// there for what changes in them.
fn lists(stems: &[&str], table: &Table, lines: &[Line]) -> bool {
    let last = table.rows.iter().map(|row| row.line).max().unwrap_or(table.line);
    let range = table.line.saturating_sub(ABOVE)..last.saturating_add(1);
    let near = lines.get(range).unwrap_or_default().iter();
    let headings = near.filter(|line| line.text.split_whitespace().count() <= HEADING);
    headings
        .map(|line| line.text.to_lowercase())
        .any(|line| stems.iter().any(|stem| line.contains(stem)))
}

/// "Overhead", "algemene dekkingsmiddelen" and "vennootschapsbelasting" as rows: the overview that is prescribed for a
/// whole budget.
fn is_whole_budget(table: &Table) -> bool {
    let titled = |names: &[&str]| {
        table.rows.iter().any(|row| {
            let title = row.title.to_lowercase();
            names.contains(&title.trim())
        })
    };
    titled(&["algemene dekkingsmiddelen", "dekkingsmiddelen"])
        && titled(&[
            "overhead",
            "kosten overhead",
            "vennootschapsbelasting",
            "vpb",
            "heffing vpb",
        ])
}

/// One figure for each programme and for the algemene dekkingsmiddelen that pay for them, down to their saldo.
fn of_one_year(sheet: &Sheet, table: &Table) -> bool {
    let covers = table
        .rows
        .iter()
        .any(|row| row.title.trim().eq_ignore_ascii_case("algemene dekkingsmiddelen"));
    let last = sheet
        .rows
        .last()
        .is_some_and(|row| matches!(row.kind, Kind::Balance | Kind::Total));
    sheet.columns.len() == 1 && covers && last
}

/// Lasten and baten of the task fields, each by its prescribed name, and of nothing else.
fn of_task_fields(sheet: &Sheet, table: &Table) -> bool {
    let rows = table.rows.iter().zip(&sheet.rows);
    let posts: Vec<&str> = rows
        .filter(|(row, numbers)| numbers.kind == Kind::Change && !row.values.is_empty())
        .map(|(row, _)| row.title.as_str())
        .collect();
    // Or each side has a row of its own, with the task fields that it is made of below it.
    let side = |name: &str| {
        let mut rows = table.rows.iter().zip(&sheet.rows);
        rows.any(|(row, numbers)| is_sum(numbers.kind) && row.title.trim().eq_ignore_ascii_case(name))
    };
    let sides = sheet.side_columns || (side("lasten") && side("baten"));
    sides && posts.len() >= FIELDS && posts.iter().all(|title| fields::is_task_field(title))
}
