//! Every question of a scenario, and every note: by section and choice in the document's order, with where it stands
//! in the document; on screen, on paper, and as a text for the griffie.
//!
//! A question about a choice that this version of the document does not have is there too. Notes are the member's
//! own and stay out of the text for the griffie.

use std::rc::Rc;

use super::Told;
use super::detail::source_in_words;
use crate::budget::{Budget, Choice};
use crate::ids::ChoiceId;
use crate::lang::Language;
use crate::outcome::PartOf;
use crate::scenario::{Decision, Decisions, LONGEST_TITLE, Wording};

/// What a member asks and notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questions {
    /// Those with at least one question or note.
    pub groups: Rc<[Group]>,
    /// How many choices have one.
    pub count: usize,
    document: Rc<str>,
    language: Language,
}

/// A section of the document, or what is in none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// The heading.
    pub title: Told,
    /// The choices.
    pub asked: Rc<[Asked]>,
}

/// What is asked and noted about one choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which choice; none where this version of the document does not have it.
    pub of: Option<PartOf>,
    /// The number in the document.
    pub number: Option<Rc<str>>,
    /// What it is called.
    pub title: Told,
    /// Where it stands in the document.
    pub source: Option<Rc<str>>,
    /// For the griffie.
    pub question: Option<Rc<str>>,
    /// For the member's own use.
    pub note: Option<Rc<str>>,
}

/// Every question, without the notes.
pub fn questions(budget: &Budget, decisions: &Decisions, language: Language) -> Questions {
    let all = questions_and_notes(budget, decisions, language);
    let groups = all.groups.iter().filter_map(|group| {
        let asked = group.asked.iter().filter(|asked| asked.question.is_some());
        let asked: Rc<[Asked]> = asked
            .map(|asked| Asked {
                note: None,
                ..asked.clone()
            })
            .collect();
        (!asked.is_empty()).then(|| Group {
            asked,
            ..group.clone()
        })
    });
    Questions::of(groups.collect(), budget, language)
}

/// Every question and every note.
pub fn questions_and_notes(budget: &Budget, decisions: &Decisions, language: Language) -> Questions {
    let sections = budget.sections.iter().map(|section| Group {
        number: section.number.as_deref().map(Rc::from),
        title: Told::document(&section.title, language),
        asked: budget
            .choices
            .iter()
            .filter(|choice| choice.section == section.id)
            .filter_map(|choice| about(choice, decisions.of(&choice.id)?, language))
            .collect(),
    });
    let own = Group {
        number: None,
        title: Told::plain(&language.text("own-section")),
        asked: own(decisions),
    };
    let unknown = Group {
        number: None,
        title: Told::plain(&language.text("questions-not-in-document")),
        asked: unknown(budget, decisions, language),
    };
    let groups = sections
        .chain([own, unknown])
        .filter(|group| !group.asked.is_empty());
    Questions::of(groups.collect(), budget, language)
}

fn about(choice: &Choice, decision: &Decision, language: Language) -> Option<Asked> {
    let source = source_in_words(&choice.source, language).and_then(|source| source.place);
    with_words(
        decision,
        Asked {
            of: Some(PartOf::Choice(choice.id.clone())),
            number: choice.number.as_deref().map(Rc::from),
            title: Told::document(&choice.title, language),
            source,
            question: None,
            note: None,
        },
    )
}

fn own(decisions: &Decisions) -> Rc<[Asked]> {
    let own = decisions
        .own
        .iter()
        .filter(|own| own.question.is_some() || own.note.is_some());
    own.map(|own| Asked {
        of: Some(PartOf::Own(own.id.clone())),
        number: None,
        title: Told::plain(own.title.as_str()),
        source: None,
        question: own.question.as_ref().map(|words| words.as_str().into()),
        note: own.note.as_ref().map(|words| words.as_str().into()),
    })
    .collect()
}

// By their id where that is known; a link names others by a mark only.
fn unknown(budget: &Budget, decisions: &Decisions, language: Language) -> Rc<[Asked]> {
    let title = |id: Option<&ChoiceId>| {
        id.map_or_else(
            || Told::plain(&language.text("questions-unnamed")),
            |id| Told::plain(id.as_str()),
        )
    };
    let by_id = decisions.choices.iter();
    let by_id = by_id.filter(|(id, _)| budget.choice(id).is_none());
    let by_id = by_id.map(|(id, decision)| (Some(id), decision));
    let by_mark = decisions.unmatched.values().map(|decision| (None, decision));
    by_id
        .chain(by_mark)
        .filter_map(|(id, decision)| {
            with_words(
                decision,
                Asked {
                    of: None,
                    number: None,
                    title: title(id),
                    source: None,
                    question: None,
                    note: None,
                },
            )
        })
        .collect()
}

