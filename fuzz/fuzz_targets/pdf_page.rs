//! Any bytes as the drawing orders of a page in a PDF that is otherwise sound.
#![no_main]

#[path = "../../tests/extract/paper.rs"]
#[allow(dead_code)]
mod paper;
mod reads;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| reads::any(&paper::with_streams(&[(String::new(), bytes.to_vec())])));
