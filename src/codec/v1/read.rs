//! From the bytes of wire version 1 to a letter, or to what contradicts itself in them.
//!
//! Everything is bounded before it is made: the bytes by the envelope, every list by the bytes that are there.

use std::collections::{BTreeMap, BTreeSet};

use super::super::rice::BitReader;
use super::super::{Inconsistency, Letter, MOST_NAMES, Name, stretch};
use super::{ExtraV1, LetterV1, LevelV1, MarksV1, NoteV1, OwnV1, SwitchV1, SwitchesV1, to_bytes};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Begin, Decision, LONGEST_NOTE, MOST_OWN_CHOICES, OwnChoice, Wording, highest_level};
use crate::year::Year;
use rust_decimal::Decimal;

/// The letter of a body. Accepted only in the one spelling that `to_bytes` gives it.
pub(crate) fn from_bytes(body: &[u8]) -> Result<Letter, Inconsistency> {
    let (letter, _, rest) = take_from_bytes(body)?;
    if !rest.is_empty() {
        return Err(Inconsistency::Shape);
    }
    if letter.choices.values().any(Decision::is_empty) {
        return Err(Inconsistency::Spelling);
    }
    match to_bytes(&letter) {
        Ok(bytes) if bytes == body => Ok(letter),
        _ => Err(Inconsistency::Spelling),
    }
}

/// The letter that stands first, its names in the order of the roll, and the bytes behind it. Whether something is
/// said of every choice that it names, and in which spelling, is not looked at.
pub(in crate::codec) fn take_from_bytes(body: &[u8]) -> Result<(Letter, Vec<Name>, &[u8]), Inconsistency> {
    let (shape, rest) = postcard::take_from_bytes(body).map_err(|_| Inconsistency::Shape)?;
    let (letter, names) = letter(shape)?;
    Ok((letter, names, rest))
}

/// The bytes behind the letter that stands first.
pub(in crate::codec) fn take_shape(body: &[u8]) -> Result<&[u8], postcard::Error> {
    postcard::take_from_bytes::<LetterV1>(body).map(|(_, rest)| rest)
}

/// Whether bytes do not stop before the letter in them does; used only to say that a link was cut.
pub(crate) fn is_whole(body: &[u8]) -> bool {
    !matches!(
        postcard::take_from_bytes::<LetterV1>(body),
        Err(postcard::Error::DeserializeUnexpectedEnd)
    )
}

/// What the extras say, before it is laid on the roll.
#[derive(Default)]
struct Extras {
    begin: Begin,
    names: Vec<(Name, Option<bool>)>,
    unmatched: Vec<(Name, Option<bool>)>,
    own: Vec<OwnChoice>,
    levels: Vec<LevelV1>,
    stretches: Vec<stretch::StretchV1>,
    notes: Vec<NoteV1>,
    title: Option<String>,
}

fn letter(shape: LetterV1) -> Result<(Letter, Vec<Name>), Inconsistency> {
    let mut names = switched(&shape.switches, Name::Mark)?;
    let extras = Extras::collect(shape.extras)?;
    names.extend(extras.names);
    names.extend(extras.unmatched);
    if names.len() > MOST_NAMES {
        return Err(Inconsistency::TooMany);
    }
    let mut own = extras.own;
    let choices = names.len();
    let lines = choices.saturating_add(own.len());
    let levels = levels(&extras.levels, choices)?;
    let mut notes = notes(extras.notes, lines)?;
    let mut rows = stretch::read(&extras.stretches, lines.saturating_add(1))?;
    let start = rows.pop().unwrap_or_default();
    let mut amounts: BTreeMap<usize, BTreeMap<Year, Money>> = rows.into_iter().enumerate().collect();
    for (place, own) in (choices..).zip(own.iter_mut()) {
        own.amounts = amounts.remove(&place).unwrap_or_default();
        own.note = notes.remove(&place);
    }
    let mut decisions = BTreeMap::new();
    let mut roll = Vec::with_capacity(names.len());
    for (place, (name, on)) in names.into_iter().enumerate() {
        let decision = Decision {
            on,
            level: levels.get(&place).copied(),
            amounts: amounts.remove(&place).unwrap_or_default(),
            note: notes.remove(&place),
            ..Decision::default()
        };
        roll.push(name.clone());
        if decisions.insert(name, decision).is_some() {
            return Err(Inconsistency::NamedTwice);
        }
    }
    let letter = Letter {
        begin: extras.begin,
        choices: decisions,
        check: shape.check,
        start,
        own,
        title: extras.title.map(|title| words(&title)).transpose()?,
        ..Letter::default()
    };
    Ok((letter, roll))
}

