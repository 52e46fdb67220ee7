//! Parts of a table, each with a heading of its own, and what is known of the signs of one of them: it does not hold
//! for the next without a doubt.
//!
//! A name of a list holds for the parts that are called so, or for all when it stands above all; words of rows for the
//! part they stand in; balances for the rows that lead to them; a legend in a heading for the rows below it.
//! Deliberately absent: another sign for such a part without a doubt. Nothing says it for certain.

use super::direction::direction;
use super::listed::same_list;
use super::opposite::sum_is_opposite;
use super::sheet::{Sheet, SheetRow};
use super::sign::{Convention, Signs};
use super::totals::is_sum;
use crate::reading::letters::small;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::legend;
use crate::reading::recognise::table::Table;
use crate::reading::{Sign, SignBy};

/// Rows under one heading.
struct Part<'a> {
    /// None: no heading of its own.
    heading: Option<&'a str>,
    from: usize,
    to: usize,
}

/// Marks the rows of which nothing certain was said.
pub fn mark(sheet: &mut Sheet, table: &Table, convention: &Convention, signs: &Signs) {
    if matches!(convention.by, SignBy::Itself | SignBy::Sides) {
        return;
    }
    let parts = parts(table, sheet.rows.len());
    let mut carried: Vec<usize> = Vec::new();
    let mut spent: Vec<usize> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let doubtful = match convention.by {
            SignBy::ListName => named_otherwise(table, sheet, &parts, at),
            SignBy::RowWords => says_nothing(table, sheet, part, convention.turned) && parts.len() > 1,
            SignBy::Balances => leads_nowhere(sheet, part),
            SignBy::Legend => legend_of_others(table, &parts, at, signs),
            SignBy::Itself | SignBy::Sides | SignBy::Stands | SignBy::Sums => false,
        };
        if doubtful || is_against_its_side(table, sheet, part, convention) {
            carried.extend(part.from..part.to);
        }
        if doubtful && convention.sign == Sign::Savings && !convention.turned && spends(sheet, &parts, at) {
            spent.extend(part.from..part.to);
        }
    }
    for at in spent {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.spent = true;
            row.carried = false;
        }
    }
    carried.extend(under_opposite_sums(sheet));
    for at in carried {
        if let Some(row) = sheet.rows.get_mut(at).filter(|row| !row.spent) {
            row.carried = true;
        }
    }
}

/// The rows between the headings; all of them are one part where there is none.
fn parts(table: &Table, rows: usize) -> Vec<Part<'_>> {
    let mut found: Vec<Part<'_>> = vec![Part {
        heading: None,
        from: 0,
        to: rows,
    }];
    for (at, heading) in &table.headings {
        if let Some(last) = found.last_mut() {
            last.to = *at;
        }
        found.push(Part {
            heading: Some(heading),
            from: *at,
            to: rows,
        });
    }
    found.retain(|part| part.from < part.to);
    found
}

