use super::*;
use crate::money::Money;
use crate::outcome::evaluate;
use crate::present::testing::*;
use crate::rate::Rate;
use crate::scenario::{Decisions, Wording};

fn ledger_of(decisions: &Decisions, sought: &str, showing: Showing) -> Ledger {
    let budget = duo();
    let find = Find {
        words: sought.to_owned(),
        ..Find::default()
    };
    ledger(&budget, decisions, &evaluate(&budget, decisions), &find, showing)
}

fn row<'ledger>(ledger: &'ledger Ledger, title: &str) -> &'ledger ChoiceRow {
    let rows = ledger.sections.iter().flat_map(|section| section.rows.iter());
    rows.into_iter().find(|row| &*row.title.text == title).unwrap()
}

fn tags(row: &ChoiceRow) -> Vec<&str> {
    row.tags.iter().map(|tag| &*tag.text).collect()
}

#[test]
fn the_choices_stand_in_the_documents_order_and_the_members_own_last() {
    let ledger = ledger_of(&variant(), "", DUTCH);
    let sections: Vec<_> = ledger
        .sections
        .iter()
        .map(|section| (&*section.title.text, section.rows.len()))
        .collect();
    assert_eq!(
        sections,
        [
            ("Ontwikkelingen", 4),
            ("Beleidskeuze", 5),
            ("Eigen voorstellen", 1)
        ]
    );
    assert_eq!(
        &*ledger.sections[2].note.as_ref().unwrap().text,
        "eigen voorstel, niet doorgerekend"
    );
    assert_eq!(ledger.found, None);
}

#[test]
fn amounts_and_tags_of_the_drawing() {
    let ledger = ledger_of(&variant(), "", DUTCH);
    let first = row(&ledger, "Informatiehuishouding op orde");
    assert_eq!(shown(&first.cells), ["−32.000 N", "−20.000 N", "−24.000 N", "0"]);
    assert_eq!(tags(first), ["2027 aangenomen", "telt als incidenteel"]);
    assert_eq!(
        tags(row(&ledger, "Professionalisatie personeelsadministratie")),
        ["meerjarig", "aandeel 37\u{a0}%"]
    );
    assert_eq!(
        tags(row(&ledger, "Postintake in archief")),
        ["meerjarig", "wettelijke taak"]
    );
    assert_eq!(
        tags(row(&ledger, "Arbeidsmarktkrapte en opleidingen")),
        ["structureel"]
    );
    let pm = row(&ledger, "Inclusie en diversiteit");
    assert_eq!(shown(&pm.cells), ["pm N", "pm N", "pm N", "pm N"]);
    assert_eq!(&*pm.cells[0].spoken, "pm, nadeel van onbekende grootte");
    assert_eq!(tags(pm), ["pm", "meerjarig"]);
    let half = row(&ledger, "Datagedreven werken");
    assert_eq!(shown(&half.cells)[0], "−14.800 N");
    assert_eq!(&*half.cells[0].spoken, "14.800 euro nadeel, eigen cijfer");
    assert!(half.cells.iter().all(|cell| cell.own));
    assert_eq!(tags(half), ["niveau 50\u{a0}%", "meerjarig"]);
    let off = row(&ledger, "Servicedesk");
    assert!(!off.on);
    assert_eq!(
        shown(&off.cells)[0],
        "−24.050 N",
        "a choice that is off keeps its figures"
    );
    let own = row(&ledger, "OZB extra");
    assert_eq!(shown(&own.cells), ["0", "+43.000 V", "+43.000 V", "+43.000 V"]);
    assert_eq!(tags(own), ["eigen voorstel", "structureel"]);
    assert_eq!(
        own.tags[0].reason.as_ref().map(|reason| &*reason.text),
        Some("eigen voorstel, niet doorgerekend")
    );
}

#[test]
fn an_own_estimate_for_a_pm_post_is_no_longer_pm_and_says_whose_it_is() {
    let mut decisions = Decisions::default();
    decisions.change(&"g".parse().unwrap(), |decision| {
        for number in 2024..=2027 {
            decision.amounts.insert(year(number), Money::from_euros(-5_000));
        }
        decision.note = Wording::new("navragen").ok();
    });
    let ledger = ledger_of(&decisions, "", DUTCH);
    let row = row(&ledger, "Inclusie en diversiteit");
    assert_eq!(tags(row), ["eigen schatting", "meerjarig", "notitie"]);
    assert_eq!(shown(&row.cells)[0], "−5.000 N");
}

