//! Random days at a desk, held against what must be true after every single message.

use proptest::prelude::*;

use keuzeruimte::ids::ScenarioId;
use keuzeruimte::money::Money;
use keuzeruimte::outcome::{Outcome, references};
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Begin, Decisions, LONGEST_TITLE, Wording};
use keuzeruimte::session::{Keeping, Message};

use crate::memory::Memory;
use crate::window::{Window, choice, draft, key, link_of, record, switched_off, title, year};

/// Something that happens in a day.
#[derive(Clone, Debug)]
enum Step {
    Switch(usize, bool),
    Level(usize, u32),
    Amount(usize, i64),
    Start(u16, i64),
    AddOwn(i64),
    SwitchOwn(bool),
    RemoveOwn,
    Begin(bool),
    ResetAll,
    FieldLeft,
    Undo,
    Redo,
    Rename(u8),
    New,
    Duplicate,
    OpenOther,
    DeleteOther,
    PutBack,
    FollowLink(usize),
    TakeOver,
    KeepMine,
    CompareLater,
    AskFile,
    DeviceFull(bool),
    OtherWindowSaves(usize),
    OtherWindowDeletes,
    LookAround,
    UseTheirs,
    KeepMineAsCopy,
    SaveAgain,
    LetGo,
    AcceptUpdate,
    Pass(u16),
}

const IDS: [&str; 3] = ["1.1", "1.2", "2.1"];

