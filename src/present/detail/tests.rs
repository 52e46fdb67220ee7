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

fn modelled_detail(decisions: &Decisions, of: PartOf, showing: Showing) -> Detail {
    let budget = modelled();
    detail(&budget, decisions, &evaluate(&budget, decisions), &of, showing).unwrap()
}

fn choice_detail(decisions: &Decisions, id: &str) -> Detail {
    modelled_detail(decisions, PartOf::Choice(id.parse().unwrap()), DUTCH)
}

fn facts(detail: &Detail) -> Vec<String> {
    let facts = detail.more.facts.iter();
    facts
        .map(|fact| format!("{}: {}", fact.name, fact.words.text))
        .collect()
}

#[test]
fn facts_stand_there_where_the_document_has_them() {
    assert_eq!(
        facts(&choice_detail(&Decisions::default(), "bieb-dicht")),
        [
            "Contract tot: 1 januari 2028",
            "Advies van het college: Niet doen: te veel mensen merken het.",
            "Samenhang: Gaat niet samen met “Bibliotheek op zondag open”."
        ]
    );
    assert_eq!(
        facts(&choice_detail(&Decisions::default(), "parkeren")),
        [
            "Hoe zeker: Geraamd: uitgewerkt, maar niet zeker.",
            "Waarvan incidenteel: 2027 +20.000 V; 2028 0; 2029 0; 2030 0",
            "Samenhang: Is nodig voor “Sporthal bouwen”.",
            "Samenhang: Kan alleen samen met “Sporthal bouwen”."
        ]
    );
    assert_eq!(
        facts(&choice_detail(&Decisions::default(), "sporthal"))[0],
        "Investering: €\u{a0}400.000 in 40 jaar, 2\u{a0}% rente, lineair, eerste lasten in 2028. \
         De bedragen per jaar zijn afschrijving en rente."
    );
    assert_eq!(
        facts(&detail_of(&Decisions::default(), "a")),
        Vec::<String>::new()
    );
}

#[test]
fn the_label_and_the_years_are_kept_apart_and_whether_they_agree_is_said() {
    let pattern = |id: &str| {
        choice_detail(&Decisions::default(), id)
            .more
            .pattern
            .unwrap()
            .to_string()
    };
    assert_eq!(
        pattern("toezicht"),
        "Het loopt 4 jaar, tot en met het laatste. Dat past bij het woord structureel."
    );
    assert_eq!(
        pattern("bieb-dicht"),
        "Het loopt 2 jaar en stopt dan. Dat past niet bij het woord structureel; het telt zoals het document het noemt."
    );
    assert_eq!(pattern("uit-reserve"), "Het loopt 1 jaar en stopt dan.");
}

#[test]
fn what_a_later_start_pushes_out_of_the_years_is_named_and_that_a_structural_post_goes_on() {
    let moved = |id: &str, to: u16| {
        let mut decisions = Decisions::default();
        decisions.change(&id.parse().unwrap(), |decision| {
            decision.timing.first_year = Some(year(to));
        });
        let outside = choice_detail(&decisions, id).more.outside;
        outside.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        moved("parkeren", 2030),
        [
            "Buiten de jaren van deze begroting valt dan: 2031 +60.000 V; 2032 +60.000 V; 2033 +60.000 V.",
            "Deze keuze is structureel: zij loopt door na 2030."
        ]
    );
    assert_eq!(
        moved("toezicht", 2029),
        ["Deze keuze is structureel: zij loopt door na 2030."],
        "what goes on unchanged is not named year by year"
    );
}

/// 80.000 over 30 and 20 of 50 percent: 48.000 and 32.000, now 24.000 and 16.000.
#[test]
fn what_the_others_pay_when_this_municipality_steps_out() {
    let partners = choice_detail(&Decisions::default(), "toezicht")
        .more
        .partners
        .unwrap();
    let rows: Vec<_> = partners
        .rows
        .iter()
        .map(|row| (row.name.to_string(), row.now.written(), row.then.written()))
        .collect();
    assert_eq!(
        rows,
        [
            ("Aadorp".to_owned(), "−24.000 N".into(), "−48.000 N".into()),
            ("Beedorp".to_owned(), "−16.000 N".into(), "−32.000 N".into())
        ]
    );
    assert!(
        partners
            .rule
            .starts_with("Verdeelsleutel: aantal inwoners. De anderen")
    );
    let unknown = detail_of(&Decisions::default(), "c").more.partners.unwrap();
    assert!(unknown.rows.is_empty());
    assert_eq!(
        &*unknown.rule,
        "De verdeelsleutel van Duo+ is niet helemaal bekend. Daarom is niet te zeggen wat de anderen dan betalen."
    );
}

#[test]
fn an_own_share_stands_beside_the_documents_calculation() {
    let mut decisions = Decisions::default();
    decisions.change(&"toezicht".parse().unwrap(), |decision| {
        decision.share = crate::rate::Rate::from_percent_text("40").ok();
    });
    let share = choice_detail(&decisions, "toezicht").share.unwrap();
    assert_eq!(&*share.calculation, "€\u{a0}−80.000 × 50\u{a0}% = €\u{a0}−40.000");
    assert_eq!(
        share.own.as_deref(),
        Some("Met uw aandeel: €\u{a0}−80.000 × 40\u{a0}% = €\u{a0}−32.000")
    );
}

#[test]
fn the_documents_range_stands_beside_the_likely_amount() {
    let ranges = choice_detail(&Decisions::default(), "parkeren").more.ranges;
    assert_eq!(&*ranges[1].likely.written(), "+60.000 V");
    assert_eq!(ranges[1].document.as_deref(), Some("tussen +40.000 en +70.000"));
    let by_class = choice_detail(&Decisions::default(), "kantine").more.ranges;
    assert_eq!(
        by_class[1].document.as_deref(),
        Some("tussen +8.750,50 en +16.250,50")
    );
    let none = choice_detail(&Decisions::default(), "toezicht").more.ranges;
    assert_eq!(none[0].document, None);
}

/// Parking is an estimate of its own range: what the document says of estimates does not hold for it. The canteen is
/// rough, and the document gives no range of its own.
#[test]
fn what_holds_for_a_class_is_not_said_of_an_amount_with_a_range_of_its_own() {
    let parking = choice_detail(&Decisions::default(), "parkeren")
        .more
        .hardness
        .unwrap();
    assert!(!parking.contains("hoger of lager"), "{parking}");
    let canteen = choice_detail(&Decisions::default(), "kantine")
        .more
        .hardness
        .unwrap();
    assert!(canteen.contains("hoger of lager"), "{canteen}");
}

#[test]
fn a_rule_opens_into_what_causes_what() {
    let rule = modelled_detail(&Decisions::default(), PartOf::Rule("r4".parse().unwrap()), DUTCH);
    assert_eq!(
        facts(&rule),
        [
            "Oorzaak: Betaald parkeren",
            "Werkt op: Toezicht in de wijk",
            "Hoeveel: 10\u{a0}% erbij op het bedrag van die keuze",
            "Begint: 1 jaar na het eerste jaar van de oorzaak",
            "Opbouw: 50\u{a0}% en 100\u{a0}%, daarna gelijk"
        ]
    );
    assert_eq!(
        &*rule.explanation[0].text,
        "Meer toezicht brengt meer geld binnen."
    );
    assert!(rule.tags.iter().any(|tag| &*tag.text == "aanname"));
}
