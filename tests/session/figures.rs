//! What a member says beside switches: each is a step to take back, goes with a reset, and is not written in a
//! preview.

use std::collections::BTreeMap;
use std::rc::Rc;

use keuzeruimte::budget::{Budget, Investment, Method, Range, from_json};
use keuzeruimte::ids::{ChoiceId, LeverId, ScenarioId};
use keuzeruimte::money::Money;
use keuzeruimte::outcome::PartOf;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{Decisions, LeverSetting, OwnCover, Party, Timing, Wording};
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
        ranges: Default::default(),
        note: None,
        cover,
        particulars: Default::default(),
    }
}

fn party(seats: u8) -> Party {
    Party {
        name: Wording::new("Fractie Noord").unwrap(),
        seats,
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
        Message::Timing(PartOf::Choice(choice()), later()),
        Message::Range(choice(), year(2028), Some(range())),
        Message::Share(choice(), Some(percent("40"))),
        Message::Lever(ozb(), Some(higher())),
        Message::Indexation(Some(percent("2"))),
        Message::UseException(true),
        Message::StartIncidental(BTreeMap::from([(year(2027), Money::from_euros(-1))])),
        Message::AddOwn(drawn(OwnCover::Reserve("ar".parse().unwrap()))),
        Message::AddOwn(drawn(OwnCover::Investment(investment))),
        Message::AddOwn(OwnDraft {
            ranges: BTreeMap::from([(year(2027), range())]),
            ..drawn(OwnCover::Budget)
        }),
        Message::Mark(PartOf::Choice(choice()), true),
        Message::OfParty(Some(party(3))),
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

// E38: the same fields as under a choice of the document, a step each.
#[test]
fn moving_an_own_choice_is_one_step_back_and_forward_again() {
    let of = || PartOf::Own("a".parse().unwrap());
    let mut session = session();
    update(&mut session, Message::Timing(of(), later()));
    assert!(session.work.decisions.is_empty(), "there is none yet");
    update(&mut session, Message::AddOwn(drawn(OwnCover::Budget)));
    let unmoved = session.work.decisions.clone();
    update(&mut session, Message::Timing(of(), later()));
    let moved = session.work.decisions.clone();
    assert_eq!(moved.own[0].particulars.timing, later());
    update(&mut session, Message::Undo);
    assert_eq!(session.work.decisions, unmoved);
    update(&mut session, Message::Redo);
    assert_eq!(session.work.decisions, moved);
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
        Message::Timing(PartOf::Choice("weg".parse().unwrap()), later()),
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
        Message::Timing(PartOf::Choice(choice()), Timing::default()),
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

#[test]
fn a_range_the_wrong_way_round_and_seats_that_no_council_has_are_not_taken() {
    let mut session = session();
    let turned = Range {
        low: range().high,
        high: range().low,
    };
    let draft = OwnDraft {
        ranges: BTreeMap::from([(year(2027), turned)]),
        ..drawn(OwnCover::Budget)
    };
    update(&mut session, Message::Range(choice(), year(2028), Some(turned)));
    update(&mut session, Message::OfParty(Some(party(0))));
    update(&mut session, Message::OfParty(Some(party(46))));
    assert!(session.work.decisions.is_empty());
    update(&mut session, Message::AddOwn(draft));
    assert!(session.work.decisions.own[0].ranges.is_empty());
}

/// What a member sets with these controls is in the link and in the file.
#[test]
fn ranges_of_an_own_choice_package_marks_and_the_fractie_travel() {
    let mut session = session();
    update(
        &mut session,
        Message::AddOwn(OwnDraft {
            ranges: BTreeMap::from([(year(2027), range())]),
            ..drawn(OwnCover::Budget)
        }),
    );
    let own = PartOf::Own(session.work.decisions.own[0].id.clone());
    update(&mut session, Message::Mark(own, true));
    update(&mut session, Message::Mark(PartOf::Choice(choice()), true));
    update(&mut session, Message::OfParty(Some(party(45))));
    let decisions = session.work.decisions.clone();
    let link = keuzeruimte::link::encode(&session.budget, &decisions, None).unwrap();
    let read = keuzeruimte::link::decode(link.fragment(), &session.budget).unwrap();
    assert_eq!(read.decisions, decisions);
    assert!(read.decisions.own[0].marked);
    assert_eq!(read.decisions.party, Some(party(45)));
}
