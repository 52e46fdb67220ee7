//! What is to be seen in the picture of the years, in words.

use crate::budget::Range;
use crate::lang::Language;
use crate::outcome::{BandRule, Outcome, References};
use crate::present::Showing;
use crate::present::detail::between;

/// Where the variant ends, and in which years it is better or worse than the proposal.
pub(super) fn sentence(
    references: &References,
    balances: bool,
    band: Option<(&[Range], BandRule)>,
    showing: Showing,
) -> String {
    let language = showing.language;
    let last = references.mine.years.horizon().last();
    let total = |outcome: &Outcome| outcome.years.get(last).cloned();
    let end = total(&references.mine).and_then(|total| if balances { total.end } else { total.effect });
    let Some(end) = end else {
        return language.text_with("years-too-large", &[("year", last.into())]);
    };
    let amount = language.signed_in(showing.unit, end);
    let arrives = if balances {
        language.text_with(
            "years-arrives-at-balance",
            &[("year", last.into()), ("amount", amount.into())],
        )
    } else {
        language.text_with(
            "years-arrives-at-effect",
            &[("year", last.into()), ("amount", amount.into())],
        )
    };
    let pm = match references.mine.open_pm().count() {
        0 => String::new(),
        count => format!(" {}.", language.text_with("pm-note", &[("count", count.into())])),
    };
    let range = band.and_then(|(band, rule)| {
        let words = [
            ("year", last.into()),
            ("range", between(*band.last()?, showing).into()),
        ];
        Some(match rule {
            BandRule::Sums => language.text_with("years-range", &words),
            BandRule::Draws => language.text_with("years-draws", &words),
        })
    });
    let range = range.map(|range| format!(" {range}")).unwrap_or_default();
    format!("{arrives} {}{range}{pm}", beside_proposal(references, language))
}

fn beside_proposal(references: &References, language: Language) -> String {
    let (mut better, mut worse) = (Vec::new(), Vec::new());
    let proposal = references.proposal.years.values();
    for ((year, mine), theirs) in references.mine.years.iter().zip(proposal) {
        match mine.effect.cmp(&theirs.effect) {
            std::cmp::Ordering::Greater => better.push(year),
            std::cmp::Ordering::Less => worse.push(year),
            std::cmp::Ordering::Equal => {}
        }
    }
    let every = references.mine.years.horizon().length();
    match (better.len(), worse.len()) {
        (0, 0) => language.text("years-as-proposal"),
        (count, 0) if count == every => language.text("years-above-proposal"),
        (0, count) if count == every => language.text("years-below-proposal"),
        (_, 0) => language.text_with(
            "years-above-proposal-in",
            &[("better", language.years(&better).into())],
        ),
        (0, _) => language.text_with(
            "years-below-proposal-in",
            &[("worse", language.years(&worse).into())],
        ),
        _ => language.text_with(
            "years-above-and-below-proposal",
            &[
                ("better", language.years(&better).into()),
                ("worse", language.years(&worse).into()),
            ],
        ),
    }
}
