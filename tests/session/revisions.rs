//! A new version of the document (P26): old scenarios open on it, and what changed is listed with its amounts.

use keuzeruimte::budget::{Amount, Budget};
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
fn figures_that_no_scenario_was_made_for_do_not_stay() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    let mut new = Window::open_on(&device, 2, new_version());
    assert_eq!(figures_on(&device).len(), 1);
    new.switch("2.1", false);
    // The one scenario was kept again, for the new figures.
    assert_eq!(figures_on(&device).len(), 1);
    new.send(Message::DismissNotice(Notice::OtherFigures));
    assert!(!new.session().notices.contains(&Notice::OtherFigures));
}
