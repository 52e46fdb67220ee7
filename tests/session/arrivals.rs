//! Links and files of others: shown first, taken over only by a person's act.

use keuzeruimte::session::{Keeping, Message, Notice, Refusal};

use crate::memory::Memory;
use crate::window::{Window, choice, draft, key, link_of, scenarios, switched_off, title, year};

/// A device on which 1.1 is off in a scenario called "Van mij".
fn device_with_work() -> (Memory, Window) {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    window.rename("Van mij");
    (device, window)
}

fn theirs() -> String {
    link_of(&switched_off(&["1.2", "2.1"]), Some("Van een ander"))
}

#[test]
fn case_11_a_link_over_saved_work_is_a_preview_and_nothing_else() {
    let (device, mine) = device_with_work();
    let before = device.texts();
    let mut window = Window::open_with(&device, 2, Some(&theirs()));
    assert!(window.session().is_preview());
    assert_eq!(*window.session().shown(), switched_off(&["1.2", "2.1"]));
    assert_eq!(window.decisions(), mine.decisions());
    assert_eq!(
        window
            .session()
            .outcomes()
            .mine
            .parts
            .iter()
            .filter(|part| part.on)
            .count(),
        1
    );
    assert_eq!(
        window
            .session()
            .own_outcomes()
            .mine
            .parts
            .iter()
            .filter(|part| part.on)
            .count(),
        2
    );
    window.pass(60_000);
    assert_eq!(device.texts(), before);
    assert_eq!(window.fragment(), Some(theirs()), "a reload shows it again");

    window.send(Message::KeepMine);
    window.pass(1_000);
    assert_eq!(device.texts(), before);
    assert_eq!(
        window.fragment(),
        Some(link_of(mine.decisions(), Some("Van mij")))
    );
}

#[test]
fn a_preview_cannot_be_written_in() {
    let (device, _) = device_with_work();
    let before = device.texts();
    let mut window = Window::open_with(&device, 2, Some(&theirs()));
    let (shown, own) = (window.session().shown().clone(), window.decisions().clone());
    for message in [
        Message::Switch(choice("1.1"), true),
        Message::Level(choice("1.1"), None),
        Message::StartBalance(year(2024), Some(keuzeruimte::money::Money::ZERO)),
        Message::AddOwn(draft("Erbij", 1)),
        Message::ResetAll,
        Message::Undo,
        Message::Redo,
        Message::Rename(title("Gekaapt")),
        Message::NewScenario(window.new_place()),
        Message::Duplicate(window.new_place(), None),
    ] {
        window.send(message);
        assert!(window.session().is_preview());
        assert_eq!(*window.session().shown(), shown);
        assert_eq!(*window.decisions(), own);
    }
    assert_eq!(device.texts(), before);
}

#[test]
fn taking_over_keeps_my_own_work_on_the_shelf() {
    let (device, mine) = device_with_work();
    let mut window = Window::open_with(&device, 2, Some(&theirs()));
    window.send(Message::TakeOver(window.new_place()));
    assert!(!window.session().is_preview());
    assert_eq!(*window.decisions(), switched_off(&["1.2", "2.1"]));
    assert_eq!(window.session().work.title, title("Van een ander"));
    assert!(window.is_on_device());
    assert_eq!(window.session().shelf.len(), 1);
    let place = mine.session().work.id.clone();
    window.send(Message::OpenScenario(place));
    assert_eq!(window.decisions(), mine.decisions());
}

#[test]
fn comparing_later_puts_it_on_the_shelf_and_leaves_me_where_i_was() {
    let (device, mine) = device_with_work();
    let mut window = Window::open_with(&device, 2, Some(&theirs()));
    device.full_after(Some(0));
    window.send(Message::CompareLater(window.new_place()));
    assert!(window.session().is_preview(), "not gone before the device has it");
    device.full_after(None);
    window.send(Message::CompareLater(window.new_place()));
    assert!(!window.session().is_preview());
    assert_eq!(window.decisions(), mine.decisions());
    assert_eq!(window.session().shelf.len(), 1);
    assert_eq!(window.session().shelf[0].title, title("Van een ander"));
}

