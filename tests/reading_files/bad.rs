//! Bad input (P22): each gets a clear sentence within seconds, and nothing panics.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Answer, choices, file, findings, keuzeruimte, place, read};

fn document(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/documents/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Refused, with nothing on standard output and this in the sentence.
fn refused(answer: &Answer, sentence: &str) {
    assert_eq!(
        (answer.code, answer.results.as_str()),
        (Some(1), ""),
        "{sentence}"
    );
    assert!(
        answer.remarks.contains(sentence),
        "{sentence}: {}",
        answer.remarks
    );
    assert_eq!(answer.remarks.lines().count(), 1, "{}", answer.remarks);
}

#[test]
fn empty_files() {
    for (name, content) in [
        ("leeg.pdf", ""),
        ("leeg.txt", " \n\n \n"),
        ("leeg.csv", "\u{feff}\r\n"),
    ] {
        refused(&read(name, content), "the file is empty");
    }
}

#[test]
fn random_bytes() {
    let mut state = 88_172_645_463_325_252_u64;
    let mut noise = || -> Vec<u8> {
        (0..200_000)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                u8::try_from(state >> 56).unwrap()
            })
            .collect()
    };
    for name in [
        "ruis.pdf",
        "ruis.xlsx",
        "ruis.ods",
        "ruis.csv",
        "ruis.txt",
        "ruis.json",
    ] {
        refused(&read(name, noise()), "of no kind that is read");
    }
    refused(
        &read("ruis-na-kop.pdf", [b"%PDF-1.7\n".to_vec(), noise()].concat()),
        "it starts as a PDF",
    );
    refused(
        &read(
            "ruis-na-kop.xlsx",
            [b"PK\x03\x04[Content_Types].xml".to_vec(), noise()].concat(),
        ),
        "it starts as an Excel workbook",
    );
}

#[test]
fn files_that_were_cut_off() {
    for (name, kind) in [
        ("kadernota.pdf", "it starts as a PDF"),
        ("maatregelen.xlsx", "it starts as an Excel workbook"),
        ("maatregelen.ods", "it starts as an OpenDocument spreadsheet"),
    ] {
        let whole = document(name);
        for tenths in [1, 5, 9] {
            let answer = read(&format!("{tenths}-{name}"), &whole[..whole.len() * tenths / 10]);
            // A PDF may keep whole pages before the cut; then these are read.
            if name.ends_with("pdf") && answer.code == Some(0) {
                continue;
            }
            refused(&answer, kind);
            assert!(answer.remarks.contains("ends too early"), "{}", answer.remarks);
        }
    }
}

#[test]
fn files_under_a_wrong_name_are_read_for_what_they_are_and_that_is_said() {
    for (name, is) in [
        ("kadernota.pdf", "een pdf"),
        ("maatregelen.xlsx", "een Excel-bestand"),
        ("maatregelen.ods", "een OpenDocument-rekenblad"),
    ] {
        let right = choices(&read(&format!("goed-{name}"), document(name)));
        for wrong in ["txt", "csv", "json", "pdf", "xlsx"] {
            if name.ends_with(wrong) {
                continue;
            }
            let answer = read(&format!("fout-{name}.{wrong}"), document(name));
            assert_eq!(choices(&answer), right, "{name} as {wrong}");
            assert!(
                findings(&answer)[0].contains(&format!("eindigt op .{wrong}, maar de inhoud is {is}")),
                "{:?}",
                findings(&answer)
            );
        }
    }
    for (name, content, sentence) in [
        ("plaatje.pdf", &b"\x89PNG\r\n\x1a\n0000"[..], "it is a picture"),
        (
            "oud.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old",
            "an office file of before 2007",
        ),
        (
            "web.txt",
            b"<!DOCTYPE html><table></table>",
            "it is a saved web page",
        ),
        ("archief.ods", b"7z\xbc\xaf\x27\x1c", "it is an archive"),
    ] {
        refused(&read(name, content), sentence);
    }
    refused(
        &read("dicht.pdf", document("encrypted.pdf")),
        "asks for a password",
    );
    refused(
        &read("scan.pdf", document("scan.pdf")),
        "holds no text, only pictures",
    );
}

