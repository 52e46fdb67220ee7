use keuzeruimte::reading::extract::refusal::Refusal;

use super::{choices, extracted, reading, texts, words};

#[test]
fn headings_keep_their_amounts_and_lose_their_footnote_marks() {
    let texts = texts("kadernota.pdf");
    let joined = texts.join("\n");
    assert!(joined.contains("4.1.1 Steigers voor vissers vernieuwen € 18.500 nadeel (2027), € 12.250 (2028) € 7.000 (2029)\nen € 7.000 (2030)"));
    assert!(
        joined.contains("€ 44.000\u{b2} nadeel (2027)"),
        "the mark of the footnote is no digit: {joined}"
    );
    assert!(joined.contains("De eigen bijdrage\nvan het waterschap blijft gelijk."));
    assert!(joined.contains("De financiële ruimte is er."));
}

#[test]
fn a_table_over_two_pages_keeps_its_columns_and_its_repeated_header() {
    let texts = texts("perspectief.pdf");
    let headers: Vec<&String> = texts
        .iter()
        .filter(|text| text.contains("Omschrijving"))
        .collect();
    assert_eq!(headers.len(), 2);
    let row = |start: &str| {
        texts
            .iter()
            .find(|text| text.trim_start().starts_with(start))
            .unwrap()
    };
    assert_eq!(words(row("15"))[7..], ["I", "-600", "-200", "400", "400"]);
    // The empty cell of 2027 stays empty: the figures end below 2028, 2029 and 2030.
    let ends = |text: &str| -> Vec<usize> {
        let figures = text
            .rmatch_indices(|c: char| c.is_ascii_digit())
            .map(|(at, _)| at);
        let mut ends: Vec<usize> = figures.map(|at| text[..at].chars().count()).collect();
        ends.dedup_by(|later, earlier| *later + 1 == *earlier);
        ends
    };
    let header_ends: Vec<usize> = ["2027", "2028", "2029", "2030"]
        .iter()
        .map(|year| headers[0][..headers[0].find(year).unwrap()].chars().count() + 3)
        .collect();
    let last: Vec<usize> = ends(row("5 "))[..1].to_vec();
    assert!(last[0].abs_diff(header_ends[3]) <= 1);
    assert_eq!(words(row("5 "))[4..], ["S", "35", "35", "35"]);
    let first_figure = row("5 ").find("35").unwrap();
    assert!(row("5 ")[..first_figure].chars().count() > header_ends[0]);
}

#[test]
fn every_row_of_the_table_becomes_its_choice() {
    let read = choices(&reading("perspectief.pdf"));
    for row in [
        "Onderhoud van de duinpaden: -75000 -75000 -80000 -80000",
        "Strandpaviljoens: precario herzien: 0 35000 35000 35000",
        "Wegen: groot onderhoud naar voren gehaald: -600000 -200000 400000 400000",
        "Energiebesparing gemeentehuis: -10000 25000 25000 25000",
    ] {
        assert!(
            read.iter().any(|choice| choice == row),
            "{row} is not in {read:#?}"
        );
    }
    assert_eq!(read.len(), 20, "{read:#?}");
}

#[test]
fn a_turned_table_reads_like_an_upright_one_however_it_was_turned() {
    let rows = texts("sideways.pdf");
    let words_of = |start: &str| words(rows.iter().find(|text| text.starts_with(start)).unwrap()).join(" ");
    assert_eq!(words_of("Maatregel "), "Maatregel 2027 2028 2029 2030");
    assert_eq!(words_of("Kermis"), "Kermis om het jaar 14.000 0 14.000 0");
    assert_eq!(words_of("Oude stort"), "Oude stort afdekken -120.000 -35.000 0 0");
    assert_eq!(texts("rotated.pdf"), texts("perspectief.pdf"));
}

#[test]
fn a_row_whose_cells_wrap_is_one_line_wherever_its_figures_stand() {
    let rows = texts("wrapped.pdf");
    let words_of =
        |start: &str| words(rows.iter().find(|text| text.trim().starts_with(start)).unwrap()).join(" ");
    for (start, whole) in [
        ("Nieuwe", "Nieuwe boothelling in de buitenhaven 64 0 -64 "),
        ("Verhuur", "Verhuur van het tolhuis 0 30 30 "),
        ("Vuurtoren", "Vuurtoren schilderen en verlichten 118 40 -78 "),
    ] {
        assert!(words_of(start).starts_with(whole), "{rows:#?}");
    }
}

#[test]
fn columns_of_text_are_read_one_after_the_other() {
    let texts = texts("raadsnota.pdf");
    let at = |start: &str| {
        texts
            .iter()
            .position(|text| text.trim().starts_with(start))
            .unwrap()
    };
    let left = at("Bewoners van de buitenwijken");
    let right = at("zaterdag, waarvoor een extra");
    assert_eq!(right, left + 1, "{texts:#?}");
    assert!(at("worden betaald uit het budget") > right);
    // Filled out lines are still running text.
    assert_eq!(
        texts[at("bedrag van")].trim(),
        "bedrag van € 23.000 en daarna is er geen"
    );
}

#[test]
fn a_table_of_a_word_processor_gives_every_row_its_figures() {
    let read = choices(&reading("raadsnota.pdf"));
    for row in [
        "Dorpsbus op zaterdag: -36000 -37100 -38200 -39300",
        "Molenpad verbreden: -23000 0 0 0",
        "Poortwachter jeugd: -32900 -31700 0 -30500",
    ] {
        assert!(
            read.iter().any(|choice| choice == row),
            "{row} is not in {read:#?}"
        );
    }
}

#[test]
fn a_password_is_named_and_a_ban_on_changes_is_none() {
    assert_eq!(extracted("encrypted.pdf").unwrap_err(), Refusal::Encrypted);
    assert_eq!(texts("restricted.pdf"), texts("kadernota.pdf"));
}

#[test]
fn a_scan_is_said_to_be_one() {
    assert_eq!(extracted("scan.pdf").unwrap_err(), Refusal::Scan { pages: 1 });
}
