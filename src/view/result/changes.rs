//! What would change the result: answers, weights, and what it would take for another stack to win.

use leptos::prelude::*;

use crate::order::hundredths;
use crate::report::{
    Analysis, Report, StackReport, TippingPoint, closest_weight, one_a_question, stack_name,
    telling, tipped, way_to_win,
};
use crate::view::{App, Search};
use crate::wording::{EN, fill};

/// How many tipping points are shown before the rest is asked for.
const SHOWN: usize = 4;

pub fn changes(app: App, report: &Report, top: &StackReport, analysis: &Analysis) -> AnyView {
    let points = telling(app.catalogue, top, &analysis.tipping_points);
    let first: Vec<AnyView> = one_a_question(&points, SHOWN)
        .into_iter()
        .map(|point| line(app, point))
        .collect();
    let count = points.len().to_string();
    let none = first.is_empty();
    let no_more = first.len() == points.len();
    let all = points
        .into_iter()
        .map(|point| line(app, point))
        .collect_view();
    view! {
        <section>
            <h2>{EN.result_changes}</h2>
            <div>
                <p hidden=!none>{app.say(EN.result_changes_none)}</p>
                <ul class="changes">{first}</ul>
                <details class="more" hidden=no_more>
                    <summary>{fill(EN.result_changes_more, &[("count", &count)])}</summary>
                    <ul class="changes">{all}</ul>
                </details>
                {weights(app, report, analysis)}
                {ways_to_win(app, report)}
            </div>
        </section>
    }
    .into_any()
}

fn line(app: App, point: &TippingPoint) -> AnyView {
    view! { <li>{tipped(app.catalogue, point)}</li> }.into_any()
}

/// Which weight decides: the one that can move least.
fn weights(app: App, report: &Report, analysis: &Analysis) -> AnyView {
    let text = closest_weight(app.catalogue, &report.weights, &analysis.stability);
    let intervals = &analysis.stability.0;
    let row = |(id, low, high): &(String, f64, f64)| {
        let name = app.catalogue.criterion(id).map_or("", |one| &one.name);
        let weight = report.weights.get(id).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{hundredths(weight)} "%"</td>
                <td>{hundredths(*low)} "–" {hundredths(*high)} "%"</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <p>{text}</p>
        <details class="more">
            <summary>{EN.result_weights_table}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=EN.result_weights_table>
                <table>
                    <caption>{EN.result_weights_caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{EN.result_table_criterion}</th>
                            <th scope="col">{EN.result_table_weight}</th>
                            <th scope="col">{EN.result_weights_range}</th>
                        </tr>
                    </thead>
                    <tbody>{intervals.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

/// For each runner-up, a button that looks for what would put it first.
fn ways_to_win(app: App, report: &Report) -> Option<AnyView> {
    if report.runner_ups.is_empty() {
        return None;
    }
    let row = |id: &String| {
        let name = stack_name(app.catalogue, id);
        let stack = id.clone();
        let ask = move |_| {
            let case = app
                .session
                .with_untracked(|session| session.shown_case().applied(app.catalogue));
            (app.host.search)(app, &case, stack.clone());
        };
        let of = id.clone();
        let shown = name.clone();
        let found = move || app.search.with(|search| found(search, &of, &shown));
        view! {
            <li>
                <button type="button" class="button small" on:click=ask>
                    {name}
                </button>
                <span role="status">{move || found()}</span>
            </li>
        }
        .into_any()
    };
    let rows = report.runner_ups.iter().map(|rival| row(&rival.stack));
    let list = view! {
        <h3>{EN.result_win}</h3>
        <ul class="ways-to-win">{rows.collect_view()}</ul>
    };
    Some(list.into_any())
}

/// What is known of the way of one stack to the first place.
fn found(search: &Search, id: &str, name: &str) -> String {
    match search {
        Search::Under(stack) if stack == id => EN.result_win_waiting.to_owned(),
        Search::Over(stack, changes) if stack == id => way_to_win(name, changes.as_deref()),
        _ => String::new(),
    }
}
