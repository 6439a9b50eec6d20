//! How the decision is made: in plain words, with the formulas for those who want them.
//!
//! Every figure comes from the code that uses it, or from the catalogue.

use crate::view::prelude::*;

use super::App;
use super::evidence::with_evidence;
use super::guide::page;
use crate::catalogue::{Catalogue, Criterion, Measure};
use crate::engine::interview::{CHANGES, COMPLETIONS, ENOUGH};
use crate::engine::{FIT_DOUBT, METHOD, NEUTRAL};
use crate::order::{decimal, hundredths, hundredths_and_tenth, with_comma};
use crate::report::{AS_OFTEN, CLEAR, DRAWS, INDIFFERENT, LEANING, LEVEL, SEED, STRICT, VIKOR_V};
use crate::wording::{EN, fill};

/// Title, plain words, formulas and papers of each step; the last two may be empty.
static STEPS: [[&str; 4]; 12] = [
    [EN.method_required, EN.method_required_text, "", ""],
    [
        EN.method_stacks,
        EN.method_stacks_text,
        EN.method_stacks_formula,
        "",
    ],
    [
        EN.method_ratings,
        EN.method_ratings_text,
        EN.method_ratings_formula,
        "",
    ],
    [
        EN.method_values,
        EN.method_values_text,
        EN.method_values_formula,
        "",
    ],
    [
        EN.method_weights,
        EN.method_weights_text,
        EN.method_weights_formula,
        EN.method_weights_paper,
    ],
    [
        EN.method_score,
        EN.method_score_text,
        EN.method_score_formula,
        EN.method_score_paper,
    ],
    [
        EN.method_readings,
        EN.method_readings_text,
        EN.method_readings_formula,
        EN.method_readings_paper,
    ],
    [
        EN.method_sure,
        EN.method_sure_text,
        EN.method_sure_formula,
        "",
    ],
    [
        EN.method_level,
        EN.method_level_text,
        EN.method_level_formula,
        "",
    ],
    [
        EN.method_changes,
        EN.method_changes_text,
        EN.method_changes_formula,
        EN.method_changes_paper,
    ],
    [
        EN.method_opinions,
        EN.method_opinions_text,
        EN.method_opinions_formula,
        EN.method_opinions_paper,
    ],
    [
        EN.method_interview,
        EN.method_interview_text,
        EN.method_interview_formula,
        EN.method_interview_paper,
    ],
];

static LIMITS: [&str; 4] = [
    EN.method_limit_data,
    EN.method_limit_answers,
    EN.method_limit_doubt,
    EN.method_limit_people,
];

#[component]
pub fn Method() -> impl IntoView {
    let app = App::get();
    let figures = figures(app.catalogue);
    let words: Vec<(&str, &str)> = figures
        .iter()
        .map(|(name, figure)| (*name, figure.as_str()))
        .collect();
    let limit = |text: &&'static str| view! { <li>{*text}</li> };
    view! {
        <div class="method">
            <h1 tabindex="-1">{EN.method_title}</h1>
            <p class="lede">{EN.method_lede}</p>
            <p class="hint">{fill(&app.say(EN.method_version), &words)}</p>
            <ol class="steps">{STEPS.iter().map(|one| step(app, one, &words)).together()}</ol>
            <h2>{EN.method_limits}</h2>
            <ul class="limits">{LIMITS.iter().map(limit).together()}</ul>
            {with_evidence(app, move |evidence| {
                let pages = evidence.score.iter().map(|one| page(app, evidence, one));
                view! { <div class="guide">{pages.together()}</div> }
            })}
        </div>
    }
}

fn step(
    app: App,
    [title, text, formula, paper]: &[&'static str; 4],
    words: &[(&str, &str)],
) -> AnyView {
    let (plain, no_paper) = (formula.is_empty(), paper.is_empty());
    view! {
        <li>
            <h2>{*title}</h2>
            <p>{fill(&app.say(text), words)}</p>
            <details class="why" hidden=plain>
                <summary>{EN.method_formulas}</summary>
                <p class="formula">{fill(formula, words)}</p>
                <p class="papers" hidden=no_paper>{*paper}</p>
            </details>
        </li>
    }
}

/// What stands for the words in braces.
fn figures(catalogue: &Catalogue) -> [(&'static str, String); 32] {
    [
        ("method", METHOD.to_string()),
        ("date", catalogue.date.to_string()),
        ("revision", catalogue.revision.to_string()),
        ("criteria", catalogue.criteria.len().to_string()),
        ("measured", decimal(catalogue.widths.measured)),
        ("documented", decimal(catalogue.widths.documented)),
        ("survey", decimal(catalogue.widths.survey)),
        ("opinions", decimal(catalogue.widths.opinions)),
        ("opinion", decimal(catalogue.widths.opinion)),
        ("disputed", decimal(catalogue.widths.disputed)),
        ("by_releases", by_releases(catalogue)),
        ("doubt", decimal(FIT_DOUBT)),
        ("whole", decimal(catalogue.doubt)),
        ("step", decimal(catalogue.rank_step)),
        ("neutral", decimal(NEUTRAL)),
        ("floors", floors(catalogue)),
        ("table", EN.result_weights_table.to_owned()),
        ("draws", with_comma(DRAWS)),
        ("kept", decimal(catalogue.weight_kept)),
        ("seed", SEED.to_string()),
        // Of all shares, that of one half has the largest standard error.
        ("error", decimal(0.5 / (DRAWS as f64).sqrt())),
        ("clear", hundredths(CLEAR)),
        ("leaning", hundredths(LEANING)),
        ("level", hundredths_and_tenth(LEVEL)),
        ("often", hundredths(AS_OFTEN)),
        ("v", decimal(VIKOR_V)),
        ("q", decimal(INDIFFERENT)),
        ("p", decimal(STRICT)),
        ("completions", with_comma(COMPLETIONS)),
        ("changes", with_comma(CHANGES)),
        ("enough", hundredths(ENOUGH)),
        ("settled", decimal(ENOUGH)),
    ]
}

/// A sentence for each criterion that keeps a share whatever is ranked.
fn floors(catalogue: &Catalogue) -> String {
    let floor = |criterion: &Criterion| {
        let words = [
            ("name", criterion.name.as_str()),
            ("floor", &hundredths(criterion.floor)),
        ];
        fill(EN.method_weights_floor, &words)
    };
    let kept = catalogue.criteria.iter().filter(|one| one.floor > 0.0);
    let sentences: Vec<String> = kept.map(floor).collect();
    sentences.join(" ")
}

/// A sentence for each criterion that is measured by releases.
fn by_releases(catalogue: &Catalogue) -> String {
    let measured = catalogue
        .criteria
        .iter()
        .filter(|one| one.measured == Some(Measure::Releases));
    let sentences: Vec<String> = measured
        .map(|one| fill(EN.method_ratings_releases, &[("name", &one.name)]))
        .collect();
    sentences.join(" ")
}
