//! What each message does to the page.

use super::adopt::{adopt, copied, file, handed, share};
use super::looking::row_element;
use super::{Arrived, Effect, Form, Intake, Looking, Message, Notice, ROWS_AT_ONCE, Stage};
use crate::budget::from_json;
use crate::link::carried;
use crate::reading::read_back;
use crate::reading::wire::Answer;
use crate::review::{Review, Step};

/// The heading of what is on the screen: it gets the focus when that is replaced.
const HEADING: &str = "reader-heading";

/// Applies a message; what must happen outside comes back.
pub fn update(page: &mut Intake, message: Message) -> Vec<Effect> {
    match message {
        Message::Found(budgets) => page.budgets = budgets,
        Message::Begun(name) => {
            page.notice = None;
            page.stage = Stage::Reading { name, page: None };
            return vec![Effect::Focus(HEADING.to_owned())];
        }
        Message::Page(number, of) => {
            if let Stage::Reading { page, .. } = &mut page.stage {
                *page = Some((number, of));
            }
        }
        Message::Answered(answer) => return answered(page, answer),
        Message::Stopped => return refused(page, Notice::Stopped),
        Message::NotStarted => return refused(page, Notice::NotStarted),
        Message::Stop => return refused(page, Notice::StoppedByHand),
        Message::Resumed(bytes) => {
            // What was opened since comes first; the review goes on waiting.
            let waits = matches!(page.stage, Stage::Waiting);
            if let Some(looking) = crate::review::kept::read(&bytes).filter(|_| waits) {
                page.stage = Stage::Looking(Box::new(Looking::new(looking.review, looking.file)));
                return vec![Effect::DrawOn];
            }
        }
        Message::Link(text) => return opened(page, &text),
        Message::Propose(step) => {
            if let Some(looking) = page.looking_mut() {
                looking.proposed = step;
            }
        }
        Message::Take(step) => return take(page, step),
        Message::Undo => return stepped(page, Review::undo),
        Message::Redo => return stepped(page, Review::redo),
        Message::Open(form) => {
            if let Some(looking) = page.looking_mut() {
                let before = looking.open;
                looking.open = form;
                let row = form.or(before).map(Form::row);
                looking.at = row.or(looking.at);
                // Whoever closes a row goes on where it stands.
                if form.is_none() {
                    return row
                        .map(|row| Effect::Focus(row_element(row)))
                        .into_iter()
                        .collect();
                }
            }
        }
        Message::Next { forward } => return next(page, forward),
        Message::ShowMore => {
            if let Some(looking) = page.looking_mut() {
                looking.most = looking.rows_on_screen().saturating_add(ROWS_AT_ONCE);
            }
        }
        Message::Drawn => {
            if let Some(looking) = page.looking_mut() {
                looking.draw_on();
                return looking.draws_on().then_some(Effect::DrawOn).into_iter().collect();
            }
        }
        Message::Correct(row, steps) => {
            for step in steps {
                take(page, step);
                // What was typed stays open beside the reason.
                if page.notice.is_some() {
                    return vec![Effect::KeepWork];
                }
            }
            return update(page, Message::Settle(row));
        }
        Message::Settle(row) => {
            let effects = take(page, Step::Check(row, true));
            if page.notice.is_some() {
                return effects;
            }
            if let Some(looking) = page.looking_mut() {
                looking.at = Some(row);
                looking.open = None;
            }
            return [effects, next(page, true)].concat();
        }
        Message::Expect(year, money) => return take(page, Step::Expect(year, money)),
        Message::Adopt => return adopt(page),
        Message::Kept(Ok(id)) => {
            let scenario = match &page.stage {
                Stage::Arrived(arrived) => arrived.scenario.clone(),
                _ => None,
            };
            // A budget that came in a link leaves the review that waits for a reload where it is.
            return vec![Effect::GoTo {
                id,
                fragment: scenario.unwrap_or_default(),
                done: page.looking().is_some(),
            }];
        }
        Message::Kept(Err(why)) => page.notice = Some(Notice::NotKept(why)),
        Message::Download => {
            if let Some(handed) = handed(page) {
                let (name, content) = file(&handed.budget);
                return vec![Effect::Download { name, content }];
            }
        }
        Message::Share => return share(page),
        Message::CopyAnswer(done) => copied(page, done),
        Message::LookOver => {
            if let Stage::Arrived(arrived) = &page.stage {
                let review = Review::new(read_back(&arrived.budget));
                page.stage = Stage::Looking(Box::new(Looking::new(review, None)));
                return vec![
                    Effect::KeepWork,
                    Effect::ClearAddress,
                    Effect::Focus(HEADING.to_owned()),
                    Effect::DrawOn,
                ];
            }
        }
        Message::StartOver => {
            let forget = page.forget_work();
            page.stage = Stage::Waiting;
            page.notice = None;
            let ends = [
                Effect::EndReading,
                Effect::ClearAddress,
                Effect::Focus(HEADING.to_owned()),
            ];
            return forget.into_iter().chain(ends).collect();
        }
        Message::Remove(id) => return vec![Effect::Remove(id)],
        Message::Removed(Ok(budgets)) => {
            page.budgets = budgets;
            page.notice = Some(Notice::Removed);
        }
        Message::Removed(Err(why)) => page.notice = Some(Notice::NotKept(why)),
        Message::Set(settings) => {
            page.settings = settings;
            return vec![Effect::KeepSettings(settings)];
        }
        Message::Dismiss => page.notice = None,
        Message::NotDownloaded => page.notice = Some(Notice::NotDownloaded),
        Message::StillLooking => page.notice = Some(Notice::StillLooking),
    }
    Vec::new()
}

