//! A new version of the document (P26): old scenarios open on it, and what changed is listed with its amounts.

use keuzeruimte::budget::{Amount, Budget};
use keuzeruimte::link;
use keuzeruimte::money::Money;
use keuzeruimte::session::{Message, Notice};
use keuzeruimte::year::PerYear;

use crate::budgets::budget_of;
use crate::memory::Memory;
use crate::window::{Window, budget, choice};

fn figures_on(device: &Memory) -> Vec<String> {
    device
        .texts()
        .into_keys()
        .filter(|key| key.contains(":figures:"))
        .collect()
}

/// 1.1 costs 5 more in every year, 1.2 is gone, 3.1 is new.
fn new_version() -> Budget {
    let mut new = budget_of(&["1.1", "2.1", "3.1"]);
    let before = budget().choice(&choice("1.1")).unwrap().amounts.clone();
    new.choices[0].amounts = before.map(|_, amount| match amount {
        Amount::Known(money) => Amount::Known(money.minus(Money::from_euros(5)).unwrap()),
        Amount::Pm => Amount::Pm,
    });
    let second = budget().choice(&choice("2.1")).unwrap().amounts.clone();
    new.choices[1].amounts = second;
    new
}

#[test]
fn an_old_scenario_opens_on_a_new_version_and_what_changed_is_listed() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    window.switch("1.2", false);
    let new = Window::open_on(&device, 2, new_version());
    assert_eq!(new.decisions(), window.decisions());
    assert!(new.session().notices.contains(&Notice::OtherFigures));
    let revision = new.session().revision.clone().unwrap();
    let changed: Vec<_> = revision
        .changed
        .iter()
        .map(|changed| changed.id.as_str())
        .collect();
    assert_eq!(changed, ["1.1"]);
    let (year, before, after) = revision.changed[0].amounts[0];
    let amount = |budget: &Budget| budget.choice(&choice("1.1")).unwrap().amounts.get(year).copied();
    assert_eq!((before, after), (amount(&budget()), amount(&new_version())));
    assert_eq!(revision.changed[0].amounts.len(), budget().horizon.length());
    assert_eq!(revision.added, [choice("3.1")]);
    let gone: Vec<_> = revision.vanished.iter().map(|gone| gone.id.as_str()).collect();
    assert_eq!(gone, ["1.2"]);
    let gone_amounts = PerYear::from_fn(budget().horizon, |year| {
        revision.vanished[0]
            .amounts
            .iter()
            .find(|(of, _)| *of == year)
            .unwrap()
            .1
    });
    assert_eq!(gone_amounts, budget().choice(&choice("1.2")).unwrap().amounts);
}

fn changed_ids(window: &Window) -> Vec<String> {
    let revision = window.session().shown_revision();
    let changed = revision.map(|revision| revision.changed.iter().map(|changed| changed.id.to_string()));
    changed.map(Iterator::collect).unwrap_or_default()
}

/// M6, for a scenario that somebody sends: the device has the former figures of a scenario of its own.
#[test]
fn a_link_and_a_file_of_the_former_version_list_what_changed_before_and_after_they_are_taken_over() {
    let device = Memory::default();
    let mut sender = Window::open(&Memory::default(), 9);
    sender.switch("1.1", false);
    sender.switch("1.2", false);
    let link = link::encode(&budget(), sender.decisions(), None)
        .unwrap()
        .to_string();
    sender.send(Message::AskFile);
    let (_, file) = sender.downloads().pop().unwrap();

    Window::open(&device, 1).switch("2.1", false);
    let mut new = Window::open_on(&device, 2, new_version());
    // The member's own scenario is kept for the new figures; those of the former version stay for what others send.
    new.switch("2.1", true);
    new.follow_link(&link);
    assert!(new.session().is_preview());
    assert_eq!(changed_ids(&new), ["1.1"]);
    let revision = new.session().shown_revision().unwrap();
    assert_eq!(revision.added, [choice("3.1")]);
    assert_eq!(revision.vanished[0].id, choice("1.2"));
    assert!(!revision.vanished[0].amounts.is_empty());

    new.send(Message::KeepMine);
    new.desk.open_file(&file);
    assert_eq!(changed_ids(&new), ["1.1"]);
    let place = new.new_place();
    new.send(Message::TakeOver(place));
    assert!(!new.session().is_preview());
    assert!(new.session().notices.contains(&Notice::OtherFigures));
    assert_eq!(changed_ids(&new), ["1.1"]);
    assert_eq!(new.decisions().of(&choice("1.2")).unwrap().on, Some(false));
}

