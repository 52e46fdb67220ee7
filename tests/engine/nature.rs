//! Structural or incidental, and how that is known (E8, E9; P4).

use keuzeruimte::outcome::{Nature, NatureBasis, PartOf};

use crate::kadernota::{InYears, Kadernota, kadernota};

fn known_as(budget: Kadernota, id: &str) -> (Nature, NatureBasis) {
    let outcome = budget.proposal().outcome();
    let part = outcome.part(id);
    (part.nature, part.basis)
}

#[test]
fn the_documents_label_beats_the_years() {
    // Real documents call one year structural, and four years incidental.
    let stated = |nature| (nature, NatureBasis::Stated);
    let one_year = kadernota().structural("a", ["-1", "0", "0", "0"]);
    assert_eq!(known_as(one_year, "a"), stated(Nature::Structural));
    let every_year = kadernota().incidental("a", ["-1", "-1", "-1", "-1"]);
    assert_eq!(known_as(every_year, "a"), stated(Nature::Incidental));
}

#[test]
fn without_a_label_the_years_decide() {
    for (amounts, nature) in [
        (["-1", "-1", "-1", "-1"], Nature::Structural),
        (["0", "0", "0", "-1"], Nature::Structural),
        (["pm", "pm", "pm", "pm"], Nature::Structural),
        (["-1", "0", "0", "pm"], Nature::Structural),
        (["-1", "-1", "-1", "0"], Nature::Incidental),
        (["-1", "0", "0", "0"], Nature::Incidental),
        (["pm", "0", "0", "0"], Nature::Incidental),
        (["0", "0", "0", "0"], Nature::Incidental),
    ] {
        let budget = kadernota().with("a", amounts);
        assert_eq!(
            known_as(budget, "a"),
            (nature, NatureBasis::FromYears),
            "{amounts:?}"
        );
    }
}

#[test]
fn what_ends_within_a_long_horizon_is_incidental_only_up_to_three_years() {
    for (amounts, nature) in [
        (["-1", "-1", "-1", "0", "0", "0"], Nature::Incidental),
        (["-1", "-1", "-1", "-1", "0", "0"], Nature::Structural),
        (["-1", "0", "-1", "0", "-1", "0"], Nature::Incidental),
    ] {
        let budget = kadernota().over(2024, 6).with("a", amounts);
        assert_eq!(known_as(budget, "a").0, nature, "{amounts:?}");
    }
}

#[test]
fn an_own_amount_can_end_a_choice_or_let_it_run_on() {
    let ends = kadernota()
        .with("a", ["-1", "-1", "-1", "-1"])
        .proposal()
        .own_amount("a", 2027, "0");
    assert_eq!(ends.outcome().part("a").nature, Nature::Incidental);

    let runs_on = kadernota()
        .with("a", ["-32000", "-20000", "-24000", "0"])
        .proposal()
        .own_amount("a", 2027, "-24000");
    assert_eq!(runs_on.outcome().part("a").nature, Nature::Structural);
    assert_eq!(
        runs_on.outcome().structural_effects(),
        ["-32000", "-20000", "-24000", "-24000"]
    );
}

#[test]
fn a_level_changes_how_much_and_not_how_long() {
    let variant = kadernota()
        .with("a", ["-1", "-1", "-1", "-1"])
        .proposal()
        .at_level("a", "0");
    assert_eq!(variant.outcome().part("a").nature, Nature::Structural);
}

#[test]
fn only_structural_choices_count_in_the_structural_balance() {
    // E9. 100 - 60 structural; 100 - 60 - 50 formal in 2024.
    let outcome = kadernota()
        .starting_at(["100", "100", "100", "100"])
        .structural("a", ["-60", "-60", "-60", "-60"])
        .incidental("b", ["-50", "-30", "0", "0"])
        .proposal()
        .outcome();
    assert_eq!(outcome.ends(), ["-10", "10", "40", "40"]);
    assert_eq!(outcome.structurals(), ["40", "40", "40", "40"]);
}

#[test]
fn the_member_says_what_an_own_choice_is() {
    // E13.
    let outcome = kadernota()
        .with("a", ["0", "0", "0", "0"])
        .proposal()
        .adding("ozb", true, ["10", "10", "10", "10"])
        .adding("reserve", false, ["5", "5", "5", "5"])
        .outcome();
    assert_eq!(outcome.effects(), ["15", "15", "15", "15"]);
    assert_eq!(outcome.structural_effects(), ["10", "10", "10", "10"]);
    let own: Vec<_> = outcome
        .parts
        .iter()
        .filter(|part| matches!(part.of, PartOf::Own(_)))
        .map(|part| (part.nature, part.basis))
        .collect();
    assert_eq!(
        own,
        [
            (Nature::Structural, NatureBasis::Member),
            (Nature::Incidental, NatureBasis::Member)
        ]
    );
}
