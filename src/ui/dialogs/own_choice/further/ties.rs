//! What an own choice goes together with, what it does not go together with, and the groups that it is one of.

use yew::prelude::*;

use super::Further;
use crate::budget::RuleKind;
use crate::outcome::PartOf;
use crate::present::named::{choice_titles, part_title};
use crate::scenario::{MOST_TIES, Tie};
use crate::ui::kit::{Button, Symbol, button};

/// What sort of tie is about to be added.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Needs,
    Excludes,
    OneOf,
    PartOf,
}

impl Kind {
    fn value(self) -> &'static str {
        match self {
            Kind::Needs => "needs",
            Kind::Excludes => "excludes",
            Kind::OneOf => "one-of",
            Kind::PartOf => "part-of",
        }
    }
}

/// What can be added next.
fn offers(further: &Further<'_>) -> Vec<Tie> {
    let form = further.form;
    let budget = &further.page.session.budget;
    let mut offers = Vec::new();
    if form.kind == Kind::OneOf {
        for rule in &budget.rules {
            if matches!(rule.kind, RuleKind::PickOne { .. }) {
                offers.push(Tie::OneOf(rule.id.clone()));
            }
        }
    } else {
        for other in further.others() {
            // Nothing is needed and excluded, and a part goes where its whole goes.
            if form.ties.iter().any(|tie| tie.other() == Some(&other)) {
                continue;
            }
            offers.push(match form.kind {
                Kind::Needs => Tie::Needs(other),
                Kind::PartOf => Tie::PartOf(other),
                Kind::Excludes | Kind::OneOf => Tie::Excludes(other),
            });
        }
    }
    // Something is a part of one whole.
    let is_part = form.ties.iter().any(|tie| matches!(tie, Tie::PartOf(_)));
    let has_place = |tie: &Tie| !(is_part && matches!(tie, Tie::PartOf(_)));
    offers.retain(|tie| has_place(tie) && !form.ties.contains(tie));
    offers
}

/// What a tie is about.
fn title(tie: &Tie, further: &Further<'_>) -> String {
    let language = further.page.language();
    let session = &further.page.session;
    match tie {
        Tie::Needs(other) | Tie::Excludes(other) | Tie::PartOf(other) => {
            let of = PartOf::from(other);
            let title = part_title(&of, &session.budget, &session.work.decisions, language);
            title.text.to_string()
        }
        Tie::OneOf(rule) => match session.budget.rule(rule).map(|rule| &rule.kind) {
            Some(RuleKind::PickOne { choices }) => choice_titles(choices, &session.budget, language),
            _ => rule.to_string(),
        },
    }
}

fn sentence(tie: &Tie, further: &Further<'_>) -> String {
    let language = further.page.language();
    let title = title(tie, further);
    let quoted = || language.text_with("quoted-title", &[("title", title.as_str().into())]);
    match tie {
        Tie::Needs(_) => language.text_with("rule-needs", &[("choices", quoted().into())]),
        Tie::Excludes(_) => language.text_with("rule-excludes", &[("choices", quoted().into())]),
        Tie::OneOf(_) => language.text_with("own-ties-is-one-of", &[("choices", title.into())]),
        Tie::PartOf(_) => language.text_with("own-ties-is-part-of", &[("whole", quoted().into())]),
    }
}

/// The part of the form.
pub(super) fn ties_fields(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let form = further.form;
    let rules = &further.page.session.budget.rules;
    let mut kinds: Vec<(AttrValue, AttrValue)> = vec![
        (
            Kind::Excludes.value().into(),
            language.text("own-ties-excludes").into(),
        ),
        (Kind::Needs.value().into(), language.text("own-ties-needs").into()),
        (
            Kind::PartOf.value().into(),
            language.text("own-ties-part-of").into(),
        ),
    ];
    if rules
        .iter()
        .any(|rule| matches!(rule.kind, RuleKind::PickOne { .. }))
    {
        kinds.push((
            Kind::OneOf.value().into(),
            language.text("own-ties-one-of").into(),
        ));
    }
    let on_kind = further.puts(|form, value| {
        let all = [Kind::Needs, Kind::OneOf, Kind::PartOf];
        form.kind = all
            .into_iter()
            .find(|kind| kind.value() == value)
            .unwrap_or(Kind::Excludes);
        form.picked.clear();
    });
    let on_pick = further.puts(|form, value| form.picked = value);
    let offers = offers(further);
    let mut options: Vec<(AttrValue, AttrValue)> = vec![("".into(), language.text("own-ties-choose").into())];
    for (place, tie) in offers.iter().enumerate() {
        options.push((place.to_string().into(), title(tie, further).into()));
    }
    let picked = form
        .picked
        .parse()
        .ok()
        .and_then(|place: usize| offers.get(place));
    let mut next = form.clone();
    next.picked.clear();
    next.ties.extend(picked.cloned());
    next.ties.sort();
    let add = further.change.reform(move |()| next.clone());
    let cannot_add = picked.is_none() || form.ties.len() >= MOST_TIES;
    let content = html! {
        <>
            { said_so_far(further) }
            <div class="form-part__helper own-ties__add">
                { further.select(
                    "own-tie-kind",
                    language.text("own-ties-kind"),
                    kinds,
                    form.kind.value().to_owned(),
                    on_kind,
                ) }
                { further.select("own-tie-with", language.text("own-ties-with"), options, form.picked.clone(), on_pick) }
                { button(Button {
                    symbol: Some(Symbol::Add),
                    disabled: cannot_add,
                    ..Button::new(language.text("own-ties-add"), add)
                }) }
            </div>
        </>
    };
    further.part(language.text("own-ties-title"), content)
}

fn said_so_far(further: &Further<'_>) -> Html {
    let line = |tie: &Tie| {
        let mut without = further.form.clone();
        without.ties.retain(|other| other != tie);
        (sentence(tie, further), without)
    };
    further.said_so_far(further.form.ties.iter().map(line).collect())
}
