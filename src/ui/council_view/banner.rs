//! Around the council: one of somebody else that is shown first, and whether the member's own is safe.

use yew::prelude::*;

use crate::session::{CouncilKeeping, CouncilMessage, Message, Origin, Room};
use crate::ui::kit::{Button, ButtonKind, button};
use crate::ui::page::Page;

/// What must be said above the council; nothing in the other rooms.
pub fn council_banner(page: &Page) -> Html {
    if page.session.view.room != Room::Council {
        return Html::default();
    }
    html! {
        <>
            { preview(page) }
            { keeping(page) }
        </>
    }
}

fn preview(page: &Page) -> Html {
    let Some(preview) = &page.session.chamber.preview else {
        return Html::default();
    };
    let language = page.language();
    let what = match preview.origin {
        Origin::File => language.text("council-preview-of-file"),
        Origin::Own | Origin::Address | Origin::Link => language.text("council-preview-of-link"),
    };
    let fracties = preview.council.fracties();
    let seats: usize = fracties.iter().map(|fractie| usize::from(fractie.seats)).sum();
    let about = language.text_with(
        "council-preview-about",
        &[("fracties", fracties.len().into()), ("seats", seats.into())],
    );
    let says = |message: CouncilMessage| page.says(Message::Council(message));
    html! {
        <section class="banner banner--preview" aria-labelledby="council-preview">
            <div role="status">
                <h2 id="council-preview">{ what }</h2>
                <p>{ about }</p>
                if preview.other_figures {
                    <p class="preview__doubt">{ language.text("preview-other-figures") }</p>
                }
            </div>
            <div class="banner__actions">
                { button(Button {
                    kind: ButtonKind::Primary,
                    ..Button::new(language.text("council-preview-take-over"), says(CouncilMessage::TakeOver))
                }) }
                { button(Button::new(language.text("council-preview-leave"), says(CouncilMessage::Leave))) }
            </div>
        </section>
    }
}

fn keeping(page: &Page) -> Html {
    let language = page.language();
    let says = |words: &'static str, message: CouncilMessage| {
        button(Button::new(
            language.text(words),
            page.says(Message::Council(message)),
        ))
    };
    let (sentence, actions) = match page.session.chamber.keeping {
        CouncilKeeping::Untouched | CouncilKeeping::Saved => return Html::default(),
        CouncilKeeping::Not => (
            language.text("council-not-kept"),
            html! { <>{ says("safety-retry", CouncilMessage::Retry) }{ says("council-file", CouncilMessage::AskFile) }</> },
        ),
        CouncilKeeping::Elsewhere(..) => (
            language.text("council-elsewhere"),
            html! {
                <>
                    { says("conflict-use-theirs", CouncilMessage::UseTheirs) }
                    { says("council-keep-mine", CouncilMessage::KeepMine) }
                </>
            },
        ),
        CouncilKeeping::Newer => (
            language.text("council-newer"),
            says("council-file", CouncilMessage::AskFile),
        ),
    };
    html! {
        <section class="banner banner--council" role="status">
            <p>{ sentence }</p>
            <div class="banner__actions">{ actions }</div>
        </section>
    }
}
