use std::io::{Cursor, Write};

use keuzeruimte::reading::extract::file::read;
use keuzeruimte::reading::extract::kind::Kind;
use keuzeruimte::reading::extract::note::Note;
use keuzeruimte::reading::extract::refusal::{Foreign, Refusal};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::paper::{pages, with_streams};
use super::{bytes, words};

#[test]
fn a_document_of_three_hundred_pages_loses_its_headers_and_keeps_its_rows() {
    let titles: Vec<String> = (0..300).map(|page| format!("Voorstel nummer {page}")).collect();
    let feet: Vec<String> = (1..=300).map(|page| format!("Pagina {page}")).collect();
    let document: Vec<_> = (0..300)
        .map(|page| {
            vec![
                (60, 800, "Begroting gemeente Vlietoever"),
                (60, 700, titles[page].as_str()),
                (400, 700, "-1.250"),
                (460, 700, "-1.300"),
                (60, 40, feet[page].as_str()),
            ]
        })
        .collect();
    let extracted = read(&pages(&document), Some("lang.pdf")).unwrap();
    let filled: Vec<&str> = extracted
        .lines
        .iter()
        .map(|line| line.text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(filled.len(), 300);
    assert_eq!(
        words(filled[299]),
        ["Voorstel", "nummer", "299", "-1.250", "-1.300"]
    );
    assert_eq!(extracted.lines.last().unwrap().page, Some(300));
}

#[test]
fn more_than_a_thousand_pages_are_refused() {
    let document: Vec<_> = (0..1_001).map(|_| vec![(60, 700, "Wegen")]).collect();
    assert_eq!(
        read(&pages(&document), None),
        Err(Refusal::TooManyPages { pages: 1_001 })
    );
}

#[test]
fn a_file_of_more_than_fifty_megabytes_is_refused_unread() {
    let large = vec![b' '; 50_000_001];
    assert_eq!(
        read(&large, Some("groot.txt")),
        Err(Refusal::TooLarge { bytes: 50_000_001 })
    );
}

#[test]
fn a_stream_that_unpacks_without_end_is_refused() {
    let packed = miniz_oxide::deflate::compress_to_vec_zlib(&vec![b' '; 250_000_000], 1);
    let bomb = with_streams(&[("/Filter /FlateDecode".to_owned(), packed)]);
    assert_eq!(read(&bomb, Some("bom.pdf")), Err(Refusal::UnpacksTooFar));
    let twice = with_streams(&[("/Filter [/FlateDecode /FlateDecode]".to_owned(), vec![1, 2, 3])]);
    assert_eq!(read(&twice, Some("bom.pdf")), Err(Refusal::UnpacksTooFar));
}

#[test]
fn an_archive_that_unpacks_without_end_is_refused() {
    let nothing = vec![b' '; 130_000_000];
    let bomb = workbook(&[("xl/worksheets/sheet1.xml", &nothing)]);
    assert_eq!(read(&bomb, Some("bom.xlsx")), Err(Refusal::UnpacksTooFar));
    let formats = [b"<styleSheet><cellXfs>".to_vec(), b"<xf/>".repeat(250_000)].concat();
    assert_eq!(
        read(&workbook(&[("xl/styles.xml", &formats)]), None),
        Err(Refusal::UnpacksTooFar)
    );
}

#[test]
fn a_sheet_far_too_wide_is_cut_and_one_far_cell_takes_no_room() {
    let mut row = String::from("<row r=\"1\">");
    for _ in 0..100_000 {
        row.push_str("<c><v>7</v></c>");
    }
    let sheet = format!("<worksheet><sheetData>{row}</row></sheetData></worksheet>");
    let wide = read(
        &workbook(&[("xl/worksheets/sheet1.xml", sheet.as_bytes())]),
        Some("breed.xlsx"),
    )
    .unwrap();
    assert_eq!(wide.lines.len(), 1);
    assert_eq!(wide.lines[0].cells.len(), 400);
    assert!(wide.notes.contains(&Note::ColumnsLeftOut {
        sheet: "Blad1".to_owned()
    }));
    let far = b"<worksheet><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row></sheetData></worksheet>";
    let far = read(&workbook(&[("xl/worksheets/sheet1.xml", far)]), Some("ver.xlsx"));
    assert_eq!(
        far,
        Err(Refusal::Empty),
        "one cell in the furthest corner takes no room"
    );
}

#[test]
fn repeated_cells_of_an_open_document_are_counted_before_they_are_made() {
    let cells = "<table:table-cell office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"16384\"/>";
    let table = format!("<table:table-row table:number-rows-repeated=\"1048576\">{cells}</table:table-row>");
    let content = format!("<x><table:table table:name=\"A\">{table}</table:table></x>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", plain).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .unwrap();
    zip.start_file("content.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(content.as_bytes()).unwrap();
    let bomb = zip.finish().unwrap().into_inner();
    assert_eq!(read(&bomb, Some("bom.ods")), Err(Refusal::TooMuch));
}

#[test]
fn a_file_that_breaks_off_says_so() {
    for (name, kind) in [
        ("maatregelen.xlsx", Kind::Xlsx),
        ("maatregelen.ods", Kind::Ods),
        ("scan.pdf", Kind::Pdf),
    ] {
        let whole = bytes(name);
        let half = &whole[..whole.len() / 2];
        assert_eq!(
            read(half, Some(name)),
            Err(Refusal::Broken { kind, cut_off: true }),
            "{name}"
        );
    }
}

#[test]
fn what_is_no_document_is_named_for_what_it_is() {
    for (bytes, foreign) in [
        (&b"\x89PNG\r\n\x1a\n0000"[..], Foreign::Picture),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", Foreign::OldOffice),
        (b"{\\rtf1 tekst}", Foreign::Letter),
        (b"<!DOCTYPE html><table></table>", Foreign::WebPage),
        (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
    ] {
        assert_eq!(
            read(bytes, Some("begroting.pdf")),
            Err(Refusal::OtherKind(foreign))
        );
    }
    let noise: Vec<u8> = (0..2_000_u32)
        .map(|at| u8::try_from(at.wrapping_mul(2_654_435_761) >> 24).unwrap())
        .collect();
    assert_eq!(read(&noise, Some("begroting.pdf")), Err(Refusal::Unknown));
}

/// A workbook of one sheet, some of its parts replaced.
fn workbook(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let source = "tests/documents/sources/zonder-uitkomst";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let names = [
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
    ];
    let given = parts
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !names.contains(name));
    for name in names.into_iter().chain(given.collect::<Vec<_>>()) {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        match parts.iter().find(|(given, _)| *given == name) {
            Some((_, part)) => zip.write_all(part).unwrap(),
            None => zip
                .write_all(&std::fs::read(format!("{source}/{name}")).unwrap())
                .unwrap(),
        }
    }
    zip.finish().unwrap().into_inner()
}
