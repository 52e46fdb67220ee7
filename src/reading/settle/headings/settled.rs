//! One heading with its years: which ones each amount counts for, and what is assumed.

use std::collections::BTreeMap;

use crate::money::Money;
use crate::reading::doubt::Doubt;
use crate::reading::recognise::amount::{Effect, Printed};
use crate::reading::recognise::heading::{Heading, Part, Time};
use crate::reading::settle::rows::money;
use crate::reading::settle::unit::EUROS;
use crate::reading::settle::{Horizon, direction};
use crate::reading::{Amount, Per, Sign};
use crate::year::Year;

/// A heading with its years.
#[derive(Default)]
pub(super) struct Settled {
    pub(super) amounts: BTreeMap<Year, Amount>,
    pub(super) pm: Option<Effect>,
    pub(super) doubts: Vec<Doubt>,
    pub(super) structural: Option<bool>,
    pub(super) investment: Option<Money>,
    pub(super) without_year: Option<(Money, Per)>,
    pub(super) sign: Sign,
    pub(super) every_year: bool,
    pub(super) too_large: bool,
    stops: bool,
    from_name: bool,
    unit: Option<i64>,
}

impl Settled {
    /// With the years that the document speaks of.
    pub(super) fn new(heading: &Heading, horizon: &Horizon, unit: Option<i64>) -> Settled {
        let mut settled = Settled {
            unit,
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
            before = own;
            let own = own.or(effect);
            let inherited = part.effect.is_none() && own.is_some() && part.amount.is_some();
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
            if part.by_verb && part.amount.is_some() && !settled.doubts.contains(&Doubt::SignFromSentence) {
                settled.doubts.push(Doubt::SignFromSentence);
            }
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
        let size = money(i128::from(printed.thousandths).saturating_mul(self.factor(printed)))?;
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
                    direction::direction(&heading.title).unwrap_or(false)
                }
            }
        };
        Some(Some(if good { size } else { size.opposite() }))
    }

    /// What a figure without a euro sign counts for: the unit that is named, when it can be meant.
    fn factor(&mut self, printed: Printed) -> i128 {
        if printed.euro || printed.scaled || printed.thousandths == 0 {
            return 1;
        }
        let large = printed.thousandths >= EUROS;
        match self.unit {
            Some(unit) if unit == 1 || !large => i128::from(unit),
            None if large => 1,
            unit => {
                let taken = unit.filter(|_| !large).unwrap_or(1);
                let doubt = Doubt::UnitUnknown { taken };
                if !self.doubts.contains(&doubt) {
                    self.doubts.push(doubt);
                }
                i128::from(taken)
            }
        }
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
        let mut stated = false;
        if !dated {
            if yearly || rising {
                years.extend(&horizon.years);
                self.stops = false;
                assumed = !meerjarig;
            } else if let Some(year) = horizon.stated {
                years.push(year);
                stated = true;
                self.stops = false;
            } else if let Some(first) = horizon.years.first() {
                years.push(*first);
                assumed = true;
            }
            if let Some(amount) = amount.filter(|_| !meerjarig && !stated) {
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
