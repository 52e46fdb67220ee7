//! Rows of a table to choices and other rows, each doubt written down.

mod amounts;
mod doubts;
mod left;

use super::direction;
use super::sheet::{Sheet, SheetRow};
use super::sign::Convention;
use crate::money::Money;
use crate::reading::doubt::{Doubt, Finding, What};
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::{Letters, Role};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Row, Table};
use crate::reading::{Choice, OtherRow, Per, Reading};
use crate::year::Year;
use amounts::{amounts, fill, investment, pm, sign_by, without_year};

pub use amounts::money;

/// Above half a billion euro a single choice is unlikely.
const UNLIKELY: i64 = 500_000_000;

/// Adds the rows of a table.
pub fn add(
    reading: &mut Reading,
    table: &Table,
    sheet: &Sheet,
    convention: &Convention,
    unit_doubt: Option<i64>,
) {
    let outlook = sheet.rows.iter().any(|row| row.kind == Kind::Balance);
    let investments = speaks_of_investments(reading, table);
    let duration = table_duration(reading, table);
    let sums = doubts::OfSums::of(table);
    let mut told: Vec<usize> = Vec::new();
    for (row, numbers) in table.rows.iter().zip(&sheet.rows) {
        let mut doubts = Vec::new();
        let mut amounts = amounts(reading, row, numbers, sheet, convention, table, &mut doubts);
        if numbers.entries.is_empty() && !row.values.is_empty() {
            // Its amounts went to the row above it.
            continue;
        }
        let kind = if kinds::is_rounding(&row.title) {
            Kind::Total
        } else {
            numbers.kind
        };
        if kind != Kind::Change {
            if row.title.is_empty() && numbers.kind == Kind::Total && !explained(sheet, numbers) {
                note(reading, row, What::WithoutTitle);
            }
            reading.other_rows.push(OtherRow {
                title: row.title.clone(),
                kind,
                amounts,
                line: row.line,
            });
            continue;
        }
        if amounts.is_empty() && !row.without_figures && row.values.is_empty() {
            continue;
        }
        // A pm without a year has no place among the amounts.
        let pm_alone = amounts.is_empty() && numbers.entries.iter().any(|entry| entry.pm);
        if row.without_figures || pm_alone {
            doubts.push(Doubt::NoAmount);
        }
        let some = numbers.entries.iter().any(|entry| entry.amount != 0);
        if some {
            if numbers.spent && convention.doubt.is_none() && !convention.turned {
                doubts.push(Doubt::SignFromList);
            }
            let carried = numbers.carried && convention.doubt.is_none();
            doubts.extend(carried.then_some(Doubt::SignFromList));
            doubts.extend(convention.doubt.clone());
            doubts.extend(sheet.unlettered(row, numbers, table, convention));
        }
        // How much less than its last digit a nought may hide depends on the unit as well.
        if numbers.entries.iter().any(|entry| !entry.pm && !entry.empty) {
            doubts.extend(unit_doubt.map(|taken| Doubt::UnitUnknown { taken }));
        }
        doubts.extend(direction::of_money_set_aside(&row.title, &amounts, convention));
        doubts::add(&mut doubts, row, numbers, sheet, sums);
        if let Some(total) = numbers.differs {
            let title = table
                .rows
                .get(total)
                .map_or(String::new(), |row| row.title.clone());
            if !told.contains(&total) {
                told.push(total);
                note(reading, row, What::TotalDiffers { total: title.clone() });
            }
            if some {
                doubts.push(Doubt::TotalDiffers { total: title });
            }
        }
        if investments && some {
            doubts.push(Doubt::MayBeInvestment);
        }
        if table.header.relative
            && let Some(year) = table.header.years().first().copied().and_then(Year::new)
        {
            doubts.push(Doubt::YearAssumed {
                year,
                from_name: false,
            });
        }
        if left::is_left(table, numbers) {
            doubts.push(Doubt::ColumnLeft);
        }
        if table.header.doubled {
            doubts.push(Doubt::TwoSeries);
        }
        if amounts.values().any(|amount| {
            amount
                .value
                .is_some_and(|value| value.size() > Money::from_euros(UNLIKELY))
        }) {
            doubts.push(Doubt::Unlikely);
        }
        // An unproven row says nothing of the columns it does not fill.
        if !numbers.unsure && !row.without_figures {
            fill(&mut amounts, sheet);
        }
        let mut without_year = without_year(row, numbers, sheet, convention, table, &mut doubts);
        if pm_alone
            && without_year.is_none()
            && sheet.columns.iter().any(|column| column.role == Role::Undated)
        {
            // The year that the other rows are given makes it a pm of that year (see `undated`).
            without_year = Some((Money::ZERO, Per::Year));
        }
        if amounts.is_empty() && without_year.is_none() && doubts.is_empty() {
            doubts.push(Doubt::NoAmount);
        }
        doubts.dedup();
        reading.choices.push(Choice {
            number: row.number.clone(),
            title: row.title.clone(),
            title_span: row.title_span,
            section: row.group.clone(),
            is_change: outlook,
            amounts,
            sign_by: sign_by(numbers, table, convention),
            pm: pm(row, numbers, convention),
            structural: letter_duration(row, table)
                .or_else(|| block_duration(table, numbers))
                .or_else(|| row.group.as_deref().and_then(kinds::duration))
                .or(duration),
            investment: investment(numbers, sheet, convention),
            without_year,
            doubts,
            line: row.line,
        });
    }
}

