//! When own choices run, what they are parts of and what they change (E38-E40; P6, P9).

use keuzeruimte::budget::{Certainty, Change, Hardness, Investment, Method, Range, Spreads, from_json};
use keuzeruimte::outcome::{Clash, Nature, NatureBasis, Outcome, PartOf};
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{
    Begin, Decisions, Leftover, Other, OwnChoice, OwnCover, OwnEffect, OwnKnockOn, OwnPm, OwnShare, Tie,
    Timing, Way, Wording,
};
use proptest::prelude::*;

use crate::kadernota::{InYears, Variant, choice_id, figures, kadernota, money, year};

fn own(id: &str, structural: bool, amounts: [&str; 4]) -> OwnChoice {
    let years = (2024..2028).map(year);
    let amounts = years.zip(amounts).filter(|(_, amount)| !amount.is_empty());
    OwnChoice {
        structural,
        amounts: amounts.map(|(year, amount)| (year, money(amount))).collect(),
        ..OwnChoice::new(id.parse().unwrap(), Wording::new(id).unwrap())
    }
}

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn from(first: u16) -> Timing {
    Timing {
        first_year: Some(year(first)),
        ..Timing::default()
    }
}

fn timed(mut own: OwnChoice, timing: Timing) -> OwnChoice {
    own.particulars.timing = timing;
    own
}

fn changing(mut own: OwnChoice, effects: Vec<OwnEffect>) -> OwnChoice {
    own.particulars.effects = effects;
    own
}

fn empty() -> Variant {
    kadernota()
        .structural("a", ["-100", "-200", "-200", "-200"])
        .with("b", ["60", "pm", "60", "60"])
        .choose([])
}

fn part(outcome: &Outcome, of: &PartOf) -> Vec<String> {
    figures(outcome.parts.iter().find(|part| part.of == *of).unwrap())
}

fn effect(id: &str) -> PartOf {
    PartOf::OwnEffect(id.parse().unwrap(), 0)
}

/// −10, −20, −30, −30 from 2025 on: −10, −20, −30; the last −30 falls in 2028, as it goes on anyway.
#[test]
fn e38_a_later_start_moves_every_amount_and_a_structural_one_goes_on() {
    let typed = own("x", true, ["-10", "-20", "-30", "-30"]);
    let outcome = empty().adding_own(timed(typed.clone(), from(2025))).outcome();
    assert_eq!(outcome.effects(), ["0", "-10", "-20", "-30"]);
    let x = outcome
        .parts
        .iter()
        .find(|part| part.of == PartOf::Own("x".parse().unwrap()))
        .unwrap();
    assert!(x.outside.is_empty());
    // Two years later: −30 and −30 fall outside; the last amount inside is −20, so that is said.
    let outcome = empty().adding_own(timed(typed, from(2026))).outcome();
    assert_eq!(outcome.effects(), ["0", "0", "-10", "-20"]);
    let x = outcome
        .parts
        .iter()
        .find(|part| part.of == PartOf::Own("x".parse().unwrap()))
        .unwrap();
    let outside: Vec<u16> = x.outside.iter().map(|outside| outside.year.number()).collect();
    assert_eq!(outside, [2028, 2029]);
}

/// Amounts in 2026 and 2027 from 2024 on: a structural one goes on as in 2027, an incidental one has ended.
#[test]
fn e38_an_earlier_start_leaves_years_at_the_end() {
    let typed = |structural| own("x", structural, ["", "", "-10", "-40"]);
    let moved = |structural| empty().adding_own(timed(typed(structural), from(2024))).outcome();
    assert_eq!(moved(true).effects(), ["-10", "-40", "-40", "-40"]);
    assert_eq!(moved(false).effects(), ["-10", "-40", "0", "0"]);
}

