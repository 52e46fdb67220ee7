//! The rows of a table that are specified right below it: the next table stands under the title of one of them.
//!
//! Where a cell is lost or the specification goes on elsewhere its sum does not fit, and the money would count twice. One
//! specification may follow another, each under a title of the same table. Deliberately absent: headings further on, since
//! a chapter may be called as a row is; specifications with a total of their own that is another amount in every year.

use std::collections::HashMap;

use super::Came;
use super::amounts::values;
use crate::reading::Reading;
use crate::reading::letters::small;
use crate::reading::recognise::kinds::Kind;

/// How many rows a table with such rows has at least, and how many their specification has.
const ROWS: usize = 2;

/// The rows, as places among the choices.
pub(super) fn rows(all: &[Came], reading: &Reading) -> Vec<usize> {
    let mut found = Vec::new();
    let mut rows: HashMap<String, usize> = HashMap::new();
    for came in all {
        let specified = came
            .above
            .iter()
            .find_map(|line| rows.get(line))
            .filter(|row| tells_more(came, **row, reading));
        if let Some(row) = specified {
            found.push(*row);
            continue;
        }
        rows = titles(came, reading);
    }
    found
}

fn titles(came: &Came, reading: &Reading) -> HashMap<String, usize> {
    let choices = reading.choices.get(came.choices.clone()).unwrap_or_default();
    if choices.len() < ROWS {
        return HashMap::new();
    }
    let titles = choices.iter().map(|choice| small(&choice.title).into_owned());
    titles.zip(came.choices.clone()).collect()
}

/// Its rows are others than that one, of the same years, and no total of theirs says that they are something else.
fn tells_more(came: &Came, row: usize, reading: &Reading) -> bool {
    let Some(specified) = reading.choices.get(row) else {
        return false;
    };
    let Some(amounts) = values(&specified.amounts) else {
        return false;
    };
    let choices = reading.choices.get(came.choices.clone()).unwrap_or_default();
    let others = reading.other_rows.get(came.others.clone()).unwrap_or_default();
    let own = small(&specified.title);
    let same_years =
        |choice: &crate::reading::Choice| choice.amounts.keys().any(|year| amounts.contains_key(year));
    let differs = |row: &crate::reading::OtherRow| {
        values(&row.amounts).is_some_and(|total| {
            amounts
                .iter()
                .all(|(year, amount)| total.get(year).is_none_or(|total| total != amount))
        })
    };
    let totals = || {
        others
            .iter()
            .filter(|row| row.kind == Kind::Total && !row.title.is_empty())
    };
    choices.len() >= ROWS
        && choices
            .iter()
            .all(|choice| small(&choice.title) != own && same_years(choice))
        && (totals().next().is_none() || !totals().all(differs))
}
