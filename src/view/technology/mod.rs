//! A technology: what it is, when it fits, how it is rated and why, what speaks for and against it, and what is like it.

mod facts;
mod fit;
mod ratings;

use crate::view::prelude::*;

use super::App;
use super::claims::claims;
use super::evidence::with_evidence;
use super::later::later;
use crate::catalogue::{Claim, Technology as Entry, Tone};
use crate::report::{alternatives, endings, kind};
use crate::session::{Comparing, begin_address};
use crate::wording::{EN, compare, fill};

/// The name of a technology, as a link to its page.
pub fn named(technology: &'static Entry) -> AnyView {
    let page = format!("#/technology/{}", technology.id);
    view! { <a class="entry" href=page>{technology.name.as_str()}</a> }
}

#[component]
pub fn Technology(id: String) -> impl IntoView {
    let app = App::get();
    // The session only shows technologies that exist.
    app.catalogue
        .technology(&id)
        .map(|technology| page(app, technology))
}

fn page(app: App, technology: &'static Entry) -> AnyView {
    let endings: Vec<String> = endings(app.catalogue, [technology].into_iter());
    let ends = !endings.is_empty();
    view! {
        <article class="result technology">
            <div class="head">
                <p class="kicker">
                    <a href="#/technologies">{app.say(EN.browse_all)}</a> " · " {kind(app.catalogue, technology)}
                </p>
                <h1 class="pick" tabindex="-1">{technology.name.as_str()}</h1>
                <p class="lede">{technology.summary.as_str()}</p>
                <p class="notice" hidden=!ends>{endings.join(" ")}</p>
                <p class="acts">
                    <a class="button primary" href=begin_address()>{EN.technology_begin}</a>
                    <a
                        class="button"
                        href=technology.homepage.as_str()
                        rel="noopener noreferrer"
                        target="_blank"
                    >
                        {EN.technology_homepage}
                    </a>
                </p>
            </div>
            {fit::fit(app, technology)}
            {later(app.host, move || ratings::ratings(app, technology))}
            {later(app.host, move || for_and_against(app, technology))}
            {later(app.host, move || facts::facts(app, technology))}
            {later(app.host, move || alike(app, technology))}
        </article>
    }
}

fn for_and_against(app: App, technology: &'static Entry) -> AnyView {
    let list = with_evidence(app, move |evidence| {
        let of = |tone: Tone| {
            evidence.claims.iter().filter(move |claim: &&Claim| {
                claim.tone == tone && claim.technology.as_deref() == Some(technology.id.as_str())
            })
        };
        let part = |title: &'static str, tone: Tone| {
            let more = |count: &str| fill(EN.technology_claims_more, &[("count", count)]);
            let any = of(tone).next().is_some();
            any.then(|| {
                view! {
                    <div>
                        <h3>{title}</h3>
                        {claims(app, evidence, of(tone), more)}
                    </div>
                }
            })
        };
        view! {
            <div class="two">
                {part(EN.technology_pros, Tone::Pro)}
                {part(EN.technology_cons, Tone::Con)}
            </div>
            {part(EN.technology_neutral, Tone::Neutral)}
        }
    });
    view! {
        <section>
            <h2>{EN.technology_claims}</h2>
            <div>{list}</div>
        </section>
    }
}

/// What else there is for the same place.
fn alike(app: App, technology: &'static Entry) -> AnyView {
    let row = |other: &'static Entry| {
        view! {
            <li>
                {named(other)}
                <span class="caption">{other.summary.as_str()}</span>
            </li>
        }
    };
    let others = alternatives(app.catalogue, technology);
    let none = others.is_empty();
    let all = [technology].into_iter().chain(others.iter().copied());
    let side_by_side = Comparing::of(all.map(|one| one.id.clone())).address();
    view! {
        <section hidden=none>
            <h2>{EN.technology_alternatives}</h2>
            <div>
                <ul class="entries">{others.into_iter().map(row).together()}</ul>
                <p><a class="button" href=side_by_side>{compare::EN.from_entry}</a></p>
            </div>
        </section>
    }
}
