//! A total, opened into the parts that make it.

use yew::prelude::*;

use super::dialog;
use crate::outcome::{Band, TotalOf};
use crate::present::Cell;
use crate::present::breakdown::{Group, breakdown, total_name};
use crate::session::{Message, Panel};
use crate::ui::kit::{Button, button};
use crate::ui::page::Page;
use crate::year::Year;

/// The dialog.
pub(super) fn total(page: &Page, of: TotalOf, year: Year) -> Html {
    let language = page.language();
    let session = &page.session;
    let outcome = &session.outcomes().mine;
    let opened = breakdown(
        &session.budget,
        session.shown(),
        outcome,
        of,
        year,
        &Band::of(outcome, session.settings.ranges.unwrap_or_default()),
        page.showing(),
    );
    let known = |of: TotalOf| outcome.years.values().any(|total| of.of(total).is_some());
    let lines = TotalOf::ALL.into_iter().filter(|of| known(*of));
    let years = session.budget.horizon.years();
    let title = match &opened {
        Some(opened) => opened.title.to_string(),
        None => total_name(of, language),
    };
    let content = html! {
        <>
            <div class="total__which">
                { segments(page, "total-of", language.text("breakdown-which"), lines.map(|one| {
                    (total_name(one, language), one == of, Panel::Total(one, year))
                })) }
                { segments(page, "total-year", language.text("bridge-year"), years.map(|one| {
                    (one.to_string(), one == year, Panel::Total(of, one))
                })) }
            </div>
            if let Some(opened) = &opened {
                <table class="small-table breakdown">
                    <caption class="visually-hidden">{ &*opened.title }</caption>
                    { for opened.groups.iter().map(group) }
                    <tbody>
                        if let Some(rounding) = &opened.rounding {
                            <tr>
                                <th scope="row">{ language.text("breakdown-rounding") }</th>
                                { amount(rounding) }
                            </tr>
                        }
                        <tr class="breakdown__sum">
                            <th scope="row">{ total_name(of, language) }</th>
                            { amount(&opened.sum) }
                        </tr>
                    </tbody>
                </table>
                if session.settings.in_thousands {
                    <p>{ language.text("strip-in-thousands") }</p>
                }
                if let Some(range) = &opened.range {
                    <p>{ &**range }</p>
                }
            } else {
                <p>{ language.text("breakdown-unknown") }</p>
            }
        </>
    };
    let actions = button(Button::new(
        language.text("close"),
        page.says(Message::ClosePanel),
    ));
    dialog(page, "total", title, actions, content)
}

fn segments(
    page: &Page,
    name: &'static str,
    legend: String,
    options: impl Iterator<Item = (String, bool, Panel)>,
) -> Html {
    let option = |(words, checked, panel): (String, bool, Panel)| {
        html! {
            <label key={words.clone()} class="segment">
                <input
                    type="radio"
                    {name}
                    class="segment__input"
                    {checked}
                    onchange={page.says::<Event>(Message::Open(panel))}
                />
                <span class="segment__words">{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="segments">
            <legend class="visually-hidden">{ legend }</legend>
            <span class="segments__options">{ for options.map(option) }</span>
        </fieldset>
    }
}

fn group(group: &Group) -> Html {
    let title = match group.title.lang {
        Some(lang) => html! { <span {lang}>{ &*group.title.text }</span> },
        None => html! { { &*group.title.text } },
    };
    html! {
        <tbody>
            <tr><th scope="rowgroup" colspan="2" class="breakdown__head">{ title }</th></tr>
            { for group.rows.iter().map(|row| html! {
                <tr>
                    <th scope="row">
                        <span lang={row.title.lang}>{ &*row.title.text }</span>
                        if let Some(source) = &row.source {
                            <span class="breakdown__source">{ &**source }</span>
                        }
                    </th>
                    { amount(&row.cell) }
                </tr>
            }) }
        </tbody>
    }
}

fn amount(cell: &Cell) -> Html {
    html! {
        <td>
            <span aria-hidden="true">{ cell.written().to_string() }</span>
            <span class="visually-hidden">{ &*cell.spoken }</span>
        </td>
    }
}
