mod further;

use super::*;
use crate::lang::Unit;
use crate::money::Money;
use crate::present::testing::*;
use crate::scenario::Decisions;

fn strip_of(decisions: &Decisions, compare_with: Begin, showing: Showing) -> Strip {
    let budget = duo();
    strip(
        &budget,
        decisions,
        &three(&budget, decisions),
        compare_with,
        None,
        showing,
    )
}

fn line(strip: &Strip, kind: StripRowKind) -> Vec<String> {
    shown(&strip.rows.iter().find(|row| row.kind == kind).unwrap().cells)
}

/// The figures of the drawing: every line, to the euro.
#[test]
fn the_variant_of_the_drawing() {
    let strip = strip_of(&variant(), Begin::Proposal, DUTCH);
    assert_eq!(
        line(&strip, StripRowKind::Start),
        ["+120.000 V", "+95.000 V", "+80.000 V", "+110.000 V"]
    );
    assert_eq!(
        line(&strip, StripRowKind::Effect),
        [
            "−173.250 N + 1 pm",
            "−109.250 N + 1 pm",
            "−113.250 N + 1 pm",
            "−89.250 N + 1 pm"
        ]
    );
    assert_eq!(
        line(&strip, StripRowKind::End),
        [
            "−53.250 N + 1 pm",
            "−14.250 N + 1 pm",
            "−33.250 N + 1 pm",
            "+20.750 V + 1 pm"
        ]
    );
    assert_eq!(
        line(&strip, StripRowKind::Structural),
        [
            "−21.250 N + 1 pm",
            "+5.750 V + 1 pm",
            "−9.250 N + 1 pm",
            "+20.750 V + 1 pm"
        ]
    );
    // The pm post is on in both, so the difference leaves nothing out.
    assert_eq!(
        line(&strip, StripRowKind::Difference),
        ["+38.850 V", "+81.850 V", "+81.850 V", "+81.850 V"]
    );
    assert_eq!(&*strip.verdict.lead, "Structureel in evenwicht in 2027.");
    assert_eq!(strip.verdict.rest.as_deref(), Some("Nog niet in 2024 en 2026."));
    assert_eq!(
        strip.verdict.indication.as_deref(),
        Some("Indicatie; de provincie oordeelt")
    );
    assert_eq!(&*strip.pm.unwrap().text, "1 post pm telt niet mee");
    assert_eq!(
        &*strip.announcement,
        "Saldo: 2024 53.250 euro nadeel; 2025 14.250 euro nadeel; 2026 33.250 euro nadeel; \
         2027 20.750 euro voordeel. 1 post pm telt niet mee."
    );
}

#[test]
fn the_same_in_english() {
    let strip = strip_of(&variant(), Begin::Existing, ENGLISH);
    assert_eq!(
        line(&strip, StripRowKind::Difference),
        [
            "−173,250 D + 1 pm",
            "−109,250 D + 1 pm",
            "−113,250 D + 1 pm",
            "−89,250 D + 1 pm"
        ]
    );
    assert_eq!(&*strip.verdict.lead, "Structurally balanced in 2027.");
    assert_eq!(strip.verdict.rest.as_deref(), Some("Not yet in 2024 and 2026."));
    let pm = strip.pm.unwrap();
    assert_eq!(&*pm.posts[0].text, "Inclusie en diversiteit");
    assert_eq!(pm.posts[0].lang, Some("nl"));
}

#[test]
fn without_a_start_balance_the_effect_is_shown_and_the_rest_is_said_to_be_unknown() {
    let strip = strip_of(&Decisions::default(), Begin::Proposal, DUTCH);
    assert_eq!(
        line(&strip, StripRowKind::Effect),
        [
            "−212.100 N + 1 pm",
            "−191.100 N + 1 pm",
            "−195.100 N + 1 pm",
            "−171.100 N + 1 pm"
        ]
    );
    assert_eq!(line(&strip, StripRowKind::End), ["?", "?", "?", "?"]);
    assert_eq!(line(&strip, StripRowKind::Difference), ["0", "0", "0", "0"]);
    assert_eq!(strip.verdict.kind, VerdictKind::Unknown);
    assert_eq!(strip.verdict.indication, None);
    assert_eq!(strip.notes.len(), 1);
    assert!(
        strip
            .announcement
            .starts_with("Effect van de keuzes: 2024 212.100 euro nadeel;")
    );
}

