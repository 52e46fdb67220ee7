//! The reserves of a budget file, and the agreed exception on their use.

use super::super::amounts::{money, money_from_zero, money_per_year_from_zero, rate};
use super::super::{Reserve, ReserveException, Solvency};
use super::words::{Known, TITLE, line, title};
use crate::fields::{Expected, Faults, Field, entry, required};
use crate::ids::ReserveId;
use crate::money::Money;
use crate::year::{Horizon, PerYear};

pub(super) const MOST_RESERVES: usize = 50;

pub(super) fn list(
    field: &Field<'_>,
    horizon: Option<Horizon>,
    known: &mut Known<ReserveId>,
    faults: &mut Faults,
) -> Vec<Reserve> {
    let mut reserves = Vec::new();
    for item in field.list(faults, MOST_RESERVES) {
        reserves.extend(reserve(&item, horizon, known, faults));
    }
    reserves
}

fn reserve(
    item: &Field<'_>,
    horizon: Option<Horizon>,
    known: &mut Known<ReserveId>,
    faults: &mut Faults,
) -> Option<Reserve> {
    let entries = item.object(
        faults,
        &[
            "id",
            "title",
            "opening",
            "additions",
            "withdrawals",
            "floor",
            "free",
        ],
    );
    let id = known.learn(item, &entries, faults);
    let title = required(faults, item, &entries, "title").and_then(|field| title(field, faults, TITLE));
    let opening = required(faults, item, &entries, "opening").and_then(|field| money(field, faults));
    // A course that the file does not give is one without movements.
    let mut course = |name| match entry(&entries, name) {
        Some(field) => money_per_year_from_zero(field, horizon, faults),
        None => horizon.map(|horizon| PerYear::from_fn(horizon, |_| Money::ZERO)),
    };
    let additions = course("additions");
    let withdrawals = course("withdrawals");
    let floor = entry(&entries, "floor").and_then(|field| money(field, faults));
    let free = entry(&entries, "free")
        .and_then(|field| field.truth(faults))
        .unwrap_or(false);
    Some(Reserve {
        id: id?,
        title: title?,
        opening: opening?,
        additions: additions?,
        withdrawals: withdrawals?,
        floor,
        free,
    })
}

pub(super) fn exception(
    field: &Field<'_>,
    reserves: &Known<ReserveId>,
    faults: &mut Faults,
) -> Option<ReserveException> {
    let entries = field.object(
        faults,
        &["title", "agreed", "reserve", "surplus", "rate", "solvency"],
    );
    let title = required(faults, field, &entries, "title").and_then(|field| title(field, faults, TITLE));
    let agreed = required(faults, field, &entries, "agreed").and_then(|field| line(field, faults, TITLE));
    let reserve = required(faults, field, &entries, "reserve")
        .and_then(|field| reserves.named(field, faults, Expected::KnownReserve));
    let surplus =
        required(faults, field, &entries, "surplus").and_then(|field| money_from_zero(field, faults));
    let part = required(faults, field, &entries, "rate").and_then(|field| rate(field, faults));
    let solvency = entry(&entries, "solvency").and_then(|field| {
        let entries = field.object(faults, &["least", "own"]);
        let least = required(faults, field, &entries, "least").and_then(|field| rate(field, faults));
        let own = required(faults, field, &entries, "own").and_then(|field| rate(field, faults));
        Some(Solvency {
            least: least?,
            own: own?,
        })
    });
    Some(ReserveException {
        title: title?,
        agreed: agreed?,
        reserve: reserve?,
        surplus: surplus?,
        rate: part?,
        solvency,
    })
}
