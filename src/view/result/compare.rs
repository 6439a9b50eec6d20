//! How the best stacks compare, as bars and as a table.

use leptos::prelude::*;

use crate::catalogue::Criterion;
use crate::order::{hundredths, hundredths_and_tenth};
use crate::report::{Report, StackReport, carried};
use crate::session::Comparing;
use crate::share;
use crate::view::App;
use crate::wording::{EN, compare};

/// The best stacks, as bars and as a table.
pub fn compare(app: App, report: &Report, top: &StackReport) -> AnyView {
    let mut stacks = vec![top];
    let mut captions = vec![carried(app.catalogue, top)];
    for rival in &report.runner_ups {
        stacks.extend(report.stacks.iter().find(|stack| stack.id == rival.stack));
        captions.push(rival.caption.clone());
    }
    let criteria = weightiest(app, report);
    let row = |(stack, caption): (&&StackReport, String)| {
        let contribution = |criterion: &&Criterion| {
            let part = stack.contributions.get(&criterion.id).unwrap_or_default();
            view! { <i style:flex-grow=hundredths_and_tenth(part)></i> }.into_any()
        };
        let parts = criteria.iter().map(contribution).collect_view();
        let rest = hundredths_and_tenth(1.0 - stack.score);
        view! {
            <li>
                <b>{stack.name.clone()}</b>
                <span class="num">{hundredths(stack.score)}</span>
                <span class="segments-bar" aria-hidden="true">
                    {parts} <span style:flex-grow=rest></span>
                </span>
                <span class="caption">{caption}</span>
            </li>
        }
        .into_any()
    };
    let rows = stacks.iter().zip(captions).map(row).collect_view();
    let alone = stacks.len() < 2;
    let side_by_side = side_by_side(app, &stacks);
    view! {
        <section>
            <h2>{EN.result_compare}</h2>
            <div>
                <ol class="rank">{rows}</ol>
                <p class="hint">{EN.result_compare_note}</p>
                <p class="acts" hidden=alone><a class="button" href=side_by_side>{compare::EN.from_result}</a></p>
                <details class="more">
                    <summary>{EN.result_table}</summary>
                    {table(app, report, &stacks)}
                </details>
            </div>
        </section>
    }
    .into_any()
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

/// The criteria that apply, the weightiest first.
fn weightiest(app: App, report: &Report) -> Vec<&'static Criterion> {
    let weights = report.weights.greatest_first();
    weights
        .into_iter()
        .filter_map(|(id, _)| app.catalogue.criterion(id))
        .collect()
}

fn table(app: App, report: &Report, stacks: &[&StackReport]) -> AnyView {
    let heads = stacks
        .iter()
        .map(|stack| view! { <th scope="col">{stack.name.clone()}</th> }.into_any())
        .collect_view();
    let row = |criterion: &'static Criterion| {
        let cells = stacks.iter().map(|stack| {
            let part = stack.contributions.get(&criterion.id).unwrap_or_default();
            view! { <td>{hundredths_and_tenth(part)}</td> }.into_any()
        });
        let weight = report.weights.get(&criterion.id).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{criterion.name.as_str()}</th>
                <td>{hundredths_and_tenth(weight)} "%"</td>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    };
    let rows = weightiest(app, report).into_iter().map(row).collect_view();
    let totals = stacks
        .iter()
        .map(|stack| view! { <td>{hundredths_and_tenth(stack.score)}</td> }.into_any())
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=app.say(EN.result_table_caption)>
            <table>
                <caption>{app.say(EN.result_table_caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{EN.result_table_criterion}</th>
                        <th scope="col">{EN.result_table_weight}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{EN.result_table_total}</th>
                        <td>"100%"</td>
                        {totals}
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// The clients with the same backend, where there is a choice.
pub fn clients(app: App, report: &Report, top: &StackReport) -> Option<AnyView> {
    let row = |stack: &StackReport| {
        let client = app.catalogue.technology(stack.parts.client.as_deref()?)?;
        let score = hundredths(stack.score);
        let share = format!("{score}%");
        let row = view! {
            <li>
                <b>{client.name.as_str()}</b>
                <span class="num">{score}</span>
                <span class="track" aria-hidden="true">
                    <i style:inline-size=share></i>
                </span>
                <span class="caption">{client.summary.as_str()}</span>
            </li>
        };
        Some(row.into_any())
    };
    let same = report
        .stacks
        .iter()
        .filter(|stack| stack.parts.backend == top.parts.backend);
    let rows: Vec<_> = same.filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{app.say(EN.result_app)}</h2>
                <div>
                    <p class="hint">{app.say(EN.result_app_note)}</p>
                    <ol class="rank clients">{rows}</ol>
                </div>
            </section>
        }
        .into_any()
    })
}
