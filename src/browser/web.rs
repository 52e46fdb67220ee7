//! The browser as the surroundings of a desk.

use gloo_timers::callback::Timeout;
use yew::Callback;
use yew::platform::spawn_local;

use super::{clipboard, document, files, fragment, sheet, shell};
use crate::budget::Budget;
use crate::desk::Surroundings;
use crate::session::{HandedOn, Message, Offline, Settings, UpdateStatus};

/// The browser that the page runs in.
pub struct Web {
    answer: Callback<Message>,
    wake: Callback<()>,
    alarm: Option<Timeout>,
}

impl Web {
    /// The browser; later answers go to `answer`, asked-for moments to `wake`.
    pub fn new(answer: Callback<Message>, wake: Callback<()>) -> Web {
        Web {
            answer,
            wake,
            alarm: None,
        }
    }

    /// What the shell knows by now.
    pub fn shell_state(&self) -> (Offline, UpdateStatus) {
        (shell::offline(), shell::update())
    }

    /// Whether kept work is not to be loaded, nor written over.
    pub fn is_safe_start(&self) -> bool {
        shell::is_safe_start()
    }
}

impl Surroundings for Web {
    fn now(&self) -> u64 {
        let now = web_sys::window()
            .and_then(|window| window.performance())
            .map_or_else(js_sys::Date::now, |performance| performance.now());
        // Whole milliseconds; `as` saturates, and neither clock is ever negative.
        now as u64
    }

    fn wake_in(&mut self, milliseconds: u64) {
        let wake = self.wake.clone();
        let milliseconds = u32::try_from(milliseconds).unwrap_or(u32::MAX);
        self.alarm = Some(Timeout::new(milliseconds, move || wake.emit(())));
    }

    fn put_fragment(&mut self, wanted: Option<&str>, own: bool) -> bool {
        fragment::put(wanted, own)
    }

    fn copy(&mut self, text: String) {
        let answer = self.answer.clone();
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            answer.emit(Message::CopyAnswer(done));
        });
    }

    fn hand_on(&mut self, what: HandedOn) {
        let answer = self.answer.clone();
        spawn_local(async move {
            let done = sheet::hand_on(what).await;
            answer.emit(Message::SheetAnswer(done));
        });
    }

    fn download(&mut self, name: &str, content: &str) -> bool {
        files::download(name, content).is_ok()
    }

    fn dress(&mut self, budget: &Budget, settings: Settings) {
        document::dress(budget, settings);
    }

    fn take_update(&mut self) {
        shell::accept_update();
    }
}
