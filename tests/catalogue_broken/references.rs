//! Ids that do not exist, or stand twice.

use serde_json::json;

use crate::{
    Broken, CLAIMS, CRITERIA, DJANGO, FIREBASE, FLASK, HEAD, QUESTIONS, RULES, SOURCES, STACKS,
    check_elsewhere,
};

#[test]
fn should_refuse_ids_that_do_not_exist() {
    let when = |question: &str, option: &str| Some(json!({question: [option]}));
    check_elsewhere(vec![
        (
            CRITERIA,
            "criterion/cost/when",
            when("plattform", "web"),
            CRITERIA,
            "criterion[cost].when.plattform",
        ),
        (
            CRITERIA,
            "criterion/cost/when",
            when("platform", "moon"),
            CRITERIA,
            "criterion[cost].when.platform[1]",
        ),
        (
            CRITERIA,
            "criterion/cost/role_shares/database",
            Some(json!(1)),
            CRITERIA,
            "criterion[cost].role_shares.database",
        ),
        (
            CRITERIA,
            "criterion/team_fit/components/0/question",
            Some(json!("talents")),
            CRITERIA,
            "criterion[team_fit].components[1].question",
        ),
        (
            CRITERIA,
            "criterion/team_fit/components/0/question",
            Some(json!("baas")),
            CRITERIA,
            "criterion[team_fit].components[1].question",
        ),
        (
            CRITERIA,
            "criterion/workload_fit/components/0/question",
            Some(json!("skills")),
            CRITERIA,
            "criterion[workload_fit].components[1].question",
        ),
        (
            QUESTIONS,
            "question/client/when",
            when("platform", "phone"),
            QUESTIONS,
            "question[client].when.platform[1]",
        ),
        (
            QUESTIONS,
            "question/client/unless",
            when("nothing", "web"),
            QUESTIONS,
            "question[client].unless.nothing",
        ),
        (
            QUESTIONS,
            "question/skills/option/java/near/cobol",
            Some(json!(0.5)),
            QUESTIONS,
            "question[skills].option[java].near.cobol",
        ),
        (
            RULES,
            "rule/few_hands/when",
            when("team", "tiny"),
            RULES,
            "rule[few_hands].when.team[1]",
        ),
        (
            RULES,
            "rule/few_hands/weigh/speed",
            Some(json!(2)),
            RULES,
            "rule[few_hands].weigh.speed",
        ),
        (
            RULES,
            "rule/few_hands_hosted/shift/price",
            Some(json!(0.1)),
            RULES,
            "rule[few_hands_hosted].shift.price",
        ),
        (
            RULES,
            "rule/few_hands_hosted/select/tags",
            Some(json!(["mangaed"])),
            RULES,
            "rule[few_hands_hosted].select.tags[1]",
        ),
        (
            RULES,
            "rule/no_hosted_backend/exclude/roles",
            Some(json!(["baas"])),
            RULES,
            "rule[no_hosted_backend].exclude.roles[1]",
        ),
        (
            RULES,
            "rule/hosted_for_parts/select/shapes",
            Some(json!(["heap"])),
            RULES,
            "rule[hosted_for_parts].select.shapes[1]",
        ),
        (
            RULES,
            "rule/realtime_needs_headroom/claims",
            Some(json!(["L-99"])),
            RULES,
            "rule[realtime_needs_headroom].claims[1]",
        ),
        (
            RULES,
            "rule/must_run_there/exclude/unmet",
            Some(json!("hotsing")),
            RULES,
            "rule[must_run_there].exclude.unmet",
        ),
        (
            RULES,
            "rule/allowed_languages/exclude/outside",
            Some(json!("skills")),
            RULES,
            "rule[allowed_languages].exclude.outside",
        ),
        (
            STACKS,
            "shape/hosted/backend",
            Some(json!(["cloud"])),
            STACKS,
            "shape[hosted].backend[1]",
        ),
        (
            STACKS,
            "client/role",
            Some(json!("phone")),
            STACKS,
            "client.role",
        ),
        (
            STACKS,
            "synergy/official_sdk/shift/joy",
            Some(json!(0.1)),
            STACKS,
            "synergy[official_sdk].shift.joy",
        ),
        (DJANGO, "role", Some(json!("framework")), DJANGO, "role"),
        (
            DJANGO,
            "languages",
            Some(json!(["cobol"])),
            DJANGO,
            "languages[1]",
        ),
        (
            DJANGO,
            "meets/hosting",
            Some(json!(["moon"])),
            DJANGO,
            "meets.hosting[1]",
        ),
        (
            DJANGO,
            "fits/product/toys",
            Some(json!(0.5)),
            DJANGO,
            "fits.product.toys",
        ),
        (
            DJANGO,
            "ratings/cost/claims",
            Some(json!(["DJ-99"])),
            DJANGO,
            "ratings.cost.claims[1]",
        ),
        (
            FIREBASE,
            "client_sdks",
            Some(json!(["fluttre"])),
            FIREBASE,
            "client_sdks[1]",
        ),
        (
            FIREBASE,
            "server_sdks",
            Some(json!(["pyhton"])),
            FIREBASE,
            "server_sdks[1]",
        ),
        (
            CLAIMS,
            "claim/G-01/source",
            Some(json!("hearsay")),
            CLAIMS,
            "claim[G-01].source",
        ),
        (
            CLAIMS,
            "claim/G-01/also",
            Some(json!("hearsay")),
            CLAIMS,
            "claim[G-01].also",
        ),
        (
            CLAIMS,
            "claim/G-02/fact_source",
            Some(json!("hearsay")),
            CLAIMS,
            "claim[G-02].fact_source",
        ),
        (
            DJANGO,
            "claim/DJ-01/criteria",
            Some(json!(["beauty"])),
            DJANGO,
            "claim[DJ-01].criteria[1]",
        ),
    ]);
}

