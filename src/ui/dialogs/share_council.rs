//! The council as a link to copy, or as a file where it is too large for one.

use yew::prelude::*;

use super::dialog;
use super::to_copy::{ToCopy, copy_button};
use crate::browser;
use crate::link;
use crate::session::{CouncilMessage, Message};
use crate::ui::kit::{Button, Symbol, button};
use crate::ui::page::Page;

/// The dialog.
pub(super) fn share_council(page: &Page) -> Html {
    let language = page.language();
    let session = &page.session;
    let address = link::encode_council(&session.budget, session.chamber.shown())
        .ok()
        .map(|link| format!("{}{}", browser::address_without_fragment(), link.fragment()));
    let content = match &address {
        Some(address) => html! {
            <>
                <ToCopy
                    id="council-link"
                    label={language.text("council-share-link")}
                    address={address.clone()}
                    page={page.clone()}
                />
                <p>{ language.text("council-share-intro") }</p>
            </>
        },
        None => html! { <p class="share__warning">{ language.text("council-share-too-long") }</p> },
    };
    let actions = html! {
        <>
            { button(Button {
                symbol: Some(Symbol::Download),
                ..Button::new(
                    language.text("council-file"),
                    page.says(Message::Council(CouncilMessage::AskFile)),
                )
            }) }
            { for address.map(|address| copy_button(page, &address)) }
        </>
    };
    dialog(
        page,
        "share-council",
        language.text("council-share"),
        actions,
        content,
    )
}
