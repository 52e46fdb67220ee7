use super::*;
use crate::outcome::evaluate;
use crate::present::testing::*;

fn detail_of(decisions: &Decisions, id: &str) -> Detail {
    let budget = duo();
    let of = PartOf::Choice(id.parse().unwrap());
    detail(&budget, decisions, &evaluate(&budget, decisions), &of, DUTCH).unwrap()
}

fn cells(detail: &Detail) -> Vec<(Vec<String>, Vec<String>)> {
    let one = |cell: &Option<Cell>| shown(cell.as_slice());
    detail
        .years
        .iter()
        .map(|year| (one(&year.document), one(&year.own)))
        .collect()
}

#[test]
fn the_documents_figure_stands_beside_the_members() {
    let mut decisions = variant();
    decisions.change(&"i".parse().unwrap(), |decision| {
        decision.amounts.insert(year(2025), "-1234.5".parse().unwrap());
    });
    let detail = detail_of(&decisions, "i");
    let text = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        cells(&detail)[..2],
        [
            (text(&["−29.600 N"]), text(&["−14.800 N"])),
            (text(&["−29.600 N"]), text(&["−1.234,50 N"])),
        ]
    );
    assert_eq!(detail.years[0].typed, None);
    assert_eq!(detail.years[1].typed.as_deref(), Some("−1.234,50"));
    assert_eq!(detail.level.as_deref(), Some("50"));
}

#[test]
fn a_year_without_effect_is_said_in_words() {
    let detail = detail_of(&Decisions::default(), "a");
    assert_eq!(
        detail.no_effect.as_deref(),
        Some("Deze keuze doet niets in 2027.")
    );
    assert!(detail.years[3].assumed);
    assert_eq!(detail_of(&Decisions::default(), "b").no_effect, None);
    assert_eq!(
        detail_of(&Decisions::default(), "g").no_effect,
        None,
        "pm is not nothing"
    );
}

#[test]
fn a_share_is_calculated_before_the_readers_eyes() {
    let share = detail_of(&Decisions::default(), "c").share.unwrap();
    assert_eq!(&*share.calculation, "€\u{a0}−10.000 × 37\u{a0}% = €\u{a0}−3.700");
    assert_eq!(share.differs, None);
}

#[test]
fn a_share_that_gives_another_amount_says_so() {
    let budget = budget_of(
        "[2024]",
        &[
            r#"{"id": "a", "section": "d", "title": "Iets", "amounts": {"2024": "-9000"},
              "share": {"body": "Duo+", "rate": "0.37", "gross": "-25000", "basis": "stated"},
              "source": {"place": "7.1.3.3", "page": 3, "line": 1200, "text": "€ 9.250 nadeel"}}"#,
        ],
    );
    let decisions = Decisions::default();
    let outcome = evaluate(&budget, &decisions);
    let detail = detail(&budget, &decisions, &outcome, &outcome.parts[0].of, DUTCH).unwrap();
    assert!(detail.share.unwrap().differs.is_some());
    let source = detail.source.unwrap();
    assert_eq!(source.place.as_deref(), Some("7.1.3.3, bladzijde 3, regel 1200"));
    assert_eq!(source.quote.as_deref(), Some("€ 9.250 nadeel"));
}

#[test]
fn an_own_proposal_is_labelled_as_one() {
    let budget = duo();
    let decisions = variant();
    let of = PartOf::Own("a".parse().unwrap());
    let detail = detail(&budget, &decisions, &evaluate(&budget, &decisions), &of, ENGLISH).unwrap();
    assert_eq!(
        detail.own_label.as_deref(),
        Some("own proposal, not calculated by the municipality")
    );
    assert_eq!(detail.years[1].typed.as_deref(), Some("43,000"));
    assert_eq!(
        detail.no_effect.as_deref(),
        Some("This choice does nothing in 2024.")
    );
}
