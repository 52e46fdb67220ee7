//! Structural and incidental, kept apart in the start balance and within one choice (E8, E9, E17; P4).

use keuzeruimte::budget::Budget;
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Verdict, evaluate};
use keuzeruimte::scenario::Decisions;
use keuzeruimte::year::PerYear;

use crate::kadernota::{InYears, Kadernota, kadernota, money, year};

fn per_year(budget: &Budget, amounts: [&str; 4]) -> PerYear<Money> {
    let mut amounts = amounts.into_iter().map(money);
    PerYear::from_fn(budget.horizon, |_| amounts.next().unwrap())
}

/// The worked table of a Landgraaf programmabegroting 2023-2026 (design notes, section 3): structural balance =
/// formal balance - incidental income + incidental cost. In thousands: 2022: 0 - 4.766 + 3.462 = -1.304;
/// 2025: -1.600 - 286 + 2.064 = 178. The years between are not in the notes and stand at nothing here.
#[test]
fn the_worked_table_of_landgraaf_comes_out_to_the_euro() {
    let mut variant = kadernota()
        .over(2022, 4)
        .starting_at(["0", "0", "0", "-1600000"])
        .with("niets", ["0", "0", "0", "0"])
        .proposal();
    // Income less cost: 4.766 - 3.462 = 1.304; 286 - 2.064 = -1.778.
    variant.budget.start_incidental = Some(per_year(&variant.budget, ["1304000", "0", "0", "-1778000"]));
    let outcome = variant.outcome();
    assert_eq!(outcome.ends(), ["0", "0", "0", "-1600000"]);
    assert_eq!(outcome.structurals(), ["-1304000", "0", "0", "178000"]);
    let expected = Verdict::From {
        year: year(2023),
        not_in: vec![year(2022)],
    };
    assert_eq!(outcome.verdict, expected);
}

#[test]
fn a_member_who_fills_in_another_start_balance_says_its_incidental_part_too() {
    let mut variant = kadernota()
        .starting_at(["100", "100", "100", "100"])
        .with("a", ["0", "0", "0", "0"])
        .proposal()
        .own_start(2025, "500");
    variant.budget.start_incidental = Some(per_year(&variant.budget, ["30", "30", "30", "30"]));
    // The document's 30 belongs to its own 100; of the member's 500 nothing is said to be incidental.
    assert_eq!(variant.outcome().structurals(), ["70", "500", "70", "70"]);
    variant
        .decisions
        .start_incidental
        .insert(year(2025), money("200"));
    assert_eq!(variant.outcome().structurals(), ["70", "300", "70", "70"]);
}

/// 45.000 in the first year, of which 9.000 is one-off, and 36.000 after it.
fn partly_one_off() -> (Kadernota, [&'static str; 4]) {
    let budget = kadernota().structural("a", ["-45000", "-36000", "-36000", "-36000"]);
    (budget, ["-9000", "0", "0", "0"])
}

#[test]
fn one_choice_can_be_partly_incidental() {
    let (budget, incidental) = partly_one_off();
    let mut variant = budget.proposal();
    variant.budget.choices[0].incidental = Some(per_year(&variant.budget, incidental));
    let outcome = variant.outcome();
    assert_eq!(outcome.effects(), ["-45000", "-36000", "-36000", "-36000"]);
    assert_eq!(outcome.structural_effects(), ["-36000"; 4]);
    // At 50 %: -22.500, of which -4.500 is one-off.
    let half = variant.clone().at_level("a", "50").outcome();
    assert_eq!(half.effects(), ["-22500", "-18000", "-18000", "-18000"]);
    assert_eq!(half.structural_effects(), ["-18000"; 4]);
    // An own amount is all of the choice's own nature: the document's split says nothing about it.
    let own = variant.own_amount("a", 2024, "-10000").outcome();
    assert_eq!(own.structural_effects(), ["-10000", "-36000", "-36000", "-36000"]);
}

#[test]
fn whether_the_years_bear_the_label_out_is_kept_beside_it() {
    let agrees = |budget: Kadernota| budget.proposal().outcome().part("a").label_agrees();
    // Real documents: structural with one year, incidental in four.
    assert_eq!(
        agrees(kadernota().structural("a", ["-1", "0", "0", "0"])),
        Some(false)
    );
    assert_eq!(
        agrees(kadernota().incidental("a", ["-1", "-1", "-1", "-1"])),
        Some(false)
    );
    assert_eq!(
        agrees(kadernota().structural("a", ["0", "0", "-1", "-1"])),
        Some(true)
    );
    assert_eq!(
        agrees(kadernota().incidental("a", ["0", "-1", "-1", "-1"])),
        Some(true)
    );
    assert_eq!(agrees(kadernota().with("a", ["-1", "-1", "-1", "-1"])), None);
}

#[test]
fn the_end_balance_is_its_structural_and_its_incidental_part() {
    let (budget, incidental) = partly_one_off();
    let mut variant = budget
        .starting_at(["1000", "2000", "3000", "4000"])
        .incidental("b", ["-7", "0", "0", "0"])
        .proposal();
    variant.budget.choices[0].incidental = Some(per_year(&variant.budget, incidental));
    variant.budget.start_incidental = Some(per_year(&variant.budget, ["100", "-50", "0", "1"]));
    let outcome = evaluate(&variant.budget, &Decisions::default());
    // Incidental: 100 - 9.000 - 7; -50; 0; 1.
    let parts: Vec<String> = outcome
        .years
        .values()
        .map(|total| {
            total
                .end
                .unwrap()
                .minus(total.structural.unwrap())
                .unwrap()
                .to_string()
        })
        .collect();
    assert_eq!(parts, ["-8907", "-50", "0", "1"]);
}
