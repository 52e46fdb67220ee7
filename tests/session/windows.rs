//! Several windows on one device: nobody's edits disappear.

use keuzeruimte::session::{Keeping, Message};

use crate::memory::Memory;
use crate::window::{Window, key, record, switched_off, title};

/// Two windows on one scenario, in which 1.1 is off.
fn two_windows() -> (Memory, Window, Window) {
    let device = Memory::default();
    let mut one = Window::open(&device, 1);
    one.switch("1.1", false);
    let other = Window::open(&device, 2);
    assert_eq!(one.session().work.id, other.session().work.id);
    (device, one, other)
}

#[test]
fn a_window_never_meets_its_own_save_as_somebody_elses() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    for on in [false, true, false, true] {
        window.switch("1.1", on);
        window.desk.look_around();
        assert_eq!(*window.keeping(), Keeping::Saved);
    }
}

#[test]
fn case_24_edits_in_two_windows_are_both_there_whatever_is_chosen() {
    for use_theirs in [true, false] {
        let (device, mut one, mut other) = two_windows();
        one.switch("1.2", false);
        // The other window has not looked yet when it is used.
        other.switch("2.1", false);
        assert!(matches!(other.keeping(), Keeping::Conflict(_)));
        assert!(one.is_on_device(), "nothing is written over");
        other.switch("2.1", true);
        other.switch("2.1", false);
        assert!(one.is_on_device());

        let mine = other.decisions().clone();
        let place = one.session().work.id.clone();
        if use_theirs {
            other.send(Message::UseTheirs);
            assert_eq!(other.decisions(), one.decisions());
            // One step back brings this window's edits here again, and they are kept.
            other.send(Message::Undo);
            assert_eq!(*other.decisions(), mine);
            assert!(other.is_on_device());
        } else {
            let copy = other.new_place();
            other.send(Message::KeepMineAsCopy(copy.clone(), title("Kopie")));
            assert_eq!(*other.decisions(), mine);
            assert_eq!(other.session().work.id, copy);
            assert!(other.is_on_device());
            assert_eq!(record(&device, &place).unwrap().decisions, *one.decisions());
            assert!(other.session().shelf.iter().any(|entry| entry.id == place));
            other.send(Message::Undo);
            assert_ne!(*other.decisions(), mine, "the copy has its past");
        }
        assert_eq!(*other.keeping(), Keeping::Saved);
    }
}

#[test]
fn the_other_windows_version_is_its_latest() {
    let (_, mut one, mut other) = two_windows();
    one.switch("1.2", false);
    other.switch("2.1", false);
    one.switch("1.2", true);
    other.send(Message::UseTheirs);
    assert!(
        matches!(other.keeping(), Keeping::Conflict(_)),
        "it went on meanwhile"
    );
    other.send(Message::UseTheirs);
    assert_eq!(other.decisions(), one.decisions());
    assert_eq!(*other.keeping(), Keeping::Saved);
}

#[test]
fn case_24_looking_at_the_other_window_says_so_and_changes_nothing() {
    let (_, mut one, mut other) = two_windows();
    one.switch("1.2", false);
    let before = other.decisions().clone();
    for _ in 0..3 {
        other.desk.look_around();
        assert!(matches!(other.keeping(), Keeping::Conflict(_)));
        assert_eq!(*other.decisions(), before);
        one.desk.look_around();
        assert_eq!(*one.keeping(), Keeping::Saved);
    }
}

#[test]
fn the_same_change_in_both_windows_is_no_conflict() {
    let (_, mut one, mut other) = two_windows();
    one.switch("1.2", false);
    other.switch("1.2", false);
    other.desk.look_around();
    assert_eq!(*other.keeping(), Keeping::Saved);
    other.switch("2.1", false);
    assert!(other.is_on_device());
}

#[test]
fn a_conflict_holds_the_member_here_until_one_of_both_is_safe() {
    let (_, mut one, mut other) = two_windows();
    one.switch("1.2", false);
    other.switch("2.1", false);
    let here = other.session().work.id.clone();
    other.send(Message::NewScenario(other.new_place()));
    assert_eq!(other.session().work.id, here);
    other.send(Message::AskFile);
    other.send(Message::NewScenario(other.new_place()));
    assert_ne!(other.session().work.id, here, "taken along as a file");
}

#[test]
fn case_25_a_window_of_an_older_build_stops_writing_at_first_sight() {
    let (device, _, mut old) = two_windows();
    let place = key(&old.session().work.id);
    device.put(&place, r#"{"keuzeruimte": "scenario", "format": 999}"#);
    old.desk.look_around();
    assert_eq!(*old.keeping(), Keeping::Newer);
    let before = device.texts();
    old.switch("2.1", false);
    old.send(Message::SaveAgain);
    old.send(Message::KeepMineAsCopy(old.new_place(), None));
    old.send(Message::DeleteScenario(old.new_place()));
    assert_eq!(device.texts(), before);
    assert_eq!(
        *old.decisions(),
        switched_off(&["1.1", "2.1"]),
        "what was done is still to be seen"
    );
}

#[test]
fn case_25_also_when_it_saves_before_it_looks() {
    let (device, _, mut old) = two_windows();
    device.put(
        &key(&old.session().work.id),
        r#"{"keuzeruimte": "scenario", "format": 999}"#,
    );
    let before = device.texts();
    old.switch("2.1", false);
    assert_eq!(*old.keeping(), Keeping::Newer);
    assert_eq!(device.texts(), before);
}

#[test]
fn case_26_storage_cleared_elsewhere_is_said_and_saved_again_only_when_asked() {
    let (device, mut one, _) = two_windows();
    device.evict();
    one.desk.look_around();
    assert_eq!(*one.keeping(), Keeping::Removed);
    one.switch("1.2", false);
    one.pass(60_000);
    assert!(device.texts().is_empty(), "not without being asked");
    one.send(Message::SaveAgain);
    assert_eq!(*one.keeping(), Keeping::Saved);
    assert!(one.is_on_device());

    device.evict();
    let fresh = Window::open(&device, 3);
    assert_eq!(
        *fresh.keeping(),
        Keeping::Untouched,
        "a fresh start is a welcome, not an error"
    );
    assert_eq!(fresh.session().notices, []);
}

#[test]
fn case_26_a_removed_scenario_can_be_let_go() {
    let (device, mut one, _) = two_windows();
    device.evict();
    one.switch("1.2", false);
    assert_eq!(*one.keeping(), Keeping::Removed, "the save itself notices");
    one.send(Message::LetGo(one.new_place()));
    assert!(one.decisions().is_empty());
    assert_eq!(*one.keeping(), Keeping::Untouched);
}

#[test]
fn a_scenario_deleted_in_another_window_is_offered_to_be_saved_again() {
    let (device, mut one, mut other) = two_windows();
    let place = one.session().work.id.clone();
    other.send(Message::NewScenario(other.new_place()));
    other.send(Message::DeleteScenario(place.clone()));
    assert!(record(&device, &place).is_none());
    one.desk.look_around();
    assert_eq!(*one.keeping(), Keeping::Removed);
    // Put back in the other window, it is here again as it was.
    other.send(Message::PutBack);
    one.desk.look_around();
    assert_eq!(*one.keeping(), Keeping::Saved);
}

#[test]
fn back_at_what_was_saved_the_device_is_asked_whether_it_still_has_it() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    device.full_after(Some(0));
    window.switch("1.2", false);
    assert_eq!(*window.keeping(), Keeping::Full);
    device.evict();
    window.send(Message::Undo);
    assert_eq!(
        *window.keeping(),
        Keeping::Removed,
        "nothing of it is on the device any more"
    );
}
