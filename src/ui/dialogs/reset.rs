//! Asks before everything in a scenario goes back to the beginning.

use yew::prelude::*;

use crate::session::Message;
use crate::ui::kit::{Button, ButtonKind, Dialog};
use crate::ui::page::PageProps;

/// The question.
#[component]
pub(super) fn Reset(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let send = page.send.clone();
    let confirm = Callback::from(move |()| {
        send.emit(Message::ResetAll);
        send.emit(Message::ClosePanel);
    });
    let actions = html! {
        <>
            <Button on_click={page.says(Message::ClosePanel)}>{ language.text("cancel") }</Button>
            <Button kind={ButtonKind::Primary} on_click={confirm}>{ language.text("reset-confirm") }</Button>
        </>
    };
    html! {
        <Dialog
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
