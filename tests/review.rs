//! Looking a reading over: questions answered once, rows corrected, everything undone again.

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use keuzeruimte::money::Money;
use keuzeruimte::reading::read_text;
use keuzeruimte::review::{Entry, NotTaken, Question, Review, Row, RowId, Step};
use keuzeruimte::year::Year;
use proptest::prelude::*;

/// Nothing says what a minus means, nor whether these are euros or thousands; small as they are, the reader takes them
/// for thousands.
const BARE: &str = "Voorstellen\n\n\
    \t2026\t2027\t2028\t2029\n\
    Zwembad langer open\t-400\t-400\t-400\t-400\n\
    Fietspad langs het kanaal\t-120\t-40\t0\t0\n\
    Leges bomenkap\t30\t30\t30\t30\n";

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn euros(euros: i64) -> Money {
    Money::from_euros(euros)
}

fn bare() -> Review {
    Review::new(read_text(BARE, None))
}

fn row<'a>(review: &'a Review, title: &str) -> &'a Row {
    let mut rows = review.sheet().rows.iter();
    rows.find(|row| row.choice.title == title)
        .unwrap_or_else(|| panic!("{title} is not among {:?}", titles(review)))
}

fn id(review: &Review, title: &str) -> RowId {
    row(review, title).id
}

fn titles(review: &Review) -> Vec<&str> {
    let offered = review.sheet().offered();
    offered.map(|row| row.choice.title.as_str()).collect()
}

fn in_2026(review: &Review, title: &str) -> Option<Money> {
    row(review, title).choice.amounts[&year(2026)].value
}

#[test]
fn what_nothing_says_is_asked_once_for_all_rows() {
    let questions = bare().questions();
    assert!(questions.contains(&Question::Sign { rows: 3 }), "{questions:?}");
    assert!(
        questions.contains(&Question::Unit {
            taken: 1_000,
            rows: 3
        }),
        "{questions:?}"
    );
}

#[test]
fn an_answer_shows_its_effect_before_it_is_taken() {
    let mut review = bare();
    let answer = Step::MinusIsDisadvantage(false);
    let change = review.change(&answer).unwrap();
    assert_eq!(change.rows, 3);
    assert_eq!(change.before[&year(2026)], Some(euros(-490_000)));
    assert_eq!(change.after[&year(2026)], Some(euros(490_000)));
    assert_eq!(
        in_2026(&review, "Leges bomenkap"),
        Some(euros(30_000)),
        "nothing is taken yet"
    );

    review.take(answer).unwrap();
    assert_eq!(in_2026(&review, "Leges bomenkap"), Some(euros(-30_000)));
    assert!(
        !review
            .questions()
            .iter()
            .any(|question| matches!(question, Question::Sign { .. }))
    );
}

#[test]
fn a_unit_counts_for_every_row_that_hangs_on_it() {
    let mut review = bare();
    review.take(Step::Unit(1)).unwrap();
    assert_eq!(in_2026(&review, "Zwembad langer open"), Some(euros(-400)));
    assert_eq!(review.take(Step::Unit(100)), Err(NotTaken::NoSuchUnit));
}

#[test]
fn a_row_that_was_found_right_is_left_alone_by_later_answers() {
    let mut review = bare();
    review
        .take(Step::Check(id(&review, "Leges bomenkap"), true))
        .unwrap();
    review.take(Step::MinusIsDisadvantage(false)).unwrap();
    assert_eq!(in_2026(&review, "Leges bomenkap"), Some(euros(30_000)));
    assert_eq!(in_2026(&review, "Zwembad langer open"), Some(euros(400_000)));
}

#[test]
fn doubtful_rows_are_named_until_somebody_settles_them() {
    let mut review = bare();
    assert_eq!(review.sheet().doubtful().count(), 3);
    let ids: Vec<RowId> = review.sheet().rows.iter().map(|row| row.id).collect();
    for id in ids {
        review.take(Step::Check(id, true)).unwrap();
    }
    assert_eq!(review.sheet().doubtful().count(), 0);
    let draft = review.draft(Some("voorstellen.txt")).unwrap();
    assert!(draft.budget.choices.iter().all(|choice| choice.doubts.is_empty()));
}

