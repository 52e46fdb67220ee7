//! One window and its device: saving, refusing, setting aside, deleting.

use std::collections::BTreeMap;

use keuzeruimte::ids::ScenarioId;
use keuzeruimte::kept::{KeptSettings, NotSaved, Opened, Record, Shelf, StoreError, read, write};
use keuzeruimte::lang::Language;
use keuzeruimte::money::Money;
use keuzeruimte::outcome::BandRule;
use keuzeruimte::scenario::{Begin, Household, Tenure};
use keuzeruimte::session::{Settings, Theme};

use crate::budgets::budget_of;
use crate::memory::Memory;
use crate::scenarios::switched;

const KEY: &str = "keuzeruimte:/map/:scenario:een";
const PREVIOUS: &str = "keuzeruimte:/map/:scenario:een:previous";

fn shelf() -> (Memory, Shelf<Memory>, ScenarioId) {
    let memory = Memory::default();
    memory.put("ander-programma", "van een ander");
    (
        memory.clone(),
        Shelf::new(memory, "/map/"),
        "een".parse().unwrap(),
    )
}

fn scenario(on: bool) -> Record {
    Record::new(&budget_of(&["a"]), None, switched(&[("a", on)]))
}

fn others_are_untouched(memory: &Memory) {
    assert_eq!(
        memory.texts().get("ander-programma").map(String::as_str),
        Some("van een ander")
    );
}

#[test]
fn what_is_saved_is_found_and_the_one_before_it_is_kept() {
    let (memory, shelf, id) = shelf();
    assert_eq!(shelf.open(&id), Ok(Opened::Nothing));
    let first = shelf.save(&id, &scenario(true), 0).unwrap();
    assert_eq!(first.record.revision, 1);
    assert_eq!(shelf.open(&id), Ok(Opened::Good(first.clone())));
    assert!(!memory.texts().contains_key(PREVIOUS));

    let second = shelf.save(&id, &scenario(false), first.stamp).unwrap();
    assert_eq!(second.record.revision, 2);
    assert_eq!(shelf.open(&id), Ok(Opened::Good(second)));
    assert_eq!(memory.texts()[PREVIOUS], write(&first.record));
    others_are_untouched(&memory);
}

#[test]
fn saving_the_same_again_still_changes_the_stamp() {
    let (_, shelf, id) = shelf();
    let first = shelf.save(&id, &scenario(true), 0).unwrap();
    let second = shelf.save(&id, &scenario(true), first.stamp).unwrap();
    assert_ne!(first.stamp, second.stamp);
}

// Case 17.
#[test]
fn a_store_that_refuses_is_an_answer() {
    let (memory, shelf, id) = shelf();
    memory.refuse(true);
    assert_eq!(shelf.open(&id), Err(StoreError::Refused));
    assert_eq!(shelf.list(), Err(StoreError::Refused));
    assert_eq!(shelf.settings(), Err(StoreError::Refused));
    assert_eq!(shelf.damaged(), Err(StoreError::Refused));
    assert_eq!(
        shelf.save(&id, &scenario(true), 0),
        Err(NotSaved::Store(StoreError::Refused))
    );
    assert_eq!(
        shelf.save_settings(&KeptSettings::default()),
        Err(NotSaved::Store(StoreError::Refused))
    );
    assert_eq!(shelf.set_aside(&id), Err(NotSaved::Store(StoreError::Refused)));
    assert_eq!(shelf.delete(&id), Err(StoreError::Refused));
}

// Case 18.
#[test]
fn a_full_store_keeps_what_it_had_at_whichever_write_it_fills_up() {
    for writes in 0..2 {
        let (memory, shelf, id) = shelf();
        let first = shelf.save(&id, &scenario(true), 0).unwrap();
        memory.full_after(Some(writes));
        let refused = shelf.save(&id, &scenario(false), first.stamp);
        assert_eq!(refused, Err(NotSaved::Store(StoreError::Full)), "{writes}");
        assert_eq!(shelf.open(&id), Ok(Opened::Good(first.clone())), "{writes}");
        // There is room again: the same save, with the same stamp, succeeds.
        memory.full_after(None);
        let second = shelf.save(&id, &scenario(false), first.stamp).unwrap();
        assert_eq!(second.record.decisions, scenario(false).decisions);
        assert_eq!(
            read(&memory.texts()[PREVIOUS]),
            keuzeruimte::kept::Kept::Good(first.record)
        );
    }
}

// Case 18.
#[test]
fn a_store_that_is_full_from_the_start_is_an_answer() {
    let (memory, shelf, id) = shelf();
    memory.full_after(Some(0));
    assert_eq!(
        shelf.save(&id, &scenario(true), 0),
        Err(NotSaved::Store(StoreError::Full))
    );
    assert_eq!(shelf.open(&id), Ok(Opened::Nothing));
}

