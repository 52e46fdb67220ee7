//! The head of the ledger: what all choices come to, in the columns of the years, and totals to compare with.

use yew::prelude::*;

use super::Frame;
use crate::intake::Message;
use crate::present::Cell;
use crate::present::review::{ControlCell, Sheet};
use crate::ui::kit::{AmountField, Symbol, icon};
use crate::ui::main_view::figure::totals;

pub(super) fn strip_view(frame: &Frame, sheet: &Sheet) -> Html {
    if sheet.years.is_empty() {
        return Html::default();
    }
    let language = frame.language;
    html! {
        <section class="sum" aria-label={language.text("review-sum")}>
            <table class="sum__table" role="table" aria-label={language.text("review-sum")}>
                <thead role="rowgroup">
                    <tr role="row" class="sum__row sum__years">
                        <td role="cell" class="sum__corner"></td>
                        { for sheet.years.iter().map(|year| html! {
                            <th key={year.number()} role="columnheader" scope="col" class="sum__year">{ year.to_string() }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    if let Some(start) = &sheet.start {
                        <tr role="row" class="sum__row">
                            <th role="rowheader" scope="row" class="sum__label">{ language.text("review-start") }</th>
                            { totals(&sheet.years, start) }
                        </tr>
                    }
                    <tr role="row" class="sum__row">
                        <th role="rowheader" scope="row" class="sum__label">{ language.text("review-sum") }</th>
                        { totals(&sheet.years, &sheet.totals) }
                    </tr>
                    if sheet.controls.iter().any(|control| control.expected.is_some()) {
                        <tr role="row" class="sum__row">
                            <th role="rowheader" scope="row" class="sum__label">{ language.text("review-control") }</th>
                            { for sheet.controls.iter().map(|control| verdict(frame, control)) }
                        </tr>
                    }
                </tbody>
            </table>
            <details class="sum__controls">
                <summary>{ language.text("review-control") }</summary>
                <p>{ language.text("review-control-hint") }</p>
                <div class="amounts">
                    { for sheet.controls.iter().map(|control| field(frame, control)) }
                </div>
            </details>
        </section>
    }
}

fn verdict(frame: &Frame, control: &ControlCell) -> Html {
    let language = frame.language;
    let year = control.year.to_string();
    let words = match (control.expected, control.off) {
        (None, _) => return html! { <td key={year} role="cell" class="figure"></td> },
        (Some(_), Some(off)) if off.is_zero() => {
            return html! {
                <td key={year.clone()} role="cell" class="figure control control--right" data-year={year}>
                    { icon(Symbol::Check) }{ language.text("review-control-right") }
                </td>
            };
        }
        (Some(_), Some(off)) => {
            let cell = Cell::amount(off, frame.showing());
            language.text_with("review-control-off", &[("amount", cell.text.as_ref().into())])
        }
        (Some(_), None) => language.text("spoken-too-large"),
    };
    html! { <td key={year.clone()} role="cell" class="figure control control--off" data-year={year}>{ words }</td> }
}

fn field(frame: &Frame, control: &ControlCell) -> Html {
    let year = control.year;
    let send = frame.send.clone();
    html! {
        <AmountField
            key={year.number()}
            id={format!("control-{year}")}
            label={frame.language.text_with("review-control-year", &[("year", year.into())])}
            value={control.expected}
            language={frame.language}
            on_change={Callback::from(move |money| send.emit(Message::Expect(year, money)))}
        />
    }
}
