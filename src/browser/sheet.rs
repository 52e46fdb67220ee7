//! The device's own sheet for handing something on to people and programs: on most phones, on few desktops.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File, FilePropertyBag, Navigator, ShareData};

use crate::session::HandedOn;

/// Whether there is one. Absent on pages without a secure connection.
pub fn has_sheet() -> bool {
    navigator().is_some_and(|navigator| has(&navigator, "share"))
}

/// Opens the sheet with a link, and with the file too where the device takes one; false where that failed. Somebody
/// who closes the sheet again has not failed.
pub(super) async fn hand_on(what: HandedOn) -> bool {
    let Some(navigator) = navigator().filter(|navigator| has(navigator, "share")) else {
        return false;
    };
    let data = ShareData::new();
    data.set_title(&what.title);
    if let Some(address) = &what.address {
        data.set_url(address);
    }
    if let Some(files) = files(&what) {
        data.set_files(&files);
        let taken = has(&navigator, "canShare") && navigator.can_share_with_data(&data);
        if !taken {
            // Reflect, as the typed setter has no way to take a member away again.
            let _ = Reflect::delete_property(&data, &JsValue::from_str("files"));
        }
    }
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => true,
        Err(error) => error
            .dyn_ref::<DomException>()
            .is_some_and(|error| error.name() == "AbortError"),
    }
}

// As plain text with an ending of its own: the only kind of text that every sheet takes.
fn files(what: &HandedOn) -> Option<Array> {
    let kind = FilePropertyBag::new();
    kind.set_type("text/plain");
    let content = Array::of1(&JsValue::from_str(&what.content));
    let file = File::new_with_str_sequence_and_options(&content, &what.name, &kind).ok()?;
    Some(Array::of1(&file))
}

fn navigator() -> Option<Navigator> {
    Some(web_sys::window()?.navigator())
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|found| found.is_function())
}
