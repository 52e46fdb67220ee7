//! The unit that a text names: a multiplication sign or "in", and a round number.

use super::Lexeme;

/// Euros for each printed one, and the bytes that say so.
pub(super) fn unit(words: &[Lexeme]) -> Option<(i64, usize, usize)> {
    // "in € x 1.000": the multiplication says more than the euro sign before it.
    let mut found = (0..words.len()).filter_map(|at| unit_at(words, at));
    let first = found.next()?;
    Some(if first.0 > 1 {
        first
    } else {
        found.find(|(factor, _, _)| *factor > 1).unwrap_or(first)
    })
}

fn unit_at(words: &[Lexeme], at: usize) -> Option<(i64, usize, usize)> {
    let word = |offset: usize| {
        words
            .get(at.saturating_add(offset))
            .map_or("", |lexeme| lexeme.text)
    };
    let end = |offset: usize| {
        words
            .get(at.saturating_add(offset))
            .map_or(0, |lexeme| lexeme.end)
    };
    let start = words.get(at)?.start;
    // Most words begin no unit.
    if !matches!(word(0), "€" | "x" | "*" | "maal" | "bedrag*" | "bedragen*" | "in") {
        return None;
    }
    let times = |text: &str| matches!(text, "x" | "*" | "maal");
    let mut here = 0;
    if word(0) == "€" && times(word(1)) {
        here = 1;
    }
    // "Bedragen* € 1.000": the mark is glued to the word before it.
    let multiplied = (times(word(here)) && !is_footnote(words, at.saturating_add(here)))
        || matches!(word(here), "bedrag*" | "bedragen*");
    if !multiplied && word(here) != "in" {
        return None;
    }
    here = here.saturating_add(1);
    if word(here) == "hele" {
        here = here.saturating_add(1);
    }
    // "in k€", "in k euro"
    if word(here) == "k" && matches!(word(here.saturating_add(1)), "€" | "euro" | "eur") {
        return Some((1_000, start, end(here.saturating_add(1))));
    }
    if matches!(word(here), "keuro" | "keur") {
        return Some((1_000, start, end(here)));
    }
    let euro = matches!(word(here), "€" | "eur" | "euro");
    if euro {
        here = here.saturating_add(1);
    }
    let large = |text: &str| match text {
        "duizend" | "duizenden" | "duizendtallen" => Some(1_000),
        "mln" | "miljoen" | "miljoenen" => Some(1_000_000),
        _ => None,
    };
    if let Some(factor) = large(word(here)) {
        return Some((factor, start, end(here)));
    }
    if let Some(factor) = round_number(word(here)) {
        let more = large(word(here.saturating_add(1)));
        if let Some(more) = more.filter(|_| factor == 1) {
            return Some((more, start, end(here.saturating_add(1))));
        }
        // "in 1000 stappen" is no unit: without a multiplication sign it takes a euro sign.
        let named = matches!(
            word(here.saturating_add(1)),
            "euro" | "euro's" | "euros" | "eur" | "€"
        ) && factor > 1;
        let last = if named { here.saturating_add(1) } else { here };
        return (multiplied || euro || named).then(|| (factor, start, end(last)));
    }
    if !multiplied && (euro || matches!(word(here), "euro's" | "euros" | "eurobedragen")) {
        let digits = word(here).starts_with(|character: char| character.is_ascii_digit());
        let last = if euro { here.saturating_sub(1) } else { here };
        return (!digits).then(|| (1, start, end(last)));
    }
    None
}

/// A star behind a title, and the figures of its row: "Wijkbus* 1 3 3", "Wijkbus* € 1 V".
fn is_footnote(words: &[Lexeme], at: usize) -> bool {
    let text = |at: usize| words.get(at).map_or("", |lexeme| lexeme.text);
    let Some((before, star)) = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .zip(words.get(at))
    else {
        return false;
    };
    let euro = usize::from(text(at.saturating_add(1)) == "€");
    let number = text(at.saturating_add(1).saturating_add(euro));
    let behind = text(at.saturating_add(2).saturating_add(euro));
    let figure = behind
        .starts_with(|letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '€' | '%'))
        || matches!(behind, "v" | "n" | "pm" | "nadeel" | "voordeel");
    star.text == "*"
        && !before.text.starts_with("bedrag")
        && (before.end == star.start || (number == "1" && figure))
        && before.text.chars().any(char::is_alphabetic)
        && (number == "1" || figure)
}

fn round_number(text: &str) -> Option<i64> {
    let text = text
        .trim_end_matches('-')
        .trim_end_matches([',', '.'])
        .trim_end_matches(",00");
    match text {
        "1" => Some(1),
        "1.000" | "1000" => Some(1_000),
        "1.000.000" | "1000000" => Some(1_000_000),
        _ => None,
    }
}
