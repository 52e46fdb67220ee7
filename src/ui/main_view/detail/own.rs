//! A proposal of the member's own: to change or to remove.

use yew::prelude::*;

use crate::lang::Language;
use crate::outcome::PartOf;
use crate::present::detail::Detail;
use crate::session::{Message, Panel};
use crate::ui::kit::{Button, ButtonKind, Symbol};

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
