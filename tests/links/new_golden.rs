//! The scenarios of golden links, as they are when a golden link is made.

use keuzeruimte::budget::{Basis, Budget, Certainty, Change, Direction, Hardness, Investment, Method, Range};
use keuzeruimte::kept::Record;
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{
    Begin, Decision, Decisions, LeverSetting, Other, OwnChoice, OwnCover, OwnEffect, OwnKnockOn, OwnPm,
    OwnShare, Particulars, Party, Tie, Timing, Way, Wording,
};
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
        "duo-second" => (Some("Later beginnen"), duo()),
        "second-everything" => (Some("Alles van de tweede vorm"), of_model()),
        "second-marks-only" => {
            let mut decisions = Decisions::default();
            for id in ids.iter().step_by(7) {
                decisions.change(&id.parse().unwrap(), |decision| decision.marked = true);
            }
            (None, decisions)
        }
        "second-other-version" => {
            let mut decisions = switched(&switches);
            for (id, place) in ids.iter().zip(0..) {
                decisions.change(&id.parse().unwrap(), |decision| {
                    decision.marked = place % 4 == 0;
                    decision.timing.last_year = (place % 10 == 1).then(|| Year::new(2026).unwrap());
                    let question = format!("Wat betekent {id} voor de buurt?");
                    decision.question = (place % 15 == 2).then(|| Wording::new(&question).unwrap());
                });
            }
            (Some("Tweede vorm, andere versie"), decisions)
        }
        "second-long-question" => {
            let mut decisions = Decisions::default();
            let sentence = "Welke inwoners merken dit, en wat kost het om dat te verzachten? ";
            decisions.change(&"zorg".parse().unwrap(), |decision| {
                decision.question = Some(Wording::new(&sentence.repeat(12)).unwrap());
            });
            (None, decisions)
        }
        "third-own" => (Some("Alles van de derde vorm"), third()),
        "third-only-facts" => {
            let mut decisions = Decisions::default();
            let own = OwnChoice::new("a".parse().unwrap(), Wording::new("Loket open houden").unwrap());
            decisions.own.push(OwnChoice {
                particulars: Particulars {
                    legal_duty: Some(Wording::new("Gemeentewet, artikel 160").unwrap()),
                    ties: vec![Tie::Needs(Other::Choice(ids[4].parse().unwrap()))],
                    ..Particulars::default()
                },
                ..own
            });
            (None, decisions)
        }
        "fourth-own" => (Some("Alles van de vierde vorm"), fourth()),
        "fourth-only-a-part" => {
            let mut decisions = Decisions::default();
            let own = OwnChoice::new("a".parse().unwrap(), Wording::new("Alleen het dak").unwrap());
            decisions.own.push(OwnChoice {
                particulars: Particulars {
                    ties: vec![Tie::PartOf(Other::Choice(ids[7].parse().unwrap()))],
                    ..Particulars::default()
                },
                ..own
            });
            (None, decisions)
        }
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

/// On the nine choices of Duo+: a later start, a phase, an estimate with a range for the pm post, another share.
fn duo() -> Decisions {
    let year = |number| Year::new(number).unwrap();
    let mut decisions = switched(&[("7.1.2.3", true), ("7.1.3.1", false), ("7.1.3.2", true)]);
    decisions.change(&"7.1.2.3".parse().unwrap(), |decision| {
        decision.timing.first_year = Some(year(2025));
        decision.marked = true;
    });
    decisions.change(&"7.1.3.2".parse().unwrap(), |decision| {
        decision.timing.ramp = [(year(2024), percent("25")), (year(2025), percent("62.5"))].into();
        decision.share = Some(percent("40"));
        decision.question = Some(Wording::new("Wat betalen de andere gemeenten dan?").unwrap());
    });
    decisions.change(&"7.1.3.5".parse().unwrap(), |decision| {
        decision.amounts.insert(year(2024), Money::from_euros(-40_000));
        decision.ranges.insert(year(2024), range(-75_000, -20_000));
    });
    decisions.party = Some(Party {
        name: Wording::new("Fractie Ouderkerk").unwrap(),
        seats: 3,
    });
    decisions
}

