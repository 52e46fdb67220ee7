use proptest::prelude::*;

use super::*;
use crate::outcome::evaluate;
use crate::present::testing::*;
use crate::scenario::{OwnChoice, Wording};

fn bridge_of(decisions: &Decisions, number: u16, canvas: Canvas) -> Bridge {
    let budget = duo();
    bridge(
        &budget,
        decisions,
        &evaluate(&budget, decisions),
        year(number),
        canvas,
        DUTCH,
    )
    .unwrap()
}

fn labels(bridge: &Bridge) -> Vec<&str> {
    bridge.bars.iter().map(|bar| &*bar.label).collect()
}

fn rows(bridge: &Bridge) -> Vec<(&str, &str, &str)> {
    bridge
        .table
        .rows
        .iter()
        .map(|row| (&*row.head, &*row.cells[0], &*row.cells[1]))
        .collect()
}

#[test]
fn the_bridge_of_the_drawing() {
    let bridge = bridge_of(&variant(), 2025, Canvas::Wide);
    assert_eq!(
        labels(&bridge),
        [
            "Start",
            "2.3",
            "2.4",
            "2.5",
            "2.6",
            "3.1",
            "3.3",
            "3.4",
            "OZB ex…",
            "Saldo"
        ]
    );
    assert_eq!(
        rows(&bridge),
        [
            ("Saldo vóór de keuzes", "+95.000 V", "+95.000 V"),
            ("7.1.2.3 Informatiehuishouding op orde", "−20.000 N", "+75.000 V"),
            (
                "7.1.2.4 Uitbreiding ondersteuning organisatie",
                "−50.000 N",
                "+25.000 V"
            ),
            (
                "7.1.2.5 Professionalisatie personeelsadministratie",
                "−3.700 N",
                "+21.300 V"
            ),
            ("7.1.2.6 Postintake in archief", "−18.500 N", "+2.800 V"),
            (
                "7.1.3.1 Arbeidsmarktkrapte en opleidingen",
                "−36.000 N",
                "−33.200 N"
            ),
            ("7.1.3.3 Arbozorg en agressie", "−9.250 N", "−42.450 N"),
            ("7.1.3.4 Datagedreven werken", "−14.800 N", "−57.250 N"),
            (
                "OZB extra (eigen voorstel, niet doorgerekend)",
                "+43.000 V",
                "−14.250 N"
            ),
            ("Saldo", "−14.250 N + 1 pm", "−14.250 N + 1 pm"),
        ]
    );
    assert_eq!(
        &*bridge.sentence,
        "In 2025 gaat het saldo van +95.000 naar −14.250. \
         Uitbreiding ondersteuning organisatie (−50.000) en Arbeidsmarktkrapte en opleidingen (−36.000) wegen het \
         zwaarst. OZB extra (eigen voorstel, +43.000) levert het meeste op. 1 post pm telt niet mee."
    );
}

#[test]
fn without_a_start_balance_the_bridge_begins_at_zero_and_says_so() {
    let bridge = bridge_of(&Decisions::default(), 2027, Canvas::Wide);
    assert_eq!(labels(&bridge)[0], "2.4", "2.3 does nothing in 2027");
    assert_eq!(bridge.bars.last().map(|bar| &*bar.label), Some("Effect"));
    assert!(
        bridge.sentence.contains("daarom begint de brug bij 0"),
        "{}",
        bridge.sentence
    );
    let zero = bridge.axis.ticks.iter().find(|tick| tick.zero).unwrap().y;
    assert_eq!(bridge.bars[0].y, zero);
}

#[test]
fn on_a_phone_the_largest_keep_a_bar_and_the_others_share_one() {
    let bridge = bridge_of(&variant(), 2025, Canvas::Narrow);
    assert_eq!(
        labels(&bridge),
        ["Start", "2.3", "2.4", "2.6", "3.1", "rest", "OZB…", "Saldo"]
    );
    let others = &rows(&bridge)[5];
    assert_eq!(*others, ("3 overige keuzes", "−27.750 N", "−57.250 N"));
}

