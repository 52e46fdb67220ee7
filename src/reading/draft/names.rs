//! Ids from numbers and titles: the same for the same document, each once.
//!
//! A number such as 7.1.2.3 or ALG.3 is the best name, for it survives a change of the title. A plain 1 or b says
//! only where a row stands, so there the title names it. Deliberately absent: chance.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::ids::{BudgetId, IdError, LONGEST_ID};

/// Room for `-1000` behind a name that somebody else has.
const ROOM: usize = LONGEST_ID - 5;

/// The id of a budget: its title and its first year.
pub fn of_budget(title: &str, first_year: &str) -> Result<BudgetId, IdError> {
    let title = plain(
        title,
        LONGEST_ID.saturating_sub(first_year.len()).saturating_sub(1),
    );
    if title.is_empty() {
        format!("begroting-{first_year}").parse()
    } else if title.contains(first_year) {
        title.parse()
    } else {
        format!("{title}-{first_year}").parse()
    }
}

/// A name for each thing, by its number and title; `spare` where both say nothing. Whoever has a wish of its own gets
/// it, whatever comes before; of equals the first has it, the others their title or a number behind it.
pub fn give<T: FromStr<Err = IdError>>(
    things: &[(Option<&str>, &str)],
    spare: &str,
) -> Vec<Result<T, IdError>> {
    let wishes: Vec<String> = things
        .iter()
        .map(|(number, title)| wish(*number, title, spare))
        .collect();
    let mut taken = BTreeSet::new();
    let firsts: Vec<bool> = wishes.iter().map(|wish| taken.insert(wish.clone())).collect();
    let named = wishes.iter().zip(firsts).zip(things);
    named
        .map(|((wish, first), (_, title))| {
            if first {
                wish.parse()
            } else {
                other(wish, title, &mut taken).parse()
            }
        })
        .collect()
}

fn other(wish: &str, title: &str, taken: &mut BTreeSet<String>) -> String {
    let title = plain(title, ROOM);
    if !title.is_empty() && taken.insert(title.clone()) {
        return title;
    }
    let stem = if title.is_empty() { wish } else { &title };
    let mut count = 2_u32;
    loop {
        let name = format!("{stem}-{count}");
        if taken.insert(name.clone()) {
            return name;
        }
        count = count.saturating_add(1);
    }
}

fn wish(number: Option<&str>, title: &str, spare: &str) -> String {
    let code = number
        .filter(|number| is_code(number))
        .map(|number| plain(number, ROOM))
        .filter(|code| !code.is_empty());
    code.or_else(|| Some(plain(title, ROOM)).filter(|title| !title.is_empty()))
        .unwrap_or_else(|| spare.to_owned())
}

/// Parts, or letters with digits: not a mere place in a list.
fn is_code(number: &str) -> bool {
    let parts = number
        .split(['.', '-', '/'])
        .filter(|part| !part.is_empty())
        .count();
    let digits = number.chars().any(|character| character.is_ascii_digit());
    let letters = number.chars().any(char::is_alphabetic);
    digits && (parts > 1 || letters)
}

/// Small letters, digits, points between digits and hyphens, cut at a word.
fn plain(text: &str, longest: usize) -> String {
    let mut name = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'a'..='z' | '0'..='9' => name.push(character),
            '.' if name.ends_with(|before: char| before.is_ascii_alphanumeric()) => name.push('.'),
            _ => match letter(character) {
                Some(letters) => name.push_str(letters),
                None if name.is_empty() || name.ends_with('-') => {}
                None => name.push('-'),
            },
        }
        // Titles may be endless; what is cut off below needs no making.
        if name.len() > longest.saturating_mul(2) {
            break;
        }
    }
    let whole = name.trim_end_matches(['-', '.']);
    if whole.len() <= longest {
        return whole.replace(".-", "-");
    }
    let cut = whole.get(..longest).unwrap_or(whole);
    let word = cut
        .rfind('-')
        .filter(|end| end.saturating_mul(2) > longest)
        .and_then(|end| cut.get(..end));
    word.unwrap_or(cut)
        .trim_end_matches(['-', '.'])
        .replace(".-", "-")
}

fn letter(character: char) -> Option<&'static str> {
    Some(match character {
        'à' | 'á' | 'â' | 'ä' | 'å' => "a",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ò' | 'ó' | 'ô' | 'ö' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ç' => "c",
        'ñ' => "n",
        'ĳ' => "ij",
        // An apostrophe joins: foto's is fotos. A combining accent belongs to its letter.
        '\'' | '\u{2019}' | '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ChoiceId;

    fn given(things: &[(Option<&str>, &str)]) -> Vec<String> {
        give::<ChoiceId>(things, "keuze")
            .into_iter()
            .map(|id| id.unwrap().to_string())
            .collect()
    }

    #[test]
    fn a_number_names_a_choice_and_a_place_in_a_list_does_not() {
        assert_eq!(
            given(&[
                (Some("7.1.2.3"), "Archief op orde"),
                (Some("ALG.3"), "Stelpost"),
                (Some("K2"), "Brug"),
                (Some("1"), "Eén jaar geen foto's van de Zĳpe"),
                (Some("b"), "Groen"),
                (None, "<b>Zwembad</b>"),
            ]),
            [
                "7.1.2.3",
                "alg.3",
                "k2",
                "een-jaar-geen-fotos-van-de-zijpe",
                "groen",
                "b-zwembad-b"
            ]
        );
    }

    #[test]
    fn names_are_given_once_and_a_later_twin_takes_nobodys_name() {
        assert_eq!(
            given(&[
                (None, "Zwembad"),
                (None, "Zwembad"),
                (None, "Zwembad 2"),
                (Some("A1"), "Wegen"),
                (Some("A1"), "Groen"),
                (Some("A1"), "Groen"),
                (None, "…"),
                (None, "?"),
            ]),
            [
                "zwembad",
                "zwembad-3",
                "zwembad-2",
                "a1",
                "groen",
                "groen-2",
                "keuze",
                "keuze-2"
            ]
        );
    }

    #[test]
    fn long_titles_are_cut_at_a_word() {
        let title = "Onderhoud van de bruggen in het buitengebied van de gemeente";
        let twins = given(&[(None, title), (None, title)]);
        assert_eq!(
            twins,
            [
                "onderhoud-van-de-bruggen-in-het",
                "onderhoud-van-de-bruggen-in-het-2"
            ]
        );
        assert_eq!(given(&[(None, &"x".repeat(5_000))])[0].len(), 35);
    }

    #[test]
    fn a_budget_is_named_for_its_title_and_year() {
        for (title, id) in [
            ("Kadernota 2026", "kadernota-2026"),
            ("Perspectiefnota", "perspectiefnota-2026"),
            ("…", "begroting-2026"),
        ] {
            assert_eq!(of_budget(title, "2026").unwrap().as_str(), id);
        }
        assert!(of_budget(&"Meerjarig perspectief ".repeat(20), "2026").is_ok());
    }
}
