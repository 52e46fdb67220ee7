//! A table with one cell a line whose columns are named for what they hold: "Omschrijving", "L/B", "Bedrag", "V/N".

use super::{figures_ahead, filled, text_of};
use crate::reading::letters::has_more_words;
use crate::reading::recognise::header::{self, Header, Role};
use crate::reading::recognise::named;
use crate::reading::recognise::open::Reader;
use crate::reading::recognise::text_columns::{Holds, TextColumn, decide, is_group, is_remark, names_words};

/// The most words of the heading of the titles.
const HEADING: usize = 3;
/// The most bytes of the name of a stand.
const STAND: usize = 40;
/// The most lines of names.
const NAMES: usize = 8;
/// How many lines below the names the first figure may stand.
const AHEAD: usize = 8;

/// "Taakveld" over "Toelichting": what sorts the rows, and what tells them apart.
pub(super) fn sorts(reader: &Reader, at: usize) -> bool {
    filled(reader, at).is_some_and(|line| {
        let group = text_of(reader, line);
        let second = filled(reader, line.saturating_add(1)).map_or("", |line| text_of(reader, line));
        is_group(group) && !group.contains(' ') && is_remark(second) && !second.contains(' ')
    })
}

/// The header that begins on a line, and the line after it.
pub(super) fn read(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let first = text_of(reader, at);
    if first.len() <= STAND
        && named::is_stand(first)
        && let Some(found) = stands(reader, at)
    {
        return Some(found);
    }
    if has_more_words(HEADING, first) {
        return None;
    }
    let mut names = vec![first];
    let mut next = at.saturating_add(1);
    let mut heading = first;
    // "Nummer" over "Omschrijving".
    if header::role_of(first) == Some(Role::Number)
        && let Some(second) = filled(reader, next)
    {
        heading = text_of(reader, second);
        names.push(heading);
        next = second.saturating_add(1);
    }
    // "Taakveld" over "Toelichting": what sorts the rows, and their titles.
    let sorted = names.len() == 1 && is_group(first) && !first.contains(' ');
    if let Some(second) = filled(reader, next).filter(|_| sorted) {
        let title = text_of(reader, second);
        let titled = header::is_title_heading(title) || is_remark(title);
        (heading, next) = if titled && title.split_whitespace().count() == 1 {
            names.push(title);
            (title, second.saturating_add(1))
        } else {
            (first, next)
        };
    }
    let explained = names.len() == 2 && is_group(first) && is_remark(heading);
    if heading.split_whitespace().nth(HEADING).is_some() || !(header::is_title_heading(heading) || explained)
    {
        return None;
    }
    let titles = names.len();
    let mut before_last = next;
    while let Some(here) = filled(reader, next).filter(|_| names.len() < NAMES) {
        let text = text_of(reader, here);
        // Remarks stand last.
        let figures = names.iter().any(|name| named::is_name(name));
        let remark =
            is_remark(text) || (figures && names_words(text) && text.split_whitespace().count() <= 2);
        let remark = remark && names.len() > titles;
        // "Omschrijving", "Hoofdstuk", "Bedrag": words may stand between.
        let single = text.split_whitespace().count() == 1;
        let words = !figures && names_words(text) && single && names.len() < titles.saturating_add(2);
        if text.len() > 60 || !(remark || words || named::is_name(text)) {
            break;
        }
        names.push(text);
        before_last = next;
        next = here.saturating_add(1);
        if remark {
            break;
        }
    }
    // The titles come first: a figure right under the names has the last of them for its title, or is the number of a row.
    if names.len() > titles.saturating_add(1)
        && titles == 1
        && let Some(below) = filled(reader, next)
        && reader.is_figure(below)
        && names.last().is_some_and(|last| last.contains(' '))
    {
        names.pop();
        next = before_last;
    }
    let mut header = named::of_stack(reader, at, &names)?;
    // More figures than names: a name among them is not known.
    if header.values().len() == 1 && figures_ahead(reader, next) > 1 {
        return None;
    }
    // "Nr", "Programma", "Onderwerp": which of the words of a row are its title.
    let is_words = |name: &&&str| !named::is_name(name) || header::role_of(name) == Some(Role::Number);
    let words: Vec<(usize, &str)> = names.iter().take_while(is_words).copied().enumerate().collect();
    let behind_others =
        |texts: &Vec<TextColumn>| texts.first().is_some_and(|first| first.holds != Holds::Title);
    header.texts = if explained && words.len() == 2 {
        // What is said of each row is what tells it from the others.
        let column = |(place, holds)| TextColumn { holds, place };
        [(0, Holds::Group), (1, Holds::Title)].map(column).to_vec()
    } else {
        decide(&words).filter(behind_others).unwrap_or_default()
    };
    let mut here = next;
    for _ in 0..AHEAD {
        let line = filled(reader, here)?;
        if reader.is_figure(line) {
            return Some((header, next));
        }
        here = line.saturating_add(1);
    }
    None
}

/// "Begroot", "Begroot na wijziging", "Jaarrekening" over incidental posts: no heading names their titles.
fn stands(reader: &Reader, at: usize) -> Option<(Header, usize)> {
    let mut names = vec!["Omschrijving"];
    let mut next = at;
    while let Some(here) = filled(reader, next).filter(|_| names.len() < NAMES) {
        let text = text_of(reader, here);
        if reader.is_figure(here) || !named::is_stand(text) {
            break;
        }
        names.push(text);
        next = here.saturating_add(1);
    }
    let title = filled(reader, next)?;
    // Every row has as many figures as there are stands.
    let figures = figures_ahead(reader, title.saturating_add(1));
    let header = named::of_stack(reader, at, &names).filter(|header| header.aside)?;
    (names.len() > 2 && !reader.is_figure(title) && figures == header.values().len())
        .then_some((header, next))
}
