//! On whom choices hang, and who could carry a package.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::lang::Language;
use crate::present::council::Sheet;
use crate::session::{CouncilMessage, Message, Package};
use crate::ui::main_view::told;
use crate::ui::page::Page;

/// The fracties without which some majority is gone.
pub(super) fn decides(sheet: &Sheet, language: Language) -> Html {
    let deciding: Vec<_> = sheet
        .fracties
        .iter()
        .filter(|fractie| !fractie.decides.is_empty())
        .collect();
    html! {
        <section class="room__section" aria-labelledby="council-decides">
            <h2 id="council-decides" class="room__part">{ language.text("council-decides") }</h2>
            if deciding.is_empty() {
                <p>{ language.text("council-decides-none") }</p>
            } else {
                <p class="room__note">{ language.text("council-decides-intro") }</p>
                { for deciding.into_iter().map(|fractie| {
                    let arguments = [
                        ("name", fractie.name.as_ref().into()),
                        ("count", fractie.decides.len().into()),
                    ];
                    html! {
                        <details key={&*fractie.name} class="fold fold--inner">
                            <summary>{ language.text_with("council-decides-count", &arguments) }</summary>
                            <ul class="council__list">
                                { for fractie.decides.iter().map(|title| html! { <li>{ told(title) }</li> }) }
                            </ul>
                        </details>
                    }
                }) }
            }
        </section>
    }
}

/// The package, and the coalitions that could carry it.
pub(super) fn coalitions(page: &Page, sheet: &Sheet) -> Html {
    let language = page.language();
    let package = &sheet.package;
    let chosen = page.session.chamber.package;
    let choose = {
        let send = page.send.clone();
        move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                let package = select.value().parse().map_or(Package::Marked, Package::Of);
                send.emit(Message::Council(CouncilMessage::Package(package)));
            }
        }
    };
    let count = package.choices.len();
    html! {
        <section class="room__section" aria-labelledby="coalition-title">
            <h2 id="coalition-title" class="room__part">{ language.text("coalition-title") }</h2>
            <div class="field field--package">
                <label class="utrecht-form-label" for="coalition-package">{ language.text("coalition-package") }</label>
                <select id="coalition-package" class="utrecht-select" onchange={choose}>
                    <option value="" selected={chosen == Package::Marked}>
                        { language.text("coalition-package-marked") }
                    </option>
                    { for sheet.fracties.iter().enumerate().map(|(place, fractie)| html! {
                        <option key={place} value={place.to_string()} selected={chosen == Package::Of(place)}>
                            { language.text_with("coalition-package-of", &[("name", fractie.name.as_ref().into())]) }
                        </option>
                    }) }
                </select>
            </div>
            if count > 0 {
                <details class="fold fold--inner">
                    <summary>{ language.text_with("coalition-choices", &[("count", count.into())]) }</summary>
                    <ul class="council__list">
                        { for package.choices.iter().map(|title| html! { <li>{ told(title) }</li> }) }
                    </ul>
                </details>
            }
            <p role="status">{ &*package.sentence }</p>
            if !package.sets.is_empty() {
                <ol class="council__list">
                    { for package.sets.iter().map(|set| html! { <li key={&**set}>{ &**set }</li> }) }
                </ol>
            }
            if let Some(more) = &package.more {
                <p class="room__note">{ &**more }</p>
            }
        </section>
    }
}
