//! What is wrong with a budget file, in words for whoever keeps it.

use super::{Language, Worded};
use crate::budget::{BadBudget, FORMAT, MOST_BYTES};
use crate::fields::{Expected, Fault, Found, NotJson, NotJsonReason};

impl Worded for BadBudget {
    /// A sentence; of a file with faults, a line for each fault.
    fn words(&self, language: Language) -> String {
        match self {
            BadBudget::TooLarge { bytes } => language.text_with(
                "budget-too-large",
                &[("bytes", (*bytes).into()), ("most", MOST_BYTES.into())],
            ),
            BadBudget::NotJson(error) => error.words(language),
            BadBudget::Newer { format } => language.text_with(
                "budget-newer",
                &[
                    ("format", format.to_string().into()),
                    ("known", FORMAT.to_string().into()),
                ],
            ),
            BadBudget::Faults(faults) => {
                let lines: Vec<String> = faults.iter().map(|fault| fault.words(language)).collect();
                lines.join("\n")
            }
        }
    }
}

impl Worded for NotJson {
    fn words(&self, language: Language) -> String {
        let place = [
            ("line", self.line.to_string().into()),
            ("column", self.column.to_string().into()),
        ];
        match self.reason {
            NotJsonReason::Syntax => language.text_with("json-wrong", &place),
            NotJsonReason::CutOff => language.text_with("json-cut-off", &place),
            NotJsonReason::TooDeep => language.text_with("json-too-deep", &place),
        }
    }
}

impl Worded for Fault {
    fn words(&self, language: Language) -> String {
        language.text_with(
            "fault",
            &[
                ("path", self.path.as_str().into()),
                ("found", self.found.words(language).into()),
                ("expected", self.expected.words(language).into()),
            ],
        )
    }
}

impl Worded for Found {
    fn words(&self, language: Language) -> String {
        match self {
            Found::Nothing => language.text("found-nothing"),
            Found::List(items) => language.text_with("found-list", &[("count", (*items).into())]),
            Found::Object(entries) => language.text_with("found-object", &[("count", (*entries).into())]),
            Found::Written(written) => written.clone(),
        }
    }
}

