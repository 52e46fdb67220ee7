//! Parts of a choice under it.

use crate::ids::ChoiceId;
use crate::present::find::Item;

/// Parts of a choice right under it, marked; in the order of the others otherwise.
pub(super) fn under_their_wholes<'all>(items: &[Item<'all>]) -> Vec<(Item<'all>, bool)> {
    let is = |item: &Item<'_>, id: &ChoiceId| item.choice.is_some_and(|choice| choice.id == *id);
    let whole_of = |item: &Item<'all>| {
        let choice = item.choice?;
        let whole = choice.part_of.as_ref().filter(|whole| **whole != choice.id)?;
        items.iter().any(|other| is(other, whole)).then_some(whole)
    };
    let mut rows: Vec<(Item<'all>, bool)> = Vec::new();
    for one in items.iter().filter(|item| whole_of(item).is_none()) {
        rows.push((*one, false));
        let parts = items
            .iter()
            .filter(|item| whole_of(item).is_some_and(|whole| is(one, whole)));
        rows.extend(parts.map(|part| (*part, true)));
    }
    // A part of a part: it keeps its place at the end rather than none.
    let deeper: Vec<_> = items
        .iter()
        .filter(|item| rows.iter().all(|(other, _)| other.part.of != item.part.of))
        .map(|item| (*item, true))
        .collect();
    rows.extend(deeper);
    rows
}
