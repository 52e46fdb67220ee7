//! References in brackets: the name of a kind of document in capitals, and its number.

use super::Kind;
use super::piece::Piece;

/// The fewest digits of such a number: with fewer it may be an amount in thousands.
const DIGITS: usize = 4;

/// `(RAAD - 4711)`, `(BW 4711)`: words, and how many pieces they take.
pub(super) fn reference(pieces: &[Piece], at: usize) -> Option<(Kind, usize)> {
    let name = pieces.get(at)?;
    if !name.open || name.close {
        return None;
    }
    let capitals = name.text.len() >= 2 && name.text.bytes().all(|byte| byte.is_ascii_uppercase());
    if !capitals || matches!(name.text, "PM" | "EUR") {
        return None;
    }
    let second = pieces.get(at.saturating_add(1))?;
    let dashed = matches!(second.text, "-" | "\u{2013}");
    let taken = if dashed { 3usize } else { 2 };
    let number = pieces.get(at.saturating_add(taken).saturating_sub(1))?;
    let digits = number.text.trim_start_matches('-');
    let bare = digits.len() >= DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    (bare && number.close).then_some((Kind::Word, taken))
}
