//! A fractie of the council: its name, its seats, and its variant, which is shown before it is put in.

mod sources;

use std::rc::Rc;

use yew::prelude::*;

use super::dialog;
use super::words::wording;
use crate::council::{Fractie, MOST_SEATS, Variant};
use crate::lang::Language;
use crate::present::council::incoming;
use crate::scenario::{LONGEST_TITLE, Party};
use crate::session::{Arrival, CouncilMessage, Message};
use crate::ui::kit::{Button, ButtonKind, TextField, button, text_field};
use crate::ui::page::Page;

use sources::Sources;

/// The page, and the fractie to change; none for a new one.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FractieProps {
    /// The session, and where messages go.
    pub page: Page,
    /// Its place in the council.
    pub place: Option<usize>,
}

#[derive(Clone, Default, PartialEq)]
struct Form {
    name: String,
    seats: String,
    absent: String,
    without_variant: bool,
}

/// The dialog.
#[component]
pub(super) fn FractieForm(props: &FractieProps) -> Html {
    let page = &props.page;
    let language = page.language();
    let chamber = &page.session.chamber;
    let former = props
        .place
        .and_then(|place| chamber.council.fracties().get(place));
    let form = use_state(|| former.map(Form::of).unwrap_or_default());
    let name_was_left = use_state(|| false);
    let came = chamber.incoming.as_ref();
    let draft = form.draft(former, came);
    let is_ready = draft.is_some();
    let save = {
        let (send, place, draft) = (page.send.clone(), props.place, Rc::new(draft));
        Callback::from(move |()| {
            if let Some(fractie) = draft.as_ref().clone() {
                send.emit(Message::Council(CouncilMessage::Put(place, fractie)));
            }
        })
    };
    let changes = |change: fn(&mut Form, String)| {
        let form = form.clone();
        Callback::from(move |text| {
            let mut changed = (*form).clone();
            change(&mut changed, text);
            form.set(changed);
        })
    };
    let name_error = wording::<LONGEST_TITLE>(&form.name, language)
        .err()
        .filter(|_| *name_was_left || !form.name.is_empty());
    let number = |id: &str,
                  label: String,
                  hint: Option<String>,
                  value: &str,
                  least: u8,
                  change: fn(&mut Form, String)| {
        let wrong = !value.trim().is_empty() && small(value, least).is_none();
        text_field(TextField {
            id: id.to_owned(),
            class: "field--seats",
            label,
            hint,
            value: value.to_owned(),
            longest: Some(2),
            error: wrong.then(|| number_error(least, language)),
            on_input: changes(change),
            ..TextField::default()
        })
    };
    let title = match props.place {
        Some(_) => language.text("fractie-change"),
        None => language.text("fractie-new"),
    };
    let save_words = match props.place {
        Some(_) => language.text("fractie-save-change"),
        None => language.text("fractie-save"),
    };
    let actions = html! {
        <>
            { button(Button::new(language.text("cancel"), page.says(Message::ClosePanel))) }
            { button(Button {
                kind: ButtonKind::Primary,
                disabled: !is_ready,
                ..Button::new(save_words, save)
            }) }
        </>
    };
    let content = html! {
        <>
            { text_field(TextField {
                id: "fractie-name".into(),
                label: language.text("fractie-name"),
                value: form.name.clone(),
                longest: Some(LONGEST_TITLE),
                autofocus: true,
                error: name_error,
                on_input: changes(|form, text| form.name = text),
                on_leave: { let left = name_was_left.clone(); Callback::from(move |()| left.set(true)) },
                ..TextField::default()
            }) }
            <div class="fractie-form__seats">
                { number("fractie-seats", language.text("fractie-seats"), None, &form.seats, 1,
                    |form, text| form.seats = text) }
                { number("fractie-absent", language.text("fractie-absent"), Some(language.text("fractie-absent-hint")),
                    &form.absent, 0, |form, text| form.absent = text) }
            </div>
            <section class="form-part" aria-labelledby="fractie-variant">
                <h3 id="fractie-variant">{ language.text("fractie-variant") }</h3>
                { now(&form, former, language) }
                { shown_first(page, &form, came) }
                <p>{ language.text("fractie-variant-hint") }</p>
                <Sources page={page.clone()} />
            </section>
        </>
    };
    dialog(page, "fractie", title, actions, content)
}

