//! What few own choices have: pm, a share in a shared body, what goes with it and what does not, law and contract. Closed
//! until it is used, so that a member who only has a title and amounts never meets it.

mod body;
mod pm;
mod ties;

use std::collections::BTreeMap;

use yew::prelude::*;

use super::super::words::optional_wording;
use crate::ids::OwnChoiceId;
use crate::lang::Language;
use crate::money::Money;
use crate::scenario::{LONGEST_FACT, Particulars, Wording};
use crate::ui::kit::{TextField, text_field};
use crate::ui::page::Page;
use crate::year::Year;

use body::BodyForm;
use pm::PmForm;
use ties::{Ties, TiesForm};

/// What stands in this part of the form.
#[derive(Clone, PartialEq)]
pub(super) struct FurtherForm {
    pm: PmForm,
    body: BodyForm,
    ties: TiesForm,
    legal_duty: String,
    contract_until: String,
    noticed_by: String,
}

impl FurtherForm {
    pub(super) fn of(said: &Particulars, language: Language) -> FurtherForm {
        let text = |words: &Option<Wording<LONGEST_FACT>>| {
            words.as_ref().map(ToString::to_string).unwrap_or_default()
        };
        FurtherForm {
            pm: PmForm::of(said.pm.as_ref()),
            body: BodyForm::of(said.share.as_ref(), language),
            ties: TiesForm::of(said),
            legal_duty: text(&said.legal_duty),
            contract_until: text(&said.contract_until),
            noticed_by: text(&said.noticed_by),
        }
    }

    /// What is said; none while something cannot be read.
    pub(super) fn read(&self, language: Language) -> Option<Particulars> {
        let fact = |text: &str| optional_wording::<LONGEST_FACT>(text, language).ok();
        let Ties {
            needs,
            excludes,
            one_of,
        } = self.ties.said.clone();
        Some(Particulars {
            pm: self.pm.read(),
            share: self.body.read(language)?,
            needs,
            excludes,
            one_of,
            legal_duty: fact(&self.legal_duty)?,
            contract_until: fact(&self.contract_until)?,
            noticed_by: fact(&self.noticed_by)?,
        })
    }

    /// Whether the amounts are those of a shared body.
    pub(super) fn is_gross(&self) -> bool {
        self.body.is_chosen()
    }
}

/// What this part needs to know of the rest of the form.
pub(super) struct Around<'form> {
    pub page: &'form Page,
    /// The own choice that is changed; none for a new one.
    pub own: Option<&'form OwnChoiceId>,
    /// Whether amounts are typed at all.
    pub typed: bool,
    /// Those, where they can be read.
    pub amounts: Option<&'form BTreeMap<Year, Money>>,
}

/// The part of the form; `change` puts another one in its place.
pub(super) fn further_fields(
    form: &FurtherForm,
    around: &Around<'_>,
    begun_open: bool,
    change: &Callback<FurtherForm>,
) -> Html {
    let page = around.page;
    let language = page.language();
    let with = |put: fn(&mut FurtherForm, String)| {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |text| {
            let mut next = form.clone();
            put(&mut next, text);
            change.emit(next);
        })
    };
    let fact = |id: &'static str, label: String, value: &str, put: fn(&mut FurtherForm, String)| {
        text_field(TextField {
            id: id.into(),
            label,
            value: value.to_owned(),
            longest: Some(LONGEST_FACT),
            error: optional_wording::<LONGEST_FACT>(value, language).err(),
            on_input: with(put),
            ..TextField::default()
        })
    };
    let change_pm = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |pm| change.emit(FurtherForm { pm, ..form.clone() }))
    };
    let change_body = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |body| change.emit(FurtherForm { body, ..form.clone() }))
    };
    let change_ties = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |ties| change.emit(FurtherForm { ties, ..form.clone() }))
    };
    html! {
        <details class="own-amounts" open={begun_open}>
            <summary>{ language.text("further-title") }</summary>
            if around.typed {
                { pm::pm_fields(&form.pm, page, &change_pm) }
            }
            { body::body_fields(&form.body, page, around.amounts, &change_body) }
            { ties::ties_fields(&form.ties, page, around.own, &change_ties) }
            <fieldset class="form-part">
                <legend>{ language.text("fact-other") }</legend>
                { fact("own-law", language.text("fact-law"), &form.legal_duty, |form, text| form.legal_duty = text) }
                { fact(
                    "own-contract",
                    language.text("fact-contract"),
                    &form.contract_until,
                    |form, text| form.contract_until = text,
                ) }
                { fact(
                    "own-noticed",
                    language.text("fact-noticed"),
                    &form.noticed_by,
                    |form, text| form.noticed_by = text,
                ) }
            </fieldset>
        </details>
    }
}
