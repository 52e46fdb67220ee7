//! What a member decides, undone and redone.

use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Begin, MOST_OWN_CHOICES, Other, Tie};
use keuzeruimte::session::{Message, Notice};

use crate::memory::Memory;
use crate::window::{Window, choice, draft, switched_off};

fn window() -> Window {
    Window::open(&Memory::default(), 1)
}

fn percent(text: &str) -> Option<Rate> {
    Some(Rate::from_percent_text(text).unwrap())
}

#[test]
fn a_slider_is_one_step_until_it_is_left() {
    let mut window = window();
    for level in ["90", "70", "50"] {
        window.send(Message::Level(choice("1.1"), percent(level)));
    }
    window.send(Message::FieldLeft);
    window.send(Message::Level(choice("1.1"), percent("40")));
    window.send(Message::Undo);
    assert_eq!(window.decisions().choices[&choice("1.1")].level, percent("50"));
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());
    window.send(Message::Redo);
    window.send(Message::Redo);
    assert_eq!(window.decisions().choices[&choice("1.1")].level, percent("40"));
}

#[test]
fn a_level_beyond_the_highest_changes_nothing() {
    let mut window = window();
    window.send(Message::Level(choice("1.1"), percent("50")));
    window.send(Message::Level(choice("1.1"), percent("201")));
    assert_eq!(window.decisions().choices[&choice("1.1")].level, percent("50"));
}

#[test]
fn a_choice_that_the_budget_does_not_have_is_not_decided_on() {
    let mut window = window();
    window.switch("9.9", false);
    assert!(window.decisions().is_empty());
    assert!(!window.session().work.history.can_undo());
}

#[test]
fn switched_on_is_not_the_same_as_untouched() {
    // Case 7.
    let mut window = window();
    window.switch("1.1", true);
    assert!(!window.decisions().is_empty());
    window.send(Message::ResetChoice(choice("1.1")));
    assert!(window.decisions().is_empty());
}

#[test]
fn beginning_anew_from_existing_policy_keeps_figures_and_takes_switches_along() {
    let mut window = window();
    window.switch("1.1", false);
    window.send(Message::Level(choice("1.2"), percent("50")));
    window.send(Message::BeginWith(Begin::Existing));
    let parts = &window.session().outcomes().mine.parts;
    assert!(parts.iter().all(|part| !part.on));
    assert_eq!(window.decisions().choices[&choice("1.2")].level, percent("50"));
    window.send(Message::Undo);
    assert!(window.decisions().choices[&choice("1.1")].on == Some(false));
}

#[test]
fn everything_back_to_the_beginning_can_be_undone() {
    let mut window = window();
    window.switch("1.1", false);
    window.send(Message::AddOwn(draft("Erbij", 500)));
    let before = window.decisions().clone();
    window.send(Message::ResetAll);
    assert!(window.decisions().is_empty());
    window.send(Message::Undo);
    assert_eq!(*window.decisions(), before);
}

#[test]
fn an_own_choice_more_than_the_most_is_said_and_not_made() {
    let mut window = window();
    for count in 0..=MOST_OWN_CHOICES {
        window.send(Message::AddOwn(draft(&format!("Voorstel {count}"), 1)));
    }
    assert_eq!(window.decisions().own.len(), MOST_OWN_CHOICES);
    assert_eq!(window.session().notices, [Notice::TooManyOwnChoices]);
}

#[test]
fn a_step_that_changes_nothing_is_no_step() {
    let mut window = window();
    window.switch("1.1", false);
    window.switch("1.1", false);
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());
    window.send(Message::Redo);
    assert_eq!(*window.decisions(), switched_off(&["1.1"]));
}

#[test]
fn a_new_decision_ends_what_could_be_redone() {
    let mut window = window();
    window.switch("1.1", false);
    window.send(Message::Undo);
    window.switch("1.2", false);
    window.send(Message::Redo);
    assert_eq!(*window.decisions(), switched_off(&["1.2"]));
}

// E36: the id of an own choice that goes is free again; what others say of it must not fall to the next one.
#[test]
fn what_own_choices_say_of_one_that_goes_goes_with_it_and_comes_back() {
    let mut window = window();
    window.send(Message::AddOwn(draft("Eerst", 1)));
    let first = window.decisions().own[0].id.clone();
    let mut second = draft("Dan", 1);
    second.particulars.ties = vec![Tie::Excludes(Other::Own(first.clone()))];
    window.send(Message::AddOwn(second));
    assert_eq!(window.session().outcomes().mine.clashes.len(), 1);
    window.send(Message::RemoveOwn(first.clone()));
    assert!(window.decisions().own[0].particulars.is_empty());
    window.send(Message::AddOwn(draft("Een ander", 1)));
    assert_eq!(window.decisions().own[1].id, first);
    assert_eq!(window.session().outcomes().mine.clashes, []);
    window.send(Message::Undo);
    window.send(Message::Undo);
    assert_eq!(window.session().outcomes().mine.clashes.len(), 1);
}
