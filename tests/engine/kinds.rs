//! What an experienced architect would say, kind by kind. Each is about a kind of team, not about words.

use serde_json::{Value, json};
use stackfit::engine::Scored;

use crate::support::decision;

/// The ids of the first stacks.
fn top(answers: &Value, count: usize) -> Vec<String> {
    let ranking = decision(answers).ranking;
    let id = |one: &Scored<'_>| one.stack.id();
    ranking.iter().take(count).map(id).collect()
}

fn first(answers: &Value) -> String {
    top(answers, 1).concat()
}

fn is_hosted(id: &str) -> bool {
    let hosted = [
        "firebase",
        "supabase",
        "amplify",
        "appwrite",
        "parse",
        "pocketbase",
        "cloud_functions",
    ];
    id.split('+').any(|part| hosted.contains(&part))
}

#[test]
fn should_take_a_small_framework_for_nothing_but_an_api() {
    for (language, expected) in [
        ("python", "fastapi"),
        ("kotlin", "ktor"),
        ("go", "gin"),
        ("csharp", "aspnet_core"),
    ] {
        let api = json!({"platform": ["api"], "skills": {(language): "strong"}, "team": "solo", "deadline": "weeks"});
        assert_eq!(first(&api), expected, "{language}");
    }
}

#[test]
fn should_judge_hosted_parts_by_what_they_do_for_every_team() {
    for language in ["dart", "swift", "kotlin", "python", "javascript"] {
        let app =
            json!({"platform": ["mobile"], "skills": {(language): "strong"}, "baas": "welcome"});
        let found = top(&app, 2);
        assert!(
            found[0].starts_with("firebase") || found[0].starts_with("supabase"),
            "{language}: {found:?}"
        );
    }
}

#[test]
fn should_put_a_hosted_part_first_where_it_is_gladly_taken() {
    for (more, expected) in [
        (json!({"product": "realtime", "team": "small"}), None),
        (json!({"hosting": ["own_servers"]}), Some("supabase")),
        (json!({"hosting": ["aws"]}), Some("amplify")),
        (json!({"product": "saas", "deadline": "weeks"}), None),
    ] {
        let mut answers = json!({"platform": ["web"], "baas": "welcome"});
        answers
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        let found = first(&answers);
        assert!(is_hosted(&found), "{answers}: {found}");
        assert!(
            expected.is_none_or(|id| found.starts_with(id)),
            "{answers}: {found}"
        );
    }
}

#[test]
fn should_offer_two_systems_only_where_parts_are_wanted() {
    let together = |id: &String| id.split('+').count() > 1;
    for baas in ["welcome", "reluctant", "never"] {
        let web = json!({"platform": ["web"], "skills": {"typescript": "strong"}, "baas": baas});
        assert!(!top(&web, 100).iter().any(together), "{baas}");
    }
    let parts = json!({"platform": ["web"], "skills": {"typescript": "strong"}, "baas": "parts"});
    assert!(top(&parts, 2).iter().any(together));
}

#[test]
fn should_not_write_one_code_base_twice() {
    for language in ["java", "kotlin", "swift"] {
        for client in ["one_codebase", "share_with_web"] {
            let app =
                json!({"platform": ["mobile"], "client": client, "skills": {(language): "strong"}});
            assert!(
                !top(&app, 500).iter().any(|id| id.ends_with("+native")),
                "{language}"
            );
        }
    }
    let feel = json!({"platform": ["mobile"], "client": "native_feel"});
    assert!(first(&feel).ends_with("+native"));
}

#[test]
fn should_leave_the_strongest_language_where_all_speaks_for_it() {
    let all = json!({
        "platform": ["api"], "skills": {"javascript": "strong", "go": "some"}, "scale": "millions", "learning": "yes",
        "priorities": ["performance", "scalability"],
    });
    assert_eq!(first(&all), "gin");
    let calm = json!({"platform": ["api"], "skills": {"javascript": "strong", "go": "some"}});
    assert_ne!(first(&calm), "gin");
}

#[test]
fn should_rule_out_what_nobody_knows_or_may_learn() {
    let stays = json!({
        "platform": ["web"], "skills": {"python": "strong"}, "scale": "millions", "learning": "no", "baas": "never",
        "priorities": ["performance", "scalability"],
    });
    let found = top(&stays, 100);
    let python = ["django", "flask", "fastapi", "wordpress"];
    assert!(
        found.iter().all(|id| python.contains(&id.as_str())),
        "{found:?}"
    );
}

#[test]
fn should_stay_in_the_language_of_code_that_goes_on() {
    let code = json!({"platform": ["web"], "existing": "extend", "existing_language": ["perl"], "baas": "never"});
    assert_eq!(first(&code), "mojolicious");
}

#[test]
fn should_take_must_haves_for_requirements() {
    let offline =
        json!({"platform": ["mobile"], "mobile_features": ["live_sync"], "baas": "welcome"});
    assert!(first(&offline).starts_with("firebase"));
    let all: Vec<String> = top(&offline, 500)
        .into_iter()
        .filter(|id| is_hosted(id))
        .collect();
    assert!(all.iter().all(|id| id.starts_with("firebase")), "{all:?}");
    let europe = json!({"platform": ["web"], "hosting": ["eu_only"], "baas": "welcome"});
    assert!(!top(&europe, 100).contains(&"firebase".to_owned()));
}

#[test]
fn should_not_ask_servers_of_those_who_have_nobody_for_them() {
    let nobody = json!({"platform": ["web"], "hosting": ["own_servers"], "operations": "nobody"});
    assert!(!is_hosted(&first(&nobody)), "{}", first(&nobody));
}

#[test]
fn should_buy_where_hands_are_missing() {
    let shop =
        json!({"platform": ["web"], "product": "ecommerce", "team": "solo", "deadline": "weeks"});
    assert_eq!(first(&shop), "shopify");
    let site = json!({"platform": ["web"], "product": "content", "deadline": "weeks", "behind": "editors"});
    assert_eq!(first(&site), "wordpress");
    let people = json!({"platform": ["web"], "product": "ecommerce", "skills": {"ruby": "strong"}});
    assert_eq!(first(&people), "rails");
}

#[test]
fn should_know_what_can_be_hired_for_where_nobody_says_what_is_known() {
    let open = top(&json!({"platform": ["web"]}), 3);
    assert!(
        !open
            .iter()
            .any(|id| ["phoenix", "axum", "mojolicious", "rails"].contains(&id.as_str())),
        "{open:?}"
    );
}
