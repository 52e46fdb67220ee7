//! Words behind a number that say that it counts something else than euros.

use super::piece::Piece;
use crate::reading::letters::small;

/// The word after the number says that it counts no euros.
pub(super) fn counts_something(piece: Option<&Piece>) -> bool {
    let Some(piece) = piece.filter(|piece| piece.gap <= 1 && !piece.open) else {
        return false;
    };
    matches!(
        small(piece.text).as_ref(),
        "%" | "fte"
            | "fte's"
            | "procent"
            | "uur"
            | "uren"
            | "inwoners"
            | "woningen"
            | "leerlingen"
            | "m2"
            | "m3"
            | "ha"
            | "jaar"
            | "jaren"
            | "maanden"
            | "weken"
            | "dagen"
            | "keer"
            | "km"
            | "stuks"
            | "personen"
            | "formatieplaatsen"
            | "huishoudens"
            | "plaatsen"
            | "cliënten"
            | "kinderen"
            | "bomen"
            | "meter"
    )
}
