//! Another scenario beside the others: of this page, from a link, from a file.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::present::compare::name;
use crate::session::{CompareMessage, Message, Purpose, Session, Source};
use crate::ui::kit::{Button, TextField, button, text_field};
use crate::ui::page::{BringIn, Page, PageProps};

/// The form, folded until it is needed.
#[component]
pub(super) fn Adder(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let typed = use_state(String::new);
    if !page.session.beside.has_room() {
        return html! { <p class="room__note">{ language.text("compare-full") }</p> };
    }
    let offered = offered(&page.session);
    let add = {
        let (send, offered) = (page.send.clone(), offered.clone());
        move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
                return;
            };
            let chosen = select
                .value()
                .parse()
                .ok()
                .and_then(|place: usize| offered.get(place).cloned());
            select.set_value("");
            if let Some((source, _)) = chosen {
                send.emit(Message::Compare(CompareMessage::Add(source)));
            }
        }
    };
    let submit = {
        let (typed, bring_in) = (typed.clone(), page.bring_in.clone());
        Callback::from(move |()| {
            bring_in.emit(BringIn::Link(Purpose::Compare, (*typed).clone()));
            typed.set(String::new());
        })
    };
    let choose = {
        let bring_in = page.bring_in.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(file) = input.as_ref().and_then(|input| input.files()?.get(0)) {
                bring_in.emit(BringIn::File(Purpose::Compare, file));
            }
            // The same file can be chosen again.
            input.iter().for_each(|input| input.set_value(""));
        })
    };
    html! {
        <details class="fold adder">
            <summary>{ language.text("compare-add") }</summary>
            <div class="adder__fields">
                <p class="room__note">{ language.text("compare-add-hint") }</p>
                if !offered.is_empty() {
                    <div class="field">
                        <label class="utrecht-form-label" for="compare-own">{ language.text("compare-add-own") }</label>
                        <select id="compare-own" class="utrecht-select" onchange={add}>
                            <option value="" selected=true></option>
                            { for offered.iter().enumerate().map(|(place, (source, title))| html! {
                                <option key={place} value={place.to_string()}>{ label(page, source, title) }</option>
                            }) }
                        </select>
                    </div>
                }
                <div class="adder__link">
                    { text_field(TextField {
                        id: "compare-link".into(),
                        label: language.text("compare-add-link"),
                        value: (*typed).clone(),
                        on_input: { let typed = typed.clone(); Callback::from(move |text| typed.set(text)) },
                        ..TextField::default()
                    }) }
                    { button(Button {
                        disabled: typed.trim().is_empty(),
                        ..Button::new(language.text("compare-add-submit"), submit)
                    }) }
                </div>
                <div class="field">
                    <label class="utrecht-form-label" for="compare-file">{ language.text("compare-add-file") }</label>
                    <input type="file" id="compare-file" accept=".json,application/json" onchange={choose} />
                </div>
            </div>
        </details>
    }
}

// What of this page is not beside the others yet.
fn offered(session: &Session) -> Vec<(Source, Option<String>)> {
    let of_page = [Source::Existing, Source::Proposal, Source::Mine].map(|source| (source, None));
    let shelf = session.shelf.iter().map(|entry| {
        (
            Source::Shelf(entry.id.clone()),
            entry.title.as_ref().map(ToString::to_string),
        )
    });
    let all = of_page.into_iter().chain(shelf);
    all.filter(|(source, _)| !session.beside.has(source)).collect()
}

fn label(page: &Page, source: &Source, title: &Option<String>) -> String {
    let mine = page.session.work.title.as_ref().map(ToString::to_string);
    let title = if *source == Source::Mine { &mine } else { title };
    name(source, title.as_deref(), page.language())
}