impl Worded for Expected {
    fn words(&self, language: Language) -> String {
        match self {
            Expected::Present => language.text("expected-present"),
            Expected::Object => language.text("expected-object"),
            Expected::List => language.text("expected-list"),
            Expected::Text => language.text("expected-text"),
            Expected::TrueOrFalse => language.text("expected-true-or-false"),
            Expected::WholeNumber { least, most } => language.text_with(
                "expected-whole-number",
                &[
                    ("least", least.to_string().into()),
                    ("most", most.to_string().into()),
                ],
            ),
            Expected::AtMostItems(most) => {
                language.text_with("expected-at-most-items", &[("count", (*most).into())])
            }
            Expected::AtLeastOneItem => language.text("expected-at-least-one-item"),
            Expected::AtLeastItems(least) => {
                language.text_with("expected-at-least-items", &[("count", (*least).into())])
            }
            Expected::AtMostCharacters(most) => {
                language.text_with("expected-at-most-characters", &[("count", (*most).into())])
            }
            Expected::NoControlCharacters => language.text("expected-no-control-characters"),
            Expected::OneLine => language.text("expected-one-line"),
            Expected::KnownName { nearest: Some(name) } => {
                language.text_with("expected-known-name-nearest", &[("name", (*name).into())])
            }
            Expected::KnownName { nearest: None } => language.text("expected-known-name"),
            Expected::OneEntryPerName => language.text("expected-one-entry-per-name"),
            Expected::Id => language.text("expected-id"),
            Expected::UniqueId => language.text("expected-unique-id"),
            Expected::UniqueName => language.text("expected-unique-name"),
            Expected::KnownSection => language.text("expected-known-section"),
            Expected::KnownChoice => language.text("expected-known-choice"),
            Expected::KnownReserve => language.text("expected-known-reserve"),
            Expected::OtherChoice => language.text("expected-other-choice"),
            Expected::EachChoiceOnce => language.text("expected-each-choice-once"),
            Expected::NoRing => language.text("expected-no-ring"),
            Expected::AmountFromZero => language.text("expected-amount-from-zero"),
            Expected::LowToHigh => language.text("expected-low-to-high"),
            Expected::AtMostTheWhole => language.text("expected-at-most-the-whole"),
            Expected::OneOwnParty => language.text("expected-one-own-party"),
            Expected::AmountsOrInvestment => language.text("expected-amounts-or-investment"),
            Expected::ChargesWithinBounds => language.text("expected-charges-within-bounds"),
            Expected::OneChange => language.text("expected-one-change"),
            Expected::NameOfFormat(number) => language.text_with(
                "expected-name-of-format",
                &[("number", number.to_string().into())],
            ),
            Expected::Amount => language.text("expected-amount"),
            Expected::AmountOrPm => language.text("expected-amount-or-pm"),
            Expected::Rate => language.text("expected-rate"),
            Expected::Level => language.text("expected-level"),
            Expected::HexDigits(count) => {
                language.text_with("expected-hex-digits", &[("count", (*count).into())])
            }
            Expected::OneOf(words) => {
                language.text_with("expected-one-of", &[("words", words.join(", ").into())])
            }
            Expected::Years => language.text("expected-years"),
            Expected::YearOfBudget => language.text("expected-year-of-budget"),
            Expected::EveryYear => language.text("expected-every-year"),
            Expected::Format(number) => {
                language.text_with("expected-format", &[("number", number.to_string().into())])
            }
            Expected::DirectionForPm => language.text("expected-direction-for-pm"),
            Expected::EachYearOnce => language.text("expected-each-year-once"),
            Expected::AtMostBytes(most) => {
                language.text_with("expected-at-most-bytes", &[("count", (*most).into())])
            }
            Expected::FileName => language.text("expected-file-name"),
            Expected::NoFurtherFaults => language.text("expected-no-further-faults"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::from_json;

    #[test]
    fn each_fault_is_a_line_with_its_place_in_both_languages() {
        let bad = from_json(
            r#"{"format": 1, "id": "b", "title": "T", "years": [2024], "sectoins": [], "choices": []}"#,
        )
        .unwrap_err();
        assert_eq!(
            bad.words(Language::Dutch),
            "$.sectoins: er staat een lijst van 0; verwacht: een bekende naam. Bedoelt u \"sections\"?\n\
             $.sections: er staat niets; verwacht: dit veld is verplicht\n\
             $.choices: er staat een lijst van 0; verwacht: ten minste één onderdeel"
        );
        assert_eq!(
            bad.words(Language::English),
            "$.sectoins: found a list of 0; expected: a known name. Do you mean \"sections\"?\n\
             $.sections: found nothing; expected: this field is required\n\
             $.choices: found a list of 0; expected: at least one item"
        );
    }

    #[test]
    fn a_file_that_is_no_budget_at_all_gets_a_sentence() {
        for (text, dutch) in [
            ("{", "Het bestand stopt te vroeg: regel 1, kolom 1."),
            ("{x}", "Dit is geen JSON: regel 1, kolom 2 klopt niet."),
            (
                r#"{"format": 7}"#,
                "Dit bestand is van een nieuwere versie van Keuzeruimte (vorm 7; deze pagina leest 2). Laad de pagina \
                 opnieuw.",
            ),
        ] {
            assert_eq!(from_json(text).unwrap_err().words(Language::Dutch), dutch);
        }
        let too_large = BadBudget::TooLarge { bytes: 12_345_678 };
        assert_eq!(
            too_large.words(Language::Dutch),
            "Het bestand is te groot: 12.345.678 bytes. Een begroting heeft er ten hoogste 5.000.000."
        );
    }
}
