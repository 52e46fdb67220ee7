//! The choices by section, in the columns of the strip.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::ChoiceView;
use super::told;
use crate::lang::Language;
use crate::outcome::PartOf;
use crate::present::detail::Detail;
use crate::present::ledger::{SectionOf, SectionRows};
use crate::scenario::Decision;
use crate::session::{Message, Panel};
use crate::ui::kit::{Button, Symbol};
use crate::year::Year;

/// What the ledger shows.
#[derive(Properties, PartialEq)]
pub(super) struct LedgerProps {
    /// The choices to show.
    pub sections: Rc<[SectionRows]>,
    /// The columns.
    pub years: Rc<[Year]>,
    /// The choice whose detail is open, and what the member decided about it.
    pub open: Option<(Detail, Decision)>,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// The choices.
#[component]
pub(super) fn LedgerView(props: &LedgerProps) -> Html {
    let language = props.language;
    let on_add = use_callback(props.send.clone(), |(), send| {
        send.emit(Message::Open(Panel::OwnChoice(None)));
    });
    html! {
        <section class="ledger" aria-labelledby="ledger-title">
            <h2 id="ledger-title" class="visually-hidden">{ language.text("ledger-title") }</h2>
            if props.sections.is_empty() {
                <p class="ledger__empty">{ language.text("ledger-nothing-found") }</p>
            } else {
                <table class="ledger__table" role="table" aria-labelledby="ledger-title">
                    <thead role="rowgroup" class="visually-hidden">
                        <tr role="row">
                            <th role="columnheader" scope="col">{ language.text("ledger-column-on") }</th>
                            <th role="columnheader" scope="col">{ language.text("ledger-column-choice") }</th>
                            { props.years.iter().map(|year| html! {
                                <th key={year.number()} role="columnheader" scope="col">{ year.to_string() }</th>
                            }).collect::<Html>() }
                        </tr>
                    </thead>
                    { for props.sections.iter().map(|section| section_rows(section, props)) }
                </table>
            }
            if !props.locked {
                <div class="ledger__add">
                    <Button symbol={Symbol::Add} opens_dialog=true on_click={on_add}>
                        { language.text("own-add") }
                    </Button>
                </div>
            }
        </section>
    }
}

fn section_rows(section: &SectionRows, props: &LedgerProps) -> Html {
    let (key, class) = match &section.of {
        SectionOf::Document(id) => (format!("section-{id}"), None),
        SectionOf::Own => ("own".to_owned(), Some("section--own")),
    };
    let columns = props.years.len().saturating_add(2).to_string();
    let rows = section.rows.iter().map(|row| {
        let open = props.open.clone().filter(|(detail, _)| detail.of == row.of);
        html! {
            <ChoiceView
                key={key_of(&row.of)}
                row={row.clone()}
                years={props.years.clone()}
                {open}
                language={props.language}
                locked={props.locked}
                send={props.send.clone()}
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
                    if let Some(note) = &section.note {
                        <span class="section__note">{ told(note) }</span>
                    }
                </th>
            </tr>
            { for rows }
        </tbody>
    }
}

fn key_of(of: &PartOf) -> String {
    match of {
        PartOf::Choice(id) => format!("choice-{id}"),
        PartOf::Own(id) => format!("own-{id}"),
    }
}
