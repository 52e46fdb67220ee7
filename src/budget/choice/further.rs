//! What the second format lets a choice say beside its amounts, and the amounts of an investment.

use super::super::amounts::{money_from_zero, money_per_year, ranges, rate};
use super::super::read::{one_of, optional_title, texts};
use super::super::{Amount, Hardness, Investment, Method, Range, Text, charges};
use super::{Place, TITLE};
use crate::fields::{Entries, Expected, Faults, Field, entry, required};
use crate::ids::ReserveId;
use crate::money::Money;
use crate::year::{Horizon, PerYear, Year};

const LONGEST_LIFE: u32 = 100;
const MOST_FACTS: usize = 30;
const FACT: usize = 1_000;

/// The fields of a choice that came with the second format.
pub(super) struct Further {
    pub incidental: Option<PerYear<Money>>,
    pub ranges: Option<PerYear<Range>>,
    pub hardness: Option<Hardness>,
    pub reserve: Option<ReserveId>,
    pub contract_until: Option<Text>,
    pub advice: Option<Text>,
    pub noticed_by: Option<Text>,
    pub facts: Vec<Text>,
}

pub(super) fn read(entries: &Entries<'_>, place: &Place<'_>, faults: &mut Faults) -> Further {
    Further {
        incidental: entry(entries, "incidental")
            .and_then(|field| money_per_year(field, place.horizon, faults)),
        ranges: entry(entries, "ranges").and_then(|field| ranges(field, place.horizon, faults)),
        hardness: entry(entries, "hardness").and_then(|field| {
            one_of(
                field,
                faults,
                &["firm", "estimate", "rough"],
                &[Hardness::Firm, Hardness::Estimate, Hardness::Rough],
            )
        }),
        reserve: entry(entries, "reserve")
            .and_then(|field| place.reserves.named(field, faults, Expected::KnownReserve)),
        contract_until: optional_title(entries, "contract_until", faults, TITLE),
        advice: optional_title(entries, "advice", faults, TITLE),
        noticed_by: optional_title(entries, "noticed_by", faults, TITLE),
        facts: texts(entries, "facts", faults, (MOST_FACTS, FACT)),
    }
}

/// An investment, and the amounts that follow from it.
pub(super) struct FromInvestment {
    /// Whether the file gives one, faulty or not.
    pub given: bool,
    /// The amounts are absent only where the budget's years are faulty.
    pub found: Option<(Investment, Option<PerYear<Amount>>)>,
}

pub(super) fn investment(
    entries: &Entries<'_>,
    horizon: Option<Horizon>,
    faults: &mut Faults,
) -> FromInvestment {
    let field = entry(entries, "investment");
    let found = field.and_then(|field| {
        let investment = investment_from_field(field, faults)?;
        let charges = horizon.map(|horizon| charges(&investment, horizon)).transpose();
        let Ok(charges) = charges else {
            field.wrong(faults, Expected::ChargesWithinBounds);
            return None;
        };
        let amounts = charges.map(|charges| charges.map(|_, charge| Amount::Known(charge.opposite())));
        Some((investment, amounts))
    });
    FromInvestment {
        given: field.is_some(),
        found,
    }
}

/// The terms of an investment at a place of a file; what is wrong with them goes to `faults`.
pub(crate) fn investment_from_field(field: &Field<'_>, faults: &mut Faults) -> Option<Investment> {
    let entries = field.object(faults, &["sum", "life", "rate", "method", "first_year"]);
    let sum = required(faults, field, &entries, "sum").and_then(|field| money_from_zero(field, faults));
    let life =
        required(faults, field, &entries, "life").and_then(|field| field.whole(faults, 1, LONGEST_LIFE));
    let rate = required(faults, field, &entries, "rate").and_then(|field| rate(field, faults));
    let method = required(faults, field, &entries, "method").and_then(|field| {
        one_of(
            field,
            faults,
            &["linear", "annuity"],
            &[Method::Linear, Method::Annuity],
        )
    });
    // Charges may have begun before the budget's years, and may begin after them.
    let first_year = required(faults, field, &entries, "first_year")
        .and_then(|field| field.whole(faults, 1990, 2199))
        .and_then(|number| u16::try_from(number).ok().and_then(Year::new));
    Some(Investment {
        sum: sum?,
        life: u16::try_from(life?).ok()?,
        rate: rate?,
        method: method?,
        first_year: first_year?,
    })
}
