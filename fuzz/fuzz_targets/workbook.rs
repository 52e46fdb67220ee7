//! Any bytes as the sheet of a workbook that is otherwise sound.
#![no_main]

mod archive;
mod reads;

macro_rules! part {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../tests/documents/sources/zonder-uitkomst/", $name)).as_slice())
    };
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    reads::any(&archive::of(&[
        part!("[Content_Types].xml"),
        part!("_rels/.rels"),
        part!("xl/workbook.xml"),
        part!("xl/_rels/workbook.xml.rels"),
        ("xl/worksheets/sheet1.xml", bytes),
    ]));
});
