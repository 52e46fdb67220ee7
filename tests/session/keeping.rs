//! Work is kept at once, and what is not kept is said.

use keuzeruimte::desk::Start;
use keuzeruimte::session::{Keeping, Message, Notice, Theme};

use crate::memory::Memory;
use crate::window::{Window, key, link_of, scenarios, switched_off};

#[test]
fn nothing_is_stored_by_merely_looking() {
    let device = Memory::default();
    let mut window = Window::open_with(&device, 1, Some(&link_of(&switched_off(&["1.1"]), None)));
    window.send(Message::Search("archief".to_owned()));
    window.send(Message::KeepMine);
    window.pass(60_000);
    assert!(scenarios(&device).is_empty());
    assert_eq!(*window.keeping(), Keeping::Untouched);
}

#[test]
fn every_change_is_on_the_device_before_anything_else_happens() {
    // Case 27: a window that is closed right after a change has nothing left to do.
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    assert!(window.is_on_device());
    window.rename("Variant van West");
    assert!(window.is_on_device());
    window.send(Message::Undo);
    assert!(window.is_on_device());
    assert_eq!(*window.keeping(), Keeping::Saved);

    let back = Window::open(&device, 2);
    assert_eq!(back.session().work.id, window.session().work.id);
    assert_eq!(back.decisions(), window.decisions());
    assert_eq!(back.session().work.title, window.session().work.title);
    assert_eq!(*back.keeping(), Keeping::Saved);
}

#[test]
fn case_17_where_nothing_is_kept_the_page_works_and_says_so() {
    let device = Memory::default();
    let start = Start {
        device_keeps: false,
        safe: false,
    };
    let mut window = Window::start(&device, 1, None, start);
    assert_eq!(*window.keeping(), Keeping::Refused);
    window.switch("1.1", false);
    assert_eq!(*window.keeping(), Keeping::Refused);
    assert!(window.session().work_lives_only_here());
    // Several scenarios work all the same, as long as the window is open.
    let first = window.session().work.id.clone();
    window.send(Message::NewScenario(window.new_place()));
    window.send(Message::OpenScenario(first));
    assert_eq!(*window.decisions(), switched_off(&["1.1"]));
    assert_eq!(*window.keeping(), Keeping::Refused);
    // A file is a safe place.
    window.send(Message::AskFile);
    assert!(!window.session().work_lives_only_here());
}

#[test]
fn case_18_a_full_device_keeps_what_it_has_and_gets_the_rest_later() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    // Figures of the budget are nobody's work: where there is no room they go.
    let records = |device: &Memory| {
        let mut texts = device.texts();
        texts.retain(|key, _| !key.contains(":figures:"));
        texts
    };
    let kept = records(&device);

    device.full_after(Some(0));
    window.switch("1.2", false);
    window.switch("2.1", false);
    assert_eq!(*window.keeping(), Keeping::Full);
    assert_eq!(
        *window.decisions(),
        switched_off(&["1.1", "1.2", "2.1"]),
        "edits stay in memory"
    );
    assert_eq!(records(&device), kept, "the earlier record is intact");
    window.pass(9_000);
    assert_eq!(*window.keeping(), Keeping::Full);

    device.full_after(None);
    window.pass(2_000);
    assert_eq!(
        *window.keeping(),
        Keeping::Saved,
        "tried again without being asked"
    );
    assert!(window.is_on_device());
}

#[test]
fn case_18_a_failed_save_can_be_tried_again_by_hand() {
    let device = Memory::default();
    device.full_after(Some(0));
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    assert_eq!(*window.keeping(), Keeping::Full);
    window.send(Message::Retry);
    assert_eq!(*window.keeping(), Keeping::Full);
    device.full_after(None);
    window.send(Message::Retry);
    assert_eq!(*window.keeping(), Keeping::Saved);
}

#[test]
fn going_back_to_what_the_device_has_needs_no_save() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    device.full_after(Some(0));
    window.switch("1.2", false);
    assert_eq!(*window.keeping(), Keeping::Full);
    window.send(Message::Undo);
    assert_eq!(*window.keeping(), Keeping::Saved);
}

#[test]
fn storage_that_is_refused_and_given_back_while_the_page_is_open() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    device.refuse(true);
    window.switch("1.2", false);
    assert_eq!(*window.keeping(), Keeping::Refused);
    window.desk.look_around();
    device.refuse(false);
    window.desk.look_around();
    assert_eq!(*window.keeping(), Keeping::Saved);
    assert!(window.is_on_device());
}