fn with_words(decision: &Decision, asked: Asked) -> Option<Asked> {
    let words = |wording: &Option<Wording<2_000>>| wording.as_ref().map(|words| words.as_str().into());
    let asked = Asked {
        question: words(&decision.question),
        note: words(&decision.note),
        ..asked
    };
    (asked.question.is_some() || asked.note.is_some()).then_some(asked)
}

impl Questions {
    fn of(groups: Rc<[Group]>, budget: &Budget, language: Language) -> Questions {
        Questions {
            count: groups.iter().map(|group| group.asked.len()).sum(),
            groups,
            document: Told::document(&budget.title, language).text,
            language,
        }
    }

    /// The text for the griffie.
    pub fn as_text(&self, scenario: Option<&Wording<LONGEST_TITLE>>) -> String {
        let language = self.language;
        let mut lines =
            vec![language.text_with("questions-heading", &[("document", (&*self.document).into())])];
        if let Some(scenario) = scenario {
            lines.push(language.text_with("questions-scenario", &[("scenario", scenario.as_str().into())]));
        }
        for group in &*self.groups {
            lines.push(String::new());
            lines.push(numbered(group.number.as_deref(), &group.title));
            for asked in &*group.asked {
                lines.push(String::new());
                lines.push(numbered(asked.number.as_deref(), &asked.title));
                if let Some(source) = &asked.source {
                    lines.push(format!("{} {source}", language.text("detail-source")));
                }
                if let Some(question) = &asked.question {
                    lines.push(language.text_with("questions-line", &[("question", (&**question).into())]));
                }
            }
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

fn numbered(number: Option<&str>, title: &Told) -> String {
    number.map_or_else(
        || title.text.to_string(),
        |number| format!("{number} {}", title.text),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::from_json;
    use crate::scenario::OwnChoice;

    fn words(text: &str) -> Option<Wording<2_000>> {
        Some(Wording::new(text).unwrap())
    }

    fn asked() -> (Budget, Decisions) {
        let budget = from_json(include_str!("../../budgets/duo-2024.json")).unwrap();
        let mut decisions = Decisions::default();
        // Asked in another order than that of the document.
        for (id, question) in [
            ("7.1.3.5", "Wat als Diemen niet meedoet?"),
            ("7.1.2.3", "Wie betaalt\ndit na 2026?"),
        ] {
            decisions.change(&id.parse().unwrap(), |decision| {
                decision.question = words(question)
            });
        }
        decisions.change(&"7.1.2.4".parse().unwrap(), |decision| {
            decision.note = words("Alleen voor mij")
        });
        decisions.change(&"9.9".parse().unwrap(), |decision| {
            decision.question = words("Waar is dit gebleven?")
        });
        decisions.own.push(OwnChoice {
            question: words("Mag dit?"),
            ..OwnChoice::new("a".parse().unwrap(), Wording::new("Zwembad langer open").unwrap())
        });
        (budget, decisions)
    }

    #[test]
    fn the_text_for_the_griffie_follows_the_document_and_names_its_places() {
        let (budget, decisions) = asked();
        let questions = questions(&budget, &decisions, Language::Dutch);
        assert_eq!(questions.count, 4);
        let text = questions.as_text(Wording::new("Fractie West").ok().as_ref());
        let places: Vec<usize> = [
            "Wie betaalt\ndit na 2026?",
            "Wat als Diemen",
            "Mag dit?",
            "Waar is dit gebleven?",
        ]
        .map(|words| text.find(words).unwrap())
        .to_vec();
        assert!(places.is_sorted(), "{text}");
        for words in [
            "Vragen bij",
            "Fractie West",
            "7.1.2.3 Informatiehuishouding op orde",
            "Bron: ",
            "Eigen voorstellen",
            "9.9",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert!(!text.contains("Alleen voor mij"), "a note is the member's own");
    }

    #[test]
    fn on_paper_the_notes_are_there_too() {
        let (budget, decisions) = asked();
        let all = questions_and_notes(&budget, &decisions, Language::English);
        assert_eq!(all.count, 5);
        let notes = all.groups.iter().flat_map(|group| group.asked.iter());
        assert!(
            notes
                .filter_map(|asked| asked.note.as_deref())
                .any(|note| note == "Alleen voor mij")
        );
    }

    #[test]
    fn without_a_question_there_is_nothing() {
        let (budget, _) = asked();
        let none = questions(&budget, &Decisions::default(), Language::Dutch);
        assert_eq!((none.count, none.groups.len()), (0, 0));
    }
}
