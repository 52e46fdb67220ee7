//! A dialog over the page: the native element, which keeps focus inside, closes on Escape and gives focus back.

use yew::prelude::*;

use super::button::{IconButton, icon_button};
use super::icon::Symbol;

/// What a dialog shows and says.
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Unique on the page; its heading gets an id from it.
    pub id: AttrValue,
    /// The heading.
    pub title: AttrValue,
    /// The words of the closing button.
    pub close_label: AttrValue,
    /// Escape, or the closing button.
    pub on_close: Callback<()>,
    /// Asked before something is lost: read out at once.
    #[prop_or_default]
    pub alert: bool,
    /// What can be done, at the foot.
    #[prop_or_default]
    pub actions: Html,
    /// The content.
    #[prop_or_default]
    pub children: Html,
}

/// A dialog; open for as long as it is on the page.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<web_sys::HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Refused only where it is open already.
                let _ = dialog.show_modal();
            }
            // Closing before it leaves the page is what gives focus back to where it came from.
            move || dialog.iter().for_each(web_sys::HtmlDialogElement::close)
        });
    }
    let title_id = format!("{}-title", props.id);
    html! {
        <dialog
            ref={node}
            id={props.id.clone()}
            class="dialog"
            role={props.alert.then_some("alertdialog")}
            aria-labelledby={title_id.clone()}
            onclose={props.on_close.reform(|_: Event| ())}
        >
            <div class="dialog__head">
                <h2 id={title_id} class="dialog__title">{ &props.title }</h2>
                { icon_button(IconButton {
                    class: "dialog__close",
                    ..IconButton::new(Symbol::Close, props.close_label.to_string(), props.on_close.clone())
                }) }
            </div>
            <div class="dialog__body">{ props.children.clone() }</div>
            if props.actions != Html::default() {
                <div class="dialog__actions">{ props.actions.clone() }</div>
            }
        </dialog>
    }
}
