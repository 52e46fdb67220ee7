//! The year strip: what the choices come to in every year, the verdict in words, and what it is compared with.

use yew::prelude::*;

use super::figure::totals;
use super::{language, told};
use crate::lang::Language;
use crate::present::CellKind;
use crate::present::strip::{PmNote, Strip, StripRow, StripRowKind, VerdictKind, VerdictWords};
use crate::scenario::Begin;
use crate::session::{Message, Panel, Settings};
use crate::ui::kit::{Icon, Symbol};

/// What the strip shows.
#[derive(Properties, PartialEq)]
pub(super) struct StripProps {
    /// The rows.
    pub strip: Strip,
    /// Language, unit and what to compare with.
    pub settings: Settings,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// The year strip.
#[component]
pub(super) fn StripView(props: &StripProps) -> Html {
    let StripProps {
        strip,
        settings,
        locked,
        send,
    } = props;
    let language = language(settings);
    let start_unknown = start_is_unknown(strip);
    let rows = strip
        .rows
        .iter()
        .filter(|row| !start_unknown || !needs_start(row.kind))
        .map(|row| line(row, props, start_unknown));
    // While no balance is known there is nothing to judge: what is missing stands where the verdict would.
    let mut notes = strip.notes.iter();
    let unknown = if start_unknown { notes.next() } else { None };
    html! {
        <section class="strip" aria-labelledby="strip-title">
            <h2 id="strip-title" class="visually-hidden">{ language.text("strip-title") }</h2>
            <table class="strip__table" role="table" aria-labelledby="strip-title">
                <thead role="rowgroup">
                    <tr role="row" class="strip__years">
                        <td role="cell" class="strip__corner">
                            <CompareWith settings={*settings} send={send} />
                        </td>
                        { strip.years.iter().map(|year| html! {
                            <th key={year.number()} role="columnheader" scope="col" class="strip__year">
                                { year.to_string() }
                            </th>
                        }).collect::<Html>() }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for rows }</tbody>
            </table>
            <div class="strip__words">
                if let Some(note) = unknown {
                    <p class="verdict verdict--unknown">
                        <span class="verdict__mark" aria-hidden="true"></span>
                        { &**note }
                        if !locked {
                            { " " }<FillIn {language} send={send} />
                        }
                    </p>
                } else {
                    { verdict(&strip.verdict) }
                }
                if let Some(note) = &strip.pm {
                    { pm(note) }
                }
                if settings.in_thousands {
                    <span class="strip__unit">{ language.text("strip-in-thousands") }</span>
                }
                if let Some(indication) = &strip.verdict.indication {
                    <span class="strip__indication">{ &**indication }</span>
                }
            </div>
            if notes.len() > 0 {
                <ul class="strip__notes">
                    { for notes.map(|note| html! { <li key={&**note}>{ &**note }</li> }) }
                </ul>
            }
        </section>
    }
}

fn line(row: &StripRow, props: &StripProps, start_unknown: bool) -> Html {
    let leads = row.kind == leading(start_unknown);
    let class = classes!(
        "strip__row",
        row_class(row.kind),
        leads.then_some("strip__row--leading")
    );
    let edit = row.kind == StripRowKind::Start && !props.locked && row.cells.iter().any(|cell| cell.own);
    html! {
        <tr key={row_class(row.kind)} role="row" {class}>
            <th role="rowheader" scope="row" class="strip__label">
                <span>{ &*row.label }</span>
                if edit {
                    <FillIn language={language(&props.settings)} change=true send={props.send.clone()} />
                }
            </th>
            { totals(&props.strip.years, &row.cells) }
        </tr>
    }
}

