//! Titles above paragraphs, each with one sentence that tells what it costs or brings, and perhaps not when: they are read
//! to be asked about, where a document has nothing else that can be read.
//!
//! Deliberately absent: a title that stands alone in a document, paragraphs in which several sentences could be the one,
//! and lists and tables under a title.

use super::amount::Printed;
use super::header;
use super::heading::{Heading, Part, Time, is_label};
use super::kinds::{self, Kind as RowKind};
use super::legend;
use super::prose::chapter::is_chapter;
use super::prose::sentence::{self, cut, has_amount};
use super::prose::{Place, effect, heads_next, is_item, is_title, place};
use super::title;
use super::token::{Kind, Token, tokens};
use crate::reading::extract::{Line, Span};

/// How many such titles a document has at least.
const TITLES: usize = 2;
/// How many lines above a numbered title the one over it may stand.
const ABOVE: usize = 120;
/// The most lines under a title.
const LINES: usize = 60;
/// The longest text under one, in bytes.
const LONGEST: usize = 8_000;

/// The titles of a document with what their paragraphs tell; none where there is but one.
pub fn read(lines: &[Line]) -> Vec<Heading> {
    let mut found = Vec::new();
    let mut at = 0usize;
    while at < lines.len() {
        let titled = heads(lines, at).then(|| titled(lines, at)).flatten();
        at = match titled {
            Some((heading, next)) => {
                found.push(heading);
                next.max(at.saturating_add(1))
            }
            None => at.saturating_add(1),
        };
    }
    if found.len() < TITLES { Vec::new() } else { found }
}

/// A title and the paragraphs under it, and the line after both.
fn titled(lines: &[Line], at: usize) -> Option<(Heading, usize)> {
    let (text, places, next) = section(lines, at.saturating_add(1))?;
    let line = lines.get(at)?;
    let name = line.text.trim();
    let read = title::read(name, false);
    if kinds::of_title(&read.text, false) != RowKind::Change
        || is_chapter(&read.text)
        || is_label(&read.text)
        || legend::read(name) != legend::Legend::default()
    {
        return None;
    }
    let told = told(&text)?;
    let under = is_numbered(name).then(|| over(lines, at)).flatten();
    // "2-1 Wegen": a number that no table has.
    let numbered = read.text.split_once(' ').filter(|_| is_numbered(&read.text));
    let (number, title) = match numbered {
        Some((number, rest)) => (Some(number.to_owned()), rest.trim_start().to_owned()),
        None => (read.number, read.text),
    };
    let by_verb = told.part.by_verb || under.is_some();
    let start = line.text.len().saturating_sub(line.text.trim_start().len());
    let heading = Heading {
        line: at,
        last_line: next.saturating_sub(1),
        number,
        title,
        title_span: Span {
            line: at,
            start,
            end: start.saturating_add(name.len()),
        },
        parts: vec![Part {
            span: place(&places, told.start, told.end),
            by_verb,
            ..told.part
        }],
        sentence: true,
        under,
        ..Heading::default()
    };
    Some((heading, next))
}

/// The title that numbered titles stand under.
fn over(lines: &[Line], at: usize) -> Option<String> {
    let above = lines.get(at.saturating_sub(ABOVE)..at)?.iter().rev();
    let mut titles = above.map(|line| line.text.trim()).filter(|text| is_title(text));
    titles.find(|text| !is_numbered(text)).map(str::to_owned)
}

/// Whether a line is a title: with a blank line or the end of a sentence above it, and a sentence below it.
fn heads(lines: &[Line], at: usize) -> bool {
    let text = |at: usize| lines.get(at).map_or("", |line| line.text.trim());
    let cells = lines.get(at).is_none_or(|line| !line.cells.is_empty());
    if cells || is_item(text(at)) && !is_numbered(text(at)) || !is_title(text(at)) {
        return false;
    }
    let above = at.checked_sub(1).map_or("", text);
    let mut below = (1..=2).map(|more| text(at.saturating_add(more)));
    let below = below.find(|text| !text.is_empty()).unwrap_or_default();
    (above.is_empty() || is_title(above) || above.ends_with(['.', '!', ':']) || heads_next(lines, at))
        && title::is_prose(below)
        && below.starts_with(|first: char| first.is_uppercase() || !first.is_alphabetic())
}

/// "3. Wegen", "2-1 Wegen".
fn is_numbered(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    first.starts_with(|digit: char| digit.is_ascii_digit())
        && first.len() <= 9
        && first
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'/' | b')'))
        && text.len() > first.len()
}