#[test]
fn unsaved_work_is_saved_before_a_link_is_taken_over() {
    let (device, mut window) = device_with_work();
    device.full_after(Some(0));
    window.switch("2.1", false);
    window.follow_link(&theirs());
    window.send(Message::TakeOver(window.new_place()));
    assert!(window.session().is_preview());
    assert!(window.session().notices.contains(&Notice::FirstKeep));
    device.full_after(None);
    window.send(Message::Retry);
    window.send(Message::TakeOver(window.new_place()));
    assert!(!window.session().is_preview());
    assert_eq!(window.session().shelf.len(), 1);
}

#[test]
fn case_12_a_broken_link_over_saved_work_touches_nothing() {
    let (device, mine) = device_with_work();
    let before = device.texts();
    let whole = theirs();
    let cut = &whole[..whole.len() - 3];
    let damaged = whole.replace("#s1.", "#s1.A");
    for (fragment, refusal) in [
        (cut.to_owned(), Refusal::LinkCut),
        (damaged, Refusal::LinkDamaged),
        (whole.replace("#s1.", "#s9."), Refusal::LinkNewer),
        ("#hallo".to_owned(), Refusal::NotALink),
    ] {
        let window = Window::open_with(&device, 2, Some(&fragment));
        let notices = &window.session().notices;
        let said = matches!(notices.as_slice(), [Notice::Refused(said)] if *said == refusal
            || matches!((*said, refusal), (Refusal::LinkCut, Refusal::LinkDamaged)));
        assert!(said, "{fragment}: {notices:?}");
        assert!(!window.session().is_preview());
        assert_eq!(window.decisions(), mine.decisions());
        assert_eq!(*window.keeping(), Keeping::Saved);
        assert_eq!(device.texts(), before);
        assert_eq!(
            window.fragment(),
            Some(link_of(mine.decisions(), Some("Van mij"))),
            "address and screen agree"
        );
    }
}

#[test]
fn case_13_a_second_link_in_a_running_window_is_previewed_too() {
    let (device, mut window) = device_with_work();
    let before = scenarios(&device);
    window.follow_link(&theirs());
    assert!(window.session().is_preview());
    window.follow_link(&link_of(&switched_off(&["1.2"]), None));
    assert_eq!(*window.session().shown(), switched_off(&["1.2"]));
    // Back to the address that this window wrote: back to the member's own work, without a word.
    window.follow_link(&link_of(window.decisions(), Some("Van mij")));
    assert!(!window.session().is_preview());
    assert_eq!(window.session().notices, []);
    window.pass(60_000);
    assert_eq!(scenarios(&device), before);
}

#[test]
fn a_reload_on_my_own_address_is_no_preview_and_says_nothing() {
    let (device, mut mine) = device_with_work();
    mine.pass(1_000);
    let again = Window::open_with(&device, 2, mine.fragment().as_deref());
    assert!(!again.session().is_preview());
    assert_eq!(again.session().notices, []);
    assert_eq!(again.decisions(), mine.decisions());
}

#[test]
fn a_link_to_what_i_see_already_says_so() {
    let (_, mut window) = device_with_work();
    window.follow_link(&link_of(window.decisions(), Some("Van mij")));
    assert_eq!(window.session().notices, [Notice::SameAsShown]);
}

#[test]
fn a_file_holds_the_same_scenario_and_is_shown_first() {
    let (device, mut mine) = device_with_work();
    mine.send(Message::AskFile);
    let (name, content) = mine.downloads().remove(0);
    assert_eq!(name, "Van-mij.keuzeruimte.json");

    let elsewhere = Memory::default();
    let mut window = Window::open(&elsewhere, 1);
    window.desk.open_file(&content);
    assert!(window.session().is_preview());
    assert_eq!(window.session().shown(), mine.decisions());
    assert!(elsewhere.texts().is_empty());
    window.send(Message::TakeOver(window.new_place()));
    assert_eq!(window.decisions(), mine.decisions());
    assert!(window.is_on_device());
    drop(device);
}

