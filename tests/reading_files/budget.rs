//! `--budget`: a file that `check` accepts.

use super::{file, findings, keuzeruimte, place};

const KADERNOTA: &str = "Kadernota 2031 gemeente Veldzicht\nBedragen x € 1.000; - = nadeel\n\
Omschrijving 2031 2032 2033 2034\n\
Saldo begroting 2030 120 90 80 70\n\
Zwembad langer open -25 -25 -25 -25\n\
Haven verdiepen -40 pm pm pm\n";

#[test]
fn the_budget_is_accepted_and_the_reading_is_printed_all_the_same() {
    let document = file("kadernota.txt", KADERNOTA);
    let to = place("kadernota.json");
    let answer = keuzeruimte(&["read", &document, "--budget", &to]);
    assert_eq!(answer.code, Some(0), "{}", answer.remarks);
    assert_eq!(answer.json()["choices"].as_array().unwrap().len(), 2);
    assert!(
        answer
            .remarks
            .contains("2 choices, 2031 to 2034, to be looked over")
            && answer.remarks.contains("likely the start balance"),
        "{}",
        answer.remarks
    );
    assert!(
        findings(&answer)
            .iter()
            .any(|finding| finding.contains("lijkt het beginsaldo")),
        "{:?}",
        findings(&answer)
    );
    let checked = keuzeruimte(&["check", &to]);
    assert_eq!(checked.code, Some(0), "{}", checked.results);
    assert!(
        checked
            .results
            .starts_with("kadernota-2031-gemeente-veldzicht: 2 choices in 1 sections, 2031 to 2034, 1 pm, ")
            && checked.results.contains("no start balance"),
        "{}",
        checked.results
    );
    let outcome = keuzeruimte(&["evaluate", &to]).json();
    assert_eq!(outcome["years"]["2031"]["effect"], "-65000");
    assert_eq!(outcome["years"]["2032"]["open_pm"], 1);
}

#[test]
fn a_document_without_choices_gives_no_budget_and_says_why() {
    let to = place("geen.json");
    let _ = std::fs::remove_file(&to);
    let answer = keuzeruimte(&["read", &file("geen.txt", "De raad vergadert.\n"), "--budget", &to]);
    assert_eq!(answer.code, Some(1));
    assert_eq!(answer.json()["choices"].as_array().unwrap().len(), 0);
    assert!(
        answer
            .remarks
            .contains("no budget was written: there are no choices in it"),
        "{}",
        answer.remarks
    );
    assert!(!std::path::Path::new(&to).exists());
}

#[test]
fn the_document_itself_is_never_written_over() {
    let document = file("zelf.txt", KADERNOTA);
    let answer = keuzeruimte(&["read", &document, "--budget", &document]);
    assert_eq!((answer.code, answer.results.as_str()), (Some(2), ""));
    assert!(
        answer.remarks.contains("this is the document itself"),
        "{}",
        answer.remarks
    );
    assert_eq!(std::fs::read_to_string(&document).unwrap(), KADERNOTA);
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let answer = keuzeruimte(&[
        "read",
        &file("nergens.txt", KADERNOTA),
        "--budget",
        "/nowhere/at/all.json",
    ]);
    assert_eq!(answer.code, Some(2));
    assert!(
        answer
            .remarks
            .contains("/nowhere/at/all.json: the budget cannot be written"),
        "{}",
        answer.remarks
    );
}