impl Extras {
    // A part that stands twice or in another order is caught by the spelling: only one order is ever written.
    fn collect(list: Vec<ExtraV1>) -> Result<Extras, Inconsistency> {
        let mut extras = Extras::default();
        for extra in list {
            match extra {
                ExtraV1::Existing => extras.begin = Begin::Existing,
                ExtraV1::Unswitched(marks) => extras.names.extend(unswitched(&marks, Name::Mark)?),
                ExtraV1::Exact(list) => {
                    for exact in list {
                        let id = exact.id.parse().map_err(|_| Inconsistency::Id)?;
                        extras.names.push((Name::Exact(id), on(&exact.switch)));
                    }
                }
                ExtraV1::Unmatched(switches, marks) => {
                    extras.unmatched.extend(switched(&switches, Name::Unmatched)?);
                    extras.unmatched.extend(unswitched(&marks, Name::Unmatched)?);
                }
                ExtraV1::Own(list) => extras.own = own_choices(&list)?,
                ExtraV1::Levels(levels) => extras.levels = levels,
                ExtraV1::Amounts(stretches) => extras.stretches = stretches,
                ExtraV1::Notes(notes) => extras.notes = notes,
                ExtraV1::Title(title) => extras.title = Some(title),
            }
        }
        Ok(extras)
    }
}

type Switched = Vec<(Name, Option<bool>)>;

fn switched(switches: &SwitchesV1, name: fn([u8; 2]) -> Name) -> Result<Switched, Inconsistency> {
    let mut bits = BitReader::new(&switches.bits);
    let mut names = Vec::new();
    for (count, on) in [(switches.on, true), (switches.off, false)] {
        let marks = marks(&mut bits, count)?;
        names.extend(marks.into_iter().map(|mark| (name(mark), Some(on))));
    }
    if bits.is_at_end() {
        Ok(names)
    } else {
        Err(Inconsistency::Spelling)
    }
}

fn unswitched(list: &MarksV1, name: fn([u8; 2]) -> Name) -> Result<Switched, Inconsistency> {
    let mut bits = BitReader::new(&list.bits);
    let names = marks(&mut bits, list.count)?
        .into_iter()
        .map(|mark| (name(mark), None))
        .collect();
    if bits.is_at_end() {
        Ok(names)
    } else {
        Err(Inconsistency::Spelling)
    }
}

fn marks(bits: &mut BitReader<'_>, count: u16) -> Result<Vec<[u8; 2]>, Inconsistency> {
    let count = usize::from(count);
    if count > MOST_NAMES {
        return Err(Inconsistency::TooMany);
    }
    bits.set(count).map_err(|_| Inconsistency::Shape)
}

fn on(switch: &SwitchV1) -> Option<bool> {
    match switch {
        SwitchV1::Untouched => None,
        SwitchV1::On => Some(true),
        SwitchV1::Off => Some(false),
    }
}

fn own_choices(list: &[OwnV1]) -> Result<Vec<OwnChoice>, Inconsistency> {
    if list.len() > MOST_OWN_CHOICES {
        return Err(Inconsistency::TooMany);
    }
    let mut seen = BTreeSet::new();
    let mut choices = Vec::new();
    for own in list {
        if !seen.insert(&own.id) {
            return Err(Inconsistency::NamedTwice);
        }
        if own.state > 0b11 {
            return Err(Inconsistency::Shape);
        }
        let id = own.id.parse().map_err(|_| Inconsistency::Id)?;
        choices.push(OwnChoice {
            on: own.state & 1 == 1,
            structural: own.state & 2 == 2,
            ..OwnChoice::new(id, words(&own.title)?)
        });
    }
    Ok(choices)
}

fn levels(list: &[LevelV1], choices: usize) -> Result<BTreeMap<usize, Rate>, Inconsistency> {
    let mut levels = BTreeMap::new();
    let mut next: usize = 0;
    for level in list {
        let place = next.saturating_add(usize::from(level.gap));
        if place >= choices {
            return Err(Inconsistency::Shape);
        }
        let scale = match level.level & 0b11 {
            0 => 2,
            1 => 4,
            2 => 8,
            _ => return Err(Inconsistency::Shape),
        };
        let rate = Rate::from_fraction(Decimal::new(i64::from(level.level >> 2), scale))
            .ok()
            .filter(|rate| *rate <= highest_level())
            .ok_or(Inconsistency::Level)?;
        levels.insert(place, rate);
        next = place.saturating_add(1);
    }
    Ok(levels)
}

type Notes = BTreeMap<usize, Wording<LONGEST_NOTE>>;

fn notes(list: Vec<NoteV1>, lines: usize) -> Result<Notes, Inconsistency> {
    let mut notes = Notes::new();
    let mut next: usize = 0;
    for note in list {
        let place = next.saturating_add(usize::from(note.gap));
        if place >= lines {
            return Err(Inconsistency::Shape);
        }
        notes.insert(place, words(&note.text)?);
        next = place.saturating_add(1);
    }
    Ok(notes)
}

pub(in crate::codec) fn words<const LONGEST: usize>(text: &str) -> Result<Wording<LONGEST>, Inconsistency> {
    let words = Wording::new(text).map_err(Inconsistency::Words)?;
    if words.as_str() == text {
        Ok(words)
    } else {
        Err(Inconsistency::Spelling)
    }
}
