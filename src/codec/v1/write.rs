//! From a letter to the bytes of wire version 1. One letter has one spelling.

use std::collections::BTreeSet;

use super::super::rice::BitWriter;
use super::super::{Letter, MOST_NAMES, Name, OutOfBounds, stretch};
use super::{ExactV1, ExtraV1, LetterV1, LevelV1, MarksV1, NoteV1, OwnV1, SwitchV1, SwitchesV1};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{Begin, Decision, LONGEST_NOTE, MOST_OWN_CHOICES, OwnChoice, Wording, highest_level};
use crate::year::Year;
use std::collections::BTreeMap;

/// The bytes of a letter.
pub(crate) fn to_bytes(letter: &Letter) -> Result<Vec<u8>, OutOfBounds> {
    let shape = shape(letter)?;
    // Writing to memory cannot fail in any other way than by running out of it.
    postcard::to_allocvec(&shape).map_err(|_| OutOfBounds::TooManyChoices)
}

/// One line of the roll: a choice in the order of the wire, an own choice or the start balance.
struct Line<'letter> {
    level: Option<Rate>,
    amounts: &'letter BTreeMap<Year, Money>,
    note: Option<&'letter Wording<LONGEST_NOTE>>,
}

fn shape(letter: &Letter) -> Result<LetterV1, OutOfBounds> {
    let named = Named::sort(letter)?;
    own_choices_fit(&letter.own)?;
    let mut extras = Vec::new();
    if letter.begin == Begin::Existing {
        extras.push(ExtraV1::Existing);
    }
    if !named.unswitched.is_empty() {
        extras.push(ExtraV1::Unswitched(marks(&named.unswitched)?));
    }
    if !named.exact.is_empty() {
        extras.push(ExtraV1::Exact(named.exact.iter().map(exact).collect()));
    }
    if !(named.unmatched_on.is_empty()
        && named.unmatched_off.is_empty()
        && named.unmatched_unswitched.is_empty())
    {
        extras.push(ExtraV1::Unmatched(
            switches(&named.unmatched_on, &named.unmatched_off)?,
            marks(&named.unmatched_unswitched)?,
        ));
    }
    if !letter.own.is_empty() {
        extras.push(ExtraV1::Own(letter.own.iter().map(own).collect()));
    }
    let roll = named.roll(letter);
    let levels = levels(&roll)?;
    if !levels.is_empty() {
        extras.push(ExtraV1::Levels(levels));
    }
    let rows: Vec<_> = roll.iter().map(|line| line.amounts).collect();
    let stretches = stretch::write(&rows)?;
    if !stretches.is_empty() {
        extras.push(ExtraV1::Amounts(stretches));
    }
    let notes = notes(&roll)?;
    if !notes.is_empty() {
        extras.push(ExtraV1::Notes(notes));
    }
    if let Some(title) = &letter.title {
        extras.push(ExtraV1::Title(title.as_str().to_owned()));
    }
    Ok(LetterV1 {
        switches: switches(&named.on, &named.off)?,
        check: letter.check,
        extras,
    })
}

/// The decisions of a letter in the order of the roll.
pub(in crate::codec) fn roll(letter: &Letter) -> Result<Vec<&Decision>, OutOfBounds> {
    Named::sort(letter).map(|named| named.decisions())
}

type Marked<'letter> = Vec<([u8; 2], &'letter Decision)>;

/// The named choices in the groups of the wire, each group in rising order.
#[derive(Default)]
struct Named<'letter> {
    on: Marked<'letter>,
    off: Marked<'letter>,
    unswitched: Marked<'letter>,
    exact: Vec<(&'letter str, &'letter Decision)>,
    unmatched_on: Marked<'letter>,
    unmatched_off: Marked<'letter>,
    unmatched_unswitched: Marked<'letter>,
}

