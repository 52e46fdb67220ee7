//! Seats, ties, silence, and fracties without a variant.

use keuzeruimte::council::{Council, Fractie, NoPlace, SeatFinding};
use keuzeruimte::outcome::evaluate;
use keuzeruimte::scenario::Wording;

use crate::hall::{effects, fate, fates, from_existing, hall, item, silent, stances, three, wants};

// 9 of 17 are needed. a: 5 + 4 = 9. b: 8. c: 8.
#[test]
fn r1_more_than_half_of_all_seats_adopts_a_choice() {
    let council = hall()
        .with("Noord", 5, wants(&["a"]))
        .with("Zuid", 4, wants(&["a", "b"]))
        .with("Oost", 4, wants(&["b", "c"]))
        .with("West", 4, wants(&["c"]));
    let tally = council.count(&three().budget());
    assert_eq!((tally.seats.all, tally.seats.needed), (17, 9));
    assert_eq!(fates(&tally), ["ja 100", "1 te kort", "1 te kort"]);
    assert_eq!(stances(&tally, "a"), "vvtt");
    assert_eq!(effects(&tally.outcome), ["-10"; 4]);
}

// 8 of 16: half is not more than half.
#[test]
fn r2_a_tie_is_rejected_and_called_a_tie() {
    let council = hall()
        .with("Noord", 8, wants(&["a", "b"]))
        .with("Zuid", 8, wants(&["b"]));
    let tally = council.count(&three().budget());
    assert_eq!(fates(&tally), ["staakt", "ja 100", "9 te kort"]);
    assert_eq!(effects(&tally.outcome), ["-20"; 4]);
    // Half for it and the other half unknown is no tie: nobody voted against.
    let council = hall().with("Noord", 8, wants(&["a"])).waiting_for("Zuid", 8);
    assert_eq!(fate(&council.count(&three().budget()), "a"), "1 te kort");
}

#[test]
fn r3_a_fractie_without_a_variant_counts_among_all_seats_and_supports_nothing() {
    let council = hall()
        .with("Noord", 6, wants(&["a"]))
        .with("Zuid", 3, wants(&["a", "c"]))
        .waiting_for("Oost", 10);
    let tally = council.count(&three().budget());
    assert_eq!(fates(&tally), ["1 te kort", "10 te kort", "7 te kort"]);
    assert_eq!(stances(&tally, "a"), "vv?");
    assert_eq!(item(&tally, "a").votes.unknown, 10);
    assert_eq!(tally.variants[2], None);
}

// Silent: 5 (begun with the proposal, so on) and 4 (begun with existing policy, so off). For b: 2; against: 2.
#[test]
fn r5_silence_stands_where_the_variant_began_and_is_counted_apart() {
    let mut noise = silent();
    noise.change(&"a".parse().unwrap(), |decision| {
        decision.note = Some(Wording::new("Vraag: wie betaalt?").unwrap());
    });
    let council = hall()
        .with("Stil", 5, noise)
        .with("Bestaand", 4, from_existing())
        .with("Voor", 2, wants(&["a", "b"]))
        .with("Tegen", 2, wants(&[]));
    let tally = council.count(&three().budget());
    assert_eq!(stances(&tally, "a"), "Ssvt", "a note decides nothing");
    assert_eq!(fates(&tally), ["ja 100", "ja 100", "2 te kort"]);
    let votes = item(&tally, "a").votes;
    assert_eq!(
        (votes.silent_on, votes.silent_off, votes.in_full, votes.against),
        (5, 4, 2, 2)
    );
    assert!(item(&tally, "a").hangs_on_silence, "2 of 13 said so");

    let strict = council.silence_is_no_support().count(&three().budget());
    assert_eq!(fates(&strict), ["5 te kort", "5 te kort", "7 te kort"]);
    assert_eq!(effects(&strict.outcome), ["0"; 4]);
}

#[test]
fn r5_a_figure_without_a_switch_does_not_say_whether() {
    let mut figure_only = from_existing();
    figure_only.change(&"a".parse().unwrap(), |decision| {
        decision.amounts = [(
            keuzeruimte::year::Year::new(2024).unwrap(),
            keuzeruimte::money::Money::ZERO,
        )]
        .into();
    });
    let council = hall().with("Noord", 3, figure_only.clone());
    assert_eq!(stances(&council.count(&three().budget()), "a"), "s");
    // Where it is on anyway, it is on with that figure.
    figure_only.begin = keuzeruimte::scenario::Begin::Proposal;
    let council = hall().with("Noord", 3, figure_only);
    assert_eq!(stances(&council.count(&three().budget()), "a"), "d");
}

// All: 10 of 19 needed, a has 9. At the vote 5 of the others are away: 14 present, 8 needed, a has 9.
#[test]
fn r6_of_the_seats_present_when_that_rule_is_chosen() {
    let council = hall()
        .with("Noord", 9, wants(&["a"]))
        .with("Zuid", 10, wants(&["b"]))
        .absent(5);
    assert_eq!(
        fates(&council.count(&three().budget())),
        ["1 te kort", "ja 100", "10 te kort"]
    );
    let present = council.of_those_present().count(&three().budget());
    assert_eq!((present.seats.present, present.seats.needed), (14, 8));
    assert_eq!(fates(&present), ["ja 100", "3 te kort", "8 te kort"]);
    assert_eq!(present.seats.findings, []);
}

