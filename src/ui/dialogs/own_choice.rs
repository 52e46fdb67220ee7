//! A choice that the member adds: a title, amounts per year, structural or not. Nobody calculated it.

mod cover;
mod every_year;
mod further;
mod range;

use std::rc::Rc;

use yew::prelude::*;

use super::amounts::TypedAmounts;
use super::dialog;
use super::words::{optional_wording, wording};
use crate::ids::OwnChoiceId;
use crate::lang::Language;
use crate::present::ledger::own_label;
use crate::scenario::{LONGEST_NOTE, LONGEST_TITLE, OwnChoice};
use crate::session::{Message, OwnDraft};
use crate::ui::kit::{Button, ButtonKind, Symbol, TagKind, TextField, button, tag, text_field};
use crate::ui::page::Page;
use crate::year::{Horizon, Year};

use cover::{CoverForm, CoverKind, cover_fields};
use every_year::every_year;
use further::{Further, FurtherForm, further_fields};
use range::{RangeForm, range_fields};

/// A new own choice, or an existing one.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct OwnChoiceProps {
    pub page: Page,
    pub own: Option<OwnChoiceId>,
}

/// What stands in the form.
#[derive(Clone, PartialEq)]
struct Form {
    title: String,
    structural: bool,
    amounts: TypedAmounts,
    note: String,
    every_year: String,
    from: Year,
    cover: CoverForm,
    ranges: RangeForm,
    further: FurtherForm,
}

impl Form {
    fn of(own: Option<&OwnChoice>, horizon: Horizon, language: Language) -> Form {
        let amounts = own.map(|own| own.amounts.clone()).unwrap_or_default();
        Form {
            title: own.map(|own| own.title.to_string()).unwrap_or_default(),
            structural: own.is_none_or(|own| own.structural),
            amounts: TypedAmounts::of(&amounts, horizon, language),
            note: own
                .and_then(|own| own.note.as_ref())
                .map(ToString::to_string)
                .unwrap_or_default(),
            every_year: String::new(),
            from: horizon.first(),
            cover: CoverForm::of(
                &own.map(|own| own.cover.clone()).unwrap_or_default(),
                horizon,
                language,
            ),
            ranges: RangeForm::of(own, horizon, language),
            further: FurtherForm::of(
                &own.map(|own| own.particulars.clone()).unwrap_or_default(),
                horizon,
                language,
            ),
        }
    }

    fn draft(&self, former: Option<&OwnChoice>, horizon: Horizon, language: Language) -> Option<OwnDraft> {
        // Amounts of years outside this version of the document stay.
        let mut amounts = former.map(|own| own.amounts.clone()).unwrap_or_default();
        amounts.retain(|year, _| !horizon.contains(*year));
        amounts.extend(self.amounts.read(language)?);
        let mut ranges = former.map(|own| own.ranges.clone()).unwrap_or_default();
        ranges.retain(|year, _| !horizon.contains(*year));
        ranges.extend(self.ranges.read(language)?);
        Some(OwnDraft {
            title: wording(&self.title, language).ok()?,
            structural: self.structural,
            amounts,
            ranges,
            note: optional_wording(&self.note, language).ok()?,
            cover: self.cover.read(language)?,
            particulars: self.further.read(language)?,
        })
    }
}

