//! The budgets of the municipality: which one is open, and the others.

use yew::prelude::*;

use super::dialog;
use crate::browser;
use crate::budget::Budget;
use crate::library::Offered;
use crate::present::Told;
use crate::ui::page::Page;

/// The dialog.
pub(super) fn budgets(page: &Page) -> Html {
    let language = page.language();
    let library = &page.session.library;
    let content = html! {
        <>
            <p>{ language.text("budgets-intro") }</p>
            <ul class="budgets">
                { for library.budgets.iter().map(|budget| entry(page, budget)) }
                { for library.offered.iter().map(|budget| offered(page, budget)) }
            </ul>
        </>
    };
    dialog(
        page,
        "budgets",
        language.text("budgets-title"),
        Html::default(),
        content,
    )
}

// A link, so that a budget can be opened in another window too.
fn entry(page: &Page, budget: &Budget) -> Html {
    let language = page.language();
    let open = budget.id == page.session.budget.id;
    html! {
        <li key={budget.id.as_str()}>
            <a href={browser::address_of_budget(&budget.id)} aria-current={open.then_some("page")}>
                { &*Told::document(&budget.title, language).text }
            </a>
            if page.session.library.is_own(&budget.id) {
                <p>{ language.text("budgets-own") }{ " " }<a href={browser::READER}>{ language.text("budgets-manage") }</a></p>
            }
            if let Some(subtitle) = &budget.subtitle {
                <p>{ &*Told::document(subtitle, language).text }</p>
            }
        </li>
    }
}

// Fetched when it is opened.
fn offered(page: &Page, budget: &Offered) -> Html {
    let language = page.language();
    html! {
        <li key={budget.id.as_str()}>
            <a href={browser::address_of_budget(&budget.id)}>
                { &*Told::document(&budget.title, language).text }
            </a>
            <p>{ &*Told::document(&budget.subtitle, language).text }</p>
        </li>
    }
}
