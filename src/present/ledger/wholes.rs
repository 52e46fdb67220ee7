//! Parts of a choice under it.

use crate::outcome::PartOf;
use crate::present::find::Item;
use crate::scenario::Tie;

/// Parts of a choice right under it, marked; in the order of the others otherwise.
pub(super) fn under_their_wholes<'all>(items: &[Item<'all>]) -> Vec<(Item<'all>, bool)> {
    let is = |item: &Item<'_>, whole: &PartOf| item.part.of == *whole;
    let whole_of = |item: &Item<'all>| {
        let whole = whole(item).filter(|whole| *whole != item.part.of)?;
        items.iter().any(|other| is(other, &whole)).then_some(whole)
    };
    let mut rows: Vec<(Item<'all>, bool)> = Vec::new();
    for one in items.iter().filter(|item| whole_of(item).is_none()) {
        rows.push((*one, false));
        let parts = items
            .iter()
            .filter(|item| whole_of(item).is_some_and(|whole| is(one, &whole)));
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

/// What a choice is a part of, as the document or the member says.
fn whole(item: &Item<'_>) -> Option<PartOf> {
    let of_choice = item.choice.and_then(|choice| choice.part_of.clone());
    let ties = item.own.into_iter().flat_map(|own| &own.particulars.ties);
    let mut of_own = ties.filter_map(|tie| match tie {
        Tie::PartOf(whole) => Some(PartOf::from(whole)),
        Tie::Needs(_) | Tie::Excludes(_) | Tie::OneOf(_) => None,
    });
    of_choice.map(PartOf::Choice).or_else(|| of_own.next())
}
