//! SMAA on tables as scripts give them.

use serde_json::{Value, json};

use crate::{Made, analyse, assert_close, numbers, rows};

fn acceptability(problem: &Value) -> Vec<Vec<f64>> {
    rows(&analyse(problem)["smaa"]["rank_acceptability"])
}

#[test]
fn should_draw_the_same_for_the_same_seed() {
    let problem =
        |seed: u64| json!({"matrix": [[0.9, 0.2], [0.3, 0.7]], "seed": seed, "samples": 999});
    assert_eq!(analyse(&problem(5)), analyse(&problem(5)));
    assert_ne!(analyse(&problem(5)), analyse(&problem(6)));
    let default = json!({"matrix": [[0.9, 0.2], [0.3, 0.7]]});
    let mut explicit = default.clone();
    (explicit["seed"], explicit["samples"]) = (json!(1), json!(10_000));
    assert_eq!(analyse(&default), analyse(&explicit));
}

#[test]
fn should_keep_to_the_ranking() {
    // Under w₁ ≥ w₂, the first of the two always wins: w₁ ≥ 1/2.
    let matrix = json!([[1, 0], [0, 1]]);
    let found = acceptability(&json!({"matrix": matrix, "ranking": [0, 1]}));
    assert_eq!(found, [[1.0, 0.0], [0.0, 1.0]]);
    // Naming the first only says the same here; weights given beside it make no difference to the draws.
    assert_eq!(
        acceptability(&json!({"matrix": matrix, "ranking": [0]})),
        found
    );
    assert_eq!(
        acceptability(&json!({"matrix": matrix, "ranking": [0], "weights": [0, 1]})),
        found
    );
}

#[test]
fn should_find_the_centre_of_the_ranking() {
    // An alternative that always wins has the centroid of all feasible weights as its own: rank-order-centroid weights.
    let problem = json!({"matrix": [[1, 1, 1], [0, 0, 0]], "ranking": [2, 0, 1]});
    let found = analyse(&problem);
    let central = numbers(&found["smaa"]["central_weights"][0]);
    assert_close(&central, &[5.0 / 18.0, 1.0 / 9.0, 11.0 / 18.0], 0.015);
    assert_close(
        &numbers(&found["roc"]),
        &[5.0 / 18.0, 1.0 / 9.0, 11.0 / 18.0],
        1e-15,
    );
}

#[test]
fn should_turn_columns_in_which_less_is_better() {
    for normalization in ["none", "minmax"] {
        let more = json!({"matrix": [[0, 0.5], [1, 0.2]], "normalization": normalization});
        let less = json!({"matrix": [[1, 0.5], [0, 0.2]], "directions": ["min", "max"],
            "normalization": normalization});
        assert_eq!(acceptability(&more), acceptability(&less));
    }
}

#[test]
fn should_see_differences_of_huge_tiny_and_close_numbers() {
    let rows = [[0.9, 0.2], [0.4, 0.7]];
    let expected = acceptability(&json!({"matrix": rows}));
    for (factor, summand) in [(1e290, 0.0), (1e-290, 0.0), (1.0, 1e9), (-1.0, 0.0)] {
        let matrix = rows.map(|row| row.map(|value| value * factor + summand));
        let direction = if factor < 0.0 { "min" } else { "max" };
        let problem = json!({"matrix": matrix, "directions": [direction, direction]});
        let found = acceptability(&problem);
        assert_close(&found.concat(), &expected.concat(), 1e-3);
    }
}

#[test]
fn should_share_out_all_ranks() {
    for seed in 0..10 {
        let found = &analyse(&Made::positive(seed).json("minmax"))["smaa"];
        let acceptability = rows(&found["rank_acceptability"]);
        let pairwise = rows(&found["pairwise_winning"]);
        for one in 0..acceptability.len() {
            let row: f64 = acceptability[one].iter().sum();
            let column: f64 = acceptability.iter().map(|row| row[one]).sum();
            assert_close(&[row, column], &[1.0, 1.0], 1e-9);
            for (other, share) in pairwise[one].iter().enumerate() {
                let both = share + pairwise[other][one];
                let expected = f64::from(u8::from(one != other));
                assert_close(&[both], &[expected], 1e-9);
            }
            let never = acceptability[one][0] == 0.0;
            assert_eq!(
                found["central_weights"][one].is_null(),
                never,
                "seed {seed}"
            );
            assert_eq!(
                found["confidence_factors"][one].is_null(),
                never,
                "seed {seed}"
            );
            if !never {
                let sum: f64 = numbers(&found["central_weights"][one]).iter().sum();
                assert_close(&[sum], &[1.0], 1e-9);
            }
        }
    }
}
