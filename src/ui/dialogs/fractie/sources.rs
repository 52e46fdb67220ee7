//! Where the variant of a fractie can come from: a link, a file, a scenario of this device.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::session::{Arrival, CouncilMessage, Message, Origin, Purpose};
use crate::ui::kit::{Button, TextField, button, text_field};
use crate::ui::page::{BringIn, PageProps};

/// Where a variant can come from.
#[component]
pub(super) fn Sources(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let typed = use_state(String::new);
    let look = {
        let (typed, bring_in) = (typed.clone(), page.bring_in.clone());
        Callback::from(move |()| bring_in.emit(BringIn::Link(Purpose::Fractie, (*typed).clone())))
    };
    let choose_file = {
        let bring_in = page.bring_in.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(file) = input.as_ref().and_then(|input| input.files()?.get(0)) {
                bring_in.emit(BringIn::File(Purpose::Fractie, file));
            }
            // The same file can be chosen again.
            input.iter().for_each(|input| input.set_value(""));
        })
    };
    let choose = {
        let (send, session) = (page.send.clone(), page.session.clone());
        Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
                return;
            };
            let message = match select.value().as_str() {
                "" => return,
                "mine" => CouncilMessage::Incoming(Arrival {
                    origin: Origin::Own,
                    title: session.work.title.clone(),
                    decisions: session.work.decisions.clone(),
                    other_figures: false,
                    former: None,
                }),
                id => match id.parse() {
                    Ok(id) => CouncilMessage::FromShelf(id),
                    Err(_) => return,
                },
            };
            send.emit(Message::Council(message));
        })
    };
    let mine = page.name(page.session.work.title.as_ref());
    html! {
        <>
            <div class="adder__link">
                { text_field(TextField {
                    id: "fractie-link".into(),
                    label: language.text("fractie-link"),
                    value: (*typed).clone(),
                    on_input: { let typed = typed.clone(); Callback::from(move |text| typed.set(text)) },
                    ..TextField::default()
                }) }
                { button(Button {
                    disabled: typed.trim().is_empty(),
                    ..Button::new(language.text("fractie-look"), look)
                }) }
            </div>
            <div class="field">
                <label class="utrecht-form-label" for="fractie-file">{ language.text("fractie-file") }</label>
                <input type="file" id="fractie-file" accept=".json,application/json" onchange={choose_file} />
            </div>
            <div class="field">
                <label class="utrecht-form-label" for="fractie-shelf">{ language.text("fractie-shelf") }</label>
                <select id="fractie-shelf" class="utrecht-select" onchange={choose}>
                    <option value="" selected=true>{ language.text("fractie-shelf-none") }</option>
                    <option value="mine">
                        { language.text_with("fractie-mine", &[("name", mine.into())]) }
                    </option>
                    { for page.session.shelf.iter().map(|entry| html! {
                        <option value={entry.id.as_str().to_owned()}>{ page.name(entry.title.as_ref()) }</option>
                    }) }
                </select>
            </div>
        </>
    }
}