#[test]
fn archives_that_unpack_without_end() {
    let nothing = vec![b' '; 125_000_000];
    refused(&read("bom.xlsx", workbook(&nothing)), "unpacks to far more");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", plain).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .unwrap();
    zip.start_file("content.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(&nothing).unwrap();
    refused(
        &read("bom.ods", zip.finish().unwrap().into_inner()),
        "unpacks to far more",
    );
}

#[test]
fn a_million_columns() {
    let cells = "<c><v>7</v></c>".repeat(1_000_000);
    let sheet = format!("<worksheet><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");
    let answer = read("breed.xlsx", workbook(sheet.as_bytes()));
    assert!(
        answer.code == Some(0) || answer.remarks.contains("more cells or words than are read"),
        "{}",
        answer.remarks
    );
    for (name, separator) in [
        ("breed.csv", ";"),
        ("tabs.txt", "\t"),
        ("spaties.txt", " "),
        ("pijpen.txt", "|"),
        ("kommas.csv", ","),
    ] {
        let years: Vec<String> = (0..1_000_000).map(|at| (2026 + at % 4).to_string()).collect();
        let figures = vec!["-25"; 1_000_000].join(separator);
        let text = format!(
            "Post{separator}{}\nZwembad{separator}{figures}\n",
            years.join(separator)
        );
        let answer = read(name, text);
        assert!(
            answer.code == Some(0) || answer.remarks.contains("more cells or words than are read"),
            "{name}: {}",
            answer.remarks
        );
    }
}

#[test]
fn absurd_numbers() {
    let long = "9".repeat(50_000);
    let table = format!(
        "Bedragen x € 1 mln; - = nadeel\nOmschrijving 2031 2032 2033 2034\n\
         Zwembad -999.999.999.999.999 {long} -0,000000001 1e308\n\
         Haven -1 {} 2 3\nBrug -1 -1 -1 -1\n",
        "1.000.000.000.000.000.000"
    );
    let document = file("absurd.txt", &table);
    let to = place("absurd.json");
    let answer = keuzeruimte(&["read", &document, "--budget", &to]);
    assert_eq!(answer.code, Some(0), "{}", answer.remarks);
    let found = choices(&answer);
    assert!(
        found.contains(&"Brug: -1000000 -1000000 -1000000 -1000000".to_owned()),
        "{found:?}"
    );
    // What is not certain is doubted; nothing absurd is offered as certain.
    for choice in answer.json()["choices"].as_array().unwrap() {
        assert!(
            choice["title"] == "Brug" || !choice["doubts"].as_array().unwrap().is_empty(),
            "{choice:#}"
        );
    }
    assert_eq!(keuzeruimte(&["check", &to]).code, Some(0));
}

#[test]
fn markup_in_titles_stays_text() {
    let text = "Bedragen in euro's; - = nadeel\nOmschrijving 2031 2032 2033 2034\n\
                <script>alert(1)</script> -25.000 -25.000 -25.000 -25.000\n\
                <img src=x onerror=alert(2)> & \"Zwembad\" -5.000 -5.000 -5.000 -5.000\n\
                \u{202e}nevah\u{202c} \u{200b}{{haven}} -1.000 -1.000 -1.000 -1.000\n";
    let document = file("opmaak.txt", text);
    let to = place("opmaak.json");
    let answer = keuzeruimte(&["read", &document, "--budget", &to]);
    let json = answer.json();
    let titles: Vec<&str> = json["choices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|choice| choice["title"].as_str().unwrap())
        .collect();
    assert_eq!(
        titles,
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(2)> & \"Zwembad\"",
            "nevah {{haven}}"
        ]
    );
    assert_eq!(keuzeruimte(&["check", &to]).code, Some(0));
    let budget = std::fs::read_to_string(&to).unwrap();
    assert!(budget.contains("\"id\": \"script-alert-1-script\""), "{budget}");
}

#[test]
fn rows_without_end_are_cut_and_counted() {
    let mut text = "Bedragen in euro's; - = nadeel\nOmschrijving 2031 2032\n".to_owned();
    text.push_str(&"Zwembad -25 -30\n".repeat(250_007));
    let reading = keuzeruimte::reading::read_text(&text, None);
    assert_eq!(reading.choices.len(), 250_000);
    let json = keuzeruimte::reading::print::json(&keuzeruimte::reading::Reading {
        choices: Vec::new(),
        ..reading
    });
    assert!(
        json["findings"][0]["message"]
            .as_str()
            .unwrap()
            .contains("7 regels met bedragen meer"),
        "{}",
        json["findings"]
    );
}

#[test]
fn more_than_fifty_megabytes() {
    let line = "De gemeenteraad vergaderde over het voorstel, dat uit de reserve wordt betaald.\n";
    let large = line.repeat(50_000_000 / line.len() + 1);
    let answer = read("te-groot.txt", &large);
    assert_eq!((answer.code, answer.results.as_str()), (Some(2), ""));
    assert!(
        answer
            .remarks
            .contains("save the pages with the choices as a file of their own"),
        "{}",
        answer.remarks
    );
}

/// A workbook of one sheet.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    let source = format!(
        "{}/tests/documents/sources/zonder-uitkomst",
        env!("CARGO_MANIFEST_DIR")
    );
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        if name.ends_with("sheet1.xml") {
            zip.write_all(sheet).unwrap();
        } else {
            zip.write_all(&std::fs::read(format!("{source}/{name}")).unwrap())
                .unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}
