//! From the bytes of wire version 2 to a letter, or to what contradicts itself in them.
//!
//! As in version 1 everything is bounded before it is made, and only the one spelling of `to_bytes` is taken.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::{Inconsistency, Letter, Name, stretch, v1};
use super::{BEFORE_YEARS, CoverV2, FromV2, LeverV2, PartV2, ShareV2, TimingV2, is_needed, to_bytes};
use crate::budget::{Investment, Method, Range};
use crate::ids::LeverId;
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Decision, LeverSetting, MOST_LEVERS, MOST_SEATS, OwnChoice, OwnCover, Party, Timing};
use crate::year::Year;

/// The letter of a body. Accepted only in the one spelling that `to_bytes` gives it.
pub(crate) fn from_bytes(body: &[u8]) -> Result<Letter, Inconsistency> {
    let (letter, rest) = take_from_bytes(body)?;
    if !rest.is_empty() {
        return Err(Inconsistency::Shape);
    }
    // What version 1 can say is not said here; neither is a choice named of which nothing is said.
    if !is_needed(&letter) || letter.choices.values().any(Decision::is_empty) {
        return Err(Inconsistency::Spelling);
    }
    match to_bytes(&letter) {
        Ok(bytes) if bytes == body => Ok(letter),
        _ => Err(Inconsistency::Spelling),
    }
}

/// The letter that stands first, and the bytes behind it. Whether version 1 could say it, and in which spelling it
/// stands, is not looked at.
pub(in crate::codec) fn take_from_bytes(body: &[u8]) -> Result<(Letter, &[u8]), Inconsistency> {
    let (mut letter, names, rest) = v1::take_from_bytes(body)?;
    let (parts, rest): (Vec<PartV2>, &[u8]) =
        postcard::take_from_bytes(rest).map_err(|_| Inconsistency::Shape)?;
    for part in parts {
        lay(part, &mut letter, &names)?;
    }
    Ok((letter, rest))
}

/// The bytes behind the letter that stands first.
pub(in crate::codec) fn take_shape(body: &[u8]) -> Result<&[u8], postcard::Error> {
    let rest = v1::take_shape(body)?;
    postcard::take_from_bytes::<Vec<PartV2>>(rest).map(|(_, rest)| rest)
}

/// Whether bytes do not stop before the letter in them does; used only to say that a link was cut.
pub(crate) fn is_whole(body: &[u8]) -> bool {
    !matches!(take_shape(body), Err(postcard::Error::DeserializeUnexpectedEnd))
}

// A part that stands twice or in another order is caught by the spelling: only one order is ever written.
fn lay(part: PartV2, letter: &mut Letter, names: &[Name]) -> Result<(), Inconsistency> {
    match part {
        PartV2::Timing(list) => {
            for (place, timing) in placed(list, |timing| timing.gap) {
                choice(letter, names, place)?.timing = read_timing(&timing)?;
            }
        }
        PartV2::Ranges(lows, highs) => ranges(&lows, &highs, letter, names)?,
        PartV2::Cover(list) => {
            for (place, cover) in placed(list, |cover: &CoverV2| cover.gap) {
                let own = letter.own.get_mut(place).ok_or(Inconsistency::Shape)?;
                own.cover = read_cover(cover.from)?;
            }
        }
        PartV2::Shares(list) => {
            for (place, share) in placed(list, |share: &ShareV2| share.gap) {
                choice(letter, names, place)?.share = Some(rate(share.rate)?);
            }
        }
        PartV2::Questions(list) => {
            for (place, question) in placed(list, |question| question.gap) {
                let words = Some(v1::words(&question.text)?);
                match line(letter, names, place)? {
                    Line::Choice(decision) => decision.question = words,
                    Line::Own(own) => own.question = words,
                }
            }
        }
        PartV2::Marks(list) => {
            for (place, _) in placed(list, |gap| *gap) {
                match line(letter, names, place)? {
                    Line::Choice(decision) => decision.marked = true,
                    Line::Own(own) => own.marked = true,
                }
            }
        }
        PartV2::Levers(list) => letter.levers = levers(list)?,
        PartV2::Indexation(number) => letter.indexation = Some(rate(number)?),
        PartV2::Exception => letter.uses_exception = true,
        PartV2::Party(name, seats) => {
            if !(1..=MOST_SEATS).contains(&seats) {
                return Err(Inconsistency::Council);
            }
            let name = v1::words(&name)?;
            letter.party = Some(Party { name, seats });
        }
        PartV2::StartIncidental(stretches) => {
            letter.start_incidental = stretch::read(&stretches, 1)?.pop().unwrap_or_default();
        }
    }
    Ok(())
}

/// Each with its place, from the distances between them.
pub(in crate::codec) fn placed<T>(list: Vec<T>, gap: impl Fn(&T) -> u16) -> impl Iterator<Item = (usize, T)> {
    let mut next = 0_usize;
    list.into_iter().map(move |item| {
        let place = next.saturating_add(usize::from(gap(&item)));
        next = place.saturating_add(1);
        (place, item)
    })
}

