//! Office files as plain archives, one part of them anything.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// An archive of these parts, unpacked.
pub fn of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(*name, plain).expect("a file can be begun in memory");
        zip.write_all(part).expect("memory can be written");
    }
    zip.finish().expect("memory can be written").into_inner()
}
