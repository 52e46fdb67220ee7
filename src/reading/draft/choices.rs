//! The choices of a reading as those of a budget: an amount for every year, and every doubt in words.

use std::collections::BTreeSet;

use super::doubts::{Doubts, outside, year_of};
use super::{NotCarried, TITLE, names, texts};
use crate::budget::{self, Amount, MOST_CHOICES, Nature, Source, Text};
use crate::ids::{ChoiceId, IdError, SectionId};
use crate::lang::Language;
use crate::money::Money;
use crate::reading::doubt::{Finding, What};
use crate::reading::print::sentences;
use crate::reading::{Choice, Reading};
use crate::year::{Horizon, PerYear, Year};

/// The longest title of a choice, in characters.
const LONGEST_TITLE: usize = 300;
/// The most of the document's words that stand beside a choice.
const WORDS: usize = 1_000;
/// The most lines that they come from.
const LINES: usize = 12;
/// The longest paragraph.
const PARAGRAPH: usize = 3_000;

/// The choices that a budget can hold, in the order of the document.
pub fn that_fit<'a>(reading: &'a Reading, findings: &mut Vec<Finding>) -> Vec<&'a Choice> {
    let mut kept = Vec::new();
    for choice in &reading.choices {
        let sizes = choice.amounts.values().filter_map(|amount| amount.value);
        if sizes.map(Money::size).any(|size| size > Money::LARGEST_AMOUNT) {
            findings.push(Finding {
                line: Some(choice.line),
                what: What::NotCarried(NotCarried::TooLarge {
                    title: choice.title.clone(),
                }),
            });
        } else {
            kept.push(choice);
        }
    }
    let left = kept.len().saturating_sub(MOST_CHOICES);
    if left > 0 {
        kept.truncate(MOST_CHOICES);
        findings.push(Finding {
            line: None,
            what: What::NotCarried(NotCarried::TooManyChoices { left }),
        });
    }
    kept
}

/// The choices of the budget, each under its section.
pub fn of(
    reading: &Reading,
    choices: &[&Choice],
    sections: &[SectionId],
    horizon: Horizon,
    findings: &mut Vec<Finding>,
) -> Result<Vec<budget::Choice>, IdError> {
    let wishes: Vec<(Option<&str>, &str)> = choices
        .iter()
        .map(|choice| (choice.number.as_deref(), choice.title.as_str()))
        .collect();
    let ids: Vec<ChoiceId> = names::give(&wishes, "keuze")
        .into_iter()
        .collect::<Result<_, _>>()?;
    let given = choices.iter().zip(ids).zip(sections);
    let made = given.map(|((choice, id), section)| made(reading, choice, id, section.clone(), horizon));
    let made: Vec<budget::Choice> = made.collect();
    findings.extend(other_years(choices, horizon));
    findings.extend(cut_texts(choices));
    Ok(made)
}

fn made(
    reading: &Reading,
    choice: &Choice,
    id: ChoiceId,
    section: SectionId,
    horizon: Horizon,
) -> budget::Choice {
    let amounts = PerYear::from_fn(horizon, |year| {
        match choice.amounts.get(&year).map(|amount| amount.value) {
            Some(Some(value)) => Amount::Known(value),
            Some(None) => Amount::Pm,
            None => Amount::Known(Money::ZERO),
        }
    });
    let assumed_years: Vec<Year> = horizon
        .years()
        .filter(|year| choice.amounts.get(year).is_none_or(|amount| amount.assumed))
        .collect();
    let pm = amounts.values().any(|amount| *amount == Amount::Pm);
    let mut doubts = Doubts::new(horizon);
    for doubt in &choice.doubts {
        doubts.add(year_of(doubt), &sentences::doubt(doubt).1);
    }
    doubts.assumed(choice, &assumed_years);
    doubts.beside_the_years(choice);
    let direction = pm.then(|| doubts.direction(choice));
    let title = texts::line(&choice.title, LONGEST_TITLE);
    let number = choice
        .number
        .as_deref()
        .and_then(|number| texts::line(number, TITLE));
    let title = Text::dutch(title.unwrap_or_else(|| "Zonder titel".to_owned()));
    budget::Choice {
        explanation: explanation(choice),
        direction,
        assumed_years,
        nature: choice.structural.map(|structural| {
            if structural {
                Nature::Structural
            } else {
                Nature::Incidental
            }
        }),
        doubts: doubts.list,
        source: source(reading, choice, number.clone()),
        number,
        ..budget::Choice::new(id, section, title, amounts)
    }
}

/// What is said with a choice and never counted.
fn explanation(choice: &Choice) -> Vec<Text> {
    let mut paragraphs = Vec::new();
    if texts::is_too_long(&choice.title, LONGEST_TITLE) {
        paragraphs.extend(texts::line(&choice.title, PARAGRAPH));
    }
    if let Some(sum) = choice.investment {
        let sum = Language::Dutch.euro(sum.size());
        paragraphs.push(format!(
            "Het document noemt hierbij een investering van {sum}. Dat bedrag telt in geen jaar mee."
        ));
    }
    paragraphs.into_iter().map(Text::dutch).collect()
}

fn other_years(choices: &[&Choice], horizon: Horizon) -> Option<Finding> {
    let years: BTreeSet<Year> = choices
        .iter()
        .flat_map(|choice| outside(choice, horizon))
        .map(|(year, _)| year)
        .collect();
    let some = choices
        .iter()
        .filter(|choice| outside(choice, horizon).next().is_some());
    Some(Finding {
        line: None,
        what: What::NotCarried(NotCarried::OtherYears {
            choices: some.count(),
            first: *years.first()?,
            last: *years.last()?,
        }),
    })
}

fn cut_texts(choices: &[&Choice]) -> Option<Finding> {
    let sections = choices.iter().filter(|choice| {
        choice
            .section
            .as_deref()
            .is_some_and(|section| texts::is_too_long(section, TITLE))
    });
    let titles = choices
        .iter()
        .filter(|choice| texts::is_too_long(&choice.title, LONGEST_TITLE));
    let texts = titles.count().saturating_add(sections.count());
    (texts > 0).then_some(Finding {
        line: None,
        what: What::NotCarried(NotCarried::TextsCut { texts }),
    })
}

/// Page, line and the words that gave the title and the amounts.
fn source(reading: &Reading, choice: &Choice, place: Option<String>) -> Source {
    let mut indexes: BTreeSet<usize> = choice
        .amounts
        .values()
        .filter_map(|amount| amount.span)
        .map(|span| span.line)
        .collect();
    indexes.insert(choice.line);
    indexes.insert(choice.title_span.line.max(choice.line));
    let lines = indexes.iter().filter_map(|index| reading.lines.get(*index));
    let first = reading.lines.get(choice.line);
    Source {
        place,
        page: first
            .and_then(|line| line.page)
            .filter(|page| (1..=LAST_PAGE).contains(page)),
        line: first
            .map(|line| line.number)
            .filter(|line| (1..=LAST_LINE).contains(line)),
        text: texts::lines(lines.take(LINES).map(|line| line.text.as_str()), WORDS),
    }
}

/// The last page and line that a budget file may name.
const LAST_PAGE: u32 = 100_000;
const LAST_LINE: u32 = 100_000_000;
