//! The picture of the years: existing policy, the proposal and the member's variant as lines.
//!
//! Balances where the start balance of every year is known; else what the choices do, and the title says which.

mod band;
mod sentence;

use std::rc::Rc;

use super::{Axis, Label, Table, TableRow, axis};
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Band, Outcome, References, YearTotal};
use crate::present::geometry::{Canvas, Length, Scale, apart};
use crate::present::{Cell, Showing};
use crate::year::Year;
use sentence::sentence;

/// The picture, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearsPicture {
    /// What is drawn: balances or effects.
    pub title: Rc<str>,
    /// Its room and heights.
    pub axis: Axis,
    /// The years under the plot.
    pub years: Rc<[Label]>,
    /// Existing policy, the proposal, the variant: in the order of drawing.
    pub lines: Rc<[Line]>,
    /// The `points` of the area between the least and the most of the variant, where it is wanted and known.
    pub band: Option<Rc<str>>,
    /// What is to be seen.
    pub sentence: Rc<str>,
    /// The same figures.
    pub table: Table,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whose line.
    pub of: LineOf,
    /// The `points` of its stretches; more than one where a year in between cannot be counted.
    pub stretches: Rc<[Rc<str>]>,
    /// A mark for every year that is known.
    pub marks: Rc<[Mark]>,
    /// Its name, beside its end.
    pub name: Rc<str>,
    /// Where the name begins.
    pub name_x: Length,
    /// The middle of the name.
    pub name_y: Length,
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineOf {
    /// Nothing on.
    Existing,
    /// As in the document.
    Proposal,
    /// As the member decided.
    Mine,
}

/// A year on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// From the left.
    pub x: Length,
    /// From the top.
    pub y: Length,
    /// What a pointer reads there: `2025: −14.250`.
    pub text: Rc<str>,
}

const BETWEEN_NAMES: Length = Length::units(14);
const LEAST_BETWEEN_YEARS: Length = Length::units(34);

/// The picture of the three references.
pub fn years(references: &References, canvas: Canvas, band: Option<&Band>, showing: Showing) -> YearsPicture {
    let rule = band.map(|band| band.rule);
    let language = showing.language;
    let of = [
        (LineOf::Existing, &references.existing),
        (LineOf::Proposal, &references.proposal),
        (LineOf::Mine, &references.mine),
    ];
    let balances = references.mine.years.values().all(|total| total.start.is_some());
    let figure = |total: &YearTotal| if balances { total.end } else { total.effect };
    let cents = |outcome: &Outcome| -> Vec<Option<i128>> {
        outcome
            .years
            .values()
            .map(|total| figure(total).and_then(Money::cents))
            .collect()
    };
    let band = band.and_then(|band| band::ranges(band, &references.mine, balances));
    let ends = band.iter().flatten().flat_map(|range| [range.low, range.high]);
    let all = of.iter().flat_map(|(_, outcome)| cents(outcome)).flatten();
    let all = all.chain(ends.filter_map(Money::cents));
    let scale = Scale::covering(all, canvas.top(), canvas.bottom());
    let names = of.map(|(of, _)| name(of, language));
    let longest_name = names.iter().map(|name| name.chars().count()).max();
    let right = canvas
        .width()
        .minus(Length::of_text(longest_name.unwrap_or(0)))
        .minus(Length::units(10));
    let axis = axis(canvas, &scale, right, language);
    let horizon: Vec<Year> = references.mine.years.horizon().years().collect();
    let places = places(horizon.len(), axis.left, axis.right);
    let ends: Vec<Length> = of
        .iter()
        .map(|(_, outcome)| scale.at(cents(outcome).into_iter().flatten().next_back().unwrap_or(0)))
        .collect();
    let name_places = apart(&ends, BETWEEN_NAMES, canvas.top(), canvas.bottom());
    let line = |(((of, outcome), name), name_y): (((LineOf, &Outcome), String), Length)| {
        let marks: Vec<Option<Mark>> = outcome
            .years
            .iter()
            .zip(&places)
            .map(|((year, total), x)| {
                let money = figure(total)?;
                Some(Mark {
                    x: *x,
                    y: scale.at(money.cents()?),
                    text: format!("{year}: {}", language.signed_in(showing.unit, money)).into(),
                })
            })
            .collect();
        Line {
            of,
            stretches: stretches(&marks),
            marks: marks.into_iter().flatten().collect(),
            name: name.into(),
            name_x: axis.right.plus(Length::units(8)),
            name_y,
        }
    };
    let title: Rc<str> = if balances {
        language.text("years-title-balance").into()
    } else {
        language.text("years-title-effect").into()
    };
    YearsPicture {
        years: labels(&horizon, &places),
        lines: of.into_iter().zip(names).zip(name_places).map(line).collect(),
        band: band.as_ref().and_then(|band| band::points(band, &places, &scale)),
        sentence: sentence(references, balances, band.as_deref().zip(rule), showing).into(),
        table: band::with_rows(
            table(title.clone(), &of, figure, showing),
            band.as_deref(),
            rule,
            showing,
        ),
        title,
        axis,
    }
}

