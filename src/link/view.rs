//! How a screen stood when its address was taken: which room, what was sought, in which order. It stands behind the
//! link, so no server sees it, and begins with a sign that no link has: whoever reads links only, such as an older
//! page, stops there (`find`).
//!
//! `#s1.…~q.zwembad~m.pm.doubt~o.2026`: parts with a letter and a value. What is not known is passed over, in both
//! directions of time. A view is worth nothing: it is bounded, and nothing of it is ever a reason to refuse a link.

use std::collections::BTreeSet;

use crate::budget::Direction;
use crate::outcome::Nature;
use crate::session::{Grouping, Mark, Place, Room, Screen, Sift, Sort};
use crate::year::Year;

/// The sign before each part. It needs no escape in any address, and neither ids nor links have it.
const SIGN: char = '~';

/// Stands last where a view would end in an escaped full stop: gateways undo such escapes, and a full stop at the end is
/// the sentence's. Like every part that is not known it is passed over.
const END: &str = "~z";

/// The most characters that are read and, in bytes, written.
pub const LONGEST_VIEW: usize = 600;

/// The most characters of the words that are sought, in an address.
const LONGEST_WORDS: usize = 80;

const MARKS: [(Mark, &str); 11] = [
    (Mark::Mine, "mine"),
    (Mark::Pm, "pm"),
    (Mark::Doubt, "doubt"),
    (Mark::Question, "question"),
    (Mark::Package, "package"),
    (Mark::Shared, "shared"),
    (Mark::LegalDuty, "law"),
    (Mark::Contract, "contract"),
    (Mark::Clash, "clash"),
    (Mark::Advice, "advice"),
    (Mark::Noticed, "noticed"),
];

/// What goes behind a link; empty for a screen as it is at first.
pub fn write(Screen { room, find }: &Screen) -> String {
    let words: String = find.words.trim().chars().take(LONGEST_WORDS).collect();
    let Sift {
        place,
        nature,
        way,
        on,
        marks,
    } = &find.sift;
    let chosen = MARKS.iter().filter(|(mark, _)| marks.contains(mark));
    let marks: Vec<&str> = chosen.map(|(_, name)| *name).collect();
    let parts = [
        (
            "r",
            match room {
                Room::Ledger => None,
                Room::Compare => Some("c".to_owned()),
                Room::Council => Some("r".to_owned()),
            },
        ),
        ("q", (!words.is_empty()).then(|| escaped(&words))),
        (
            "s",
            place.as_ref().map(|place| match place {
                Place::Section(id) => escaped(id.as_str()),
                Place::Own => String::new(),
            }),
        ),
        (
            "n",
            nature.map(|nature| {
                let letter = match nature {
                    Nature::Structural => "s",
                    Nature::Incidental => "i",
                };
                letter.to_owned()
            }),
        ),
        (
            "v",
            way.map(|way| {
                let letter = match way {
                    Direction::Voordeel => "v",
                    Direction::Nadeel => "n",
                };
                letter.to_owned()
            }),
        ),
        ("a", on.map(|on| u8::from(on).to_string())),
        ("m", (!marks.is_empty()).then(|| marks.join("."))),
        (
            "o",
            match find.sort {
                Sort::Document => None,
                Sort::Size(year) => Some(year.to_string()),
                Sort::Alphabet => Some("a".to_owned()),
                Sort::MineFirst => Some("m".to_owned()),
            },
        ),
        (
            "g",
            match find.group {
                Grouping::Section => None,
                Grouping::Nature => Some("n".to_owned()),
                Grouping::Decider => Some("d".to_owned()),
                Grouping::Nothing => Some("0".to_owned()),
            },
        ),
    ];
    let mut view = String::new();
    for (letter, value) in parts {
        let part = value
            .map(|value| format!("{SIGN}{letter}.{value}"))
            .unwrap_or_default();
        if view.len() + part.len() + END.len() <= LONGEST_VIEW {
            view.push_str(&part);
        }
    }
    if view.ends_with("%2E") {
        view.push_str(END);
    }
    view
}

