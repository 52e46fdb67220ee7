//! What an item calls its amount: its clause without the amount, or what the clause is about.
//!
//! A sentence that only points back ("de kosten hiervan") leaves the name to the one before it.

use super::words::{is_adverb, is_finite, is_open, points_back};
use crate::reading::recognise::posts::JOINTS;
use crate::reading::recognise::token::{Token, effect_word};

/// The most words of a name.
const WORDS: usize = 18;
/// A clause of more words than these is named by its subject alone.
const CLAUSE: usize = 14;

/// Words behind a verb that are too few to name something by themselves.
const PLACED: usize = 3;

/// A name, and whether it was taken from a sentence rather than from a title before its amount.
pub(super) struct Name {
    pub(super) text: String,
    pub(super) told: bool,
}

/// The name of what a sentence with an amount tells; `earlier` are the sentences before it.
pub(super) fn of(text: &str, money: &Token, earlier: &[&str]) -> Option<Name> {
    let before = text.get(..money.start)?;
    let after = text.get(money.end..)?;
    let (lead, joined) = without_joint(before);
    let behind = bare(after);
    let (words, told) = if let Some(cause) = effect_first(lead, behind.trim_start_matches([',', ' '])) {
        (cause, true)
    } else if let Some(named) = presented(lead) {
        (named.to_owned(), true)
    } else {
        // Behind a comma another clause begins.
        let behind = if behind.starts_with([',', ';', '.']) {
            ""
        } else {
            behind
        };
        let whole = format!("{lead} {behind}");
        let mut source = whole.as_str();
        let mut rest = earlier.iter().rev();
        while points_back(source) {
            match rest.next() {
                Some(sentence) => source = sentence,
                None if earlier.is_empty() => break,
                None => return None,
            }
        }
        let told = joined || source != whole || has_verb(source) || !behind.is_empty();
        (clause(source)?, told)
    };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_end_matches(['.', ';', ',', ':', ' ']);
    let words = words
        .strip_prefix("een ")
        .or_else(|| words.strip_prefix("Een "))
        .unwrap_or(words);
    let count = words.split_whitespace().count();
    let letters = words.chars().filter(|letter| letter.is_alphabetic()).count();
    ((1..=WORDS).contains(&count) && letters > 3).then(|| Name {
        text: words.to_owned(),
        told,
    })
}

/// The words before an amount without those that only lead to it, and whether there were any.
fn without_joint(before: &str) -> (&str, bool) {
    let mut text = before.trim_end_matches([' ', '(', '\u{20ac}', ':', ',', '\t']);
    let mut joined = false;
    while let Some((rest, last)) = text.rsplit_once(' ') {
        let joint = matches!(
            last.to_lowercase().as_str(),
            "van" | "ad" | "à" | "met" | "circa" | "ca." | "ca" | "ongeveer" | "ruim" | "bijna" | "afgerond"
        );
        if !joint {
            break;
        }
        joined = true;
        text = rest.trim_end_matches([' ', ',']);
    }
    (text, joined)
}

/// What stands behind an amount, without what only belongs to it.
fn bare(after: &str) -> &str {
    let mut text = after.trim_start_matches([' ', ')']);
    for word in [
        "euro",
        "(nadelig)",
        "(voordelig)",
        "nadelig",
        "voordelig",
        "nadeel",
        "voordeel",
    ] {
        if let Some(rest) = text.strip_prefix(word)
            && !rest.starts_with(char::is_alphanumeric)
        {
            text = rest.trim_start_matches([' ', ')']);
        }
    }
    text.trim_end_matches([' ', '.', ';'])
}

/// "Een nadeel van … door de hogere huur", "… nadeel op de huur": the cause.
fn effect_first(lead: &str, behind: &str) -> Option<String> {
    let plain = |word: &str| {
        let word = word.to_lowercase();
        matches!(
            word.as_str(),
            "een" | "structureel" | "incidenteel" | "eenmalig" | "resultaat" | "effect"
        ) || effect_word(&word).is_some()
    };
    let mut behind = behind;
    let mut said = lead.split_whitespace().any(|word| effect_word(word).is_some());
    if !lead.split_whitespace().all(plain) {
        return None;
    }
    while let Some((first, rest)) = behind.split_once(' ').filter(|(first, _)| plain(first)) {
        said |= effect_word(first).is_some();
        behind = rest.trim_start();
    }
    if !said {
        return None;
    }
    let cause = JOINTS.iter().find_map(|joint| behind.strip_prefix(joint))?;
    let cause = ["de ", "het ", "een "]
        .iter()
        .find_map(|article| cause.strip_prefix(article))
        .unwrap_or(cause);
    Some(cause.replace("  ", " "))
}

