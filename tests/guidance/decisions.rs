//! Decisions with what may and what must not come first. The table says what an experienced adviser would accept, not
//! what the program happens to answer.

use serde_json::{Value, json};

use crate::support::{backend, decision, report};

/// A decision: what it is about, the answers, the backends that may come first (a `+` at the end stands for any
/// partner), and the technologies that must not be in any stack.
type Case = (
    &'static str,
    Value,
    &'static [&'static str],
    &'static [&'static str],
);

fn check(cases: Vec<Case>) {
    for (name, answers, allowed, never) in cases {
        let decision = decision(&answers);
        let top = backend(decision.ranking.first().unwrap());
        let fits = |one: &&str| match one.strip_suffix('+') {
            Some(part) => top.split('+').any(|each| each == part),
            None => top == **one,
        };
        assert!(allowed.iter().any(fits), "{name}: {top}");
        let excluded: Vec<&str> = decision
            .exclusions
            .iter()
            .map(|one| one.technology.id.as_str())
            .collect();
        for technology in never {
            assert!(
                excluded.contains(technology),
                "{name}: {technology} is not ruled out"
            );
        }
        // Neither here nor in anything else that the report names.
        let report = report(&answers);
        let named = report
            .stacks
            .iter()
            .map(|one| &one.id)
            .chain(report.runner_ups.iter().map(|one| &one.stack));
        for id in named {
            let mut parts = id.split('+');
            assert!(
                !parts.any(|part| excluded.contains(&part)),
                "{name}: {id} is ruled out"
            );
        }
        for evidence in &report.evidence {
            assert!(
                !excluded.contains(&evidence.technology.as_str()),
                "{name}: {}",
                evidence.technology
            );
        }
    }
}

const FULL_STACK: &[&str] = &["django", "laravel", "rails", "symfony", "aspnet_core"];
const HOSTED: &[&str] = &["firebase", "supabase", "appwrite", "amplify"];
const CLOSED: &[&str] = &["firebase", "amplify"];
const ALL_HOSTED: &[&str] = &[
    "firebase",
    "supabase",
    "amplify",
    "appwrite",
    "parse",
    "cloud_functions",
    "pocketbase",
];

#[test]
fn should_decide_by_the_team() {
    check(vec![
        (
            "python shop",
            json!({"platform": ["web"], "product": "ecommerce", "skills": {"python": "strong"}}),
            &["django"],
            &[],
        ),
        (
            "php magazine",
            json!({"platform": ["web"], "product": "content", "skills": {"php": "strong"}, "team": "small"}),
            &["laravel", "symfony"],
            &[],
        ),
        (
            "php shop",
            json!({"platform": ["web"], "product": "ecommerce", "skills": {"php": "strong", "javascript": "some"}}),
            &["laravel", "symfony"],
            &[],
        ),
        (
            "ruby alone",
            json!({"platform": ["web"], "product": "saas", "skills": {"ruby": "strong"}, "team": "solo", "budget": "tight"}),
            &["rails"],
            &[],
        ),
        (
            "java company",
            json!({"platform": ["web", "api"], "product": "enterprise", "skills": {"java": "strong"}, "team": "large"}),
            &["spring_boot"],
            &[],
        ),
        (
            "dotnet company",
            json!({"platform": ["web"], "product": "enterprise", "skills": {"csharp": "strong"}, "hosting": ["windows"]}),
            &["aspnet_core"],
            CLOSED,
        ),
        (
            "kotlin service",
            json!({"platform": ["api"], "skills": {"kotlin": "strong"}, "scale": "hundreds_of_thousands"}),
            &["spring_boot", "ktor"],
            &[],
        ),
        (
            "go service",
            json!({"platform": ["api"], "skills": {"go": "strong"}, "scale": "millions"}),
            &["gin"],
            &[],
        ),
        (
            "rust service",
            json!({"platform": ["api"], "skills": {"rust": "strong"}, "priorities": ["performance"]}),
            &["axum"],
            &[],
        ),
        (
            "node service",
            json!({"platform": ["api"], "skills": {"javascript": "strong"}, "baas": "reluctant"}),
            &["express", "nestjs", "koa"],
            &[],
        ),
        (
            "typescript at size",
            json!({"platform": ["web"], "product": "saas", "skills": {"typescript": "strong"}, "team": "large", "hiring": "many"}),
            &["nestjs"],
            &[],
        ),
        (
            "elixir chat",
            json!({"platform": ["web"], "product": "realtime", "skills": {"elixir": "some"}, "scale": "millions"}),
            &["phoenix"],
            &[],
        ),
        (
            "php and elixir chat",
            json!({"platform": ["web"], "product": "realtime", "skills": {"elixir": "strong", "php": "strong"}}),
            &["phoenix"],
            &[],
        ),
        (
            "python and java data",
            json!({"platform": ["web"], "product": "data_ai", "skills": {"python": "some", "java": "strong"}}),
            &["django", "fastapi", "flask", "spring_boot"],
            &[],
        ),
        (
            "perl keepers",
            json!({"platform": ["web"], "skills": {"perl": "strong"}, "language_policy": ["perl"], "baas": "never"}),
            &["mojolicious"],
            ALL_HOSTED,
        ),
        (
            "agency builds a site",
            json!({"platform": ["web"], "product": "content", "hiring": "agency", "lifespan": "decade"}),
            FULL_STACK,
            &[],
        ),
    ]);
}

