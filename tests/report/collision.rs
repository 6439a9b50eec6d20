//! Requirements that leave nothing over.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::catalogue::Slot;

use crate::support::{Random, answers, catalogue, model, report};

/// Requirements put together at random, most of them too many.
fn requirements(seed: u64) -> Answers {
    let mut random = Random::seeded(seed);
    let hosting = [
        "any_cloud",
        "own_servers",
        "eu_only",
        "windows",
        "google",
        "aws",
        "azure",
    ];
    let languages = ["python", "go", "dart", "perl", "kotlin", "rust"];
    let mut value = json!({
        "language_policy": [random.one(&languages)],
        "hosting": [random.one(&hosting)],
        "platform": [random.one(&["web", "mobile"])],
    });
    if random.chance(60) {
        value["baas"] = json!("never");
    }
    if random.chance(50) {
        value["client"] = json!("native_feel");
    }
    answers(&value)
}

#[test]
fn should_say_a_way_out_of_every_collision_that_works() {
    let (mut backends, mut clients) = (0, 0);
    for seed in 0..400 {
        let answers = requirements(seed);
        let report = stackfit::report::report(model(), &answers);
        let Some(collision) = &report.collision else {
            assert!(
                !report.stacks.is_empty(),
                "seed {seed}: nothing left and nothing said"
            );
            continue;
        };
        assert!(!collision.questions.is_empty(), "seed {seed}");
        assert!(
            !collision.relax.is_empty(),
            "seed {seed}: {}",
            answers.to_json()
        );
        for way_out in &collision.relax {
            assert!(!way_out.questions.is_empty(), "seed {seed}");
            let mut relaxed = answers.clone();
            for question in &way_out.questions {
                assert!(
                    collision.questions.contains(question),
                    "seed {seed}: {question}"
                );
                assert!(answers.get(question).is_some(), "seed {seed}: {question}");
                relaxed.remove(question);
            }
            let after = stackfit::report::report(model(), &relaxed);
            let first = after.stacks.first().unwrap();
            assert_eq!(
                (&first.id, &first.name),
                (&way_out.stack, &way_out.name),
                "seed {seed}"
            );
            let still = after.collision.map(|one| one.missing);
            assert_ne!(still, Some(collision.missing), "seed {seed}");
        }
        match collision.missing {
            "backend" => backends += 1,
            "client" => clients += 1,
            other => unreachable!("{other}"),
        }
    }
    assert!(
        backends > 10 && clients > 10,
        "{backends} and {clients} collisions"
    );
}

#[test]
fn should_find_no_collision_where_something_is_left() {
    for seed in 0..300 {
        let answers = Random::seeded(seed).interview();
        let report = stackfit::report::report(model(), &answers);
        let missing = report.collision.as_ref().map(|one| one.missing);
        assert_eq!(
            report.stacks.is_empty(),
            missing == Some("backend"),
            "seed {seed}"
        );
        assert!(
            missing.is_none() || !report.excluded.is_empty(),
            "seed {seed}"
        );
    }
    let roles = &catalogue().roles;
    assert!(
        roles.iter().any(|role| role.slot == Slot::Client),
        "a client can be missing"
    );
}

#[test]
fn should_name_the_single_requirement_to_relax() {
    let report = report(&json!({"language_policy": ["dart"], "baas": "never"}));
    let collision = report.collision.unwrap();
    assert_eq!(collision.missing, "backend");
    assert_eq!(collision.questions, ["language_policy", "baas"]);
    let ways_out: Vec<&[String]> = collision
        .relax
        .iter()
        .map(|one| one.questions.as_slice())
        .collect();
    assert_eq!(ways_out, [["language_policy"], ["baas"]]);
    assert!(report.stacks.is_empty() && report.why.is_empty());
}
