//! Links and files of councils that were once made: they must give the same councils and the same counts for ever. They
//! are made as those of scenarios are (`golden.rs`).

use std::fs;

use keuzeruimte::budget::Budget;
use keuzeruimte::council::{
    Council, Fate, Fractie, Item, ItemOf, Rules, Silence, Tally, Variant, Weigh, tally,
};
use keuzeruimte::kept::{CouncilRecord, KeptCouncil, read_council, write_council};
use keuzeruimte::link::{BadLink, MadeFor, decode_council, encode_council};
use keuzeruimte::scenario::{Decisions, Wording};

use crate::golden::{budget, folder, text};
use crate::new_golden::scenario;

/// Each council: its name, the budget it was made for, the budget it is opened on.
const COUNCILS: [(&str, &str, &str); 3] = [
    ("first-form", "sixty", "sixty"),
    ("second-form", "model", "model"),
    ("other-version", "sixty", "sixty-later"),
];

struct Golden {
    name: &'static str,
    link: String,
    budget: Budget,
}

fn councils() -> Vec<Golden> {
    COUNCILS
        .iter()
        .map(|(name, _, opened_on)| Golden {
            name,
            link: text(&format!("councils/{name}.link")).trim_end().to_owned(),
            budget: budget(opened_on),
        })
        .collect()
}

// Case 5.
#[test]
fn every_golden_council_gives_its_fracties_and_its_counts() {
    for golden in councils() {
        let opened = decode_council(&golden.link, &golden.budget)
            .unwrap_or_else(|bad| panic!("{}: {bad}", golden.name));
        let file = text(&format!("councils/{}.keuzeruimte-raad.json", golden.name));
        let KeptCouncil::Good(record) = read_council(&file) else {
            panic!("{}", golden.name)
        };
        assert_eq!(opened.council, record.council, "{}", golden.name);
        let expected = text(&format!("councils/{}.counts.txt", golden.name));
        assert_eq!(
            counts(&tally(&golden.budget, &opened.council)),
            expected,
            "{}",
            golden.name
        );
    }
}

// Cases 1 and 2.
#[test]
fn a_golden_council_that_is_damaged_anywhere_is_refused() {
    let (mut cuts, mut changes, mut swaps) = (0, 0, 0);
    for Golden { name, link, budget } in councils() {
        let refused = |text: &str| match decode_council(text, &budget) {
            Err(_) => {}
            Ok(_) => panic!("{name}: {text}"),
        };
        for end in 0..link.len() {
            refused(&link[..end]);
            cuts += 1;
        }
        for place in 0..link.len() {
            for letter in "Aaz09-_~."
                .chars()
                .filter(|letter| !link[place..].starts_with(*letter))
            {
                refused(&format!("{}{letter}{}", &link[..place], &link[place + 1..]));
                changes += 1;
            }
        }
        let letters: Vec<char> = link.chars().collect();
        for place in 1..letters.len() {
            let mut swapped = letters.clone();
            swapped.swap(place - 1, place);
            if swapped != letters {
                refused(&swapped.into_iter().collect::<String>());
                swaps += 1;
            }
        }
        let newer = link.replacen("#r1.", "#r9.", 1);
        assert_eq!(decode_council(&newer, &budget), Err(BadLink::NewerVersion(9)));
    }
    println!("{cuts} cut, {changes} changed, {swaps} swapped");
}

// What packing finds may differ with another version of the packing library.
#[test]
fn a_golden_council_still_has_a_link_that_is_no_longer() {
    for golden in councils() {
        let opened = decode_council(&golden.link, &golden.budget).unwrap();
        if opened.made_for == MadeFor::SameFigures {
            let again = encode_council(&golden.budget, &opened.council).unwrap();
            assert!(again.fragment().len() <= golden.link.len(), "{}", golden.name);
            let reopened = decode_council(again.fragment(), &golden.budget).unwrap();
            assert_eq!(reopened.council, opened.council);
        }
    }
}

/// Writes the files of councils that have none yet.
pub fn make_new() {
    fs::create_dir_all(folder().join("councils")).unwrap();
    for (name, made_for, opened_on) in COUNCILS {
        let path = |ending: &str| folder().join(format!("councils/{name}.{ending}"));
        if !path("link").exists() {
            let made = encode_council(&budget(made_for), &council(name, &budget(made_for))).unwrap();
            let on = budget(opened_on);
            let opened = decode_council(made.fragment(), &on).unwrap().council;
            fs::write(path("link"), format!("{}\n", made.fragment())).unwrap();
            fs::write(path("counts.txt"), counts(&tally(&on, &opened))).unwrap();
            let record = CouncilRecord::new(&on, opened);
            fs::write(path("keuzeruimte-raad.json"), write_council(&record)).unwrap();
        }
    }
}

fn council(name: &str, made_for: &Budget) -> Council {
    let of = |scenario_name: &str| scenario(scenario_name, made_for).decisions;
    let (rules, seats, fracties) = match name {
        "second-form" => (
            Rules {
                weigh: Weigh::Present,
                silence: Silence::NoSupport,
            },
            Some(21),
            vec![
                ("Noord", 9, 1, Some(of("second-everything"))),
                ("Zuid – é 🏛️", 7, 0, Some(of("second-long-question"))),
                ("Lijst <b>", 3, 0, None),
            ],
        ),
        _ => (
            Rules::default(),
            None,
            vec![
                ("Noord", 7, 0, Some(of("twelve-toggles"))),
                ("Zuid", 5, 2, Some(of("everything"))),
                ("Oost", 4, 0, Some(of("untouched"))),
                ("West", 3, 0, None),
            ],
        ),
    };
    let mut council = Council::new(seats, rules);
    for (name, seats, absent, decisions) in fracties {
        let variant = decisions.map(|decisions: Decisions| Variant {
            title: Some(Wording::new("Inbreng").unwrap()).filter(|_| seats > 5),
            decisions,
            other_figures: false,
        });
        let name = Wording::new(name).unwrap();
        council
            .add(Fractie {
                name,
                seats,
                absent,
                variant,
            })
            .unwrap();
    }
    council
}

/// What is needed, what comes of every choice, and the effect of each year.
fn counts(tally: &Tally) -> String {
    let of = |item: &Item| match &item.of {
        ItemOf::Choice(id) => id.to_string(),
        ItemOf::Own(own) => format!("own {}", own.title),
        ItemOf::Lever(id, setting) => {
            let way = if setting.lower { "lower" } else { "higher" };
            format!("{id} {} % {way} from {}", setting.rate.percent(), setting.from)
        }
    };
    let fate = |fate: &Fate| match fate {
        Fate::Adopted { level, .. } => format!("adopted at {} %", level.percent()),
        Fate::Tied => "tied".to_owned(),
        Fate::Rejected { short } => format!("rejected, {short} short"),
    };
    let mut lines = vec![format!("needed {} of {}", tally.seats.needed, tally.seats.of)];
    for item in &tally.items {
        lines.push(format!(
            "{}: {}, {} seats",
            of(item),
            fate(&item.fate),
            item.votes.support
        ));
    }
    for (year, total) in tally.outcome.years.iter() {
        let effect = total
            .effect
            .map_or("unknown".to_owned(), |effect| effect.to_string());
        lines.push(format!("{year}: {effect}"));
    }
    lines.join("\n") + "\n"
}
