//! The way from room to room, under the top bar.

use yew::prelude::*;

use crate::session::{Message, Room};
use crate::ui::page::Page;

/// The id of the heading of the room that is shown; it takes the focus when the room changes.
pub const ROOM_TITLE: &str = "room-title";

/// The rooms, the present one marked.
pub fn rooms(page: &Page) -> Html {
    let language = page.language();
    let item = |room: &Room| {
        let words = match room {
            Room::Ledger => language.text("room-ledger"),
            Room::Compare => language.text("room-compare"),
            Room::Council => language.text("room-council"),
        };
        let is_here = page.session.view.room == *room;
        html! {
            <li>
                <button
                    type="button"
                    class="rooms__item"
                    aria-current={is_here.then_some("page")}
                    onclick={page.says::<MouseEvent>(Message::GoTo(*room))}
                >
                    { words }
                </button>
            </li>
        }
    };
    html! {
        <nav class="rooms" aria-label={language.text("rooms")}>
            <ul>{ for Room::ALL.iter().map(item) }</ul>
        </nav>
    }
}
