//! Finding choices by words in their number, title, summary and explanation.
//!
//! Case and accents do not matter, and the ligature ĳ of older documents is the two letters people type. Every word
//! must be found somewhere in the choice; order does not matter. A search hides rows and never figures: the strip
//! keeps counting everything, and says so.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::budget::{Budget, Choice, Text};
use crate::lang::Language;
use crate::outcome::PartOf;
use crate::scenario::{Decisions, OwnChoice};

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How many choices are shown.
    pub shown: usize,
    /// How many there are.
    pub all: usize,
    /// "4 van 9 keuzes getoond; de jaren tellen alles mee."
    pub sentence: Rc<str>,
    parts: Rc<BTreeSet<PartOf>>,
}

impl Found {
    /// Whether that choice is among them.
    pub fn has(&self, part: &PartOf) -> bool {
        self.parts.contains(part)
    }
}

/// The choices with all of the words, the member's own among them; none where no word is sought.
pub fn found(budget: &Budget, decisions: &Decisions, sought: &str, language: Language) -> Option<Found> {
    let folded = fold(sought);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if words.is_empty() {
        return None;
    }
    let holds = |text: String| words.iter().all(|word| text.contains(word));
    let choices = budget
        .choices
        .iter()
        .filter(|choice| holds(choice_words(choice)))
        .map(|choice| PartOf::Choice(choice.id.clone()));
    let own = decisions
        .own
        .iter()
        .filter(|own| holds(own_words(own)))
        .map(|own| PartOf::Own(own.id.clone()));
    let parts: BTreeSet<PartOf> = choices.chain(own).collect();
    let (shown, all) = (
        parts.len(),
        budget.choices.len().saturating_add(decisions.own.len()),
    );
    let sentence = language.text_with("search-found", &[("shown", shown.into()), ("all", all.into())]);
    Some(Found {
        shown,
        all,
        sentence: sentence.into(),
        parts: Rc::new(parts),
    })
}

fn choice_words(choice: &Choice) -> String {
    let mut words = String::new();
    choice.number.iter().for_each(|number| add(&mut words, number));
    let texts = [&choice.title]
        .into_iter()
        .chain(&choice.summary)
        .chain(&choice.explanation);
    for Text { dutch, english } in texts {
        add(&mut words, dutch);
        english.iter().for_each(|english| add(&mut words, english));
    }
    words
}

fn own_words(own: &OwnChoice) -> String {
    fold(own.title.as_str())
}

fn add(words: &mut String, text: &str) {
    words.push_str(&fold(text));
    words.push('\n');
}

/// Lower case, without accents, ligatures as letters. The letters of the languages around us, by hand: the tables of
/// full Unicode normalization would add 49 kB (brotli) to the page.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            'à'..='å' | 'ā' | 'ă' | 'ą' => folded.push('a'),
            'ç' | 'ć' | 'č' => folded.push('c'),
            'è'..='ë' | 'ē' | 'ę' | 'ě' => folded.push('e'),
            'ì'..='ï' | 'ī' => folded.push('i'),
            'ñ' | 'ń' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' => folded.push('o'),
            'š' | 'ś' | 'ş' => folded.push('s'),
            'ù'..='ü' | 'ū' | 'ů' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ž' | 'ź' | 'ż' => folded.push('z'),
            'ĳ' => folded.push_str("ij"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            '‘' | '’' => folded.push('\''),
            // Soft hyphens and accents that stand on their own.
            '\u{ad}' | '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}
