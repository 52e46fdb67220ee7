//! The council as a link to copy, or as a file where it is too large for one.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::dialog;
use crate::browser;
use crate::link;
use crate::session::{CouncilMessage, Message, Notice};
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::page::PageProps;

/// The dialog.
#[component]
pub(super) fn ShareCouncil(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let session = &page.session;
    let address = link::encode_council(&session.budget, session.chamber.shown())
        .ok()
        .map(|link| format!("{}{}", browser::address_without_fragment(), link.fragment()));
    let field = use_node_ref();
    let copy_refused = session.notices.contains(&Notice::CopyRefused);
    let copied = session.notices.contains(&Notice::Copied);
    {
        let field = field.clone();
        use_effect_with(copy_refused, move |copy_refused| {
            // The only way left is by hand: everything is selected for it.
            if *copy_refused && let Some(field) = field.cast::<HtmlTextAreaElement>() {
                let _ = field.focus();
                field.select();
            }
        });
    }
    let copy = {
        let (send, address) = (page.send.clone(), address.clone());
        Callback::from(move |()| {
            if let Some(address) = &address {
                // Asked again after a refusal, the answer must be seen again.
                send.emit(Message::DismissNotice(Notice::CopyRefused));
                send.emit(Message::AskCopy(address.clone()));
            }
        })
    };
    let content = match &address {
        Some(address) => {
            let count = address.chars().count();
            html! {
                <>
                    <div class="field">
                        <label class="utrecht-form-label" for="council-link">
                            { language.text("council-share-link") }
                        </label>
                        <textarea
                            ref={field}
                            id="council-link"
                            class="utrecht-textarea share__link"
                            rows="4"
                            readonly=true
                            value={address.clone()}
                            aria-describedby="council-link-length"
                        />
                    </div>
                    <p id="council-link-length" class={(count > link::LONG).then_some("share__warning")}>
                        if count > link::LONG {
                            { language.text_with("share-long", &[("count", count.into())]) }
                        } else {
                            { language.text_with("share-length", &[("count", count.into())]) }
                        }
                    </p>
                    <p class="share__answer" role="status">
                        if copied {
                            { language.text("notice-copied") }
                        } else if copy_refused {
                            { language.text("notice-copy-refused") }
                        }
                    </p>
                    <p>{ language.text("council-share-intro") }</p>
                </>
            }
        }
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
            if address.is_some() {
                { button(Button {
                    kind: ButtonKind::Primary,
                    symbol: Some(Symbol::Copy),
                    ..Button::new(language.text("share-copy"), copy)
                }) }
            }
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
