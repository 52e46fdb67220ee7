//! "Toelichting op mutaties vanaf € 50.000:" heads what is said of amounts of that size; the figure is none itself.
//!
//! Deliberately absent: an amount from which something grows ("Subsidie oplopend vanaf € 50.000").

use super::token::{Kind, Token};

/// Whether the only amount of a line is the least size of what the line heads.
pub fn is_one(text: &str, found: &[Token]) -> bool {
    let mut amounts = found.iter().filter(|token| matches!(token.kind, Kind::Amount(_)));
    let (Some(amount), None) = (amounts.next(), amounts.next()) else {
        return false;
    };
    let rest = text.get(amount.end..).unwrap_or_default().trim();
    let before = text.get(..amount.start).unwrap_or_default().trim_end();
    let lower = before
        .trim_end_matches(|letter: char| !letter.is_alphanumeric() && letter != '>')
        .to_lowercase();
    let mut words = lower.split_whitespace();
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    let size = last == "vanaf"
        || matches!(last, "boven" | ">")
        || (last == "dan"
            && matches!(
                words.next_back(),
                Some("groter" | "hoger" | "meer" | "kleiner" | "lager")
            ));
    let explains = [
        "toelicht",
        "specificat",
        "overzicht",
        "afwijking",
        "verschil",
        "mutaties",
        "posten",
    ]
    .iter()
    .any(|stem| first.starts_with(stem));
    size && explains && matches!(rest, "" | ":" | "." | ")" | "):")
}
