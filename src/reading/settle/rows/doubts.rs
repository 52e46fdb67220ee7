//! What is not certain of a single row, as it was printed and as its totals say.
//!
//! Deliberately absent: its sign, its unit and its years; these are settled with the table.

use crate::reading::doubt::Doubt;
use crate::reading::recognise::kinds;
use crate::reading::recognise::table::{Oddity, Row, Table};
use crate::reading::recognise::token::{Kind as TokenKind, Token, tokens};
use crate::reading::settle::sheet::{Sheet, SheetRow};

/// Adds them.
pub(super) fn add(doubts: &mut Vec<Doubt>, row: &Row, numbers: &SheetRow, sheet: &Sheet, sums: OfSums) {
    let unsure = |outside: usize| Doubt::ColumnsUnsure {
        figures: numbers.entries.len().saturating_add(outside),
        columns: sheet.columns.len(),
    };
    if numbers.unsure {
        doubts.push(unsure(0));
    }
    if numbers.mixed {
        doubts.push(Doubt::SignMixed);
    }
    if numbers.may_be_total && !numbers.confirmed {
        doubts.push(Doubt::MayBeTotal);
    }
    if row.title.is_empty() || ends_in_figures(&row.title) {
        doubts.push(Doubt::FiguresInTitle);
    }
    // A total of nothing proves nothing of what stands outside the columns.
    let some = numbers.entries.iter().any(|entry| entry.amount != 0);
    for oddity in &row.oddities {
        // A total that adds up has already said how the figures are meant.
        let doubt = match oddity {
            Oddity::FiguresInTitle | Oddity::TooManyFigures if !numbers.exact => Doubt::FiguresInTitle,
            Oddity::FiguresOutside(outside)
                if !(numbers.unsure || (numbers.exact && some && !sums.outside)) =>
            {
                unsure(*outside)
            }
            Oddity::DashOrMinus if !numbers.exact || sums.dashed => Doubt::DashOrMinus,
            Oddity::FarFromHeader if !numbers.exact => Doubt::FarFromHeader,
            _ => continue,
        };
        doubts.push(doubt);
    }
}

/// What the totals of a table have in common with its rows: of that they prove nothing.
#[derive(Clone, Copy)]
pub(super) struct OfSums {
    /// One begins with a dash that may be a minus.
    dashed: bool,
    /// One has an amount outside the columns: there is a column that no name is known of.
    outside: bool,
}

impl OfSums {
    pub(super) fn of(table: &Table) -> OfSums {
        let has = |wanted: fn(&Oddity) -> bool| {
            let mut odd = table.rows.iter().filter(|row| row.oddities.iter().any(wanted));
            odd.any(|row| kinds::is_sum(&row.title))
        };
        OfSums {
            dashed: has(|oddity| *oddity == Oddity::DashOrMinus),
            outside: has(|oddity| matches!(oddity, Oddity::FiguresOutside(_))),
        }
    }
}

/// Two figures or more at the end of a title: columns that no header knows, whatever the totals of the others say.
fn ends_in_figures(title: &str) -> bool {
    // Most titles have one number at most.
    let numbers = title.split(|mark: char| !(mark.is_ascii_digit() || mark == '%'));
    if numbers.filter(|number| !number.is_empty()).nth(1).is_none() {
        return false;
    }
    let found = tokens(title);
    // "Wegen -120 3%": an amount and its share.
    let share = |token: &&Token| {
        title
            .get(token.start..token.end)
            .is_some_and(|word| word.ends_with('%'))
    };
    let behind = found.iter().rev().take_while(|token| {
        share(token)
            || matches!(
                token.kind,
                TokenKind::Amount(_) | TokenKind::Dash(_) | TokenKind::Letter(_)
            )
    });
    let figures = behind.filter(|token| share(token) || matches!(token.kind, TokenKind::Amount(_)));
    figures.count() >= 2
}
