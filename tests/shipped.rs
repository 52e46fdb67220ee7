//! The budget that ships: the nine choices of the Duo+ programme, 2024-2027, held against the hand reading.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use keuzeruimte::budget::{Amount, Basis, Budget, Direction, shipped};
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Nature, NatureBasis, Outcome, Verdict, evaluate};
use keuzeruimte::scenario::{Begin, Decisions};
use keuzeruimte::year::Year;
use serde_json::Value;

fn duo() -> Budget {
    shipped().unwrap_or_else(|bad| panic!("the shipped budget has faults: {bad}"))
}

fn proposal() -> Outcome {
    evaluate(&duo(), &Decisions::default())
}

fn euros(totals: impl Iterator<Item = Option<Money>>) -> Vec<String> {
    totals.map(|money| money.unwrap().to_string()).collect()
}

#[test]
fn the_shipped_budget_never_fails() {
    assert_eq!(duo().choices.len(), 9);
}

#[test]
fn all_on_it_comes_to_the_totals_of_the_hand_reading_with_one_pm() {
    let outcome = proposal();
    let effects = euros(outcome.years.values().map(|total| total.effect));
    assert_eq!(effects, ["-212100", "-191100", "-195100", "-171100"]);
    assert!(outcome.years.values().all(|total| total.open_pm == 1));
    let open: Vec<_> = outcome.open_pm().map(|part| format!("{:?}", part.of)).collect();
    assert_eq!(open, ["Choice(7.1.3.2)"]);
}

#[test]
fn only_the_three_year_item_is_not_structural_and_that_is_inferred() {
    // Without 7.1.2.3: -180.100, then -171.100 a year.
    let outcome = proposal();
    let structural = euros(outcome.years.values().map(|total| total.structural_effect));
    assert_eq!(structural, ["-180100", "-171100", "-171100", "-171100"]);
    assert!(
        outcome
            .parts
            .iter()
            .all(|part| part.basis == NatureBasis::FromYears)
    );
    let incidental = outcome
        .parts
        .iter()
        .filter(|part| part.nature == Nature::Incidental);
    assert_eq!(incidental.count(), 1);
}

#[test]
fn the_start_balance_is_unknown_and_so_is_the_verdict() {
    let outcome = proposal();
    assert_eq!(outcome.verdict, Verdict::Unknown);
    assert!(
        outcome
            .years
            .values()
            .all(|total| total.start.is_none() && total.end.is_none())
    );
}

#[test]
fn with_nothing_on_nothing_happens() {
    let existing = Decisions {
        begin: Begin::Existing,
        ..Decisions::default()
    };
    let outcome = evaluate(&duo(), &existing);
    assert_eq!(euros(outcome.years.values().map(|total| total.effect)), ["0"; 4]);
    assert!(outcome.years.values().all(|total| total.open_pm == 0));
}

#[test]
fn only_2027_of_the_three_year_item_is_assumed() {
    let assumed: Vec<_> = duo()
        .choices
        .iter()
        .filter(|choice| !choice.assumed_years.is_empty())
        .map(|choice| (choice.id.to_string(), choice.assumed_years.clone()))
        .collect();
    assert_eq!(assumed, [("7.1.2.3".to_owned(), vec![Year::new(2027).unwrap()])]);
}

#[test]
fn five_choices_are_37_percent_of_a_gross_amount_and_one_of_these_is_stated() {
    let budget = duo();
    let shares: Vec<_> = budget
        .choices
        .iter()
        .filter_map(|choice| Some((choice, choice.share.as_ref()?)))
        .collect();
    assert_eq!(shares.len(), 5);
    for (choice, share) in &shares {
        let net = share.gross.times(share.rate).unwrap();
        assert!(
            choice
                .amounts
                .values()
                .all(|amount| *amount == Amount::Known(net)),
            "{}",
            choice.id
        );
        assert_eq!(share.rate.percent().to_string(), "37");
    }
    let stated: Vec<_> = shares
        .iter()
        .filter(|(_, share)| share.basis == Basis::Stated)
        .collect();
    assert_eq!(stated.len(), 1);
    assert_eq!(stated[0].0.id.as_str(), "7.1.3.3");
}

