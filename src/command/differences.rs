//! `keuzeruimte differences`: what changed between two versions of a budget, as JSON.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{Report, with_budget};
use crate::budget::Amount;
use crate::money::Money;
use crate::revision::{Changed, Revision, revision};
use crate::year::Year;

/// Print which choices changed, are new or have gone between two versions of a budget
#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The former version
    #[arg(value_name = "FORMER.json")]
    former: PathBuf,
    /// The new version
    #[arg(value_name = "NEW.json")]
    new: PathBuf,
}

pub(super) fn run(arguments: &Arguments) -> Report {
    with_budget(&arguments.former, |former| {
        with_budget(&arguments.new, |new| {
            if former.id != new.id {
                let remark = format!(
                    "{} and {} are two budgets, not two versions of one",
                    former.id, new.id
                );
                return Report::unable(remark);
            }
            Report::done(format!("{:#}\n", printed(&revision(former, new))))
        })
    })
}

fn printed(revision: &Revision) -> Value {
    let vanished = revision.vanished.iter().map(|gone| {
        let amounts = gone
            .amounts
            .iter()
            .map(|(year, amount)| (year.to_string(), shown(Some(*amount))));
        json!({ "id": gone.id.as_str(), "title": gone.title.dutch, "amounts": amounts.collect::<Value>() })
    });
    json!({
        "format": 1,
        "changed": revision.changed.iter().map(changed).collect::<Value>(),
        "added": revision.added.iter().map(|id| json!(id.as_str())).collect::<Value>(),
        "vanished": vanished.collect::<Value>(),
        "start": revision.start.iter().map(start).collect::<Value>(),
        "inputs": revision.inputs,
    })
}

fn changed(changed: &Changed) -> Value {
    let amounts = changed.amounts.iter().map(|(year, before, after)| {
        json!({ "year": year.number(), "before": shown(*before), "after": shown(*after) })
    });
    json!({
        "id": changed.id.as_str(),
        "amounts": amounts.collect::<Value>(),
        "otherwise": changed.otherwise,
    })
}

fn start((year, before, after): &(Year, Option<Money>, Option<Money>)) -> Value {
    let shown = |money: &Option<Money>| json!(money.map(|money| money.to_string()));
    json!({ "year": year.number(), "before": shown(before), "after": shown(after) })
}

fn shown(amount: Option<Amount>) -> Value {
    json!(amount.map(|amount| match amount {
        Amount::Known(money) => money.to_string(),
        Amount::Pm => "pm".to_owned(),
    }))
}
