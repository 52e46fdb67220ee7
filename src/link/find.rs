//! The link in what was pasted: a fragment, a whole address, or words around one.

use super::BadLink;

/// The most characters of a link that is read, and the most bytes of a text that is searched for one.
pub(super) const MOST_CHARACTERS: usize = 8_192;
const MOST_TEXT: usize = 2 * MOST_CHARACTERS;

/// A link's version and payload, not yet decoded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub version: u32,
    pub payload: String,
    /// What follows: how a screen stood, or anything at all.
    pub behind: String,
}

/// What a link is about, by the letter before its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A scenario: `#s1.…`
    Scenario,
    /// A council (raad): `#r1.…`
    Council,
}

/// Finds the link. What stands before and behind it does not matter: mail programs and people put brackets, quotes,
/// full stops and `>` there. Gateways that escape `-`, `_`, `.` and `#` are forgiven.
pub(super) fn find(text: &str, kind: Kind) -> Result<Found, BadLink> {
    if text.trim().trim_start_matches('#').is_empty() {
        return Err(BadLink::Empty);
    }
    if text.len() > MOST_TEXT {
        return Err(BadLink::TooLong {
            characters: text.len(),
        });
    }
    let plain = unescaped(text);
    let (version, rest) = head(&plain, kind).ok_or(BadLink::NotALink)?;
    let end = rest
        .find(|character: char| !is_in_alphabet(character))
        .unwrap_or(rest.len());
    let payload = rest.get(..end).unwrap_or_default();
    if payload.len() > MOST_CHARACTERS {
        return Err(BadLink::TooLong {
            characters: payload.len(),
        });
    }
    Ok(Found {
        version,
        payload: payload.to_owned(),
        behind: rest.get(end..).unwrap_or_default().to_owned(),
    })
}

/// The version and what follows it: at the first `#s1.` or the like, or where the text itself starts with `s1.`.
fn head(text: &str, kind: Kind) -> Option<(u32, &str)> {
    let (letter, with_hash) = match kind {
        Kind::Scenario => ('s', "#s"),
        Kind::Council => ('r', "#r"),
    };
    if let Some(found) = text.strip_prefix(letter).and_then(version) {
        return Some(found);
    }
    text.match_indices(with_hash)
        .find_map(|(place, head)| version(text.get(place.checked_add(head.len())?..)?))
}

fn version(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_once('.')?;
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let version = digits.parse().ok().filter(|_| plain)?;
    Some((version, rest))
}

fn unescaped(text: &str) -> String {
    [("%2D", "-"), ("%5F", "_"), ("%2E", "."), ("%23", "#")]
        .iter()
        .fold(text.to_owned(), |text, (escape, plain)| {
            text.replace(escape, plain).replace(&escape.to_lowercase(), plain)
        })
}

fn is_in_alphabet(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(version: u32, payload: &str) -> Result<(u32, String), BadLink> {
        Ok((version, payload.to_owned()))
    }

    fn find(text: &str) -> Result<(u32, String), BadLink> {
        super::find(text, Kind::Scenario).map(|found| (found.version, found.payload))
    }

    // Case 3.
    #[test]
    fn a_link_is_found_in_whatever_was_pasted() {
        for text in [
            "#s1.Ab-_9",
            "s1.Ab-_9",
            "https://keuzeruimte.example/map/#s1.Ab-_9",
            "https://keuzeruimte.example/map/?nl#s1.Ab-_9.",
            "Kijk eens: <https://keuzeruimte.example/#s1.Ab-_9>, dat is #2.",
            "(\"https://keuzeruimte.example/#s1.Ab-_9\")",
            " #s1.Ab-_9 \n",
            "#s1.Ab%2D%5F9",
            "#s1%2eAb%2d%5f9)",
            "https://keuzeruimte.example/%23s1.Ab-_9",
            "https://keuzeruimte.example/#s1.Ab-_9~q.zwembad~m.pm",
        ] {
            assert_eq!(find(text), found(1, "Ab-_9"), "{text}");
        }
        assert_eq!(find("#s12.x"), found(12, "x"));
    }

    #[test]
    fn what_is_no_link_is_named() {
        for text in ["", " ", "#", "\u{feff}#".trim_start_matches('\u{feff}')] {
            assert_eq!(find(text), Err(BadLink::Empty), "{text:?}");
        }
        for text in [
            "hallo",
            "#top",
            "#s",
            "#s.",
            "#s1",
            "#s01.A",
            "#s+1.A",
            "#s99999999999.A",
            "#S1.A",
            "\"s1.A",
            "🏛️",
        ] {
            assert_eq!(find(text), Err(BadLink::NotALink), "{text}");
        }
    }

    // Case 8.
    #[test]
    fn a_text_that_is_too_long_is_not_searched() {
        let fragment = format!("#s1.{}", "A".repeat(1_000_000));
        assert_eq!(
            find(&fragment),
            Err(BadLink::TooLong {
                characters: 1_000_004
            })
        );
        let payload = format!("#s1.{}", "A".repeat(MOST_CHARACTERS + 1));
        assert_eq!(
            find(&payload),
            Err(BadLink::TooLong {
                characters: MOST_CHARACTERS + 1
            })
        );
    }
}