/// The lines up to the next title as one text; none where a list or a table stands among them.
fn section(lines: &[Line], from: usize) -> Option<(String, Vec<Place>, usize)> {
    let mut text = String::new();
    let mut places: Vec<Place> = Vec::new();
    let mut next = from;
    while let Some(line) = lines.get(next) {
        let own = line.text.trim();
        if !places.is_empty() && heads(lines, next) {
            break;
        }
        let found = tokens(own);
        let apart = |token: &&Token| matches!(token.kind, Kind::Amount(_)) && token.gap > 2;
        let figure = found.first().is_some_and(|token| token.kind.is_figure()) && found.len() <= 2;
        if !line.cells.is_empty()
            || (is_item(own) && has_amount(own))
            || (!own.is_empty() && figure)
            || header::of_line(&line.text, &found).is_some()
            || found.iter().filter(apart).count() > 1
            || next.saturating_sub(from) > LINES
            || text.len() > LONGEST
        {
            return None;
        }
        if !own.is_empty() {
            if !text.is_empty() {
                // The end of a paragraph ends its sentence as well.
                let ends =
                    text.ends_with(['.', '!', '?', ':', ',', '-']) || own.starts_with(char::is_lowercase);
                text.push_str(if ends { " " } else { ". " });
            }
            places.push((
                text.len(),
                next,
                line.text.len().saturating_sub(line.text.trim_start().len()),
            ));
            text.push_str(own);
        }
        next = next.saturating_add(1);
    }
    Some((text, places, next))
}

/// The one amount that a text tells, and where it stands in it.
struct Told {
    part: Part,
    start: usize,
    end: usize,
}

fn told(text: &str) -> Option<Told> {
    let sentences = cut(text);
    let (mut clear, mut open): (Vec<Told>, Vec<Told>) = (Vec::new(), Vec::new());
    let mut others = false;
    for (index, (start, end)) in sentences.iter().enumerate() {
        let words = text.get(*start..*end)?;
        if !has_amount(words) {
            continue;
        }
        let found = tokens(words);
        let before = index.checked_sub(1).and_then(|before| sentences.get(before));
        let before = before.and_then(|(start, end)| text.get(*start..*end));
        let mut money = found.iter().filter_map(money);
        let only = money.next().filter(|_| money.next().is_none());
        let only =
            only.filter(|(token, printed)| !printed.minus && !printed.unclear && !is_rate(words, token));
        let times = times(words, &found, before.unwrap_or_default());
        let Some(((token, printed), times)) = only.zip(times).filter(|_| !effect::is_of_another_kind(words))
        else {
            others = true;
            continue;
        };
        let said = printed.effect.or(effect::loosely(words));
        let told = Told {
            part: Part {
                amount: Some(printed),
                effect: said,
                span: Span::default(),
                times,
                by_verb: said.is_some(),
                investment: false,
            },
            start: start.saturating_add(token.start),
            end: start.saturating_add(token.end),
        };
        if said.is_some() {
            clear.push(told);
        } else {
            open.push(told);
        }
    }
    match (clear.len(), open.len()) {
        (1, _) => clear.pop(),
        (0, 1) if !others => open.pop(),
        _ => None,
    }
}

fn money(token: &Token) -> Option<(Token, Printed)> {
    match token.kind {
        Kind::Amount(printed) if printed.euro || printed.scaled => Some((*token, printed)),
        _ => None,
    }
}

/// "€ 2,50 per overtocht": a price of one thing.
fn is_rate(words: &str, money: &Token) -> bool {
    let after = words.get(money.end..).unwrap_or_default().trim_start();
    let mut after = after.strip_prefix("euro ").unwrap_or(after).split_whitespace();
    let of = after.next().zip(after.next());
    of.is_some_and(|(per, what)| per == "per" && !what.starts_with("jaar") && what != "saldo")
}

/// When a sentence says that its amount counts; none where it speaks of shares or other periods.
fn times(words: &str, found: &[Token], before: &str) -> Option<Vec<Time>> {
    let mut times = sentence::times(words, found)?;
    let lower = words.to_lowercase();
    let dated = |time: &Time| matches!(time, Time::Year(_) | Time::Years(..) | Time::From(_));
    if lower.contains("gespreid over") || lower.contains("verdeeld over") {
        // One sum for these years together.
        times.retain(|time| !dated(time));
        times.push(Time::Once);
    }
    if lower.contains("per jaar") {
        times.retain(|time| *time != Time::Once);
    }
    let points_back = ["daarvoor", "hiervoor", "daarmee", "hiermee", "dit ", "dat "];
    if times.is_empty() && points_back.iter().any(|word| lower.contains(word)) {
        let named = sentence::times(before, &tokens(before)).unwrap_or_default();
        let years: Vec<Time> = named.into_iter().filter(dated).collect();
        if let [Time::Year(year)] = years.as_slice() {
            times.push(Time::Year(*year));
        }
    }
    Some(times)
}
