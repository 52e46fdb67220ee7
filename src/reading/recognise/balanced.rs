//! Columns of lasten, baten and reserves that are told by their last one, the saldo of all: what their names say, and
//! whether the figures of a row make up their last.
//!
//! Deliberately absent: where the names and the figures stand (see `stacked` and `named`).

use super::blocks::{Block, block};
use super::token::{Kind, tokens};

/// The most words of a name.
const WORDS: usize = 5;
/// How far rounding may put a saldo off, in thousandths of what is printed.
const ROUNDED: i64 = 1_000;

/// What the name of a column says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Lasten, baten, or what reserves take or give.
    Side,
    /// What they come to.
    Saldo,
    /// Something else.
    Words,
}

/// What the name of a column says; none where the text is none.
pub fn name(text: &str) -> Option<Name> {
    if text.len() > 40 || text.ends_with(['.', ':', ';']) || text.contains(|mark: char| mark.is_ascii_digit())
    {
        return None;
    }
    let words = text.split_whitespace().count();
    if words == 0 || words > WORDS {
        return None;
    }
    let lower = text.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let last = lower.rsplit(' ').next().unwrap_or_default();
    if matches!(first, "saldo" | "totaal" | "effect" | "netto") || lower == "per saldo" {
        return Some(Name::Saldo);
    }
    let side = matches!(block(last), Some(Block::Cost | Block::Income));
    if (side && !lower.contains(" en ")) || (words <= 3 && lower.contains("reserve")) {
        return Some(Name::Side);
    }
    let figure = tokens(text)
        .first()
        .is_some_and(|token| matches!(token.kind, Kind::Dash(_) | Kind::Pm(_)));
    (!figure).then_some(Name::Words)
}

/// The figures before the last make it up; or the first of them make up one, which the rest brings to the last.
pub fn adds_up(amounts: &[i64]) -> bool {
    let Some((last, parts)) = amounts.split_last().filter(|(_, parts)| !parts.is_empty()) else {
        return false;
    };
    let near = |one: i64, other: i64| one.abs_diff(other) <= ROUNDED.unsigned_abs();
    let whole = parts.iter().fold(0i64, |sum, part| sum.saturating_add(*part));
    let mut sum = 0i64;
    near(whole, *last)
        || parts.iter().enumerate().any(|(index, part)| {
            let saldo = index > 0 && near(sum, *part);
            // What stands before the saldo among them is in it.
            let rest = whole.saturating_sub(sum);
            sum = sum.saturating_add(*part);
            saldo && near(rest, *last)
        })
}

/// Baten less lasten; or, where the other is nothing, the one or the other.
pub fn is_difference(amounts: &[i64]) -> bool {
    match amounts {
        [one, saldo] => one.saturating_abs() == saldo.saturating_abs(),
        [cost, income, saldo] => {
            let left = income.saturating_sub(*cost);
            left.abs_diff(*saldo) <= ROUNDED.unsigned_abs()
        }
        _ => false,
    }
}
