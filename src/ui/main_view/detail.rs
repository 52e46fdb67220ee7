//! Everything about one choice, under its row: what it is and where it stands, what is doubtful, and what the member
//! makes of it. The strip stays in view.

mod about;
mod amounts;
mod level;
mod mine;
mod note;
mod own;

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::lang::Language;
use crate::present::detail::Detail;
use crate::scenario::Decision;
use crate::session::Message;

use about::About;
pub(super) use about::doubt_list;
use mine::Mine;
use own::OwnProposal;

/// What the detail shows.
#[derive(Properties, PartialEq)]
pub(super) struct DetailProps {
    /// The id that the row's button points at.
    pub id: AttrValue,
    /// What is shown.
    pub detail: Detail,
    /// What the member decided about it.
    pub decision: Decision,
    /// How many columns the table has.
    pub columns: usize,
    /// The language of the page.
    pub language: Language,
    /// Shown but not to be changed.
    pub locked: bool,
    /// Where messages go.
    pub send: Callback<Message>,
}

/// Everything about one choice.
#[component]
pub(super) fn DetailView(props: &DetailProps) -> Html {
    let DetailProps {
        id,
        detail,
        decision,
        columns,
        language,
        locked,
        send,
    } = props;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            node.cast::<Element>().iter().for_each(bring_into_view)
        });
    }
    html! {
        <tr ref={node} role="row" class="detail-row">
            <td role="cell" class="detail-row__cell" colspan={columns.to_string()}>
                <div id={id.clone()} class="detail">
                    <About detail={detail.clone()} language={*language} />
                    if detail.own_label.is_some() {
                        <OwnProposal detail={detail.clone()} language={*language} locked={*locked} send={send} />
                    } else {
                        <Mine
                            detail={detail.clone()}
                            decision={decision.clone()}
                            language={*language}
                            locked={*locked}
                            send={send}
                        />
                    }
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
