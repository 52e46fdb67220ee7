//! Questions for the griffie, and what goes to the sheet of the device.

use keuzeruimte::outcome::PartOf;
use keuzeruimte::scenario::Wording;
use keuzeruimte::session::{Message, Notice};

use crate::memory::Memory;
use crate::window::{Window, choice, draft, switched_off};

fn ask(window: &mut Window, of: PartOf, words: &str) {
    window.send(Message::Question(of, Wording::new(words).ok()));
}

#[test]
fn a_question_is_one_step_while_it_is_typed_and_goes_with_its_last_letter() {
    let mut window = Window::open(&Memory::default(), 1);
    let of = PartOf::Choice(choice("1.1"));
    for words in ["W", "Wi", "Wie", "Wie betaalt dit?"] {
        ask(&mut window, of.clone(), words);
    }
    let question = |window: &Window| {
        let decision = window.decisions().choices.get(&choice("1.1"));
        decision
            .and_then(|decision| decision.question.as_ref())
            .map(ToString::to_string)
    };
    assert_eq!(question(&window).as_deref(), Some("Wie betaalt dit?"));
    window.send(Message::Undo);
    assert!(window.decisions().is_empty());
    window.send(Message::Redo);
    ask(&mut window, of, " ");
    assert_eq!(question(&window), None);
    ask(&mut window, PartOf::Choice(choice("9.9")), "Bestaat niet");
    assert!(window.decisions().is_empty());
}

#[test]
fn a_proposal_keeps_its_question_when_it_is_changed() {
    let mut window = Window::open(&Memory::default(), 1);
    window.send(Message::AddOwn(draft("Zwembad", -1)));
    let own = window.decisions().own[0].id.clone();
    ask(&mut window, PartOf::Own(own.clone()), "Mag dit?");
    window.send(Message::ChangeOwn(own, draft("Zwembad langer open", -2)));
    let question = window.decisions().own[0].question.as_ref().unwrap();
    assert_eq!(question.as_str(), "Mag dit?");
}

#[test]
fn all_questions_come_as_a_text_of_their_own_and_that_is_no_copy_of_the_scenario() {
    let mut window = Window::open(&Memory::default(), 1);
    ask(&mut window, PartOf::Choice(choice("2.1")), "Hoe zit dit?");
    window.rename("Fractie West");
    window.send(Message::AskQuestions);
    let (name, text) = window.downloads().remove(0);
    assert_eq!(name, "vragen-Fractie-West.txt");
    assert!(
        text.contains("Keuze 2.1") && text.contains("Hoe zit dit?"),
        "{text}"
    );
    assert!(!window.session().work.is_in_file());
}

#[test]
fn the_sheet_of_the_device_gets_the_link_and_a_file_that_opens_again() {
    let mut window = Window::open(&Memory::default(), 1);
    window.switch("1.1", false);
    window.rename("Fractie West");
    window.send(Message::AskSheet(Some("https://map.example/#s1.abc".to_owned())));
    let what = window.handed_on().remove(0);
    assert_eq!(what.address.as_deref(), Some("https://map.example/#s1.abc"));
    assert_eq!(
        (what.title.as_str(), what.name.as_str()),
        ("Fractie West", "Fractie-West.keuzeruimte.txt")
    );
    let mut other = Window::open(&Memory::default(), 2);
    other.desk.open_file(&what.content);
    assert_eq!(*other.session().shown(), switched_off(&["1.1"]));
    window.send(Message::SheetAnswer(true));
    assert_eq!(window.session().notices, []);
    window.send(Message::SheetAnswer(false));
    assert_eq!(window.session().notices, [Notice::NotHandedOn]);
}
