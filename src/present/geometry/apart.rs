//! Labels beside the ends of lines, moved just far enough not to cover each other.

use super::Length;

/// The places of labels that want to stand at `wanted`, in the same order, at least `gap` apart and between `top`
/// and `bottom`. Where they do not all fit, they are spread evenly.
pub fn apart(wanted: &[Length], gap: Length, top: Length, bottom: Length) -> Vec<Length> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|index| wanted.get(*index).copied());
    let mut places: Vec<Length> = order
        .iter()
        .filter_map(|index| wanted.get(*index).copied())
        .map(|place| place.clamp(top, bottom.max(top)))
        .collect();
    push_down(&mut places, gap);
    push_up(&mut places, gap, bottom);
    if places.first().is_some_and(|first| *first < top) {
        let last = places.len().saturating_sub(1).max(1);
        let room = bottom.minus(top);
        for (index, place) in places.iter_mut().enumerate() {
            *place = top.plus(room.share(index, last));
        }
    }
    let mut placed: Vec<(usize, Length)> = order.into_iter().zip(places).collect();
    placed.sort_by_key(|(index, _)| *index);
    placed.into_iter().map(|(_, place)| place).collect()
}

fn push_down(places: &mut [Length], gap: Length) {
    let mut least: Option<Length> = None;
    for place in places {
        *place = least.map_or(*place, |least| least.max(*place));
        least = Some(place.plus(gap));
    }
}

fn push_up(places: &mut [Length], gap: Length, bottom: Length) {
    let mut most = bottom;
    for place in places.iter_mut().rev() {
        *place = most.min(*place);
        most = place.minus(gap);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_that_do_not_touch_stay_where_they_are() {
        let wanted = [Length(400), Length(100)];
        assert_eq!(apart(&wanted, Length(130), Length(0), Length(1_000)), wanted);
    }

    #[test]
    fn labels_at_one_place_are_stacked_and_kept_inside() {
        let wanted = [Length(990), Length(990), Length(980)];
        assert_eq!(
            apart(&wanted, Length(130), Length(0), Length(1_000)),
            [Length(870), Length(1_000), Length(740)]
        );
    }

    proptest! {
        #[test]
        fn labels_never_cover_each_other(wanted in proptest::collection::vec(0_i32..2_000, 1..=8)) {
            let wanted: Vec<Length> = wanted.into_iter().map(Length).collect();
            let (gap, top, bottom) = (Length(130), Length(0), Length(2_000));
            let places = apart(&wanted, gap, top, bottom);
            prop_assert_eq!(places.len(), wanted.len());
            let mut sorted = places.clone();
            sorted.sort();
            prop_assert!(sorted.windows(2).all(|pair| pair[1].minus(pair[0]) >= gap), "{sorted:?}");
            prop_assert!(places.iter().all(|place| *place >= top && *place <= bottom));
            for (one, first) in wanted.iter().zip(&places) {
                for (other, second) in wanted.iter().zip(&places) {
                    prop_assert!(one >= other || first < second, "the order of the lines stays");
                }
            }
        }
    }
}
