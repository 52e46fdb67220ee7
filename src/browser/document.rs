//! Language, title and theme of the whole page.

use crate::budget::Budget;
use crate::session::{LanguageChoice, Settings, Theme};

/// Sets what stands on `<html>`, and the title. The title names the budget and nothing of a scenario: histories and
/// screens of others may show it.
pub(super) fn dress(budget: &Budget, settings: Settings) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let (code, title) = match settings.language {
        LanguageChoice::Dutch => ("nl", &budget.title.dutch),
        LanguageChoice::English => ("en", budget.title.english.as_ref().unwrap_or(&budget.title.dutch)),
    };
    document.set_title(&format!("{title} – Keuzeruimte"));
    let Some(root) = document.document_element() else {
        return;
    };
    // Attributes of <html> are always writable; the page works without them too.
    let _ = root.set_attribute("lang", code);
    let _ = match settings.theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
}
