//! What a document says about its own figures: the unit and the meaning of a minus.
//!
//! Both are found by their grammar (a multiplication sign and a round number; a sign, a word that joins, an
//! effect), wherever they stand. Deliberately absent: a guess where nothing is said (see `settle`).

mod unit;

use unit::unit;

/// What a printed minus and plus do to the balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Convention {
    /// Minus is a nadeel, plus a voordeel.
    MinusIsCost,
    /// Plus is a nadeel (a column of cost), minus a voordeel.
    PlusIsCost,
}

/// What was found in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legend {
    /// Euros for each printed one, and the bytes that say so.
    pub unit: Option<(i64, usize, usize)>,
    /// What a minus means.
    pub convention: Option<Convention>,
}

/// Reads the legends in a text.
pub fn read(text: &str) -> Legend {
    // Figures alone, most lines of a table with one cell a line, say nothing of themselves.
    let speaks = |character: char| character.is_alphabetic() || character == '*';
    if text.len() > 1_500 || !text.chars().any(speaks) {
        return Legend::default();
    }
    let lower = text.to_ascii_lowercase();
    let words = lexemes(&lower);
    Legend {
        unit: unit(&words),
        convention: convention(&words),
    }
}

#[derive(Clone, Copy, Debug)]
struct Lexeme<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

fn lexemes(text: &str) -> Vec<Lexeme<'_>> {
    let class = |character: char| -> u8 {
        match character {
            '0'..='9' => 1,
            letter if letter.is_alphabetic() => 2,
            space if space.is_whitespace() => 0,
            _ => 3,
        }
    };
    let mut found: Vec<Lexeme<'_>> = Vec::new();
    let mut start = 0;
    let mut kind = 0;
    let mut before = ' ';
    for (index, character) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        let next = class(character);
        let joins = match kind {
            1 => next == 1 || matches!(character, '.' | ',') || (character == '-' && before == ','),
            2 => next == 2 || character == '\'',
            3 => {
                (matches!(before, '-' | '+') && character == '/')
                    || (before == '/' && matches!(character, '-' | '+') && index > start)
            }
            _ => false,
        };
        if !joins {
            if kind != 0 {
                found.push(Lexeme {
                    text: text.get(start..index).unwrap_or_default(),
                    start,
                    end: index,
                });
            }
            start = index;
            kind = next;
        }
        before = character;
    }
    found
}

fn convention(words: &[Lexeme]) -> Option<Convention> {
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
        if beside(true) == "zonder" {
            continue;
        }
        let beside_it = || bracketed(words, at).filter(|_| symbol);
        let Some(good) = ahead(words, at, symbol)
            .or_else(|| behind(words, at))
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
    match (minus_is_cost, plus_is_cost) {
        (1.., 0) => Some(Convention::MinusIsCost),
        (0, 1..) => Some(Convention::PlusIsCost),
        _ => None,
    }
}

/// A sign or a word for one: whether it is the minus, and whether it is a symbol.
fn sign(text: &str) -> Option<(bool, bool)> {
    match text {
        "-" | "\u{2013}" | "-/-" | "\u{2212}" => Some((true, true)),
        "+" | "+/+" => Some((false, true)),
        "min" | "minus" | "minteken" | "mintekens" | "minbedrag" | "negatief" | "negatieve" => {
            Some((true, false))
        }
        "plus" | "plusteken" | "positief" | "positieve" => Some((false, false)),
        _ => None,
    }
}

fn effect(text: &str) -> Option<bool> {
    match text {
        "nadeel" | "nadelen" | "nadelig" | "nadelige" | "lasten" | "last" | "kosten" | "uitgaven"
        | "uitgave" | "tekort" | "verslechtering" | "meerkosten" => Some(false),
        "voordeel" | "voordelen" | "voordelig" | "voordelige" | "baten" | "bate" | "opbrengst"
        | "opbrengsten" | "inkomsten" | "overschot" | "besparing" | "besparingen" | "verbetering"
        | "bezuiniging" | "bezuinigingen" => Some(true),
        _ => None,
    }
}

/// The effect of a word, turned by "lagere" or "minder" before it.
fn effect_at(words: &[Lexeme], at: usize) -> Option<bool> {
    let word = words.get(at)?.text;
    let good = effect(word)?;
    let lower = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|before| matches!(before.text, "lagere" | "lager" | "minder" | "dalende"));
    Some(good != lower)
}

