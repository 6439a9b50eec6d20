//! The few global numbers of a catalogue – how important each criterion is before anything is known – held against
//! documented decisions.
//!
//! What is looked for are weights w that make accepted answers likely and stay near the ones that the data has, w⁰:
//!
//! maximise Σ log P(accepted) − λ Σ (log w_c / w⁰_c)², where P is the softmax of the best scores by main part,
//! exp(score / τ) / Σ exp(score / τ), and, where a decision is about the client, the same by client.
//!
//! The search goes up and down by one criterion at a time, in steps that get smaller; it is deterministic. Nothing but
//! importance is fitted: ratings follow from evidence, rules from experience. The rates are cross-validated: of ten folds,
//! each is decided by weights that were fitted to the others. Decisions about the same source share a fold.

use serde_json::{Value, json};

use catalogue::{Catalogue, Precedent};
use decision::engine::{Model, decide};

use super::validation::{STRENGTH, is_main, percent};

/// How far apart scores are told apart: about what the uncertainty of a rating makes of a score.
const TEMPERATURE: f64 = 0.03;

/// How strongly weights are held near those of the data.
const HELD: f64 = 4.0;

/// By what a weight is multiplied or divided, round by round.
const STEPS: [f64; 3] = [1.3, 1.15, 1.05];

/// Parts of the cross-validation.
const FOLDS: usize = 10;

/// What weights come to.
#[derive(Clone, Copy, Default)]
struct Found {
    likelihood: f64,
    main: (usize, usize),
    three: (usize, usize),
    client: (usize, usize),
}

impl Found {
    fn add(&mut self, other: Found) {
        self.likelihood += other.likelihood;
        let count = |own: &mut (usize, usize), other: (usize, usize)| {
            own.0 += other.0;
            own.1 += other.1;
        };
        count(&mut self.main, other.main);
        count(&mut self.three, other.three);
        count(&mut self.client, other.client);
    }

    fn rates(&self) -> Value {
        let rate = |(right, all): (usize, usize)| right as f64 / all.max(1) as f64;
        json!({"first": rate(self.main), "three": rate(self.three), "toolkits": rate(self.client)})
    }
}

/// The weights fitted to a catalogue's documented decisions, and how right the data's and the fitted ones are.
pub fn fit(catalogue: &Catalogue) -> Value {
    let judged = catalogue.evidence.precedents.iter();
    let judged: Vec<&Precedent> = judged.filter(|one| one.strength >= STRENGTH).collect();
    let expert: Vec<f64> = catalogue.criteria.iter().map(|one| one.weight).collect();
    let fitted = search(catalogue, &expert, &judged);
    let mut crossed = Found::default();
    for fold in 0..FOLDS {
        let (inside, outside): (Vec<&Precedent>, Vec<&Precedent>) =
            judged.iter().partition(|one| fold_of(one) == fold);
        let weights = search(catalogue, &expert, &outside);
        crossed.add(found(catalogue, &weights, &inside));
    }
    let criteria = catalogue.criteria.iter().zip(expert.iter().zip(&fitted));
    let weights = criteria.map(|(criterion, (expert, fitted))| {
        let rounded = (fitted * 100.0).round() / 100.0;
        json!({"criterion": criterion.id, "data": expert, "fitted": rounded})
    });
    json!({
        "decisions": judged.len(),
        "weights": weights.collect::<Vec<_>>(),
        "data": found(catalogue, &expert, &judged).rates(),
        "fitted": found(catalogue, &fitted, &judged).rates(),
        "cross_validated": crossed.rates(),
    })
}

/// What [`fit`] found, as the last part of the page about the score, in Markdown.
pub fn markdown(fit: &Value) -> String {
    let mut page = "
The importance of criteria in the data is judged, not fitted. Fitted to these decisions, it would be right so often; \
cross-validated means that each decision was left out, with all of its source, when the importance that decided it was \
fitted.

| importance | first place right | right one among three | client right |
|---|---:|---:|---:|
"
    .to_owned();
    for (name, field) in [
        ("of the data", "data"),
        ("fitted", "fitted"),
        ("cross-validated", "cross_validated"),
    ] {
        let rates = ["first", "three", "toolkits"].map(|of| percent(&fit[field][of]));
        page.push_str(&format!("| {name} | {} |\n", rates.join(" | ")));
    }
    page
}

