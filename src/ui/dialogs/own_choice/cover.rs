//! Where the amounts of an own choice come from: the budget, a reserve, or the charges of an investment. Closed until
//! it is used.

use yew::prelude::*;

use crate::budget::{Budget, Investment, Method, charges};
use crate::ids::ReserveId;
use crate::lang::Language;
use crate::lang::input::{money, percent};
use crate::money::Money;
use crate::present::Told;
use crate::present::detail::sizes_per_year;
use crate::rate::Rate;
use crate::scenario::OwnCover;
use crate::ui::kit::{SelectField, TextField, text_field};
use crate::ui::page::Page;
use crate::year::{Horizon, Year};

/// The longest life of an investment, in years.
const LONGEST_LIFE: u16 = 100;

/// What stands in this part of the form.
#[derive(Clone, PartialEq)]
pub(super) struct CoverForm {
    pub kind: CoverKind,
    sum: String,
    life: String,
    rate: String,
    method: Method,
    first_year: Year,
}

/// Which of the three.
#[derive(Clone, PartialEq)]
pub(super) enum CoverKind {
    Budget,
    Reserve(ReserveId),
    Investment,
}

impl CoverForm {
    pub(super) fn of(cover: &OwnCover, horizon: Horizon, language: Language) -> CoverForm {
        let empty = CoverForm {
            kind: CoverKind::Budget,
            sum: String::new(),
            life: String::new(),
            rate: String::new(),
            method: Method::Linear,
            first_year: horizon.first(),
        };
        match cover {
            OwnCover::Budget => empty,
            OwnCover::Reserve(reserve) => CoverForm {
                kind: CoverKind::Reserve(reserve.clone()),
                ..empty
            },
            OwnCover::Investment(investment) => CoverForm {
                kind: CoverKind::Investment,
                sum: language.money(investment.sum),
                life: investment.life.to_string(),
                rate: language.percentage(investment.rate),
                method: investment.method,
                first_year: investment.first_year,
            },
        }
    }

    /// The cover; none while an investment cannot be read.
    pub(super) fn read(&self, language: Language) -> Option<OwnCover> {
        Some(match &self.kind {
            CoverKind::Budget => OwnCover::Budget,
            CoverKind::Reserve(reserve) => OwnCover::Reserve(reserve.clone()),
            CoverKind::Investment => OwnCover::Investment(self.investment(language)?),
        })
    }

    fn investment(&self, language: Language) -> Option<Investment> {
        Some(Investment {
            sum: money(&self.sum, language).ok().filter(|sum| sum.is_advantage())?,
            life: life(&self.life)?,
            rate: percent(&self.rate, language, Rate::WHOLE).ok()?,
            method: self.method,
            first_year: self.first_year,
        })
    }
}

fn life(text: &str) -> Option<u16> {
    let life = text.trim().parse().ok()?;
    (1..=LONGEST_LIFE).contains(&life).then_some(life)
}

/// The part of the form; `change` puts another one in its place.
pub(super) fn cover_fields(page: &Page, form: &CoverForm, change: &Callback<CoverForm>) -> Html {
    let language = page.language();
    let budget = &page.session.budget;
    let option = |kind: CoverKind, words: Html| {
        let next = CoverForm {
            kind: kind.clone(),
            ..form.clone()
        };
        let choose = change.reform(move |_: Event| next.clone());
        html! {
            <label class="option">
                <input type="radio" name="own-cover" checked={form.kind == kind} onchange={choose} />
                { words }
            </label>
        }
    };
    html! {
        <details class="own-amounts" open={form.kind != CoverKind::Budget}>
            <summary>{ language.text("cover-title") }</summary>
            <div role="radiogroup" aria-label={language.text("cover-title")}>
                { option(CoverKind::Budget, language.text("cover-budget").into()) }
                { for budget.reserves.iter().map(|reserve| {
                    let title = Told::document(&reserve.title, language);
                    let words = html! { <span lang={title.lang}>{ &*title.text }</span> };
                    option(CoverKind::Reserve(reserve.id.clone()), words)
                }) }
                { option(CoverKind::Investment, language.text("cover-investment").into()) }
            </div>
            if matches!(form.kind, CoverKind::Reserve(_)) {
                <p class="doubt-note">{ language.text("cover-reserve-note") }</p>
            }
            if form.kind == CoverKind::Investment {
                { investment_fields(budget, form, change, language) }
            }
        </details>
    }
}

fn investment_fields(
    budget: &Budget,
    form: &CoverForm,
    change: &Callback<CoverForm>,
    language: Language,
) -> Html {
    let field = |id: &'static str, label: String, value: &str, put: fn(&mut CoverForm, String)| {
        let (form, change) = (form.clone(), change.clone());
        text_field(TextField {
            id: id.into(),
            class: "field--amount",
            label,
            value: value.to_owned(),
            on_input: Callback::from(move |text| {
                let mut next = form.clone();
                put(&mut next, text);
                change.emit(next);
            }),
            ..TextField::default()
        })
    };
    let on_method = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |text: String| {
            let method = if text == "annuity" {
                Method::Annuity
            } else {
                Method::Linear
            };
            change.emit(CoverForm {
                method,
                ..form.clone()
            });
        })
    };
    let on_year = {
        let (form, change) = (form.clone(), change.clone());
        Callback::from(move |text: String| {
            if let Some(first_year) = text.parse().ok().and_then(Year::new) {
                change.emit(CoverForm {
                    first_year,
                    ..form.clone()
                });
            }
        })
    };
    let years = budget.horizon.years();
    let years = years.map(|year| (year.to_string().into(), year.to_string().into()));
    let methods = [
        ("linear", language.text("method-linear")),
        ("annuity", language.text("method-annuity")),
    ];
    let method = match form.method {
        Method::Linear => "linear",
        Method::Annuity => "annuity",
    };
    html! {
        <>
            <div class="amounts">
                { field("own-sum", language.text("investment-sum"), &form.sum, |form, text| form.sum = text) }
                { field("own-life", language.text("investment-life"), &form.life, |form, text| form.life = text) }
                { field("own-rate", language.text("investment-rate"), &form.rate, |form, text| form.rate = text) }
                <SelectField
                    id="own-method"
                    label={language.text("investment-method")}
                    options={methods.into_iter().map(|(value, words)| (value.into(), words.into())).collect::<Vec<_>>()}
                    chosen={method}
                    on_change={on_method}
                />
                <SelectField
                    id="own-first-year"
                    label={language.text("investment-first")}
                    options={years.collect::<Vec<(AttrValue, AttrValue)>>()}
                    chosen={form.first_year.to_string()}
                    on_change={on_year}
                />
            </div>
            <p role="status">{ charges_words(form, budget, language) }</p>
        </>
    }
}

// Charges are a cost, shown by their size.
fn charges_words(form: &CoverForm, budget: &Budget, language: Language) -> String {
    let charges = form
        .investment(language)
        .and_then(|investment| charges(&investment, budget.horizon).ok());
    match charges {
        Some(charges) => {
            let charges = charges.map(|_, charge: &Money| charge.size());
            let years = sizes_per_year(&charges, language);
            language.text_with("investment-charges", &[("years", years.into())])
        }
        None => language.text("investment-incomplete"),
    }
}
