//! One of a few, chosen from a list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::{Field, described_by};

/// What is shown and chosen.
#[derive(Properties, PartialEq)]
pub struct SelectFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What is asked.
    pub label: AttrValue,
    /// Each value with its words.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value that is chosen.
    pub chosen: AttrValue,
    /// Another value was chosen.
    pub on_change: Callback<String>,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Visible but not to be used now.
    #[prop_or_default]
    pub disabled: bool,
}

/// A list to choose from. A component: undo changes the value from elsewhere, and a list that was touched follows no
/// attribute.
#[component]
pub fn SelectField(props: &SelectFieldProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.chosen.clone(), move |chosen| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(chosen);
            }
        });
    }
    let on_change = props.on_change.clone();
    let on_change = move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            on_change.emit(select.value());
        }
    };
    let frame = Field {
        id: &props.id,
        label: &props.label,
        hint: props.hint.as_deref(),
        error: None,
        class: classes!(),
    };
    frame.around(html! {
        <select
            ref={node}
            id={props.id.clone()}
            class="utrecht-select"
            disabled={props.disabled}
            aria-describedby={described_by(&props.id, props.hint.is_some(), false)}
            onchange={on_change}
        >
            { for props.options.iter().map(|(value, words)| html! {
                <option key={value.to_string()} value={value.clone()} selected={*value == props.chosen}>{ words }</option>
            }) }
        </select>
    })
}
