//! Pages to read: a technology, the list of all.

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::engine::fitting::Fitting;
use stackfit::report::{leaders, top_name, top_stacks};
use stackfit::share::{self, example};
use stackfit::wording::{EN, fill};

use super::support::{
    answers, catalogue, expected_pick, expected_short, model, visit, visit_in_each_engine,
    web_answers,
};

#[test]
fn should_show_what_is_known_of_a_technology() {
    visit(|visitor| {
        visitor.open("#/technology/rails");
        visitor.sees_text("h1", "Ruby on Rails");
        visitor.sees_text(
            ".technology .lede",
            &catalogue().technology("rails").unwrap().summary,
        );
        // What the engine finds, with the answers in words.
        let mut fitting = Fitting::new(model(), "rails").unwrap();
        while !fitting.advance(100) {}
        assert!(fitting.is_first());
        let first = fill(EN.fit_first, &[("name", "Ruby on Rails")]);
        visitor.sees_text(".technology [role=status] p", &first);
        for (question, _) in fitting.answers().iter() {
            let short = &catalogue().question(question).unwrap().short;
            assert!(visitor.page_says(short), "{short}");
        }
        // Facts with their sources, and every rating.
        visitor.sees_text(".facts dt", "Licence");
        assert!(visitor.page_says("MIT"));
        let count = |selector: &str| {
            let script = format!("return document.querySelectorAll('{selector}').length");
            visitor.script(&script, Vec::new())
        };
        assert_eq!(count(".ratings > li"), json!(catalogue().criteria.len()));
        assert_eq!(count(".facts dd:not(:has(.source, .muted))"), json!(0));
    });
}

#[test]
fn should_lead_from_a_technology_to_the_result_that_it_is_made_for() {
    visit(|visitor| {
        visitor.open("#/technology/rails");
        visitor.sees_text("h1", "Ruby on Rails");
        visitor.press(EN.fit_see);
        visitor.sees_result();
        assert!(visitor.text(".pick").unwrap().starts_with("Ruby on Rails"));
        visitor.go_back();
        visitor.sees_text("h1", "Ruby on Rails");
    });
}

#[test]
fn should_say_how_a_technology_does_with_the_visitors_answers() {
    visit(|visitor| {
        visitor.has_answered(&answers(json!({"platform": ["web"], "baas": "never"})));
        visitor.open("#/technology/firebase");
        visitor.sees_text("h1", "Firebase");
        assert!(visitor.page_says("Your answers rule it out"));
    });
}

#[test]
fn should_reach_technologies_from_the_result() {
    visit_in_each_engine(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_result();
        visitor.unfolds();
        let pick = visitor.wait("its name", || visitor.text(".parts .entry"));
        visitor.press(&pick);
        visitor.sees_text("h1", &pick);
        assert!(visitor.title().starts_with(&pick), "{}", visitor.title());
        visitor.go_back();
        visitor.sees_result();
    });
}

#[test]
fn should_search_and_filter_all_technologies() {
    visit(|visitor| {
        visitor.open("#/technologies");
        visitor.sees_text("h1", "All technologies");
        let shown = |count: usize| {
            let all = catalogue().technologies.len().to_string();
            fill(
                EN.browse_count,
                &[("count", &count.to_string()), ("all", &all)],
            )
        };
        visitor.sees_text(
            ".filters [role=status]",
            &shown(catalogue().technologies.len()),
        );
        let set = "const [selector, value, event] = arguments;
            const field = document.querySelector(selector);
            field.value = value;
            field.dispatchEvent(new Event(event, {bubbles: true}));";
        visitor.script(
            set,
            vec![
                json!("input[type=search]"),
                json!("python api"),
                json!("input"),
            ],
        );
        visitor.sees_text(".entries .entry", "FastAPI");
        visitor.press("FastAPI");
        visitor.sees_text("h1", "FastAPI");
        // What was looked for is still there.
        visitor.go_back();
        visitor.sees_text(".entries .entry", "FastAPI");
        visitor.press(EN.browse_reset);
        visitor.sees_text(
            ".filters [role=status]",
            &shown(catalogue().technologies.len()),
        );
        visitor.script(
            set,
            vec![json!("select"), json!("hosted_backend"), json!("change")],
        );
        let hosted = catalogue()
            .technologies
            .iter()
            .filter(|one| one.role == "hosted_backend");
        visitor.sees_text(".filters [role=status]", &shown(hosted.count()));
        visitor.press(EN.browse_reset);
        visitor.sees_text(
            ".filters [role=status]",
            &shown(catalogue().technologies.len()),
        );
    });
}

