//! Files beside the page that are not used: for whoever put them there, with the place of every fault.

use yew::prelude::*;

use crate::lang::{Language, Worded};
use crate::library::{RefusedFile, WhyRefused};
use crate::ui::page::Page;

/// A banner as long as a file beside the page cannot be used.
pub fn library_banner(page: &Page) -> Html {
    let language = page.language();
    let library = &page.session.library;
    if library.refused.is_empty() {
        return Html::default();
    }
    let files = library.refused.iter().map(|file| {
        html! {
            <details>
                <summary>{ language.text_with("library-not-used", &[("name", file.name.as_str().into())]) }</summary>
                <ul>{ for reasons(file, language).into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul>
            </details>
        }
    });
    html! {
        <section class="banner banner--library" aria-labelledby="library-title">
            <h2 id="library-title" class="banner__title">{ language.text("library-title") }</h2>
            { for files }
            <p>{ language.text("library-goes-on") }</p>
        </section>
    }
}

fn reasons(file: &RefusedFile, language: Language) -> Vec<String> {
    match &file.why {
        WhyRefused::Bad(bad) => bad.words(language).lines().map(str::to_owned).collect(),
        WhyRefused::Missing => vec![language.text("library-missing")],
        WhyRefused::SameId(id) => {
            vec![language.text_with("library-same-id", &[("id", id.as_str().into())])]
        }
    }
}
