//! One sentence: its amounts, each with the times that belong to it.
//!
//! Times stand before their amounts or after them, all through a sentence. Deliberately absent: an amount without any
//! time; then the sentence is not read.

use super::effect::{self, Said};
use crate::reading::extract::Span;
use crate::reading::recognise::heading::{Part, Time};
use crate::reading::recognise::token::{Kind, Token, is_month, tokens};

/// Cuts a text into sentences, by first and last byte.
pub fn cut(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, _) in text.match_indices(['.', '!', '?']) {
        let end = index.saturating_add(1);
        let after = text.get(end..).unwrap_or_default();
        let next = after.trim_start();
        let ends =
            next.is_empty() || (after.starts_with(' ') && next.starts_with(|c: char| c.is_uppercase()));
        if ends {
            found.push((start, end));
            start = end;
        }
    }
    if text.get(start..).is_some_and(|rest| !rest.trim().is_empty()) {
        found.push((start, text.len()));
    }
    found
}

/// "Investering € 12.500.000.": a sum without a word of what it costs each year.
pub(super) fn is_investment(text: &str) -> bool {
    let lower = text.trim_start().to_lowercase();
    let begins = [
        "investering",
        "de investering",
        "het krediet",
        "krediet",
        "investeringskrediet",
        "eenmalige investering",
    ]
    .iter()
    .any(|start| lower.starts_with(start));
    let yearly = [
        "kapitaallast",
        "per jaar",
        "jaarlijks",
        "structure",
        "exploitatie",
        "lasten",
        "kosten",
    ];
    begins && text.matches('\u{20ac}').count() == 1 && !yearly.iter().any(|word| lower.contains(word))
}

/// Whether money or pm stands in a sentence.
pub fn has_amount(text: &str) -> bool {
    tokens(text).iter().any(|token| is_money(token.kind))
}

fn is_money(kind: Kind) -> bool {
    match kind {
        Kind::Amount(printed) => printed.euro || printed.scaled || printed.effect.is_some(),
        Kind::Pm(_) => true,
        _ => false,
    }
}

/// What stands in a sentence, in its order.
#[derive(Clone, Copy)]
enum Piece {
    Money(usize),
    Time(Time),
}

/// The amounts of a sentence with where they stand in it. `after` is the sentence after it, which may say what this
/// one leaves open.
pub(super) fn read(text: &str, after: Option<&str>) -> Option<Vec<(Part, usize, usize)>> {
    let found = tokens(text);
    let has_pm = found.iter().any(|token| matches!(token.kind, Kind::Pm(_)));
    let said = effect::of_sentence(text).or_else(|| pointing_back(after));
    // "Dit komt neer op € 5.000 in 2030": the title may say what that does; it stays a question.
    let open = ["komt neer op", "gaat om", "bedrag van"]
        .iter()
        .any(|phrase| text.to_lowercase().contains(phrase));
    if said.is_none() && !has_pm && !(open && effect::says_nothing(text)) {
        return None;
    }
    let pieces = pieces(text, &found)?;
    let first = pieces.iter().position(|piece| matches!(piece, Piece::Money(_)))?;
    let times_first = pieces
        .iter()
        .take(first)
        .any(|piece| matches!(piece, Piece::Time(time) if has_year(*time)));
    let mut parts: Vec<(Part, usize, usize)> = Vec::new();
    let mut waiting: Vec<Time> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Money(index) => {
                let token = found.get(index)?;
                parts.push((
                    part(token, said, std::mem::take(&mut waiting))?,
                    token.start,
                    token.end,
                ));
            }
            Piece::Time(time) => match parts.last_mut() {
                Some((part, _, _)) if goes_back(time, part, times_first) => part.times.push(time),
                _ => waiting.push(time),
            },
        }
    }
    if !waiting.is_empty() {
        let (last, _, _) = parts.last_mut()?;
        if waiting.iter().any(|time| has_year(*time)) && last.times.iter().any(|time| has_year(*time)) {
            return None;
        }
        last.times.append(&mut waiting);
    }
    // "Een structureel voordeel van € 5.000": each year, though no year is named.
    let plainly = said.is_some_and(|said| said.plainly || said.granted);
    let dated = |part: &Part| {
        part.times.iter().any(|time| {
            let lasting = matches!(time, Time::Yearly { .. } | Time::EveryYear);
            has_year(*time) || *time == Time::AndAfter || (lasting && plainly)
        })
    };
    parts.iter().all(|(part, _, _)| dated(part)).then_some(parts)
}

