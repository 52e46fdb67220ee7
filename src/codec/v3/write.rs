//! From a letter to the bytes of wire version 3. One letter has one spelling.

use super::super::{Letter, OutOfBounds, v2};
use super::{FactsV3, OtherV3, PartV3, PmV3, ShareV3, TiesV3};
use crate::budget::{Basis, Direction};
use crate::scenario::{LONGEST_FACT, Other, Particulars, Tie, Wording};

/// The bytes of a letter.
pub(crate) fn to_bytes(letter: &Letter) -> Result<Vec<u8>, OutOfBounds> {
    let mut bytes = v2::to_bytes(letter)?;
    // Writing to memory cannot fail in any other way than by running out of it.
    let parts = postcard::to_allocvec(&parts(letter)?).map_err(|_| OutOfBounds::TooManyChoices)?;
    bytes.extend(parts);
    Ok(bytes)
}

fn parts(letter: &Letter) -> Result<Vec<PartV3>, OutOfBounds> {
    let (mut pm, mut shares, mut ties, mut facts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    // How many own choices stand between, by part.
    let mut gaps = [0_u16; 4];
    for own in &letter.own {
        let said = &own.particulars;
        if !said.are_sound(&own.id) {
            return Err(OutOfBounds::Particulars);
        }
        let [of_pm, of_share, of_ties, of_facts] = &mut gaps;
        let gap = |gap: &mut u16, is_said: bool| {
            let before = *gap;
            *gap = if is_said { 0 } else { before.saturating_add(1) };
            before
        };
        let before = gap(of_pm, said.pm.is_some());
        if let Some(said) = &said.pm {
            pm.push(PmV3 {
                gap: before,
                years: said.years.iter().map(|year| v2::year_number(*year)).collect(),
                better: said.direction == Direction::Voordeel,
            });
        }
        let before = gap(of_share, said.share.is_some());
        if let Some(share) = &said.share {
            shares.push(ShareV3 {
                gap: before,
                body: share.body.as_str().to_owned(),
                rate: v2::rate_number(share.rate)?,
                inferred: share.basis == Basis::Inferred,
            });
        }
        let is_tied = said.ties.iter().any(|tie| !matches!(tie, Tie::PartOf(_)));
        let before = gap(of_ties, is_tied);
        if is_tied {
            ties.push(ties_of(said, before));
        }
        let told = said.legal_duty.is_some() || said.contract_until.is_some() || said.noticed_by.is_some();
        let before = gap(of_facts, told);
        if told {
            facts.push(FactsV3 {
                gap: before,
                legal_duty: text(&said.legal_duty),
                contract_until: text(&said.contract_until),
                noticed_by: text(&said.noticed_by),
            });
        }
    }
    let mut parts = Vec::new();
    if !pm.is_empty() {
        parts.push(PartV3::Pm(pm));
    }
    if !shares.is_empty() {
        parts.push(PartV3::Shares(shares));
    }
    if !ties.is_empty() {
        parts.push(PartV3::Ties(ties));
    }
    if !facts.is_empty() {
        parts.push(PartV3::Facts(facts));
    }
    Ok(parts)
}

fn ties_of(said: &Particulars, gap: u16) -> TiesV3 {
    let mut written = TiesV3 {
        gap,
        needs: Vec::new(),
        excludes: Vec::new(),
        one_of: Vec::new(),
    };
    for tie in &said.ties {
        match tie {
            Tie::Needs(other) => written.needs.push(self::other(other)),
            Tie::Excludes(other) => written.excludes.push(self::other(other)),
            Tie::OneOf(rule) => written.one_of.push(rule.as_str().to_owned()),
            // A later version says it.
            Tie::PartOf(_) => {}
        }
    }
    written
}

/// How a choice is named.
pub(in crate::codec) fn other(other: &Other) -> OtherV3 {
    let (own, id) = match other {
        Other::Choice(id) => (false, id.as_str()),
        Other::Own(id) => (true, id.as_str()),
    };
    OtherV3 {
        own,
        id: id.to_owned(),
    }
}

fn text(words: &Option<Wording<LONGEST_FACT>>) -> Option<String> {
    words.as_ref().map(|words| words.as_str().to_owned())
}
