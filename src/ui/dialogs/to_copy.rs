//! An address to copy: the field, how long it is, and what came of copying.

use yew::prelude::*;

use super::selected::select;
use crate::link;
use crate::session::{Message, Notice};
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::page::Page;

/// Which address, and in which dialog.
#[derive(Properties, PartialEq)]
pub(super) struct ToCopyProps {
    /// The id of the field.
    pub id: AttrValue,
    /// The field's label.
    pub label: AttrValue,
    /// The address.
    pub address: AttrValue,
    /// What was said, the language, and where messages go.
    pub page: Page,
}

/// The field and what is said about it.
#[component]
pub(super) fn ToCopy(props: &ToCopyProps) -> Html {
    let ToCopyProps {
        id,
        label,
        address,
        page,
    } = props;
    let language = page.language();
    let notices = &page.session.notices;
    let copy_refused = notices.contains(&Notice::CopyRefused);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(copy_refused, move |copy_refused| {
            // The only way left is by hand: everything is selected for it.
            if *copy_refused {
                select(&field);
            }
        });
    }
    let count = address.chars().count();
    let is_long = count > link::LONG;
    let length = if is_long { "share-long" } else { "share-length" };
    let of_length = format!("{id}-length");
    html! {
        <>
            <div class="field">
                <label class="utrecht-form-label" for={id.clone()}>{ label.clone() }</label>
                <textarea
                    ref={field}
                    id={id.clone()}
                    class="utrecht-textarea share__link"
                    rows="4"
                    readonly=true
                    value={address.clone()}
                    aria-describedby={of_length.clone()}
                />
            </div>
            <p id={of_length} class={is_long.then_some("share__warning")}>
                { language.text_with(length, &[("count", count.into())]) }
            </p>
            <p class="share__answer" role="status">
                if notices.contains(&Notice::Copied) {
                    { language.text("notice-copied") }
                } else if copy_refused {
                    { language.text("notice-copy-refused") }
                }
            </p>
        </>
    }
}

/// The button that copies it.
pub(super) fn copy_button(page: &Page, address: &str) -> Html {
    let (send, address) = (page.send.clone(), address.to_owned());
    let copy = Callback::from(move |()| {
        // Asked again after a refusal, the answer must be seen again.
        send.emit(Message::DismissNotice(Notice::CopyRefused));
        send.emit(Message::AskCopy(address.clone()));
    });
    button(Button {
        kind: ButtonKind::Primary,
        symbol: Some(Symbol::Copy),
        ..Button::new(page.language().text("share-copy"), copy)
    })
}
