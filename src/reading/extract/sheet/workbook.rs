//! Workbooks of Excel, through calamine's stream of cells, so that an empty million of columns takes no room.
//!
//! Deliberately absent: .xls and .xlsb; they are asked for as .xlsx.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, SheetType, SheetVisible, Xlsx};

use super::{MOST_CELLS, MOST_SHEETS, Merged, Sheet, WITHOUT_VALUE, decimal, format, hidden, is_far};
use crate::reading::extract::kind::Kind;
use crate::reading::extract::note::Note;
use crate::reading::extract::refusal::Refusal;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The sheets that are shown, in the order of the workbook.
pub fn sheets(bytes: &[u8], notes: &mut Vec<Note>) -> Result<Vec<Sheet>, Refusal> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::Broken {
            kind: Kind::Xlsx,
            cut_off: false,
        },
    })?;
    let listed = book.sheets_metadata().to_vec();
    if listed.len() > MOST_SHEETS {
        return Err(Refusal::TooMuch);
    }
    let mut room = MOST_CELLS;
    let mut sheets = Vec::new();
    for meta in listed.into_iter().filter(|meta| meta.typ == SheetType::WorkSheet) {
        if meta.visible != SheetVisible::Visible {
            notes.push(Note::HiddenSheet { sheet: meta.name });
            continue;
        }
        let mut sheet = Sheet {
            name: meta.name.clone(),
            ..Sheet::default()
        };
        if cells(&mut book, &mut sheet, &mut room)?.is_none() {
            notes.push(Note::BrokenSheet { sheet: meta.name });
            continue;
        }
        if let Ok(merges) = book.merge_cells_by_sheet_name(&meta.name) {
            sheet.merged = merges
                .into_iter()
                .take(MOST_CELLS)
                .map(|merge| Merged {
                    rows: merge.start.0..=merge.end.0,
                    columns: merge.start.1..=merge.end.1,
                })
                .collect();
        }
        sheets.push(sheet);
    }
    let hidden = hidden::of_workbook(bytes);
    for sheet in &mut sheets {
        if let Some((rows, columns)) = hidden.get(&sheet.name) {
            sheet.hidden_rows.clone_from(rows);
            sheet.hidden_columns.clone_from(columns);
        }
    }
    Ok(sheets)
}

/// Cells beyond the widest table that are passed over before a workbook is held to be no table at all.
const MOST_FAR: usize = 200_000;

/// Fills a sheet; nothing if its part of the file is damaged.
fn cells(book: &mut Book<'_>, sheet: &mut Sheet, room: &mut usize) -> Result<Option<()>, Refusal> {
    let Ok(mut cells) = book.worksheet_cells_reader(&sheet.name) else {
        return Ok(None);
    };
    let mut far = MOST_FAR;
    loop {
        let (cell, style) = match cells.next_cell_with_style_id() {
            Ok(Some(cell)) => cell,
            Ok(None) => break,
            Err(_) => return Ok(None),
        };
        *room = room.checked_sub(1).ok_or(Refusal::TooMuch)?;
        let code = cells
            .styles()
            .get(style)
            .and_then(|style| style.number_format.as_ref());
        let code = code.map_or("", |format| format.format_code.as_str());
        let (row, column) = cell.get_position();
        if is_far(column) {
            far = far.checked_sub(1).ok_or(Refusal::TooMuch)?;
        }
        let value = Data::from(cell.get_value().clone());
        let text = text(&value, code, sheet, row, column);
        sheet.put(row, column, &text);
    }
    drop(cells);
    let Ok(mut formulas) = book.worksheet_cells_reader(&sheet.name) else {
        return Ok(Some(()));
    };
    while let Ok(Some(cell)) = formulas.next_cell_with_formula_metadata() {
        if cell.formula.is_some() && Data::from(cell.value).is_empty() {
            sheet.remarks.without_value.add(cell.pos.0, cell.pos.1);
            sheet.put(cell.pos.0, cell.pos.1, WITHOUT_VALUE);
        }
    }
    Ok(Some(()))
}

/// What a cell shows.
fn text(value: &Data, code: &str, sheet: &mut Sheet, row: u32, column: u32) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(true) => "WAAR".to_owned(),
        Data::Bool(false) => "ONWAAR".to_owned(),
        Data::Error(error) => {
            sheet.remarks.errors.add(row, column);
            error.to_string()
        }
        Data::Int(whole) => number(&whole.to_string(), code, sheet, row, column),
        Data::Float(value) => shown(*value, code, sheet, row, column),
        Data::DateTime(moment) if moment.is_duration() => decimal::written(moment.as_f64(), 0, false),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            if format::is_year_alone(code) {
                year.to_string()
            } else {
                format!("{day:02}-{month:02}-{year}")
            }
        }
    }
}

fn number(digits: &str, code: &str, sheet: &mut Sheet, row: u32, column: u32) -> String {
    digits.parse().map_or_else(
        |_| digits.to_owned(),
        |value| shown(value, code, sheet, row, column),
    )
}

fn shown(value: f64, code: &str, sheet: &mut Sheet, row: u32, column: u32) -> String {
    let shown = format::shown(value, code);
    if shown.in_thousands {
        sheet.remarks.in_thousands.add(row, column);
    }
    shown.text
}
