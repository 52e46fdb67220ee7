//! What the second form of a record can say of decisions, beside what the first one could: its names, and reading them.

mod written;

use std::collections::BTreeMap;

use super::{amounts, id, words};
use crate::budget::{Range, investment_from_field};
use crate::fields::{Entries, Expected, Faults, Field, Tree, entry, required};
use crate::ids::LeverId;
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{
    Decision, Decisions, LeverSetting, MOST_LEVERS, MOST_SEATS, OwnChoice, OwnCover, Party, Timing,
};
use crate::year::Year;

pub(super) use written::{timing, write, write_choice, write_own};

/// The names of the second form.
pub(super) const OF_DECISIONS: &[&str] = &[
    "start_incidental",
    "levers",
    "indexation",
    "uses_exception",
    "party",
];
pub(super) const OF_A_CHOICE: &[&str] = &["timing", "ranges", "share", "question", "marked"];
pub(super) const OF_AN_OWN_CHOICE: &[&str] = &["ranges", "cover", "question", "marked"];

/// Whether decisions say anything that the first form has no names for.
pub(super) fn is_needed(decisions: &Decisions) -> bool {
    let of_choice = |decision: &Decision| {
        !decision.timing.is_empty()
            || !decision.ranges.is_empty()
            || decision.share.is_some()
            || decision.question.is_some()
            || decision.marked
    };
    let of_own = |own: &OwnChoice| {
        !own.ranges.is_empty() || own.cover != OwnCover::Budget || own.question.is_some() || own.marked
    };
    !decisions.start_incidental.is_empty()
        || !decisions.levers.is_empty()
        || decisions.indexation.is_some()
        || decisions.uses_exception
        || decisions.party.is_some()
        || decisions.choices.values().any(of_choice)
        || decisions.unmatched.values().any(of_choice)
        || decisions.own.iter().any(of_own)
}

/// Lays the second form's names on decisions.
pub(super) fn read(entries: &Entries<'_>, decisions: &mut Decisions, faults: &mut Faults) {
    if let Some(field) = entry(entries, "start_incidental") {
        decisions.start_incidental = amounts(field, faults);
    }
    if let Some(field) = entry(entries, "levers") {
        decisions.levers = read_levers(field, faults);
    }
    decisions.indexation = entry(entries, "indexation").and_then(|field| rate(field, faults));
    decisions.uses_exception = truth(entries, "uses_exception", faults);
    decisions.party = entry(entries, "party").and_then(|field| read_party(field, faults));
}

pub(super) fn read_choice(entries: &Entries<'_>, decision: &mut Decision, faults: &mut Faults) {
    if let Some(field) = entry(entries, "timing") {
        decision.timing = read_timing(field, faults);
    }
    decision.ranges = ranges(entries, faults);
    decision.share = entry(entries, "share").and_then(|field| rate(field, faults));
    decision.question = entry(entries, "question").and_then(|field| words(field, faults));
    decision.marked = truth(entries, "marked", faults);
}

pub(super) fn read_own(entries: &Entries<'_>, own: &mut OwnChoice, faults: &mut Faults) {
    own.ranges = ranges(entries, faults);
    if let Some(cover) = entry(entries, "cover").and_then(|field| read_cover(field, faults)) {
        own.cover = cover;
    }
    own.question = entry(entries, "question").and_then(|field| words(field, faults));
    own.marked = truth(entries, "marked", faults);
}

fn read_levers(field: &Field<'_>, faults: &mut Faults) -> BTreeMap<LeverId, LeverSetting> {
    let entries = field.entries(faults);
    if entries.len() > MOST_LEVERS {
        let found = entries.len().to_string();
        faults.add(field.path(), found, Expected::AtMostItems(MOST_LEVERS));
        return BTreeMap::new();
    }
    let mut levers = BTreeMap::new();
    for (name, field) in &entries {
        let entries = field.object(faults, &["rate", "lower", "from"]);
        let by = required(faults, field, &entries, "rate").and_then(|field| rate(field, faults));
        let lower = truth(&entries, "lower", faults);
        let from = required(faults, field, &entries, "from").and_then(|field| year(field, faults));
        let Ok(id) = name.parse() else {
            let shown = Tree::Text((*name).to_owned()).shown();
            faults.add(field.path(), shown, Expected::Id);
            continue;
        };
        if let (Some(rate), Some(from)) = (by, from) {
            levers.insert(id, LeverSetting { rate, lower, from });
        }
    }
    levers
}

