//! What the example recommends, and how surely.

use serde_json::{Value, json};
use stackfit::report::analyse;

use crate::support::example_model;
use crate::{answers, best, recommended};

/// What a decision is for, its answers, and what has to come first.
pub fn decisions() -> Vec<(&'static str, Value, &'static str)> {
    vec![
        (
            "a desktop program for one person",
            json!({"data_shape": "tables", "reading": ["lookup", "combining"], "running_place": ["in_app"], "known": {"sql": "well"}}),
            "sqlite",
        ),
        (
            "analysis on a laptop",
            json!({"data_shape": "tables", "reading": ["totals"], "running_place": ["in_app"], "arrivals": "now_and_then"}),
            "duckdb",
        ),
        (
            "money and relations",
            json!({"data_shape": "tables", "reading": ["combining"], "promise": "together", "spread": "a_machine", "known": {"sql": "well"}}),
            "postgresql",
        ),
        (
            "maps and lists",
            json!({"data_shape": "tables", "reading": ["combining", "places"]}),
            "postgresql",
        ),
        (
            "measurements from all over the world",
            json!({"data_shape": "events", "reading": ["lookup"], "arrivals": "flood", "spread": "a_region", "amount": "many_machines", "running_place": ["own_machines"]}),
            "cassandra",
        ),
        (
            "sessions and counters",
            json!({"data_shape": "pairs", "reading": ["lookup"], "amount": "fits_memory", "promise": "roughly", "wishes": ["latency"]}),
            "valkey",
        ),
        (
            "a growing shop without anybody to run servers",
            json!({"data_shape": "pairs", "reading": ["lookup"], "running_place": ["as_service"], "arrivals": "flood", "amount": "many_machines", "wishes": ["low_effort", "latency"]}),
            "dynamodb",
        ),
        (
            "search in texts",
            json!({"data_shape": "texts", "reading": ["words"], "promise": "roughly"}),
            "opensearch",
        ),
        (
            "product data of many forms, with people who know it",
            json!({"data_shape": "documents", "reading": ["lookup"], "known": {"document_queries": "well"}, "spread": "a_machine"}),
            "mongodb",
        ),
        (
            "the same under a licence rule",
            json!({"data_shape": "documents", "reading": ["lookup"], "licence_rule": "open_only", "spread": "a_machine"}),
            "postgresql",
        ),
        (
            "accounts on several continents",
            json!({"data_shape": "tables", "reading": ["lookup", "combining"], "promise": "together", "spread": "a_region", "amount": "many_machines", "known": {"sql": "well"}}),
            "cockroachdb",
        ),
        ("nothing said", json!({}), "postgresql"),
    ]
}

#[test]
fn should_decide_as_people_who_know_databases_would() {
    for (what, answers, expected) in decisions() {
        let report = recommended(&answers);
        assert_eq!(
            best(&report, 1),
            [expected],
            "{what}: {:?}",
            best(&report, 3)
        );
        assert_eq!(report.stacks[0].parts.client, None, "{what}");
        assert!((1..=3).contains(&report.why.len()), "{what}");
        assert!(!report.evidence[0].claims.is_empty(), "{what}");
    }
}

#[test]
fn should_be_sure_of_the_clear_cases() {
    for (what, value, expected) in decisions() {
        let analysis = analyse(example_model(), &answers(&value)).unwrap();
        let confidence = &analysis.confidence;
        assert!(confidence.first > 0.3, "{what}: {}", confidence.first);
        assert_eq!(confidence.group[0], expected, "{what}");
        assert!(
            (confidence.first - confidence.backend_first).abs() < 1e-9,
            "{what}"
        );
    }
}
