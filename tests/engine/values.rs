//! The values of stacks, and what moves them.

use serde_json::json;
use stackfit::answers::Answer;
use stackfit::catalogue::{Catalogue, Effect, Interval, Rule};
use stackfit::engine::{Model, decide};

use crate::support::{Random, answers, catalogue, decision, model};
use crate::{interviews, scores};

#[test]
fn should_give_values_in_order_between_zero_and_one() {
    for (seed, answers) in interviews() {
        for scored in decide(model(), &answers).ranking {
            for Interval { low, likely, high } in scored.values {
                let ordered = 0.0 <= low && low <= likely && likely <= high && high <= 1.0;
                assert!(
                    ordered,
                    "seed {seed}: {}: {low} {likely} {high}",
                    scored.stack.id()
                );
            }
        }
    }
}

#[test]
fn should_never_lower_a_stack_for_a_stronger_skill() {
    // Rules that look at skills prefer some to others on purpose.
    let mut plain = catalogue().clone();
    let looks = |rule: &Rule| rule.when.questions().any(|id| id == "skills");
    plain
        .rules
        .retain(|rule| !looks(rule) && !matches!(rule.effect, Effect::Exclude { .. }));
    let model = Model::new(&plain);
    for (seed, answers) in interviews() {
        let Some(Answer::Graded(skills)) = answers.get("skills") else {
            continue;
        };
        let before = decide(&model, &answers);
        let languages = &catalogue().question("skills").unwrap().options;
        let language = Random::seeded(seed).one(languages).id.clone();
        let mut stronger = skills.clone();
        stronger.retain(|(one, _)| *one != language);
        stronger.push((language.clone(), "strong".to_owned()));
        let mut changed = answers.clone();
        changed.set(catalogue(), "skills", Answer::Graded(stronger));
        let after = scores(&decide(&model, &changed));
        for ((id, before), (_, after)) in scores(&before).iter().zip(&after) {
            assert!(
                after - before > -1e-12,
                "seed {seed}: {language} lowers {id}"
            );
        }
    }
}

#[test]
fn should_lift_a_stack_in_a_language_from_some_to_strong() {
    let top_score = |level: &str, backend: &str| {
        let decision = decision(&json!({"skills": {"python": level}}));
        let mut ranking = decision.ranking.iter();
        ranking.find(|one| one.stack.id() == backend).unwrap().score
    };
    assert!(top_score("strong", "django") > top_score("some", "django"));
}

/// The bundled catalogue with one rating raised.
fn raised(technology: &str, criterion: &str) -> Catalogue {
    let mut raised = catalogue().clone();
    let mut technologies = raised.technologies.iter_mut();
    let technology = technologies.find(|one| one.id == technology).unwrap();
    let mut ratings = technology.ratings.iter_mut();
    let rating = ratings.find(|one| one.criterion == criterion).unwrap();
    rating.value = rating.value.map(|value| (value + 0.2).min(1.0));
    raised
}

#[test]
fn should_never_lower_a_stack_for_a_better_rating() {
    let all = catalogue();
    for (seed, answers) in interviews() {
        let mut random = Random::seeded(seed);
        let technology = &random.one(&all.technologies).id;
        let criterion = &random.one(&all.criteria).id;
        let better = raised(technology, criterion);
        let before = scores(&decide(model(), &answers));
        let after = scores(&decide(&Model::new(&better), &answers));
        for ((id, before), (_, after)) in before.iter().zip(&after) {
            assert!(
                after - before > -1e-12,
                "seed {seed}: {technology} {criterion} lowers {id}"
            );
            let part = id.split('+').any(|part| part == technology);
            assert!(
                part || (after - before).abs() < 1e-12,
                "seed {seed}: {technology} {criterion} moves {id}"
            );
        }
    }
}

#[test]
fn should_let_a_better_rating_win_places() {
    let place = |catalogue: &Catalogue| {
        let model = Model::new(catalogue);
        let decision = decide(&model, &answers(&json!({"priorities": ["support"]})));
        let mut ranking = decision.ranking.iter();
        ranking.position(|one| one.stack.id() == "flask").unwrap()
    };
    assert!(place(&raised("flask", "support")) < place(catalogue()));
}
