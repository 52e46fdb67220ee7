//! A link that carries a budget itself, for one that lies beside no page: a budget that somebody read from a document.
//!
//! `#b1.` and a payload in the envelope of other links (`codec::envelope`): the budget file in as few characters as it
//! takes, deflated, with a checksum. Behind a point a scenario of it may follow. What comes in is a letter from a
//! stranger: it passes every check of a budget file, and it is shown before anything of it is kept. Deliberately
//! absent: a second form of budgets, and anything longer than a link may be.

use std::fmt;

use super::LONGEST;
use crate::budget::{BadBudget, Budget, from_json, to_compact_json};
use crate::codec::{self, BadEnvelope, Envelope, MOST_BYTES};

const PREFIX: &str = "b1.";

/// A budget, and a scenario of it where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The budget.
    pub budget: Budget,
    /// The fragment of the scenario's own link, `#s1.…`.
    pub scenario: Option<String>,
}

/// Why a text holds no budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadCarried {
    /// It is no such link.
    NotALink,
    /// It is longer than any such link.
    TooLong,
    /// Characters are missing.
    Cut,
    /// Characters were changed.
    Damaged,
    /// It was made with a newer version.
    Newer,
    /// It is whole, and what it holds is no budget.
    Bad(BadBudget),
}

impl Carried {
    /// The same without the words of the document and without explanations: titles, figures and doubts remain.
    #[must_use]
    pub fn without_words(&self) -> Carried {
        let mut lean = self.clone();
        for choice in &mut lean.budget.choices {
            choice.source.text = None;
            choice.explanation.clear();
        }
        lean
    }
}

/// `#b1.…`; none where it would be longer than a link may be.
pub fn encode(carried: &Carried) -> Option<String> {
    let body = to_compact_json(&carried.budget).into_bytes();
    if body.len() > MOST_BYTES {
        return None;
    }
    let fingerprint = carried.budget.fingerprint();
    let payload = codec::seal(PREFIX, &Envelope { fingerprint, body });
    let scenario = carried
        .scenario
        .as_deref()
        .map(|link| link.trim_start_matches('#'));
    let link = match scenario {
        Some(scenario) if !scenario.is_empty() => format!("#{PREFIX}{payload}.{scenario}"),
        _ => format!("#{PREFIX}{payload}"),
    };
    (link.len() <= LONGEST).then_some(link)
}

/// The same with the words of the document where it fits with them, else without; true where they are in it.
pub fn encode_fitting(carried: &Carried) -> Option<(String, bool)> {
    let whole = encode(carried).map(|link| (link, true));
    whole.or_else(|| encode(&carried.without_words()).map(|link| (link, false)))
}

/// Whether a text looks like a link with a budget, of this version or a newer one.
pub fn is_carried(text: &str) -> bool {
    version(text).is_some()
}

/// What a link holds.
pub fn decode(text: &str) -> Result<Carried, BadCarried> {
    let (version, rest) = version(text).ok_or(BadCarried::NotALink)?;
    if version != "1" {
        return Err(BadCarried::Newer);
    }
    if rest.len() > LONGEST {
        return Err(BadCarried::TooLong);
    }
    let (payload, scenario) = match rest.split_once('.') {
        Some((payload, scenario)) => (payload, Some(scenario)),
        None => (rest, None),
    };
    // A plain body is whole where it is a budget: then only the checksum is missing.
    let is_whole = |body: &[u8]| std::str::from_utf8(body).is_ok_and(|text| from_json(text).is_ok());
    let envelope = codec::open(PREFIX, payload, is_whole).map_err(|bad| match bad {
        BadEnvelope::Cut => BadCarried::Cut,
        BadEnvelope::Damaged | BadEnvelope::Inconsistent => BadCarried::Damaged,
    })?;
    let text = String::from_utf8(envelope.body).map_err(|_| BadCarried::Damaged)?;
    let budget = from_json(&text).map_err(BadCarried::Bad)?;
    if budget.fingerprint() != envelope.fingerprint {
        return Err(BadCarried::Damaged);
    }
    let scenario = scenario
        .filter(|scenario| scenario.starts_with('s'))
        .map(|scenario| format!("#{scenario}"));
    Ok(Carried { budget, scenario })
}

// The number behind `#b`, and what follows its point, up to a blank.
fn version(text: &str) -> Option<(&str, &str)> {
    let (_, rest) = text.split_once("#b")?;
    let (version, rest) = rest.split_once('.')?;
    let is_number =
        !version.is_empty() && version.len() <= 4 && version.bytes().all(|byte| byte.is_ascii_digit());
    let rest = rest.split_whitespace().next().unwrap_or_default();
    is_number.then_some((version, rest))
}

impl fmt::Display for BadCarried {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadCarried::NotALink => write!(formatter, "it is no link with a budget"),
            BadCarried::TooLong => write!(formatter, "it is longer than any link"),
            BadCarried::Cut => write!(formatter, "a part of it is missing"),
            BadCarried::Damaged => write!(formatter, "it was changed on the way"),
            BadCarried::Newer => write!(formatter, "it was made with a newer version"),
            BadCarried::Bad(bad) => write!(formatter, "{bad}"),
        }
    }
}

impl std::error::Error for BadCarried {}
