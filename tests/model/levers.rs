//! Taxes and charges (E22, E23; P13).

use keuzeruimte::budget::{HouseholdTax, Lever, LeverKind, Payer, Source, Text};
use keuzeruimte::outcome::{Finding, household_change};
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Household, LeverSetting, Tenure};
use keuzeruimte::year::PerYear;

use crate::kadernota::{InYears, Variant, kadernota, money, year};

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn setting(rate: &str, lower: bool, from: u16) -> LeverSetting {
    LeverSetting {
        rate: percent(rate),
        lower,
        from: year(from),
    }
}

fn with_lever(base: &str, kind: impl Fn(&PerYear<keuzeruimte::money::Money>) -> LeverKind) -> Variant {
    let mut variant = kadernota().with("a", ["0"; 4]).proposal();
    let base = PerYear::from_fn(variant.budget.horizon, |_| money(base));
    variant.budget.levers = vec![Lever {
        id: "ozb".parse().unwrap(),
        title: Text::dutch("OZB woningen"),
        kind: kind(&base),
        base,
        most: percent("100"),
        household: Some(HouseholdTax {
            of_value: percent("0.1"),
            average_value: money("300000"),
            payer: Payer::Owner,
        }),
        source: Source::default(),
    }];
    variant
}

fn set(mut variant: Variant, setting: LeverSetting) -> Variant {
    variant.decisions.levers.insert("ozb".parse().unwrap(), setting);
    variant
}

/// Capelle, kadernota 2026: 12,5 % more OZB is V 1.738 (x 1.000), so a base near 13,9 million: 13.900.000 x 12,5 % =
/// 1.737.500.
#[test]
fn so_many_percent_of_the_base_structurally_from_its_first_year() {
    let variant = set(
        with_lever("13900000", |_| LeverKind::Ozb),
        setting("12.5", false, 2025),
    );
    let outcome = variant.outcome();
    assert_eq!(outcome.effects(), ["0", "1737500", "1737500", "1737500"]);
    assert_eq!(outcome.structural_effects(), outcome.effects());
    let lower = set(
        with_lever("13900000", |_| LeverKind::Ozb),
        setting("12.5", true, 2026),
    );
    assert_eq!(lower.outcome().effects(), ["0", "0", "-1737500", "-1737500"]);
}

#[test]
fn it_stands_in_no_reference() {
    let variant = set(with_lever("1000", |_| LeverKind::Ozb), setting("10", false, 2024));
    let references = variant.references();
    assert_eq!(references.mine.effects(), ["100"; 4]);
    assert_eq!(references.proposal.effects(), ["0"; 4]);
    assert_eq!(references.existing.effects(), ["0"; 4]);
}

/// A charge of 900.000 with a cost of 1.000.000 has room for 100.000: 11,1 %.
#[test]
fn a_charge_recovers_its_cost_at_most() {
    let fee = |base: &PerYear<keuzeruimte::money::Money>| LeverKind::Fee {
        cost: base.map(|_, _| money("1000000")),
    };
    let within = set(with_lever("900000", fee), setting("10", false, 2024)).outcome();
    assert_eq!(within.effects(), ["90000"; 4]);
    assert_eq!(within.findings, []);
    let beyond = set(with_lever("900000", fee), setting("20", false, 2027)).outcome();
    assert_eq!(beyond.effects(), ["0", "0", "0", "100000"]);
    assert_eq!(
        beyond.findings,
        [Finding::FeeCapped("ozb".parse().unwrap(), year(2027))]
    );
    // What a household would pay of a rise that is cut off is not known; of one that is not, it is.
    let of_household = |rate| {
        let variant = with_lever("900000", fee);
        household_change(&variant.budget.levers[0], &setting(rate, false, 2024), None)
    };
    assert_eq!(of_household("10"), Some(money("30")));
    assert_eq!(of_household("20"), None);
    // Where the cost is more than recovered already, a rise brings nothing.
    let over = set(with_lever("1100000", fee), setting("5", false, 2027)).outcome();
    assert_eq!(over.effects(), ["0"; 4]);
}

/// 0,1 % of 300.000 is 300 a year; 12,5 % of that is 37,50. Of 455.000: 56,875, to the cent 56,88.
#[test]
fn what_a_household_pays_is_told_to_the_cent() {
    let variant = with_lever("1", |_| LeverKind::Ozb);
    let lever = &variant.budget.levers[0];
    let change = |household: Option<&Household>, lower| {
        household_change(lever, &setting("12.5", lower, 2024), household)
            .unwrap()
            .to_string()
    };
    assert_eq!(change(None, false), "37.5");
    assert_eq!(change(None, true), "-37.5");
    let owner = Household {
        tenure: Tenure::Owner,
        value: money("455000"),
    };
    assert_eq!(change(Some(&owner), false), "56.88");
    let tenant = Household {
        tenure: Tenure::Tenant,
        ..owner
    };
    assert_eq!(change(Some(&tenant), false), "0");
}
