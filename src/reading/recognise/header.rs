//! Rows of years: what each column of a table holds.
//!
//! Deliberately absent: tables without a single year; their figures become findings, not amounts.

use super::token::{Kind, Token};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The amount of one year.
    Year(u16),
    /// The amount of a year and every year after it.
    From(u16),
    /// The amount of each year from the first to the last.
    Years(u16, u16),
    /// A credit or investment sum: never an amount of a year.
    Investment,
    /// The sum of the years, or another figure that is no year.
    Other,
    /// S/I, V/N, L/B, U/I: letters.
    Letters(Letters),
    /// The number of a choice.
    Number,
    /// Words.
    Text,
}

/// What the letters of a column say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Letters {
    /// S and I: structureel, incidenteel.
    Duration,
    /// V and N.
    Effect,
    /// L and B, or U and I: lasten and baten, uitgaven and inkomsten.
    Side,
}

impl Role {
    /// Whether the column holds figures.
    pub fn is_value(self) -> bool {
        matches!(
            self,
            Role::Year(_) | Role::From(_) | Role::Years(..) | Role::Investment | Role::Other
        )
    }

    /// The first year that the column speaks of.
    pub fn year(self) -> Option<u16> {
        match self {
            Role::Year(year) | Role::From(year) | Role::Years(year, _) => Some(year),
            _ => None,
        }
    }
}

/// A column with the printed place of its right edge (characters), or its cell number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub role: Role,
    /// Right edge in characters, or the index of the cell.
    pub place: usize,
}

/// The header of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Every column that is known, from left to right.
    pub columns: Vec<Column>,
    /// The words before the years.
    pub label: String,
    /// The years come back a second time (lasten and baten side by side): only the first are read.
    pub doubled: bool,
    /// The header stood in cells of its own: columns are counted in cells, not in characters.
    pub cells: bool,
}

impl Header {
    /// The columns with figures, from left to right.
    pub fn values(&self) -> Vec<Column> {
        self.columns
            .iter()
            .copied()
            .filter(|column| column.role.is_value())
            .collect()
    }

    /// The years of the columns, from left to right.
    pub fn years(&self) -> Vec<u16> {
        self.columns
            .iter()
            .filter_map(|column| column.role.year())
            .collect()
    }

    /// The kind of letters that a column holds, if there is such a column.
    pub fn letters(&self) -> Vec<Letters> {
        self.columns
            .iter()
            .filter_map(|column| match column.role {
                Role::Letters(letters) => Some(letters),
                _ => None,
            })
            .collect()
    }

    /// Whether two headers promise the same columns.
    pub fn same_columns(&self, other: &Header) -> bool {
        let roles = |header: &Header| {
            header
                .columns
                .iter()
                .map(|column| column.role)
                .collect::<Vec<_>>()
        };
        roles(self) == roles(other)
    }
}

