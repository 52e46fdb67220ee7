//! What the member makes of a choice: a level, amounts of their own, a note.

use yew::prelude::*;

use super::amounts::{SameAmount, YearAmount};
use super::level::Level;
use super::note::NoteField;
use crate::lang::Language;
use crate::outcome::PartOf;
use crate::present::CellKind;
use crate::present::detail::{Detail, YearFigures};
use crate::scenario::Decision;
use crate::session::Message;
use crate::ui::kit::{Button, ButtonKind, Symbol};
use crate::ui::main_view::choice::html_id;

/// What is shown.
#[derive(Properties, PartialEq)]
pub(super) struct MineProps {
    /// The choice.
    pub detail: Detail,
    /// What the member decided about it.
    pub decision: Decision,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// What the member makes of a choice of the document.
#[component]
pub(super) fn Mine(props: &MineProps) -> Html {
    let MineProps {
        detail,
        decision,
        language,
        locked,
        send,
    } = props;
    let PartOf::Choice(choice) = &detail.of else {
        return Html::default();
    };
    let id = html_id(&detail.of);
    let all_pm = detail.years.iter().all(is_pm);
    let own_years = !decision.amounts.is_empty();
    let on_reset = {
        let choice = choice.clone();
        send.reform(move |()| Message::ResetChoice(choice.clone()))
    };
    let years = html! {
        <div class="detail__years">
            { for detail.years.iter().map(|year| html! {
                <YearAmount
                    key={year.year.number()}
                    choice={choice.clone()}
                    figures={year.clone()}
                    value={decision.amounts.get(&year.year).copied()}
                    id={format!("{id}-{}", year.year)}
                    language={*language}
                    locked={*locked}
                    send={send}
                />
            }) }
        </div>
    };
    html! {
        <div class="detail__mine">
            <h3 class="detail__title">{ language.text("detail-mine") }</h3>
            if all_pm {
                <SameAmount
                    choice={choice.clone()}
                    years={detail.years.iter().map(|figures| figures.year).collect::<Vec<_>>()}
                    amounts={decision.amounts.clone()}
                    id={id.clone()}
                    language={*language}
                    locked={*locked}
                    send={send}
                />
            } else {
                <Level
                    choice={choice.clone()}
                    level={decision.level}
                    id={id.clone()}
                    language={*language}
                    locked={*locked}
                    send={send}
                />
            }
            <details class="own-amounts" open={own_years}>
                <summary>{ language.text(if all_pm { "detail-per-year-pm" } else { "detail-per-year" }) }</summary>
                <p class="detail__hint">{ language.text("detail-sign") }</p>
                { years }
            </details>
            <NoteField
                choice={choice.clone()}
                kept={decision.note.as_ref().map(|note| AttrValue::from(note.as_str().to_owned()))}
                id={format!("{id}-note")}
                language={*language}
                locked={*locked}
                send={send}
            />
            if !*locked && !decision.is_empty() {
                <div>
                    <Button kind={ButtonKind::Subtle} symbol={Symbol::Reset} on_click={on_reset} class="detail__reset">
                        { language.text("detail-reset") }
                    </Button>
                </div>
            }
        </div>
    }
}

fn is_pm(figures: &YearFigures) -> bool {
    figures
        .document
        .as_ref()
        .is_some_and(|cell| cell.kind == CellKind::Pm)
}