/// Columns of incidental and of structural amounts: the ones that are filled.
fn block_duration(table: &Table, numbers: &SheetRow) -> Option<bool> {
    let filled = |wanted: Block| {
        numbers.entries.iter().zip(&numbers.places).any(|(entry, place)| {
            (entry.amount != 0 || entry.pm) && table.header.blocks.get(*place) == Some(&wanted)
        })
    };
    match (filled(Block::Incidental), filled(Block::Structural)) {
        (true, false) => Some(false),
        (false, true) => Some(true),
        _ => None,
    }
}

fn note(reading: &mut Reading, row: &Row, what: What) {
    reading.findings.push(Finding {
        line: Some(row.line),
        what,
    });
}

fn explained(sheet: &Sheet, total: &SheetRow) -> bool {
    !sheet.rows.iter().any(|row| {
        row.differs
            .and_then(|at| sheet.rows.get(at))
            .is_some_and(|other| std::ptr::eq(other, total))
    })
}

fn letter_duration(row: &Row, table: &Table) -> Option<bool> {
    let letters = table.header.letters();
    // I beside U is income; where no heading names a column of letters, they were read as durations.
    if letters.contains(&Letters::Side) && !letters.contains(&Letters::Duration) {
        return None;
    }
    let structural = row.letters.contains(&'S');
    let incidental = row.letters.contains(&'I');
    (structural != incidental).then_some(structural)
}

/// What the words above a table say about all its rows.
fn table_duration(reading: &Reading, table: &Table) -> Option<bool> {
    kinds::duration(&table.header.label).or_else(|| {
        table
            .words_above()
            .take(3)
            .filter_map(|line| reading.lines.get(line))
            .filter(|line| line.text.split_whitespace().count() <= 8)
            .find_map(|line| kinds::duration(&line.text))
    })
}

/// The list is one of investments, without a word of what they cost each year.
fn speaks_of_investments(reading: &Reading, table: &Table) -> bool {
    if sheet_has_investment(table) {
        return false;
    }
    let near: Vec<String> = table
        .words_above()
        .take(2)
        .filter_map(|line| reading.lines.get(line))
        .map(|line| line.text.to_lowercase())
        .filter(|text| text.split_whitespace().count() <= 8)
        .chain(std::iter::once(table.header.label.to_lowercase()))
        .collect();
    let says = |words: &[&str]| {
        near.iter()
            .any(|text| words.iter().any(|word| text.contains(word)))
    };
    says(&["investering", "krediet"])
        && !says(&["kapitaallast", "exploitatie", "lasten", "dekking", "structure"])
}

fn sheet_has_investment(table: &Table) -> bool {
    table
        .header
        .columns
        .iter()
        .any(|column| column.role == Role::Investment)
}
