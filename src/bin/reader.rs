//! The front door of the page that reads documents; the same program, without a page, is the worker that reads them.

use keuzeruimte::browser::{panicked, work_here};
use keuzeruimte::lang::speak_of_reading;
use keuzeruimte::ui::ReaderApp;

fn main() {
    if work_here() {
        return;
    }
    speak_of_reading();
    // Without `set_custom_panic_hook` Yew installs a hook of its own; web/recovery.js takes over from here.
    yew::set_custom_panic_hook(Box::new(|panic| panicked(&panic.to_string())));
    let mount = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    if let Some(mount) = mount {
        yew::Renderer::<ReaderApp>::with_root(mount).render();
    }
}
