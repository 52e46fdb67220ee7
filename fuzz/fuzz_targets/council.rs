//! Any text as a link or a file of a council: it is refused, or it comes back as it was written and can be counted.
#![no_main]

use keuzeruimte::council::tally;
use keuzeruimte::kept::{CouncilRecord, KeptCouncil, read_council, write_council};
use keuzeruimte::link::{decode_council, encode_council};

thread_local! {
    static SIXTY: keuzeruimte::budget::Budget =
        keuzeruimte::budget::from_json(include_str!("../../tests/golden/budgets/sixty.json")).unwrap();
}

libfuzzer_sys::fuzz_target!(|text: &str| {
    SIXTY.with(|budget| {
        if let KeptCouncil::Good(record) = read_council(text) {
            let _ = tally(budget, &record.council);
            assert!(matches!(read_council(&write_council(&record)), KeptCouncil::Good(again) if again == record));
        }
        let Ok(opened) = decode_council(text, budget) else { return };
        let _ = tally(budget, &opened.council);
        let file = write_council(&CouncilRecord::new(budget, opened.council.clone()));
        assert!(matches!(read_council(&file), KeptCouncil::Good(again) if again.council == opened.council));
        // Another packing may need more characters than a link has.
        let Ok(again) = encode_council(budget, &opened.council) else { return };
        assert_eq!(decode_council(again.fragment(), budget).unwrap().council, opened.council);
    });
});
