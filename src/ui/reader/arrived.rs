//! A budget that came as such: what it is and what it comes to, before anything of it is kept.

use yew::prelude::*;

use super::Frame;
use crate::intake::{Arrived, Message};
use crate::present::review::sums;
use crate::ui::kit::{Button, ButtonKind, button};
use crate::ui::main_view::figure::class_of;

pub(super) fn arrived_view(frame: &Frame, arrived: &Arrived) -> Html {
    let language = frame.language;
    let budget = &arrived.budget;
    let what = if arrived.of_link {
        language.text("arrived-of-link")
    } else {
        language.text("arrived-of-file")
    };
    let sums = sums(budget, frame.showing());
    html! {
        <div class="start">
            <p class="start__kind">{ what }</p>
            <h1 id="reader-heading" class="start__title" tabindex="-1">{ &budget.title.dutch }</h1>
            <p class="start__lead">
                { language.text_with("arrived-count", &[
                    ("choices", budget.choices.len().into()),
                    ("first", budget.horizon.first().into()),
                    ("last", budget.horizon.last().into()),
                ]) }
            </p>
            <table class="sums">
                <caption>{ language.text("review-sum") }</caption>
                <thead><tr>{ for budget.horizon.years().map(|year| html! { <th scope="col">{ year.to_string() }</th> }) }</tr></thead>
                <tbody><tr>
                    { for sums.iter().map(|(year, cell)| html! {
                        <td key={year.number()} class={class_of(cell)}>
                            <span aria-hidden="true">{ &*cell.text }</span>
                            <span class="visually-hidden">{ &*cell.spoken }</span>
                        </td>
                    }) }
                </tr></tbody>
            </table>
            if arrived.scenario.is_some() {
                <p>{ language.text("arrived-scenario") }</p>
            }
            <p class="start__private">{ language.text("arrived-reassurance") }</p>
            <div class="start__actions">
                { button(Button {
                    kind: ButtonKind::Primary,
                    ..Button::new(language.text("arrived-adopt"), frame.says(Message::Adopt))
                }) }
                { button(Button::new(language.text("arrived-look-over"), frame.says(Message::LookOver))) }
                { button(Button {
                    kind: ButtonKind::Subtle,
                    ..Button::new(language.text("arrived-leave"), frame.says(Message::StartOver))
                }) }
            </div>
        </div>
    }
}
