//! The scenarios on this device: name, open, copy, delete, take along, bring in.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog;
use super::words::optional_wording;
use crate::lang::Language;
use crate::scenario::LONGEST_TITLE;
use crate::session::{Message, ShelfEntry};
use crate::ui::around::safety_sentence;
use crate::ui::kit::{Button, IconButton, Symbol, TextField};
use crate::ui::page::{Page, PageProps};

/// The dialog.
#[component]
pub(super) fn Scenarios(props: &PageProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let session = &page.session;
    let duplicate = {
        let name = page.name_of_copy();
        page.says_of_new_place(move |id| Message::Duplicate(id, name.clone()))
    };
    let shelf = session.shelf.iter().map(|entry| shelf_entry(page, entry));
    let content = html! {
        <>
            <section class="form-part" aria-labelledby="scenarios-this">
                <h3 id="scenarios-this">{ language.text("scenarios-open-one") }</h3>
                <Name page={page.clone()} key={session.work.id.as_str()} />
                <p class="scenarios__safety">{ safety_sentence(&session.keeping, language) }</p>
                <div class="form-part__actions">
                    <Button symbol={Symbol::Add} on_click={page.says_of_new_place(Message::NewScenario)}>
                        { language.text("scenarios-new") }
                    </Button>
                    <Button symbol={Symbol::Copy} on_click={duplicate}>{ language.text("scenarios-duplicate") }</Button>
                    <Button symbol={Symbol::Download} on_click={page.says(Message::AskFile)}>
                        { language.text("scenarios-download") }
                    </Button>
                    if session.work.kept_revision > 0 {
                        <Button symbol={Symbol::Delete} on_click={page.says_of_new_place(Message::DeleteOpen)}>
                            { language.text("scenarios-delete-open") }
                        </Button>
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
            <Button
                label={language.text_with("scenarios-open", &[("title", name.as_str().into())])}
                on_click={page.says(Message::OpenScenario(entry.id.clone()))}
            >
                <bdi>{ &name }</bdi>
            </Button>
            <IconButton
                symbol={Symbol::Delete}
                label={language.text_with("scenarios-delete", &[("title", name.as_str().into())])}
                on_click={page.says(Message::DeleteScenario(entry.id.clone()))}
            />
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
    html! {
        <TextField
            id="scenario-name"
            label={language.text("scenarios-name")}
            hint={AttrValue::from(language.text("scenarios-name-hint"))}
            value={(*typed).clone()}
            longest={LONGEST_TITLE}
            error={fault(&typed, language)}
            on_input={rename}
        />
    }
}

fn fault(typed: &str, language: Language) -> Option<AttrValue> {
    optional_wording::<LONGEST_TITLE>(typed, language)
        .err()
        .map(AttrValue::from)
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
            <TextField
                id="bring-in-link"
                label={language.text("scenarios-link")}
                value={(*typed).clone()}
                on_input={let typed = typed.clone(); Callback::from(move |text| typed.set(text))}
            />
            <Button on_click={view} disabled={typed.trim().is_empty()}>{ language.text("scenarios-view-link") }</Button>
            <div class="field">
                <label class="utrecht-form-label" for="bring-in-file">{ language.text("scenarios-file") }</label>
                <input type="file" id="bring-in-file" accept=".json,application/json" onchange={choose} />
            </div>
        </>
    }
}