#[test]
fn case_19_what_cannot_be_read_is_set_aside_and_can_be_taken_along() {
    for damaged in [
        "",
        "null",
        "undefined",
        "[]",
        "{\"keuzeruimte\": \"scenario\"",
        "hallo",
    ] {
        let device = Memory::default();
        let mut window = Window::open(&device, 1);
        window.switch("1.1", false);
        let id = window.session().work.id.clone();
        device.put("andere-app", "blijft");
        device.put(&key(&id), damaged);
        device.texts().remove(&format!("{}:previous", key(&id)));

        let mut later = Window::open(&device, 2);
        assert_eq!(
            later.session().notices,
            [Notice::SetAside { count: 1 }],
            "{damaged:?}"
        );
        assert_eq!(device.texts()["andere-app"], "blijft");
        later.send(Message::AskSetAside);
        let (_, content) = later.downloads().remove(0);
        let file: serde_json::Value = serde_json::from_str(&content).unwrap();
        assert_eq!(file["texts"], serde_json::json!([damaged]));
        // Starting once more says nothing new.
        assert_eq!(Window::open(&device, 3).session().notices, []);
    }
}

#[test]
fn case_19_a_record_that_is_spoilt_under_an_open_window_is_replaced_by_what_the_window_has() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    device.put(&key(&window.session().work.id), "half a rec");
    window.switch("1.2", false);
    assert_eq!(*window.keeping(), Keeping::Saved);
    assert!(window.is_on_device());
}

#[test]
fn case_20_a_record_of_a_newer_build_is_never_written() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    let newer = r#"{"keuzeruimte": "scenario", "format": 999, "wat": "dan ook"}"#;
    device.put(&key(&window.session().work.id), newer);

    let mut later = Window::open(&device, 2);
    assert_eq!(*later.keeping(), Keeping::Newer);
    let before = device.texts();
    later.switch("2.1", false);
    later.set(|settings| settings.in_thousands = true);
    later.send(Message::Retry);
    later.pass(60_000);
    assert_eq!(device.texts(), before);
    assert_eq!(*later.keeping(), Keeping::Newer);
}

#[test]
fn case_22_a_safe_start_leaves_kept_work_where_it_is() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    window.rename("Loopt vast");
    let id = window.session().work.id.clone();
    let before = scenarios(&device);

    let start = Start {
        device_keeps: true,
        safe: true,
    };
    let mut safe = Window::start(&device, 2, None, start);
    assert!(safe.decisions().is_empty());
    assert_eq!(safe.session().shelf.len(), 1, "it can be opened, by a person");
    safe.switch("2.1", false);
    let after = scenarios(&device);
    assert_eq!(after[&key(&id)], before[&key(&id)]);
    assert!(safe.is_on_device());
    // The next usual start opens what was made in the safe one.
    assert_eq!(*Window::open(&device, 3).decisions(), switched_off(&["2.1"]));
}

#[test]
fn case_23_settings_alone_are_kept_and_undo_does_not_know_them() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.set(|settings| settings.theme = Theme::Dark);
    assert!(scenarios(&device).is_empty(), "settings make no scenario");
    assert!(!window.session().work.history.can_undo());
    assert_eq!(Window::open(&device, 2).session().settings.theme, Theme::Dark);
}

#[test]
fn settings_that_cannot_be_kept_are_said_to_last_as_long_as_the_window() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    device.full_after(Some(0));
    window.set(|settings| settings.in_thousands = true);
    assert_eq!(window.session().notices, [Notice::SettingsNotKept]);
    assert!(window.session().settings.in_thousands);
}

#[test]
fn an_update_comes_after_the_save_or_not_at_all() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    device.full_after(Some(0));
    window.switch("1.1", false);
    window.send(Message::AcceptUpdate);
    assert_eq!(window.updates(), 0, "a reload would lose the change");
    assert!(window.session().notices.contains(&Notice::FirstKeep));

    device.full_after(None);
    window.send(Message::AcceptUpdate);
    assert!(window.is_on_device());
    assert_eq!(window.updates(), 1);
}

#[test]
fn work_that_lives_in_memory_only_is_taken_along_before_an_update() {
    let device = Memory::default();
    let start = Start {
        device_keeps: false,
        safe: false,
    };
    let mut window = Window::start(&device, 1, None, start);
    window.switch("1.1", false);
    window.send(Message::AcceptUpdate);
    assert_eq!(window.updates(), 0);
    window.send(Message::AskFile);
    window.send(Message::AcceptUpdate);
    assert_eq!(window.updates(), 1);
}