/// The role that a column's heading gives it; none for words that say nothing special.
pub fn role_of(text: &str) -> Option<Role> {
    let lower = text
        .trim()
        .trim_matches(['*', '(', ')', ':', '.'])
        .trim()
        .to_lowercase();
    let role = match lower.as_str() {
        "s/i"
        | "i/s"
        | "structureel/incidenteel"
        | "incidenteel/structureel"
        | "inc/struct"
        | "s of i"
        | "i of s" => Role::Letters(Letters::Duration),
        "v/n" | "n/v" | "voordeel/nadeel" | "nadeel/voordeel" => Role::Letters(Letters::Effect),
        "l/b" | "b/l" | "u/i" | "i/u" | "lasten/baten" | "baten/lasten" => Role::Letters(Letters::Side),
        "nr" | "nummer" | "no" | "volgnr" | "volgnummer" | "code" | "id" | "#" => Role::Number,
        "totaal" | "som" | "cumulatief" | "verschil" | "gemiddeld" | "totaal 4 jaar" | "fte" | "%" => {
            Role::Other
        }
        _ => {
            let first = lower
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            if first.starts_with("invest")
                || matches!(first, "krediet" | "kredieten" | "investeringskrediet" | "bruto")
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
    let lower = text.trim().trim_matches([':', '*']).to_lowercase();
    let first = lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .next()
        .unwrap_or_default();
    matches!(
        first,
        "omschrijving"
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
    let years: Vec<&Token> = tokens
        .iter()
        .filter(|token| matches!(token.kind, Kind::Year(_) | Kind::Years(..)))
        .collect();
    let figures = tokens.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
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
        .collect();
    if !words.iter().all(|word| is_year_word(word)) {
        return None;
    }
    match year.kind {
        Kind::Years(first, last) => Some(Role::Years(first, last)),
        Kind::Year(number) if words.iter().any(|word| is_onward(word)) => Some(Role::From(number)),
        Kind::Year(number) => Some(Role::Year(number)),
        _ => None,
    }
}

fn trimmed_part<'a>(text: &'a str, token: &Token) -> &'a str {
    text.get(token.start..token.end).unwrap_or_default()
}

/// `e.v.`, `en verder`, `vanaf`: the column goes on.
pub fn is_onward(word: &str) -> bool {
    matches!(
        word.to_lowercase().trim_end_matches('.'),
        "e.v" | "ev" | "verder" | "volgende" | "vanaf" | "later" | "structureel"
    )
}

/// Words that stand beside a year in the heading of its column.
fn is_year_word(word: &str) -> bool {
    is_onward(word)
        || matches!(
            word.to_lowercase().trim_end_matches('.'),
            "begroting"
                | "raming"
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
        )
}

/// Reads a line of running text as a header: at least two years side by side at its end.
pub fn of_line(text: &str, tokens: &[Token]) -> Option<Header> {
    if tokens
        .iter()
        .any(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_)))
        || tokens.len() > 60
    {
        return None;
    }
    let mut columns: Vec<Column> = Vec::new();
    let mut first_year = tokens.len();
    let mut onward = false;
    let mut trailing = 0;
    for (at, token) in tokens.iter().enumerate().rev() {
        let word = text.get(token.start..token.end).unwrap_or_default();
        let year = match token.kind {
            Kind::Year(year) => Some((
                year,
                if onward {
                    Role::From(year)
                } else {
                    Role::Year(year)
                },
            )),
            Kind::Years(first, last) if !columns.is_empty() || last.saturating_sub(first) < 9 => {
                Some((first, Role::Years(first, last)))
            }
            _ => None,
        };
        if let Some((number, role)) = year {
            let next = columns.iter().rev().find_map(|column| column.role.year());
            let fits = next
                .is_none_or(|next| number < next && (next.saturating_sub(number) == 1 || columns.len() < 2))
                || next.is_some_and(|next| starts_again(&columns, number, next));
            if !fits || (matches!(role, Role::Years(..)) && next.is_none() && at == 0) {
                break;
            }
            let place = token.right;
            columns.push(Column { role, place });
            first_year = at;
            onward = false;
        } else if token.kind == Kind::Note {
            continue;
        } else if let Some(role) = role_of(word).filter(|_| columns.is_empty() || token.gap > 1) {
            if columns.iter().any(|column| column.role.year().is_some()) {
                break;
            }
            columns.push(Column {
                role,
                place: token.right,
            });
            trailing += 1;
        } else if is_year_word(word) && !word.eq_ignore_ascii_case("en") {
            onward |= is_onward(word);
        } else if columns.is_empty()
            && trailing < 3
            && token.kind != Kind::Dash(false)
            && !word.ends_with('.')
        {
            trailing += 1;
        } else {
            break;
        }
    }
    columns.reverse();
    let years = columns
        .iter()
        .filter(|column| column.role.year().is_some())
        .count();
    if years < 2 || (trailing > 2) {
        return None;
    }
    let end = tokens.get(first_year).map_or(text.len(), |token| token.start);
    let label = text
        .get(..end)
        .unwrap_or_default()
        .trim()
        .trim_end_matches(['(', ':'])
        .trim()
        .to_owned();
    if label.len() > 160 || label.ends_with(',') || ends_in_running_text(&label) {
        return None;
    }
    let mut header = Header {
        columns,
        label,
        ..Header::default()
    };
    add_columns_before(&mut header, tokens.get(..first_year).unwrap_or_default(), text);
    mark_doubled(&mut header);
    Some(header)
}

fn starts_again(columns: &[Column], number: u16, next: u16) -> bool {
    let last = columns
        .iter()
        .find_map(|column| column.role.year())
        .unwrap_or_default();
    let years = columns
        .iter()
        .filter(|column| column.role.year().is_some())
        .count();
    years >= 2 && number == last && next < number
}

