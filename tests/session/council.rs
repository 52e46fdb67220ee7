//! The council and the comparison at a desk: kept, shown first, taken over by an act. Cases are those of the thirty.

use keuzeruimte::council::{Council, Fractie, Rules, Variant, Weigh};
use keuzeruimte::link::carried::{self, Carried};
use keuzeruimte::link::encode_council;
use keuzeruimte::scenario::{Decisions, Wording};
use keuzeruimte::session::{
    Arrival, CompareMessage, CouncilKeeping, CouncilMessage, CouncilNotice, Message, Notice, Origin, Purpose,
    Room, Source,
};

use crate::memory::Memory;
use crate::window::{Window, budget, link_of, switched_off, title};

const KEY: &str = "keuzeruimte:/proef/:council:proef";

fn fractie(name: &str, seats: u8, decisions: Option<Decisions>) -> Fractie {
    Fractie {
        name: Wording::new(name).unwrap(),
        seats,
        absent: 0,
        variant: decisions.map(|decisions| Variant {
            title: None,
            decisions,
            other_figures: false,
        }),
    }
}

fn put(window: &mut Window, fractie: Fractie) {
    window.send(Message::Council(CouncilMessage::Put(None, fractie)));
}

/// A device on which a council of two fracties is kept.
fn device_with_council() -> (Memory, Window) {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    put(&mut window, fractie("Noord", 7, Some(switched_off(&["1.1"]))));
    put(&mut window, fractie("Zuid", 4, None));
    (device, window)
}

fn names(window: &Window) -> Vec<String> {
    let council = window.session().chamber.shown();
    council
        .fracties()
        .iter()
        .map(|fractie| fractie.name.to_string())
        .collect()
}

fn theirs() -> (Council, String) {
    let mut council = Council::default();
    council
        .add(fractie("Oost", 3, Some(switched_off(&["2.1"]))))
        .unwrap();
    let link = encode_council(&budget(), &council).unwrap().fragment().to_owned();
    (council, link)
}

#[test]
fn a_council_is_kept_with_every_change_and_found_after_a_reload() {
    let (device, window) = device_with_council();
    assert_eq!(window.session().chamber.keeping, CouncilKeeping::Saved);
    let again = Window::open(&device, 2);
    assert_eq!(names(&again), ["Noord", "Zuid"]);
    assert_eq!(again.session().chamber.tally(), window.session().chamber.tally());
}

#[test]
fn a_council_of_a_link_is_a_preview_until_it_is_taken_over() {
    let (device, _) = device_with_council();
    let before = device.texts();
    let (council, link) = theirs();
    let mut window = Window::open_with(&device, 2, Some(&link));
    assert_eq!(window.session().view.room, Room::Council);
    assert_eq!(names(&window), ["Oost"]);
    // It cannot be written in.
    put(&mut window, fractie("West", 2, None));
    window.send(Message::Council(CouncilMessage::Rules(Rules {
        weigh: Weigh::Present,
        ..Rules::default()
    })));
    window.pass(60_000);
    assert_eq!(names(&window), ["Oost"]);
    assert_eq!(device.texts(), before, "nothing is stored by looking");
    assert_eq!(window.fragment(), Some(link), "a reload shows it again");

    window.send(Message::Council(CouncilMessage::Leave));
    assert_eq!(names(&window), ["Noord", "Zuid"]);
    window.send(Message::Council(CouncilMessage::Arrived(
        Origin::File,
        Box::new(council),
        false,
    )));
    window.send(Message::Council(CouncilMessage::TakeOver));
    assert_eq!(names(&window), ["Oost"]);
    assert_eq!(names(&Window::open(&device, 3)), ["Oost"]);
    // The one that stood here comes back.
    window.send(Message::Council(CouncilMessage::PutBack));
    assert_eq!(names(&window), ["Noord", "Zuid"]);
}

