//! What titles say only beside others: the total of a group under its heading, a budget before and after its changes,
//! rows under a heading of reserves, a saldo among numbered posts.

mod differ;

use super::Sheet;
use super::letters::repeats_heading;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::Table;
use crate::reading::recognise::title;

/// The most rows between a saldo and the structural one.
const STEPS: usize = 3;

/// Marks what such titles and the headings over them say.
pub(super) fn mark_again(sheet: &mut Sheet, table: &Table) {
    mark_headings_again(sheet, table);
    mark_document_again(sheet, table);
    mark_reports_of_difference(sheet, table);
    differ::mark(sheet, table);
    mark_under_reserve(sheet, table);
    mark_numbered_posts(sheet, table);
    mark_parts(sheet, table);
    mark_left(sheet, table);
    mark_sides_of_posts(sheet, table);
    mark_steps(sheet, table);
}

/// What is taken out of a saldo to come to the structural one below it: no part of it is new.
fn mark_steps(sheet: &mut Sheet, table: &Table) {
    let title = |at: usize| {
        table
            .rows
            .get(at)
            .map_or(String::new(), |row| row.title.to_lowercase())
    };
    let balances: Vec<usize> = (0..sheet.rows.len())
        .filter(|at| sheet.rows.get(*at).is_some_and(|row| row.kind == Kind::Balance))
        .collect();
    for pair in balances.windows(2) {
        let [from, to] = pair else { continue };
        let structural = title(*to);
        let mut words = structural.split_whitespace();
        let leads = matches!(words.next(), Some("structureel" | "materieel" | "reëel"))
            && words.next().is_some_and(|word| word.ends_with("saldo"));
        let rows = from.saturating_add(1)..*to;
        let incidental = rows.clone().any(|at| title(at).contains("incidente"));
        if *from == 0 || !leads || rows.len() > STEPS || !incidental {
            continue;
        }
        for row in sheet.rows.get_mut(rows).into_iter().flatten() {
            if row.kind == Kind::Change {
                row.kind = Kind::Total;
                row.of_which = true;
            }
        }
    }
}

/// "Lasten sport" and "Baten sport", each under the same posts: what the posts of that side add up to.
fn mark_sides_of_posts(sheet: &mut Sheet, table: &Table) {
    let mut cost: Option<(usize, &str)> = None;
    for (at, row) in table.rows.iter().enumerate() {
        let Some((side, of)) = row.title.split_once(' ') else {
            continue;
        };
        if side.eq_ignore_ascii_case("lasten") {
            cost = Some((at, of));
            continue;
        }
        let Some((before, _)) = cost.filter(|(_, named)| side.eq_ignore_ascii_case("baten") && *named == of)
        else {
            continue;
        };
        let first = before.saturating_add(1);
        let posts = at.saturating_sub(first);
        let title = |index: usize| table.rows.get(index).map(|row| row.title.as_str());
        let same = |post: usize| {
            let above = before.checked_sub(posts).map(|start| start.saturating_add(post));
            above.and_then(title) == title(first.saturating_add(post))
        };
        if posts > 1 && (0..posts).all(same) {
            for index in [before, at] {
                if let Some(row) = sheet.rows.get_mut(index) {
                    row.kind = Kind::Total;
                }
            }
        }
    }
}

/// What is left in one year beside lasten and baten in another: nothing says whether its plus is a cost.
fn mark_left(sheet: &mut Sheet, table: &Table) {
    let blocks = &table.header.blocks;
    for row in sheet.rows.iter_mut().filter(|_| sheet.side_columns) {
        let mut entries = row.entries.iter().zip(&row.places);
        row.mixed |=
            entries.any(|(entry, place)| entry.amount != 0 && blocks.get(*place) == Some(&Block::Saldo));
    }
}

/// A row with the name of a heading that stands two rows or more above it is the total of that group.
fn mark_headings_again(sheet: &mut Sheet, table: &Table) {
    for (at, (row, numbers)) in table.rows.iter().zip(&mut sheet.rows).enumerate() {
        if numbers.kind == Kind::Change && repeats_heading(table, at, &row.title) {
            numbers.kind = Kind::Total;
        }
    }
    mark_only_row_again(sheet, table);
    mark_programmes_again(sheet, table);
}

/// The same for a group of one row, which then has the same amounts.
fn mark_only_row_again(sheet: &mut Sheet, table: &Table) {
    let wide = sheet.columns.len();
    let headed = |at: usize, title: &str| {
        let mut headings = table.headings.iter();
        headings.any(|(rows, heading)| rows.saturating_add(1) == at && heading.eq_ignore_ascii_case(title))
    };
    for (at, row) in table.rows.iter().enumerate().skip(1) {
        let amounts = |at: usize| sheet.rows.get(at).map(|row| row.by_column(wide));
        let same = amounts(at) == amounts(at.saturating_sub(1));
        if let Some(numbers) = sheet.rows.get_mut(at)
            && numbers.kind == Kind::Change
            && same
            && headed(at, &row.title)
        {
            numbers.kind = Kind::Total;
        }
    }
}

