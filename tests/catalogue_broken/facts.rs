//! Facts, releases, days, and how ratings come about.

use serde_json::{Value, json};

use crate::{CLAIMS, CRITERIA, DJANGO, FACTS, FIREBASE, HEAD, SOURCES, check, check_elsewhere};

#[test]
fn should_refuse_a_vocabulary_that_says_too_little() {
    check(vec![
        (FACTS, "fact/licence/label", None),
        (FACTS, "fact/licence/kind", Some(json!("rumour"))),
        (FACTS, "fact/licence/choices", Some(json!(["MIT"]))),
        (FACTS, "fact/accounts/choices", None),
        (FACTS, "fact/self_hosting/yes", None),
        (FACTS, "fact/licence/filter", Some(json!("yes"))),
        (FACTS, "group/about/title", None),
    ]);
    check_elsewhere(vec![
        (
            FACTS,
            "fact/licence/group",
            Some(json!("nowhere")),
            FACTS,
            "fact[licence].group",
        ),
        (
            FACTS,
            "fact/accounts/roles",
            Some(json!(["robot"])),
            FACTS,
            "fact[accounts].roles[1]",
        ),
        (
            FACTS,
            "fact/",
            Some(json!({"id": "licence", "group": "about", "label": "Licence", "kind": "text"})),
            FACTS,
            "fact[43].id",
        ),
    ]);
}

#[test]
fn should_refuse_facts_that_are_missing_wrong_or_without_a_source() {
    check(vec![
        (DJANGO, "facts/self_hosting", None),
        (DJANGO, "facts/licence/value", None),
        (DJANGO, "facts/self_hosting/value", None),
        (DJANGO, "facts/self_hosting/value", Some(json!("yes"))),
        (DJANGO, "facts/runs_on/value", Some(json!("Linux"))),
        (DJANGO, "facts/runs_on/value", Some(json!([]))),
        (DJANGO, "facts/accounts/value", Some(json!("Perhaps"))),
        (DJANGO, "facts/licence/source", None),
        (DJANGO, "facts/licence/checked", None),
        (DJANGO, "facts/licence/unknown", Some(json!("Not found."))),
        (DJANGO, "facts/beauty", Some(json!({"value": "great"}))),
        (DJANGO, "facts/licence", Some(json!("MIT"))),
    ]);
    let stated = json!({"value": "Yes", "source": "django_docs", "checked": "2026-11-21"});
    check_elsewhere(vec![
        (
            DJANGO,
            "facts/licence/source",
            Some(json!("hearsay")),
            DJANGO,
            "facts.licence.source",
        ),
        (DJANGO, "facts/push", Some(stated), DJANGO, "facts.push"),
        (
            DJANGO,
            "facts/licence/checked",
            Some(json!("2031-01-01")),
            DJANGO,
            "facts.licence.checked",
        ),
    ]);
}

#[test]
fn should_refuse_days_that_are_on_no_calendar_wherever_they_stand() {
    for day in [
        "21 November 2026",
        "2026-11-31",
        "2026-02-29",
        "2026-1-01",
        "٢٠٢٦-١١-٢١",
    ] {
        let day = || Some::<Value>(json!(day));
        check(vec![
            (HEAD, "date", day()),
            (SOURCES, "source/endoflife_2026/checked", day()),
            (DJANGO, "facts/licence/checked", day()),
            (DJANGO, "release/0/released", day()),
            (DJANGO, "release/0/supported_until", day()),
        ]);
    }
}

#[test]
fn should_refuse_releases_that_cannot_be() {
    check(vec![
        (DJANGO, "release/0/version", None),
        (DJANGO, "release/0/source", None),
        (DJANGO, "release/0/checked", None),
        (
            DJANGO,
            "release/0/supported_until",
            Some(json!("2020-01-01")),
        ),
        (DJANGO, "release/0/paid_until", Some(json!("2027-01-01"))),
        (DJANGO, "release/0/supported", Some(json!(true))),
        (FIREBASE, "notice/months", Some(json!(0))),
        (FIREBASE, "notice/source", None),
    ]);
    let end = |source: &str, date: &str| Some(json!({"source": source, "date": date}));
    check_elsewhere(vec![
        (
            DJANGO,
            "release/1/latest",
            Some(json!("6.0.1")),
            DJANGO,
            "release[2].latest_released",
        ),
        (
            DJANGO,
            "release/0/source",
            Some(json!("hearsay")),
            DJANGO,
            "release[1].source",
        ),
        (
            DJANGO,
            "release/0/checked",
            Some(json!("2031-01-01")),
            DJANGO,
            "release[1].checked",
        ),
        // The newest line stands first.
        (
            DJANGO,
            "release/0/released",
            Some(json!("2019-01-01")),
            DJANGO,
            "release",
        ),
        (DJANGO, "release", None, DJANGO, "release"),
        (
            DJANGO,
            "end",
            end("hearsay", "2027-01-01"),
            DJANGO,
            "end.source",
        ),
        (
            DJANGO,
            "end",
            end("django_docs", "soon"),
            DJANGO,
            "end.date",
        ),
    ]);
}

#[test]
fn should_refuse_ratings_that_are_typed_where_they_follow_from_data() {
    check(vec![
        (DJANGO, "ratings/cost/low", Some(json!(0.5))),
        (DJANGO, "ratings/cost/high", Some(json!(0.9))),
        (DJANGO, "ratings/support/likely", Some(json!(0.9))),
        (CRITERIA, "criterion/cost/measured", Some(json!("by feel"))),
        (HEAD, "width", None),
        (HEAD, "width/survey", Some(json!(1.5))),
        (HEAD, "releases", None),
        (HEAD, "releases/kept", Some(json!(2))),
        (HEAD, "releases/window/full", Some(json!(0))),
        (HEAD, "releases/fixes/stale", Some(json!(6))),
    ]);
    check_elsewhere(vec![
        (
            HEAD,
            "releases/window/share",
            Some(json!(0.6)),
            HEAD,
            "releases",
        ),
        (
            CRITERIA,
            "criterion/cost/measured",
            Some(json!("releases")),
            DJANGO,
            "ratings.cost.likely",
        ),
    ]);
}

#[test]
fn should_refuse_evidence_without_a_source_or_a_day() {
    check(vec![
        (DJANGO, "ratings/cost/claims", Some(json!([]))),
        (DJANGO, "claim/DJ-01/fact_source", None),
        (DJANGO, "claim/DJ-01/fact", None),
        (DJANGO, "claim/DJ-05/fact", None),
        (DJANGO, "claim/DJ-05/year", None),
        (SOURCES, "source/endoflife_2026/checked", None),
        (CLAIMS, "left_out", Some(json!({}))),
    ]);
    let left = |id: &str| Some(json!([{"id": id, "reason": "It says nothing."}]));
    check_elsewhere(vec![
        (CLAIMS, "left_out", left("G-01"), CLAIMS, "left_out[1].id"),
        (
            CLAIMS,
            "left_out",
            Some(json!([{"id": "X-01"}])),
            CLAIMS,
            "left_out[1].reason",
        ),
    ]);
}
