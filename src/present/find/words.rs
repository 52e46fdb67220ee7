//! Words in everything that the document says of a choice, and in what the member wrote about it.
//!
//! Case and accents do not matter, and the ligature ĳ of older documents is the two letters people type. Every word
//! must be there somewhere; order does not matter.

use super::Item;
use crate::budget::Text;

/// Words that are sought.
pub(super) struct Words {
    folded: String,
}

impl Words {
    pub(super) fn new(sought: &str) -> Words {
        Words { folded: fold(sought) }
    }

    /// Whether all of them are in a choice.
    pub(super) fn are_in(&self, item: &Item<'_>) -> bool {
        let mut words = self.folded.split_whitespace().peekable();
        if words.peek().is_none() {
            return true;
        }
        let text = words_of(item);
        words.all(|word| text.contains(word))
    }
}

fn words_of(item: &Item<'_>) -> String {
    let mut words = String::new();
    if let Some(choice) = item.choice {
        choice.number.iter().for_each(|number| add(&mut words, number));
        let texts = [&choice.title]
            .into_iter()
            .chain(&choice.summary)
            .chain(&choice.explanation)
            .chain(&choice.legal_duty)
            .chain(&choice.contract_until)
            .chain(&choice.advice)
            .chain(&choice.noticed_by)
            .chain(&choice.facts);
        for Text { dutch, english } in texts {
            add(&mut words, dutch);
            english.iter().for_each(|english| add(&mut words, english));
        }
    }
    item.own
        .iter()
        .for_each(|own| add(&mut words, own.title.as_str()));
    for written in item.written() {
        add(&mut words, written.as_str());
    }
    for told in item.told() {
        add(&mut words, told.as_str());
    }
    words
}

fn add(words: &mut String, text: &str) {
    words.push_str(&fold(text));
    words.push('\n');
}

/// Lower case, without accents, ligatures as letters. The letters of the languages around us, by hand: the tables of
/// full Unicode normalization would add 49 kB (brotli) to the page.
pub(super) fn fold(text: &str) -> String {
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