/// Called structural it has to run in the last year, called incidental three years at most; it counts as it is called.
#[test]
fn e17_what_a_member_calls_an_own_choice_is_held_against_its_years() {
    for (structural, amounts, agrees) in [
        (true, ["-1", "-1", "-1", "-1"], true),
        (true, ["-1", "-1", "", ""], false),
        (false, ["-1", "-1", "", ""], true),
        (false, ["-1", "-1", "-1", "-1"], false),
    ] {
        let outcome = empty().adding_own(own("x", structural, amounts)).outcome();
        let x = outcome
            .parts
            .iter()
            .find(|part| part.of == PartOf::Own("x".parse().unwrap()))
            .unwrap();
        assert_eq!(x.label_agrees(), Some(agrees), "{structural} {amounts:?}");
        let counted = if structural { "-1" } else { "0" };
        assert_eq!(outcome.structural_effects()[0], counted);
    }
}

/// 10.001 at 37 % and half of it: 1.850,185, so 1.850; in one rounding. At 37 % alone 3.700,37, so 3.700.
#[test]
fn e38_share_and_phase_are_rounded_once() {
    let mut shared = own("x", true, ["-10001"; 4]);
    shared.particulars.share = Some(OwnShare {
        body: Wording::new("Duo+").unwrap(),
        rate: percent("37"),
        basis: keuzeruimte::budget::Basis::Stated,
    });
    let phased = Timing {
        ramp: [(year(2024), percent("50"))].into(),
        last_year: Some(year(2026)),
        ..Timing::default()
    };
    let outcome = empty().adding_own(timed(shared, phased)).outcome();
    assert_eq!(outcome.effects(), ["-1850", "-3700", "-3700", "0"]);
}

/// 40.000 over 40 years at 2 %, linear: 1.000 and the interest of what is left. From 2026 on it is calculated anew.
#[test]
fn e38_the_charges_of_a_moved_investment_are_calculated_anew() {
    let mut built = own("x", true, [""; 4]);
    built.cover = OwnCover::Investment(Investment {
        sum: money("40000"),
        life: 40,
        rate: percent("2"),
        method: Method::Linear,
        first_year: year(2024),
    });
    let outcome = empty().adding_own(built.clone()).outcome();
    assert_eq!(outcome.effects(), ["-1800", "-1780", "-1760", "-1740"]);
    let outcome = empty().adding_own(timed(built, from(2026))).outcome();
    assert_eq!(outcome.effects(), ["0", "0", "-1800", "-1780"]);
}

/// Pm in 2024, estimated in 2025, a range in 2025: a year later pm in 2025, estimate and range in 2026.
#[test]
fn e38_pm_and_ranges_move_along_and_end() {
    let mut unknown = own("x", false, ["", "-20", "", ""]);
    unknown.particulars.pm = Some(OwnPm {
        years: vec![year(2024), year(2025)],
        direction: keuzeruimte::budget::Direction::Nadeel,
    });
    let range = Range {
        low: money("-30"),
        high: money("-10"),
    };
    unknown.ranges.insert(year(2025), range);
    let outcome = empty().adding_own(timed(unknown.clone(), from(2025))).outcome();
    assert_eq!(outcome.open_posts(), [0, 1, 0, 0]);
    assert_eq!(outcome.effects(), ["0", "0", "-20", "0"]);
    assert_eq!(outcome.years.get(year(2026)).unwrap().range, Some(range));
    let ended = Timing {
        last_year: Some(year(2024)),
        ..from(2025)
    };
    let outcome = empty().adding_own(timed(unknown, ended)).outcome();
    assert_eq!(
        outcome.open_posts(),
        [0; 4],
        "before its first year and after its last it is nothing"
    );
    assert_eq!(outcome.effects(), ["0"; 4]);
}