#[test]
fn a_removed_fractie_comes_back_in_its_place() {
    let (_, mut window) = device_with_council();
    window.send(Message::Council(CouncilMessage::Remove(0)));
    assert_eq!(names(&window), ["Zuid"]);
    assert!(
        window
            .session()
            .notices
            .contains(&Notice::Council(CouncilNotice::FractieRemoved))
    );
    window.send(Message::Council(CouncilMessage::PutBack));
    assert_eq!(names(&window), ["Noord", "Zuid"]);
}

// Case 24.
#[test]
fn two_windows_on_one_council_lose_nothing() {
    let (device, mut mine) = device_with_council();
    let mut other = Window::open(&device, 2);
    put(&mut other, fractie("Oost", 3, None));
    // This window changed nothing: it goes on with the other's.
    mine.desk.look_around();
    assert_eq!(names(&mine), ["Noord", "Zuid", "Oost"]);
    put(&mut other, fractie("West", 2, None));
    put(&mut mine, fractie("Midden", 1, None));
    assert!(matches!(
        mine.session().chamber.keeping,
        CouncilKeeping::Elsewhere(..)
    ));
    assert_eq!(
        names(&Window::open(&device, 3)),
        ["Noord", "Zuid", "Oost", "West"],
        "nothing is overwritten"
    );
    mine.send(Message::Council(CouncilMessage::KeepMine));
    assert_eq!(
        names(&Window::open(&device, 4)),
        ["Noord", "Zuid", "Oost", "Midden"]
    );
}

// Cases 19 and 20.
#[test]
fn an_unreadable_council_is_set_aside_and_a_newer_one_is_left_alone() {
    let (device, _) = device_with_council();
    let good = device.texts()[KEY].clone();
    device.put(KEY, &good.replace("\"seats\": 7", "\"seats\": 8"));
    let window = Window::open(&device, 2);
    assert!(
        window
            .session()
            .notices
            .iter()
            .any(|notice| matches!(notice, Notice::SetAside { .. }))
    );
    assert!(
        device.texts().values().any(|text| text.contains("\"seats\": 8")),
        "it is still there"
    );

    let (device, _) = device_with_council();
    let newer = good.replace("\"format\": 1", "\"format\": 9");
    device.put(KEY, &newer);
    let mut window = Window::open(&device, 2);
    put(&mut window, fractie("West", 2, None));
    assert_eq!(window.session().chamber.keeping, CouncilKeeping::Newer);
    assert_eq!(device.texts()[KEY], newer);
}

// What the safety net handed over holds the council too.
#[test]
fn a_council_that_the_safety_net_handed_over_comes_back_and_takes_no_others_place() {
    let (device, window) = device_with_council();
    let text = device.texts().remove(KEY).unwrap();
    let records = serde_json::json!({ KEY: text, format!("{KEY}:previous"): "half" });
    let file = serde_json::json!({ "keuzeruimte": "bewaard werk", "records": records }).to_string();
    let back = Notice::BroughtBack {
        scenarios: 0,
        councils: 1,
        left: 0,
    };

    // Another device, and the same one: back in its place, once.
    for mut window in [Window::open(&Memory::default(), 2), window] {
        window.desk.open_file(&file);
        assert_eq!(window.session().notices, std::slice::from_ref(&back));
        assert_eq!(names(&window), ["Noord", "Zuid"]);
        assert!(window.session().chamber.preview.is_none());
        assert_eq!(names(&window.reload(3)), ["Noord", "Zuid"]);
    }

    // Another council stands there by now: the one of the file is shown first.
    let mut window = Window::open(&Memory::default(), 4);
    put(&mut window, fractie("Oost", 5, None));
    window.desk.open_file(&file);
    assert!(window.session().notices.is_empty());
    assert!(window.session().chamber.preview.is_some());
    assert_eq!(names(&window), ["Noord", "Zuid"]);
    window.send(Message::Council(CouncilMessage::Leave));
    assert_eq!(names(&window), ["Oost"]);
}

