//! The bridge of one year: from the balance before the choices, choice by choice, to the balance after them.
//!
//! Where the start balance is unknown the bridge begins at zero and says so. With more choices than have room, the
//! largest keep a bar of their own and the others share one.

mod pieces;
mod sentence;

use std::rc::Rc;

use super::{Axis, Table, TableRow, axis};
use crate::budget::Budget;
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::{Outcome, PartOf, YearTotal};
use crate::present::geometry::{Canvas, Length, Scale};
use crate::present::{Cell, CellKind, Showing};
use crate::scenario::Decisions;
use crate::year::Year;
use pieces::{Piece, pieces};
use sentence::sentence;

/// The bridge, ready to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// Which year.
    pub year: Year,
    /// What it shows.
    pub title: Rc<str>,
    /// Its room and heights.
    pub axis: Axis,
    /// Start, choices, end; empty where the year cannot be counted.
    pub bars: Rc<[Bar]>,
    /// From the end of each bar to the beginning of the next.
    pub joins: Rc<[Join]>,
    /// What is to be seen.
    pub sentence: Rc<str>,
    /// The same figures.
    pub table: Table,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub of: BarOf,
    /// Better, worse or nothing; of start and end, the sign of the balance.
    pub kind: CellKind,
    /// Its left side.
    pub x: Length,
    /// Its upper side.
    pub y: Length,
    /// Its width.
    pub width: Length,
    /// Its height.
    pub height: Length,
    /// The middle of its label.
    pub label_x: Length,
    /// A label that has room under it.
    pub label: Rc<str>,
    /// What it is in full, with its figure: `7.1.2.4 Uitbreiding …: −50.000 N`.
    pub text: Rc<str>,
}

/// What a bar stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BarOf {
    /// The balance before the choices.
    Start,
    /// One choice that is on.
    Part(PartOf),
    /// The choices that have no bar of their own.
    OtherChoices,
    /// The own proposals that have no bar of their own.
    OtherOwn,
    /// The balance after the choices; without a start balance, their effect.
    End,
}

/// A thin line between two bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// Its left end.
    pub from: Length,
    /// Its right end.
    pub to: Length,
    /// Its height.
    pub y: Length,
}

/// A bar before it has a place: from one amount to another, in cents.
struct Span {
    of: BarOf,
    label: String,
    name: String,
    title: String,
    amount: Money,
    from: i128,
    to: i128,
}

/// The bridge of a year; none outside the budget's years.
pub fn bridge(
    budget: &Budget,
    decisions: &Decisions,
    outcome: &Outcome,
    year: Year,
    canvas: Canvas,
    showing: Showing,
) -> Option<Bridge> {
    let language = showing.language;
    let total = outcome.years.get(year)?;
    let pieces = pieces(budget, decisions, outcome, year, most_pieces(canvas), language);
    let spans = pieces
        .and_then(|pieces| spans(total, pieces, language))
        .unwrap_or_default();
    let cents = spans.iter().flat_map(|span| [span.from, span.to]);
    let scale = Scale::covering(cents, canvas.top(), canvas.bottom());
    let axis = axis(canvas, &scale, canvas.width().minus(Length::units(4)), language);
    let title: Rc<str> = language
        .text_with("bridge-title", &[("year", year.into())])
        .into();
    Some(Bridge {
        year,
        bars: bars(&spans, &axis, &scale, showing),
        joins: joins(&spans, &axis, &scale),
        sentence: sentence(year, total, &spans, showing).into(),
        table: table(title.clone(), &spans, total, showing),
        title,
        axis,
    })
}

/// The most bars between start and end.
fn most_pieces(canvas: Canvas) -> usize {
    match canvas {
        Canvas::Wide => 10,
        Canvas::Narrow => 6,
    }
}

