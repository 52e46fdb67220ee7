//! What an own choice goes together with, what it does not go together with, and the groups that it is one of.

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::budget::RuleKind;
use crate::ids::{OwnChoiceId, RuleId};
use crate::outcome::PartOf;
use crate::present::named::{choice_titles, part_title};
use crate::scenario::{MOST_TIES, Other, Particulars};
use crate::ui::kit::{Button, ButtonKind, SelectField, Symbol, button};
use crate::ui::page::Page;

/// What is said so far.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Ties {
    pub needs: BTreeSet<Other>,
    pub excludes: BTreeSet<Other>,
    pub one_of: BTreeSet<RuleId>,
}

/// What stands in this part of the form: what is said, and what is about to be said.
#[derive(Clone, PartialEq)]
pub(super) struct TiesForm {
    pub said: Ties,
    kind: Kind,
    picked: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Needs,
    Excludes,
    OneOf,
}

/// One thing that is said or can be said.
#[derive(Clone, PartialEq)]
enum Tie {
    Needs(Other),
    Excludes(Other),
    OneOf(RuleId),
}

impl TiesForm {
    pub(super) fn of(said: &Particulars) -> TiesForm {
        TiesForm {
            said: Ties {
                needs: said.needs.clone(),
                excludes: said.excludes.clone(),
                one_of: said.one_of.clone(),
            },
            kind: Kind::Excludes,
            picked: String::new(),
        }
    }

    fn with(&self, tie: Tie) -> TiesForm {
        let mut next = self.clone();
        next.picked.clear();
        match tie {
            Tie::Needs(other) => next.said.needs.insert(other),
            Tie::Excludes(other) => next.said.excludes.insert(other),
            Tie::OneOf(rule) => next.said.one_of.insert(rule),
        };
        next
    }

    fn without(&self, tie: &Tie) -> TiesForm {
        let mut next = self.clone();
        match tie {
            Tie::Needs(other) => next.said.needs.remove(other),
            Tie::Excludes(other) => next.said.excludes.remove(other),
            Tie::OneOf(rule) => next.said.one_of.remove(rule),
        };
        next
    }

    fn is_said_of(&self, other: &Other) -> bool {
        self.said.needs.contains(other) || self.said.excludes.contains(other)
    }

    fn is_full(&self) -> bool {
        let said = &self.said;
        let most = said.needs.len().max(said.excludes.len()).max(said.one_of.len());
        most >= MOST_TIES
    }
}

/// What can be said next, each with the value of its option and its words.
fn offers(form: &TiesForm, page: &Page, own: Option<&OwnChoiceId>) -> Vec<(String, String, Tie)> {
    let language = page.language();
    let budget = &page.session.budget;
    if form.kind == Kind::OneOf {
        let groups = budget.rules.iter().filter_map(|rule| match &rule.kind {
            RuleKind::PickOne { choices } if !form.said.one_of.contains(&rule.id) => {
                let titles = choice_titles(choices, budget, language);
                Some((rule.id.to_string(), titles, Tie::OneOf(rule.id.clone())))
            }
            _ => None,
        });
        return groups.collect();
    }
    let decisions = &page.session.work.decisions;
    let choices = budget
        .choices
        .iter()
        .map(|choice| Other::Choice(choice.id.clone()));
    let others = decisions.own.iter().filter(|other| own != Some(&other.id));
    let others = others.map(|other| Other::Own(other.id.clone()));
    choices
        .chain(others)
        .filter(|other| !form.is_said_of(other))
        .map(|other| {
            let value = match &other {
                Other::Choice(id) => format!("choice {id}"),
                Other::Own(id) => format!("own {id}"),
            };
            let title = part_title(&PartOf::from(&other), budget, decisions, language).text;
            let tie = if form.kind == Kind::Needs {
                Tie::Needs(other)
            } else {
                Tie::Excludes(other)
            };
            (value, title.to_string(), tie)
        })
        .collect()
}

