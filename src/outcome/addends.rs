//! What a total is made of: every addend, so that any total can be opened into its parts.
//!
//! The amounts that are listed add up to the total of the outcome, to the cent. An open pm is listed without an amount.
//! Deliberately absent: words, headings and where a part stands in the document (`present::breakdown`).

use super::{Outcome, Part, PartOf, Start, YearTotal};
use crate::money::Money;
use crate::scenario::Figure;
use crate::year::Year;

/// Which total of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TotalOf {
    /// What the choices do.
    Effect,
    /// The balance after the choices.
    End,
    /// The structural balance.
    Structural,
}

/// One amount in a total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addend {
    /// What it is.
    pub of: AddendOf,
    /// How much it adds; none for an open pm.
    pub money: Option<Money>,
}

/// What adds to a total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddendOf {
    /// The balance before the choices.
    Start(Start),
    /// Its incidental part, which does not count in the structural balance: it adds its opposite.
    StartIncidental(Start),
    /// One choice, tax or consequence.
    Part(PartOf),
    /// Reserve money that counts as structural by the agreed exception.
    Exception,
}

impl TotalOf {
    /// All of them.
    pub const ALL: [TotalOf; 3] = [TotalOf::Effect, TotalOf::End, TotalOf::Structural];

    /// The total itself; none where it is unknown or beyond counting.
    pub fn of(self, total: &YearTotal) -> Option<Money> {
        match self {
            TotalOf::Effect => total.effect,
            TotalOf::End => total.end,
            TotalOf::Structural => total.structural,
        }
    }
}

/// Everything that makes a total other than by nothing, in the order of the outcome.
pub fn addends(outcome: &Outcome, of: TotalOf, year: Year) -> Vec<Addend> {
    let Some(total) = outcome.years.get(year) else {
        return Vec::new();
    };
    let start = total.start.filter(|_| of != TotalOf::Effect).map(|start| Addend {
        of: AddendOf::Start(start),
        money: Some(start.money()),
    });
    let structural = of == TotalOf::Structural;
    let incidental = total
        .start_incidental
        .filter(|_| structural && total.start.is_some())
        .map(|start| Addend {
            of: AddendOf::StartIncidental(start),
            money: Some(start.money().opposite()),
        });
    let exception = structural.then_some(Addend {
        of: AddendOf::Exception,
        money: Some(total.exception),
    });
    let parts = outcome.parts.iter().filter(|part| part.on);
    let parts = parts.map(|part| Addend {
        of: AddendOf::Part(part.of.clone()),
        money: money(part, structural, year),
    });
    let says_something = |addend: &Addend| addend.money != Some(Money::ZERO) || addend.of.is_start();
    start
        .into_iter()
        .chain(incidental)
        .chain(parts)
        .chain(exception)
        .filter(says_something)
        .collect()
}

fn money(part: &Part, structural: bool, year: Year) -> Option<Money> {
    match part.figures.get(year)? {
        Figure::Pm => None,
        _ if structural => part.structural.get(year).copied().flatten(),
        figure => figure.money(),
    }
}

impl AddendOf {
    fn is_start(&self) -> bool {
        matches!(self, AddendOf::Start(_))
    }
}
