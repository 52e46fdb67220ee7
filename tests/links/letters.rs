//! What goes into a link comes out of it, and nothing else.

use keuzeruimte::ids::OwnChoiceId;
use keuzeruimte::link::{MadeFor, OutOfBounds, TooLong, decode, encode};
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Begin, Decisions, OwnChoice, Wording};
use keuzeruimte::year::Year;
use proptest::prelude::*;

use crate::budgets::{budget_of, numbered_ids};
use crate::scenarios::{any_decisions, switched};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_scenario_comes_back_from_its_link_and_has_one_link(
        decisions in any_decisions(numbered_ids(60)),
        title in prop::option::of("[a-zA-Z<€ë]{1,80}"),
    ) {
        let ids = numbered_ids(60);
        let budget = budget_of(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        let title = title.map(|title| Wording::new(&title).unwrap());
        let link = encode(&budget, &decisions, title.as_ref()).unwrap();
        let opened = decode(link.fragment(), &budget).unwrap();
        prop_assert_eq!(&opened.decisions, &decisions);
        prop_assert_eq!(&opened.title, &title);
        prop_assert_eq!(opened.made_for, MadeFor::SameFigures);
        prop_assert_eq!(encode(&budget, &opened.decisions, opened.title.as_ref()).unwrap(), link);
    }
}

// Case 7.
#[test]
fn untouched_and_set_to_what_it_was_stay_different() {
    let budget = budget_of(&["a", "b"]);
    let untouched = Decisions::default();
    let set_back = switched(&[("a", true)]);
    let mut same_figures = Decisions::default();
    same_figures.change(&"a".parse().unwrap(), |decision| {
        decision.level = Some(Rate::WHOLE);
        decision
            .amounts
            .insert(Year::new(2024).unwrap(), Money::from_euros(-1000));
    });
    for decisions in [untouched, set_back, same_figures] {
        let link = encode(&budget, &decisions, None).unwrap();
        assert_eq!(decode(link.fragment(), &budget).unwrap().decisions, decisions);
    }
}

#[test]
fn a_decision_that_decides_nothing_does_not_travel() {
    let budget = budget_of(&["a"]);
    let mut decisions = Decisions::default();
    decisions.choices.insert("a".parse().unwrap(), Default::default());
    let link = encode(&budget, &decisions, None).unwrap();
    assert_eq!(link, encode(&budget, &Decisions::default(), None).unwrap());
}

// Case 9.
#[test]
fn titles_of_any_script_come_back_as_typed() {
    let budget = budget_of(&["a"]);
    for title in [
        "€ – ë e\u{308} ï",
        "🏛️ raad",
        "שלום עולם",
        "<script>alert(1)</script>",
        &"é".repeat(80),
    ] {
        let title = Wording::new(title).unwrap();
        let link = encode(&budget, &Decisions::default(), Some(&title)).unwrap();
        assert!(link.fragment().is_ascii());
        assert_eq!(decode(link.fragment(), &budget).unwrap().title, Some(title));
    }
    assert!(Wording::<80>::new(&"é".repeat(81)).is_err());
}

// Case 3.
#[test]
fn what_programs_put_around_a_link_changes_nothing() {
    let budget = budget_of(&["a", "b"]);
    let decisions = switched(&[("a", true), ("b", false)]);
    let link = encode(&budget, &decisions, None).unwrap();
    let fragment = link.fragment();
    let escaped = fragment.replace('-', "%2D").replace('_', "%5f");
    let around = [
        format!("https://keuzeruimte.example/sub/map/{fragment}"),
        format!("Kijk: https://keuzeruimte.example/{fragment}."),
        format!("<https://keuzeruimte.example/{fragment}>,"),
        format!("(\"{fragment}\")"),
        format!("{fragment} "),
        escaped,
        fragment.trim_start_matches('#').to_owned(),
    ];
    for text in around {
        assert_eq!(decode(&text, &budget).unwrap().decisions, decisions, "{text}");
    }
}

#[test]
fn everything_that_a_member_can_set_travels() {
    let budget = budget_of(&["a", "b"]);
    let year = |number| Year::new(number).unwrap();
    let mut decisions = switched(&[("a", false)]);
    decisions.begin = Begin::Existing;
    decisions.change(&"b".parse().unwrap(), |decision| {
        decision.level = Some(Rate::from_percent_text("62.5").unwrap());
        decision.note = Some(Wording::new("vraag:\n\twat kost dit?").unwrap());
    });
    decisions.start.insert(year(2024), "125000.25".parse().unwrap());
    decisions.start.insert(year(2031), "-7".parse().unwrap());
    decisions.own.push(OwnChoice {
        structural: true,
        amounts: [(year(2025), Money::from_euros(-50_000))].into(),
        note: Some(Wording::new("met de buurgemeente").unwrap()),
        ..OwnChoice::new("a".parse().unwrap(), Wording::new("Zwembad langer open").unwrap())
    });
    let link = encode(&budget, &decisions, None).unwrap();
    let opened = decode(link.fragment(), &budget).unwrap();
    assert_eq!(opened.decisions, decisions);
    assert_eq!(opened.unplaced, []);
}

// Case 8.
#[test]
fn what_goes_beyond_the_bounds_of_decisions_gets_no_link() {
    let budget = budget_of(&["a"]);
    let own = |id: &str| OwnChoice::new(id.parse::<OwnChoiceId>().unwrap(), Wording::new("x").unwrap());
    let refused = |decisions: &Decisions| match encode(&budget, decisions, None) {
        Err(TooLong::OutOfBounds(bounds)) => bounds,
        other => panic!("{other:?}"),
    };
    let with_own = |own: Vec<OwnChoice>| Decisions {
        own,
        ..Decisions::default()
    };
    let twice = with_own(vec![own("a"), own("a")]);
    assert_eq!(refused(&twice), OutOfBounds::OwnChoices);
    let many = with_own((0..51).map(|place| own(&format!("n{place}"))).collect());
    assert_eq!(refused(&many), OutOfBounds::OwnChoices);
    let mut high = Decisions::default();
    high.change(&"a".parse().unwrap(), |decision| {
        decision.level = Some(Rate::from_basis_points(20_001).unwrap());
    });
    assert_eq!(refused(&high), OutOfBounds::Level);
    let mut large = Decisions::default();
    let beyond = Money::LARGEST_AMOUNT.plus(Money::from_cents(1)).unwrap();
    large.start.insert(Year::new(2024).unwrap(), beyond);
    assert_eq!(refused(&large), OutOfBounds::Amount);
    large
        .start
        .insert(Year::new(2024).unwrap(), Money::LARGEST_AMOUNT.opposite());
    let link = encode(&budget, &large, None).unwrap();
    assert_eq!(decode(link.fragment(), &budget).unwrap().decisions, large);
}