#[test]
fn should_decide_by_the_product() {
    check(vec![
        (
            "model behind an api",
            json!({"platform": ["api"], "product": "data_ai", "skills": {"python": "strong"}, "priorities": ["performance", "delivery_speed"]}),
            &["fastapi", "django", "flask"],
            &[],
        ),
        (
            "reports, no team yet",
            json!({"platform": ["web"], "product": "data_ai", "team": "small"}),
            &["django", "fastapi", "flask"],
            &[],
        ),
        (
            "sensor network",
            json!({"platform": ["api"], "product": "telecom_iot", "skills": {"elixir": "strong"}, "scale": "millions"}),
            &["phoenix"],
            &[],
        ),
        (
            "switchboard, any team",
            json!({"skills": {"java": "some", "csharp": "some", "elixir": "some", "javascript": "some"}, "platform": ["web", "api"], "product": "telecom_iot", "lifespan": "decade"}),
            &["phoenix", "aspnet_core"],
            &[],
        ),
        (
            "chat for thousands",
            json!({"platform": ["web"], "product": "realtime", "skills": {"javascript": "strong"}, "baas": "never"}),
            &["express", "nestjs", "sails", "koa"],
            ALL_HOSTED,
        ),
        (
            "live tracking at size",
            json!({"skills": {"csharp": "some", "elixir": "some", "go": "some", "javascript": "some"}, "platform": ["web"], "product": "realtime", "scale": "hundreds_of_thousands", "load": "sharp_spikes"}),
            &["phoenix", "aspnet_core", "axum", "gin"],
            &[],
        ),
        (
            "bank",
            json!({"platform": ["web"], "product": "enterprise", "compliance": ["payments", "personal_data"], "lifespan": "decade", "team": "large"}),
            &["aspnet_core", "spring_boot"],
            &[],
        ),
        (
            "shop for a region",
            json!({"platform": ["web"], "product": "ecommerce", "team": "small", "scale": "thousands"}),
            FULL_STACK,
            &[],
        ),
        (
            "shop with rushes",
            json!({"platform": ["web"], "product": "ecommerce", "scale": "hundreds_of_thousands", "load": "sharp_spikes", "compliance": ["payments"]}),
            &["aspnet_core", "spring_boot", "django", "laravel", "rails"],
            &[],
        ),
        (
            "newspaper",
            json!({"platform": ["web"], "product": "content", "scale": "hundreds_of_thousands", "load": "daily_peaks"}),
            FULL_STACK,
            &[],
        ),
        (
            "club website",
            json!({"platform": ["web"], "product": "content", "team": "solo", "budget": "tight", "scale": "hundreds"}),
            &[
                "wordpress",
                "django",
                "laravel",
                "rails",
                "supabase",
                "firebase",
            ],
            &[],
        ),
        (
            "idea in weeks, no vendor",
            json!({"platform": ["web"], "product": "prototype", "deadline": "weeks", "baas": "never"}),
            &["rails", "django", "laravel"],
            ALL_HOSTED,
        ),
        (
            "idea in weeks",
            json!({"platform": ["web"], "product": "prototype", "deadline": "weeks", "baas": "welcome", "operations": "nobody", "skills": {"javascript": "strong"}}),
            &["supabase", "firebase"],
            &[],
        ),
    ]);
}

