//! The decimal that a number in a cell stands for, as Dutch text.
//!
//! A spreadsheet keeps about fifteen digits; those are written out and nothing is reckoned: moving the decimal sign
//! for a percentage moves characters. Deliberately absent: rounding to what a format shows, for the controller's
//! sums must come out.

/// The number moved by so many places, with a decimal comma and, if asked, points between thousands. What has no
/// fifteen-digit decimal of a sensible length comes in its scientific form, which is no amount to anybody.
pub fn written(value: f64, places: i32, grouped: bool) -> String {
    let scientific = format!("{value:.14e}");
    plain(&scientific, places, grouped).unwrap_or(scientific)
}

fn plain(scientific: &str, places: i32, grouped: bool) -> Option<String> {
    let (mantissa, exponent) = scientific.split_once('e')?;
    let (minus, mantissa) = mantissa
        .strip_prefix('-')
        .map_or(("", mantissa), |rest| ("-", rest));
    let exponent: i32 = exponent.parse().ok()?;
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    // How many digits stand before the comma.
    let before = exponent.checked_add(places)?.checked_add(1)?;
    if !(-12..=18).contains(&before) {
        return None;
    }
    let (whole, fraction) = match usize::try_from(before) {
        Ok(before) if before >= digits.len() => (format!("{digits:0<before$}"), String::new()),
        Ok(before) if before > 0 => (digits.get(..before)?.to_owned(), digits.get(before..)?.to_owned()),
        _ => {
            let zeros = usize::try_from(before.unsigned_abs()).ok()?;
            ("0".to_owned(), format!("{}{digits}", "0".repeat(zeros)))
        }
    };
    let whole = if grouped { groups(&whole) } else { whole };
    let comma = if fraction.is_empty() { "" } else { "," };
    Some(format!("{minus}{whole}{comma}{fraction}"))
}

fn groups(whole: &str) -> String {
    let mut text = String::with_capacity(whole.len().saturating_mul(2));
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && whole.len().saturating_sub(at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_cell_is_the_decimal_that_was_typed() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (32_000.0, "32000"),
            (-1_234.5, "-1234,5"),
            (0.1, "0,1"),
            (0.30000000000000004, "0,3"),
            (1e15, "1000000000000000"),
            (0.000_012_5, "0,0000125"),
            (123_456_789.12, "123456789,12"),
            (1.005, "1,005"),
        ] {
            assert_eq!(written(value, 0, false), text);
        }
    }

    #[test]
    fn formats_move_the_comma_and_group() {
        assert_eq!(written(0.055, 2, false), "5,5");
        assert_eq!(written(-32_400.0, -3, true), "-32,4");
        assert_eq!(written(1_234_567.5, 0, true), "1.234.567,5");
        assert_eq!(written(120.0, 0, true), "120");
        assert_eq!(written(-250.0, -3, true), "-0,25");
    }

    #[test]
    fn absurd_numbers_are_no_amount() {
        assert_eq!(written(1.5e300, 0, true), "1.50000000000000e300");
        assert_eq!(written(f64::NAN, 0, true), "NaN");
        assert_eq!(written(f64::INFINITY, 0, true), "inf");
    }
}
