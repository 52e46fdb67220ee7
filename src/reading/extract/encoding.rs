//! Bytes of a text file to text.
//!
//! Byte order marks are believed; without one, text that is valid UTF-8 is that, text with a zero in every other byte
//! is UTF-16, and any other is Windows-1252. Deliberately absent: guessing by language.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::note::Encoding;
use super::refusal::Refusal;

/// The text, and how it was written if that was not UTF-8. Bytes that are no text are refused.
pub fn decode(bytes: &[u8]) -> Result<(String, Option<Encoding>), Refusal> {
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return checked(String::from_utf8_lossy(rest).into_owned(), None);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        let wide = if bytes.starts_with(b"\xff\xfe") {
            UTF_16LE
        } else {
            UTF_16BE
        };
        return checked(wide.decode(bytes).0.into_owned(), Some(Encoding::Utf16));
    }
    if let Some(wide) = wide(bytes) {
        return checked(
            wide.decode_without_bom_handling(bytes).0.into_owned(),
            Some(Encoding::Utf16),
        );
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => checked(text.to_owned(), None),
        // Cut off in the middle of a letter at the very end is still UTF-8.
        Err(error) if error.error_len().is_none() => {
            checked(String::from_utf8_lossy(bytes).into_owned(), None)
        }
        Err(_) => checked(
            WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
            Some(Encoding::Windows1252),
        ),
    }
}

/// The order of UTF-16 without a mark: nearly all of one half of its bytes are zero, and none of the other.
fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let sample = bytes.get(..bytes.len().min(2_000))?;
    let zeros = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let many = sample.len().saturating_mul(2) / 5;
    match (zeros(0), zeros(1)) {
        (0, second) if second > many && sample.len() >= 4 => Some(UTF_16LE),
        (first, 0) if first > many && sample.len() >= 4 => Some(UTF_16BE),
        _ => None,
    }
}

/// Refuses what has the control characters of a program or picture.
fn checked(text: String, encoding: Option<Encoding>) -> Result<(String, Option<Encoding>), Refusal> {
    let (mut all, mut strange) = (0_usize, 0_usize);
    for character in text.chars() {
        all = all.saturating_add(1);
        let odd = character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\u{c}' | '\u{85}');
        strange = strange.saturating_add(usize::from(odd || character == char::REPLACEMENT_CHARACTER));
    }
    if strange.saturating_mul(200) > all || text.contains('\0') {
        return Err(Refusal::Unknown);
    }
    Ok((text, encoding))
}

#[cfg(test)]
mod tests {
    use super::{Encoding, Refusal, decode};

    #[test]
    fn every_usual_way_of_writing_text_gives_the_same() {
        let text = "Coöperatie;€ 1.234\nWegen;5\n";
        let wide = |big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| {
                    if big {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect()
        };
        let windows: Vec<u8> = text
            .chars()
            .map(|c| match c {
                '€' => 0x80,
                'ö' => 0xf6,
                other => other as u8,
            })
            .collect();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), None),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), None),
            (
                [b"\xff\xfe".to_vec(), wide(false)].concat(),
                Some(Encoding::Utf16),
            ),
            ([b"\xfe\xff".to_vec(), wide(true)].concat(), Some(Encoding::Utf16)),
            (wide(false), Some(Encoding::Utf16)),
            (wide(true), Some(Encoding::Utf16)),
            (windows, Some(Encoding::Windows1252)),
        ] {
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn a_program_is_no_text() {
        let bytes: Vec<u8> = (0..=255).cycle().take(4_000).collect();
        assert_eq!(decode(&bytes), Err(Refusal::Unknown));
    }
}
