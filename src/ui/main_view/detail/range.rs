//! How sure an amount is: the worst and the best for the balance, beside what counts. Closed until it is used.

use yew::prelude::*;

use crate::budget::Range;
use crate::ids::ChoiceId;
use crate::money::Money;
use crate::present::detail::{Detail, RangeWords};
use crate::scenario::Decision;
use crate::session::Message;
use crate::ui::kit::AmountField;
use crate::ui::page::Frame;

/// What the document says of the certainty, and the member's own ranges.
pub(super) fn uncertainty(
    choice: &ChoiceId,
    detail: &Detail,
    decision: &Decision,
    id: &str,
    frame: &Frame,
) -> Html {
    let language = frame.language;
    html! {
        <details class="own-amounts" open={!decision.ranges.is_empty()}>
            <summary>{ language.text("range-title") }</summary>
            if let Some(hardness) = &detail.more.hardness {
                <p class="detail__hint">{ &**hardness }</p>
            }
            <p class="detail__hint">{ language.text("range-hint") }</p>
            { for detail.more.ranges.iter().map(|words| html! {
                <RangeFields
                    key={words.year.number()}
                    choice={choice.clone()}
                    words={words.clone()}
                    kept={decision.ranges.get(&words.year).copied()}
                    id={format!("{id}-{}", words.year)}
                    frame={frame.clone()}
                />
            }) }
        </details>
    }
}

/// What one year shows.
#[derive(Properties, PartialEq)]
struct RangeProps {
    choice: ChoiceId,
    words: RangeWords,
    kept: Option<Range>,
    id: String,
    frame: Frame,
}

/// The least and the most as far as they are typed.
type Ends = (Option<Money>, Option<Money>);

/// The two ends of one year. What is typed at one end waits here until the other is there: half a range is none.
#[component]
fn RangeFields(props: &RangeProps) -> Html {
    let RangeProps { words, frame, .. } = props;
    let language = frame.language;
    let ends = use_state_eq(|| ends_of(props.kept));
    // Nobody is corrected in the middle of a number.
    let left = use_state_eq(|| false);
    {
        let ends = ends.clone();
        use_effect_with(props.kept, move |kept| {
            // Undo and reset change the range from elsewhere.
            if kept.is_some() || whole(*ends).is_some() {
                ends.set(ends_of(*kept));
            }
        });
    }
    let changes = |change: fn(&mut Ends, Option<Money>)| {
        let (ends, choice, send) = (ends.clone(), props.choice.clone(), frame.send.clone());
        let left = left.clone();
        let (year, kept) = (words.year, props.kept);
        Callback::from(move |amount| {
            let mut changed = *ends;
            change(&mut changed, amount);
            ends.set(changed);
            left.set(false);
            let range = whole(changed);
            if range != kept {
                send.emit(Message::Range(choice.clone(), year, range));
            }
        })
    };
    let amount = words.likely.written();
    let likely = language.text_with("range-likely", &[("amount", amount.as_ref().into())]);
    let document = words
        .document
        .as_ref()
        .map(|range| language.text_with("range-document", &[("range", range.as_ref().into())]));
    let half = ends.0.is_some() != ends.1.is_some();
    let turned = !half && ends.0 > ends.1;
    let leave = {
        let (left, says) = (left.clone(), frame.says(Message::FieldLeft));
        Callback::from(move |()| {
            left.set(true);
            says.emit(());
        })
    };
    let year = || [("year", words.year.into())];
    html! {
        <div class="range">
            <div class="detail__years">
                <AmountField
                    id={format!("{}-low", props.id)}
                    label={language.text_with("range-low", &year())}
                    value={ends.0}
                    {language}
                    disabled={frame.locked}
                    on_change={changes(|ends, amount| ends.0 = amount)}
                    on_leave={leave.clone()}
                />
                <AmountField
                    id={format!("{}-high", props.id)}
                    label={language.text_with("range-high", &year())}
                    value={ends.1}
                    {language}
                    disabled={frame.locked}
                    on_change={changes(|ends, amount| ends.1 = amount)}
                    problem={(turned && *left).then(|| AttrValue::from(language.text("range-order")))}
                    on_leave={leave.clone()}
                />
            </div>
            <p class="detail__hint">
                { likely }
                if let Some(document) = document {
                    { "; " }{ document }
                }
            </p>
            <div role="status">
                if half {
                    <p class="doubt-note">{ language.text("range-both") }</p>
                }
            </div>
        </div>
    }
}

fn ends_of(range: Option<Range>) -> Ends {
    (range.map(|range| range.low), range.map(|range| range.high))
}

// Half a range is none, and neither is one the wrong way round.
fn whole((low, high): Ends) -> Option<Range> {
    let range = Range {
        low: low?,
        high: high?,
    };
    range.is_in_order().then_some(range)
}
