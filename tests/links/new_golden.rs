//! The scenarios of golden links, as they are when a golden link is made.

use keuzeruimte::budget::Budget;
use keuzeruimte::kept::Record;
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Begin, Decision, Decisions, OwnChoice, Wording};
use keuzeruimte::year::Year;

use crate::scenarios::switched;

/// The scenario of that name.
pub fn scenario(name: &str, budget: &Budget) -> Record {
    let ids: Vec<&str> = budget.choices.iter().map(|choice| choice.id.as_str()).collect();
    let switches: Vec<(&str, bool)> = ids
        .iter()
        .zip(0..)
        .map(|(id, place)| (*id, place % 3 != 0))
        .collect();
    let (title, decisions) = match name {
        "untouched" => (None, Decisions::default()),
        "twelve-toggles" => {
            let every_fifth: Vec<_> = switches.iter().step_by(5).copied().collect();
            (None, switched(&every_fifth))
        }
        "sixty-choices" => {
            let mut decisions = switched(&switches);
            for (place, id) in (0_i64..).zip(ids.iter().step_by(6)) {
                let euros = [123_457, -98_765, 210_000, -1_345_678].map(|euros| euros + place * 1_111);
                decisions.change(&id.parse().unwrap(), |decision| {
                    let years = (2024..).map(|number| Year::new(number).unwrap());
                    decision.amounts = years.zip(euros.map(Money::from_euros)).collect();
                });
            }
            (None, decisions)
        }
        "everything" => (Some("Alles wat kan – één keer"), everything()),
        "long-note" => {
            let mut decisions = Decisions::default();
            let sentence = "Wat kost het als we dit een jaar later doen, en wie merkt dat het eerst? ";
            decisions.change(&"2.05".parse().unwrap(), |decision| {
                decision.note = Some(Wording::new(&sentence.repeat(12)).unwrap());
            });
            (None, decisions)
        }
        "same-marks" => (None, switched(&switches)),
        "other-version" => (Some("Voor een andere versie"), switched(&switches)),
        other => panic!("no golden scenario is called {other}"),
    };
    Record::new(budget, title.map(|title| Wording::new(title).unwrap()), decisions)
}

fn everything() -> Decisions {
    let year = |number| Year::new(number).unwrap();
    let mut decisions = switched(&[("1.01", true), ("1.02", false), ("verdwenen-keuze", true)]);
    decisions.begin = Begin::Existing;
    decisions.change(&"1.02".parse().unwrap(), |decision| {
        decision.level = Some(Rate::from_percent_text("62.5").unwrap());
        decision.amounts.insert(year(2025), "-12.34".parse().unwrap());
        decision
            .amounts
            .insert(year(2032), "1000000000000000".parse().unwrap());
    });
    decisions.change(&"3.07".parse().unwrap(), |decision| {
        decision.level = Some(Rate::WHOLE);
        decision.note = Some(Wording::new("Vraag aan het college:\n\twie betaalt dit?").unwrap());
    });
    decisions.change(&"4.04".parse().unwrap(), |decision| {
        decision.amounts.insert(year(2024), Money::ZERO);
    });
    decisions.start.insert(year(2024), "125000".parse().unwrap());
    decisions.start.insert(year(2027), "-80500.5".parse().unwrap());
    for (id, on, structural) in [("a", true, true), ("b", false, false)] {
        decisions.own.push(OwnChoice {
            on,
            structural,
            amounts: (2025..2028)
                .map(|number| (year(number), Money::from_euros(-48_000)))
                .collect(),
            note: on.then(|| Wording::new("samen met de buurgemeente").unwrap()),
            ..OwnChoice::new(
                id.parse().unwrap(),
                Wording::new("Zwembad een uur langer open 🏊").unwrap(),
            )
        });
    }
    let waiting = Decision {
        on: Some(false),
        level: Some(Rate::NOTHING),
        ..Decision::default()
    };
    decisions.unmatched.insert([0x12, 0x34], waiting);
    decisions
}
