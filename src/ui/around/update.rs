//! A newer version waits; it comes on the member's word, after saving.

use yew::prelude::*;

use crate::session::{Message, UpdateStatus};
use crate::ui::kit::{Button, button};
use crate::ui::page::Page;

/// A banner as long as a newer version waits for an answer.
pub fn update_banner(page: &Page) -> Html {
    let language = page.language();
    let accept = |words: String| button(Button::new(words, page.says(Message::AcceptUpdate)));
    let (sentence, actions) = match page.session.update {
        UpdateStatus::UpToDate | UpdateStatus::Deferred => return Html::default(),
        UpdateStatus::Waiting => (
            language.text("update-waiting"),
            accept(language.text("update-accept")),
        ),
        UpdateStatus::Elsewhere => (
            language.text("update-elsewhere"),
            accept(language.text("safety-reload")),
        ),
        UpdateStatus::Taking => (language.text("update-taking"), Html::default()),
    };
    html! {
        <div class="banner banner--update" role="status">
            <p>{ sentence }</p>
            <div class="banner__actions">
                { actions }
                if page.session.update != UpdateStatus::Taking {
                    { button(Button::new(
                        language.text("update-later"),
                        page.says(Message::Update(UpdateStatus::Deferred)),
                    )) }
                }
            </div>
        </div>
    }
}
