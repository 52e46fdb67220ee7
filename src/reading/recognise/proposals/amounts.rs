//! The amounts of a proposal out of the rows of its table: its effect or saldo where there is one, else what its rows
//! are together.
//!
//! Lasten and baten are left to `triples`, which knows how a saldo comes of them. Deliberately absent: amounts that stand
//! in one row only because they are in the other as well.

use super::heading::Heading;
use super::label::{self, Form, Label};
use crate::reading::recognise::amount::Printed;
use crate::reading::recognise::table::{Figure, Row, Table, Value};

/// Whether lasten are printed with a plus in one place and with a minus in another, where baten stand beside them: then a
/// plus may be what is spent or what the balance gains.
pub(super) fn have_both_signs(tables: &[Table], found: &[Option<(Form, Heading)>]) -> bool {
    let named = tables.iter().zip(found).filter(|(_, found)| found.is_some());
    let lasten = named
        .flat_map(|(table, _)| &table.rows)
        .filter(|row| label::of(&row.title) == Some(Label::Cost));
    let mut signs = lasten
        .flat_map(|row| &row.values)
        .filter_map(|value| match value.figure {
            Figure::Amount(printed) if printed.thousandths != 0 => Some(printed.signed() < 0),
            _ => None,
        });
    signs.next().is_some_and(|first| signs.any(|sign| sign != first))
}

/// The rows that are left: one, or lasten and baten under the title; none where nothing tells what they come to.
pub(super) fn together(rows: Vec<(Label, Row)>, heading: &Heading, columns: usize) -> Vec<Row> {
    let has = |wanted: Label| rows.iter().any(|(label, _)| *label == wanted);
    if has(Label::Effect) {
        return only(rows, Label::Effect);
    }
    if has(Label::Cost) && has(Label::Income) {
        let side = |(label, mut row): (Label, Row)| {
            row.title = match label {
                Label::Cost => "Lasten",
                Label::Income => "Baten",
                Label::Net => "Saldo",
                _ => return None,
            }
            .to_owned();
            row.group = Some(heading.title.clone());
            Some(row)
        };
        return rows.into_iter().filter_map(side).collect();
    }
    if has(Label::Net) {
        return only(rows, Label::Net);
    }
    let mut rows = rows.into_iter();
    match (rows.next(), rows.next(), rows.next()) {
        (Some((label, row)), None, None) => vec![alone(label, row)],
        (Some((Label::Once, one)), Some((Label::Lasting, other)), None)
        | (Some((Label::Lasting, one)), Some((Label::Once, other)), None) => {
            let values = (0..columns).filter_map(|column| sum(&one, &other, column));
            vec![Row {
                values: values.collect(),
                group: None,
                ..one
            }]
        }
        // A nadeel beside a voordeel, lasten of which some are incidental: what they are together is not told.
        _ => Vec::new(),
    }
}

/// The only row, under what its name says of it.
fn alone(label: Label, mut row: Row) -> Row {
    let group = match label {
        Label::Cost => Some("Lasten"),
        Label::Income => Some("Baten"),
        Label::Loss => Some("Nadelen"),
        Label::Gain => Some("Voordelen"),
        _ => None,
    };
    row.group = group.map(str::to_owned);
    match label {
        Label::Lasting => row.letters.push('S'),
        Label::Once => row.letters.push('I'),
        _ => {}
    }
    row
}

/// What baten leave of lasten, each with its printed sign: a plus of lasten is more of them.
pub(super) fn left(rows: &[(Label, Row)], columns: usize) -> Option<Row> {
    let find = |wanted: Label| {
        rows.iter()
            .find(|(label, _)| *label == wanted)
            .map(|(_, row)| row)
    };
    let (cost, income) = (find(Label::Cost)?, find(Label::Income)?);
    let mut row = cost.clone();
    for value in &mut row.values {
        if let Figure::Amount(printed) = &mut value.figure {
            let opposite = printed.signed().saturating_neg();
            (printed.thousandths, printed.minus, printed.plus) =
                (opposite.saturating_abs(), opposite < 0, false);
        }
    }
    row.values = (0..columns)
        .filter_map(|column| sum(&row, income, column))
        .collect();
    Some(row)
}

fn only(rows: Vec<(Label, Row)>, wanted: Label) -> Vec<Row> {
    let row = rows.into_iter().find(|(label, _)| *label == wanted);
    let plain = |(_, mut row): (Label, Row)| {
        row.group = None;
        row
    };
    row.map(plain).into_iter().collect()
}

/// What two rows are together in a column.
fn sum(one: &Row, other: &Row, column: usize) -> Option<Value> {
    let value = |row: &Row| row.values.iter().find(|value| value.column == column).copied();
    let (first, second) = match (value(one), value(other)) {
        (Some(first), Some(second)) => (first, second),
        (Some(only), None) | (None, Some(only)) => return Some(only),
        (None, None) => return None,
    };
    let figure = match (first.figure, second.figure) {
        (Figure::Empty, figure) | (figure, Figure::Empty) => figure,
        (Figure::Amount(one), Figure::Amount(other)) => Figure::Amount(added(one, other)),
        (Figure::Unreadable, _) | (_, Figure::Unreadable) => Figure::Unreadable,
        (Figure::Pm(effect), _) | (_, Figure::Pm(effect)) => Figure::Pm(effect),
    };
    Some(Value { figure, ..first })
}

fn added(one: Printed, other: Printed) -> Printed {
    let sum = one.signed().saturating_add(other.signed());
    Printed {
        thousandths: sum.saturating_abs(),
        minus: sum < 0,
        plus: false,
        unclear: one.unclear || other.unclear,
        ..if one.thousandths == 0 { other } else { one }
    }
}
