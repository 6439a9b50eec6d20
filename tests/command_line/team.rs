//! Several people's links on the command line.

use serde_json::{Value, json};
use stackfit::team::{consider, read};

use crate::support::{catalogue, model};
use crate::{json_of, keys, refused, run, temporary};

fn link(answers: &Value) -> String {
    let encoded = json_of(&["link", "encode", "-"], &json!({ "answers": answers }));
    encoded["link"].as_str().unwrap().to_owned()
}

fn chat() -> String {
    let anna = link(&json!({"platform": ["web"], "skills": {"python": "strong"}, "baas": "never"}));
    let ben = link(&json!({"platform": ["web"], "skills": {"php": "strong"}}));
    format!(
        "Anna: https://stackfit.example/{anna}\nBen: {ben}\n{ben}\n{}\n",
        &anna[..20]
    )
}

#[track_caller]
fn printed(arguments: &[&str], input: &str) -> Value {
    let output = run(arguments, input.as_bytes());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn should_print_everything_about_a_team() {
    let team = printed(&["team", "-"], &chat());
    let expected = [
        "catalogue",
        "common",
        "give_way",
        "group",
        "left_out",
        "link",
        "members",
        "method",
        "questions",
        "rankings",
    ];
    assert_eq!(keys(&team), expected);
    assert_eq!(team["members"][0]["name"], "Anna");
    let reasons: Vec<&Value> = team["left_out"].as_array().unwrap().iter().collect();
    assert_eq!(
        (&reasons[0]["reason"], &reasons[0]["of"]),
        (&json!("duplicate"), &json!(1))
    );
    assert_eq!(
        (&reasons[1]["reason"], &reasons[1]["link"]),
        (&json!("damaged"), &json!(4))
    );
    assert!(
        reasons
            .iter()
            .all(|one| one["sentence"].as_str().unwrap().ends_with('.'))
    );
    let candidate = &team["group"]["candidates"][0];
    assert!(candidate["id"].is_string() && candidate["score"].is_f64());
    assert_eq!(candidate["members"].as_array().unwrap().len(), 2);
}

/// The page shows what the library says, so this is what the two have in common.
#[test]
fn should_print_what_the_library_says() {
    let mut team = printed(&["team", "-"], &chat());
    team.as_object_mut().unwrap().remove("left_out");
    let members = read(catalogue(), &chat()).members;
    // Read back from text like what was printed: reading a number may round it.
    let said = serde_json::to_string(&consider(model(), &members)).unwrap();
    assert_eq!(team, serde_json::from_str::<Value>(&said).unwrap());
}

#[test]
fn should_read_files_and_links_to_teams() {
    let file = temporary("team.txt", chat().as_bytes());
    let team = printed(&["team", file.to_str().unwrap()], "");
    let again = printed(&["team", "-"], team["link"].as_str().unwrap());
    assert_eq!(again["left_out"], json!([]));
    assert_eq!(
        (&again["group"], &again["members"]),
        (&team["group"], &team["members"])
    );
}

#[test]
fn should_compare_links_of_another_catalogue() {
    let answers = json!({"answers": {"data_shape": "tables", "known": {"sql": "well"}}});
    let other = ["--catalogue", "examples/databases"];
    let encoded = json_of(&[&["link", "encode", "-"][..], &other].concat(), &answers);
    let foreign = encoded["link"].as_str().unwrap();
    let team = printed(&[&["team", "-"][..], &other].concat(), foreign);
    assert_eq!(
        team["rankings"][0]["stacks"][0]["id"],
        team["group"]["candidates"][0]["id"]
    );
    assert!(
        refused(&["team", "-"], foreign.as_bytes())
            .contains("Link 1 was made with other questions")
    );
}

#[test]
fn should_refuse_what_has_nobody_in_it() {
    assert!(refused(&["team", "-"], b"").contains("has no result link"));
    assert!(refused(&["team", "-"], b"hello\nworld").contains("write one a line"));
    assert!(refused(&["team", "-"], b"#r=1abc").contains("Link 1 is damaged"));
    refused(&["team", "-"], "#r=1abc ".repeat(20_000).as_bytes());
    assert!(refused(&["team", "-"], "x".repeat(300_000).as_bytes()).contains("larger than"));
    assert!(refused(&["team", "-"], b"\xff\xfe").contains("standard input"));
    assert!(refused(&["team", "/no/such/file"], b"").contains("/no/such/file"));
}
