//! What the line over a list says of all its amounts: "De hogere baten zijn het gevolg van:".

use super::super::amount::Effect;
use super::super::heading::is_label;
use super::super::open::Reader;
use super::super::prose::effect;
use super::super::token::{Kind, Token, effect_word, tokens};
use super::is_item;
use crate::reading::extract::Span;

/// The longest such line, in bytes.
const LONGEST: usize = 400;

/// What a list is about.
#[derive(Clone, Copy)]
pub(super) struct Head {
    pub(super) effect: Effect,
    /// Not nadeel or voordeel, but what goes up or down says it.
    pub(super) by_verb: bool,
}

impl Head {
    /// Whether a sentence of the list does not say the contrary.
    pub(super) fn fits(self, text: &str) -> bool {
        effect::of_sentence(text).is_none_or(|said| said.effect == self.effect)
    }
}

/// The head of the list whose first item stands on a line.
pub(super) fn above(reader: &Reader, at: usize) -> Option<Head> {
    let above = reader.lines.get(..at)?.iter().rev().take(2);
    let mut filled = above.map(|line| line.text.trim()).filter(|text| !text.is_empty());
    of(filled.next()?)
}

/// "Baten € 5.000 voordelig", right over the head of the list of its parts: their sum. Gives the line after it.
pub(super) fn sum(reader: &mut Reader, at: usize) -> Option<usize> {
    let text = reader.lines.get(at)?.text.clone();
    let first = text.split_whitespace().next()?.to_lowercase();
    let side = matches!(
        first.trim_end_matches(':'),
        "baten" | "lasten" | "opbrengsten" | "kosten" | "uitgaven" | "inkomsten"
    );
    if !side || text.len() > LONGEST {
        return None;
    }
    let mut below = reader.lines.iter().skip(at.saturating_add(1)).take(4);
    let mut below = below
        .by_ref()
        .map(|line| line.text.trim())
        .filter(|text| !text.is_empty());
    let head = below.next().and_then(of)?;
    if !below.next().is_some_and(is_item) {
        return None;
    }
    let found = tokens(&text);
    let (token, printed) = found.iter().find_map(money)?;
    let title = text.get(..token.start)?.trim_end_matches([' ', '\u{20ac}', ':']);
    if !is_label(title) || printed.effect.is_some_and(|said| said != head.effect) {
        return None;
    }
    let span = Span {
        line: at,
        start: token.start,
        end: token.end,
    };
    reader.leave_amount(span, printed);
    Some(at.saturating_add(1))
}

fn money(token: &Token) -> Option<(Token, super::Printed)> {
    match token.kind {
        Kind::Amount(printed) if printed.euro || printed.scaled => Some((*token, printed)),
        _ => None,
    }
}

/// A line that ends with a colon, says that its list explains something, and which way that goes.
pub(super) fn of(text: &str) -> Option<Head> {
    if !text.ends_with(':') || text.len() > LONGEST || !explains(text) {
        return None;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.len() > 1)
        .collect();
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let good = is(&["overschot"])
        || words
            .iter()
            .any(|word| effect_word(word) == Some(Effect::Advantage));
    let bad = is(&["tekort"])
        || words
            .iter()
            .any(|word| effect_word(word) == Some(Effect::Disadvantage));
    let income = is(&["baten", "opbrengst", "opbrengsten", "inkomsten", "ontvangsten"]);
    let cost = is(&["lasten", "kosten", "uitgaven"]);
    let up = is(&["hoger", "hogere", "meer", "gestegen"]);
    let down = is(&["lager", "lagere", "minder", "gedaald"]);
    let effect = |good: bool| {
        if good {
            Effect::Advantage
        } else {
            Effect::Disadvantage
        }
    };
    if good != bad {
        return Some(Head {
            effect: effect(good),
            by_verb: false,
        });
    }
    (!good && !bad && income != cost && up != down).then(|| Head {
        effect: effect(income == up),
        by_verb: true,
    })
}

/// "Veroorzaakt door", "lager dan begroot".
fn explains(text: &str) -> bool {
    let lower = text.to_lowercase();
    let lower = lower.trim_end_matches([':', ' ']);
    [
        "veroorzaakt door",
        "verklaard door",
        "ontstaan door",
        "ontstaat door",
        "gevolg van",
        "bestaat uit",
        "bestaan uit",
        "toe te wijzen",
        "toe te schrijven",
        "te verklaren",
        "te danken aan",
        "als volgt",
    ]
    .iter()
    .any(|words| lower.contains(words))
        || ["begroot", "geraamd", "begroting", "raming"]
            .iter()
            .any(|word| lower.ends_with(word))
}
