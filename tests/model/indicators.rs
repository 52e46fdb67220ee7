//! Indicators that a scenario can move (E27; P4).

use keuzeruimte::budget::{HouseholdTax, Lever, LeverKind, Payer, Ratios, Reserve};
use keuzeruimte::budget::{ResilienceInputs, RoomInputs, Source, TaxInputs, Text};
use keuzeruimte::outcome::indicators;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::LeverSetting;
use keuzeruimte::year::PerYear;
use rust_decimal::Decimal;

use crate::kadernota::{Variant, kadernota, money, year};

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn with_ratios() -> Variant {
    let mut variant = kadernota()
        .structural("a", ["-1000", "-1000", "-1000", "-1000"])
        .proposal();
    let each_year = |euros: &str| PerYear::from_fn(variant.budget.horizon, |_| money(euros));
    variant.budget.ratios = Ratios {
        room: Some(RoomInputs {
            income: each_year("98000"),
            cost: each_year("96000"),
            additions: each_year("500"),
            withdrawals: each_year("300"),
            total_income: each_year("100000"),
        }),
        tax: Some(TaxInputs {
            household: money("900"),
            national: money("1000"),
        }),
        resilience: Some(ResilienceInputs {
            available: money("3000"),
            needed: money("2000"),
        }),
    };
    variant
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// ((98.000 - 96.000) + (300 - 500)) = 1.800; with the choice 800; of 100.000 that is 0,8 %.
#[test]
fn structural_choices_move_the_structural_room() {
    let room = |variant: &Variant| {
        let outcome = variant.outcome();
        let all = indicators(&variant.budget, &variant.decisions, &outcome);
        all.room.unwrap().get(year(2024)).copied().flatten().unwrap()
    };
    assert_eq!(room(&with_ratios()), decimal("0.008"));
    assert_eq!(room(&with_ratios().off("a")), decimal("0.018"));
}

/// A household of average value pays 0,1 % of 250.000 = 250 OZB; 10 % more is 25: 925 per 1.000.
#[test]
fn a_tax_moves_the_room_its_income_and_the_tax_capacity() {
    let mut variant = with_ratios();
    variant.budget.levers = vec![Lever {
        id: "ozb".parse().unwrap(),
        title: Text::dutch("OZB"),
        kind: LeverKind::Ozb,
        base: PerYear::from_fn(variant.budget.horizon, |_| money("20000")),
        most: percent("100"),
        household: Some(HouseholdTax {
            of_value: percent("0.1"),
            average_value: money("250000"),
            payer: Payer::Owner,
        }),
        source: Source::default(),
    }];
    let setting = LeverSetting {
        rate: percent("10"),
        lower: false,
        from: year(2025),
    };
    variant.decisions.levers.insert("ozb".parse().unwrap(), setting);
    let outcome = variant.outcome();
    let all = indicators(&variant.budget, &variant.decisions, &outcome);
    let tax = all.tax.unwrap();
    assert_eq!(tax.get(year(2024)).copied().flatten(), Some(decimal("0.9")));
    assert_eq!(tax.get(year(2025)).copied().flatten(), Some(decimal("0.925")));
    // 1.800 - 1.000 + 2.000 = 2.800 of 102.000.
    let room = all.room.unwrap().get(year(2025)).copied().flatten().unwrap();
    assert_eq!(room, decimal("2800").checked_div(decimal("102000")).unwrap());
}

/// 3.000 / 2.000 = 1,5; what a choice draws from a free reserve (500, for good) comes off: 2.500 / 2.000 = 1,25.
#[test]
fn drawing_from_a_free_reserve_lowers_the_resilience() {
    let mut variant = with_ratios();
    let nothing = PerYear::from_fn(variant.budget.horizon, |_| money("0"));
    variant.budget.reserves = vec![Reserve {
        id: "ar".parse().unwrap(),
        title: Text::dutch("Algemene reserve"),
        opening: money("1000"),
        additions: nothing.clone(),
        withdrawals: nothing,
        floor: None,
        free: true,
    }];
    let mut drawn = kadernota().incidental("a", ["0", "500", "0", "0"]).proposal();
    drawn.budget.reserves = variant.budget.reserves.clone();
    drawn.budget.ratios = variant.budget.ratios.clone();
    drawn.budget.choices[0].reserve = Some("ar".parse().unwrap());
    let outcome = drawn.outcome();
    let all = indicators(&drawn.budget, &drawn.decisions, &outcome);
    let shown: Vec<_> = all
        .resilience
        .unwrap()
        .values()
        .map(|ratio| ratio.unwrap())
        .collect();
    assert_eq!(
        shown,
        [decimal("1.5"), decimal("1.25"), decimal("1.25"), decimal("1.25")]
    );
}

#[test]
fn where_inputs_lack_nothing_is_shown() {
    let variant = kadernota().with("a", ["-1"; 4]).proposal();
    let all = indicators(&variant.budget, &variant.decisions, &variant.outcome());
    assert_eq!((all.room, all.tax, all.resilience), (None, None, None));
}