#[test]
fn parts_are_merged_and_titles_split() {
    let mut review = bare();
    let (whole, part) = (
        id(&review, "Zwembad langer open"),
        id(&review, "Fietspad langs het kanaal"),
    );
    review.take(Step::Merge(whole, part)).unwrap();
    assert_eq!(titles(&review), ["Zwembad langer open", "Leges bomenkap"]);
    assert_eq!(in_2026(&review, "Zwembad langer open"), Some(euros(-520_000)));
    assert_eq!(review.take(Step::Merge(whole, part)), Err(NotTaken::NoSuchRow));
    assert_eq!(review.take(Step::Merge(whole, whole)), Err(NotTaken::SameRow));

    review
        .take(Step::Split(whole, "Zwembad".chars().count()))
        .unwrap();
    assert_eq!(titles(&review), ["Zwembad", "langer open", "Leges bomenkap"]);
    assert!(
        row(&review, "langer open").choice.amounts.is_empty(),
        "its amounts are still to be filled in"
    );
    assert_eq!(review.take(Step::Split(whole, 0)), Err(NotTaken::NoSuchPlace));
    assert_eq!(review.take(Step::Split(whole, 500)), Err(NotTaken::NoSuchPlace));
}

#[test]
fn pm_and_an_amount_have_no_sum() {
    let mut review = bare();
    let (whole, part) = (id(&review, "Zwembad langer open"), id(&review, "Leges bomenkap"));
    review
        .take(Step::Amount(part, year(2028), Some(Entry::Pm)))
        .unwrap();
    assert_eq!(
        review.take(Step::Merge(whole, part)),
        Err(NotTaken::PmAndAmount { year: year(2028) })
    );
    assert_eq!(
        in_2026(&review, "Zwembad langer open"),
        Some(euros(-400_000)),
        "nothing changed"
    );
}

#[test]
fn rows_are_left_out_added_and_taken_back_in() {
    let mut review = bare();
    let pool = id(&review, "Zwembad langer open");
    review.take(Step::Offer(pool, false)).unwrap();
    review
        .take(Step::Add("  Bushalte   verplaatsen ".into()))
        .unwrap();
    assert_eq!(
        titles(&review),
        [
            "Fietspad langs het kanaal",
            "Leges bomenkap",
            "Bushalte verplaatsen"
        ]
    );
    review.take(Step::Offer(pool, true)).unwrap();
    assert_eq!(titles(&review).len(), 4);
    assert_eq!(review.take(Step::Add("   ".into())), Err(NotTaken::NoTitle));
    let long = "x".repeat(301);
    assert_eq!(
        review.take(Step::Title(pool, long)),
        Err(NotTaken::TitleTooLong { most: 300 })
    );
}

#[test]
fn a_typed_total_stands_beside_what_comes_out() {
    let mut review = bare();
    review
        .take(Step::Expect(year(2026), Some(euros(-490_000))))
        .unwrap();
    review
        .take(Step::Expect(year(2027), Some(euros(-400_000))))
        .unwrap();
    let found: Vec<bool> = review
        .sheet()
        .controls()
        .iter()
        .map(|control| control.found == Some(control.expected))
        .collect();
    assert_eq!(found, [true, false]);
}

#[test]
fn what_is_typed_is_no_longer_assumed_and_the_largest_amount_is_the_limit() {
    let mut review = bare();
    let pool = id(&review, "Zwembad langer open");
    let amount = |entry| Step::Amount(pool, year(2026), entry);
    review.take(amount(Some(Entry::Known(euros(-5))))).unwrap();
    assert_eq!(in_2026(&review, "Zwembad langer open"), Some(euros(-5)));
    let beyond = Money::LARGEST_AMOUNT.plus(euros(1)).unwrap();
    assert_eq!(
        review.take(amount(Some(Entry::Known(beyond)))),
        Err(NotTaken::TooLarge)
    );
    review.take(amount(None)).unwrap();
    assert!(
        !row(&review, "Zwembad langer open")
            .choice
            .amounts
            .contains_key(&year(2026))
    );
}

#[test]
fn a_reviewed_document_becomes_a_budget_that_passes_every_check() {
    let mut review = bare();
    review.take(Step::MinusIsDisadvantage(true)).unwrap();
    review.take(Step::Unit(1_000)).unwrap();
    let budget = review.draft(Some("voorstellen.txt")).unwrap().budget;
    assert_eq!(budget.choices.len(), 3);
    let json = keuzeruimte::budget::to_json(&budget);
    assert_eq!(keuzeruimte::budget::from_json(&json).unwrap(), budget);
}

fn any_step() -> impl Strategy<Value = (usize, usize, u8)> {
    (0_usize..6, 0_usize..6, 0_u8..12)
}

