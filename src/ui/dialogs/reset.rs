//! Asks before everything in a scenario goes back to the beginning.

use yew::prelude::*;

use crate::session::Message;
use crate::ui::kit::{Button, ButtonKind, Dialog, button};
use crate::ui::page::Page;

/// The question.
pub(super) fn reset(page: &Page) -> Html {
    let language = page.language();
    let send = page.send.clone();
    let confirm = Callback::from(move |()| {
        send.emit(Message::ResetAll);
        send.emit(Message::ClosePanel);
    });
    let actions = html! {
        <>
            { button(Button::new(language.text("cancel"), page.says(Message::ClosePanel))) }
            { button(Button {
                kind: ButtonKind::Primary,
                ..Button::new(language.text("reset-confirm"), confirm)
            }) }
        </>
    };
    html! {
        <Dialog
            key="reset"
            id="reset"
            alert=true
            title={language.text("reset-title")}
            close_label={language.text("close")}
            on_close={page.says(Message::ClosePanel)}
            {actions}
        >
            <p>{ language.text("reset-intro") }</p>
        </Dialog>
    }
}