#[test]
fn r6_a_council_that_is_not_there_cannot_decide_and_says_so() {
    let council = hall()
        .with("Noord", 9, wants(&["a"]))
        .absent(5)
        .of_those_present();
    let tally = council.count(&three().budget());
    assert_eq!(
        tally.seats.findings,
        [SeatFinding::NoQuorum {
            present: 4,
            needed: 5
        }]
    );
}

#[test]
fn r9_seats_that_do_not_add_up_are_named_and_the_larger_number_counts() {
    let council = hall()
        .with("Noord", 5, wants(&["a"]))
        .with("Zuid", 4, wants(&["a"]));
    let vacant = council.clone().of_seats(19).count(&three().budget());
    assert_eq!(
        vacant.seats.findings,
        [
            SeatFinding::Vacant(10),
            SeatFinding::NoQuorum {
                present: 9,
                needed: 10
            }
        ]
    );
    assert_eq!(fate(&vacant, "a"), "1 te kort");
    let beyond = council.of_seats(7).count(&three().budget());
    assert_eq!(
        beyond.seats.findings,
        [SeatFinding::Beyond {
            stated: 7,
            together: 9
        }]
    );
    assert_eq!((beyond.seats.all, beyond.seats.needed), (9, 5));
}

// a: 9 of 17, so each of the three that are for it decides. b: 13, so Noord (5) decides and Oost (4) does not... 13-5=8.
#[test]
fn r11_a_choice_hangs_on_a_fractie_without_which_the_majority_is_gone() {
    let council = hall()
        .with("Noord", 5, wants(&["a", "b"]))
        .with("Zuid", 4, wants(&["a", "b"]))
        .with("Oost", 4, wants(&["b"]))
        .with("West", 4, wants(&[]));
    let tally = council.count(&three().budget());
    assert_eq!(item(&tally, "a").pivotal, [0, 1]);
    assert_eq!(item(&tally, "b").pivotal, [0]);
    assert_eq!(item(&tally, "c").pivotal, [] as [usize; 0]);
    assert_eq!(tally.hanging_on(0).count(), 2);
}

#[test]
fn r10_the_balance_before_the_choices_is_what_all_that_filled_it_in_have() {
    let start = |mut decisions: keuzeruimte::scenario::Decisions, amounts: [(u16, i64); 2]| {
        decisions.start = amounts
            .into_iter()
            .map(|(year, euros)| {
                (
                    keuzeruimte::year::Year::new(year).unwrap(),
                    keuzeruimte::money::Money::from_euros(euros),
                )
            })
            .collect();
        decisions
    };
    let council = hall()
        .with("Noord", 5, start(wants(&["a"]), [(2024, 100), (2025, 100)]))
        .with("Zuid", 4, start(wants(&["a"]), [(2024, 100), (2025, 90)]))
        .with("Oost", 1, wants(&[]));
    let tally = council.count(&three().budget());
    let ends: Vec<_> = tally
        .outcome
        .years
        .values()
        .map(|total| total.end.map(|end| end.to_string()))
        .collect();
    assert_eq!(ends, [Some("90".to_owned()), None, None, None]);
    assert_eq!(
        tally
            .start
            .disputed
            .iter()
            .map(|year| year.number())
            .collect::<Vec<_>>(),
        [2025]
    );
}

#[test]
fn an_empty_council_decides_nothing() {
    let tally = hall().count(&three().budget());
    assert_eq!((tally.seats.all, tally.seats.needed), (0, 1));
    assert_eq!(fates(&tally), ["1 te kort", "1 te kort", "1 te kort"]);
    assert_eq!(tally.outcome, evaluate(&three().budget(), &tally.decisions));
}

#[test]
fn a_council_has_bounds() {
    let fractie = |name: &str, seats: u8, absent: u8| Fractie {
        name: Wording::new(name).unwrap(),
        seats,
        absent,
        variant: None,
    };
    let mut council = Council::default();
    for number in 1..=15 {
        council.add(fractie(&format!("Fractie {number}"), 3, 0)).unwrap();
    }
    assert_eq!(
        council.add(fractie("Nog een", 1, 0)),
        Err(NoPlace::TooManyFracties)
    );
    assert_eq!(
        council.change(0, fractie("Anders", 4, 0)),
        Err(NoPlace::TooManySeats { seats: 46 })
    );
    assert_eq!(
        council.change(0, fractie("fractie 2", 3, 0)),
        Err(NoPlace::NameTaken)
    );
    assert_eq!(council.change(0, fractie("Anders", 0, 0)), Err(NoPlace::Seats));
    assert_eq!(council.change(0, fractie("Anders", 2, 3)), Err(NoPlace::Absent));
    assert_eq!(council.change(15, fractie("Anders", 0, 0)), Err(NoPlace::Seats));
    assert_eq!(
        council.change(0, fractie("FRACTIE 1", 3, 0)),
        Ok(()),
        "its own name in capitals"
    );
    let removed = council.remove(3).unwrap();
    assert_eq!(council.insert(3, removed), Ok(()));
    assert_eq!(council.fracties()[3].name.as_str(), "Fractie 4");
}
