//! Lines that no row comes from: units under names, shares that nobody can tell apart, and rows that are not understood.
//!
//! Deliberately absent: amounts in running text, which are left one by one.

use super::SENTENCE;
use crate::reading::letters::has_more_words;
use crate::reading::recognise::token::{Kind, Token};

/// How many amounts beside words that nobody reads are not passed over.
const BESIDE: usize = 2;
/// How many are a row, however long its title.
const ROW: usize = 4;

/// "Nieuwbouw school 3.674.000 40 110.000 r+a": several amounts on a line that is no sentence.
pub(super) fn is_row(text: &str, found: &[Token]) -> bool {
    let as_money = |token: &&Token| matches!(token.kind, Kind::Amount(printed) if !printed.bare);
    let amounts = found.iter().filter(as_money).count();
    let few = amounts >= BESIDE && !has_more_words(SENTENCE, text);
    (few || amounts >= ROW) && !text.trim_end().ends_with('.')
}

/// "Verkeer-633%-391%": figures and shares without a space between them, which nobody can tell apart.
pub(super) fn ends_in_glued_shares(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or_default();
    last.ends_with('%') && last.matches('%').count() >= 2 && last.contains(|mark: char| mark.is_ascii_digit())
}

/// "x € 1.000   x € 1.000": the unit under the name of each column.
pub(super) fn is_row_of_units(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some()
        && words.all(|word| {
            let word = word.trim_matches(['(', ')', '*', 'x', 'X', '\u{d7}', '\u{20ac}', ',', '-', '.']);
            matches!(
                word,
                "" | "1.000" | "1000" | "1" | "mln" | "bedragen" | "in" | "euro" | "duizend"
            )
        })
        && (text.contains('\u{20ac}') || text.contains("1.000") || text.contains("1000"))
        && text.contains(['x', 'X', '\u{d7}', '*'])
}
