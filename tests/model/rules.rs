//! Rules between choices (E28-E31; P8). Nothing switches by itself.

use keuzeruimte::budget::{Certainty, Change, KnockOn, Rule, RuleKind};
use keuzeruimte::ids::ChoiceId;
use keuzeruimte::outcome::{Clash, PartOf, SaidBy, bonds, rings};
use keuzeruimte::rate::Rate;
use keuzeruimte::year::PerYear;

use crate::kadernota::{InYears, Kadernota, Variant, choice_id, figures, kadernota, money};

fn ids<const N: usize>(ids: [&str; N]) -> Vec<ChoiceId> {
    ids.map(choice_id).to_vec()
}

fn parts<const N: usize>(ids: [&str; N]) -> Vec<PartOf> {
    ids.map(|id| PartOf::Choice(choice_id(id))).to_vec()
}

fn by_rule() -> SaidBy {
    SaidBy::Rule("r".parse().unwrap())
}

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn three() -> Kadernota {
    kadernota()
        .structural("a", ["-100", "-100", "-100", "-100"])
        .structural("b", ["60", "60", "60", "60"])
        .structural("c", ["-7", "-7", "-7", "-7"])
}

fn ruled(kind: RuleKind) -> Variant {
    let mut variant = three().proposal();
    variant.budget.rules = vec![Rule {
        id: "r".parse().unwrap(),
        note: None,
        kind,
    }];
    variant
}

#[test]
fn what_needs_something_that_is_off_is_said_and_counts_all_the_same() {
    let variant = ruled(RuleKind::Requires {
        choice: choice_id("a"),
        needs: ids(["b", "c"]),
    });
    assert_eq!(variant.outcome().clashes, []);
    let outcome = variant.clone().off("b").outcome();
    let expected = Clash::Needs {
        by: by_rule(),
        choice: PartOf::Choice(choice_id("a")),
        missing: parts(["b"]),
    };
    assert_eq!(outcome.clashes, [expected]);
    assert_eq!(outcome.effects(), ["-107"; 4]);
    assert_eq!(variant.off("a").off("b").outcome().clashes, []);
}

#[test]
fn at_most_one_and_exactly_one() {
    let together = |on| Clash::Together { by: by_rule(), on };
    let excluding = ruled(RuleKind::Excludes {
        choices: ids(["a", "b", "c"]),
    });
    assert_eq!(
        excluding.clone().off("c").outcome().clashes,
        [together(parts(["a", "b"]))]
    );
    assert_eq!(excluding.off("a").off("b").off("c").outcome().clashes, []);
    let not_one = |on| Clash::NotOne {
        by: by_rule(),
        of: parts(["a", "b"]),
        on,
    };
    let one = ruled(RuleKind::PickOne {
        choices: ids(["a", "b"]),
    });
    assert_eq!(one.clone().off("a").outcome().clashes, []);
    assert_eq!(one.clone().outcome().clashes, [not_one(parts(["a", "b"]))]);
    assert_eq!(one.off("a").off("b").outcome().clashes, [not_one(vec![])]);
}

#[test]
fn a_part_is_nothing_without_its_whole_and_has_its_own_switch() {
    let mut variant = three().proposal();
    variant.budget.choices[2].part_of = Some(choice_id("a"));
    assert_eq!(variant.clone().off("c").outcome().clashes, []);
    let expected = Clash::PartAlone {
        part: PartOf::Choice(choice_id("c")),
        whole: PartOf::Choice(choice_id("a")),
    };
    assert_eq!(variant.off("a").outcome().clashes, [expected]);
}

#[test]
fn together_they_do_less() {
    let variant = ruled(RuleKind::Overlap {
        choices: ids(["a", "b"]),
        correction: PerYear::from_fn(three().budget().horizon, |_| money("-20")),
        nature: None,
    });
    // -100 + 60 - 7 - 20.
    assert_eq!(variant.outcome().effects(), ["-67"; 4]);
    assert_eq!(variant.outcome().structural_effects(), ["-67"; 4]);
    assert_eq!(variant.off("b").outcome().effects(), ["-107"; 4]);
}

