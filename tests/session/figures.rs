//! What a member says beside switches: each is a step to take back, goes with a reset, and is not written in a
//! preview.

use std::collections::BTreeMap;
use std::rc::Rc;

use keuzeruimte::budget::{Budget, Investment, Method, Range, from_json};
use keuzeruimte::ids::{ChoiceId, LeverId, ScenarioId};
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Decisions, LeverSetting, OwnCover, Timing, Wording};
use keuzeruimte::session::{Arrival, Message, Origin, OwnDraft, Session, update};
use keuzeruimte::year::Year;

fn budget() -> Rc<Budget> {
    Rc::new(from_json(include_str!("../support/model.json")).unwrap())
}

fn session() -> Session {
    Session::new(budget(), ScenarioId::from_number(1))
}

fn choice() -> ChoiceId {
    "toezicht".parse().unwrap()
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn percent(text: &str) -> Rate {
    Rate::from_percent_text(text).unwrap()
}

fn later() -> Timing {
    Timing {
        first_year: Some(year(2028)),
        ramp: BTreeMap::from([(year(2028), percent("50"))]),
        last_year: Some(year(2029)),
    }
}

fn range() -> Range {
    Range {
        low: Money::from_euros(-60_000),
        high: Money::from_euros(-20_000),
    }
}

fn higher() -> LeverSetting {
    LeverSetting {
        rate: percent("5"),
        lower: false,
        from: year(2028),
    }
}

fn ozb() -> LeverId {
    "ozb".parse().unwrap()
}

fn drawn(cover: OwnCover) -> OwnDraft {
    OwnDraft {
        title: Wording::new("Speeltuin").unwrap(),
        structural: true,
        amounts: BTreeMap::from([(year(2027), Money::from_euros(10_000))]),
        note: None,
        cover,
    }
}

/// Everything that can be said of figures beside a level and an amount.
fn messages() -> Vec<Message> {
    let investment = Investment {
        sum: Money::from_euros(400_000),
        life: 40,
        rate: percent("2"),
        method: Method::Linear,
        first_year: year(2027),
    };
    vec![
        Message::Timing(choice(), later()),
        Message::Range(choice(), year(2028), Some(range())),
        Message::Share(choice(), Some(percent("40"))),
        Message::Lever(ozb(), Some(higher())),
        Message::Indexation(Some(percent("2"))),
        Message::UseException(true),
        Message::StartIncidental(BTreeMap::from([(year(2027), Money::from_euros(-1))])),
        Message::AddOwn(drawn(OwnCover::Reserve("ar".parse().unwrap()))),
        Message::AddOwn(drawn(OwnCover::Investment(investment))),
    ]
}

#[test]
fn each_is_one_step_back_and_forward_again() {
    for message in messages() {
        let mut session = session();
        update(&mut session, message.clone());
        let decided = session.work.decisions.clone();
        assert!(!decided.is_empty(), "{message:?} decides something");
        update(&mut session, Message::Undo);
        assert!(session.work.decisions.is_empty(), "{message:?} is undone");
        update(&mut session, Message::Redo);
        assert_eq!(session.work.decisions, decided);
    }
}

#[test]
fn all_of_them_go_with_a_reset_and_come_back_with_an_undo() {
    let mut session = session();
    for message in messages() {
        update(&mut session, message);
    }
    let decided = session.work.decisions.clone();
    update(&mut session, Message::ResetAll);
    assert_eq!(session.work.decisions, Decisions::default());
    update(&mut session, Message::Undo);
    assert_eq!(session.work.decisions, decided);
    update(&mut session, Message::ResetChoice(choice()));
    assert_eq!(session.work.decisions.of(&choice()), None);
}

#[test]
fn none_of_them_is_written_in_a_preview() {
    let mut session = session();
    let mut theirs = Decisions::default();
    theirs.change(&choice(), |decision| decision.on = Some(false));
    update(
        &mut session,
        Message::Arrived(Arrival {
            origin: Origin::Link,
            title: None,
            decisions: theirs.clone(),
            other_figures: false,
            former: None,
        }),
    );
    for message in messages() {
        update(&mut session, message);
        assert!(session.work.decisions.is_empty());
        assert_eq!(*session.shown(), theirs);
    }
}

#[test]
fn typing_in_one_field_is_one_step_until_it_is_left() {
    let mut session = session();
    for rate in ["1", "12", "12.5"] {
        update(&mut session, Message::Share(choice(), Some(percent(rate))));
        update(&mut session, Message::Indexation(Some(percent(rate))));
        update(&mut session, Message::Indexation(Some(percent("1"))));
    }
    update(&mut session, Message::FieldLeft);
    let setting = |rate| {
        Message::Lever(
            ozb(),
            Some(LeverSetting {
                rate: percent(rate),
                ..higher()
            }),
        )
    };
    for rate in ["1", "12"] {
        update(&mut session, setting(rate));
    }
    update(&mut session, Message::Undo);
    assert_eq!(session.work.decisions.levers, BTreeMap::new());
}

#[test]
fn what_the_budget_does_not_have_or_cannot_be_is_not_decided() {
    for message in [
        Message::Timing("weg".parse().unwrap(), later()),
        Message::Range("weg".parse().unwrap(), year(2028), Some(range())),
        Message::Share("weg".parse().unwrap(), Some(percent("40"))),
        Message::Share(choice(), Some(percent("101"))),
        Message::Lever("weg".parse().unwrap(), Some(higher())),
    ] {
        let mut session = session();
        update(&mut session, message.clone());
        assert!(session.work.decisions.is_empty(), "{message:?}");
    }
}

#[test]
fn going_back_to_the_document_leaves_nothing_behind() {
    let mut session = session();
    for message in messages().into_iter().take(6) {
        update(&mut session, message);
    }
    for message in [
        Message::Timing(choice(), Timing::default()),
        Message::Range(choice(), year(2028), None),
        Message::Share(choice(), None),
        Message::Lever(ozb(), None),
        Message::Indexation(None),
        Message::UseException(false),
    ] {
        update(&mut session, message);
    }
    assert!(session.work.decisions.is_empty());
}
