//! Files out and in: offered as a download, read when chosen or dropped.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// The most bytes of a file that is read: many times a scenario of the largest kind.
pub const MOST_FILE_BYTES: u32 = 2_000_000;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Larger than any scenario.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// The text of a file that the member chose.
pub async fn read_file(file: File) -> Result<String, FileProblem> {
    if file.size() > f64::from(MOST_FILE_BYTES) {
        return Err(FileProblem::TooLarge);
    }
    let text = JsFuture::from(file.text()).await;
    text.ok()
        .and_then(|text| text.as_string())
        .ok_or(FileProblem::Unreadable)
}

/// Offers a file for download; false where the browser does not.
pub fn offer_file(name: &str, content: &str) -> bool {
    download(name, content).is_ok()
}

/// Offers a file for download.
pub(super) fn download(name: &str, content: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let kind = BlobPropertyBag::new();
    kind.set_type(if name.ends_with(".txt") {
        "text/plain;charset=utf-8"
    } else {
        "application/json"
    });
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the content by now, but some start reading it a moment later.
    gloo_timers::callback::Timeout::new(60_000, move || {
        // Nothing can be done, nor is lost, where the address cannot be given back.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
