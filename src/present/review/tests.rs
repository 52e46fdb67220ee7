use super::*;
use crate::lang::{Language, Unit};
use crate::reading::read_text;
use crate::review::Step;

const SHOWING: Showing = Showing {
    language: Language::Dutch,
    unit: Unit::Euros,
};

fn review(text: &str) -> Review {
    Review::new(read_text(text, None))
}

const HEADINGS: &str = "Kadernota 2027-2030\n\n7.1.1 Archief op orde € 32.000 nadeel (2027), € 20.000 (2028)\n\
                        € 24.000 (2029)\nUitleg.\n";

#[test]
fn the_words_that_gave_an_amount_are_lit_and_nothing_else_is() {
    let sheet = sheet(&review(HEADINGS), usize::MAX, SHOWING);
    let row = sheet
        .doubtful
        .shown
        .iter()
        .chain(&sheet.settled.shown)
        .next()
        .unwrap();
    let lit = |wanted: Lit| -> Vec<String> {
        let parts = row.source.iter().flat_map(|line| &line.parts);
        let of_kind = parts.filter(|part| part.lit == wanted);
        of_kind.map(|part| part.text.to_string()).collect()
    };
    let amounts = lit(Lit::Amount);
    assert_eq!(amounts.len(), 3, "{amounts:?}");
    for (words, figure) in amounts.iter().zip(["32.000", "20.000", "24.000"]) {
        assert!(words.contains(figure), "{words}");
    }
    assert_eq!(lit(Lit::Title), ["7.1.1 Archief op orde"]);
    let whole: String = row.source[0].parts.iter().map(|part| &*part.text).collect();
    assert_eq!(
        whole,
        "7.1.1 Archief op orde € 32.000 nadeel (2027), € 20.000 (2028)"
    );
}

#[test]
fn doubtful_rows_come_first_and_go_to_the_others_once_they_are_settled() {
    let mut review = review(HEADINGS);
    let before = sheet(&review, usize::MAX, SHOWING);
    assert_eq!((before.doubtful.count, before.settled.count), (1, 0));
    assert!(!before.doubtful.shown[0].doubts.is_empty());
    review
        .take(Step::Check(before.doubtful.shown[0].id, true))
        .unwrap();
    let after = sheet(&review, usize::MAX, SHOWING);
    assert_eq!((after.doubtful.count, after.settled.count), (0, 1));
    assert!(after.settled.shown[0].doubts.is_empty());
}

#[test]
fn a_typed_total_says_how_far_the_choices_are_from_it() {
    let mut review =
        review("bedragen in euro, minus is nadeel\nOnderwerp 2027 2028\nZwembad -100 -40\nHal -50 -60\n");
    let year = Year::new(2027).unwrap();
    review
        .take(Step::Expect(year, Some(Money::from_euros(-175))))
        .unwrap();
    let controls = sheet(&review, usize::MAX, SHOWING).controls;
    assert_eq!(controls[0].expected, Some(Money::from_euros(-175)));
    assert_eq!(controls[0].off, Some(Money::from_euros(25)));
    assert_eq!(controls[1].off, None);
}

/// What is said of the sign of each row that is offered.
fn said_of_signs(text: &str) -> Vec<Option<String>> {
    let sheet = sheet(&review(text), usize::MAX, SHOWING);
    let rows = sheet.doubtful.shown.iter().chain(&sheet.settled.shown);
    rows.map(|row| row.turned.as_deref().map(str::to_owned)).collect()
}

#[test]
fn a_sign_that_is_not_printed_is_explained_beside_the_source() {
    let legend =
        "Bedragen in euro, plus is nadeel\nOnderwerp 2027 2028\nZwembad 100 40\nHal -50 -60\nPark 0 0\n";
    assert_eq!(
        said_of_signs(legend),
        [
            Some("Staat er zonder min, telt hier als nadeel: dat zegt de uitleg bij de tabel.".to_owned()),
            Some("Staat er met een min, telt hier als voordeel: dat zegt de uitleg bij de tabel.".to_owned()),
            None,
        ]
    );
    let stands = "Saldo per programma (x € 1.000)\n| Programma | Begroting 2030 | Begroting 2031 | Verschil |\n\
                  | Zorg | -4.200 | -4.609 | 409 |\n| Wegen | -3.100 | -2.900 | -200 |\n| Sport | -900 | -1.015 | 115 |\n\
                  | Bestuur | -2.000 | -2.250 | 250 |\n";
    let said = said_of_signs(stands);
    assert!(!said.is_empty());
    let both = [
        "Staat er zonder min, telt hier als nadeel: het is het verschil van de twee standen ervoor.",
        "Staat er met een min, telt hier als voordeel: het is het verschil van de twee standen ervoor.",
    ];
    for said in said {
        assert!(
            said.as_deref().is_some_and(|said| both.contains(&said)),
            "{said:?}"
        );
    }
}

#[test]
fn a_sign_that_is_printed_or_typed_is_not_explained() {
    let legend = "Bedragen in euro, minus is nadeel\nOnderwerp 2027 2028\nZwembad -100 -40\nHal 50 60\n";
    assert_eq!(said_of_signs(legend), [None, None]);
    assert_eq!(said_of_signs(HEADINGS), [None]);
    let mut review =
        review("Bedragen in euro, plus is nadeel\nOnderwerp 2027 2028\nZwembad 100 40\nHal 60 60\n");
    let before = sheet(&review, usize::MAX, SHOWING);
    let id = before.settled.shown.first().unwrap().id;
    assert!(before.settled.shown[0].turned.is_some());
    let entry = review::Entry::Known(Money::from_euros(100));
    review
        .take(Step::Amount(id, Year::new(2027).unwrap(), Some(entry)))
        .unwrap();
    let after = sheet(&review, usize::MAX, SHOWING);
    let row = after.settled.shown.iter().find(|row| row.id == id).unwrap();
    assert_eq!(row.turned, None);
}
