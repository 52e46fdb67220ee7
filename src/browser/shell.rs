//! What the page and the shell around it (`web/recovery.js`, `web/offline.js`) say to each other: events on
//! `window` and attributes of `<html>`. The list stands in `web/recovery.js`.

use web_sys::{CustomEvent, CustomEventInit, Event};

use crate::session::{Offline, UpdateStatus};

/// The first render is done and what was found is shown.
pub fn started() {
    tell("keuzeruimte:started");
}

/// The program cannot go on. The smallest path there is: after a panic nothing in this memory can be relied on.
pub fn panicked(message: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&message.into());
    if let (Some(window), Ok(event)) = (
        web_sys::window(),
        CustomEvent::new_with_event_init_dict("keuzeruimte:panicked", &detail),
    ) {
        // Nobody can cancel the event, and there is nobody left to tell that telling failed.
        let _ = window.dispatch_event(&event);
    }
}

/// The name of this build; none in a development build.
pub fn build_name() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document
        .query_selector("meta[name=\"keuzeruimte-build\"]")
        .ok()??;
    meta.get_attribute("content")
}

pub(super) fn accept_update() {
    tell("keuzeruimte:accept-update");
}

/// Whether the page works without a network, as far as the shell knows by now.
pub(super) fn offline() -> Offline {
    match attribute("data-offline").as_deref() {
        Some("ready") => Offline::Ready,
        Some("refused") => Offline::Unavailable,
        _ => Offline::Preparing,
    }
}

/// Whether a newer version waits, as far as the shell knows by now.
pub(super) fn update() -> UpdateStatus {
    match attribute("data-update").as_deref() {
        Some("waiting") => UpdateStatus::Waiting,
        Some("elsewhere") => UpdateStatus::Elsewhere,
        _ => UpdateStatus::UpToDate,
    }
}

/// Whether kept work is not to be loaded, nor written over: the member chose a safe start.
pub fn is_safe_start() -> bool {
    attribute("data-start").as_deref() == Some("safe")
}

fn attribute(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.document_element()?.get_attribute(name)
}

fn tell(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        // These events cannot be cancelled, and a page without a shell has nobody who listens.
        let _ = window.dispatch_event(&event);
    }
}
