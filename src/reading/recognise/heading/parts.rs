//! The amounts of a heading with the times that belong to each, token by token.

use super::{Part, Time, is_money};
use crate::reading::extract::Span;
use crate::reading::recognise::amount::{Effect, Printed};
use crate::reading::recognise::token::{Kind, Token};

/// The amounts gathered so far.
#[derive(Clone)]
pub(super) struct Parts {
    pub(super) line: usize,
    /// Times stand before their amounts.
    pub(super) times_first: bool,
    /// Words of effect stand before their amounts.
    effects_first: bool,
    effect_ahead: Option<Effect>,
    /// The next amount changes no balance: "neutraal € 5.000".
    neutral_ahead: bool,
    pub(super) parts: Vec<Part>,
    pub(super) waiting: Vec<Time>,
    pub(super) investment: bool,
}

impl Parts {
    /// Nothing yet.
    pub(super) fn new(line: usize, times_first: bool) -> Parts {
        Parts {
            line,
            times_first,
            effects_first: false,
            effect_ahead: None,
            neutral_ahead: false,
            parts: Vec::new(),
            waiting: Vec::new(),
            investment: false,
        }
    }

    /// Takes every token, or none where one is no part of an amount.
    pub(super) fn take(&mut self, text: &str, found: &[Token]) -> Option<()> {
        let mut from = false;
        let mut until = false;
        for token in found {
            let word = text
                .get(token.start..token.end)
                .unwrap_or_default()
                .to_lowercase();
            let span = Span {
                line: self.line,
                start: token.start,
                end: token.end,
            };
            match token.kind {
                Kind::Amount(printed) if is_money(token.kind) || !self.parts.is_empty() => {
                    self.add(Some(printed), printed.effect, span);
                    from = false;
                }
                Kind::Pm(effect) => self.add(None, effect, span),
                Kind::Effect(effect) => match self.parts.last_mut().filter(|part| part.effect.is_none()) {
                    Some(part) if !self.effects_first => part.effect = Some(effect),
                    _ => {
                        self.effects_first |= self.parts.is_empty();
                        self.effect_ahead = Some(effect);
                    }
                },
                Kind::Year(year) => {
                    if until && let Some(Time::Year(first) | Time::From(first)) = self.last_time() {
                        self.replace(Time::Years(first, year));
                    } else {
                        self.time(if from { Time::From(year) } else { Time::Year(year) });
                    }
                    until = false;
                    from = false;
                }
                Kind::Years(first, last) => self.time(Time::Years(first, last)),
                Kind::Note | Kind::Dash(_) => {}
                Kind::Letter('S') => self.time(Time::Yearly { structural: true }),
                Kind::Letter('I') => self.time(Time::Once),
                Kind::Letter(_) => return None,
                Kind::Amount(_) => return None,
                // "budgetoverheveling neutraal € 5.000": money that moves and changes no balance.
                Kind::Word if is_neutral(&word) => self.neutral_ahead = true,
                // "(besparing € 5.000": what the amount is, in front of it.
                Kind::Word if self.parts.is_empty() && effect_of(&word).is_some() => {
                    self.effects_first = true;
                    self.effect_ahead = effect_of(&word);
                }
                // "€ 5.000 vanaf 2030 (besparing)": and behind it.
                Kind::Word
                    if effect_of(&word).is_some()
                        && self.parts.last().is_some_and(|part| part.effect.is_none()) =>
                {
                    for part in &mut self.parts {
                        part.effect = part.effect.or(effect_of(&word));
                    }
                }
                Kind::Word => match word.trim_end_matches(['.', ',']) {
                    "vanaf" | "ingang" | "ingaande" | "m.i.v" | "miv" => from = true,
                    "t/m" | "tot/met" => until = true,
                    "meerjarig" => self.time(Time::EveryYear),
                    "structureel" | "structurele" => self.time(Time::Yearly { structural: true }),
                    "jaarlijks" | "jaar" | "p/j" | "p.j" | "jaarlijkse" => {
                        self.time(Time::Yearly { structural: false })
                    }
                    "eenmalig" | "incidenteel" | "eenmalige" | "incidentele" => self.time(Time::Once),
                    "oplopend" | "aflopend" | "oplopende" | "stijgend" => self.time_ahead(Time::RisingTo),
                    "eens" => self.time_ahead(Time::OnTop),
                    "daarna" | "vervolgens" => self.time_ahead(Time::AndAfter),
                    "e.v" | "ev" | "verder" | "daaropvolgende" | "volgende" | "latere" => {
                        self.time(Time::AndAfter)
                    }
                    "investering" | "krediet" | "investeringskrediet" => self.investment = true,
                    "" | "met" | "van" | "per" | "in" | "en" | "tot" | "jaren" | "nog" | "voor" | "de"
                    | "het" | "begroting" | "resp" | "respectievelijk" | "ook" | "+" | "/" | "x" | "="
                    | "jaarschijf" | "jaarschijven" | "is" | "een" | "financieel" => {}
                    "saldo" | "resultaat" | "effect" | "verschil" if self.effect_ahead.is_some() => {}
                    _ => return None,
                },
            }
        }
        (!self.parts.is_empty()).then_some(())
    }

