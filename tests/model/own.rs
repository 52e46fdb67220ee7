//! Own choices with all that few of them have: a shared body, pm, what they need and exclude (E34-E37; P4-P8).

use keuzeruimte::budget::{Basis, Direction, Range, Rule, RuleKind};
use keuzeruimte::ids::OwnChoiceId;
use keuzeruimte::outcome::{Clash, Outcome, PartOf, SaidBy, bonds, rings};
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{
    Leftover, Other, OwnChoice, OwnCover, OwnPm, OwnShare, Particulars, Tie, Wording,
};
use keuzeruimte::year::Year;
use proptest::prelude::*;

use crate::kadernota::{InYears, Variant, choice_id, figures, kadernota, money, year};

fn own_id(text: &str) -> OwnChoiceId {
    text.parse().unwrap()
}

fn own(id: &str, structural: bool, amounts: [&str; 4], particulars: Particulars) -> OwnChoice {
    let years = (2024..2028).map(year);
    let amounts = years.zip(amounts).filter(|(_, amount)| !amount.is_empty());
    OwnChoice {
        structural,
        amounts: amounts.map(|(year, amount)| (year, money(amount))).collect(),
        particulars,
        ..OwnChoice::new(own_id(id), Wording::new(id).unwrap())
    }
}

fn sharing(rate: &str, basis: Basis) -> Particulars {
    Particulars {
        share: Some(OwnShare {
            body: Wording::new("Duo+").unwrap(),
            rate: Rate::from_percent_text(rate).unwrap(),
            basis,
        }),
        ..Particulars::default()
    }
}

fn pm(years: &[u16]) -> Particulars {
    Particulars {
        pm: Some(OwnPm {
            years: years.iter().map(|number| year(*number)).collect(),
            direction: Direction::Nadeel,
        }),
        ..Particulars::default()
    }
}

fn empty() -> Variant {
    kadernota()
        .structural("a", ["-100"; 4])
        .structural("b", ["60"; 4])
        .choose([])
}

fn part(outcome: &Outcome, id: &str) -> Vec<String> {
    let of = PartOf::Own(own_id(id));
    figures(outcome.parts.iter().find(|part| part.of == of).unwrap())
}

/// 25.000 at 37 % is 9.250; 10.001 at 37 % is 3.700,37, so 3.700; 1 at 50 % is 0,50, so 1
/// away from zero. Stated or inferred makes no difference to what counts.
#[test]
fn e34_of_an_amount_in_a_shared_body_the_share_counts_rounded_once() {
    for basis in [Basis::Stated, Basis::Inferred] {
        let shared = own("x", true, ["-25000", "-10001", "", "25000"], sharing("37", basis));
        let outcome = empty().adding_own(shared).outcome();
        assert_eq!(outcome.effects(), ["-9250", "-3700", "0", "9250"]);
        assert_eq!(outcome.structural_effects(), ["-9250", "-3700", "0", "9250"]);
    }
    let half = own("x", false, ["1", "-1", "3", ""], sharing("50", Basis::Stated));
    assert_eq!(
        empty().adding_own(half).outcome().effects(),
        ["1", "-1", "2", "0"]
    );
    // All of it is no part of it: the cents stay.
    let whole = own("x", false, ["0.40", "", "", ""], sharing("100", Basis::Stated));
    assert_eq!(
        empty().adding_own(whole).outcome().effects(),
        ["0.4", "0", "0", "0"]
    );
}

/// The least 30.000 and the most 20.000 of a cost of 25.000, at 40 %: 12.000 and 8.000 around 10.000.
#[test]
fn e34_the_least_and_the_most_are_those_of_the_body_too() {
    let mut shared = own("x", true, ["-25000", "", "", ""], sharing("40", Basis::Stated));
    let range = Range {
        low: money("-30000"),
        high: money("-20000"),
    };
    shared.ranges.insert(year(2024), range);
    let outcome = empty().adding_own(shared).outcome();
    let total = outcome.years.get(year(2024)).unwrap();
    let range = total.range.unwrap();
    assert_eq!((range.low, range.high), (money("-12000"), money("-8000")));
    assert_eq!(total.effect, Some(money("-10000")));
}

