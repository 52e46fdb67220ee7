//! Why a row has another sign than the document prints: what there says that a plus is a nadeel, or a minus a voordeel.
//!
//! Deliberately absent: rows with a doubt about their sign; the doubt says it.

use std::rc::Rc;

use crate::lang::Language;
use crate::reading::recognise::token::{Kind, tokens};
use crate::reading::{Amount, Choice, Doubt, Line, SignBy};

/// The sentence; none where the sign is that of the document, or where letters or words beside the figure say it.
pub(super) fn turned(choice: &Choice, lines: &[Line], language: Language) -> Option<Rc<str>> {
    let why = language.text(match choice.sign_by {
        SignBy::Itself => return None,
        SignBy::Legend => "review-turned-legend",
        SignBy::Balances => "review-turned-balances",
        SignBy::ListName => "review-turned-list-name",
        SignBy::RowWords => "review-turned-row-words",
        SignBy::Sides => "review-turned-sides",
        SignBy::Stands => "review-turned-stands",
        SignBy::Sums => "review-turned-sums",
    });
    // What two stands differ is turned before anything is asked of the document's signs.
    let asked = |doubt: &Doubt| choice.sign_by == SignBy::Stands && *doubt == Doubt::SignUnknown;
    if choice
        .doubts
        .iter()
        .any(|doubt| is_of_sign(doubt) && !asked(doubt))
    {
        return None;
    }
    let better = choice
        .amounts
        .values()
        .find_map(|amount| turned_to_better(amount, lines))?;
    let words = if better {
        "review-turned-better"
    } else {
        "review-turned-worse"
    };
    Some(language.text_with(words, &[("why", why.into())]).into())
}

/// Whether the amount is a voordeel that is printed with a minus (true) or a nadeel without one (false).
fn turned_to_better(amount: &Amount, lines: &[Line]) -> Option<bool> {
    let (value, span) = (amount.value?, amount.span?);
    let printed = lines.get(span.line)?.part(span.start, span.end);
    let mut figures = tokens(printed).into_iter().filter_map(|token| match token.kind {
        Kind::Amount(printed) => Some(printed.signed()),
        _ => None,
    });
    let (printed, None) = (figures.next()?, figures.next()) else {
        return None;
    };
    match (printed.signum(), value.is_disadvantage(), value.is_zero()) {
        (1, true, _) => Some(false),
        (-1, false, false) => Some(true),
        _ => None,
    }
}

fn is_of_sign(doubt: &Doubt) -> bool {
    matches!(
        doubt,
        Doubt::SignUnknown
            | Doubt::SignContradicted
            | Doubt::SignFromList
            | Doubt::SignMixed
            | Doubt::SignFromSentence
            | Doubt::SignInherited
    )
}
