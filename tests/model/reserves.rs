//! Reserves: their course, their floor, and that they do not mend the structural balance (E24-E26; P11).

use keuzeruimte::budget::{Reserve, ReserveException, Solvency, Text};
use keuzeruimte::outcome::Finding;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::OwnCover;
use keuzeruimte::scenario::{OwnChoice, Wording};
use keuzeruimte::year::PerYear;

use crate::kadernota::{InYears, Variant, kadernota, money, year};

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

/// A reserve of 1.000 that gets 100 and gives 50 each year, with a floor of 900; "a" draws 300 in 2025.
fn drawing() -> Variant {
    let mut variant = kadernota()
        .starting_at(["0"; 4])
        .structural("a", ["0", "300", "0", "0"])
        .structural("b", ["0", "-300", "0", "0"])
        .proposal();
    let each_year = |euros: &str| PerYear::from_fn(variant.budget.horizon, |_| money(euros));
    variant.budget.reserves = vec![Reserve {
        id: "ar".parse().unwrap(),
        title: Text::dutch("Algemene reserve"),
        opening: money("1000"),
        additions: each_year("100"),
        withdrawals: each_year("50"),
        floor: Some(money("900")),
        free: true,
    }];
    variant.budget.choices[0].reserve = Some("ar".parse().unwrap());
    variant
}

fn closing(variant: &Variant) -> Vec<String> {
    let outcome = variant.outcome();
    let course = &outcome.reserves[0].years;
    course.values().map(|year| year.closing.to_string()).collect()
}

/// 1.000 + 100 - 50 = 1.050; + 100 - 350 = 800; 850; 900.
#[test]
fn opening_and_additions_less_withdrawals_is_the_closing_balance() {
    assert_eq!(closing(&drawing()), ["1050", "800", "850", "900"]);
    assert_eq!(
        drawing().outcome().reserves[0].below_floor,
        [year(2025), year(2026)]
    );
    assert_eq!(closing(&drawing().off("a")), ["1050", "1100", "1150", "1200"]);
    assert_eq!(drawing().off("a").outcome().reserves[0].below_floor, []);
}

#[test]
fn reserve_money_mends_the_formal_balance_and_not_the_structural_one() {
    let outcome = drawing().outcome();
    assert_eq!(outcome.ends(), ["0"; 4]);
    // The document calls the withdrawal structural; the rule of the field is stronger.
    assert_eq!(outcome.structurals(), ["0", "-300", "0", "0"]);
}

#[test]
fn an_own_proposal_can_draw_from_a_reserve_and_add_to_it() {
    let mut variant = drawing().off("a");
    let own = OwnChoice {
        structural: true,
        amounts: [(year(2024), money("200")), (year(2026), money("-40"))].into(),
        cover: OwnCover::Reserve("ar".parse().unwrap()),
        ..OwnChoice::new("x".parse().unwrap(), Wording::new("Dekking").unwrap())
    };
    variant.decisions.own.push(own);
    // 1.000 + 100 - 250 = 850; 900; + 140 - 50 = 990; 1.040.
    assert_eq!(closing(&variant), ["850", "900", "990", "1040"]);
    assert_eq!(variant.outcome().effects(), ["200", "-300", "-40", "0"]);
    assert_eq!(variant.outcome().structural_effects(), ["0", "-300", "0", "0"]);
}

/// 10 % a year of a surplus of 2.000 is 200: of the 300 that is drawn in 2025 so much counts as structural.
#[test]
fn the_agreed_exception_counts_up_to_its_part_of_the_surplus_and_only_when_used() {
    let mut variant = drawing();
    variant.budget.exception = Some(ReserveException {
        title: Text::dutch("Afspraak van november 2023"),
        agreed: "november 2023".to_owned(),
        reserve: "ar".parse().unwrap(),
        surplus: money("2000"),
        rate: percent("10"),
        solvency: Some(Solvency {
            least: percent("20"),
            own: percent("35"),
        }),
    });
    assert_eq!(variant.outcome().structurals(), ["0", "-300", "0", "0"]);
    variant.decisions.uses_exception = true;
    let outcome = variant.outcome();
    assert_eq!(outcome.structurals(), ["0", "-100", "0", "0"]);
    assert_eq!(outcome.ends(), ["0"; 4]);
    assert_eq!(outcome.years.get(year(2025)).unwrap().exception, money("200"));
    // Solvency must stay above what the agreement asks for.
    variant.budget.exception.as_mut().unwrap().solvency = Some(Solvency {
        least: percent("20"),
        own: percent("19"),
    });
    let outcome = variant.outcome();
    assert_eq!(outcome.structurals(), ["0", "-300", "0", "0"]);
    assert_eq!(outcome.findings, [Finding::ExceptionNotAllowed]);
}
