//! What holds for every document that can be made from the model, and for every text at all.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use super::model::{Cell, Document, document};
use keuzeruimte::reading::{Choice, Reading, read_text};

/// A title without the number that the document gave it.
fn plain(title: &str) -> String {
    title
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect()
}

fn wrong(document: &Document, choice: &Choice, row: usize) -> Option<String> {
    for (year, cell) in document.years().iter().zip(&document.rows[row].cells) {
        let found = choice
            .amounts
            .iter()
            .find(|(found, _)| found.number() == *year)
            .map(|(_, amount)| amount.value);
        let expected = match cell {
            Cell::Amount(amount) => Some(Some(document.euros(*amount).to_string())),
            Cell::Dash | Cell::Blank => Some(Some("0".to_owned())),
            Cell::Pm => Some(None),
        };
        let found = match found {
            Some(value) => Some(value.map(|money| money.to_string())),
            // A blank cell may stay open.
            None if matches!(cell, Cell::Blank) => continue,
            None => None,
        };
        if found != expected {
            return Some(format!(
                "{} {year}: {found:?} instead of {expected:?}",
                choice.title
            ));
        }
    }
    None
}

/// Rows right, rows right with a doubt, rows missed; or what is silently wrong.
fn judge(document: &Document, reading: &Reading) -> Result<(usize, usize, usize), String> {
    let (mut right, mut doubted, mut missed) = (0, 0, 0);
    let titles: Vec<String> = document.rows.iter().map(|row| plain(&row.title)).collect();
    for choice in &reading.choices {
        let Some(row) = titles.iter().position(|title| *title == plain(&choice.title)) else {
            if choice.doubts.is_empty() {
                return Err(format!("invented without a doubt: {:?}", choice.title));
            }
            let lower = choice.title.to_lowercase();
            if lower.starts_with("saldo") || lower.starts_with("totaal") || lower.starts_with("onttrekking") {
                return Err(format!("offered: {:?}", choice.title));
            }
            continue;
        };
        match wrong(document, choice, row) {
            None => {
                right += 1;
                doubted += usize::from(!choice.doubts.is_empty());
            }
            Some(fault) if choice.doubts.is_empty() => return Err(fault),
            Some(_) => {}
        }
    }
    for title in &titles {
        missed += usize::from(
            !reading
                .choices
                .iter()
                .any(|choice| plain(&choice.title) == *title),
        );
    }
    Ok((right, doubted, missed))
}

/// How many documents are tried: PROPTEST_CASES says how many more.
fn cases() -> u32 {
    std::env::var_os("PROPTEST_CASES").map_or(400, |_| Config::default().cases)
}

proptest! {
    #![proptest_config(Config { cases: cases(), failure_persistence: None, ..Config::default() })]

    #[test]
    fn no_document_of_the_model_is_read_silently_wrong(document in document()) {
        let text = document.text();
        let reading = read_text(&text, None);
        if let Err(fault) = judge(&document, &reading) {
            return Err(TestCaseError::fail(format!("{fault}\n{text}")));
        }
    }

    #[test]
    fn any_text_at_all_is_read_without_a_panic(text in "\\PC*") {
        let _ = keuzeruimte::reading::print::json(&read_text(&text, Some(&text)));
    }

    #[test]
    fn any_mixture_of_what_documents_are_made_of_is_read_without_a_panic(
        parts in prop::collection::vec(prop_oneof![
            Just("2026"), Just("2027"), Just("\n"), Just("\n\n"), Just("|"), Just("\t"), Just("\u{c}"), Just(" "), Just("   "),
            Just("-"), Just("€"), Just("1.000"), Just("x € 1.000"), Just("pm"), Just("N"), Just("nadeel"), Just("(2026)"),
            Just("Totaal"), Just("Omschrijving"), Just("a."), Just("7.1.2"), Just("vanaf"), Just("|---|---|"), Just("-/-"),
            Just("999999999999999"), Just("<b>"), Just("ĳ"), Just("oplopend tot"), Just("meerjarig"), Just("S/I"), Just("2026-2029"),
        ], 0..80)
    ) {
        let text = parts.concat();
        let reading = read_text(&text, None);
        let _ = keuzeruimte::reading::print::json(&reading);
        for choice in &reading.choices {
            for amount in choice.amounts.values() {
                if let Some(span) = amount.span {
                    let line = &reading.lines[span.line];
                    prop_assert!(!line.part(span.start, span.end).is_empty(), "a span points at words");
                }
            }
        }
    }
}

/// Most documents of the model are read right, and without a doubt where nothing is doubtful.
#[test]
fn documents_of_the_model_are_read_right() {
    let mut runner = TestRunner::deterministic();
    let (mut right, mut doubted, mut missed, mut rows) = (0, 0, 0, 0);
    let mut by_kind = std::collections::BTreeMap::new();
    for _ in 0..600 {
        let document = document().new_tree(&mut runner).unwrap().current();
        let reading = read_text(&document.text(), None);
        rows += document.rows.len();
        if std::env::var("SHOW")
            .is_ok_and(|show| format!("{:?} {:?}", document.layout, document.signs).contains(&show))
        {
            let result = judge(&document, &reading);
            if !matches!(result, Ok((right, _, 0)) if right == document.rows.len()) {
                println!("=== {result:?}\n{}", document.text());
                for choice in &reading.choices {
                    println!(
                        "  -> {} {:?} {:?}",
                        choice.title,
                        choice.amounts.values().map(|a| a.value).collect::<Vec<_>>(),
                        choice.doubts
                    );
                }
            }
        }
        let key = format!("{:?} {:?}", document.layout, document.signs);
        let cell = by_kind.entry(key).or_insert([0; 5]);
        cell[0] += document.rows.len();
        match judge(&document, &reading) {
            Ok((some, unsure, none)) => {
                right += some;
                doubted += unsure;
                missed += none;
                cell[1] += some;
                cell[2] += unsure;
                cell[3] += none;
            }
            Err(_) => cell[4] += 1,
        }
    }
    for (key, [rows, right, doubted, missed, silent]) in by_kind {
        println!(
            "{key}: {rows} rows, {right} right, {doubted} of them with a doubt, {missed} missed, {silent} documents silently wrong"
        );
    }
    println!("{rows} rows: {right} right, {doubted} of them with a doubt, {missed} missed");
    assert!(right * 100 >= rows * 90, "{right} of {rows}");
}
