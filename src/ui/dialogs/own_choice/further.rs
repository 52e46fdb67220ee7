//! What few own choices have: pm, a share in a shared body, what goes with it and what does not, law and contract. Closed
//! until it is used, so that a member who only has a title and amounts never meets it.

mod body;
mod effect_form;
mod effects;
mod pm;
mod ties;

use std::collections::BTreeMap;

use yew::prelude::*;

use super::super::words::optional_wording;
use crate::budget::{Basis, Direction, Hardness};
use crate::ids::OwnChoiceId;
use crate::lang::Language;
use crate::money::Money;
use crate::scenario::{LONGEST_FACT, Other, OwnEffect, OwnPm, Particulars, Tie, Timing, Wording};
use crate::ui::kit::{Button, ButtonKind, SelectField, Symbol, TextField, button, text_field};
use crate::ui::page::Page;
use crate::year::{Horizon, Year};

use effect_form::{EffectForm, Said};
use ties::Kind;

/// What stands in this part of the form. Years and bodies of another version of the document stay.
#[derive(Clone, PartialEq)]
pub(super) struct FurtherForm {
    pm: Vec<Year>,
    direction: Direction,
    body: Option<Wording<LONGEST_FACT>>,
    rate: String,
    basis: Basis,
    ties: Vec<Tie>,
    kind: Kind,
    picked: String,
    effects: Vec<OwnEffect>,
    effect: EffectForm,
    timing: Timing,
    hardness: Option<Hardness>,
    legal_duty: String,
    contract_until: String,
    noticed_by: String,
}

impl FurtherForm {
    pub(super) fn of(said: &Particulars, horizon: Horizon, language: Language) -> FurtherForm {
        let text = |words: &Option<Wording<LONGEST_FACT>>| {
            words.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        let (pm, share) = (said.pm.as_ref(), said.share.as_ref());
        FurtherForm {
            pm: pm.map(|pm| pm.years.clone()).unwrap_or_default(),
            direction: pm.map_or(Direction::Nadeel, |pm| pm.direction),
            body: share.map(|share| share.body.clone()),
            rate: share
                .map(|share| language.percentage(share.rate))
                .unwrap_or_default(),
            basis: share.map_or(Basis::Inferred, |share| share.basis),
            ties: said.ties.clone(),
            kind: Kind::Excludes,
            picked: String::new(),
            effects: said.effects.clone(),
            effect: EffectForm::empty(horizon, language),
            timing: said.timing.clone(),
            hardness: said.hardness,
            legal_duty: text(&said.legal_duty),
            contract_until: text(&said.contract_until),
            noticed_by: text(&said.noticed_by),
        }
    }

    /// What is said; none while something cannot be read.
    pub(super) fn read(&self, language: Language) -> Option<Particulars> {
        let fact = |text: &str| optional_wording::<LONGEST_FACT>(text, language).ok();
        // What was typed and not yet put on the list counts too.
        let mut effects = self.effects.clone();
        match self.effect.read(language) {
            Said::Nothing => {}
            Said::Unfinished => return None,
            Said::Effect(effect) => effects.push(effect),
        }
        Some(Particulars {
            timing: self.timing.clone(),
            hardness: self.hardness,
            effects,
            pm: (!self.pm.is_empty()).then(|| OwnPm {
                years: self.pm.clone(),
                direction: self.direction,
            }),
            share: body::read(self, language)?,
            ties: self.ties.clone(),
            legal_duty: fact(&self.legal_duty)?,
            contract_until: fact(&self.contract_until)?,
            noticed_by: fact(&self.noticed_by)?,
        })
    }

    /// Whether the amounts are those of a shared body.
    pub(super) fn is_gross(&self) -> bool {
        self.body.is_some()
    }
}

/// What this part shows beside itself, and where its changes go.
pub(super) struct Further<'form> {
    /// What stands in it.
    pub form: &'form FurtherForm,
    /// Puts another one in its place.
    pub change: &'form Callback<FurtherForm>,
    /// The budget, the language and the other own choices.
    pub page: &'form Page,
    /// The own choice that is changed; none for a new one.
    pub own: Option<&'form OwnChoiceId>,
    /// Whether amounts are typed at all.
    pub typed: bool,
    /// Those, where they can be read.
    pub amounts: Option<&'form BTreeMap<Year, Money>>,
}

