//! The council in sentences.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::council::{
    Council, Fate, Fractie, Item, ItemOf, OwnFigures, SeatFinding, Silence, Stance, Tally, Weigh,
};
use crate::lang::Language;
use crate::rate::Rate;

/// The most letters of a short name.
const SHORT: usize = 5;

/// The most characters of a level in a mark.
const LONGEST_LEVEL: usize = 4;

/// A few letters of every name, no two alike.
pub(super) fn short_names(council: &Council) -> Vec<Rc<str>> {
    let first_word = |fractie: &Fractie| {
        let name = fractie.name.as_str();
        let word = name
            .split([' ', '/', '-'])
            .find(|word| !word.is_empty())
            .unwrap_or(name);
        word.chars().take(SHORT).collect::<String>()
    };
    let names: Vec<String> = council.fracties().iter().map(first_word).collect();
    let mut seen: BTreeMap<&String, usize> = BTreeMap::new();
    for name in &names {
        let count = seen.entry(name).or_default();
        *count = count.saturating_add(1);
    }
    let short = names
        .iter()
        .zip(1..)
        .map(|(name, place): (&String, usize)| match seen.get(name) {
            Some(1) => Rc::from(name.as_str()),
            _ => {
                let letters: String = name.chars().take(SHORT.saturating_sub(2)).collect();
                format!("{letters}{place}").into()
            }
        });
    short.collect()
}

pub(super) fn summary(council: &Council, tally: &Tally, language: Language) -> String {
    if council.fracties().is_empty() {
        return language.text("council-empty");
    }
    let adopted = tally.items.iter().filter(|item| item.is_adopted());
    let outspoken = adopted.clone().filter(|item| !item.hangs_on_silence).count();
    let adopted = adopted.count();
    let summary = language.text_with(
        "council-summary",
        &[("adopted", adopted.into()), ("all", tally.items.len().into())],
    );
    if outspoken == adopted {
        return summary;
    }
    let outspoken = language.text_with("council-summary-outspoken", &[("count", outspoken.into())]);
    format!("{summary} {outspoken}")
}

pub(super) fn seats(council: &Council, tally: &Tally, language: Language) -> String {
    language.text_with(
        "council-of",
        &[
            ("fracties", council.fracties().len().into()),
            ("seats", usize::from(tally.seats.all).into()),
        ],
    )
}

pub(super) fn rule(council: &Council, tally: &Tally, language: Language) -> String {
    let seats = &tally.seats;
    let arguments = [
        ("needed", usize::from(seats.needed).into()),
        ("of", usize::from(seats.of).into()),
    ];
    match council.rules.weigh {
        Weigh::All => language.text_with("council-rule-all", &arguments),
        Weigh::Present => language.text_with("council-rule-present", &arguments),
    }
}

pub(super) fn rules(council: &Council, tally: &Tally, language: Language) -> Rc<[Rc<str>]> {
    let silence = match council.rules.silence {
        Silence::AsBegun => language.text("council-rule-silence-begun"),
        Silence::NoSupport => language.text("council-rule-silence-none"),
    };
    let has_levers = tally
        .items
        .iter()
        .any(|item| matches!(item.of, ItemOf::Lever(..)));
    let sentences = [
        silence,
        language.text("council-rule-unknown"),
        language.text("council-rule-level"),
        language.text("council-rule-own-figures"),
        language.text("council-rule-start"),
        language.text("council-rule-proposals"),
    ];
    let levers = has_levers.then(|| language.text("council-rule-levers"));
    sentences.into_iter().chain(levers).map(Rc::from).collect()
}

pub(super) fn findings(council: &Council, tally: &Tally, language: Language) -> Rc<[Rc<str>]> {
    let seats = tally.seats.findings.iter().map(|finding| match finding {
        SeatFinding::Vacant(count) => {
            language.text_with("council-vacant", &[("count", usize::from(*count).into())])
        }
        SeatFinding::Beyond { stated, together } => language.text_with(
            "council-beyond",
            &[
                ("stated", usize::from(*stated).into()),
                ("together", usize::from(*together).into()),
            ],
        ),
        SeatFinding::NoQuorum { present, needed } => language.text_with(
            "council-no-quorum",
            &[
                ("present", usize::from(*present).into()),
                ("needed", usize::from(*needed).into()),
            ],
        ),
    });
    let waiting: Vec<String> = council
        .fracties()
        .iter()
        .filter(|fractie| fractie.variant.is_none())
        .map(|fractie| fractie.name.to_string())
        .collect();
    let waiting = (!waiting.is_empty()).then(|| {
        let count = waiting.len();
        let names = language.list(&waiting);
        language.text_with(
            "council-waiting",
            &[("count", count.into()), ("names", names.into())],
        )
    });
    let disputed: Vec<_> = tally.start.disputed.iter().copied().collect();
    let disputed = (!disputed.is_empty()).then(|| {
        let years = language.years(&disputed);
        language.text_with("council-start-disputed", &[("years", years.into())])
    });
    seats.chain(waiting).chain(disputed).map(Rc::from).collect()
}

