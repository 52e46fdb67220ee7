//! What happens to the council, step by step.

use std::rc::Rc;

use super::{CouncilKeeping, CouncilMessage, CouncilPreview, Package, Undo};
use crate::council::{Council, Fractie, NoPlace, tally};
use crate::session::carried::{Purpose, StoredWork};
use crate::session::message::Effect;
use crate::session::{CouncilNotice, History, Notice, Origin, Panel, Room, Session};

pub(in crate::session) fn sit(session: &mut Session, message: CouncilMessage) -> Vec<Effect> {
    let chamber = &mut session.chamber;
    let locked = chamber.preview.is_some();
    let effects = match message {
        // A preview is a letter to read, not to write in.
        CouncilMessage::Put(..)
        | CouncilMessage::Remove(_)
        | CouncilMessage::PutBack
        | CouncilMessage::Seats(_)
        | CouncilMessage::Rules(_)
            if locked =>
        {
            Vec::new()
        }
        CouncilMessage::Put(place, fractie) => {
            put(session, place, fractie);
            Vec::new()
        }
        CouncilMessage::Remove(place) => {
            let mut council = Council::clone(&chamber.council);
            if let Some(fractie) = council.remove(place) {
                chamber.undo = Some(Undo::Fractie(place, Box::new(fractie)));
                chamber.council = Rc::new(council);
                session.say(Notice::Council(CouncilNotice::FractieRemoved));
            }
            Vec::new()
        }
        CouncilMessage::PutBack => {
            put_back(session);
            Vec::new()
        }
        CouncilMessage::Seats(seats) => {
            Rc::make_mut(&mut chamber.council).seats = seats;
            Vec::new()
        }
        CouncilMessage::Rules(rules) => {
            Rc::make_mut(&mut chamber.council).rules = rules;
            Vec::new()
        }
        CouncilMessage::Mark(of, marked) => {
            chamber.marked.retain(|other| *other != of);
            if marked {
                chamber.marked.push(of);
                chamber.package = Package::Marked;
            }
            Vec::new()
        }
        CouncilMessage::Package(package) => {
            chamber.package = package;
            Vec::new()
        }
        CouncilMessage::Incoming(arrival) => {
            chamber.incoming = Some(arrival);
            Vec::new()
        }
        CouncilMessage::FromShelf(id) => vec![Effect::FetchFor(id, Purpose::Fractie)],
        CouncilMessage::DropIncoming => {
            chamber.incoming = None;
            Vec::new()
        }
        CouncilMessage::Arrived(origin, council, other_figures) => {
            arrived(session, origin, *council, other_figures)
        }
        CouncilMessage::TakeOver => take_over(session),
        CouncilMessage::Leave => {
            chamber.preview = None;
            vec![Effect::PutAddress]
        }
        CouncilMessage::AskFile => vec![Effect::DownloadCouncil(chamber.shown().clone())],
        CouncilMessage::MajorityToShelf(id, title) => {
            chamber.on_its_way = Some(id.clone());
            vec![Effect::KeepAside(StoredWork {
                id,
                title,
                decisions: chamber.tally().decisions.clone(),
                kept_revision: 0,
                history: History::default(),
                former: None,
                other_figures: false,
            })]
        }
        CouncilMessage::Found(council, stamp) => {
            chamber.council = Rc::new(*council);
            chamber.asked = chamber.council.clone();
            chamber.stamp = stamp;
            chamber.keeping = CouncilKeeping::Saved;
            Vec::new()
        }
        CouncilMessage::Kept(answer) => {
            match answer {
                Ok(stamp) => {
                    chamber.stamp = stamp;
                    chamber.keeping = CouncilKeeping::Saved;
                }
                Err(keeping) => chamber.keeping = keeping,
            }
            Vec::new()
        }
        CouncilMessage::Elsewhere(theirs, stamp) => {
            if *theirs == *chamber.council {
                chamber.stamp = stamp;
                chamber.keeping = CouncilKeeping::Saved;
            } else if chamber.is_kept() {
                // Nothing of this window is lost.
                chamber.council = Rc::new(*theirs);
                chamber.asked = chamber.council.clone();
                chamber.stamp = stamp;
                chamber.keeping = CouncilKeeping::Saved;
            } else {
                chamber.keeping = CouncilKeeping::Elsewhere(Rc::new(*theirs), stamp);
            }
            Vec::new()
        }
        CouncilMessage::UseTheirs => {
            if let CouncilKeeping::Elsewhere(theirs, stamp) = chamber.keeping.clone() {
                chamber.undo = Some(Undo::Council(chamber.council.clone()));
                chamber.council = theirs;
                chamber.asked = chamber.council.clone();
                chamber.stamp = stamp;
                chamber.keeping = CouncilKeeping::Saved;
            }
            Vec::new()
        }
        CouncilMessage::KeepMine => {
            if let CouncilKeeping::Elsewhere(_, stamp) = chamber.keeping {
                chamber.stamp = stamp;
                chamber.keeping = CouncilKeeping::Not;
                keep(session)
            } else {
                Vec::new()
            }
        }
        CouncilMessage::Retry => keep(session),
    };
    recount_and_keep(session, effects)
}