/// Rough is 25 % either way here: 7,5 of 30 is 8, so 22 and 38. A typed range of a year comes first; pm has none of it.
#[test]
fn e20_an_own_choice_of_a_class_may_be_off_as_the_budget_says() {
    let mut rough = own("x", true, ["-30", "-30", "", ""]);
    rough.particulars.hardness = Some(Hardness::Rough);
    let typed = Range {
        low: money("-31"),
        high: money("-30"),
    };
    rough.ranges.insert(year(2025), typed);
    let mut variant = empty().adding_own(rough);
    let range = |variant: &Variant, number| variant.outcome().years.get(year(number)).unwrap().range.unwrap();
    assert_eq!(
        range(&variant, 2024),
        Range::exactly(money("-30")),
        "no spreads, no range"
    );
    variant.budget.spreads = Some(Spreads {
        firm: percent("1"),
        estimate: percent("10"),
        rough: percent("25"),
    });
    let (low, high) = (money("-38"), money("-22"));
    assert_eq!(range(&variant, 2024), Range { low, high });
    assert_eq!(range(&variant, 2025), typed);
}

#[test]
fn e39_a_part_on_without_its_whole_is_said() {
    for (whole, of) in [
        (Other::Choice(choice_id("a")), PartOf::Choice(choice_id("a"))),
        (
            Other::Own("y".parse().unwrap()),
            PartOf::Own("y".parse().unwrap()),
        ),
    ] {
        let mut part = own("x", true, ["-5", "", "", ""]);
        part.particulars.ties = vec![Tie::PartOf(whole)];
        let mut other = own("y", true, [""; 4]);
        other.on = false;
        let mut variant = empty().adding_own(part).adding_own(other);
        let alone = Clash::PartAlone {
            part: PartOf::Own("x".parse().unwrap()),
            whole: of,
        };
        assert_eq!(variant.outcome().clashes, [alone]);
        assert_eq!(
            variant.outcome().effects(),
            ["-5", "0", "0", "0"],
            "what is on counts"
        );
        variant.decisions.own[1].on = true;
        assert_eq!(variant.clone().on("a").outcome().clashes, []);
        variant.decisions.own[0].on = false;
        assert_eq!(variant.outcome().clashes, [], "a whole stands without its parts");
    }
}

/// On together 7 more in 2025; each alone nothing of it. It runs in one year, so it is incidental, and it is the member's.
#[test]
fn e40_an_overlap_counts_when_both_are_on() {
    let overlap = OwnEffect::Overlap {
        with: Other::Choice(choice_id("a")),
        correction: [(year(2025), money("7"))].into(),
    };
    let variant = empty().adding_own(changing(own("x", true, ["-1"; 4]), vec![overlap]));
    assert_eq!(variant.outcome().effects(), ["-1"; 4]);
    let outcome = variant.on("a").outcome();
    assert_eq!(outcome.effects(), ["-101", "-194", "-201", "-201"]);
    assert_eq!(part(&outcome, &effect("x")), ["0 own", "7 own", "0 own", "0 own"]);
    let brought = outcome.parts.iter().find(|part| part.of == effect("x")).unwrap();
    assert_eq!(
        (brought.nature, brought.basis),
        (Nature::Incidental, NatureBasis::FromYears)
    );
    let total = outcome.years.get(year(2025)).unwrap();
    assert_eq!(total.indirect_effect, Some(money("7")));
    assert_eq!(total.structural_effect, Some(money("-201")));
}

fn knock_on(way: Way, change: Change) -> OwnKnockOn {
    OwnKnockOn {
        way,
        change,
        delay: 0,
        ramp: Vec::new(),
        certainty: Certainty::Assumption,
    }
}

