//! From a letter to the bytes of wire version 2. One letter has one spelling.

use std::collections::BTreeMap;

use super::super::{Letter, OutOfBounds, stretch, v1};
use super::{BEFORE_YEARS, CoverV2, FromV2, LeverV2, PartV2, QuestionV2, ShareV2, StepV2, TimingV2};
use crate::budget::{Investment, Method, Range};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Decision, LONGEST_NOTE, MOST_LEVERS, MOST_SEATS, OwnCover, Timing, Wording};
use crate::year::Year;

/// The bytes of a letter.
pub(crate) fn to_bytes(letter: &Letter) -> Result<Vec<u8>, OutOfBounds> {
    let mut bytes = v1::to_bytes(letter)?;
    // Writing to memory cannot fail in any other way than by running out of it.
    let parts = postcard::to_allocvec(&parts(letter)?).map_err(|_| OutOfBounds::TooManyChoices)?;
    bytes.extend(parts);
    Ok(bytes)
}

/// One line of the roll: a choice or an own choice.
struct Line<'letter> {
    ranges: &'letter BTreeMap<Year, Range>,
    question: Option<&'letter Wording<LONGEST_NOTE>>,
    marked: bool,
}

fn parts(letter: &Letter) -> Result<Vec<PartV2>, OutOfBounds> {
    let choices = v1::roll(letter)?;
    let lines = lines(&choices, letter);
    let mut parts = Vec::new();
    add(&mut parts, timing(&choices)?, PartV2::Timing);
    let (lows, highs) = ranges(&lines)?;
    if !lows.is_empty() {
        parts.push(PartV2::Ranges(lows, highs));
    }
    add(&mut parts, cover(letter)?, PartV2::Cover);
    add(&mut parts, shares(&choices)?, PartV2::Shares);
    add(&mut parts, questions(&lines)?, PartV2::Questions);
    let marks = v1::gaps(lines.iter().map(|line| line.marked.then_some(())))?;
    let marks = marks.into_iter().map(|(gap, ())| gap).collect();
    add(&mut parts, marks, PartV2::Marks);
    add(&mut parts, levers(letter)?, PartV2::Levers);
    if let Some(indexation) = letter.indexation {
        parts.push(PartV2::Indexation(rate_number(indexation)?));
    }
    if letter.uses_exception {
        parts.push(PartV2::Exception);
    }
    if let Some(party) = &letter.party {
        if !(1..=MOST_SEATS).contains(&party.seats) {
            return Err(OutOfBounds::Seats);
        }
        parts.push(PartV2::Party(party.name.as_str().to_owned(), party.seats));
    }
    let start = stretch::write(&[&letter.start_incidental])?;
    add(&mut parts, start, PartV2::StartIncidental);
    Ok(parts)
}

fn add<T>(parts: &mut Vec<PartV2>, list: Vec<T>, part: fn(Vec<T>) -> PartV2) {
    if !list.is_empty() {
        parts.push(part(list));
    }
}

fn lines<'letter>(choices: &[&'letter Decision], letter: &'letter Letter) -> Vec<Line<'letter>> {
    let choices = choices.iter().map(|decision| Line {
        ranges: &decision.ranges,
        question: decision.question.as_ref(),
        marked: decision.marked,
    });
    let own = letter.own.iter().map(|own| Line {
        ranges: &own.ranges,
        question: own.question.as_ref(),
        marked: own.marked,
    });
    choices.chain(own).collect()
}

fn timing(choices: &[&Decision]) -> Result<Vec<TimingV2>, OutOfBounds> {
    let timings = choices
        .iter()
        .map(|decision| Some(&decision.timing).filter(|timing| !timing.is_empty()));
    v1::gaps(timings)?
        .into_iter()
        .map(|(gap, timing): (u16, &Timing)| {
            let step = |(year, part): (&Year, &Rate)| {
                Ok(StepV2 {
                    year: year_number(*year),
                    part: rate_number(*part)?,
                })
            };
            Ok(TimingV2 {
                gap,
                first: timing.first_year.map_or(0, year_number),
                last: timing.last_year.map_or(0, year_number),
                ramp: timing.ramp.iter().map(step).collect::<Result<_, OutOfBounds>>()?,
            })
        })
        .collect()
}

type Stretches = Vec<stretch::StretchV1>;

