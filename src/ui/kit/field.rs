//! A label, a hint, something to fill in, and what is wrong with it: connected for eyes and ears.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// The frame around something to fill in.
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The id of the control inside.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with what was filled in.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// For styles.
    #[prop_or_default]
    pub class: Classes,
    /// The control. It points at `described_by(id, hint, error)`.
    #[prop_or_default]
    pub children: Html,
}

/// The frame around something to fill in.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    html! {
        <div class={classes!("field", props.error.is_some().then_some("field--invalid"), props.class.clone())}>
            <label class="utrecht-form-label" for={props.id.clone()}>{ &props.label }</label>
            if let Some(hint) = &props.hint {
                <div class="utrecht-form-field-description" id={hint_id(&props.id)}>{ hint }</div>
            }
            { props.children.clone() }
            if let Some(error) = &props.error {
                <div
                    class="utrecht-form-field-description utrecht-form-field-description--invalid"
                    id={error_id(&props.id)}
                >
                    { error }
                </div>
            }
        </div>
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

/// A line or a few lines of text.
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// What is in it.
    pub value: AttrValue,
    /// With every key.
    pub on_input: Callback<String>,
    /// The field was left.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with what was filled in.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The most characters; the browser stops there.
    #[prop_or_default]
    pub longest: Option<usize>,
    /// Several lines.
    #[prop_or_default]
    pub multiline: bool,
    /// Visible but not to be used now.
    #[prop_or_default]
    pub disabled: bool,
    /// Has the focus when its dialog opens.
    #[prop_or_default]
    pub autofocus: bool,
    /// To be selected and copied, not changed.
    #[prop_or_default]
    pub read_only: bool,
    /// For styles.
    #[prop_or_default]
    pub class: Classes,
}

/// A line or a few lines of text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let on_input = use_callback(props.on_input.clone(), |event: InputEvent, on_input| {
        on_input.emit(typed(&event));
    });
    let on_blur = use_callback(props.on_leave.clone(), |_: FocusEvent, on_leave| {
        on_leave.emit(())
    });
    let described = described_by(&props.id, props.hint.is_some(), props.error.is_some());
    let longest = props.longest.map(|longest| longest.to_string());
    let invalid = props.error.is_some();
    let control = if props.multiline {
        html! {
            <textarea
                id={props.id.clone()}
                class={classes!("utrecht-textarea", invalid.then_some("utrecht-textarea--invalid"))}
                rows="3"
                value={props.value.clone()}
                maxlength={longest}
                disabled={props.disabled}
                readonly={props.read_only}
                autofocus={props.autofocus}
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
                id={props.id.clone()}
                class={classes!("utrecht-textbox", invalid.then_some("utrecht-textbox--invalid"))}
                autocomplete="off"
                value={props.value.clone()}
                maxlength={longest}
                disabled={props.disabled}
                readonly={props.read_only}
                autofocus={props.autofocus}
                aria-invalid={invalid.then_some("true")}
                aria-describedby={described}
                oninput={on_input}
                onblur={on_blur}
            />
        }
    };
    html! {
        <Field
            id={props.id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            error={props.error.clone()}
            class={classes!(props.value.is_empty().then_some("field--empty"), props.class.clone())}
        >
            { control }
        </Field>
    }
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
