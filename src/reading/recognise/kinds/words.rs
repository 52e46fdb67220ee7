//! The general vocabulary of budgets: which words name a total, a part of one, a measure, a change.
//!
//! Deliberately absent: balances and the documents whose outcome they are (see `balances`).

/// The most words that name what two stands differ.
const DIFFERENCE: usize = 5;

/// The words of a title in small letters.
pub(super) fn words_of(lower: &str) -> Vec<&str> {
    lower
        .split(|character: char| !(character.is_alphanumeric() || matches!(character, '-' | '\'')))
        .filter(|word| word.bytes().any(|byte| byte != b'-'))
        .collect()
}

/// The title in small letters; "(weerstands)vermogen" is one word.
pub(super) fn joined(title: &str) -> String {
    let lower = title.to_lowercase();
    let Some((before, after)) = lower.split_once(')') else {
        return lower;
    };
    let glued = after.starts_with(char::is_alphabetic);
    match before.rsplit_once('(') {
        Some((start, inside)) if glued && inside.chars().all(char::is_alphabetic) => {
            format!("{start}{inside}{after}")
        }
        _ => lower,
    }
}

/// The words before the first preposition.
pub(super) fn head<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let end = words
        .iter()
        .enumerate()
        .skip(1)
        .find(|(_, word)| {
            matches!(
                **word,
                "van"
                    | "voor"
                    | "vóór"
                    | "na"
                    | "ná"
                    | "tot"
                    | "met"
                    | "in"
                    | "op"
                    | "per"
                    | "incl"
                    | "inclusief"
                    | "exclusief"
                    | "excl"
                    | "uit"
                    | "aan"
                    | "door"
                    | "om"
                    | "bij"
                    | "ten"
                    | "ter"
                    | "naar"
                    | "over"
                    | "op basis"
                    | "t"
                    | "als"
                    | "wegens"
            )
        })
        .map_or(words.len(), |(index, _)| index);
    words.get(..end).unwrap_or(words)
}

/// "Correctie incidentele baten en lasten": what leads from a balance to the structural one.
pub(super) fn is_step_to_structural(words: &[&str]) -> bool {
    let taken_out = words.first().is_some_and(|word| {
        [
            "eliminatie",
            "eliminer",
            "correctie",
            "weghal",
            "verwijder",
            "af",
            "minus",
        ]
        .iter()
        .any(|stem| word == stem || (stem.len() > 5 && word.starts_with(stem)))
    });
    let has = |wanted: &str| words.contains(&wanted);
    let sides = (has("baten") && has("lasten")) || (has("inkomsten") && has("uitgaven"));
    taken_out && has("incidentele") && sides
}

/// Whether the title is that of what is taken out of a balance to see the structural one.
pub fn leads_to_structural(title: &str) -> bool {
    let lower = title.to_lowercase();
    lower.contains("incidentele") && is_step_to_structural(&words_of(&lower))
}

