//! Which answers count, and that their order does not.

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::engine::decide;

use crate::support::{Random, catalogue, decision, model};
use crate::{interviews, passed_over, scores};

#[test]
fn should_not_depend_on_the_order_of_the_answers() {
    for (seed, answers) in interviews() {
        let mut random = Random::seeded(seed);
        let mut entries: Vec<(&str, Answer)> = answers
            .iter()
            .map(|(id, answer)| (id, answer.clone()))
            .collect();
        random.shuffle(&mut entries);
        let mut shuffled = Answers::default();
        for (question, mut answer) in entries {
            match &mut answer {
                Answer::Many(options) => random.shuffle(options),
                Answer::Graded(options) => random.shuffle(options),
                _ => {}
            }
            shuffled.set(catalogue(), question, answer);
        }
        assert_eq!(shuffled, answers, "seed {seed}");
        let scores_of = |answers: &Answers| scores(&decide(model(), answers));
        assert_eq!(scores_of(&shuffled), scores_of(&answers), "seed {seed}");
    }
}

#[test]
fn should_treat_not_sure_like_no_answer() {
    for (seed, answers) in interviews() {
        let without = decide(model(), &answers);
        let with = decide(model(), &passed_over(&answers));
        assert_eq!(scores(&with), scores(&without), "seed {seed}");
        assert_eq!(with.weights, without.weights, "seed {seed}");
        assert_eq!(
            with.exclusions.len(),
            without.exclusions.len(),
            "seed {seed}"
        );
    }
}

#[test]
fn should_not_count_answers_that_do_not_apply() {
    let kept_aside = json!({"platform": ["web"], "client": "one_codebase", "mobile_features": ["analytics"],
        "priorities": ["mobile_fit", "cost"]});
    let without = json!({"platform": ["web"], "priorities": ["cost"]});
    assert_eq!(scores(&decision(&kept_aside)), scores(&decision(&without)));
}
