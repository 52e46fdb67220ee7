//! How much of a choice: a percentage to type and a slider for the same.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ids::ChoiceId;
use crate::rate::Rate;
use crate::session::Message;
use crate::ui::kit::PercentField;
use crate::ui::page::Frame;

/// Part of a choice of the document; no level where the member did not touch it.
pub(super) fn level(choice: &ChoiceId, level: Option<Rate>, id: &str, frame: &Frame) -> Html {
    let language = frame.language;
    let on_slide = {
        let (choice, send) = (choice.clone(), frame.send.clone());
        move |event: InputEvent| {
            let value = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.value());
            if let Some(level) = value.and_then(|value| Rate::from_percent_text(&value).ok()) {
                // Sliding back to the whole is going back to the document.
                let level = (level != Rate::WHOLE).then_some(level);
                send.emit(Message::Level(choice.clone(), level));
            }
        }
    };
    let on_type = {
        let choice = choice.clone();
        frame
            .send
            .reform(move |level| Message::Level(choice.clone(), level))
    };
    let shown = level.unwrap_or(Rate::WHOLE);
    html! {
        <div class="level">
            <PercentField
                id={format!("{id}-level")}
                label={language.text("detail-level")}
                value={level}
                placeholder={language.percent(Rate::WHOLE)}
                {language}
                disabled={frame.locked}
                on_change={on_type}
                on_leave={frame.says(Message::FieldLeft)}
            />
            <input
                type="range"
                class="level__slider"
                min="0"
                max="200"
                step="5"
                value={shown.percent().to_string()}
                disabled={frame.locked}
                aria-label={language.text("detail-level")}
                aria-valuetext={language.percent(shown)}
                oninput={on_slide}
                onchange={frame.says::<Event>(Message::FieldLeft)}
            />
        </div>
    }
}
