//! The clipboard, which browsers and offices refuse in many ways.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; true only where the browser says that it did.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator = window.navigator();
    // Absent on pages without a secure connection; the typed getter would hand out an unusable object.
    let present = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|clipboard| !clipboard.is_undefined() && !clipboard.is_null());
    present
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}
