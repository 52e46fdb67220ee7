//! What a number format of a workbook makes of a number.
//!
//! Percent, thousands, words such as `"nadeel"` and the sections for plus, minus and nothing are followed; colours,
//! widths and the number of decimals are not. Deliberately absent: conditions (`[>1000]`) and fractions.

use super::decimal;

/// One section of a format.
#[derive(Default, Debug, PartialEq, Eq)]
struct Section {
    before: String,
    after: String,
    places: i32,
    grouped: bool,
    digits: bool,
    dates: String,
}

/// What a cell shows.
#[derive(Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its text.
    pub text: String,
    /// The value was divided by thousands.
    pub in_thousands: bool,
}

/// What a number shows in a format.
pub fn shown(value: f64, code: &str) -> Shown {
    let sections = sections(code);
    let at = match (value < 0.0, value == 0.0, sections.len()) {
        (true, _, 2..) => 1,
        (_, true, 3..) => 2,
        _ => 0,
    };
    let Some(section) = sections
        .get(at)
        .filter(|_| !code.eq_ignore_ascii_case("general") && !code.is_empty())
    else {
        return Shown {
            text: decimal::written(value, 0, false),
            in_thousands: false,
        };
    };
    if !section.digits {
        let words = format!("{}{}", section.before, section.after);
        // A format without a digit hides the number; only for nothing is that what was meant.
        if value == 0.0 {
            return Shown {
                text: words.trim().to_owned(),
                in_thousands: false,
            };
        }
        return Shown {
            text: decimal::written(value, 0, false),
            in_thousands: false,
        };
    }
    let written = decimal::written(value, section.places, section.grouped);
    let lettered = |text: &str| {
        text.chars()
            .any(|character| character.is_alphabetic() && character != 'x')
    };
    // A section for minus that has a word instead of a sign shows no sign.
    let says =
        at == 1 && (lettered(&section.before) || lettered(&section.after)) && !section.before.contains('-');
    let number = if says {
        written.trim_start_matches('-')
    } else {
        &written
    };
    let mut text = String::new();
    for word in [words(&section.before).as_str(), number, &words(&section.after)] {
        if !text.is_empty() && !word.is_empty() && !word.starts_with('%') {
            text.push(' ');
        }
        text.push_str(word);
    }
    Shown {
        text,
        in_thousands: section.places < 0,
    }
}

/// Whether a format for dates shows the year alone, as headers of tables do.
pub fn is_year_alone(code: &str) -> bool {
    sections(code).first().is_some_and(|section| {
        !section.dates.is_empty()
            && section
                .dates
                .chars()
                .all(|character| matches!(character, 'y' | 'j' | 'e'))
    })
}

/// The words of a format that say something; signs and brackets are the number's own.
fn words(literal: &str) -> String {
    literal
        .trim_matches(|character: char| {
            matches!(character, '(' | ')' | '-' | '+') || character.is_whitespace()
        })
        .to_owned()
}

fn sections(code: &str) -> Vec<Section> {
    let mut sections = vec![Section::default()];
    let mut characters = code.chars().take(1_000);
    let mut commas = 0_i32;
    while let Some(character) = characters.next() {
        let Some(section) = sections.last_mut() else { break };
        let literal = |section: &mut Section, text: &str| {
            let side = if section.digits {
                &mut section.after
            } else {
                &mut section.before
            };
            side.push_str(text);
        };
        if !matches!(character, ',' | '0' | '#' | '?') && commas > 0 {
            // Commas after the last digit divide by a thousand each.
            section.places = section.places.saturating_sub(commas.saturating_mul(3));
            commas = 0;
        }
        match character {
            ';' => sections.push(Section::default()),
            '"' => {
                let text: String = characters.by_ref().take_while(|next| *next != '"').collect();
                literal(section, &text);
            }
            '\\' => literal(section, &characters.next().map(String::from).unwrap_or_default()),
            '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inside: String = characters.by_ref().take_while(|next| *next != ']').collect();
                if let Some(currency) = inside.strip_prefix('$') {
                    literal(section, currency.split('-').next().unwrap_or_default());
                }
            }
            '0' | '#' => {
                section.grouped |= commas > 0;
                commas = 0;
                section.digits = true;
            }
            '?' => commas = 0,
            ',' if section.digits => commas = commas.saturating_add(1),
            '%' => {
                section.places = section.places.saturating_add(2);
                section.after.push('%');
            }
            'y' | 'Y' | 'j' | 'J' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => {
                section.dates.push(character.to_ascii_lowercase());
            }
            '.' | ',' => {}
            '€' | '-' | '+' | '(' | ')' | ' ' => literal(section, &character.to_string()),
            _ => {}
        }
    }
    if let Some(section) = sections.last_mut() {
        section.places = section.places.saturating_sub(commas.saturating_mul(3));
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::{is_year_alone, shown};

    fn text(value: f64, code: &str) -> String {
        shown(value, code).text
    }

    #[test]
    fn numbers_show_as_their_format_has_them() {
        for (value, code, expected) in [
            (-32_000.0, "General", "-32000"),
            (-32_000.0, "#,##0", "-32.000"),
            (0.055, "0.0%", "5,5%"),
            (1_234.5, "#,##0.00", "1.234,5"),
            (-1_234.5, "#,##0.00;[Red]-#,##0.00", "-1.234,5"),
            (-1_234.0, "#,##0;[Red]#,##0", "-1.234"),
            (-1_234.0, "#,##0_);(#,##0)", "-1.234"),
            (0.0, "#,##0;-#,##0;\"-\"", "-"),
            (0.0, "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-", "-"),
            (0.0, "#,##0", "0"),
            (75_000.0, "#,##0 \"V\";#,##0 \"N\"", "75.000 V"),
            (-75_000.0, "#,##0 \"V\";#,##0 \"N\"", "75.000 N"),
            (-75_000.0, "#,##0 \"V\";-#,##0 \"N\"", "-75.000 N"),
            (1_500.0, "[$€-413] #,##0.00", "€ 1.500"),
            (-1_500.0, "\"€\" #,##0;\"€\" -#,##0", "€ -1.500"),
        ] {
            assert_eq!(text(value, code), expected, "{value} in {code}");
        }
    }

    #[test]
    fn thousands_that_are_divided_away_are_said() {
        let thousands = shown(-32_400.0, "#,##0,");
        assert_eq!((thousands.text.as_str(), thousands.in_thousands), ("-32,4", true));
        assert_eq!(text(12_377_000.0, "0.0,,\" mln\""), "12,377 mln");
        assert!(!shown(5.0, "#,##0").in_thousands);
    }

    #[test]
    fn a_date_may_show_a_year_alone() {
        assert!(is_year_alone("yyyy") && is_year_alone("jjjj"));
        assert!(!is_year_alone("dd-mm-yyyy") && !is_year_alone("#,##0"));
    }
}
