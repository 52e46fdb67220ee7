//! Amounts of the member's own, in one year or the same in every year.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::ids::ChoiceId;
use crate::money::Money;
use crate::present::detail::YearFigures;
use crate::scenario::Decision;
use crate::session::Message;
use crate::ui::kit::AmountField;
use crate::ui::page::Frame;

/// An own amount in one year.
pub(super) fn year_amount(
    choice: &ChoiceId,
    figures: &YearFigures,
    decision: &Decision,
    id: &str,
    frame: &Frame,
) -> Html {
    let year = figures.year;
    let language = frame.language;
    let on_change = {
        let choice = choice.clone();
        frame
            .send
            .reform(move |amount| Message::OwnAmount(choice.clone(), year, amount))
    };
    let document = figures.document.as_ref().map(|cell| {
        let letter = cell.letter.as_deref().unwrap_or_default();
        let amount = format!("{} {letter}", cell.text);
        language.text_with("detail-in-document", &[("amount", amount.trim_end().into())])
    });
    html! {
        <div key={year.number()} class="year-amount">
            <AmountField
                id={format!("{id}-{year}")}
                label={year.to_string()}
                value={decision.amounts.get(&year).copied()}
                hint={document.map(AttrValue::from)}
                {language}
                disabled={frame.locked}
                {on_change}
                on_leave={frame.says(Message::FieldLeft)}
            />
            // Always there, so that what appears in it is read out.
            <div role="status">
                if turns_the_sign(figures) {
                    <p class="doubt-note">{ language.text("detail-other-sign") }</p>
                }
            </div>
        </div>
    }
}

/// The same own estimate in every year, for what the document leaves open in all of them.
pub(super) fn same_amount(
    choice: &ChoiceId,
    figures: &[YearFigures],
    decision: &Decision,
    id: &str,
    frame: &Frame,
) -> Html {
    let language = frame.language;
    let years: Vec<_> = figures.iter().map(|figures| figures.year).collect();
    let value = same_in_all(figures, decision);
    let on_change = {
        let choice = choice.clone();
        frame.send.reform(move |amount: Option<Money>| {
            let amounts = amount.map_or_else(BTreeMap::new, |amount| {
                years.iter().map(|year| (*year, amount)).collect()
            });
            Message::OwnAmounts(choice.clone(), amounts)
        })
    };
    html! {
        <AmountField
            id={format!("{id}-same")}
            label={language.text("detail-estimate")}
            hint={language.text("detail-estimate-hint")}
            {value}
            {language}
            disabled={frame.locked}
            {on_change}
            on_leave={frame.says(Message::FieldLeft)}
        />
    }
}

// A cost typed without its minus counts as an advantage: said at once, never guessed.
fn turns_the_sign(figures: &YearFigures) -> bool {
    match (&figures.document, &figures.own) {
        (Some(document), Some(own)) => {
            document.letter.is_some() && own.letter.is_some() && document.letter != own.letter
        }
        _ => false,
    }
}

fn same_in_all(figures: &[YearFigures], decision: &Decision) -> Option<Money> {
    let mut amounts = figures.iter().map(|figures| decision.amounts.get(&figures.year));
    let first = amounts.next()??;
    amounts.all(|amount| amount == Some(first)).then_some(*first)
}