fn ranges(lines: &[Line<'_>]) -> Result<(Stretches, Stretches), OutOfBounds> {
    let in_order = |range: &Range| range.low <= range.high;
    if !lines.iter().all(|line| line.ranges.values().all(in_order)) {
        return Err(OutOfBounds::Range);
    }
    let side = |of: fn(&Range) -> Money| {
        let row = |line: &Line<'_>| -> BTreeMap<Year, Money> {
            line.ranges
                .iter()
                .map(|(year, range)| (*year, of(range)))
                .collect()
        };
        let rows: Vec<_> = lines.iter().map(row).collect();
        stretch::write(&rows.iter().collect::<Vec<_>>())
    };
    Ok((side(|range| range.low)?, side(|range| range.high)?))
}

fn cover(letter: &Letter) -> Result<Vec<CoverV2>, OutOfBounds> {
    let covers = letter
        .own
        .iter()
        .map(|own| Some(&own.cover).filter(|cover| **cover != OwnCover::Budget));
    let mut written = Vec::new();
    for (gap, cover) in v1::gaps(covers)? {
        let from = match cover {
            OwnCover::Budget => continue,
            OwnCover::Reserve(id) => FromV2::Reserve(id.as_str().to_owned()),
            OwnCover::Investment(terms) => investment(terms)?,
        };
        written.push(CoverV2 { gap, from });
    }
    Ok(written)
}

fn investment(terms: &Investment) -> Result<FromV2, OutOfBounds> {
    let cents = Some(terms.sum)
        .filter(|sum| *sum <= Money::LARGEST_AMOUNT && !sum.is_disadvantage())
        .and_then(Money::cents)
        .and_then(|cents| u64::try_from(cents).ok());
    let life = Some(terms.life).filter(|life| (1..=100).contains(life));
    let (Some(cents), Some(life)) = (cents, life) else {
        return Err(OutOfBounds::Investment);
    };
    Ok(FromV2::Investment {
        cents,
        life,
        rate: rate_number(terms.rate)?,
        annuity: terms.method == Method::Annuity,
        first: year_number(terms.first_year),
    })
}

fn shares(choices: &[&Decision]) -> Result<Vec<ShareV2>, OutOfBounds> {
    let shares = v1::gaps(choices.iter().map(|decision| decision.share))?;
    let share = |(gap, rate): (u16, Rate)| {
        Ok(ShareV2 {
            gap,
            rate: rate_number(rate)?,
        })
    };
    shares.into_iter().map(share).collect()
}

fn questions(lines: &[Line<'_>]) -> Result<Vec<QuestionV2>, OutOfBounds> {
    let questions = v1::gaps(lines.iter().map(|line| line.question))?;
    let question = |(gap, text): (u16, &Wording<LONGEST_NOTE>)| QuestionV2 {
        gap,
        text: text.as_str().to_owned(),
    };
    Ok(questions.into_iter().map(question).collect())
}

fn levers(letter: &Letter) -> Result<Vec<LeverV2>, OutOfBounds> {
    if letter.levers.len() > MOST_LEVERS {
        return Err(OutOfBounds::Levers);
    }
    let levers = letter.levers.iter().map(|(id, setting)| {
        Ok(LeverV2 {
            id: id.as_str().to_owned(),
            rate: rate_number(setting.rate)?,
            lower: setting.lower,
            from: year_number(setting.from),
        })
    });
    levers.collect()
}

pub(in crate::codec) fn year_number(year: Year) -> u8 {
    // 1 to 210: every year there is fits.
    u8::try_from(year.number().saturating_sub(BEFORE_YEARS)).unwrap_or(0)
}

/// In whole percents where it is whole, else as fine as needed.
pub(in crate::codec) fn rate_number(rate: Rate) -> Result<u32, OutOfBounds> {
    let decimal = rate.fraction();
    [2_u32, 4, 8]
        .into_iter()
        .zip(0_u32..)
        .filter(|(scale, _)| decimal.scale() <= *scale)
        .find_map(|(scale, unit)| {
            let factor = 10_i128.checked_pow(scale.checked_sub(decimal.scale())?)?;
            let number = u32::try_from(decimal.mantissa().checked_mul(factor)?).ok()?;
            number.checked_mul(4)?.checked_add(unit)
        })
        .ok_or(OutOfBounds::Level)
}
