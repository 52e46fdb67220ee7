//! What the member makes of a choice: a level, amounts of their own, a note.

use yew::prelude::*;

use super::amounts::{same_amount, year_amount};
use super::level::level;
use super::note::{Kind, NoteField};
use super::package::package;
use super::range::uncertainty;
use super::share::share;
use super::timing::when;
use crate::outcome::PartOf;
use crate::present::CellKind;
use crate::present::detail::{Detail, YearFigures};
use crate::scenario::Decision;
use crate::session::Message;
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::main_view::choice::html_id;
use crate::ui::page::Frame;

/// What the member makes of a choice of the document.
pub(super) fn mine(detail: &Detail, decision: &Decision, frame: &Frame) -> Html {
    let PartOf::Choice(choice) = &detail.of else {
        return Html::default();
    };
    let language = frame.language;
    let id = html_id(&detail.of);
    let all_pm = detail.years.iter().all(is_pm);
    let years = detail
        .years
        .iter()
        .map(|figures| year_amount(choice, figures, decision, &id, frame));
    html! {
        <div class="detail__mine">
            <h3 class="detail__title">{ language.text("detail-mine") }</h3>
            if all_pm {
                { same_amount(choice, &detail.years, decision, &id, frame) }
            } else {
                { level(choice, decision.level, &id, frame) }
            }
            <details class="own-amounts" open={!decision.amounts.is_empty()}>
                <summary>{ language.text(if all_pm { "detail-per-year-pm" } else { "detail-per-year" }) }</summary>
                <p class="detail__hint">{ language.text("detail-sign") }</p>
                <div class="detail__years">{ for years }</div>
            </details>
            { when(detail, &id, frame) }
            { uncertainty(choice, detail, decision, &id, frame) }
            { share(choice, detail, decision, &id, frame) }
            { written(Kind::Question, detail, frame) }
            { written(Kind::Note, detail, frame) }
            { package(detail, frame) }
            if !frame.locked && !decision.is_empty() {
                <div>
                    { button(Button {
                        kind: ButtonKind::Subtle,
                        symbol: Some(Symbol::Reset),
                        class: "detail__reset",
                        ..Button::new(
                            language.text("detail-reset"),
                            frame.says(Message::ResetChoice(choice.clone())),
                        )
                    }) }
                </div>
            }
        </div>
    }
}

/// The member's note or question.
pub(super) fn written(kind: Kind, detail: &Detail, frame: &Frame) -> Html {
    let id = html_id(&detail.of);
    let (kept, id) = match kind {
        Kind::Note => (&detail.note, format!("{id}-note")),
        Kind::Question => (&detail.question, format!("{id}-question")),
    };
    let kept = kept.clone().map(AttrValue::from);
    html! { <NoteField of={detail.of.clone()} {kind} {kept} {id} frame={frame.clone()} /> }
}

fn is_pm(figures: &YearFigures) -> bool {
    figures
        .document
        .as_ref()
        .is_some_and(|cell| cell.kind == CellKind::Pm)
}
