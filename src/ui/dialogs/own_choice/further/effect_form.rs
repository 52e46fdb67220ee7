//! What stands in the form of one more effect, and what it says. Nothing typed says nothing; what is half typed cannot be
//! saved, so that nothing typed is lost unseen.

use crate::budget::{Certainty, Change};
use crate::lang::Language;
use crate::lang::input::{money, percent};
use crate::rate::Rate;
use crate::scenario::{LATEST_BEGIN, Other, OwnEffect, OwnKnockOn, Way};
use crate::ui::dialogs::amounts::TypedAmounts;
use crate::year::Horizon;

/// What sort of effect.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Elsewhere,
    Onto,
    From,
    Overlap,
}

/// How much of it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Size {
    Amount,
    More,
    Less,
}

/// What stands in the form.
#[derive(Clone, PartialEq)]
pub(super) struct EffectForm {
    pub kind: Kind,
    pub other: Option<Other>,
    pub size: Size,
    pub typed: String,
    pub delay: u8,
    pub steps: String,
    pub certainty: Certainty,
    pub correction: TypedAmounts,
}

/// What the form says.
pub(super) enum Said {
    /// Nothing was typed.
    Nothing,
    /// Something is missing or cannot be read.
    Unfinished,
    /// An effect.
    Effect(OwnEffect),
}

impl EffectForm {
    pub(super) fn empty(horizon: Horizon, language: Language) -> EffectForm {
        EffectForm {
            kind: Kind::Elsewhere,
            other: None,
            size: Size::Amount,
            typed: String::new(),
            delay: 0,
            steps: String::new(),
            certainty: Certainty::Assumption,
            correction: TypedAmounts::of(&Default::default(), horizon, language),
        }
    }

    pub(super) fn read(&self, language: Language) -> Said {
        let typed = match self.kind {
            Kind::Overlap => !self.correction.is_empty(),
            Kind::Elsewhere | Kind::Onto | Kind::From => {
                !self.typed.trim().is_empty() || !self.steps.trim().is_empty()
            }
        };
        if !typed {
            return Said::Nothing;
        }
        self.effect(language).map_or(Said::Unfinished, Said::Effect)
    }

    /// How large it is where a part of another amount cannot be meant.
    pub(super) fn size(&self) -> Size {
        match self.kind {
            Kind::Elsewhere => Size::Amount,
            Kind::Onto | Kind::From | Kind::Overlap => self.size,
        }
    }

    fn effect(&self, language: Language) -> Option<OwnEffect> {
        let way = match self.kind {
            Kind::Overlap => {
                return Some(OwnEffect::Overlap {
                    with: self.other.clone()?,
                    correction: self.correction.read(language)?,
                });
            }
            Kind::Elsewhere => Way::Elsewhere,
            Kind::Onto => Way::Onto(self.other.clone()?),
            Kind::From => Way::From(self.other.clone()?),
        };
        Some(OwnEffect::KnockOn(OwnKnockOn {
            way,
            change: match self.size() {
                Size::Amount => Change::Amount(money(&self.typed, language).ok()?),
                Size::More => Change::More(percent(&self.typed, language, Rate::WHOLE).ok()?),
                Size::Less => Change::Less(percent(&self.typed, language, Rate::WHOLE).ok()?),
            },
            delay: self.delay,
            ramp: self.ramp(language)?,
            certainty: self.certainty,
        }))
    }

    /// The steps, apart by spaces: `50 75 100`. None where one cannot be read.
    pub(super) fn ramp(&self, language: Language) -> Option<Vec<Rate>> {
        let steps = self.steps.split([' ', ';', '\u{a0}']);
        let steps = steps.filter(|step| !step.is_empty() && *step != "%");
        let ramp: Option<Vec<Rate>> = steps
            .map(|step| percent(step, language, Rate::WHOLE).ok())
            .collect();
        ramp.filter(|ramp| ramp.len() <= usize::from(LATEST_BEGIN))
    }
}
