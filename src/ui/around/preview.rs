//! Somebody's scenario, shown before anything is done with it: what it is, what it comes to beside the member's
//! own, and three ways on.

use yew::prelude::*;

use crate::outcome::References;
use crate::present::{Cell, Showing};
use crate::session::{Message, Origin, Panel, Preview};
use crate::ui::kit::{Button, ButtonKind, button};
use crate::ui::leftovers::leftovers;
use crate::ui::page::Page;
use crate::year::Year;

/// The banner, as long as somebody's scenario is shown.
pub fn preview_banner(page: &Page) -> Html {
    let Some(preview) = &page.session.preview else {
        return Html::default();
    };
    let language = page.language();
    let what = match preview.arrival.origin {
        Origin::Own | Origin::Address | Origin::Link => language.text("preview-of-link"),
        Origin::File => language.text("preview-of-file"),
    };
    html! {
        <section class="banner banner--preview" aria-labelledby="preview-heading">
            <div role="status">
                <h2 id="preview-heading">{ what }</h2>
                <p>
                    if let Some(title) = &preview.arrival.title {
                        <bdi class="preview__title">{ title.as_str() }</bdi>{ " " }
                    }
                    { language.text("preview-reassurance") }
                </p>
                if preview.arrival.other_figures {
                    <p class="preview__doubt">
                        { language.text("preview-other-figures") }
                        if preview.revision.is_some() {
                            { " " }{ what_changed(page) }
                        }
                    </p>
                }
            </div>
            { leftovers(&page.session, language) }
            { beside_mine(page, preview) }
            <div class="banner__actions">
                { button(Button {
                    kind: ButtonKind::Primary,
                    ..Button::new(language.text("preview-take-over"), page.says_of_new_place(Message::TakeOver))
                }) }
                { button(Button::new(language.text("preview-keep-mine"), page.says(Message::KeepMine))) }
                { button(Button::new(
                    language.text("preview-compare-later"),
                    page.says_of_new_place(Message::CompareLater),
                )) }
            </div>
            <p class="preview__hint">{ language.text("preview-take-over-hint") }</p>
        </section>
    }
}

fn what_changed(page: &Page) -> Html {
    let on_click = page.says::<MouseEvent>(Message::Open(Panel::Revision));
    html! {
        <button type="button" class="quiet" aria-haspopup="dialog" onclick={on_click}>
            { page.language().text("revision-show") }
        </button>
    }
}

fn beside_mine(page: &Page, preview: &Preview) -> Html {
    let language = page.language();
    let showing = page.showing();
    let theirs = page.session.outcomes();
    let mine = page.session.own_outcomes();
    // Without a balance before the choices in either scenario there are effects to compare, and no balances.
    let balances = knows_every_end(theirs) && knows_every_end(mine);
    let caption = if balances {
        language.text("preview-end-balance")
    } else {
        language.text("preview-effect")
    };
    let name = preview.arrival.title.as_ref().map_or_else(
        || language.text("preview-theirs"),
        |title| title.as_str().to_owned(),
    );
    let years = page.session.budget.horizon.years();
    let row = |name: String, outcomes: &References| {
        let cells = cells(outcomes, balances, showing);
        html! {
            <tr role="row">
                <th role="rowheader" scope="row"><bdi>{ name }</bdi></th>
                { for years.clone().zip(&cells).map(|(year, cell)| figure(year, cell)) }
            </tr>
        }
    };
    // The roles stand there for phones, where its columns become lines.
    html! {
        <table class="preview__table" role="table">
            <caption>{ caption }</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    { for years.clone().map(|year| html! {
                        <th role="columnheader" scope="col">{ year.to_string() }</th>
                    }) }
                </tr>
            </thead>
            <tbody role="rowgroup">
                { row(name, theirs) }
                { row(language.text("preview-mine"), mine) }
            </tbody>
        </table>
    }
}

fn knows_every_end(outcomes: &References) -> bool {
    outcomes.mine.years.values().all(|total| total.end.is_some())
}

fn cells(outcomes: &References, balances: bool, showing: Showing) -> Vec<Cell> {
    let years = outcomes.mine.years.values();
    years
        .map(|total| {
            let money = if balances { total.end } else { total.effect };
            Cell::total(money, showing).beside_pm(total.open_pm, showing.language)
        })
        .collect()
}

fn figure(year: Year, cell: &Cell) -> Html {
    html! {
        <td role="cell" data-year={year.to_string()}>
            <span aria-hidden="true">
                { &*cell.text }
                if let Some(letter) = &cell.letter {
                    <small>{ " " }{ &**letter }</small>
                }
                if let Some(beside) = &cell.beside {
                    <small>{ " " }{ &**beside }</small>
                }
            </span>
            <span class="visually-hidden">{ &*cell.spoken }</span>
        </td>
    }
}
