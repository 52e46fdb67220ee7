//! What changed in the budget since the open scenario was kept.

use yew::prelude::*;

use super::dialog;
use crate::present::revision::{RevisionGroup, in_words};
use crate::ui::main_view::told;
use crate::ui::page::Page;

/// The dialog; none where the device does not know the former figures.
pub(super) fn revision(page: &Page) -> Html {
    let language = page.language();
    let words = page
        .session
        .shown_revision()
        .map(|revision| in_words(revision, &page.session.budget, page.showing()));
    let intro = if page.session.is_preview() {
        language.text("revision-intro-theirs")
    } else {
        language.text("revision-intro")
    };
    let content = html! {
        <>
            <p>{ intro }</p>
            { for words.iter().flat_map(|words| words.groups.iter()).map(group) }
        </>
    };
    dialog(
        page,
        "revision",
        language.text("revision-title"),
        Html::default(),
        content,
    )
}

fn group(group: &RevisionGroup) -> Html {
    html! {
        <section key={&*group.heading} class="revision">
            <h3 class="detail__title">{ &*group.heading }</h3>
            <ul class="revision__lines">
                { for group.lines.iter().map(|line| html! {
                    <li key={&*line.title.text}>
                        <span class="revision__what">{ told(&line.title) }</span>
                        if !line.amounts.is_empty() {
                            <ul class="revision__amounts">
                                { for line.amounts.iter().map(|amount| html! { <li key={&**amount}>{ &**amount }</li> }) }
                            </ul>
                        }
                    </li>
                }) }
            </ul>
        </section>
    }
}
