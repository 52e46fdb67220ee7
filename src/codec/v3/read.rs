//! From the bytes of wire version 3 to a letter, or to what contradicts itself in them.
//!
//! As in the versions before it everything is bounded before it is made, and only the one spelling of `to_bytes` is
//! taken.

use std::str::FromStr;

use super::super::{Inconsistency, Letter, v1, v2};
use super::{FactsV3, OtherV3, PartV3, PmV3, ShareV3, TiesV3, is_needed, to_bytes};
use crate::budget::{Basis, Direction};
use crate::rate::Rate;
use crate::scenario::{Decision, Other, OwnPm, OwnShare, Particulars, Tie, Wording};

/// The letter of a body. Accepted only in the one spelling that `to_bytes` gives it.
pub(crate) fn from_bytes(body: &[u8]) -> Result<Letter, Inconsistency> {
    let (letter, rest) = take_from_bytes(body)?;
    if !rest.is_empty() {
        return Err(Inconsistency::Shape);
    }
    if !letter.own.iter().all(|own| own.particulars.are_sound(&own.id)) {
        return Err(Inconsistency::Particulars);
    }
    // What version 2 can say is not said here; neither is a choice named of which nothing is said.
    if !is_needed(&letter) || letter.choices.values().any(Decision::is_empty) {
        return Err(Inconsistency::Spelling);
    }
    match to_bytes(&letter) {
        Ok(bytes) if bytes == body => Ok(letter),
        _ => Err(Inconsistency::Spelling),
    }
}

/// The letter that stands first, and the bytes behind it. Whether version 2 could say it, whether it is sound and in which
/// spelling it stands, is not looked at.
pub(in crate::codec) fn take_from_bytes(body: &[u8]) -> Result<(Letter, &[u8]), Inconsistency> {
    let (mut letter, rest) = v2::take_from_bytes(body)?;
    let (parts, rest): (Vec<PartV3>, &[u8]) =
        postcard::take_from_bytes(rest).map_err(|_| Inconsistency::Shape)?;
    for part in parts {
        lay(part, &mut letter)?;
    }
    Ok((letter, rest))
}

/// The bytes behind the letter that stands first.
pub(in crate::codec) fn take_shape(body: &[u8]) -> Result<&[u8], postcard::Error> {
    let rest = v2::take_shape(body)?;
    postcard::take_from_bytes::<Vec<PartV3>>(rest).map(|(_, rest)| rest)
}

/// Whether bytes do not stop before the letter in them does; used only to say that a link was cut.
pub(crate) fn is_whole(body: &[u8]) -> bool {
    !matches!(take_shape(body), Err(postcard::Error::DeserializeUnexpectedEnd))
}

// A part that stands twice or in another order is caught by the spelling: only one order is ever written.
fn lay(part: PartV3, letter: &mut Letter) -> Result<(), Inconsistency> {
    match part {
        PartV3::Pm(list) => each(list, |pm| pm.gap, letter, pm),
        PartV3::Shares(list) => each(list, |share| share.gap, letter, share),
        PartV3::Ties(list) => each(list, |ties| ties.gap, letter, ties),
        PartV3::Facts(list) => each(list, |facts| facts.gap, letter, facts),
    }
}

/// Puts each on the own choice that it is about.
pub(in crate::codec) fn each<T>(
    list: Vec<T>,
    gap: fn(&T) -> u16,
    letter: &mut Letter,
    put: fn(T, &mut Particulars) -> Result<(), Inconsistency>,
) -> Result<(), Inconsistency> {
    for (place, item) in v2::placed(list, gap) {
        let own = letter.own.get_mut(place).ok_or(Inconsistency::Shape)?;
        put(item, &mut own.particulars)?;
    }
    Ok(())
}

fn pm(pm: PmV3, particulars: &mut Particulars) -> Result<(), Inconsistency> {
    let years = pm.years.into_iter().map(v2::year).collect::<Result<_, _>>()?;
    let direction = if pm.better {
        Direction::Voordeel
    } else {
        Direction::Nadeel
    };
    particulars.pm = Some(OwnPm { years, direction });
    Ok(())
}

fn share(share: ShareV3, particulars: &mut Particulars) -> Result<(), Inconsistency> {
    let rate = v2::rate(share.rate)?;
    if rate > Rate::WHOLE {
        return Err(Inconsistency::Rate);
    }
    let basis = if share.inferred {
        Basis::Inferred
    } else {
        Basis::Stated
    };
    let body = v1::words(&share.body)?;
    particulars.share = Some(OwnShare { body, rate, basis });
    Ok(())
}

fn ties(written: TiesV3, particulars: &mut Particulars) -> Result<(), Inconsistency> {
    let ties = &mut particulars.ties;
    others(&written.needs, Tie::Needs, ties)?;
    others(&written.excludes, Tie::Excludes, ties)?;
    for rule in &written.one_of {
        ties.push(Tie::OneOf(id(rule)?));
    }
    Ok(())
}

// In which order, and how many, is checked with the whole.
fn others(list: &[OtherV3], tie: fn(Other) -> Tie, ties: &mut Vec<Tie>) -> Result<(), Inconsistency> {
    for other in list {
        ties.push(tie(read_other(other)?));
    }
    Ok(())
}

/// The choice that is named.
pub(in crate::codec) fn read_other(other: &OtherV3) -> Result<Other, Inconsistency> {
    Ok(if other.own {
        Other::Own(id(&other.id)?)
    } else {
        Other::Choice(id(&other.id)?)
    })
}

fn facts(facts: FactsV3, particulars: &mut Particulars) -> Result<(), Inconsistency> {
    particulars.legal_duty = words(facts.legal_duty)?;
    particulars.contract_until = words(facts.contract_until)?;
    particulars.noticed_by = words(facts.noticed_by)?;
    Ok(())
}

fn words<const LONGEST: usize>(text: Option<String>) -> Result<Option<Wording<LONGEST>>, Inconsistency> {
    text.map(|text| v1::words(&text)).transpose()
}

fn id<T: FromStr>(text: &str) -> Result<T, Inconsistency> {
    text.parse().map_err(|_| Inconsistency::Id)
}
