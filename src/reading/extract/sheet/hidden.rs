//! The hidden rows and columns of a workbook, which calamine does not tell.
//!
//! Deliberately absent: any cell.

use std::collections::{BTreeSet, HashMap};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive;

/// Rows and columns, counted from zero.
type Hidden = (BTreeSet<u32>, BTreeSet<u32>);

/// The widest and longest that a sheet can be.
const MOST_COLUMNS: u32 = 16_384;
const MOST_ROWS: usize = 1_048_576;

/// What is hidden, by the name of the sheet. A part that cannot be read hides nothing.
pub fn of_workbook(bytes: &[u8]) -> HashMap<String, Hidden> {
    let targets = targets(&archive::part(bytes, "xl/_rels/workbook.xml.rels").unwrap_or_default());
    let mut hidden = HashMap::new();
    each_element(
        &archive::part(bytes, "xl/workbook.xml").unwrap_or_default(),
        |element| {
            if element.local_name().as_ref() != "sheet" {
                return;
            }
            let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id")) else {
                return;
            };
            let Some(target) = targets.get(&id) else { return };
            let path = target
                .strip_prefix('/')
                .map_or_else(|| format!("xl/{target}"), str::to_owned);
            hidden.insert(name, of_sheet(&archive::part(bytes, &path).unwrap_or_default()));
        },
    );
    hidden
}

fn targets(relations: &str) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    each_element(relations, |element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
            targets.insert(id, target);
        }
    });
    targets
}

fn of_sheet(xml: &str) -> Hidden {
    let (mut rows, mut columns) = Hidden::default();
    let mut row = 0_u32;
    each_element(xml, |element| {
        let is_hidden = || attribute(element, "hidden").is_some_and(|value| value == "1" || value == "true");
        let number = |name: &str| attribute(element, name).and_then(|value| value.parse::<u32>().ok());
        match element.local_name().as_ref() {
            "row" => {
                row = number("r").unwrap_or_else(|| row.saturating_add(1));
                if is_hidden() && rows.len() < MOST_ROWS {
                    rows.insert(row.saturating_sub(1));
                }
            }
            "col" if is_hidden() => {
                let (first, last) = (number("min").unwrap_or(1), number("max").unwrap_or(1));
                columns.extend(first.saturating_sub(1)..last.min(MOST_COLUMNS));
            }
            _ => {}
        }
    });
    (rows, columns)
}

fn each_element(xml: &str, mut visit: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => visit(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The value of an attribute, whatever the prefix of its name.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    super::open::attribute(element, name)
}
