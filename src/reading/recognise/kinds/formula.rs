//! Titles that say which other rows they add up.
//!
//! Deliberately absent: whether they do (see `settle::totals::referred`).

/// "A + B", "(1+2-3)": nothing but the letters or numbers of other rows, and at least one plus between them.
pub fn is_formula(title: &str) -> bool {
    let bare = title.trim().trim_matches(['(', ')', '=', ':', ' ']);
    let parts = bare.split(['+', '-', '\u{2013}']).map(str::trim);
    let short =
        |part: &str| (1..=2).contains(&part.chars().count()) && part.chars().all(char::is_alphanumeric);
    bare.contains('+') && bare.len() <= 30 && parts.clone().count() >= 2 && parts.into_iter().all(short)
}

/// The rows that a formula at the end of a title adds up: "Saldo na voorstellen (3+4)".
pub fn formula_behind(title: &str) -> Option<Vec<&str>> {
    let (before, inside) = title.trim().strip_suffix(')')?.rsplit_once('(')?;
    let parts: Vec<&str> = inside.split('+').map(str::trim).collect();
    let short =
        |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (parts.len() >= 2 && parts.iter().all(short) && before.chars().any(char::is_alphabetic)).then_some(parts)
}
