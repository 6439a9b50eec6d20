//! What is well-formed and can never come about.

use serde_json::json;

use crate::{CRITERIA, DJANGO, FIREBASE, QUESTIONS, RULES, STACKS, check_elsewhere};

#[test]
fn should_refuse_conditions_that_no_answers_meet() {
    check_elsewhere(vec![
        (
            QUESTIONS,
            "question/client/unless",
            Some(json!({"platform": ["mobile"]})),
            QUESTIONS,
            "question[client].when",
        ),
        (
            CRITERIA,
            "criterion/mobile_fit/unless",
            Some(json!({"platform": ["mobile"]})),
            CRITERIA,
            "criterion[mobile_fit].when",
        ),
        (
            STACKS,
            "client/unless",
            Some(json!({"platform": ["web", "mobile", "desktop", "api"]})),
            STACKS,
            "client.when",
        ),
    ]);
    // What waits for a question waits for what that waits for.
    let mut broken = crate::Broken::new();
    let waits = json!({"client": ["native_feel", "one_codebase"]});
    let when = broken.put(QUESTIONS, "question/data_shape/when", Some(waits));
    assert_eq!(broken.problems(), []);
    let mobile = json!({"platform": ["mobile"]});
    broken.put(QUESTIONS, "question/data_shape/unless", Some(mobile));
    crate::assert_names(&broken.problems(), QUESTIONS, &when, "waits in vain");
    // However much else it waits for.
    let mut broken = crate::Broken::new();
    let mut every = json!({});
    for question in broken.content(QUESTIONS)["question"].as_array().unwrap() {
        let options = question["option"].as_array();
        let ids = options.map(|list| list.iter().map(|one| one["id"].clone()).collect());
        if let Some(ids) = ids {
            every[question["id"].as_str().unwrap()] = ids;
        }
    }
    let barred = json!({"operations": every["operations"]});
    let when = broken.put(RULES, "rule/few_hands/when", Some(every));
    assert_eq!(broken.problems(), []);
    broken.put(RULES, "rule/few_hands/unless", Some(barred));
    crate::assert_names(&broken.problems(), RULES, &when, "barred");
    // An option that is only offered where its question is not asked.
    check_elsewhere(vec![(
        QUESTIONS,
        "question/client/option/native_feel/unless",
        Some(json!({"platform": ["mobile"]})),
        QUESTIONS,
        "question[client].option[native_feel].when",
    )]);
}

#[test]
fn should_refuse_options_that_wait_for_what_is_not_asked_before() {
    let when = |question: &str, option: &str| Some(json!({question: [option]}));
    check_elsewhere(vec![
        (
            QUESTIONS,
            "question/platform/option/web/when",
            when("product", "saas"),
            QUESTIONS,
            "question[platform].option[web].when.product",
        ),
        (
            QUESTIONS,
            "question/platform/option/web/unless",
            when("platform", "mobile"),
            QUESTIONS,
            "question[platform].option[web].unless.platform",
        ),
        (
            QUESTIONS,
            "question/team/unless",
            when("hiring", "many"),
            QUESTIONS,
            "question[team].unless.hiring",
        ),
    ]);
}

#[test]
fn should_refuse_what_can_count_for_nothing() {
    let nothing = json!({"server_framework": 0, "hosted_backend": 0, "ready_made_product": 0, "client_toolkit": 0});
    check_elsewhere(vec![
        (
            CRITERIA,
            "criterion/cost/role_shares",
            Some(nothing),
            CRITERIA,
            "criterion[cost].role_shares",
        ),
        (
            CRITERIA,
            "criterion/support/components/0/share",
            Some(json!(0)),
            CRITERIA,
            "criterion[support].components",
        ),
        (
            CRITERIA,
            "criterion/support/components/0/roles",
            Some(json!(["hosted_backend"])),
            CRITERIA,
            "criterion[support].components",
        ),
        (
            QUESTIONS,
            "question/skills/option/java/near/java",
            Some(json!(0.5)),
            QUESTIONS,
            "question[skills].option[java].near.java",
        ),
        (
            RULES,
            "rule/few_hands/weigh",
            Some(json!({})),
            RULES,
            "rule[few_hands].weigh",
        ),
        (
            RULES,
            "rule/no_hosted_backend/exclude/shapes",
            Some(json!(["hosted"])),
            RULES,
            "rule[no_hosted_backend].exclude.shapes",
        ),
    ]);
    // The levels of a question go upwards.
    let mut broken = crate::Broken::new();
    broken.put(
        QUESTIONS,
        "question/skills/level/some/value",
        Some(json!(1)),
    );
    let field = broken.put(
        QUESTIONS,
        "question/skills/level/strong/value",
        Some(json!(0.5)),
    );
    crate::assert_names(&broken.problems(), QUESTIONS, &field, "levels");
    // Floors leave something for the others.
    let mut broken = crate::Broken::new();
    for criterion in ["security", "support"] {
        let place = format!("criterion/{criterion}/floor");
        broken.put(CRITERIA, &place, Some(json!(0.5)));
    }
    let field = broken.numbered(CRITERIA, "criterion[support].floor");
    crate::assert_names(&broken.problems(), CRITERIA, &field, "floors");
}

#[test]
fn should_refuse_stacks_that_cannot_be_built() {
    check_elsewhere(vec![
        (
            STACKS,
            "shape/hosted/backend",
            Some(json!(["client_toolkit"])),
            STACKS,
            "shape[hosted].backend[1]",
        ),
        (
            STACKS,
            "shape/hosted/backend",
            Some(json!(["hosted_backend", "hosted_backend"])),
            STACKS,
            "shape[hosted].backend[2]",
        ),
        (
            STACKS,
            "client/role",
            Some(json!("hosted_backend")),
            STACKS,
            "client.role",
        ),
        (
            FIREBASE,
            "client_sdks",
            Some(json!(["django"])),
            FIREBASE,
            "client_sdks[1]",
        ),
    ]);
    let mut broken = crate::Broken::new();
    for document in &mut broken.documents {
        if document.content["role"] == "hosted_backend" {
            document.content["role"] = json!("server_framework");
        }
    }
    let field = broken.numbered(STACKS, "shape[hosted].backend[1]");
    crate::assert_names(&broken.problems(), STACKS, &field, "nothing for a part");
}

#[test]
fn should_refuse_more_than_can_be_worked_out() {
    let like_django = |number: usize| {
        let mut copy = crate::support::documents();
        copy.retain(|one| one.file == DJANGO);
        let mut one = copy.remove(0);
        one.file = format!("technologies/copy_{number}.toml");
        one.content["id"] = json!(format!("copy_{number}"));
        one.content["number"] = json!(1_000 + number);
        one.content["name"] = json!(format!("Copy {number}"));
        one.content.as_object_mut().unwrap().remove("claim");
        one.content.as_object_mut().unwrap().remove("source");
        one
    };
    // Too many stacks, though not too many technologies.
    let mut broken = crate::Broken::new();
    broken.documents.extend((0..400).map(like_django));
    crate::assert_names(&broken.problems(), STACKS, "shape", "too many stacks");
    let mut broken = crate::Broken::new();
    broken.documents.extend((0..500).map(like_django));
    crate::assert_names(
        &broken.problems(),
        "technologies/",
        "",
        "too many technologies",
    );
}
