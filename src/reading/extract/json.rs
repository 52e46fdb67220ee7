//! JSON to lines: a list of records is a table whose names are the header.
//!
//! A budget file of ours is told apart and left to `budget`. Deliberately absent: lists without names, and what lies
//! deeper than one object in a record.

use super::note::Note;
use super::refusal::{Foreign, Refusal};
use super::{Line, WIDEST, characters};
use crate::budget::MOST_BYTES;
use crate::fields::{Tree, parse};

/// The most cells of one file.
const MOST_CELLS: usize = 1_000_000;

/// What a JSON text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// A budget file of ours, good or faulty.
    Budget,
    /// Tables, as lines with cells; a line's number is that of its record.
    Table(Vec<Line>, Vec<Note>),
}

/// Looks what it is.
pub fn look(text: &str) -> Result<Json, Refusal> {
    if text.len() > MOST_BYTES {
        return Err(Refusal::TooMuch);
    }
    let tree = parse(text).map_err(Refusal::NotJson)?;
    if let Tree::Object(entries) = &tree {
        let has = |name: &str| entries.iter().any(|(key, _)| key == name);
        if has("keuzeruimte") {
            return Err(Refusal::OtherKind(Foreign::Scenario));
        }
        if has("choices") && has("other_rows") {
            return Err(Refusal::OtherKind(Foreign::Reading));
        }
        if has("format") || (has("choices") && has("sections")) {
            return Ok(Json::Budget);
        }
    }
    let mut found = Found::default();
    found.look_in(&tree, "");
    if found.tables == 0 {
        return Err(Refusal::OtherKind(Foreign::Json));
    }
    if found.cells > MOST_CELLS {
        return Err(Refusal::TooMuch);
    }
    if found.left_out > 0 {
        found.notes.push(Note::PartsLeftOut {
            count: found.left_out,
        });
    }
    Ok(Json::Table(found.lines, found.notes))
}

#[derive(Default)]
struct Found {
    lines: Vec<Line>,
    notes: Vec<Note>,
    tables: u32,
    cells: usize,
    left_out: usize,
}

impl Found {
    /// Lists of records become tables; what is said beside them (a title, a unit) stands above.
    fn look_in(&mut self, tree: &Tree, name: &str) {
        match tree {
            Tree::List(items) if items.iter().any(|item| matches!(item, Tree::Object(_))) => {
                self.table(items, name);
            }
            Tree::Object(entries) => {
                for (key, value) in entries.iter().filter(|(_, value)| is_plain(value)) {
                    self.say(key, value);
                }
                for (key, value) in entries.iter().filter(|(_, value)| !is_plain(value)) {
                    self.look_in(value, key);
                }
            }
            _ => {}
        }
    }

    fn say(&mut self, key: &str, value: &Tree) {
        let lower = key.to_lowercase();
        let shown = shown(value).unwrap_or_default();
        let text = match value {
            Tree::Text(_) => shown,
            Tree::Number(_) if ["eenheid", "unit", "factor"].contains(&lower.as_str()) => {
                format!("bedragen x € {shown}")
            }
            _ => return,
        };
        self.words(&text);
    }

    fn words(&mut self, text: &str) {
        self.lines.push(Line {
            number: 1,
            text: characters::plain(&text.replace(['\n', '\r', '\t'], " ")),
            ..Line::default()
        });
    }

    fn table(&mut self, items: &[Tree], name: &str) {
        self.tables = self.tables.saturating_add(1);
        self.words(&name.replace('_', " "));
        let mut columns: Vec<Path<'_>> = Vec::new();
        let mut known = std::collections::HashMap::new();
        let mut rows: Vec<Vec<(usize, String)>> = Vec::new();
        for item in items {
            let mut row = Vec::new();
            for (path, value) in self.cells_of(item) {
                let next = columns.len();
                let column = *known.entry(path).or_insert(next);
                if column == next {
                    columns.push(path);
                }
                row.push((column, value));
            }
            self.cells = self.cells.saturating_add(row.len());
            rows.push(row);
        }
        if columns.len() > WIDEST {
            self.notes.push(Note::ColumnsLeftOut {
                sheet: name.to_owned(),
            });
        }
        let wide = columns.len().min(WIDEST);
        // Rows may leave columns out; the table that is made has them all.
        self.cells = self.cells.max(rows.len().saturating_mul(wide));
        if self.cells > MOST_CELLS {
            return;
        }
        let header: Vec<String> = columns.iter().take(wide).map(heading).collect();
        self.line(1, &header);
        for (number, row) in (1_u32..).zip(rows) {
            let mut cells = vec![String::new(); wide];
            for (column, text) in row {
                if let Some(cell) = cells.get_mut(column) {
                    *cell = text;
                }
            }
            self.line(number, &cells);
        }
    }