/// "Wonen" over its rows and "Programma 2 Wonen" below them: then every row that is called a programme is a total, and
/// so are the two that a budget has beside its programmes.
fn mark_programmes_again(sheet: &mut Sheet, table: &Table) {
    let totals = table.rows.iter().enumerate().filter(|(at, row)| {
        let mut headings = table.headings.iter();
        programme(&row.title).is_some_and(|name| {
            headings
                .any(|(rows, heading)| rows.saturating_add(1) <= *at && heading.eq_ignore_ascii_case(name))
        })
    });
    if totals.count() < 2 {
        return;
    }
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        let beside = ["overhead", "algemene dekkingsmiddelen"].contains(&row.title.to_lowercase().as_str());
        if numbers.kind == Kind::Change && (beside || programme(&row.title).is_some()) {
            numbers.kind = Kind::Total;
        }
    }
}

/// What a programme is called: "Programma 2 Wonen".
fn programme(title: &str) -> Option<&str> {
    let (word, rest) = title.split_once(' ')?;
    let (number, name) = rest.split_once(' ')?;
    let numbered = number.starts_with(|first: char| first.is_ascii_digit());
    (numbered
        && matches!(
            word.to_lowercase().as_str(),
            "programma" | "thema" | "pijler" | "hoofdstuk"
        ))
    .then_some(name.trim())
}

/// "Begroting 2030-2033" at the head of a table and again at its end: what it was, and what it became.
fn mark_document_again(sheet: &mut Sheet, table: &Table) {
    let wide = sheet.columns.len();
    let name = |title: &str| -> String { title.chars().filter(|letter| letter.is_alphabetic()).collect() };
    let Some(first) = table
        .rows
        .iter()
        .zip(&sheet.rows)
        .find(|(row, _)| !row.values.is_empty())
    else {
        return;
    };
    let document = kinds::of_title(&first.0.title, true) == Kind::Balance;
    if first.1.kind != Kind::Balance || !document {
        return;
    }
    let amounts = first.1.by_column(wide);
    let first = name(&first.0.title);
    // The same document under another name, with the same figures right below.
    let mut below = table
        .rows
        .iter()
        .zip(&mut sheet.rows)
        .filter(|(row, _)| !row.values.is_empty());
    if let Some((row, numbers)) = below.nth(1)
        && numbers.kind == Kind::Change
        && numbers.by_column(wide) == amounts
        && kinds::of_title(&row.title, true) == Kind::Balance
    {
        numbers.kind = Kind::Balance;
    }
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows).skip(1) {
        if numbers.kind == Kind::Change && name(&row.title) == first {
            numbers.kind = Kind::Balance;
        }
    }
}

/// "1e Bestuursrapportage 2031" over "Verschil": what the report changed, for a difference is no sum of stands.
fn mark_reports_of_difference(sheet: &mut Sheet, table: &Table) {
    let differs = |title: &str| title.to_lowercase().starts_with("verschil") && kinds::is_sum(title);
    if !table.rows.iter().any(|row| differs(&row.title)) {
        return;
    }
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        if numbers.kind == Kind::Balance && kinds::is_report(&row.title) && kinds::names_document(&row.title)
        {
            numbers.kind = Kind::Change;
        }
    }
}

/// Rows under a heading that says that money comes out of a reserve or goes into one.
fn mark_under_reserve(sheet: &mut Sheet, table: &Table) {
    let mut last: Option<(&str, bool)> = None;
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        let group = row.group.as_deref().unwrap_or_default();
        let reserve = match last.filter(|(before, _)| *before == group) {
            Some((_, reserve)) => reserve,
            None => kinds::of_title(group, false) == Kind::Reserve,
        };
        last = Some((group, reserve));
        if numbers.kind == Kind::Change && reserve {
            numbers.kind = Kind::Reserve;
        }
    }
}

/// "Saldo" of one thing as one of a row of numbered posts: 11, 12 and 13 are posts alike.
fn mark_numbered_posts(sheet: &mut Sheet, table: &Table) {
    let number = |at: Option<usize>| -> Option<u32> {
        let row = sheet.rows.get(at?)?;
        row.number.as_deref()?.trim_end_matches('.').parse().ok()
    };
    let is_post = |at: usize| {
        let change = |at: Option<usize>| {
            at.and_then(|at| sheet.rows.get(at))
                .is_some_and(|row| row.kind == Kind::Change)
        };
        let (before, after) = (at.checked_sub(1), at.checked_add(1));
        let counts = number(Some(at)).is_some_and(|own| {
            number(before).and_then(|before| before.checked_add(1)) == Some(own)
                && number(after).and_then(|after| after.checked_sub(1)) == Some(own)
        });
        counts && change(before) && change(after)
    };
    let posts: Vec<usize> = table
        .rows
        .iter()
        .zip(&sheet.rows)
        .enumerate()
        .filter(|(at, (row, numbers))| {
            numbers.kind == Kind::Balance && kinds::is_saldo_of_something(&row.title) && is_post(*at)
        })
        .map(|(at, _)| at)
        .collect();
    for at in posts {
        if let Some(row) = sheet.rows.get_mut(at) {
            row.kind = Kind::Change;
        }
    }
}

/// "Begrotingsresultaat (verwerkt)" under "Het verschil bestaat uit": a part like those below it.
fn mark_parts(sheet: &mut Sheet, table: &Table) {
    for (row, numbers) in table.rows.iter().zip(&mut sheet.rows) {
        let parts = row.group.as_deref().is_some_and(title::heads_parts);
        if parts && numbers.kind == Kind::Balance {
            numbers.kind = Kind::Change;
        }
    }
}
