//! How a line writes its signs: letters before or after the digits, marks, the euro sign.

use std::cmp::Ordering;

use super::glued;
use super::piece::Piece;
use super::printed::mark;
use super::year;
use crate::reading::recognise::amount::number;

/// How the lines so far wrote their signs, where they showed it: a line that does not is read as these are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// N and V were glued before numbers.
    pub glued: bool,
    /// N and V stood before their numbers, and behind them.
    letters: (bool, bool),
    /// Marks such as `-/-` did.
    marks: (bool, bool),
}

impl Seen {
    /// With what one more line shows.
    pub fn and(self, other: Seen) -> Seen {
        let both = |one: (bool, bool), other: (bool, bool)| (one.0 || other.0, one.1 || other.1);
        Seen {
            glued: self.glued || other.glued,
            letters: both(self.letters, other.letters),
            marks: both(self.marks, other.marks),
        }
    }
}

/// How a line writes its signs; one line keeps to one way.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Letters are glued before their numbers all along the line, so that `N350` is no road.
    pub(super) glued: bool,
    pub(super) letter_first: bool,
    mark_first: bool,
    /// The euro sign stands behind each amount.
    pub(super) euro_last: bool,
}

impl Style {
    /// That of a line.
    pub(super) fn of(pieces: &[Piece], seen: Seen) -> Style {
        let hint = seen.glued;
        let many = pieces
            .iter()
            .rev()
            .filter(|piece| glued(piece.text, true).is_some())
            .count();
        let lone = |piece: &Piece| glued(piece.text, true).is_some() && (pieces.len() == 1 || piece.gap > 2);
        let glued_all = many >= 2 || pieces.iter().any(lone);
        let is_glued = |piece: &Piece| glued(piece.text, glued_all || hint).is_some();
        let is_number = |piece: &Piece| {
            let digits = piece.text.trim_start_matches(['-', '\u{2013}', '+']);
            number(digits).is_some() && year(digits).is_none()
        };
        let first_number = pieces
            .iter()
            .position(|piece| is_number(piece) || is_glued(piece));
        let before = |at: Option<usize>| at.and_then(|at| at.checked_sub(1)).and_then(|at| pieces.get(at));
        let glued_first = pieces.iter().any(is_glued);
        let euro = |at: Option<usize>| before(at).is_some_and(|piece| piece.text == "€");
        let led = if euro(first_number) {
            first_number.and_then(|at| at.checked_sub(1))
        } else {
            first_number
        };
        // The first letter stands behind no number, and a number behind it: "3 Titel - V 15 V 15".
        let lead = pieces.iter().position(|piece| matches!(piece.text, "N" | "V"));
        let nearer = |at: usize| {
            let (letter, next) = (pieces.get(at)?, pieces.get(at.saturating_add(1))?);
            let number = next.text == "€" || is_number(next);
            (number && (letter.gap > next.gap.max(1) || !before(lead).is_some_and(is_number))).then_some(())
        };
        let leads_number = lead.is_some_and(|at| !is_road(pieces, at)) && lead.and_then(nearer).is_some();
        let letter = led.and_then(|at| at.checked_sub(1)).filter(|at| {
            let is_letter = |piece: &Piece| matches!(piece.text, "N" | "V");
            pieces.get(*at).is_some_and(is_letter) && !is_road(pieces, *at)
        });
        let ends_in_number = || pieces.last().is_some_and(is_number);
        let as_seen = lead.is_some() && seen.letters == (true, false) && ends_in_number();
        let letter_first =
            glued_first || ((leads_number || letter.is_some() || as_seen) && !ends_in_letters(pieces));
        let first_mark = pieces.iter().position(|piece| mark(piece.text).is_some());
        // The first mark stands behind a word, so it leads the number after it.
        let leads = first_mark.is_some() && !before(first_mark).is_some_and(is_number);
        let as_seen = first_mark.is_some() && seen.marks == (true, false) && ends_in_number();
        let mark_first = leads || as_seen || before(first_number).is_some_and(|piece| piece.text == "€");
        Style {
            glued: glued_all,
            letter_first,
            mark_first,
            euro_last: pieces.last().is_some_and(|piece| piece.text == "€") && !euro(first_number),
        }
    }

