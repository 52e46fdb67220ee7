//! Sentences for documents that are not read, steps that are not taken, budgets that are not kept.

use super::{Language, Worded};
use crate::intake::MOST_OF_DEVICE;
use crate::intake::NotKept;
use crate::link::carried::BadCarried;
use crate::reading::draft::NoBudget;
use crate::reading::extract::kind::Kind;
use crate::reading::extract::refusal::{Foreign, Refusal};
use crate::review::NotTaken;

impl Worded for Refusal {
    fn words(&self, language: Language) -> String {
        match self {
            Refusal::Empty => language.text("document-empty"),
            Refusal::TooLarge { bytes } => {
                language.text_with("document-too-large", &[("size", (bytes / 1_000_000).into())])
            }
            Refusal::TooManyPages { pages } => {
                language.text_with("document-too-many-pages", &[("pages", (*pages).into())])
            }
            Refusal::UnpacksTooFar => language.text("document-unpacks-too-far"),
            Refusal::TooMuch => language.text("document-too-much"),
            Refusal::Encrypted => language.text("document-encrypted"),
            Refusal::Scan { pages } => language.text_with("document-scan", &[("pages", (*pages).into())]),
            Refusal::Broken { kind, cut_off: true } => {
                language.text_with("document-cut-off", &[("kind", kind.words(language).into())])
            }
            Refusal::Broken { kind, cut_off: false } => {
                language.text_with("document-broken", &[("kind", kind.words(language).into())])
            }
            Refusal::OtherKind(foreign) => foreign.words(language),
            Refusal::NotJson(at) => language.text_with(
                "document-not-json",
                &[("line", at.line.into()), ("column", at.column.into())],
            ),
            Refusal::Unknown => language.text("document-unknown"),
            Refusal::TookTooLong => language.text("document-took-too-long"),
        }
    }
}

impl Worded for Foreign {
    fn words(&self, language: Language) -> String {
        language.text(match self {
            Foreign::OldOffice => "document-old-office",
            Foreign::Letter => "document-letter",
            Foreign::Slides => "document-slides",
            Foreign::Picture => "document-picture",
            Foreign::WebPage => "document-web-page",
            Foreign::Archive => "document-archive",
            Foreign::Scenario => "document-scenario",
            Foreign::Reading => "document-reading",
            Foreign::Json => "document-json",
        })
    }
}

impl Worded for Kind {
    fn words(&self, language: Language) -> String {
        language.text(match self {
            Kind::Pdf => "document-kind-pdf",
            Kind::Xlsx => "document-kind-xlsx",
            Kind::Ods => "document-kind-ods",
            Kind::Csv => "document-kind-csv",
            Kind::Text => "document-kind-text",
            Kind::Json => "document-kind-json",
        })
    }
}

impl Worded for NotTaken {
    fn words(&self, language: Language) -> String {
        match self {
            NotTaken::NoSuchRow | NotTaken::SameRow => language.text("not-taken-no-row"),
            NotTaken::NoTitle => language.text("not-taken-no-title"),
            NotTaken::TitleTooLong { most } => {
                language.text_with("not-taken-title-too-long", &[("most", (*most).into())])
            }
            NotTaken::PmAndAmount { year } => {
                language.text_with("not-taken-pm-and-amount", &[("year", (*year).into())])
            }
            NotTaken::TooLarge => language.text("not-taken-too-large"),
            NotTaken::NoSuchYear => language.text("not-taken-no-year"),
            NotTaken::NoSuchPlace => language.text("not-taken-no-place"),
            NotTaken::NoSuchUnit => language.text("not-taken-no-unit"),
            NotTaken::StartLacksYears => language.text("not-taken-start-lacks-years"),
        }
    }
}

impl Worded for NoBudget {
    fn words(&self, language: Language) -> String {
        language.text(match self {
            NoBudget::NoChoices => "notice-no-budget-choices",
            NoBudget::NoYears => "notice-no-budget-years",
            NoBudget::Unnamed(_) | NoBudget::Refused(_) => "notice-no-budget-refused",
        })
    }
}

impl Worded for NotKept {
    fn words(&self, language: Language) -> String {
        match self {
            NotKept::Refused => language.text("notice-own-refused"),
            NotKept::Full => language.text("notice-own-full"),
            NotKept::Failed => language.text("notice-own-failed"),
            NotKept::TooMany => language.text_with("notice-own-too-many", &[("most", MOST_OF_DEVICE.into())]),
        }
    }
}

impl Worded for BadCarried {
    fn words(&self, language: Language) -> String {
        language.text(match self {
            BadCarried::NotALink => "carried-not-a-link",
            BadCarried::TooLong => "carried-too-long",
            BadCarried::Cut => "carried-cut",
            BadCarried::Damaged => "carried-damaged",
            BadCarried::Newer => "carried-newer",
            BadCarried::Bad(_) => "carried-bad",
        })
    }
}
