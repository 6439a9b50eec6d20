//! What else there is: how far each is behind the first, and what is better and worse with it.

use crate::view::prelude::*;

use crate::catalogue::Criterion;
use crate::order::{hundredths, hundredths_and_tenth, sort};
use crate::report::{LEVEL, Report, StackReport};
use crate::session::Comparing;
use crate::share;
use crate::view::App;
use crate::wording::{EN, compare, depths, fill};

/// How many criteria have a colour of their own.
const COLOURED: usize = 4;

/// The best other stacks, with their differences from the first.
pub fn alternatives(app: App, report: &Report, top: &StackReport) -> AnyView {
    let rivals: Vec<(&StackReport, &String)> = report
        .runner_ups
        .iter()
        .filter_map(|rival| {
            let mut stacks = report.stacks.iter();
            Some((
                stacks.find(|stack| stack.id == rival.stack)?,
                &rival.caption,
            ))
        })
        .collect();
    if rivals.is_empty() {
        return view! { <p class="hint">{app.say(depths::EN.alternatives_none)}</p> };
    }
    let differ = |rival: &StackReport, id: &str| {
        let part = |stack: &StackReport| stack.contributions.get(id).unwrap_or_default();
        part(rival) - part(top)
    };
    // Those that make most of the differences have a colour; the rest is one.
    let mut criteria: Vec<(&Criterion, f64)> = Vec::new();
    for (id, _) in top.contributions.iter() {
        let most = rivals.iter().map(|(rival, _)| differ(rival, id).abs());
        let criterion = app.catalogue.criterion(id);
        criteria.extend(criterion.map(|one| (one, most.fold(0.0, f64::max))));
    }
    sort(&mut criteria, |(_, one), (_, other)| other.total_cmp(one));
    let (coloured, rest) = criteria.split_at(COLOURED.min(criteria.len()));
    let parts = |rival: &StackReport| {
        let mut parts: Vec<f64> = coloured
            .iter()
            .map(|(one, _)| differ(rival, &one.id))
            .collect();
        let rest = rest.iter().map(|(one, _)| differ(rival, &one.id));
        parts.push(rest.sum());
        parts
    };
    // One scale for all, so that bars can be compared.
    let side =
        |parts: &[f64], sign: f64| parts.iter().map(|part| (part * sign).max(0.0)).sum::<f64>();
    let widest = rivals.iter().map(|(rival, _)| {
        let parts = parts(rival);
        side(&parts, 1.0).max(side(&parts, -1.0))
    });
    let widest = widest.fold(0.0, f64::max).max(0.001);
    let half = |parts: &[f64], sign: f64| {
        let bars = parts
            .iter()
            .enumerate()
            .filter(|(_, part)| **part * sign > 0.0);
        let bars = bars.map(|(place, part)| {
            let share = format!("{}%", hundredths_and_tenth(part.abs() / widest));
            view! { <i class=format!("hue-{place}") style:inline-size=share></i> }
        });
        view! { <span>{bars.together()}</span> }
    };
    let row = |(rival, caption): &(&StackReport, &String)| {
        let parts = parts(rival);
        view! {
            <li>
                <b>{rival.name.clone()}</b>
                <span class="num">{behind(top, rival)}</span>
                <span class="caption">{(*caption).clone()}</span>
                <span class="differences" aria-hidden="true">{half(&parts, -1.0)} {half(&parts, 1.0)}</span>
            </li>
        }
    };
    let key = |(place, name): (usize, &str)| {
        view! { <li><i class=format!("hue-{place}")></i> {name.to_owned()}</li> }
    };
    let names = coloured.iter().map(|(one, _)| one.name.as_str());
    let names = names.chain([crate::wording::text(depths::EN.bar_other)]);
    let stacks: Vec<&StackReport> = [top]
        .into_iter()
        .chain(rivals.iter().map(|(one, _)| *one))
        .collect();
    view! {
        <ol class="rank" start="2">{rivals.iter().map(row).together()}</ol>
        <div aria-hidden="true">
            <ul class="key">{names.enumerate().map(key).together()}</ul>
            <p class="hint">{fill(depths::EN.bar_note, &[("name", &top.name)])}</p>
        </div>
        <p class="acts"><a class="button" href=side_by_side(app, &stacks)>{compare::EN.from_result}</a></p>
    }
}

/// How far a stack is behind the first, in words; what is nearly the same is the same.
fn behind(top: &StackReport, rival: &StackReport) -> String {
    let behind = top.score - rival.score;
    if behind < LEVEL {
        return depths::EN.level.to_owned();
    }
    let points = match hundredths(behind).as_str() {
        "1" => EN.result_point.to_owned(),
        count => fill(EN.result_points, &[("count", count)]),
    };
    fill(depths::EN.behind, &[("points", &points)])
}

/// The address where stacks stand side by side; somebody else's answers go with it.
fn side_by_side(app: App, stacks: &[&StackReport]) -> String {
    let mut comparing = Comparing::of(stacks.iter().map(|stack| stack.id.clone()));
    comparing.link = app.session.with_untracked(|session| {
        let theirs = session.shared.as_ref();
        let link = theirs.map(|_| session.result_link(app.model))?;
        share::payload(&link).map(str::to_owned)
    });
    comparing.address()
}

/// The clients with the same backend, where there is a choice.
pub fn clients(app: App, report: &Report, top: &StackReport) -> Option<AnyView> {
    let row = |stack: &StackReport| {
        let client = app.catalogue.technology(stack.parts.client.as_deref()?)?;
        let behind = (stack.id != top.id).then(|| behind(top, stack));
        let row = view! {
            <li>
                <b>{client.name.as_str()}</b>
                <span class="num">{behind}</span>
                <span class="caption">{client.summary.as_str()}</span>
            </li>
        };
        Some(row)
    };
    let same = report
        .stacks
        .iter()
        .filter(|stack| stack.parts.backend == top.parts.backend);
    let rows: Vec<_> = same.filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{app.say(EN.result_app)}</h3>
            <p class="hint">{app.say(EN.result_app_note)}</p>
            <ol class="rank clients">{rows}</ol>
        }
    })
}
