//! The choices by section, in the columns of the strip.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::{ChoiceView, html_id};
use super::told;
use crate::outcome::Nature;
use crate::present::detail::Detail;
use crate::present::ledger::{Ledger, SectionOf, SectionRows};
use crate::scenario::Decision;
use crate::session::{Message, Panel};
use crate::ui::kit::{Button, Symbol, button};
use crate::ui::page::Frame;
use crate::year::Year;

/// From more rows on, those off screen are not laid out.
const LONG: usize = 60;

/// The choices to show, and of one of them everything, with what the member decided about it.
pub(super) fn ledger_view(
    frame: &Frame,
    ledger: &Ledger,
    years: &Rc<[Year]>,
    open: Option<&(Detail, Decision)>,
    has_levers: bool,
) -> Html {
    let language = frame.language;
    let sections = &ledger.sections;
    let nothing = ledger.found.as_ref().and_then(|found| found.nothing.clone());
    let rows: usize = sections.iter().map(|section| section.rows.len()).sum();
    let class = classes!("ledger", (rows > LONG).then_some("ledger--long"));
    html! {
        <section {class} aria-labelledby="ledger-title">
            <h2 id="ledger-title" class="visually-hidden">{ language.text("ledger-title") }</h2>
            if sections.is_empty() {
                <p class="ledger__empty">{ nothing.as_deref().unwrap_or_default() }</p>
            } else {
                <table class="ledger__table" role="table" aria-labelledby="ledger-title">
                    <thead role="rowgroup" class="visually-hidden">
                        <tr role="row">
                            <th role="columnheader" scope="col">{ language.text("ledger-column-on") }</th>
                            <th role="columnheader" scope="col">{ language.text("ledger-column-choice") }</th>
                            { years.iter().map(|year| html! {
                                <th key={year.number()} role="columnheader" scope="col">{ year.to_string() }</th>
                            }).collect::<Html>() }
                        </tr>
                    </thead>
                    { for sections.iter().map(|section| section_rows(frame, section, years, open)) }
                </table>
            }
            if !frame.locked {
                <div class="ledger__add">
                    { button(Button {
                        symbol: Some(Symbol::Add),
                        opens_dialog: true,
                        ..Button::new(language.text("own-add"), frame.says(Message::Open(Panel::OwnChoice(None))))
                    }) }
                    if has_levers {
                        { button(Button {
                            opens_dialog: true,
                            ..Button::new(language.text("levers-open"), frame.says(Message::Open(Panel::Levers)))
                        }) }
                    }
                </div>
            }
        </section>
    }
}

fn section_rows(
    frame: &Frame,
    section: &SectionRows,
    years: &Rc<[Year]>,
    open: Option<&(Detail, Decision)>,
) -> Html {
    let (key, class) = match &section.of {
        SectionOf::Document(id) => (format!("section-{id}"), None),
        SectionOf::Own => ("own".to_owned(), Some("section--own")),
        SectionOf::Levers => ("levers".to_owned(), Some("section--own")),
        SectionOf::Rules => ("rules".to_owned(), None),
        SectionOf::Nature(Nature::Structural) => ("structural".to_owned(), None),
        SectionOf::Nature(Nature::Incidental) => ("incidental".to_owned(), None),
        SectionOf::Council => ("council".to_owned(), None),
        SectionOf::Body(body) => (format!("body-{body}"), None),
        SectionOf::All => ("all".to_owned(), None),
    };
    let columns = years.len().saturating_add(2).to_string();
    let rows = section.rows.iter().map(|row| {
        let open = open.filter(|(detail, _)| detail.of == row.of);
        html! {
            <ChoiceView
                key={html_id(&row.of)}
                row={row.clone()}
                years={years.clone()}
                open={open.cloned()}
                frame={frame.clone()}
            />
        }
    });
    html! {
        <tbody key={key} role="rowgroup" class={classes!("section", class)}>
            <tr key="head" role="row" class="section__head">
                <th role="rowheader" scope="rowgroup" class="section__title" colspan={columns}>
                    if let Some(number) = &section.number {
                        <span class="number">{ &**number }</span>
                    }
                    <span class="section__name">{ told(&section.title) }</span>
                    if let Some(count) = &section.count {
                        <span class="section__count">{ &**count }</span>
                    }
                    if let Some(note) = &section.note {
                        <span class="section__note">{ told(note) }</span>
                    }
                </th>
            </tr>
            { for rows }
        </tbody>
    }
}
