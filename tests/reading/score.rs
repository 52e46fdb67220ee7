//! Compares readings with expected readings, as the council's own count does.

use std::path::Path;

use serde_json::Value;

/// What came of a folder of documents.
#[derive(Default)]
pub struct Score {
    pub documents: usize,
    pub rows: usize,
    pub right: usize,
    pub doubted_right: usize,
    pub silent: usize,
    pub offered: usize,
    pub invented: usize,
    /// Everything that is not right, in words.
    pub faults: Vec<String>,
}

/// Reads every text of a folder and compares it with the expected reading beside it.
pub fn folder(path: &Path) -> Score {
    let mut score = Score::default();
    let mut texts: Vec<_> = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    texts.sort();
    for path in texts {
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let expected = std::fs::read_to_string(path.with_file_name(format!("{name}.expected.json"))).unwrap();
        let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
        let read = keuzeruimte::reading::print::json(&keuzeruimte::reading::read_text(&text, Some(name)));
        compare(name, &expected, &read, &mut score);
        score.documents += 1;
    }
    score
}

fn compare(name: &str, expected: &[Value], read: &Value, score: &mut Score) {
    let offered = |row: &&Value| matches!(row["kind"].as_str(), Some("keuze" | "mutatie"));
    let wants: Vec<&Value> = expected.iter().filter(offered).collect();
    let others: Vec<&Value> = expected.iter().filter(|row| !offered(row)).collect();
    let gots: Vec<&Value> = read["choices"].as_array().unwrap().iter().collect();
    let mut pairs = Vec::new();
    for (i, want) in wants.iter().enumerate() {
        for (j, got) in gots.iter().enumerate() {
            let alike = alike(&want["title"], &got["title"]);
            if alike >= 0.82 {
                pairs.push((alike + if same(want, got) { 0.05 } else { 0.0 }, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut taken_want = vec![None; wants.len()];
    let mut taken_got = vec![false; gots.len()];
    for (_, i, j) in pairs {
        if taken_want[i].is_none() && !taken_got[j] {
            taken_want[i] = Some(j);
            taken_got[j] = true;
        }
    }
    for (want, found) in wants.iter().zip(taken_want) {
        score.rows += 1;
        let Some(got) = found.map(|j| gots[j]) else {
            score.faults.push(format!("{name}: missed {}", want["title"]));
            continue;
        };
        let doubts = !got["doubts"].as_array().unwrap().is_empty();
        let right = same(want, got);
        if right && (doubts || want["ambiguous"] != true) {
            score.right += 1;
            score.doubted_right += usize::from(doubts);
            continue;
        }
        score.silent += usize::from(!doubts);
        let how = if doubts { "in doubt" } else { "silently wrong" };
        score.faults.push(format!(
            "{name}: {how} {} {} got {}",
            want["title"], want["amounts_by_year"], got["amounts"]
        ));
    }
    for (got, taken) in gots.iter().zip(taken_got) {
        if taken {
            continue;
        }
        let balance = others
            .iter()
            .any(|other| alike(&other["title"], &got["title"]) >= 0.82);
        score.offered += usize::from(balance);
        score.invented += usize::from(!balance);
        let how = if balance { "a balance offered" } else { "invented" };
        score
            .faults
            .push(format!("{name}: {how} {} {}", got["title"], got["amounts"]));
    }
}

fn same(want: &Value, got: &Value) -> bool {
    let undated = |per: &str| {
        let without = &got["amount_without_year"];
        (without["per"] == per).then(|| without["value"].clone())
    };
    let amounts = want["amounts_by_year"].as_object().unwrap();
    let right = amounts.iter().all(|(year, value)| {
        let found = match year.as_str() {
            "*" => undated("year"),
            "*total" => undated("total"),
            _ => Some(got["amounts"][year].clone()),
        };
        found.is_some_and(|found| found == *value)
    });
    right && (want["pm"] != true || !got["pm_years"].as_array().unwrap().is_empty())
}

/// How alike two titles are: the share of letter pairs that they have in common.
fn alike(a: &Value, b: &Value) -> f64 {
    let plain = |value: &Value| -> Vec<char> {
        value
            .as_str()
            .unwrap_or_default()
            .to_lowercase()
            .replace('ĳ', "ij")
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect()
    };
    let (a, b) = (plain(a), plain(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    if a == b {
        return 1.0;
    }
    let pairs =
        |text: &[char]| -> Vec<(char, char)> { text.windows(2).map(|pair| (pair[0], pair[1])).collect() };
    let (mut left, right) = (pairs(&a), pairs(&b));
    let total = left.len() + right.len();
    let mut common = 0;
    for pair in right {
        if let Some(at) = left.iter().position(|other| *other == pair) {
            left.swap_remove(at);
            common += 2;
        }
    }
    if total == 0 {
        0.0
    } else {
        f64::from(common) / total as f64
    }
}
