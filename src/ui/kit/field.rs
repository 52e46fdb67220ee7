//! A label, a hint, something to fill in, and what is wrong with it: connected for eyes and ears.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The frame around something to fill in.
pub(super) struct Field<'field> {
    /// The id of the control inside.
    pub id: &'field str,
    /// What is asked.
    pub label: &'field str,
    /// How to fill it in.
    pub hint: Option<&'field str>,
    /// What is wrong with what was filled in.
    pub error: Option<&'field str>,
    /// For styles.
    pub class: Classes,
}

impl Field<'_> {
    /// The frame around its control, which points at `described_by`.
    pub(super) fn around(self, control: Html) -> Html {
        html! {
            <div class={classes!("field", self.error.is_some().then_some("field--invalid"), self.class)}>
                <label class="utrecht-form-label" for={self.id.to_owned()}>{ self.label }</label>
                if let Some(hint) = self.hint {
                    <div class="utrecht-form-field-description" id={hint_id(self.id)}>{ hint }</div>
                }
                { control }
                if let Some(error) = self.error {
                    <div
                        class="utrecht-form-field-description utrecht-form-field-description--invalid"
                        id={error_id(self.id)}
                    >
                        { error }
                    </div>
                }
            </div>
        }
    }
}

/// The ids that a control names in `aria-describedby`.
pub(super) fn described_by(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (false, false) => None,
        (true, false) => Some(hint_id(id)),
        (false, true) => Some(error_id(id)),
        (true, true) => Some(format!("{} {}", hint_id(id), error_id(id))),
    }
}

/// What a text field shows and does.
#[derive(Default)]
pub struct TextField {
    /// Unique on the page.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// What is in it.
    pub value: String,
    /// With every key.
    pub on_input: Callback<String>,
    /// The field was left.
    pub on_leave: Callback<()>,
    /// How to fill it in.
    pub hint: Option<String>,
    /// What is wrong with what was filled in.
    pub error: Option<String>,
    /// The most characters; the browser stops there.
    pub longest: Option<usize>,
    /// Several lines.
    pub multiline: bool,
    /// Visible but not to be used now.
    pub disabled: bool,
    /// Has the focus when its dialog opens.
    pub autofocus: bool,
    /// For styles.
    pub class: &'static str,
}

/// A line or a few lines of text.
pub fn text_field(field: TextField) -> Html {
    let on_input = Callback::from(move |event: InputEvent| field.on_input.emit(typed(&event)));
    let on_blur = Callback::from(move |_: FocusEvent| field.on_leave.emit(()));
    let described = described_by(&field.id, field.hint.is_some(), field.error.is_some());
    let longest = field.longest.map(|longest| longest.to_string());
    let invalid = field.error.is_some();
    let control = if field.multiline {
        html! {
            <textarea
                id={field.id.clone()}
                class={classes!("utrecht-textarea", invalid.then_some("utrecht-textarea--invalid"))}
                rows="3"
                value={field.value.clone()}
                maxlength={longest}
                disabled={field.disabled}
                autofocus={field.autofocus}
                aria-invalid={invalid.then_some("true")}
                aria-describedby={described}
                oninput={on_input}
                onblur={on_blur}
            />
        }
    } else {
        html! {
            <input
                type="text"
                id={field.id.clone()}
                class={classes!("utrecht-textbox", invalid.then_some("utrecht-textbox--invalid"))}
                autocomplete="off"
                value={field.value.clone()}
                maxlength={longest}
                disabled={field.disabled}
                autofocus={field.autofocus}
                aria-invalid={invalid.then_some("true")}
                aria-describedby={described}
                oninput={on_input}
                onblur={on_blur}
            />
        }
    };
    let frame = Field {
        id: &field.id,
        label: &field.label,
        hint: field.hint.as_deref(),
        error: field.error.as_deref(),
        class: classes!(field.value.is_empty().then_some("field--empty"), field.class),
    };
    frame.around(control)
}

/// What stands in the control that an event comes from.
pub(super) fn typed(event: &InputEvent) -> String {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.value()
    } else if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
        area.value()
    } else {
        String::new()
    }
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}