/// The fold of a decision: the same for all from one page.
fn fold_of(precedent: &Precedent) -> usize {
    let key = precedent.address.as_ref().unwrap_or(&precedent.id);
    let sum = key.bytes().fold(17_u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(byte))
    });
    sum as usize % FOLDS
}

/// Climbs from the data's weights.
fn search(catalogue: &Catalogue, expert: &[f64], judged: &[&Precedent]) -> Vec<f64> {
    let held = |weights: &[f64]| {
        let far = weights.iter().zip(expert);
        HELD * far
            .map(|(one, other)| (one / other).ln().powi(2))
            .sum::<f64>()
    };
    let worth = |weights: &[f64]| found(catalogue, weights, judged).likelihood - held(weights);
    let mut weights = expert.to_vec();
    let mut best = worth(&weights);
    for step in STEPS {
        for criterion in 0..weights.len() {
            for factor in [step, 1.0 / step] {
                let mut tried = weights.clone();
                tried[criterion] *= factor;
                let is = worth(&tried);
                if is > best {
                    (weights, best) = (tried, is);
                }
            }
        }
    }
    weights
}

/// What weights come to on some decisions.
fn found(catalogue: &Catalogue, weights: &[f64], judged: &[&Precedent]) -> Found {
    let mut catalogue = catalogue.clone();
    for (criterion, weight) in catalogue.criteria.iter_mut().zip(weights) {
        criterion.weight = *weight;
    }
    let model = Model::new(&catalogue);
    let mut all = Found::default();
    for precedent in judged {
        all.add(found_of(&model, precedent));
    }
    all
}

fn found_of(model: &Model<'_>, precedent: &Precedent) -> Found {
    let answers = share::example::given(model.catalogue, &precedent.answers);
    let ranking = decide(model, &answers).ranking;
    let accepted = |ids: &[String], place: usize| {
        let stack = ranking.get(place).map(|one| one.stack);
        stack.is_some_and(|stack| ids.iter().any(|id| is_main(stack, id)))
    };
    let mut found = Found::default();
    if !precedent.accept_top1.is_empty() {
        let three = (0..3).any(|place| accepted(&precedent.accept_top3, place));
        found.main = (usize::from(accepted(&precedent.accept_top1, 0)), 1);
        found.three = (usize::from(three), 1);
        found.likelihood += likelihood(ranking.iter().map(|one| {
            let ids: Vec<&str> = one
                .stack
                .backend
                .iter()
                .map(|part| part.id.as_str())
                .collect();
            let right = precedent
                .accept_top1
                .iter()
                .any(|id| is_main(one.stack, id));
            (ids.join("+"), one.score, right)
        }));
    }
    if !precedent.accept_client.is_empty() {
        let client = |one: Option<&catalogue::Technology>| {
            one.map_or("", |client| client.id.as_str()).to_owned()
        };
        let right = |id: &String| precedent.accept_client.contains(id);
        let first = ranking
            .first()
            .is_some_and(|one| right(&client(one.stack.client)));
        found.client = (usize::from(first), 1);
        found.likelihood += likelihood(ranking.iter().map(|one| {
            let id = client(one.stack.client);
            let right = right(&id);
            (id, one.score, right)
        }));
    }
    found
}

/// The logarithm of the share that what is right has, where each name stands for its first, best entry.
fn likelihood(entries: impl Iterator<Item = (String, f64, bool)>) -> f64 {
    /// What is all but excluded must not outweigh everything else.
    const LEAST: f64 = 1e-4;
    let mut seen: Vec<String> = Vec::new();
    let (mut right, mut all, mut top) = (0.0, 0.0, None);
    for (name, score, is_right) in entries {
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        let top = *top.get_or_insert(score);
        let share = ((score - top) / TEMPERATURE).exp();
        all += share;
        right += if is_right { share } else { 0.0 };
    }
    if all > 0.0 {
        (right / all).max(LEAST).ln()
    } else {
        LEAST.ln()
    }
}