fn part(token: &Token, said: Option<Said>, times: Vec<Time>) -> Option<Part> {
    let (amount, own) = match token.kind {
        Kind::Amount(printed) if printed.minus => return None,
        Kind::Amount(printed) => (Some(printed), printed.effect),
        Kind::Pm(effect) => (None, effect),
        _ => return None,
    };
    let effect = own.or(said.map(|said| said.effect));
    Some(Part {
        amount,
        effect,
        span: Span::default(),
        times,
        by_verb: own.is_none() && said.is_none_or(|said| !said.plainly),
        investment: false,
    })
}

/// "Dit is een nadeel ten opzichte van de raming."
fn pointing_back(after: Option<&str>) -> Option<Said> {
    let text = after?.trim();
    let first = text.split(' ').next().unwrap_or_default().to_lowercase();
    let points = matches!(first.as_str(), "dit" | "dat" | "deze" | "het");
    (points && !has_amount(text))
        .then(|| effect::of_sentence(text))
        .flatten()
        .filter(|said| said.plainly)
}

/// Whether a time belongs to the amount before it.
fn goes_back(time: Time, part: &Part, times_first: bool) -> bool {
    match time {
        Time::RisingTo | Time::OnTop => false,
        Time::Yearly { structural: false } | Time::AndAfter => true,
        _ if has_year(time) => !times_first,
        _ => !times_first && !part.times.iter().any(|time| has_year(*time)),
    }
}

fn has_year(time: Time) -> bool {
    matches!(time, Time::Year(_) | Time::Years(..) | Time::From(_))
}

/// The times that a sentence names; none where it speaks of shares or other periods.
pub fn times(text: &str, found: &[Token]) -> Option<Vec<Time>> {
    let times = pieces(text, found)?.into_iter().filter_map(|piece| match piece {
        Piece::Time(time) => Some(time),
        Piece::Money(_) => None,
    });
    Some(times.collect())
}

fn pieces(text: &str, found: &[Token]) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut from = false;
    let mut until = false;
    let mut before = String::new();
    for (index, token) in found.iter().enumerate() {
        let word = text
            .get(token.start..token.end)
            .unwrap_or_default()
            .to_lowercase();
        match token.kind {
            kind if is_money(kind) => pieces.push(Piece::Money(index)),
            Kind::Year(year) => {
                if is_date(&before) {
                    before = word;
                    continue;
                }
                match pieces.last_mut() {
                    Some(Piece::Time(Time::Year(first) | Time::From(first))) if until => {
                        let first = *first;
                        pieces.pop();
                        pieces.push(Piece::Time(Time::Years(first, year)));
                    }
                    _ => pieces.push(Piece::Time(if from {
                        Time::From(year)
                    } else {
                        Time::Year(year)
                    })),
                }
                from = false;
                until = false;
            }
            Kind::Years(first, last) => {
                if !is_date(&before) {
                    pieces.push(Piece::Time(Time::Years(first, last)));
                }
            }
            _ => match word.trim_end_matches(['.', ',']) {
                "vanaf" | "ingang" | "ingaande" | "eerst" => from = true,
                "t/m" => until = true,
                "met" if before == "tot en" => until = true,
                "jaar" if before == "per" => pieces.push(Piece::Time(Time::Yearly { structural: false })),
                "jaarlijks" | "jaarlijkse" => pieces.push(Piece::Time(Time::Yearly { structural: false })),
                "structureel" | "structurele" => pieces.push(Piece::Time(Time::Yearly { structural: true })),
                "eenmalig" | "eenmalige" | "incidenteel" | "incidentele" => {
                    pieces.push(Piece::Time(Time::Once))
                }
                "oplopend" | "oplopende" | "aflopend" | "stijgend" => {
                    pieces.push(Piece::Time(Time::RisingTo))
                }
                "daarna" | "daaropvolgende" | "verder" | "e.v" => pieces.push(Piece::Time(Time::AndAfter)),
                // Shares, periods and other amounts: more than this grammar knows.
                "kwartaal" | "maand" | "halfjaar" | "respectievelijk" | "gemiddeld" => return None,
                _ => {}
            },
        }
        before = if before == "tot" && word == "en" {
            "tot en".to_owned()
        } else {
            word
        };
    }
    Some(pieces)
}

/// A year that belongs to a day, a document or the past rather than to an amount.
fn is_date(before: &str) -> bool {
    is_month(before)
        || matches!(
            before,
            "sinds"
                | "begroting"
                | "kadernota"
                | "voorjaarsnota"
                | "najaarsnota"
                | "meicirculaire"
                | "septembercirculaire"
                | "decembercirculaire"
                | "raming"
                | "jaarrekening"
                | "cao"
                | "programmabegroting"
                | "perspectiefnota"
        )
}