#[test]
fn nothing_on_is_said_in_words() {
    let decisions = Decisions {
        begin: crate::scenario::Begin::Existing,
        ..with_start(&["5000"])
    };
    let bridge = bridge_of(&decisions, 2024, Canvas::Wide);
    assert_eq!(labels(&bridge), ["Start", "Saldo"]);
    assert_eq!(
        &*bridge.sentence,
        "In 2024 gaat het saldo van +5.000 naar +5.000. Geen enkele keuze verandert het saldo van 2024."
    );
}

#[test]
fn a_year_beyond_counting_has_no_bridge_and_says_so() {
    let mut decisions = Decisions::default();
    decisions
        .start
        .insert(year(2024), Money::LARGEST_TOTAL.opposite());
    let bridge = bridge_of(&decisions, 2024, Canvas::Wide);
    assert!(bridge.bars.is_empty());
    assert!(bridge.sentence.contains("te groot"), "{}", bridge.sentence);
}

#[test]
fn there_is_no_bridge_of_a_year_outside_the_budget() {
    let budget = duo();
    let decisions = Decisions::default();
    let outcome = evaluate(&budget, &decisions);
    assert_eq!(
        bridge(&budget, &decisions, &outcome, year(2030), Canvas::Wide, DUTCH),
        None
    );
}

fn many(amounts: &[i64], own: &[i64], start: Option<i64>) -> (Budget, Decisions) {
    let choices: Vec<String> = amounts
        .iter()
        .enumerate()
        .map(|(index, amount)| {
            format!(
                r#"{{"id": "c{index}", "section": "d", "title": "Keuze {index}", "amounts": {{"2024": "{amount}"}}}}"#
            )
        })
        .collect();
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let mut decisions = Decisions::default();
    decisions
        .start
        .extend(start.map(|euros| (year(2024), Money::from_euros(euros))));
    for amount in own {
        let id = decisions.free_own_id().unwrap();
        decisions.own.push(OwnChoice {
            amounts: [(year(2024), Money::from_euros(*amount))].into(),
            ..OwnChoice::new(id, Wording::new("Eigen").unwrap())
        });
    }
    (budget_of("[2024]", &choices), decisions)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bars_begin_where_the_one_before_ended_and_arrive_at_the_end(
        amounts in proptest::collection::vec(-1_000_000_000_000_000_i64..=1_000_000_000_000_000, 1..=300),
        own in proptest::collection::vec(-100_000_i64..=100_000, 0..=20),
        start in proptest::option::of(-1_000_000_i64..=1_000_000),
        narrow in any::<bool>(),
    ) {
        let canvas = if narrow { Canvas::Narrow } else { Canvas::Wide };
        let (budget, decisions) = many(&amounts, &own, start);
        let outcome = evaluate(&budget, &decisions);
        let total = outcome.years.get(year(2024)).unwrap();
        let pieces = pieces(&budget, &decisions, &outcome, year(2024), most_pieces(canvas), Language::Dutch);
        let spans = spans(total, pieces.unwrap(), Language::Dutch).unwrap();
        let (end, steps) = spans.split_last().unwrap();
        let mut level = 0;
        for span in steps {
            prop_assert_eq!(span.from, level);
            level = span.to;
        }
        prop_assert_eq!(level, end.to);
        prop_assert_eq!(Some(end.to), total.end.or(total.effect).and_then(Money::cents));
        prop_assert!(spans.len() <= most_pieces(canvas) + 2, "{} bars", spans.len());

        let bridge = bridge(&budget, &decisions, &outcome, year(2024), canvas, ENGLISH).unwrap();
        for bar in bridge.bars.iter() {
            prop_assert!(bar.x >= bridge.axis.left && bar.x.plus(bar.width) <= bridge.axis.right);
            prop_assert!(bar.y >= canvas.top() && bar.y.plus(bar.height) <= canvas.bottom());
            prop_assert!(Length::of_text(bar.label.chars().count()) <= bar.width.share(10, 8).plus(Length::units(1)));
        }
        prop_assert_eq!(bridge.table.rows.len(), bridge.bars.len());
    }
}
