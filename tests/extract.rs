//! Real files to lines and choices: the documents of `tests/documents`, and what hostile files do.
//!
//! The documents are made by `scripts/make-documents` and describe municipalities that do not exist. Deliberately
//! absent: the recogniser's own rules; its choices are compared only where a file must not have bent them.

// clippy's allowance for tests does not reach the functions beside them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "extract/hostile.rs"]
mod hostile;
#[path = "extract/mutated.rs"]
mod mutated;
#[path = "extract/paper.rs"]
mod paper;
#[path = "extract/pdf.rs"]
mod pdf;
#[path = "extract/sheets.rs"]
mod sheets;

use keuzeruimte::reading::Reading;
use keuzeruimte::reading::extract::file::{Extracted, read};
use keuzeruimte::reading::extract::refusal::Refusal;

/// The bytes of a document.
fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/documents/{name}")).unwrap()
}

/// A document, extracted.
fn extracted(name: &str) -> Result<Extracted, Refusal> {
    read(&bytes(name), Some(name))
}

/// The texts of its lines, without empty ones, tabs shown as `|`.
fn texts(name: &str) -> Vec<String> {
    let extracted = extracted(name).unwrap();
    extracted
        .lines
        .into_iter()
        .map(|line| line.text.replace('\t', "|"))
        .filter(|text| !text.is_empty())
        .collect()
}

/// A document, read to choices.
fn reading(name: &str) -> Reading {
    keuzeruimte::reading::read_file(extracted(name).unwrap(), Some(name))
}

/// Each choice as `title: amounts in the order of the years`.
fn choices(reading: &Reading) -> Vec<String> {
    reading
        .choices
        .iter()
        .map(|choice| {
            let amounts: Vec<String> = choice
                .amounts
                .values()
                .map(|amount| amount.value.map_or("pm".to_owned(), |value| value.to_string()))
                .collect();
            format!("{}: {}", choice.title, amounts.join(" "))
        })
        .collect()
}

/// Words of a line, apart from how far they stand from each other.
fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}
