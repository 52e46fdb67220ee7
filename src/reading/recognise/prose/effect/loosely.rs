//! What a sentence most likely says of its amount, where it will be asked about.
//!
//! Deliberately absent: sentences that are read without a question (see `effect`).

use super::{of_words, words_of};
use crate::reading::recognise::amount::Effect;

/// What a sentence most likely does to the balance, for one that is asked about.
pub fn loosely(text: &str) -> Option<Effect> {
    let lower = text.to_lowercase();
    let words = words_of(&lower);
    let said = of_words(&words).map(|said| said.effect);
    said.or_else(|| loosely_moved(&words))
}

/// "Dat scheelt", "wij dragen bij", "het budget gaat omlaag", "een structurele ruimte van".
fn loosely_moved(words: &[&str]) -> Option<Effect> {
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let room = words
        .windows(2)
        .any(|pair| matches!(pair, ["structurele" | "jaarlijkse" | "incidentele", "ruimte"]));
    let saves = is(&["scheelt", "bezuinigen", "bezuiniging", "ombuiging"]) || room;
    let spends = (is(&["dragen", "draagt"]) && is(&["bij"])) || is(&["bijdragen", "aanvullen", "aangevuld"]);
    let cost = is(&["budget", "budgetten", "kosten", "lasten", "uitgaven", "bijdrage"]);
    let moved = match (is(&["omhoog"]), is(&["omlaag"])) {
        (true, false) if cost => Some(false),
        (false, true) if cost => Some(true),
        _ => None,
    };
    let good = match (saves, spends) {
        (true, false) => moved.is_none_or(|good| good).then_some(true),
        (false, true) => moved.is_none_or(|good| !good).then_some(false),
        (true, true) => None,
        (false, false) => moved,
    }?;
    Some(if good {
        Effect::Advantage
    } else {
        Effect::Disadvantage
    })
}
