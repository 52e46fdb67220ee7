//! The scenario as a link to copy, as a code for a camera, through the sheet of the device, or as a file.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::code::SmallCode;
use super::dialog;
use super::to_copy::{ToCopy, copy_button};
use crate::browser;
use crate::link;
use crate::link::carried::{self, Carried};
use crate::session::{Find, Message, Room, Screen};
use crate::ui::kit::{Button, Symbol, button};
use crate::ui::page::{Page, PageProps};

/// The dialog.
#[component]
pub(super) fn Share(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let session = &page.session;
    let with_view = use_state(|| false);
    let address = address(page, *with_view);
    let file = button(Button {
        symbol: Some(Symbol::Download),
        ..Button::new(language.text("share-file"), page.says(Message::AskFile))
    });
    let content = match &address {
        Some(address) => html! {
            <>
                if session.shown().is_empty() {
                    <p>{ language.text("share-empty") }</p>
                }
                <ToCopy
                    id="share-link"
                    label={language.text("share-link")}
                    address={address.clone()}
                    page={page.clone()}
                />
                { view_option(page, &with_view) }
                <SmallCode address={address.clone()} page={page.clone()} />
                <p>{ language.text("share-intro") }</p>
            </>
        },
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
            { for address.map(|address| copy_button(page, &address)) }
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