#[test]
fn e34_a_body_that_the_budget_does_not_name_is_said_and_its_share_counts() {
    let shared = own("x", true, ["-100", "", "", ""], sharing("50", Basis::Stated));
    let outcome = empty().adding_own(shared).outcome();
    assert_eq!(outcome.effects(), ["-50", "0", "0", "0"]);
    assert_eq!(
        outcome.leftovers,
        [Leftover::UnknownBody(own_id("x"), "Duo+".to_owned())]
    );
}

/// 2025 is estimated and 2026 is open: only the estimate counts, and one post is open in one year.
#[test]
fn e35_pm_is_open_until_it_is_estimated() {
    let unknown = own("x", true, ["-10", "-20", "", "0"], pm(&[2025, 2026]));
    let outcome = empty().adding_own(unknown).outcome();
    assert_eq!(part(&outcome, "x"), ["-10 own", "-20 own", "pm", "0 own"]);
    assert_eq!(outcome.effects(), ["-10", "-20", "0", "0"]);
    assert_eq!(outcome.open_posts(), [0, 0, 1, 0]);
    assert_eq!(outcome.open_pm().count(), 1);
}

#[test]
fn e35_pm_with_a_range_is_in_the_band_and_still_open_and_follows_the_share() {
    let mut unknown = own("x", true, [""; 4], pm(&[2024]));
    unknown.particulars.share = sharing("50", Basis::Inferred).share;
    let range = Range {
        low: money("-300"),
        high: money("-100"),
    };
    unknown.ranges.insert(year(2024), range);
    let outcome = empty().adding_own(unknown).outcome();
    let total = outcome.years.get(year(2024)).unwrap();
    let range = total.range.unwrap();
    assert_eq!((range.low, range.high), (money("-150"), money("-50")));
    assert_eq!((total.effect, total.open_pm), (Some(money("0")), 1));
}

#[test]
fn e35_what_a_reserve_pays_of_a_pm_does_not_move_it_and_charges_are_never_pm() {
    let mut covered = own("x", true, ["-1", "", "", ""], pm(&[2024, 2025]));
    covered.cover = OwnCover::Investment(keuzeruimte::budget::Investment {
        sum: money("40000"),
        life: 40,
        rate: Rate::NOTHING,
        method: keuzeruimte::budget::Method::Linear,
        first_year: year(2024),
    });
    let outcome = empty().adding_own(covered).outcome();
    assert_eq!(outcome.effects(), ["-1000"; 4]);
    assert_eq!(outcome.open_posts(), [0; 4]);
}

fn tied(needs: &[Other], excludes: &[Other]) -> Particulars {
    let mut ties: Vec<Tie> = needs.iter().cloned().map(Tie::Needs).collect();
    ties.extend(excludes.iter().cloned().map(Tie::Excludes));
    ties.sort();
    Particulars {
        ties,
        ..Particulars::default()
    }
}

fn choice(id: &str) -> Other {
    Other::Choice(choice_id(id))
}

fn other_own(id: &str) -> Other {
    Other::Own(own_id(id))
}

#[test]
fn e36_what_an_own_choice_needs_and_excludes_is_checked_as_the_budgets_rules_are() {
    let needing = own(
        "x",
        false,
        ["-5", "", "", ""],
        tied(&[choice("a")], &[choice("b")]),
    );
    let variant = empty().adding_own(needing);
    let of_x = || PartOf::Own(own_id("x"));
    let by = || SaidBy::Own(own_id("x"));
    let missing = Clash::Needs {
        by: by(),
        choice: of_x(),
        missing: vec![PartOf::Choice(choice_id("a"))],
    };
    let outcome = variant.outcome();
    assert_eq!(outcome.clashes.as_slice(), std::slice::from_ref(&missing));
    assert_eq!(outcome.effects(), ["-5", "0", "0", "0"], "what is on counts");
    let together = Clash::Together {
        by: by(),
        on: vec![of_x(), PartOf::Choice(choice_id("b"))],
    };
    assert_eq!(
        variant.clone().on("b").outcome().clashes,
        [missing, together.clone()]
    );
    assert_eq!(variant.clone().on("a").outcome().clashes, []);
    assert_eq!(variant.clone().on("a").on("b").outcome().clashes, [together]);
    let mut off = variant.on("b");
    off.decisions.own[0].on = false;
    assert_eq!(off.outcome().clashes, []);
}