/// A line of the roll.
enum Line<'letter> {
    Choice(&'letter mut Decision),
    Own(&'letter mut OwnChoice),
}

fn line<'letter>(
    letter: &'letter mut Letter,
    names: &[Name],
    place: usize,
) -> Result<Line<'letter>, Inconsistency> {
    match names.get(place) {
        Some(name) => letter.choices.get_mut(name).map(Line::Choice),
        None => letter
            .own
            .get_mut(place.saturating_sub(names.len()))
            .map(Line::Own),
    }
    .ok_or(Inconsistency::Shape)
}

fn choice<'letter>(
    letter: &'letter mut Letter,
    names: &[Name],
    place: usize,
) -> Result<&'letter mut Decision, Inconsistency> {
    names
        .get(place)
        .and_then(|name| letter.choices.get_mut(name))
        .ok_or(Inconsistency::Shape)
}

fn read_timing(timing: &TimingV2) -> Result<Timing, Inconsistency> {
    let optional = |number: u8| (number > 0).then(|| year(number)).transpose();
    let mut ramp = BTreeMap::new();
    for step in &timing.ramp {
        ramp.insert(year(step.year)?, rate(step.part)?);
    }
    Ok(Timing {
        first_year: optional(timing.first)?,
        ramp,
        last_year: optional(timing.last)?,
    })
}

fn ranges(
    lows: &[stretch::StretchV1],
    highs: &[stretch::StretchV1],
    letter: &mut Letter,
    names: &[Name],
) -> Result<(), Inconsistency> {
    let count = names.len().saturating_add(letter.own.len());
    let (lows, highs) = (stretch::read(lows, count)?, stretch::read(highs, count)?);
    for (place, (lows, highs)) in lows.into_iter().zip(highs).enumerate() {
        let ranges = join(lows, &highs)?;
        match line(letter, names, place)? {
            Line::Choice(decision) => decision.ranges = ranges,
            Line::Own(own) => own.ranges = ranges,
        }
    }
    Ok(())
}

fn join(
    lows: BTreeMap<Year, Money>,
    highs: &BTreeMap<Year, Money>,
) -> Result<BTreeMap<Year, Range>, Inconsistency> {
    if lows.len() != highs.len() {
        return Err(Inconsistency::Shape);
    }
    let range = |(year, low): (Year, Money)| {
        let high = highs.get(&year).filter(|high| low <= **high);
        let high = *high.ok_or(Inconsistency::Range)?;
        Ok((year, Range { low, high }))
    };
    lows.into_iter().map(range).collect()
}

fn read_cover(from: FromV2) -> Result<OwnCover, Inconsistency> {
    match from {
        FromV2::Reserve(id) => {
            let id = id.parse().map_err(|_| Inconsistency::Id)?;
            Ok(OwnCover::Reserve(id))
        }
        FromV2::Investment {
            cents,
            life,
            rate: number,
            annuity,
            first,
        } => {
            let sum = i64::try_from(cents).ok().map(Money::from_cents);
            let sum = sum.filter(|sum| *sum <= Money::LARGEST_AMOUNT);
            let life = Some(life).filter(|life| (1..=100).contains(life));
            let (Some(sum), Some(life)) = (sum, life) else {
                return Err(Inconsistency::Investment);
            };
            let method = if annuity { Method::Annuity } else { Method::Linear };
            Ok(OwnCover::Investment(Investment {
                sum,
                life,
                rate: rate(number)?,
                method,
                first_year: year(first)?,
            }))
        }
    }
}

fn levers(list: Vec<LeverV2>) -> Result<BTreeMap<LeverId, LeverSetting>, Inconsistency> {
    if list.len() > MOST_LEVERS {
        return Err(Inconsistency::TooMany);
    }
    let mut levers = BTreeMap::new();
    for lever in list {
        let id: LeverId = lever.id.parse().map_err(|_| Inconsistency::Id)?;
        let setting = LeverSetting {
            rate: rate(lever.rate)?,
            lower: lever.lower,
            from: year(lever.from)?,
        };
        levers.insert(id, setting);
    }
    Ok(levers)
}

pub(in crate::codec) fn year(number: u8) -> Result<Year, Inconsistency> {
    Year::new(BEFORE_YEARS.saturating_add(u16::from(number))).ok_or(Inconsistency::Year)
}

pub(in crate::codec) fn rate(number: u32) -> Result<Rate, Inconsistency> {
    let scale = match number & 0b11 {
        0 => 2,
        1 => 4,
        2 => 8,
        _ => return Err(Inconsistency::Shape),
    };
    Rate::from_fraction(Decimal::new(i64::from(number >> 2), scale)).map_err(|_| Inconsistency::Rate)
}
