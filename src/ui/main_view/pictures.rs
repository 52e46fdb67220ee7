//! The pictures beside the ledger: the years as lines, and one year as a bridge. Each with a sentence that says what
//! is to be seen and a table with the same figures. The geometry comes from `present`; here it becomes SVG.

mod bridge;
mod further;
mod years;

use yew::prelude::*;

use crate::lang::Language;
use crate::present::chart::bridge::Bridge;
use crate::present::chart::years::YearsPicture;
use crate::present::chart::{Axis, Table};
use crate::present::indicators::Indicators;
use crate::present::reserves::Reserves;
use crate::ui::page::Frame;
use crate::year::Horizon;

use bridge::bridge_picture;
use further::{indicators_view, reserves_view};
use years::years_picture;

/// What the pictures show.
#[derive(Properties, PartialEq)]
pub(super) struct PicturesProps {
    /// The years, for a wide screen and for a narrow one.
    pub years: [YearsPicture; 2],
    /// One year, for a wide screen and for a narrow one.
    pub bridge: Option<[Bridge; 2]>,
    /// What the budget's reserves come to.
    pub reserves: Reserves,
    /// The indicators.
    pub indicators: Indicators,
    /// The years to choose from.
    pub horizon: Horizon,
    /// Language, and where messages go.
    pub frame: Frame,
}

/// The pictures: a component, so that they are not drawn again while nothing in them changed.
#[component]
pub(super) fn Pictures(props: &PicturesProps) -> Html {
    let language = props.frame.language;
    // Higher than a screen: then it goes up with the page.
    let more = !props.reserves.all.is_empty() || !props.indicators.all.is_empty();
    html! {
        <aside class={classes!("pictures", more.then_some("pictures--more"))} aria-label={language.text("pictures-title")}>
            { years_picture(&props.years, language) }
            if let Some(bridge) = &props.bridge {
                { bridge_picture(bridge, props.horizon, &props.frame) }
            }
            { reserves_view(&props.reserves, &props.frame) }
            { indicators_view(&props.indicators, language) }
        </aside>
    }
}

// A wide drawing and a narrow one; the stylesheet shows the one that fits.
fn drawing(axis: &Axis, narrow: bool, label: &str, marks: Html) -> Html {
    let class = if narrow {
        "drawing--narrow"
    } else {
        "drawing--wide"
    };
    let lines = axis.ticks.iter().map(|tick| {
        html! {
            <line
                key={tick.y.to_string()}
                class={classes!("drawing__line", tick.zero.then_some("drawing__line--zero"))}
                x1={axis.left.to_string()}
                x2={axis.right.to_string()}
                y1={tick.y.to_string()}
                y2={tick.y.to_string()}
            />
        }
    });
    let texts = axis.ticks.iter().map(|tick| {
        html! {
            <text
                key={tick.y.to_string()}
                class="drawing__text"
                x={axis.left.to_string()}
                y={tick.y.to_string()}
                dx="-6"
                dy="4"
                text-anchor="end"
            >
                { &*tick.text }
            </text>
        }
    });
    html! {
        <svg class={classes!("drawing", class)} viewBox={axis.view_box.to_string()} role="img" aria-label={label.to_owned()}>
            <g>{ for lines }</g>
            <g>{ for texts }</g>
            { marks }
        </svg>
    }
}

fn table(table: &Table, language: Language) -> Html {
    html! {
        <details class="picture__table">
            <summary>{ language.text("picture-table") }</summary>
            // Wide tables scroll within themselves, and by keyboard too.
            <div class="picture__scroll" tabindex="0" role="group" aria-label={table.caption.to_string()}>
                <table>
                    <caption>{ &*table.caption }</caption>
                    <thead>
                        <tr>{ for table.heads.iter().map(|head| html! { <th key={&**head} scope="col">{ &**head }</th> }) }</tr>
                    </thead>
                    <tbody>
                        { for table.rows.iter().enumerate().map(|(place, row)| html! {
                            <tr key={place}>
                                <th scope="row">{ &*row.head }</th>
                                { for row.cells.iter().enumerate().map(|(place, cell)| html! {
                                    <td key={place}>{ &**cell }</td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}
