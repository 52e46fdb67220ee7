//! Under the pictures, where the budget has them: the reserves and the indicators. Quiet: a sentence each, and the
//! figures in a table that opens.

use yew::prelude::*;

use super::table;
use crate::lang::Language;
use crate::present::indicators::{IndicatorWords, Indicators};
use crate::present::reserves::{ExceptionWords, ReserveWords, Reserves};
use crate::session::Message;
use crate::ui::main_view::told;
use crate::ui::page::Frame;

/// The reserves; nothing where the budget has none.
pub(super) fn reserves_view(reserves: &Reserves, frame: &Frame) -> Html {
    let language = frame.language;
    if reserves.all.is_empty() && reserves.exception.is_none() {
        return Html::default();
    }
    html! {
        <section class="picture" aria-labelledby="reserves-title">
            <h2 id="reserves-title" class="picture__title">{ language.text("reserves-title") }</h2>
            { for reserves.all.iter().map(|words| reserve(words, language)) }
            if let Some(words) = &reserves.exception {
                { exception(words, frame) }
            }
        </section>
    }
}

fn reserve(words: &ReserveWords, language: Language) -> Html {
    html! {
        <div class="reserve">
            <h3 class="reserve__title">{ told(&words.title) }</h3>
            <p>{ &*words.sentence }</p>
            <div role="status">
                if let Some(below) = &words.below {
                    <p class="doubt-note">{ &**below }</p>
                }
            </div>
            { table(&words.table, language) }
        </div>
    }
}

fn exception(words: &ExceptionWords, frame: &Frame) -> Html {
    html! {
        <div class="reserve">
            <h3 class="reserve__title">{ told(&words.title) }</h3>
            <p>{ &*words.words }</p>
            <label class="option">
                <input
                    type="checkbox"
                    id="use-exception"
                    checked={words.used}
                    disabled={frame.locked}
                    onchange={frame.says::<Event>(Message::UseException(!words.used))}
                />
                { frame.language.text("exception-use") }
            </label>
        </div>
    }
}

/// The indicators; nothing where the budget has the parts of none.
pub(super) fn indicators_view(indicators: &Indicators, language: Language) -> Html {
    if indicators.all.is_empty() {
        return Html::default();
    }
    let years = indicators.years.iter();
    html! {
        <section class="picture" aria-labelledby="indicators-title">
            <h2 id="indicators-title" class="picture__title">{ language.text("indicators-title") }</h2>
            <div class="picture__scroll" tabindex="0" role="group" aria-labelledby="indicators-title">
                <table class="small-table">
                    <thead>
                        <tr>
                            <td></td>
                            { for years.map(|year| html! { <th scope="col">{ year.to_string() }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for indicators.all.iter().map(indicator) }</tbody>
                </table>
            </div>
            <details class="picture__table">
                <summary>{ language.text("indicators-made-of") }</summary>
                <dl class="reasons">
                    { for indicators.all.iter().map(|words| html! {
                        <div><dt>{ &*words.title }</dt><dd>{ &*words.made_of }</dd></div>
                    }) }
                </dl>
                if let Some(missing) = &indicators.missing {
                    <p>{ &**missing }</p>
                }
            </details>
        </section>
    }
}

fn indicator(words: &IndicatorWords) -> Html {
    html! {
        <tr>
            <th scope="row">{ &*words.title }</th>
            { for words.values.iter().map(|value| html! { <td>{ &**value }</td> }) }
        </tr>
    }
}
