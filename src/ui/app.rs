//! The application: a desk in a browser, and the views over it.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use super::around::{library_banner, notices, preview_banner, safety_banner, update_banner};
use super::compare_view::compare_view;
use super::council_view::{council_banner, council_view};
use super::dialogs::open_dialog;
use super::main_view::{main_view, top_bar};
use super::page::{BringIn, Page};
use super::rooms::ROOM_TITLE;
use crate::browser::{self, Device, FileProblem, Happening, Listening, Web};
use crate::budget::Budget;
use crate::desk::{Desk, Start};
use crate::kept::Shelf;
use crate::library::Library;
use crate::link::carried;
use crate::session::{CouncilMessage, Message, Origin, Panel, Purpose, Refusal, Room, Session};

/// Which budgets.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// What the council gets.
    pub library: Rc<Library>,
    /// The one of them that the page opens on.
    pub budget: Rc<Budget>,
}

/// The application.
pub struct App {
    desk: Desk<Web, Device>,
    send: Callback<Message>,
    open_link: Callback<String>,
    open_file: Callback<File>,
    bring_in: Callback<BringIn>,
    // The room has changed: its heading takes the focus once it is there.
    entered: bool,
    would_lose: Rc<Cell<bool>>,
    _listening: Listening,
}

/// What reaches the application.
pub enum Reached {
    /// What the member did, or a late answer of the browser.
    Message(Box<Message>),
    /// A moment that was asked for.
    Wake,
    /// Something around the page.
    Happening(Happening),
    /// A text that should hold a link.
    Link(String),
    /// A link or a file for one of the rooms.
    BringIn(BringIn),
    /// What a file holds, and what it is for.
    FileRead(Purpose, Result<String, FileProblem>),
}

impl Component for App {
    type Message = Reached;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let link = context.link();
        let send = link.callback(|message| Reached::Message(Box::new(message)));
        let around = Web::new(send.clone(), link.callback(|()| Reached::Wake));
        let would_lose = Rc::new(Cell::new(false));
        let listening = browser::listen(
            {
                let tell = link.callback(Reached::Happening);
                move |happening| tell.emit(happening)
            },
            {
                let would_lose = would_lose.clone();
                move || would_lose.get()
            },
        );
        let (offline, update) = around.shell_state();
        let device = browser::device();
        let start = Start {
            device_keeps: device.keeps(),
            safe: around.is_safe_start(),
        };
        let AppProps { library, budget } = context.props();
        let mut session = Session::new(budget.clone(), browser::fresh_id());
        session.library = library.clone();
        let shelf = Shelf::new(device, &browser::base_path()).with_former(library.former.clone());
        let address = browser::fragment_at_start();
        let address = address.as_ref().map(|(text, origin)| (text.as_str(), *origin));
        let mut desk = Desk::new(session, around, shelf, start, address);
        desk.send(Message::Offline(offline));
        desk.send(Message::Update(update));
        App {
            desk,
            send,
            open_link: link.callback(Reached::Link),
            open_file: link.callback(|file| Reached::BringIn(BringIn::File(Purpose::View, file))),
            bring_in: link.callback(Reached::BringIn),
            entered: false,
            would_lose,
            _listening: listening,
        }
    }

    fn update(&mut self, context: &Context<App>, reached: Reached) -> bool {
        let before = self.desk.session().clone();
        match reached {
            Reached::Message(message) => self.desk.send(*message),
            Reached::Wake => self.desk.wake(),
            Reached::Happening(happening) => self.happened(context, happening),
            Reached::Link(text) => self.open_link(&text),
            Reached::BringIn(BringIn::Link(Purpose::View, text)) => self.open_link(&text),
            Reached::BringIn(BringIn::Link(purpose, text)) => {
                self.desk.bring_in(&text, Origin::Link, purpose);
            }
            Reached::BringIn(BringIn::File(purpose, file)) => read(context, purpose, file),
            Reached::FileRead(purpose, Ok(text)) => self.desk.bring_in_file(&text, purpose),
            Reached::FileRead(_, Err(FileProblem::TooLarge)) => {
                self.desk.send(Message::Refused(Refusal::FileTooLarge));
            }
            Reached::FileRead(_, Err(FileProblem::Unreadable)) => {
                self.desk.send(Message::Refused(Refusal::UnreadableFile));
            }
        }
        // Several messages can come before the next drawing: a later one does not take the focus away from a new room.
        self.entered |= before.view.room != self.desk.session().view.room;
        self.would_lose.set(self.desk.session().work_lives_only_here());
        !Rc::ptr_eq(&before, self.desk.session())
    }

    fn view(&self, _: &Context<App>) -> Html {
        let page = Page {
            session: self.desk.session().clone(),
            send: self.send.clone(),
            open_link: self.open_link.clone(),
            open_file: self.open_file.clone(),
            bring_in: self.bring_in.clone(),
        };
        let room = match page.session.view.room {
            Room::Ledger => main_view(&page),
            Room::Compare => compare_view(&page),
            Room::Council => council_view(&page),
        };
        html! {
            <>
                { top_bar(&page) }
                { library_banner(&page) }
                { update_banner(&page) }
                { safety_banner(&page) }
                { preview_banner(&page) }
                { council_banner(&page) }
                { room }
                if page.session.view.panel.is_none() {
                    { notices(&page) }
                }
                { open_dialog(&page) }
            </>
        }
    }

    fn rendered(&mut self, _: &Context<App>, first: bool) {
        if first {
            browser::started();
        }
        if std::mem::take(&mut self.entered) {
            browser::focus(ROOM_TITLE);
        }
    }
}

