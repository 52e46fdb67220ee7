//! Who could carry a package, counted by hand.

use keuzeruimte::council::{Council, Tally, coalitions, package_of};

use crate::hall::{Hall, hall, three, wants};

fn names(council: &Council, sets: &[keuzeruimte::council::Fracties]) -> Vec<String> {
    let name = |place: usize| council.fracties()[place].name.as_str();
    sets.iter()
        .map(|set| set.places().map(name).collect::<Vec<_>>().join("+"))
        .collect()
}

fn counted(hall: &Hall) -> (&Council, Tally) {
    (&hall.0, hall.count(&three().budget()))
}

// 9 of 17. Noord 7, Zuid 4, Oost 3, West 3 all want a. Smallest: 7+4, 7+3, 7+3, 4+3+3.
#[test]
fn r13_the_smallest_majorities_among_the_supporters() {
    let hall = hall()
        .with("Noord", 7, wants(&["a"]))
        .with("Zuid", 4, wants(&["a"]))
        .with("Oost", 3, wants(&["a"]))
        .with("West", 3, wants(&["a"]));
    let (council, tally) = counted(&hall);
    let found = coalitions(&tally, council, &[0]);
    assert_eq!(found.seats, 17);
    assert_eq!(
        names(council, &found.minimal),
        ["Noord+Oost", "Noord+West", "Noord+Zuid", "Zuid+Oost+West"]
    );
    assert_eq!(found.additions, []);
}

// Only Noord (7 of 17) wants a and b both. It needs 2 more seats: any other will do.
#[test]
fn r13_whom_the_supporters_could_add() {
    let hall = hall()
        .with("Noord", 7, wants(&["a", "b"]))
        .with("Zuid", 4, wants(&["a"]))
        .with("Oost", 5, wants(&["c"]))
        .with("Een", 1, wants(&["b"]));
    let (council, tally) = counted(&hall);
    assert_eq!(package_of(&tally, council, 0), [1], "a has 11 of 17");
    assert_eq!(package_of(&tally, council, 2), [2]);
    let found = coalitions(&tally, council, &[0, 1]);
    assert_eq!((found.seats, found.minimal.as_slice()), (7, [].as_slice()));
    assert_eq!(
        names(council, &found.additions),
        ["Zuid", "Oost"],
        "one seat is not enough"
    );
}

#[test]
fn r13_fifteen_fracties_of_three_seats_have_6435_smallest_majorities() {
    let mut hall = hall();
    for number in 0..15 {
        hall = hall.with(&format!("Fractie {number:02}"), 3, wants(&["a"]));
    }
    let (council, tally) = counted(&hall);
    // 23 of 45 are needed: eight fracties. 15 over 8 is 6435.
    assert_eq!(coalitions(&tally, council, &[0]).minimal.len(), 6_435);
}

// Nobody wants all of it: then any majority of the council could.
#[test]
fn r13_a_package_that_nobody_wants_could_be_carried_by_any_majority() {
    let hall = hall()
        .with("Noord", 2, wants(&["a"]))
        .with("Zuid", 1, wants(&["b"]));
    let (council, tally) = counted(&hall);
    let found = coalitions(&tally, council, &[0, 1]);
    assert_eq!(found.supporters.places().count(), 0);
    assert_eq!(names(council, &found.additions), ["Noord"]);
}
