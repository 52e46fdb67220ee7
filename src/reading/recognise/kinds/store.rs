//! Reserves and provisions: money put in or taken out, and what is in them.
//!
//! Deliberately absent: proposals that touch one ("Verlagen dotatie voorziening wegen"); those are changes.

use super::Kind;

/// A word that names a reserve.
pub fn is_reserve(word: &str) -> bool {
    // A "reservering" is set aside in the budget itself.
    word.ends_with("reserve")
        || word.ends_with("reserves")
        || (word.starts_with("reserve") && !word.starts_with("reservering"))
}

/// Reserves and provisions, when money moves in or out of them or when their stand is given.
pub(super) fn store(lower: &str, words: &[&str], head: &[&str]) -> Option<Kind> {
    // What is left of a year goes into reserves, or comes out of them.
    if words.len() <= 5
        && head
            .iter()
            .chain(words.last())
            .any(|word| *word == "resultaatbestemming")
    {
        return Some(Kind::Reserve);
    }
    // "Dekking (uit AR)": the algemene reserve by its letters.
    let general = words.windows(2).any(|pair| {
        matches!(
            pair,
            [
                "dekking" | "uit" | "inzet" | "onttrekking" | "laste" | "t.l.v" | "van" | "naar",
                "ar"
            ]
        )
    }) || lower.trim_end().ends_with("(ar)");
    // "Toevoeging weerstandsvermogen"
    let moved = |word: &&str| matches!(*word, "toevoeging" | "onttrekking" | "storting");
    if head.contains(&"weerstandsvermogen") && head.iter().any(moved) {
        return Some(Kind::Reserve);
    }
    if general
        && head
            .first()
            .is_some_and(|word| matches!(*word, "dekking" | "inzet" | "onttrekking" | "van"))
    {
        return Some(Kind::Reserve);
    }
    // "Onttrekking Investeringsfonds": a fund that the municipality takes from is its own.
    let taken = matches!(
        words.first().copied(),
        Some("onttrekking" | "onttrekkingen" | "onttr")
    );
    if taken
        && words
            .iter()
            .any(|word| word.ends_with("fonds") || word.ends_with("fondsen"))
    {
        return Some(Kind::Reserve);
    }
    // "Stortingen om AR aan te vullen"
    let put = ["storting", "toevoeging", "aanvulling"].iter();
    let put = |word: &&str| put.clone().any(|stem| word.starts_with(stem));
    if words.first().is_some_and(put) && words.contains(&"ar") {
        return Some(Kind::Reserve);
    }
    // "Algemene reserve; vrij deel": what it is taken from, and nothing else.
    let general = words.starts_with(&["algemene", "reserve"]) || words.ends_with(&["algemene", "reserve"]);
    let part = |word: &&str| {
        matches!(
            *word,
            "algemene"
                | "reserve"
                | "vrij"
                | "vrije"
                | "deel"
                | "gedeelte"
                | "besteedbaar"
                | "besteedbare"
                | "van"
                | "de"
                | "het"
        )
    };
    if general && words.iter().all(part) {
        return Some(Kind::Reserve);
    }
    let reserve = words.iter().any(|word| is_reserve(word));
    let provision = words
        .iter()
        .any(|word| word.starts_with("voorziening") && word.len() <= 13);
    if !reserve && !provision {
        return None;
    }
    // "Verlagen dotatie voorziening" is a proposal; a lower withdrawal stays a movement.
    // "Geen storting in de reserve" is what that leaves, and what stands in brackets only explains.
    let outside = without_brackets(lower);
    if matches!(words.first().copied(), Some("geen" | "niet")) || !names_store(&outside) {
        return None;
    }
    let proposal = words.first().is_some_and(|word| {
        [
            "verlag", "verhog", "lager", "hoger", "minder", "vervall", "schrap", "afscha", "stop", "beperk",
            "uitstel",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    });
    // More for a provision than was budgeted is a cost as any other; more for a reserve is only a movement.
    if !reserve && matches!(words.first().copied(), Some("extra" | "meer")) {
        return None;
    }
    if proposal && !words.iter().any(|word| word.starts_with("onttrek")) {
        return None;
    }
    // "Dekking binnen de organisatie en reserve": only a part of it comes out of one.
    let shared = words
        .first()
        .is_some_and(|word| matches!(*word, "dekking" | "compensatie" | "bekostiging"))
        && words
            .windows(2)
            .any(|pair| matches!(pair, ["en", store] if is_reserve(store)));
    if shared && !words.iter().any(|word| word.starts_with("reserves")) {
        return None;
    }
    // "T.g.v. reserve wegen"
    let moved = [
        "t.g.v.",
        "t.l.v.",
        "tgv ",
        "tlv ",
        "ten gunste van",
        "ten laste van",
        "ten lasten van",
    ];
    // "Incidenteel ten laste van de reserve"
    let bare = ["incidenteel ", "eenmalig ", "structureel ", "bedrag "]
        .iter()
        .find_map(|word| lower.strip_prefix(word))
        .unwrap_or(lower);
    if reserve && moved.iter().any(|words| bare.starts_with(words)) {
        return Some(Kind::Reserve);
    }
    let kind = if reserve { Kind::Reserve } else { Kind::Provision };
    // What a provision no longer needs is to the advantage of the balance, as any other change.
    let freed = !reserve && words.first().is_some_and(|word| word.starts_with("vrijval"));
    if freed {
        return None;
    }
    let moves = head.iter().any(|word| {
        [
            "onttrekking",
            "storting",
            "toevoeging",
            "dotatie",
            "mutatie",
            "beschikking",
            "vrijval",
            "aanwending",
            "stand",
            "saldo",
            "begin",
            "eind",
            "inzet",
            "dekking",
            "verrekening",
            "onttrokken",
            "putting",
            "toevoegen",
            "onttrekken",
            "storten",
            "gestort",
            "putten",
            "reservemutatie",
            "herbestem",
            "toev",
            "onttr",
            "verschuiving",
            "aanvul",
            "afroming",
            "voeding",
            "vorming",
            "afname",
            "toename",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    });
    let stands = lower.contains("per 1-1")
        || lower.contains("per 31-12")
        || lower.contains("per 1 januari")
        || lower.contains("per 31 december")
        || lower.contains("ultimo")
        || lower.contains("per 01-01");
    let is_head = head.len() <= 3
        && head
            .last()
            .is_some_and(|word| is_reserve(word) || word.starts_with("voorziening"));
    // "Reserve wegen": the name of a reserve.
    let named = words
        .first()
        .is_some_and(|word| word.ends_with("reserve") || word.ends_with("reserves"));
    if named {
        return Some(Kind::Reserve);
    }
    // "Bijdrage uit de reserve wegen", "Bijdrage reserve speelplekken", "Gebruik van de reserves": what a reserve gives or
    // gets; what a partner pays into its own is another thing.
    let adjective = |word: &&&str| {
        matches!(
            **word,
            "de" | "het" | "onze" | "algemene" | "vrije" | "gemeentelijke"
        )
    };
    let given = match words {
        [
            "bijdrage" | "bijdragen" | "gebruik",
            "uit" | "vanuit" | "van" | "aan",
            rest @ ..,
        ] => {
            let mut named = rest.iter().skip_while(adjective);
            named.next().is_some_and(|word| is_reserve(word))
        }
        ["bijdrage", store, ..] | ["uit" | "vanuit", store, ..] => is_reserve(store),
        _ => false,
    };
    if given || is_used(words) {
        return Some(Kind::Reserve);
    }
    // "Staat C reserves en voorzieningen": the annex that lists them.
    let listed = words.iter().take(4).any(|word| is_reserve(word));
    if reserve && words.first() == Some(&"staat") && listed {
        return Some(Kind::Reserve);
    }
    // "Voorzieningen sociaal domein" are services, no provision: there only a movement counts.
    if moves || stands || (is_head && reserve) {
        return Some(kind);
    }
    None
}

/// "Opvang tekort uit de algemene reserve", "Beroep op de reserve", "Ongedaan maken greep egalisatiereserve": what a reserve gives, or no longer.
fn is_used(words: &[&str]) -> bool {
    let words = words.strip_prefix(&["ongedaan", "maken"]).unwrap_or(words);
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    let out_of = |(at, word): (usize, &&str)| {
        let mut behind = rest.iter().skip(at.saturating_add(1));
        matches!(*word, "uit" | "vanuit" | "via" | "van" | "op")
            && behind
                .find(|word| !matches!(**word, "de" | "het" | "algemene" | "vrije"))
                .is_some_and(|word| is_reserve(word))
    };
    matches!(*first, "gebruik" | "opvang" | "greep" | "beroep" | "compensatie")
        && (rest.first().is_some_and(|word| is_reserve(word)) || rest.iter().enumerate().any(out_of))
}

/// The text without what stands in brackets.
fn without_brackets(text: &str) -> String {
    let mut open = 0usize;
    let mut outside = String::new();
    for letter in text.chars() {
        match letter {
            '(' => open = open.saturating_add(1),
            ')' => open = open.saturating_sub(1),
            _ if open == 0 => outside.push(letter),
            _ => {}
        }
    }
    outside
}

fn names_store(text: &str) -> bool {
    text.contains("reserve") || text.contains("voorziening")
}