#[test]
fn e36_own_choices_that_exclude_each_other_are_said_once_and_a_ring_of_them_is_found() {
    let variant = empty()
        .adding_own(own("x", false, [""; 4], tied(&[], &[other_own("y")])))
        .adding_own(own("y", false, [""; 4], tied(&[], &[other_own("x")])));
    assert_eq!(variant.outcome().clashes.len(), 1);
    let variant = empty()
        .adding_own(own("x", false, [""; 4], tied(&[other_own("y")], &[])))
        .adding_own(own("y", false, [""; 4], tied(&[other_own("x")], &[])));
    let outcome = variant.outcome();
    assert_eq!(outcome.clashes, []);
    let ring = rings(&bonds(&variant.budget, &variant.decisions.own), &outcome.parts);
    assert_eq!(ring, [vec![PartOf::Own(own_id("x")), PartOf::Own(own_id("y"))]]);
}

/// Exactly one of a and b; x is one more of them. In the references, which know no own choices, it is of a and b only.
#[test]
fn e37_an_own_choice_is_one_more_of_a_group() {
    let joining = Particulars {
        ties: vec![Tie::OneOf("een".parse().unwrap())],
        ..Particulars::default()
    };
    let mut variant = empty().adding_own(own("x", false, [""; 4], joining));
    variant.budget.rules = vec![Rule {
        id: "een".parse().unwrap(),
        note: None,
        kind: RuleKind::PickOne {
            choices: vec![choice_id("a"), choice_id("b")],
        },
    }];
    assert_eq!(variant.outcome().clashes, []);
    let [a, b] = ["a", "b"].map(|id| PartOf::Choice(choice_id(id)));
    let x = PartOf::Own(own_id("x"));
    let not_one = |of: &[&PartOf], on: &[&PartOf]| Clash::NotOne {
        by: SaidBy::Rule("een".parse().unwrap()),
        of: of.iter().copied().cloned().collect(),
        on: on.iter().copied().cloned().collect(),
    };
    let outcome = variant.clone().on("a").outcome();
    assert_eq!(outcome.clashes, [not_one(&[&a, &b, &x], &[&a, &x])]);
    assert_eq!(variant.references().existing.clashes, [not_one(&[&a, &b], &[])]);
    variant.decisions.own[0].on = false;
    assert_eq!(variant.outcome().clashes, [not_one(&[&a, &b, &x], &[])]);
}

#[test]
fn e36_what_is_not_there_binds_nothing_and_is_a_leftover() {
    let mut particulars = tied(&[choice("weg"), choice("a")], &[other_own("z")]);
    particulars.ties.push(Tie::OneOf("geen".parse().unwrap()));
    let outcome = empty()
        .on("a")
        .adding_own(own("x", false, [""; 4], particulars))
        .outcome();
    assert_eq!(outcome.clashes, []);
    assert_eq!(
        outcome.leftovers,
        [
            Leftover::UnknownOther(own_id("x"), choice("weg")),
            Leftover::UnknownOther(own_id("x"), other_own("z")),
            Leftover::UnknownGroup(own_id("x"), "geen".parse().unwrap()),
        ]
    );
}

#[test]
fn e14_a_pm_year_outside_the_budget_is_a_leftover() {
    let unknown = own("x", false, [""; 4], pm(&[2040]));
    let outcome = empty().adding_own(unknown).outcome();
    let late: Year = year(2040);
    assert_eq!(outcome.leftovers, [Leftover::OtherOwnYear(own_id("x"), late)]);
    assert_eq!(outcome.open_posts(), [0; 4]);
}

/// Whether it is on, what it needs and excludes (a bit for each of a, b, x, y, z), whether it joins the group, what the
/// body spends, the share in hundredths of a percent, and whether it is pm in the first year and in the last.
type Said = (bool, u8, u8, bool, i64, u32, (bool, bool));

const OTHERS: [&str; 5] = ["a", "b", "x", "y", "z"];

fn other(place: usize) -> Other {
    match OTHERS[place] {
        id @ ("a" | "b") => choice(id),
        id => other_own(id),
    }
}

fn others(bits: u8, but: usize) -> Vec<usize> {
    (0..OTHERS.len())
        .filter(|place| *place != but && bits >> place & 1 == 1)
        .collect()
}

