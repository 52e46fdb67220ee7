//! Any text as a link: it is refused, or it is the one spelling of what it says. And what stands behind it is a view or
//! nothing.
#![no_main]

use keuzeruimte::link::{decode, encode, view, view_of};

thread_local! {
    static SIXTY: keuzeruimte::budget::Budget =
        keuzeruimte::budget::from_json(include_str!("../../tests/golden/budgets/sixty.json")).unwrap();
}

libfuzzer_sys::fuzz_target!(|text: &str| {
    SIXTY.with(|budget| {
        let Ok(opened) = decode(text, budget) else { return };
        // Another version may need more characters than a link has.
        let Ok(again) = encode(budget, &opened.decisions, opened.title.as_ref()) else { return };
        let decoded = decode(again.fragment(), budget).unwrap();
        assert_eq!((decoded.decisions, decoded.title), (opened.decisions, opened.title));
    });
    if let Some(find) = view_of(text) {
        let written = view::write(&find);
        let again = view_of(&format!("#s1.A{written}")).unwrap_or_default();
        assert_eq!(view::write(&again), written);
    }
});
