//! The facts of a technology, each with its source and the day it was looked up, and its releases.

use crate::view::prelude::*;

use crate::catalogue::{Evidence, Fact, FactGroup, FactValue, Release, Sheet, Stated, Technology};
use crate::report::{fact_text, in_words};
use crate::view::App;
use crate::view::claims::{report, source_link};
use crate::view::evidence::with_evidence;
use crate::wording::EN;

pub fn facts(app: App, technology: &'static Technology) -> AnyView {
    let list = with_evidence(app, move |evidence| {
        let sheet = evidence.sheet(&technology.id);
        let group = |group| sheet.and_then(|sheet| self::group(app, evidence, sheet, group));
        let groups: Vec<_> = evidence.groups.iter().filter_map(group).collect();
        let releases = sheet.and_then(|sheet| releases(evidence, sheet));
        view! { {groups} {releases} }
    });
    view! {
        <section>
            <h2>{EN.facts}</h2>
            <div>{list}</div>
        </section>
    }
}

fn group(
    app: App,
    evidence: &'static Evidence,
    sheet: &'static Sheet,
    group: &'static FactGroup,
) -> Option<AnyView> {
    let of_group = evidence.facts.iter().filter(|fact| fact.group == group.id);
    let stated = of_group.filter_map(|fact| Some((fact, sheet.fact(&fact.id)?)));
    let rows: Vec<_> = stated
        .map(|(fact, stated)| row(app, evidence, fact, stated))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{group.title.as_str()}</h3>
            <dl class="facts">{rows}</dl>
        }
    })
}

fn row(
    app: App,
    evidence: &'static Evidence,
    fact: &'static Fact,
    stated: &'static Stated,
) -> AnyView {
    let unknown = matches!(stated.value, FactValue::Unknown(_));
    let source = stated.source.as_ref().and_then(|id| evidence.source(id));
    let source = source.map(|source| source_link(source, in_words(stated.checked)));
    view! {
        <div>
            <dt>{fact.label.as_str()}</dt>
            <dd>
                <span class:muted=unknown>{fact_text(fact, &stated.value)}</span>
                {stated.note.as_ref().map(|note| view! { <span class="note">{note.as_str()}</span> })}
                <span class="source">{source} {report(app, &fact.id)}</span>
            </dd>
        </div>
    }
}

/// How long each line of releases gets fixes.
fn releases(evidence: &'static Evidence, sheet: &'static Sheet) -> Option<AnyView> {
    let row = |release: &'static Release| {
        let released = release.released.map(in_words);
        let until = match release.supported_until {
            Some(day) => in_words(day),
            None if release.supported => EN.releases_open.to_owned(),
            None => EN.releases_unknown.to_owned(),
        };
        let source = evidence.source(&release.source);
        view! {
            <tr>
                <th scope="row">{release.version.as_str()} " " {release.lts.then_some(EN.releases_lts)}</th>
                <td>{released.unwrap_or_default()}</td>
                <td>{until}</td>
                <td class="source">{source.map(|source| source_link(source, in_words(release.checked)))}</td>
            </tr>
        }
    };
    let heads = [
        EN.releases_version,
        EN.releases_first,
        EN.releases_until,
        EN.releases_source,
    ];
    let head = |text: &'static str| view! { <th scope="col">{text}</th> };
    (!sheet.releases.is_empty()).then(|| {
        view! {
            <h3>{EN.releases}</h3>
            <div class="table-scroll" tabindex="0" role="region" aria-label=EN.releases>
                <table class="words">
                    <thead>
                        <tr>{heads.map(head).into_iter().together()}</tr>
                    </thead>
                    <tbody>{sheet.releases.iter().map(row).together()}</tbody>
                </table>
            </div>
        }
    })
}
