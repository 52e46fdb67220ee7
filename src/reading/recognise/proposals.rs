//! A small table under each proposal: its title, an explanation, and rows that only say what kind of amount they hold
//! ("Effect op het begrotingssaldo", "Lasten", "Baten", "Saldo"), or one row that is called the same under each of them
//! ("Programma Wonen"). Title and amounts are one row.
//!
//! Lasten, baten and saldo also stand under each programme of a budget, where they are all that is spent: there the
//! title must be that of a proposal, or the document a list of these. Deliberately absent: tables whose rows are posts
//! of a proposal, which are read as they stand.

mod amounts;
mod heading;
mod label;

use std::collections::HashMap;

use super::table::{Oddity, Row, Table};
use super::triples;
use crate::reading::extract::{Line, Span};
use crate::reading::letters::small;
use heading::{Heading, Texts};
use label::{Form, Label};

/// How many filled lines at the top of a document, or right above a title, may say that it is a list of proposals.
const TOP: usize = 4;
const ABOVE: usize = 6;
/// The most words of such a line.
const WORDS: usize = 10;
/// How many tables with a title of their own are a list where nothing else says so.
const TABLES: usize = 2;

/// How words begin or end that name proposals; a "raadsvoorstel" may be that of a whole budget.
const BEGIN: [&str; 10] = [
    "voorstellen",
    "maatregel",
    "bezuinig",
    "ombuig",
    "wensen",
    "keuzes",
    "keuzelijst",
    "intensivering",
    "prioriteiten",
    "knelpunten",
];
const END: &str = "voorstellen";

/// Gives the rows of such tables the titles of their proposals.
pub fn name(tables: &mut [Table], lines: &[Line]) {
    let repeated = label::repeated(tables);
    let forms: Vec<Option<Form>> = tables.iter().map(|table| label::form(table, &repeated)).collect();
    if forms.iter().all(Option::is_none) {
        return;
    }
    let texts = Texts::of(lines);
    let mut ended = 0usize;
    let mut found: Vec<Option<(Form, Heading)>> = Vec::new();
    for (table, form) in tables.iter().zip(forms) {
        let heading = form.and_then(|form| Some((form, heading::above(table, ended, lines, &texts)?)));
        found.push(heading);
        ended = ended.max(table.last_line.saturating_add(1));
    }
    let unclear = amounts::have_both_signs(tables, &found);
    let listed = says_proposals(lines.iter(), TOP);
    let mut counts: HashMap<Form, usize> = HashMap::new();
    for (form, _) in found.iter().flatten() {
        *counts.entry(*form).or_default() += 1;
    }
    for (table, found) in tables.iter_mut().zip(found) {
        let Some((form, heading)) = found else { continue };
        let several = counts.get(&form).is_some_and(|count| *count >= TABLES);
        let above = lines.get(..heading.line).unwrap_or_default().iter().rev();
        let between = lines.get(heading.line..table.line).unwrap_or_default();
        let told = match form {
            Form::Effect => heading.marked || several,
            Form::Sides if heading.is_of_whole || asks_costs(between) => false,
            Form::Sides => {
                let list = || listed || says_proposals(above, ABOVE);
                heading.marked || ((several || heading.number.is_some()) && list())
            }
        };
        if told {
            rename(table, &heading, unclear);
        }
    }
}

/// Whether one of the first short lines names proposals.
fn says_proposals<'a>(lines: impl Iterator<Item = &'a Line>, most: usize) -> bool {
    let mut filled = lines.filter(|line| !line.text.trim().is_empty()).take(most);
    filled.any(|line| {
        let lower = small(&line.text);
        let mut words = lower.split_whitespace();
        let named = |word: &str| BEGIN.iter().any(|stem| word.starts_with(stem)) || word.ends_with(END);
        lower.split_whitespace().nth(WORDS).is_none() && (lower.contains("nieuw beleid") || words.any(named))
    })
}

/// "Wat mag het kosten?": the question under each programme of a budget.
fn asks_costs(lines: &[Line]) -> bool {
    lines.iter().any(|line| {
        let lower = small(&line.text);
        line.text.len() < 80 && lower.contains("kosten?") && lower.trim_start().starts_with("wat ")
    })
}

/// One row with the title, and what reserves take or give beside it; a table of which that cannot be made stays as it is.
fn rename(table: &mut Table, heading: &Heading, unclear: bool) {
    if let [row] = table.rows.as_mut_slice()
        && label::of(&row.title).is_none()
    {
        row.group = Some(std::mem::take(&mut row.title));
        call(row, heading);
        return;
    }
    let printed = table.rows.clone();
    let (rows, kept): (Vec<Row>, Vec<Row>) = std::mem::take(&mut table.rows)
        .into_iter()
        .partition(|row| label::of(&row.title).is_some());
    let columns = table.header.values().len();
    let whole = |label: &Label| matches!(label, Label::Net | Label::Effect);
    let unclear = unclear && !kinds_of(&rows).iter().any(whole);
    let labelled: Vec<(Label, Row)> = rows
        .into_iter()
        .filter_map(|row| Some((label::of(&row.title)?, row)))
        .collect();
    match amounts::left(&labelled, columns).filter(|_| unclear) {
        Some(row) => {
            table.rows = vec![row];
            table.saldo = Some(true);
        }
        None => {
            table.rows = amounts::together(labelled, heading, columns);
            triples::merge(table);
        }
    }
    let [row] = table.rows.as_mut_slice() else {
        table.rows = printed;
        return;
    };
    call(row, heading);
    if unclear {
        row.oddities.push(Oddity::BothEffects);
    }
    table.rows.extend(kept);
    table.headings.clear();
}

fn call(row: &mut Row, heading: &Heading) {
    row.title.clone_from(&heading.title);
    row.number.clone_from(&heading.number);
    row.title_span = Span {
        line: heading.line,
        start: 0,
        end: heading.end,
    };
}

fn kinds_of(rows: &[Row]) -> Vec<Label> {
    rows.iter().filter_map(|row| label::of(&row.title)).collect()
}
