use keuzeruimte::reading::extract::file::read;
use keuzeruimte::reading::extract::kind::Kind;
use keuzeruimte::reading::extract::note::{Encoding, Note};
use keuzeruimte::reading::extract::refusal::Refusal;

use super::{bytes, choices, extracted, reading, texts};

const SHOWN: [&str; 16] = [
    "Maatregelen gemeente Elzenrode",
    "Bedragen in euro's; een minteken is een nadeel voor het saldo",
    "|||Effect op het saldo",
    "Nr|Maatregel||2027|2028|2029|2030",
    "1|Kinderboerderij dagelijks open||-18.500|-18.500|-19.000|-19.000",
    "2|Veerpont elektrisch||-240.000,5|0|-12.500|-12.500",
    "4|Bomenfonds||0,1|-1.234.567,89||7",
    "5|Afval: minder rondes||30.000|31.000|32.000|33.000",
    "6|Afval: minder rondes||-4.000|-4.000|-4.000|-4.000",
    "7|Ozb-verhoging||5,5%",
    "8|Koppeling naar ander blad||#DIV/0!",
    "|Totaal||-258.500,5|1",
    "Bedragen x € 1.000",
    "Maatregel|2027|2028",
    "Sluisbrug bedienen op afstand|-85|-42,5",
    "Muntmeters havenstroom|12|0",
];

#[test]
fn cells_say_what_they_show_in_either_format() {
    assert_eq!(texts("maatregelen.xlsx"), SHOWN);
    assert_eq!(texts("maatregelen.ods"), SHOWN);
}

#[test]
fn what_is_hidden_or_doubtful_is_named() {
    let sheet = || "Maatregelen".to_owned();
    for (name, kind) in [("maatregelen.xlsx", Kind::Xlsx), ("maatregelen.ods", Kind::Ods)] {
        let extracted = extracted(name).unwrap();
        assert_eq!(extracted.kind, kind);
        for note in [
            Note::HiddenSheet {
                sheet: "Concept".to_owned(),
            },
            Note::HiddenRows {
                sheet: sheet(),
                count: 1,
                first: 7,
            },
            Note::HiddenColumns {
                sheet: sheet(),
                count: 1,
                first: "C".to_owned(),
            },
            Note::MergedCells {
                sheet: sheet(),
                count: 2,
            },
            Note::ErrorCell {
                sheet: sheet(),
                cell: "D12".to_owned(),
                count: 1,
            },
        ] {
            assert!(
                extracted.notes.contains(&note),
                "{name}: {note:?} is not in {:?}",
                extracted.notes
            );
        }
        let thousands = |note: &&Note| matches!(note, Note::ShownInThousands { cell, .. } if cell == "B3");
        assert!(extracted.notes.iter().any(|note| thousands(&note)));
    }
}

#[test]
fn a_formula_without_outcome_is_no_figure_and_named() {
    let extracted = extracted("zonder-uitkomst.xlsx").unwrap();
    let lines: Vec<String> = extracted
        .lines
        .iter()
        .map(|line| line.text.replace('\t', "|"))
        .collect();
    assert_eq!(
        lines[2..],
        ["Brandgang vrijmaken|-4500|=?", "", "Zaalhuur|#REF!|0,3"]
    );
    let sheet = || "Blad1".to_owned();
    let named = Note::FormulaWithoutValue {
        sheet: sheet(),
        cell: "C3".to_owned(),
        count: 1,
    };
    assert!(extracted.notes.contains(&named));
    assert!(extracted.notes.contains(&Note::ErrorCell {
        sheet: sheet(),
        cell: "B5".to_owned(),
        count: 1
    }));
}

#[test]
fn the_amount_of_a_formula_without_outcome_carries_a_doubt() {
    let reading = reading("zonder-uitkomst.xlsx");
    let lane = reading
        .choices
        .iter()
        .find(|choice| choice.title == "Brandgang vrijmaken")
        .unwrap();
    assert!(!lane.doubts.is_empty(), "{lane:?}");
}

#[test]
fn rows_become_choices_and_hidden_ones_do_not() {
    for name in ["maatregelen.xlsx", "maatregelen.ods"] {
        let read = choices(&reading(name));
        for row in [
            "Kinderboerderij dagelijks open: -18500 -18500 -19000 -19000",
            "Sluisbrug bedienen op afstand: -85000 -42500",
        ] {
            assert!(
                read.iter().any(|choice| choice == row),
                "{name}: {row} is not in {read:#?}"
            );
        }
        assert!(
            !read
                .iter()
                .any(|choice| choice.contains("vervallen") || choice.contains("777")),
            "{read:#?}"
        );
    }
}

#[test]
fn a_table_in_text_is_read_in_every_usual_encoding() {
    let text = "Maatregel;2027;2028\nCoöperatie € 5;-1.250,50;0\nVeer;-3;-4\n";
    let windows: Vec<u8> = text
        .chars()
        .map(|c| match c {
            '€' => 0x80,
            'ö' => 0xf6,
            plain => u8::try_from(plain).unwrap(),
        })
        .collect();
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let plain = read(text.as_bytes(), Some("a.csv")).unwrap();
    assert_eq!((plain.kind, plain.notes.as_slice()), (Kind::Csv, [].as_slice()));
    for (bytes, encoding) in [(windows, Encoding::Windows1252), (wide, Encoding::Utf16)] {
        let other = read(&bytes, Some("a.csv")).unwrap();
        assert_eq!(other.lines, plain.lines);
        assert_eq!(other.notes, [Note::Encoding(encoding)]);
    }
}

#[test]
fn a_file_is_what_it_is_and_not_what_it_is_called() {
    let sheet = bytes("maatregelen.xlsx");
    let mislabelled = read(&sheet, Some("begroting.pdf")).unwrap();
    assert_eq!(mislabelled.kind, Kind::Xlsx);
    assert_eq!(
        mislabelled.notes[0],
        Note::Mislabelled {
            named: "pdf".to_owned(),
            is: Kind::Xlsx
        }
    );
    let csv = read(
        b"Maatregel;2027;2028\nVeer;-3;-4\nPont;1;2\n",
        Some("begroting.xls"),
    )
    .unwrap();
    assert_eq!((csv.kind, csv.notes.len()), (Kind::Csv, 1));
    let json = read(b"{\"format\": 1}", Some("budget.txt")).unwrap();
    assert_eq!(json.kind, Kind::Json);
    assert_eq!(read(b"", Some("leeg.pdf")), Err(Refusal::Empty));
}
