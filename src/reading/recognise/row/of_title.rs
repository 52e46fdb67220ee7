//! Figures before the columns that may be the last words of the title: "fase 2", "motie 12", "18-".

use super::Item;
use crate::reading::recognise::header::Column;
use crate::reading::recognise::table::Figure;

/// Figures set apart in columns, and before them one that touches the title: it belongs to the title, unless it
/// stands in the first column.
pub(super) fn drop_title_words(run: &mut Vec<Item>, columns: &[Column], text: &str) -> bool {
    let Some((first, rest)) = run.split_first() else {
        return false;
    };
    let before = text.get(..first.start).unwrap_or_default();
    let inside = before.rfind('(').is_some_and(|open| {
        !before.get(open..).unwrap_or_default().contains(')')
            && before
                .get(open..)
                .is_some_and(|inside| inside.chars().any(char::is_alphanumeric))
    });
    // "(van € 1 naar € 2)": the bracket of the title closes after the figure.
    if inside && !rest.is_empty() && text.get(first.end..).is_some_and(|after| after.starts_with(')')) {
        run.remove(0);
        return true;
    }
    let lettered = |item: &Item| matches!(item.figure, Figure::Amount(printed) if printed.effect.is_some() || printed.euro);
    // Dashes alone are no figures: then the first one is all that the row has.
    let others = rest.iter().any(|item| item.figure != Figure::Empty);
    // A minus stands apart in the place of its figure.
    let before = std::iter::once(first).chain(rest);
    let signed = |before: &Item| before.figure == Figure::Empty && before.gap > 2;
    let set = rest
        .iter()
        .zip(before)
        .all(|(item, before)| item.gap > 2 || signed(before));
    let apart = others && set && !lettered(first);
    let place = columns.first().map_or(0, |column| column.place);
    let spacing = columns
        .get(1)
        .map_or(0, |column| column.place.saturating_sub(place))
        .max(6);
    let in_column = first.right.abs_diff(place).saturating_mul(3) <= spacing;
    // "-50.000" is money, however near the title it stands; "18-" and "2" may be words of it.
    let pm = matches!(first.figure, Figure::Pm(_)) && run.len() <= columns.len();
    let money = matches!(first.figure, Figure::Amount(printed) if !printed.bare)
        && !text.get(..first.end).is_some_and(|text| text.ends_with('-'))
        && run.len() <= columns.len();
    if first.gap <= 1 && apart && !in_column && !money && !pm {
        run.remove(0);
        return true;
    }
    false
}

/// The first figure may be the last word of the title: "fase 2", "motie 12", or far smaller than the others.
pub(super) fn number_of_the_title(run: &[Item], title: &str, text: &str) -> bool {
    let Some((first, rest)) = run.split_first() else {
        return false;
    };
    let Figure::Amount(printed) = first.figure else {
        return false;
    };
    if printed.thousandths >= 1_000_000 || first.gap > 1 || rest.is_empty() {
        return false;
    }
    // "Jeugd 18-": a minus behind, where no other figure of the line has one.
    let behind = |item: &Item| {
        matches!(item.figure, Figure::Amount(printed) if printed.minus)
            && text.get(..item.end).is_some_and(|text| text.ends_with('-'))
    };
    if behind(first) && !rest.iter().any(behind) {
        return true;
    }
    if !printed.bare {
        return false;
    }
    let last = title
        .trim_end()
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let counts = matches!(
        last.trim_matches(|c: char| !c.is_alphanumeric()),
        "fase"
            | "motie"
            | "artikel"
            | "art"
            | "deel"
            | "nr"
            | "nummer"
            | "programma"
            | "bijlage"
            | "wijk"
            | "tranche"
            | "groep"
            | "kwartaal"
            | "besluit"
            | "hoofdstuk"
            | "paragraaf"
            | "blok"
            | "cluster"
            | "perceel"
            | "kern"
            | "team"
            | "optie"
            | "variant"
            | "scenario"
            | "spoor"
            | "pijler"
            | "thema"
            | "ronde"
            | "klasse"
            | "categorie"
            | "gebouw"
            | "haven"
            | "sluis"
            | "top"
    );
    let ends_in_spaces = text.len() > text.trim_end().len();
    let others: Vec<i64> = rest
        .iter()
        .filter_map(|item| match item.figure {
            Figure::Amount(printed) if printed.thousandths > 0 => Some(printed.thousandths),
            _ => None,
        })
        .collect();
    let small = printed.thousandths > 0
        && others
            .iter()
            .min()
            .is_some_and(|least| printed.thousandths.saturating_mul(20) <= *least)
        && printed.thousandths < 100_000;
    counts || small || (ends_in_spaces && printed.thousandths < 100_000)
}

/// Figures left over for the title that look like money: then the columns may be meant otherwise.
pub(super) fn figures_in_title(left: &[Item], rest: &[Item]) -> bool {
    let money = |item: &Item| match item.figure {
        Figure::Amount(printed) => !printed.bare || printed.thousandths >= 100_000_000,
        Figure::Pm(_) => true,
        Figure::Empty | Figure::Unreadable => false,
    };
    let wide = rest.first().is_some_and(|item| item.gap > 1);
    // No title ends in nothing: a figure of something else stands behind the others.
    let nothing = |item: &Item| matches!(item.figure, Figure::Amount(printed) if printed.thousandths == 0);
    left.last()
        .is_some_and(|item| nothing(item) || (money(item) && !(wide && item.gap <= 1)))
        || left.len() > 2
}

/// Figures that stand in columns of their own between the titles and the first year: a sum, a term, a count. The
/// figures behind them stand under their years.
pub(super) fn in_columns_before(left: &[Item], rest: &[Item], columns: &[Column]) -> bool {
    let near = |item: &Item, column: &Column| item.right.abs_diff(column.place) <= 6;
    columns.len() >= 2
        && left.iter().all(|item| item.gap > 2)
        && rest.iter().all(|item| item.gap > 1)
        && rest.iter().zip(columns).all(|(item, column)| near(item, column))
        && left
            .last()
            .zip(columns.first())
            .is_some_and(|(item, first)| item.right.saturating_add(3) < first.place)
}

/// No word that takes a number: "bijlage 112".
pub fn title_ends_plainly(last: &str) -> bool {
    !matches!(
        last,
        "bijlage"
            | "pagina"
            | "bladzijde"
            | "blz"
            | "fase"
            | "tabel"
            | "hoofdstuk"
            | "paragraaf"
            | "artikel"
            | "nummer"
            | "nr"
    )
}
