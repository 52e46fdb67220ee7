//! Everything about one choice, under its row: what it is and where it stands, what is doubtful, and what the member
//! makes of it. The strip stays in view.

mod about;
mod amounts;
mod level;
mod mine;
mod note;
mod other;
mod own;
mod package;
mod range;
mod share;
mod timing;

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::outcome::PartOf;
use crate::present::detail::Detail;
use crate::scenario::Decision;
use crate::ui::page::Frame;

use about::about;
pub(super) use about::doubt_list;
use mine::mine;
use other::lever_change;
use own::own_proposal;

/// What the detail shows.
#[derive(Properties, PartialEq)]
pub(super) struct DetailProps {
    /// The id that the row's button points at.
    pub id: String,
    /// What is shown.
    pub detail: Detail,
    /// What the member decided about it.
    pub decision: Decision,
    /// How many columns the table has.
    pub columns: usize,
    /// Language, and where messages go.
    pub frame: Frame,
}

/// Everything about one choice.
#[component]
pub(super) fn DetailView(props: &DetailProps) -> Html {
    let DetailProps { detail, frame, .. } = props;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            node.cast::<Element>().iter().for_each(bring_into_view)
        });
    }
    html! {
        <tr ref={node} role="row" class="detail-row">
            <td role="cell" class="detail-row__cell" colspan={props.columns.to_string()}>
                <div id={props.id.clone()} class="detail">
                    { about(detail, frame.language) }
                    { match &detail.of {
                        PartOf::Choice(_) => mine(detail, &props.decision, frame),
                        PartOf::Own(_) => own_proposal(detail, frame),
                        PartOf::Lever(_) => lever_change(frame),
                        PartOf::Rule(_) | PartOf::OwnEffect(..) => Html::default(),
                    } }
                </div>
            </td>
        </tr>
    }
}

// Opened low on a screen it would begin under the bar of a phone. The stylesheet leaves room for the choice above it.
fn bring_into_view(row: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    row.scroll_into_view_with_scroll_into_view_options(&options);
}
