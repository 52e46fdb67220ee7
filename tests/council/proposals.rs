//! Own choices of fracties.

use keuzeruimte::budget::{Basis, Certainty, Change, Direction};
use keuzeruimte::council::ItemOf;
use keuzeruimte::money::Money;
use keuzeruimte::rate::Rate;
use keuzeruimte::scenario::{
    Decisions, Other, OwnChoice, OwnEffect, OwnKnockOn, OwnPm, OwnShare, Particulars, Tie, Way, Wording,
};
use keuzeruimte::year::Year;

use crate::hall::{effects, fate, hall, item, proposing, stances, three, wants};

#[test]
fn r12_own_choices_are_one_where_title_nature_and_amounts_are_equal() {
    let council = hall()
        .with("Noord", 4, proposing(wants(&[]), "Zwembad langer open", -8))
        .with("Zuid", 3, proposing(wants(&[]), "Zwembad langer open", -8))
        .with("Oost", 5, proposing(wants(&[]), "Zwembad langer open", -9));
    let tally = council.count(&three().budget());
    let own: Vec<_> = tally.items.iter().skip(3).collect();
    assert_eq!(own.len(), 2, "another amount is another proposal");
    let fates: Vec<_> = own.iter().map(|item| item.is_adopted()).collect();
    let amounts: Vec<_> = own.iter().map(|item| item.votes.support).collect();
    assert_eq!((amounts, fates), (vec![5, 7], vec![false, true]));
    assert_eq!(effects(&tally.outcome), ["-8", "0", "0", "0"]);
    assert_eq!(tally.decisions.own.len(), 1);
}

#[test]
fn r12_whoever_has_it_off_is_against_it_and_others_are_silent() {
    let mut off = proposing(wants(&[]), "Extra", 5);
    off.own[0].on = false;
    let council = hall()
        .with("Noord", 4, proposing(wants(&[]), "Extra", 5))
        .with("Zuid", 3, off)
        .with("Oost", 1, wants(&[]))
        .waiting_for("West", 1);
    let tally = council.count(&three().budget());
    assert_eq!(stances(&tally, "Extra"), "vts?");
    assert_eq!(fate(&tally, "Extra"), "1 te kort");
}

#[test]
fn r12_notes_places_in_a_list_and_years_of_zero_make_no_difference() {
    let mut other = proposing(proposing(wants(&[]), "Eerst iets anders", 1), "Extra", 5);
    other.own[1]
        .amounts
        .insert(keuzeruimte::year::Year::new(2026).unwrap(), Money::ZERO);
    other.own[1].note = Some(keuzeruimte::scenario::Wording::new("Uit te werken").unwrap());
    let council = hall()
        .with("Noord", 4, proposing(wants(&[]), "Extra", 5))
        .with("Zuid", 3, other);
    let tally = council.count(&three().budget());
    assert_eq!(stances(&tally, "Extra"), "vv");
    assert_eq!(
        item(&tally, "Extra").pivotal,
        [0, 1]
            .iter()
            .copied()
            .filter(|place| *place == 0)
            .collect::<Vec<_>>()
    );
}

// What is said of another own choice names a place in one member's list; pm and a share are part of the amounts.
#[test]
fn r12_facts_and_ties_to_other_own_choices_make_no_difference_and_pm_and_share_do() {
    let extra = |change: fn(&mut Particulars)| {
        let mut decisions = proposing(proposing(wants(&[]), "Eerst iets anders", 1), "Extra", 5);
        let other = Other::Own(decisions.own[0].id.clone());
        decisions.own[1].particulars.ties = vec![Tie::Needs(other)];
        change(&mut decisions.own[1].particulars);
        decisions
    };
    let plain = || proposing(wants(&[]), "Extra", 5);
    let proposals = |other: Decisions| {
        let council = hall().with("Noord", 4, plain()).with("Zuid", 3, other);
        let tally = council.count(&three().budget());
        let own = |own: &&OwnChoice| own.title.as_str() == "Extra";
        assert!(
            tally
                .decisions
                .own
                .iter()
                .all(|own| own.particulars.ties.is_empty())
        );
        let all = tally.items.iter().filter_map(|item| match &item.of {
            ItemOf::Own(own) => Some(&**own),
            _ => None,
        });
        all.filter(own).count()
    };
    assert_eq!(
        proposals(extra(|said| said.noticed_by = Wording::new("Jongeren").ok())),
        1
    );
    assert_eq!(
        proposals(extra(|said| {
            said.pm = Some(OwnPm {
                years: vec![Year::new(2025).unwrap()],
                direction: Direction::Nadeel,
            });
        })),
        2
    );
    assert_eq!(
        proposals(extra(|said| {
            said.share = Some(OwnShare {
                body: Wording::new("Samen").unwrap(),
                rate: Rate::NOTHING,
                basis: Basis::Stated,
            });
        })),
        2
    );
    let changing = |other: Other| {
        OwnEffect::KnockOn(OwnKnockOn {
            way: Way::Onto(other),
            change: Change::Less(Rate::WHOLE),
            delay: 0,
            ramp: Vec::new(),
            certainty: Certainty::Fact,
        })
    };
    let with_effect = |other: fn(&OwnChoice) -> Other| {
        let mut decisions = extra(|_| {});
        let effect = changing(other(&decisions.own[0]));
        decisions.own[1].particulars.effects = vec![effect];
        decisions
    };
    assert_eq!(proposals(with_effect(|first| Other::Own(first.id.clone()))), 1);
    assert_eq!(proposals(with_effect(|_| Other::Choice("a".parse().unwrap()))), 2);
    assert_eq!(
        proposals(extra(|said| said.timing.last_year = Year::new(2026))),
        2,
        "when it runs is part of the amounts"
    );
}
