//! The page at work: messages in, effects carried out by the browser.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::Frame;
use super::arrived::arrived_view;
use super::bar::bar;
use super::found::{found, not_kept};
use super::looking::looking_view;
use super::notice::notice_view;
use super::start::{reading_view, start_view};
use crate::browser::{self, Device, Happening, Listening, Reader, Source, Told};
use crate::intake::{Effect, Intake, Message, Stage, update};
use crate::kept::Shelf;
use crate::session::Settings;

/// The page.
pub struct ReaderApp {
    page: Intake,
    shelf: Shelf<Device>,
    reader: Option<Reader>,
    /// Reads nothing of anybody's, before the first document.
    practice: Option<Reader>,
    /// Has practised, and waits for the first document.
    ready: Option<Reader>,
    focus: Option<String>,
    would_lose: Rc<Cell<bool>>,
    /// How often the device was asked to keep the review, without an answer yet.
    under_way: usize,
    _listening: Listening,
}

/// What reaches the page.
pub enum Reached {
    /// Something that happened on the page, or an answer of the browser.
    Message(Message),
    /// A document to read.
    Document(Source),
    /// What the worker tells.
    Told(Told),
    /// The worker that practised is done, or did not get there.
    Practised(bool),
    /// Something around the page.
    Happening(Happening),
    /// The review was kept for a reload, or not.
    WorkKept(bool),
}

impl Component for ReaderApp {
    type Message = Reached;
    type Properties = ();

    fn create(context: &Context<ReaderApp>) -> ReaderApp {
        let link = context.link();
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
        let shelf = Shelf::new(browser::device(), &browser::base_path());
        let settings = shelf.settings().unwrap_or_default().settings;
        browser::dress_reader(settings);
        let mut page = Intake {
            settings,
            ..Intake::default()
        };
        link.send_future(async { Reached::Message(Message::Found(found().await)) });
        if let Some((fragment, _)) = browser::fragment() {
            // Nothing is open yet, so that opening a link asks for nothing outside.
            let _ = update(&mut page, Message::Link(fragment));
        }
        if !browser::is_safe_start() {
            link.send_future_batch(async {
                let build = browser::build_name().unwrap_or_default();
                let waiting = browser::waiting_review(&build).await;
                waiting
                    .map(|bytes| Reached::Message(Message::Resumed(bytes)))
                    .into_iter()
                    .collect::<Vec<_>>()
            });
        }
        ReaderApp {
            page,
            shelf,
            reader: None,
            practice: None,
            ready: None,
            focus: None,
            would_lose,
            under_way: 0,
            _listening: listening,
        }
    }

    fn update(&mut self, context: &Context<ReaderApp>, reached: Reached) -> bool {
        match reached {
            Reached::Message(message) => self.send(context, message),
            Reached::Document(source) => self.read(context, source),
            Reached::Told(Told::Page(page, pages)) => self.send(context, Message::Page(page, pages)),
            Reached::Told(Told::Done(answer)) => self.send(context, Message::Answered(*answer)),
            Reached::Told(Told::Stopped) => self.send(context, Message::Stopped),
            Reached::Told(Told::NotStarted) => self.send(context, Message::NotStarted),
            Reached::Practised(well) => {
                self.ready = self.practice.take().filter(|_| well);
                return false;
            }
            Reached::Happening(Happening::Dropped(file)) => self.read(context, Source::File(file)),
            Reached::Happening(Happening::UndoKeys) => self.send(context, Message::Undo),
            Reached::Happening(Happening::RedoKeys) => self.send(context, Message::Redo),
            Reached::Happening(Happening::Address(Some((fragment, _))))
                if !browser::is_place_on_page(&fragment) =>
            {
                self.send(context, Message::Link(fragment));
            }
            Reached::Happening(_) => return false,
            Reached::WorkKept(kept) => {
                self.under_way = self.under_way.saturating_sub(1);
                let open = !kept || self.under_way > 0;
                self.would_lose.set(open && self.page.looking().is_some());
                return false;
            }
        }
        true
    }

    fn view(&self, context: &Context<ReaderApp>) -> Html {
        let link = context.link();
        let frame = Frame {
            language: self.page.settings.language,
            send: link.callback(Reached::Message),
        };
        let read = link.callback(Reached::Document);
        let on_key = {
            let send = frame.send.clone();
            Callback::from(move |event: KeyboardEvent| {
                if let Some(forward) = step_key(&event) {
                    event.prevent_default();
                    send.emit(Message::Next { forward });
                }
            })
        };
        html! {
            <>
                { bar(&frame, self.page.settings) }
                <main id="main" class="reader" tabindex="-1" onkeydown={on_key}>
                    { notice_view(&frame, self.page.notice.as_ref()) }
                    { match &self.page.stage {
                        Stage::Waiting => start_view(&frame, &read, &self.page.budgets),
                        Stage::Reading { name, page } => reading_view(&frame, name.as_deref(), *page),
                        Stage::Looking(looking) => looking_view(&frame, looking),
                        Stage::Arrived(arrived) => arrived_view(&frame, arrived),
                    } }
                </main>
            </>
        }
    }

