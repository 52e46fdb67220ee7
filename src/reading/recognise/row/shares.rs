//! Rows in which each figure has a share beside it, in a column of its own: "Wegen -120 3% -80 2%".
//!
//! Deliberately absent: one share at the end of a row, which `trailing` passes over, and shares in a title.

use crate::reading::recognise::token::{Kind, Token};

/// The tokens without these shares, and where the first of the columns begins; none where not every column has its
/// share or a dash for it.
pub(super) fn left_out(text: &str, tokens: &[Token], wide: usize) -> Option<(Vec<Token>, usize)> {
    let from = tokens
        .len()
        .checked_sub(wide.checked_mul(2)?)
        .filter(|from| *from > 0 && wide > 1)?;
    let (title, row) = tokens.split_at_checked(from)?;
    let share = |token: &Token| is_share(text.get(token.start..token.end));
    let some = row.iter().any(share);
    let beside = |token: &Token| share(token) || matches!(token.kind, Kind::Dash(_));
    let figure = |token: &Token| token.kind.is_figure();
    for behind in [true, false] {
        let pairs = || {
            row.chunks(2).filter_map(|pair| match pair {
                [one, other] if behind => Some((one, other)),
                [one, other] => Some((other, one)),
                _ => None,
            })
        };
        if some && pairs().all(|(amount, other)| figure(amount) && beside(other)) {
            let kept = title.iter().chain(pairs().map(|(amount, _)| amount));
            return Some((kept.copied().collect(), row.first()?.start));
        }
    }
    None
}

/// `12%`, `-4,5%` in one piece.
pub(super) fn is_share(word: Option<&str>) -> bool {
    word.and_then(|word| word.strip_suffix('%'))
        .map(|digits| digits.trim_start_matches(['-', '\u{2013}', '+']))
        .is_some_and(|digits| {
            !digits.is_empty()
                && digits
                    .chars()
                    .all(|letter| letter.is_ascii_digit() || letter == ',')
        })
}
