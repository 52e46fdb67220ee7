//! A part that fails renders nothing at all, so each test looks for its words.

use yew::LocalServerRenderer;
use yew::prelude::*;

use super::*;

#[component]
fn Everything() -> Html {
    html! {
        <>
            <Button kind={ButtonKind::Primary} symbol={Symbol::Share}>{ "Delen" }</Button>
            <IconButton symbol={Symbol::Undo} label="Ongedaan maken" disabled=true />
            <Tag kind={TagKind::Own}>{ "niveau 50 %" }</Tag>
            <TextField
                id="naam"
                label="Naam"
                value="Fractie <b>West</b>"
                hint="Voor uzelf"
                error="Te lang"
                on_input={Callback::noop()}
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
        "disabled",
        "niveau 50 %",
        r#"<label for="naam" class="utrecht-form-label">Naam</label>"#,
        r#"aria-describedby="naam-hint naam-error""#,
        r#"aria-invalid="true""#,
        r#"aria-labelledby="delen-title""#,
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
