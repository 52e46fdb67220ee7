//! From the bytes of wire version 4 to a letter, or to what contradicts itself in them.
//!
//! As in the versions before it everything is bounded before it is made, and only the one spelling of `to_bytes` is
//! taken.

use std::collections::BTreeMap;

use super::super::{Inconsistency, Letter, v2, v3};
use super::{CertaintyV4, ChangeV4, ClassV4, EffectV4, PartV4, TimingV4, WayV4, is_needed, to_bytes};
use crate::budget::{Certainty, Change, Hardness};
use crate::money::Money;
use crate::scenario::{Decision, OwnEffect, OwnKnockOn, Particulars, Tie, Timing, Way};
use crate::year::Year;

/// The letter of a body. Accepted only in the one spelling that `to_bytes` gives it.
pub(crate) fn from_bytes(body: &[u8]) -> Result<Letter, Inconsistency> {
    let (mut letter, rest) = v3::take_from_bytes(body)?;
    let parts: Vec<PartV4> = match postcard::take_from_bytes(rest) {
        Ok((parts, [])) => parts,
        _ => return Err(Inconsistency::Shape),
    };
    for part in parts {
        lay(part, &mut letter)?;
    }
    if !letter.own.iter().all(|own| own.particulars.are_sound(&own.id)) {
        return Err(Inconsistency::Particulars);
    }
    // What version 3 can say is not said here; neither is a choice named of which nothing is said.
    if !is_needed(&letter) || letter.choices.values().any(Decision::is_empty) {
        return Err(Inconsistency::Spelling);
    }
    match to_bytes(&letter) {
        Ok(bytes) if bytes == body => Ok(letter),
        _ => Err(Inconsistency::Spelling),
    }
}

/// Whether bytes do not stop before the letter in them does; used only to say that a link was cut.
pub(crate) fn is_whole(body: &[u8]) -> bool {
    match v3::take_shape(body) {
        Ok(rest) => !matches!(
            postcard::take_from_bytes::<Vec<PartV4>>(rest),
            Err(postcard::Error::DeserializeUnexpectedEnd)
        ),
        Err(postcard::Error::DeserializeUnexpectedEnd) => false,
        Err(_) => true,
    }
}

// A part that stands twice or in another order is caught by the spelling: only one order is ever written.
fn lay(part: PartV4, letter: &mut Letter) -> Result<(), Inconsistency> {
    match part {
        PartV4::Timing(list) => v3::each(
            list,
            |timing| timing.gap,
            letter,
            |written, said| {
                said.timing = timing(&written)?;
                Ok(())
            },
        ),
        PartV4::Wholes(list) => v3::each(
            list,
            |whole| whole.gap,
            letter,
            |written, said| {
                said.ties.push(Tie::PartOf(v3::read_other(&written.whole)?));
                Ok(())
            },
        ),
        PartV4::Effects(list) => v3::each(
            list,
            |effects| effects.gap,
            letter,
            |written, said| effects(&written.effects, said),
        ),
        PartV4::Hardness(list) => v3::each(
            list,
            |hardness| hardness.gap,
            letter,
            |written, said| {
                said.hardness = Some(match written.class {
                    ClassV4::Firm => Hardness::Firm,
                    ClassV4::Estimate => Hardness::Estimate,
                    ClassV4::Rough => Hardness::Rough,
                });
                Ok(())
            },
        ),
    }
}

fn timing(written: &TimingV4) -> Result<Timing, Inconsistency> {
    let year = |number: u8| (number > 0).then(|| v2::year(number)).transpose();
    let mut ramp = BTreeMap::new();
    for (number, part) in &written.ramp {
        ramp.insert(v2::year(*number)?, v2::rate(*part)?);
    }
    Ok(Timing {
        first_year: year(written.first)?,
        ramp,
        last_year: year(written.last)?,
    })
}

fn effects(list: &[EffectV4], said: &mut Particulars) -> Result<(), Inconsistency> {
    for effect in list {
        said.effects.push(match effect {
            EffectV4::Overlap { with, correction } => {
                let mut amounts: BTreeMap<Year, Money> = BTreeMap::new();
                for (year, cents) in correction {
                    amounts.insert(v2::year(*year)?, money(*cents)?);
                }
                OwnEffect::Overlap {
                    with: v3::read_other(with)?,
                    correction: amounts,
                }
            }
            EffectV4::KnockOn {
                way,
                change,
                delay,
                ramp,
                certainty,
            } => {
                let ramp: Result<_, _> = ramp.iter().map(|step| v2::rate(*step)).collect();
                OwnEffect::KnockOn(OwnKnockOn {
                    way: self::way(way)?,
                    change: self::change(change)?,
                    delay: *delay,
                    ramp: ramp?,
                    certainty: match certainty {
                        CertaintyV4::Fact => Certainty::Fact,
                        CertaintyV4::Assumption => Certainty::Assumption,
                        CertaintyV4::ToExamine => Certainty::ToExamine,
                    },
                })
            }
        });
    }
    Ok(())
}

fn way(way: &WayV4) -> Result<Way, Inconsistency> {
    Ok(match way {
        WayV4::Elsewhere => Way::Elsewhere,
        WayV4::Onto(other) => Way::Onto(v3::read_other(other)?),
        WayV4::From(other) => Way::From(v3::read_other(other)?),
    })
}

fn change(change: &ChangeV4) -> Result<Change, Inconsistency> {
    Ok(match change {
        ChangeV4::Amount(cents) => Change::Amount(money(*cents)?),
        ChangeV4::More(rate) => Change::More(v2::rate(*rate)?),
        ChangeV4::Less(rate) => Change::Less(v2::rate(*rate)?),
    })
}

fn money(cents: i64) -> Result<Money, Inconsistency> {
    let money = Money::from_cents(cents);
    if money.size() <= Money::LARGEST_AMOUNT {
        Ok(money)
    } else {
        Err(Inconsistency::Amount)
    }
}