#[test]
fn should_show_the_list_where_a_technology_does_not_exist() {
    visit(|visitor| {
        visitor.open("#/technology/cobol_on_wheels");
        visitor.sees_text("h1", "All technologies");
    });
}

#[test]
fn should_show_the_guide_a_page_at_a_time() {
    visit(|visitor| {
        visitor.open("#/guide");
        visitor.sees_screen(EN.guide_title);
        let guide = &catalogue().evidence.guide;
        visitor.sees_text(".guide h2", &guide[0].title);
        visitor.press(&guide[1].title);
        visitor.sees_text(".guide h2", &guide[1].title);
        visitor.sees_text(".guide h3", &guide[1].sections[0].title);
        assert_eq!(visitor.address(), format!("#/guide/{}", guide[1].id));
        visitor.reload();
        visitor.sees_text(".guide h2", &guide[1].title);
        visitor.go_back();
        visitor.sees_text(".guide h2", &guide[0].title);
    });
}

#[test]
fn should_show_a_result_in_small_and_lead_to_it() {
    visit(|visitor| {
        let one = &catalogue().examples[1];
        let given = example::answers(catalogue(), one);
        let ahead = |given: &Answers| leaders(model(), given).swap_remove(0).0;
        visitor.open("");
        let first = example::answers(catalogue(), &catalogue().examples[0]);
        let shown = |number: usize| {
            format!(".sample details:nth-of-type({number})[open] .leading li > span")
        };
        visitor.sees_text(&shown(1), &ahead(&first));
        visitor.press(&one.title);
        visitor.sees_text(&shown(2), &ahead(&given));
        visitor.press(&format!("{}: {}", EN.example_try, one.title));
        visitor.sees_text(".pick", &expected_pick(&given));
        // It is only looked at.
        assert_eq!(visitor.stored(), None);
        visitor.press(EN.shared_mine);
        visitor.sees_check();
        assert_eq!(visitor.stored(), None);
        visitor.change("team");
        visitor.choose("team", "large");
        let mut own = given;
        own.set(catalogue(), "team", Answer::One("large".to_owned()));
        visitor.sees("what is stored", Some(own), || visitor.stored());
    });
}

#[test]
fn should_say_how_right_it_is_by_what_was_measured() {
    visit(|visitor| {
        visitor.open("");
        let (decisions, right) = catalogue().score.unwrap();
        let words = [
            ("count", decisions.to_string()),
            ("right", right.to_string()),
        ];
        let says = fill(
            EN.start_score,
            &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
        );
        visitor.sees("the score", true, || visitor.page_says(&says));
    });
}

#[test]
fn should_say_whether_what_came_out_last_still_holds() {
    visit(|visitor| {
        let given = web_answers();
        let top = top_stacks(model(), &given);
        let first = top_name(model(), &given).unwrap();
        // As the page itself stores it, it knows what was first then.
        visitor.has_stored(&share::encode(catalogue(), &given, &top));
        visitor.open("");
        let same = fill(EN.start_back_same, &[("name", &first)]);
        let short = expected_short(&given).join(". ");
        let same = format!("{same} {short}");
        visitor.sees_text(".come-back p", &same);
        // Had another one been first, it says so.
        let other: Vec<_> = top.iter().rev().cloned().collect();
        visitor.has_stored(&share::encode(catalogue(), &given, &other));
        visitor.open("");
        visitor.sees("what changed", true, || {
            let says = visitor.text(".come-back p").unwrap_or_default();
            says.contains(&first) && says != same
        });
        visitor.press(EN.start_back_see);
        visitor.sees_text(".pick", &expected_pick(&given));
    });
}
