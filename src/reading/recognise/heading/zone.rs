//! The words right before the first amount of a heading that belong to the amount, not to the title.

use super::parts;
use crate::reading::recognise::token::{Kind, Token};

/// Words of time right before the first amount belong to it: "(2030: € 5.000", "structureel € 5.000".
pub(super) fn zone_before(found: &[Token], first: usize, text: &str) -> (usize, usize) {
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
            .ends_with(['(', ':', ',', ';', '.']);
        let adjective = || {
            previous_is(
                found,
                zone.saturating_sub(1),
                text,
                &["eenmalige", "incidentele", "structurele", "jaarlijkse"],
            )
        };
        let takes = match before.kind {
            Kind::Year(_) => {
                follows.starts_with(':')
                    || opened
                    || previous_is(found, zone.saturating_sub(1), text, &["in", "vanaf", "per"])
            }
            // "sluiten: voordeel € 5.000": the effect of the amount that follows.
            Kind::Effect(_) => true,
            // "nadelig saldo € 5.000", "besparing van € 5.000"
            Kind::Word
                if matches!(
                    word.as_str(),
                    "van" | "saldo" | "resultaat" | "effect" | "verschil"
                ) =>
            {
                zone.checked_sub(2)
                    .and_then(|index| found.get(index))
                    .is_some_and(|token| {
                        let word = text
                            .get(token.start..token.end)
                            .unwrap_or_default()
                            .to_lowercase();
                        matches!(token.kind, Kind::Effect(_)) || parts::effect_of(&word).is_some()
                    })
            }
            Kind::Word if parts::effect_of(&word).is_some() && (opened || adjective()) => true,
            // "(budgetoverheveling neutraal € 5.000)"
            Kind::Word if parts::is_neutral(&word) && (opened || zone == first) => true,
            _ => {
                matches!(
                    word.as_str(),
                    "in" | "vanaf"
                        | "financieel"
                        | "structureel"
                        | "incidenteel"
                        | "eenmalig"
                        | "eenmalige"
                        | "incidentele"
                        | "structurele"
                        | "jaarlijkse"
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
