//! Broken guide pages, examples and changes.

use serde_json::{Value, json};
use stackfit::catalogue::Problem;

use crate::{Broken, CHANGES, EXAMPLES, GUIDE, HEAD, assert_names, check, check_elsewhere};

#[test]
fn should_refuse_guide_pages_that_lack_or_garble_something() {
    check(vec![
        (GUIDE, "page/why/id", None),
        (GUIDE, "page/why/title", Some(json!(""))),
        (GUIDE, "page/why/lede", Some(json!(3))),
        (GUIDE, "page/why/section", None),
        (GUIDE, "page/why/section", Some(json!([]))),
        (GUIDE, "page/why/section", Some(json!("text"))),
        (GUIDE, "page/why/subtitle", Some(json!("no such field"))),
        (GUIDE, "page/why/section/0/title", None),
        (GUIDE, "page/why/section/0/text", None),
        (GUIDE, "page/why/section/0/text", Some(json!("no list"))),
        (GUIDE, "page/hosted/section/3/table", Some(json!([]))),
        (GUIDE, "page/hosted/section/3/table/head", None),
        (GUIDE, "page/hosted/section/3/table/rows", None),
        (GUIDE, "page/hosted/section/3/table/rows", Some(json!([]))),
        (GUIDE, "page/hosted/section/3/table/rows", Some(json!("a"))),
    ]);
    // Within lists, the entry is named.
    let entry = |section: [usize; 2], key: &str, value: Value, field: &str| {
        let mut broken = Broken::new();
        let [page, place] = section;
        let at = broken.content(GUIDE)["page"][page]["section"].get_mut(place);
        *at.unwrap().pointer_mut(key).unwrap() = value;
        let field = format!("page[{}].section[{}].{field}", page + 1, place + 1);
        assert_names(&broken.problems(), GUIDE, &field, key);
    };
    entry([0, 0], "/text", json!(["one", " ", "two"]), "text[2]");
    entry([0, 1], "/list", json!([["nested"]]), "list[1]");
    let rows = "/table/rows";
    entry([3, 3], rows, json!([["a", "b"]]), "table.rows[1]");
    entry([3, 3], rows, json!(["a", "b"]), "table.rows[1]");
    entry(
        [3, 3],
        rows,
        json!([["a", 2, "c", "d"]]),
        "table.rows[1][2]",
    );
    entry(
        [3, 3],
        rows,
        json!([["a", "b", "c", ""]]),
        "table.rows[1][4]",
    );
    entry([3, 3], "/table/head", json!(["a"]), "table.rows[1]");
    for (key, place) in [("claims", 0), ("questions", 1), ("criteria", 1)] {
        let wrong = json!(["no-such-id"]);
        let section = usize::from(place > 0);
        entry(
            [section, 0],
            &format!("/{key}"),
            wrong,
            &format!("{key}[1]"),
        );
    }
    let mut twice = Broken::new();
    twice.content(GUIDE)["page"][1]["id"] = json!("why");
    assert_names(&twice.problems(), GUIDE, "page[2].id", "stands twice");
}

#[test]
fn should_refuse_examples_that_lack_or_garble_something() {
    check(vec![
        (EXAMPLES, "example/clinic_app/id", None),
        (EXAMPLES, "example/clinic_app/title", None),
        (EXAMPLES, "example/clinic_app/who", None),
        (EXAMPLES, "example/clinic_app/story", None),
        (EXAMPLES, "example/clinic_app/answers", None),
        (EXAMPLES, "example/clinic_app/answers", Some(json!("web"))),
        (EXAMPLES, "example/clinic_app/answers/team", Some(json!(5))),
        (
            EXAMPLES,
            "example/clinic_app/answers/team",
            Some(json!(true)),
        ),
        (
            EXAMPLES,
            "example/clinic_app/answers/platform",
            Some(json!([])),
        ),
        (EXAMPLES, "example/clinic_app/wer", Some(json!("no field"))),
    ]);
}

