//! The budget that ships: the nine choices of the Duo+ programme, 2024-2027, as read by hand.

use keuzeruimte::budget::shipped;
use keuzeruimte::money::Money;
use keuzeruimte::outcome::evaluate;
use keuzeruimte::scenario::Decisions;

#[test]
fn the_proposal_comes_to_the_totals_of_the_hand_reading_with_one_pm() {
    let budget = shipped().expect("the shipped budget has no faults");
    let outcome = evaluate(&budget, &Decisions::default());
    let effects: Vec<_> = outcome.years.values().map(|total| total.effect).collect();
    let expected = [-212_100, -191_100, -195_100, -171_100].map(|euros| Some(Money::from_euros(euros)));
    assert_eq!(effects, expected);
    assert!(outcome.years.values().all(|total| total.open_pm == 1));
}
