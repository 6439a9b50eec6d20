//! Fields that are missing, wrong, out of range or unknown.

use serde_json::json;

use crate::{CLAIMS, CRITERIA, DJANGO, HEAD, QUESTIONS, RULES, SOURCES, STACKS, check};

#[test]
fn should_refuse_fields_that_are_missing() {
    check(vec![
        (HEAD, "id", None),
        (HEAD, "revision", None),
        (HEAD, "weight_kept", None),
        (HEAD, "role/hosted_backend/name", None),
        (CRITERIA, "criterion/cost/meaning", None),
        (CRITERIA, "criterion/cost/number", None),
        (CRITERIA, "criterion/team_fit/components/0/none", None),
        (QUESTIONS, "question/platform/kind", None),
        (QUESTIONS, "question/platform/why", None),
        (QUESTIONS, "question/platform/option/web/label", None),
        (QUESTIONS, "question/skills/level/some/value", None),
        (QUESTIONS, "question/priorities/limit", None),
        (RULES, "rule/no_hosted_backend/id", None),
        (RULES, "rule/no_hosted_backend/exclude/because", None),
        (RULES, "rule/few_hands_hosted/select", None),
        (STACKS, "shape/hosted/backend", None),
        (STACKS, "client/role", None),
        (STACKS, "synergy/official_sdk/says", None),
        (CLAIMS, "claim/G-01/text", None),
        (CLAIMS, "claim/G-02/fact", None),
        (SOURCES, "source/apptension_2023/publisher", None),
        (DJANGO, "name", None),
        (DJANGO, "facts/licence", None),
        (DJANGO, "ratings/cost/likely", None),
        (DJANGO, "ratings/cost/claims", None),
        (DJANGO, "claim/DJ-01/source", None),
    ]);
}

#[test]
fn should_refuse_values_of_the_wrong_type() {
    check(vec![
        (HEAD, "revision", Some(json!("one"))),
        (HEAD, "weight_kept", Some(json!("half"))),
        (HEAD, "weight_kept", Some(json!(true))),
        (HEAD, "role", Some(json!("server_framework"))),
        (CRITERIA, "criterion/cost/name", Some(json!(9))),
        (CRITERIA, "criterion/cost/weight", Some(json!("heavy"))),
        (CRITERIA, "criterion/cost/components", Some(json!({}))),
        (QUESTIONS, "question/platform/number", Some(json!(1.5))),
        (QUESTIONS, "question/platform/option", Some(json!("web"))),
        (QUESTIONS, "question/platform/opening", Some(json!("yes"))),
        (QUESTIONS, "question/scale/ordered", Some(json!(1))),
        (QUESTIONS, "question/skills/passed", Some(json!("often"))),
        (QUESTIONS, "question/baas/passed", Some(json!([0.1]))),
        (
            QUESTIONS,
            "question/compliance/option/none/exclusive",
            Some(json!("yes")),
        ),
        (RULES, "rule/no_hosted_backend/when", Some(json!(["baas"]))),
        (RULES, "rule/no_hosted_backend/claims", Some(json!("R-03"))),
        (
            STACKS,
            "shape/hosted/backend",
            Some(json!("hosted_backend")),
        ),
        (DJANGO, "languages", Some(json!("python"))),
        (DJANGO, "ratings", Some(json!([]))),
        (DJANGO, "ratings/cost", Some(json!(0.7))),
        (DJANGO, "ratings/cost/likely", Some(json!("0.7"))),
        (DJANGO, "claim/DJ-01/year", Some(json!("2023"))),
    ]);
}

#[test]
fn should_refuse_numbers_out_of_range_and_blank_texts() {
    check(vec![
        (HEAD, "revision", Some(json!(0))),
        (HEAD, "weight_kept", Some(json!(1.01))),
        (HEAD, "weight_kept", Some(json!(-0.5))),
        (HEAD, "title", Some(json!("  "))),
        (CRITERIA, "criterion/cost/weight", Some(json!(0.0))),
        (CRITERIA, "criterion/cost/number", Some(json!(61))),
        (
            CRITERIA,
            "criterion/cost/components/0/share",
            Some(json!(-0.1)),
        ),
        (QUESTIONS, "question/platform/number", Some(json!(0))),
        (
            QUESTIONS,
            "question/platform/option/web/number",
            Some(json!(64)),
        ),
        (QUESTIONS, "question/platform/title", Some(json!(""))),
        (QUESTIONS, "question/skills/passed", Some(json!(1.5))),
        (QUESTIONS, "question/baas/passed", Some(json!(-0.1))),
        (
            QUESTIONS,
            "question/skills/level/some/value",
            Some(json!(1.01)),
        ),
        (
            QUESTIONS,
            "question/skills/option/javascript/near/typescript",
            Some(json!(2)),
        ),
        (
            RULES,
            "rule/realtime_needs_headroom/weigh/scalability",
            Some(json!(-1)),
        ),
        (RULES, "rule/few_hands_hosted/shift/cost", Some(json!(1.5))),
        (
            STACKS,
            "synergy/official_sdk/shift/mobile_fit",
            Some(json!(-2)),
        ),
        (CLAIMS, "claim/G-01/year", Some(json!(1066))),
        (DJANGO, "facts/first_release/value", Some(json!(20055))),
        (DJANGO, "familiar_to/ruby", Some(json!(1.2))),
        (DJANGO, "fits/product/saas", Some(json!(-0.5))),
        (DJANGO, "ratings/cost/likely", Some(json!(1.1))),
        (DJANGO, "ratings/cost/likely", Some(json!(1e300))),
    ]);
}

#[test]
fn should_refuse_words_and_fields_it_does_not_know() {
    check(vec![
        (HEAD, "role/hosted_backend/slot", Some(json!("middle"))),
        (HEAD, "author", Some(json!("somebody"))),
        (HEAD, "weights_kept", Some(json!(0.5))),
        (QUESTIONS, "question/platform/opens", Some(json!(true))),
        (CRITERIA, "criterion/cost/colour", Some(json!("red"))),
        (
            CRITERIA,
            "criterion/cost/components/0/from",
            Some(json!("thin air")),
        ),
        (QUESTIONS, "question/platform/kind", Some(json!("several"))),
        (
            QUESTIONS,
            "question/platform/option/web/lable",
            Some(json!("Web")),
        ),
        (
            RULES,
            "rule/no_hosted_backend/exclude/becuase",
            Some(json!("is hosted")),
        ),
        (STACKS, "synergy/official_sdk/kind", Some(json!("magic"))),
        (STACKS, "client/whenever", Some(json!({}))),
        (CLAIMS, "claim/G-01/tone", Some(json!("shrill"))),
        (CLAIMS, "claim/G-01/status", Some(json!("maybe"))),
        (CLAIMS, "claim/G-01/kind", Some(json!("rumour"))),
        (
            SOURCES,
            "source/endoflife_2026/url",
            Some(json!("http://endoflife.date/")),
        ),
        (SOURCES, "sauce", Some(json!([]))),
        (DJANGO, "ratings/cost/median", Some(json!(0.5))),
        (DJANGO, "facts/licence ", Some(json!({}))),
        (
            DJANGO,
            "claim/DJ-01/sources",
            Some(json!("apptension_2023")),
        ),
    ]);
}
