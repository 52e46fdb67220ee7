//! One row: what was read, what is not certain about it, and the words of the document beside it.

use std::rc::Rc;

use yew::prelude::*;

use super::Frame;
use super::form::RowForm;
use crate::intake::{Form, Message, row_element};
use crate::lang::Language;
use crate::present::Told;
use crate::present::review::{Lit, ReviewRow, SourceLine};
use crate::reading::recognise::kinds::Kind;
use crate::review::{Row, RowId, Sheet, Step};
use crate::ui::kit::{Button, ButtonKind, TagKind, button, tag};
use crate::ui::main_view::figure::figures;
use crate::year::Year;

/// The choices above and below a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Neighbours {
    pub above: Option<RowId>,
    pub below: Option<RowId>,
}

impl Neighbours {
    pub(super) fn of(sheet: &Sheet, id: RowId) -> Neighbours {
        let offered: Vec<RowId> = sheet.offered().map(|row| row.id).collect();
        let place = offered.iter().position(|other| *other == id);
        let at = |place: Option<usize>| place.and_then(|place| offered.get(place).copied());
        Neighbours {
            above: at(place.and_then(|place| place.checked_sub(1))),
            below: at(place.and_then(|place| place.checked_add(1))),
        }
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct RowProps {
    pub row: Rc<ReviewRow>,
    pub years: Rc<[Year]>,
    /// The row itself while it is corrected.
    pub open: Option<Rc<Row>>,
    pub neighbours: Option<Neighbours>,
    pub frame: Frame,
}

/// One row: a component, so that only the rows that changed are drawn again.
#[component]
pub(super) fn RowView(props: &RowProps) -> Html {
    let RowProps {
        row, years, frame, ..
    } = props;
    let language = frame.language;
    let id = row_element(row.id);
    let is_doubtful = row.offered && !row.checked && !row.doubts.is_empty();
    let class = classes!(
        "row",
        is_doubtful.then_some("row--doubtful"),
        (!row.offered).then_some("row--left-out"),
        props.open.is_some().then_some("row--open"),
    );
    html! {
        <tr {id} role="row" {class} tabindex="-1">
            <th role="rowheader" scope="row" class="row__what">
                if let Some(number) = &row.number {
                    <span class="number">{ &**number }</span>
                }
                <bdi class="row__title" lang="nl">{ &*row.title }</bdi>
                { tags(row, language) }
            </th>
            { cells(years, row) }
            <td role="cell" class="row__source">{ source(row, language) }</td>
            <td role="cell" class="row__below">
                if !row.doubts.is_empty() && row.offered {
                    <ul class="row__doubts">{ for row.doubts.iter().map(|doubt| html! { <li>{ told(doubt) }</li> }) }</ul>
                }
                if let (Some(open), Some(neighbours)) = (&props.open, props.neighbours) {
                    <RowForm
                        row={open.clone()}
                        years={years.clone()}
                        {neighbours}
                        frame={frame.clone()}
                    />
                } else {
                    <div class="row__actions">{ actions(row, frame) }</div>
                }
            </td>
        </tr>
    }
}

fn actions(row: &ReviewRow, frame: &Frame) -> Html {
    let language = frame.language;
    let of = || row.title.as_ref().into();
    let doubtful = !row.checked && !row.doubts.is_empty();
    if !row.offered {
        let offer = button(Button {
            kind: ButtonKind::Subtle,
            label: Some(language.text_with("review-offer-of", &[("title", of())])),
            ..Button::new(
                language.text("review-offer"),
                frame.says(Message::Take(Step::Offer(row.id, true))),
            )
        });
        return html! { <>{ offer }{ start_actions(row, frame) }</> };
    }
    html! {
        <>
            if doubtful {
                { button(Button {
                    label: Some(language.text_with("review-right-of", &[("title", of())])),
                    ..Button::new(language.text("review-right"), frame.says(Message::Settle(row.id)))
                }) }
            }
            { button(Button {
                kind: ButtonKind::Subtle,
                label: Some(language.text_with("review-correct-of", &[("title", of())])),
                ..Button::new(
                    language.text("review-correct"),
                    frame.says(Message::Open(Some(Form::Correct(row.id)))),
                )
            }) }
            { button(Button {
                kind: ButtonKind::Subtle,
                label: Some(language.text_with("review-leave-out-of", &[("title", of())])),
                ..Button::new(
                    language.text("review-leave-out"),
                    frame.says(Message::Take(Step::Offer(row.id, false))),
                )
            }) }
            if row.checked {
                { button(Button {
                    kind: ButtonKind::Subtle,
                    ..Button::new(
                        language.text("review-not-right"),
                        frame.says(Message::Take(Step::Check(row.id, false))),
                    )
                }) }
            }
        </>
    }
}

// A balance may be the one before the choices; what is a shortage in it is seen beside it.
fn start_actions(row: &ReviewRow, frame: &Frame) -> Html {
    let language = frame.language;
    let step = |words: &'static str, start: Option<(RowId, bool)>| {
        button(Button {
            kind: ButtonKind::Subtle,
            label: Some(format!("{}: {}", language.text(words), row.title)),
            ..Button::new(
                language.text(words),
                frame.says(Message::Take(Step::Start(start))),
            )
        })
    };
    match (row.start, row.may_start) {
        (Some(turned), _) => html! {
            <>
                { step("review-start-turn", Some((row.id, !turned))) }
                { step("review-start-not", None) }
            </>
        },
        (None, true) => step("review-start-take", Some((row.id, false))),
        (None, false) => Html::default(),
    }
}

fn tags(row: &ReviewRow, language: Language) -> Html {
    let mut words = Vec::new();
    if !row.offered {
        words.push((TagKind::Plain, kind(row.kind, language)));
    }
    if row.start.is_some() {
        words.push((TagKind::Own, language.text("review-start")));
    }
    match row.structural {
        Some(true) => words.push((TagKind::Plain, language.text("review-structural"))),
        Some(false) => words.push((TagKind::Plain, language.text("review-incidental"))),
        None => {}
    }
    if row.by_hand {
        words.push((TagKind::Own, language.text("review-by-hand")));
    }
    if row.checked {
        words.push((TagKind::Own, language.text("review-checked")));
    }
    if words.is_empty() {
        return Html::default();
    }
    html! { <span class="row__tags">{ for words.iter().map(|(kind, words)| tag(*kind, words, None)) }</span> }
}

fn kind(kind: Kind, language: Language) -> String {
    language.text(match kind {
        Kind::Change => "review-kind-left-out",
        Kind::Balance => "review-kind-balance",
        Kind::Total => "review-kind-total",
        Kind::Reserve => "review-kind-reserve",
        Kind::Provision => "review-kind-provision",
    })
}

fn cells(years: &[Year], row: &ReviewRow) -> Html {
    let cells = years.iter().zip(&row.cells);
    cells
        .map(|(year, cell)| match cell {
            Some(cell) => figures(&[*year], std::slice::from_ref(cell)),
            None => html! {
                <td key={year.to_string()} role="cell" class="figure figure--none" data-year={year.to_string()}>
                    <span aria-hidden="true">{ "·" }</span>
                </td>
            },
        })
        .collect()
}

fn source(row: &ReviewRow, language: Language) -> Html {
    if row.by_hand {
        return html! { <p class="source__none">{ language.text("review-by-hand") }</p> };
    }
    let place = row.source.first().map(|line| place(line, language));
    html! {
        <>
            if let Some(place) = place {
                <p class="source__place">
                    <span class="visually-hidden">{ language.text("review-source") }{ ": " }</span>
                    { place }
                </p>
            }
            <div class="source__lines" lang="nl">{ for row.source.iter().map(source_line) }</div>
            if let Some(turned) = &row.turned {
                <p class="source__turned">{ &**turned }</p>
            }
        </>
    }
}

fn place(line: &SourceLine, language: Language) -> String {
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let page = line
        .page
        .map(|page| language.text_with("review-page", &[("page", count(page).into())]));
    let number = (line.number > 0 && page.is_none())
        .then(|| language.text_with("review-line", &[("line", count(line.number).into())]));
    page.or(number).unwrap_or_default()
}

fn source_line(line: &SourceLine) -> Html {
    let parts = line.parts.iter().map(|part| match part.lit {
        Lit::No => html! { <>{ &*part.text }</> },
        Lit::Title => html! { <b class="source__title">{ &*part.text }</b> },
        Lit::Amount => html! { <mark class="source__amount">{ &*part.text }</mark> },
    });
    html! {
        <>
            if line.after_gap {
                <p class="source__gap" aria-hidden="true">{ "…" }</p>
            }
            <p class="source__line">{ for parts }</p>
        </>
    }
}

fn told(words: &Told) -> Html {
    html! { <span lang={words.lang}>{ &*words.text }</span> }
}
