//! What happens around the page: other windows, the address, coming and going, the shell.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    BeforeUnloadEvent, DragEvent, Element, Event, File, KeyboardEvent, PageTransitionEvent, StorageEvent,
};

use super::{fragment, shell};
use crate::session::{Offline, Origin, UpdateStatus};

/// Something that happened around the page.
#[derive(Clone, Debug)]
pub enum Happening {
    /// Somebody changed the fragment of the address; our own changes make no event.
    Address(Option<(String, Origin)>),
    /// Another window changed what is kept, or cleared everything.
    Stored,
    /// The page may go away without another word.
    Leaving,
    /// The page is looked at again.
    Back,
    /// The shell knows whether the page works without a network.
    Offline(Offline),
    /// The shell knows of a newer version.
    Update(UpdateStatus),
    /// A file was dropped on the page.
    Dropped(File),
    /// More than one file was dropped at once.
    DroppedSeveral,
    /// The keys for one step back.
    UndoKeys,
    /// The keys for one step forward.
    RedoKeys,
}

/// Listens for as long as it lives.
pub struct Listening {
    _listeners: Vec<EventListener>,
}

/// Tells of everything that happens around the page. `would_lose` says whether closing the page now would lose
/// work: the browser then asks first.
pub fn listen(
    tell: impl Fn(Happening) + Clone + 'static,
    would_lose: impl Fn() -> bool + 'static,
) -> Listening {
    let mut listeners = Vec::new();
    let Some(window) = web_sys::window() else {
        return Listening {
            _listeners: listeners,
        };
    };
    let document = window.document();
    let mut on = |name: &'static str, happening: fn(&Event) -> Option<Happening>| {
        let tell = tell.clone();
        listeners.push(EventListener::new(&window, name, move |event| {
            if let Some(happening) = happening(event) {
                tell(happening);
            }
        }));
    };
    on("hashchange", |_| Some(Happening::Address(fragment())));
    on("storage", |event| {
        let key = event.dyn_ref::<StorageEvent>()?.key();
        let about_scenarios =
            key.is_none_or(|key| key.starts_with("keuzeruimte:") && key.contains(":scenario:"));
        about_scenarios.then_some(Happening::Stored)
    });
    on("pagehide", |_| Some(Happening::Leaving));
    on("pageshow", |event| {
        let event = event.dyn_ref::<PageTransitionEvent>()?;
        event.persisted().then_some(Happening::Back)
    });
    on("focus", |_| Some(Happening::Back));
    on("keydown", |event| undo_or_redo(event.dyn_ref::<KeyboardEvent>()?));
    let shell_tells: fn(&Event) -> Option<Happening> = |_| Some(Happening::Offline(shell::offline()));
    on("keuzeruimte:offline-ready", shell_tells);
    on("keuzeruimte:offline-refused", shell_tells);
    let shell_tells: fn(&Event) -> Option<Happening> = |_| Some(Happening::Update(shell::update()));
    on("keuzeruimte:update-waiting", shell_tells);
    on("keuzeruimte:updated-elsewhere", shell_tells);
    if let Some(document) = document {
        let tell = tell.clone();
        let hidden = document.clone();
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
            tell(if hidden.hidden() {
                Happening::Leaving
            } else {
                Happening::Back
            });
        }));
    }
    let can_refuse = EventListenerOptions::enable_prevent_default();
    listeners.push(EventListener::new_with_options(
        &window,
        "dragover",
        can_refuse,
        |event| {
            // Without this the browser would leave the page for the file.
            event.prevent_default();
        },
    ));
    listeners.push(EventListener::new_with_options(
        &window,
        "drop",
        can_refuse,
        move |event| {
            event.prevent_default();
            let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            let files = transfer.and_then(|transfer| transfer.files());
            match files.map(|files| (files.length(), files.get(0))) {
                Some((1, Some(file))) => tell(Happening::Dropped(file)),
                Some((2.., _)) => tell(Happening::DroppedSeveral),
                _ => {}
            }
        },
    ));
    listeners.push(EventListener::new_with_options(
        &window,
        "beforeunload",
        can_refuse,
        move |event| {
            if would_lose() {
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                    event.set_return_value("?");
                }
            }
        },
    ));
    Listening {
        _listeners: listeners,
    }
}

// Inside a field the browser's own undo belongs to what is typed there; over a dialog nothing behind it changes.
fn undo_or_redo(event: &KeyboardEvent) -> Option<Happening> {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let elsewhere = "textarea, dialog, select, input:not([type=checkbox]):not([type=radio])";
    if target.is_some_and(|target| target.closest(elsewhere).is_ok_and(|found| found.is_some())) {
        return None;
    }
    let control = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    match event.key().to_lowercase().as_str() {
        "z" if control && event.shift_key() => Some(Happening::RedoKeys),
        "z" if control => Some(Happening::UndoKeys),
        "y" if control => Some(Happening::RedoKeys),
        _ => None,
    }
}
