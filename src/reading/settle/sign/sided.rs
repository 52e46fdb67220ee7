//! Lines of lasten and baten whose printed signs say what a minus is: "Lasten 3.700" over "Baten -192.500". And what
//! speaks against columns of lasten and baten that are read as these.
//!
//! Deliberately absent: what such lines prove for another table; they only speak against a guess.

use super::{Convention, Said, Votes};
use crate::reading::Sign;
use crate::reading::extract::Line;
use crate::reading::letters::small;
use crate::reading::recognise::table::Table;
use crate::reading::recognise::token::{Kind, tokens};
use crate::reading::settle::sheet::{Sheet, cost_columns_have_their_minus};

/// The most bytes of the name of a side: "Totaal inkomsten".
const NAME: usize = 16;

/// Whether all lasten that a document prints have a plus and all its baten a minus.
pub(super) fn income_is_minus(lines: &[Line]) -> bool {
    let (mut costs, mut income) = (false, false);
    let filled: Vec<&str> = lines
        .iter()
        .map(|line| line.text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    for (at, text) in filled.iter().enumerate() {
        let Some((side, behind)) = side(text) else {
            continue;
        };
        let behind = if behind.is_empty() {
            filled.get(at.saturating_add(1)).copied().unwrap_or_default()
        } else {
            behind
        };
        let minus = match tokens(behind.get(..behind.len().min(NAME * 2)).unwrap_or_default()).first() {
            Some(token) => match token.kind {
                Kind::Amount(printed) if printed.thousandths != 0 => printed.minus,
                _ => continue,
            },
            None => continue,
        };
        match side {
            Side::Costs if !minus => costs = true,
            Side::Income if minus => income = true,
            _ => return false,
        }
    }
    costs && income
}

/// A list of savings prints what is saved of the lasten, with a plus or with a minus; a legend of its own may call the plus
/// of lasten good; and the words of the rows may.
pub(super) fn speaks_against(
    table: &Table,
    sheet: &Sheet,
    legend: Option<Said>,
    name: Option<Convention>,
) -> bool {
    let savings = name.is_some_and(|name| name.sign == Sign::Savings);
    let good = legend == Some(Said::MinusIsCost) && !cost_columns_have_their_minus(table);
    savings || good || Votes::new(table, sheet).contradict(false)
}

enum Side {
    Costs,
    Income,
}

/// The side that a line is called, and what stands behind its name.
fn side(text: &str) -> Option<(Side, &str)> {
    let text = text
        .strip_prefix("Totaal ")
        .or_else(|| text.strip_prefix("Totale "))
        .unwrap_or(text);
    let end = text
        .find(|letter: char| !letter.is_alphabetic())
        .unwrap_or(text.len());
    let (name, behind) = text
        .split_at_checked(end)
        .filter(|(name, _)| name.len() <= NAME)?;
    let side = match small(name).as_ref() {
        "lasten" | "uitgaven" => Side::Costs,
        "baten" | "inkomsten" => Side::Income,
        _ => return None,
    };
    Some((side, behind.trim()))
}
