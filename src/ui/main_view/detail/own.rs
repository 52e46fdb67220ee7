//! A proposal of the member's own: to change or to remove.

use yew::prelude::*;

use super::mine::written;
use super::note::Kind;
use super::package::package;
use super::share::partners;
use super::timing::when;
use crate::outcome::PartOf;
use crate::present::detail::Detail;
use crate::session::{Message, Panel};
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::main_view::choice::html_id;
use crate::ui::page::Frame;

/// Changing or removing a proposal of the member's own.
pub(super) fn own_proposal(detail: &Detail, frame: &Frame) -> Html {
    let PartOf::Own(own) = &detail.of else {
        return Html::default();
    };
    let language = frame.language;
    html! {
        <div class="detail__mine">
            if let Some(others) = &detail.more.partners {
                { partners(others, language) }
            }
            if let Some(note) = &detail.note {
                <h3 class="detail__title">{ language.text("detail-note") }</h3>
                <p class="detail__note">{ &**note }</p>
            }
            { when(detail, &html_id(&detail.of), frame) }
            { written(Kind::Question, detail, frame) }
            { package(detail, frame) }
            if !frame.locked {
                <div class="detail__buttons">
                    { button(Button {
                        symbol: Some(Symbol::Edit),
                        opens_dialog: true,
                        ..Button::new(
                            language.text("own-change"),
                            frame.says(Message::Open(Panel::OwnChoice(Some(own.clone())))),
                        )
                    }) }
                    { button(Button {
                        kind: ButtonKind::Subtle,
                        symbol: Some(Symbol::Delete),
                        ..Button::new(language.text("own-remove"), frame.says(Message::RemoveOwn(own.clone())))
                    }) }
                </div>
            }
        </div>
    }
}
