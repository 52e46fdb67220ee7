//! The shared body that an own choice falls in, and the municipality's part in it: the budget's key, or another one.

use yew::prelude::*;

use super::{Further, FurtherForm};
use crate::budget::{Basis, Budget};
use crate::lang::Language;
use crate::lang::Worded;
use crate::lang::input::{InputFault, percent};
use crate::rate::Rate;
use crate::scenario::{OwnShare, Wording};

/// The share, or that there is none; nothing while the part cannot be read.
pub(super) fn read(form: &FurtherForm, language: Language) -> Option<Option<OwnShare>> {
    let Some(body) = form.body.clone() else {
        return Some(None);
    };
    let rate = percent(&form.rate, language, Rate::WHOLE).ok()?;
    let basis = form.basis;
    Some(Some(OwnShare { body, rate, basis }))
}

/// With this body, and the part that the budget's key gives the municipality where it has one.
fn with_body(form: &FurtherForm, name: &str, budget: &Budget, language: Language) -> FurtherForm {
    let mut next = form.clone();
    next.body = Wording::new(name).ok();
    let parties = budget.bodies.iter().filter(|body| body.name == name);
    let key = parties.flat_map(|body| &body.parties).find(|party| party.own);
    // Where there is no key, what a choice of the document has is the nearest there is.
    let of_choices = budget.choices.iter().filter_map(|choice| choice.share.as_ref());
    let of_choice = of_choices.into_iter().find(|share| share.body == name);
    let known = key
        .map(|party| (party.share, Basis::Stated))
        .or(of_choice.map(|share| (share.rate, Basis::Inferred)));
    if let Some((rate, basis)) = known {
        next.rate = language.percentage(rate);
        next.basis = basis;
    }
    next
}

/// The part of the form. Nothing where the budget names no shared body.
pub(super) fn body_fields(further: &Further<'_>) -> Html {
    let language = further.page.language();
    let budget = &further.page.session.budget;
    let mut names = budget.body_names();
    // One of another version of the document stays.
    let chosen = further.form.body.as_ref().map_or("", Wording::as_str);
    if !chosen.is_empty() && !names.contains(&chosen) {
        names.push(chosen);
    }
    if names.is_empty() {
        return Html::default();
    }
    let mut options = vec![("".into(), language.text("own-body-none").into())];
    options.extend(
        names
            .into_iter()
            .map(|name| (name.to_owned().into(), name.to_owned().into())),
    );
    let on_body = {
        let (form, budget) = (further.form.clone(), budget.clone());
        further
            .change
            .reform(move |name: String| with_body(&form, &name, &budget, language))
    };
    let label = language.text("own-body-which");
    let content = html! {
        <>
            { further.select("own-body", label, options, chosen.to_owned(), on_body) }
            if further.form.is_gross() {
                { part_fields(further, chosen, language) }
            }
        </>
    };
    further.part(language.text("own-body-title"), content)
}

fn part_fields(further: &Further<'_>, body: &str, language: Language) -> Html {
    let form = further.form;
    let basis = |basis: Basis, words: String| {
        let next = FurtherForm {
            basis,
            ..form.clone()
        };
        further.option("radio", "own-basis".to_owned(), form.basis == basis, words, next)
    };
    let fault = percent(&form.rate, language, Rate::WHOLE).err();
    let fault = fault.map(|fault| match fault {
        InputFault::NotANumber => language.text("percent-not-a-number"),
        other => other.words(language),
    });
    let label = language.text("own-body-rate");
    html! {
        <>
            { further.text("own-body-rate", label, &form.rate, fault, |form, text| form.rate = text) }
            <div role="radiogroup" aria-label={language.text("own-body-basis")}>
                { basis(Basis::Stated, language.text("own-body-stated")) }
                { basis(Basis::Inferred, language.text("own-body-inferred")) }
            </div>
            <p class="doubt-note">{ language.text_with("share-council-own", &[("body", body.into())]) }</p>
            <p role="status">{ net_words(further, language) }</p>
        </>
    }
}

/// What counts of each amount; nothing while the part or an amount cannot be read.
fn net_words(further: &Further<'_>, language: Language) -> String {
    let Some(share) = read(further.form, language).flatten() else {
        return String::new();
    };
    // Moved or phased other amounts count; those stand with the proposal itself.
    if !further.form.timing.is_empty() {
        return String::new();
    }
    let mut years = Vec::new();
    for (year, gross) in further.amounts.into_iter().flatten() {
        if let Ok(net) = share.net(*gross) {
            let words = [("year", (*year).into()), ("amount", language.euro(net).into())];
            years.push(language.text_with("announce-year", &words));
        }
    }
    if years.is_empty() {
        return String::new();
    }
    language.text_with("own-body-net", &[("years", years.join("; ").into())])
}
