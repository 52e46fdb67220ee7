//! What one choice does to a year: sign, level, own amount, pm (E1 to E7; P3, P6, P9).

use crate::kadernota::{InYears, figures, kadernota};

#[test]
fn plus_is_better_and_minus_is_worse() {
    // E1, E3. -32.000 + 5.000 = -27.000, and so on.
    let outcome = kadernota()
        .with("zwembad", ["-32000", "-20000", "-24000", "0"])
        .with("leges", ["5000", "5000", "5000", "5000"])
        .choose(["zwembad", "leges"])
        .outcome();
    assert_eq!(outcome.effects(), ["-27000", "-15000", "-19000", "5000"]);
}

#[test]
fn cents_of_the_document_are_kept_in_the_total() {
    // E2. Three times 0,335 is not an amount; three times 0,33 is 0,99, not 1.
    let outcome = kadernota()
        .over(2024, 1)
        .with("a", ["0.33"])
        .with("b", ["0.33"])
        .with("c", ["0.33"])
        .proposal()
        .outcome();
    assert_eq!(outcome.effects(), ["0.99"]);
}

#[test]
fn a_level_is_rounded_per_amount_half_away_from_zero() {
    // E2, E5. The document's amounts x level, rounded by hand.
    for (amounts, percent, expected) in [
        (
            ["-32000", "-20000", "-24000", "0"],
            "50",
            ["-16000", "-10000", "-12000", "0"],
        ),
        (
            ["25000", "25000", "25000", "25000"],
            "37",
            ["9250", "9250", "9250", "9250"],
        ),
        // -1,5 and 1,5 go away from zero; 0,5 too; 2,49… does not.
        (["-3", "3", "1", "4.98"], "50", ["-2", "2", "1", "2"]),
        (["-3", "3", "1", "4.98"], "200", ["-6", "6", "2", "10"]),
        // -33,3333 and 66,6667 of a hundred.
        (
            ["-100", "-200", "-300", "1"],
            "33.3333",
            ["-33", "-67", "-100", "0"],
        ),
        (["-3700", "-1", "1", "0"], "0", ["0", "0", "0", "0"]),
    ] {
        let variant = kadernota()
            .with("keuze", amounts)
            .choose(["keuze"])
            .at_level("keuze", percent);
        assert_eq!(
            variant.outcome().effects(),
            expected,
            "{amounts:?} at {percent} %"
        );
    }
}

#[test]
fn rounded_parts_add_up_to_the_total_shown() {
    // E2, E3. Each half of 3 is 2 (1,5 away from zero): three parts make 6, though half of 9 is 4,5, so 5.
    let outcome = kadernota()
        .over(2024, 1)
        .with("a", ["3"])
        .with("b", ["3"])
        .with("c", ["3"])
        .proposal()
        .at_level("a", "50")
        .at_level("b", "50")
        .at_level("c", "50")
        .outcome();
    assert_eq!(outcome.effects(), ["6"]);
}

#[test]
fn a_level_of_a_hundred_percent_is_the_documents_figure() {
    // P6: what is the document's and what is the member's own is told apart. Cents stay, as nothing is derived.
    let outcome = kadernota()
        .with("keuze", ["-10.50", "-10.50", "-10.50", "-10.50"])
        .choose(["keuze"])
        .at_level("keuze", "100")
        .outcome();
    assert_eq!(
        figures(outcome.part("keuze")),
        ["-10.50"; 4].map(|text| text.trim_end_matches('0'))
    );
}

#[test]
fn an_own_amount_replaces_the_documents_and_no_level_touches_it() {
    // E5, E6. 2025: own -7.000 stays, though the level is 50 %.
    let outcome = kadernota()
        .with("keuze", ["-10000", "-10000", "-10000", "-10000"])
        .choose(["keuze"])
        .at_level("keuze", "50")
        .own_amount("keuze", 2025, "-7000")
        .outcome();
    let expected = ["-5000 level", "-7000 own", "-5000 level", "-5000 level"];
    assert_eq!(figures(outcome.part("keuze")), expected);
    assert_eq!(outcome.effects(), ["-5000", "-7000", "-5000", "-5000"]);
}

#[test]
fn an_own_amount_that_equals_the_documents_is_still_the_members_own() {
    let outcome = kadernota()
        .over(2024, 1)
        .with("keuze", ["-10000"])
        .choose(["keuze"])
        .own_amount("keuze", 2024, "-10000")
        .outcome();
    assert_eq!(figures(outcome.part("keuze")), ["-10000 own"]);
}

#[test]
fn pm_is_counted_beside_the_total_and_not_in_it() {
    // E7. Two pm posts in 2024 and 2025, one after; the total is that of the rest.
    let budget = kadernota()
        .with("banen", ["pm", "pm", "pm", "pm"])
        .with("opvang", ["pm", "pm", "-500", "-500"])
        .with("zwembad", ["-1000", "-1000", "-1000", "-1000"]);
    let outcome = budget.proposal().outcome();
    assert_eq!(outcome.effects(), ["-1000", "-1000", "-1500", "-1500"]);
    assert_eq!(outcome.open_posts(), [2, 2, 1, 1]);
    assert_eq!(outcome.open_pm().count(), 2);
    assert_eq!(figures(outcome.part("opvang")), ["pm", "pm", "-500", "-500"]);
}

#[test]
fn a_pm_post_that_is_off_is_not_open() {
    let outcome = kadernota()
        .with("banen", ["pm", "pm", "pm", "pm"])
        .proposal()
        .off("banen")
        .outcome();
    assert_eq!(outcome.open_posts(), [0, 0, 0, 0]);
    assert_eq!(outcome.open_pm().count(), 0);
}

#[test]
fn an_own_estimate_closes_a_pm_post_in_its_year_only() {
    // E6, E7. Also an estimate of nothing is an estimate.
    let outcome = kadernota()
        .with("banen", ["pm", "pm", "pm", "pm"])
        .proposal()
        .own_amount("banen", 2024, "-12000")
        .own_amount("banen", 2025, "0")
        .outcome();
    assert_eq!(outcome.effects(), ["-12000", "0", "0", "0"]);
    assert_eq!(outcome.open_posts(), [0, 0, 1, 1]);
}

#[test]
fn a_level_leaves_pm_as_it_is() {
    // E5: half of unknown is unknown.
    let outcome = kadernota()
        .with("banen", ["pm", "pm", "pm", "-300"])
        .proposal()
        .at_level("banen", "50")
        .outcome();
    assert_eq!(figures(outcome.part("banen")), ["pm", "pm", "pm", "-150 level"]);
    assert_eq!(outcome.open_posts(), [1, 1, 1, 0]);
}

#[test]
fn what_is_off_keeps_its_figures_and_adds_nothing() {
    let outcome = kadernota()
        .with("keuze", ["-10000", "-10000", "-10000", "-10000"])
        .proposal()
        .off("keuze")
        .own_amount("keuze", 2026, "-1")
        .outcome();
    assert_eq!(outcome.effects(), ["0", "0", "0", "0"]);
    assert_eq!(
        figures(outcome.part("keuze")),
        ["-10000", "-10000", "-1 own", "-10000"]
    );
}
