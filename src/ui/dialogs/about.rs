//! What this page is, and how it looks and speaks.

use yew::prelude::*;

use super::dialog;
use crate::browser;
use crate::lang::Language;
use crate::session::{Message, Offline, Settings, Theme, UpdateStatus};
use crate::ui::kit::{Button, button};
use crate::ui::page::Page;

/// The dialog.
pub(super) fn about(page: &Page) -> Html {
    let language = page.language();
    let settings = page.session.settings;
    let version = match browser::build_name() {
        Some(build) => format!("{} ({build})", env!("CARGO_PKG_VERSION")),
        None => env!("CARGO_PKG_VERSION").to_owned(),
    };
    let offline = match page.session.offline {
        Offline::Preparing => language.text("about-offline-preparing"),
        Offline::Ready => language.text("about-offline-ready"),
        Offline::Unavailable => language.text("about-offline-unavailable"),
    };
    let content = html! {
        <>
            <fieldset class="form-part">
                <legend>{ language.text("about-language") }</legend>
                { speaks(page, Language::Dutch) }
                { speaks(page, Language::English) }
            </fieldset>
            <fieldset class="form-part">
                <legend>{ language.text("about-theme") }</legend>
                { looks(page, Theme::System, language.text("about-theme-system")) }
                { looks(page, Theme::Light, language.text("about-theme-light")) }
                { looks(page, Theme::Dark, language.text("about-theme-dark")) }
            </fieldset>
            <fieldset class="form-part">
                <legend>{ language.text("about-figures") }</legend>
                <label class="option">
                    <input
                        type="checkbox"
                        id="about-thousands"
                        checked={settings.in_thousands}
                        onchange={sets(page, Settings { in_thousands: !settings.in_thousands, ..settings })}
                    />
                    { language.text("about-thousands") }
                </label>
            </fieldset>
            <section class="form-part">
                <p>{ language.text("about-privacy") }</p>
                <p>{ language.text("about-indication") }</p>
                <p>{ language.text("about-licence") }</p>
                <p>{ language.text_with("about-version", &[("version", version.into())]) }</p>
                <p>{ offline }</p>
                if page.session.update == UpdateStatus::Deferred {
                    <p>{ language.text("update-waiting") }</p>
                    { button(Button::new(language.text("update-accept"), page.says(Message::AcceptUpdate))) }
                }
            </section>
            <section class="form-part" aria-labelledby="about-keyboard">
                <h3 id="about-keyboard">{ language.text("about-keyboard") }</h3>
                <ul>
                    <li>{ language.text("about-keys-tab") }</li>
                    <li>{ language.text("about-keys-space") }</li>
                    <li>{ language.text("about-keys-enter") }</li>
                    <li>{ language.text("about-keys-undo") }</li>
                    <li>{ language.text("about-keys-escape") }</li>
                </ul>
            </section>
        </>
    };
    dialog(
        page,
        "about",
        language.text("about-title"),
        Html::default(),
        content,
    )
}

fn speaks(page: &Page, language: Language) -> Html {
    let settings = page.session.settings;
    html! {
        <label class="option" lang={language.code()}>
            <input
                type="radio"
                name="language"
                value={language.code()}
                checked={settings.language == language}
                onchange={sets(page, Settings { language, ..settings })}
            />
            { language.own_name() }
        </label>
    }
}

fn looks(page: &Page, theme: Theme, words: String) -> Html {
    let settings = page.session.settings;
    let value = match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    html! {
        <label class="option">
            <input
                type="radio"
                name="theme"
                {value}
                checked={settings.theme == theme}
                onchange={sets(page, Settings { theme, ..settings })}
            />
            { words }
        </label>
    }
}

fn sets(page: &Page, settings: Settings) -> Callback<Event> {
    page.says(Message::Set(settings))
}
