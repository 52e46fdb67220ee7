//! OpenDocument spreadsheets: each cell holds its value as decimal text and the text that it shows.
//!
//! Read from the XML itself, because calamine gives the value as a float and leaves out what is shown and what is
//! hidden. Deliberately absent: formats; the shown text tells whether it is a percentage or in thousands.

mod cell;

use std::collections::HashSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{MOST_CELLS, MOST_SHEETS, Merged, Sheet, archive};
use crate::reading::extract::kind::Kind;
use crate::reading::extract::note::Note;
use crate::reading::extract::refusal::Refusal;
use cell::Cell;

/// The most rows and columns that any program writes.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// Where the reading of the XML is.
#[derive(Default)]
struct Place {
    sheets: Vec<Sheet>,
    sheet: Option<Sheet>,
    /// The sheet is hidden and none of it is taken.
    skipped: bool,
    row: u32,
    row_repeats: u32,
    column: u32,
    cell: Option<Cell>,
    /// How deep in notes and drawings, whose text is not that of the cell.
    aside: u32,
    in_text: bool,
    room: usize,
}

/// The sheets that are shown.
pub fn sheets(bytes: &[u8], notes: &mut Vec<Note>) -> Result<Vec<Sheet>, Refusal> {
    let broken = Refusal::Broken {
        kind: Kind::Ods,
        cut_off: false,
    };
    if archive::part(bytes, "META-INF/manifest.xml")
        .is_some_and(|manifest| manifest.contains("encryption-data"))
    {
        return Err(Refusal::Encrypted);
    }
    let xml = archive::part(bytes, "content.xml").ok_or(broken.clone())?;
    let mut place = Place {
        room: MOST_CELLS,
        ..Place::default()
    };
    let mut hidden_styles = HashSet::new();
    let mut style = String::new();
    let mut reader = Reader::from_str(&xml);
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(_) => {
                // What came before the damage is whole sheets at most.
                notes.extend(
                    place
                        .sheet
                        .take()
                        .map(|sheet| Note::BrokenSheet { sheet: sheet.name }),
                );
                break;
            }
        };
        match event {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "style" => {
                style = attribute(&element, "name").unwrap_or_default();
            }
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "table-properties"
                    && attribute(&element, "display").is_some_and(|value| value == "false") =>
            {
                hidden_styles.insert(style.clone());
            }
            Event::Start(element) => place.start(&element, &hidden_styles, notes)?,
            Event::Empty(element) => {
                let name = element.local_name().as_ref().to_owned();
                place.start(&element, &hidden_styles, notes)?;
                place.end(&name)?;
            }
            Event::End(element) => place.end(element.local_name().as_ref())?,
            Event::Text(text) => place.add_text(&text.xml_content(quick_xml::XmlVersion::Implicit1_0)),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                let resolved = quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned);
                let character = reference.resolve_char_ref().ok().flatten().map(String::from);
                place.add_text(&resolved.or(character).unwrap_or_default());
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let broken_sheet = notes.iter().any(|note| matches!(note, Note::BrokenSheet { .. }));
    if place.sheets.is_empty() && !broken_sheet && !xml.contains("</office:document-content>") {
        return Err(broken);
    }
    Ok(place.sheets)
}

impl Place {
    fn start(
        &mut self,
        element: &BytesStart<'_>,
        hidden: &HashSet<String>,
        notes: &mut Vec<Note>,
    ) -> Result<(), Refusal> {
        let name = element.local_name();
        let repeats = |name: &str, most: u32| {
            attribute(element, name)
                .and_then(|value| value.parse::<u32>().ok())
                .unwrap_or(1)
                .clamp(1, most)
        };
        let collapsed = || attribute(element, "visibility").is_some_and(|value| value != "visible");
        match name.as_ref() {
            "table" if self.sheet.is_none() => {
                let name = attribute(element, "name").unwrap_or_default();
                self.skipped = attribute(element, "style-name").is_some_and(|style| hidden.contains(&style));
                if self.skipped {
                    notes.push(Note::HiddenSheet { sheet: name.clone() });
                }
                if self.sheets.len() >= MOST_SHEETS {
                    return Err(Refusal::TooMuch);
                }
                self.sheet = Some(Sheet {
                    name,
                    ..Sheet::default()
                });
                (self.row, self.column) = (0, 0);
            }
            "table-column" => {
                let columns = repeats("number-columns-repeated", MOST_COLUMNS);
                let end = self.column.saturating_add(columns).min(MOST_COLUMNS);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| collapsed()) {
                    sheet.hidden_columns.extend(self.column..end);
                }
                self.column = end;
            }
            "table-row" => {
                self.column = 0;
                self.row_repeats = repeats("number-rows-repeated", MOST_ROWS);
                let end = self.row.saturating_add(self.row_repeats).min(MOST_ROWS);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| collapsed()) {
                    sheet.hidden_rows.extend(self.row..end);
                }
            }
            "table-cell" | "covered-table-cell" => {
                let mut cell = Cell::of(element);
                cell.repeats = repeats("number-columns-repeated", MOST_COLUMNS);
                let rows = repeats("number-rows-spanned", MOST_ROWS);
                let columns = repeats("number-columns-spanned", MOST_COLUMNS);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| rows > 1 || columns > 1) {
                    sheet.merged.push(Merged {
                        rows: self.row..=self.row.saturating_add(rows).saturating_sub(1),
                        columns: self.column..=self.column.saturating_add(columns).saturating_sub(1),
                    });
                }
                self.cell = Some(cell);
            }
            "annotation" | "frame" | "g" | "custom-shape" => self.aside = self.aside.saturating_add(1),
            "p" if self.aside == 0 => {
                self.in_text = true;
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.shown.is_empty()) {
                    cell.shown.push(' ');
                }
            }
            "s" | "tab" | "line-break" => self.add_text(" "),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "table" if self.aside == 0 => {
                let skipped = std::mem::take(&mut self.skipped);
                self.sheets.extend(self.sheet.take().filter(|_| !skipped));
            }
            "table-row" => self.row = self.row.saturating_add(self.row_repeats.max(1)).min(MOST_ROWS),
            "table-cell" | "covered-table-cell" => {
                let Some(cell) = self.cell.take() else {
                    return Ok(());
                };
                let end = self.column.saturating_add(cell.repeats);
                if let Some(sheet) = self.sheet.as_mut().filter(|_| !self.skipped) {
                    let text = cell.text(sheet, self.row, self.column);
                    if !text.trim().is_empty() {
                        let count =
                            usize::try_from(u64::from(cell.repeats).saturating_mul(self.row_repeats.into()));
                        self.room = self
                            .room
                            .checked_sub(count.unwrap_or(usize::MAX))
                            .ok_or(Refusal::TooMuch)?;
                        for row in self.row..self.row.saturating_add(self.row_repeats) {
                            for column in self.column..end {
                                sheet.put(row, column, &text);
                            }
                        }
                    }
                }
                self.column = end;
            }
            "annotation" | "frame" | "g" | "custom-shape" => self.aside = self.aside.saturating_sub(1),
            "p" => self.in_text = false,
            _ => {}
        }
        Ok(())
    }

    fn add_text(&mut self, text: &str) {
        if self.in_text
            && self.aside == 0
            && let Some(cell) = self.cell.as_mut().filter(|cell| cell.shown.len() < 200_000)
        {
            cell.shown.push_str(text);
        }
    }
}

/// The value of an attribute, whatever the prefix of its name.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .ok()
                .map(|value| value.into_owned())
        })
}
