//! What looking over ends in; and a choice that the reader did not find.

use yew::prelude::*;

use super::Frame;
use crate::intake::Message;
use crate::review::Step;
use crate::ui::kit::{Button, ButtonKind, Symbol, TextField, button, text_field};

pub(super) fn adopt_view(frame: &Frame) -> Html {
    let language = frame.language;
    html! {
        <section class="result" aria-labelledby="result-title">
            <h2 id="result-title">{ language.text("review-result") }</h2>
            <p>{ language.text("review-result-why") }</p>
            <div class="start__actions">
                { button(Button {
                    kind: ButtonKind::Primary,
                    ..Button::new(language.text("review-adopt"), frame.says(Message::Adopt))
                }) }
                { button(Button {
                    symbol: Some(Symbol::Download),
                    ..Button::new(language.text("review-download"), frame.says(Message::Download))
                }) }
                { button(Button {
                    symbol: Some(Symbol::Share),
                    ..Button::new(language.text("review-share"), frame.says(Message::Share))
                }) }
            </div>
            <p class="result__clerk">{ language.text("review-for-clerk") }</p>
        </section>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct AddProps {
    pub frame: Frame,
}

#[component]
pub(super) fn AddChoice(props: &AddProps) -> Html {
    let language = props.frame.language;
    let title = use_state_eq(String::new);
    let on_input = {
        let title = title.clone();
        Callback::from(move |text| title.set(text))
    };
    let add = {
        let (title, send) = (title.clone(), props.frame.send.clone());
        Callback::from(move |()| {
            send.emit(Message::Take(Step::Add((*title).clone())));
            title.set(String::new());
        })
    };
    html! {
        <details class="more">
            <summary>{ language.text("review-add") }</summary>
            <div class="add">
                { text_field(TextField {
                    id: "add-title".into(),
                    label: language.text("review-add-title"),
                    value: (*title).clone(),
                    on_input,
                    ..TextField::default()
                }) }
                { button(Button {
                    disabled: title.trim().is_empty(),
                    symbol: Some(Symbol::Add),
                    ..Button::new(language.text("review-add-do"), add)
                }) }
            </div>
        </details>
    }
}