#[test]
fn should_refuse_ids_and_numbers_that_stand_twice() {
    check_elsewhere(vec![
        (
            HEAD,
            "role/hosted_backend/id",
            Some(json!("server_framework")),
            HEAD,
            "role[hosted_backend].id",
        ),
        (
            CRITERIA,
            "criterion/cost/id",
            Some(json!("support")),
            CRITERIA,
            "criterion[cost].id",
        ),
        (
            CRITERIA,
            "criterion/cost/number",
            Some(json!(1)),
            CRITERIA,
            "criterion[cost].number",
        ),
        (
            QUESTIONS,
            "question/budget/number",
            Some(json!(1)),
            QUESTIONS,
            "question[budget].number",
        ),
        (
            QUESTIONS,
            "question/budget/option/ample/id",
            Some(json!("tight")),
            QUESTIONS,
            "question[budget].option[ample].id",
        ),
        (
            QUESTIONS,
            "question/budget/option/ample/number",
            Some(json!(1)),
            QUESTIONS,
            "question[budget].option[ample].number",
        ),
        (
            RULES,
            "rule/few_hands/id",
            Some(json!("many_hands")),
            RULES,
            "rule[many_hands].id",
        ),
        (
            STACKS,
            "shape/hosted/id",
            Some(json!("framework")),
            STACKS,
            "shape[hosted].id",
        ),
        (
            CLAIMS,
            "claim/G-01/id",
            Some(json!("G-02")),
            CLAIMS,
            "claim[G-02].id",
        ),
        (
            SOURCES,
            "source/endoflife_2026/id",
            Some(json!("apptension_2023")),
            SOURCES,
            "source[endoflife_2026].id",
        ),
        (DJANGO, "number", Some(json!(2)), FLASK, "number"),
    ]);
}

#[test]
fn should_refuse_levels_that_links_cannot_tell_apart() {
    check_elsewhere(vec![(
        QUESTIONS,
        "question/skills/level/strong/id",
        Some(json!("some")),
        QUESTIONS,
        "question[skills].level[strong].id",
    )]);
}

#[test]
fn should_say_which_number_is_free() {
    let mut broken = Broken::new();
    broken.put(DJANGO, "number", Some(json!(4)));
    broken.put(QUESTIONS, "question/budget/number", Some(json!(1)));
    broken.put(
        QUESTIONS,
        "question/budget/option/ample/number",
        Some(json!(1)),
    );
    let problems = broken.problems();
    assert_eq!(problems.len(), 3, "{problems:#?}");
    for (file, next) in [
        (QUESTIONS, "next free number, 28"),
        (QUESTIONS, "next free number, 3"),
        ("technologies/express.toml", "next free number, 37"),
    ] {
        let said =
            |one: &stackfit::catalogue::Problem| one.file == file && one.message.ends_with(next);
        assert!(problems.iter().any(said), "{file} {next}: {problems:#?}");
    }
}
