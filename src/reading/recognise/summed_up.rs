//! Sentences that sum up posts, each with its effect and its amount in brackets behind it: "hogere huren (een nadeel van
//! € 5.000), een lagere premie (voordeel € 3.000)".
//!
//! Deliberately absent: a single post, amounts without a word of effect, and such sentences beside tables or headings
//! with amounts; they explain these.

use super::amount::{Effect, Printed};
use super::heading::Time;
use super::open::Reader;
use super::posts::Post;
use super::token::{Kind, tokens};

/// How many posts a sentence sums up at least.
const POSTS: usize = 2;
/// The most words of a post.
const WORDS: usize = 16;
/// The longest line that is looked at, in bytes.
const LONGEST: usize = 4_000;

/// First and one past the last byte.
type Bytes = (usize, usize);

/// Reads such a line; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let line = reader.lines.get(at)?;
    if line.text.len() > LONGEST || !line.text.contains('(') || !line.cells.is_empty() {
        return None;
    }
    if !reader.only_sentences() || reader.header().is_some() {
        return None;
    }
    let mut posts = posts(&line.text);
    if posts.len() < POSTS {
        posts = within_brackets(&line.text);
    }
    if posts.len() < POSTS {
        return None;
    }
    for post in posts {
        if let Some(heading) = post.heading(at, &line.text) {
            reader.sentences(heading);
        }
    }
    Some(at.saturating_add(1))
}

/// The posts of a line.
fn posts(text: &str) -> Vec<Post> {
    let mut found: Vec<Post> = Vec::new();
    let mut from = 0usize;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('(')) {
        let open = from.saturating_add(open);
        let inside = open.saturating_add(1);
        let Some(length) = text.get(inside..).and_then(|rest| rest.find(')')) else {
            break;
        };
        let close = inside.saturating_add(length);
        let within = text.get(inside..close).unwrap_or_default();
        if let Some((amount, effect, start, end, times)) = effect_and_amount(within)
            && let Some(title) = title(text, from, open)
        {
            found.push(Post {
                title,
                amount,
                effect,
                span: (inside.saturating_add(start), inside.saturating_add(end)),
                times,
            });
        }
        from = close.saturating_add(1);
    }
    found
}

/// Posts in one pair of brackets behind what they have in common: "enkele tegenvallers in 2030 (huren € 5.000, premie
/// € 3.000)".
fn within_brackets(text: &str) -> Vec<Post> {
    let mut from = 0usize;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('(')) {
        let open = from.saturating_add(open);
        let start = text.get(..open).and_then(|before| before.rfind(". "));
        let before = text.get(start.map_or(0, |start| start.saturating_add(2))..open);
        from = open.saturating_add(1);
        let Some(effect) = before.and_then(common_effect) else {
            continue;
        };
        let times: Vec<Time> = before.and_then(only_year).map(Time::Year).into_iter().collect();
        let rest = text.get(from..).unwrap_or_default();
        // A bracket that is not closed is cut off; so is its last post.
        let (inside, closed) = match rest.find(')') {
            Some(close) => (rest.get(..close).unwrap_or_default(), true),
            None => (rest, false),
        };
        let mut found: Vec<Post> = Vec::new();
        let mut at = from;
        let parts: Vec<&str> = inside.split(", ").collect();
        let whole = if closed {
            parts.len()
        } else {
            parts.len().saturating_sub(1)
        };
        for part in parts.iter().take(whole) {
            if let Some((title, amount, span)) = named_amount(part) {
                found.push(Post {
                    title: (at.saturating_add(title.0), at.saturating_add(title.1)),
                    amount,
                    effect,
                    span: (at.saturating_add(span.0), at.saturating_add(span.1)),
                    times: times.clone(),
                });
            }
            at = at.saturating_add(part.len()).saturating_add(2);
        }
        if found.len() == whole && whole >= POSTS {
            return found;
        }
    }
    Vec::new()
}

