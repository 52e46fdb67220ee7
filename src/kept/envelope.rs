//! What every kept text has around its content: what it is, in which form, what wrote it, and a checksum.
//!
//! The checksum is CRC-32 over the content as compact JSON without the checksum itself. White space and line ends
//! do not count, because programs change them; every name, order and value does.

use serde_json::{Map, Value, json};

use super::{Damage, MOST_BYTES};
use crate::checksum::crc_32;
use crate::fields::{Faults, Field, Tree, parse, required};

/// A step from one form to the next. Released steps are never changed.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// The next form only has more names: every content of this one is one of the next. It goes on being written
    /// where it is enough, so reading it is no upgrade.
    AddsNames,
    /// The tree as the next form has it, or none where that cannot be done.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "no form so far did more than add names")
    )]
    Changes(fn(Tree) -> Option<Tree>),
}

/// The steps of what holds decisions, from form 1 on, without a gap: the first makes form 2 of form 1.
pub(super) const UPGRADES: [Step; 3] = [Step::AddsNames; 3];

/// A content in today's form, not yet read.
#[derive(Debug)]
pub(super) struct Opened {
    pub tree: Tree,
    /// The form that the text names; names that came later are faults in it.
    pub format: u32,
    pub upgraded: bool,
}

/// Why there is no content.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unopened {
    Newer { format: u32 },
    Damaged(Damage),
}

/// The first lines of a text.
pub(super) fn head(what: &str, format: u32, app: Option<&str>) -> Map<String, Value> {
    let mut file = Map::new();
    file.insert("keuzeruimte".to_owned(), json!(what));
    file.insert("format".to_owned(), json!(format));
    if let Some(app) = app {
        file.insert("app".to_owned(), json!(app));
    }
    file
}

/// The text with its checksum, indented for people.
pub(super) fn seal(file: Map<String, Value>) -> String {
    format!("{:#}\n", sealed(file))
}

/// The text with its checksum, for what nobody reads and should be small.
pub(super) fn seal_compact(file: Map<String, Value>) -> String {
    sealed(file).to_string()
}

fn sealed(mut file: Map<String, Value>) -> Value {
    let compact = Value::Object(file.clone()).to_string();
    file.insert("checksum".to_owned(), json!(checksum(&compact)));
    Value::Object(file)
}

/// The content of a text of the given kind, brought to today's form.
pub(super) fn open(text: &str, what: &str, upgrades: &[Step]) -> Result<Opened, Unopened> {
    let damaged = |damage| Err(Unopened::Damaged(damage));
    if text.len() > MOST_BYTES {
        return damaged(Damage::TooLarge { bytes: text.len() });
    }
    let tree = match parse(text) {
        Ok(tree) => tree,
        Err(error) => return damaged(Damage::NotJson(error)),
    };
    if !is_ours(&tree, what) {
        return damaged(Damage::NotOurs);
    }
    let newest = u32::try_from(upgrades.len()).unwrap_or(0).saturating_add(1);
    // The number comes before the checksum: a later form may have another.
    let format = format(&tree, newest)?;
    if given_checksum(&tree).is_some_and(|given| *given != Tree::Text(checksum(&compact(&tree)))) {
        return damaged(Damage::Changed);
    }
    let mut opened = Opened {
        tree,
        format,
        upgraded: false,
    };
    for (step, from) in upgrades.iter().zip(1_u32..).filter(|(_, from)| *from >= format) {
        let Step::Changes(change) = step else { continue };
        match change(opened.tree) {
            Some(tree) => {
                opened = Opened {
                    tree,
                    // From here on the tree has the names of the later forms.
                    format: from.saturating_add(1),
                    upgraded: true,
                }
            }
            None => return damaged(Damage::NotUpgraded { format: from }),
        }
    }
    Ok(opened)
}

fn is_ours(tree: &Tree, what: &str) -> bool {
    matches!(tree, Tree::Object(entries) if entries.iter().any(|(name, value)| {
        name == "keuzeruimte" && *value == Tree::Text(what.to_owned())
    }))
}

