//! The verdict as a sentence. It is an indication: the province decides.

use std::rc::Rc;

use crate::lang::Language;
use crate::outcome::{Outcome, Verdict};

/// Whether the structural balance holds, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictWords {
    /// What it comes to.
    pub kind: VerdictKind,
    /// The first sentence, the one that counts.
    pub lead: Rc<str>,
    /// What must be known beside it.
    pub rest: Option<Rc<str>>,
    /// "Indicatie; de provincie oordeelt"; none where there is no verdict.
    pub indication: Option<Rc<str>>,
}

/// The verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VerdictKind {
    /// Nothing can be said.
    Unknown,
    /// In balance in the budget year.
    InBudgetYear,
    /// In balance later.
    Later,
    /// Not in balance.
    Never,
}

pub(super) fn in_words(outcome: &Outcome, language: Language) -> VerdictWords {
    let horizon = outcome.years.horizon();
    let (first, last) = (horizon.first(), horizon.last());
    let with_years = |years: &[_]| (!years.is_empty()).then(|| language.years(years));
    let (kind, lead, rest) = match &outcome.verdict {
        Verdict::Unknown => (VerdictKind::Unknown, unknown(outcome, language), None),
        Verdict::InBudgetYear { not_in } => {
            let lead = if not_in.is_empty() && first != last {
                language.text("verdict-every-year")
            } else {
                language.text_with("verdict-in", &[("year", first.into())])
            };
            let rest = with_years(not_in)
                .map(|years| language.text_with("verdict-not-in", &[("years", years.into())]));
            (VerdictKind::InBudgetYear, lead, rest)
        }
        Verdict::From { year, not_in } => {
            let lead = if *year == last {
                language.text_with("verdict-in", &[("year", last.into())])
            } else {
                language.text_with("verdict-from", &[("year", (*year).into())])
            };
            let rest = with_years(not_in)
                .map(|years| language.text_with("verdict-not-yet-in", &[("years", years.into())]));
            (VerdictKind::Later, lead, rest)
        }
        Verdict::Never { only_in } => {
            let lead = if first == last {
                language.text_with("verdict-never-in", &[("year", first.into())])
            } else {
                language.text_with("verdict-never", &[("first", first.into()), ("last", last.into())])
            };
            let rest = with_years(only_in)
                .map(|years| language.text_with("verdict-only-in", &[("years", years.into())]));
            (VerdictKind::Never, lead, rest)
        }
    };
    VerdictWords {
        kind,
        lead: lead.into(),
        rest: rest.map(Rc::from),
        indication: (kind != VerdictKind::Unknown).then(|| language.text("verdict-indication").into()),
    }
}

fn unknown(outcome: &Outcome, language: Language) -> String {
    if outcome.years.values().any(|total| total.start.is_none()) {
        language.text("verdict-start-unknown")
    } else {
        language.text("verdict-too-large")
    }
}
