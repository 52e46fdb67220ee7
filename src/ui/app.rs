//! The application: a desk in a browser, and the views over it.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use super::around::{library_banner, notices, preview_banner, safety_banner, update_banner};
use super::dialogs::open_dialog;
use super::main_view::{main_view, top_bar};
use super::page::Page;
use crate::browser::{self, Device, FileProblem, Happening, Listening, Web};
use crate::budget::Budget;
use crate::desk::{Desk, Start};
use crate::kept::Shelf;
use crate::library::Library;
use crate::link::carried;
use crate::session::{Message, Origin, Refusal, Session};

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
    would_lose: Rc<Cell<bool>>,
    _listening: Listening,
}

/// What reaches the application.
pub enum Reached {
    /// What the member did, or a late answer of the browser.
    Message(Message),
    /// A moment that was asked for.
    Wake,
    /// Something around the page.
    Happening(Happening),
    /// A text that should hold a link.
    Link(String),
    /// A file to read.
    File(File),
    /// What a file holds.
    FileRead(Result<String, FileProblem>),
}

impl Component for App {
    type Message = Reached;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let link = context.link();
        let send = link.callback(Reached::Message);
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
        let shelf = Shelf::new(device, &browser::base_path());
        let address = browser::fragment();
        let address = address.as_ref().map(|(text, origin)| (text.as_str(), *origin));
        let mut desk = Desk::new(session, around, shelf, start, address);
        desk.send(Message::Offline(offline));
        desk.send(Message::Update(update));
        App {
            desk,
            send,
            open_link: link.callback(Reached::Link),
            open_file: link.callback(Reached::File),
            would_lose,
            _listening: listening,
        }
    }

    fn update(&mut self, context: &Context<App>, reached: Reached) -> bool {
        let before = self.desk.session().clone();
        match reached {
            Reached::Message(message) => self.desk.send(message),
            Reached::Wake => self.desk.wake(),
            Reached::Happening(happening) => self.happened(context, happening),
            Reached::Link(text) => self.open_link(&text),
            Reached::File(file) => read(context, file),
            Reached::FileRead(Ok(text)) => self.desk.open_file(&text),
            Reached::FileRead(Err(FileProblem::TooLarge)) => {
                self.desk.send(Message::Refused(Refusal::FileTooLarge));
            }
            Reached::FileRead(Err(FileProblem::Unreadable)) => {
                self.desk.send(Message::Refused(Refusal::UnreadableFile));
            }
        }
        self.would_lose.set(self.desk.session().work_lives_only_here());
        !Rc::ptr_eq(&before, self.desk.session())
    }

    fn view(&self, _: &Context<App>) -> Html {
        let page = Page {
            session: self.desk.session().clone(),
            send: self.send.clone(),
            open_link: self.open_link.clone(),
            open_file: self.open_file.clone(),
        };
        html! {
            <>
                { top_bar(&page) }
                { library_banner(&page) }
                { update_banner(&page) }
                { safety_banner(&page) }
                { preview_banner(&page) }
                { main_view(&page) }
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
            Happening::UndoKeys => self.desk.send(Message::Undo),
            Happening::RedoKeys => self.desk.send(Message::Redo),
            Happening::Offline(offline) => self.desk.send(Message::Offline(offline)),
            Happening::Update(update) => self.desk.send(Message::Update(update)),
            Happening::Dropped(file) => read(context, file),
            Happening::DroppedSeveral => self.desk.send(Message::Refused(Refusal::SeveralFiles)),
        }
    }
}

fn read(context: &Context<App>, file: File) {
    context
        .link()
        .send_future(async move { Reached::FileRead(browser::read_file(file).await) });
}