    fn rendered(&mut self, context: &Context<ReaderApp>, first: bool) {
        if let Some(id) = self.focus.take() {
            browser::focus(&id);
        }
        if first {
            browser::started();
            let practised = context.link().callback(Reached::Practised);
            self.practice = Reader::practise(move |well| practised.emit(well));
        }
    }
}

impl ReaderApp {
    fn send(&mut self, context: &Context<ReaderApp>, message: Message) {
        for effect in update(&mut self.page, message) {
            self.carry_out(context, effect);
        }
    }

    fn read(&mut self, context: &Context<ReaderApp>, source: Source) {
        if self.page.looking().is_some() {
            return self.send(context, Message::StillLooking);
        }
        let name = match &source {
            Source::File(file) => Some(file.name()),
            Source::Text(_) => None,
        };
        self.send(context, Message::Begun(name));
        self.practice = None;
        let tell = context.link().callback(Reached::Told);
        let tell = move |told| tell.emit(told);
        self.reader = match self.ready.take() {
            Some(mut ready) => {
                ready.read(&source, tell);
                Some(ready)
            }
            None => Reader::start(source, tell),
        };
        if self.reader.is_none() {
            self.send(context, Message::NotStarted);
        }
    }

    fn carry_out(&mut self, context: &Context<ReaderApp>, effect: Effect) {
        let link = context.link();
        match effect {
            Effect::EndReading => self.reader = None,
            Effect::Keep { id, text } => link.send_future(async move {
                let kept = browser::keep_budget(id.as_str(), &text).await;
                Reached::Message(Message::Kept(kept.map(|()| id).map_err(not_kept)))
            }),
            Effect::GoTo { id, fragment, done } => {
                self.would_lose.set(false);
                link.send_future(async move {
                    if done {
                        // What stays behind is let go with the next review.
                        let _ = browser::forget_review().await;
                    }
                    browser::go_to_page(&id, &fragment);
                    Reached::WorkKept(true)
                });
            }
            Effect::Download { name, content } => {
                if !browser::offer_file(&name, &content) {
                    self.send(context, Message::NotDownloaded);
                }
            }
            Effect::CopyLink(fragment) => link.send_future(async move {
                let address = format!("{}{fragment}", browser::address_without_fragment());
                Reached::Message(Message::CopyAnswer(browser::copy(&address).await))
            }),
            Effect::Remove(id) => link.send_future(async move {
                let removed = match browser::remove_budget(id.as_str()).await {
                    Ok(()) => Ok(found().await),
                    Err(fault) => Err(not_kept(fault)),
                };
                Reached::Message(Message::Removed(removed))
            }),
            Effect::KeepSettings(settings) => self.keep_settings(settings),
            Effect::KeepWork => {
                let Some(looking) = self.page.looking() else {
                    return;
                };
                let bytes = crate::review::kept::write(&looking.review, looking.file.as_deref());
                // Until the device answers, leaving would lose the last step.
                self.would_lose.set(true);
                self.under_way = self.under_way.saturating_add(1);
                link.send_future(async move {
                    let build = browser::build_name().unwrap_or_default();
                    Reached::WorkKept(browser::keep_review(&build, &bytes).await.is_ok())
                });
            }
            Effect::ForgetWork => link.send_future(async {
                // What stays behind is let go with the next review.
                let _ = browser::forget_review().await;
                Reached::WorkKept(true)
            }),
            Effect::Focus(id) => self.focus = Some(id),
            Effect::DrawOn => {
                let drawn = link.callback(|()| Reached::Message(Message::Drawn));
                browser::once_drawn(move || drawn.emit(()));
            }
            Effect::ClearAddress => browser::clear_fragment(),
        }
    }

    // Looks that do not last are no loss here: the page with the choices says it.
    fn keep_settings(&mut self, settings: Settings) {
        let before = self.shelf.settings().unwrap_or_default();
        let _ = self
            .shelf
            .save_settings(&crate::kept::KeptSettings { settings, ..before });
        browser::dress_reader(settings);
    }
}

// Alt with an arrow: by itself an arrow belongs to the browser, and a letter to whoever types.
fn step_key(event: &KeyboardEvent) -> Option<bool> {
    if !event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    match event.key().as_str() {
        "ArrowDown" => Some(true),
        "ArrowUp" => Some(false),
        _ => None,
    }
}
