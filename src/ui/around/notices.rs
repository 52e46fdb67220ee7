//! What must be said once: sentences that are read out and can be dismissed, the latest last.

use yew::prelude::*;

use crate::council::{MOST_FRACTIES, MOST_SEATS, NoPlace};
use crate::lang::Language;
use crate::scenario::MOST_OWN_CHOICES;
use crate::session::{CouncilMessage, CouncilNotice, Message, NotOpened, Notice, Panel, Refusal};
use crate::ui::kit::{Button, ButtonKind, IconButton, Symbol, button, icon_button};
use crate::ui::page::Page;

/// The notices. The list stays on the page while it is empty: only a region that is there already is read out.
pub fn notices(page: &Page) -> Html {
    let language = page.language();
    let shown = page
        .session
        .notices
        .iter()
        .filter(|notice| !is_answered_in_place(page, notice));
    let items = shown.enumerate().map(|(place, notice)| {
        html! {
            <li key={place} class={classes!("notice", is_problem(notice).then_some("notice--problem"))}>
                <p>{ sentence(notice, language) }</p>
                { action(page, notice) }
                { icon_button(IconButton::new(
                    Symbol::Close,
                    language.text("notice-dismiss"),
                    page.says(Message::DismissNotice(notice.clone())),
                )) }
            </li>
        }
    });
    html! {
        <section class="notices" aria-label={language.text("notices")}>
            <div role="status"><ul>{ for items }</ul></div>
        </section>
    }
}

// The dialog that was asked to copy says itself how that went.
fn is_answered_in_place(page: &Page, notice: &Notice) -> bool {
    matches!(page.session.view.panel, Some(Panel::Share | Panel::ShareCouncil))
        && matches!(notice, Notice::Copied | Notice::CopyRefused)
}

fn action(page: &Page, notice: &Notice) -> Html {
    let language = page.language();
    let (message, words) = match notice {
        Notice::SetAside { .. } | Notice::NotOpened(NotOpened::Damaged(_)) => {
            (Message::AskSetAside, language.text("download"))
        }
        Notice::Council(CouncilNotice::FractieRemoved | CouncilNotice::Replaced)
            if page.session.chamber.can_put_back() =>
        {
            (
                Message::Council(CouncilMessage::PutBack),
                language.text("notice-put-back"),
            )
        }
        Notice::Deleted => (Message::PutBack, language.text("notice-put-back")),
        Notice::OtherFigures if page.session.revision.is_some() => {
            (Message::Open(Panel::Revision), language.text("revision-show"))
        }
        Notice::FirstKeep => (Message::AskFile, language.text("download")),
        _ => return Html::default(),
    };
    button(Button {
        kind: ButtonKind::Subtle,
        ..Button::new(words, page.says(message))
    })
}

fn is_problem(notice: &Notice) -> bool {
    !matches!(
        notice,
        Notice::TakenOver
            | Notice::PutOnShelf
            | Notice::Deleted
            | Notice::BackOnShelf
            | Notice::BroughtBack { left: 0, .. }
            | Notice::SameAsShown
            | Notice::ColumnOnShelf
            | Notice::Copied
            | Notice::Council(
                CouncilNotice::FractieRemoved
                    | CouncilNotice::TakenOver
                    | CouncilNotice::Replaced
                    | CouncilNotice::SameCouncil
                    | CouncilNotice::MajorityOnShelf
            )
    )
}

