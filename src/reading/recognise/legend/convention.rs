//! What a text says of its signs: a sign, a word that joins, an effect; or pairs of the two side by side.

mod words;

use super::{Convention, Lexeme};
use words::{effect, effect_at, explains, is_range, is_shown, joins, names_amounts, sign};

/// What a minus and a plus mean, when the text says it one way only.
pub(super) fn convention(words: &[Lexeme]) -> Option<Convention> {
    // Most lines have neither a sign nor a word for one.
    if !words
        .iter()
        .any(|word| word.text == "zonder" || sign(word.text).is_some())
    {
        return None;
    }
    let mut minus_is_cost = 0;
    let mut plus_is_cost = 0;
    for (at, word) in words.iter().enumerate() {
        let after = |back: bool| {
            if back {
                at.checked_sub(1)
            } else {
                at.checked_add(1)
            }
        };
        let beside = |back: bool| {
            after(back)
                .and_then(|at| words.get(at))
                .map_or("", |word| word.text)
        };
        // "zonder teken": the plus of whoever prints none.
        let bare = word.text == "zonder" && matches!(beside(false), "teken" | "minteken" | "min" | "minus");
        let Some((minus, symbol)) = (if bare {
            Some((false, false))
        } else {
            sign(word.text)
        }) else {
            continue;
        };
        if beside(true) == "zonder" || symbol && is_range(words, at) {
            continue;
        }
        let beside_it = || bracketed(words, at).filter(|_| symbol);
        let Some(good) = beside_word(words, at, symbol)
            .or_else(|| stands_for(words, at))
            .or_else(|| ahead(words, at, symbol))
            .or_else(|| behind(words, at).filter(|_| closes(words, at)))
            .or_else(beside_it)
        else {
            continue;
        };
        if minus == good {
            plus_is_cost += 1;
        } else {
            minus_is_cost += 1;
        }
    }
    if minus_is_cost == 0 && plus_is_cost == 0 {
        return pairs(words);
    }
    match (minus_is_cost, plus_is_cost) {
        (1.., 0) => Some(Convention::MinusIsCost),
        (0, 1..) => Some(Convention::PlusIsCost),
        _ => None,
    }
}

/// `(voordeel +, nadeel -)`, `lasten positief`: an effect and its sign side by side, without a word that joins them.
fn pairs(words: &[Lexeme]) -> Option<Convention> {
    let mut good_minus = (0usize, 0usize);
    let mut worded = false;
    for (at, word) in words.iter().enumerate() {
        let Some((minus, symbol)) = sign(word.text) else {
            continue;
        };
        let ends = words.get(at.saturating_add(1)).is_none_or(|next| {
            matches!(next.text, ")" | "," | ";" | "/" | "." | "en" | "|") || is_shown(next.text)
        });
        let mut before = at.checked_sub(1);
        if before
            .and_then(|at| words.get(at))
            .is_some_and(|word| matches!(word.text, "," | "("))
            && !symbol
        {
            before = at.checked_sub(2);
        }
        let behind = before.filter(|_| ends).and_then(|at| effect_at(words, at));
        let ahead = || {
            let next = at.saturating_add(1);
            effect_at(words, next).filter(|_| symbol)
        };
        let Some(good) = behind.or_else(ahead) else {
            continue;
        };
        worded |= (!symbol && behind.is_some()) || (behind.is_none() && enclosed(words, at));
        if good == minus {
            good_minus.0 = good_minus.0.saturating_add(1);
        } else {
            good_minus.1 = good_minus.1.saturating_add(1);
        }
    }
    // A lone dash before a word may be a bullet; two pairs, or a sign in words, are no accident.
    match good_minus {
        (2.., 0) => Some(Convention::PlusIsCost),
        (0, 2..) => Some(Convention::MinusIsCost),
        (1, 0) if worded => Some(Convention::PlusIsCost),
        (0, 1) if worded => Some(Convention::MinusIsCost),
        _ => None,
    }
}

/// `; - nadeel)`: the sign and its effect have punctuation on both sides, so the sign is no bullet.
fn enclosed(words: &[Lexeme], at: usize) -> bool {
    let opens = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .is_some_and(|word| matches!(word.text, "(" | ";" | "," | "/"));
    let closes = words
        .get(at.saturating_add(2))
        .is_none_or(|word| matches!(word.text, ")" | ";" | "," | "/" | "."));
    opens && closes
}

/// `een bedrag met een min een voordeel`: the word for a sign and right behind it the effect, under a verb before both.
fn beside_word(words: &[Lexeme], at: usize, symbol: bool) -> Option<bool> {
    if symbol {
        return None;
    }
    let mut next = at.saturating_add(1);
    let mut article = false;
    while let Some(word) = words.get(next) {
        match word.text {
            "teken" | "minteken" | "plusteken" | "min" | "minus" | "plus" | "ervoor" => {}
            "een" => article = true,
            _ => break,
        }
        next = next.saturating_add(1);
    }
    effect_at(words, next).filter(|_| article)
}

