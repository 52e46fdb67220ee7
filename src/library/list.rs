//! A list of budgets: which files lie beside the page.

use std::fmt;

use crate::budget::BadBudget;
use crate::fields::{Expected, Faults, Field, Tree, parse, required};

/// The one name that is asked for.
pub const BESIDE: &str = "budget.json";

/// The most files of a list.
pub const MOST_FILES: usize = 20;

/// The version of the list's form.
const FORMAT: u32 = 1;

/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 100;

/// The name of a file beside the page: no folder, no other place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileName(String);

impl FileName {
    /// Letters, digits, hyphen, underscore and point, and `.json` at the end.
    pub fn new(text: &str) -> Option<FileName> {
        let plain =
            |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_' | '.');
        let stem = text.strip_suffix(".json")?;
        let is_name = text.len() <= LONGEST_NAME
            && !stem.is_empty()
            && !stem.starts_with('.')
            && stem.chars().all(plain);
        is_name.then(|| FileName(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The files of a list; none where the text is something else.
pub(super) fn read(text: &str) -> Option<Result<Vec<FileName>, BadBudget>> {
    let tree = parse(text).ok()?;
    let is_list = matches!(&tree, Tree::Object(entries) if entries.iter().any(|(name, _)| name == "budgets"));
    is_list.then(|| files(&tree))
}

fn files(tree: &Tree) -> Result<Vec<FileName>, BadBudget> {
    let mut faults = Faults::default();
    let root = Field::root(tree);
    let entries = root.object(&mut faults, &["format", "budgets"]);
    if let Some(field) = required(&mut faults, &root, &entries, "format")
        && !matches!(field.tree(), Tree::Number(number) if *number == FORMAT.to_string())
    {
        field.wrong(&mut faults, Expected::Format(FORMAT));
    }
    let listed =
        required(&mut faults, &root, &entries, "budgets").map(|field| field.list(&mut faults, MOST_FILES));
    let mut files = Vec::new();
    for field in listed.unwrap_or_default() {
        let name = field.line(&mut faults, LONGEST_NAME);
        match name.map(FileName::new) {
            Some(Some(name)) if name.as_str() != BESIDE => files.push(name),
            Some(_) => field.wrong(&mut faults, Expected::FileName),
            None => {}
        }
    }
    if faults.is_empty() {
        Ok(files)
    } else {
        Err(BadBudget::Faults(faults.into_list()))
    }
}