fn answered(page: &mut Intake, answer: Answer) -> Vec<Effect> {
    // An answer that comes after the person stopped is nobody's.
    let Stage::Reading { name, .. } = &page.stage else {
        return vec![Effect::EndReading];
    };
    let name = name.clone();
    match answer {
        Answer::Reading(reading) => {
            page.stage = Stage::Looking(Box::new(Looking::new(Review::new(reading), name)));
            vec![
                Effect::EndReading,
                Effect::KeepWork,
                Effect::Focus(HEADING.to_owned()),
                Effect::DrawOn,
            ]
        }
        Answer::Budget(text) => match from_json(&text) {
            Ok(budget) => {
                page.stage = Stage::Arrived(Box::new(Arrived {
                    budget,
                    of_link: false,
                    scenario: None,
                }));
                vec![Effect::EndReading, Effect::Focus(HEADING.to_owned())]
            }
            Err(bad) => refused(page, Notice::BadBudget(bad)),
        },
        Answer::Refused(refusal) => refused(page, Notice::Refused(refusal)),
        Answer::NoPdfPart => refused(page, Notice::NoPdfPart),
    }
}

fn refused(page: &mut Intake, notice: Notice) -> Vec<Effect> {
    if matches!(page.stage, Stage::Reading { .. }) {
        page.stage = Stage::Waiting;
        page.notice = Some(notice);
    }
    vec![Effect::EndReading, Effect::Focus(HEADING.to_owned())]
}

fn opened(page: &mut Intake, text: &str) -> Vec<Effect> {
    match carried::decode(text) {
        Ok(carried) => {
            page.notice = None;
            page.stage = Stage::Arrived(Box::new(Arrived {
                budget: carried.budget,
                of_link: true,
                scenario: carried.scenario,
            }));
            vec![Effect::EndReading, Effect::Focus(HEADING.to_owned())]
        }
        Err(bad) => {
            page.notice = Some(Notice::BadLink(bad));
            Vec::new()
        }
    }
}

fn take(page: &mut Intake, step: Step) -> Vec<Effect> {
    let Some(looking) = page.looking_mut() else {
        return Vec::new();
    };
    let adds = matches!(step, Step::Add(_));
    match looking.review.take(step) {
        Ok(()) => {
            looking.proposed = None;
            looking.link = None;
            let mut effects = vec![Effect::KeepWork];
            if let Some(added) = looking.review.sheet().rows.last().filter(|_| adds) {
                looking.open = Some(Form::Correct(added.id));
                effects.push(Effect::Focus(row_element(added.id)));
            }
            let rows = looking.review.sheet();
            if looking.open.is_some_and(|form| rows.row(form.row()).is_none()) {
                looking.open = None;
            }
            page.notice = None;
            effects
        }
        Err(why) => {
            page.notice = Some(Notice::NotTaken(why));
            Vec::new()
        }
    }
}

fn stepped(page: &mut Intake, step: impl FnOnce(&mut Review)) -> Vec<Effect> {
    let Some(looking) = page.looking_mut() else {
        return Vec::new();
    };
    step(&mut looking.review);
    looking.proposed = None;
    looking.link = None;
    let rows = looking.review.sheet();
    if looking.open.is_some_and(|form| rows.row(form.row()).is_none()) {
        looking.open = None;
    }
    page.notice = None;
    vec![Effect::KeepWork]
}

fn next(page: &mut Intake, forward: bool) -> Vec<Effect> {
    let Some(looking) = page.looking_mut() else {
        return Vec::new();
    };
    let Some(row) = looking.next_doubtful(forward) else {
        return vec![Effect::Focus(HEADING.to_owned())];
    };
    looking.at = Some(row);
    looking.open = None;
    vec![Effect::Focus(row_element(row))]
}
