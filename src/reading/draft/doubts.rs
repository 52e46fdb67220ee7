//! The doubts of a choice in the sentences of a budget, and what they say of years that nothing stands in.

use std::collections::BTreeSet;

use super::{MOST_DOUBTS, SENTENCE, texts};
use crate::budget::{self, Direction, Text};
use crate::lang::Language;
use crate::money::Money;
use crate::reading::doubt::Doubt;
use crate::reading::recognise::amount::Effect;
use crate::reading::{Choice, Per};
use crate::year::{Horizon, Year};

/// The doubts of one choice, each sentence once.
pub struct Doubts {
    horizon: Horizon,
    /// In the order in which they were added.
    pub list: Vec<budget::Doubt>,
}

impl Doubts {
    /// None yet.
    pub fn new(horizon: Horizon) -> Doubts {
        Doubts {
            horizon,
            list: Vec::new(),
        }
    }

    /// A sentence; its year only where the budget has that year.
    pub fn add(&mut self, year: Option<Year>, sentence: &str) {
        let Some(sentence) = texts::line(sentence, SENTENCE) else {
            return;
        };
        let doubt = budget::Doubt {
            year: year.filter(|year| self.horizon.contains(*year)),
            message: Text::dutch(sentence),
        };
        if !self.list.contains(&doubt) && self.list.len() < MOST_DOUBTS {
            self.list.push(doubt);
        }
    }

    /// Assumed years that no doubt of the reader explains.
    pub fn assumed(&mut self, choice: &Choice, years: &[Year]) {
        let explained: BTreeSet<Year> = choice.doubts.iter().flat_map(years_explained).collect();
        let (mut nothing, mut given) = (Vec::new(), Vec::new());
        for year in years.iter().filter(|year| !explained.contains(year)) {
            match choice.amounts.get(year).map(|amount| amount.value) {
                Some(Some(value)) if !value.is_zero() => given.push(*year),
                Some(None) => given.push(*year),
                _ => nothing.push(*year),
            }
        }
        if !nothing.is_empty() {
            let listed = Language::Dutch.years(&nothing);
            self.add(
                only(&nothing),
                &format!("Voor {listed} staat er geen bedrag; aangenomen is 0."),
            );
        }
        if !given.is_empty() {
            let listed = Language::Dutch.years(&given);
            self.add(
                only(&given),
                &format!("Het bedrag voor {listed} is aangenomen: het document noemt die jaren hier niet."),
            );
        }
    }

    /// Amounts that are not counted: without a year, or of a year that the budget does not have.
    pub fn beside_the_years(&mut self, choice: &Choice) {
        if let Some((amount, per)) = choice.without_year {
            let amount = Language::Dutch.euro(amount);
            let per = match per {
                Per::Year => "per jaar",
                Per::Total => "in totaal",
            };
            self.add(
                None,
                &format!("Het document noemt {amount} {per} zonder jaartal. Alleen wat bij de jaren staat, telt mee."),
            );
        }
        for (year, value) in outside(choice, self.horizon) {
            let amount = value.map_or("pm".to_owned(), |value| Language::Dutch.euro(value));
            self.add(
                None,
                &format!("Het document noemt {amount} voor {year}; dat jaar valt buiten deze begroting en telt niet mee."),
            );
        }
    }

    /// Which way a pm goes. A budget file must say it, so where the document does not, the doubt says so.
    pub fn direction(&mut self, choice: &Choice) -> Direction {
        match choice.pm {
            Some(Effect::Disadvantage) => return Direction::Nadeel,
            Some(Effect::Advantage) => return Direction::Voordeel,
            None => {}
        }
        let mut known = choice.amounts.values().filter_map(|amount| amount.value);
        let good = known.clone().any(Money::is_advantage) && !known.any(Money::is_disadvantage);
        let (direction, word) = if good {
            (Direction::Voordeel, "voordeel")
        } else {
            (Direction::Nadeel, "nadeel")
        };
        self.add(
            None,
            &format!(
                "Het document zegt niet of de pm-post een voordeel of een nadeel is; aangenomen is {word}."
            ),
        );
        direction
    }
}

fn only(years: &[Year]) -> Option<Year> {
    match years {
        [only] => Some(*only),
        _ => None,
    }
}

/// The year that a doubt is about, where it is about one.
pub fn year_of(doubt: &Doubt) -> Option<Year> {
    match doubt {
        Doubt::Unreadable { year } | Doubt::YearAssumed { year, .. } | Doubt::TwoAmounts { year } => {
            Some(*year)
        }
        Doubt::LaterYearsOpen { from, to } if from == to => Some(*from),
        Doubt::Stated { year, .. } => *year,
        _ => None,
    }
}

/// The years whose assumption a doubt explains.
fn years_explained(doubt: &Doubt) -> Vec<Year> {
    match doubt {
        Doubt::LaterYearsOpen { from, to } => (from.number()..=to.number()).filter_map(Year::new).collect(),
        other => year_of(other).into_iter().collect(),
    }
}

/// What stands in years that the budget does not have; nothing there is no loss.
pub fn outside(choice: &Choice, horizon: Horizon) -> impl Iterator<Item = (Year, Option<Money>)> + '_ {
    choice
        .amounts
        .iter()
        .filter(move |(year, amount)| {
            !horizon.contains(**year) && amount.value.is_none_or(|value| !value.is_zero())
        })
        .map(|(year, amount)| (*year, amount.value))
}
