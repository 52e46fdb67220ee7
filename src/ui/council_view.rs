//! The council: the majority's strip on top, the fracties, the ledger with a mark for every fractie, who decides, and
//! who could carry a package.
//!
//! A component, because its rows are made once for a council and not with every message of the page.

mod banner;
mod choices;
mod coalitions;
mod fracties;
mod rules;

use std::rc::Rc;

use yew::prelude::*;

use crate::council::{Council, ItemOf, Tally};
use crate::ids::BudgetId;
use crate::present::Showing;
use crate::present::council::{Sheet, sheet};
use crate::scenario::Wording;
use crate::session::{CouncilMessage, Message, Package, Panel};
use crate::ui::kit::{Button, ButtonKind, Symbol, button};
use crate::ui::main_view::{MAIN, digits_class, years_class};
use crate::ui::page::{Page, PageProps};
use crate::ui::rooms::ROOM_TITLE;
use crate::ui::standing::{standing_table, standing_words};

use choices::choices;
use coalitions::{coalitions, decides};
use fracties::fracties;
use rules::rules;

pub use banner::council_banner;

/// The room.
pub fn council_view(page: &Page) -> Html {
    html! { <CouncilRoom page={page.clone()} /> }
}

/// What the rows are made of; equal as long as nothing of that changed.
#[derive(Clone)]
struct Made {
    budget: BudgetId,
    council: Rc<Council>,
    tally: Rc<Tally>,
    marked: Vec<ItemOf>,
    package: Package,
    showing: Showing,
}

impl PartialEq for Made {
    fn eq(&self, other: &Made) -> bool {
        Rc::ptr_eq(&self.council, &other.council)
            && Rc::ptr_eq(&self.tally, &other.tally)
            && (&self.budget, &self.marked, self.package, self.showing)
                == (&other.budget, &other.marked, other.package, other.showing)
    }
}

#[component]
fn CouncilRoom(props: &PageProps) -> Html {
    let page = &props.page;
    let session = &*page.session;
    let language = page.language();
    let chamber = &session.chamber;
    let made = Made {
        budget: session.budget.id.clone(),
        council: chamber.shown().clone(),
        tally: chamber.tally().clone(),
        marked: chamber.marked.clone(),
        package: chamber.package,
        showing: page.showing(),
    };
    let budget = session.budget.clone();
    let sheet: Rc<Sheet> = use_memo(made, move |made| {
        let Made {
            council,
            tally,
            marked,
            package,
            showing,
            ..
        } = made;
        sheet(&budget, council, tally, marked, *package, *showing)
    });
    let locked = chamber.preview.is_some();
    let is_empty = chamber.shown().fracties().is_empty();
    let cells = sheet.standing.rows.iter().flat_map(|row| row.cells.iter());
    let rows = sheet.sections.iter().flat_map(|section| section.rows.iter());
    let cells = cells.chain(rows.flat_map(|row| row.cells.iter()));
    let measure = classes!(
        years_class(sheet.years.len()),
        digits_class(cells),
        format!("council--fracties-{}", sheet.fracties.len()),
        width_class(sheet.fracties.len()),
    );
    html! {
        <main id={MAIN} class={classes!("main", "main--room", "council", measure)} tabindex="-1">
            <div class="sheet">
                <div class="room__head">
                    <h1 id={ROOM_TITLE} class="room__title" tabindex="-1">{ language.text("council-title") }</h1>
                    if is_empty {
                        <p>{ language.text("council-intro") }</p>
                    } else {
                        <p class="room__lead" role="status">{ &*sheet.summary }</p>
                        <p class="council__rule">{ &*sheet.rule }</p>
                    }
                    { actions(page, is_empty, locked) }
                </div>
                if !is_empty {
                    if !sheet.findings.is_empty() {
                        <ul class="warnings">
                            { for sheet.findings.iter().map(|one| html! { <li key={&**one}>{ &**one }</li> }) }
                        </ul>
                    }
                    { fracties(page, &sheet, locked) }
                    { rules(page, &sheet, locked) }
                    <section class="strip" aria-labelledby="council-majority">
                        <h2 id="council-majority" class="council__majority">{ language.text("council-majority") }</h2>
                        { standing_table(&sheet.standing, &sheet.years, "council-majority") }
                        { standing_words(&sheet.standing, false) }
                        { heads(&sheet) }
                    </section>
                    { choices(&page.frame(), &sheet, locked) }
                    { decides(&sheet, language) }
                    { coalitions(page, &sheet) }
                }
            </div>
        </main>
    }
}

// The names of the columns of marks, where these stand in columns; elsewhere each mark has its fractie's name.
fn heads(sheet: &Sheet) -> Html {
    html! {
        <div class="council__heads" aria-hidden="true">
            <span class="council__short-names">
                { for sheet.fracties.iter().map(|fractie| html! {
                    <span class="mark__head" title={fractie.name.to_string()}>{ &*fractie.short }</span>
                }) }
            </span>
        </div>
    }
}

fn actions(page: &Page, is_empty: bool, locked: bool) -> Html {
    let language = page.language();
    let name = Wording::new(&language.text("council-majority-name")).ok();
    let to_shelf =
        page.says_of_new_place(move |id| Message::Council(CouncilMessage::MajorityToShelf(id, name.clone())));
    html! {
        <div class="room__actions">
            if !locked {
                { button(Button {
                    symbol: Some(Symbol::Add),
                    kind: if is_empty { ButtonKind::Primary } else { ButtonKind::Secondary },
                    opens_dialog: true,
                    ..Button::new(language.text("council-add"), page.says(Message::Open(Panel::Fractie(None))))
                }) }
            }
            if !is_empty {
                { button(Button {
                    symbol: Some(Symbol::Share),
                    opens_dialog: true,
                    ..Button::new(language.text("council-share"), page.says(Message::Open(Panel::ShareCouncil)))
                }) }
                { button(Button {
                    symbol: Some(Symbol::Copy),
                    ..Button::new(language.text("council-to-shelf"), to_shelf)
                }) }
            }
        </div>
    }
}

// How much room the columns of marks ask; the stylesheet knows from which width on it is there.
fn width_class(fracties: usize) -> &'static str {
    match fracties {
        0..=6 => "council--few",
        7..=10 => "council--some",
        _ => "council--many",
    }
}
