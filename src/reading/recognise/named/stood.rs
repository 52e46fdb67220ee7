//! Stands of one year over a list of incidental lasten and baten: "Begroot", "Begroot na wijziging", "Jaarrekening". Each
//! post stands in them with its own amount, and what became of it in the end counts.
//!
//! Deliberately absent: lists that are not called incidental, where only what two stands differ is a change.

use super::names::{self, Name};
use super::parts::{Means, Part};
use crate::reading::extract::Line;
use crate::reading::recognise::token::year;

/// How many lines above the names may say what the list is of.
const ABOVE: usize = 6;
/// The most words of such a line.
const WORDS: usize = 14;

/// Whether a text names what was or what is planned, with its year or without.
pub fn is_stand(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| year(word).is_none());
    names::name(&words.collect::<Vec<_>>().join(" ")) == Some(Name::Aside)
}

/// The last of such stands, where it is what was realised.
pub(super) fn last(lines: &[Line], at: usize, parts: &[Part]) -> Option<Vec<usize>> {
    let figures = parts
        .iter()
        .enumerate()
        .filter_map(|(index, part)| match part.means {
            Means::Figures(name) | Means::Dated(_, Some(name)) => Some((index, name)),
            Means::Dated(_, None) => Some((index, Name::Outcome)),
            _ => None,
        });
    let figures: Vec<(usize, Name)> = figures.collect();
    let stands = figures.len() >= 2 && figures.iter().all(|(_, name)| *name == Name::Aside);
    let (last, _) = figures.last().filter(|_| stands)?;
    let realised = is_realised(parts.get(*last)?.text);
    (realised && lists_incidental(lines, at)).then(|| vec![*last])
}

fn is_realised(name: &str) -> bool {
    let lower = name.to_lowercase();
    ["rekening", "realisatie", "werkelijk", "gerealiseerd"]
        .iter()
        .any(|stem| lower.contains(stem))
}

/// "Specificatie incidentele baten en lasten" just above.
fn lists_incidental(lines: &[Line], at: usize) -> bool {
    let above = lines.get(..at).unwrap_or_default().iter().rev();
    above
        .filter(|line| !line.text.trim().is_empty())
        .take(ABOVE)
        .filter(|line| line.text.split_whitespace().count() <= WORDS)
        .any(|line| {
            let lower = line.text.to_lowercase();
            lower.contains("incidente")
                && ["baten", "lasten", "posten"]
                    .iter()
                    .any(|word| lower.contains(word))
        })
}