#[test]
fn a_link_of_a_version_that_the_device_never_had_says_that_figures_are_others_and_lists_nothing() {
    let mut sender = Window::open(&Memory::default(), 9);
    sender.switch("1.1", false);
    let link = link::encode(&budget(), sender.decisions(), None)
        .unwrap()
        .to_string();
    let mut new = Window::open_on(&Memory::default(), 2, new_version());
    new.follow_link(&link);
    assert!(new.session().preview.as_ref().unwrap().arrival.other_figures);
    assert_eq!(new.session().shown_revision(), None);
}

/// M6: the municipality put the former version beside the page, so a device that never had it lists the changes too.
#[test]
fn with_the_former_version_beside_the_page_every_device_lists_what_changed() {
    let mut sender = Window::open(&Memory::default(), 9);
    sender.switch("1.1", false);
    let link = link::encode(&budget(), sender.decisions(), None)
        .unwrap()
        .to_string();
    let mut new = Window::open_beside(&Memory::default(), 2, new_version(), budget());
    new.follow_link(&link);
    assert_eq!(changed_ids(&new), ["1.1"]);
}

#[test]
fn decisions_about_what_has_gone_survive_the_next_save() {
    let device = Memory::default();
    Window::open(&device, 1).switch("1.2", false);
    let mut new = Window::open_on(&device, 2, new_version());
    new.switch("3.1", false);
    let again = Window::open(&device, 3);
    assert_eq!(again.decisions().of(&choice("1.2")).unwrap().on, Some(false));
    assert_eq!(again.decisions().of(&choice("3.1")).unwrap().on, Some(false));
}

#[test]
fn on_the_same_figures_nothing_is_said() {
    let device = Memory::default();
    Window::open(&device, 1).switch("1.1", false);
    let again = Window::open(&device, 2);
    assert_eq!(again.session().revision, None);
    assert!(!again.session().notices.contains(&Notice::OtherFigures));
}

#[test]
fn former_figures_that_are_spoilt_or_gone_cost_only_the_list() {
    let device = Memory::default();
    Window::open(&device, 1).switch("1.1", false);
    for key in figures_on(&device) {
        device.put(&key, "{\"format\":1}");
    }
    let new = Window::open_on(&device, 2, new_version());
    assert!(new.session().notices.contains(&Notice::OtherFigures));
    assert_eq!(new.session().revision, None);
    assert_eq!(new.decisions().of(&choice("1.1")).unwrap().on, Some(false));
}

#[test]
fn of_figures_that_no_scenario_was_made_for_only_a_few_stay() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    let mut new = Window::open_on(&device, 2, new_version());
    assert_eq!(figures_on(&device).len(), 1);
    new.switch("2.1", false);
    // The one scenario was kept again, for the new figures; a few former versions of the budget stay.
    assert_eq!(figures_on(&device).len(), 2);
    for version in 0..10_i64 {
        let mut later = new_version();
        later.start = Some(PerYear::from_fn(later.horizon, |_| Money::from_euros(version)));
        Window::open_on(&device, 3, later).switch("2.1", version % 2 == 0);
    }
    assert_eq!(figures_on(&device).len(), 5);
    new.send(Message::DismissNotice(Notice::OtherFigures));
    assert!(!new.session().notices.contains(&Notice::OtherFigures));
}