    /// What a line shows: a sign right behind the title and a number at the end, or a number behind the title and a sign
    /// at the end.
    pub(super) fn shows(pieces: &[Piece]) -> Seen {
        let is_number = |piece: &Piece| number(piece.text.trim_start_matches('€')).is_some();
        let is_word = |piece: &Piece| piece.text.chars().any(char::is_alphabetic) && piece.text.len() > 1;
        let way = |is_sign: &dyn Fn(&Piece) -> bool| {
            // Most lines have no such sign.
            if !pieces.iter().any(is_sign) {
                return (false, false);
            }
            let first = pieces.iter().position(|piece| is_sign(piece) || is_number(piece));
            let behind_word = first
                .and_then(|at| pieces.get(at.checked_sub(1)?))
                .is_some_and(is_word);
            let (Some(first), Some(last)) = (first.and_then(|at| pieces.get(at)), pieces.last()) else {
                return (false, false);
            };
            (
                behind_word && is_sign(first) && is_number(last),
                behind_word && is_number(first) && is_sign(last),
            )
        };
        Seen {
            glued: false,
            letters: way(&|piece| matches!(piece.text, "N" | "V")),
            marks: way(&|piece| mark(piece.text).is_some()),
        }
    }

    /// Whether a mark such as `-/-` belongs to the number after it (true) or before it (false): to the nearer one,
    /// or as the rest of the line does it; none where that cannot be seen.
    pub(super) fn leads(self, pieces: &[Piece], at: usize) -> Option<bool> {
        let is_number = |piece: &&Piece| number(piece.text).is_some() || piece.text == "€";
        let next = pieces.get(at.saturating_add(1)).filter(is_number);
        let before = at
            .checked_sub(1)
            .and_then(|before| pieces.get(before))
            .filter(is_number);
        match (before, next) {
            (None, _) => Some(true),
            (Some(_), None) => Some(false),
            (Some(_), Some(next)) => {
                let gap = pieces.get(at).map_or(0, |piece| piece.gap);
                let ends = pieces.last().is_some_and(|piece| mark(piece.text).is_some());
                match gap.cmp(&next.gap) {
                    Ordering::Greater => Some(true),
                    Ordering::Less => Some(false),
                    Ordering::Equal if self.mark_first => Some(true),
                    Ordering::Equal => ends.then_some(false),
                }
            }
        }
    }
}

/// "1.000      N      500      V": each number has its letter behind it, however near the next number it stands.
fn ends_in_letters(pieces: &[Piece]) -> bool {
    let is_letter = |piece: &Piece| matches!(piece.text, "N" | "V");
    let lettered = |pair: &&[Piece]| {
        matches!(pair, [figure, letter] if is_letter(letter)
            && number(figure.text.trim_start_matches(['-', '\u{2013}', '+'])).is_some())
    };
    let pairs = pieces.rchunks(2).take_while(lettered).count();
    let before = pieces
        .len()
        .checked_sub(pairs.saturating_mul(2).saturating_add(1));
    let led = before.and_then(|at| pieces.get(at)).is_some_and(is_letter);
    pairs >= 2 && !led
}

/// "N 345 rondweg 30 n": words behind the number, and behind those an amount with its letter after it.
fn is_road(pieces: &[Piece], at: usize) -> bool {
    let is_word = |piece: &Piece| piece.text.chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    let lettered = |pair: &[Piece]| {
        matches!(pair, [number, letter] if matches!(letter.text, "N" | "V" | "n" | "v") && letter.gap <= 1
            && number.text.ends_with(|digit: char| digit.is_ascii_digit()))
    };
    pieces.get(at.saturating_add(2)).is_some_and(is_word)
        && pieces
            .get(at.saturating_add(3)..)
            .is_some_and(|rest| rest.windows(2).any(lettered))
}