/// The part of the form; `change` puts another one in its place.
pub(super) fn ties_fields(
    form: &TiesForm,
    page: &Page,
    own: Option<&OwnChoiceId>,
    change: &Callback<TiesForm>,
) -> Html {
    let language = page.language();
    let budget = &page.session.budget;
    let has_groups = budget
        .rules
        .iter()
        .any(|rule| matches!(rule.kind, RuleKind::PickOne { .. }));
    let kinds = [
        ("excludes", language.text("own-ties-excludes")),
        ("needs", language.text("own-ties-needs")),
        ("one-of", language.text("own-ties-one-of")),
    ];
    let kinds = kinds
        .into_iter()
        .filter(|(kind, _)| has_groups || *kind != "one-of");
    let kinds = kinds.map(|(kind, words)| (AttrValue::from(kind), AttrValue::from(words)));
    let on_kind = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |kind: String| {
            change.emit(TiesForm {
                kind: match kind.as_str() {
                    "needs" => Kind::Needs,
                    "one-of" => Kind::OneOf,
                    _ => Kind::Excludes,
                },
                picked: String::new(),
                ..form.clone()
            });
        })
    };
    let on_pick = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |picked| {
            change.emit(TiesForm {
                picked,
                ..form.clone()
            });
        })
    };
    let offers = offers(form, page, own);
    let picked = offers.iter().find(|(value, _, _)| *value == form.picked);
    let add = {
        let tie = picked.map(|(_, _, tie)| tie.clone());
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |()| {
            if let Some(tie) = tie.clone() {
                change.emit(form.with(tie));
            }
        })
    };
    let none = (
        AttrValue::from(""),
        AttrValue::from(language.text("own-ties-choose")),
    );
    let cannot_add = picked.is_none() || form.is_full();
    let options = offers
        .iter()
        .map(|(value, words, _)| (value.clone().into(), words.clone().into()));
    html! {
        <fieldset class="form-part">
            <legend>{ language.text("own-ties-title") }</legend>
            { said_so_far(form, page, change) }
            <div class="form-part__helper">
                <SelectField
                    id="own-tie-kind"
                    label={language.text("own-ties-kind")}
                    options={kinds.collect::<Vec<_>>()}
                    chosen={match form.kind { Kind::Needs => "needs", Kind::Excludes => "excludes", Kind::OneOf => "one-of" }}
                    on_change={on_kind}
                />
                <SelectField
                    id="own-tie-with"
                    label={language.text("own-ties-with")}
                    options={[none].into_iter().chain(options).collect::<Vec<_>>()}
                    chosen={form.picked.clone()}
                    on_change={on_pick}
                />
                { button(Button {
                    symbol: Some(Symbol::Add),
                    disabled: cannot_add,
                    ..Button::new(language.text("own-ties-add"), add)
                }) }
            </div>
        </fieldset>
    }
}

fn said_so_far(form: &TiesForm, page: &Page, change: &Callback<TiesForm>) -> Html {
    let language = page.language();
    let (budget, decisions) = (&page.session.budget, &page.session.work.decisions);
    let title = |other: &Other| {
        let title = part_title(&PartOf::from(other), budget, decisions, language);
        language.text_with("quoted-title", &[("title", (&*title.text).into())])
    };
    let said = &form.said;
    let needs = said.needs.iter().map(|other| {
        let words = language.text_with("rule-needs", &[("choices", title(other).into())]);
        (words, Tie::Needs(other.clone()))
    });
    let excludes = said.excludes.iter().map(|other| {
        let words = language.text_with("rule-excludes", &[("choices", title(other).into())]);
        (words, Tie::Excludes(other.clone()))
    });
    let one_of = said.one_of.iter().map(|rule| {
        let choices = match budget.rule(rule).map(|rule| &rule.kind) {
            Some(RuleKind::PickOne { choices }) => choice_titles(choices, budget, language),
            _ => rule.to_string(),
        };
        let words = language.text_with("own-ties-is-one-of", &[("choices", choices.into())]);
        (words, Tie::OneOf(rule.clone()))
    });
    let all: Vec<(String, Tie)> = needs.chain(excludes).chain(one_of).collect();
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="own-ties">
            { for all.into_iter().map(|(words, tie)| {
                let next = form.without(&tie);
                html! {
                    <li key={words.clone()}>
                        <span>{ &words }</span>
                        { button(Button {
                            kind: ButtonKind::Subtle,
                            symbol: Some(Symbol::Delete),
                            label: Some(language.text_with("own-ties-remove", &[("rule", words.as_str().into())])),
                            ..Button::new(language.text("own-remove"), change.reform(move |()| next.clone()))
                        }) }
                    </li>
                }
            }) }
        </ul>
    }
}
