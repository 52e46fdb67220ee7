//! From a letter to the bytes of wire version 3. One letter has one spelling.

use super::super::{Letter, OutOfBounds, v1, v2};
use super::{FactsV3, OtherV3, PartV3, PmV3, ShareV3, TiesV3};
use crate::budget::{Basis, Direction};
use crate::scenario::{LONGEST_FACT, Other, Particulars, Tie, Wording};

/// The bytes of a letter.
pub(crate) fn to_bytes(letter: &Letter) -> Result<Vec<u8>, OutOfBounds> {
    let mut bytes = v2::to_bytes(letter)?;
    // Writing to memory cannot fail in any other way than by running out of it.
    let parts = postcard::to_allocvec(&parts(letter)?).map_err(|_| OutOfBounds::TooManyChoices)?;
    bytes.extend(parts);
    Ok(bytes)
}

fn parts(letter: &Letter) -> Result<Vec<PartV3>, OutOfBounds> {
    if !letter.own.iter().all(|own| own.particulars.are_sound(&own.id)) {
        return Err(OutOfBounds::Particulars);
    }
    let mut parts = Vec::new();
    add(&mut parts, each(letter, pm)?, PartV3::Pm);
    add(&mut parts, each(letter, share)?, PartV3::Shares);
    add(&mut parts, each(letter, ties)?, PartV3::Ties);
    add(&mut parts, each(letter, facts)?, PartV3::Facts);
    Ok(parts)
}

fn add<T>(parts: &mut Vec<PartV3>, list: Vec<T>, part: fn(Vec<T>) -> PartV3) {
    if !list.is_empty() {
        parts.push(part(list));
    }
}

/// What the own choices have of something, each with its distance from the place after the one before.
fn each<T>(
    letter: &Letter,
    write: fn(&Particulars, u16) -> Result<Option<T>, OutOfBounds>,
) -> Result<Vec<T>, OutOfBounds> {
    let said = letter.own.iter().map(|own| {
        let says_nothing = matches!(write(&own.particulars, 0), Ok(None));
        (!says_nothing).then_some(&own.particulars)
    });
    let mut written = Vec::new();
    for (gap, particulars) in v1::gaps(said)? {
        written.extend(write(particulars, gap)?);
    }
    Ok(written)
}

fn pm(particulars: &Particulars, gap: u16) -> Result<Option<PmV3>, OutOfBounds> {
    Ok(particulars.pm.as_ref().map(|pm| PmV3 {
        gap,
        years: pm.years.iter().map(|year| v2::year_number(*year)).collect(),
        better: pm.direction == Direction::Voordeel,
    }))
}

fn share(particulars: &Particulars, gap: u16) -> Result<Option<ShareV3>, OutOfBounds> {
    let Some(share) = &particulars.share else {
        return Ok(None);
    };
    Ok(Some(ShareV3 {
        gap,
        body: share.body.as_str().to_owned(),
        rate: v2::rate_number(share.rate)?,
        inferred: share.basis == Basis::Inferred,
    }))
}

fn ties(particulars: &Particulars, gap: u16) -> Result<Option<TiesV3>, OutOfBounds> {
    let mut written = TiesV3 {
        gap,
        needs: Vec::new(),
        excludes: Vec::new(),
        one_of: Vec::new(),
    };
    for tie in &particulars.ties {
        match tie {
            Tie::Needs(other) => written.needs.push(self::other(other)),
            Tie::Excludes(other) => written.excludes.push(self::other(other)),
            Tie::OneOf(rule) => written.one_of.push(rule.as_str().to_owned()),
        }
    }
    Ok((!particulars.ties.is_empty()).then_some(written))
}

fn other(other: &Other) -> OtherV3 {
    let (own, id) = match other {
        Other::Choice(id) => (false, id.as_str()),
        Other::Own(id) => (true, id.as_str()),
    };
    OtherV3 {
        own,
        id: id.to_owned(),
    }
}

fn facts(particulars: &Particulars, gap: u16) -> Result<Option<FactsV3>, OutOfBounds> {
    let text = |words: &Option<Wording<LONGEST_FACT>>| words.as_ref().map(|words| words.as_str().to_owned());
    let facts = FactsV3 {
        gap,
        legal_duty: text(&particulars.legal_duty),
        contract_until: text(&particulars.contract_until),
        noticed_by: text(&particulars.noticed_by),
    };
    let none = facts.legal_duty.is_none() && facts.contract_until.is_none() && facts.noticed_by.is_none();
    Ok((!none).then_some(facts))
}
