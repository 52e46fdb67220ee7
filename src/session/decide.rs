//! What the member decides about the budget, undone and redone.

use super::carried::OwnDraft;
use super::message::{Effect, Message};
use super::{Notice, Session};
use crate::outcome::PartOf;
use crate::rate::Rate;
use crate::scenario::{Begin, Decision, Decisions, MOST_OWN_CHOICES, MOST_SEATS, OwnChoice, highest_level};

/// Applies a decision to the member's own work. Messages of other kinds do nothing here.
pub(super) fn decide(session: &mut Session, message: Message) -> Vec<Effect> {
    match message {
        Message::Undo => {
            let earlier = session.work.history.undo(&session.work.decisions);
            restore(session, earlier);
        }
        Message::Redo => {
            let later = session.work.history.redo(&session.work.decisions);
            restore(session, later);
        }
        Message::FieldLeft => session.work.history.close_step(),
        Message::Rename(title) => session.work.title = title,
        Message::AddOwn(_) if session.work.decisions.own.len() >= MOST_OWN_CHOICES => {
            session.say(Notice::TooManyOwnChoices);
        }
        other => {
            let field = field_of(&other);
            let mut changed = session.work.decisions.clone();
            if refers_to_this_budget(session, &other) {
                change(&mut changed, other);
            }
            if changed != session.work.decisions {
                session.work.history.note(&session.work.decisions, field);
                session.work.decisions = changed;
            }
        }
    }
    Vec::new()
}

fn restore(session: &mut Session, decisions: Option<Decisions>) {
    if let Some(decisions) = decisions {
        session.work.decisions = decisions;
    }
}

// Decisions about a choice that this budget does not have are kept, but never made here.
fn refers_to_this_budget(session: &Session, message: &Message) -> bool {
    match message {
        Message::Switch(id, _)
        | Message::Level(id, _)
        | Message::OwnAmount(id, _, _)
        | Message::OwnAmounts(id, _)
        | Message::Timing(PartOf::Choice(id), _)
        | Message::Range(id, _, _)
        | Message::Share(id, _)
        | Message::Note(id, _)
        | Message::Question(PartOf::Choice(id), _)
        | Message::ResetChoice(id) => session.budget.choice(id).is_some(),
        Message::Lever(id, setting) => setting.is_none() || session.budget.lever(id).is_some(),
        _ => true,
    }
}

