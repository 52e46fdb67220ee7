//! The ledger of the council: every choice with a mark for every fractie and what comes of it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::lang::Language;
use crate::present::council::{Mark, MarkKind, Row, Section, Sheet};
use crate::session::{CouncilMessage, Message};
use crate::ui::kit::{TagKind, tag};
use crate::ui::main_view::figure::figures;
use crate::ui::main_view::told;
use crate::ui::page::Frame;
use crate::year::Year;

/// From more rows on, those off screen are not laid out.
const LONG: usize = 60;

/// The choices by section.
pub(super) fn choices(frame: &Frame, sheet: &Sheet, locked: bool) -> Html {
    let language = frame.language;
    let rows: usize = sheet.sections.iter().map(|section| section.rows.len()).sum();
    let class = classes!("ledger", (rows > LONG).then_some("ledger--long"));
    html! {
        <section {class} aria-labelledby="council-choices">
            <h2 id="council-choices" class="room__part">{ language.text("council-choices") }</h2>
            { legend(sheet) }
            <table class="ledger__table" role="table" aria-labelledby="council-choices">
                <thead role="rowgroup" class="visually-hidden">
                    <tr role="row">
                        <th role="columnheader" scope="col">{ language.text("council-column-package") }</th>
                        <th role="columnheader" scope="col">{ language.text("council-column-choice") }</th>
                        <th role="columnheader" scope="col">{ language.text("council-fracties") }</th>
                        <th role="columnheader" scope="col">{ language.text("council-column-fate") }</th>
                        { sheet.years.iter().map(|year| html! {
                            <th key={year.number()} role="columnheader" scope="col">{ year.to_string() }</th>
                        }).collect::<Html>() }
                    </tr>
                </thead>
                { for sheet.sections.iter().map(|part| section(frame, part, &sheet.years, locked)) }
            </table>
        </section>
    }
}

fn legend(sheet: &Sheet) -> Html {
    html! {
        <ul class="council__legend">
            { for sheet.legend.iter().enumerate().map(|(place, mark)| html! {
                <li key={place}>{ drawn(mark, false) }{ " " }{ &*mark.spoken }</li>
            }) }
        </ul>
    }
}

fn section(frame: &Frame, section: &Section, years: &Rc<[Year]>, locked: bool) -> Html {
    let columns = years.len().saturating_add(4).to_string();
    html! {
        <tbody key={&*section.key} role="rowgroup" class="section">
            <tr key="head" role="row" class="section__head">
                <th role="rowheader" scope="rowgroup" class="section__title" colspan={columns}>
                    if let Some(number) = &section.number {
                        <span class="number">{ &**number }</span>
                    }
                    <span class="section__name">{ told(&section.title) }</span>
                    if let Some(note) = &section.note {
                        { " " }{ tag(TagKind::Own, note, None) }
                    }
                </th>
            </tr>
            { for section.rows.iter().map(|row| html! {
                <CouncilRow
                    key={&*row.key}
                    row={row.clone()}
                    years={years.clone()}
                    language={frame.language}
                    {locked}
                    send={frame.send.clone()}
                />
            }) }
        </tbody>
    }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    row: Rc<Row>,
    years: Rc<[Year]>,
    language: Language,
    locked: bool,
    send: Callback<Message>,
}

/// One choice: a component, so that only the rows that changed are drawn again.
#[component]
fn CouncilRow(props: &RowProps) -> Html {
    let RowProps { row, language, .. } = props;
    let mark = {
        let (of, send) = (row.of.clone(), props.send.clone());
        move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(Message::Council(CouncilMessage::Mark(
                    of.clone(),
                    input.checked(),
                )));
            }
        }
    };
    let fate = if row.adopted {
        "motion--adopted"
    } else {
        "motion--rejected"
    };
    let label = language.text_with(
        "council-package-mark",
        &[("title", row.title.text.as_ref().into())],
    );
    html! {
        <tr role="row" class={classes!("motion", fate)}>
            <td role="cell" class="motion__package">
                <label class="motion__target">
                    <input type="checkbox" checked={row.marked} aria-label={label} onchange={mark} />
                </label>
            </td>
            <th role="rowheader" scope="row" class="motion__what">
                if let Some(number) = &row.number {
                    <span class="number">{ &**number }</span>
                }
                <span class="motion__name">{ told(&row.title) }</span>
                if !row.tags.is_empty() {
                    <span class="choice__tags">
                        { for row.tags.iter().map(|words| tag(TagKind::Plain, words, None)) }
                    </span>
                }
            </th>
            <td role="cell" class="motion__marks">
                <span class="marks" aria-hidden="true">{ for row.marks.iter().map(|mark| drawn(mark, true)) }</span>
                <span class="visually-hidden">{ &*row.spoken }</span>
            </td>
            <td role="cell" class="motion__fate">
                <strong class="motion__verdict">{ &*row.fate }</strong>{ " " }
                <span class="motion__votes">{ &*row.votes }</span>
            </td>
            { figures(&props.years, &row.cells) }
        </tr>
    }
}

fn drawn(mark: &Mark, named: bool) -> Html {
    let kind = match mark.kind {
        MarkKind::For => "mark--for",
        MarkKind::Partial => "mark--partial",
        MarkKind::Against => "mark--against",
        MarkKind::SilentOn => "mark--silent-on",
        MarkKind::SilentOff => "mark--silent-off",
        MarkKind::Unknown => "mark--unknown",
    };
    html! {
        <span
            class={classes!("mark", kind)}
            title={named.then(|| mark.spoken.to_string())}
            data-short={named.then(|| mark.short.to_string())}
            aria-hidden="true"
        >
            { &*mark.letter }
        </span>
    }
}
