//! The bar at the top: what this page is, the way back, the other language.

use yew::prelude::*;

use super::Frame;
use crate::browser;
use crate::intake::Message;
use crate::lang::Language;
use crate::session::Settings;
use crate::ui::kit::{Button, ButtonKind, button};

pub(super) fn bar(frame: &Frame, settings: Settings) -> Html {
    let language = frame.language;
    let other = match language {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    };
    let in_other = Settings {
        language: other,
        ..settings
    };
    // The address may hold a budget: the link moves the focus and leaves the address alone.
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("main");
    });
    html! {
        <>
            <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main" onclick={skip}>
                { language.text("intake-skip") }
            </a>
            <header class="top-bar">
                <a class="logo logo--link" href="./">{ mark() }<span class="logo__name">{ "Keuzeruimte" }</span></a>
                <p class="document document__title">{ language.text("intake-title") }</p>
                <div class="actions">
                    { button(Button {
                        kind: ButtonKind::Subtle,
                        ..Button::new(
                            html! { <span lang={other.code()}>{ language.text("intake-language") }</span> },
                            frame.says(Message::Set(in_other)),
                        )
                    }) }
                    <a class="nl-button nl-button--secondary bar__back" href="./">
                        <span class="nl-button__label">{ language.text("intake-back") }</span>
                    </a>
                </div>
            </header>
        </>
    }
}

fn mark() -> Html {
    html! {
        <svg class="logo__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <rect x="2" y="12" width="5" height="9" rx="1" />
            <rect class="logo__choice" x="9.5" y="3" width="5" height="9" rx="1" />
            <rect x="17" y="7" width="5" height="14" rx="1" />
        </svg>
    }
}
