//! What lies beside the page: budgets of a municipality, fetched before the page begins.
//!
//! Without a network `web/sw.js` answers with what was fetched last. Deliberately absent: any other address, and what
//! the texts mean (`library`).

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response, UrlSearchParams};

use super::fragment::fragment;
use super::own::own_budgets;
use crate::budget::Budget;
use crate::ids::BudgetId;
use crate::library::{BESIDE, Beside, FileName, Library, beside};

/// The name in the address of the budget that was asked for: `?begroting=kadernota-2027`.
const ASKED: &str = "begroting";

/// The page on which documents are read, beside this one.
pub const READER: &str = "inlezen.html";

/// Opens the page on which documents are read, with a link that carries a budget.
pub fn go_to_reader(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that refuses stays where it is: then the link is refused in words.
        let _ = window.location().assign(&format!("{READER}{fragment}"));
    }
}

/// The budgets beside the page, else the shipped ones; and those of this device. What is fetched only when it is
/// wanted, and is wanted by the address, is fetched.
pub async fn library(shipped: Budget) -> Library {
    // A browser that keeps nothing has no budgets of its own.
    let own = own_budgets().await.unwrap_or_default();
    let library = library_beside(shipped).await;
    let link = fragment().map(|(link, _)| link);
    let wanted = library.offered_to_open(link.as_deref(), asked_budget().as_ref());
    let library = match wanted.cloned() {
        Some(offered) => library.with_offered(&offered, text_of(offered.file).await),
        None => library,
    };
    library.with_own(own)
}

/// The budgets beside the page, else the shipped one.
pub async fn library_beside(shipped: Budget) -> Library {
    let Some(text) = text_of(BESIDE).await else {
        return Library::shipped(shipped);
    };
    match beside(&text) {
        Beside::Budget(_) => Library::of_files(vec![(BESIDE.to_owned(), Some(text))], shipped),
        Beside::Bad(bad) => Library::of_bad(BESIDE, bad, shipped),
        Beside::List(names) => {
            let files = texts_of(names.budgets).await;
            Library::of_files(files, shipped).with_former(texts_of(names.former).await)
        }
    }
}

async fn texts_of(names: Vec<FileName>) -> Vec<(String, Option<String>)> {
    let mut files = Vec::new();
    for name in names {
        let text = text_of(name.as_str()).await;
        files.push((name.to_string(), text));
    }
    files
}

/// The budget that the address asks for.
pub fn asked_budget() -> Option<BudgetId> {
    let search = web_sys::window()?.location().search().ok()?;
    let words = UrlSearchParams::new_with_str(&search).ok()?;
    words.get(ASKED)?.parse().ok()
}

/// The address of this page with another budget.
pub fn address_of_budget(id: &BudgetId) -> String {
    format!("?{ASKED}={id}")
}

/// Opens this page anew with another budget, and with a scenario to look at.
pub fn go_to_budget(id: &BudgetId, fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that refuses stays where it is: then the link is refused in words.
        let _ = window
            .location()
            .assign(&format!("{}{fragment}", address_of_budget(id)));
    }
}

/// Opens the page with the choices on a budget, from the page that reads documents.
pub fn go_to_page(id: &BudgetId, fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A browser that refuses stays where it is; the budget is in the list.
        let _ = window
            .location()
            .assign(&format!("./{}{fragment}", address_of_budget(id)));
    }
}

// None where there is no such file, or no answer.
async fn text_of(name: &str) -> Option<String> {
    let asked = RequestInit::new();
    asked.set_cache(RequestCache::NoCache);
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(name, &asked))
        .await
        .ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    // A server that answers everything with its front page has no such file.
    (!text.trim_start().starts_with('<')).then_some(text)
}