/// The form.
#[component]
pub(super) fn OwnChoiceForm(props: &OwnChoiceProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let horizon = page.session.budget.horizon;
    let former = own_choice(page, props.own.as_ref());
    let form = use_state(|| Form::of(former, horizon, language));
    let begun_open = use_state(|| former.is_some_and(|own| !own.particulars.is_empty()));
    // An empty title is no fault before anybody typed one.
    let title_was_left = use_state(|| false);

    let changes = |change: fn(&mut Form, String)| {
        let form = form.clone();
        Callback::from(move |text| {
            let mut changed = (*form).clone();
            change(&mut changed, text);
            form.set(changed);
        })
    };
    let change_cover = {
        let form = form.clone();
        Callback::from(move |cover| {
            form.set(Form {
                cover,
                ..(*form).clone()
            });
        })
    };
    let change_ranges = {
        let form = form.clone();
        Callback::from(move |ranges| {
            form.set(Form {
                ranges,
                ..(*form).clone()
            });
        })
    };
    let change_further = {
        let form = form.clone();
        Callback::from(move |further| {
            form.set(Form {
                further,
                ..(*form).clone()
            });
        })
    };
    let typed = form.cover.kind != CoverKind::Investment;
    let amounts = form.amounts.read(language);
    let further = Further {
        form: &form.further,
        change: &change_further,
        page,
        own: props.own.as_ref(),
        typed,
        amounts: amounts.as_ref().filter(|_| typed),
    };
    let draft = form.draft(former, horizon, language);
    let is_ready = draft.is_some();
    let save = {
        let (send, own) = (page.send.clone(), props.own.clone());
        let draft = Rc::new(draft);
        Callback::from(move |()| {
            if let Some(draft) = draft.as_ref().clone() {
                send.emit(match own.clone() {
                    Some(own) => Message::ChangeOwn(own, draft),
                    None => Message::AddOwn(draft),
                });
                send.emit(Message::ClosePanel);
            }
        })
    };
    let remove = props.own.clone().map(|own| {
        let send = page.send.clone();
        Callback::from(move |()| {
            send.emit(Message::RemoveOwn(own.clone()));
            send.emit(Message::ClosePanel);
        })
    });
    let title_error = wording::<LONGEST_TITLE>(&form.title, language)
        .err()
        .filter(|_| *title_was_left || !form.title.is_empty());
    let save_words = if props.own.is_some() {
        language.text("own-save")
    } else {
        language.text("own-submit")
    };
    let actions = html! {
        <>
            if let Some(remove) = remove {
                { button(Button {
                    symbol: Some(Symbol::Delete),
                    ..Button::new(language.text("own-dialog-remove"), remove)
                }) }
            }
            { button(Button::new(language.text("cancel"), page.says(Message::ClosePanel))) }
            { button(Button {
                kind: ButtonKind::Primary,
                disabled: !is_ready,
                ..Button::new(save_words, save)
            }) }
        </>
    };
    let content = html! {
        <>
            <p>{ tag(TagKind::Own, &own_label(language), None) }</p>
            { text_field(TextField {
                id: "own-name".into(),
                label: language.text("own-name"),
                value: form.title.clone(),
                longest: Some(LONGEST_TITLE),
                autofocus: true,
                error: title_error,
                on_input: changes(|form, text| form.title = text),
                on_leave: { let left = title_was_left.clone(); Callback::from(move |()| left.set(true)) },
                ..TextField::default()
            }) }
            if !matches!(form.cover.kind, CoverKind::Reserve(_)) {
                <fieldset class="form-part">
                    <legend>{ language.text("own-nature") }</legend>
                    { nature(&form, true, language.text("own-structural")) }
                    { nature(&form, false, language.text("own-incidental")) }
                </fieldset>
            }
            { cover_fields(page, &form.cover, &change_cover) }
            <fieldset class="form-part" hidden={!typed}>
                <legend>{ language.text("own-amounts") }</legend>
                <p>{ language.text("own-amounts-hint") }</p>
                if form.further.is_gross() {
                    <p>{ language.text("own-amounts-gross") }</p>
                }
                <div class="amounts">{ for horizon.years().map(|year| year_field(&form, year, language)) }</div>
                { every_year(&form, horizon, language, changes(|form, text| form.every_year = text)) }
            </fieldset>
            { range_fields(&form.ranges, horizon, language, &change_ranges) }
            { further_fields(&further, *begun_open) }
            { text_field(TextField {
                id: "own-note".into(),
                label: language.text("own-note"),
                value: form.note.clone(),
                multiline: true,
                longest: Some(LONGEST_NOTE),
                error: optional_wording::<LONGEST_NOTE>(&form.note, language).err(),
                on_input: changes(|form, text| form.note = text),
                ..TextField::default()
            }) }
        </>
    };
    let title = if props.own.is_some() {
        language.text("own-title-change")
    } else {
        language.text("own-title-new")
    };
    dialog(page, "own-choice", title, actions, content)
}

fn own_choice<'page>(page: &'page Page, id: Option<&OwnChoiceId>) -> Option<&'page OwnChoice> {
    let id = id?;
    page.session.work.decisions.own.iter().find(|own| own.id == *id)
}

fn nature(form: &UseStateHandle<Form>, structural: bool, words: String) -> Html {
    let choose = {
        let form = form.clone();
        Callback::from(move |_: Event| {
            form.set(Form {
                structural,
                ..(*form).clone()
            });
        })
    };
    html! {
        <label class="option">
            <input type="radio" name="own-nature" checked={form.structural == structural} onchange={choose} />
            { words }
        </label>
    }
}

fn year_field(form: &UseStateHandle<Form>, year: Year, language: Language) -> Html {
    let change = {
        let form = form.clone();
        Callback::from(move |text| {
            let mut changed = (*form).clone();
            changed.amounts.set(year, text);
            form.set(changed);
        })
    };
    text_field(TextField {
        id: format!("own-{year}"),
        class: "field--amount",
        label: language.text_with("own-year", &[("year", year.into())]),
        value: form.amounts.text(year),
        error: form.amounts.fault(year, language),
        on_input: change,
        ..TextField::default()
    })
}