/// What stands behind a link; none where that is no view.
pub(super) fn read(behind: &str) -> Option<Screen> {
    let view: String = behind.chars().take(LONGEST_VIEW).collect();
    let end = view.find(|letter: char| letter.is_whitespace() || "<>\"'()[]{}".contains(letter));
    let view = view
        .get(..end.unwrap_or(view.len()))?
        .trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let Screen { mut room, mut find } = Screen::default();
    for part in view.strip_prefix(SIGN)?.split(SIGN) {
        let (letter, value) = part.split_once('.').unwrap_or((part, ""));
        match letter {
            "r" => {
                room = one_of(value, &[("c", Room::Compare), ("r", Room::Council)]).unwrap_or_default();
            }
            "q" => {
                find.words = plain(value)
                    .unwrap_or_default()
                    .chars()
                    .take(LONGEST_WORDS)
                    .collect()
            }
            "s" if value.is_empty() => find.sift.place = Some(Place::Own),
            "s" => {
                let id = plain(value).and_then(|id| id.parse().ok());
                find.sift.place = id.map(Place::Section);
            }
            "n" => find.sift.nature = one_of(value, &[("s", Nature::Structural), ("i", Nature::Incidental)]),
            "v" => find.sift.way = one_of(value, &[("v", Direction::Voordeel), ("n", Direction::Nadeel)]),
            "a" => find.sift.on = one_of(value, &[("1", true), ("0", false)]),
            "m" => find.sift.marks = marks(value),
            "o" => {
                let named = one_of(value, &[("a", Sort::Alphabet), ("m", Sort::MineFirst)]);
                find.sort = named
                    .or_else(|| value.parse().ok().and_then(Year::new).map(Sort::Size))
                    .unwrap_or_default();
            }
            "g" => {
                let known = [
                    ("n", Grouping::Nature),
                    ("d", Grouping::Decider),
                    ("0", Grouping::Nothing),
                ];
                find.group = one_of(value, &known).unwrap_or_default();
            }
            _ => {}
        }
    }
    let screen = Screen { room, find };
    (screen != Screen::default()).then_some(screen)
}

fn marks(value: &str) -> BTreeSet<Mark> {
    let names = value.split('.');
    let known = names.filter_map(|name| MARKS.iter().find(|(_, known)| *known == name));
    known.map(|(mark, _)| *mark).collect()
}

fn one_of<T: Copy>(value: &str, known: &[(&str, T)]) -> Option<T> {
    let found = known.iter().find(|(name, _)| *name == value);
    found.map(|(_, value)| *value)
}

/// Letters, digits and hyphens of ASCII as they are, a space as `+`, the rest as the bytes of UTF-8.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => escaped.push(char::from(byte)),
            b' ' => escaped.push('+'),
            other => escaped.push_str(&format!("%{other:02X}")),
        }
    }
    escaped
}

fn plain(value: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = value;
    while let Some(letter) = rest.chars().next() {
        let (byte, length) = match letter {
            '%' => (u8::from_str_radix(rest.get(1..3)?, 16).ok()?, 3),
            '+' => (b' ', 1),
            letter => (u8::try_from(letter).ok().filter(u8::is_ascii)?, 1),
        };
        bytes.push(byte);
        rest = rest.get(length..)?;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Find;

    fn everything() -> Screen {
        let find = Find {
            words: "Zwembad é ~ #s1. 100% 'x' 🏛️".to_owned(),
            sift: Sift {
                place: Some(Place::Section("7.1-2".parse().unwrap())),
                nature: Some(Nature::Incidental),
                way: Some(Direction::Voordeel),
                on: Some(false),
                marks: Mark::ALL.into_iter().collect(),
            },
            sort: Sort::Size(Year::new(2026).unwrap()),
            group: Grouping::Decider,
        };
        Screen {
            room: Room::Council,
            find,
        }
    }

    fn sought(words: &str) -> Screen {
        let words = words.to_owned();
        Screen {
            room: Room::Ledger,
            find: Find {
                words,
                ..Find::default()
            },
        }
    }

    #[test]
    fn a_view_comes_back_as_it_was() {
        assert_eq!(write(&Screen::default()), "");
        let find = Find {
            sift: Sift {
                place: Some(Place::Own),
                marks: BTreeSet::from([Mark::Doubt]),
                ..Sift::default()
            },
            sort: Sort::MineFirst,
            group: Grouping::Nothing,
            ..Find::default()
        };
        let room = Room::Compare;
        let some = Screen { room, find };
        assert_eq!(write(&some), "~r.c~s.~m.doubt~o.m~g.0");
        assert_eq!(write(&sought("o.z.b.")), "~q.o%2Ez%2Eb%2E~z");
        for screen in [some, everything(), sought("o.z.b."), sought("!?"), sought("a-_#")] {
            let view = write(&screen);
            assert!(view.len() <= LONGEST_VIEW, "{view}");
            assert!(view.bytes().all(|byte| byte.is_ascii_graphic()), "{view}");
            assert_eq!(read(&view), Some(screen.clone()));
            for behind in [".", ")", ">", "\" en meer", " ~q.ander"] {
                assert_eq!(read(&format!("{view}{behind}")), Some(screen.clone()), "{behind}");
            }
        }
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        let known = sought("bad");
        for view in [
            "~zz.9~q.bad~m.later",
            "~q.bad~o.1066~g.x~n.",
            "~q.bad~~~.",
            "~q.bad~r.x",
            "~q.bad~s.%",
        ] {
            assert_eq!(read(view), Some(known.clone()), "{view}");
        }
        for view in [
            "", "~", "q.bad", "~q.%", "~q.%zz", "~q.%C3", "~q.é", "~x.y", ")~q.bad",
        ] {
            assert_eq!(read(view), None, "{view}");
        }
        assert!(
            read(&format!("~q.{}", "a".repeat(1_000_000)))
                .unwrap()
                .find
                .words
                .len()
                <= LONGEST_WORDS
        );
    }
}
