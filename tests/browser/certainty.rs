//! How sure the result is, and what would change it: the same on the page as on the command line.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::order::of_hundred;
use stackfit::report::{WinningSearch, report};
use stackfit::wording::{EN, brief, fill, list, say, sentence};

use super::support::{
    Visitor, answers, catalogue, model, phone_answers, recommended, result_link, stack_name,
    stackfit, stage, visit, web_answers,
};

const SURE: &str = ".sure";

#[test]
fn should_say_how_sure_it_is_as_the_command_line_does() {
    visit(|visitor| {
        for answers in [web_answers(), phone_answers(), answers(json!({}))] {
            visitor.has_answered(&answers);
            visitor.open("#/result");
            visitor.sees_whole_result();
            let report = recommended(&answers);
            assert_eq!(visitor.text(SURE), Some(sureness(&report)));
            let sentence = &report["second_opinions"]["sentence"];
            assert!(visitor.page_says(sentence.as_str().unwrap()), "{sentence}");
            let verdict = report["confidence"]["verdict"].as_str().unwrap();
            let word = match verdict {
                "clear" => brief::EN.clear,
                "leaning" => brief::EN.leaning,
                _ => brief::EN.toss_up,
            };
            let said = visitor.text(".verdict").unwrap();
            assert!(
                said.starts_with(&format!("Backend {word} ")),
                "{word}: {said}"
            );
            // Of a toss-up, all that cannot be told apart lead.
            let pick = visitor.text(".pick").unwrap();
            for id in report["confidence"]["group"]
                .as_array()
                .unwrap()
                .iter()
                .take(3)
            {
                let backend = id.as_str().unwrap().split('+').next().unwrap();
                let name = &catalogue().technology(backend).unwrap().name;
                let first = report["stacks"][0]["id"] == *id;
                assert_eq!(
                    pick.contains(name.as_str()),
                    first || verdict == "toss_up",
                    "{name}: {pick}"
                );
            }
        }
    });
}

#[test]
fn should_say_what_would_change_it_as_the_command_line_does() {
    visit(|visitor| {
        let mut fast = web_answers().to_json();
        fast["priorities"] = json!(["performance", "scalability", "cost"]);
        for answers in [web_answers(), answers(fast), phone_answers()] {
            visitor.has_answered(&answers);
            visitor.open("#/result");
            visitor.sees_whole_result();
            let link = visitor.address();
            assert_eq!(link, result_link(&answers));
            // By way of the link that the page shows.
            let decoded = stackfit(&["link", "decode", &link], "");
            let said = stackfit(&["recommend", "-"], &decoded);
            let expected = tipping_sentences(&serde_json::from_str(&said).unwrap());
            let shown = tipping_points(visitor);
            assert!(!expected.is_empty(), "nothing would change it");
            assert!(
                shown.iter().all(|one| expected.contains(one)),
                "{shown:#?} are not all in {expected:#?}"
            );
            for one in &expected {
                assert!(shown.contains(one), "{one} is not in {shown:#?}");
            }
        }
    });
}

#[test]
fn should_say_what_would_put_another_one_first() {
    let answers = web_answers();
    let rivals = report(model(), &answers).runner_ups;
    visit(|visitor| {
        visitor.has_answered(&answers);
        visitor.open("#/result");
        visitor.sees_whole_result();
        for (place, rival) in rivals.iter().enumerate() {
            let answer = format!(".ways-to-win li:nth-child({}) span", place + 1);
            assert_eq!(visitor.text(&answer).as_deref(), Some(""));
            visitor.press(&stack_name(&rival.stack));
            visitor.sees_text(&answer, &way_to_win(&answers, &rival.stack));
        }
    });
}

