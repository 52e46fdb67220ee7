//! One year as a bridge, from the balance before the choices to the balance after them.

use yew::prelude::*;

use super::{drawing, table};
use crate::present::CellKind;
use crate::present::chart::bridge::{Bar, BarOf, Bridge};
use crate::session::Message;
use crate::ui::page::Frame;
use crate::year::{Horizon, Year};

/// The bridge, for a wide screen and for a narrow one, and the choice of its year.
pub(super) fn bridge_picture([picture, narrow]: &[Bridge; 2], horizon: Horizon, frame: &Frame) -> Html {
    let language = frame.language;
    let option = |year: Year| {
        html! {
            <label key={year.number()} class="segment">
                <input
                    type="radio"
                    name="bridge-year"
                    class="segment__input"
                    value={year.to_string()}
                    checked={year == picture.year}
                    onchange={frame.says::<Event>(Message::BridgeYear(year))}
                />
                <span class="segment__words">{ year.to_string() }</span>
            </label>
        }
    };
    html! {
        <figure class="picture">
            <figcaption class="picture__head">
                <h2 class="picture__title">{ &*picture.title }</h2>
                <span class="picture__unit">{ &*picture.axis.unit }</span>
            </figcaption>
            if horizon.length() > 1 {
                <fieldset class="segments picture__years">
                    <legend class="visually-hidden">{ language.text("bridge-year") }</legend>
                    <span class="segments__options">{ for horizon.years().map(option) }</span>
                </fieldset>
            }
            if !picture.bars.is_empty() {
                <div class="picture__body">
                    { drawing(&picture.axis, false, &picture.sentence, bars(picture)) }
                    { drawing(&narrow.axis, true, &narrow.sentence, bars(narrow)) }
                </div>
            }
            <p class="picture__sentence">{ &*picture.sentence }</p>
            { table(&picture.table, language) }
        </figure>
    }
}

fn bars(picture: &Bridge) -> Html {
    let joins = picture.joins.iter().enumerate().map(|(place, join)| {
        html! {
            <line
                key={place}
                class="bridge__join"
                x1={join.from.to_string()}
                x2={join.to.to_string()}
                y1={join.y.to_string()}
                y2={join.y.to_string()}
            />
        }
    });
    let label_line = picture.axis.label_line.to_string();
    let bars = picture.bars.iter().enumerate().map(|(place, bar)| {
        html! {
            <g key={place}>
                <rect
                    class={classes!("bridge__bar", bar_class(bar))}
                    x={bar.x.to_string()}
                    y={bar.y.to_string()}
                    width={bar.width.to_string()}
                    height={bar.height.to_string()}
                >
                    <title>{ &*bar.text }</title>
                </rect>
                <text class="drawing__text" x={bar.label_x.to_string()} y={label_line.clone()} text-anchor="middle">
                    { &*bar.label }
                </text>
            </g>
        }
    });
    html! {
        <>
            <g>{ for joins }</g>
            { for bars }
        </>
    }
}

fn bar_class(bar: &Bar) -> &'static str {
    match (&bar.of, bar.kind) {
        (BarOf::Start | BarOf::End, _) => "bridge__bar--total",
        (_, CellKind::Advantage) => "bridge__bar--advantage",
        _ => "bridge__bar--disadvantage",
    }
}
