//! The main view: the year strip as the head of the ledger, the pictures beside it.
//!
//! Drawn anew with every message: it asks `present` for rows and hands each part of the page what that part shows. A
//! choice and the pictures are not drawn again while their rows stay the same. Deliberately absent: the dialogs,
//! notices and the preview's banner, which stand around this view (`app`).

mod choice;
mod detail;
mod document;
pub(in crate::ui) mod figure;
mod ledger;
mod menu;
mod phone_bar;
mod pictures;
mod sieve;
pub(super) mod strip;
mod tools;
mod top_bar;

use yew::prelude::*;

use crate::outcome::{Band, PartOf};
use crate::present::chart::{bridge, years};
use crate::present::detail::{detail, document_doubts};
use crate::present::geometry::Canvas;
use crate::present::indicators::indicators;
use crate::present::ledger::ledger;
use crate::present::questions::questions_and_notes;
use crate::present::reserves::reserves;
use crate::present::strip::strip;
use crate::present::{Cell, Told};
use crate::ui::dialogs::listed_questions;
use crate::ui::leftovers::leftovers;
use crate::ui::page::Page;
use crate::ui::rooms::ROOM_TITLE;

use document::document_note;
use ledger::ledger_view;
use phone_bar::phone_bar;
use pictures::Pictures;
use strip::strip_view;
use tools::tools;

pub use top_bar::top_bar;

/// The main part of every room.
pub(super) const MAIN: &str = "main";

/// The main view.
pub fn main_view(page: &Page) -> Html {
    let session = &*page.session;
    let showing = page.showing();
    let language = showing.language;
    let outcomes = session.outcomes();
    let band = session.settings.ranges.map(|rule| Band::of(&outcomes.mine, rule));
    let strip = strip(
        &session.budget,
        session.shown(),
        outcomes,
        session.settings.compare_with,
        band.as_ref(),
        showing,
    );
    let ledger = ledger(
        &session.budget,
        session.shown(),
        &outcomes.mine,
        &session.view.find,
        showing,
    );
    let open = session.view.detail.as_ref().and_then(|of| {
        let detail = detail(&session.budget, session.shown(), &outcomes.mine, of, showing)?;
        let decision = match of {
            PartOf::Choice(id) => session.shown().of(id).cloned(),
            PartOf::Own(_) | PartOf::Lever(_) | PartOf::Rule(_) | PartOf::OwnEffect(..) => None,
        };
        Some((detail, decision.unwrap_or_default()))
    });
    let document = session.budget.document.as_ref();
    let indicators = indicators(&session.budget, session.shown(), &outcomes.mine, language);
    let cells = strip.rows.iter().flat_map(|row| row.cells.iter());
    let rows = ledger.sections.iter().flat_map(|section| section.rows.iter());
    let cells = cells.chain(rows.flat_map(|row| row.cells.iter()));
    let measure = classes!(years_class(strip.years.len()), digits_class(cells));
    html! {
        <main id={MAIN} class={classes!("main", measure)} tabindex="-1">
            <h1 id={ROOM_TITLE} class="visually-hidden" tabindex="-1">{ told(&Told::document(&session.budget.title, language)) }</h1>
            <div class="sheet">
                { strip_view(page, &strip) }
                if !page.locked() {
                    { leftovers(session, language) }
                }
                { tools(page, ledger.found.as_ref()) }
                { ledger_view(&page.frame(), &ledger, &strip.years, open.as_ref(), !session.budget.levers.is_empty()) }
                { document_note(
                    document.map(|title| Told::document(title, language)).as_ref(),
                    &document_doubts(&session.budget, language),
                    indicators.missing.as_deref().filter(|_| indicators.all.is_empty()),
                    language,
                ) }
            </div>
            { pictures(page, band.as_ref()) }
            { phone_bar(&strip) }
            { on_paper(page) }
            <p class="visually-hidden" role="status">{ &*strip.announcement }</p>
        </main>
    }
}

// Questions and notes stand in closed details on screen; paper has them at its end.
fn on_paper(page: &Page) -> Html {
    let session = &page.session;
    let language = page.language();
    let all = questions_and_notes(&session.budget, session.shown(), language);
    if all.count == 0 {
        return Html::default();
    }
    html! {
        <section class="on-paper">
            <h2>{ language.text("questions-on-paper") }</h2>
            { listed_questions(&all) }
        </section>
    }
}

fn pictures(page: &Page, band: Option<&Band>) -> Html {
    let session = &page.session;
    let showing = page.showing();
    let outcomes = session.outcomes();
    let canvases = [Canvas::Wide, Canvas::Narrow];
    let bridges = canvases.map(|canvas| {
        bridge::bridge(
            &session.budget,
            session.shown(),
            &outcomes.mine,
            session.view.bridge_year,
            canvas,
            showing,
        )
    });
    let bridge = match bridges {
        [Some(wide), Some(narrow)] => Some([wide, narrow]),
        _ => None,
    };
    html! {
        <Pictures
            years={canvases.map(|canvas| years::years(outcomes, canvas, band, showing))}
            {bridge}
            horizon={session.budget.horizon}
            reserves={reserves(&session.budget, session.shown(), &outcomes.mine, showing.language)}
            indicators={indicators(&session.budget, session.shown(), &outcomes.mine, showing.language)}
            frame={page.frame()}
        />
    }
}

/// Words that the page did not write, with their language where it is not the page's.
pub fn told(words: &Told) -> Html {
    match words.lang {
        Some(lang) => html! { <span {lang}>{ &*words.text }</span> },
        None => html! { <>{ &*words.text }</> },
    }
}

// The stylesheet has a measure for every number of years: a policy without inline styles leaves no other way.
pub(super) fn years_class(years: usize) -> String {
    format!("main--years-{years}")
}

// And one for the widest figure, so that four columns become two on a phone before a figure is cut.
pub(super) fn digits_class<'all>(cells: impl Iterator<Item = &'all Cell>) -> &'static str {
    let widest = cells.map(|cell| cell.text.chars().count()).max();
    match widest.unwrap_or_default() {
        0..=8 => "main--figures-short",
        9..=11 => "main--figures-medium",
        12..=15 => "main--figures-long",
        _ => "main--figures-widest",
    }
}

#[cfg(test)]
mod tests;
