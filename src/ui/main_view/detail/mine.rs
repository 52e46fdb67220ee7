//! What the member makes of a choice: a level, amounts of their own, a note.

use std::collections::BTreeMap;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::note::NoteField;
use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::money::Money;
use crate::outcome::PartOf;
use crate::present::CellKind;
use crate::present::detail::{Detail, YearFigures};
use crate::rate::Rate;
use crate::scenario::Decision;
use crate::session::{Message, Panel};
use crate::ui::kit::{AmountField, Button, ButtonKind, PercentField, Symbol};
use crate::ui::main_view::choice::html_id;
use crate::year::Year;

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

/// Part of a choice of the document.
#[derive(Properties, PartialEq)]
struct LevelProps {
    choice: ChoiceId,
    level: Option<Rate>,
    id: AttrValue,
    language: Language,
    locked: bool,
    send: Callback<Message>,
}

#[component]
fn Level(props: &LevelProps) -> Html {
    let language = props.language;
    let target = (props.choice.clone(), props.send.clone());
    let on_slide = use_callback(target.clone(), |event: InputEvent, (choice, send)| {
        let value = event
            .target_dyn_into::<HtmlInputElement>()
            .map(|input| input.value());
        if let Some(level) = value.and_then(|value| Rate::from_percent_text(&value).ok()) {
            // Sliding back to the whole is going back to the document.
            let level = (level != Rate::WHOLE).then_some(level);
            send.emit(Message::Level(choice.clone(), level));
        }
    });
    let on_slid = use_callback(props.send.clone(), |_: Event, send| send.emit(Message::FieldLeft));
    let on_type = use_callback(target, |level, (choice, send)| {
        send.emit(Message::Level(choice.clone(), level));
    });
    let on_leave = use_callback(props.send.clone(), |(), send| send.emit(Message::FieldLeft));
    let shown = props.level.unwrap_or(Rate::WHOLE);
    html! {
        <div class="level">
            <PercentField
                id={format!("{}-level", props.id)}
                label={language.text("detail-level")}
                value={props.level}
                placeholder={language.percent(Rate::WHOLE)}
                {language}
                disabled={props.locked}
                on_change={on_type}
                {on_leave}
            />
            <input
                type="range"
                class="level__slider"
                min="0"
                max="200"
                step="5"
                value={shown.percent().to_string()}
                disabled={props.locked}
                aria-label={language.text("detail-level")}
                aria-valuetext={language.percent(shown)}
                oninput={on_slide}
                onchange={on_slid}
            />
        </div>
    }
}

/// An own amount in one year.
#[derive(Properties, PartialEq)]
struct YearAmountProps {
    choice: ChoiceId,
    figures: YearFigures,
    value: Option<Money>,
    id: AttrValue,
    language: Language,
    locked: bool,
    send: Callback<Message>,
}

#[component]
fn YearAmount(props: &YearAmountProps) -> Html {
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
struct SameAmountProps {
    choice: ChoiceId,
    years: Vec<Year>,
    amounts: BTreeMap<Year, Money>,
    id: AttrValue,
    language: Language,
    locked: bool,
    send: Callback<Message>,
}

#[component]
fn SameAmount(props: &SameAmountProps) -> Html {
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

/// What the member makes of a proposal of their own.
#[derive(Properties, PartialEq)]
pub(super) struct OwnProposalProps {
    /// The proposal.
    pub detail: Detail,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// Changing or removing a proposal of the member's own.
#[component]
pub(super) fn OwnProposal(props: &OwnProposalProps) -> Html {
    let OwnProposalProps {
        detail,
        language,
        locked,
        send,
    } = props;
    let PartOf::Own(own) = &detail.of else {
        return Html::default();
    };
    let say = |message: Message| send.reform(move |()| message.clone());
    html! {
        <div class="detail__mine">
            if let Some(note) = &detail.note {
                <h3 class="detail__title">{ language.text("detail-note") }</h3>
                <p class="detail__note">{ &**note }</p>
            }
            if !*locked {
                <div class="detail__buttons">
                    <Button
                        symbol={Symbol::Edit}
                        opens_dialog=true
                        on_click={say(Message::Open(Panel::OwnChoice(Some(own.clone()))))}
                    >
                        { language.text("own-change") }
                    </Button>
                    <Button
                        kind={ButtonKind::Subtle}
                        symbol={Symbol::Delete}
                        on_click={say(Message::RemoveOwn(own.clone()))}
                    >
                        { language.text("own-remove") }
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
