//! The numbers that titles have: `7.1`, `A1`, `ALG.1`, `9.901`.
//!
//! Deliberately absent: amounts; `1.600` and `2026` are no numbers of a title.

/// `0.1`, `9.2`: two numbers with a point between them, no amount that is printed.
pub fn is_code(text: &str) -> bool {
    let part =
        |digits: &str| (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.')
        .is_some_and(|(first, second)| part(first) && part(second))
}

/// `9.901`: the digits of an amount, and the number of a title where a dash stands between the two.
pub(super) fn is_long_code(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').is_some_and(|(first, second)| {
        (1..=2).contains(&first.len()) && second.len() == 3 && digits(first) && digits(second)
    })
}

/// Whether a whole text is the number of a choice: `ALG.1`, `2.1`, `5A.1`.
pub fn is_number_cell(text: &str) -> bool {
    let text = text.trim();
    is_number(text, false, true) && text.len() <= 12
}

pub(super) fn is_number(word: &str, closed: bool, plain_allowed: bool) -> bool {
    if word.is_empty() || word.len() > 14 || !word.is_ascii() {
        return false;
    }
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = word.get(letters..).unwrap_or_default();
    // a. b) C.
    if word.len() <= 2 && word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        let dotted = word.len() == 2 && word.ends_with('.');
        if dotted || (closed && word.len() == 1) {
            return true;
        }
    }
    if letters > 0 {
        let digits = rest.strip_prefix(['.', '-']).unwrap_or(rest);
        return letters <= 4
            && !digits.is_empty()
            && digits.len() <= 6
            && numbered_parts(digits)
            && (short_parts(digits) || is_coded(digits));
    }
    let dotted = word.contains('.');
    numbered_parts(word) && short_parts(word) && (dotted || closed || plain_allowed)
}

/// Digits, each part with perhaps a capital letter, with points between.
fn numbered_parts(text: &str) -> bool {
    text.strip_suffix('.').unwrap_or(text).split('.').all(|part| {
        let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        !digits.is_empty()
            && part.len() <= digits.len().saturating_add(1)
            && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// "P1.0001", a programme and a count behind its letter: four digits can be no thousands.
fn is_coded(digits: &str) -> bool {
    digits
        .split_once('.')
        .is_some_and(|(programme, count)| programme.len() <= 2 && count.len() == 4 && count.starts_with('0'))
}

/// Numbers of choices are short; `1.600` and `2026` are something else.
fn short_parts(text: &str) -> bool {
    let parts: Vec<&str> = text.trim_end_matches('.').split('.').collect();
    let thousands = |part: &&str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().all(|part| part.len() <= 3) && !(parts.len() == 2 && parts.last().is_some_and(thousands))
}