#[test]
fn should_be_as_sure_for_a_stranger() {
    stage(|stage| {
        let answers = phone_answers();
        let sender = stage.visitor();
        sender.has_answered(&answers);
        sender.open("#/result");
        sender.sees_whole_result();
        let (sure, changes) = (sender.text(SURE), tipping_points(&sender));
        assert_eq!(sure, Some(sureness(&recommended(&answers))));

        let stranger = stage.visitor();
        stranger.open(&sender.address());
        stranger.sees_whole_result();
        assert_eq!(stranger.text(SURE), sure);
        assert_eq!(tipping_points(&stranger), changes);
        // All but whose result it is reads the same.
        stranger.looks_through_the_shared();
        stranger.sees_whole_result();
        stranger.sees("the page", sender.page_text(), || {
            tipping_points(&stranger);
            stranger.page_text()
        });
    });
}

#[test]
fn should_work_it_out_anew_when_the_result_changes() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_whole_result();
        visitor.change("product");
        visitor.choose("product", "realtime");
        visitor.go_on();
        visitor.sees_check();
        visitor.press(EN.check_result);
        visitor.sees_whole_result();
        let mut changed = web_answers().to_json();
        changed["product"] = json!("realtime");
        let report = recommended(&answers(changed));
        visitor.sees_text(SURE, &sureness(&report));
        // So is somebody else's result that is opened over it.
        visitor.open(&result_link(&phone_answers()));
        visitor.sees_whole_result();
        visitor.sees_text(SURE, &sureness(&recommended(&phone_answers())));
    });
}

/// How sure a report of the command line is, in the page's words.
fn sureness(report: &Value) -> String {
    let confidence = &report["confidence"];
    let count = of_hundred(confidence["backend_first"].as_f64().unwrap());
    let Some(share) = confidence["client_first"].as_f64() else {
        return fill(EN.result_sure, &[("count", &count)]);
    };
    let first = confidence["group"][0].as_str().unwrap();
    let client = first.split('+').next_back().unwrap();
    let words = [
        ("count", count.as_str()),
        ("client", &catalogue().technology(client).unwrap().name),
        ("other", &of_hundred(share)),
    ];
    fill(&say(&catalogue().words, EN.result_sure_client), &words)
}

/// What would change a report of the command line, in the page's words: what puts another backend or app toolkit first.
fn tipping_sentences(report: &Value) -> Vec<String> {
    let is_client = |id: &&str| {
        let role = &catalogue().client.as_ref().unwrap().role;
        catalogue().technology(id).unwrap().role == *role
    };
    let has_client = |id: &str| id.split('+').any(|id| is_client(&id));
    let backend = |id: &str| -> Vec<String> {
        let parts = id.split('+').filter(|id| !is_client(id));
        parts.map(str::to_owned).collect()
    };
    let top = report["stacks"][0]["id"].as_str().unwrap();
    let points = report["tipping_points"].as_array().unwrap().iter();
    let points = points.map(|point| {
        let text = |name: &str| point[name].as_str().unwrap();
        (text("stack"), text("change"))
    });
    points
        .filter(|(stack, _)| has_client(stack) == has_client(top) || backend(stack) != backend(top))
        .map(|(stack, change)| tipping(stack, change))
        .collect()
}

fn tipping(stack: &str, change: &str) -> String {
    let words = [("change", change), ("name", &stack_name(stack))];
    sentence(&fill(EN.result_tipping, &words))
}

/// What would change the result, as the page says it, with what is folded away.
#[track_caller]
fn tipping_points(visitor: &Visitor<'_>) -> Vec<String> {
    let unfold = "document.querySelectorAll('.what-if .more').forEach((one) => one.open = true)";
    visitor.script(unfold, Vec::new());
    visitor.settle();
    let script = r"return [...document.querySelectorAll('.changes .says')]
        .map((one) => one.textContent.replace(/\s+/g, ' ').trim());";
    serde_json::from_value(visitor.script(script, Vec::new())).unwrap()
}

/// What would put a stack first, in the page's words.
fn way_to_win(answers: &Answers, stack: &str) -> String {
    let mut search = WinningSearch::new(model(), answers, stack).unwrap();
    while !search.advance() {}
    match search.found() {
        Some(changes) => tipping(stack, &list(&changes)),
        None => fill(EN.result_win_none, &[("name", &stack_name(stack))]),
    }
}
