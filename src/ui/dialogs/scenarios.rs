//! The scenarios on this device: name, open, copy, delete, take along, bring in.

mod party;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog;
use super::words::optional_wording;
use crate::scenario::LONGEST_TITLE;
use crate::session::{Message, ShelfEntry};
use crate::ui::around::safety_sentence;
use crate::ui::kit::{Button, IconButton, Symbol, TextField, button, icon_button, text_field};
use crate::ui::page::{Page, PageProps};

use party::PartyFields;

/// The dialog.
pub(super) fn scenarios(page: &Page) -> Html {
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
                <Name page={page.clone()} key={session.work.id.as_str()} />
                <PartyFields page={page.clone()} key={format!("{} party", session.work.id)} />
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
                <BringIn page={page.clone()} />
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

/// The name of the open scenario: what can be kept is kept with every key.
#[component]
fn Name(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let title = page.session.work.title.as_ref();
    let typed = use_state(|| title.map(ToString::to_string).unwrap_or_default());
    let rename = {
        let (typed, send) = (typed.clone(), page.send.clone());
        Callback::from(move |text: String| {
            if let Ok(title) = optional_wording::<LONGEST_TITLE>(&text, language) {
                send.emit(Message::Rename(title));
            }
            typed.set(text);
        })
    };
    text_field(TextField {
        id: "scenario-name".into(),
        label: language.text("scenarios-name"),
        hint: Some(language.text("scenarios-name-hint")),
        value: (*typed).clone(),
        longest: Some(LONGEST_TITLE),
        error: optional_wording::<LONGEST_TITLE>(&typed, language).err(),
        on_input: rename,
        ..TextField::default()
    })
}

/// A link to paste, as an installed page has no address bar; or a file to choose.
#[component]
fn BringIn(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let typed = use_state(String::new);
    let view = {
        let (typed, open_link) = (typed.clone(), page.open_link.clone());
        Callback::from(move |()| open_link.emit((*typed).clone()))
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
    html! {
        <>
            { text_field(TextField {
                id: "bring-in-link".into(),
                label: language.text("scenarios-link"),
                value: (*typed).clone(),
                on_input: { let typed = typed.clone(); Callback::from(move |text| typed.set(text)) },
                ..TextField::default()
            }) }
            { button(Button {
                disabled: typed.trim().is_empty(),
                ..Button::new(language.text("scenarios-view-link"), view)
            }) }
            <div class="field">
                <label class="utrecht-form-label" for="bring-in-file">{ language.text("scenarios-file") }</label>
                <input type="file" id="bring-in-file" accept=".json,application/json" onchange={choose} />
            </div>
        </>
    }
}
