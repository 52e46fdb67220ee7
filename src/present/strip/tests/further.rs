//! The lines that only some budgets have.

use super::*;
use crate::outcome::{Band, BandRule};

fn modelled_strip(decisions: &Decisions, rule: Option<BandRule>) -> Strip {
    let budget = modelled();
    let outcomes = three(&budget, decisions);
    strip(
        &budget,
        decisions,
        &outcomes,
        Begin::Proposal,
        rule.map(|rule| Band::of(&outcomes.mine, rule)).as_ref(),
        DUTCH,
    )
}

#[test]
fn lines_that_say_something_of_a_budget_that_has_it_and_no_others() {
    let kinds = |strip: &Strip| strip.rows.iter().map(|row| row.kind).collect::<Vec<_>>();
    let plain = strip_of(&variant(), Begin::Proposal, DUTCH);
    assert!(!plain.is_wide);
    assert_eq!(
        kinds(&plain),
        [
            StripRowKind::Start,
            StripRowKind::Effect,
            StripRowKind::End,
            StripRowKind::Structural,
            StripRowKind::Difference
        ]
    );
    let strip = modelled_strip(&Decisions::default(), None);
    assert!(strip.is_wide);
    assert_eq!(line(&strip, StripRowKind::StartIncidental)[0], "−100.000 N");
    // 5.000 less for parking and wardens together; from 2028 a tenth of 40.000 more, half of it at first.
    assert_eq!(
        line(&strip, StripRowKind::Indirect),
        ["−5.000 N", "−7.000 N", "−9.000 N", "−9.000 N"]
    );
    assert!(!kinds(&strip).contains(&StripRowKind::Low));
}

/// 2027: parking lies between 10.000 and 25.000 and counts for 20.000; the balance is -145.000.
#[test]
fn the_least_and_the_most_stand_beside_a_balance_that_does_not_change() {
    let without = modelled_strip(&Decisions::default(), None);
    let with = modelled_strip(&Decisions::default(), Some(BandRule::Sums));
    assert_eq!(line(&with, StripRowKind::Low)[0], "−155.000 N");
    assert_eq!(line(&with, StripRowKind::High)[0], "−140.000 N");
    assert_eq!(line(&with, StripRowKind::End), line(&without, StripRowKind::End));
}

/// E33. 2027: all of the 20.000 for parking is incidental by the document, so the structural balance is certain. 2028:
/// parking lies between 40.000 and 70.000 and counts for 60.000, the canteen's 12.500,50 is rough and no spread is given.
#[test]
fn the_structural_balance_has_a_band_of_its_own() {
    let strip = modelled_strip(&Decisions::default(), Some(BandRule::Sums));
    let (low, likely, high) = (
        line(&strip, StripRowKind::StructuralLow),
        line(&strip, StripRowKind::Structural),
        line(&strip, StripRowKind::StructuralHigh),
    );
    assert_eq!((&low[0], &high[0]), (&likely[0], &likely[0]));
    assert_ne!(low[1], likely[1]);
}

#[test]
fn by_the_rule_of_draws_the_lines_are_called_bounds() {
    let strip = modelled_strip(&Decisions::default(), Some(BandRule::Draws));
    let label = |kind| {
        strip
            .rows
            .iter()
            .find(|row| row.kind == kind)
            .unwrap()
            .label
            .clone()
    };
    assert_eq!(&*label(StripRowKind::Low), "Saldo, ondergrens");
    assert_eq!(&*label(StripRowKind::StructuralHigh), "structureel, bovengrens");
}

#[test]
fn the_exception_has_a_line_only_where_it_is_used() {
    let decisions = Decisions {
        uses_exception: true,
        ..Decisions::default()
    };
    let strip = modelled_strip(&decisions, None);
    // A tenth of 400.000 at most, of the 90.000 that is drawn.
    assert_eq!(
        line(&strip, StripRowKind::Exception),
        ["+40.000 V", "0", "0", "0"]
    );
}

#[test]
fn prices_that_rise_are_said() {
    let decisions = Decisions {
        indexation: crate::rate::Rate::from_percent_text("2").ok(),
        ..Decisions::default()
    };
    let strip = modelled_strip(&decisions, None);
    assert_eq!(
        strip.notes.last().map(|note| &**note),
        Some("De bedragen van de keuzes stijgen elk jaar met 2\u{a0}%.")
    );
}