/// "… betreft het de subsidie": what is presented by it.
fn presented(lead: &str) -> Option<&str> {
    let at = ["betreft het ", "het betreft ", "gaat het om "]
        .iter()
        .filter_map(|words| Some(lead.rfind(words)?.saturating_add(words.len())))
        .max()?;
    let named = lead.get(at..)?.trim();
    let named = ["de ", "het ", "een "]
        .iter()
        .find_map(|article| named.strip_prefix(article))
        .unwrap_or(named);
    (!named.is_empty()).then_some(named)
}

fn has_verb(text: &str) -> bool {
    text.split_whitespace().any(is_finite)
}

/// The clause that a name is taken from.
fn clause(sentence: &str) -> Option<String> {
    let sentence = sentence.trim().trim_end_matches(['.', ';']);
    let first = sentence.split(", ").next().unwrap_or(sentence);
    let words: Vec<&str> = first.split_whitespace().collect();
    let Some(verb) = words.iter().position(|word| is_finite(word)) else {
        // No sentence at all: the words themselves.
        return Some(first.to_owned());
    };
    let lower = words.first()?.to_lowercase();
    let kept: &[&str] = if lower == "van" {
        let subject = words.get(1..verb)?;
        subject.strip_prefix(&["een", "aantal"]).unwrap_or(subject)
    } else if is_adverb(&lower) {
        behind_verb(words.get(verb.saturating_add(1)..)?)
    } else if verb == 0 {
        return None;
    } else {
        &words
    };
    // "Bij de markt zijn er lagere lasten": without its place this names nothing.
    let kept = if kept.len() <= PLACED && words.len() <= CLAUSE && verb > 2 && lower != "van" {
        &words
    } else {
        kept
    };
    let mut end = boundary(kept);
    let verb = kept.iter().position(|word| is_finite(word));
    if let Some(verb) = verb.filter(|verb| end > CLAUSE && *verb > 0) {
        end = verb;
    }
    let mut kept = kept.get(..end)?;
    while let [rest @ .., last] = kept
        && is_open(last)
    {
        kept = rest;
    }
    (!kept.is_empty()).then(|| kept.join(" "))
}

/// Where the words stop that say what it is, and those begin that say why or how.
fn boundary(words: &[&str]) -> usize {
    let is_bound = |at: usize| {
        let word = words.get(at).map(|word| word.to_lowercase()).unwrap_or_default();
        let next = words.get(at.saturating_add(1)).map(|word| word.to_lowercase());
        let next = next.as_deref().unwrap_or_default();
        match word.as_str() {
            "omdat" | "doordat" | "waardoor" | "aangezien" | "zodat" | "vanwege" | "wegens" | "volgens"
            | "conform" | "dan" | "i.v.m." | "t.o.v." => true,
            "in" => next == "verband",
            "als" | "ten" => matches!(next, "gevolg" | "gevolge" | "opzichte"),
            "met" => next == "name",
            "en" => is_finite(next),
            _ => false,
        }
    };
    (1..words.len()).find(|at| is_bound(*at)).unwrap_or(words.len())
}

/// "In 2030 is er ook nog …": what the sentence is about stands behind its verb.
fn behind_verb<'a>(mut words: &'a [&'a str]) -> &'a [&'a str] {
    while let [first, rest @ ..] = words {
        let lower = first.to_lowercase();
        if matches!(
            lower.as_str(),
            "er" | "echter" | "nog" | "ook" | "dan" | "al" | "reeds" | "wel" | "weer" | "inmiddels"
        ) {
            words = rest;
        } else if let ("sprake", ["van", rest @ ..]) = (lower.as_str(), rest) {
            words = rest;
        } else if let ("in", [year, rest @ ..]) = (lower.as_str(), rest)
            && year.len() == 4
            && year.bytes().all(|byte| byte.is_ascii_digit())
        {
            words = rest;
        } else {
            break;
        }
    }
    words
}
