//! Headings that carry their amounts in the text: `3.2 Groen € 5.000 nadeel (2030), € 3.000 vanaf 2031`.
//!
//! A heading is a title followed by nothing but amounts, years and words of time. Deliberately absent: amounts
//! inside sentences; they are reported, not read.

use super::amount::{Effect, Printed};
use super::open::Reader;
use super::title;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::Span;

/// When an amount counts, as far as the heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Time {
    /// In one year.
    Year(u16),
    /// In each year of a range.
    Years(u16, u16),
    /// From a year on.
    From(u16),
    /// meerjarig: every year.
    EveryYear,
    /// jaarlijks, per jaar, structureel: every year, structural when the word says so.
    Yearly {
        /// The word was structureel.
        structural: bool,
    },
    /// eenmalig, incidenteel.
    Once,
    /// oplopend tot: it grows to this amount.
    RisingTo,
    /// nog eens: it comes on top of the one before.
    OnTop,
    /// en daaropvolgende jaren, en verder: the year before and those after it.
    AndAfter,
}

/// One amount of a heading with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The amount, or none for pm.
    pub amount: Option<Printed>,
    /// What it does, when a word beside it says so.
    pub effect: Option<Effect>,
    /// Its words.
    pub span: Span,
    /// Its times, in the order of the text.
    pub times: Vec<Time>,
}

/// A heading with amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Index of its first line.
    pub line: usize,
    /// Index of its last line.
    pub last_line: usize,
    /// The number before the title.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The words of the title.
    pub title_span: Span,
    /// The amounts.
    pub parts: Vec<Part>,
    /// Where the title stops, the text names an investment: the amount is no yearly amount.
    pub investment: bool,
}

/// A heading spans at most this many lines.
const LONGEST: usize = 4;

/// Reads a heading that has its first amount on this line; gives how many lines it takes from here.
pub fn read(reader: &mut Reader, at: usize, found: &[Token]) -> Option<(Heading, usize)> {
    let line = reader.lines.get(at)?;
    let first = found.iter().position(|token| is_money(token.kind))?;
    let (zone, title_end) = zone_before(found, first, &line.text);
    let years_first = found
        .get(zone..first)
        .is_some_and(|before| before.iter().any(|token| matches!(token.kind, Kind::Year(_))));
    let mut parts = Parts::new(at, years_first);
    parts.take(&line.text, found.get(zone..)?)?;
    let mut taken = 1;
    // The list of amounts goes on while a line holds nothing else.
    while taken < LONGEST {
        let index = at.saturating_add(taken);
        let Some(next) = reader
            .lines
            .get(index)
            .filter(|next| !next.text.trim().is_empty() && next.text.len() < 300)
        else {
            break;
        };
        let more = tokens(&next.text);
        let years = more
            .iter()
            .any(|token| matches!(token.kind, Kind::Year(_)) || is_money(token.kind));
        let mut trial = parts.clone();
        trial.line = index;
        if !years || trial.take(&next.text, &more).is_none() {
            break;
        }
        parts = trial;
        taken = taken.saturating_add(1);
    }
    let words = line.text.get(..title_end).unwrap_or_default();
    let mut heading = titled(
        reader,
        at,
        words,
        found.get(first).map_or(0, |token| token.gap),
        &parts,
    )?;
    heading.last_line = at.saturating_add(taken).saturating_sub(1);
    let waiting = std::mem::take(&mut parts.waiting);
    if let Some(part) = parts.parts.last_mut() {
        part.times.extend(waiting);
    }
    heading.parts = parts.parts;
    Some((heading, taken))
}

fn is_money(kind: Kind) -> bool {
    match kind {
        Kind::Amount(printed) => printed.euro || printed.scaled || printed.effect.is_some(),
        Kind::Pm(_) => true,
        _ => false,
    }
}

