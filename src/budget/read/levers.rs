//! The taxes and charges of a budget file.

use super::super::amounts::{money_from_zero, money_per_year_from_zero, rate};
use super::super::choice::source;
use super::super::{HouseholdTax, Lever, LeverKind, Payer};
use super::words::{Known, TITLE, one_of, title};
use crate::fields::{Entries, Faults, Field, entry, required};
use crate::ids::LeverId;
use crate::year::Horizon;

const MOST_LEVERS: usize = 50;
const KINDS: &[&str] = &["ozb", "fee", "other"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Ozb,
    Fee,
    Other,
}

pub(super) fn list(field: &Field<'_>, horizon: Option<Horizon>, faults: &mut Faults) -> Vec<Lever> {
    let mut seen = Known::<LeverId>::of(Some(field), MOST_LEVERS);
    let mut levers = Vec::new();
    for item in field.list(faults, MOST_LEVERS) {
        levers.extend(lever(&item, horizon, &mut seen, faults));
    }
    levers
}

fn lever(
    item: &Field<'_>,
    horizon: Option<Horizon>,
    seen: &mut Known<LeverId>,
    faults: &mut Faults,
) -> Option<Lever> {
    let entries = item.entries(faults);
    let kind = required(faults, item, &entries, "kind")
        .and_then(|field| one_of(field, faults, KINDS, &[Kind::Ozb, Kind::Fee, Kind::Other]));
    // Only a fee has a cost; of a lever whose kind is faulty nothing is said about that.
    let cost = (kind != Some(Kind::Ozb) && kind != Some(Kind::Other)).then_some("cost");
    let names = ["id", "title", "kind", "base", "most", "household", "source"];
    Field::known(
        &entries,
        faults,
        &names.into_iter().chain(cost).collect::<Vec<_>>(),
    );
    let id = seen.learn(item, &entries, faults);
    let title = required(faults, item, &entries, "title").and_then(|field| title(field, faults, TITLE));
    let kind = match kind {
        Some(Kind::Fee) => required(faults, item, &entries, "cost")
            .and_then(|field| money_per_year_from_zero(field, horizon, faults))
            .map(|cost| LeverKind::Fee { cost }),
        Some(Kind::Ozb) => Some(LeverKind::Ozb),
        Some(Kind::Other) => Some(LeverKind::Other),
        None => None,
    };
    let base = required(faults, item, &entries, "base")
        .and_then(|field| money_per_year_from_zero(field, horizon, faults));
    let most = required(faults, item, &entries, "most").and_then(|field| rate(field, faults));
    let household = household(&entries, faults);
    let source = entry(&entries, "source")
        .map(|field| source(field, faults))
        .unwrap_or_default();
    Some(Lever {
        id: id?,
        title: title?,
        kind: kind?,
        base: base?,
        most: most?,
        household,
        source,
    })
}

fn household(entries: &Entries<'_>, faults: &mut Faults) -> Option<HouseholdTax> {
    let field = entry(entries, "household")?;
    let entries = field.object(faults, &["of_value", "average_value", "payer"]);
    let of_value = required(faults, field, &entries, "of_value").and_then(|field| rate(field, faults));
    let average_value =
        required(faults, field, &entries, "average_value").and_then(|field| money_from_zero(field, faults));
    let payer = required(faults, field, &entries, "payer").and_then(|field| {
        one_of(
            field,
            faults,
            &["owner", "resident"],
            &[Payer::Owner, Payer::Resident],
        )
    });
    Some(HouseholdTax {
        of_value: of_value?,
        average_value: average_value?,
        payer: payer?,
    })
}
