//! Pages to read before choosing, with the claims that they rest on.

use crate::view::prelude::*;

use super::App;
use super::claims::item;
use super::evidence::with_evidence;
use super::start::try_it;
use crate::catalogue::{Evidence, GuidePage, GuideSection, GuideTable, Story};
use crate::wording::{EN, fill, guide};

#[component]
pub fn Guide(id: String) -> impl IntoView {
    let app = App::get();
    let page = with_evidence(app, move |evidence| {
        let pages = &evidence.guide;
        if pages.is_empty() && evidence.stories.is_empty() {
            return nothing();
        }
        let page = evidence.page(&id).or(pages.first());
        let tabs: Vec<_> = pages.iter().map(|one| tab(one, page)).collect();
        let page = page.map(|page| self::page(app, evidence, page));
        view! {
            <nav class="tabs" aria-label=EN.guide_pages>
                {tabs}
            </nav>
            {page}
            {stories(app, evidence)}
        }
    });
    view! {
        <article class="guide">
            <h1 tabindex="-1">{EN.guide_title}</h1>
            {page}
        </article>
    }
}

/// A catalogue can do without a guide, but its address can be typed, or come from elsewhere.
fn nothing() -> AnyView {
    view! {
        <p class="lede">{guide::EN.nothing}</p>
        <p>
            <a class="button primary" href="#/">
                {guide::EN.to_start}
            </a>
        </p>
    }
}

fn tab(one: &'static GuidePage, present: Option<&GuidePage>) -> AnyView {
    let current = present
        .is_some_and(|page| page.id == one.id)
        .then_some("page");
    view! {
        <a href=format!("#/guide/{}", one.id) aria-current=current>
            {one.title.as_str()}
        </a>
    }
}

/// A page with its sections.
pub fn page(app: App, evidence: &'static Evidence, page: &'static GuidePage) -> AnyView {
    let sections = page.sections.iter();
    let sections: Vec<_> = sections.map(|one| section(app, evidence, one)).collect();
    view! {
        <h2 class="title">{page.title.as_str()}</h2>
        <p class="lede">{page.lede.as_str()}</p>
        {sections}
    }
}

fn section(app: App, evidence: &'static Evidence, section: &'static GuideSection) -> AnyView {
    let text = section.text.iter();
    let text: Vec<_> = text.map(|text| view! { <p>{text.as_str()}</p> }).collect();
    let list = section.list.iter();
    let list: Vec<_> = list
        .map(|text| view! { <li>{text.as_str()}</li> })
        .collect();
    let no_list = list.is_empty();
    view! {
        <section>
            <h3>{section.title.as_str()}</h3>
            {text}
            <ul class="points-list" hidden=no_list>
                {list}
            </ul>
            {section.table.as_ref().map(table)}
            {asked(app, section)}
            {rests_on(app, evidence, &section.claims)}
        </section>
    }
}

fn table(table: &'static GuideTable) -> AnyView {
    let head = |text: &'static String| view! { <th scope="col">{text.as_str()}</th> };
    let row = |row: &'static Vec<String>| {
        let mut cells = row.iter();
        let first = cells.next().map(String::as_str);
        let cells: Vec<_> = cells
            .map(|cell| view! { <td>{cell.as_str()} {share(cell)}</td> })
            .collect();
        view! {
            <tr>
                <th scope="row">{first}</th>
                {cells}
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=EN.guide_table>
            <table class="words">
                <thead>
                    <tr>{table.head.iter().map(head).together()}</tr>
                </thead>
                <tbody>{table.rows.iter().map(row).together()}</tbody>
            </table>
        </div>
    }
}

/// A bar for a cell that is a share.
fn share(cell: &str) -> Option<AnyView> {
    let number = cell.strip_suffix(" %")?;
    let plain = number
        .bytes()
        .all(|one| one.is_ascii_digit() || one == b'.');
    plain.then(|| {
        let length = format!("{number}%");
        view! { <span class="track" aria-hidden="true"><i style:inline-size=length></i></span> }
    })
}

/// Where the interview takes it up.
fn asked(app: App, section: &GuideSection) -> AnyView {
    let questions = section.questions.iter();
    let questions = questions.filter_map(|id| app.catalogue.question(id));
    let titles: Vec<String> = questions.map(|one| one.title.clone()).collect();
    let none = titles.is_empty();
    let text = fill(EN.guide_asked, &[("questions", &titles.join(" "))]);
    view! {
        <p class="hint" hidden=none>
            {text}
        </p>
    }
}

fn rests_on(app: App, evidence: &'static Evidence, ids: &'static [String]) -> AnyView {
    let claims = ids.iter().filter_map(|id| evidence.claim(id));
    let claims: Vec<_> = claims.map(|claim| item(app, evidence, claim)).collect();
    let none = claims.is_empty();
    let summary = match claims.len() {
        1 => EN.ratings_claim.to_owned(),
        count => fill(EN.ratings_claims, &[("count", &count.to_string())]),
    };
    view! {
        <details class="more" hidden=none>
            <summary>{summary}</summary>
            <ul class="evidence">{claims}</ul>
        </details>
    }
}

/// What became of the examples, each with the way to its result.
fn stories(app: App, evidence: &'static Evidence) -> AnyView {
    let story = |story: &'static Story| {
        let mut examples = app.catalogue.examples.iter();
        let one = examples.find(|one| one.id == story.example)?;
        let item = view! {
            <li>
                <b>{one.title.as_str()}</b>
                <span>{story.text.as_str()}</span>
                {try_it(one)}
                {rests_on(app, evidence, &story.claims)}
            </li>
        };
        Some(item)
    };
    let stories: Vec<_> = evidence.stories.iter().filter_map(story).collect();
    let none = stories.is_empty();
    view! {
        <section hidden=none>
            <h2 class="title">{EN.examples}</h2>
            <ul class="entries">{stories}</ul>
        </section>
    }
}
