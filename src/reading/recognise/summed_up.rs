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

/// Reads such a line; gives the line after it.
pub fn read(reader: &mut Reader, at: usize) -> Option<usize> {
    let line = reader.lines.get(at)?;
    if line.text.len() > LONGEST || line.text.matches('(').count() < POSTS || !line.cells.is_empty() {
        return None;
    }
    if !reader.only_sentences() || reader.header().is_some() {
        return None;
    }
    let posts = posts(&line.text);
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