    fn line(&mut self, number: u32, cells: &[String]) {
        self.lines
            .push(Line::from_cells(None, number, cells.iter().map(String::as_str)));
    }

    /// The values of a record, those of an object in it beside the others.
    fn cells_of<'a>(&mut self, item: &'a Tree) -> Vec<(Path<'a>, String)> {
        let Tree::Object(entries) = item else {
            self.left_out = self.left_out.saturating_add(1);
            return Vec::new();
        };
        let mut cells = Vec::new();
        for (key, value) in entries {
            match value {
                Tree::Object(inner) => {
                    for (name, value) in inner {
                        self.cell(&mut cells, (Some(key), name), value);
                    }
                }
                _ => self.cell(&mut cells, (None, key), value),
            }
        }
        cells
    }

    fn cell<'a>(&mut self, cells: &mut Vec<(Path<'a>, String)>, path: Path<'a>, value: &Tree) {
        match shown(value) {
            Some(text) => cells.push((path, characters::plain(&text.replace(['\n', '\r', '\t'], " ")))),
            None => self.left_out = self.left_out.saturating_add(1),
        }
    }
}

/// The name of a value, and that of the object that holds it.
type Path<'a> = (Option<&'a str>, &'a str);

/// The name; with the object's before it where the name alone may be anything.
fn heading((outer, name): &Path<'_>) -> String {
    let speaks = name.contains(|character: char| character.is_ascii_digit());
    let heading = match outer {
        Some(outer) if !speaks => format!("{outer} {name}"),
        _ => (*name).to_owned(),
    };
    characters::plain(&heading.replace(['_', '\n', '\r', '\t'], " "))
}

fn is_plain(value: &Tree) -> bool {
    !matches!(value, Tree::List(_) | Tree::Object(_))
}

/// A value as Dutch documents write it; none for what holds other values.
fn shown(value: &Tree) -> Option<String> {
    match value {
        Tree::Nothing => Some(String::new()),
        Tree::Truth(truth) => Some((if *truth { "ja" } else { "nee" }).to_owned()),
        // JSON has points for decimals and none for thousands.
        Tree::Number(digits) => Some(digits.replace('.', ",")),
        Tree::Text(text) => Some(text.clone()),
        Tree::List(_) | Tree::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<String> {
        match look(text).unwrap() {
            Json::Table(lines, _) => lines
                .into_iter()
                .map(|line| line.text.replace('\t', "|"))
                .collect(),
            Json::Budget => panic!("no table"),
        }
    }

    #[test]
    fn records_are_a_table_whose_names_are_the_header() {
        assert_eq!(
            rows(
                r#"[{"post": "Zwembad", "2027": -1200.5, "2028": null}, {"2028": 7, "post": "Wegen\n2e fase"}]"#
            ),
            ["", "post|2027|2028", "Zwembad|-1200,5|", "Wegen 2e fase||7"]
        );
    }

    #[test]
    fn what_stands_beside_the_records_is_said_above_them() {
        assert_eq!(
            rows(
                r#"{"titel": "Kadernota 2027", "eenheid": 1000, "data": {"maatregelen_nieuw": [{"naam": "Haven", "bedragen": {"2027": -5, "nota": "x"}}]}}"#
            ),
            [
                "Kadernota 2027",
                "bedragen x € 1000",
                "maatregelen nieuw",
                "naam|2027|bedragen nota",
                "Haven|-5|x"
            ]
        );
    }

    #[test]
    fn other_json_is_named_for_what_it_is() {
        for (text, foreign) in [
            (r#"{"a": 1}"#, Foreign::Json),
            ("[1, 2]", Foreign::Json),
            ("[]", Foreign::Json),
            (r#"{"keuzeruimte": "scenario", "format": 1}"#, Foreign::Scenario),
            (
                r#"{"format": 1, "choices": [], "other_rows": []}"#,
                Foreign::Reading,
            ),
        ] {
            assert_eq!(look(text), Err(Refusal::OtherKind(foreign)), "{text}");
        }
        assert!(matches!(look("{\"a\": }"), Err(Refusal::NotJson(_))));
        assert_eq!(look(r#"{"format": 1}"#), Ok(Json::Budget));
    }

    #[test]
    fn a_table_that_its_own_records_make_endless_is_refused() {
        let records: Vec<String> = (0..5_000).map(|at| format!("{{\"k{at}\": 1}}")).collect();
        assert_eq!(look(&format!("[{}]", records.join(","))), Err(Refusal::TooMuch));
    }
}
