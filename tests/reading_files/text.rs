//! Text in every usual encoding, and tables that name no year.

use super::{choices, findings, read};

const TABLE: &str = "Kadernota coöperatie; bedragen in € (- = nadeel)\n\
Omschrijving 2031 2032\nZwembad vóór -25.000 -25.000\nHaven -5.000 -4.000\n";

fn windows(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '€' => 0x80,
        other => u8::try_from(u32::from(other)).unwrap(),
    };
    text.chars().map(byte).collect()
}

fn wide(text: &str, mark: bool) -> Vec<u8> {
    let start = if mark { vec![0xff, 0xfe] } else { Vec::new() };
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    start.into_iter().chain(units).collect()
}

#[test]
fn a_text_that_is_not_utf_8_is_decoded_and_noted() {
    for (name, bytes, note) in [
        ("windows.txt", windows(TABLE), "Windows-1252"),
        ("breed.txt", wide(TABLE, true), "UTF-16"),
        ("breed-zonder-merk.txt", wide(TABLE, false), "UTF-16"),
    ] {
        let answer = read(name, bytes);
        assert_eq!(answer.code, Some(0), "{name}: {}", answer.remarks);
        assert_eq!(
            choices(&answer),
            ["Zwembad vóór: -25000 -25000", "Haven: -5000 -4000"],
            "{name}"
        );
        assert!(
            findings(&answer).iter().any(|finding| finding.contains(note)),
            "{name}: {:?}",
            findings(&answer)
        );
    }
    let plain = read("utf-8.txt", TABLE);
    assert!(findings(&plain).iter().all(|finding| !finding.contains("UTF")));
}

#[test]
fn a_table_of_figures_without_years_is_one_finding() {
    for (name, content) in [
        (
            "jaarloos.txt",
            "Voorstellen (bedragen in euro's)\nZwembad -25.000 -20.000\nHaven -5.000 -4.000\nBrug -1.000 -900\n",
        ),
        (
            "jaarloos.csv",
            "Voorstel;Lasten;Baten\nZwembad;-25000;400\nHaven;-5000;0\nBrug;-1000;20\n",
        ),
        (
            "een-kolom.txt",
            "Voorstellen\nZwembad   -25.000\nHaven   -5.000\nBrug   -1.000\n",
        ),
    ] {
        let answer = read(name, content);
        assert_eq!(answer.code, Some(0), "{name}");
        assert_eq!(choices(&answer), Vec::<String>::new(), "{name}");
        let found = findings(&answer);
        let tables: Vec<&String> = found
            .iter()
            .filter(|finding| finding.contains("geen kolom noemt een jaar"))
            .collect();
        assert_eq!(tables.len(), 1, "{name}: {found:?}");
        assert!(tables[0].contains("(3 regels)"), "{name}: {}", tables[0]);
    }
}

#[test]
fn page_numbers_and_running_text_are_no_table() {
    let answer = read(
        "proza.txt",
        "Inhoud\nInleiding 3\nWonen 12\nWegen 27\n\nDe raad vergaderde 4 keer.\nEr waren 12 vragen.\n",
    );
    assert!(
        findings(&answer).iter().all(|finding| !finding.contains("kolom")),
        "{:?}",
        findings(&answer)
    );
}
