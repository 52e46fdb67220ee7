//! Numbers, codes and letters a space apart before the titles, under names a space apart: "Nr. Progr. Taakveld U/I
//! Omschrijving".
//!
//! Deliberately absent: words before the titles, whose ends nobody can see, and rows that lack one of these.

use crate::reading::letters::small;
use crate::reading::recognise::header::{Letters, Role, role_of};

/// The fewest such names that are cut off.
const NAMES: usize = 2;
/// The longest number or code.
const LONG: usize = 6;

/// What stands before a title.
pub(super) struct Led<'a> {
    /// The first number.
    pub(super) number: &'a str,
    /// The letter of how long it lasts, or whether it is good or bad; of which side it is, a list of savings says anew.
    pub(super) letter: Option<char>,
    pub(super) title: &'a str,
}

/// Whether a number stands under the first of the names: "Nr Onderwerp".
pub(super) fn names_a_number(label: &str) -> bool {
    let mut words = label.split_whitespace();
    words.next().and_then(kind) == Some(Before::Number) && words.next().is_some()
}

/// Cuts off what the names before that of the titles promise; none where it does not stand there.
pub(super) fn cut<'a>(words: &'a str, label: &str) -> Option<Led<'a>> {
    let names: Vec<Before> = label.split_whitespace().map_while(kind).collect();
    if names.len() < NAMES || names.len() == label.split_whitespace().count() {
        return None;
    }
    let mut rest = words.trim_start();
    let mut number = None;
    let mut letter = None;
    for name in names {
        let (first, behind) = rest.split_once(' ')?;
        let mut letters = first.chars();
        match name {
            Before::Number if is_code(first) => number = number.or(Some(first.trim_end_matches('.'))),
            Before::Letter { counts } => {
                let own = letters.next().filter(char::is_ascii_uppercase);
                own.filter(|_| letters.next().is_none())?;
                letter = own.filter(|_| counts).or(letter);
            }
            Before::Number => return None,
        }
        rest = behind.trim_start();
    }
    let title = rest.chars().any(char::is_alphabetic).then_some(rest)?;
    Some(Led {
        number: number?,
        letter,
        title,
    })
}

/// What stands under a name before that of the titles.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Number,
    Letter { counts: bool },
}

fn kind(name: &str) -> Option<Before> {
    match role_of(name) {
        Some(Role::Number) => Some(Before::Number),
        Some(Role::Letters(letters)) => Some(Before::Letter {
            counts: letters != Letters::Side,
        }),
        _ => {
            let lower = small(name.trim_end_matches(['.', ':']));
            let code = matches!(
                lower.as_ref(),
                "prog" | "progr" | "pr" | "pgm" | "taakveld" | "tv"
            );
            code.then_some(Before::Number)
        }
    }
}

/// `3`, `0.4`, `12.`
fn is_code(text: &str) -> bool {
    text.len() <= LONG
        && text.starts_with(|digit: char| digit.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}