#[test]
fn a_start_balance_in_some_years_names_the_others() {
    let strip = strip_of(&with_start(&["0", "5"]), Begin::Proposal, DUTCH);
    assert_eq!(
        line(&strip, StripRowKind::End)[..2],
        ["−212.100 N + 1 pm", "−191.095 N + 1 pm"]
    );
    assert_eq!(
        &*strip.notes[0],
        "Het saldo vóór de keuzes van 2026 en 2027 is onbekend. Vul het in om het saldo te zien."
    );
}

#[test]
fn a_pm_post_that_is_only_in_the_reference_makes_the_difference_uncertain() {
    let mut decisions = Decisions::default();
    decisions.change(&"g".parse().unwrap(), |decision| decision.on = Some(false));
    let strip = strip_of(&decisions, Begin::Proposal, DUTCH);
    assert_eq!(line(&strip, StripRowKind::Effect)[0], "−212.100 N");
    assert_eq!(line(&strip, StripRowKind::Difference)[0], "0 + 1 pm");
    assert_eq!(strip.pm, None);
}

#[test]
fn thousands_are_for_showing_only() {
    let showing = Showing {
        unit: Unit::Thousands,
        ..DUTCH
    };
    let strip = strip_of(&variant(), Begin::Proposal, showing);
    assert_eq!(line(&strip, StripRowKind::Start)[0], "+120 V");
    assert_eq!(line(&strip, StripRowKind::End)[0], "−53 N + 1 pm");
    let end = &strip
        .rows
        .iter()
        .find(|row| row.kind == StripRowKind::End)
        .unwrap()
        .cells[0];
    assert_eq!(&*end.spoken, "53.250 euro nadeel, 1 post pm niet meegeteld");
}

#[test]
fn verdicts_in_words() {
    for (start, lead, rest) in [
        (
            ["212100", "191100", "195100", "171100"],
            "Structureel in evenwicht in elk jaar.",
            None,
        ),
        (
            ["212100", "0", "195100", "171100"],
            "Structureel in evenwicht in 2024.",
            Some("Niet in 2025."),
        ),
        (
            ["0", "0", "195100", "171100"],
            "Structureel in evenwicht vanaf 2026.",
            Some("Nog niet in 2024 en 2025."),
        ),
        (
            ["0", "0", "0", "0"],
            "Niet structureel in evenwicht in 2024 en niet in 2027.",
            None,
        ),
        (
            ["0", "191100", "0", "0"],
            "Niet structureel in evenwicht in 2024 en niet in 2027.",
            Some("Wel in 2025."),
        ),
    ] {
        let verdict = strip_of(&with_start(&start), Begin::Proposal, DUTCH).verdict;
        assert_eq!((&*verdict.lead, verdict.rest.as_deref()), (lead, rest));
    }
}

#[test]
fn a_horizon_of_one_year_or_of_ten_has_as_many_columns() {
    for years in [1_u16, 10] {
        let amounts: Vec<String> = (2024..2024 + years)
            .map(|year| format!(r#""{year}": "-5""#))
            .collect();
        let choice = format!(
            r#"{{"id": "a", "section": "d", "title": "Iets", "amounts": {{{}}}}}"#,
            amounts.join(", ")
        );
        let numbers: Vec<String> = (2024..2024 + years).map(|year| year.to_string()).collect();
        let budget = budget_of(&format!("[{}]", numbers.join(", ")), &[&choice]);
        let start: Vec<&str> = (0..years).map(|_| "0").collect();
        let strip = strip(
            &budget,
            &with_start(&start),
            &three(&budget, &with_start(&start)),
            Begin::Proposal,
            None,
            DUTCH,
        );
        assert!(strip.rows.iter().all(|row| row.cells.len() == usize::from(years)));
        assert_eq!(strip.verdict.kind, VerdictKind::Never);
    }
}

#[test]
fn amounts_beyond_counting_are_said_to_be() {
    let budget = budget_of(
        "[2024]",
        &[r#"{"id": "a", "section": "d", "title": "Reus", "amounts": {"2024": "-1000000000000000"}}"#],
    );
    let mut decisions = Decisions::default();
    decisions
        .start
        .insert(year(2024), Money::LARGEST_TOTAL.opposite());
    let strip = strip(
        &budget,
        &decisions,
        &three(&budget, &decisions),
        Begin::Proposal,
        None,
        DUTCH,
    );
    assert_eq!(line(&strip, StripRowKind::End), ["!"]);
    assert_eq!(
        &*strip.verdict.lead,
        "Geen oordeel over het evenwicht: een totaal is te groot om exact te tellen."
    );
}