fn joins(text: &str) -> bool {
    matches!(
        text,
        "=" | ":"
            | "is"
            | "zijn"
            | "betekent"
            | "betekenen"
            | "staat"
            | "staan"
            | "duidt"
            | "geeft"
            | "houdt"
            | "heeft"
            | "hebben"
            | "krijgt"
            | "krijgen"
            | "draagt"
            | "dragen"
    )
}

/// `- = nadeel`, `een negatief bedrag is een voordeel`, and for a symbol `- = negatief`.
fn ahead(words: &[Lexeme], at: usize, symbol: bool) -> Option<bool> {
    let mut joined = false;
    for (index, word) in words.iter().enumerate().skip(at.saturating_add(1)).take(7) {
        if joins(word.text) {
            joined = true;
        } else if joined && symbol && matches!(word.text, "negatief" | "positief") {
            return Some(word.text == "positief");
        } else if (sign(word.text).is_some() && joined) || word.text == ";" {
            return None;
        } else if let Some(good) = effect_at(words, index) {
            return joined.then_some(good);
        }
    }
    None
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

/// `nadeel = -`, `voordelen zijn negatief weergegeven`, `baten worden met een minteken gepresenteerd`, and with the
/// verb before both: `zijn hogere baten negatief`.
fn behind(words: &[Lexeme], at: usize) -> Option<bool> {
    let mut joined = false;
    let before = words.get(..at).unwrap_or_default();
    for (index, word) in before.iter().enumerate().rev().take(7) {
        if word.text == ";" {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_in_many_spellings() {
        for (text, factor) in [
            ("(bedragen x € 1.000)", Some(1_000)),
            ("x €1.000", Some(1_000)),
            ("Bedragen X € 1.000", Some(1_000)),
            ("bedragen * € 1.000,-", Some(1_000)),
            ("in € 1.000", Some(1_000)),
            ("€ x 1.000", Some(1_000)),
            ("bedragen in duizenden euro's", Some(1_000)),
            ("x 1.000 euro", Some(1_000)),
            ("x € 1 mln", Some(1_000_000)),
            ("bedragen in miljoenen euro", Some(1_000_000)),
            ("bedragen in €", Some(1)),
            ("(bedragen in euro's; - = nadeel)", Some(1)),
            ("x € 1", Some(1)),
            ("x 1000", Some(1_000)),
            ("bedragen in € x 1.000", Some(1_000)),
            ("Een bijdrage in € 32.000", None),
            ("index € 1.000", None),
            ("een budget van € 1.000", None),
        ] {
            assert_eq!(read(text).unit.map(|unit| unit.0), factor, "{text}");
        }
    }

    #[test]
    fn the_meaning_of_a_minus() {
        use Convention::{MinusIsCost, PlusIsCost};
        for (text, expected) in [
            ("- = nadeel", Some(MinusIsCost)),
            ("Bedragen x € 1.000. - = negatief", Some(MinusIsCost)),
            ("(-)= nadeel (+)= voordeel", Some(MinusIsCost)),
            ("(+/+ = voordelig, -/- is nadelig)", Some(MinusIsCost)),
            ("een min is een voordeel", Some(PlusIsCost)),
            (
                "(lagere lasten en voordelige uitkomsten worden met een min teken getoond)",
                Some(PlusIsCost),
            ),
            ("voordelen zijn negatief weergegeven", Some(PlusIsCost)),
            ("Een positief bedrag betekent een nadeel", Some(PlusIsCost)),
            ("nadelig = -, voordelig = +", Some(MinusIsCost)),
            ("een nadeel heeft een minteken", Some(MinusIsCost)),
            ("lasten staan zonder teken", Some(PlusIsCost)),
            ("Nadeel (+) / voordeel (-) in euro", Some(PlusIsCost)),
            ("(+) voordelig (-) nadelig", Some(MinusIsCost)),
            ("voordelen zijn zonder minteken weergegeven", Some(MinusIsCost)),
            (
                "Een bedrag met een minteken is een voordeel, een bedrag zonder minteken een nadeel",
                Some(PlusIsCost),
            ),
            ("voordelen krijgen een minteken", Some(PlusIsCost)),
            ("lagere lasten worden negatief weergegeven", Some(PlusIsCost)),
            ("een minteken betekent hogere lasten", Some(MinusIsCost)),
            (
                "hieronder zijn lagere lasten of hogere baten negatief; lagere baten positief",
                Some(PlusIsCost),
            ),
            ("N is nadeel, V is voordeel", None),
            ("Het saldo is negatief", None),
        ] {
            assert_eq!(read(text).convention, expected, "{text}");
        }
    }
}