    /// Some amount has a time or an effect.
    pub(super) fn told(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| !part.times.is_empty() || part.effect.is_some())
    }

    /// Takes out the amounts that change nothing, where others do.
    pub(super) fn without_neutral(self) -> Vec<Part> {
        let neutral =
            |part: &Part| part.by_verb && part.amount.is_some_and(|printed| printed.thousandths == 0);
        let all = self.parts.iter().all(neutral);
        self.parts
            .into_iter()
            .filter(|part| all || !neutral(part))
            .collect()
    }

    fn add(&mut self, amount: Option<Printed>, effect: Option<Effect>, span: Span) {
        let times = std::mem::take(&mut self.waiting);
        let ahead = self.effect_ahead.take();
        let neutral = std::mem::take(&mut self.neutral_ahead);
        let nothing = |printed: Printed| Printed {
            thousandths: 0,
            ..printed
        };
        self.parts.push(Part {
            amount: amount.map(|printed| if neutral { nothing(printed) } else { printed }),
            effect: effect.or(ahead),
            span,
            times,
            by_verb: neutral,
            investment: false,
        });
    }

    fn time(&mut self, time: Time) {
        match self.parts.last_mut() {
            Some(part) if !self.times_first => part.times.push(time),
            Some(part)
                if time == Time::AndAfter || (!part.times.iter().any(has_year) && !has_year(&time)) =>
            {
                part.times.push(time)
            }
            _ => self.waiting.push(time),
        }
    }

    /// Words that always speak of the amount that follows.
    fn time_ahead(&mut self, time: Time) {
        self.waiting.push(time);
    }

    fn last_time(&self) -> Option<Time> {
        if self.times_first && !self.waiting.is_empty() {
            return self.waiting.last().copied();
        }
        self.parts.last().and_then(|part| part.times.last().copied())
    }

    fn replace(&mut self, time: Time) {
        let times = if self.times_first && !self.waiting.is_empty() {
            Some(&mut self.waiting)
        } else {
            self.parts.last_mut().map(|part| &mut part.times)
        };
        if let Some(last) = times.and_then(|times| times.last_mut()) {
            *last = time;
        }
    }
}

/// A word that says that the amount behind it changes no balance.
pub(super) fn is_neutral(word: &str) -> bool {
    matches!(
        word,
        "neutraal"
            | "budgetneutraal"
            | "budgettair"
            | "saldoneutraal"
            | "overheveling"
            | "budgetoverheveling"
            | "overhevelen"
    )
}

/// A word that says what kind of amount follows it.
pub(super) fn effect_of(word: &str) -> Option<Effect> {
    match word {
        "besparing" | "bezuiniging" | "opbrengst" | "meeropbrengst" | "inkomsten" => Some(Effect::Advantage),
        "kosten" | "lasten" | "meerkosten" | "uitgaven" => Some(Effect::Disadvantage),
        _ => None,
    }
}

fn has_year(time: &Time) -> bool {
    matches!(time, Time::Year(_) | Time::Years(..) | Time::From(_))
}