fn of_model() -> Decisions {
    let year = |number| Year::new(number).unwrap();
    let mut decisions = switched(&[("zwembad", true), ("feest", false), ("verdwenen-keuze", true)]);
    decisions.begin = Begin::Existing;
    decisions.start_incidental = [
        (year(2027), Money::from_euros(-75_000)),
        (year(2030), Money::ZERO),
    ]
    .into();
    decisions.change(&"zwembad".parse().unwrap(), |decision| {
        decision.timing = Timing {
            first_year: Some(year(2027)),
            ramp: [(year(2027), percent("33.33")), (year(2028), percent("66.666666"))].into(),
            last_year: Some(year(2029)),
        };
        decision.level = Some(percent("150"));
        decision.ranges = [(year(2028), range(50_000, 90_000)), (year(2029), range(-1, 1))].into();
    });
    decisions.change(&"school".parse().unwrap(), |decision| {
        decision.timing.first_year = Some(year(2030));
        decision.on = Some(true);
    });
    decisions.change(&"samen".parse().unwrap(), |decision| {
        decision.share = Some(percent("31.5"));
        decision.question = Some(Wording::new("Stappen de anderen ook in?").unwrap());
        decision.on = Some(true);
    });
    decisions.change(&"zorg".parse().unwrap(), |decision| {
        decision.amounts.insert(year(2028), Money::from_euros(-100_000));
        decision.ranges.insert(year(2028), range(-250_000, -50_000));
        decision.marked = true;
    });
    let school = Investment {
        sum: "123456.78".parse().unwrap(),
        life: 15,
        rate: percent("1.5"),
        method: Method::Annuity,
        first_year: year(2028),
    };
    for (id, cover) in [
        ("a", OwnCover::Budget),
        ("b", OwnCover::Reserve("algemeen".parse().unwrap())),
        ("c", OwnCover::Investment(school)),
    ] {
        decisions.own.push(OwnChoice {
            amounts: [(year(2027), Money::from_euros(10_000))].into(),
            ranges: [(year(2027), range(5_000, 15_000))].into(),
            cover,
            question: (id == "b").then(|| Wording::new("Mag dit uit de reserve?").unwrap()),
            marked: id == "c",
            ..OwnChoice::new(id.parse().unwrap(), Wording::new("Speeltuin 🛝").unwrap())
        });
    }
    for (id, by, lower) in [
        ("ozb", "4.5", false),
        ("riool", "3", true),
        ("oude-heffing", "10", false),
    ] {
        let setting = LeverSetting {
            rate: percent(by),
            lower,
            from: year(2028),
        };
        decisions.levers.insert(id.parse().unwrap(), setting);
    }
    decisions.indexation = Some(percent("2.25"));
    decisions.uses_exception = true;
    decisions.party = Some(Party {
        name: Wording::new("Lijst – Één").unwrap(),
        seats: 45,
    });
    let waiting = Decision {
        timing: Timing {
            last_year: Some(year(2199)),
            ..Timing::default()
        },
        ranges: [(year(1990), range(-7, 7))].into(),
        ..Decision::default()
    };
    decisions.unmatched.insert([0xab, 0xcd], waiting);
    decisions
}

fn third() -> Decisions {
    let year = |number| Year::new(number).unwrap();
    let mut decisions = of_model();
    let share = OwnShare {
        body: Wording::new("Samenwerking Zuid").unwrap(),
        rate: percent("31.25"),
        basis: Basis::Inferred,
    };
    let told = |text: &str| Some(Wording::new(text).unwrap());
    decisions.own[0].particulars = Particulars {
        pm: Some(OwnPm {
            years: vec![year(2027), year(2029), year(2199)],
            direction: Direction::Voordeel,
        }),
        share: Some(share),
        ties: vec![
            Tie::Needs(Other::Choice("zwembad".parse().unwrap())),
            Tie::Needs(Other::Own("b".parse().unwrap())),
            Tie::Excludes(Other::Choice("verdwenen-keuze".parse().unwrap())),
            Tie::Excludes(Other::Own("c".parse().unwrap())),
            Tie::OneOf("of".parse().unwrap()),
        ],
        legal_duty: told("Wet publieke gezondheid, artikel 5"),
        contract_until: told("1 juli 2028, daarna per jaar opzegbaar"),
        noticed_by: told("Ouders met jonge kinderen 👶"),
        ..Particulars::default()
    };
    decisions.own[2].particulars.noticed_by = told("Scholen");
    decisions
}

fn fourth() -> Decisions {
    let year = |number| Year::new(number).unwrap();
    let mut decisions = third();
    let said = &mut decisions.own[0].particulars;
    said.timing = Timing {
        first_year: Some(year(2028)),
        ramp: [(year(2028), percent("33.3333")), (year(2029), percent("75"))].into(),
        last_year: Some(year(2199)),
    };
    said.ties.push(Tie::PartOf(Other::Own("b".parse().unwrap())));
    said.hardness = Some(Hardness::Rough);
    let zwembad = || Other::Choice("zwembad".parse().unwrap());
    said.effects = vec![
        OwnEffect::Overlap {
            with: zwembad(),
            correction: [
                (year(2027), "-12000.05".parse().unwrap()),
                (year(2030), "1000000000000000".parse().unwrap()),
            ]
            .into(),
        },
        OwnEffect::KnockOn(OwnKnockOn {
            way: Way::Onto(zwembad()),
            change: Change::Less(percent("12.5")),
            delay: 1,
            ramp: vec![percent("50"), percent("100")],
            certainty: Certainty::Assumption,
        }),
        OwnEffect::KnockOn(OwnKnockOn {
            way: Way::From(Other::Own("b".parse().unwrap())),
            change: Change::More(percent("100")),
            delay: 0,
            ramp: Vec::new(),
            certainty: Certainty::Fact,
        }),
    ];
    decisions.own[2].particulars.effects = vec![OwnEffect::KnockOn(OwnKnockOn {
        way: Way::Elsewhere,
        change: Change::Amount(Money::from_euros(-4_000)),
        delay: 10,
        ramp: vec![Rate::NOTHING],
        certainty: Certainty::ToExamine,
    })];
    decisions
}

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn range(low: i64, high: i64) -> Range {
    Range {
        low: Money::from_euros(low),
        high: Money::from_euros(high),
    }
}
