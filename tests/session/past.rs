//! What can be undone outlives the window, and costs the scenario nothing.

use keuzeruimte::kept::MOST_HISTORY_BYTES;
use keuzeruimte::scenario::Wording;
use keuzeruimte::session::{Keeping, MOST_STEPS, Message, Theme};

use crate::memory::Memory;
use crate::window::{Window, choice, history_key, key, switched_off, title};

/// Three steps, of which the last is undone: 1.1 and 1.2 are off, 2.1 can be redone.
fn three_steps(device: &Memory) -> Window {
    let mut window = Window::open(device, 1);
    for id in ["1.1", "1.2", "2.1"] {
        window.switch(id, false);
    }
    window.send(Message::Undo);
    window
}

fn undone(window: &mut Window) -> bool {
    let before = window.decisions().clone();
    window.send(Message::Undo);
    *window.decisions() != before
}

#[test]
fn undo_and_redo_survive_a_reload() {
    let device = Memory::default();
    let mut window = three_steps(&device);
    window.desk.flush();
    let mut again = window.reload(2);
    assert_eq!(*again.decisions(), switched_off(&["1.1", "1.2"]));
    again.send(Message::Redo);
    assert_eq!(*again.decisions(), switched_off(&["1.1", "1.2", "2.1"]));
    for expected in [&["1.1", "1.2"][..], &["1.1"], &[]] {
        again.send(Message::Undo);
        assert_eq!(*again.decisions(), switched_off(expected));
    }
    assert!(!undone(&mut again), "nothing lies before the first step");
    // And once more, in the window after that.
    again.pass(1_000);
    let mut third = again.reload(3);
    third.send(Message::Redo);
    assert_eq!(*third.decisions(), switched_off(&["1.1"]));
}

#[test]
fn steps_are_written_a_moment_later_and_once_for_many_changes() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    let place = history_key(&window.session().work.id);
    for count in 0..100 {
        window.switch("1.1", count % 2 == 1);
        assert!(!device.texts().contains_key(&place));
    }
    window.pass(700);
    assert!(device.texts().contains_key(&place));
}

#[test]
fn every_scenario_has_steps_of_its_own() {
    let device = Memory::default();
    let mut window = three_steps(&device);
    let first = window.session().work.id.clone();
    // Left at once: no moment has passed.
    window.send(Message::NewScenario(window.new_place()));
    assert!(!undone(&mut window));
    window.switch("2.1", false);
    let second = window.session().work.id.clone();
    window.send(Message::OpenScenario(first.clone()));
    window.send(Message::Undo);
    assert_eq!(*window.decisions(), switched_off(&["1.1"]));
    window.send(Message::OpenScenario(second));
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());

    // A deleted one comes back with its steps.
    window.send(Message::DeleteScenario(first.clone()));
    assert!(!device.texts().contains_key(&history_key(&first)));
    window.send(Message::PutBack);
    window.send(Message::OpenScenario(first));
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());
}

#[test]
fn case_23_settings_are_kept_and_make_no_steps() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.set(|settings| settings.theme = Theme::Dark);
    window.pass(10_000);
    window.desk.flush();
    let keys: Vec<String> = device.texts().into_keys().collect();
    assert_eq!(keys, ["keuzeruimte:/proef/:settings"]);
    window.switch("1.1", false);
    window.pass(1_000);
    let place = history_key(&window.session().work.id);
    let before = device.texts()[&place].clone();
    window.set(|settings| settings.theme = Theme::Light);
    window.pass(10_000);
    window.desk.flush();
    assert_eq!(device.texts()[&place], before);
    assert_eq!(window.reload(2).session().settings.theme, Theme::Light);
}

#[test]
fn damaged_and_foreign_steps_are_set_aside_and_harm_nothing() {
    let device = Memory::default();
    let mut window = three_steps(&device);
    window.desk.flush();
    let id = window.session().work.id.clone();
    let place = history_key(&id);
    let good = device.texts()[&place].clone();
    let wrong_checksum = good.replace("false", "true");
    let of_another = good.replace(id.as_str(), "another");
    for text in [
        "",
        "null",
        "[]",
        &good[..good.len() / 2],
        &wrong_checksum,
        &of_another,
        &device.texts()[&key(&id)],
    ] {
        device.put(&place, text);
        let mut again = window.reload(2);
        assert_eq!(*again.keeping(), Keeping::Saved, "{text}");
        assert_eq!(*again.decisions(), switched_off(&["1.1", "1.2"]), "{text}");
        assert!(!undone(&mut again), "{text}");
        assert!(!device.texts().contains_key(&place));
        assert_eq!(device.texts()["keuzeruimte:/proef/:damaged-history"], *text);
    }
    // Those of a newer build are neither read nor written over.
    let newer = r#"{"keuzeruimte": "history", "format": 9}"#;
    device.put(&place, newer);
    let mut again = window.reload(2);
    again.switch("2.1", false);
    again.desk.flush();
    assert_eq!(device.texts()[&place], newer);
    assert!(again.is_on_device());
}

#[test]
fn where_the_page_died_between_two_writes_the_steps_go_on_from_what_was_written() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    window.pass(1_000);
    // The record is there at once; the steps would have come a moment later.
    window.switch("1.2", false);
    let mut again = window.reload(2);
    assert_eq!(*again.decisions(), switched_off(&["1.1", "1.2"]));
    again.send(Message::Undo);
    assert_eq!(*again.decisions(), switched_off(&["1.1"]));
    again.send(Message::Undo);
    assert!(again.decisions().is_empty());
}

