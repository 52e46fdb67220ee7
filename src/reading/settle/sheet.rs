//! A table brought to numbers: every figure in thousandths of a euro with the sign that is printed.
//!
//! Deliberately absent: what the printed sign means (see `sign`); letters are the exception, they say it themselves.

mod again;
mod booked;
mod entries;
mod headed_sides;
mod letters;
mod summed_sides;
mod unlettered;
mod wholes;

use crate::reading::recognise::amount::Effect;
use crate::reading::recognise::blocks::Block;
use crate::reading::recognise::header::{Column, Letters};
use crate::reading::recognise::kinds::{self, Kind};
use crate::reading::recognise::table::{Figure, Oddity, Placement, Row, Table};
use again::mark_again;
use booked::turn_booked_incomes;
use letters::{
    a_cost_has_a_minus, costs_are_taken_off, costs_have_their_minus, effect, effect_of_letters,
    groups_are_sides, inherited_effect, letters_stand_once, side_of_letters, sides_are_columns,
    sums_are_added,
};
use wholes::heads_of_sides;

pub use entries::{Entry, SheetRow, spread};
pub use letters::cost_columns_have_their_minus;

/// A table in numbers.
pub struct Sheet {
    /// The columns with figures.
    pub columns: Vec<Column>,
    /// The rows, as many as the table has.
    pub rows: Vec<SheetRow>,
    /// Euros for each printed one.
    pub unit: i64,
    /// The smallest step that is printed, in thousandths of a euro; rounding is of this order.
    pub step: i128,
    /// At least one amount carries its effect as a letter or word.
    pub lettered: bool,
    /// The groups are sides: under lasten a printed plus was turned into a cost.
    pub sided: bool,
    /// Some amounts stand in brackets and some do not: then brackets are how this table writes a minus.
    pub brackets: bool,
    /// Letters say lasten and baten, and the amounts are signed as well: every cost has its minus.
    pub signed_sides: bool,
    /// Lasten and baten stand in columns of their own without a saldo: their difference is what counts.
    pub side_columns: bool,
    /// A balance takes lasten off baten, and nothing tells which rows are of which side.
    pub unknown_sides: bool,
}

impl Sheet {
    /// Brings a table to numbers. `minus_is_cost` says that its legend calls a minus a nadeel.
    pub fn new(table: &Table, unit: i64, minus_is_cost: bool) -> Sheet {
        let columns = table.header.values();
        let lettered = table
            .rows
            .iter()
            .flat_map(|row| &row.values)
            .any(|value| matches!(value.figure, Figure::Amount(printed) if printed.effect.is_some()))
            || table.header.letters().contains(&Letters::Effect)
            || table.header.blocks.contains(&Block::Disadvantage);
        let wholes = heads_of_sides(table);
        let mut sheet = Sheet {
            columns,
            rows: Vec::new(),
            unit,
            step: i128::from(table.step()).saturating_mul(i128::from(unit)),
            lettered,
            brackets: false,
            sided: !lettered
                && groups_are_sides(table, &wholes)
                && !sums_are_added(table, wholes.first().copied().unwrap_or(0)),
            signed_sides: !lettered
                && (costs_have_their_minus(table) || (minus_is_cost && a_cost_has_a_minus(table))),
            side_columns: sides_are_columns(table),
            unknown_sides: false,
        };
        let summed = if lettered || sheet.sided {
            None
        } else {
            summed_sides::of_rows(table).or_else(|| headed_sides::of_rows(table))
        };
        let grouped = sheet.sided && summed.is_none();
        sheet.sided |= summed.is_some();
        sheet.unknown_sides = !lettered && !sheet.sided && costs_are_taken_off(table);
        let summed = summed.unwrap_or_default();
        let mut group: Option<&String> = None;
        let letter_per_row = lettered && letters_stand_once(table);
        for (index, row) in table.rows.iter().enumerate() {
            let first = index == 0 || table.rows.iter().take(index).all(|row| row.without_figures);
            let starts_group = row.group.is_some() && row.group.as_ref() != group;
            // A stand at the head of a side is one of that side, as the total below it is.
            let heads = starts_group && sheet.sided;
            let side = summed
                .get(index)
                .copied()
                .flatten()
                .or_else(|| kinds::side_of_group(row.group.as_deref().filter(|_| heads)?));
            let mut made = sheet.row(row, table, first, letter_per_row, side);
            made.starts_group = starts_group;
            if sheet.sided && wholes.contains(&index) {
                made.kind = Kind::Total;
                made.heads = true;
            }
            group = row.group.as_ref();
            sheet.rows.push(made);
        }
        turn_booked_incomes(&mut sheet, table, grouped);
        mark_again(&mut sheet, table);
        sheet.brackets = sheet.brackets_are_minus();
        sheet
    }

