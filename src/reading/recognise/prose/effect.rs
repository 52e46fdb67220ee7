//! What a sentence says its amounts do: by the words nadeel and voordeel, or by what goes up or down.
//!
//! Deliberately absent: sentences of plans, of totals and of what was; those say nothing certain of an effect.

mod loosely;
mod words;

use crate::reading::recognise::amount::Effect;

pub use loosely::loosely;
use words::{OPEN, OTHER, PHRASES};

/// The effect of a sentence, and whether the words nadeel or voordeel say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub effect: Effect,
    pub plainly: bool,
    /// Money is made available.
    pub granted: bool,
}

/// What a sentence does to the balance; none where it says nothing, or both.
pub fn of_sentence(text: &str) -> Option<Said> {
    let lower = text.to_lowercase();
    let words = words_of(&lower);
    (!is_uncertain(&lower, &words))
        .then(|| of_words(&words))
        .flatten()
}

fn of_words(words: &[&str]) -> Option<Said> {
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let bad = is(&["nadeel", "nadelig", "nadelige", "nadelen"]);
    let good = is(&["voordeel", "voordelig", "voordelige", "voordelen"]);
    if bad || good {
        return (bad != good).then_some(Said {
            effect: if good {
                Effect::Advantage
            } else {
                Effect::Disadvantage
            },
            plainly: true,
            granted: false,
        });
    }
    if let Some(effect) = named(words) {
        return Some(Said {
            effect,
            plainly: true,
            granted: false,
        });
    }
    let advantage = moved(words)?;
    Some(Said {
        effect: if advantage {
            Effect::Advantage
        } else {
            Effect::Disadvantage
        },
        plainly: false,
        granted: is_granted(words),
    })
}

/// A sentence that says neither better nor worse, and nothing that makes its amounts something else.
pub(super) fn says_nothing(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = words_of(&lower);
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let both = is(&["nadeel", "nadelig", "nadelige", "nadelen"])
        || is(&["voordeel", "voordelig", "voordelige", "voordelen"]);
    !is_uncertain(&lower, &words) && !both && moved(&words).is_none()
}

/// "Een jaarlijkse opbrengst van", "een structurele besparing van": what its own noun says of an amount.
fn named(words: &[&str]) -> Option<Effect> {
    let mut said = words.windows(4).filter_map(|four| match four {
        ["een", "jaarlijkse" | "structurele", noun, "van"] => match *noun {
            "opbrengst" | "besparing" | "meeropbrengst" => Some(Effect::Advantage),
            "last" | "uitgave" => Some(Effect::Disadvantage),
            _ => None,
        },
        _ => None,
    });
    let first = said.next()?;
    said.all(|other| other == first).then_some(first)
}

/// Better (true) or worse (false), by what the sentence is about and which way it goes.
fn moved(words: &[&str]) -> Option<bool> {
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let ends = |stems: &[&str]| {
        words
            .iter()
            .filter(|word| !word.ends_with("belasten"))
            .any(|word| stems.iter().any(|stem| word.ends_with(stem)))
    };
    let income = is(&["ontvangen", "ontvangt"])
        || ends(&[
            "opbrengst",
            "opbrengsten",
            "inkomsten",
            "baten",
            "belasting",
            "uitkering",
            "ontvangsten",
            "leges",
            "dividend",
        ]);
    let cost = is(&[
        "subsidie", "bijdrage", "uitgeven", "betalen", "betaalt", "budget", "premie", "huur",
    ]) || ends(&["kosten", "lasten", "uitgaven"]);
    let up = is(&[
        "meer", "hoger", "hogere", "stijgen", "stijgt", "stijging", "extra", "toe", "verhoogt", "verhogen",
        "verhoogd", "toename",
    ]);
    let down = is(&[
        "minder",
        "lager",
        "lagere",
        "verlaagd",
        "gekort",
        "dalen",
        "daalt",
        "daling",
        "af",
        "verlaagt",
        "verlagen",
        "vervalt",
        "vervallen",
        "goedkoper",
    ]);
    let saves =
        is(&["bespaart", "besparen", "besparing", "bespaard"]) || is(&["levert", "leveren"]) && is(&["op"]);
    let spends = is_granted(words) || is(&["kost", "nodig", "vraagt", "vragen", "vergt"]);
    let direction = match (up, down) {
        (true, true) => return None,
        (true, false) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    };
    match (saves, spends, income, cost) {
        (true, false, _, _) if direction != Some(true) || !cost => Some(true),
        (false, true, false, _) if direction != Some(false) => Some(false),
        (false, false, true, false) => direction,
        // "De kapitaallasten bedragen € 5.000": a cost that is new.
        (false, false, false, true) if direction.is_none() => is(&["bedragen", "bedraagt"]).then_some(false),
        (false, false, false, true) => direction.map(|up| !up),
        _ => None,
    }
}

/// "Beschikbaar te stellen": money for something new.
fn is_granted(words: &[&str]) -> bool {
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    is(&["beschikbaar"]) && is(&["stellen", "gesteld", "stelt"])
}

/// Words that make an amount something else than an effect on the balance, or leave it open.
fn is_uncertain(lower: &str, words: &[&str]) -> bool {
    let open = words.iter().any(|word| OPEN.contains(word));
    let phrased = PHRASES.iter().any(|phrase| lower.contains(phrase));
    open || phrased || is_other(words)
}

/// Whether a sentence speaks of something else than an effect on the balance: of a stand, a reserve, the past, a share.
pub fn is_of_another_kind(text: &str) -> bool {
    let lower = text.to_lowercase();
    let sized = |phrase: &&str| {
        let mut after = lower
            .match_indices(*phrase)
            .map(|(at, _)| at.saturating_add(phrase.len()));
        after.any(|at| {
            lower
                .get(at..)
                .is_some_and(|rest| rest.trim_start().starts_with('\u{20ac}'))
        })
    };
    is_other(&words_of(&lower)) || PHRASES.iter().any(sized)
}

fn is_other(words: &[&str]) -> bool {
    words.iter().any(|word| OTHER.contains(word))
}

fn words_of(lower: &str) -> Vec<&str> {
    lower
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '-'))
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_say_what_an_amount_does() {
        use Effect::{Advantage, Disadvantage};
        for (text, effect) in [
            ("Dit is een nadeel van € 5.000 in 2030.", Some(Disadvantage)),
            ("De lasten dalen met € 5.000 vanaf 2030.", Some(Advantage)),
            ("Wij ontvangen € 5.000 minder huur in 2030.", None),
            ("De opbrengsten nemen toe met € 5.000 in 2030.", Some(Advantage)),
            ("Dit kost € 5.000 in 2030.", Some(Disadvantage)),
            ("Dit zou € 5.000 kosten in 2030.", None),
            ("De school kost in totaal € 5.000 in 2030.", None),
            ("Het levert € 5.000 op in 2030.", Some(Advantage)),
            ("Wij besparen € 5.000 in 2030.", Some(Advantage)),
            (
                "De kapitaallasten vallen in 2030 € 5.000 lager uit.",
                Some(Advantage),
            ),
            ("Meer feesten leveren in 2030 € 5.000 op.", Some(Advantage)),
            ("De kapitaallasten bedragen € 5.000 in 2030.", Some(Disadvantage)),
            ("De zaal heeft € 5.000 in 2030.", None),
        ] {
            assert_eq!(of_sentence(text).map(|said| said.effect), effect, "{text}");
        }
    }
}