fn verdict(words: &VerdictWords) -> Html {
    let (mark, tone) = match words.kind {
        VerdictKind::Unknown => ("verdict__mark--unknown", "verdict--unknown"),
        VerdictKind::InBudgetYear => ("verdict__mark--yes", "verdict--known"),
        VerdictKind::Later => ("verdict__mark--later", "verdict--known"),
        VerdictKind::Never => ("verdict__mark--no", "verdict--known"),
    };
    html! {
        <p class={classes!("verdict", tone)}>
            <span class={classes!("verdict__mark", mark)} aria-hidden="true"></span>
            <strong>{ &*words.lead }</strong>
            if let Some(rest) = &words.rest {
                { " " }{ &**rest }
            }
        </p>
    }
}

fn pm(note: &PmNote) -> Html {
    html! {
        <details class="pm-note">
            <summary>{ &*note.text }</summary>
            <ul>{ for note.posts.iter().map(|post| html! { <li key={&*post.text}>{ told(post) }</li> }) }</ul>
        </details>
    }
}

/// The quiet way to the start balances.
#[derive(Properties, PartialEq)]
struct FillInProps {
    language: Language,
    #[prop_or_default]
    change: bool,
    send: Callback<Message>,
}

#[component]
fn FillIn(props: &FillInProps) -> Html {
    let on_click = use_callback(props.send.clone(), |_: MouseEvent, send| {
        send.emit(Message::Open(Panel::StartBalances));
    });
    let words = props.language.text(if props.change {
        "start-change"
    } else {
        "start-fill-in"
    });
    html! {
        <button type="button" class="quiet" aria-haspopup="dialog" onclick={on_click}>
            if !props.change {
                <Icon symbol={Symbol::Edit} />
            }
            <span>{ words }</span>
        </button>
    }
}

/// With what the variant is compared.
#[derive(Properties, PartialEq)]
struct CompareWithProps {
    settings: Settings,
    send: Callback<Message>,
}

#[component]
fn CompareWith(props: &CompareWithProps) -> Html {
    let language = language(&props.settings);
    let on_change = use_callback(
        (props.settings, props.send.clone()),
        |event: Event, (settings, send)| {
            let wanted = event
                .target_dyn_into::<web_sys::HtmlInputElement>()
                .map(|input| input.value());
            let compare_with = match wanted.as_deref() {
                Some("existing") => Begin::Existing,
                _ => Begin::Proposal,
            };
            send.emit(Message::Set(Settings {
                compare_with,
                ..*settings
            }));
        },
    );
    let option = |value: &'static str, begin: Begin, words: &'static str| {
        html! {
            <label class="segment">
                <input
                    type="radio"
                    name="compare-with"
                    class="segment__input"
                    {value}
                    checked={props.settings.compare_with == begin}
                    onchange={on_change.clone()}
                />
                <span class="segment__words">{ language.text(words) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="segments">
            <legend class="segments__legend">{ language.text("compare-with") }</legend>
            <span class="segments__options">
                { option("proposal", Begin::Proposal, "reference-proposal") }
                { option("existing", Begin::Existing, "reference-existing") }
            </span>
        </fieldset>
    }
}

/// Whether no year has a start balance: then the effects lead, and the balances are not there to show.
pub(super) fn start_is_unknown(strip: &Strip) -> bool {
    strip
        .rows
        .iter()
        .filter(|row| row.kind == StripRowKind::Start)
        .all(|row| row.cells.iter().all(|cell| cell.kind == CellKind::Unknown))
}

/// The line that the eye should find first.
pub(super) fn leading(start_unknown: bool) -> StripRowKind {
    if start_unknown {
        StripRowKind::Effect
    } else {
        StripRowKind::End
    }
}

fn needs_start(kind: StripRowKind) -> bool {
    matches!(
        kind,
        StripRowKind::Start | StripRowKind::End | StripRowKind::Structural
    )
}

fn row_class(kind: StripRowKind) -> &'static str {
    match kind {
        StripRowKind::Start => "strip__row--start",
        StripRowKind::Effect => "strip__row--effect",
        StripRowKind::End => "strip__row--end",
        StripRowKind::Structural => "strip__row--structural",
        StripRowKind::Difference => "strip__row--difference",
    }
}
