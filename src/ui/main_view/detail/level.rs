//! How much of a choice: a percentage to type and a slider for the same.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::rate::Rate;
use crate::session::Message;
use crate::ui::kit::PercentField;

/// Part of a choice of the document.
#[derive(Properties, PartialEq)]
pub(super) struct LevelProps {
    /// The choice.
    pub choice: ChoiceId,
    /// The member's level; none where untouched.
    pub level: Option<Rate>,
    /// What the ids of the fields begin with.
    pub id: AttrValue,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// Part of a choice of the document.
#[component]
pub(super) fn Level(props: &LevelProps) -> Html {
    let language = props.language;
    let target = (props.choice.clone(), props.send.clone());
    let on_slide = use_callback(target.clone(), |event: InputEvent, (choice, send)| {
        let value = event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value());
        if let Some(level) = value.and_then(|value| Rate::from_percent_text(&value).ok()) {
            // Sliding back to the whole is going back to the document.
            let level = (level != Rate::WHOLE).then_some(level);
            send.emit(Message::Level(choice.clone(), level));
        }
    });
    let on_slid = use_callback(props.send.clone(), |_: Event, send| send.emit(Message::FieldLeft));
    let on_type = use_callback(target, |level, (choice, send)| {
        send.emit(Message::Level(choice.clone(), level));
    });
    let on_leave = use_callback(props.send.clone(), |(), send| send.emit(Message::FieldLeft));
    let shown = props.level.unwrap_or(Rate::WHOLE);
    html! {
        <div class="level">
            <PercentField
                id={format!("{}-level", props.id)}
                label={language.text("detail-level")}
                value={props.level}
                placeholder={language.percent(Rate::WHOLE)}
                {language}
                disabled={props.locked}
                on_change={on_type}
                {on_leave}
            />
            <input
                type="range"
                class="level__slider"
                min="0"
                max="200"
                step="5"
                value={shown.percent().to_string()}
                disabled={props.locked}
                aria-label={language.text("detail-level")}
                aria-valuetext={language.percent(shown)}
                oninput={on_slide}
                onchange={on_slid}
            />
        </div>
    }
}