impl<'letter> Named<'letter> {
    fn sort(letter: &'letter Letter) -> Result<Named<'letter>, OutOfBounds> {
        if letter.choices.len() > MOST_NAMES {
            return Err(OutOfBounds::TooManyChoices);
        }
        let mut named = Named::default();
        for (name, decision) in &letter.choices {
            match (name, decision.on) {
                (Name::Mark(mark), Some(true)) => named.on.push((*mark, decision)),
                (Name::Mark(mark), Some(false)) => named.off.push((*mark, decision)),
                (Name::Mark(mark), None) => named.unswitched.push((*mark, decision)),
                (Name::Exact(id), _) => named.exact.push((id.as_str(), decision)),
                (Name::Unmatched(mark), Some(true)) => named.unmatched_on.push((*mark, decision)),
                (Name::Unmatched(mark), Some(false)) => named.unmatched_off.push((*mark, decision)),
                (Name::Unmatched(mark), None) => named.unmatched_unswitched.push((*mark, decision)),
            }
        }
        Ok(named)
    }

    /// In the order of the wire.
    fn decisions(&self) -> Vec<&'letter Decision> {
        let marked = [&self.on, &self.off, &self.unswitched];
        let unmatched = [
            &self.unmatched_on,
            &self.unmatched_off,
            &self.unmatched_unswitched,
        ];
        let decisions = |marked: &'_ Marked<'letter>| -> Vec<&'letter Decision> {
            marked.iter().map(|(_, decision)| *decision).collect()
        };
        (marked.into_iter().flat_map(decisions))
            .chain(self.exact.iter().map(|(_, decision)| *decision))
            .chain(unmatched.into_iter().flat_map(decisions))
            .collect()
    }

    fn roll(&self, letter: &'letter Letter) -> Vec<Line<'letter>> {
        let choices = self.decisions().into_iter().map(|decision| Line {
            level: decision.level,
            amounts: &decision.amounts,
            note: decision.note.as_ref(),
        });
        let own = letter.own.iter().map(|own| Line {
            level: None,
            amounts: &own.amounts,
            note: own.note.as_ref(),
        });
        let start = Line {
            level: None,
            amounts: &letter.start,
            note: None,
        };
        choices.chain(own).chain([start]).collect()
    }
}

fn switches(on: &Marked<'_>, off: &Marked<'_>) -> Result<SwitchesV1, OutOfBounds> {
    let mut bits = BitWriter::default();
    bits.set(&only_marks(on));
    bits.set(&only_marks(off));
    Ok(SwitchesV1 {
        on: count(on.len())?,
        off: count(off.len())?,
        bits: bits.into_bytes(),
    })
}

fn marks(marked: &Marked<'_>) -> Result<MarksV1, OutOfBounds> {
    let mut bits = BitWriter::default();
    bits.set(&only_marks(marked));
    Ok(MarksV1 {
        count: count(marked.len())?,
        bits: bits.into_bytes(),
    })
}

fn only_marks(marked: &Marked<'_>) -> Vec<[u8; 2]> {
    marked.iter().map(|(mark, _)| *mark).collect()
}

fn exact((id, decision): &(&str, &Decision)) -> ExactV1 {
    let switch = match decision.on {
        None => SwitchV1::Untouched,
        Some(true) => SwitchV1::On,
        Some(false) => SwitchV1::Off,
    };
    ExactV1 {
        id: (*id).to_owned(),
        switch,
    }
}

fn own(own: &OwnChoice) -> OwnV1 {
    OwnV1 {
        id: own.id.as_str().to_owned(),
        title: own.title.as_str().to_owned(),
        state: u8::from(own.on) | u8::from(own.structural) << 1,
    }
}

fn levels(roll: &[Line<'_>]) -> Result<Vec<LevelV1>, OutOfBounds> {
    let with_level = roll.iter().map(|line| line.level);
    gaps(with_level)?
        .into_iter()
        .map(|(gap, level)| {
            Ok(LevelV1 {
                gap,
                level: level_number(level)?,
            })
        })
        .collect()
}

fn notes(roll: &[Line<'_>]) -> Result<Vec<NoteV1>, OutOfBounds> {
    let notes = gaps(roll.iter().map(|line| line.note))?;
    let note = |(gap, note): (u16, &Wording<LONGEST_NOTE>)| NoteV1 {
        gap,
        text: note.as_str().to_owned(),
    };
    Ok(notes.into_iter().map(note).collect())
}

/// What is there, each with its distance from the place after the one before.
pub(in crate::codec) fn gaps<T>(
    lines: impl Iterator<Item = Option<T>>,
) -> Result<Vec<(u16, T)>, OutOfBounds> {
    let mut found = Vec::new();
    let mut gap = 0;
    for line in lines {
        match line {
            Some(value) => found.push((count(std::mem::take(&mut gap))?, value)),
            None => gap = gap.saturating_add(1),
        }
    }
    Ok(found)
}

/// In whole percents where it is whole, else as fine as needed.
fn level_number(level: Rate) -> Result<u32, OutOfBounds> {
    if level > highest_level() {
        return Err(OutOfBounds::Level);
    }
    let decimal = level.fraction();
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

fn own_choices_fit(own: &[OwnChoice]) -> Result<(), OutOfBounds> {
    let ids: BTreeSet<_> = own.iter().map(|own| &own.id).collect();
    let fit = own.len() <= MOST_OWN_CHOICES && ids.len() == own.len();
    if fit { Ok(()) } else { Err(OutOfBounds::OwnChoices) }
}

fn count(number: usize) -> Result<u16, OutOfBounds> {
    u16::try_from(number).map_err(|_| OutOfBounds::TooManyChoices)
}