    fn row(
        &self,
        row: &Row,
        table: &Table,
        first: bool,
        letter_per_row: bool,
        summed: Option<bool>,
    ) -> SheetRow {
        let mut mixed = false;
        let row_effect = effect_of_letters(row, table).or_else(|| {
            let effects: Vec<Effect> = row
                .values
                .iter()
                .filter_map(|value| effect(value.figure))
                .collect();
            match effects.as_slice() {
                [one] if letter_per_row => Some(*one),
                _ => None,
            }
        });
        let inherited = inherited_effect(row).filter(|_| self.lettered);
        let untitled = !row.title.chars().any(char::is_alphabetic);
        let kind = if untitled {
            Kind::Total
        } else {
            kinds::of_row(&row.title, row.number.as_deref(), first)
        };
        let group_side = row
            .group
            .as_deref()
            .filter(|_| self.sided && kind != Kind::Balance);
        let signed_columns = self.side_columns && cost_columns_have_their_minus(table);
        let letter_side = side_of_letters(row, table).filter(|_| !self.signed_sides);
        let side = letter_side
            .or(summed)
            .or_else(|| group_side.and_then(kinds::side_of_group));
        let entries: Vec<Entry> = row
            .values
            .iter()
            .map(|value| {
                let mut entry = Entry {
                    amount: 0,
                    pm: false,
                    effect: None,
                    minus: false,
                    span: value.span,
                    unclear: false,
                    bracketed: false,
                    unreadable: false,
                    empty: false,
                };
                match value.figure {
                    Figure::Empty => entry.empty = true,
                    Figure::Unreadable => entry.unreadable = true,
                    Figure::Pm(effect) => {
                        entry.pm = true;
                        entry.effect = effect.or(row_effect);
                    }
                    Figure::Amount(printed) => {
                        let factor = if printed.scaled { 1 } else { i128::from(self.unit) };
                        let size = i128::from(printed.thousandths).saturating_mul(factor);
                        entry.unclear = printed.unclear;
                        entry.bracketed = printed.bracketed;
                        entry.minus = printed.minus;
                        let column_effect = match table.header.blocks.get(value.column) {
                            Some(Block::Advantage) => Some(Effect::Advantage),
                            Some(Block::Disadvantage) => Some(Effect::Disadvantage),
                            _ => row_effect,
                        };
                        entry.effect = printed.effect.or(column_effect);
                        // One letter of several was lost.
                        if entry.effect.is_none() && inherited.is_some() && size != 0 {
                            entry.effect = inherited;
                            mixed = true;
                        }
                        let side = match table.header.blocks.get(value.column) {
                            Some(Block::Cost) if self.side_columns => Some(true).filter(|_| !signed_columns),
                            _ => side,
                        };
                        entry.amount = match (entry.effect, side) {
                            (Some(Effect::Disadvantage), _) => size.saturating_neg(),
                            (Some(Effect::Advantage), _) => size,
                            (None, Some(cost)) if cost != printed.minus => size.saturating_neg(),
                            (None, Some(_)) => size,
                            (None, None) if printed.minus => size.saturating_neg(),
                            (None, None) => size,
                        };
                        // "-400 V" means less of something good, or a plain slip.
                        if printed.minus && entry.effect == Some(Effect::Advantage) {
                            mixed = true;
                        }
                        if self.lettered && side.is_none() && entry.effect.is_none() && size != 0 {
                            mixed = true;
                        }
                    }
                }
                entry
            })
            .collect();
        let lower = row.title.to_lowercase();
        SheetRow {
            kind,
            entries,
            places: row.values.iter().map(|value| value.column).collect(),
            unsure: row.placement == Placement::Unsure && !row.values.is_empty(),
            blanks: table.header.cells && !row.values.is_empty() && row.values.len() < self.columns.len(),
            starts_group: false,
            differs: None,
            may_be_total: false,
            confirmed: false,
            exact: false,
            remainder: kinds::is_remainder(&row.title),
            of_which: lower.contains("waarvan") || kinds::leads_to_structural(&row.title),
            heads: false,
            number: row.number.clone(),
            outcome_of_something: ["resultaat ", "uitkomst ", "effect "]
                .iter()
                .any(|word| lower.starts_with(word)),
            may_be_balance: kinds::may_be_balance(&row.title),
            spent: false,
            carried: false,
            summed: false,
            mixed: mixed
                || row
                    .oddities
                    .iter()
                    .any(|oddity| matches!(oddity, Oddity::TooManyFigures | Oddity::BothEffects)),
        }
    }
}

impl Sheet {
    fn brackets_are_minus(&self) -> bool {
        let amounts = || {
            self.rows
                .iter()
                .flat_map(|row| &row.entries)
                .filter(|entry| entry.amount != 0)
        };
        amounts().any(|entry| entry.bracketed) && amounts().any(|entry| !entry.bracketed && !entry.minus)
    }
}
