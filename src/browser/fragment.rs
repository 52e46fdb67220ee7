//! What stands behind the hash sign of the address.

use wasm_bindgen::JsValue;
use web_sys::Storage;

use super::library::READER;
use crate::session::Origin;

/// The state of a history entry whose fragment is the member's own scenario.
const OWN: &str = "keuzeruimte:own";
/// Where this window notes the last two fragments of the member's own that it wrote.
const WRITTEN: &str = "keuzeruimte:written";

/// The fragment with its hash sign, as written; none where there is none. Not by `Location.hash`: some browsers
/// decode it.
pub fn fragment() -> Option<(String, Origin)> {
    let window = web_sys::window()?;
    let address = window.location().href().ok()?;
    let (_, fragment) = address.split_once('#')?;
    // The mark that `put` left with this entry of the history. A reload within a moment after a change finds an
    // address that is not the latest; without the mark it would look like a scenario of somebody else.
    let mark = window.history().and_then(|history| history.state()).ok();
    let own = mark
        .and_then(|mark| mark.as_string())
        .is_some_and(|mark| mark == OWN);
    let origin = if own { Origin::Own } else { Origin::Address };
    (!fragment.is_empty()).then(|| (format!("#{fragment}"), origin))
}

/// The fragment that the page starts with. A reload that crosses a change of the address may bring the address from
/// before it, without its mark: what this window wrote itself then tells. Only here: later on a member may open a
/// link of their own on purpose.
pub fn fragment_at_start() -> Option<(String, Origin)> {
    let (fragment, origin) = fragment()?;
    let written_here = written().contains(&fragment);
    Some((fragment, if written_here { Origin::Own } else { origin }))
}

/// Where this page is, for a link to it. What stands behind a question mark is about this window only.
pub fn address_without_fragment() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |read: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location
            .as_ref()
            .and_then(|location| read(location).ok())
            .unwrap_or_default()
    };
    match part(web_sys::Location::origin).as_str() {
        // From a disk there is no origin.
        "null" | "" => {
            let address = part(web_sys::Location::href);
            address.split(['#', '?']).next().unwrap_or_default().to_owned()
        }
        origin => format!("{origin}{}", part(web_sys::Location::pathname)),
    }
}

/// Where the page for documents is, for a link to it.
pub fn address_of_reader() -> String {
    let address = address_without_fragment();
    let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{READER}")
}

/// Whether the fragment names a place on the page, as a skip link does.
pub fn is_place_on_page(fragment: &str) -> bool {
    let id = fragment.trim_start_matches('#');
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// Takes the fragment away without a step in the browser's history.
pub fn clear_fragment() {
    // A browser that refuses shows an address that opens the same once more: no harm.
    let _ = put(None, false);
}

/// Replaces the fragment without a step in the browser's history and without a `hashchange` event.
pub(super) fn put(fragment: Option<&str>, own: bool) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let Ok(address) = window.location().href() else {
        return false;
    };
    let page = address.split_once('#').map_or(address.as_str(), |(page, _)| page);
    // Once something was decided after a safe start, a reload may open it as usual.
    let page = match fragment {
        Some(_) => page.strip_suffix("?veilig").unwrap_or(page),
        None => page,
    };
    let wanted = format!("{page}{}", fragment.unwrap_or_default());
    // A link that is opened again on a marked entry would pass for the member's own.
    let mark = if own {
        JsValue::from_str(OWN)
    } else {
        JsValue::NULL
    };
    let is_marked = window
        .history()
        .and_then(|history| history.state())
        .is_ok_and(|state| state == mark);
    if own {
        note_written(fragment.unwrap_or_default());
    }
    if wanted == address && is_marked {
        return true;
    }
    let replaced = window
        .history()
        .and_then(|history| history.replace_state_with_url(&mark, "", Some(&wanted)));
    // One browser ignores in silence what comes too often: only the address itself tells.
    replaced.is_ok() && window.location().href().is_ok_and(|now| now == wanted)
}

fn written() -> Vec<String> {
    let noted = session_storage().and_then(|storage| storage.get_item(WRITTEN).ok().flatten());
    noted.map_or_else(Vec::new, |noted| noted.lines().map(str::to_owned).collect())
}

// A browser that refuses has the mark alone.
fn note_written(fragment: &str) {
    let before = written().into_iter().find(|before| before != fragment);
    let both = [fragment.to_owned(), before.unwrap_or_default()].join("\n");
    let _ = session_storage().map(|storage| storage.set_item(WRITTEN, &both));
}

fn session_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