fn read_party(field: &Field<'_>, faults: &mut Faults) -> Option<Party> {
    let entries = field.object(faults, &["name", "seats"]);
    let name = required(faults, field, &entries, "name").and_then(|field| words(field, faults));
    let seats = required(faults, field, &entries, "seats")
        .and_then(|field| field.whole(faults, 1, u32::from(MOST_SEATS)));
    Some(Party {
        name: name?,
        seats: u8::try_from(seats?).ok()?,
    })
}

pub(super) fn read_timing(field: &Field<'_>, faults: &mut Faults) -> Timing {
    let entries = field.object(faults, &["first_year", "ramp", "last_year"]);
    let first_year = entry(&entries, "first_year").and_then(|field| year(field, faults));
    let ramp = entry(&entries, "ramp").map(|field| by_year(field, faults, rate));
    let last_year = entry(&entries, "last_year").and_then(|field| year(field, faults));
    Timing {
        first_year,
        ramp: ramp.unwrap_or_default(),
        last_year,
    }
}

fn ranges(entries: &Entries<'_>, faults: &mut Faults) -> BTreeMap<Year, Range> {
    entry(entries, "ranges")
        .map(|field| by_year(field, faults, range))
        .unwrap_or_default()
}

fn range(field: &Field<'_>, faults: &mut Faults) -> Option<Range> {
    let entries = field.object(faults, &["low", "high"]);
    let low = required(faults, field, &entries, "low").and_then(|field| money(field, faults));
    let high = required(faults, field, &entries, "high").and_then(|field| money(field, faults));
    let (low, high) = (low?, high?);
    if low > high {
        field.wrong(faults, Expected::LowToHigh);
    }
    Some(Range { low, high })
}

fn read_cover(field: &Field<'_>, faults: &mut Faults) -> Option<OwnCover> {
    let entries = field.object(faults, &["reserve", "investment"]);
    match (entry(&entries, "reserve"), entry(&entries, "investment")) {
        (Some(reserve), None) => id(reserve, faults).map(OwnCover::Reserve),
        (None, Some(terms)) => investment_from_field(terms, faults).map(OwnCover::Investment),
        _ => {
            field.wrong(faults, Expected::OneOf(&["reserve", "investment"]));
            None
        }
    }
}

/// Values by year; a key that is no year is a fault.
pub(super) fn by_year<T>(
    field: &Field<'_>,
    faults: &mut Faults,
    read: impl Fn(&Field<'_>, &mut Faults) -> Option<T>,
) -> BTreeMap<Year, T> {
    let mut values = BTreeMap::new();
    for (name, field) in field.entries(faults) {
        let year = name
            .parse()
            .ok()
            .and_then(Year::new)
            .filter(|year| year.to_string() == name);
        let Some(year) = year else {
            let (least, most) = (1990, 2199);
            let shown = Tree::Text(name.to_owned()).shown();
            faults.add(field.path(), shown, Expected::WholeNumber { least, most });
            continue;
        };
        values.extend(read(&field, faults).map(|value| (year, value)));
    }
    values
}

pub(super) fn money(field: &Field<'_>, faults: &mut Faults) -> Option<Money> {
    let money = match field.tree() {
        Tree::Text(text) => text.parse().ok(),
        _ => None,
    };
    if money.is_none() {
        field.wrong(faults, Expected::Amount);
    }
    money
}

pub(super) fn rate(field: &Field<'_>, faults: &mut Faults) -> Option<Rate> {
    let rate = match field.tree() {
        Tree::Text(text) if !text.starts_with('-') => Rate::from_fraction_text(text).ok(),
        _ => None,
    };
    if rate.is_none() {
        field.wrong(faults, Expected::Rate);
    }
    rate
}

pub(super) fn year(field: &Field<'_>, faults: &mut Faults) -> Option<Year> {
    let number = field.whole(faults, 1990, 2199)?;
    u16::try_from(number).ok().and_then(Year::new)
}

fn truth(entries: &Entries<'_>, name: &str, faults: &mut Faults) -> bool {
    entry(entries, name)
        .and_then(|field| field.truth(faults))
        .unwrap_or(false)
}