fn three_own(said: &[Said; 3], a: bool, b: bool) -> Variant {
    let mut variant = empty();
    variant.budget.rules = vec![Rule {
        id: "een".parse().unwrap(),
        note: None,
        kind: RuleKind::PickOne {
            choices: vec![choice_id("a"), choice_id("b")],
        },
    }];
    for ((on, needs, excludes, joins, cents, rate, (first, last)), place) in said.iter().zip(2..) {
        let set = |bits: u8| -> Vec<Other> { others(bits, place).into_iter().map(other).collect() };
        let mut particulars = tied(&set(*needs), &set(*excludes & !*needs));
        particulars.share = sharing("0", Basis::Stated).share.map(|share| OwnShare {
            rate: Rate::from_basis_points(*rate).unwrap(),
            ..share
        });
        if *joins {
            particulars.ties.push(Tie::OneOf("een".parse().unwrap()));
        }
        let years: Vec<u16> = [(*first, 2024), (*last, 2027)]
            .into_iter()
            .filter_map(|(pm, year)| pm.then_some(year))
            .collect();
        particulars.pm = pm(&years).pm.filter(|pm| !pm.years.is_empty());
        let amount = keuzeruimte::money::Money::from_cents(*cents).to_string();
        let mut own = own(OTHERS[place], true, ["", &amount, &amount, &amount], particulars);
        own.on = *on;
        variant = variant.adding_own(own);
    }
    for (id, on) in [("a", a), ("b", b)] {
        variant = if on { variant.on(id) } else { variant.off(id) };
    }
    variant
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn e36_e37_no_rule_of_an_own_choice_is_broken_unseen(said in any::<[Said; 3]>().prop_map(bounded), a: bool, b: bool) {
        let outcome = three_own(&said, a, b).outcome();
        let on: Vec<bool> = [a, b].into_iter().chain(said.iter().map(|said| said.0)).collect();
        let of = |place: usize| PartOf::from(&other(place));
        let mut expected: Vec<(PartOf, PartOf)> = Vec::new();
        for (place, (_, needs, excludes, ..)) in (2..).zip(said) {
            for missing in others(needs, place) {
                if on[place] && !on[missing] {
                    expected.push((of(place), of(missing)));
                }
            }
            for excluded in others(excludes & !needs, place) {
                let pair = if excluded > place { (of(place), of(excluded)) } else { (of(excluded), of(place)) };
                if on[place] && on[excluded] && !expected.contains(&pair) {
                    expected.push(pair);
                }
            }
        }
        let mut seen: Vec<(PartOf, PartOf)> = Vec::new();
        let mut groups = 0;
        for clash in &outcome.clashes {
            match clash {
                Clash::Needs { choice, missing, .. } => {
                    seen.extend(missing.iter().map(|missing| (choice.clone(), missing.clone())));
                }
                Clash::Together { on, .. } => {
                    prop_assert_eq!(on.len(), 2);
                    seen.push((on[0].clone().min(on[1].clone()), on[0].clone().max(on[1].clone())));
                }
                Clash::NotOne { .. } => groups += 1,
                Clash::PartAlone { .. } => prop_assert!(false),
            }
        }
        expected.sort();
        seen.sort();
        prop_assert_eq!(seen, expected);
        let joined = said.iter().filter(|said| said.0 && said.3).count();
        prop_assert_eq!(groups, usize::from(usize::from(a) + usize::from(b) + joined != 1));
    }

    #[test]
    fn e34_e35_the_parts_add_up_and_an_open_pm_adds_nothing(said in any::<[Said; 3]>().prop_map(bounded), a: bool) {
        let outcome = three_own(&said, a, false).outcome();
        for (year, total) in outcome.years.iter() {
            let mut sum = if a { money("-100") } else { money("0") };
            let mut open = 0;
            for (on, _, _, _, cents, rate, (first, _)) in said {
                let gross = keuzeruimte::money::Money::from_cents(cents);
                let rate = Rate::from_basis_points(rate).unwrap();
                let net = if rate == Rate::WHOLE { gross } else { gross.times(rate).unwrap() };
                match year.number() {
                    2024 => open += usize::from(on && first),
                    _ if on => sum = sum.plus(net).unwrap(),
                    _ => {}
                }
            }
            prop_assert_eq!((total.effect, total.open_pm), (Some(sum), open));
        }
    }
}

fn bounded(said: [Said; 3]) -> [Said; 3] {
    said.map(|(on, needs, excludes, joins, cents, rate, pm)| {
        (on, needs, excludes, joins, cents % 100_000_000, rate % 10_001, pm)
    })
}