/// `positieve bedragen voor voordelen`: what amounts of a sign stand for.
fn stands_for(words: &[Lexeme], at: usize) -> Option<bool> {
    let next = |ahead: usize| words.get(at.saturating_add(ahead)).map_or("", |word| word.text);
    let amounts = matches!(
        next(1),
        "bedrag" | "bedragen" | "getal" | "getallen" | "cijfers" | "saldo" | "saldi"
    );
    let joined = matches!(next(2), "voor");
    effect_at(words, at.saturating_add(3)).filter(|_| amounts && joined)
}

/// `- = nadeel`, `een negatief bedrag is een voordeel`, and for a symbol `- = negatief`.
fn ahead(words: &[Lexeme], at: usize, symbol: bool) -> Option<bool> {
    let mut joined = false;
    for (index, word) in words.iter().enumerate().skip(at.saturating_add(1)).take(7) {
        if joins(word.text) {
            // "Het resultaat is positief: lagere lasten".
            if word.text == ":" && !symbol && follows_a_verb(words, at) {
                return None;
            }
            joined = true;
        } else if joined && explains(word.text) {
            return None;
        } else if symbol && !joined && !names_amounts(word.text) {
            // "- In 2031 zijn er bezuinigingen": a bullet.
            return None;
        } else if joined && symbol && matches!(word.text, "negatief" | "positief") {
            return Some(word.text == "positief");
        } else if (sign(word.text).is_some() && joined) || word.text == ";" {
            return None;
        } else if let Some(good) = effect_at(words, index) {
            return joined.then_some(good);
        } else if let Some(good) = done_with_money(words, index).filter(|_| joined && symbol) {
            return Some(good);
        }
    }
    None
}

/// `+ = inzet van eigen middelen`, `- = bijdrage van derden`: whose money it is tells the effect.
fn done_with_money(words: &[Lexeme], at: usize) -> Option<bool> {
    let text = |ahead: usize| words.get(at.saturating_add(ahead)).map_or("", |word| word.text);
    let until = |wanted: &[&str]| {
        let rest = words.iter().skip(at.saturating_add(2)).take(3);
        rest.take_while(|word| word.text != ";")
            .any(|word| wanted.contains(&word.text))
    };
    match (text(0), text(1)) {
        ("inzet" | "beslag", "van" | "op") if until(&["middelen", "budget", "budgetten"]) => Some(false),
        ("bijdrage" | "bijdragen" | "vergoeding", "van") if until(&["derden", "anderen", "rijk"]) => {
            Some(true)
        }
        _ => None,
    }
}

/// `nadeel (+) / voordeel (-)`, and the other way round `(+) nadeel (-) voordeel`: the first on the line leads.
fn bracketed(words: &[Lexeme], at: usize) -> Option<bool> {
    let text = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |word| word.text);
    if text(at.checked_sub(1)) != "(" || text(at.checked_add(1)) != ")" {
        return None;
    }
    let effect_first = words.iter().position(|word| effect(word.text).is_some())?
        < words
            .iter()
            .position(|word| sign(word.text).is_some_and(|(_, symbol)| symbol))?;
    effect_at(
        words,
        if effect_first {
            at.checked_sub(2)?
        } else {
            at.checked_add(2)?
        },
    )
}

fn follows_a_verb(words: &[Lexeme], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|before| matches!(before.text, "is" | "zijn" | "blijft" | "wordt" | "worden"))
}

/// Behind a sign that ends a legend stands no further word: "de kosten zijn - net als in 2030 - gedekt" has none.
fn closes(words: &[Lexeme], at: usize) -> bool {
    let rest = words.get(at.saturating_add(1)..).unwrap_or_default();
    let other = || rest.iter().any(|word| sign(word.text).is_some());
    rest.first().is_none_or(|next| {
        !next.text.starts_with(char::is_alphanumeric)
            || is_shown(next.text)
            || next.text.ends_with("teken")
            || matches!(
                next.text,
                "aangegeven" | "aangeduid" | "weer" | "gezet" | "geschreven"
            )
            || (matches!(next.text, "en" | "of") && other())
            || effect(next.text).is_some()
    })
}

/// `nadeel = -`, `voordelen zijn negatief weergegeven`, `baten worden met een minteken gepresenteerd`, and with the
/// verb before both: `zijn hogere baten negatief`.
fn behind(words: &[Lexeme], at: usize) -> Option<bool> {
    let mut joined = false;
    let before = words.get(..at).unwrap_or_default();
    for (index, word) in before.iter().enumerate().rev().take(7) {
        if matches!(word.text, ";" | "saldo") {
            return None;
        }
        if joins(word.text) || matches!(word.text, "worden" | "wordt" | "met" | "als") {
            joined = true;
        } else if let Some(good) = effect_at(words, index) {
            let verb = before
                .iter()
                .rev()
                .take(9)
                .any(|word| matches!(word.text, "zijn" | "worden" | "is"));
            let adjacent = index.saturating_add(1) == at && verb;
            return (joined || adjacent).then_some(good);
        }
    }
    None
}
