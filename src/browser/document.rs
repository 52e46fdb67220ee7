//! The whole page: its language, title and theme, where its focus is, and when it is drawn.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, HtmlElement};

use crate::budget::Budget;
use crate::lang::Language;
use crate::session::{Settings, Theme};

/// Sets what stands on `<html>`, and the title. The title names the budget and nothing of a scenario: histories and
/// screens of others may show it.
pub(super) fn dress(budget: &Budget, settings: Settings) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let title = match settings.language {
        Language::Dutch => &budget.title.dutch,
        Language::English => budget.title.english.as_ref().unwrap_or(&budget.title.dutch),
    };
    document.set_title(&format!("{title} – Keuzeruimte"));
    dress_root(&document, settings);
}

/// The same for the page on which documents are read; its title says nothing of a document.
pub fn dress_reader(settings: Settings) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(&format!(
        "{} – Keuzeruimte",
        settings.language.text("intake-title")
    ));
    dress_root(&document, settings);
}

/// Calls once what stands in the page by now is on the screen. A page that nobody sees waits until somebody does.
pub fn once_drawn(then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    // The browser asks before it draws; what waits for no time at all comes after.
    let before = Closure::once_into_js(move || Timeout::new(0, then).forget());
    // A browser that does not answer leaves the page as it is.
    let _ = window.request_animation_frame(before.unchecked_ref());
}

fn dress_root(document: &Document, settings: Settings) {
    let Some(root) = document.document_element() else {
        return;
    };
    // Attributes of <html> are always writable; the page works without them too.
    let _ = root.set_attribute("lang", settings.language.code());
    let _ = match settings.theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}

/// Onto paper.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that does not print says so itself.
        let _ = window.print();
    }
}

/// Gives the focus to the element with this id, where there is one.
pub fn focus(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Only an element that is gone refuses the focus.
        let _ = element.focus();
    }
}
