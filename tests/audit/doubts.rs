//! What still works and is doubtful.

use serde_json::json;
use stackfit::audit::doubts;
use stackfit::catalogue::Problem;
use stackfit::engine::Model;

use crate::Changed;
use crate::support::{example_model, model};

fn doubts_of(changed: &Changed) -> Vec<Problem> {
    doubts(&Model::new(&changed.catalogue()))
}

#[track_caller]
fn assert_doubts(changed: &Changed, file: &str, field: &str, says: &str) {
    let doubts = doubts_of(changed);
    let named =
        |one: &Problem| one.file == file && one.field == field && one.message.contains(says);
    assert!(
        doubts.iter().any(named),
        "{file} `{field}` {says}: {doubts:#?}"
    );
}

#[test]
fn should_find_nothing_doubtful_in_the_catalogues_of_the_repository() {
    assert_eq!(doubts_of(&Changed::new()), []);
    assert_eq!(doubts(example_model()), []);
    assert_eq!(doubts(model()), []);
}

#[test]
fn should_point_out_options_that_change_nothing() {
    let mut changed = Changed::new();
    let option = json!({"id": "airships", "number": 60, "label": "Airships", "phrase": "it flies"});
    let options = changed.at("questions.toml", "question/platform/option");
    options.as_array_mut().unwrap().push(option);
    assert_doubts(
        &changed,
        "questions.toml",
        "question[1].option[5]",
        "changes nothing",
    );
    // What is meant to be so is not pointed out, and what is said to be so and is not, is.
    changed.at("questions.toml", "question/platform/option/airships")["neutral"] = json!(true);
    assert_eq!(doubts_of(&changed), []);
    changed.at("questions.toml", "question/platform/option/mobile")["neutral"] = json!(true);
    assert_doubts(
        &changed,
        "questions.toml",
        "question[1].option[2]",
        "something looks at it",
    );
}

#[test]
fn should_point_out_questions_that_change_nothing() {
    let mut changed = Changed::new();
    let option = |number: u32, id: &str| json!({"id": id, "number": number, "label": id, "phrase": "you like it"});
    let question = json!({"id": "colour", "number": 60, "kind": "one", "title": "Which colour?", "short": "Colour",
        "why": "It looks nice.", "option": [option(1, "red"), option(2, "blue")]});
    let questions = changed
        .at("questions.toml", "question")
        .as_array_mut()
        .unwrap();
    questions.push(question);
    let field = format!("question[{}]", questions.len());
    assert_doubts(&changed, "questions.toml", &field, "any answer to it");
    assert_eq!(
        doubts_of(&changed).len(),
        1,
        "each option is not named again"
    );
}

#[test]
fn should_point_out_rules_about_nothing() {
    let mut changed = Changed::new();
    let select = changed.at("rules.toml", "rule/few_hands_hosted/select");
    *select = json!({"tags": ["managed"], "roles": ["server_framework"]});
    let rules = changed.at("rules.toml", "rule").as_array().unwrap();
    let place = rules
        .iter()
        .position(|one| one["id"] == "few_hands_hosted")
        .unwrap();
    let field = format!("rule[{}].select", place + 1);
    assert_doubts(&changed, "rules.toml", &field, "selects no technology");
}

#[test]
fn should_point_out_shapes_that_are_never_built() {
    let mut changed = Changed::new();
    for document in &mut changed.0 {
        if document.content["role"] == "hosted_backend" {
            document.content["server_sdks"] = json!(["perl"]);
        }
    }
    *changed.at("technologies/mojolicious.toml", "languages") = json!(["rust"]);
    assert_doubts(&changed, "stacks.toml", "shape[4].backend", "never built");
}

