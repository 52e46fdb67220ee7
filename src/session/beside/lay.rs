//! What happens to a comparison, step by step.

use std::rc::Rc;

use super::{Beside, Column, CompareMessage, Source};
use crate::compare::{FEWEST, MOST};
use crate::ids::ScenarioId;
use crate::scenario::Decisions;
use crate::session::carried::{Arrival, Origin, Purpose, StoredWork};
use crate::session::message::Effect;
use crate::session::{History, Keeping, Notice, Session};

pub(in crate::session) fn compare(session: &mut Session, message: CompareMessage) -> Vec<Effect> {
    let before = session.beside.to_remember();
    let mut effects = match message {
        CompareMessage::Add(of) if session.beside.has(&of) || !session.beside.has_room() => Vec::new(),
        CompareMessage::Add(Source::Link | Source::File) => Vec::new(),
        CompareMessage::Add(Source::Shelf(id)) => vec![Effect::FetchFor(id, Purpose::Compare)],
        CompareMessage::Add(of) => {
            session.beside.columns.push(Column::of_page(of));
            Vec::new()
        }
        CompareMessage::Remove(place) => {
            if session.beside.can_miss_one() && place < session.beside.columns.len() {
                session.beside.columns.remove(place);
            }
            Vec::new()
        }
        CompareMessage::First(place) => {
            if place < session.beside.columns.len() {
                let first = session.beside.columns.remove(place);
                session.beside.columns.insert(0, first);
            }
            Vec::new()
        }
        CompareMessage::Arrived(arrival) => {
            arrived(session, *arrival);
            Vec::new()
        }
        CompareMessage::Keep(place, id) => put_on_shelf(session, place, id),
        CompareMessage::Fetched(stored) => {
            fetched(session, *stored);
            Vec::new()
        }
        CompareMessage::Gone(id) => {
            session
                .beside
                .columns
                .retain(|column| column.of != Source::Shelf(id.clone()));
            fill_up(&mut session.beside);
            Vec::new()
        }
        CompareMessage::Remembered(sources) => remembered(session, sources),
    };
    let now = session.beside.to_remember();
    if now != before && session.keeping != Keeping::Newer {
        effects.push(Effect::KeepComparison(now));
    }
    effects
}

/// Reads the scenarios of the shelf once more: another window may have gone on with them.
pub(in crate::session) fn refresh(session: &Session) -> Vec<Effect> {
    let on_shelf = session
        .beside
        .columns
        .iter()
        .filter_map(|column| match &column.of {
            Source::Shelf(id) if *id != session.work.id => Some(id.clone()),
            _ => None,
        });
    on_shelf
        .map(|id| Effect::FetchFor(id, Purpose::Compare))
        .collect()
}

/// The scenario that was only looked at has a place on the shelf now.
pub(in crate::session) fn kept_aside(session: &mut Session, stored: &StoredWork) -> bool {
    let column = session.beside.columns.iter_mut().find(|column| {
        matches!(column.of, Source::Link | Source::File)
            && *column.decisions == stored.decisions
            && column.title == stored.title
    });
    let Some(column) = column else { return false };
    column.of = Source::Shelf(stored.id.clone());
    true
}

fn arrived(session: &mut Session, arrival: Arrival) {
    let of = match arrival.origin {
        Origin::File => Source::File,
        Origin::Own | Origin::Address | Origin::Link => Source::Link,
    };
    let is_there = session.beside.columns.iter().any(|column| {
        !matches!(column.of, Source::Existing | Source::Proposal | Source::Mine)
            && *column.decisions == arrival.decisions
            && column.title == arrival.title
    });
    if is_there {
        session.say(Notice::SameAsShown);
    } else if session.beside.has_room() {
        session.beside.columns.push(Column {
            of,
            title: arrival.title,
            decisions: Rc::new(arrival.decisions),
            other_figures: arrival.other_figures,
        });
    } else {
        session.say(Notice::ComparisonFull);
    }
}

fn fetched(session: &mut Session, stored: StoredWork) {
    let of = Source::Shelf(stored.id);
    let column = Column {
        of: of.clone(),
        title: stored.title,
        decisions: Rc::new(stored.decisions),
        other_figures: stored.other_figures,
    };
    let has_room = session.beside.has_room();
    let columns = &mut session.beside.columns;
    match columns.iter_mut().find(|column| column.of == of) {
        Some(former) => *former = column,
        None if has_room => columns.push(column),
        None => {}
    }
}

fn put_on_shelf(session: &Session, place: usize, id: ScenarioId) -> Vec<Effect> {
    let column = session.beside.columns.get(place);
    let looked_at = column.filter(|column| matches!(column.of, Source::Link | Source::File));
    let stored = looked_at.map(|column| StoredWork {
        id,
        title: column.title.clone(),
        decisions: Decisions::clone(&column.decisions),
        kept_revision: 0,
        history: History::default(),
        former: None,
        other_figures: column.other_figures,
    });
    stored.map(Effect::KeepAside).into_iter().collect()
}

// Until what is on the shelf was read, an untouched scenario stands in its place.
fn remembered(session: &mut Session, sources: Vec<Source>) -> Vec<Effect> {
    let mut columns: Vec<Column> = Vec::new();
    for of in sources.into_iter().take(MOST) {
        if columns.iter().all(|column| column.of != of) {
            columns.push(Column::of_page(of));
        }
    }
    session.beside = Beside { columns };
    fill_up(&mut session.beside);
    refresh(session)
}

fn fill_up(beside: &mut Beside) {
    for of in [Source::Proposal, Source::Mine, Source::Existing] {
        if beside.columns.len() < FEWEST && !beside.has(&of) {
            beside.columns.push(Column::of_page(of));
        }
    }
}
