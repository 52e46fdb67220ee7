//! From a letter to the bytes of wire version 4. One letter has one spelling.

use super::super::v3::other;
use super::super::{Letter, OutOfBounds, v1, v2, v3};
use super::{
    CertaintyV4, ChangeV4, ClassV4, EffectV4, EffectsV4, HardnessV4, PartV4, TimingV4, WayV4, WholeV4,
};
use crate::budget::{Certainty, Change, Hardness};
use crate::money::Money;
use crate::scenario::{OwnEffect, OwnKnockOn, Particulars, Tie, Timing, Way};
use crate::year::Year;

/// The bytes of a letter.
pub(crate) fn to_bytes(letter: &Letter) -> Result<Vec<u8>, OutOfBounds> {
    let mut bytes = v3::to_bytes(letter)?;
    // Writing to memory cannot fail in any other way than by running out of it.
    let parts = postcard::to_allocvec(&parts(letter)?).map_err(|_| OutOfBounds::TooManyChoices)?;
    bytes.extend(parts);
    Ok(bytes)
}

fn parts(letter: &Letter) -> Result<Vec<PartV4>, OutOfBounds> {
    let said = || letter.own.iter().map(|own| &own.particulars);
    let mut timings = Vec::new();
    for (gap, timing) in v1::gaps(said().map(|said| Some(&said.timing).filter(|timing| !timing.is_empty())))?
    {
        timings.push(self::timing(gap, timing)?);
    }
    let wholes = v1::gaps(said().map(whole))?;
    let wholes: Vec<WholeV4> = wholes
        .into_iter()
        .map(|(gap, whole)| WholeV4 { gap, whole })
        .collect();
    let mut effects = Vec::new();
    for (gap, said) in v1::gaps(said().map(|said| Some(said).filter(|said| !said.effects.is_empty())))? {
        let written: Result<_, _> = said.effects.iter().map(effect).collect();
        effects.push(EffectsV4 {
            gap,
            effects: written?,
        });
    }
    let classes = v1::gaps(said().map(|said| said.hardness))?;
    let class = |class| match class {
        Hardness::Firm => ClassV4::Firm,
        Hardness::Estimate => ClassV4::Estimate,
        Hardness::Rough => ClassV4::Rough,
    };
    let classes: Vec<HardnessV4> = classes
        .into_iter()
        .map(|(gap, said)| HardnessV4 {
            gap,
            class: class(said),
        })
        .collect();
    let mut parts = Vec::new();
    if !timings.is_empty() {
        parts.push(PartV4::Timing(timings));
    }
    if !wholes.is_empty() {
        parts.push(PartV4::Wholes(wholes));
    }
    if !effects.is_empty() {
        parts.push(PartV4::Effects(effects));
    }
    if !classes.is_empty() {
        parts.push(PartV4::Hardness(classes));
    }
    Ok(parts)
}

fn timing(gap: u16, timing: &Timing) -> Result<TimingV4, OutOfBounds> {
    let year = |year: Option<Year>| year.map_or(0, v2::year_number);
    let step = |(year, part): (&Year, _)| Ok((v2::year_number(*year), v2::rate_number(part)?));
    let ramp: Result<_, _> = timing
        .ramp
        .iter()
        .map(|(year, part)| step((year, *part)))
        .collect();
    Ok(TimingV4 {
        gap,
        first: year(timing.first_year),
        last: year(timing.last_year),
        ramp: ramp?,
    })
}

fn whole(said: &Particulars) -> Option<v3::OtherV3> {
    said.ties.iter().find_map(|tie| match tie {
        Tie::PartOf(whole) => Some(other(whole)),
        Tie::Needs(_) | Tie::Excludes(_) | Tie::OneOf(_) => None,
    })
}

fn effect(effect: &OwnEffect) -> Result<EffectV4, OutOfBounds> {
    Ok(match effect {
        OwnEffect::Overlap { with, correction } => {
            let year = |(year, money): (&Year, &Money)| Ok((v2::year_number(*year), cents(*money)?));
            let correction: Result<_, _> = correction.iter().map(year).collect();
            EffectV4::Overlap {
                with: other(with),
                correction: correction?,
            }
        }
        OwnEffect::KnockOn(knock_on) => consequence(knock_on)?,
    })
}

fn consequence(knock_on: &OwnKnockOn) -> Result<EffectV4, OutOfBounds> {
    let ramp: Result<_, _> = knock_on.ramp.iter().map(|step| v2::rate_number(*step)).collect();
    Ok(EffectV4::KnockOn {
        way: match &knock_on.way {
            Way::Elsewhere => WayV4::Elsewhere,
            Way::Onto(onto) => WayV4::Onto(other(onto)),
            Way::From(from) => WayV4::From(other(from)),
        },
        change: match knock_on.change {
            Change::Amount(money) => ChangeV4::Amount(cents(money)?),
            Change::More(rate) => ChangeV4::More(v2::rate_number(rate)?),
            Change::Less(rate) => ChangeV4::Less(v2::rate_number(rate)?),
        },
        delay: knock_on.delay,
        ramp: ramp?,
        certainty: match knock_on.certainty {
            Certainty::Fact => CertaintyV4::Fact,
            Certainty::Assumption => CertaintyV4::Assumption,
            Certainty::ToExamine => CertaintyV4::ToExamine,
        },
    })
}

fn cents(money: Money) -> Result<i64, OutOfBounds> {
    Some(money)
        .filter(|money| money.size() <= Money::LARGEST_AMOUNT)
        .and_then(Money::cents)
        .and_then(|cents| i64::try_from(cents).ok())
        .ok_or(OutOfBounds::Amount)
}
