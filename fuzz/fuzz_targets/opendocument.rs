//! Any bytes as the content of an OpenDocument spreadsheet.
#![no_main]

mod archive;
mod reads;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    reads::any(&archive::of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice()),
        ("content.xml", bytes),
    ]));
});