// Case 19.
#[test]
fn what_cannot_be_read_stays_until_it_is_set_aside_and_can_be_downloaded() {
    let good = write(&scenario(true));
    let wrong_checksum = good.replace("true", "false");
    for text in [
        "",
        "null",
        "undefined",
        "[]",
        &good[..good.len() / 2],
        &wrong_checksum,
        "<html>",
    ] {
        let (memory, shelf, id) = shelf();
        memory.put(KEY, text);
        assert!(
            matches!(shelf.open(&id), Ok(Opened::Damaged { previous: None, .. })),
            "{text}"
        );
        assert_eq!(
            shelf.save(&id, &scenario(false), 0),
            Err(NotSaved::Damaged),
            "{text}"
        );
        assert_eq!(memory.texts()[KEY], text);

        let set_aside = shelf.set_aside(&id).unwrap().unwrap();
        assert_eq!(set_aside.restored, None);
        assert_eq!(shelf.open(&id), Ok(Opened::Nothing));
        assert_eq!(shelf.damaged(), Ok(vec![text.to_owned()]));
        assert!(shelf.save(&id, &scenario(false), 0).is_ok());
        assert_eq!(shelf.set_aside(&id), Ok(None));
        others_are_untouched(&memory);
    }
}

// Case 19.
#[test]
fn the_record_before_a_damaged_one_comes_back() {
    let (memory, shelf, id) = shelf();
    let first = shelf.save(&id, &scenario(true), 0).unwrap();
    shelf.save(&id, &scenario(false), first.stamp).unwrap();
    memory.put(KEY, "half een rec");
    match shelf.open(&id) {
        Ok(Opened::Damaged {
            previous: Some(previous),
            ..
        }) => assert_eq!(*previous, first.record),
        other => panic!("{other:?}"),
    }
    let set_aside = shelf.set_aside(&id).unwrap().unwrap();
    assert_eq!(set_aside.restored, Some(first.clone()));
    assert_eq!(shelf.open(&id), Ok(Opened::Good(first)));
}

// Case 19.
#[test]
fn damaged_records_stay_until_they_were_handed_over_and_two_stay_even_then() {
    let (memory, shelf, id) = shelf();
    let texts = ["een", "twee", "drie", "vier"];
    for text in texts {
        memory.put(KEY, text);
        shelf.set_aside(&id).unwrap().unwrap();
    }
    assert_eq!(shelf.damaged(), Ok(texts.map(str::to_owned).to_vec()));
    shelf.damaged_were_handed_over().unwrap();
    assert_eq!(shelf.damaged(), Ok(vec!["drie".to_owned(), "vier".to_owned()]));
    others_are_untouched(&memory);
}

// Case 19.
#[test]
fn setting_aside_without_room_drops_nothing() {
    let (memory, shelf, id) = shelf();
    memory.put(KEY, "kapot");
    memory.full_after(Some(0));
    assert_eq!(shelf.set_aside(&id), Err(NotSaved::Store(StoreError::Full)));
    assert_eq!(memory.texts()[KEY], "kapot");
}

// Case 20.
#[test]
fn a_record_of_a_newer_build_is_only_looked_at() {
    let (memory, shelf, id) = shelf();
    let newer = r#"{"keuzeruimte": "scenario", "format": 9, "iets": "nieuws"}"#;
    memory.put(KEY, newer);
    assert_eq!(shelf.open(&id), Ok(Opened::Newer { format: 9 }));
    assert_eq!(shelf.save(&id, &scenario(true), 0), Err(NotSaved::Newer));
    assert_eq!(shelf.set_aside(&id), Ok(None));
    assert_eq!(memory.texts()[KEY], newer);

    let settings = r#"{"keuzeruimte": "settings", "format": 9}"#;
    memory.put("keuzeruimte:/map/:settings", settings);
    assert_eq!(shelf.settings(), Ok(KeptSettings::default()));
    assert_eq!(
        shelf.save_settings(&KeptSettings::default()),
        Err(NotSaved::Newer)
    );
    assert_eq!(memory.texts()["keuzeruimte:/map/:settings"], settings);
}

