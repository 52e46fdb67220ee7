//! A reading that is looked over: the sums at the head, questions first, then what is doubtful, then the rest.

use std::rc::Rc;

use yew::prelude::*;

use super::Frame;
use super::adopt::{AddChoice, adopt_view};
use super::questions::questions_view;
use super::row::{Neighbours, RowView};
use super::strip::strip_view;
use crate::intake::{Looking, Message};
use crate::lang::Language;
use crate::present::review::{Rows, Sheet, sheet};
use crate::reading::doubt::What;
use crate::reading::print::finding_sentences;
use crate::ui::kit::{Button, ButtonKind, IconButton, Symbol, button, icon_button};

/// The most messages that are listed.
const MOST_FINDINGS: usize = 60;

pub(super) fn looking_view(frame: &Frame, looking: &Looking) -> Html {
    let language = frame.language;
    let sheet = sheet(&looking.review, looking.rows_on_screen(), frame.showing());
    let is_empty = sheet.doubtful.count == 0 && sheet.settled.count == 0;
    html! {
        <div class={classes!("looking", format!("looking--years-{}", sheet.years.len()), widest(&sheet))}>
            { head(frame, looking, &sheet) }
            { questions_view(frame, looking, &sheet) }
            { strip_view(frame, &sheet) }
            if is_empty {
                <p class="looking__empty">{ language.text("review-no-choices") }</p>
            }
            { rows(frame, looking, &sheet, "review-doubtful", &sheet.doubtful) }
            { rows(frame, looking, &sheet, "review-settled", &sheet.settled) }
            <AddChoice frame={frame.clone()} />
            { others(frame, looking, &sheet) }
            { findings(language, looking) }
            { adopt_view(frame) }
        </div>
    }
}

// The stylesheet has wider columns for long figures: a policy without inline styles leaves no other way.
fn widest(sheet: &Sheet) -> Option<&'static str> {
    let parts = [&sheet.doubtful, &sheet.settled, &sheet.others];
    let of_rows = parts
        .into_iter()
        .flat_map(|rows| &rows.shown)
        .flat_map(|row| row.cells.iter().flatten());
    let longest = of_rows
        .chain(sheet.totals.iter())
        .map(|cell| cell.text.chars().count())
        .max();
    match longest.unwrap_or_default() {
        0..=8 => None,
        9..=10 => Some("looking--medium"),
        _ => Some("looking--long"),
    }
}

fn head(frame: &Frame, looking: &Looking, sheet: &Sheet) -> Html {
    let language = frame.language;
    let choices = sheet.doubtful.count.saturating_add(sheet.settled.count);
    let name = looking
        .file
        .clone()
        .unwrap_or_else(|| language.text("review-of-text"));
    let title = looking.review.reading().document.title.clone();
    let step = |symbol: Symbol, words: String, message: Message, can: bool| {
        icon_button(IconButton {
            kind: ButtonKind::Secondary,
            resting: !can,
            ..IconButton::new(symbol, words, frame.says(message))
        })
    };
    html! {
        <header class="looking__head">
            <div class="looking__what">
                <h1 id="reader-heading" tabindex="-1"><bdi lang="nl">{ title.unwrap_or_else(|| name.clone()) }</bdi></h1>
                <p class="looking__count">
                    <bdi>{ name }</bdi>{ " · " }
                    { language.text_with("review-count", &[("choices", choices.into())]) }{ ". " }
                    <strong role="status">
                        if looking.review.questions().is_empty() {
                            { language.text_with("review-doubtful-count", &[("doubtful", sheet.doubtful.count.into())]) }
                        } else {
                            { language.text("review-questions-open") }
                        }
                    </strong>
                </p>
            </div>
            <div class="looking__steps">
                { step(Symbol::Undo, language.text("undo"), Message::Undo, looking.review.can_undo()) }
                { step(Symbol::Redo, language.text("redo"), Message::Redo, looking.review.can_redo()) }
                <StartOver frame={frame.clone()} />
            </div>
        </header>
    }
}

fn rows(frame: &Frame, looking: &Looking, sheet: &Sheet, title: &'static str, rows: &Rows) -> Html {
    if rows.count == 0 {
        return Html::default();
    }
    let language = frame.language;
    let heading = match title {
        "review-doubtful" => language.text("review-doubtful"),
        _ if sheet.doubtful.count == 0 => language.text("review-choices"),
        _ => language.text("review-settled"),
    };
    let goes_on = title == "review-doubtful";
    html! {
        <section class={classes!("rows", goes_on.then_some("rows--doubtful"))} aria-labelledby={title}>
            <div class="rows__head">
                <h2 id={title}>{ heading }{ " " }<span class="rows__number">{ language.count(rows.count) }</span></h2>
                if goes_on {
                    { button(Button {
                        kind: ButtonKind::Subtle,
                        ..Button::new(language.text("review-previous"), frame.says(Message::Next { forward: false }))
                    }) }
                    { button(Button::new(language.text("review-next"), frame.says(Message::Next { forward: true }))) }
                    <p class="rows__keys">{ language.text("review-keys") }</p>
                }
            </div>
            { table(frame, looking, sheet, title, rows) }
            { more(frame, looking, rows) }
        </section>
    }
}