#[test]
fn should_refuse_examples_that_the_questionnaire_could_not_have() {
    let answer = |question: &'static str, value: Value| {
        let mut broken = Broken::new();
        broken.content(EXAMPLES)["example"][1]["answers"][question] = value.clone();
        let field = format!("example[2].answers.{question}");
        let problems = broken.problems();
        // The answer, or the option in it.
        let named = |one: &Problem| one.file == EXAMPLES && one.field.starts_with(&field);
        assert!(problems.iter().all(named), "{value}: {problems:#?}");
        assert!(!problems.is_empty(), "{question}: {value}");
    };
    answer("teem", json!("small"));
    answer("team", json!("tiny"));
    answer("team", json!("not_sure"));
    answer("team", json!(["small"]));
    answer("team", json!({"small": "strong"}));
    answer("platform", json!("mobile"));
    answer("platform", json!(["mobile", "moon"]));
    answer("platform", json!(["mobile", "mobile"]));
    answer("skills", json!(["python"]));
    answer("skills", json!({"python": "perfect"}));
    answer("skills", json!({"cobol": "strong"}));
    answer("compliance", json!(["none", "health"]));
    answer(
        "priorities",
        json!([
            "cost",
            "security",
            "support",
            "independence",
            "ecosystem",
            "team_fit"
        ]),
    );
    // Not asked, or not offered, unless it is for a phone.
    let mut web = Broken::new();
    web.content(EXAMPLES)["example"][1]["answers"]["platform"] = json!(["web"]);
    let problems = web.problems();
    for question in ["mobile_features", "client"] {
        let field = format!("example[2].answers.{question}");
        assert_names(&problems, EXAMPLES, &field, "without a phone");
    }
    let mut empty = Broken::new();
    empty.content(EXAMPLES)["example"][1]["answers"] = json!({});
    assert_names(
        &empty.problems(),
        EXAMPLES,
        "example[2].answers",
        "no answer",
    );
    check_elsewhere(vec![
        (
            EXAMPLES,
            "example/clinic_app/claims",
            Some(json!(["CS-99"])),
            EXAMPLES,
            "example[2].claims[1]",
        ),
        (
            EXAMPLES,
            "example/clinic_app/id",
            Some(json!("charging_network")),
            EXAMPLES,
            "example[2].id",
        ),
    ]);
}

/// The real catalogue as its second revision, with these changes.
fn second(changes: Value) -> Broken {
    let mut broken = Broken::new();
    broken.content(HEAD)["revision"] = json!(2);
    broken.content(CHANGES)["change"] = changes;
    broken
}

/// A change of Django's security to what it is now.
fn security() -> Value {
    let mut real = Broken::new();
    let now = &real.content(crate::DJANGO)["ratings"]["security"]["likely"];
    json!({
        "revision": 2, "date": "2026-11-25", "technology": "django", "criterion": "security",
        "was": 0.11, "now": now, "says": "It was looked at again.",
    })
}

/// The change of Django's security, with a field put in or taken out.
fn altered(key: &str, value: Option<Value>) -> Value {
    let mut change = security();
    let fields = change.as_object_mut().unwrap();
    match value {
        Some(value) => {
            fields.insert(key.to_owned(), value);
        }
        None => {
            fields.remove(key);
        }
    }
    change
}

#[test]
fn should_take_changes_that_agree_with_the_data() {
    assert_eq!(second(json!([security()])).problems(), []);
    let rule = json!({"revision": 2, "date": "2026-11-25", "says": "Everything is new."});
    assert_eq!(second(json!([rule, security()])).problems(), []);
    // One that led to it, and was taken further later.
    let mut chain = second(json!([
        altered("now", Some(json!(0.2))),
        altered("was", Some(json!(0.2))),
    ]));
    chain.content(HEAD)["revision"] = json!(3);
    chain.content(CHANGES)["change"][1]["revision"] = json!(3);
    assert_eq!(chain.problems(), []);
}

#[test]
fn should_refuse_changes_that_lack_or_garble_something() {
    let broken = |key: &str, value: Option<Value>, field: &str| {
        let what = format!("{key}: {value:?}");
        let broken = second(json!([altered(key, value)]));
        assert_names(&broken.problems(), CHANGES, field, &what);
    };
    for key in ["revision", "date", "says", "was", "now"] {
        broken(key, None, &format!("change[1].{key}"));
    }
    broken("revision", Some(json!(1)), "change[1].revision");
    broken("revision", Some(json!(3)), "change[1].revision");
    broken("date", Some(json!("2026-13-25")), "change[1].date");
    broken("date", Some(json!("today")), "change[1].date");
    broken("technology", Some(json!("jango")), "change[1].technology");
    broken("criterion", Some(json!("karma")), "change[1].criterion");
    broken("question", Some(json!("weather")), "change[1].question");
    broken("rule", Some(json!("of_thumb")), "change[1].rule");
    broken("claims", Some(json!(["R-99"])), "change[1].claims[1]");
    broken("was", Some(json!(1.5)), "change[1].was");
    broken("now", Some(json!(0.11)), "change[1].now");
    broken("technology", None, "change[1].was");
    broken("criterion", None, "change[1].was");
    broken("why", Some(json!("no such field")), "change[1].why");
}

#[test]
fn should_refuse_changes_that_do_not_lead_to_the_data() {
    let now = second(json!([altered("now", Some(json!(0.33)))]));
    assert_names(&now.problems(), CHANGES, "change[1].now", "another value");
    let twice = second(json!([security(), security()]));
    assert_names(&twice.problems(), CHANGES, "change[1].revision", "twice");
    let mut gap = second(json!([altered("now", Some(json!(0.2))), security()]));
    gap.content(HEAD)["revision"] = json!(3);
    gap.content(CHANGES)["change"][1]["revision"] = json!(3);
    assert_names(&gap.problems(), CHANGES, "change[1].now", "a gap");
}
