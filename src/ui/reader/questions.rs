//! What holds for the whole document, asked once: the effect of an answer is seen before it is taken.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::Frame;
use crate::intake::{Looking, Message};
use crate::lang::{Language, Worded};
use crate::money::Money;
use crate::present::review::{Sheet, cells_of};
use crate::present::{Cell, Showing};
use crate::review::{self, Change, NotTaken, Question, Step};
use crate::ui::kit::{Button, ButtonKind, button};
use crate::ui::main_view::figure::class_of;
use crate::year::Year;

/// So many years on either side of the one that was assumed can be chosen.
const YEARS_AROUND: u16 = 4;

pub(super) fn questions_view(frame: &Frame, looking: &Looking, sheet: &Sheet) -> Html {
    let questions = looking.review.questions();
    if questions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="questions" aria-labelledby="questions-title">
            <h2 id="questions-title">{ frame.language.text("review-questions") }</h2>
            { for questions.iter().map(|question| question_view(frame, looking, sheet, question)) }
        </section>
    }
}

fn question_view(frame: &Frame, looking: &Looking, sheet: &Sheet, question: &Question) -> Html {
    let language = frame.language;
    let (name, asked, why) = words(question, looking.review.sheet(), language);
    let answers = answers(question, looking.review.sheet(), frame.showing());
    let is_mine = looking
        .proposed
        .as_ref()
        .is_some_and(|step| answers.iter().any(|(answer, _)| answer == step));
    html! {
        <fieldset key={name.clone()} class="question">
            <legend>{ asked }</legend>
            <p class="question__why">{ why }</p>
            <div class="question__answers">
                { for answers.into_iter().map(|(step, words)| {
                    let chosen = looking.proposed.as_ref() == Some(&step);
                    html! {
                        <label class="option">
                            <input
                                type="radio"
                                name={name.clone()}
                                checked={chosen}
                                onchange={frame.says::<Event>(Message::Propose(Some(step)))}
                            />
                            { words }
                        </label>
                    }
                }) }
            </div>
            if let (true, Some(step), Some(change)) = (is_mine, &looking.proposed, looking.change()) {
                { effect(frame, sheet, step, &change) }
            }
        </fieldset>
    }
}

fn effect(frame: &Frame, sheet: &Sheet, step: &Step, change: &Result<Change, NotTaken>) -> Html {
    let language = frame.language;
    let change = match change {
        Ok(change) => change,
        Err(why) => return html! { <p class="question__fault">{ why.words(language) }</p> },
    };
    let mut years: Vec<Year> = change.before.keys().chain(change.after.keys()).copied().collect();
    years.sort_unstable();
    years.dedup();
    if years.is_empty() {
        years = sheet.years.to_vec();
    }
    let row = |words: String, cells: Vec<Cell>| {
        html! {
            <tr>
                <th scope="row">{ words }</th>
                { for years.iter().zip(cells).map(|(year, cell)| html! {
                    <td key={year.number()} class={class_of(&cell)}>
                        <span aria-hidden="true">{ &*cell.text }</span>
                        <span class="visually-hidden">{ &*cell.spoken }</span>
                    </td>
                }) }
            </tr>
        }
    };
    html! {
        <div class="effect" role="status">
            // A balance is no choice: it changes nothing of what these come to.
            if !matches!(step, Step::Start(_)) {
                <table class="sums" tabindex="0">
                    <caption>{ language.text("review-effect") }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            { for years.iter().map(|year| html! { <th key={year.number()} scope="col">{ year.to_string() }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { row(language.text("review-effect-now"), cells_of(&change.before, &years, frame.showing())) }
                        { row(language.text("review-effect-then"), cells_of(&change.after, &years, frame.showing())) }
                    </tbody>
                </table>
                <p>{ language.text_with("review-effect-rows", &[("rows", change.rows.into())]) }</p>
            }
            { button(Button {
                kind: ButtonKind::Primary,
                ..Button::new(language.text("review-answer"), frame.says(Message::Take(step.clone())))
            }) }
        </div>
    }
}

fn words(question: &Question, sheet: &review::Sheet, language: Language) -> (String, String, String) {
    match question {
        Question::Sign { rows } => (
            "sign".to_owned(),
            language.text("review-question-sign"),
            language.text_with("review-question-sign-why", &[("rows", (*rows).into())]),
        ),
        Question::Unit { taken, rows } => (
            format!("unit-{taken}"),
            language.text("review-question-unit"),
            language.text_with(
                "review-question-unit-why",
                &[("rows", (*rows).into()), ("taken", unit(*taken, language).into())],
            ),
        ),
        Question::FirstYear { taken, rows } => (
            "year".to_owned(),
            language.text("review-question-year"),
            language.text_with(
                "review-question-year-why",
                &[("rows", (*rows).into()), ("taken", (*taken).into())],
            ),
        ),
        Question::Start { row } => {
            let title = sheet.row(*row).map_or("", |row| row.choice.title.as_str());
            (
                "start".to_owned(),
                language.text_with("review-question-start", &[("title", title.into())]),
                language.text("review-question-start-why"),
            )
        }
    }
}

fn answers(question: &Question, sheet: &review::Sheet, showing: Showing) -> Vec<(Step, String)> {
    let language = showing.language;
    match question {
        Question::Sign { .. } => vec![
            (
                Step::MinusIsDisadvantage(true),
                language.text("review-sign-disadvantage"),
            ),
            (
                Step::MinusIsDisadvantage(false),
                language.text("review-sign-advantage"),
            ),
        ],
        Question::Unit { .. } => [1, 1_000, 1_000_000]
            .into_iter()
            .map(|of| (Step::Unit(of), unit(of, language)))
            .collect(),
        Question::FirstYear { taken, .. } => {
            let first = taken.number().saturating_sub(YEARS_AROUND);
            let last = taken.number().saturating_add(YEARS_AROUND);
            let years = (first..=last).filter_map(Year::new);
            years
                .map(|year| (Step::FirstYear(year), year.to_string()))
                .collect()
        }
        Question::Start { row } => {
            let of = |turned: bool| {
                let amounts = sheet.row(*row).and_then(|row| sheet.balances(row, turned));
                let words = start_words(amounts?, showing);
                Some((Step::Start(Some((*row, turned))), words))
            };
            let none = (Step::Start(None), language.text("review-start-no"));
            [of(false), of(true), Some(none)].into_iter().flatten().collect()
        }
    }
}

// "Ja: 2026 −264.000 N, 2027 −637.000 N": what a minus means must be seen, not guessed.
fn start_words(amounts: BTreeMap<Year, Money>, showing: Showing) -> String {
    let amounts: Vec<String> = amounts
        .into_iter()
        .map(|(year, money)| {
            let cell = Cell::amount(money, showing);
            let letter = cell.letter.as_deref().unwrap_or_default();
            format!("{year}: {} {letter}", cell.text).trim_end().to_owned()
        })
        .collect();
    let amounts = amounts.join("; ");
    showing
        .language
        .text_with("review-start-yes", &[("amounts", amounts.into())])
}

fn unit(of: i64, language: Language) -> String {
    match of {
        1_000 => language.text("review-unit-thousand"),
        1_000_000 => language.text("review-unit-million"),
        _ => language.text("review-unit-one"),
    }
}
