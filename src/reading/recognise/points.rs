//! Items of an explanation, each a sentence or more with one amount: "• De huur van de hal is verhoogd, € 5.000 (N)".
//!
//! Either each item says itself what its amount does, or the line over the list says it for all: "De hogere baten zijn
//! het gevolg van:". Deliberately absent: items that take from a reserve or name a credit, items that say both, and
//! such lists beside tables or headings with amounts; they explain these.

mod head;
mod item;
mod name;
mod pairs;
mod words;

use super::amount::{Effect, Printed};
use super::heading::{Heading, Part, Time, is_label};
use super::kinds::{self, Kind as RowKind};
use super::open::Reader;
use super::prose::{place, sentence};
use super::token::{Kind, Token, effect_word, tokens};
use crate::reading::extract::Span;
use head::Head;
use item::{Item, is_item, is_titled, item};

/// The most items that are taken at once.
const ITEMS: usize = 30;

/// Reads a list of such items; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    if !reader.only_sentences() {
        return None;
    }
    if let Some(next) = head::sum(reader, at).or_else(|| pairs::read(reader, at)) {
        return Some(next);
    }
    if at < reader.looked || !is_item(&reader.lines.get(at)?.text) {
        return None;
    }
    let head = head::above(reader, at);
    let mut points: Vec<Point> = Vec::new();
    let mut left: Vec<Item> = Vec::new();
    let mut next = at;
    let mut titled = 0usize;
    for _ in 0..ITEMS {
        let Some(item) = item(reader, next) else { break };
        next = item.next;
        titled = titled.saturating_add(usize::from(is_titled(&item.text)));
        match point(&item, head) {
            Some(point) => points.push(point),
            None if sentence::has_amount(&item.text) => left.push(item),
            None => {}
        }
    }
    reader.looked = next;
    let enough = points.len() > 1 || points.iter().any(|point| point.marked || !point.own);
    // Titles with an amount behind them are headings, whose years are read there.
    if titled.saturating_mul(2) > points.len().saturating_add(left.len()) {
        return None;
    }
    if !enough || points.len() < left.len() || !points.iter().any(|point| point.told) {
        return None;
    }
    for point in points {
        reader.sentences(point.heading);
    }
    for item in left {
        leave(reader, &item);
    }
    Some(next)
}

/// Notes the amounts of an item that tells too little.
fn leave(reader: &mut Reader, item: &Item) {
    for token in tokens(&item.text) {
        if let Kind::Amount(printed) = token.kind
            && (printed.euro || printed.scaled)
        {
            reader.leave_amount(place(&item.places, token.start, token.end), printed);
        }
    }
}

/// What an item tells.
struct Point {
    heading: Heading,
    /// The item itself says what its amount does.
    own: bool,
    /// A letter stands right behind the amount, or a word in brackets behind its sentence.
    marked: bool,
    /// The amount stands in a sentence, not behind a title.
    told: bool,
}