fn sentence(notice: &Notice, language: Language) -> String {
    match notice {
        Notice::SetAside { count } => language.text_with("notice-set-aside", &[("count", (*count).into())]),
        Notice::OtherFigures => language.text("notice-other-figures"),
        Notice::TakenOver => language.text("notice-taken-over"),
        Notice::PutOnShelf => language.text("notice-put-on-shelf"),
        Notice::Deleted => language.text("notice-deleted"),
        Notice::BackOnShelf => language.text("notice-back-on-shelf"),
        Notice::BroughtBack {
            scenarios,
            councils,
            left,
        } => language.text_with(
            "notice-brought-back",
            &[
                ("scenarios", (*scenarios).into()),
                ("councils", (*councils).into()),
                ("left", (*left).into()),
            ],
        ),
        Notice::NotPutOnShelf => language.text("notice-not-put-on-shelf"),
        Notice::NotOpened(NotOpened::Gone(_)) => language.text("notice-gone"),
        Notice::NotOpened(NotOpened::Damaged(_)) => language.text("notice-damaged"),
        Notice::NotOpened(NotOpened::Newer(_)) => language.text("notice-written-by-newer"),
        Notice::NotOpened(NotOpened::Unreachable(_)) => language.text("notice-unreachable"),
        Notice::NotDownloaded => language.text("notice-not-downloaded"),
        Notice::SettingsNotKept => language.text("notice-settings-not-kept"),
        Notice::SameAsShown => language.text("notice-same-as-shown"),
        Notice::TooManyOwnChoices => {
            language.text_with("notice-too-many-own", &[("most", MOST_OWN_CHOICES.into())])
        }
        Notice::FirstKeep => language.text("notice-first-keep"),
        Notice::NotHandedOn => language.text("notice-not-handed-on"),
        Notice::Copied => language.text("notice-copied"),
        Notice::CopyRefused => language.text("notice-copy-refused"),
        Notice::Refused(refusal) => refused(*refusal, language),
        Notice::ColumnOnShelf => language.text("notice-column-on-shelf"),
        Notice::ComparisonFull => language.text("compare-full"),
        Notice::Council(notice) => of_council(*notice, language),
    }
}

fn of_council(notice: CouncilNotice, language: Language) -> String {
    let most_seats = usize::from(MOST_SEATS);
    match notice {
        CouncilNotice::FractieRemoved => language.text("notice-fractie-removed"),
        CouncilNotice::TakenOver => language.text("notice-council-taken-over"),
        CouncilNotice::Replaced => language.text("notice-council-replaced"),
        CouncilNotice::SameCouncil => language.text("notice-council-same"),
        CouncilNotice::MajorityOnShelf => language.text("notice-majority-on-shelf"),
        CouncilNotice::NoPlace(NoPlace::TooManyFracties) => {
            language.text_with("notice-council-full", &[("most", MOST_FRACTIES.into())])
        }
        CouncilNotice::NoPlace(NoPlace::TooManySeats { seats }) => language.text_with(
            "notice-council-seats",
            &[("seats", usize::from(seats).into()), ("most", most_seats.into())],
        ),
        CouncilNotice::NoPlace(NoPlace::Seats) => {
            language.text_with("notice-fractie-seats", &[("most", most_seats.into())])
        }
        CouncilNotice::NoPlace(NoPlace::Absent) => language.text("notice-fractie-absent"),
        CouncilNotice::NoPlace(NoPlace::NameTaken) => language.text("notice-fractie-name"),
        CouncilNotice::NoPlace(NoPlace::NoFractie) => language.text("notice-fractie-gone"),
    }
}

fn refused(refusal: Refusal, language: Language) -> String {
    match refusal {
        Refusal::NotALink => language.text("refused-not-a-link"),
        Refusal::LinkCut => language.text("refused-link-cut"),
        Refusal::LinkDamaged => language.text("refused-link-damaged"),
        Refusal::LinkNewer => language.text("refused-link-newer"),
        Refusal::LinkOtherBudget => language.text("refused-link-other-budget"),
        Refusal::LinkTooLong => language.text("refused-link-too-long"),
        Refusal::SeveralFiles => language.text("refused-several-files"),
        Refusal::UnreadableFile => language.text("refused-unreadable-file"),
        Refusal::FileTooLarge => language.text("refused-file-too-large"),
        Refusal::NotAScenarioFile => language.text("refused-not-a-scenario-file"),
        Refusal::FileDamaged => language.text("refused-file-damaged"),
        Refusal::FileNewer => language.text("refused-file-newer"),
        Refusal::FileOtherBudget => language.text("refused-file-other-budget"),
    }
}
