//! `compare`: what stands side by side, as JSON.

use serde_json::json;

use crate::{json_of, keys, recommend, refused};

#[test]
fn should_print_what_recommend_prints_side_by_side() {
    let answers = json!({"platform": ["web"], "skills": {"php": "strong"}});
    let report = recommend(&answers);
    let given = json!({ "answers": answers });
    let compared = json_of(&["compare", "laravel, django", "-"], &given);
    assert_eq!(
        keys(&compared),
        ["columns", "groups", "left_out", "shared", "unknown"]
    );
    let names: Vec<_> = compared["columns"].as_array().unwrap().iter().collect();
    assert_eq!(names[0]["id"], "laravel");
    assert_eq!(names[1]["name"], "Django");
    let groups = compared["groups"].as_array().unwrap();
    let ids: Vec<&str> = groups
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["decision", "ratings", "facts", "claims"]);
    let rows = groups[0]["rows"].as_array().unwrap();
    let number = |row: &str, column: usize| {
        let row = rows.iter().find(|one| one["id"] == row).unwrap();
        row["cells"][column]["number"].as_f64().unwrap()
    };
    for (column, id) in ["laravel", "django"].into_iter().enumerate() {
        let stacks = report["stacks"].as_array().unwrap();
        let place = stacks.iter().position(|one| one["id"] == id).unwrap();
        let stack = &stacks[place];
        assert_eq!(number("-place", column), (place + 1) as f64);
        assert_eq!(number("-score", column), stack["score"].as_f64().unwrap());
        let first = stack["first_rank_acceptability"].as_f64().unwrap();
        assert_eq!(number("-first", column), first);
        let cost = stack["contributions"]["cost"].as_f64().unwrap();
        assert_eq!(number("cost", column), cost);
    }
}

#[test]
fn should_refuse_what_cannot_be_compared() {
    let given = json!({"answers": {}}).to_string();
    let refuse = |ids: &str| refused(&["compare", ids, "-"], given.as_bytes());
    assert!(refuse("django,cobol").contains("cobol"));
    let long = "x".repeat(50_000);
    assert!(refuse(&format!("django,{long}")).len() < 500);
    for few in [
        "django",
        "",
        "django,django",
        "django,rails,laravel,symfony,fastapi,nestjs",
    ] {
        assert!(!refuse(few).is_empty(), "{few}");
    }
    refused(&["compare", "django,rails", "-"], b"{");
}
