//! The page for documents without a browser: what each thing that happens does, and what follows outside (V1 to V7).

// A test may fail by a panic, and does.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use keuzeruimte::budget::{Budget, from_json, shipped, to_json};
use keuzeruimte::intake::{
    Budgets, Effect, Form, Intake, Message, NotKept, Notice, Own, ROWS_A_DRAWING, ROWS_AT_ONCE, Stage, update,
};
use keuzeruimte::link::carried::{self, BadCarried, Carried};
use keuzeruimte::reading::extract::refusal::Refusal;
use keuzeruimte::reading::read_text;
use keuzeruimte::reading::wire::Answer;
use keuzeruimte::review::{Review, Step, kept};
use proptest::prelude::*;

const TEXT: &str = "Kadernota 2027-2030\n\n7.1.1 Archief op orde € 32.000 nadeel (2027), € 20.000 (2028)\n\
                    7.1.2 Leges omgevingsloket € 12.500 voordeel (meerjarig)\n";

fn looked_over() -> Intake {
    let mut page = Intake::default();
    update(&mut page, Message::Begun(Some("kadernota.txt".to_owned())));
    update(
        &mut page,
        Message::Answered(Answer::Reading(read_text(TEXT, None))),
    );
    page
}

fn kept_by(page: &mut Intake) -> Budget {
    let effects = update(page, Message::Adopt);
    match effects.as_slice() {
        [Effect::Keep { id, text }] => {
            let budget = from_json(text).unwrap();
            assert_eq!(budget.id, *id);
            budget
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_document_becomes_a_budget_that_is_kept_and_opened() {
    let mut page = looked_over();
    let budget = kept_by(&mut page);
    assert_eq!(budget.id.as_str(), "kadernota-2027-2030");
    assert_eq!(budget.choices.len(), 2);
    let effects = update(&mut page, Message::Kept(Ok(budget.id.clone())));
    let go = Effect::GoTo {
        id: budget.id,
        fragment: String::new(),
        done: true,
    };
    assert_eq!(effects, [go]);
}

#[test]
fn a_budget_takes_no_id_of_another_and_is_itself_kept_once() {
    let mut page = looked_over();
    let budget = kept_by(&mut page);
    // Beside the page lies one of that name.
    page.budgets.others = vec![budget.id.clone()];
    let beside = kept_by(&mut page);
    assert_ne!(beside.id, budget.id);
    assert_eq!(kept_by(&mut page).id, beside.id, "the same document, the same id");
    // The same figures are there already: the same place.
    let own = |figures| Own {
        id: budget.id.clone(),
        title: budget.title.dutch.clone(),
        figures,
    };
    page.budgets = Budgets {
        own: vec![own(budget.fingerprint().figures)],
        ..Budgets::default()
    };
    assert_eq!(kept_by(&mut page).id, budget.id);
    // Others are there under that name: another place.
    page.budgets.own = vec![own([9; 5])];
    assert_ne!(kept_by(&mut page).id, budget.id);
}

#[test]
fn a_device_that_keeps_nothing_or_has_no_room_says_so_and_nothing_is_lost() {
    let mut page = looked_over();
    page.budgets.refused = true;
    assert_eq!(update(&mut page, Message::Adopt), []);
    assert_eq!(page.notice, Some(Notice::NotKept(NotKept::Refused)));
    page.budgets.refused = false;
    kept_by(&mut page);
    assert_eq!(update(&mut page, Message::Kept(Err(NotKept::Full))), []);
    assert_eq!(page.notice, Some(Notice::NotKept(NotKept::Full)));
    assert!(page.looking().is_some());
}

#[test]
fn an_answer_after_the_person_stopped_is_nobodys() {
    let mut page = Intake::default();
    update(&mut page, Message::Begun(None));
    assert!(update(&mut page, Message::Stop).contains(&Effect::EndReading));
    update(
        &mut page,
        Message::Answered(Answer::Reading(read_text(TEXT, None))),
    );
    assert!(matches!(page.stage, Stage::Waiting));
    assert_eq!(page.notice, Some(Notice::StoppedByHand));
}

#[test]
fn what_is_not_read_says_why() {
    for (answer, notice) in [
        (
            Answer::Refused(Refusal::Encrypted),
            Notice::Refused(Refusal::Encrypted),
        ),
        (Answer::NoPdfPart, Notice::NoPdfPart),
    ] {
        let mut page = Intake::default();
        update(&mut page, Message::Begun(None));
        update(&mut page, Message::Answered(answer));
        assert_eq!(page.notice, Some(notice));
        assert!(matches!(page.stage, Stage::Waiting));
    }
    let mut page = Intake::default();
    update(&mut page, Message::Begun(None));
    update(&mut page, Message::Answered(Answer::Budget("{}".to_owned())));
    assert!(matches!(page.notice, Some(Notice::BadBudget(_))));
}

#[test]
fn a_budget_of_a_link_is_shown_and_kept_by_an_act_only() {
    let budget = shipped().unwrap();
    let carried = Carried {
        budget: budget.clone(),
        scenario: Some("#s1.abc".to_owned()),
    };
    let link = carried::encode(&carried.without_words()).unwrap();
    let mut page = Intake::default();
    let effects = update(&mut page, Message::Link(link));
    assert!(
        effects
            .iter()
            .all(|effect| matches!(effect, Effect::EndReading | Effect::Focus(_)))
    );
    assert!(matches!(page.stage, Stage::Arrived(_)));
    let kept = kept_by(&mut page);
    let effects = update(&mut page, Message::Kept(Ok(kept.id.clone())));
    let go = Effect::GoTo {
        id: kept.id,
        fragment: "#s1.abc".to_owned(),
        done: false,
    };
    // A review that waits for a reload is not let go by it.
    assert_eq!(effects, [go]);
}

#[test]
fn a_correction_that_is_refused_stays_open_beside_its_reason() {
    let mut page = looked_over();
    let row = page.looking().unwrap().review.sheet().rows[0].id;
    let steps = vec![Step::Title(row, "  ".to_owned())];
    update(&mut page, Message::Correct(row, steps));
    assert!(matches!(page.notice, Some(Notice::NotTaken(_))));
    assert!(!page.looking().unwrap().review.sheet().rows[0].checked);
    update(
        &mut page,
        Message::Correct(row, vec![Step::Title(row, "Archief".to_owned())]),
    );
    assert_eq!(page.notice, None);
    let rows = &page.looking().unwrap().review.sheet().rows;
    assert_eq!(
        (rows[0].choice.title.as_str(), rows[0].checked),
        ("Archief", true)
    );
}

#[test]
fn of_thousands_of_rows_the_first_are_on_the_screen_and_the_one_that_is_gone_to() {
    let rows = |number: usize| format!("7.1.{number} Post nummer {number} € 32.000 nadeel (2027)\n");
    let text = (1..=1_000).map(rows).collect::<String>();
    let mut page = Intake::default();
    update(&mut page, Message::Begun(None));
    let reading = read_text(&format!("Kadernota 2027-2030\n\n{text}"), None);
    let drawn = update(&mut page, Message::Answered(Answer::Reading(reading)));
    let on_screen = |page: &Intake| page.looking().unwrap().rows_on_screen();
    assert_eq!(page.looking().unwrap().review.sheet().offered().count(), 1_000);
    // What a person sees first is drawn first; the rest follows by itself, a part at a time.
    assert_eq!(
        (on_screen(&page), drawn.last()),
        (ROWS_A_DRAWING, Some(&Effect::DrawOn))
    );
    let mut times = 0;
    while update(&mut page, Message::Drawn) == [Effect::DrawOn] {
        times += 1;
    }
    assert_eq!(
        (on_screen(&page), times),
        (ROWS_AT_ONCE, ROWS_AT_ONCE / ROWS_A_DRAWING - 2)
    );
    assert_eq!(update(&mut page, Message::Drawn), []);
    assert_eq!(on_screen(&page), ROWS_AT_ONCE);
    update(&mut page, Message::ShowMore);
    assert_eq!(on_screen(&page), 2 * ROWS_AT_ONCE);
    let last = page.looking().unwrap().review.sheet().rows[999].id;
    update(&mut page, Message::Open(Some(Form::Correct(last))));
    assert_eq!(on_screen(&page), 1_000);
}

#[test]
fn a_review_comes_back_as_it_was_left() {
    let mut review = Review::new(read_text(TEXT, None));
    let row = review.sheet().rows[0].id;
    review.take(Step::Title(row, "Archief".to_owned())).unwrap();
    review.take(Step::Check(row, true)).unwrap();
    review.undo();
    let mut back = kept::read(&kept::write(&review, Some("a.txt"))).unwrap();
    assert_eq!(back.file.as_deref(), Some("a.txt"));
    assert_eq!(back.review.sheet(), review.sheet());
    back.review.redo();
    review.redo();
    assert_eq!(back.review.sheet(), review.sheet());
    assert!(kept::read(&[1, 2, 3]).is_none());
}

#[test]
fn a_review_that_waits_does_not_take_the_place_of_what_was_opened() {
    let review = Review::new(read_text(TEXT, None));
    let waiting = kept::write(&review, None);
    let carried = Carried {
        budget: shipped().unwrap(),
        scenario: None,
    };
    let mut page = Intake::default();
    update(
        &mut page,
        Message::Link(carried::encode(&carried.without_words()).unwrap()),
    );
    update(&mut page, Message::Resumed(waiting.clone()));
    assert!(matches!(page.stage, Stage::Arrived(_)));
    let mut page = Intake::default();
    update(&mut page, Message::Resumed(waiting));
    assert!(matches!(page.stage, Stage::Looking(_)));
}

#[test]
fn a_carried_budget_is_the_budget() {
    let budget = shipped().unwrap();
    let carried = Carried {
        budget,
        scenario: None,
    };
    let lean = carried.without_words();
    let link = carried::encode(&lean).unwrap();
    assert!(link.len() <= 8_000 && carried::is_carried(&link));
    assert_eq!(carried::decode(&link), Ok(lean));
    assert_eq!(carried::decode("#s1.abc"), Err(BadCarried::NotALink));
    assert_eq!(
        carried::decode(&link.replace("#b1.", "#b2.")),
        Err(BadCarried::Newer)
    );
    assert_eq!(
        carried::decode(&format!("#b1.{}", "A".repeat(9_000))),
        Err(BadCarried::TooLong)
    );
}

#[test]
fn a_budget_too_large_for_a_link_gives_none() {
    let mut budget = shipped().unwrap();
    let mut state = 1_u64;
    for choice in &mut budget.choices {
        // Words that cannot be packed.
        choice.title.dutch = (0..200)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                char::from_digit(u32::try_from(state >> 59).unwrap(), 32).unwrap()
            })
            .collect();
    }
    let all = budget.choices.clone();
    budget.choices = std::iter::repeat_n(all, 20).flatten().collect();
    let carried = Carried {
        budget,
        scenario: None,
    };
    assert_eq!(carried::encode(&carried.without_words()), None);
}

proptest! {
    #[test]
    fn a_link_that_was_changed_or_cut_never_gives_another_budget(place in 0_usize..1_000, letter in "[A-Za-z0-9_-]", cut in any::<bool>()) {
        let budget = from_json(&to_json(&shipped().unwrap())).unwrap();
        let whole = Carried { budget, scenario: None }.without_words();
        let link = carried::encode(&whole).unwrap();
        let place = 4 + place % (link.len() - 4);
        let mut changed = link.clone();
        if cut {
            changed.truncate(place);
        } else {
            changed.replace_range(place..=place, &letter);
        }
        prop_assume!(changed != link);
        prop_assert!(carried::decode(&changed).is_err());
    }
}
