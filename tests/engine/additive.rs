//! The additive value and the order it gives.

use mcda::additive::additive_value;
use stackfit::engine::decide;

use crate::support::model;
use crate::{assert_close, interviews, scores};

#[test]
fn should_add_weighted_values() {
    // A weighted sum that can be checked by hand: 0.3·0.9 + 0.5·0.2 + 0.2·0.4.
    let (contributions, score) = additive_value(&[0.3, 0.5, 0.2], &[0.9, 0.2, 0.4]);
    assert_close(&contributions, &[0.27, 0.1, 0.08]);
    assert_close(&[score], &[0.45]);
}

#[test]
fn should_give_scores_that_are_the_sum_of_their_contributions() {
    for (seed, answers) in interviews() {
        for scored in decide(model(), &answers).ranking {
            let sum: f64 = scored.contributions.iter().sum();
            let id = scored.stack.id();
            assert!((scored.score - sum).abs() < 1e-12, "seed {seed}: {id}");
            assert!((0.0..=1.0).contains(&scored.score), "seed {seed}: {id}");
        }
    }
}

#[test]
fn should_rank_the_best_first_and_name_no_stack_twice() {
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        let falling = decision
            .ranking
            .windows(2)
            .all(|pair| pair[0].score >= pair[1].score);
        assert!(falling, "seed {seed}");
        let mut ids: Vec<String> = decision.ranking.iter().map(|one| one.stack.id()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), decision.ranking.len(), "seed {seed}");
    }
}

#[test]
fn should_decide_the_same_every_time() {
    for (seed, answers) in interviews().take(50) {
        let first = decide(model(), &answers);
        let second = decide(model(), &answers);
        assert_eq!(scores(&first), scores(&second), "seed {seed}");
    }
}
