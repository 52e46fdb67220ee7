//! Which years an amount of a heading counts for.

use super::Settled;
use crate::money::Money;
use crate::reading::doubt::Doubt;
use crate::reading::recognise::heading::{Part, Time};
use crate::reading::settle::Horizon;
use crate::reading::{Amount, Per};
use crate::year::Year;

impl Settled {
    /// Gives an amount the years that its times name.
    pub(super) fn place(&mut self, part: &Part, amount: Option<Money>, horizon: &Horizon) {
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
                self.without_year = Some((
                    amount,
                    if once || self.summed {
                        Per::Total
                    } else {
                        Per::Year
                    },
                ));
            }
            if assumed && let Some(year) = years.first() {
                self.doubts.push(Doubt::YearAssumed {
                    year: *year,
                    from_name: self.from_name,
                });
            }
            // Where no year stands anywhere, that is one question for the document.
            if horizon.years.is_empty() && horizon.elsewhere && !self.doubts.contains(&Doubt::NoYear) {
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
                // Once beside every year: both count in the year that they share.
                if once != self.once
                    && let Some(sum) = amount
                        .zip(other.value)
                        .and_then(|(one, other)| one.plus(other).ok())
                    && let Some(kept) = self.amounts.get_mut(&year)
                {
                    kept.value = Some(sum);
                }
                self.doubts.push(Doubt::TwoAmounts { year });
            }
        }
        self.once = once;
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
    pub(super) fn close(&mut self, horizon: &Horizon) {
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
