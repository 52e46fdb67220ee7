//! A row that is corrected: title, amounts, nature; joining and splitting.
//!
//! What is typed stays here until it is done: then each thing that changed is a step of its own, so that one can be
//! undone without the others.

use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Frame;
use super::row::Neighbours;
use crate::intake::Message;
use crate::money::Money;
use crate::review::{Entry, Row, Step};
use crate::ui::kit::{AmountField, Button, ButtonKind, TextField, button, text_field};
use crate::year::Year;

type Entries = BTreeMap<Year, Option<Entry>>;

#[derive(PartialEq, Properties)]
pub(super) struct FormProps {
    pub row: Rc<Row>,
    pub years: Rc<[Year]>,
    pub neighbours: Neighbours,
    pub frame: Frame,
}

#[component]
pub(super) fn RowForm(props: &FormProps) -> Html {
    let FormProps { row, frame, .. } = props;
    let language = frame.language;
    let id = row.id;
    let title = use_state_eq(|| row.choice.title.clone());
    let entries = use_state_eq(|| entries_of(row));
    let structural = use_state_eq(|| row.choice.structural);
    let on_title = {
        let title = title.clone();
        Callback::from(move |text| title.set(text))
    };
    let done = {
        let (row, send) = (row.clone(), frame.send.clone());
        let (title, entries, structural) = (title.clone(), entries.clone(), structural.clone());
        Callback::from(move |()| {
            send.emit(Message::Correct(
                row.id,
                changes(&row, &title, &entries, *structural),
            ));
        })
    };
    html! {
        <div class="form">
            { text_field(TextField {
                id: format!("title-{id}"),
                label: language.text("review-field-title"),
                value: (*title).clone(),
                autofocus: true,
                on_input: on_title,
                ..TextField::default()
            }) }
            <p class="form__hint">{ language.text("review-amounts-hint") }</p>
            <div class="amounts">
                { for props.years.iter().map(|year| html! {
                    <YearFields key={year.number()} year={*year} row={id.to_string()} entries={entries.clone()} frame={frame.clone()} />
                }) }
            </div>
            <fieldset class="form__nature">
                <legend>{ language.text("review-nature") }</legend>
                { for [
                    (Some(true), language.text("review-structural")),
                    (Some(false), language.text("review-incidental")),
                    (None, language.text("review-nature-unknown")),
                ].into_iter().map(|(value, words)| {
                    let choose = {
                        let structural = structural.clone();
                        Callback::from(move |_: Event| structural.set(value))
                    };
                    html! {
                        <label class="option">
                            <input type="radio" name={format!("nature-{id}")} checked={*structural == value} onchange={choose} />
                            { words }
                        </label>
                    }
                }) }
            </fieldset>
            <div class="row__actions">
                { button(Button { kind: ButtonKind::Primary, ..Button::new(language.text("review-done"), done) }) }
                { button(Button { kind: ButtonKind::Subtle, ..Button::new(language.text("cancel"), frame.says(Message::Open(None))) }) }
            </div>
            <details class="form__more">
                <summary>{ language.text("review-more") }</summary>
                { joining(props) }
                <SplitField row={row.clone()} frame={frame.clone()} />
            </details>
        </div>
    }
}

