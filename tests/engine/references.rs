//! Existing policy, the proposal and the member's variant (E4, E12; P5).

use crate::kadernota::{InYears, Kadernota, kadernota};

fn three_choices() -> Kadernota {
    kadernota()
        .starting_at(["1000", "1000", "1000", "1000"])
        .with("voorgesteld", ["-100", "-100", "-100", "-100"])
        .with("ook-voorgesteld", ["-10", "-10", "-10", "-10"])
        .not_proposed("niet-voorgesteld", ["-1", "-1", "-1", "-1"])
}

#[test]
fn existing_policy_has_nothing_on_and_the_proposal_what_the_college_proposes() {
    let references = three_choices().proposal().references();
    assert_eq!(references.existing.effects(), ["0"; 4]);
    assert_eq!(references.existing.ends(), ["1000"; 4]);
    assert_eq!(references.proposal.effects(), ["-110"; 4]);
    assert_eq!(references.proposal.ends(), ["890"; 4]);
    assert_eq!(references.mine, references.proposal);
}

#[test]
fn own_figures_and_own_choices_stay_out_of_the_references() {
    let references = three_choices()
        .choose(["niet-voorgesteld"])
        .at_level("voorgesteld", "50")
        .own_amount("ook-voorgesteld", 2025, "-99")
        .adding("ozb", true, ["7", "7", "7", "7"])
        .references();
    assert_eq!(references.existing.effects(), ["0"; 4]);
    assert_eq!(references.proposal.effects(), ["-110"; 4]);
    assert_eq!(references.mine.effects(), ["6"; 4]);
}

#[test]
fn all_three_stand_on_the_same_start_balance() {
    let references = three_choices().proposal().own_start(2024, "0").references();
    assert_eq!(references.existing.ends(), ["0", "1000", "1000", "1000"]);
    assert_eq!(references.proposal.ends(), ["-110", "890", "890", "890"]);
    assert_eq!(references.mine.ends(), ["-110", "890", "890", "890"]);
}

#[test]
fn a_switch_that_was_set_stays_whatever_the_variant_began_with() {
    let from_proposal = three_choices()
        .proposal()
        .off("voorgesteld")
        .on("niet-voorgesteld");
    assert_eq!(from_proposal.outcome().effects(), ["-11"; 4]);
    let from_existing = three_choices().choose(["voorgesteld"]).off("ook-voorgesteld");
    assert_eq!(from_existing.outcome().effects(), ["-100"; 4]);
}