#[test]
fn should_point_out_criteria_on_which_all_are_alike() {
    let mut changed = Changed::new();
    for document in &mut changed.0 {
        if document.file.starts_with("technologies/") {
            document.content["ratings"]["ecosystem"]["likely"] = json!(0.5);
        }
    }
    // What was noted of these ratings speaks of the data as it is.
    *changed.at("changes.toml", "change") = json!([]);
    let shapes = changed.at("stacks.toml", "shape").as_array_mut().unwrap();
    assert!(
        shapes
            .iter()
            .all(|shape| shape["shift"].get("ecosystem").is_none())
    );
    let rules = changed.at("rules.toml", "rule").as_array_mut().unwrap();
    for rule in rules {
        if let Some(shift) = rule.get_mut("shift").and_then(|one| one.as_object_mut()) {
            shift.remove("ecosystem");
        }
    }
    assert_doubts(&changed, "criteria.toml", "criterion[10]", "apart");
}

#[test]
fn should_point_out_technologies_that_no_answers_bring_to_the_front() {
    let mut changed = Changed::new();
    changed.forget_changes("koa");
    let technology = changed.at("technologies/koa.toml", "");
    // Whatever lets it in lets better ones in, too.
    technology["languages"] = json!(["python"]);
    technology["meets"] = json!({"hosting": ["any_cloud"]});
    for rating in technology["ratings"].as_object_mut().unwrap().values_mut() {
        if rating.get("likely").is_some() {
            rating["likely"] = json!(0.02);
            // Words that speak for it would not fit any more.
            rating.as_object_mut().unwrap().remove("says");
        }
    }
    for fits in technology["fits"].as_object_mut().unwrap().values_mut() {
        fits.as_object_mut()
            .unwrap()
            .values_mut()
            .for_each(|fit| *fit = json!(0.0));
    }
    // Nor is it in tests that contradict such ratings.
    for test in ["speed_with_database", "speed_bare"] {
        technology["facts"][test] = json!({"unknown": "Not tested.", "checked": "2026-11-21"});
    }
    assert_doubts(
        &changed,
        "technologies/koa.toml",
        "",
        "never among the first three",
    );
    assert_eq!(doubts_of(&changed).len(), 1);
}

#[test]
fn should_point_out_what_was_looked_at_too_long_ago() {
    let mut changed = Changed::new();
    changed.at("technologies/django.toml", "facts/licence")["checked"] = json!("2021-01-01");
    changed.at("technologies/django.toml", "facts/licence")["source"] = json!("django_docs");
    assert_doubts(
        &changed,
        "technologies/django.toml",
        "facts.licence.checked",
        "2021-01-01",
    );
    // A month earlier or later is a matter of the catalogue's own limit.
    *changed.at("catalogue.toml", "stale_after_months") = json!(600);
    assert_eq!(doubts_of(&changed), []);
    let head = changed.at("catalogue.toml", "").as_object_mut().unwrap();
    head.remove("stale_after_months");
    assert_eq!(doubts_of(&changed), []);
    // What is measured up to the date moves with it, and the record of changes does not say so.
    *changed.at("changes.toml", "change") = json!([]);
    *changed.at("catalogue.toml", "date") = json!("2029-12-01");
    changed.at("catalogue.toml", "")["stale_after_months"] = json!(12);
    let claims = doubts_of(&changed);
    let claims = claims.iter().filter(|one| one.field.starts_with("claim["));
    assert!(
        claims.count() > 300,
        "three years later, everything has to be looked at again"
    );
}

#[test]
fn should_point_out_words_that_do_not_fit_their_rating() {
    let flask = "technologies/flask.toml";
    let mut changed = Changed::new();
    // Flask's security is rated 0.50, and its words say what is missing.
    changed.at(flask, "ratings/security")["likely"] = json!(0.6);
    *changed.at("changes.toml", "change") = json!([]);
    let lacks = "ratings.security.lacks";
    assert_doubts(&changed, flask, lacks, "speaks against it");
    changed.at(flask, "ratings/security")["says"] = json!("is safe");
    assert_doubts(&changed, flask, lacks, "beside `says`");
    let rating = changed.at(flask, "ratings/security");
    rating.as_object_mut().unwrap().remove("lacks");
    assert_eq!(doubts_of(&changed), []);
    changed.at(flask, "ratings/security")["likely"] = json!(0.59);
    assert_doubts(&changed, flask, "ratings.security.says", "below 0.60");
}

