//! The title of a heading: whether the words before its first amount can be one.

use super::Heading;
use super::manner;
use super::parts::Parts;
use crate::reading::extract::Span;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::title;
use crate::reading::recognise::token::{Kind, tokens};

/// The title of a heading, when the words before the amount can be one.
pub(super) fn titled(
    reader: &mut Reader,
    at: usize,
    words: &str,
    gap: usize,
    parts: &Parts,
) -> Option<Heading> {
    let colon = words.trim_end().ends_with(':');
    let bullet = words
        .trim_start()
        .starts_with(['•', '·', '▪', '-', '\u{2013}', '*', '●', 'o', '>'])
        && title::read(words, false).text != title::clean(words);
    let mut read = title::read(words, false);
    let mut line = at;
    let above = reader.words_above().map(str::to_owned);
    let wraps = !bullet
        && above.as_ref().is_some_and(|above| {
            read.number.is_none()
                && title::read(above, false).number.is_some()
                && above.split_whitespace().count() <= 14
                && !title::is_prose(above)
                && !above.trim_end().ends_with(['.', ':'])
        });
    if wraps && let Some((first, above)) = reader.take_words() {
        read = title::read(&title::join(&above, words), false);
        line = first;
    }
    let whole = read.text.trim();
    // "Nieuwbouw school (investering € 5.000)"
    let bare = [" (investering", " (investeringskrediet", " (krediet"]
        .iter()
        .find_map(|name| whole.strip_suffix(name))
        .unwrap_or(whole);
    // "Huishoudelijke hulp (begroot € 5.000 V)": another amount explains the title.
    let bare = without_amount_in_brackets(bare);
    // A sentence as title: "De leges gaan omhoog. Opbrengst € 5.000".
    let bare = if bare.ends_with('.') && bare.split_whitespace().count() > 3 {
        bare.trim_end_matches('.')
    } else {
        bare
    };
    let last = bare.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let count = bare.split_whitespace().count();
    let starts = bare.starts_with(|c: char| {
        c.is_uppercase() || c.is_ascii_digit() || matches!(c, '\'' | '"' | '\u{201c}')
    });
    let told = parts.told();
    let continues_text = !wraps
        && !bullet
        && read.number.is_none()
        && above
            .as_ref()
            .is_some_and(|above| above.split_whitespace().count() > 8 || title::is_unfinished(above));
    let possible = bare.chars().any(char::is_alphabetic)
        && count <= 25
        && !without_brackets(bare).contains(". ")
        && (!is_verb(&last) || (bullet && colon) || (bullet && manner::ends_title(bare)))
        && (starts || read.number.is_some() || (bullet && told))
        && (read.number.is_some() || colon || bullet || gap > 2 || told)
        && !(reader.prose
            && reader.words_above().is_none()
            && above_is_text(reader, at)
            && read.number.is_none()
            && !bullet)
        && !continues_text;
    possible.then(|| Heading {
        line,
        last_line: at,
        number: read.number,
        title: bare.to_owned(),
        title_span: Span {
            line: at,
            start: 0,
            end: words.trim_end().len(),
        },
        parts: Vec::new(),
        investment: is_investment(whole, parts),
        sentence: false,
        under: None,
        over: None,
        manner: None,
    })
}

/// Ends in an amount that is good or bad itself.
fn is_effect(inside: &str) -> bool {
    let found = tokens(inside);
    matches!(found.last().map(|token| token.kind), Some(Kind::Amount(printed)) if printed.euro && printed.effect.is_some())
}

fn without_amount_in_brackets(title: &str) -> &str {
    // "Zwembad (geen effect in 2030, vanaf 2031 € 5.000 nadeel)": the bracket that is open holds the amounts.
    if title.matches('(').count() > title.matches(')').count()
        && let Some((before, _)) = title.rsplit_once(" (")
        && before.chars().any(char::is_alphabetic)
    {
        return before.trim_end();
    }
    let inside = title.strip_suffix(')').and_then(|open| open.rsplit_once(" ("));
    match inside {
        Some((before, inside)) if is_effect(inside) && before.chars().any(char::is_alphabetic) => {
            before.trim_end()
        }
        _ => title,
    }
}

/// "Archief (act. 2030)": a point in brackets ends no sentence.
fn without_brackets(title: &str) -> String {
    let mut depth = 0usize;
    let mut outside = String::new();
    for letter in title.chars() {
        match letter {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

/// The line right above is running text that does not end there.
fn above_is_text(reader: &Reader, at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|above| reader.lines.get(above))
        .map(|line| line.text.trim())
        .is_some_and(|text| text.split_whitespace().count() > 5 && !text.ends_with(['.', ':', ')', ']']))
}

fn is_investment(title: &str, parts: &Parts) -> bool {
    let lower = title.to_lowercase();
    parts.investment
        || lower.ends_with("investering")
        || lower.ends_with("krediet")
        || lower.ends_with("investeringskrediet")
}

/// After these words an amount is part of a sentence.
pub fn is_verb(word: &str) -> bool {
    matches!(
        word.trim_matches(|c: char| !c.is_alphanumeric()),
        "bedragen"
            | "bedraagt"
            | "van"
            | "met"
            | "ongeveer"
            | "circa"
            | "ca"
            | "is"
            | "zijn"
            | "op"
            | "tot"
            | "voor"
            | "kost"
            | "naar"
            | "door"
            | "maximaal"
            | "minimaal"
            | "rond"
            | "een"
            | "de"
            | "het"
            | "aan"
            | "of"
            | "en"
            | "bijna"
            | "ruim"
            | "uit"
            | "was"
            | "wordt"
            | "worden"
            | "extra"
            | "slechts"
            | "minste"
            | "minstens"
            | "tenminste"
            | "hoogstens"
            | "totaal"
            | "ad"
            | "à"
            | "te"
            | "dan"
            | "boven"
            | "onder"
            | "per"
            | "als"
    )
}