fn joining(props: &FormProps) -> Html {
    let FormProps {
        row,
        neighbours,
        frame,
        ..
    } = props;
    let language = frame.language;
    html! {
        <div class="row__actions">
            if let Some(above) = neighbours.above {
                { button(Button::new(
                    language.text("review-merge-above"),
                    frame.says(Message::Take(Step::Merge(above, row.id))),
                )) }
            }
            if let Some(below) = neighbours.below {
                { button(Button::new(
                    language.text("review-merge-below"),
                    frame.says(Message::Take(Step::Merge(row.id, below))),
                )) }
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct YearProps {
    year: Year,
    row: String,
    entries: UseStateHandle<Entries>,
    frame: Frame,
}

#[component]
fn YearFields(props: &YearProps) -> Html {
    let YearProps {
        year,
        row,
        entries,
        frame,
    } = props;
    let (year, language) = (*year, frame.language);
    let entry = entries.get(&year).copied().flatten();
    let put = |entry_of: fn(Option<Money>) -> Option<Entry>| {
        let entries = entries.clone();
        Callback::from(move |money: Option<Money>| {
            let mut changed = (*entries).clone();
            changed.insert(year, entry_of(money));
            entries.set(changed);
        })
    };
    let on_pm = {
        let (known, pm) = (put(|_| None), put(|_| Some(Entry::Pm)));
        Callback::from(move |event: Event| {
            let checked = event
                .target_dyn_into::<HtmlInputElement>()
                .is_some_and(|input| input.checked());
            if checked { pm.emit(None) } else { known.emit(None) }
        })
    };
    let money = match entry {
        Some(Entry::Known(money)) => Some(money),
        _ => None,
    };
    html! {
        <div class="year">
            <AmountField
                id={format!("amount-{row}-{year}")}
                label={language.text_with("review-field-amount", &[("year", year.into())])}
                value={money}
                {language}
                disabled={entry == Some(Entry::Pm)}
                on_change={put(|money| money.map(Entry::Known))}
            />
            <label class="option year__pm">
                <input
                    type="checkbox"
                    checked={entry == Some(Entry::Pm)}
                    aria-label={language.text_with("review-field-pm", &[("year", year.into())])}
                    onchange={on_pm}
                />
                { "pm" }
            </label>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct SplitProps {
    row: Rc<Row>,
    frame: Frame,
}

// A title is split between two of its words.
#[component]
fn SplitField(props: &SplitProps) -> Html {
    let language = props.frame.language;
    let places = word_ends(&props.row.choice.title);
    let first = places.first().map(|(at, _)| *at).unwrap_or_default();
    let at = use_state_eq(|| first);
    if places.is_empty() {
        return Html::default();
    }
    let choose = {
        let at = at.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>();
            if let Some(place) = chosen.and_then(|select| select.value().parse().ok()) {
                at.set(place);
            }
        })
    };
    let id = format!("split-{}", props.row.id);
    html! {
        <div class="form__split">
            <label for={id.clone()}>{ language.text("review-split-after") }</label>
            <select {id} class="utrecht-select" onchange={choose}>
                { for places.iter().map(|(place, words)| html! {
                    <option value={place.to_string()} selected={*place == *at}>{ words }</option>
                }) }
            </select>
            { button(Button {
                label: Some(language.text("review-split")),
                ..Button::new(
                    language.text("review-split-do"),
                    props.frame.says(Message::Take(Step::Split(props.row.id, *at))),
                )
            }) }
        </div>
    }
}

/// Where each word but the last ends, in characters, and the words up to there.
fn word_ends(title: &str) -> Vec<(usize, String)> {
    let characters: Vec<char> = title.chars().collect();
    let blanks = characters
        .iter()
        .enumerate()
        .filter(|(_, character)| **character == ' ');
    blanks
        .map(|(at, _)| (at, characters.iter().take(at).collect()))
        .collect()
}

fn entries_of(row: &Row) -> Entries {
    let amounts = row.choice.amounts.iter();
    amounts
        .map(|(year, amount)| {
            let entry = match amount.value {
                Some(money) => Entry::Known(money),
                None => Entry::Pm,
            };
            (*year, Some(entry))
        })
        .collect()
}

fn changes(row: &Row, title: &str, entries: &Entries, structural: Option<bool>) -> Vec<Step> {
    let mut steps = Vec::new();
    if row.choice.title != title {
        steps.push(Step::Title(row.id, title.to_owned()));
    }
    let before = entries_of(row);
    for (year, entry) in entries {
        if before.get(year).copied().flatten() != *entry {
            steps.push(Step::Amount(row.id, *year, *entry));
        }
    }
    if row.choice.structural != structural {
        steps.push(Step::Structural(row.id, structural));
    }
    steps
}
