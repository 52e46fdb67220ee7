//! The municipality's part in the cost of a shared body, and what the others would pay without it. Closed until it is
//! used; the calculation and the warning stand beside the explanation (`about`).

use yew::prelude::*;

use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::present::detail::{Detail, PartnersWords};
use crate::rate::Rate;
use crate::scenario::Decision;
use crate::session::Message;
use crate::ui::kit::PercentField;
use crate::ui::page::Frame;

/// The share; nothing for a choice without one.
pub(super) fn share(
    choice: &ChoiceId,
    detail: &Detail,
    decision: &Decision,
    id: &str,
    frame: &Frame,
) -> Html {
    let language = frame.language;
    let Some(others) = &detail.more.partners else {
        return Html::default();
    };
    let on_change = {
        let choice = choice.clone();
        frame
            .send
            .reform(move |share| Message::Share(choice.clone(), share))
    };
    html! {
        <details class="own-amounts" open={decision.share.is_some()}>
            <summary>{ language.text("own-share-title") }</summary>
            <PercentField
                id={format!("{id}-share")}
                label={language.text("share-own-label")}
                hint={language.text("share-own-hint")}
                value={decision.share}
                most={Rate::WHOLE}
                {language}
                disabled={frame.locked}
                {on_change}
                on_leave={frame.says(Message::FieldLeft)}
            />
            { partners(others, language) }
        </details>
    }
}

/// What the others would pay, and by what rule.
pub(super) fn partners(partners: &PartnersWords, language: Language) -> Html {
    let rows = partners.rows.iter().map(|row| {
        html! {
            <tr>
                <th scope="row">{ &*row.name }</th>
                <td>{ row.now.written().to_string() }</td>
                <td>{ row.then.written().to_string() }</td>
            </tr>
        }
    });
    html! {
        <div class="partners">
            <h4 class="detail__title">{ language.text("partners-title") }</h4>
            <p>{ &*partners.rule }</p>
            if !partners.rows.is_empty() {
                <table class="small-table">
                    <thead>
                        <tr>
                            <th scope="col">{ language.text("partners-name") }</th>
                            <th scope="col">{ language.text("partners-now") }</th>
                            <th scope="col">{ language.text("partners-then") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            }
        </div>
    }
}
