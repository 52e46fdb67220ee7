//! Several scenarios on one device.

use keuzeruimte::session::{Keeping, Message, NotOpened, Notice};

use crate::memory::Memory;
use crate::window::{Window, key, record, switched_off, title};

fn window_with_two(device: &Memory) -> Window {
    let mut window = Window::open(device, 1);
    window.switch("1.1", false);
    window.rename("Eerste");
    window.send(Message::NewScenario(window.new_place()));
    window.switch("2.1", false);
    window.rename("Tweede");
    window
}

#[test]
fn a_new_scenario_leaves_the_former_on_the_shelf() {
    let device = Memory::default();
    let window = window_with_two(&device);
    let shelf = &window.session().shelf;
    assert_eq!(
        shelf.iter().map(|entry| entry.title.clone()).collect::<Vec<_>>(),
        [title("Eerste")]
    );
    assert_eq!(*window.decisions(), switched_off(&["2.1"]));
    assert_eq!(*window.keeping(), Keeping::Saved);
}

#[test]
fn undo_stays_within_a_scenario() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let first = window.session().shelf[0].id.clone();
    window.send(Message::OpenScenario(first));
    assert_eq!(*window.decisions(), switched_off(&["1.1"]));
    window.send(Message::Undo);
    assert!(
        window.decisions().is_empty(),
        "its own past, not that of the other"
    );
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());
}

#[test]
fn a_copy_is_a_scenario_of_its_own() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let original = window.session().work.id.clone();
    window.send(Message::Duplicate(window.new_place(), title("Tweede (kopie)")));
    window.switch("1.2", false);
    assert_eq!(
        record(&device, &original).unwrap().decisions,
        switched_off(&["2.1"])
    );
    assert_eq!(*window.decisions(), switched_off(&["1.2", "2.1"]));
    assert_eq!(window.session().shelf.len(), 2);
}

#[test]
fn renaming_costs_nothing() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let id = window.session().work.id.clone();
    window.rename("Andere naam");
    window.send(Message::Rename(None));
    assert_eq!(window.session().work.id, id);
    assert!(window.is_on_device());
}

#[test]
fn a_deleted_scenario_can_be_put_back_whole() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let first = window.session().shelf[0].id.clone();
    let before = record(&device, &first).unwrap();
    window.send(Message::DeleteScenario(first.clone()));
    assert_eq!(window.session().shelf, []);
    assert!(record(&device, &first).is_none());
    assert_eq!(window.session().notices, [Notice::Deleted]);

    device.full_after(Some(0));
    window.send(Message::PutBack);
    assert!(window.session().notices.contains(&Notice::NotPutOnShelf));
    device.full_after(None);
    window.send(Message::PutBack);
    let after = record(&device, &first).unwrap();
    assert_eq!((after.title, after.decisions), (before.title, before.decisions));
    assert_eq!(window.session().shelf.len(), 1);
    assert!(window.session().deleted.is_none());
}

#[test]
fn the_open_scenario_is_not_deleted_under_the_members_hands() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let open = window.session().work.id.clone();
    window.send(Message::DeleteScenario(open));
    assert!(window.is_on_device());
}

#[test]
fn deleting_the_open_scenario_leaves_an_untouched_one_and_a_way_back() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let open = window.session().work.id.clone();
    window.send(Message::DeleteOpen(window.new_place()));
    assert!(window.session().work.is_untouched());
    assert_eq!(window.session().notices, [Notice::Deleted]);
    assert!(record(&device, &open).is_none());

    window.send(Message::DeleteOpen(window.new_place()));
    assert_eq!(
        window.session().notices,
        [Notice::Deleted],
        "there is nothing to delete"
    );

    window.send(Message::PutBack);
    assert_eq!(record(&device, &open).unwrap().decisions, switched_off(&["2.1"]));
    let names: Vec<_> = window
        .session()
        .shelf
        .iter()
        .map(|entry| entry.title.clone())
        .collect();
    assert_eq!(names, [title("Eerste"), title("Tweede")]);
}

#[test]
fn unsaved_work_is_not_left_behind() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let first = window.session().shelf[0].id.clone();
    let here = window.session().work.id.clone();
    device.full_after(Some(0));
    window.switch("1.2", false);
    let unsaved = window.decisions().clone();
    for message in [
        Message::OpenScenario(first),
        Message::NewScenario(window.new_place()),
        Message::Duplicate(window.new_place(), None),
        Message::DeleteOpen(window.new_place()),
    ] {
        window.send(message);
        assert_eq!(window.session().work.id, here);
        assert_eq!(*window.decisions(), unsaved);
        assert!(window.session().notices.contains(&Notice::FirstKeep));
    }
}

#[test]
fn a_scenario_that_is_gone_or_newer_is_not_opened() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    let first = window.session().shelf[0].id.clone();
    let here = window.session().work.id.clone();
    device.put(&key(&first), r#"{"keuzeruimte": "scenario", "format": 999}"#);
    window.send(Message::OpenScenario(first.clone()));
    assert_eq!(
        window.session().notices,
        [Notice::NotOpened(NotOpened::Newer(first))]
    );
    let nowhere = window.new_place();
    window.send(Message::OpenScenario(nowhere.clone()));
    assert_eq!(
        window.session().notices,
        [Notice::NotOpened(NotOpened::Gone(nowhere))]
    );
    assert_eq!(window.session().work.id, here);
}

#[test]
fn the_scenario_that_was_open_last_is_open_again() {
    let device = Memory::default();
    let mut window = window_with_two(&device);
    assert_eq!(*Window::open(&device, 2).decisions(), switched_off(&["2.1"]));
    let first = window.session().shelf[0].id.clone();
    window.send(Message::OpenScenario(first));
    assert_eq!(*Window::open(&device, 3).decisions(), switched_off(&["1.1"]));
    // Without a word on what was open, something is open rather than nothing.
    device.put("keuzeruimte:/proef/:settings", "kapot");
    assert!(!Window::open(&device, 4).decisions().is_empty());
}
