//! Which stacks are built.

use serde_json::json;
use stackfit::engine::{decide, wants_client};

use crate::interviews;
use crate::support::{catalogue, decision};

#[test]
fn should_have_a_client_only_with_a_phone_app() {
    for (seed, answers) in interviews() {
        let decision = decide(catalogue(), &answers);
        let wanted = wants_client(catalogue(), &decision.answers);
        let platform = decision.answers.get("platform");
        let phone = platform.is_some_and(|answer| answer.options().contains(&"mobile"));
        assert!(phone || !wanted, "seed {seed}");
        let with_client = decision
            .ranking
            .iter()
            .filter(|one| one.stack.client.is_some())
            .count();
        if wanted {
            // All of them, or none where the requirements rule every toolkit out.
            assert!(
                with_client == decision.ranking.len() || with_client == 0,
                "seed {seed}"
            );
        } else {
            assert_eq!(with_client, 0, "seed {seed}");
        }
        let mobile_fit = decision.criteria.iter().any(|one| one.id == "mobile_fit");
        assert_eq!(mobile_fit, phone, "seed {seed}");
    }
}

#[test]
fn should_leave_the_client_out_where_there_is_an_app_already() {
    let decision = decision(&json!({"platform": ["mobile"], "client": "already_have"}));
    let mut ranking = decision.ranking.iter();
    assert!(ranking.all(|one| one.stack.client.is_none()));
}

#[test]
fn should_pair_a_hosted_backend_only_with_a_framework_it_has_an_sdk_for() {
    let decision = decision(&json!({}));
    let pairs = decision
        .ranking
        .iter()
        .filter(|one| one.stack.backend.len() == 2);
    let mut count = 0;
    for scored in pairs {
        let [hosted, framework] = scored.stack.backend.as_slice() else {
            continue;
        };
        assert_eq!(hosted.role, "hosted_backend");
        assert_eq!(framework.role, "server_framework");
        let mut languages = framework.languages.iter();
        assert!(
            languages.any(|one| hosted.server_sdks.contains(one)),
            "{}",
            scored.stack.id()
        );
        count += 1;
    }
    let possible = |one: &&str| {
        catalogue()
            .technologies
            .iter()
            .filter(|each| each.role == **one)
            .count()
    };
    let all: usize = [&"hosted_backend", &"server_framework"]
        .into_iter()
        .map(possible)
        .product();
    assert!(count > 0 && count < all, "{count} pairs of {all}");
}