fn format(tree: &Tree, newest: u32) -> Result<u32, Unopened> {
    let mut faults = Faults::default();
    let root = Field::root(tree);
    let entries = root.entries(&mut faults);
    let field = required(&mut faults, &root, &entries, "format");
    let format = field.and_then(|field| field.whole(&mut faults, 1, u32::MAX));
    match format {
        _ if !faults.is_empty() => Err(Unopened::Damaged(Damage::Faults(faults.into_list()))),
        Some(format) if format <= newest => Ok(format),
        Some(format) => Err(Unopened::Newer { format }),
        None => Err(Unopened::Damaged(Damage::NotOurs)),
    }
}

fn given_checksum(tree: &Tree) -> Option<&Tree> {
    let Tree::Object(entries) = tree else { return None };
    let (_, given) = entries.iter().find(|(name, _)| name == "checksum")?;
    Some(given)
}

fn checksum(compact: &str) -> String {
    format!("{:08x}", crc_32(&[compact.as_bytes()]))
}

/// The content without its checksum, as JSON without white space.
fn compact(tree: &Tree) -> String {
    let Tree::Object(entries) = tree else {
        return compact_value(tree);
    };
    let content = entries.iter().filter(|(name, _)| name != "checksum");
    format!("{{{}}}", content.map(compact_entry).collect::<Vec<_>>().join(","))
}

fn compact_entry((name, tree): &(String, Tree)) -> String {
    format!("{}:{}", json!(name), compact_value(tree))
}

fn compact_value(tree: &Tree) -> String {
    match tree {
        Tree::Nothing => "null".to_owned(),
        Tree::Truth(truth) => truth.to_string(),
        Tree::Number(number) => number.clone(),
        Tree::Text(text) => json!(text).to_string(),
        Tree::List(items) => {
            format!(
                "[{}]",
                items.iter().map(compact_value).collect::<Vec<_>>().join(",")
            )
        }
        Tree::Object(entries) => {
            format!(
                "{{{}}}",
                entries.iter().map(compact_entry).collect::<Vec<_>>().join(",")
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kept::FORMAT;

    fn with_new_name(tree: Tree) -> Option<Tree> {
        let Tree::Object(mut entries) = tree else {
            return None;
        };
        entries
            .iter_mut()
            .find(|(name, _)| name == "old")
            .map(|(name, _)| "new".clone_into(name))?;
        Some(Tree::Object(entries))
    }

    fn text(format: u32) -> String {
        format!(r#"{{"keuzeruimte": "scenario", "format": {format}, "old": 1}}"#)
    }

    #[test]
    fn there_is_a_step_for_every_form_before_todays() {
        assert_eq!(UPGRADES.len() + 1, usize::try_from(FORMAT).unwrap());
    }

    // Case 21, as it will be when a form does more than add names.
    #[test]
    fn an_earlier_form_goes_through_every_step() {
        let upgrades = [Step::AddsNames, Step::Changes(with_new_name)];
        for (format, upgraded) in [(1, true), (2, true), (3, false)] {
            let opened = open(&text(format), "scenario", &upgrades).unwrap();
            assert_eq!((opened.upgraded, opened.format), (upgraded, 3), "{format}");
            let name = if upgraded { "new" } else { "old" };
            let Tree::Object(entries) = opened.tree else {
                panic!()
            };
            assert!(entries.iter().any(|(entry, _)| entry == name), "{format}");
        }
        let newer = open(&text(4), "scenario", &upgrades).unwrap_err();
        assert_eq!(newer, Unopened::Newer { format: 4 });
    }

    #[test]
    fn a_form_that_only_has_fewer_names_is_no_older_one() {
        for format in [1, 2, 3, 4] {
            let opened = open(&text(format), "scenario", &UPGRADES).unwrap();
            assert_eq!((opened.upgraded, opened.format), (false, format));
        }
    }

    #[test]
    fn a_step_that_cannot_be_done_is_named() {
        let upgrades = [Step::Changes(with_new_name), Step::Changes(with_new_name)];
        let failed = open(&text(1), "scenario", &upgrades).unwrap_err();
        assert_eq!(failed, Unopened::Damaged(Damage::NotUpgraded { format: 2 }));
    }
}
