//! A table in which row after row has the same cells, as lines with cells.
//!
//! Deliberately absent: what the columns hold (see `grid`).

use std::collections::HashSet;

use super::super::Laid;
use super::super::items::Item;
use super::Table;
use super::parts::Part;
use crate::reading::extract::Line;

impl Table {
    pub(super) fn laid(self, items: &[Item], lines: &[Line]) -> Option<Laid> {
        let wide = self.figures.len();
        let row = |at: usize, texts: Vec<&str>| -> Option<Line> {
            let line = lines.get(items.get(at)?.first)?;
            Some(Line::from_cells(line.page, line.number, texts))
        };
        let texts = |from: usize, to: usize| -> Vec<&str> {
            let cells = items.get(from..to).unwrap_or_default();
            cells.iter().map(|item| item.text.as_str()).collect()
        };
        let mut rows = Vec::new();
        let mut names = vec![""; wide.saturating_sub(self.names)];
        names.extend(texts(self.start, self.start.saturating_add(self.names)));
        rows.extend(row(self.start, names));
        let between = self.start.saturating_add(self.names);
        let first = self.parts.iter().find_map(|part| match part {
            Part::Row(at) => Some(*at),
            _ => None,
        })?;
        let headings = (between..first).map(Part::Heading);
        for part in headings.chain(self.parts.iter().copied()) {
            rows.extend(match part {
                Part::Row(at) => row(at, texts(at, at.saturating_add(wide))),
                Part::Heading(at) => {
                    let mut cells = texts(at, at.saturating_add(1));
                    cells.resize(wide, "");
                    row(at, cells)
                }
                Part::Sum(at, run) => {
                    let mut figures =
                        texts(at.saturating_add(1), at.saturating_add(1).saturating_add(run)).into_iter();
                    let mut skipped = self
                        .figures
                        .iter()
                        .filter(|figure| **figure)
                        .count()
                        .saturating_sub(run);
                    let cells = self.figures.iter().enumerate().map(|(column, figure)| {
                        if column == 0 {
                            items.get(at).map_or("", |item| item.text.as_str())
                        } else if !*figure || skipped > 0 {
                            skipped = skipped.saturating_sub(usize::from(*figure));
                            ""
                        } else {
                            figures.next().unwrap_or_default()
                        }
                    });
                    row(at, cells.collect())
                }
            });
        }
        let from = items.get(self.start)?.first;
        let to = items.get(self.end.checked_sub(1)?)?.last.saturating_add(1);
        Some(Laid {
            from,
            to,
            rows,
            tags: self.tags(items),
        })
    }

    /// The words beside the titles: those of every column of words but that with the longest.
    fn tags(&self, items: &[Item]) -> HashSet<String> {
        let words = self.figures.iter().enumerate().filter(|(_, figure)| !**figure);
        let columns: Vec<Vec<&str>> = words
            .map(|(column, _)| {
                let cells = self.parts.iter().filter_map(|part| match part {
                    Part::Row(at) => items.get(at.saturating_add(column)),
                    _ => None,
                });
                cells.map(|item| item.text.as_str()).collect()
            })
            .collect();
        let length = |column: &Vec<&str>| column.iter().map(|text| text.len()).sum::<usize>();
        let longest = columns.iter().map(length).max().unwrap_or_default();
        let beside = columns.iter().filter(|column| length(column) < longest);
        beside.flatten().map(|text| (*text).to_owned()).collect()
    }
}