/// A quarter less of a's −100, −200, −200, −200, a year after the own choice begins, half of it in its first year: nothing,
/// then +25 (half of a quarter of 200), +50, +50.
#[test]
fn e40_an_own_choice_changes_what_another_does_after_a_while_and_in_steps() {
    let less = OwnKnockOn {
        delay: 1,
        ramp: vec![percent("50"), percent("100")],
        ..knock_on(
            Way::Onto(Other::Choice(choice_id("a"))),
            Change::Less(percent("25")),
        )
    };
    let x = changing(own("x", true, ["-1"; 4]), vec![OwnEffect::KnockOn(less)]);
    let outcome = empty().on("a").adding_own(x).outcome();
    assert_eq!(
        part(&outcome, &effect("x")),
        ["0 own", "25 own", "50 own", "50 own"]
    );
    assert_eq!(outcome.effects(), ["-101", "-176", "-151", "-151"]);
}

/// With a on the own choice yields 10 % more: 10 of 100. Where the other is pm, so is the consequence.
#[test]
fn e40_another_choice_changes_what_the_own_one_does_and_pm_stays_pm() {
    let more = knock_on(
        Way::From(Other::Choice(choice_id("a"))),
        Change::More(percent("10")),
    );
    let x = changing(own("x", true, ["100"; 4]), vec![OwnEffect::KnockOn(more)]);
    let variant = empty().adding_own(x);
    assert_eq!(variant.outcome().effects(), ["100"; 4], "a is off");
    assert_eq!(variant.on("a").outcome().effects(), ["10", "-90", "-90", "-90"]);
    let onto_pm = knock_on(
        Way::Onto(Other::Choice(choice_id("b"))),
        Change::Less(percent("50")),
    );
    let x = changing(
        own("x", false, ["", "", "-1", ""]),
        vec![OwnEffect::KnockOn(onto_pm.clone())],
    );
    let early = changing(
        own("x", false, ["-1", "", "", ""]),
        vec![OwnEffect::KnockOn(onto_pm)],
    );
    let outcome = empty().on("b").adding_own(early).outcome();
    assert_eq!(
        part(&outcome, &effect("x")),
        ["-30 own", "pm", "-30 own", "-30 own"]
    );
    assert_eq!(outcome.open_posts(), [0, 2, 0, 0]);
    let outcome = empty().on("b").adding_own(x).outcome();
    assert_eq!(
        part(&outcome, &effect("x")),
        ["0 own", "0 own", "-30 own", "-30 own"]
    );
}

/// The own choice begins in 2025 as it was moved there; what it brings elsewhere begins two years later.
#[test]
fn e40_a_consequence_elsewhere_follows_a_moved_own_choice() {
    let later = OwnKnockOn {
        delay: 2,
        ..knock_on(Way::Elsewhere, Change::Amount(money("9")))
    };
    let x = changing(own("x", true, ["-1"; 4]), vec![OwnEffect::KnockOn(later)]);
    let outcome = empty().adding_own(timed(x.clone(), from(2025))).outcome();
    assert_eq!(outcome.effects(), ["0", "-1", "-1", "8"]);
    let mut off = empty().adding_own(x);
    off.decisions.own[0].on = false;
    assert_eq!(off.outcome().effects(), ["0"; 4]);
}

#[test]
fn e40_what_is_not_there_brings_nothing_and_is_a_leftover_once() {
    let gone = || Other::Choice(choice_id("weg"));
    let overlap = OwnEffect::Overlap {
        with: gone(),
        correction: [(year(2030), money("7"))].into(),
    };
    let less = OwnEffect::KnockOn(knock_on(Way::Onto(gone()), Change::Less(percent("25"))));
    let mut x = changing(own("x", true, ["-1"; 4]), vec![overlap, less]);
    x.particulars.ties = vec![Tie::PartOf(gone())];
    let outcome = empty().adding_own(x).outcome();
    assert_eq!(outcome.effects(), ["-1"; 4]);
    assert_eq!(outcome.clashes, []);
    let x = || "x".parse().unwrap();
    let expected = [
        Leftover::OtherOwnYear(x(), year(2030)),
        Leftover::UnknownOther(x(), gone()),
    ];
    assert_eq!(outcome.leftovers, expected);
}

