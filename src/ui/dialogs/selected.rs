//! A text that could not be copied: there and selected, to be copied by hand.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The text.
#[derive(Properties, PartialEq)]
pub(super) struct SelectedProps {
    /// All of it.
    pub text: AttrValue,
    /// What it is.
    pub label: AttrValue,
}

/// The text, selected as soon as it is there.
#[component]
pub(super) fn Selected(props: &SelectedProps) -> Html {
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with((), move |()| select(&field));
    }
    html! {
        <textarea
            ref={field}
            class="utrecht-textarea"
            rows="6"
            readonly=true
            value={props.text.clone()}
            aria-label={props.label.clone()}
        />
    }
}

/// The focus on a field, and everything in it selected.
pub(super) fn select(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>() {
        // Only a field that is gone refuses the focus.
        let _ = field.focus();
        field.select();
    }
}
