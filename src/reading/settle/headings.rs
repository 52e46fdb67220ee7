//! Headings with amounts to choices: which years each amount counts for.

mod said;
mod settled;

use super::covers::is_paid_from;
use super::rows::money;
use super::unit::Units;
use super::{Horizon, Tally};
use crate::reading::doubt::{Doubt, Finding, What};
use crate::reading::extract::Line;
use crate::reading::recognise::heading::{Heading, Time};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::legend::Convention;
use crate::reading::recognise::{Recognised, Why};
use crate::reading::{Choice, OtherRow, Reading, Sign, SignBy};
use settled::Settled;

/// How many lines above an item the line that heads its list may stand.
const LIST: usize = 20;
/// Amounts in the explanation that are mentioned with a heading.
const MENTIONED: usize = 3;

/// The years that a time names.
pub fn named(time: Time) -> Vec<u16> {
    match time {
        Time::Year(year) | Time::From(year) => vec![year],
        Time::Years(first, last) => vec![first, last],
        _ => Vec::new(),
    }
}

/// What the document says of its amounts.
pub struct Said<'a> {
    /// The units that it names.
    pub units: &'a Units,
    /// The only meaning of signs that it states.
    pub signs: Option<Convention>,
}

/// Adds the headings of a document.
pub fn add(
    reading: &mut Reading,
    recognised: &Recognised,
    horizon: &Horizon,
    said: &Said,
    tally: &mut Tally,
) {
    let mut text = recognised
        .left
        .iter()
        .filter(|left| left.why == Why::RunningText)
        .peekable();
    let mut sections = recognised.sections.iter().peekable();
    let mut missing: Vec<String> = Vec::new();
    let others = !reading.choices.is_empty() || recognised.headings.iter().any(|heading| !heading.sentence);
    let tables = said::Said::new(&reading.choices);
    for (index, heading) in recognised.headings.iter().enumerate() {
        if tables.again(heading, &mut reading.choices) {
            continue;
        }
        if heading.sentence && others {
            // Beside tables and headings with amounts, sentences explain what is read already.
            reading.findings.push(Finding {
                line: heading.parts.first().map(|part| part.span.line),
                what: What::NotRead(Why::RunningText),
            });
            continue;
        }
        let mut settled = Settled::new(heading, horizon, said.units.before(heading.line), said.signs);
        let until = recognised
            .headings
            .get(index.saturating_add(1))
            .map_or(usize::MAX, |next| next.line);
        while sections
            .next_if(|section| section.0 <= heading.last_line)
            .is_some()
        {}
        let until = sections.peek().map_or(until, |section| until.min(section.0));
        let until = next_table(recognised, heading.last_line).map_or(until, |table| until.min(table));
        while text.next_if(|left| left.span.line <= heading.last_line).is_some() {}
        let mut mentioned = 0;
        while let Some(left) = text.next_if(|left| left.span.line < until) {
            let amount = left
                .amount
                .and_then(|printed| money(i128::from(printed.thousandths)));
            let line = reading.lines.get(left.span.line).map_or(0, |line| line.number);
            // The explanation may name the same amount once more.
            let again = amount.is_some_and(|amount| settled.has(amount));
            if let Some(amount) = amount.filter(|_| mentioned < MENTIONED && !heading.sentence && !again) {
                settled.doubts.push(Doubt::AmountInText { amount, line });
                mentioned += 1;
            }
        }
        tally.every_year |= settled.every_year;
        tally.assumed |= settled.amounts.values().any(|amount| amount.assumed);
        *tally.units.entry(1).or_default() += 1;
        *tally.signs.entry(settled.sign).or_default() += 1;
        if settled.sign == Sign::Unknown {
            tally.no_sign = tally.no_sign.saturating_add(1);
        }
        if settled
            .doubts
            .iter()
            .any(|doubt| matches!(doubt, Doubt::UnitUnknown { .. }))
        {
            tally.no_unit = tally.no_unit.saturating_add(1);
        }
        if settled.too_large {
            reading.findings.push(Finding {
                line: Some(heading.line),
                what: What::TooLarge,
            });
        }
        let section = section_of(heading);
        if let Some(number) = section
            .clone()
            .filter(|number| !missing.contains(number) && missing.len() < 50)
            && !recognised.sections.is_empty()
            && !recognised
                .sections
                .iter()
                .take(5_000)
                .any(|(_, known, _)| *known == number)
            && number.contains('.')
        {
            reading.findings.push(Finding {
                line: Some(heading.line),
                what: What::SectionMissing {
                    number: number.clone(),
                },
            });
            missing.push(number);
        }
        let kind = if is_credit(heading, &reading.lines) {
            Kind::Total
        } else if is_paid_from(heading) {
            Kind::Reserve
        } else {
            kinds::of_title(&heading.title, false)
        };
        if kind != Kind::Change {
            reading.other_rows.push(OtherRow {
                title: heading.title.clone(),
                kind,
                amounts: settled.amounts,
                line: heading.line,
            });
            continue;
        }
        reading.choices.push(Choice {
            number: heading.number.clone(),
            title: heading.title.clone(),
            title_span: heading.title_span,
            section,
            is_change: false,
            amounts: settled.amounts,
            // Letters and words beside its amounts; a legend for them stands far off and is told by the whole document.
            sign_by: SignBy::Itself,
            pm: settled.pm,
            structural: settled.structural,
            investment: settled.investment,
            without_year: settled.without_year,
            doubts: settled.doubts,
            line: heading.line,
        });
    }
}

/// One of the credits that the sentence over it speaks of, without a word of what it costs each year.
fn is_credit(heading: &Heading, lines: &[Line]) -> bool {
    let named = heading.under.as_deref().filter(|lead| lead.ends_with(':'));
    let lead = named
        .or_else(|| lead(lines, heading.line))
        .unwrap_or_default()
        .to_lowercase();
    let says = |text: &str| {
        ["lasten", "exploitatie", "dekking"]
            .iter()
            .any(|word| text.contains(word))
    };
    lead.contains("krediet")
        && !says(&lead)
        && !says(&heading.title.to_lowercase())
        && heading.parts.iter().all(|part| part.effect.is_none())
}

/// The line that heads the list an item stands in: "4. De volgende kredieten te wijzigen:".
fn lead(lines: &[Line], item: usize) -> Option<&str> {
    let is_item = |text: &str| text.starts_with(['-', '\u{2013}', '•', '·', '▪', '*', '●']);
    lines.get(item).filter(|line| is_item(line.text.trim_start()))?;
    let above = lines.get(..item)?.iter().rev().take(LIST);
    let mut above = above.map(|line| line.text.trim());
    above
        .find(|text| !text.is_empty() && !is_item(text))
        .filter(|text| text.ends_with(':'))
}

fn next_table(recognised: &Recognised, line: usize) -> Option<usize> {
    let at = recognised.tables.partition_point(|table| table.line <= line);
    recognised.tables.get(at).map(|table| table.line)
}

/// `7.1.2` of `7.1.2.3`.
fn section_of(heading: &Heading) -> Option<String> {
    let number = heading.number.as_ref()?;
    number.rsplit_once('.').map(|(section, _)| section.to_owned())
}