impl App {
    // A link of another budget beside this page opens that one; what is here is kept.
    fn open_link(&mut self, text: &str) {
        let fragment = text.find('#').and_then(|place| text.get(place..));
        if let Some(fragment) = fragment.filter(|fragment| carried::is_carried(fragment)) {
            self.desk.flush();
            return browser::go_to_reader(fragment.split_whitespace().next().unwrap_or_default());
        }
        let session = self.desk.session();
        let other = session
            .library
            .made_for(text)
            .filter(|budget| budget.id != session.budget.id)
            .map(|budget| &budget.id)
            .or_else(|| session.library.offered_for(text).map(|offered| &offered.id))
            .cloned();
        match (other, fragment) {
            (Some(id), Some(fragment)) => {
                self.desk.flush();
                browser::go_to_budget(&id, fragment);
            }
            _ => self.desk.open_link(Some(text), Origin::Link),
        }
    }

    // What a file is for that was dropped without a word.
    fn purpose(&self) -> Purpose {
        let view = &self.desk.session().view;
        match (view.room, &view.panel) {
            (_, Some(Panel::Fractie(_))) => Purpose::Fractie,
            (Room::Compare, _) => Purpose::Compare,
            (Room::Ledger | Room::Council, _) => Purpose::View,
        }
    }

    fn happened(&mut self, context: &Context<App>, happening: Happening) {
        match happening {
            Happening::Leaving => self.desk.flush(),
            Happening::Back | Happening::Stored => self.desk.look_around(),
            Happening::Address(Some((fragment, _))) if browser::is_place_on_page(&fragment) => {
                self.desk.follow_screen();
            }
            Happening::Address(Some((fragment, Origin::Own))) => {
                self.desk.open_link(Some(&fragment), Origin::Own);
            }
            Happening::Address(Some((fragment, _))) => self.open_link(&fragment),
            Happening::Address(None) => self.desk.open_link(None, Origin::Link),
            // In the council nothing of the open scenario is seen: it does not change there.
            Happening::UndoKeys if self.desk.session().view.room == Room::Council => {
                self.desk.send(Message::Council(CouncilMessage::PutBack));
            }
            Happening::UndoKeys => self.desk.send(Message::Undo),
            Happening::RedoKeys if self.desk.session().view.room == Room::Council => {}
            Happening::RedoKeys => self.desk.send(Message::Redo),
            Happening::Offline(offline) => self.desk.send(Message::Offline(offline)),
            Happening::Update(update) => self.desk.send(Message::Update(update)),
            Happening::Dropped(file) => read(context, self.purpose(), file),
            Happening::DroppedSeveral => self.desk.send(Message::Refused(Refusal::SeveralFiles)),
        }
    }
}

fn read(context: &Context<App>, purpose: Purpose, file: File) {
    context
        .link()
        .send_future(async move { Reached::FileRead(purpose, browser::read_file(file).await) });
}