impl Further<'_> {
    /// Every other choice: the document's, then the member's own.
    fn others(&self) -> Vec<Other> {
        let session = &self.page.session;
        let choices = session.budget.choices.iter();
        let own = session.work.decisions.own.iter();
        let own = own.filter(|own| self.own != Some(&own.id));
        choices
            .map(|choice| Other::Choice(choice.id.clone()))
            .chain(own.map(|own| Other::Own(own.id.clone())))
            .collect()
    }

    /// Changes the form by what is typed or chosen.
    #[inline(never)]
    fn puts(&self, put: fn(&mut FurtherForm, String)) -> Callback<String> {
        let (form, change) = (self.form.clone(), self.change.clone());
        Callback::from(move |text| {
            let mut next = form.clone();
            put(&mut next, text);
            change.emit(next);
        })
    }

    /// A box or a dot, and what the form becomes by it.
    fn option(
        &self,
        kind: &'static str,
        name: String,
        checked: bool,
        words: String,
        next: FurtherForm,
    ) -> Html {
        let on_change = self.change.reform(move |_: Event| next.clone());
        html! {
            <label class="option">
                <input type={kind} {name} {checked} onchange={on_change} />
                { words }
            </label>
        }
    }

    #[inline(never)]
    fn select(
        &self,
        id: &'static str,
        label: String,
        options: Vec<(AttrValue, AttrValue)>,
        chosen: String,
        on_change: Callback<String>,
    ) -> Html {
        html! { <SelectField {id} {label} {options} {chosen} {on_change} /> }
    }

    #[inline(never)]
    fn text(
        &self,
        id: &'static str,
        label: String,
        value: &str,
        error: Option<String>,
        put: fn(&mut FurtherForm, String),
    ) -> Html {
        text_field(TextField {
            id: id.into(),
            label,
            value: value.to_owned(),
            error,
            longest: Some(LONGEST_FACT),
            on_input: self.puts(put),
            ..TextField::default()
        })
    }

    #[inline(never)]
    fn fact(&self, id: &'static str, label: String, value: &str, put: fn(&mut FurtherForm, String)) -> Html {
        let error = optional_wording::<LONGEST_FACT>(value, self.page.language()).err();
        self.text(id, label, value, error, put)
    }

    /// What was said so far: each in words, with what the form becomes without it.
    #[inline(never)]
    fn said_so_far(&self, lines: Vec<(String, FurtherForm)>) -> Html {
        if lines.is_empty() {
            return Html::default();
        }
        let language = self.page.language();
        let line = |(place, (words, without)): (usize, (String, FurtherForm))| {
            let remove = self.change.reform(move |()| without.clone());
            html! {
                <li key={place}>
                    <span>{ &words }</span>
                    { button(Button {
                        kind: ButtonKind::Subtle,
                        symbol: Some(Symbol::Delete),
                        label: Some(language.text_with("own-ties-remove", &[("rule", words.as_str().into())])),
                        ..Button::new(language.text("own-remove"), remove)
                    }) }
                </li>
            }
        };
        html! { <ul class="own-ties">{ for lines.into_iter().enumerate().map(line) }</ul> }
    }

    #[inline(never)]
    fn part(&self, title: String, content: Html) -> Html {
        html! { <fieldset class="form-part"><legend>{ title }</legend>{ content }</fieldset> }
    }
}

/// The part of the form.
pub(super) fn further_fields(further: &Further<'_>, begun_open: bool) -> Html {
    let language = further.page.language();
    let form = further.form;
    let facts = html! {
        <>
            { hardness(further) }
            { further.fact("own-law", language.text("own-law"), &form.legal_duty, |form, text| form.legal_duty = text) }
            { further.fact("own-contract", language.text("fact-contract"), &form.contract_until, |form, text| {
                form.contract_until = text;
            }) }
            { further.fact("own-noticed", language.text("fact-noticed"), &form.noticed_by, |form, text| {
                form.noticed_by = text;
            }) }
        </>
    };
    html! {
        <details class="own-amounts" open={begun_open}>
            <summary>{ language.text("further-title") }</summary>
            if further.typed {
                { pm::pm_fields(further) }
            }
            { body::body_fields(further) }
            { ties::ties_fields(further) }
            { effects::effects_fields(further) }
            { further.part(language.text("fact-other"), facts) }
        </details>
    }
}

/// How well founded the amounts are, by the class of the field.
fn hardness(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let classes = [
        (None, "hardness-unsaid"),
        (Some(Hardness::Firm), "hardness-firm"),
        (Some(Hardness::Estimate), "hardness-estimate"),
        (Some(Hardness::Rough), "hardness-rough"),
    ];
    let options = classes.map(|(_, words)| (words.into(), language.text(words).into()));
    let chosen = classes.iter().find(|(class, _)| *class == further.form.hardness);
    let chosen = chosen.map(|(_, words)| (*words).to_owned()).unwrap_or_default();
    let form = further.form.clone();
    let on_change = further.change.reform(move |text: String| FurtherForm {
        hardness: classes
            .iter()
            .find(|(_, words)| *words == text)
            .and_then(|(class, _)| *class),
        ..form.clone()
    });
    let label = language.text("own-hardness");
    further.select("own-hardness", label, options.to_vec(), chosen, on_change)
}