/// Words of time right before the first amount belong to it: "(2030: € 5.000", "structureel € 5.000".
fn zone_before(found: &[Token], first: usize, text: &str) -> (usize, usize) {
    let mut zone = first;
    while let Some(before) = zone.checked_sub(1).and_then(|index| found.get(index)) {
        let word = text
            .get(before.start..before.end)
            .unwrap_or_default()
            .to_lowercase();
        let follows = text.get(before.end..).unwrap_or_default().trim_start();
        let opened = text
            .get(..before.start)
            .unwrap_or_default()
            .trim_end()
            .ends_with(['(', ':', ',', ';']);
        let takes = match before.kind {
            Kind::Year(_) => {
                follows.starts_with(':')
                    || opened
                    || previous_is(found, zone.saturating_sub(1), text, &["in", "vanaf", "per"])
            }
            _ => {
                matches!(
                    word.as_str(),
                    "in" | "vanaf"
                        | "structureel"
                        | "incidenteel"
                        | "eenmalig"
                        | "jaarlijks"
                        | "meerjarig"
                        | "per"
                ) && zone < found.len()
                    && (word != "per" || zone < first)
                    && (word != "in" || zone < first)
            }
        };
        if !takes || zone <= 1 {
            break;
        }
        zone = zone.saturating_sub(1);
    }
    let end = found.get(zone).map_or(0, |token| token.start);
    (zone, end)
}

fn previous_is(found: &[Token], index: usize, text: &str, words: &[&str]) -> bool {
    index
        .checked_sub(1)
        .and_then(|index| found.get(index))
        .and_then(|token| text.get(token.start..token.end))
        .is_some_and(|word| words.contains(&word.to_lowercase().as_str()))
}

/// The title of a heading, when the words before the amount can be one.
fn titled(reader: &mut Reader, at: usize, words: &str, gap: usize, parts: &Parts) -> Option<Heading> {
    let colon = words.trim_end().ends_with(':');
    let bullet = words
        .trim_start()
        .starts_with(['•', '·', '▪', '-', '\u{2013}', '*', '●', 'o', '>'])
        && title::read(words, false).text != title::clean(words);
    let mut read = title::read(words, false);
    let mut line = at;
    let above = reader.words_above().map(str::to_owned);
    let wraps = above.as_ref().is_some_and(|above| {
        read.number.is_none()
            && title::read(above, false).number.is_some()
            && above.split_whitespace().count() <= 14
            && !title::is_prose(above)
            && !above.trim_end().ends_with(['.', ':'])
    });
    if wraps && let Some((first, above)) = reader.take_words() {
        read = title::read(&title::join(&above, words), false);
        line = first;
    }
    let bare = read.text.trim();
    let last = bare.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let count = bare.split_whitespace().count();
    let starts = bare.starts_with(|c: char| {
        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '\'' | '"' | '\u{201c}')
    });
    let told = parts
        .parts
        .iter()
        .any(|part| !part.times.is_empty() || part.effect.is_some());
    let continues_text = !wraps
        && read.number.is_none()
        && above
            .as_ref()
            .is_some_and(|above| above.split_whitespace().count() > 8 || title::is_unfinished(above));
    let possible = bare.chars().any(char::is_alphabetic)
        && count <= 25
        && !bare.contains(". ")
        && !is_verb(&last)
        && (starts || read.number.is_some())
        && (read.number.is_some() || colon || bullet || gap > 2 || told)
        && !(reader.prose
            && reader.words_above().is_none()
            && above_is_text(reader, at)
            && read.number.is_none()
            && !bullet)
        && !continues_text;
    possible.then(|| Heading {
        line,
        last_line: at,
        number: read.number,
        title: bare.to_owned(),
        title_span: Span {
            line: at,
            start: 0,
            end: words.trim_end().len(),
        },
        parts: Vec::new(),
        investment: is_investment(bare, parts),
    })
}

/// The line right above is running text that does not end there.
fn above_is_text(reader: &Reader, at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|above| reader.lines.get(above))
        .map(|line| line.text.trim())
        .is_some_and(|text| text.split_whitespace().count() > 5 && !text.ends_with(['.', ':', ')', ']']))
}