fn step(review: &Review, (one, other, kind): (usize, usize, u8)) -> Step {
    let rows = &review.sheet().rows;
    let at = |place: usize| rows[place % rows.len().max(1)].id;
    match kind {
        0 => Step::MinusIsDisadvantage(one.is_multiple_of(2)),
        1 => Step::Unit([1, 1_000, 1_000_000, 7][one % 4]),
        2 => Step::Offer(at(one), other.is_multiple_of(2)),
        3 => Step::Title(at(one), format!("Titel {other}")),
        4 => Step::Amount(at(one), year(2026), Some(Entry::Pm)),
        5 => Step::Amount(at(one), year(2027), Some(Entry::Known(euros(7)))),
        6 => Step::Check(at(one), other.is_multiple_of(2)),
        7 => Step::Merge(at(one), at(other)),
        8 => Step::Split(at(one), other * 3),
        9 => Step::Add(format!("Erbij {one}")),
        10 => Step::Structural(at(one), Some(other.is_multiple_of(2))),
        _ => Step::FirstYear(year(2030)),
    }
}

proptest! {
    #[test]
    fn undoing_everything_brings_back_the_reading_and_redoing_the_work(steps in prop::collection::vec(any_step(), 0..20)) {
        let mut review = bare();
        let before = review.sheet().clone();
        let mut taken = 0;
        for wanted in steps {
            if review.sheet().rows.is_empty() { break; }
            let step = step(&review, wanted);
            let sheet = review.sheet().clone();
            match review.take(step) {
                Ok(()) => taken += 1,
                Err(_) => prop_assert_eq!(review.sheet(), &sheet, "a step that is not taken changes nothing"),
            }
        }
        let after = review.sheet().clone();
        for _ in 0..taken { review.undo(); }
        prop_assert!(!review.can_undo());
        prop_assert_eq!(review.sheet(), &before);
        for _ in 0..taken { review.redo(); }
        prop_assert!(!review.can_redo());
        prop_assert_eq!(review.sheet(), &after);
    }
}

/// A balance stands above the choices: likely the one before them.
const OUTLOOK: &str = "Bedragen in euro's; - is een nadeel\n\n\
    \t2026\t2027\t2028\t2029\n\
    Saldo vastgestelde begroting\t-264.000\t-637.000\t120.000\t-974.000\n\
    Zwembad langer open\t-40.000\t-40.000\t-40.000\t-40.000\n\
    Hogere leges\t30.000\t30.000\t30.000\t30.000\n\
    Saldo na voorstellen\t-274.000\t-647.000\t110.000\t-984.000\n";

const START: &str = "Saldo vastgestelde begroting";

fn starts(review: &Review) -> Option<Vec<Money>> {
    let budget = review.draft(None).unwrap().budget;
    budget.start.map(|start| start.values().copied().collect())
}

#[test]
fn a_balance_above_the_choices_is_asked_about_and_becomes_the_start() {
    let mut review = Review::new(read_text(OUTLOOK, None));
    let start = id(&review, START);
    assert_eq!(review.questions(), [Question::Start { row: start }]);
    assert_eq!(starts(&review), None, "nobody said so yet");
    assert!(
        review.draft(None).unwrap().budget.doubts.is_empty(),
        "the choices are looked over without it"
    );

    review.take(Step::Start(Some((start, false)))).unwrap();
    let read = [-264_000, -637_000, 120_000, -974_000];
    assert_eq!(starts(&review), Some(read.map(euros).to_vec()));
    assert!(review.questions().is_empty());
    // A surplus printed with a minus.
    review.take(Step::Start(Some((start, true)))).unwrap();
    assert_eq!(starts(&review), Some(read.map(|amount| euros(-amount)).to_vec()));
    // Offered as a choice after all it is no balance any more.
    review.take(Step::Offer(start, true)).unwrap();
    assert_eq!(starts(&review), None);
    review.undo();
    review.undo();
    assert_eq!(starts(&review), Some(read.map(euros).to_vec()));
    review.take(Step::Start(None)).unwrap();
    assert_eq!((starts(&review), review.questions()), (None, vec![]));
}

#[test]
fn a_start_lacks_no_year_of_the_choices() {
    let mut review = Review::new(read_text(OUTLOOK, None));
    let start = id(&review, START);
    review.take(Step::Start(Some((start, false)))).unwrap();
    let later = Step::Amount(
        id(&review, "Hogere leges"),
        year(2030),
        Some(Entry::Known(euros(30_000))),
    );
    review.take(later).unwrap();
    assert_eq!(
        starts(&review),
        None,
        "2030 is not in the balance, and unknown is not 0"
    );
    assert_eq!(
        review.take(Step::Start(Some((start, true)))),
        Err(NotTaken::StartLacksYears)
    );
}