#[test]
fn every_text_is_there_in_both_languages_and_every_choice_has_a_doubt_and_a_source() {
    let budget = duo();
    let mut texts = vec![&budget.title];
    texts.extend(budget.subtitle.iter().chain(&budget.document));
    texts.extend(budget.doubts.iter().map(|doubt| &doubt.message));
    for section in &budget.sections {
        texts.push(&section.title);
        texts.extend(&section.note);
    }
    for choice in &budget.choices {
        assert!(
            !choice.doubts.is_empty() && choice.source.text.is_some(),
            "{}",
            choice.id
        );
        texts.push(&choice.title);
        texts.extend(
            choice
                .summary
                .iter()
                .chain(&choice.legal_duty)
                .chain(&choice.explanation),
        );
        texts.extend(choice.doubts.iter().map(|doubt| &doubt.message));
    }
    for text in texts {
        let english = text
            .english
            .as_deref()
            .unwrap_or_else(|| panic!("no English for {}", text.dutch));
        // Digits never mix: € 1.000 in Dutch, €1,000 in English.
        assert!(
            !english.contains("€ ") && !text.dutch.contains(" %)"),
            "{english}"
        );
    }
}

/// A file of the folder that holds the source document; it is not part of the project.
fn shared(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/source")
        .join(name);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: {} is not here", path.display());
    }
    text
}

#[test]
fn figures_titles_and_numbers_are_those_of_the_hand_reading() {
    let Some(text) = shared("duo-programma-7.1.expected.json") else {
        return;
    };
    let reading: Value = serde_json::from_str(&text).unwrap();
    let budget = duo();
    let expected = reading["choices"].as_array().unwrap();
    assert_eq!(expected.len(), budget.choices.len());
    for (read, choice) in expected.iter().zip(&budget.choices) {
        let at = choice.id.as_str();
        assert_eq!(read["number"].as_str(), choice.number.as_deref());
        assert_eq!(read["title"], choice.title.dutch.as_str(), "{at}");
        assert_eq!(read["section"], choice.section.as_str(), "{at}");
        let pm = read["pm"].as_bool().unwrap();
        assert_eq!(choice.direction, pm.then_some(Direction::Nadeel), "{at}");
        for (year, amount) in choice.amounts.iter() {
            match (&read["amounts_by_year"][year.to_string()], amount) {
                (Value::String(euros), Amount::Known(money)) => assert_eq!(*euros, money.to_string(), "{at}"),
                (Value::Null, Amount::Pm) if pm => {}
                (Value::Null, Amount::Known(money)) => {
                    assert!(
                        money.is_zero() && choice.assumed_years.contains(&year),
                        "{at} {year}"
                    );
                }
                (read, amount) => panic!("{at} {year}: {read} is not {amount:?}"),
            }
        }
        let gross = choice.share.as_ref().map(|share| share.gross.to_string());
        assert_eq!(
            read["facts"]["duo_gross"]["value"].as_str(),
            gross.as_deref(),
            "{at}"
        );
    }
}

#[test]
fn no_sentence_is_the_documents_own() {
    let Some(source) = shared("duo-programma-7.1.txt") else {
        return;
    };
    let runs = |text: &str| {
        let words: Vec<String> = text
            .replace('ĳ', "ij")
            .split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.windows(6).map(|run| run.join(" ")).collect::<BTreeSet<_>>()
    };
    let document = runs(&source);
    for choice in &duo().choices {
        let ours = choice.summary.iter().chain(&choice.explanation);
        let doubts = choice.doubts.iter().map(|doubt| &doubt.message);
        for text in ours.chain(doubts) {
            let common: Vec<_> = runs(&text.dutch).intersection(&document).cloned().collect();
            assert!(common.is_empty(), "{}: {common:?}", choice.id);
        }
    }
}