/// "a" takes a tenth off what "b" yields, from its second year on, half of it first: 60 x 10 % x 50 % = 3, then 6.
#[test]
fn a_consequence_comes_later_and_by_steps() {
    let variant = ruled(RuleKind::KnockOn(KnockOn {
        from: choice_id("a"),
        onto: Some(choice_id("b")),
        change: Change::Less(percent("10")),
        delay: 1,
        ramp: vec![percent("50"), percent("100")],
        certainty: Certainty::Assumption,
        nature: None,
    }));
    let outcome = variant.outcome();
    let part = outcome
        .parts
        .iter()
        .find(|part| matches!(part.of, PartOf::Rule(_)))
        .unwrap();
    assert_eq!(figures(part), ["0", "-3", "-6", "-6"]);
    assert_eq!(outcome.effects(), ["-47", "-50", "-53", "-53"]);
    let indirect: Vec<_> = outcome
        .years
        .values()
        .map(|total| total.indirect_effect.unwrap().to_string())
        .collect();
    assert_eq!(indirect, ["0", "-3", "-6", "-6"]);
    // At half the level of "b" the consequence is half as large: 30 x 10 % x 50 % = 1,5, half away from zero.
    assert_eq!(variant.clone().at_level("b", "50").outcome().effects()[1], "-79");
    assert_eq!(variant.clone().off("a").outcome().effects(), ["53"; 4]);
    assert_eq!(variant.off("b").outcome().effects(), ["-107"; 4]);
}

#[test]
fn a_consequence_elsewhere_begins_with_its_cause_wherever_that_is_moved() {
    let mut variant = ruled(RuleKind::KnockOn(KnockOn {
        from: choice_id("c"),
        onto: None,
        change: Change::Amount(money("-40")),
        delay: 1,
        ramp: vec![],
        certainty: Certainty::Fact,
        nature: None,
    }));
    assert_eq!(variant.outcome().effects(), ["-47", "-87", "-87", "-87"]);
    variant.decisions.change(&choice_id("c"), |decision| {
        decision.timing.first_year = Some(crate::kadernota::year(2026));
    });
    assert_eq!(variant.outcome().effects(), ["-40", "-40", "-47", "-87"]);
}

#[test]
fn consequences_of_what_is_pm_are_pm() {
    let mut variant = kadernota()
        .structural("a", ["-1"; 4])
        .with("b", ["pm"; 4])
        .proposal();
    variant.budget.rules = vec![Rule {
        id: "r".parse().unwrap(),
        note: None,
        kind: RuleKind::KnockOn(KnockOn {
            from: choice_id("a"),
            onto: Some(choice_id("b")),
            change: Change::More(percent("10")),
            delay: 0,
            ramp: vec![],
            certainty: Certainty::ToExamine,
            nature: None,
        }),
    }];
    assert_eq!(variant.outcome().open_posts(), [2; 4]);
}

#[test]
fn rings_of_needs_are_found_and_consequences_in_a_ring_come_to_an_end() {
    let requires = |id: &str, from: &str, to: &str| Rule {
        id: id.parse().unwrap(),
        note: None,
        kind: RuleKind::Requires {
            choice: choice_id(from),
            needs: ids([to]),
        },
    };
    let mut variant = three().proposal();
    variant.budget.rules = vec![
        requires("1", "a", "b"),
        requires("2", "b", "a"),
        requires("3", "c", "a"),
    ];
    let outcome = variant.outcome();
    assert_eq!(
        rings(&bonds(&variant.budget, &[]), &outcome.parts),
        [parts(["a", "b"])]
    );
    let more = |id: &str, from: &str, onto: &str| Rule {
        id: id.parse().unwrap(),
        note: None,
        kind: RuleKind::KnockOn(KnockOn {
            from: choice_id(from),
            onto: Some(choice_id(onto)),
            change: Change::More(percent("10")),
            delay: 0,
            ramp: vec![],
            certainty: Certainty::Fact,
            nature: None,
        }),
    };
    variant.budget.rules = vec![more("1", "a", "b"), more("2", "b", "a")];
    // Each of the direct amount of the other: 6 and -10.
    assert_eq!(variant.outcome().effects(), ["-51"; 4]);
}
