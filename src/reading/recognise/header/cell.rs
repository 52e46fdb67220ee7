//! What the words over one column say that it holds.

use super::{Letters, Role};
use crate::reading::letters::small;
use crate::reading::recognise::token::{Kind, Token, year};

/// The role that a column's heading gives it; none for words that say nothing special.
pub fn role_of(text: &str) -> Option<Role> {
    let lower = small(text.trim().trim_matches(['*', '(', ')', ':', '.']).trim());
    // "Voordeel / nadeel", "Lasten /Baten"
    let tight = lower
        .contains('/')
        .then(|| lower.replace(" /", "/").replace("/ ", "/"));
    let role = match tight.as_deref().unwrap_or(lower.as_ref()) {
        "s/i"
        | "i/s"
        | "structureel/incidenteel"
        | "incidenteel/structureel"
        | "inc/struct"
        | "s of i"
        | "i of s" => Role::Letters(Letters::Duration),
        "v/n" | "n/v" | "voordeel/nadeel" | "nadeel/voordeel" | "voor-/nadeel" | "voor/nadeel"
        | "voor- of nadeel" | "v of n" | "n of v" => Role::Letters(Letters::Effect),
        "l/b" | "b/l" | "u/i" | "i/u" | "lasten/baten" | "baten/lasten" | "last/baat" | "baat/last" => {
            Role::Letters(Letters::Side)
        }
        "nr" | "nummer" | "no" | "volgnr" | "volgnummer" | "code" | "id" | "#" => Role::Number,
        "totaal"
        | "som"
        | "cumulatief"
        | "verschil"
        | "gemiddeld"
        | "totaal 4 jaar"
        | "fte"
        | "%"
        | "termijn"
        | "looptijd"
        | "afschrijvingstermijn"
        | "levensduur"
        | "afschr"
        | "rente" => Role::Other,
        _ => {
            let first = lower
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            if first.starts_with("invest")
                || matches!(
                    first,
                    "inv" | "krediet" | "kredieten" | "investeringskrediet" | "bruto"
                )
            {
                Role::Investment
            } else {
                return None;
            }
        }
    };
    Some(role)
}

/// Whether a text is the usual heading of the column with the titles.
pub fn is_title_heading(text: &str) -> bool {
    let lower = small(text.trim().trim_matches([':', '*']));
    let first = lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .next()
        .unwrap_or_default();
    matches!(
        first,
        "omschrijving"
            | "specificatie"
            | "onderwerp"
            | "onderwerpen"
            | "programma"
            | "programma's"
            | "post"
            | "posten"
            | "titel"
            | "voorstel"
            | "voorstellen"
            | "maatregel"
            | "maatregelen"
            | "activiteit"
            | "activiteiten"
            | "onderdeel"
            | "product"
            | "taakveld"
            | "naam"
            | "beleidsveld"
            | "toelichting"
            | "thema"
            | "mutatie"
            | "mutaties"
            | "ontwikkeling"
            | "ontwikkelingen"
    )
}

/// The column that one cell of a header names: `2026`, `*2026`, `begroting 2026`, `2028 e.v.`, `2027-2029`.
pub fn column_of(text: &str, tokens: &[Token]) -> Option<Role> {
    let trimmed = text.trim();
    if trimmed.is_empty() || trimmed.len() > 60 {
        return None;
    }
    if let Some(role) = role_of(trimmed) {
        return Some(role);
    }
    if let Some(role) = marked_year(trimmed) {
        return Some(role);
    }
    let years: Vec<&Token> = tokens
        .iter()
        .filter(|token| matches!(token.kind, Kind::Year(_) | Kind::Years(..)))
        .collect();
    let figures = tokens.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
    if let [one, other] = years.as_slice() {
        return range(text, tokens, one, other);
    }
    let [year] = years.as_slice() else {
        return None;
    };
    if figures {
        return None;
    }
    let words: Vec<&str> = tokens
        .iter()
        .filter(|token| token.start != year.start && token.kind != Kind::Note)
        .map(|token| trimmed_part(text, token))
        .filter(|word| !word.chars().all(|mark| matches!(mark, '(' | ')')))
        .collect();
    // "Mutatie 2031 (%)": the share beside the amount of that year.
    let share = |word: &&str| **word == *"%";
    let known = |word: &&str| is_year_word(word) || is_document(word) || share(word);
    if !words.iter().all(known) {
        return None;
    }
    if words.iter().any(share) {
        return Some(Role::Other);
    }
    match year.kind {
        Kind::Years(first, last) => Some(Role::Years(first, last)),
        Kind::Year(number) if words.iter().any(|word| is_onward(word)) => Some(Role::From(number)),
        Kind::Year(number) => Some(Role::Year(number)),
        _ => None,
    }
}

/// "€ 2031", "2031 €": what is counted in the year; "2034 >": the year and those after it.
fn marked_year(text: &str) -> Option<Role> {
    let bare = text.trim_matches(['\u{20ac}', '>', ' ']);
    let number = year(bare).filter(|_| bare.len() < text.len() && bare.len() == 4)?;
    Some(if text.ends_with('>') {
        Role::From(number)
    } else {
        Role::Year(number)
    })
}

/// "2032 t/m 2034", "2032 - 2034": the amount of each of these years.
fn range(text: &str, tokens: &[Token], one: &Token, other: &Token) -> Option<Role> {
    let (Kind::Year(first), Kind::Year(last)) = (one.kind, other.kind) else {
        return None;
    };
    let between = text.get(one.end..other.start)?.trim();
    let joined = matches!(small(between).as_ref(), "t/m" | "tot en met" | "-" | "\u{2013}");
    let alone = tokens
        .iter()
        .all(|token| token.kind == Kind::Note || (token.start >= one.start && token.end <= other.end));
    (joined && alone && first < last).then_some(Role::Years(first, last))
}

fn trimmed_part<'a>(text: &'a str, token: &Token) -> &'a str {
    text.get(token.start..token.end).unwrap_or_default()
}

/// `e.v.`, `en verder`, `vanaf`: the column goes on.
pub fn is_onward(word: &str) -> bool {
    matches!(
        small(word).trim_end_matches('.'),
        "e.v" | "ev" | "verder" | "volgende" | "vanaf" | "later" | "structureel"
    )
}

/// The document that gives the figures of its own year.
fn is_document(word: &str) -> bool {
    matches!(
        small(word).as_ref(),
        "kadernota" | "kaderbrief" | "voorjaarsnota" | "perspectiefnota"
    )
}

/// Words that stand beside a year in the heading of its column.
pub fn is_year_word(word: &str) -> bool {
    is_onward(word)
        || matches!(
            small(word).trim_end_matches('.'),
            "begroting"
                | "begr"
                | "begrotingsjaar"
                | "raming"
                | "mr"
                | "jaar"
                | "jaarschijf"
                | "en"
                | "jr"
                | "primitief"
                | "primitieve"
                | "bedrag"
                | "mjr"
                | "meerjarenraming"
                | "prognose"
                | "realisatie"
                | "rekening"
                | "actueel"
                | "huidig"
                | "saldo"
                | "effect"
                | "€"
                | "in"
                | "na"
                | "wijziging"
                | "b"
                | "r"
                | "mjb"
                | "mutatie"
                | "incidenteel"
                | "eenmalig"
                | "bedragen"
                | "ontwerpbegroting"
                | "conceptbegroting"
                | "meerjarenbegroting"
                | "kosten"
                | "lasten"
                | "besparing"
                | "opbrengst"
                | "programmabegroting"
        )
}