fn name(of: LineOf, language: Language) -> String {
    match of {
        LineOf::Existing => language.text("years-existing"),
        LineOf::Proposal => language.text("years-proposal"),
        LineOf::Mine => language.text("years-mine"),
    }
}

/// The places of the years, evenly between the edges; a single year stands in the middle.
fn places(years: usize, left: Length, right: Length) -> Vec<Length> {
    let inset = Length::units(18);
    let (first, room) = (left.plus(inset), right.minus(left).minus(inset).minus(inset));
    match years.checked_sub(1) {
        None | Some(0) => vec![first.plus(room.share(1, 2))],
        Some(steps) => (0..years)
            .map(|index| first.plus(room.share(index, steps)))
            .collect(),
    }
}

/// The years under the plot; every second or third of them where they would touch.
fn labels(years: &[Year], places: &[Length]) -> Rc<[Label]> {
    let between = match places {
        [first, second, ..] => second.minus(*first),
        _ => LEAST_BETWEEN_YEARS,
    };
    let stride = (1..=places.len().max(1))
        .find(|stride| between.share(*stride, 1) >= LEAST_BETWEEN_YEARS)
        .unwrap_or(1);
    years
        .iter()
        .zip(places)
        .step_by(stride)
        .map(|(year, x)| Label {
            x: *x,
            text: year.to_string().into(),
        })
        .collect()
}

fn stretches(marks: &[Option<Mark>]) -> Rc<[Rc<str>]> {
    marks
        .split(Option::is_none)
        .filter(|stretch| stretch.len() > 1)
        .map(|stretch| {
            let points: Vec<String> = stretch
                .iter()
                .flatten()
                .map(|mark| format!("{},{}", mark.x, mark.y))
                .collect();
            Rc::from(points.join(" "))
        })
        .collect()
}

fn table(
    caption: Rc<str>,
    of: &[(LineOf, &Outcome)],
    figure: impl Fn(&YearTotal) -> Option<Money>,
    showing: Showing,
) -> Table {
    let years = of.first().map(|(_, outcome)| outcome.years.horizon().years());
    let heads = std::iter::once(Rc::from(""))
        .chain(years.into_iter().flatten().map(|year| Rc::from(year.to_string())));
    let row = |(of, outcome): &(LineOf, &Outcome)| TableRow {
        head: name(*of, showing.language).into(),
        cells: outcome
            .years
            .values()
            .map(|total| {
                Cell::total(figure(total), showing)
                    .beside_pm(total.open_pm, showing.language)
                    .written()
            })
            .collect(),
    };
    Table {
        caption,
        heads: heads.collect(),
        rows: of.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests;
