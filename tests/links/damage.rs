//! Damage on the way: no damaged link opens as any scenario at all.

use keuzeruimte::budget::Budget;
use keuzeruimte::link::{BadLink, decode, encode};
use proptest::prelude::*;

use crate::budgets::{budget_of, numbered_ids};
use crate::golden;
use crate::scenarios::any_decisions;

/// The letters of payloads, and what a typing hand or a program may put in their place.
const REPLACEMENTS: &str =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,;:!?/\\|()[]{}<>\"'`~@#$%^&*+= \t\né€";

fn sixty() -> Budget {
    budget_of(&numbered_ids(60).iter().map(String::as_str).collect::<Vec<_>>())
}

// Case 1.
#[test]
fn a_golden_link_cut_anywhere_is_refused_as_incomplete() {
    let mut cuts = 0;
    for golden in golden::links() {
        for end in 0..golden.link.len() {
            let cut = &golden.link[..end];
            match decode(cut, &golden.budget) {
                Err(BadLink::Cut { .. }) if end >= "#s1.".len() => {}
                Err(BadLink::NotALink | BadLink::Empty) if end < "#s1.".len() => {}
                other => panic!("{} cut after {end}: {other:?}", golden.name),
            }
            cuts += 1;
        }
    }
    println!("{cuts} cut links");
}

// Case 2.
#[test]
fn a_golden_link_with_one_character_changed_is_refused() {
    let mut changes = 0;
    for golden in golden::links() {
        for place in 0..golden.link.len() {
            for replacement in REPLACEMENTS.chars() {
                if golden.link[place..].starts_with(replacement) {
                    continue;
                }
                let changed = format!(
                    "{}{replacement}{}",
                    &golden.link[..place],
                    &golden.link[place + 1..]
                );
                let opened = decode(&changed, &golden.budget);
                assert!(opened.is_err(), "{}: {changed}", golden.name);
                changes += 1;
            }
        }
    }
    println!("{changes} changed links");
}

// Case 2.
#[test]
fn a_golden_link_with_two_neighbours_swapped_is_refused() {
    let mut swaps = 0;
    for golden in golden::links() {
        let characters: Vec<char> = golden.link.chars().collect();
        for place in 1..characters.len() {
            let mut swapped = characters.clone();
            swapped.swap(place - 1, place);
            if swapped != characters {
                let swapped: String = swapped.into_iter().collect();
                assert!(
                    decode(&swapped, &golden.budget).is_err(),
                    "{}: {swapped}",
                    golden.name
                );
                swaps += 1;
            }
        }
    }
    println!("{swaps} swapped links");
}

/// Numbers that look random and are the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

// Cases 1 and 2, a million times: one to four changes, swaps, insertions, removals and cuts at once.
#[test]
#[ignore = "takes a minute or more: cargo test --test links a_million -- --ignored"]
fn a_million_random_damages_are_refused() {
    let goldens = golden::links();
    let letters: Vec<char> = REPLACEMENTS.chars().collect();
    let mut dice = Dice(0x5eed_cafe);
    let mut refused = 0;
    while refused < 1_000_000 {
        let golden = &goldens[dice.roll(goldens.len())];
        let mut damaged: Vec<char> = golden.link.chars().collect();
        for _ in 0..=dice.roll(4) {
            // Behind the `#`, as words before a link are no damage.
            let place = 1 + dice.roll(damaged.len() - 1);
            match dice.roll(5) {
                0 => damaged[place] = letters[dice.roll(letters.len())],
                1 => {
                    let other = 1 + dice.roll(damaged.len() - 1);
                    damaged.swap(place, other);
                }
                2 => damaged.insert(place, letters[dice.roll(letters.len())]),
                3 if damaged.len() > 2 => {
                    damaged.remove(place);
                }
                _ => damaged.truncate(place.max(2)),
            }
        }
        let text: String = damaged.into_iter().collect();
        if !text.contains(&golden.link) {
            assert!(decode(&text, &golden.budget).is_err(), "{}: {text}", golden.name);
            refused += 1;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    // Cases 1 and 2, on links of any scenario: a cut, a change, a swap, an insertion, a removal.
    #[test]
    fn any_link_damaged_anywhere_is_refused(
        decisions in any_decisions(numbered_ids(60)),
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 20),
    ) {
        let budget = sixty();
        let link = encode(&budget, &decisions, None).unwrap();
        let characters: Vec<char> = link.fragment().chars().collect();
        let alphabet: Vec<char> = REPLACEMENTS.chars().take(64).collect();
        for (place, other) in places {
            let place = place.index(characters.len());
            let letter = alphabet[other.index(alphabet.len())];
            let mut damaged = vec![characters[..place].to_vec(); 5];
            damaged[1].push(letter);
            damaged[1].extend(&characters[place + 1..]);
            damaged[2].push(letter);
            damaged[2].extend(&characters[place..]);
            damaged[3].extend(&characters[place + 1..]);
            damaged[4] = characters.clone();
            damaged[4].swap(place, place.saturating_sub(1));
            for damaged in damaged {
                let text: String = damaged.into_iter().collect();
                // A letter before a link, or a link without its `#`, is still the link.
                let same = text.ends_with(link.fragment()) || link.fragment().strip_prefix('#') == Some(&text);
                prop_assert!(same || decode(&text, &budget).is_err(), "{}", text);
            }
        }
    }

    // Case 8.
    #[test]
    fn no_text_at_all_makes_the_reader_panic(text in any::<String>(), payload in "[A-Za-z0-9_-]{0,200}") {
        let budget = sixty();
        let _ = decode(&text, &budget);
        let unsealed = format!("#s1.{payload}");
        prop_assert!(decode(&unsealed, &budget).is_err());
    }
}
