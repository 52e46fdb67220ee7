//! The household that a member describes, as it is kept among the settings: it never travels.

use serde_json::{Value, json};

use super::one_of;
use crate::fields::{Expected, Faults, Field, Tree, entry};
use crate::money::Money;
use crate::scenario::{Household, Tenure};

pub(super) fn write(household: &Household) -> Value {
    let tenure = match household.tenure {
        Tenure::Owner => "owner",
        Tenure::Tenant => "tenant",
    };
    json!({ "tenure": tenure, "value": household.value.to_string() })
}

pub(super) fn read(field: &Field<'_>, faults: &mut Faults) -> Option<Household> {
    let entries = field.object(faults, &["tenure", "value"]);
    let tenure = entry(&entries, "tenure").and_then(|field| {
        let known = [("owner", Tenure::Owner), ("tenant", Tenure::Tenant)];
        one_of(field, faults, &known, &["owner", "tenant"])
    });
    let value = entry(&entries, "value").and_then(|field| value(field, faults));
    Some(Household {
        tenure: tenure?,
        value: value?,
    })
}

fn value(field: &Field<'_>, faults: &mut Faults) -> Option<Money> {
    let value = match field.tree() {
        Tree::Text(text) => text.parse().ok().filter(|value: &Money| value.is_advantage()),
        _ => None,
    };
    if value.is_none() {
        field.wrong(faults, Expected::Amount);
    }
    value
}