/// Each bar begins where the one before it ended. None where the year cannot be counted exactly.
fn spans(total: &YearTotal, pieces: Vec<Piece>, language: Language) -> Option<Vec<Span>> {
    total.effect?;
    let mut spans = Vec::with_capacity(pieces.len().saturating_add(2));
    let mut level = 0;
    if let Some(start) = total.start {
        let amount = start.money();
        level = amount.cents()?;
        spans.push(Span {
            of: BarOf::Start,
            label: language.text("bridge-start"),
            name: language.text("strip-start"),
            title: String::new(),
            amount,
            from: 0,
            to: level,
        });
    }
    for piece in pieces {
        let from = level;
        level = level.checked_add(piece.amount.cents()?)?;
        spans.push(Span {
            of: piece.of,
            label: piece.label,
            name: piece.name,
            title: piece.title,
            amount: piece.amount,
            from,
            to: level,
        });
    }
    let (label, name, amount) = if total.start.is_some() {
        (
            language.text("bridge-end"),
            language.text("strip-end"),
            total.end?,
        )
    } else {
        (
            language.text("bridge-effect"),
            language.text("strip-effect"),
            total.effect?,
        )
    };
    spans.push(Span {
        of: BarOf::End,
        label,
        name,
        title: String::new(),
        amount,
        from: 0,
        to: amount.cents()?,
    });
    Some(spans)
}

fn bars(spans: &[Span], axis: &Axis, scale: &Scale, showing: Showing) -> Rc<[Bar]> {
    spans
        .iter()
        .enumerate()
        .map(|(index, span)| {
            let (left, slot) = slot(index, spans.len(), axis);
            let (one, other) = (scale.at(span.from), scale.at(span.to));
            let cell = Cell::amount(span.amount, showing);
            Bar {
                of: span.of.clone(),
                kind: cell.kind,
                x: left.plus(slot.share(1, 10)),
                y: one.min(other),
                width: slot.share(8, 10),
                height: one.max(other).minus(one.min(other)),
                label_x: left.plus(slot.share(1, 2)),
                label: fitting(&span.label, slot.minus(Length::units(4))).into(),
                text: format!("{}: {}", span.name, cell.written()).into(),
            }
        })
        .collect()
}

fn joins(spans: &[Span], axis: &Axis, scale: &Scale) -> Rc<[Join]> {
    (1..spans.len())
        .zip(spans)
        .map(|(next, span)| {
            let (left, slot) = slot(next.saturating_sub(1), spans.len(), axis);
            Join {
                from: left.plus(slot.share(9, 10)),
                to: left.plus(slot).plus(slot.share(1, 10)),
                y: scale.at(span.to),
            }
        })
        .collect()
}

/// The left side and the width of the room of one bar.
fn slot(index: usize, bars: usize, axis: &Axis) -> (Length, Length) {
    let room = axis.right.minus(axis.left);
    (axis.left.plus(room.share(index, bars)), room.share(1, bars))
}

fn fitting(label: &str, room: Length) -> String {
    let most = room.characters();
    if label.chars().count() <= most {
        return label.to_owned();
    }
    let start: String = label.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", start.trim_end())
}

fn table(caption: Rc<str>, spans: &[Span], total: &YearTotal, showing: Showing) -> Table {
    let language = showing.language;
    let after = |span: &Span| {
        let balance = i64::try_from(span.to).map(Money::from_cents);
        balance.map_or_else(
            |_| Cell::too_large(language),
            |money| Cell::amount(money, showing),
        )
    };
    let row = |span: &Span| {
        let amount = Cell::amount(span.amount, showing);
        let (amount, after) = match span.of {
            BarOf::End => (
                amount.beside_pm(total.open_pm, language),
                after(span).beside_pm(total.open_pm, language),
            ),
            _ => (amount, after(span)),
        };
        TableRow {
            head: span.name.as_str().into(),
            cells: [amount.written(), after.written()].into(),
        }
    };
    Table {
        caption,
        heads: [
            Rc::from(""),
            language.text("bridge-amount").into(),
            language.text("bridge-after").into(),
        ]
        .into(),
        rows: spans.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests;