fn change(decisions: &mut Decisions, message: Message) {
    match message {
        Message::Switch(id, on) => decisions.change(&id, |decision| decision.on = Some(on)),
        // A level beyond the highest is no wish to have the document's.
        Message::Level(id, level) if level.is_none_or(|level| level <= highest_level()) => {
            decisions.change(&id, |decision| decision.level = level);
        }
        Message::OwnAmount(id, year, amount) => decisions.change(&id, |decision| match amount {
            Some(money) => {
                decision.amounts.insert(year, money);
            }
            None => {
                decision.amounts.remove(&year);
            }
        }),
        Message::OwnAmounts(id, amounts) => decisions.change(&id, |decision| decision.amounts = amounts),
        Message::Timing(PartOf::Choice(id), timing) => {
            decisions.change(&id, |decision| decision.timing = timing);
        }
        Message::Timing(PartOf::Own(id), timing) => {
            if let Some(own) = decisions.own.iter_mut().find(|own| own.id == id) {
                own.particulars.timing = timing;
            }
        }
        Message::Range(id, year, range) => decisions.change(&id, |decision| match range {
            Some(range) if !range.is_in_order() => {}
            Some(range) => {
                decision.ranges.insert(year, range);
            }
            None => {
                decision.ranges.remove(&year);
            }
        }),
        Message::Share(id, share) if share.is_none_or(|share| share <= Rate::WHOLE) => {
            decisions.change(&id, |decision| decision.share = share);
        }
        Message::Mark(PartOf::Choice(id), marked) => {
            decisions.change(&id, |decision| decision.marked = marked)
        }
        Message::Mark(PartOf::Own(id), marked) => {
            if let Some(own) = decisions.own.iter_mut().find(|own| own.id == id) {
                own.marked = marked;
            }
        }
        Message::Lever(id, Some(setting)) => {
            decisions.levers.insert(id, setting);
        }
        Message::Lever(id, None) => {
            decisions.levers.remove(&id);
        }
        Message::Indexation(rate) => decisions.indexation = rate,
        Message::UseException(uses) => decisions.uses_exception = uses,
        Message::OfParty(party) => {
            decisions.party = party.filter(|party| (1..=MOST_SEATS).contains(&party.seats))
        }
        Message::StartIncidental(part) => decisions.start_incidental = part,
        Message::Note(id, note) => decisions.change(&id, |decision| decision.note = note),
        Message::Question(PartOf::Choice(id), question) => {
            decisions.change(&id, |decision| decision.question = question);
        }
        Message::Question(PartOf::Own(id), question) => {
            if let Some(own) = decisions.own.iter_mut().find(|own| own.id == id) {
                own.question = question;
            }
        }
        Message::ResetChoice(id) => decisions.change(&id, |decision| *decision = Decision::default()),
        Message::StartBalance(year, Some(money)) => {
            decisions.start.insert(year, money);
        }
        Message::StartBalance(year, None) => {
            decisions.start.remove(&year);
        }
        Message::StartBalances(start) => decisions.start = start,
        Message::AddOwn(draft) => {
            decisions.own.extend(
                decisions
                    .free_own_id()
                    .map(|id| drafted(OwnChoice::new(id, draft.title.clone()), draft)),
            );
        }
        Message::ChangeOwn(id, draft) => {
            if let Some(own) = decisions.own.iter_mut().find(|own| own.id == id) {
                *own = drafted(own.clone(), draft);
            }
        }
        Message::SwitchOwn(id, on) => {
            if let Some(own) = decisions.own.iter_mut().find(|own| own.id == id) {
                own.on = on;
            }
        }
        Message::RemoveOwn(id) => {
            decisions.own.retain(|own| own.id != id);
            // Its id is free again: what others say of it must not fall to the next own choice.
            decisions
                .own
                .iter_mut()
                .for_each(|own| own.particulars.forget(&id));
        }
        Message::BeginWith(begin) => begin_with(decisions, begin),
        Message::ResetAll => *decisions = Decisions::default(),
        _ => {}
    }
}

fn drafted(own: OwnChoice, draft: OwnDraft) -> OwnChoice {
    let OwnDraft {
        title,
        structural,
        amounts,
        ranges,
        note,
        cover,
        particulars,
    } = draft;
    let in_order = ranges.into_iter().filter(|(_, range)| range.is_in_order());
    OwnChoice {
        title,
        structural,
        amounts,
        ranges: in_order.collect(),
        note,
        cover,
        // What contradicts itself is no wish to say nothing of it.
        particulars: if particulars.are_sound(&own.id) {
            particulars
        } else {
            own.particulars
        },
        ..own
    }
}

// Figures and notes cost work to type; switches do not. Only the switches go back.
fn begin_with(decisions: &mut Decisions, begin: Begin) {
    decisions.begin = begin;
    let touched: Vec<_> = decisions.choices.keys().cloned().collect();
    for id in touched {
        decisions.change(&id, |decision| decision.on = None);
    }
}

// Fields that send a message with every key or every step of a slider.
fn field_of(message: &Message) -> Option<String> {
    match message {
        Message::Level(id, _) => Some(format!("level of {id}")),
        Message::OwnAmount(id, year, _) => Some(format!("{year} of {id}")),
        Message::OwnAmounts(id, _) => Some(format!("amounts of {id}")),
        Message::Note(id, _) => Some(format!("note on {id}")),
        Message::Question(PartOf::Choice(id), _) => Some(format!("question on {id}")),
        Message::Question(PartOf::Own(id), _) => Some(format!("question on own {id}")),
        Message::Timing(PartOf::Choice(id), _) => Some(format!("timing of {id}")),
        Message::Timing(PartOf::Own(id), _) => Some(format!("timing of own {id}")),
        Message::Range(id, year, _) => Some(format!("range in {year} of {id}")),
        Message::Share(id, _) => Some(format!("share of {id}")),
        Message::Lever(id, Some(_)) => Some(format!("lever {id}")),
        Message::Indexation(_) => Some("indexation".to_owned()),
        Message::StartBalance(year, _) => Some(format!("start of {year}")),
        _ => None,
    }
}
