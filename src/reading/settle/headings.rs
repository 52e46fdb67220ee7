//! Headings with amounts to choices: which years each amount counts for.

use std::collections::BTreeMap;

use super::rows::money;
use super::{Horizon, Tally, sign};
use crate::money::Money;
use crate::reading::doubt::{Doubt, Finding, What};
use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::heading::{Heading, Part, Time};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::{Recognised, Why};
use crate::reading::{Amount, Choice, OtherRow, Per, Reading, Sign};
use crate::year::Year;

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

/// Adds the headings of a document.
pub fn add(reading: &mut Reading, recognised: &Recognised, horizon: &Horizon, tally: &mut Tally) {
    let mut text = recognised
        .left
        .iter()
        .filter(|left| left.why == Why::RunningText)
        .peekable();
    let mut sections = recognised.sections.iter().peekable();
    let mut missing: Vec<String> = Vec::new();
    for (index, heading) in recognised.headings.iter().enumerate() {
        let mut settled = Settled::new(heading, horizon);
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
            if let Some(amount) = amount.filter(|_| mentioned < MENTIONED) {
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
        let kind = kinds::of_title(&heading.title, false);
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
            pm: settled.pm,
            structural: settled.structural,
            investment: settled.investment,
            without_year: settled.without_year,
            doubts: settled.doubts,
            line: heading.line,
        });
    }
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

/// A heading with its years.
#[derive(Default)]
struct Settled {
    amounts: BTreeMap<Year, Amount>,
    pm: Option<Effect>,
    doubts: Vec<Doubt>,
    structural: Option<bool>,
    investment: Option<Money>,
    without_year: Option<(Money, Per)>,
    sign: Sign,
    every_year: bool,
    too_large: bool,
    stops: bool,
    from_name: bool,
}

impl Settled {
    fn new(heading: &Heading, horizon: &Horizon) -> Settled {
        let mut settled = Settled {
            stops: true,
            from_name: horizon.from_name,
            ..Settled::default()
        };
        let mut effect = heading
            .parts
            .iter()
            .find_map(|part| part.effect.filter(|_| part.span == first_span(heading)));
        effect = effect.or_else(|| heading.parts.iter().find_map(|part| part.effect));
        settled.sign = Sign::Words;
        let mut before: Option<Effect> = None;
        for part in &heading.parts {
            let own = part.effect.or(before);
            let inherited = part.effect.is_none() && own.is_some() && part.amount.is_some();
            before = own;
            let own = own.or(effect);
            if part.amount.is_none() {
                settled.pm = settled.pm.or(own);
            }
            let Some(amount) = settled.signed(heading, part, own) else {
                settled.too_large = true;
                continue;
            };
            if heading.investment {
                settled.investment = amount;
                settled.doubts.push(Doubt::MayBeInvestment);
                continue;
            }
            settled.place(part, amount, horizon);
            if inherited && !settled.doubts.contains(&Doubt::SignInherited) {
                settled.doubts.push(Doubt::SignInherited);
            }
            if part.amount.is_some_and(|printed| printed.unclear) {
                settled.doubts.push(Doubt::UnclearDigits);
            }
        }
        if !heading.investment {
            settled.close(horizon);
        }
        settled
    }

    /// The amount with its sign; some none for pm; none when it is too large.
    fn signed(&mut self, heading: &Heading, part: &Part, effect: Option<Effect>) -> Option<Option<Money>> {
        let Some(printed) = part.amount else {
            return Some(None);
        };
        let size = money(i128::from(printed.thousandths))?;
        let good = match effect {
            Some(effect) => effect == Effect::Advantage,
            None => {
                self.sign = Sign::Unknown;
                if !self.doubts.contains(&Doubt::SignUnknown) && !size.is_zero() {
                    self.doubts.push(Doubt::SignUnknown);
                }
                if printed.plus {
                    true
                } else if printed.minus {
                    false
                } else {
                    sign::direction(&heading.title).unwrap_or(false)
                }
            }
        };
        Some(Some(if good { size } else { size.opposite() }))
    }

