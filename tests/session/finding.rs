//! What is sought stays in the address: over a reload, and for whoever gets it; never in what is kept.

use keuzeruimte::link::{LONGEST, decode, view_of};
use keuzeruimte::session::{Find, Grouping, Keeping, Mark, Message, Room, Sift, Sort};

use crate::memory::Memory;
use crate::window::{Window, budget, choice, link_of, scenarios, switched_off, year};

fn doubts() -> Sift {
    Sift {
        on: Some(false),
        marks: [Mark::Doubt, Mark::Mine].into(),
        ..Sift::default()
    }
}

fn look(window: &mut Window) -> Find {
    for message in [
        Message::Search("zwembad & bad".to_owned()),
        Message::Sift(doubts()),
        Message::SortBy(Sort::Size(year(2025))),
        Message::GroupBy(Grouping::Nothing),
    ] {
        window.send(message);
    }
    window.session().view.find.clone()
}

#[test]
fn the_address_keeps_what_is_sought_over_a_reload() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    let find = look(&mut window);
    window.pass(1_000);
    let address = window.fragment().unwrap();
    assert!(
        address.starts_with(&link_of(window.decisions(), None)),
        "{address}"
    );
    let again = window.reload(2);
    assert_eq!(again.session().view.find, find);
    assert!(!again.session().is_preview());
    assert_eq!(again.session().notices, []);

    window.send(Message::ShowAll);
    let ordered = window.session().view.find.clone();
    assert!(!ordered.hides() && ordered.sort == find.sort && ordered.group == find.group);
    window.send(Message::SortBy(Sort::Document));
    window.send(Message::GroupBy(Grouping::Section));
    window.pass(1_000);
    assert_eq!(window.fragment(), Some(link_of(window.decisions(), None)));
}

#[test]
fn a_reload_goes_on_in_the_room_where_it_was() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    for room in [Room::Council, Room::Compare, Room::Ledger] {
        window.send(Message::GoTo(room));
        window.pass(1_000);
        assert_eq!(window.reload(2).session().view.room, room);
    }
    // Somebody else's room is none of a stranger's business.
    let link = format!("{}~r.r", link_of(&switched_off(&["2.1"]), None));
    window.follow_link(&link);
    assert!(window.session().is_preview());
    assert_eq!(window.session().view.room, Room::Ledger);
}

// A gateway that undoes `%2E` leaves a full stop, and that one at the end of a link belongs to a sentence.
#[test]
fn words_that_end_in_a_full_stop_are_sought_after_a_reload_too() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.send(Message::Search("o.z.b.".to_owned()));
    window.pass(1_000);
    assert_eq!(window.reload(2).session().view.find.words, "o.z.b.");
}

#[test]
fn looking_around_in_an_untouched_scenario_is_kept_in_the_address_and_nowhere_else() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    let find = look(&mut window);
    window.pass(60_000);
    window.desk.flush();
    assert!(scenarios(&device).is_empty());
    assert_eq!(*window.keeping(), Keeping::Untouched);
    let again = window.reload(2);
    assert_eq!(again.session().view.find, find);
    assert!(!again.session().is_preview() && again.session().notices.is_empty());
}

#[test]
fn a_link_with_a_view_shows_it_and_a_broken_one_shows_nothing() {
    let link = link_of(&switched_off(&["1.1"]), None);
    let mut window = Window::open(&Memory::default(), 1);
    window.follow_link(&format!("{link}~q.zwembad~m.pm~k.later"));
    assert!(window.session().is_preview());
    assert_eq!(window.session().view.find.words, "zwembad");
    assert!(window.session().view.find.sift.marks.contains(&Mark::Pm));
    // The address goes on showing what the screen shows.
    window.pass(1_000);
    assert_eq!(window.fragment(), Some(format!("{link}~q.zwembad~m.pm")));

    let mut window = Window::open(&Memory::default(), 1);
    window.follow_link(&format!("{}~q.zwembad", &link[..link.len() - 2]));
    assert_eq!(window.session().view.find, Find::default());
    assert!(!window.session().is_preview());
}

// Case 3: to a page that knows nothing of views, what follows the link is a sign like any other behind it.
#[test]
fn a_view_behind_a_link_changes_nothing_of_what_the_link_says() {
    let budget = budget();
    let decisions = switched_off(&["1.1", "2.1"]);
    let link = link_of(&decisions, Some("Fractie West"));
    for view in [
        "~q.zwembad",
        "~q.%7E%23s1.%20~m.pm.doubt",
        "~",
        "~x",
        "~q.a)",
        "~q.a en meer",
    ] {
        let with_view = format!("https://gemeente.example/map/{link}{view}");
        assert_eq!(decode(&with_view, &budget), decode(&link, &budget), "{view}");
        // A view cannot mend a link either.
        let cut = format!("{}{view}", &link[..link.len() - 1]);
        assert!(decode(&cut, &budget).is_err(), "{cut}");
    }
    assert_eq!(view_of(&link), None);
    let long = format!("{link}~q.{}", "a".repeat(LONGEST));
    assert!(view_of(&long).unwrap().find.words.len() < 100);
}

#[test]
fn words_of_any_length_leave_an_address_that_browsers_take() {
    let mut window = Window::open(&Memory::default(), 1);
    window.send(Message::Search("é ".repeat(100_000)));
    window.pass(1_000);
    assert!(window.fragment().unwrap().len() < 1_000);
    window.send(Message::ResetChoice(choice("1.1")));
}
