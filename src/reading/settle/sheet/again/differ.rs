//! Stands of a budget over what they differ: they are balances, and no posts.

use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Row, Table};
use crate::reading::recognise::token;
use crate::reading::settle::sheet::Sheet;

/// Marks them.
pub(super) fn mark(sheet: &mut Sheet, table: &Table) {
    mark_budgets_of_difference(sheet, table);
    mark_stands_that_differ(sheet, table);
}

/// "Begroting 2031" and "Begroting 2032" over "Verschil 2031 - 2032": what differs are the stands of the two.
fn mark_budgets_of_difference(sheet: &mut Sheet, table: &Table) {
    let lower = |title: &str| title.to_lowercase();
    let budget = |title: &str| -> Option<u16> {
        let (name, year) = title.rsplit_once(' ')?;
        token::year(year).filter(|_| matches!(lower(name).as_str(), "begroting" | "programmabegroting"))
    };
    let years: Vec<u16> = table.rows.iter().filter_map(|row| budget(&row.title)).collect();
    let compared = |row: &&Row| {
        let title = lower(&row.title);
        title.starts_with("verschil") && years.iter().all(|year| title.contains(&year.to_string()))
    };
    if years.len() != 2 || years.first() == years.last() || !table.rows.iter().any(|row| compared(&row)) {
        return;
    }
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        if numbers.kind == Kind::Change && budget(&row.title).is_some() {
            numbers.kind = Kind::Balance;
        }
    }
}

/// "Begroting 2032 nieuw", "Begroting 2032 oud" and "Verschil", which is what the two differ.
fn mark_stands_that_differ(sheet: &mut Sheet, table: &Table) {
    let wide = sheet.columns.len();
    let budget = |at: usize| {
        let row = table.rows.get(at)?;
        let first = lower_first(&row.title);
        matches!(
            first.as_str(),
            "begroting" | "programmabegroting" | "raming" | "rekening" | "realisatie"
        )
        .then_some(())
    };
    for at in 2..sheet.rows.len() {
        let differs = table
            .rows
            .get(at)
            .is_some_and(|row| kinds::is_what_stands_differ(&row.title));
        let stands = [at.saturating_sub(2), at.saturating_sub(1)];
        if !differs || stands.iter().any(|at| budget(*at).is_none()) {
            continue;
        }
        let amounts = |at: usize| {
            sheet
                .rows
                .get(at)
                .map(|row| row.by_column(wide))
                .unwrap_or_default()
        };
        let [first, second] = stands.map(amounts);
        let less: Vec<i128> = first
            .iter()
            .zip(&second)
            .map(|(one, other)| one.saturating_sub(*other))
            .collect();
        let turned: Vec<i128> = less.iter().map(|amount| amount.saturating_neg()).collect();
        let difference = amounts(at);
        if difference == less || difference == turned {
            for stand in stands {
                if let Some(row) = sheet.rows.get_mut(stand).filter(|row| row.kind == Kind::Change) {
                    row.kind = Kind::Balance;
                }
            }
        }
    }
}

/// The first word, in small letters.
fn lower_first(title: &str) -> String {
    title.split_whitespace().next().unwrap_or_default().to_lowercase()
}