/// What all the posts are called.
fn common_effect(before: &str) -> Option<Effect> {
    let lower = before.to_lowercase();
    let says = |stems: &[&str]| {
        let mut words = lower.split(|letter: char| !letter.is_alphabetic());
        words.any(|word| stems.contains(&word))
    };
    let bad = says(&["tegenvallers", "nadelen", "tekorten", "verslechteringen"]);
    let good = says(&["meevallers", "voordelen", "overschotten", "verbeteringen"]);
    match (bad, good) {
        (true, false) => Some(Effect::Disadvantage),
        (false, true) => Some(Effect::Advantage),
        _ => None,
    }
}

/// The only year of a sentence.
fn only_year(before: &str) -> Option<u16> {
    let mut years = tokens(before).into_iter().filter_map(|token| match token.kind {
        Kind::Year(year) => Some(year),
        _ => None,
    });
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// A short name and its amount in euros, and nothing behind it: the name, the amount, and where that stands.
fn named_amount(part: &str) -> Option<(Bytes, Printed, Bytes)> {
    let found = tokens(part);
    let (last, names) = found.split_last()?;
    let Kind::Amount(printed) = last.kind else {
        return None;
    };
    let plain = names.iter().all(|token| matches!(token.kind, Kind::Word));
    let name = part.get(..last.start)?;
    let name = name.trim_end_matches(['\u{20ac}', ' ']);
    let unsigned = !printed.minus && !printed.plus && printed.effect.is_none() && !printed.unclear;
    let words = name.split_whitespace().count();
    let start = name.len().saturating_sub(name.trim_start().len());
    (plain && unsigned && (printed.euro || printed.scaled) && (1..=WORDS).contains(&words)).then_some((
        (start, name.len()),
        printed,
        (last.start, last.end),
    ))
}

/// One amount and one word of effect, and nothing else that means anything.
fn effect_and_amount(inside: &str) -> Option<(Printed, Effect, usize, usize, Vec<Time>)> {
    let found = tokens(inside);
    let mut amount: Option<(Printed, usize, usize)> = None;
    let mut effect: Option<Effect> = None;
    let mut times = Vec::new();
    for token in &found {
        let word = inside.get(token.start..token.end)?.to_lowercase();
        match token.kind {
            Kind::Amount(printed) if amount.is_none() => {
                amount = Some((printed, token.start, token.end));
                effect = effect.or(printed.effect);
            }
            Kind::Effect(said) if effect.is_none() => effect = Some(said),
            Kind::Year(year) => times.push(Time::Year(year)),
            Kind::Word => match word.as_str() {
                "nadeel" | "nadelig" if effect.is_none() => effect = Some(Effect::Disadvantage),
                "voordeel" | "voordelig" if effect.is_none() => effect = Some(Effect::Advantage),
                "incidenteel" | "eenmalig" => times.push(Time::Once),
                "structureel" => times.push(Time::Yearly { structural: true }),
                "een" | "van" | "euro" | "ad" | "in" | "per" | "saldo" => {}
                _ => return None,
            },
            Kind::Note => {}
            _ => return None,
        }
    }
    let (printed, start, end) = amount?;
    let money = printed.euro || printed.scaled || inside.to_lowercase().contains("euro");
    (money && !printed.unclear).then_some((printed, effect?, start, end, times))
}

/// The words before a bracket, from the post before it on, or from the words that begin to sum up.
fn title(text: &str, from: usize, open: usize) -> Option<(usize, usize)> {
    let before = text.get(from..open)?;
    let mut start = 0usize;
    for mark in [
        ". ",
        ": ",
        "; ",
        ", ",
        " betreffen ",
        " betreft ",
        " zijn ",
        " door ",
        " zoals ",
    ] {
        if let Some(place) = before.rfind(mark) {
            start = start.max(place.saturating_add(mark.len()));
        }
    }
    for word in [" en ", " de ", " het ", " een "] {
        let rest = before.get(start..)?;
        let lead = rest.len().saturating_sub(rest.trim_start().len());
        if rest.trim_start().starts_with(word.trim_start()) {
            start = start.saturating_add(lead).saturating_add(word.trim_start().len());
        }
    }
    let title = before.get(start..)?;
    let words = title.split_whitespace().count();
    let begin = start.saturating_add(title.len().saturating_sub(title.trim_start().len()));
    (1..=WORDS).contains(&words).then(|| {
        (
            from.saturating_add(begin),
            from.saturating_add(before.trim_end().len()),
        )
    })
}
