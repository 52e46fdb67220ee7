//! The headings that choices stand under, in the order of the document; rows without one stand under one together.

use super::{NotCarried, TITLE, names, texts};
use crate::budget::{Section, Text};
use crate::ids::{IdError, SectionId};
use crate::reading::doubt::{Finding, What};
use crate::reading::{Choice, Reading};

/// The most sections of a budget.
const MOST: usize = 200;
/// Where choices go whose row names no section.
const OTHERS: &str = "Overige keuzes";
/// The same where no row names one.
const ALL: &str = "Keuzes";

/// The sections of these choices, and for each choice the section that it stands under.
pub fn of(
    reading: &Reading,
    choices: &[&Choice],
    findings: &mut Vec<Finding>,
) -> Result<(Vec<Section>, Vec<SectionId>), IdError> {
    let mut keys: Vec<Option<String>> = Vec::new();
    let mut places = Vec::with_capacity(choices.len());
    let mut joined: Vec<String> = Vec::new();
    for choice in choices {
        let key = choice
            .section
            .as_deref()
            .and_then(|title| texts::line(title, TITLE));
        let place = keys.iter().position(|known| *known == key).or_else(|| {
            // One place is kept for choices without a section.
            let room = keys.len().saturating_add(usize::from(key.is_some())) < MOST || key.is_none();
            room.then(|| {
                keys.push(key.clone());
                keys.len().saturating_sub(1)
            })
        });
        joined.extend(key.filter(|key| place.is_none() && !joined.contains(key)));
        places.push(place);
    }
    if places.contains(&None) && !keys.contains(&None) {
        keys.push(None);
    }
    if !joined.is_empty() {
        findings.push(Finding {
            line: None,
            what: What::NotCarried(NotCarried::TooManySections { left: joined.len() }),
        });
    }
    let only = keys.len() == 1;
    let made: Vec<Made> = keys
        .iter()
        .map(|key| match key {
            Some(key) => section(reading, choices, key),
            None => Made {
                title: (if only { ALL } else { OTHERS }).to_owned(),
                ..Made::default()
            },
        })
        .collect();
    let wishes: Vec<(Option<&str>, &str)> = made
        .iter()
        .map(|made| (made.number.as_deref(), made.title.as_str()))
        .collect();
    let ids: Vec<SectionId> = names::give(&wishes, "onderdeel")
        .into_iter()
        .collect::<Result<_, _>>()?;
    let others = keys.iter().position(Option::is_none);
    let places = places
        .into_iter()
        .filter_map(|place| ids.get(place.or(others)?).cloned())
        .collect();
    let sections = made.into_iter().zip(ids).map(|(made, id)| Section {
        id,
        number: made.number,
        title: Text::dutch(made.title),
        note: made.note.map(Text::dutch),
    });
    Ok((sections.collect(), places))
}

#[derive(Default)]
struct Made {
    number: Option<String>,
    title: String,
    note: Option<String>,
}

/// A section by the words above its rows, or by the number that its choices begin with.
fn section(reading: &Reading, choices: &[&Choice], key: &str) -> Made {
    let below = |choice: &&&Choice| {
        let rest = choice
            .number
            .as_deref()
            .and_then(|number| number.strip_prefix(key));
        choice.section.as_deref() == Some(key) && rest.is_some_and(|rest| rest.starts_with('.'))
    };
    let Some(first) = choices.iter().find(below) else {
        return Made {
            title: key.to_owned(),
            ..Made::default()
        };
    };
    // A table of contents may name it as well: the heading is the last one above its first choice.
    let named = reading.sections.iter().filter(|section| section.number == key);
    let heading = named.clone().rfind(|section| section.line <= first.line);
    let heading = heading.or_else(|| named.clone().next());
    let title = heading.and_then(|heading| texts::line(&heading.title, TITLE));
    Made {
        number: Some(key.to_owned()),
        note: title
            .is_none()
            .then(|| "De kop van dit onderdeel staat niet in de tekst die is gelezen.".to_owned()),
        title: title.unwrap_or_else(|| format!("Onderdeel {key}")),
    }
}
