//! How a proposal works, said between its title and its amount: "Muziekschool, structurele verlaging € 5.000".
//!
//! It is no part of the title. Deliberately absent: any such words that do not begin with how long it lasts; behind a
//! comma these are more often the title itself.

use super::{Heading, Time};
use crate::reading::recognise::amount::Effect;

/// The most words of it.
const WORDS: usize = 7;

/// Takes it off the title, and gives the amount its time where there is only one.
pub(super) fn take(heading: &mut Heading) {
    let Some((title, manner)) = heading.title.rsplit_once(',') else {
        return;
    };
    let Some((time, effect)) = said(manner) else {
        return;
    };
    let title = title.trim_end();
    if !title.chars().any(char::is_alphabetic) {
        return;
    }
    let manner = manner.trim().to_owned();
    heading.title.truncate(title.len());
    heading.manner = Some(manner);
    for part in &mut heading.parts {
        part.effect = part.effect.or(effect);
    }
    if let [only] = heading.parts.as_mut_slice()
        && !only
            .times
            .iter()
            .any(|time| matches!(time, Time::Once | Time::Yearly { .. } | Time::EveryYear))
    {
        only.times.splice(0..0, time);
    }
}

/// Whether the words behind the last comma of a title only say how it works, up to their verb.
pub(super) fn ends_title(title: &str) -> bool {
    title
        .rsplit_once(',')
        .is_some_and(|(_, manner)| said(manner).is_some())
}

/// How long it lasts and what it does to the balance: "structurele verlaging", "structurele last", "rentelast bedraagt".
fn said(manner: &str) -> Option<(Option<Time>, Option<Effect>)> {
    let lower = manner.to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    if words.len() > WORDS {
        return None;
    }
    let states = matches!(words.last(), Some(&("bedraagt" | "bedragen" | "is" | "zijn")));
    if states {
        words.pop();
    }
    let (time, rest) = match words.as_slice() {
        ["structurele", rest @ ..] => (Some(Time::Yearly { structural: true }), rest),
        ["jaarlijkse", rest @ ..] => (Some(Time::Yearly { structural: false }), rest),
        ["incidentele" | "eenmalige", rest @ ..] => (Some(Time::Once), rest),
        rest => (None, rest),
    };
    match rest {
        [first, ..] if time.is_some() && moves(first) => Some((time, None)),
        [only] if time.is_some() || states => side(only).map(|effect| (time, Some(effect))),
        _ => None,
    }
}

fn moves(word: &str) -> bool {
    matches!(
        word.trim_end_matches([',', ':']),
        "verlaging" | "verhoging" | "vermindering" | "bezuiniging" | "besparing"
    )
}

/// Cost or income, by how the word ends.
fn side(word: &str) -> Option<Effect> {
    let ends = |stems: &[&str]| stems.iter().any(|stem| word.ends_with(stem));
    match (
        ends(&["last", "lasten", "kosten", "uitgave", "uitgaven"]),
        ends(&["opbrengst", "opbrengsten", "inkomsten", "baten"]),
    ) {
        (true, false) => Some(Effect::Disadvantage),
        (false, true) => Some(Effect::Advantage),
        _ => None,
    }
}
