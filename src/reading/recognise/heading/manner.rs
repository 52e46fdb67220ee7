//! How a proposal works, said between its title and its amount: "Muziekschool, structurele verlaging € 5.000".
//!
//! It is no part of the title. Deliberately absent: any such words that do not begin with how long it lasts; behind a
//! comma these are more often the title itself.

use super::{Heading, Time};

/// The most words of it.
const WORDS: usize = 7;

/// Takes it off the title, and gives the amount its time where there is only one.
pub(super) fn take(heading: &mut Heading) {
    let Some((title, manner)) = heading.title.rsplit_once(',') else {
        return;
    };
    let Some(time) = time(manner) else { return };
    let title = title.trim_end();
    if !title.chars().any(char::is_alphabetic) {
        return;
    }
    let manner = manner.trim().to_owned();
    heading.title.truncate(title.len());
    heading.manner = Some(manner);
    if let [only] = heading.parts.as_mut_slice()
        && !only
            .times
            .iter()
            .any(|time| matches!(time, Time::Once | Time::Yearly { .. } | Time::EveryYear))
    {
        only.times.insert(0, time);
    }
}

/// "structurele verlaging", "incidentele verhoging opbrengst": how long it lasts, and which way it goes.
fn time(manner: &str) -> Option<Time> {
    let lower = manner.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let [first, second, ..] = words.as_slice() else {
        return None;
    };
    let moves = [
        "verlaging",
        "verhoging",
        "vermindering",
        "bezuiniging",
        "besparing",
    ];
    if words.len() > WORDS || !moves.contains(&second.trim_end_matches([',', ':'])) {
        return None;
    }
    match *first {
        "structurele" => Some(Time::Yearly { structural: true }),
        "jaarlijkse" => Some(Time::Yearly { structural: false }),
        "incidentele" | "eenmalige" => Some(Time::Once),
        _ => None,
    }
}
