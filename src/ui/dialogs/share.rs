//! The scenario as a link to copy, as a code for a camera, through the sheet of the device, or as a file.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::code::SmallCode;
use super::dialog;
use super::selected::select;
use crate::browser;
use crate::link;
use crate::link::carried::{self, Carried};
use crate::session::{Find, Message, Notice, Room, Screen};
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::page::{Page, PageProps};

/// The dialog.
#[component]
pub(super) fn Share(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let session = &page.session;
    let with_view = use_state(|| false);
    let address = address(page, *with_view);
    let field = use_node_ref();
    let copy_refused = session.notices.contains(&Notice::CopyRefused);
    let copied = session.notices.contains(&Notice::Copied);
    {
        let field = field.clone();
        use_effect_with(copy_refused, move |copy_refused| {
            // The only way left is by hand: everything is selected for it.
            if *copy_refused {
                select(&field);
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
    let file = button(Button {
        symbol: Some(Symbol::Download),
        ..Button::new(language.text("share-file"), page.says(Message::AskFile))
    });
    let content = match &address {
        Some(address) => {
            let count = address.chars().count();
            html! {
                <>
                    if session.shown().is_empty() {
                        <p>{ language.text("share-empty") }</p>
                    }
                    <div class="field">
                        <label class="utrecht-form-label" for="share-link">{ language.text("share-link") }</label>
                        <textarea
                            ref={field}
                            id="share-link"
                            class="utrecht-textarea share__link"
                            rows="4"
                            readonly=true
                            value={address.clone()}
                            aria-describedby="share-length"
                        />
                    </div>
                    <p id="share-length" class={(count > link::LONG).then_some("share__warning")}>
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
                    { view_option(page, &with_view) }
                    <SmallCode address={address.clone()} page={page.clone()} />
                    <p>{ language.text("share-intro") }</p>
                </>
            }
        }
        None if session.library.is_own(&session.budget.id) => {
            html! { <p class="share__warning">{ language.text("share-own-too-long") }</p> }
        }
        None => html! { <p class="share__warning">{ language.text("share-too-long") }</p> },
    };
    let sheet = browser::has_sheet().then(|| {
        button(Button {
            symbol: Some(Symbol::Share),
            ..Button::new(
                language.text("share-sheet"),
                page.says(Message::AskSheet(address.clone())),
            )
        })
    });
    let actions = html! {
        <>
            { file }
            { for sheet }
            if address.is_some() {
                { button(Button {
                    kind: ButtonKind::Primary,
                    symbol: Some(Symbol::Copy),
                    ..Button::new(language.text("share-copy"), copy)
                }) }
            }
        </>
    };
    dialog(page, "share", language.text("share-title"), actions, content)
}

// Only where something is sought: then it is the member's word whether that goes along.
fn view_option(page: &Page, with_view: &UseStateHandle<bool>) -> Html {
    if page.session.view.find == Find::default() {
        return Html::default();
    }
    let on_change = {
        let with_view = with_view.clone();
        move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            input.iter().for_each(|input| with_view.set(input.checked()));
        }
    };
    html! {
        <label class="option">
            <input type="checkbox" checked={**with_view} onchange={on_change} />
            <span>{ page.language().text("share-view") }</span>
        </label>
    }
}

/// The address that opens the shown scenario; none where it is too large for a link.
pub(super) fn address(page: &Page, with_view: bool) -> Option<String> {
    let session = &page.session;
    let link = link::encode(&session.budget, session.shown(), session.shown_title()).ok()?;
    if session.library.is_own(&session.budget.id) {
        // It lies beside no page: whoever gets the link gets the budget with it.
        let carried = Carried {
            budget: (*session.budget).clone(),
            scenario: Some(link.fragment().to_owned()),
        };
        let (fragment, _) = carried::encode_fitting(&carried)?;
        return Some(format!("{}{fragment}", browser::address_of_reader()));
    }
    let view = if with_view {
        // Where the sender stands says nothing to whoever looks at a scenario.
        let find = session.view.find.clone();
        link::view::write(&Screen {
            room: Room::default(),
            find,
        })
    } else {
        String::new()
    };
    let page = browser::address_without_fragment();
    Some(format!("{page}{}{view}", link.fragment()))
}
