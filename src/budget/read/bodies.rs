//! The shared bodies of a budget file, with their parties.

use std::collections::BTreeSet;

use super::super::amounts::rate;
use super::super::{Body, Party};
use super::words::{TITLE, line, optional_title};
use crate::fields::{Expected, Faults, Field, entry, required};
use crate::rate::Rate;

const MOST_BODIES: usize = 50;
const MOST_PARTIES: usize = 100;
/// As long as the name of a body in the share of a choice.
const NAME: usize = 300;

pub(super) fn list(field: &Field<'_>, faults: &mut Faults) -> Vec<Body> {
    let mut names = BTreeSet::new();
    let mut bodies = Vec::new();
    for item in field.list(faults, MOST_BODIES) {
        let entries = item.object(faults, &["name", "key", "parties"]);
        let name = required(faults, &item, &entries, "name")
            .and_then(|field| unique_line(field, &mut names, faults, NAME));
        let key = optional_title(&entries, "key", faults, TITLE);
        let parties = required(faults, &item, &entries, "parties")
            .map(|field| parties(field, faults))
            .unwrap_or_default();
        bodies.extend(name.map(|name| Body { name, key, parties }));
    }
    bodies
}

fn parties(field: &Field<'_>, faults: &mut Faults) -> Vec<Party> {
    let mut names = BTreeSet::new();
    let mut own_before = false;
    let mut parties = Vec::new();
    for item in field.list(faults, MOST_PARTIES) {
        let entries = item.object(faults, &["name", "share", "own"]);
        let name = required(faults, &item, &entries, "name")
            .and_then(|field| unique_line(field, &mut names, faults, TITLE));
        let share = required(faults, &item, &entries, "share").and_then(|field| rate(field, faults));
        let own = entry(&entries, "own");
        let is_own = own.and_then(|field| field.truth(faults)).unwrap_or(false);
        if let Some(field) = own.filter(|_| is_own && own_before) {
            field.wrong(faults, Expected::OneOwnParty);
        }
        own_before |= is_own;
        if let (Some(name), Some(share)) = (name, share) {
            parties.push(Party {
                name,
                share,
                own: is_own,
            });
        }
    }
    let together = parties.iter().try_fold(Rate::NOTHING.fraction(), |sum, party| {
        sum.checked_add(party.share.fraction())
    });
    match together {
        Some(sum) if sum <= Rate::WHOLE.fraction() => {}
        sum => faults.add(
            field.path(),
            sum.map_or_else(String::new, |sum| sum.normalize().to_string()),
            Expected::AtMostTheWhole,
        ),
    }
    parties
}

fn unique_line(
    field: &Field<'_>,
    seen: &mut BTreeSet<String>,
    faults: &mut Faults,
    longest: usize,
) -> Option<String> {
    let name = line(field, faults, longest)?;
    if !seen.insert(name.clone()) {
        field.wrong(faults, Expected::UniqueName);
    }
    Some(name)
}
