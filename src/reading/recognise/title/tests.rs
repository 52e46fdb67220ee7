//! Numbers before titles, and halves of titles.

use super::*;

#[test]
fn numbers_are_taken_off_titles() {
    for (text, number, title) in [
        ("7.1.2.3 Archief op orde", Some("7.1.2.3"), "Archief op orde"),
        ("A1 - Minder groen", Some("A1"), "Minder groen"),
        ("a. Onderhoud", Some("a"), "Onderhoud"),
        ("ALG.3 Stelpost", Some("ALG.3"), "Stelpost"),
        ("1. Wegen", Some("1"), "Wegen"),
        ("P2.0013 Wegen", Some("P2.0013"), "Wegen"),
        ("P2.1300 Wegen", None, "P2.1300 Wegen"),
        ("50 jaar vrijheid", None, "50 jaar vrijheid"),
        ("1.600 woningen", None, "1.600 woningen"),
        ("2026 wordt anders", None, "2026 wordt anders"),
        ("• Zwembad:", None, "Zwembad"),
        ("Kosten verkiezingen *)", None, "Kosten verkiezingen"),
    ] {
        let read = read(text, false);
        assert_eq!(
            (read.number.as_deref(), read.text.as_str()),
            (number, title),
            "{text}"
        );
    }
}

#[test]
fn hyphens_at_line_ends_are_closed_or_kept() {
    assert_eq!(join("onder-", "houd"), "onderhoud");
    assert_eq!(join("DUO-", "gemeenten"), "DUO-gemeenten");
    assert_eq!(
        join("besluit-", "en beleidsvorming"),
        "besluit- en beleidsvorming"
    );
    assert_eq!(join("Extra inzet op", "groen"), "Extra inzet op groen");
}
