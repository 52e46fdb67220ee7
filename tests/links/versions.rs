//! Links of other versions: of Keuzeruimte, and of the budget.

use keuzeruimte::link::{BadLink, MadeFor, Reason, Unplaced, decode, encode, mark};
use keuzeruimte::scenario::Decisions;

use crate::budgets::{budget_of, other_budget_of, other_version_of};
use crate::scenarios::switched;

// Case 4.
#[test]
fn a_link_of_a_newer_version_is_not_attempted() {
    let budget = budget_of(&["a"]);
    let link = encode(&budget, &switched(&[("a", true)]), None).unwrap();
    for version in [5, 6, 10, 4_000_000_000] {
        let newer = link.fragment().replace("#s1.", &format!("#s{version}."));
        assert_eq!(decode(&newer, &budget), Err(BadLink::NewerVersion(version)));
    }
    assert_eq!(
        decode("#s5.geheel iets anders", &budget),
        Err(BadLink::NewerVersion(5))
    );
}

#[test]
fn a_link_of_another_budget_is_refused() {
    let link = encode(&budget_of(&["a"]), &switched(&[("a", true)]), None).unwrap();
    assert_eq!(
        decode(link.fragment(), &other_budget_of(&["a"])),
        Err(BadLink::OtherBudget)
    );
}

// Case 6.
#[test]
fn decisions_about_vanished_choices_are_listed_and_sent_along() {
    let sender = budget_of(&["a", "b", "c"]);
    let sent = switched(&[("a", true), ("b", false), ("c", true)]);
    let link = encode(&sender, &sent, None).unwrap();

    let receiver = other_version_of(&["a", "c", "d"]);
    let opened = decode(link.fragment(), &receiver).unwrap();
    assert_eq!(opened.made_for, MadeFor::OtherFigures);
    let b = mark(&"b".parse().unwrap());
    assert_eq!(
        opened.unplaced,
        [Unplaced {
            mark: b,
            reason: Reason::NoSuchChoice
        }]
    );
    let mut expected = switched(&[("a", true), ("c", true)]);
    expected
        .unmatched
        .insert(b, switched(&[("b", false)]).choices.into_values().next().unwrap());
    assert_eq!(opened.decisions, expected);

    let again = encode(&receiver, &opened.decisions, None).unwrap();
    let third = decode(again.fragment(), &receiver).unwrap();
    assert_eq!(third.decisions, expected);
    assert_eq!(
        third.unplaced,
        [Unplaced {
            mark: b,
            reason: Reason::SentAlong
        }]
    );
    // Even where the choice exists, a decision that was once not placed is not guessed at.
    let back = decode(again.fragment(), &sender).unwrap();
    assert_eq!(back.decisions, expected);
}

/// Two ids with one mark.
fn twins() -> (String, String) {
    let mut seen = std::collections::BTreeMap::new();
    (0..)
        .map(|number| format!("keuze-{number}"))
        .find_map(|id| {
            seen.insert(mark(&id.parse().unwrap()), id.clone())
                .map(|other| (other, id))
        })
        .unwrap()
}

#[test]
fn two_choices_with_one_mark_are_named_in_full() {
    let (one, other) = twins();
    let budget = budget_of(&[&one, &other, "a"]);
    let decisions = switched(&[(&one, true), (&other, false), ("a", true)]);
    let link = encode(&budget, &decisions, None).unwrap();
    assert_eq!(decode(link.fragment(), &budget).unwrap().decisions, decisions);
    // Also on a version that has only one of the two.
    let later = other_version_of(&[&other, "a"]);
    assert_eq!(decode(link.fragment(), &later).unwrap().decisions, decisions);
}

#[test]
fn a_mark_that_finds_another_choice_than_was_meant_is_noticed() {
    let (one, other) = twins();
    let sent = switched(&[(&one, true), ("a", false)]);
    let link = encode(&budget_of(&[&one, "a"]), &sent, None).unwrap();
    let opened = decode(link.fragment(), &other_version_of(&[&other, "a"])).unwrap();
    assert!(opened.decisions.choices.is_empty());
    assert_eq!(opened.decisions.unmatched.len(), 2);
    assert!(
        opened
            .unplaced
            .iter()
            .all(|unplaced| unplaced.reason == Reason::OtherChoices)
    );
    // One choice only: the check must not be the mark over again.
    let link = encode(&budget_of(&[&one]), &switched(&[(&one, true)]), None).unwrap();
    let opened = decode(link.fragment(), &other_version_of(&[&other])).unwrap();
    assert!(opened.decisions.choices.is_empty());
}

#[test]
fn a_mark_that_finds_two_choices_is_not_guessed_at() {
    let (one, other) = twins();
    let link = encode(
        &budget_of(&[&one, "a"]),
        &switched(&[(&one, true), ("a", false)]),
        None,
    )
    .unwrap();
    let opened = decode(link.fragment(), &other_version_of(&[&one, &other, "a"])).unwrap();
    assert_eq!(opened.decisions.choices, switched(&[("a", false)]).choices);
    let ambiguous = Unplaced {
        mark: mark(&one.parse().unwrap()),
        reason: Reason::Ambiguous,
    };
    assert_eq!(opened.unplaced, [ambiguous]);
}

#[test]
fn a_waiting_decision_and_a_choice_with_its_mark_do_not_meet() {
    let (one, other) = twins();
    let budget = budget_of(&[&one]);
    let mut decisions = switched(&[(&one, true)]);
    decisions.unmatched = [(
        mark(&other.parse().unwrap()),
        switched(&[("x", false)]).choices.into_values().next().unwrap(),
    )]
    .into();
    let link = encode(&budget, &decisions, None).unwrap();
    assert_eq!(decode(link.fragment(), &budget).unwrap().decisions, decisions);
    assert_eq!(
        decode(link.fragment(), &other_version_of(&["a"]))
            .unwrap()
            .decisions,
        decisions
    );
}

#[test]
fn a_choice_that_the_senders_budget_lacks_is_named_in_full() {
    let decisions = switched(&[("verdwenen", true)]);
    let link = encode(&budget_of(&["a"]), &decisions, None).unwrap();
    let opened = decode(link.fragment(), &budget_of(&["a"])).unwrap();
    assert_eq!(opened.decisions, decisions);
    assert_ne!(opened.decisions, Decisions::default());
}
