//! Fields for an amount in each year, as a member types them. Nothing counts until all of them can be read.

use std::collections::BTreeMap;

use crate::lang::input::{InputFault, money};
use crate::lang::{Language, Worded};
use crate::money::Money;
use crate::year::{Horizon, Year};

/// What stands in the fields, by year.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct TypedAmounts(BTreeMap<Year, String>);

impl TypedAmounts {
    /// The amounts of a scenario, as the fields show them.
    pub(super) fn of(amounts: &BTreeMap<Year, Money>, horizon: Horizon, language: Language) -> TypedAmounts {
        let shown = |year: &Year| amounts.get(year).map(|money| language.money(*money));
        TypedAmounts(
            horizon
                .years()
                .map(|year| (year, shown(&year).unwrap_or_default()))
                .collect(),
        )
    }

    /// What stands in one field.
    pub(super) fn text(&self, year: Year) -> String {
        self.0.get(&year).cloned().unwrap_or_default()
    }

    /// The amount in one field; none where it is empty or cannot be read.
    pub(super) fn amount(&self, year: Year, language: Language) -> Option<Money> {
        money(self.0.get(&year)?, language).ok()
    }

    /// Whether nothing stands in any field.
    pub(super) fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// Something else in one field.
    pub(super) fn set(&mut self, year: Year, text: String) {
        self.0.insert(year, text);
    }

    /// The same text in every field from a year on, nothing before it.
    pub(super) fn fill_from(&mut self, first: Year, text: &str) {
        for (year, field) in &mut self.0 {
            *field = if *year < first {
                String::new()
            } else {
                text.to_owned()
            };
        }
    }

    /// What is wrong with one field; nothing is wrong with an empty one.
    pub(super) fn fault(&self, year: Year, language: Language) -> Option<String> {
        fault_of(self.0.get(&year)?, language)
    }

    /// The amounts, the empty fields left out; none while a field cannot be read.
    pub(super) fn read(&self, language: Language) -> Option<BTreeMap<Year, Money>> {
        let mut amounts = BTreeMap::new();
        for (year, text) in &self.0 {
            match money(text, language) {
                Ok(money) => {
                    amounts.insert(*year, money);
                }
                Err(InputFault::Empty) => {}
                Err(_) => return None,
            }
        }
        Some(amounts)
    }
}

/// What is wrong with a typed amount, in a sentence.
pub(super) fn fault_of(text: &str, language: Language) -> Option<String> {
    match money(text, language) {
        Ok(_) | Err(InputFault::Empty) => None,
        Err(fault) => Some(fault.words(language)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn horizon() -> Horizon {
        Horizon::new(Year::new(2024).unwrap(), 4).unwrap()
    }

    #[test]
    fn what_is_shown_can_be_read_back() {
        for language in Language::ALL {
            let amounts: BTreeMap<_, _> = horizon()
                .years()
                .zip([
                    Money::from_euros(-1_234_567),
                    Money::from_cents(1_050),
                    Money::ZERO,
                ])
                .collect();
            let typed = TypedAmounts::of(&amounts, horizon(), language);
            assert_eq!(typed.read(language), Some(amounts));
        }
    }

    #[test]
    fn one_unreadable_field_keeps_all_of_them_back() {
        let year = horizon().first();
        let mut typed = TypedAmounts::of(&BTreeMap::new(), horizon(), Language::Dutch);
        assert_eq!(
            typed.read(Language::Dutch),
            Some(BTreeMap::new()),
            "empty fields are unknown, not zero"
        );
        typed.set(year, "1.23".to_owned());
        assert_eq!(typed.read(Language::Dutch), None);
        assert!(typed.fault(year, Language::Dutch).is_some());
    }

    #[test]
    fn an_amount_from_a_start_year_leaves_the_years_before_it_empty() {
        let mut typed = TypedAmounts::of(&BTreeMap::new(), horizon(), Language::Dutch);
        let third = Year::new(2026).unwrap();
        typed.fill_from(third, "40.000");
        let amounts = typed.read(Language::Dutch).unwrap();
        assert_eq!(
            amounts.into_keys().collect::<Vec<_>>(),
            [third, Year::new(2027).unwrap()]
        );
    }
}
