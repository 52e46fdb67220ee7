//! A table of cells set in a layout.

use super::Layout;

/// The cells of each line, and whether it is a row of figures.
pub(super) struct Table {
    /// How many cells stand before the figures.
    pub(super) lead: usize,
    /// The first line stands over several columns of the second.
    pub(super) over: bool,
    /// Titles of several words go on on a second line.
    pub(super) wrapped: bool,
    pub(super) lines: Vec<(Vec<String>, bool)>,
}

impl Table {
    /// Adds the table to a text.
    pub(super) fn set(&self, layout: Layout, text: &mut String) {
        for (index, (cells, row)) in self.lines.iter().enumerate() {
            let once = self.over && index == 0;
            let line = match layout {
                Layout::Pipes if index == 0 => {
                    format!("| {} |\n|{}\n", cells.join(" | "), "---|".repeat(cells.len()))
                }
                Layout::TextOverPipes if index == 0 || (self.over && index == 1) => {
                    self.spaced(cells, *row, once)
                }
                Layout::Pipes | Layout::TextOverPipes => format!("| {} |\n", cells.join(" | ")),
                Layout::Tabs => format!("{}\n", cells.join("\t")),
                Layout::Aligned => self.aligned(cells),
                Layout::Spaced => self.spaced(cells, *row, once),
                Layout::CellALine => {
                    let mut filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
                    if once {
                        filled.dedup();
                    }
                    filled.iter().map(|cell| format!("{cell}\n\n")).collect()
                }
            };
            text.push_str(&line);
        }
    }

    fn aligned(&self, cells: &[String]) -> String {
        let (lead, figures) = cells.split_at(self.lead);
        let (title, before) = lead.split_last().unwrap();
        let (title, rest) = self.halves(title);
        let mut line = String::new();
        for cell in before {
            line.push_str(&format!("{cell:<32}"));
        }
        let indent = line.chars().count();
        line.push_str(&format!("{title:<34}"));
        for figure in figures {
            line.push_str(&format!("{figure:>26}"));
        }
        let mut line = format!("{}\n", line.trim_end());
        if !rest.is_empty() {
            line.push_str(&format!("{}{rest}\n", " ".repeat(indent)));
        }
        line
    }

    /// A web page copied as text: cells a space apart, a year over several columns once.
    fn spaced(&self, cells: &[String], row: bool, once: bool) -> String {
        let (lead, figures) = cells.split_at(self.lead);
        let (title, before) = lead.split_last().unwrap();
        let (title, rest) = self.halves(title);
        let mut filled: Vec<&str> = before.iter().map(String::as_str).chain([title]).collect();
        filled.extend(figures.iter().map(String::as_str));
        filled.retain(|cell| row || !cell.is_empty());
        if once {
            filled.dedup();
        }
        let line = format!("{}\n", filled.join(" ").trim_start());
        if rest.is_empty() {
            line
        } else {
            format!("{line}{rest}\n")
        }
    }

    /// The two lines of a title that does not fit on one.
    fn halves<'a>(&self, title: &'a str) -> (&'a str, &'a str) {
        let (first, rest) = title.split_once(' ').unwrap_or((title, ""));
        if self.wrapped && rest.starts_with(char::is_lowercase) {
            (first, rest)
        } else {
            (title, "")
        }
    }
}
