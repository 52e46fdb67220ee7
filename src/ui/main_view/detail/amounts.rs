//! Amounts of the member's own, in one year or the same in every year.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::money::Money;
use crate::present::detail::YearFigures;
use crate::session::Message;
use crate::ui::kit::AmountField;
use crate::year::Year;

/// An own amount in one year.
#[derive(Properties, PartialEq)]
pub(super) struct YearAmountProps {
    /// The choice.
    pub choice: ChoiceId,
    /// The year, and its figures.
    pub figures: YearFigures,
    /// The member's amount.
    pub value: Option<Money>,
    /// What the ids of the fields begin with.
    pub id: AttrValue,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// An own amount in one year.
#[component]
pub(super) fn YearAmount(props: &YearAmountProps) -> Html {
    let YearAmountProps {
        figures, language, ..
    } = props;
    let year = figures.year;
    let on_change = use_callback(
        (props.choice.clone(), year, props.send.clone()),
        |amount, (choice, year, send)| send.emit(Message::OwnAmount(choice.clone(), *year, amount)),
    );
    let on_leave = use_callback(props.send.clone(), |(), send| send.emit(Message::FieldLeft));
    let document = figures.document.as_ref().map(|cell| {
        let letter = cell.letter.as_deref().unwrap_or_default();
        let amount = format!("{} {letter}", cell.text);
        AttrValue::from(language.text_with("detail-in-document", &[("amount", amount.trim_end().into())]))
    });
    html! {
        <div class="year-amount">
            <AmountField
                id={props.id.clone()}
                label={year.to_string()}
                value={props.value}
                hint={document}
                language={*language}
                disabled={props.locked}
                {on_change}
                {on_leave}
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
#[derive(Properties, PartialEq)]
pub(super) struct SameAmountProps {
    /// The choice.
    pub choice: ChoiceId,
    /// Every year.
    pub years: Vec<Year>,
    /// The member's amounts.
    pub amounts: BTreeMap<Year, Money>,
    /// What the ids of the fields begin with.
    pub id: AttrValue,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// The same own estimate in every year.
#[component]
pub(super) fn SameAmount(props: &SameAmountProps) -> Html {
    let language = props.language;
    let on_change = use_callback(
        (props.choice.clone(), props.years.clone(), props.send.clone()),
        |amount: Option<Money>, (choice, years, send)| {
            let amounts = amount.map_or_else(BTreeMap::new, |amount| {
                years.iter().map(|year| (*year, amount)).collect()
            });
            send.emit(Message::OwnAmounts(choice.clone(), amounts));
        },
    );
    let on_leave = use_callback(props.send.clone(), |(), send| send.emit(Message::FieldLeft));
    html! {
        <AmountField
            id={format!("{}-same", props.id)}
            label={language.text("detail-estimate")}
            hint={language.text("detail-estimate-hint")}
            value={same_in_all(&props.years, &props.amounts)}
            {language}
            disabled={props.locked}
            {on_change}
            {on_leave}
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

fn same_in_all(years: &[Year], amounts: &BTreeMap<Year, Money>) -> Option<Money> {
    let first = years.first().and_then(|year| amounts.get(year))?;
    years
        .iter()
        .all(|year| amounts.get(year) == Some(first))
        .then_some(*first)
}
