//! A tax that the member changed: to be changed again in the dialog for it.

use yew::prelude::*;

use crate::session::{Message, Panel};
use crate::ui::kit::{Button, Symbol, button};
use crate::ui::page::Frame;

/// The way to the dialog.
pub(super) fn lever_change(frame: &Frame) -> Html {
    if frame.locked {
        return Html::default();
    }
    html! {
        <div class="detail__buttons">
            { button(Button {
                symbol: Some(Symbol::Edit),
                opens_dialog: true,
                ..Button::new(frame.language.text("lever-change"), frame.says(Message::Open(Panel::Levers)))
            }) }
        </div>
    }
}
