//! A window on a device, in memory: what a member sees and does, with a clock that the test turns.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use keuzeruimte::budget::Budget;
use keuzeruimte::desk::{Desk, Start, Surroundings};
use keuzeruimte::ids::{ChoiceId, ScenarioId};
use keuzeruimte::kept::{Kept, Record, Shelf, read};
use keuzeruimte::link;
use keuzeruimte::money::Money;
use keuzeruimte::scenario::{Decisions, LONGEST_TITLE, OwnCover, Wording};
use keuzeruimte::session::{HandedOn, Keeping, Message, Origin, OwnDraft, Session, Settings};
use keuzeruimte::year::Year;

use crate::budgets::budget_of;
use crate::memory::Memory;

/// The budget of these tests.
pub fn budget() -> Rc<Budget> {
    Rc::new(budget_of(&["1.1", "1.2", "2.1"]))
}

/// A window.
pub struct Window {
    pub desk: Desk<Around, Memory>,
    around: Around,
    device: Memory,
    places: Cell<u64>,
}

/// What surrounds a window; clones are the same.
#[derive(Clone, Default)]
pub struct Around(Rc<State>);

#[derive(Default)]
struct State {
    now: Cell<u64>,
    alarm: Cell<Option<u64>>,
    fragment: RefCell<Option<String>>,
    fragment_is_own: Cell<bool>,
    address_writes: RefCell<Vec<u64>>,
    address_refused: Cell<bool>,
    downloads: RefCell<Vec<(String, String)>>,
    copied: RefCell<Vec<String>>,
    handed_on: RefCell<Vec<HandedOn>>,
    updates: Cell<usize>,
}

impl Window {
    /// A first or further window on a device, opened without a link.
    pub fn open(device: &Memory, number: u64) -> Window {
        Window::open_with(device, number, None)
    }

    /// A window that was opened by a link.
    pub fn open_with(device: &Memory, number: u64, fragment: Option<&str>) -> Window {
        let start = Start {
            device_keeps: true,
            safe: false,
        };
        Window::start(device, number, fragment, start)
    }

    /// A window on another version of the budget.
    pub fn open_on(device: &Memory, number: u64, budget: Budget) -> Window {
        let start = Start {
            device_keeps: true,
            safe: false,
        };
        Window::start_on(device, number, None, start, Rc::new(budget))
    }

    /// A window that starts in a special way.
    pub fn start(device: &Memory, number: u64, fragment: Option<&str>, start: Start) -> Window {
        Window::start_on(device, number, fragment, start, budget())
    }

    /// A window on a new version of the budget, with the former one beside the page.
    pub fn open_beside(device: &Memory, number: u64, budget: Budget, former: Rc<Budget>) -> Window {
        let start = Start {
            device_keeps: true,
            safe: false,
        };
        let around = Around::default();
        let session = Session::new(Rc::new(budget), ScenarioId::from_number(number * 1_000));
        let shelf = Shelf::new(device.clone(), "/proef/").with_former(vec![former]);
        Window {
            desk: Desk::new(session, around.clone(), shelf, start, None),
            around,
            device: device.clone(),
            places: Cell::new(number * 1_000),
        }
    }

    fn start_on(
        device: &Memory,
        number: u64,
        fragment: Option<&str>,
        start: Start,
        budget: Rc<Budget>,
    ) -> Window {
        let around = Around::default();
        *around.0.fragment.borrow_mut() = fragment.map(str::to_owned);
        let session = Session::new(budget, ScenarioId::from_number(number * 1_000));
        let shelf = Shelf::new(device.clone(), "/proef/");
        let address = fragment.map(|fragment| (fragment, Origin::Address));
        let desk = Desk::new(session, around.clone(), shelf, start, address);
        Window {
            desk,
            around,
            device: device.clone(),
            places: Cell::new(number * 1_000),
        }
    }

    pub fn session(&self) -> &Session {
        self.desk.session()
    }

    pub fn decisions(&self) -> &Decisions {
        &self.session().work.decisions
    }

    pub fn keeping(&self) -> &Keeping {
        &self.session().keeping
    }

    pub fn send(&mut self, message: Message) {
        self.desk.send(message);
    }

    pub fn switch(&mut self, id: &str, on: bool) {
        self.send(Message::Switch(choice(id), on));
    }

