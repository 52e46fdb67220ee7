//! The scenarios on this device: name, open, copy, delete, take along, bring in.

mod party;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog;
use super::words::optional_wording;
use crate::scenario::LONGEST_TITLE;
use crate::session::{Message, ShelfEntry, Work};
use crate::ui::around::safety_sentence;
use crate::ui::kit::{Button, IconButton, Symbol, TextField, button, icon_button, text_field};
use crate::ui::page::{Page, PageProps};

use party::party_fields;

/// The dialog.
pub(super) fn scenarios(page: &Page) -> Html {
    html! { <Scenarios page={page.clone()} key={page.session.work.id.as_str()} /> }
}

/// What stands in the fields, as it was typed.
#[derive(Clone, PartialEq)]
struct Typed {
    title: String,
    party: String,
    seats: String,
    link: String,
}

impl Typed {
    fn of(work: &Work) -> Typed {
        let party = work.decisions.party.as_ref();
        Typed {
            title: work.title.as_ref().map(ToString::to_string).unwrap_or_default(),
            party: party.map(|party| party.name.to_string()).unwrap_or_default(),
            seats: party.map(|party| party.seats.to_string()).unwrap_or_default(),
            link: String::new(),
        }
    }
}

// One component for all of its fields: each further one would cost the first visit some kilobytes.
#[component]
fn Scenarios(props: &PageProps) -> Html {
    let page = &props.page;
    let typed = use_state(|| Typed::of(&page.session.work));
    let language = page.language();
    let session = &page.session;
    let duplicate = {
        let name = page.name_of_copy();
        page.says_of_new_place(move |id| Message::Duplicate(id, name.clone()))
    };
    let does = |symbol: Symbol, words: String, on_click: Callback<()>| {
        button(Button {
            symbol: Some(symbol),
            ..Button::new(words, on_click)
        })
    };
    let shelf = session.shelf.iter().map(|entry| shelf_entry(page, entry));
    let content = html! {
        <>
            <section class="form-part" aria-labelledby="scenarios-this">
                <h3 id="scenarios-this">{ language.text("scenarios-open-one") }</h3>
                { name_field(page, &typed) }
                { party_fields(page, &typed) }
                <p class="scenarios__safety">{ safety_sentence(&session.keeping, language) }</p>
                <div class="form-part__actions">
                    { does(Symbol::Add, language.text("scenarios-new"), page.says_of_new_place(Message::NewScenario)) }
                    { does(Symbol::Copy, language.text("scenarios-duplicate"), duplicate) }
                    { does(Symbol::Download, language.text("scenarios-download"), page.says(Message::AskFile)) }
                    if session.work.kept_revision > 0 {
                        { does(
                            Symbol::Delete,
                            language.text("scenarios-delete-open"),
                            page.says_of_new_place(Message::DeleteOpen),
                        ) }
                    }
                </div>
            </section>
            <section class="form-part" aria-labelledby="scenarios-others">
                <h3 id="scenarios-others">{ language.text("scenarios-others") }</h3>
                if session.shelf.is_empty() {
                    <p>{ language.text("scenarios-none") }</p>
                } else {
                    <ul class="scenarios">{ for shelf }</ul>
                }
            </section>
            <section class="form-part" aria-labelledby="scenarios-in">
                <h3 id="scenarios-in">{ language.text("scenarios-bring-in") }</h3>
                <p>{ language.text("scenarios-bring-in-hint") }</p>
                { bring_in(page, &typed) }
            </section>
        </>
    };
    dialog(
        page,
        "scenarios",
        language.text("scenarios-title"),
        Html::default(),
        content,
    )
}

fn shelf_entry(page: &Page, entry: &ShelfEntry) -> Html {
    let language = page.language();
    let name = page.name(entry.title.as_ref());
    html! {
        <li key={entry.id.as_str()} class="scenarios__entry">
            { button(Button {
                label: Some(language.text_with("scenarios-open", &[("title", name.as_str().into())])),
                ..Button::new(html! { <bdi>{ &name }</bdi> }, page.says(Message::OpenScenario(entry.id.clone())))
            }) }
            { icon_button(IconButton::new(
                Symbol::Delete,
                language.text_with("scenarios-delete", &[("title", name.as_str().into())]),
                page.says(Message::DeleteScenario(entry.id.clone())),
            )) }
        </li>
    }
}

// The name of the open scenario: what can be kept is kept with every key.
fn name_field(page: &Page, typed: &UseStateHandle<Typed>) -> Html {
    let language = page.language();
    let rename = {
        let (typed, send) = (typed.clone(), page.send.clone());
        Callback::from(move |title: String| {
            if let Ok(title) = optional_wording::<LONGEST_TITLE>(&title, language) {
                send.emit(Message::Rename(title));
            }
            typed.set(Typed {
                title,
                ..(*typed).clone()
            });
        })
    };
    text_field(TextField {
        id: "scenario-name".into(),
        label: language.text("scenarios-name"),
        hint: Some(language.text("scenarios-name-hint")),
        value: typed.title.clone(),
        longest: Some(LONGEST_TITLE),
        error: optional_wording::<LONGEST_TITLE>(&typed.title, language).err(),
        on_input: rename,
        ..TextField::default()
    })
}

// A link to paste, as an installed page has no address bar; or a file to choose.
fn bring_in(page: &Page, typed: &UseStateHandle<Typed>) -> Html {
    let language = page.language();
    let view = {
        let (typed, open_link) = (typed.clone(), page.open_link.clone());
        Callback::from(move |()| open_link.emit(typed.link.clone()))
    };
    let choose = {
        let open_file = page.open_file.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(file) = input.as_ref().and_then(|input| input.files()?.get(0)) {
                open_file.emit(file);
            }
            // The same file can be chosen again.
            input.iter().for_each(|input| input.set_value(""));
        })
    };
    let on_input = {
        let typed = typed.clone();
        Callback::from(move |link| {
            typed.set(Typed {
                link,
                ..(*typed).clone()
            });
        })
    };
    html! {
        <>
            { text_field(TextField {
                id: "bring-in-link".into(),
                label: language.text("scenarios-link"),
                value: typed.link.clone(),
                on_input,
                ..TextField::default()
            }) }
            { button(Button {
                disabled: typed.link.trim().is_empty(),
                ..Button::new(language.text("scenarios-view-link"), view)
            }) }
            <div class="field">
                <label class="utrecht-form-label" for="bring-in-file">{ language.text("scenarios-file") }</label>
                <input type="file" id="bring-in-file" accept=".json,application/json" onchange={choose} />
            </div>
        </>
    }
}
