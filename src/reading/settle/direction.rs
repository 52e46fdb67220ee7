//! The words of a title that say which way the balance goes.
//!
//! Deliberately absent: any weight; `sign` counts these words and holds them against other evidence.

use std::collections::BTreeMap;

use super::sign::Convention;
use crate::money::Money;
use crate::reading::Amount;
use crate::reading::doubt::Doubt;
use crate::reading::letters::holds_any;
use crate::year::Year;

/// What a title is most often about: money that comes in (true) or goes out (false). It only says how to put a question,
/// never an answer.
pub fn leaning(title: &str) -> Option<bool> {
    if let Some(good) = direction(title) {
        return Some(good);
    }
    let lower = title.to_lowercase();
    let has = |stems: &[&str]| stems.iter().any(|stem| lower.contains(stem));
    let income = has(&[
        "uitkering",
        "circulaire",
        "gemeentefonds",
        "accres",
        "heffing",
        "belasting",
        "ozb",
        "leges",
        "marktgeld",
        "opbrengst",
        "inkomsten",
        "dividend",
        "dekking",
        "vrijval",
        "onttrekking",
        "verkoop",
        "kostendekkend",
    ]);
    let cost = has(&[
        "formatie",
        "capaciteit",
        "onderhoud",
        "beheer",
        "subsidie",
        "bijdrage",
        "salaris",
        "cao",
        "loon",
        "indexer",
        "indexatie",
        "kapitaallast",
        "kosten",
        "lasten",
        "personeel",
        "inhuur",
        "ict",
        "beleid",
        "jeugd",
        "wmo",
        "huisvesting",
        "veiligheid",
        "energie",
        "knelpunt",
        "budget",
        "zorg",
        "autonome",
        "uitvoering",
        "regio",
        "prijs",
    ]);
    (income != cost).then_some(income)
}

/// "Stelpost indexering" with a plus that is good: money that is set aside in the budget is a cost, unless something is
/// done with it. Whether it changes the balance is a question.
pub fn of_money_set_aside(
    title: &str,
    amounts: &BTreeMap<Year, Amount>,
    convention: &Convention,
) -> Option<Doubt> {
    let lower = title.to_lowercase();
    let set_aside = lower
        .split_whitespace()
        .next()
        .is_some_and(|word| word.starts_with("stelpost"));
    let used = [
        "vrijval",
        "inzet",
        "verlag",
        "vermind",
        "onttrek",
        "aframen",
        "schrap",
        "terug",
        "vervall",
        "korting",
        "onderuitputting",
        "taakstel",
        "bezuinig",
        "ombuig",
        "bespar",
        "onderbesteding",
        "correctie",
    ];
    let good = |amount: &Amount| amount.value.is_some_and(|value| value > Money::ZERO);
    let doubtful = set_aside && convention.doubt.is_none() && !used.iter().any(|stem| lower.contains(stem));
    (doubtful && amounts.values().any(good)).then_some(Doubt::SignContradicted)
}

/// Whether a title speaks of something good (true) or bad (false) for the balance; none where it says neither or both.
pub fn direction(title: &str) -> Option<bool> {
    let lower = title.to_lowercase().replace("inhuur", "inleen");
    // "Geen verhoging van de hondenbelasting" is the contrary of one; "niet langer" is not so plain.
    if let Some(rest) = lower
        .strip_prefix("geen ")
        .or_else(|| lower.strip_prefix("niet "))
        .or_else(|| lower.strip_prefix("terugdraaien "))
    {
        return direction(rest).map(|good| !good);
    }
    // "Frictiekosten stoppen buurtbus": what it costs to stop, once.
    let once = [
        "frictiekosten",
        "transitiekosten",
        "aanloopkosten",
        "invoeringskosten",
        "ontwikkelkosten",
    ];
    if once.iter().any(|word| lower.starts_with(word)) {
        return Some(false);
    }
    let has = |phrases: &[&str]| holds_any(&lower, phrases);
    if let Some(good) = of_reserve(&lower) {
        return Some(good);
    }
    let income = has(&[
        "opbrengst",
        "inkomsten",
        "baten",
        "dividend",
        "leges",
        "uitkering",
        "belasting",
        "ozb",
        "tarie",
        "onttrekking",
        "huur",
    ]);
    let less = has(&[
        "lagere",
        "minder",
        "verlag",
        "verminder",
        "wegvallen",
        "vervallen",
        "terugval",
        "daling",
        "afname",
        "beëindig",
        "stopzet",
        "stoppen",
        "stopt",
        "schrappen",
        "afschaf",
        "korting",
    ]);
    let more = has(&[
        "hogere",
        "extra",
        "verhog",
        "stijging",
        "uitbreid",
        "toename",
        "intensiver",
        "meer ",
    ]);
    let good = has(&[
        "bezuinig",
        "ombuig",
        "bespar",
        "taakstelling",
        "vrijval",
        "efficiency",
        "meeropbrengst",
        "voordeel",
    ]);
    let bad = has(&[
        "tekort",
        "nadeel",
        "tegenvaller",
        "overschrijding",
        "meerkosten",
        "intensivering",
    ]);
    let moved = match (less, more) {
        (true, false) => Some(!income),
        (false, true) => Some(income),
        _ => None,
    };
    match (good, bad, moved) {
        (true, false, None | Some(true)) => Some(true),
        (false, true, None | Some(false)) => Some(false),
        (false, false, moved) => moved,
        _ => None,
    }
}

/// What comes out of a reserve (true) or goes into one (false).
fn of_reserve(lower: &str) -> Option<bool> {
    if !lower.contains("reserve") || lower.contains("reservering") {
        return None;
    }
    let starts = |stems: &[&str]| stems.iter().any(|stem| lower.starts_with(stem));
    let out = starts(&[
        "dekking",
        "inzet",
        "onttrekking",
        "aanwending",
        "beschikking over",
        "t.l.v.",
        "ten laste",
        "gebruik",
        "opvang",
        "greep",
    ]);
    let into = starts(&["toevoeging", "storting", "dotatie", "t.g.v.", "ten gunste"]);
    let both = lower.contains("onttrek") && (lower.contains("stort") || lower.contains("toevoeg"));
    (out != into && !both).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn titles_that_say_which_way_the_balance_goes() {
        for (title, good) in [
            ("Verlagen subsidies", Some(true)),
            ("Lagere opbrengst leges", Some(false)),
            ("Extra inzet groen", Some(false)),
            ("Hogere opbrengst parkeren", Some(true)),
            ("Bezuiniging op inhuur", Some(true)),
            ("Lagere kosten inhuur", Some(true)),
            ("Geen verhoging hondenbelasting", Some(false)),
            ("Zwembad", None),
            ("Dekking tekort 2031 uit egalisatiereserve", Some(true)),
            ("Terugdraaien inzet van de algemene reserve", Some(false)),
            ("Toevoeging aan de reserve wegen", Some(false)),
            ("Storting in of onttrekking aan reserve", None),
        ] {
            assert_eq!(direction(title), good, "{title}");
        }
    }
}
