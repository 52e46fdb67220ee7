//! What is pasted: a table of a web page or a spreadsheet keeps its cells.
//!
//! The browser parses the markup into a document that is never shown: nothing in it runs, and nothing is fetched for
//! it. Deliberately absent: looks, links and pictures.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DomParser, Element, Node, SupportedType};

/// The most cells that one cell is worth: some pages claim thousands.
const WIDEST_SPAN: usize = 40;
/// How deep elements are followed.
const DEEPEST: usize = 200;

/// What was pasted: cells between tabs where the clipboard holds a table, else its plain text.
pub fn text_of_paste(event: &ClipboardEvent) -> Option<String> {
    let held = event.clipboard_data()?;
    let markup = held.get_data("text/html").unwrap_or_default();
    let plain = held.get_data("text/plain").unwrap_or_default();
    cells_of(&markup).or_else(|| (!plain.trim().is_empty()).then_some(plain))
}

/// The text of markup that holds a table, its cells between tabs; none where it holds no table.
pub fn cells_of(markup: &str) -> Option<String> {
    if !markup.to_ascii_lowercase().contains("<tr") {
        return None;
    }
    let parsed = DomParser::new()
        .ok()?
        .parse_from_string(markup, SupportedType::TextHtml)
        .ok()?;
    let mut text = String::new();
    lay_out(parsed.body()?.as_ref(), &mut text, 0);
    (!text.trim().is_empty()).then_some(text)
}

fn lay_out(node: &Node, text: &mut String, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    let children = node.child_nodes();
    for place in 0..children.length() {
        let Some(child) = children.get(place) else {
            continue;
        };
        match child.dyn_ref::<Element>() {
            None => text.push_str(&words(&child.text_content().unwrap_or_default())),
            Some(element) => match element.tag_name().as_str() {
                "SCRIPT" | "STYLE" | "TEMPLATE" => {}
                "TR" => {
                    start_line(text);
                    text.push_str(&row(element));
                    text.push('\n');
                }
                "BR" => text.push('\n'),
                "P" | "DIV" | "LI" | "TABLE" | "CAPTION" | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" => {
                    start_line(text);
                    lay_out(&child, text, depth.saturating_add(1));
                    start_line(text);
                }
                _ => lay_out(&child, text, depth.saturating_add(1)),
            },
        }
    }
}

fn row(element: &Element) -> String {
    let mut cells = Vec::new();
    let children = element.children();
    for place in 0..children.length() {
        let Some(cell) = children.item(place) else {
            continue;
        };
        if !matches!(cell.tag_name().as_str(), "TD" | "TH") {
            continue;
        }
        cells.push(words(&cell.text_content().unwrap_or_default()).trim().to_owned());
        let span = cell.get_attribute("colspan").and_then(|span| span.parse().ok());
        let more: usize = span.unwrap_or(1_usize).clamp(1, WIDEST_SPAN).saturating_sub(1);
        cells.extend(std::iter::repeat_n(String::new(), more));
    }
    cells.join("\t")
}

// Blanks of markup, line ends and tabs among them, are one blank.
fn words(text: &str) -> String {
    let mut words = String::new();
    for character in text.chars() {
        let blank = matches!(character, ' ' | '\n' | '\r' | '\t');
        if !blank {
            words.push(character);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words
}

fn start_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}
