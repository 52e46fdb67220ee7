//! A reading on its way from the worker that made it to the page that shows it: both of the same build.
//!
//! No file and no link has this form, so it needs no version; what another build kept of a review is set aside by the
//! name of that build (`review::kept`). Deliberately absent: the JSON of the command line (`print`).

use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Reading;
use super::extract::refusal::Refusal;
use crate::money::Money;
use crate::year::Year;

/// What the worker made of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The document was read.
    Reading(Reading),
    /// It is a budget file of ours: its text.
    Budget(String),
    /// It is not read, and why.
    Refused(Refusal),
    /// The part that reads PDF files is not on this device, and there is no network to fetch it.
    NoPdfPart,
}

/// The answer as bytes.
pub fn to_bytes(answer: &Answer) -> Vec<u8> {
    // Nothing in it has a form that the wire lacks; no bytes are no answer, and are told as such.
    postcard::to_allocvec(answer).unwrap_or_default()
}

/// The answer in these bytes; none where they are of another build.
pub fn from_bytes(bytes: &[u8]) -> Option<Answer> {
    postcard::from_bytes(bytes).ok()
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.cents().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
        let cents = Option::<i128>::deserialize(deserializer)?;
        let decimal = cents.and_then(|cents| Decimal::try_from_i128_with_scale(cents, 2).ok());
        // A reading may hold totals, which go further than amounts.
        let money = decimal.and_then(|decimal| Money::from_total(decimal).ok());
        money.ok_or_else(|| D::Error::custom("no amount"))
    }
}

impl Serialize for Year {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.number().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Year, D::Error> {
        let number = u16::deserialize(deserializer)?;
        Year::new(number).ok_or_else(|| D::Error::custom("no budget year"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::read_text;

    #[test]
    fn a_reading_comes_over_as_it_was() {
        let text = "Kadernota\nbedragen x € 1.000\nOnderwerp 2027 2028 2029 2030\nZwembad -12,5 -10 0 pm\n\
                    Begroting 7.1 Archief € 32.000 nadeel (2027)\nTotaal -45 -10 0 0\n";
        let answer = Answer::Reading(read_text(text, Some("kadernota.txt")));
        assert_eq!(from_bytes(&to_bytes(&answer)), Some(answer));
        let refused = Answer::Refused(Refusal::TooLarge { bytes: 60_000_000 });
        assert_eq!(from_bytes(&to_bytes(&refused)), Some(refused));
        assert_eq!(from_bytes(&[9, 9, 9]), None);
        assert_eq!(from_bytes(&[]), None);
    }
}
