//! The language of these tests: a council in a line a fractie, and what came of a choice as a word.

use keuzeruimte::budget::Budget;
use keuzeruimte::council::{
    Council, Fate, Fractie, ItemOf, Rules, Silence, Stance, Tally, Variant, Weigh, tally,
};
use keuzeruimte::money::Money;
use keuzeruimte::outcome::Outcome;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Begin, Decisions, OwnChoice, Wording};
use keuzeruimte::year::Year;

use crate::kadernota::{Kadernota, kadernota};

/// Three choices: a and b cost 10 and 20 a year, c yields 40.
pub fn three() -> Kadernota {
    kadernota()
        .structural("a", ["-10", "-10", "-10", "-10"])
        .structural("b", ["-20", "-20", "-20", "-20"])
        .structural("c", ["40", "40", "40", "40"])
}

/// A council in the making.
#[derive(Clone, Default)]
pub struct Hall(pub Council);

pub fn hall() -> Hall {
    Hall::default()
}

impl Hall {
    /// A fractie with its variant.
    pub fn with(mut self, name: &str, seats: u8, decisions: Decisions) -> Hall {
        let variant = Some(Variant {
            title: None,
            decisions,
            other_figures: false,
        });
        self.0.add(fractie(name, seats, variant)).unwrap();
        self
    }

    /// A fractie without a variant.
    pub fn waiting_for(mut self, name: &str, seats: u8) -> Hall {
        self.0.add(fractie(name, seats, None)).unwrap();
        self
    }

    /// So many seats of the last fractie stay empty.
    pub fn absent(mut self, absent: u8) -> Hall {
        let place = self.0.fracties().len() - 1;
        let last = self.0.fracties()[place].clone();
        self.0.change(place, Fractie { absent, ..last }).unwrap();
        self
    }

    pub fn of_seats(mut self, seats: u8) -> Hall {
        self.0.seats = Some(seats);
        self
    }

    pub fn of_those_present(mut self) -> Hall {
        self.0.rules.weigh = Weigh::Present;
        self
    }

    pub fn silence_is_no_support(mut self) -> Hall {
        self.0.rules = Rules {
            silence: Silence::NoSupport,
            ..self.0.rules
        };
        self
    }

    pub fn count(&self, budget: &Budget) -> Tally {
        tally(budget, &self.0)
    }
}

fn fractie(name: &str, seats: u8, variant: Option<Variant>) -> Fractie {
    Fractie {
        name: Wording::new(name).unwrap(),
        seats,
        absent: 0,
        variant,
    }
}

/// Nothing decided: silence, as the proposal has it.
pub fn silent() -> Decisions {
    Decisions::default()
}

/// Begun from existing policy: silence, everything off.
pub fn from_existing() -> Decisions {
    Decisions {
        begin: Begin::Existing,
        ..Decisions::default()
    }
}

/// On for these, off for the rest of a, b and c.
pub fn wants(ids: &[&str]) -> Decisions {
    let mut decisions = Decisions::default();
    for id in ["a", "b", "c"] {
        decisions.change(&id.parse().unwrap(), |decision| {
            decision.on = Some(ids.contains(&id))
        });
    }
    decisions
}

/// On for a at this percentage; b and c off.
pub fn wants_a_at(percent: &str) -> Decisions {
    let mut decisions = wants(&["a"]);
    decisions.change(&"a".parse().unwrap(), |decision| {
        decision.level = Some(Rate::from_percent_text(percent).unwrap());
    });
    decisions
}

/// On for a with this amount in every year; b and c off.
pub fn wants_a_for(euros: i64) -> Decisions {
    let mut decisions = wants(&["a"]);
    decisions.change(&"a".parse().unwrap(), |decision| {
        decision.amounts = (2024..=2027)
            .map(|year| (Year::new(year).unwrap(), Money::from_euros(euros)))
            .collect();
    });
    decisions
}

/// With an own choice of so many euros in 2024.
pub fn proposing(mut decisions: Decisions, title: &str, euros: i64) -> Decisions {
    let id = decisions.free_own_id().unwrap();
    decisions.own.push(OwnChoice {
        structural: true,
        amounts: [(Year::new(2024).unwrap(), Money::from_euros(euros))].into(),
        ..OwnChoice::new(id, Wording::new(title).unwrap())
    });
    decisions
}

/// What came of a choice: `ja 100`, `ja 50`, `staakt`, `2 te kort`.
pub fn fate(tally: &Tally, id: &str) -> String {
    match &item(tally, id).fate {
        Fate::Adopted { level, .. } => format!("ja {}", level.percent()),
        Fate::Tied => "staakt".to_owned(),
        Fate::Rejected { short } => format!("{short} te kort"),
    }
}

pub fn fates(tally: &Tally) -> [String; 3] {
    ["a", "b", "c"].map(|id| fate(tally, id))
}

pub fn item<'tally>(tally: &'tally Tally, id: &str) -> &'tally keuzeruimte::council::Item {
    let is_that = |of: &ItemOf| match of {
        ItemOf::Choice(choice) => choice.as_str() == id,
        ItemOf::Own(own) => own.title.as_str() == id,
        ItemOf::Lever(lever, _) => lever.as_str() == id,
    };
    tally.items.iter().find(|item| is_that(&item.of)).unwrap()
}

/// Where the fracties stand, a letter each: voor, deels, tegen, stil (aan of uit), onbekend.
pub fn stances(tally: &Tally, id: &str) -> String {
    let letter = |stance: &Stance| match stance {
        Stance::For => 'v',
        Stance::Partial(_) => 'd',
        Stance::Against => 't',
        Stance::Silent { on: true } => 'S',
        Stance::Silent { on: false } => 's',
        Stance::Unknown => '?',
    };
    item(tally, id).stances.iter().map(letter).collect()
}

/// The effect of each year.
pub fn effects(outcome: &Outcome) -> Vec<String> {
    outcome
        .years
        .values()
        .map(|total| total.effect.unwrap().to_string())
        .collect()
}