fn ends_in_running_text(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(
        last.as_str(),
        "de" | "het" | "en" | "in" | "van" | "voor" | "t/m" | "jaren" | "tot" | "vanaf" | "over" | "of"
    )
}

/// A column of figures or letters between the titles and the years.
fn add_columns_before(header: &mut Header, before: &[Token], text: &str) {
    let mut found = Vec::new();
    for (at, token) in before.iter().enumerate() {
        let word = text.get(token.start..token.end).unwrap_or_default();
        match role_of(word) {
            Some(Role::Number) if at == 0 => found.push(Column {
                role: Role::Number,
                place: token.right,
            }),
            Some(role @ Role::Letters(_)) => found.push(Column {
                role,
                place: token.right,
            }),
            // "Investering" names a column only where a column of titles stands before it.
            Some(Role::Investment) if at.saturating_add(1) == before.len() && at > 0 => {
                found.push(Column {
                    role: Role::Investment,
                    place: token.right,
                });
            }
            _ => {}
        }
    }
    found.append(&mut header.columns);
    header.columns = found;
}

/// Where the years come back, the second series is no amount of its own.
pub fn mark_doubled(header: &mut Header) {
    let mut seen: Vec<u16> = Vec::new();
    for column in &mut header.columns {
        if let Some(year) = column.role.year() {
            if seen.contains(&year) {
                column.role = Role::Other;
                header.doubled = true;
            } else {
                seen.push(year);
            }
        }
    }
}

/// Reads a line with cells of its own as a header.
pub fn of_cells(cells: &[(&str, Vec<Token>)]) -> Option<Header> {
    let mut header = Header::default();
    let mut before: Option<u16> = None;
    for (place, (text, tokens)) in cells.iter().enumerate() {
        let role = match column_of(text, tokens) {
            Some(role) => role,
            None if tokens
                .iter()
                .any(|token| matches!(token.kind, Kind::Amount(_) | Kind::Pm(_))) =>
            {
                return None;
            }
            None => {
                if !text.trim().is_empty() && header.label.is_empty() {
                    text.trim().clone_into(&mut header.label);
                }
                Role::Text
            }
        };
        if let Some(year) = role.year() {
            if before.is_some_and(|before| before >= year) && !header.years().contains(&year) {
                return None;
            }
            before = Some(year);
        }
        header.columns.push(Column { role, place });
    }
    mark_doubled(&mut header);
    (!header.years().is_empty()).then_some(header)
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn years(text: &str) -> Option<Vec<u16>> {
        of_line(text, &tokens(text)).map(|header| header.years())
    }

    #[test]
    fn rows_of_years_are_headers_and_sentences_are_not() {
        for (text, expected) in [
            (
                "Omschrijving 2026 2027 2028 2029",
                Some(vec![2026, 2027, 2028, 2029]),
            ),
            ("2026* 2027 2028 2029", Some(vec![2026, 2027, 2028, 2029])),
            (
                "Begroting 2026 2026 2027 2028 2029",
                Some(vec![2026, 2027, 2028, 2029]),
            ),
            (
                "Post begroting 2025 raming 2026 raming 2027",
                Some(vec![2025, 2026, 2027]),
            ),
            ("2026 2027 2028 2029 e.v.", Some(vec![2026, 2027, 2028, 2029])),
            (
                "Omschrijving 2026 2027 2028 2029 S/I",
                Some(vec![2026, 2027, 2028, 2029]),
            ),
            ("Wij verwachten dat in 2026, 2027 en 2028 tekorten ontstaan", None),
            ("Perspectiefnota 2020 - 2023", None),
            ("in de jaren 2026 2027", None),
            ("Wegen 2026 100", None),
        ] {
            assert_eq!(years(text), expected, "{text}");
        }
    }

    #[test]
    fn an_investment_column_stands_before_the_years() {
        let text = "Nr Onderwerp Investering 2026 2027 S/I";
        let header = of_line(text, &tokens(text)).unwrap();
        assert_eq!(
            header
                .columns
                .iter()
                .map(|column| column.role)
                .collect::<Vec<_>>(),
            [
                Role::Number,
                Role::Investment,
                Role::Year(2026),
                Role::Year(2027),
                Role::Letters(Letters::Duration)
            ]
        );
    }
}
