//! Several windows on one device, and a device that forgets.

use keuzeruimte::ids::ScenarioId;
use keuzeruimte::kept::{NotSaved, Opened, Record, Shelf, write};

use crate::budgets::budget_of;
use crate::memory::Memory;
use crate::scenarios::switched;

const KEY: &str = "keuzeruimte:/:scenario:een";

fn two_windows() -> (Memory, Shelf<Memory>, Shelf<Memory>, ScenarioId) {
    let memory = Memory::default();
    let window = || Shelf::new(memory.clone(), "/");
    (memory.clone(), window(), window(), "een".parse().unwrap())
}

fn scenario(choice: &str) -> Record {
    Record::new(&budget_of(&["a", "b"]), None, switched(&[(choice, true)]))
}

// Case 24.
#[test]
fn a_window_never_overwrites_what_another_one_saved() {
    let (_, one, other, id) = two_windows();
    let start = one.save(&id, &scenario("a"), 0).unwrap();
    let theirs = other.save(&id, &scenario("b"), start.stamp).unwrap();
    let refused = one.save(&id, &scenario("a"), start.stamp);
    assert_eq!(refused, Err(NotSaved::Conflict(Box::new(theirs.clone()))));
    assert_eq!(one.open(&id), Ok(Opened::Good(theirs.clone())));

    // Use theirs: go on from it. Mine as a copy: a place of its own.
    let copy: ScenarioId = "twee".parse().unwrap();
    one.save(&copy, &scenario("a"), 0).unwrap();
    assert!(one.save(&id, &scenario("a"), theirs.stamp).is_ok());
}

// Case 24.
#[test]
fn two_windows_that_save_the_same_revision_do_not_take_it_for_their_own() {
    let (memory, one, _, id) = two_windows();
    let mine = one.save(&id, &scenario("a"), 0).unwrap();
    // The other window looked before this one wrote, and wrote after it: its record has the same revision.
    let theirs = Record {
        revision: mine.record.revision,
        ..scenario("b")
    };
    memory.put(KEY, &write(&theirs));
    match one.save(&id, &scenario("a"), mine.stamp) {
        Err(NotSaved::Conflict(found)) => assert_eq!(found.record, theirs),
        unexpected => panic!("{unexpected:?}"),
    }
}

// Case 24.
#[test]
fn a_write_of_another_window_between_writing_and_reading_back_is_a_conflict() {
    let (memory, one, _, id) = two_windows();
    let theirs = write(&Record {
        revision: 1,
        ..scenario("b")
    });
    let text = theirs.clone();
    memory.after_next_write(move |texts| {
        texts.insert(KEY.to_owned(), text);
    });
    match one.save(&id, &scenario("a"), 0) {
        Err(NotSaved::Conflict(found)) => assert_eq!(write(&found.record), theirs),
        unexpected => panic!("{unexpected:?}"),
    }
}

// Case 25.
#[test]
fn an_old_build_stops_writing_when_it_meets_a_newer_record() {
    let (memory, one, _, id) = two_windows();
    let start = one.save(&id, &scenario("a"), 0).unwrap();
    let newer = r#"{"keuzeruimte": "scenario", "format": 5}"#;
    memory.put(KEY, newer);
    assert_eq!(one.save(&id, &scenario("b"), start.stamp), Err(NotSaved::Newer));
    assert_eq!(memory.texts()[KEY], newer);
}

// Case 26.
#[test]
fn what_was_taken_away_elsewhere_is_saved_again_only_on_the_persons_word() {
    let (memory, one, _, id) = two_windows();
    let start = one.save(&id, &scenario("a"), 0).unwrap();
    memory.evict();
    assert_eq!(one.save(&id, &scenario("b"), start.stamp), Err(NotSaved::Removed));
    assert!(memory.texts().is_empty());
    assert_eq!(one.open(&id), Ok(Opened::Nothing));
    // Their word: saved as into an empty place.
    assert!(one.save(&id, &scenario("b"), 0).is_ok());
}