/// Another part is called what the list was taken for, or the list is called after a part without a heading, and this
/// one is not.
fn named_otherwise(table: &Table, sheet: &Sheet, parts: &[Part<'_>], at: usize) -> bool {
    let Some(part) = parts.get(at) else { return false };
    let Some(heading) = part.heading else {
        return named_by_other_total(table, sheet, part);
    };
    let others = || parts.iter().enumerate().filter(|(other, _)| *other != at);
    let by_name = others().any(|(_, other)| other.heading.is_some_and(is_list)) && !is_list(heading);
    let of_first = parts.first().is_some_and(|first| first.heading.is_none()) && !is_list(heading);
    let differs = others().any(|(_, other)| {
        other
            .heading
            .is_some_and(|other| same_list(other, heading) == Some(false))
    });
    by_name || of_first || differs
}

/// Among lists of savings one of what is spent or set aside, all of it with a plus as well: the question is put the other
/// way.
fn spends(sheet: &Sheet, parts: &[Part<'_>], at: usize) -> bool {
    let Some((part, heading)) = parts.get(at).and_then(|part| Some((part, part.heading?))) else {
        return false;
    };
    let mut others = parts.iter().enumerate().filter(|(other, _)| *other != at);
    let saves = others.any(|(_, other)| {
        other.heading.is_some_and(|other| {
            is_list(other) && (same_list(other, heading) == Some(false) || is_set_aside(heading))
        })
    });
    let rows = sheet.rows.get(part.from..part.to).unwrap_or_default();
    let plus = |row: &SheetRow| {
        let mut entries = row.entries.iter();
        entries.all(|entry| entry.amount >= 0 && entry.effect.is_none())
    };
    saves && rows.iter().all(plus)
}

/// "Reserveringen", "Stelposten".
fn is_set_aside(heading: &str) -> bool {
    let lower = small(heading);
    ["reservering", "stelpost"]
        .iter()
        .any(|word| lower.starts_with(word))
}

fn is_list(heading: &str) -> bool {
    same_list(heading, heading).is_some()
}

/// Totals of two kinds under rows without headings: the first gave the list its name.
fn named_by_other_total(table: &Table, sheet: &Sheet, part: &Part<'_>) -> bool {
    let rows = table.rows.iter().zip(&sheet.rows);
    let mut totals = rows
        .take(part.to)
        .skip(part.from)
        .filter(|(_, numbers)| numbers.kind == Kind::Total)
        .map(|(row, _)| row.title.as_str());
    let Some(first) = totals.next() else { return false };
    totals.any(|title| same_list(first, title) == Some(false))
}

/// No word of its rows says which way they go, or some say the other way.
fn says_nothing(table: &Table, sheet: &Sheet, part: &Part<'_>, turned: bool) -> bool {
    let rows = table.rows.iter().zip(&sheet.rows).take(part.to).skip(part.from);
    let mut said =
        rows.filter_map(|(row, numbers)| Some(direction(&row.title)? == (is_plus(numbers)? != turned)));
    !said.next().unwrap_or_default() || said.any(|with| !with)
}

/// Rows that lead to no balance: a heading of their own below the last one.
fn leads_nowhere(sheet: &Sheet, part: &Part<'_>) -> bool {
    let balance = |row: &SheetRow| row.kind == Kind::Balance || row.remainder;
    let any = sheet.rows.iter().any(balance);
    any && part.heading.is_some() && !sheet.rows.iter().skip(part.from).any(balance)
}

/// The legend stands in the heading of another part, or below this one and above the next.
fn legend_of_others(table: &Table, parts: &[Part<'_>], at: usize, signs: &Signs) -> bool {
    let Some(part) = parts.get(at) else { return false };
    let says = |part: &Part<'_>| {
        part.heading
            .is_some_and(|heading| legend::read(heading).convention.is_some())
    };
    let line = |row: usize| table.rows.get(row).map_or(0, |row| row.line);
    let below = signs.first_line(table).is_some_and(|legend| {
        let end = line(part.to.saturating_sub(1));
        let next = parts.get(at.saturating_add(1)).map(|next| line(next.from));
        legend > end && legend > table.line && next.is_some_and(|next| legend <= next)
    });
    let all = signs
        .first_line(table)
        .is_some_and(|legend| legend <= line(parts.first().map_or(0, |part| part.from)));
    let elsewhere = !all && !says(part) && parts.iter().any(says);
    below || elsewhere
}

/// Most amounts under "lasten" come out better, or most under "baten" worse, and no word says that there is less of it.
fn is_against_its_side(table: &Table, sheet: &Sheet, part: &Part<'_>, convention: &Convention) -> bool {
    let Some(cost) = part.heading.and_then(kinds::side_of_group) else {
        return false;
    };
    let mut against = 0usize;
    let mut with = 0usize;
    for (row, numbers) in table.rows.iter().zip(&sheet.rows).take(part.to).skip(part.from) {
        let fits = direction(&row.title).is_some_and(|good| good == cost);
        if is_sum(numbers.kind) || row.group.as_deref() != part.heading || fits {
            continue;
        }
        let better = |entry: &super::sheet::Entry| (entry.amount > 0) != convention.turned;
        for entry in numbers.entries.iter().filter(|entry| entry.amount != 0) {
            if better(entry) == cost {
                against = against.saturating_add(1);
            } else {
                with = with.saturating_add(1);
            }
        }
    }
    against > with.saturating_mul(2)
}

/// Rows that add up to the total below them with its sign turned: one of the two has not the sign of the table.
fn under_opposite_sums(sheet: &Sheet) -> Vec<usize> {
    let mut found = Vec::new();
    let mut from = 0usize;
    for (at, row) in sheet.rows.iter().enumerate() {
        if !is_sum(row.kind) {
            continue;
        }
        if row.kind == Kind::Total && sum_is_opposite(sheet, from, at) {
            found.extend(from..at);
        }
        from = at.saturating_add(1);
    }
    found
}

/// All amounts have a plus (true) or all a minus.
fn is_plus(row: &SheetRow) -> Option<bool> {
    let plus = row.entries.iter().any(|entry| entry.amount > 0);
    let minus = row.entries.iter().any(|entry| entry.amount < 0);
    (plus != minus).then_some(plus)
}
