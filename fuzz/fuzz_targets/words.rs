//! Any words at any places become lines.
#![no_main]

use keuzeruimte::reading::extract::words::{NUMBERS_A_WORD, lines, parse};

libfuzzer_sys::fuzz_target!(|input: (Vec<[i32; NUMBERS_A_WORD]>, String)| {
    let (places, text) = input;
    let places: Vec<i32> = places.into_iter().flatten().collect();
    if let Ok(words) = parse(&places, &text) {
        let _ = lines(words);
    }
});
