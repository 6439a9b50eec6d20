//! What other methods say.

use leptos::prelude::*;

use crate::order::hundredths_and_tenth;
use crate::report::{Analysis, Opinion, Report};
use crate::view::App;
use crate::wording::EN;

/// The second opinions: a sentence first, the figures on demand.
pub fn opinions(app: App, report: &Report, analysis: &Analysis) -> AnyView {
    let opinions = &analysis.second_opinions;
    let mut shown: Vec<(usize, String)> = Vec::new();
    for (place, stack) in report.stacks.iter().enumerate() {
        if place == 0
            || report
                .runner_ups
                .iter()
                .any(|rival| rival.stack == stack.id)
        {
            shown.push((place, stack.name.clone()));
        }
    }
    let figure = |opinion: &Opinion, place: usize| {
        let value = opinion.values.get(place).copied().unwrap_or_default();
        let sign = if value < 0.0 { "−" } else { "" };
        view! { <td>{sign} {hundredths_and_tenth(value.abs())}</td> }.into_any()
    };
    let row = |(place, name): (usize, String)| {
        let shares = analysis.rank_acceptability.get(place);
        let first = shares
            .and_then(|shares| shares.first())
            .copied()
            .unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{hundredths_and_tenth(first)}</td>
                {figure(&opinions.topsis, place)}
                {figure(&opinions.vikor, place)}
                {figure(&opinions.promethee2, place)}
            </tr>
        }
        .into_any()
    };
    let heads = [
        EN.opinions_candidate,
        EN.opinions_first,
        EN.method_topsis,
        EN.method_vikor,
        EN.method_promethee,
    ];
    let head = |text: &'static str| view! { <th scope="col">{text}</th> }.into_any();
    view! {
        <section>
            <h2>{EN.result_opinions}</h2>
            <div>
                <p>{opinions.sentence.clone()}</p>
                <details class="more">
                    <summary>{EN.result_opinions_figures}</summary>
                    <div class="table-scroll" tabindex="0" role="region" aria-label=EN.result_opinions>
                        <table>
                            <caption>{app.say(EN.opinions_caption)}</caption>
                            <thead>
                                <tr>{heads.map(head).into_iter().collect_view()}</tr>
                            </thead>
                            <tbody>{shown.into_iter().map(row).collect_view()}</tbody>
                        </table>
                    </div>
                </details>
                <p class="hint"><a href="#/method">{EN.result_method}</a></p>
            </div>
        </section>
    }
    .into_any()
}