/// The majority's budget has a place on the shelf now, or has none.
pub(in crate::session) fn kept_aside(session: &mut Session, stored: &StoredWork) -> bool {
    let is_ours = session.chamber.on_its_way.as_ref() == Some(&stored.id);
    if is_ours {
        session.chamber.on_its_way = None;
        session.say(Notice::Council(CouncilNotice::MajorityOnShelf));
    }
    is_ours
}

// Counting and keeping follow from the council having changed, not from the message that changed it.
fn recount_and_keep(session: &mut Session, mut effects: Vec<Effect>) -> Vec<Effect> {
    let chamber = &mut session.chamber;
    if !Rc::ptr_eq(&chamber.counted, &chamber.council) {
        chamber.counted = chamber.council.clone();
        chamber.tally = Rc::new(tally(&session.budget, &chamber.council));
        chamber
            .marked
            .retain(|of| chamber.tally.items.iter().any(|item| item.of == *of));
    }
    if *chamber.asked != *chamber.council {
        effects.extend(keep(session));
    }
    effects
}

fn keep(session: &mut Session) -> Vec<Effect> {
    let chamber = &mut session.chamber;
    match chamber.keeping {
        CouncilKeeping::Elsewhere(..) | CouncilKeeping::Newer => Vec::new(),
        _ => {
            chamber.asked = chamber.council.clone();
            vec![Effect::KeepCouncil(chamber.council.clone(), chamber.stamp)]
        }
    }
}

fn put(session: &mut Session, place: Option<usize>, fractie: Fractie) {
    let chamber = &mut session.chamber;
    let mut council = Council::clone(&chamber.council);
    let placed = match place {
        Some(place) => council.change(place, fractie),
        None => council.add(fractie),
    };
    match placed {
        Ok(()) => {
            chamber.council = Rc::new(council);
            chamber.incoming = None;
            if matches!(session.view.panel, Some(Panel::Fractie(_))) {
                session.view.panel = None;
            }
        }
        Err(why) => refuse(session, why),
    }
}

fn put_back(session: &mut Session) {
    let chamber = &mut session.chamber;
    match chamber.undo.take() {
        Some(Undo::Fractie(place, fractie)) => {
            let mut council = Council::clone(&chamber.council);
            match council.insert(place, Fractie::clone(&fractie)) {
                Ok(()) => chamber.council = Rc::new(council),
                Err(why) => {
                    chamber.undo = Some(Undo::Fractie(place, fractie));
                    refuse(session, why);
                    return;
                }
            }
        }
        Some(Undo::Council(council)) => chamber.council = council,
        None => return,
    }
    session
        .notices
        .retain(|notice| !matches!(notice, Notice::Council(_)));
}

fn refuse(session: &mut Session, why: NoPlace) {
    session.say(Notice::Council(CouncilNotice::NoPlace(why)));
}

fn arrived(session: &mut Session, origin: Origin, council: Council, other_figures: bool) -> Vec<Effect> {
    session.view.room = Room::Council;
    session.view.panel = None;
    if council == *session.chamber.council {
        session.chamber.preview = None;
        session.say(Notice::Council(CouncilNotice::SameCouncil));
        return vec![Effect::PutAddress];
    }
    let tally = Rc::new(tally(&session.budget, &council));
    session.chamber.preview = Some(CouncilPreview {
        origin,
        council: Rc::new(council),
        other_figures,
        tally,
    });
    vec![Effect::PutAddress]
}

fn take_over(session: &mut Session) -> Vec<Effect> {
    let chamber = &mut session.chamber;
    let Some(preview) = chamber.preview.take() else {
        return Vec::new();
    };
    if chamber.council.is_empty() {
        chamber.undo = None;
    } else {
        chamber.undo = Some(Undo::Council(chamber.council.clone()));
    }
    chamber.council = preview.council;
    let notice = match chamber.undo {
        Some(_) => CouncilNotice::Replaced,
        None => CouncilNotice::TakenOver,
    };
    session.say(Notice::Council(notice));
    vec![Effect::PutAddress]
}