fn point(item: &Item, head: Option<Head>) -> Option<Point> {
    let sentences = sentence::cut(&item.text);
    let mut with_money = sentences
        .iter()
        .enumerate()
        .filter(|(_, (start, end))| item.text.get(*start..*end).is_some_and(sentence::has_amount));
    let (index, (start, end)) = with_money.next()?;
    // Behind the first sentence other amounts explain its own.
    if with_money.next().is_some() && index > 0 {
        return None;
    }
    let words = item.text.get(*start..*end)?;
    let found = tokens(words);
    let (token, printed) = only_money(words, &found)?;
    if is_aside(words) || printed.minus || printed.plus || printed.unclear {
        return None;
    }
    let own = effect(words, &found, printed)?;
    let (effect, by_verb) = match (own, head) {
        (Some(effect), _) => (effect, false),
        (None, Some(head)) if head.fits(words) => (head.effect, head.by_verb),
        _ => return None,
    };
    let before = index.checked_sub(1).and_then(|index| sentences.get(..=index));
    let earlier: Vec<&str> = before
        .unwrap_or_default()
        .iter()
        .filter_map(|(start, end)| item.text.get(*start..*end))
        .collect();
    let name = name::of(words, token, &earlier)?;
    if kinds::of_title(&name.text, false) != RowKind::Change || is_label(&name.text) {
        return None;
    }
    let at =
        |from: usize, to: usize| place(&item.places, start.saturating_add(from), start.saturating_add(to));
    let last = item.next.saturating_sub(1).max(item.first);
    Some(Point {
        heading: Heading {
            line: item.first,
            last_line: last,
            title: name.text,
            title_span: Span {
                line: item.first,
                ..place(
                    &item.places,
                    0,
                    item.places.get(1).map_or(item.text.len(), |next| next.0),
                )
            },
            parts: vec![Part {
                amount: Some(printed),
                effect: Some(effect),
                span: at(token.start, token.end),
                times: times(words, token, &found),
                by_verb,
                investment: false,
            }],
            sentence: true,
            ..Heading::default()
        },
        own: own.is_some(),
        marked: printed.effect.is_some() || words.contains("(nadelig)") || words.contains("(voordelig)"),
        told: name.told,
    })
}

/// The one amount of a sentence; others may stand in brackets behind it, as its parts.
fn only_money<'a>(text: &str, found: &'a [Token]) -> Option<(&'a Token, Printed)> {
    let mut money = found.iter().filter_map(|token| match token.kind {
        Kind::Amount(printed) if printed.euro || printed.scaled || printed.effect.is_some() => {
            Some((token, printed))
        }
        _ => None,
    });
    let (token, printed) = money.next()?;
    let mut sum = 0i64;
    for (part, own) in money {
        if !text.get(..part.start)?.trim_end().ends_with(['(', '\u{20ac}']) {
            return None;
        }
        sum = sum.saturating_add(own.thousandths);
    }
    (sum == 0 || sum == printed.thousandths).then_some((token, printed))
}

/// What a sentence says of its amount; none where it says both, and nothing inside where it says neither.
fn effect(text: &str, found: &[Token], printed: Printed) -> Option<Option<Effect>> {
    let of_word = |token: &Token| match token.kind {
        Kind::Effect(effect) => Some(effect),
        Kind::Word => {
            let word = text.get(token.start..token.end)?;
            let word = word.trim_matches(|mark: char| !mark.is_alphanumeric());
            effect_word(word).filter(|_| word.len() > 1)
        }
        _ => None,
    };
    let mut said = found.iter().filter_map(of_word).chain(printed.effect);
    let first = said.next();
    said.all(|other| Some(other) == first).then_some(first)
}

/// Money that is set apart or lent, or only compared with.
fn is_aside(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "reserve",
        "uit de voorziening",
        "in de voorziening",
        "krediet",
        "investering",
        "per inwoner ",
        "per huishouden",
        "gedekt",
        "dekking ",
        "taakstelling van",
    ]
    .iter()
    .any(|word| lower.contains(word) && !lower.contains("bijdrage per inwoner"))
}

/// How long the amount lasts, and the year right behind it.
fn times(text: &str, money: &Token, found: &[Token]) -> Vec<Time> {
    let mut times = Vec::new();
    let lower = text.to_lowercase();
    let once = ["incidente", "eenmalig"].iter().any(|word| lower.contains(word));
    if lower.contains("structure") && !once {
        times.push(Time::Yearly { structural: true });
    } else if once && !lower.contains("structure") {
        times.push(Time::Once);
    }
    let mut behind = found.iter().filter(|token| token.start >= money.end);
    if let (Some(joint), Some(year)) = (behind.next(), behind.next())
        && let Kind::Year(year) = year.kind
    {
        match text.get(joint.start..joint.end) {
            Some("in") => times.push(Time::Year(year)),
            Some("vanaf") => times.push(Time::From(year)),
            _ => {}
        }
    }
    times
}
