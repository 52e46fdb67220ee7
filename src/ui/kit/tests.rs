//! A part that fails renders nothing at all, so each test looks for its words.

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::*;
use crate::lang::Language;
use crate::money::Money;
use crate::rate::Rate;

#[component]
fn Everything() -> Html {
    html! {
        <>
            { button(Button {
                kind: ButtonKind::Primary,
                symbol: Some(Symbol::Share),
                ..Button::new("Delen", Callback::noop())
            }) }
            { icon_button(IconButton {
                resting: true,
                ..IconButton::new(Symbol::Undo, "Ongedaan maken".into(), Callback::noop())
            }) }
            { tag(TagKind::Own, "niveau 50 %", None) }
            { text_field(TextField {
                id: "naam".into(),
                label: "Naam".into(),
                value: "Fractie <b>West</b>".into(),
                hint: Some("Voor uzelf".into()),
                error: Some("Te lang".into()),
                ..TextField::default()
            }) }
            <AmountField
                id="bedrag"
                label="2025"
                value={Some("-1234.5".parse::<Money>().unwrap())}
                language={Language::Dutch}
                on_change={Callback::noop()}
            />
            <PercentField
                id="niveau"
                label="Niveau"
                value={Some(Rate::from_percent_text("12.5").unwrap())}
                language={Language::English}
                on_change={Callback::noop()}
            />
            <Dialog id="delen" title="Scenario delen" close_label="Sluiten" on_close={Callback::noop()}>
                <p>{ "De inhoud" }</p>
            </Dialog>
        </>
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_part_shows_its_words_and_connects_them() {
    let html = LocalServerRenderer::<Everything>::new()
        .hydratable(false)
        .render()
        .await;
    for words in [
        "nl-button--primary",
        "Delen",
        r#"title="Ongedaan maken""#,
        r#"aria-disabled="true""#,
        "niveau 50 %",
        r#"<label for="naam" class="utrecht-form-label">Naam</label>"#,
        r#"aria-describedby="naam-hint naam-error""#,
        r#"aria-invalid="true""#,
        r#"aria-labelledby="delen-title""#,
        r#"value="−1.234,50""#,
        r#"value="12.5%""#,
        "De inhoud",
        "Sluiten",
    ] {
        assert!(html.contains(words), "{words} is not in {html}");
    }
    assert!(
        !html.contains("<b>West"),
        "what a member types is text, never markup"
    );
    assert!(
        !html.contains("style="),
        "the page's policy blocks style attributes"
    );
}
