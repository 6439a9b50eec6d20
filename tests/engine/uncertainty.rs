//! A decision as a problem for SMAA-2.

use mcda::smaa::{Acceptability, Problem, Smaa};
use serde_json::json;
use stackfit::engine::uncertainty::problem;
use stackfit::engine::{Model, decide};

use crate::support::{answers, catalogue, model};
use crate::{assert_close, interviews, with_copy};

fn analysed(problem: &Problem, draws: usize) -> Acceptability {
    let mut smaa = Smaa::new(problem, draws, 1, Vec::new());
    assert!(smaa.advance(draws));
    smaa.result()
}

#[test]
fn should_give_each_stack_some_rank_and_each_rank_to_some_stack() {
    for (seed, answers) in interviews().step_by(3) {
        let decision = decide(model(), &answers);
        let ranks = analysed(&problem(model(), &decision), 64).rank;
        assert_eq!(ranks.len(), decision.ranking.len(), "seed {seed}");
        for (place, row) in ranks.iter().enumerate() {
            let column: f64 = ranks.iter().map(|row| row[place]).sum();
            assert_close(&[row.iter().sum(), column], &[1.0, 1.0]);
        }
    }
}

#[test]
fn should_have_the_values_of_the_decision_and_their_bounds() {
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        let problem = problem(model(), &decision);
        assert_eq!(problem.criteria, decision.criteria.len(), "seed {seed}");
        assert_eq!(problem.weights, decision.feasible, "seed {seed}");
        let columns = problem.criteria;
        let doubt = &problem.doubt;
        for (row, scored) in decision.ranking.iter().enumerate() {
            let made_of = &doubt.made_of[row];
            assert_eq!(made_of.len(), scored.stack.parts().count(), "seed {seed}");
            for (column, interval) in scored.values.iter().enumerate() {
                let value = problem.values[row * columns + column];
                let sum = |table: &[f64]| -> f64 {
                    let parts = made_of.iter().map(|(part, mix)| {
                        doubt.mixes[mix * columns + column] * table[part * columns + column]
                    });
                    parts.sum()
                };
                let ends = [value - sum(&doubt.below), value, value + sum(&doubt.above)];
                let ends = ends.map(|end| end.clamp(0.0, 1.0));
                assert_close(&ends, &[interval.low, interval.likely, interval.high]);
            }
        }
    }
}

#[test]
fn should_make_a_technology_that_stacks_share_rise_and_fall_in_all_of_them() {
    let decision = decide(model(), &answers(&json!({"platform": ["web", "mobile"]})));
    let problem = problem(model(), &decision);
    for (row, scored) in decision.ranking.iter().enumerate() {
        let technologies = &catalogue().technologies;
        let numbers: Vec<&str> = problem.doubt.made_of[row]
            .iter()
            .map(|(part, _)| technologies[*part].id.as_str())
            .collect();
        assert_eq!(numbers.join("+"), scored.stack.id());
    }
}

#[test]
fn should_find_a_copy_as_acceptable_as_the_original() {
    // The values of the two are drawn separately: equal are the shares, not the draws.
    const DRAWS: usize = 10_000;
    let all = &catalogue().technologies;
    for (id, value) in [
        (
            "django",
            json!({"platform": ["web"], "skills": {"python": "strong"}}),
        ),
        (
            "firebase",
            json!({"platform": ["web"], "baas": "welcome", "deadline": "weeks", "operations": "nobody"}),
        ),
        (
            "flutter",
            json!({"platform": ["mobile"], "skills": {"dart": "strong"}, "hosting": ["own_servers", "windows"]}),
        ),
        (
            "phoenix",
            json!({"product": "telecom_iot", "priorities": ["workload_fit", "scalability"]}),
        ),
    ] {
        let more = with_copy(all.iter().position(|one| one.id == id).unwrap());
        let model = Model::new(&more);
        let decision = decide(&model, &answers(&value));
        let found = analysed(&problem(&model, &decision), DRAWS);
        let ids: Vec<String> = decision.ranking.iter().map(|one| one.stack.id()).collect();
        let mut copies = 0;
        for (place, stack) in ids.iter().enumerate() {
            let original = stack.replace("copy_of_", "");
            let original = ids.iter().position(|one| *one == original).unwrap();
            for (one, other) in found.rank[place].iter().zip(&found.rank[original]) {
                assert!((one - other).abs() < 0.03, "{stack}: {one} and {other}");
            }
            copies += usize::from(place != original);
        }
        assert!(copies > 0, "{id} is ruled out");
        let first: f64 = found.rank.iter().map(|ranks| ranks[0]).sum();
        assert_close(&[first], &[1.0]);
    }
}