#[test]
fn should_point_out_what_a_copied_file_leaves_behind() {
    let mut changed = Changed::new();
    let flask = "technologies/flask.toml";
    changed.at(flask, "ratings/cost")["claims"] = json!(["django-licence"]);
    assert_doubts(
        &changed,
        flask,
        "ratings.cost.claims[1]",
        "a claim about django",
    );
    changed.at(flask, "ratings/cost")["claims"] = json!(["G-04"]);
    assert_eq!(doubts_of(&changed), []);
}

#[test]
fn should_point_out_tags_that_no_rule_knows() {
    let mut changed = Changed::new();
    let flask = "technologies/flask.toml";
    *changed.at(flask, "tags") = json!(["self_hostable", "mirco"]);
    assert_doubts(&changed, flask, "tags[2]", "the tag mirco");
    *changed.at(flask, "tags") = json!(["self_hostable", "micro"]);
    assert_eq!(doubts_of(&changed), []);
}

#[test]
fn should_point_out_requirements_that_nothing_meets() {
    let mut changed = Changed::new();
    let moon = json!({"id": "moon", "number": 60, "label": "Moon", "phrase": "it flies", "unmet": "stays here"});
    let options = changed.at("questions.toml", "question/hosting/option");
    let options = options.as_array_mut().unwrap();
    options.push(moon);
    let field = format!("question[15].option[{}]", options.len());
    assert_doubts(&changed, "questions.toml", &field, "met by no technology");
    let meets = changed.at("technologies/flask.toml", "meets/hosting");
    meets.as_array_mut().unwrap().push(json!("moon"));
    let doubts = doubts_of(&changed);
    let unmet = doubts.iter().filter(|one| one.field == field);
    assert_eq!(unmet.count(), 0, "{doubts:#?}");
}

#[test]
fn should_point_out_answers_that_are_never_felt() {
    let mut changed = Changed::new();
    // A thousandth of one criterion decides nothing.
    let rules = changed.at("rules.toml", "rule").as_array_mut().unwrap();
    rules.retain(|rule| {
        !rule["when"]
            .as_object()
            .is_some_and(|when| when.contains_key("load"))
    });
    for load in ["daily_peaks", "sharp_spikes"] {
        rules.push(json!({"id": load, "when": {"load": [load]}, "weigh": {"cost": 1.0001}}));
    }
    for option in [2, 3] {
        let field = format!("question[8].option[{option}]");
        assert_doubts(
            &changed,
            "questions.toml",
            &field,
            "changes the first place in none",
        );
    }
}

#[test]
fn should_point_out_ratings_on_weaker_evidence_than_their_anchors_ask_for() {
    let mut changed = Changed::new();
    changed.at("criteria.toml", "criterion/maintainability/anchors")["evidence"] =
        json!("documented");
    assert_doubts(
        &changed,
        "technologies/native.toml",
        "ratings.maintainability.claims",
        "weaker evidence",
    );
}

#[test]
fn should_point_out_ratings_that_contradict_every_test() {
    let mut changed = Changed::new();
    changed.forget_changes("gin");
    changed.at("technologies/gin.toml", "ratings/performance")["likely"] = json!(0.30);
    assert_doubts(
        &changed,
        "technologies/gin.toml",
        "ratings.performance.likely",
        "behind in every test",
    );
}

#[test]
fn should_point_out_links_to_start_pages() {
    let mut changed = Changed::new();
    let url = changed.at("sources.toml", "source/apptension_2023/url");
    *url = json!("https://apptension.com/");
    let doubts = doubts_of(&changed);
    assert!(
        doubts.iter().any(|one| one.message.contains("start page")),
        "{doubts:#?}"
    );
}
