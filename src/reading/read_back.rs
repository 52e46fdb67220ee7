//! A budget file as a reading: its choices and doubts as its maker gave them, so that it can be looked over like any
//! other document.
//!
//! Deliberately absent: shares, legal duties and explanations, which no reading has. Whoever wants the budget itself
//! has it already.

use super::doubt::{Doubt, Finding, What};
use super::recognise::amount::Effect;
use super::recognise::kinds::Kind;
use super::{Amount, Choice, Facts, Line, OtherRow, Reading, Section, Sign, Span};
use crate::budget::{self, Budget, Direction, Nature};

/// The reading of a budget.
pub fn read_back(budget: &Budget) -> Reading {
    let mut reading = Reading {
        document: Facts {
            title: Some(budget.title.dutch.clone()),
            years: budget.horizon.years().collect(),
            unit: Some(1),
            sign: Sign::MinusIsCost,
        },
        ..Reading::default()
    };
    for section in &budget.sections {
        let first = budget.choices_of(&section.id).next();
        let line = first.and_then(|first| budget.choices.iter().position(|choice| choice.id == first.id));
        reading
            .sections
            .extend(section.number.clone().zip(line).map(|(number, line)| Section {
                number,
                title: section.title.dutch.clone(),
                line,
            }));
    }
    if let Some(start) = &budget.start {
        let amounts = start
            .iter()
            .map(|(year, money)| (year, amount(Some(*money), false)));
        reading.other_rows.push(OtherRow {
            title: "Beginsaldo".to_owned(),
            kind: Kind::Balance,
            amounts: amounts.collect(),
            line: 0,
        });
    }
    for choice in &budget.choices {
        let made = self::choice(budget, choice, reading.lines.len());
        reading.choices.push(made);
        reading.lines.push(line(choice));
    }
    let stated = budget.doubts.iter().map(|doubt| Finding {
        line: None,
        what: What::Stated {
            message: doubt.message.dutch.clone(),
        },
    });
    reading.findings.extend(stated);
    reading
}

fn choice(budget: &Budget, choice: &budget::Choice, line: usize) -> Choice {
    let section = budget
        .sections
        .iter()
        .find(|section| section.id == choice.section);
    let amounts = choice.amounts.iter().map(|(year, given)| {
        let value = match given {
            budget::Amount::Known(money) => Some(*money),
            budget::Amount::Pm => None,
        };
        (year, amount(value, choice.assumed_years.contains(&year)))
    });
    let doubts = choice.doubts.iter().map(|doubt| Doubt::Stated {
        year: doubt.year,
        message: doubt.message.dutch.clone(),
    });
    Choice {
        number: choice.number.clone(),
        title: choice.title.dutch.clone(),
        title_span: Span {
            line,
            start: 0,
            end: 0,
        },
        section: section.map(|section| section.number.as_ref().unwrap_or(&section.title.dutch).clone()),
        amounts: amounts.collect(),
        pm: choice.direction.map(|direction| match direction {
            Direction::Nadeel => Effect::Disadvantage,
            Direction::Voordeel => Effect::Advantage,
        }),
        structural: choice.nature.map(|nature| nature == Nature::Structural),
        doubts: doubts.collect(),
        line,
        ..Choice::default()
    }
}

fn amount(value: Option<crate::money::Money>, assumed: bool) -> Amount {
    Amount {
        value,
        span: None,
        assumed,
    }
}

/// The words of the source. A budget file need not name page and line; line 0 is none.
fn line(choice: &budget::Choice) -> Line {
    Line {
        page: choice.source.page,
        number: choice.source.line.unwrap_or_default(),
        text: choice.source.text.clone().unwrap_or_default(),
        cells: Vec::new(),
    }
}
