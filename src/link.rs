//! A scenario as a link: short, checked, and a letter from a stranger until the member takes it over.
//!
//! `encode` and `decode` are pure. A link holds what the member decided and what the scenario is called, in full;
//! it holds nothing of the budget but a fingerprint. Equal scenarios give equal links. The form is in
//! `docs/formats.md`, the bytes in `codec`.
//!
//! Deliberately absent: the address bar (`browser`), the sentences on the screen (`lang`), and any trust.

mod bad;
pub mod carried;
mod council;
mod find;
mod marks;
mod place;
pub mod view;

use std::fmt;

use crate::budget::{Budget, Fingerprint};
use crate::codec::{self, Envelope, Letter, MOST_BYTES};
use crate::ids::BudgetId;
use crate::scenario::{Decisions, LONGEST_TITLE, Wording};
use crate::session::Screen;

pub use crate::codec::{Inconsistency, MOST_NAMES as MOST_CHOICES_NAMED, OutOfBounds};
pub use bad::{BadLink, TooLong};
pub use council::{COUNCIL_VERSION, OpenedCouncil, decode_council, encode_council, is_council};
pub use marks::mark;

/// From this many characters on, some programs no longer pass a link on whole.
pub const LONG: usize = 2_000;

/// The most characters of a link that is made.
pub const LONGEST: usize = 8_000;

/// A scenario in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    fragment: String,
}

/// What a link holds, placed on this budget. To be shown first, never to be taken over by looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedLink {
    /// What the sender decided. What found no choice here is in `decisions.unmatched`, and sent along again.
    pub decisions: Decisions,
    /// What the sender calls it.
    pub title: Option<Wording<LONGEST_TITLE>>,
    /// Whether the sender saw the figures that this budget has.
    pub made_for: MadeFor,
    /// Decisions that were not placed, and why, in the order of their marks.
    pub unplaced: Vec<Unplaced>,
}

/// Which version of the budget a link was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeFor {
    /// The one that is open.
    SameFigures,
    /// One with other choices or amounts: totals may differ from those that the sender saw.
    OtherFigures,
}

/// A decision of a link that found no choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// How the link names the choice; the key in `Decisions::unmatched`.
    pub mark: [u8; 2],
    /// Why it was not placed.
    pub reason: Reason,
}

/// Why a decision was not placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// This version of the budget has no such choice.
    NoSuchChoice,
    /// More than one choice of this version could be meant.
    Ambiguous,
    /// The marks all find a choice, but not all the choice that was meant: none of them is placed.
    OtherChoices,
    /// The sender could not place it either.
    SentAlong,
}

/// The link of a scenario.
pub fn encode(
    budget: &Budget,
    decisions: &Decisions,
    title: Option<&Wording<LONGEST_TITLE>>,
) -> Result<Link, TooLong> {
    let letter = Letter {
        title: title.cloned(),
        ..place::address(budget, decisions)
    };
    let (version, body) = codec::to_bytes(&letter).map_err(TooLong::OutOfBounds)?;
    if body.len() > MOST_BYTES {
        return Err(TooLong::Bytes { bytes: body.len() });
    }
    let fingerprint = budget.fingerprint();
    let prefix = prefix(version);
    let payload = codec::seal(&prefix, &Envelope { fingerprint, body });
    let fragment = format!("#{prefix}{payload}");
    match fragment.len() {
        characters if characters > LONGEST => Err(TooLong::Characters { characters }),
        _ => Ok(Link { fragment }),
    }
}

/// What a pasted or opened text holds, placed on this budget.
pub fn decode(text: &str, budget: &Budget) -> Result<OpenedLink, BadLink> {
    let found = find::find(text, find::Kind::Scenario)?;
    let Some(version) = codec::version(found.version) else {
        return Err(BadLink::NewerVersion(found.version));
    };
    let prefix = prefix(found.version);
    let envelope = codec::open(&prefix, &found.payload, version.is_whole)
        .map_err(|bad| bad_envelope(bad, found.payload.len()))?;
    let fingerprint = budget.fingerprint();
    if envelope.fingerprint.budget != fingerprint.budget {
        return Err(BadLink::OtherBudget);
    }
    let made_for = if envelope.fingerprint == fingerprint {
        MadeFor::SameFigures
    } else {
        MadeFor::OtherFigures
    };
    let letter = (version.from_bytes)(&envelope.body).map_err(BadLink::Inconsistent)?;
    place::place(letter, budget, made_for).map_err(BadLink::Inconsistent)
}

/// Whether a text holds a link, of a scenario or of a council, about the budget with that id, whatever its figures.
pub fn is_about(text: &str, id: &BudgetId) -> bool {
    let envelope = of_scenario(text).or_else(|| council::envelope(text));
    envelope.is_some_and(|envelope| envelope.fingerprint.budget == Fingerprint::of_id(id))
}

/// Which figures the scenario of a link was made for.
pub fn made_for(text: &str) -> Option<Fingerprint> {
    of_scenario(text).map(|envelope| envelope.fingerprint)
}

fn of_scenario(text: &str) -> Option<Envelope> {
    let found = find::find(text, find::Kind::Scenario).ok()?;
    let version = codec::version(found.version)?;
    codec::open(&prefix(found.version), &found.payload, version.is_whole).ok()
}

/// How the screen of the sender stood, where the link says so.
pub fn view_of(text: &str) -> Option<Screen> {
    view::read(&find::find(text, find::Kind::Scenario).ok()?.behind)
}

fn prefix(version: u32) -> String {
    format!("s{version}.")
}

fn bad_envelope(bad: codec::BadEnvelope, characters: usize) -> BadLink {
    match bad {
        codec::BadEnvelope::Cut => BadLink::Cut { characters },
        codec::BadEnvelope::Damaged => BadLink::Damaged,
        codec::BadEnvelope::Inconsistent => BadLink::Inconsistent(Inconsistency::Shape),
    }
}

impl Link {
    /// `#s1.…` or `#s2.…`, to be set behind the page's address.
    pub fn fragment(&self) -> &str {
        &self.fragment
    }

    /// The version of its form, and what follows that.
    fn parts(&self) -> Option<(u32, &str)> {
        let (version, payload) = self.fragment.get(2..)?.split_once('.')?;
        Some((version.parse().ok()?, payload))
    }

    /// Whether some programs may not pass it on whole: the page warns then.
    pub fn is_long(&self) -> bool {
        self.fragment.len() > LONG
    }
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.fragment)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Reason::NoSuchChoice => "this version of the budget has no such choice",
            Reason::Ambiguous => "more than one choice of this version could be meant",
            Reason::OtherChoices => "the choices of this version are not those that were meant",
            Reason::SentAlong => "the sender's version of the budget had no such choice either",
        })
    }
}
