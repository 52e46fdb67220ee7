//! What the amounts come to together, at the end of a title: "Fietspad voor een bedrag van € 30.000 (€ 10.000 in 2031, 2032
//! en 2033)". It is no part of what the proposal is called.
//!
//! Deliberately absent: amounts without such words before them; those may be what the proposal is about.

use super::{Heading, is_money};
use crate::reading::recognise::token::tokens;

const WORDS: [&str; 5] = [
    " voor een bedrag van ",
    " voor een totaalbedrag van ",
    " voor in totaal ",
    " van in totaal ",
    " ten bedrage van ",
];

/// Leaves it out of the title.
pub(super) fn leave_out(heading: &mut Heading) {
    let title = &heading.title;
    let found = WORDS.iter().find_map(|words| {
        let at = title.rfind(words)?;
        let amount = title.get(at.saturating_add(words.len())..)?;
        let tokens = tokens(amount);
        let [only] = tokens.as_slice() else { return None };
        let alone = is_money(only.kind) && only.end == amount.trim_end().len();
        (alone && at > 0).then_some(at)
    });
    if let Some(at) = found {
        let tail = title.len().saturating_sub(at);
        heading.title_span.end = heading
            .title_span
            .end
            .saturating_sub(tail)
            .max(heading.title_span.start);
        heading.title.truncate(at);
    }
}