#[test]
fn should_decide_by_the_app() {
    check(vec![
        (
            "app in weeks on google",
            json!({"platform": ["mobile"], "deadline": "weeks", "baas": "welcome", "operations": "nobody", "hosting": ["google"], "mobile_features": ["realtime_data", "analytics", "push_email"]}),
            &["firebase"],
            &["amplify"],
        ),
        (
            "app in weeks on amazon",
            json!({"platform": ["mobile"], "deadline": "weeks", "baas": "welcome", "operations": "nobody", "hosting": ["aws"]}),
            &["amplify", "supabase", "appwrite"],
            &["firebase"],
        ),
        (
            "app that must be free to move",
            json!({"platform": ["mobile"], "deadline": "weeks", "baas": "welcome", "hosting": ["any_cloud"]}),
            &["supabase", "appwrite"],
            CLOSED,
        ),
        (
            "everything ready made",
            json!({"platform": ["mobile"], "baas": "welcome", "deadline": "months", "mobile_features": ["realtime_data", "live_sync", "push_email", "social_login", "api_console", "analytics"]}),
            &["firebase"],
            &[],
        ),
        (
            "parts from a vendor",
            json!({"platform": ["web", "mobile"], "baas": "parts", "product": "saas", "skills": {"python": "strong"}, "mobile_features": ["push_email", "social_login"]}),
            &[
                "firebase+django",
                "appwrite+django",
                "supabase+django",
                "django",
            ],
            &[],
        ),
        (
            "app for a dotnet house",
            json!({"platform": ["mobile"], "skills": {"csharp": "strong"}, "product": "enterprise", "baas": "reluctant"}),
            &["aspnet_core"],
            &[],
        ),
        (
            "app beside a website",
            json!({"platform": ["web", "mobile"], "skills": {"typescript": "strong"}, "client": "share_with_web", "baas": "never"}),
            &["nestjs", "express"],
            ALL_HOSTED,
        ),
        (
            "app is there already",
            json!({"platform": ["mobile"], "client": "already_have", "skills": {"php": "strong"}, "baas": "never"}),
            &["laravel", "symfony"],
            ALL_HOSTED,
        ),
    ]);
}

#[test]
fn should_decide_by_the_requirements() {
    check(vec![
        (
            "never hosted",
            json!({"platform": ["web"], "product": "saas", "baas": "never", "deadline": "weeks", "operations": "nobody"}),
            &["django", "rails", "laravel"],
            ALL_HOSTED,
        ),
        (
            "authority with its own rooms",
            json!({"platform": ["web"], "compliance": ["public_sector"], "hosting": ["own_servers", "eu_only"], "lifespan": "decade"}),
            FULL_STACK,
            CLOSED,
        ),
        (
            "hospital",
            json!({"platform": ["web"], "product": "saas", "compliance": ["health"], "hosting": ["own_servers"], "skills": {"java": "strong"}, "lifespan": "decade"}),
            &["spring_boot"],
            CLOSED,
        ),
        (
            "windows only",
            json!({"skills": {"python": "some", "java": "some", "csharp": "some", "javascript": "some"}, "platform": ["web"], "product": "enterprise", "hosting": ["windows"]}),
            &["aspnet_core", "spring_boot"],
            &["firebase", "amplify", "supabase", "appwrite"],
        ),
        (
            "python only",
            json!({"platform": ["web"], "language_policy": ["python"]}),
            &["django"],
            &["laravel", "rails", "express", "spring_boot", "gin"],
        ),
        (
            "php only",
            json!({"platform": ["web"], "language_policy": ["php"], "product": "content"}),
            &["laravel", "symfony", "wordpress"],
            &["django", "rails", "express", "aspnet_core"],
        ),
        (
            "java or dotnet",
            json!({"platform": ["web"], "product": "enterprise", "language_policy": ["java", "csharp"], "team": "large"}),
            &["aspnet_core", "spring_boot"],
            &["django", "nestjs", "ktor", "laravel"],
        ),
        (
            "only what nobody knows",
            json!({"platform": ["web"], "skills": {"python": "strong"}, "language_policy": ["ruby"], "baas": "never"}),
            &["rails"],
            &["django", "flask", "fastapi"],
        ),
        (
            "no surprise on the bill",
            json!({"platform": ["web"], "product": "saas", "running_costs": "predictable", "scale": "millions", "baas": "reluctant"}),
            &["aspnet_core", "django", "spring_boot", "laravel"],
            &[],
        ),
        (
            "self-hosted ready made",
            json!({"platform": ["mobile"], "hosting": ["own_servers"], "deadline": "weeks", "baas": "welcome"}),
            &["supabase", "appwrite", "parse"],
            CLOSED,
        ),
        (
            "vendor and own core in go only",
            json!({"platform": ["web"], "language_policy": ["go"], "baas": "parts"}),
            &["gin+"],
            &["django", "express"],
        ),
        ("nothing answered", json!({}), FULL_STACK, &[]),
    ]);
}

#[test]
fn should_recommend_hosted_backends_only_by_the_ids_of_the_contract() {
    let decision = decision(&json!({}));
    let alone = decision
        .ranking
        .iter()
        .filter(|one| one.stack.backend[0].role == "hosted_backend");
    let mut ids: Vec<&str> = alone.map(|one| one.stack.backend[0].id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut expected = ALL_HOSTED.to_vec();
    expected.sort_unstable();
    assert_eq!(ids, expected);
    assert!(HOSTED.iter().all(|one| expected.contains(one)));
}