fn step() -> impl Strategy<Value = Step> {
    let which = 0_usize..IDS.len();
    prop_oneof![
        6 => (which.clone(), any::<bool>()).prop_map(|(which, on)| Step::Switch(which, on)),
        2 => (which.clone(), 0_u32..21_000).prop_map(|(which, level)| Step::Level(which, level)),
        2 => (which.clone(), -10_i64..10).prop_map(|(which, euros)| Step::Amount(which, euros)),
        1 => (2023_u16..2029, -10_i64..10).prop_map(|(year, euros)| Step::Start(year, euros)),
        1 => (-10_i64..10).prop_map(Step::AddOwn),
        1 => any::<bool>().prop_map(Step::SwitchOwn),
        1 => Just(Step::RemoveOwn),
        1 => any::<bool>().prop_map(Step::Begin),
        1 => Just(Step::ResetAll),
        1 => Just(Step::FieldLeft),
        4 => Just(Step::Undo),
        3 => Just(Step::Redo),
        1 => (0_u8..4).prop_map(Step::Rename),
        2 => Just(Step::New),
        1 => Just(Step::Duplicate),
        2 => Just(Step::OpenOther),
        1 => Just(Step::DeleteOther),
        1 => Just(Step::PutBack),
        2 => which.clone().prop_map(Step::FollowLink),
        1 => Just(Step::TakeOver),
        2 => Just(Step::KeepMine),
        1 => Just(Step::CompareLater),
        1 => Just(Step::AskFile),
        1 => any::<bool>().prop_map(Step::DeviceFull),
        1 => which.prop_map(Step::OtherWindowSaves),
        1 => Just(Step::OtherWindowDeletes),
        2 => Just(Step::LookAround),
        1 => Just(Step::UseTheirs),
        1 => Just(Step::KeepMineAsCopy),
        1 => Just(Step::SaveAgain),
        1 => Just(Step::LetGo),
        1 => Just(Step::AcceptUpdate),
        1 => (0_u16..15_000).prop_map(Step::Pass),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn after_every_message_the_page_keeps_its_promises(steps in prop::collection::vec(step(), 1..60)) {
        let device = Memory::default();
        let mut day = Day { window: Window::open(&device, 1), device, full: false };
        for step in steps {
            let before = Shown::of(&day.window);
            day.take(&step);
            day.check(&step, &before)?;
        }
    }

    #[test]
    fn undo_after_do_is_identity_and_redo_after_undo_too(steps in prop::collection::vec(step(), 1..40)) {
        let device = Memory::default();
        let mut day = Day { window: Window::open(&device, 1), device, full: false };
        for step in steps {
            // Every edit is a step of its own here; that a row of edits of one field is one step is tested by hand.
            day.window.send(Message::FieldLeft);
            let before = Shown::of(&day.window);
            day.take(&step);
            let after = Shown::of(&day.window);
            let decided = after.id == before.id && after.decisions != before.decisions && !after.is_preview;
            if decided && !matches!(step, Step::Undo | Step::Redo) {
                day.window.send(Message::Undo);
                prop_assert_eq!(day.window.decisions(), &before.decisions);
                day.window.send(Message::Redo);
                prop_assert_eq!(day.window.decisions(), &after.decisions);
            }
        }
    }
}

struct Day {
    window: Window,
    device: Memory,
    full: bool,
}

/// What counts of a window before a message.
struct Shown {
    id: ScenarioId,
    title: Option<Wording<LONGEST_TITLE>>,
    decisions: Decisions,
    is_safe: bool,
    is_preview: bool,
    keeping: Keeping,
}

impl Shown {
    fn of(window: &Window) -> Shown {
        let session = window.session();
        Shown {
            id: session.work.id.clone(),
            title: session.work.title.clone(),
            decisions: session.work.decisions.clone(),
            is_safe: session.work.is_safe(),
            is_preview: session.is_preview(),
            keeping: session.keeping.clone(),
        }
    }
}

impl Day {
    fn take(&mut self, step: &Step) {
        let window = &mut self.window;
        let place = window.new_place();
        let own = window.decisions().own.first().map(|own| own.id.clone());
        let other = window.session().shelf.first().map(|entry| entry.id.clone());
        let message = match step.clone() {
            Step::Switch(which, on) => Message::Switch(choice(IDS[which]), on),
            Step::Level(which, level) => {
                Message::Level(choice(IDS[which]), Some(Rate::from_basis_points(level).unwrap()))
            }
            Step::Amount(which, euros) => {
                Message::OwnAmount(choice(IDS[which]), year(2025), Some(Money::from_euros(euros)))
            }
            Step::Start(number, euros) => Message::StartBalance(year(number), Some(Money::from_euros(euros))),
            Step::AddOwn(euros) => Message::AddOwn(draft("Voorstel", euros)),
            Step::SwitchOwn(on) => match own {
                Some(own) => Message::SwitchOwn(own, on),
                None => return,
            },
            Step::RemoveOwn => match own {
                Some(own) => Message::RemoveOwn(own),
                None => return,
            },
            Step::Begin(existing) => Message::BeginWith(if existing {
                Begin::Existing
            } else {
                Begin::Proposal
            }),
            Step::ResetAll => Message::ResetAll,
            Step::FieldLeft => Message::FieldLeft,
            Step::Undo => Message::Undo,
            Step::Redo => Message::Redo,
            Step::Rename(0) => Message::Rename(None),
            Step::Rename(number) => Message::Rename(title(&format!("Naam {number}"))),
            Step::New => Message::NewScenario(place),
            Step::Duplicate => Message::Duplicate(place, title("Kopie")),
            Step::OpenOther => match other {
                Some(other) => Message::OpenScenario(other),
                None => return,
            },
            Step::DeleteOther => match other {
                Some(other) => Message::DeleteScenario(other),
                None => return,
            },
            Step::PutBack => Message::PutBack,
            Step::FollowLink(which) => {
                window.follow_link(&link_of(&switched_off(&IDS[..=which]), Some("Van een ander")));
                return;
            }
            Step::TakeOver => Message::TakeOver(place),
            Step::KeepMine => Message::KeepMine,
            Step::CompareLater => Message::CompareLater(place),
            Step::AskFile => Message::AskFile,
            Step::DeviceFull(full) => {
                self.device.full_after(full.then_some(0));
                self.full = full;
                return;
            }
            Step::OtherWindowSaves(which) => {
                self.other_window(which);
                return;
            }
            Step::OtherWindowDeletes => {
                let place = key(&window.session().work.id);
                let mut texts = self.device.texts();
                texts.remove(&place);
                self.device.evict();
                for (key, text) in texts {
                    self.device.put(&key, &text);
                }
                return;
            }
            Step::LookAround => {
                window.desk.look_around();
                return;
            }
            Step::UseTheirs => Message::UseTheirs,
            Step::KeepMineAsCopy => Message::KeepMineAsCopy(place, title("Kopie")),
            Step::SaveAgain => Message::SaveAgain,
            Step::LetGo => Message::LetGo(place),
            Step::AcceptUpdate => Message::AcceptUpdate,
            Step::Pass(milliseconds) => {
                window.pass(milliseconds.into());
                return;
            }
        };
        window.send(message);
    }

    /// A second window opens what this one has open, switches something and is closed again.
    fn other_window(&self, which: usize) {
        if self.full {
            return;
        }
        let mut other = Window::open(&self.device, 2);
        if other.session().work.id == self.window.session().work.id {
            let on = other.session().outcomes().mine.parts[which].on;
            other.switch(IDS[which], !on);
        }
    }

    fn check(&self, step: &Step, before: &Shown) -> Result<(), TestCaseError> {
        let session = self.window.session();
        let work = &session.work;

        // The shown outcome is that of the shown decisions, and its parts are its totals.
        prop_assert_eq!(
            session.outcomes().as_ref(),
            &references(&session.budget, session.shown())
        );
        prop_assert_eq!(
            session.own_outcomes().as_ref(),
            &references(&session.budget, &work.decisions)
        );
        parts_are_totals(&session.outcomes().mine)?;

        // "Saved" is said of exactly what the device has, unless another window did something unseen.
        let unseen = matches!(step, Step::OtherWindowSaves(_) | Step::OtherWindowDeletes);
        let was_unseen = record(&self.device, &work.id)
            .is_none_or(|record| record.title != work.title || record.decisions != work.decisions);
        if session.keeping == Keeping::Saved && before.keeping != Keeping::Saved && !unseen {
            prop_assert!(!was_unseen, "{step:?}: said to be saved");
        }
        // A change is either on the device or said not to be.
        let changed =
            work.id == before.id && (work.decisions != before.decisions || work.title != before.title);
        if changed {
            match session.keeping {
                Keeping::Saved => prop_assert!(self.window.is_on_device(), "{step:?}"),
                Keeping::Untouched => prop_assert!(work.is_kept(), "{step:?}"),
                Keeping::Saving => prop_assert!(false, "{step:?}: a save without an answer"),
                _ => {}
            }
        }
        prop_assert!(session.keeping != Keeping::Saving);

        // Nothing is left behind that is nowhere else; only letting go of a removed scenario is allowed to.
        if work.id != before.id && !matches!(step, Step::LetGo | Step::KeepMineAsCopy) {
            prop_assert!(before.is_safe, "{step:?} left unsaved work");
        }
        if matches!(step, Step::KeepMineAsCopy) && work.id != before.id {
            prop_assert_eq!(&work.decisions, &before.decisions);
        }

        // A preview is only looked at.
        let answers = matches!(
            step,
            Step::TakeOver | Step::UseTheirs | Step::KeepMineAsCopy | Step::LetGo
        );
        if before.is_preview && !answers {
            prop_assert_eq!(
                &work.decisions,
                &before.decisions,
                "{:?} wrote under a preview",
                step
            );
            prop_assert_eq!(&work.title, &before.title);
        }
        Ok(())
    }
}

fn parts_are_totals(outcome: &Outcome) -> Result<(), TestCaseError> {
    for (year, total) in outcome.years.iter() {
        let on = outcome.parts.iter().filter(|part| part.on);
        let sum = on
            .filter_map(|part| part.figures.get(year)?.money())
            .try_fold(Money::ZERO, Money::plus)
            .unwrap();
        prop_assert_eq!(total.effect, Some(sum));
        let end = total.start.map(|start| start.money().plus(sum).unwrap());
        prop_assert_eq!(total.end, end);
    }
    Ok(())
}