#[test]
fn case_18_without_room_every_history_goes_before_a_record_has_to_wait() {
    let device = Memory::default();
    let mut window = three_steps(&device);
    window.pass(1_000);
    let first = history_key(&window.session().work.id);
    window.send(Message::NewScenario(window.new_place()));
    window.switch("2.1", false);
    window.pass(1_000);
    let second = history_key(&window.session().work.id);
    assert!(device.texts().contains_key(&first) && device.texts().contains_key(&second));
    // Room for so many characters and no more: the next record does not fit beside the histories.
    device.room(
        device
            .texts()
            .iter()
            .map(|(key, text)| key.len() + text.len())
            .sum(),
    );
    window.rename("Een naam die net te lang is voor wat er nog aan ruimte over is");
    assert_eq!(*window.keeping(), Keeping::Saved);
    assert!(window.is_on_device());
    assert!(!device.texts().contains_key(&first) && !device.texts().contains_key(&second));
    // In this window everything can still be undone.
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());
}

#[test]
fn steps_without_room_are_dropped_and_nothing_is_said() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    device.full_after(Some(0));
    window.pass(1_000);
    assert_eq!(*window.keeping(), Keeping::Saved);
    assert_eq!(window.session().notices, []);
    assert!(
        !device
            .texts()
            .contains_key(&history_key(&window.session().work.id))
    );
}

#[test]
fn steps_are_bounded_in_number_and_in_size() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    for count in 0..MOST_STEPS + 50 {
        window.switch("1.1", count % 2 == 1);
    }
    window.pass(1_000);
    let mut again = window.reload(2);
    let mut steps = 0;
    while undone(&mut again) {
        steps += 1;
    }
    assert_eq!(steps, MOST_STEPS);

    // Long notes: the furthest steps go, the nearest stay.
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    for count in 0..MOST_STEPS {
        let note = format!("{count:03} {}", "x".repeat(1_900));
        window.send(Message::Note(choice("1.2"), Some(Wording::new(&note).unwrap())));
        window.send(Message::FieldLeft);
    }
    window.pass(1_000);
    let text = &device.texts()[&history_key(&window.session().work.id)];
    assert!(text.len() < MOST_HISTORY_BYTES + 1_000, "{} bytes", text.len());
    let mut again = window.reload(3);
    again.send(Message::Undo);
    let note = again.decisions().choices[&choice("1.2")].note.clone().unwrap();
    assert!(note.as_str().starts_with("198 "));
}

#[test]
fn case_24_no_edit_of_two_windows_is_lost_not_even_over_a_reload() {
    let device = Memory::default();
    let mut one = Window::open(&device, 1);
    one.switch("1.1", false);
    one.pass(1_000);
    let mut other = Window::open(&device, 2);
    one.switch("1.2", false);
    one.pass(1_000);
    other.switch("2.1", false);
    let mine = switched_off(&["1.1", "2.1"]);
    assert_eq!(*other.decisions(), mine);

    // Theirs: mine is one step back, and before it everything that the other window could undo.
    other.send(Message::UseTheirs);
    other.pass(1_000);
    let mut again = other.reload(3);
    assert_eq!(*again.decisions(), switched_off(&["1.1", "1.2"]));
    again.send(Message::Undo);
    assert_eq!(*again.decisions(), mine);
    let mut seen = Vec::new();
    while undone(&mut again) {
        seen.push(again.decisions().clone());
    }
    assert!(seen.contains(&switched_off(&["1.1"])) && seen.contains(&switched_off(&[])));
}

#[test]
fn case_24_a_copy_of_mine_takes_its_steps_along() {
    let device = Memory::default();
    let mut one = Window::open(&device, 1);
    one.switch("1.1", false);
    one.pass(1_000);
    let mut other = Window::open(&device, 2);
    one.switch("1.2", false);
    // Nothing was changed in this window since it was opened: what it can undo came from the device.
    other.desk.look_around();
    other.send(Message::KeepMineAsCopy(other.new_place(), title("Kopie")));
    other.pass(1_000);
    let mut again = other.reload(3);
    assert_eq!(*again.decisions(), switched_off(&["1.1"]));
    again.send(Message::Undo);
    assert!(again.decisions().is_empty());
    one.desk.look_around();
    assert_eq!(*one.keeping(), Keeping::Saved);
    one.send(Message::Undo);
    assert_eq!(*one.decisions(), switched_off(&["1.1"]));
}

// Case 19.
#[test]
fn damaged_records_are_all_set_aside_and_none_goes_before_the_member_has_them() {
    let device = Memory::default();
    for place in ["a", "b", "c", "d"] {
        device.put(
            &format!("keuzeruimte:/proef/:scenario:{place}"),
            &format!("kapot {place}"),
        );
    }
    let mut window = Window::open(&device, 1);
    let said = keuzeruimte::session::Notice::SetAside { count: 4 };
    assert_eq!(window.session().notices, [said]);
    let aside = |device: &Memory| {
        let texts = device.texts().into_iter();
        texts
            .filter(|(key, _)| key.contains(":damaged:"))
            .map(|(_, text)| text)
            .collect::<Vec<_>>()
    };
    assert_eq!(aside(&device), ["kapot a", "kapot b", "kapot c", "kapot d"]);
    window.send(Message::AskSetAside);
    let (_, content) = window.downloads().remove(0);
    for place in ["a", "b", "c", "d"] {
        assert!(content.contains(&format!("kapot {place}")));
    }
    assert_eq!(aside(&device), ["kapot c", "kapot d"]);
}
