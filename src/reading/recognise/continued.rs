//! Posts of several rows: under the title stand further amounts, for lasten and baten or for what is incidental and what
//! is structural, each with letters of its own and without a title. They become one row with all the amounts.
//!
//! Deliberately absent: tables without a column of letters; there an amount without a title is a total.

use super::header::Letters;
use super::kinds;
use super::table::{Figure, Row, Table};

/// How many further rows have letters of their own at least.
const ROWS: usize = 2;
/// How far rounding may put a total off its rows, in thousandths of what is printed.
const ROUNDING: i64 = 2_000;

/// Brings the further rows of a finished table to the row of their title.
pub fn merge(table: &mut Table) {
    let letters = table.header.letters();
    let kept = letters.contains(&Letters::Side) || letters.contains(&Letters::Duration);
    let further = |row: &&Row| is_further(row) && !row.letters.is_empty();
    if !kept
        || !table.header.cells
        || table.rows.first().is_none_or(is_further)
        || table.rows.iter().filter(further).count() < ROWS
    {
        return;
    }
    let sided = letters.contains(&Letters::Side);
    let side = if letters.contains(&Letters::Duration) {
        side_beside_duration
    } else {
        side_alone
    };
    let as_printed = sided && totals_add_as_printed(table, side);
    let mut done: Vec<Row> = Vec::new();
    let mut sums_last = true;
    for mut row in std::mem::take(&mut table.rows) {
        let here = side(&row);
        let titled = !is_further(&row);
        match done.last_mut().filter(|_| !titled && !sums_last) {
            Some(post) => {
                let of_post = side(post);
                // Amounts of the other side, printed with a sign that does not know the first.
                let turn = sided && !as_printed && here.is_some() && of_post.is_some() && here != of_post;
                row.values.retain(|value| value.figure != Figure::Empty);
                for value in &mut row.values {
                    if let Figure::Amount(printed) = &mut value.figure
                        && turn
                    {
                        printed.minus = !printed.minus;
                    }
                }
                post.values.append(&mut row.values);
                let differs = |letter: &char| matches!(letter, 'S' | 'I') && !row.letters.contains(letter);
                if !row.letters.is_empty() && letters.contains(&Letters::Duration) {
                    post.letters.retain(|letter| !differs(letter));
                }
            }
            None => {
                sums_last = kinds::is_sum(&row.title);
                if as_printed && here == Some(false) {
                    // Printed as a cost, like its total.
                    row.letters.retain(|letter| *letter != 'B');
                    row.letters.push('L');
                }
                done.push(row);
            }
        }
    }
    table.rows = done;
}

/// A row with amounts that has neither a title nor a number.
fn is_further(row: &Row) -> bool {
    row.number.is_none() && !row.title.chars().any(char::is_alphanumeric) && !row.values.is_empty()
}

/// L: true; B: false.
type Side = fn(&Row) -> Option<bool>;

/// I says how long.
fn side_beside_duration(row: &Row) -> Option<bool> {
    row.letters.iter().find_map(|letter| match letter {
        'L' | 'U' => Some(true),
        'B' => Some(false),
        _ => None,
    })
}

/// I is income, beside U.
fn side_alone(row: &Row) -> Option<bool> {
    let income = row.letters.first() == Some(&'I');
    side_beside_duration(row).or(income.then_some(false))
}

/// Every total is the sum of its rows as they are printed, baten as well as lasten, and some total would not be
/// where baten were taken off.
fn totals_add_as_printed(table: &Table, side: Side) -> bool {
    let wide = table.header.values().len();
    let mut printed = vec![0i64; wide];
    let mut taken_off = vec![0i64; wide];
    let mut last = None;
    let mut proven = false;
    for row in &table.rows {
        let amounts = by_column(row, wide);
        if kinds::is_sum(&row.title) {
            if !near(&amounts, &printed, 1) {
                return false;
            }
            proven |= !near(&amounts, &taken_off, 1) && !near(&amounts, &taken_off, -1);
            printed.fill(0);
            taken_off.fill(0);
            last = None;
            continue;
        }
        last = side(row).or(last.filter(|_| is_further(row)));
        let factor = if last == Some(false) { -1 } else { 1 };
        for ((printed, taken_off), amount) in printed.iter_mut().zip(&mut taken_off).zip(amounts) {
            *printed = printed.saturating_add(amount);
            *taken_off = taken_off.saturating_add(amount.saturating_mul(factor));
        }
    }
    proven
}

/// Equal in each column but for rounding.
fn near(total: &[i64], sum: &[i64], factor: i64) -> bool {
    let off = |(total, sum): (&i64, &i64)| total.saturating_sub(sum.saturating_mul(factor)).abs();
    total.iter().zip(sum).map(off).all(|off| off <= ROUNDING)
}

fn by_column(row: &Row, wide: usize) -> Vec<i64> {
    let mut amounts = vec![0i64; wide];
    for value in &row.values {
        if let (Figure::Amount(printed), Some(amount)) = (value.figure, amounts.get_mut(value.column)) {
            *amount = amount.saturating_add(printed.signed());
        }
    }
    amounts
}
