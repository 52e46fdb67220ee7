//! What the other municipalities of a shared body would pay if this one no longer takes part.

use std::rc::Rc;

use super::super::{Cell, Showing};
use crate::budget::{Budget, Share};
use crate::outcome::others_when_stepping_out;

/// The others, by a stated rule, or why that cannot be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnersWords {
    /// By what the cost is divided, and what the table assumes; or that the key is not known well enough.
    pub rule: Rc<str>,
    /// Each of the others; empty where the key is not known.
    pub rows: Rc<[PartnerRow]>,
}

/// One other municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// Its name.
    pub name: Rc<str>,
    /// What it pays now.
    pub now: Cell,
    /// What it would pay.
    pub then: Cell,
}

pub(super) fn partners(budget: &Budget, share: &Share, showing: Showing) -> PartnersWords {
    let language = showing.language;
    let body = budget.bodies.iter().find(|body| body.name == share.body);
    let key = body.and_then(|body| body.key.as_ref());
    let key = key.map(|key| super::Told::document(key, language).text);
    let key = key.map(|key| language.text_with("partners-key", &[("key", key.as_ref().into())]));
    let others = body.and_then(|body| others_when_stepping_out(body, share.rate, share.gross));
    let rule = match &others {
        Some(_) => language.text("partners-rule"),
        None => language.text_with("partners-unknown", &[("body", share.body.as_str().into())]),
    };
    PartnersWords {
        rule: key
            .map_or_else(|| rule.clone(), |key| format!("{key} {rule}"))
            .into(),
        rows: others
            .into_iter()
            .flatten()
            .map(|(party, now, then)| PartnerRow {
                name: party.name.as_str().into(),
                now: Cell::amount(now, showing),
                then: Cell::amount(then, showing),
            })
            .collect(),
    }
}