#[test]
fn files_that_are_no_scenario_of_this_budget_are_refused_by_kind() {
    let (device, mut window) = device_with_work();
    let before = device.texts();
    window.send(Message::AskFile);
    let (_, whole) = window.downloads().remove(0);
    let other_budget = {
        let budget = crate::budgets::other_budget_of(&["1.1"]);
        let record = keuzeruimte::kept::Record::new(&budget, None, switched_off(&["1.1"]));
        keuzeruimte::kept::write(&record)
    };
    for (text, refusal) in [
        ("", Refusal::NotAScenarioFile),
        ("{\"iets\": 1}", Refusal::NotAScenarioFile),
        (&whole[..whole.len() / 2], Refusal::FileDamaged),
        (&whole.replace("false", "true"), Refusal::FileDamaged),
        (
            &whole.replace("\"format\": 1", "\"format\": 99"),
            Refusal::FileNewer,
        ),
        (&other_budget, Refusal::FileOtherBudget),
    ] {
        window.desk.open_file(text);
        assert_eq!(window.session().notices, [Notice::Refused(refusal)], "{text}");
        assert!(!window.session().is_preview());
    }
    assert_eq!(device.texts(), before);
}

#[test]
fn markup_in_a_name_is_a_name() {
    // Case 10, the part without a browser: nothing is changed, nothing is refused.
    let name = "<img src=x onerror=alert(1)>";
    let device = Memory::default();
    let mut window = Window::open_with(&device, 1, Some(&link_of(&switched_off(&["1.1"]), Some(name))));
    assert_eq!(window.session().shown_title().unwrap().as_str(), name);
    window.send(Message::TakeOver(window.new_place()));
    window.send(Message::AskFile);
    assert_eq!(
        window.downloads()[0].0,
        "img-src-x-onerror-alert-1.keuzeruimte.json"
    );
}

#[test]
fn a_link_made_for_other_figures_says_so_and_keeps_what_has_no_place() {
    // Case 6.
    let other = crate::budgets::other_version_of(&["1.1", "1.2", "2.1", "9.9"]);
    let link = keuzeruimte::link::encode(&other, &switched_off(&["1.1", "9.9"]), None).unwrap();
    let mut window = Window::open_with(&Memory::default(), 1, Some(link.fragment()));
    let preview = window.session().preview.as_ref().unwrap();
    assert!(preview.arrival.other_figures);
    assert_eq!(window.session().outcomes().mine.leftovers.len(), 1);
    window.send(Message::TakeOver(window.new_place()));
    assert_eq!(
        window.decisions().unmatched.len(),
        1,
        "it is kept and travels along"
    );
    assert!(window.is_on_device());
}

/// A file as `web/recovery.js` writes it.
fn rescued(records: &[(&str, &str)]) -> String {
    let records: serde_json::Map<String, serde_json::Value> = records
        .iter()
        .map(|(place, text)| (format!("keuzeruimte:/proef/:{place}"), (*text).into()))
        .collect();
    serde_json::json!({ "keuzeruimte": "bewaard werk", "records": records }).to_string()
}

#[test]
fn what_the_safety_net_handed_over_goes_back_on_the_shelf_beside_what_is_there() {
    let (device, mut window) = device_with_work();
    let id = window.session().work.id.clone();
    let text = device.texts().remove(&key(&id)).unwrap();
    let file = rescued(&[
        (&format!("scenario:{id}"), &text),
        (&format!("scenario:{id}:previous"), "half"),
        ("scenario:broken", "half a rec"),
        ("scenario:broken:previous", &text),
        ("scenario:lost", "half a rec"),
        ("settings", "{}"),
    ]);
    // It is there already: nothing is doubled, and one more was good a step before.
    window.desk.open_file(&file);
    let said = Notice::BroughtBack {
        scenarios: 2,
        councils: 0,
        left: 1,
    };
    assert_eq!(window.session().notices, std::slice::from_ref(&said));
    assert_eq!(window.session().shelf.len(), 1);

    // The place went on: what was handed over stands beside it, once.
    window.switch("2.1", false);
    for _ in 0..2 {
        window.desk.open_file(&file);
        assert_eq!(window.session().notices, std::slice::from_ref(&said));
        assert_eq!(window.session().shelf.len(), 2);
    }
    assert_eq!(*window.decisions(), switched_off(&["1.1", "2.1"]));

    window.desk.open_file(&rescued(&[]));
    assert!(
        window
            .session()
            .notices
            .contains(&Notice::Refused(Refusal::NotAScenarioFile))
    );
}
