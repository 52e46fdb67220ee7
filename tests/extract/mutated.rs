use keuzeruimte::reading::extract::file::read;
use keuzeruimte::reading::extract::words::{lines, parse};
use keuzeruimte::reading::read_file;
use proptest::collection::vec;
use proptest::prelude::*;

use super::bytes;

const FILES: [&str; 5] = [
    "kadernota.pdf",
    "sideways.pdf",
    "zonder-uitkomst.xlsx",
    "maatregelen.xlsx",
    "maatregelen.ods",
];

/// Reading ends, in lines or in a refusal, and what lines come out can be recognised.
fn ends(file: &[u8], name: &str) {
    if let Ok(extracted) = read(file, Some(name)) {
        for line in &extracted.lines {
            for cell in &line.cells {
                assert!(line.text.get(cell.start..cell.end).is_some());
            }
        }
        let reading = read_file(extracted, Some(name));
        let _ = keuzeruimte::reading::print::json(&reading);
    }
}

/// Few in a test run; as many as `PROPTEST_CASES` says where somebody searches for longer.
fn cases() -> u32 {
    std::env::var_os("PROPTEST_CASES").map_or(64, |_| ProptestConfig::default().cases)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_end(start in prop::sample::select(vec!["", "%PDF-1.7\n", "PK\u{3}\u{4}", "sep=;\n", "{"]), rest in vec(any::<u8>(), 0..3_000)) {
        ends(&[start.as_bytes(), &rest].concat(), "x.pdf");
    }

    #[test]
    fn damaged_files_end(
        name in prop::sample::select(FILES.to_vec()),
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut file = bytes(name);
        for (place, byte) in damage {
            let at = place.index(file.len());
            file[at] = byte;
        }
        if let Some(cut) = cut {
            file.truncate(cut.index(file.len()));
        }
        ends(&file, name);
    }

    #[test]
    fn any_words_become_lines(numbers in vec((1..20_i32, 0..4_i32, any::<i32>(), any::<i32>(), any::<i32>(), any::<i32>(), "[^\n]{0,12}"), 0..60)) {
        let places: Vec<i32> = numbers.iter().flat_map(|(page, quarter, x, right, y, size, _)| [*page, *quarter, *x, *right, *y, *size]).collect();
        let text: String = numbers.iter().map(|(.., text)| format!("{text}\n")).collect();
        let words = parse(&places, &text).unwrap();
        let printed: usize = words.iter().map(|word| word.text.chars().count()).sum();
        let text: String = lines(words).into_iter().map(|line| line.text).collect();
        prop_assert!(text.chars().filter(|c| !c.is_whitespace()).count() <= printed * 3);
    }
}
