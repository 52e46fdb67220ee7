//! What stands behind the hash sign of the address.

use wasm_bindgen::JsValue;

/// The fragment with its hash sign, as written; none where there is none. Not by `Location.hash`: some browsers
/// decode it.
pub fn fragment() -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    let (_, fragment) = address.split_once('#')?;
    (!fragment.is_empty()).then(|| format!("#{fragment}"))
}

/// Replaces the fragment without a step in the browser's history and without a `hashchange` event.
pub(super) fn put(fragment: Option<&str>) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let Ok(address) = window.location().href() else {
        return false;
    };
    let page = address.split_once('#').map_or(address.as_str(), |(page, _)| page);
    let wanted = format!("{page}{}", fragment.unwrap_or_default());
    if wanted == address {
        return true;
    }
    let replaced = window
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&wanted)));
    // One browser ignores in silence what comes too often: only the address itself tells.
    replaced.is_ok() && window.location().href().is_ok_and(|now| now == wanted)
}