    pub fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.session().settings;
        change(&mut settings);
        self.send(Message::Set(settings));
    }

    pub fn rename(&mut self, name: &str) {
        self.send(Message::Rename(title(name)));
    }

    /// A place that nobody has.
    pub fn new_place(&self) -> ScenarioId {
        self.places.set(self.places.get() + 1);
        ScenarioId::from_number(self.places.get())
    }

    /// The same window after a reload: what waited to be written in the address is not there.
    pub fn reload(&self, number: u64) -> Window {
        let start = Start {
            device_keeps: true,
            safe: false,
        };
        let around = Around::default();
        *around.0.fragment.borrow_mut() = self.fragment();
        let fragment = self.fragment();
        let origin = if self.around.0.fragment_is_own.get() {
            Origin::Own
        } else {
            Origin::Address
        };
        let address = fragment.as_deref().map(|fragment| (fragment, origin));
        let session = Session::new(budget(), ScenarioId::from_number(number * 1_000));
        let shelf = Shelf::new(self.device.clone(), "/proef/");
        Window {
            desk: Desk::new(session, around.clone(), shelf, start, address),
            around,
            device: self.device.clone(),
            places: Cell::new(number * 1_000),
        }
    }

    /// The address changed from outside.
    pub fn follow_link(&mut self, fragment: &str) {
        *self.around.0.fragment.borrow_mut() = Some(fragment.to_owned());
        self.desk.open_link(Some(fragment), Origin::Link);
    }

    /// What stands in the address bar.
    pub fn fragment(&self) -> Option<String> {
        self.around.0.fragment.borrow().clone()
    }

    /// When the address bar was written.
    pub fn address_writes(&self) -> Vec<u64> {
        self.around.0.address_writes.borrow().clone()
    }

    pub fn refuse_address(&self, refused: bool) {
        self.around.0.address_refused.set(refused);
    }

    pub fn downloads(&self) -> Vec<(String, String)> {
        self.around.0.downloads.borrow().clone()
    }

    pub fn handed_on(&self) -> Vec<HandedOn> {
        self.around.0.handed_on.borrow().clone()
    }

    pub fn updates(&self) -> usize {
        self.around.0.updates.get()
    }

    /// Time passes; whatever was asked for happens in it.
    pub fn pass(&mut self, milliseconds: u64) {
        let state = self.around.0.clone();
        let until = state.now.get() + milliseconds;
        while let Some(alarm) = state.alarm.get().filter(|alarm| *alarm <= until) {
            state.alarm.set(None);
            state.now.set(alarm.max(state.now.get()));
            self.desk.wake();
        }
        state.now.set(until);
    }

    /// The record of the open scenario on the device.
    pub fn record(&self) -> Option<Record> {
        record(&self.device, &self.session().work.id)
    }

    /// Whether the device has exactly what this window shows as the member's own.
    pub fn is_on_device(&self) -> bool {
        let work = &self.session().work;
        self.record()
            .is_some_and(|record| record.title == work.title && record.decisions == work.decisions)
    }
}

/// The record of a scenario on a device.
pub fn record(device: &Memory, id: &ScenarioId) -> Option<Record> {
    match read(device.texts().get(&key(id))?) {
        Kept::Good(record) => Some(record),
        other => panic!("not a good record: {other:?}"),
    }
}

/// Where a scenario lies.
pub fn key(id: &ScenarioId) -> String {
    format!("keuzeruimte:/proef/:scenario:{id}")
}

/// Where its steps lie.
pub fn history_key(id: &ScenarioId) -> String {
    format!("keuzeruimte:/proef/:history:{id}")
}

/// Every record on the device, and the ones before them: no settings, no steps.
pub fn scenarios(device: &Memory) -> BTreeMap<String, String> {
    let mut texts = device.texts();
    texts.retain(|key, _| key.starts_with("keuzeruimte:/proef/:scenario:"));
    texts
}

pub fn choice(id: &str) -> ChoiceId {
    id.parse().unwrap()
}

pub fn title(name: &str) -> Option<Wording<LONGEST_TITLE>> {
    Some(Wording::new(name).unwrap())
}

pub fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// An own choice of so many euros in the first year.
pub fn draft(name: &str, euros: i64) -> OwnDraft {
    OwnDraft {
        title: Wording::new(name).unwrap(),
        structural: false,
        amounts: BTreeMap::from([(year(2024), Money::from_euros(euros))]),
        ranges: Default::default(),
        note: None,
        cover: OwnCover::Budget,
        particulars: Default::default(),
    }
}

/// Decisions that switch these off.
pub fn switched_off(ids: &[&str]) -> Decisions {
    let mut decisions = Decisions::default();
    for id in ids {
        decisions.change(&choice(id), |decision| decision.on = Some(false));
    }
    decisions
}

/// The link of a scenario.
pub fn link_of(decisions: &Decisions, name: Option<&str>) -> String {
    let title = name.and_then(title);
    let link = link::encode(&budget(), decisions, title.as_ref()).unwrap();
    link.fragment().to_owned()
}

impl Surroundings for Around {
    fn now(&self) -> u64 {
        self.0.now.get()
    }

    fn wake_in(&mut self, milliseconds: u64) {
        self.0.alarm.set(Some(self.0.now.get() + milliseconds));
    }

    fn put_fragment(&mut self, fragment: Option<&str>, own: bool) -> bool {
        if self.0.address_refused.get() {
            return false;
        }
        self.0.fragment_is_own.set(own);
        let fragment = fragment.map(str::to_owned);
        if *self.0.fragment.borrow() != fragment {
            *self.0.fragment.borrow_mut() = fragment;
            self.0.address_writes.borrow_mut().push(self.0.now.get());
        }
        true
    }

    fn copy(&mut self, text: String) {
        self.0.copied.borrow_mut().push(text);
    }

    fn hand_on(&mut self, what: HandedOn) {
        self.0.handed_on.borrow_mut().push(what);
    }

    fn download(&mut self, name: &str, content: &str) -> bool {
        self.0
            .downloads
            .borrow_mut()
            .push((name.to_owned(), content.to_owned()));
        true
    }

    fn dress(&mut self, _: &Budget, _: Settings) {}

    fn take_update(&mut self) {
        self.0.updates.set(self.0.updates.get() + 1);
    }
}
