//! One heading with its years: which ones each amount counts for, and what is assumed.

mod years;

use std::collections::BTreeMap;

use crate::money::Money;
use crate::reading::doubt::Doubt;
use crate::reading::recognise::amount::{Effect, Printed};
use crate::reading::recognise::heading::{Heading, Part};
use crate::reading::recognise::legend::Convention;
use crate::reading::recognise::token::{Kind, tokens};
use crate::reading::settle::rows::money;
use crate::reading::settle::unit::EUROS;
use crate::reading::settle::{Horizon, direction, listed};
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
    once: bool,
    from_name: bool,
    /// The heading says that its amounts are those of all years together.
    summed: bool,
    unit: Option<i64>,
    signs: Option<Convention>,
}

impl Settled {
    /// With the years that the document speaks of.
    pub(super) fn new(
        heading: &Heading,
        horizon: &Horizon,
        unit: Option<i64>,
        signs: Option<Convention>,
    ) -> Settled {
        let mut settled = Settled {
            unit,
            signs,
            stops: true,
            from_name: horizon.from_name,
            summed: [&heading.under, &heading.over]
                .into_iter()
                .flatten()
                .any(|text| is_summed(text)),
            ..Settled::default()
        };
        let mut effect = heading
            .parts
            .iter()
            .find_map(|part| part.effect.filter(|_| part.span == first_span(heading)));
        effect = effect.or_else(|| heading.parts.iter().find_map(|part| part.effect));
        let list = effect.is_none().then(|| listed::effect_under(heading)).flatten();
        if let Some((said, doubt)) = list.clone() {
            effect = Some(said);
            settled.doubts.extend(doubt);
        }
        settled.sign = Sign::Words;
        let mut before: Option<Effect> = None;
        for part in &heading.parts {
            let own = part.effect.or(before);
            before = own;
            let own = own.or(effect);
            let inherited = part.effect.is_none() && own.is_some() && part.amount.is_some() && list.is_none();
            if part.amount.is_none() {
                settled.pm = settled.pm.or(own);
            }
            let Some(amount) = settled.signed(heading, part, own) else {
                settled.too_large = true;
                continue;
            };
            if part.investment {
                settled.investment = amount;
                continue;
            }
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
            if part
                .amount
                .is_some_and(|printed| printed.unclear || printed.bracketed)
            {
                settled.doubts.push(Doubt::UnclearDigits);
            }
        }
        if !heading.investment {
            settled.close(horizon);
        }
        settled
    }

    /// Whether one of its amounts has this size.
    pub(super) fn has(&self, size: Money) -> bool {
        let values = self.amounts.values().filter_map(|amount| amount.value);
        values
            .chain(self.investment)
            .any(|value| value.size() == size.size())
    }

    /// The amount with its sign; some none for pm; none when it is too large.
    fn signed(&mut self, heading: &Heading, part: &Part, effect: Option<Effect>) -> Option<Option<Money>> {
        let Some(printed) = part.amount else {
            return Some(None);
        };
        let size = money(i128::from(printed.thousandths).saturating_mul(self.factor(printed)))?;
        let good = match effect {
            Some(effect) => effect == Effect::Advantage,
            None if (printed.plus || printed.minus) && self.signs.is_some() => {
                let plus_is_cost = self.signs == Some(Convention::PlusIsCost);
                self.sign = if plus_is_cost {
                    Sign::PlusIsCost
                } else {
                    Sign::MinusIsCost
                };
                printed.minus == plus_is_cost
            }
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
                    let words = heading.manner.as_ref().unwrap_or(&heading.title);
                    direction::leaning(words).unwrap_or(false)
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
}

fn first_span(heading: &Heading) -> crate::reading::Span {
    heading.parts.first().map(|part| part.span).unwrap_or_default()
}

/// "(opgeteld over de periode 2030-2033)": the amounts below are those of all these years together.
fn is_summed(text: &str) -> bool {
    let lower = text.to_lowercase();
    let sum = ["opgeteld", "cumulatief", "bij elkaar", "totaal over"]
        .iter()
        .any(|words| lower.contains(words));
    let years = tokens(text)
        .iter()
        .filter(|token| matches!(token.kind, Kind::Year(_) | Kind::Years(..)))
        .count();
    sum && (lower.contains("periode") || years >= 1)
}
