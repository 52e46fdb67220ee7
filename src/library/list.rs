//! A list of budgets: which files lie beside the page.

use std::fmt;

use crate::budget::BadBudget;
use crate::fields::{Expected, Faults, Field, Tree, entry, parse, required};

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

/// The files of a list.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ListedFiles {
    /// The budgets to open, the first one first.
    pub budgets: Vec<FileName>,
    /// Former versions of them: only to say what changed.
    pub former: Vec<FileName>,
}

/// The files of a list; none where the text is something else.
pub(super) fn read(text: &str) -> Option<Result<ListedFiles, BadBudget>> {
    let tree = parse(text).ok()?;
    let is_list = matches!(&tree, Tree::Object(entries) if entries.iter().any(|(name, _)| name == "budgets"));
    is_list.then(|| files(&tree))
}

fn files(tree: &Tree) -> Result<ListedFiles, BadBudget> {
    let mut faults = Faults::default();
    let root = Field::root(tree);
    let entries = root.object(&mut faults, &["format", "budgets", "former"]);
    if let Some(field) = required(&mut faults, &root, &entries, "format")
        && !matches!(field.tree(), Tree::Number(number) if *number == FORMAT.to_string())
    {
        field.wrong(&mut faults, Expected::Format(FORMAT));
    }
    let budgets = required(&mut faults, &root, &entries, "budgets").cloned();
    let listed = ListedFiles {
        budgets: names(budgets.as_ref(), &mut faults),
        former: names(entry(&entries, "former"), &mut faults),
    };
    if faults.is_empty() {
        Ok(listed)
    } else {
        Err(BadBudget::Faults(faults.into_list()))
    }
}

fn names(list: Option<&Field<'_>>, faults: &mut Faults) -> Vec<FileName> {
    let mut names = Vec::new();
    let listed = list.map(|field| field.list(faults, MOST_FILES));
    for field in listed.unwrap_or_default() {
        let name = field.line(faults, LONGEST_NAME);
        match name.map(FileName::new) {
            Some(Some(name)) if name.as_str() != BESIDE => names.push(name),
            Some(_) => field.wrong(faults, Expected::FileName),
            None => {}
        }
    }
    names
}
