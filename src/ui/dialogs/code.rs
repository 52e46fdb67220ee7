//! The link as a code for a camera: small in the dialog for sharing, and as large as the screen for a room.

use yew::prelude::*;

use super::share::address;
use crate::lang::Language;
use crate::present::code::{Code, LONGEST_IN_CODE, code};
use crate::session::{Message, Panel};
use crate::ui::kit::{Button, ButtonKind, Dialog, Symbol, button};
use crate::ui::page::{Page, PageProps};

/// Which address is drawn.
#[derive(Properties, PartialEq)]
pub(super) struct SmallCodeProps {
    /// The address.
    pub address: AttrValue,
    /// The language of the page, and where messages go.
    pub page: Page,
}

/// The code, with a way to make it as large as the screen; or why there is none.
#[component]
pub(super) fn SmallCode(props: &SmallCodeProps) -> Html {
    let language = props.page.language();
    let code = use_memo(props.address.clone(), |address| code(address));
    match &*code {
        Some(code) => html! {
            <div class="code-part">
                { drawn(code, language) }
                <div class="code-part__words">
                    <p>{ language.text("code-intro") }</p>
                    { button(Button {
                        kind: ButtonKind::Secondary,
                        symbol: Some(Symbol::Enlarge),
                        ..Button::new(language.text("code-enlarge"), props.page.says(Message::Open(Panel::Code)))
                    }) }
                </div>
            </div>
        },
        None => html! {
            <p>{ language.text_with("code-too-long", &[("most", LONGEST_IN_CODE.into())]) }</p>
        },
    }
}

/// The code and nothing else, for a room that looks at one screen.
#[component]
pub(super) fn LargeCode(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let address = address(page, false);
    let code = use_memo(address, |address| address.as_deref().and_then(code));
    html! {
        <Dialog
            key="code"
            id="code"
            title={page.name(page.session.shown_title())}
            close_label={language.text("close")}
            on_close={page.says(Message::Open(Panel::Share))}
        >
            if let Some(code) = &*code {
                { drawn(code, language) }
            }
        </Dialog>
    }
}

// Dark on light whatever the theme: many cameras do not read the other way round.
fn drawn(code: &Code, language: Language) -> Html {
    let view = format!("0 0 {} {}", code.size, code.size);
    html! {
        <svg class="code" viewBox={view} role="img" aria-label={language.text("code-label")} focusable="false">
            <rect class="code__ground" width={code.size.to_string()} height={code.size.to_string()} />
            <path class="code__squares" d={code.path.clone()} />
        </svg>
    }
}
