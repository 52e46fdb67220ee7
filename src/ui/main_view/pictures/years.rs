//! The years as lines: existing policy, the proposal, the member's variant.

use yew::prelude::*;

use super::{drawing, table};
use crate::lang::Language;
use crate::present::chart::years::{Line, LineOf, YearsPicture};

/// The lines, for a wide screen and for a narrow one.
pub(super) fn years_picture([picture, narrow]: &[YearsPicture; 2], language: Language) -> Html {
    html! {
        <figure class="picture">
            <figcaption class="picture__head">
                <h2 class="picture__title">{ &*picture.title }</h2>
                <span class="picture__unit">{ &*picture.axis.unit }</span>
            </figcaption>
            <div class="picture__body">
                { drawing(&picture.axis, false, &picture.sentence, lines(picture)) }
                { drawing(&narrow.axis, true, &narrow.sentence, lines(narrow)) }
            </div>
            <p class="picture__sentence">{ &*picture.sentence }</p>
            { table(&picture.table, language) }
        </figure>
    }
}

fn lines(picture: &YearsPicture) -> Html {
    let labels = picture.years.iter().map(|label| {
        html! {
            <text
                key={&*label.text}
                class="drawing__text"
                x={label.x.to_string()}
                y={picture.axis.label_line.to_string()}
                text-anchor="middle"
            >
                { &*label.text }
            </text>
        }
    });
    html! {
        <>
            <g>{ for labels }</g>
            if let Some(points) = &picture.band {
                <polygon class="curve__band" points={points.to_string()} />
            }
            { for picture.lines.iter().map(line) }
        </>
    }
}

fn line(line: &Line) -> Html {
    let (class, radius) = match line.of {
        LineOf::Existing => ("curve--existing", "3"),
        LineOf::Proposal => ("curve--proposal", "4"),
        LineOf::Mine => ("curve--mine", "4.5"),
    };
    let stretches = line
        .stretches
        .iter()
        .map(|points| html! { <polyline key={&**points} class="curve__line" points={points.to_string()} /> });
    let marks = line.marks.iter().map(|mark| {
        html! {
            <circle key={&*mark.text} class="curve__mark" cx={mark.x.to_string()} cy={mark.y.to_string()} r={radius}>
                <title>{ &*mark.text }</title>
            </circle>
        }
    });
    html! {
        <g key={class} class={classes!("curve", class)}>
            { for stretches }
            { for marks }
            <text class="curve__name" x={line.name_x.to_string()} y={line.name_y.to_string()} dy="4">{ &*line.name }</text>
        </g>
    }
}
