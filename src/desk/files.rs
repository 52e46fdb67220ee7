//! Files that a member takes along.

use crate::budget::Budget;
use crate::council::Council;
use crate::kept::{self, COUNCIL_FILE_ENDING, CouncilRecord, FILE_ENDING, Record};
use crate::lang::Language;
use crate::present::questions::questions;
use crate::scenario::{LONGEST_TITLE, Wording};
use crate::session::{HandedOn, StoredWork};

/// The most characters of a name before its ending.
const LONGEST_NAME: usize = 60;

/// The name and the content of a scenario's file.
pub(super) fn of_scenario(budget: &Budget, work: StoredWork) -> (String, String) {
    let name = format!("{}{FILE_ENDING}", name(work.title.as_ref(), budget));
    let content = kept::write(&Record::new(budget, work.title, work.decisions));
    (name, content)
}

/// What the sheet of the device gets: many take no other kind of text than a plain one, so the file has that ending.
pub(super) fn to_hand_on(budget: &Budget, address: Option<String>, work: StoredWork) -> HandedOn {
    let title = work
        .title
        .as_ref()
        .map_or("Keuzeruimte", Wording::as_str)
        .to_owned();
    let (name, content) = of_scenario(budget, work);
    HandedOn {
        title,
        address,
        name: format!("{}.txt", name.trim_end_matches(".json")),
        content,
    }
}

/// The name and the content of a file with every question.
pub(super) fn of_questions(budget: &Budget, work: &StoredWork, language: Language) -> (String, String) {
    let scenario = name(work.title.as_ref(), budget);
    let file = language.text_with("questions-file", &[("scenario", scenario.into())]);
    let content = questions(budget, &work.decisions, language).as_text(work.title.as_ref());
    (format!("{file}.txt"), content)
}

/// The name and the content of a council's file.
pub(super) fn of_council(budget: &Budget, council: &Council) -> (String, String) {
    let name = format!("{}{COUNCIL_FILE_ENDING}", name(None, budget));
    let content = kept::write_council(&CouncilRecord::new(budget, council.clone()));
    (name, content)
}

/// The name and the content of a file with texts that could not be read, as they were found.
pub(super) fn of_set_aside(texts: &[String]) -> (String, String) {
    (
        "keuzeruimte-apart-gezet.json".to_owned(),
        kept::write_set_aside(texts),
    )
}

// Letters and digits of any script; everything that a file system or a mail program could trip over is a hyphen.
fn name(title: Option<&Wording<LONGEST_TITLE>>, budget: &Budget) -> String {
    let words = title.map_or(budget.id.as_str(), Wording::as_str);
    let plain: String = words
        .chars()
        .map(|character| {
            if character.is_alphanumeric() {
                character
            } else {
                ' '
            }
        })
        .collect();
    let joined = plain.split_whitespace().collect::<Vec<_>>().join("-");
    let short: String = joined.chars().take(LONGEST_NAME).collect();
    if short.is_empty() {
        "scenario".to_owned()
    } else {
        short
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::shipped;

    #[test]
    fn a_file_name_holds_letters_and_hyphens_only() {
        let budget = shipped().unwrap();
        for (title, expected) in [
            ("Fractie West: minder!", "Fractie-West-minder"),
            ("<img src=x onerror=alert(1)>/../é", "img-src-x-onerror-alert-1-é"),
            ("🏛️", "scenario"),
        ] {
            let title = Wording::new(title).unwrap();
            assert_eq!(name(Some(&title), &budget), expected);
        }
        assert_eq!(name(None, &budget), "duo-2024");
    }
}
