//! The address bar follows the screen, within the limits of the browsers.

use keuzeruimte::session::Message;

use crate::memory::Memory;
use crate::window::{Window, choice, link_of, switched_off};

#[test]
fn an_untouched_scenario_has_a_bare_address() {
    let mut window = Window::open(&Memory::default(), 1);
    assert_eq!(window.fragment(), None);
    window.switch("1.1", false);
    window.pass(1_000);
    assert_eq!(window.fragment(), Some(link_of(&switched_off(&["1.1"]), None)));
    window.send(Message::ResetChoice(choice("1.1")));
    window.pass(1_000);
    assert_eq!(window.fragment(), None);
}

#[test]
fn case_14_four_hundred_toggles_in_five_seconds_are_a_handful_of_writes() {
    let mut window = Window::open(&Memory::default(), 1);
    window.pass(10_000);
    let before = window.address_writes().len();
    for count in 0..400 {
        let id = ["1.1", "1.2", "2.1"][count % 3];
        window.switch(id, count % 2 == 1);
        // 12.5 milliseconds each.
        window.pass(if count % 2 == 0 { 12 } else { 13 });
    }
    let writes = window.address_writes().len() - before;
    assert!(writes <= 7, "{writes} writes in five seconds");
    window.pass(1_000);
    assert_eq!(
        window.fragment(),
        Some(link_of(window.decisions(), None)),
        "the last state, within a second"
    );
}

#[test]
fn a_single_change_is_in_the_address_at_once() {
    let mut window = Window::open(&Memory::default(), 1);
    window.pass(10_000);
    window.switch("1.1", false);
    assert_eq!(window.fragment(), Some(link_of(window.decisions(), None)));
}

#[test]
fn an_address_that_the_browser_refuses_comes_later() {
    let mut window = Window::open(&Memory::default(), 1);
    window.pass(10_000);
    window.refuse_address(true);
    window.switch("1.1", false);
    window.pass(3_000);
    assert_eq!(window.fragment(), None);
    window.refuse_address(false);
    window.pass(1_000);
    assert_eq!(window.fragment(), Some(link_of(window.decisions(), None)));
}

#[test]
fn leaving_writes_what_waits() {
    let mut window = Window::open(&Memory::default(), 1);
    window.switch("1.1", false);
    window.switch("1.2", false);
    window.desk.flush();
    assert_eq!(window.fragment(), Some(link_of(window.decisions(), None)));
}

#[test]
fn a_link_over_saved_work_stays_in_the_address_from_the_first_moment() {
    // A reload at any time shows the link again, and never the member's own work in its place.
    let device = Memory::default();
    Window::open(&device, 1).switch("1.1", false);
    let link = link_of(&switched_off(&["2.1"]), None);
    let window = Window::open_with(&device, 2, Some(&link));
    assert!(window.session().is_preview());
    assert!(window.address_writes().is_empty(), "not even for a moment");
    assert_eq!(window.fragment(), Some(link));
}

#[test]
fn a_reload_right_after_a_change_opens_the_change_and_no_preview_of_what_was_before() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.pass(10_000);
    window.switch("1.1", false);
    window.switch("1.2", false);
    assert_eq!(
        window.fragment(),
        Some(link_of(&switched_off(&["1.1"]), None)),
        "the second waits"
    );
    let again = window.reload(2);
    assert!(!again.session().is_preview());
    assert_eq!(*again.decisions(), switched_off(&["1.1", "1.2"]));
    assert_eq!(again.fragment(), Some(link_of(again.decisions(), None)));
}

#[test]
fn a_preview_is_one_after_a_reload_too() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    window.follow_link(&link_of(&switched_off(&["2.1"]), None));
    window.pass(10_000);
    assert!(window.reload(2).session().is_preview());
}

#[test]
fn an_own_address_brings_the_work_back_where_the_device_lost_it() {
    let device = Memory::default();
    let mut window = Window::open(&device, 1);
    window.switch("1.1", false);
    window.pass(10_000);
    device.evict();
    let again = window.reload(2);
    assert!(
        again.session().is_preview(),
        "shown first, as any scenario that is not on the device"
    );
    assert_eq!(*again.session().shown(), switched_off(&["1.1"]));
}
