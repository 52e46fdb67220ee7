//! One choice: its switch, what it is, what it does to each year; and under it, when open, everything about it.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::detail::DetailView;
use super::figure::figures;
use super::told;
use crate::outcome::PartOf;
use crate::present::detail::Detail;
use crate::present::ledger::{ChoiceRow, Tag, TagKind};
use crate::scenario::Decision;
use crate::session::Message;
use crate::ui::kit::{self, Symbol, icon};
use crate::ui::page::Frame;
use crate::year::Year;

/// What a row shows.
#[derive(Properties, PartialEq)]
pub(super) struct ChoiceProps {
    /// The row.
    pub row: Rc<ChoiceRow>,
    /// The columns.
    pub years: Rc<[Year]>,
    /// Everything about it, where it is open, and what the member decided.
    pub open: Option<(Detail, Decision)>,
    /// Language, and where messages go.
    pub frame: Frame,
}

/// One choice: a component, so that only the rows that changed are drawn again.
#[component]
pub(super) fn ChoiceView(props: &ChoiceProps) -> Html {
    let ChoiceProps { row, frame, .. } = props;
    let id = html_id(&row.of);
    let title_id = format!("{id}-title");
    let detail_id = format!("{id}-detail");
    let on_switch = {
        let (of, send) = (row.of.clone(), frame.send.clone());
        move |event: Event| {
            let on = event
                .target_dyn_into::<HtmlInputElement>()
                .map(|input| input.checked());
            if let Some(message) = on.and_then(|on| switched(&of, on)) {
                send.emit(message);
            }
        }
    };
    let on_open = frame.says::<MouseEvent>(Message::ToggleDetail(row.of.clone()));
    let state = if row.on { "choice--on" } else { "choice--off" };
    let part = row.part.then_some("choice--part");
    html! {
        <>
            <tr role="row" class={classes!("choice", state, part, props.open.is_some().then_some("choice--open"))}>
                <td role="cell" class="choice__switch">
                    if row.switched {
                        <input
                            type="checkbox"
                            role="switch"
                            class={classes!("switch", has_own_level(row).then_some("switch--own"))}
                            checked={row.on}
                            disabled={frame.locked}
                            aria-labelledby={title_id.clone()}
                            onchange={on_switch}
                        />
                    }
                </td>
                <th role="rowheader" scope="row" class="choice__what">
                    <button
                        type="button"
                        class="choice__title"
                        aria-expanded={if props.open.is_some() { "true" } else { "false" }}
                        aria-controls={props.open.is_some().then(|| detail_id.clone())}
                        onclick={on_open}
                    >
                        if let Some(number) = &row.number {
                            <span class="number">{ &**number }</span>
                        }
                        <span id={title_id} class="choice__name">{ told(&row.title) }</span>
                        { icon(Symbol::Down) }
                    </button>
                    if let Some(summary) = &row.summary {
                        <p class="choice__summary">{ told(summary) }</p>
                    }
                    if !row.tags.is_empty() {
                        <p class="choice__tags">{ for row.tags.iter().map(tag) }</p>
                    }
                </th>
                { figures(&props.years, &row.cells) }
            </tr>
            if let Some((detail, decision)) = &props.open {
                <DetailView
                    id={detail_id}
                    detail={detail.clone()}
                    decision={decision.clone()}
                    columns={props.years.len().saturating_add(2)}
                    frame={frame.clone()}
                />
            }
        </>
    }
}

fn tag(tag: &Tag) -> Html {
    let kind = match tag.kind {
        kind if kind.is_doubt() => kit::TagKind::Doubt,
        kind if kind.is_own() => kit::TagKind::Own,
        _ => kit::TagKind::Plain,
    };
    kit::tag(kind, &tag.text, tag.reason.as_ref().map(|reason| &*reason.text))
}

/// What switching a part says; nothing for what follows from other switches.
pub(super) fn switched(of: &PartOf, on: bool) -> Option<Message> {
    match of {
        PartOf::Choice(id) => Some(Message::Switch(id.clone(), on)),
        PartOf::Own(id) => Some(Message::SwitchOwn(id.clone(), on)),
        // A tax that is switched off is as it was in the document.
        PartOf::Lever(id) => (!on).then(|| Message::Lever(id.clone(), None)),
        PartOf::Rule(_) | PartOf::OwnEffect(..) => None,
    }
}

fn has_own_level(row: &ChoiceRow) -> bool {
    row.tags.iter().any(|tag| tag.kind == TagKind::Level)
}

/// An id of the document object model that no other part has.
pub(super) fn html_id(of: &PartOf) -> String {
    match of {
        PartOf::Choice(id) => format!("choice-{id}"),
        PartOf::Own(id) => format!("own-{id}"),
        PartOf::Lever(id) => format!("lever-{id}"),
        PartOf::Rule(id) => format!("rule-{id}"),
        PartOf::OwnEffect(id, place) => format!("own-{id}-effect-{place}"),
    }
}