#[test]
fn the_majoritys_budget_goes_to_the_shelf_and_my_own_work_stays_open() {
    let (_, mut window) = device_with_council();
    let decisions = window.session().chamber.tally().decisions.clone();
    let id = window.new_place();
    window.send(Message::Council(CouncilMessage::MajorityToShelf(
        id.clone(),
        title("Meerderheid"),
    )));
    assert!(window.decisions().is_empty());
    window.send(Message::OpenScenario(id));
    assert_eq!(*window.decisions(), decisions);
}

fn sources(window: &Window) -> Vec<Source> {
    window
        .session()
        .compared()
        .into_iter()
        .map(|one| one.of)
        .collect()
}

#[test]
fn a_link_beside_others_is_looked_at_and_not_kept() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.desk.bring_in(
        &link_of(&switched_off(&["1.2"]), Some("Van hen")),
        Origin::Link,
        Purpose::Compare,
    );
    assert_eq!(sources(&window), [Source::Proposal, Source::Mine, Source::Link]);
    assert!(!window.session().is_preview());
    assert!(device.texts().values().all(|text| !text.contains("Van hen")));
    // Until the member says so; then it is remembered too.
    let id = window.new_place();
    window.send(Message::Compare(CompareMessage::Keep(2, id.clone())));
    assert_eq!(sources(&window)[2], Source::Shelf(id.clone()));
    let again = Window::open(&device, 2);
    assert_eq!(
        sources(&again),
        [Source::Proposal, Source::Mine, Source::Shelf(id)]
    );
    assert_eq!(*again.session().compared()[2].decisions, switched_off(&["1.2"]));
}

#[test]
fn there_are_two_to_four_scenarios_beside_each_other() {
    let mut window = Window::open(&Memory::default(), 1);
    for place in 0..5 {
        window.send(Message::Compare(CompareMessage::Remove(place)));
    }
    assert_eq!(sources(&window).len(), 2);
    for id in ["1.1", "1.2", "2.1"] {
        window.send(Message::Compare(CompareMessage::Arrived(Box::new(Arrival {
            origin: Origin::File,
            title: None,
            decisions: switched_off(&[id]),
            other_figures: false,
            former: None,
        }))));
    }
    assert_eq!(sources(&window).len(), 4);
    assert!(window.session().notices.contains(&Notice::ComparisonFull));
    window.send(Message::Compare(CompareMessage::First(3)));
    assert_eq!(sources(&window)[0], Source::File);
}

/// A budget that somebody read from a document travels inside the link; a fractie of that budget brings such a link in.
#[test]
fn the_scenario_of_a_link_with_a_budget_inside_is_brought_in_where_that_budget_is_open() {
    let carried = |budget: keuzeruimte::budget::Budget| {
        let scenario = Some(link_of(&switched_off(&["1.2"]), None));
        carried::encode(&Carried { budget, scenario }).unwrap()
    };
    for purpose in [Purpose::Fractie, Purpose::Compare] {
        let mut window = Window::open(&Memory::default(), 1);
        window
            .desk
            .bring_in(&carried((*budget()).clone()), Origin::Link, purpose);
        let came = match purpose {
            Purpose::Fractie => window.session().chamber.incoming.clone().unwrap().decisions,
            _ => (*window.session().compared()[2].decisions).clone(),
        };
        assert_eq!(came, switched_off(&["1.2"]));
        assert!(!window.session().is_preview());
    }
    let mut window = Window::open(&Memory::default(), 1);
    let other = keuzeruimte::budget::Budget {
        id: "ander".parse().unwrap(),
        ..(*budget()).clone()
    };
    window
        .desk
        .bring_in(&carried(other), Origin::Link, Purpose::Fractie);
    assert_eq!(window.session().chamber.incoming, None);
    assert!(
        window
            .session()
            .notices
            .iter()
            .any(|notice| matches!(notice, Notice::Refused(_)))
    );
}
