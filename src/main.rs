//! The page's front door: the way out of a panic, the mount, and nothing else.

use web_sys::{CustomEvent, CustomEventInit, Event};
use yew::prelude::*;

fn main() {
    // Without `set_custom_panic_hook` Yew installs a hook of its own. The text goes out by the smallest path there
    // is: after a panic nothing in this memory can be relied on; web/recovery.js takes over.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let detail = CustomEventInit::new();
        detail.set_detail(&panic.to_string().into());
        if let Ok(event) = CustomEvent::new_with_event_init_dict("keuzeruimte:panicked", &detail) {
            tell(&event);
        }
    }));
    let mount = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    if let Some(mount) = mount {
        yew::Renderer::<Page>::with_root(mount).render();
    }
}

#[component]
fn Page() -> Html {
    use_effect_with((), |()| {
        if let Ok(event) = Event::new("keuzeruimte:started") {
            tell(&event);
        }
    });
    html! { <main><h1>{ "Keuzeruimte" }</h1></main> }
}

fn tell(event: &Event) {
    if let Some(window) = web_sys::window() {
        // Nobody can cancel these events, and there is nobody left to tell that telling failed.
        let _ = window.dispatch_event(event);
    }
}
