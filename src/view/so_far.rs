//! The side panel of the interview: what fits best with the answers so far.

use leptos::prelude::*;

use super::App;
use crate::order::hundredths;
use crate::report::leaders;
use crate::wording::EN;

#[component]
pub fn SoFar() -> impl IntoView {
    let app = App::get();
    let answers = app.answers();
    let leaders = move || {
        let answers = answers.with(|answers| answers.applied(app.catalogue));
        (!answers.is_empty()).then(|| leaders(app.model, &answers))
    };
    view! {
        <aside class="so-far" aria-label=EN.so_far_title>
            <h2>{EN.so_far_title}</h2>
            {move || match leaders() {
                None => view! { <p class="hint">{EN.so_far_start}</p> }.into_any(),
                Some(leaders) if leaders.is_empty() => {
                    view! { <p class="hint">{EN.so_far_none}</p> }.into_any()
                }
                Some(leaders) => {
                    let row = |(name, score): (String, f64)| {
                        let points = hundredths(score);
                        view! {
                            <li>
                                <span>{name}</span>
                                <span class="num muted">{points.clone()}</span>
                                <span class="track" aria-hidden="true">
                                    <i style=format!("inline-size:{points}%")></i>
                                </span>
                            </li>
                        }
                        .into_any()
                    };
                    view! {
                        <ol>{leaders.into_iter().map(row).collect_view()}</ol>
                        <p class="hint">{EN.so_far_note}</p>
                        <a class="quiet-link" href="#/result">{EN.so_far_result}</a>
                    }
                        .into_any()
                }
            }}
        </aside>
    }
}
