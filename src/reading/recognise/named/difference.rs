//! Two stands of one year and what they differ: "Begroting 2031 primitief", "Begroting 2031 na wijziging", "Verschil".
//!
//! The rows prove it: what was and the difference make what will be in each of them. Deliberately absent: differences the
//! other way round; of these nothing says what their plus means.

use super::names::{Name, name};
use super::parts::{Means, Part};
use super::rows::AHEAD;
use super::run_on;
use crate::reading::extract::Line;
use crate::reading::recognise::header::{Letters, Role};
use crate::reading::recognise::token::{Kind, tokens};

/// How many lines above the names what differs may be said.
const ABOVE: usize = 4;
/// How many rows prove it at least.
const ROWS: usize = 2;
/// How far rounding may put a difference off, in thousandths of what is printed.
const ROUNDED: i64 = 1_000;

/// The parts with the year of the difference, where the rows below prove it.
pub(super) fn dated<'a>(mut parts: Vec<Part<'a>>, lines: &[Line], at: usize) -> Option<Vec<Part<'a>>> {
    let last = parts.iter().rposition(|part| is(part.text))?;
    let stands = [last.checked_sub(2)?, last.checked_sub(1)?];
    let year = |index: usize| match parts.get(index)?.means {
        Means::Dated(Role::Year(year), Some(Name::Aside)) => Some(Some(year)),
        Means::Figures(Name::Aside) => Some(None),
        _ => None,
    };
    let [before, after] = stands.map(year);
    let year = match (before?, after?) {
        (Some(before), Some(after)) if before != after => return None,
        (before, after) => before.or(after),
    };
    let place = |index: usize| parts.get(index).map(|part| part.to);
    let places = [
        place(last.checked_sub(2)?)?,
        place(last.checked_sub(1)?)?,
        place(last)?,
    ];
    // In running text the figures at the end of a line are counted out.
    let figures = |parts: &[Part]| parts.iter().filter(|part| part.means != Means::Words).count();
    let wide = figures(&parts);
    let behind = wide.saturating_sub(figures(parts.get(..last)?));
    if !proven(lines, at, places, (wide, behind)) {
        return None;
    }
    parts.get_mut(last)?.means = match year {
        Some(year) => Means::Dated(Role::Year(year), Some(Name::Outcome)),
        None => Means::Figures(Name::Outcome),
    };
    Some(parts)
}

/// Whether a name says that its column is what others differ.
pub fn is(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "verschil"
            | "verschillen"
            | "afwijking"
            | "afwijkingen"
            | "mutatie"
            | "wijziging"
            | "bijstelling"
            | "voordeel/nadeel"
            | "nadeel/voordeel"
            | "voor-/nadeel"
    )
}

/// "Verschil" as the only column of figures is what the rows differ.
pub(super) fn with_only_difference(parts: Vec<Part>) -> Vec<Part> {
    let figures = |part: &&mut Part| part.means != Means::Words && part.means != Means::Known(Role::Number);
    only_difference(parts, figures)
}

fn only_difference<'a>(mut parts: Vec<Part<'a>>, figures: impl Fn(&&mut Part<'a>) -> bool) -> Vec<Part<'a>> {
    let mut found = parts.iter_mut().filter(figures);
    if let (Some(part), None) = (found.next(), found.next())
        && part.means == Means::Known(Role::Other)
        && name(part.text) == Some(Name::Outcome)
    {
        part.means = Means::Figures(Name::Outcome);
    }
    parts
}

/// "Verschil" as the only column of figures beside one of V and N.
pub(super) fn with_lettered_difference(parts: Vec<Part>) -> Vec<Part> {
    let letters = Means::Known(Role::Letters(Letters::Effect));
    if parts.iter().filter(|part| part.means == letters).count() != 1 {
        return parts;
    }
    let figures = |part: &&mut Part| {
        part.means != Means::Words && part.means != Means::Known(Role::Number) && part.means != letters
    };
    only_difference(parts, figures)
}

/// "Verschil begroting 2032 en begroting 2031" over the names: it is of the later of the two.
pub(super) fn year_over(parts: &[Part], counting: &[usize], lines: &[Line], at: usize) -> Option<u16> {
    if !counting
        .iter()
        .all(|index| parts.get(*index).is_some_and(|part| is(part.text)))
    {
        return None;
    }
    let above = lines.get(..at)?.iter().rev();
    let above = above.map(|line| line.text.trim()).filter(|text| !text.is_empty());
    let over = above.take(ABOVE).find(|text| is(text))?;
    let mut years: Vec<u16> = tokens(over)
        .into_iter()
        .filter_map(|token| match token.kind {
            Kind::Year(year) => Some(year),
            _ => None,
        })
        .collect();
    years.sort_unstable();
    match years.as_slice() {
        [earlier, later] if earlier.checked_add(1) == Some(*later) => Some(*later),
        _ => None,
    }
}

/// What was and the difference make what will be in every row, and some differ.
fn proven(lines: &[Line], at: usize, places: [usize; 3], (wide, behind): (usize, usize)) -> bool {
    let below = lines.get(at.saturating_add(1)..).unwrap_or_default();
    let amount = |line: &Line, place: usize| {
        let cell = line.cells.get(place)?;
        match tokens(line.part(cell.start, cell.end)).as_slice() {
            [] => Some(0),
            [one] => match one.kind {
                Kind::Amount(printed) => Some(printed.signed()),
                Kind::Dash(_) => Some(0),
                _ => None,
            },
            _ => None,
        }
    };
    let of_text = |line: &Line| -> [Option<i64>; 3] {
        let figures = run_on::trailing(&line.text, wide).unwrap_or_default();
        let last = figures.len().checked_sub(behind);
        [2, 1, 0].map(|back| figures.get(last?.checked_sub(back)?).copied())
    };
    let cells = lines.get(at).is_some_and(|line| !line.cells.is_empty());
    let mut rows = 0usize;
    for line in below
        .iter()
        .filter(|line| !cells || !line.cells.is_empty())
        .take(AHEAD)
    {
        let three = if cells {
            places.map(|place| amount(line, place))
        } else {
            of_text(line)
        };
        let [Some(before), Some(after), Some(differs)] = three else {
            continue;
        };
        if before.saturating_add(differs).saturating_sub(after).abs() > ROUNDED {
            return false;
        }
        rows = rows.saturating_add(usize::from(differs.abs() > ROUNDED));
    }
    rows >= ROWS
}