/// "Inzet rekeningresultaat": what is done with a balance is none.
pub(super) fn is_use(word: &str) -> bool {
    ["inzet", "spreiding", "aanwending", "benutting", "verdeling"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// What of a total is booked already, or still has to be found.
pub(super) fn is_part_of_total(words: &[&str]) -> bool {
    match words {
        ["reeds" | "al", next, ..] => [
            "ingevuld",
            "verwerkt",
            "gerealiseerd",
            "ingeboekt",
            "opgenomen",
            "geraamd",
        ]
        .contains(next),
        ["nog", "te", "verklaren", ..]
        | ["te", "verklaren", ..]
        | ["nog", "in", "te" | "vullen", ..]
        | [
            "nog",
            "te",
            "realiseren" | "vinden" | "verdelen" | "bezuinigen" | "ramen",
            ..,
        ] => true,
        _ => false,
    }
}

/// "Verschil begroting en rekening", "Verschil 2031 - 2032": what two stands differ, and no post.
pub(super) fn is_difference(words: &[&str]) -> bool {
    match words {
        ["verschil"] | ["verklaring" | "te" | "toe", .., "verschil"] => true,
        ["verschil", rest @ ..] => {
            let year = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            let stand = |word: &&str| {
                word.ends_with("begroting") || word.starts_with("rekening") || word.ends_with("arrekening")
            };
            rest.iter().any(stand) || rest.iter().all(year)
        }
        _ => false,
    }
}

/// "Verschil", "Verklaring van het verschil": the line below two stands that says what they differ.
pub fn is_what_stands_differ(title: &str) -> bool {
    let lower = title.to_lowercase();
    let words = words_of(&lower);
    words.last() == Some(&"verschil") && words.len() <= DIFFERENCE && is_difference(&words)
}

/// What is carried over from one page to the next.
pub(super) fn is_carried(words: &[&str]) -> bool {
    match words {
        ["transport" | "transporteren"] | ["te", "transporteren", ..] => true,
        ["transport" | "transporteren", next, ..] => matches!(
            *next,
            "van" | "vorige" | "vorig" | "naar" | "volgende" | "pagina" | "blad"
        ),
        _ => false,
    }
}

/// "Optelling kadernota onjuist": a mistake that is put right, and no sum.
pub(super) fn is_of_mistake(words: &[&str]) -> bool {
    words.iter().any(|word| {
        matches!(
            *word,
            "onjuist"
                | "onjuiste"
                | "onjuistheid"
                | "fout"
                | "foute"
                | "foutief"
                | "foutieve"
                | "abusievelijk"
        ) || word.ends_with("telfout")
    })
}

pub(super) fn is_total(word: &str) -> bool {
    matches!(
        word,
        "totaal"
            | "totalen"
            | "subtotaal"
            | "subtotalen"
            | "sub-totaal"
            | "tussentotaal"
            | "eindtotaal"
            | "totale"
            | "generaal"
            | "optelling"
            | "som"
            | "totaaleffect"
            | "totaalbedrag"
    ) || word.starts_with("subtotaal")
        || word.strip_prefix("totaal").is_some_and(is_of_sums)
}

/// "Totaalbeeld", "totaaltelling"; a "totaalaanpak" is a plan.
fn is_of_sums(rest: &str) -> bool {
    ![
        "aanpak",
        "plan",
        "verbod",
        "concept",
        "pakket",
        "renovatie",
        "oplossing",
    ]
    .iter()
    .any(|plan| rest.ends_with(plan))
}

/// "Totale renovatie van de sporthal": all of one thing, and no sum.
pub(super) fn is_all_of_something(words: &[&str]) -> bool {
    let work = |word: &&str| {
        [
            "renovatie",
            "vernieuwing",
            "inrichting",
            "vervanging",
            "sanering",
            "aanpak",
            "verbod",
            "sloop",
            "nieuwbouw",
            "herziening",
        ]
        .iter()
        .any(|stem| word.ends_with(stem))
    };
    matches!(words.first().copied(), Some("totale" | "totaal")) && words.get(1).is_some_and(work)
}

pub(super) fn is_change(word: &str) -> bool {
    [
        "wijziging",
        "mutatie",
        "bijstelling",
        "aanpassing",
        "amendement",
        "effect",
        "verwerking",
        "begrotingswijziging",
        "budgetaanpassing",
        "correctie",
        "doorwerking",
        "verschuiving",
        "motie",
        "actualisatie",
        "bijraming",
        "gevolg",
    ]
    .iter()
    .any(|stem| word.starts_with(stem))
}

/// "Afrondingsverschillen": a row that is only there for the digits.
pub fn is_rounding(title: &str) -> bool {
    let lower = title.trim().to_lowercase();
    matches!(
        lower.trim_end_matches('.'),
        "afronding"
            | "afrondingen"
            | "afrondingsverschil"
            | "afrondingsverschillen"
            | "verschil door afronding"
            | "verschillen door afronding"
            | "verschil door afrondingen"
            | "verschillen door afrondingen"
    )
}

/// What is left of a total after a part of it: a total by name, an item when a grand total adds it to the others.
pub fn is_remainder(title: &str) -> bool {
    let lower = title.to_lowercase();
    let words = words_of(&lower);
    // "Reeds opgenomen in de begroting": what is taken off the costs above it.
    words.first().is_some_and(|first| first.starts_with("restant"))
        || matches!(words.as_slice(), ["reeds", "opgenomen" | "geraamd", ..])
}
