//! The indicators that a scenario can move, with what they are made of; and which are not shown because the budget
//! does not give their parts.

use std::rc::Rc;

use rust_decimal::Decimal;

use crate::budget::Budget;
use crate::lang::Language;
use crate::outcome::{Outcome, indicators as calculated};
use crate::scenario::Decisions;
use crate::year::{PerYear, Year};

/// The indicators, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Indicators {
    /// The years.
    pub years: Rc<[Year]>,
    /// Those whose parts are known.
    pub all: Rc<[IndicatorWords]>,
    /// Which are not shown, in a sentence; none where all are.
    pub missing: Option<Rc<str>>,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorWords {
    /// What it is called.
    pub title: Rc<str>,
    /// Its value in each year.
    pub values: Rc<[Rc<str>]>,
    /// What it is made of.
    pub made_of: Rc<str>,
}

/// Its values, its name, what it is made of, and whether it is a percentage.
type Known = (Option<PerYear<Option<Decimal>>>, &'static str, &'static str, bool);

/// The indicators of an outcome.
pub fn indicators(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    language: Language,
) -> Indicators {
    let values = calculated(budget, decisions, outcome);
    let known: [Known; 3] = [
        (values.room, "indicator-room", "indicator-room-made", true),
        (values.tax, "indicator-tax", "indicator-tax-made", true),
        (
            values.resilience,
            "indicator-resilience",
            "indicator-resilience-made",
            false,
        ),
    ];
    let missing: Vec<String> = known
        .iter()
        .filter(|(values, ..)| values.is_none())
        .map(|(_, title, ..)| language.text(title))
        .collect();
    let words = |(values, title, made, percent): &Known| {
        let values = values.as_ref()?;
        let value = |value: &Option<Decimal>| match value {
            Some(value) if *percent => language.ratio_percent(*value),
            Some(value) => language.ratio(*value),
            None => language.text("spoken-unknown"),
        };
        Some(IndicatorWords {
            title: language.text(title).into(),
            values: values.values().map(|one| Rc::from(value(one))).collect(),
            made_of: language.text(made).into(),
        })
    };
    Indicators {
        years: budget.horizon.years().collect(),
        all: known.iter().filter_map(words).collect(),
        missing: (!missing.is_empty()).then(|| {
            let names = language.list(&missing);
            language
                .text_with("indicators-missing", &[("names", names.into())])
                .into()
        }),
    }
}

#[cfg(test)]
mod tests;