/// The letter and the words of every stance, made once: a council of the largest kind has 4,500 of them.
pub(super) struct Stances {
    full: (Rc<str>, Rc<str>),
    own: (Rc<str>, Rc<str>),
    against: (Rc<str>, Rc<str>),
    silent_on: (Rc<str>, Rc<str>),
    silent_off: (Rc<str>, Rc<str>),
    unknown: (Rc<str>, Rc<str>),
}

impl Stances {
    pub(super) fn new(language: Language) -> Stances {
        let of = |letter: String, words: String| (letter.into(), words.into());
        Stances {
            full: of(language.text("letter-for"), language.text("stance-for")),
            own: of(language.text("letter-partial"), language.text("stance-own")),
            against: of(language.text("letter-against"), language.text("stance-against")),
            silent_on: of(language.text("letter-silent"), language.text("stance-silent-on")),
            silent_off: of(language.text("letter-silent"), language.text("stance-silent-off")),
            unknown: of("?".to_owned(), language.text("stance-unknown")),
        }
    }

    /// The letter for the eye and the words for the ear. A level stands where its letter would, if it is short.
    pub(super) fn of(&self, stance: &Stance, language: Language) -> (Rc<str>, Rc<str>) {
        let known = match stance {
            Stance::For => &self.full,
            Stance::Partial(partial) if partial.level != Rate::WHOLE => {
                let percent = language.percent(partial.level);
                let words = language.text_with("stance-level", &[("percent", percent.as_str().into())]);
                let short: String = percent.chars().filter(|letter| !letter.is_whitespace()).collect();
                let letter = if short.chars().count() > LONGEST_LEVEL {
                    &self.own.0
                } else {
                    &Rc::from(short)
                };
                return (letter.clone(), words.into());
            }
            Stance::Partial(_) => &self.own,
            Stance::Against => &self.against,
            Stance::Silent { on: true } => &self.silent_on,
            Stance::Silent { on: false } => &self.silent_off,
            Stance::Unknown => &self.unknown,
        };
        known.clone()
    }
}

pub(super) fn fate(fate: &Fate, language: Language) -> String {
    match fate {
        Fate::Adopted { level, .. } if *level == Rate::WHOLE => language.text("fate-adopted"),
        Fate::Adopted { level, .. } => {
            language.text_with("fate-adopted-at", &[("percent", language.percent(*level).into())])
        }
        Fate::Tied => language.text("fate-tied"),
        Fate::Rejected { .. } => language.text("fate-rejected"),
    }
}

/// "14 van 25 zetels, waarvan 5 stil", and what is missing.
pub(super) fn votes(item: &Item, tally: &Tally, language: Language) -> String {
    let support = language.text_with(
        "council-votes",
        &[
            ("count", usize::from(item.votes.support).into()),
            ("of", usize::from(tally.seats.of).into()),
        ],
    );
    let outspoken = item.votes.in_full.saturating_add(item.votes.partial);
    let silent = item.votes.support.saturating_sub(outspoken);
    let words = if item.hangs_on_silence {
        "council-silent-only"
    } else {
        "council-silent"
    };
    let silent = (silent > 0).then(|| language.text_with(words, &[("count", usize::from(silent).into())]));
    let short = match item.fate {
        Fate::Rejected { short } => {
            Some(language.text_with("council-short", &[("count", usize::from(short).into())]))
        }
        Fate::Adopted { .. } | Fate::Tied => None,
    };
    [Some(support), silent, short]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

pub(super) fn tags(council: &Council, item: &Item, language: Language) -> Rc<[Rc<str>]> {
    let figures = match item.fate {
        Fate::Adopted {
            figures: OwnFigures::Majority,
            ..
        } => Some(language.text("council-tag-own-majority")),
        Fate::Adopted {
            figures: OwnFigures::NoMajority,
            ..
        } => Some(language.text("council-tag-own-none")),
        _ => None,
    };
    let names: Vec<String> = item
        .pivotal
        .iter()
        .filter_map(|place| council.fracties().get(*place))
        .map(|fractie| fractie.name.to_string())
        .collect();
    let hangs = (!names.is_empty()).then(|| {
        let names = language.list(&names);
        language.text_with("council-tag-hangs", &[("names", names.into())])
    });
    [figures, hangs].into_iter().flatten().map(Rc::from).collect()
}
