//! What is to be seen in a bridge.

use super::{BarOf, Span};
use crate::money::Money;
use crate::outcome::{PartOf, YearTotal};
use crate::present::Showing;
use crate::year::Year;

/// From where to where, what weighs most, and what helps most.
pub(super) fn sentence(year: Year, total: &YearTotal, spans: &[Span], showing: Showing) -> String {
    let language = showing.language;
    let shown = |money: Money| language.signed_in(showing.unit, money);
    let Some(effect) = total.effect.filter(|_| !spans.is_empty()) else {
        return language.text_with("bridge-too-large", &[("year", year.into())]);
    };
    let course = match (total.start, total.end) {
        (Some(start), Some(end)) => language.text_with(
            "bridge-from-to",
            &[
                ("year", year.into()),
                ("start", shown(start.money()).into()),
                ("end", shown(end).into()),
            ],
        ),
        _ => language.text_with(
            "bridge-from-zero",
            &[("year", year.into()), ("effect", shown(effect).into())],
        ),
    };
    let named = |span: &&Span| {
        let (title, amount) = (span.title.as_str(), shown(span.amount));
        match span.of {
            BarOf::Part(PartOf::Own(_)) => language.text_with(
                "bridge-named-own",
                &[("title", title.into()), ("amount", amount.into())],
            ),
            _ => format!("{title} ({amount})"),
        }
    };
    let is_part = |span: &&Span| matches!(span.of, BarOf::Part(_));
    let mut worse: Vec<&Span> = spans
        .iter()
        .filter(is_part)
        .filter(|span| span.amount.is_disadvantage())
        .collect();
    worse.sort_by_key(|span| span.amount);
    let heaviest: Vec<String> = worse.iter().take(2).map(named).collect();
    let best = spans
        .iter()
        .filter(is_part)
        .filter(|span| span.amount.is_advantage())
        .max_by_key(|span| span.amount);
    let heaviest = (!heaviest.is_empty()).then(|| {
        let count = heaviest.len();
        language.text_with(
            "bridge-heaviest",
            &[
                ("count", count.into()),
                ("choices", language.list(&heaviest).into()),
            ],
        )
    });
    let best = best.map(|span| language.text_with("bridge-best", &[("choice", named(&span).into())]));
    let none = (spans.iter().filter(is_part).count() == 0)
        .then(|| language.text_with("bridge-nothing", &[("year", year.into())]));
    let pm = (total.open_pm > 0).then(|| {
        format!(
            "{}.",
            language.text_with("pm-note", &[("count", total.open_pm.into())])
        )
    });
    let sentences: Vec<String> = [Some(course), heaviest, best, none, pm]
        .into_iter()
        .flatten()
        .collect();
    sentences.join(" ")
}
