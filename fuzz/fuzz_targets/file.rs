//! Any bytes as a file: they end in lines or in a refusal, and the lines in a budget or in the lack of one.
#![no_main]

mod reads;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| reads::any(bytes));