/// Case 9d of `docs/controle.md`, where the calculation stands.
#[test]
fn e38_e39_e40_the_controllers_case() {
    let example = include_str!("../../budgets/voorbeeld.json");
    let mut variant = Variant {
        budget: from_json(example).unwrap(),
        decisions: Decisions {
            begin: Begin::Existing,
            ..Decisions::default()
        },
    };
    let coach = || Other::Choice(choice_id("6.9"));
    let years = (2027..2031).map(year);
    let mut sunday = OwnChoice::new(
        "a".parse().unwrap(),
        Wording::new("Zwembad op zondag open").unwrap(),
    );
    sunday.structural = true;
    sunday.amounts = years.map(|year| (year, money("-24000"))).collect();
    sunday.particulars.timing = Timing {
        ramp: [(year(2028), percent("50"))].into(),
        ..from(2028)
    };
    sunday.particulars.ties = vec![Tie::PartOf(coach())];
    sunday.particulars.effects = vec![
        OwnEffect::KnockOn(OwnKnockOn {
            delay: 1,
            ramp: vec![percent("50"), percent("100")],
            ..knock_on(
                Way::Onto(Other::Choice(choice_id("6.1"))),
                Change::Less(percent("25")),
            )
        }),
        OwnEffect::Overlap {
            with: coach(),
            correction: (2028..2031).map(|number| (year(number), money("5000"))).collect(),
        },
    ];
    variant = variant.on("6.1").on("6.9").adding_own(sunday);
    let outcome = variant.outcome();
    assert_eq!(outcome.effects(), ["-52000", "101000", "112750", "86500"]);
    assert_eq!(outcome.ends(), ["-692000", "-1549000", "-1607250", "-1463500"]);
    let structural: Vec<String> = outcome
        .years
        .values()
        .map(|total| total.structural.unwrap().to_string())
        .collect();
    assert_eq!(structural, ["-542000", "-1499000", "-1607250", "-1488500"]);
    let alone = |clash: &Clash| matches!(clash, Clash::PartAlone { .. });
    let before = outcome.clashes.iter().filter(|clash| alone(clash)).count();
    let without = variant.off("6.9").outcome();
    assert_eq!(
        (
            before,
            without.clashes.iter().filter(|clash| alone(clash)).count()
        ),
        (0, 1)
    );
    assert_eq!(without.effects(), ["0", "148000", "159750", "133500"]);
}

proptest! {
    /// Without a share and with nothing phased, moving there and back is nothing; and what is moved later and does not go
    /// on is inside or named.
    #[test]
    fn e38_nothing_is_lost_by_moving(amounts in any::<[i32; 4]>(), first in 2024_u16..2028, structural: bool) {
        let texts = amounts.map(|amount| amount.to_string());
        let typed = own("x", structural, std::array::from_fn(|place| texts[place].as_str()));
        let outcome = empty().adding_own(timed(typed.clone(), from(first))).outcome();
        let x = outcome.parts.iter().find(|part| part.of == PartOf::Own("x".parse().unwrap())).unwrap();
        let begins = amounts.iter().position(|amount| *amount != 0);
        let shift = begins.map_or(0, |begins| i32::from(first) - 2024 - i32::try_from(begins).unwrap());
        for (place, amount) in amounts.iter().enumerate() {
            let lands = 2024 + i32::try_from(place).unwrap() + shift;
            let inside = (2024..2028).contains(&lands);
            if inside {
                let figure = x.figures.get(year(u16::try_from(lands).unwrap())).unwrap();
                prop_assert_eq!(figure.money(), Some(money(&amount.to_string())));
            } else if lands > 2027 && *amount != 0 {
                let named = x.outside.iter().any(|outside| i32::from(outside.year.number()) == lands);
                let last = x.figures.values().next_back().unwrap().money();
                prop_assert!(named || (structural && last == Some(money(&amount.to_string()))));
            }
        }
    }
}
