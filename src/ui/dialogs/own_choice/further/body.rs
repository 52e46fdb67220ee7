//! The shared body that an own choice falls in, and the municipality's part in it: the budget's key, or another one.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::budget::{Basis, Budget};
use crate::lang::Language;
use crate::lang::Worded;
use crate::lang::input::{InputFault, percent};
use crate::money::Money;
use crate::rate::Rate;
use crate::scenario::{LONGEST_FACT, OwnShare, Wording};
use crate::ui::kit::{SelectField, TextField, text_field};
use crate::ui::page::Page;
use crate::year::Year;

/// What stands in this part of the form.
#[derive(Clone, PartialEq)]
pub(super) struct BodyForm {
    body: Option<Wording<LONGEST_FACT>>,
    rate: String,
    basis: Basis,
}

impl BodyForm {
    pub(super) fn of(share: Option<&OwnShare>, language: Language) -> BodyForm {
        BodyForm {
            body: share.map(|share| share.body.clone()),
            rate: share
                .map(|share| language.percentage(share.rate))
                .unwrap_or_default(),
            basis: share.map_or(Basis::Inferred, |share| share.basis),
        }
    }

    pub(super) fn is_chosen(&self) -> bool {
        self.body.is_some()
    }

    /// The share, or that there is none; nothing while the part cannot be read.
    pub(super) fn read(&self, language: Language) -> Option<Option<OwnShare>> {
        let Some(body) = self.body.clone() else {
            return Some(None);
        };
        let rate = percent(&self.rate, language, Rate::WHOLE).ok()?;
        let basis = self.basis;
        Some(Some(OwnShare { body, rate, basis }))
    }

    /// With this body, and the part that the budget's key gives the municipality where it has one.
    fn with_body(&self, name: &str, budget: &Budget, language: Language) -> BodyForm {
        let body = Wording::new(name).ok();
        let parties = budget.bodies.iter().filter(|body| body.name == name);
        let key = parties.flat_map(|body| &body.parties).find(|party| party.own);
        // Where there is no key, what choices of the document have is the nearest there is.
        let of_choices = budget.choices.iter().filter_map(|choice| choice.share.as_ref());
        let of_choice = of_choices.filter(|share| share.body == name).last();
        let known = key
            .map(|party| (party.share, Basis::Stated))
            .or(of_choice.map(|share| (share.rate, Basis::Inferred)));
        match known.filter(|_| body.is_some() && body != self.body) {
            Some((rate, basis)) => BodyForm {
                body,
                rate: language.percentage(rate),
                basis,
            },
            None => BodyForm { body, ..self.clone() },
        }
    }
}

/// The part of the form; `change` puts another one in its place. Nothing where the budget names no shared body.
pub(super) fn body_fields(
    form: &BodyForm,
    page: &Page,
    amounts: Option<&BTreeMap<Year, Money>>,
    change: &Callback<BodyForm>,
) -> Html {
    let language = page.language();
    let budget = &page.session.budget;
    let mut names = budget.body_names();
    // One of another version of the document stays.
    let chosen = form.body.as_ref().map_or("", Wording::as_str);
    if !chosen.is_empty() && !names.contains(&chosen) {
        names.push(chosen);
    }
    if names.is_empty() {
        return Html::default();
    }
    let none = (
        AttrValue::from(""),
        AttrValue::from(language.text("own-body-none")),
    );
    let names = names.into_iter().map(|name| {
        let name = AttrValue::from(name.to_owned());
        (name.clone(), name)
    });
    let on_body = {
        let (form, change, budget) = (form.clone(), change.clone(), budget.clone());
        Callback::from(move |name: String| change.emit(form.with_body(&name, &budget, language)))
    };
    html! {
        <fieldset class="form-part">
            <legend>{ language.text("own-body-title") }</legend>
            <SelectField
                id="own-body"
                label={language.text("own-body-which")}
                options={[none].into_iter().chain(names).collect::<Vec<_>>()}
                chosen={chosen.to_owned()}
                on_change={on_body}
            />
            if form.is_chosen() {
                { part_fields(form, chosen, language, change) }
                <p role="status">{ net_words(form, amounts, language) }</p>
            }
        </fieldset>
    }
}

fn part_fields(form: &BodyForm, body: &str, language: Language, change: &Callback<BodyForm>) -> Html {
    let on_rate = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |rate| change.emit(BodyForm { rate, ..form.clone() }))
    };
    let basis = |basis: Basis, words: String| {
        let next = BodyForm {
            basis,
            ..form.clone()
        };
        let choose = change.reform(move |_: Event| next.clone());
        html! {
            <label class="option">
                <input type="radio" name="own-basis" checked={form.basis == basis} onchange={choose} />
                { words }
            </label>
        }
    };
    let fault = percent(&form.rate, language, Rate::WHOLE).err();
    let fault = fault.map(|fault| match fault {
        InputFault::NotANumber => language.text("percent-not-a-number"),
        other => other.words(language),
    });
    html! {
        <>
            { text_field(TextField {
                id: "own-body-rate".into(),
                class: "field--amount",
                label: language.text("own-body-rate"),
                value: form.rate.clone(),
                error: fault,
                on_input: on_rate,
                ..TextField::default()
            }) }
            <div role="radiogroup" aria-label={language.text("own-body-basis")}>
                { basis(Basis::Stated, language.text("own-body-stated")) }
                { basis(Basis::Inferred, language.text("own-body-inferred")) }
            </div>
            <p class="doubt-note">
                { language.text_with("share-council", &[("body", body.into())]) }
            </p>
        </>
    }
}

/// What counts of each amount; nothing while the part or an amount cannot be read.
fn net_words(form: &BodyForm, amounts: Option<&BTreeMap<Year, Money>>, language: Language) -> String {
    let share = form.read(language).flatten();
    let (Some(share), Some(amounts)) = (share, amounts.filter(|amounts| !amounts.is_empty())) else {
        return String::new();
    };
    let years = amounts.iter().filter_map(|(year, gross)| {
        let net = share.net(*gross).ok()?;
        let words = [("year", (*year).into()), ("amount", language.euro(net).into())];
        Some(language.text_with("announce-year", &words))
    });
    let years = years.collect::<Vec<String>>().join("; ");
    language.text_with("own-body-net", &[("years", years.into())])
}