// Case 23.
#[test]
fn settings_are_kept_apart_from_scenarios() {
    let (memory, shelf, id) = shelf();
    assert_eq!(shelf.settings(), Ok(KeptSettings::default()));
    let kept = KeptSettings {
        settings: Settings {
            language: Language::English,
            theme: Theme::Dark,
            in_thousands: true,
            compare_with: Begin::Existing,
            ranges: Some(BandRule::Draws),
            household: Some(Household {
                tenure: Tenure::Tenant,
                value: Money::from_euros(350_000),
            }),
        },
        compared: BTreeMap::from([(
            "proef".parse().unwrap(),
            vec![
                keuzeruimte::session::Source::Proposal,
                keuzeruimte::session::Source::Shelf(ScenarioId::from_number(7)),
            ],
        )]),
        open: BTreeMap::from([("proef".parse().unwrap(), id.clone())]),
    };
    shelf.save_settings(&kept).unwrap();
    assert_eq!(shelf.settings(), Ok(kept.clone()));
    assert_eq!(shelf.list(), Ok(vec![]));

    memory.put("keuzeruimte:/map/:settings", "kapot");
    assert_eq!(shelf.settings(), Ok(KeptSettings::default()));
    shelf.save_settings(&kept).unwrap();
    assert_eq!(shelf.settings(), Ok(kept));
    assert_eq!(shelf.damaged(), Ok(vec!["kapot".to_owned()]));
}

// A window of an older build looks at what it does not know, and writes nothing over it.
#[test]
fn settings_name_the_oldest_form_that_can_say_them() {
    for (ranges, form) in [(None, 1), (Some(BandRule::Sums), 2), (Some(BandRule::Draws), 3)] {
        let (memory, shelf, _) = shelf();
        let settings = Settings {
            ranges,
            ..Settings::default()
        };
        let kept = KeptSettings {
            settings,
            ..KeptSettings::default()
        };
        shelf.save_settings(&kept).unwrap();
        let text = &memory.texts()["keuzeruimte:/map/:settings"];
        assert!(text.contains(&format!("\"format\": {form}")), "{text}");
        assert_eq!(shelf.settings(), Ok(kept));
    }
}

#[test]
fn the_list_has_every_scenario_of_this_program_and_path_once() {
    let (memory, shelf, id) = shelf();
    let first = shelf.save(&id, &scenario(true), 0).unwrap();
    let second = shelf.save(&id, &scenario(false), first.stamp).unwrap();
    Shelf::new(memory.clone(), "/ergens/anders/")
        .save(&"twee".parse().unwrap(), &scenario(true), 0)
        .unwrap();
    memory.put("keuzeruimte:/map/:scenario:drie", "kapot");
    let list = shelf.list().unwrap();
    let ids: Vec<&str> = list.iter().map(|listed| listed.id.as_str()).collect();
    assert_eq!(ids, ["drie", "een"]);
    assert!(matches!(list[0].opened, Opened::Damaged { .. }));
    assert_eq!(list[1].opened, Opened::Good(second));
}

#[test]
fn a_deleted_scenario_can_be_put_back_as_it_was() {
    let (memory, shelf, id) = shelf();
    let first = shelf.save(&id, &scenario(true), 0).unwrap();
    let second = shelf.save(&id, &scenario(false), first.stamp).unwrap();
    let before = memory.texts();
    let deleted = shelf.delete(&id).unwrap().unwrap();
    assert_eq!(shelf.open(&id), Ok(Opened::Nothing));
    assert_eq!(shelf.delete(&id), Ok(None));
    others_are_untouched(&memory);

    assert_eq!(shelf.put_back(&deleted), Ok(Opened::Good(second.clone())));
    assert_eq!(memory.texts(), before);
    // A second time it would overwrite what is there.
    assert_eq!(
        shelf.put_back(&deleted),
        Err(NotSaved::Conflict(Box::new(second)))
    );
}

// Case 21, the part that is left when there is one form only: what a save replaces stays under the second key byte
// for byte, so that a form that was brought up to date wrongly is not lost.
#[test]
fn the_text_before_a_save_is_kept_byte_for_byte() {
    let (memory, shelf, id) = shelf();
    let by_hand = r#"{"keuzeruimte":"scenario","format":1,"budget":"proef","decisions":{}}"#;
    memory.put(KEY, by_hand);
    let Ok(Opened::Good(shelved)) = shelf.open(&id) else {
        panic!()
    };
    shelf.save(&id, &scenario(true), shelved.stamp).unwrap();
    assert_eq!(memory.texts()[PREVIOUS], by_hand);
}

// Case 25: an older window reads settings for as long as it knows their names, and else sees that they are newer.
#[test]
fn settings_say_their_second_form_only_where_they_need_it() {
    let (memory, shelf, _) = shelf();
    let form = |kept: &KeptSettings| {
        shelf.save_settings(kept).unwrap();
        assert_eq!(shelf.settings().as_ref(), Ok(kept));
        let text = &memory.texts()["keuzeruimte:/map/:settings"];
        [1, 2]
            .into_iter()
            .find(|form| text.contains(&format!("\"format\": {form}")))
            .unwrap()
    };
    assert_eq!(form(&KeptSettings::default()), 1);
    let mut kept = KeptSettings::default();
    kept.settings.ranges = Some(BandRule::Sums);
    assert_eq!(form(&kept), 2);
}