fn table(frame: &Frame, looking: &Looking, sheet: &Sheet, title: &'static str, rows: &Rows) -> Html {
    let language = frame.language;
    html! {
        <table class={classes!("rows__table", (rows.shown.len() > 80).then_some("rows__table--long"))} role="table" aria-labelledby={title}>
            <thead role="rowgroup" class="visually-hidden">
                <tr role="row">
                    <th role="columnheader" scope="col">{ language.text("review-field-title") }</th>
                    { for sheet.years.iter().map(|year| html! {
                        <th key={year.number()} role="columnheader" scope="col">{ year.to_string() }</th>
                    }) }
                    <th role="columnheader" scope="col">{ language.text("review-source") }</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                { for rows.shown.iter().map(|row| {
                    let form = looking.open.filter(|form| form.row() == row.id);
                    let open = form.and_then(|_| looking.review.sheet().row(row.id).cloned()).map(Rc::new);
                    let neighbours = open.as_ref().map(|_| Neighbours::of(looking.review.sheet(), row.id));
                    html! {
                        <RowView
                            key={row.id.to_string()}
                            row={row.clone()}
                            years={sheet.years.clone()}
                            {open}
                            {neighbours}
                            frame={frame.clone()}
                        />
                    }
                }) }
            </tbody>
        </table>
    }
}

// A table of thousands of rows would keep the page busy for seconds; the figures above count all of them.
fn more(frame: &Frame, looking: &Looking, rows: &Rows) -> Html {
    if rows.shown.len() == rows.count || looking.draws_on() {
        return Html::default();
    }
    let language = frame.language;
    let counts = [("shown", rows.shown.len().into()), ("all", rows.count.into())];
    html! {
        <p class="rows__more">
            { language.text_with("review-shown", &counts) }{ " " }
            { button(Button::new(language.text("review-show-more"), frame.says(Message::ShowMore))) }
        </p>
    }
}

fn others(frame: &Frame, looking: &Looking, sheet: &Sheet) -> Html {
    if sheet.others.count == 0 {
        return Html::default();
    }
    let language = frame.language;
    html! {
        <details class="more">
            <summary id="review-others">
                { language.text("review-others") }{ " " }
                <span class="rows__number">{ language.count(sheet.others.count) }</span>
            </summary>
            <p class="more__why">{ language.text("review-others-why") }</p>
            { table(frame, looking, sheet, "review-others", &sheet.others) }
            { more(frame, looking, &sheet.others) }
        </details>
    }
}

// In the words of the document's language: they become part of the budget.
fn findings(language: Language, looking: &Looking) -> Html {
    let reading = looking.review.reading();
    // What is asked as a question is not said a second time.
    let shown: Vec<_> = reading
        .findings
        .iter()
        .filter(|finding| !is_asked(&finding.what))
        .collect();
    if shown.is_empty() {
        return Html::default();
    }
    let item = |finding: &crate::reading::Finding| {
        let (message, hint) = finding_sentences(&finding.what);
        let line = finding.line.and_then(|line| reading.lines.get(line));
        html! {
            <li>
                { message }{ " " }<span class="findings__hint">{ hint }</span>
                if let Some(line) = line.filter(|line| line.number > 0) {
                    <q class="findings__line">{ line.text.trim().chars().take(160).collect::<String>() }</q>
                }
            </li>
        }
    };
    html! {
        <details class="more">
            <summary>
                { language.text("review-findings") }{ " " }
                <span class="rows__number">{ language.count(shown.len()) }</span>
            </summary>
            <ul class="findings" lang="nl">{ for shown.into_iter().take(MOST_FINDINGS).map(item) }</ul>
        </details>
    }
}

fn is_asked(what: &What) -> bool {
    matches!(
        what,
        What::AskSign { .. } | What::AskUnit { .. } | What::AskYears { .. }
    )
}

#[derive(PartialEq, Properties)]
struct StartOverProps {
    frame: Frame,
}

// Asked before what was corrected is lost.
#[component]
fn StartOver(props: &StartOverProps) -> Html {
    let language = props.frame.language;
    let sure = use_state_eq(|| false);
    let ask = |asked: bool| {
        let sure = sure.clone();
        Callback::from(move |()| sure.set(asked))
    };
    if !*sure {
        return button(Button {
            kind: ButtonKind::Subtle,
            ..Button::new(language.text("review-start-over"), ask(true))
        });
    }
    html! {
        <div class="sure" role="alert">
            <p>{ language.text("review-start-over-sure") }</p>
            { button(Button::new(language.text("review-start-over-yes"), props.frame.says(Message::StartOver))) }
            { button(Button {
                kind: ButtonKind::Subtle,
                ..Button::new(language.text("review-start-over-no"), ask(false))
            }) }
        </div>
    }
}