#[test]
fn dutch_texts_are_marked_as_dutch_on_an_english_page() {
    let ledger = ledger_of(&variant(), "", ENGLISH);
    assert_eq!(ledger.sections[0].title.lang, Some("nl"));
    assert_eq!(ledger.sections[1].title.lang, None);
    assert_eq!(&*ledger.sections[1].title.text, "Policy choice");
    assert_eq!(row(&ledger, "Tight labour market and training").title.lang, None);
    assert_eq!(row(&ledger, "OZB extra").title.lang, None);
}

#[test]
fn a_search_hides_rows_and_says_how_many() {
    for (sought, titles) in [
        (
            "archief",
            ["Informatiehuishouding op orde", "Postintake in archief"].as_slice(),
        ),
        ("ARCHÏEF intake", &["Postintake in archief"]),
        ("archïef ĳs", &[]),
        ("7.1.3.5", &["Servicedesk"]),
        ("ozb", &["OZB extra"]),
        ("labour", &["Arbeidsmarktkrapte en opleidingen"]),
    ] {
        let ledger = ledger_of(&variant(), sought, DUTCH);
        let found: Vec<_> = ledger
            .sections
            .iter()
            .flat_map(|section| section.rows.iter().map(|row| row.title.text.to_string()))
            .collect();
        assert_eq!(found, titles, "{sought}");
        assert_eq!(
            &*ledger.found.unwrap().sentence,
            format!(
                "{} van 10 keuzes getoond; de jaren tellen alles mee.",
                titles.len()
            )
        );
    }
}

#[test]
fn markup_in_a_title_stays_text() {
    let budget = budget_of(
        "[2024]",
        &[r#"{"id": "a", "section": "d", "title": "<script>alert(1)</script>", "amounts": {"2024": "0"}}"#],
    );
    let decisions = Decisions::default();
    let outcome = evaluate(&budget, &decisions);
    let ledger = ledger(&budget, &decisions, &outcome, &Find::default(), DUTCH);
    assert_eq!(
        &*ledger.sections[0].rows[0].title.text,
        "<script>alert(1)</script>"
    );
}

#[test]
fn parts_stand_under_their_whole_and_say_so() {
    let budget = modelled();
    let decisions = Decisions::default();
    let ledger = ledger(
        &budget,
        &decisions,
        &evaluate(&budget, &decisions),
        &Find::default(),
        DUTCH,
    );
    let rows: Vec<_> = ledger.sections[0]
        .rows
        .iter()
        .map(|row| (row.title.text.to_string(), row.part))
        .collect();
    assert_eq!(rows[0], ("Sporthal bouwen".to_owned(), false));
    assert_eq!(rows[1], ("Kantine in de sporthal".to_owned(), true));
    let titles: Vec<_> = ledger
        .sections
        .iter()
        .map(|section| section.title.text.to_string())
        .collect();
    assert_eq!(
        titles,
        ["Voorzieningen", "Wijk en verkeer", "Doorwerking tussen keuzes"]
    );
}

#[test]
fn labels_say_what_only_some_choices_have() {
    let budget = modelled();
    let mut decisions = Decisions::default();
    decisions.change(&"toezicht".parse().unwrap(), |decision| {
        decision.timing.first_year = Some(year(2028));
        decision
            .timing
            .ramp
            .insert(year(2028), Rate::from_percent_text("50").unwrap());
        decision.share = Rate::from_percent_text("40").ok();
        decision.ranges.insert(
            year(2028),
            crate::budget::Range {
                low: Money::from_euros(-50_000),
                high: Money::from_euros(-10_000),
            },
        );
    });
    decisions.change(&"bieb-open".parse().unwrap(), |decision| decision.on = Some(true));
    let ledger = ledger(
        &budget,
        &decisions,
        &evaluate(&budget, &decisions),
        &Find::default(),
        DUTCH,
    );
    assert_eq!(
        tags(row(&ledger, "Toezicht in de wijk")),
        [
            "vanaf 2028",
            "in stappen",
            "eigen aandeel 40\u{a0}%",
            "eigen bandbreedte",
            "structureel",
            "aandeel 50\u{a0}%"
        ]
    );
    assert_eq!(
        tags(row(&ledger, "Bibliotheek een dag dicht")),
        [
            "past niet bij een regel",
            "structureel",
            "woord en jaren verschillen",
            "contract"
        ]
    );
    assert_eq!(
        tags(row(&ledger, "Sporthal bouwen")),
        ["structureel", "investering"]
    );
    assert_eq!(
        tags(row(&ledger, "Onderzoek betalen uit de reserve")),
        ["incidenteel", "reserve"]
    );
}