fn is_investment(title: &str, parts: &Parts) -> bool {
    let lower = title.to_lowercase();
    parts.investment
        || lower.ends_with("investering")
        || lower.ends_with("krediet")
        || lower.ends_with("investeringskrediet")
}

/// After these words an amount is part of a sentence.
fn is_verb(word: &str) -> bool {
    matches!(
        word.trim_matches(|c: char| !c.is_alphanumeric()),
        "bedragen"
            | "bedraagt"
            | "van"
            | "met"
            | "ongeveer"
            | "circa"
            | "ca"
            | "is"
            | "zijn"
            | "op"
            | "tot"
            | "voor"
            | "kost"
            | "naar"
            | "door"
            | "maximaal"
            | "minimaal"
            | "rond"
            | "een"
            | "de"
            | "het"
            | "aan"
            | "of"
            | "en"
            | "bijna"
            | "ruim"
            | "uit"
            | "was"
            | "wordt"
            | "worden"
            | "extra"
            | "slechts"
            | "totaal"
            | "ad"
            | "à"
            | "te"
            | "dan"
            | "boven"
            | "onder"
            | "per"
            | "als"
    )
}

/// The amounts gathered so far.
#[derive(Clone)]
struct Parts {
    line: usize,
    /// Times stand before their amounts.
    times_first: bool,
    parts: Vec<Part>,
    waiting: Vec<Time>,
    investment: bool,
}

impl Parts {
    fn new(line: usize, times_first: bool) -> Parts {
        Parts {
            line,
            times_first,
            parts: Vec::new(),
            waiting: Vec::new(),
            investment: false,
        }
    }

    /// Takes every token, or none where one is no part of an amount.
    fn take(&mut self, text: &str, found: &[Token]) -> Option<()> {
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
                Kind::Effect(effect) => {
                    let part = self.parts.last_mut()?;
                    part.effect = part.effect.or(Some(effect));
                }
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
                Kind::Word => match word.trim_end_matches(['.', ',']) {
                    "vanaf" | "ingang" | "ingaande" | "m.i.v" | "miv" => from = true,
                    "t/m" | "tot/met" => until = true,
                    "meerjarig" => self.time(Time::EveryYear),
                    "structureel" => self.time(Time::Yearly { structural: true }),
                    "jaarlijks" | "jaar" | "p/j" | "p.j" | "jaarlijkse" => {
                        self.time(Time::Yearly { structural: false })
                    }
                    "eenmalig" | "incidenteel" | "eenmalige" => self.time(Time::Once),
                    "oplopend" | "aflopend" | "oplopende" | "stijgend" => self.time_ahead(Time::RisingTo),
                    "eens" => self.time_ahead(Time::OnTop),
                    "daarna" | "vervolgens" => self.time_ahead(Time::AndAfter),
                    "e.v" | "ev" | "verder" | "daaropvolgende" | "volgende" | "latere" => {
                        self.time(Time::AndAfter)
                    }
                    "investering" | "krediet" | "investeringskrediet" => self.investment = true,
                    "met" | "van" | "per" | "in" | "en" | "tot" | "jaren" | "nog" | "voor" | "de" | "het"
                    | "begroting" | "resp" | "respectievelijk" | "ook" | "+" | "/" | "x" | "="
                    | "jaarschijf" | "jaarschijven" | "is" | "een" => {}
                    _ => return None,
                },
            }
        }
        (!self.parts.is_empty()).then_some(())
    }

    fn add(&mut self, amount: Option<Printed>, effect: Option<Effect>, span: Span) {
        let times = std::mem::take(&mut self.waiting);
        self.parts.push(Part {
            amount,
            effect,
            span,
            times,
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

fn has_year(time: &Time) -> bool {
    matches!(time, Time::Year(_) | Time::Years(..) | Time::From(_))
}