    fn place(&mut self, part: &Part, amount: Option<Money>, horizon: &Horizon) {
        let last = horizon.years.last().copied();
        let mut years: Vec<Year> = Vec::new();
        let mut dated = false;
        let mut once = false;
        let mut yearly = false;
        let mut rising = false;
        let mut on_top = false;
        for time in &part.times {
            match time {
                Time::Year(year) => {
                    dated = true;
                    years.extend(Year::new(*year));
                }
                Time::Years(first, to) => {
                    dated = true;
                    years.extend((*first..=*to).filter_map(Year::new));
                }
                Time::From(first) => {
                    dated = true;
                    self.stops = false;
                    years.extend(
                        last.iter()
                            .flat_map(|last| (*first..=last.number()).filter_map(Year::new)),
                    );
                }
                Time::AndAfter => {
                    self.stops = false;
                    let after = |year: &Year| Year::new(year.number().saturating_add(1));
                    let from = years
                        .last()
                        .copied()
                        .or_else(|| self.amounts.keys().next_back().and_then(after));
                    if let Some((from, last)) = from.zip(last) {
                        dated = true;
                        years.extend((from.number()..=last.number()).filter_map(Year::new));
                    }
                }
                Time::EveryYear => {
                    yearly = true;
                    self.every_year = true;
                }
                Time::Yearly { structural } => {
                    yearly = true;
                    if *structural {
                        self.structural = Some(true);
                    }
                }
                Time::Once => {
                    once = true;
                    self.structural = Some(false);
                }
                Time::RisingTo => rising = true,
                Time::OnTop => on_top = true,
            }
        }
        let meerjarig = part.times.contains(&Time::EveryYear);
        let mut assumed = false;
        if !dated {
            if yearly || rising {
                years.extend(&horizon.years);
                self.stops = false;
                assumed = !meerjarig;
            } else if let Some(first) = horizon.years.first() {
                years.push(*first);
                assumed = true;
            }
            if let Some(amount) = amount.filter(|_| !meerjarig) {
                self.without_year = Some((amount, if once { Per::Total } else { Per::Year }));
            }
            if assumed && let Some(year) = years.first() {
                self.doubts.push(Doubt::YearAssumed {
                    year: *year,
                    from_name: self.from_name,
                });
            }
            if horizon.years.is_empty() {
                self.doubts.push(Doubt::NoYear);
            }
        } else if yearly || once {
            // "€ 5.000 structureel (2030)": the year in which it starts.
            if yearly
                && years.len() == 1
                && let Some((first, last)) = years.first().copied().zip(last)
            {
                years = (first.number()..=last.number()).filter_map(Year::new).collect();
            }
            self.stops = false;
        }
        let mut amount = amount;
        if on_top && let Some(before) = self.amounts.values().next_back().and_then(|amount| amount.value) {
            amount = amount.and_then(|amount| amount.plus(before).ok());
            self.doubts.push(Doubt::OnTop);
        }
        if rising {
            self.rise(&years, last);
        }
        for year in years {
            let given = Amount {
                value: amount,
                span: Some(part.span),
                assumed,
            };
            if let Some(other) = self.amounts.insert(year, given)
                && !rising
                && other.value != amount
                && !other.assumed
            {
                self.doubts.push(Doubt::TwoAmounts { year });
            }
        }
    }

    /// Between two given years the earlier amount goes on, and the doubt says so.
    fn rise(&mut self, years: &[Year], last: Option<Year>) {
        self.doubts.push(Doubt::Rising);
        self.stops = false;
        let Some((from, amount)) = self
            .amounts
            .iter()
            .next_back()
            .map(|(year, amount)| (*year, *amount))
        else {
            return;
        };
        let until = years.first().copied().or(last).unwrap_or(from);
        for number in from.number().saturating_add(1)..until.number() {
            if let Some(year) = Year::new(number) {
                self.amounts.entry(year).or_insert(Amount {
                    assumed: true,
                    ..amount
                });
            }
        }
    }

    /// The years that the text leaves open are nought, and said to be assumed.
    fn close(&mut self, horizon: &Horizon) {
        let Some(last_given) = self.amounts.keys().next_back().copied() else {
            return;
        };
        let open: Vec<Year> = horizon
            .years
            .iter()
            .copied()
            .filter(|year| !self.amounts.contains_key(year))
            .collect();
        let later: Vec<Year> = open.iter().copied().filter(|year| *year > last_given).collect();
        let nothing = |assumed| Amount {
            value: Some(Money::ZERO),
            span: None,
            assumed,
        };
        for year in &open {
            self.amounts.insert(*year, nothing(*year > last_given));
        }
        let dated = self.without_year.is_none();
        if let Some((from, to)) = later.first().copied().zip(later.last().copied())
            && self.stops
            && dated
        {
            self.doubts.push(Doubt::LaterYearsOpen { from, to });
        }
    }
}

fn first_span(heading: &Heading) -> crate::reading::Span {
    heading.parts.first().map(|part| part.span).unwrap_or_default()
}
