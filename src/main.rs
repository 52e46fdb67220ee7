//! The page's front door: the way out of a panic, the mount, and nothing else.

use std::rc::Rc;

use keuzeruimte::browser::{asked_budget, fragment, go_to_reader, library, panicked};
use keuzeruimte::budget::shipped;
use keuzeruimte::link::carried;
use keuzeruimte::ui::{App, AppProps};
use yew::platform::spawn_local;

fn main() {
    // Without `set_custom_panic_hook` Yew installs a hook of its own; web/recovery.js takes over from here.
    yew::set_custom_panic_hook(Box::new(|panic| panicked(&panic.to_string())));
    let mount = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    let Some(mount) = mount else { return };
    match shipped() {
        Ok(shipped) => spawn_local(async move {
            let library = Rc::new(library(shipped).await);
            let link = fragment().map(|(link, _)| link);
            // A link that carries its own budget is looked at first, on the page that can.
            if let Some(link) = link.as_deref().filter(|link| carried::is_carried(link)) {
                return go_to_reader(link);
            }
            let Some(budget) = library.to_open(link.as_deref(), asked_budget().as_ref()).cloned() else {
                return panicked("there is no budget to open");
            };
            yew::Renderer::<App>::with_root_and_props(mount, AppProps { library, budget }).render();
        }),
        Err(faults) => panicked(&faults.to_string()),
    }
}