// What the fractie has now, and the way to take it away.
fn now(form: &UseStateHandle<Form>, former: Option<&Fractie>, language: Language) -> Html {
    let Some(variant) = former
        .and_then(|fractie| fractie.variant.as_ref())
        .filter(|_| !form.without_variant)
    else {
        return Html::default();
    };
    let decisions = variant
        .decisions
        .choices
        .len()
        .saturating_add(variant.decisions.own.len());
    let count = language.text_with("council-variant", &[("count", decisions.into())]);
    let about = match &variant.title {
        Some(title) => format!("{title}: {count}"),
        None => count,
    };
    let remove = {
        let form = form.clone();
        Callback::from(move |_: MouseEvent| {
            form.set(Form {
                without_variant: true,
                ..(*form).clone()
            });
        })
    };
    html! {
        <p>
            <bdi>{ language.text_with("fractie-variant-now", &[("about", about.into())]) }</bdi>{ " " }
            <button type="button" class="quiet" onclick={remove}>{ language.text("fractie-came-none") }</button>
        </p>
    }
}

// What came, before it is put in.
fn shown_first(page: &Page, form: &UseStateHandle<Form>, came: Option<&Arrival>) -> Html {
    let language = page.language();
    let words = came.map(|arrival| incoming(&page.session.budget, arrival, language));
    html! {
        <div role="status">
            if let Some((words, arrival)) = words.zip(came) {
                <div class="fractie-form__came">
                    <p><strong>{ language.text("fractie-came") }</strong></p>
                    <p><bdi>{ &*words.about }</bdi></p>
                    { for words.warnings.iter().map(|warning| html! {
                        <p class="fractie__warning">{ &**warning }</p>
                    }) }
                    if let Some(party) = &arrival.decisions.party {
                        { use_party(form, party, language) }
                    }
                    <button
                        type="button"
                        class="quiet"
                        onclick={page.says::<MouseEvent>(Message::Council(CouncilMessage::DropIncoming))}
                    >
                        { language.text("fractie-drop") }
                    </button>
                </div>
            }
        </div>
    }
}

fn use_party(form: &UseStateHandle<Form>, party: &Party, language: Language) -> Html {
    let take = {
        let (form, party) = (form.clone(), party.clone());
        Callback::from(move |_: MouseEvent| {
            form.set(Form {
                name: party.name.to_string(),
                seats: party.seats.to_string(),
                ..(*form).clone()
            });
        })
    };
    let seats = usize::from(party.seats);
    let words = language.text_with(
        "fractie-use-name",
        &[("name", party.name.as_str().into()), ("seats", seats.into())],
    );
    html! { <p><button type="button" class="quiet" onclick={take}>{ words }</button></p> }
}

impl Form {
    fn of(fractie: &Fractie) -> Form {
        Form {
            name: fractie.name.to_string(),
            seats: fractie.seats.to_string(),
            absent: match fractie.absent {
                0 => String::new(),
                absent => absent.to_string(),
            },
            without_variant: false,
        }
    }

    fn draft(&self, former: Option<&Fractie>, came: Option<&Arrival>) -> Option<Fractie> {
        let kept = || {
            former
                .and_then(|fractie| fractie.variant.clone())
                .filter(|_| !self.without_variant)
        };
        let variant = came.map(|arrival| Variant {
            title: arrival.title.clone(),
            decisions: arrival.decisions.clone(),
            other_figures: arrival.other_figures,
        });
        let absent = if self.absent.trim().is_empty() {
            0
        } else {
            small(&self.absent, 0)?
        };
        Some(Fractie {
            name: crate::scenario::Wording::new(&self.name).ok()?,
            seats: small(&self.seats, 1)?,
            absent,
            variant: variant.or_else(kept),
        })
    }
}

fn small(text: &str, least: u8) -> Option<u8> {
    let number = text.trim().parse().ok()?;
    (least..=MOST_SEATS).contains(&number).then_some(number)
}

fn number_error(least: u8, language: Language) -> String {
    let bounds = [
        ("least", usize::from(least).into()),
        ("most", usize::from(MOST_SEATS).into()),
    ];
    language.text_with("fractie-number", &bounds)
}
