//! The main way through: from the first page to a recommendation.

use stackfit::answers::Answers;
use stackfit::report::{report, top_name};
use stackfit::wording::{EN, fill};

use super::support::{
    Visitor, answers, catalogue, expected_pick, model, phone_answers, visit, visit_in_each_engine,
    web_answers,
};

#[test]
fn should_recommend_what_the_engine_says_after_an_interview_for_the_web() {
    visit(|visitor| {
        visitor.open("");
        visitor.interview(&web_answers());
        sees_recommendation_for(visitor, &web_answers());
    });
}

#[test]
fn should_recommend_what_the_engine_says_after_an_interview_for_web_and_phones() {
    visit_in_each_engine(|visitor| {
        visitor.open("");
        visitor.interview(&phone_answers());
        sees_recommendation_for(visitor, &phone_answers());
    });
}

#[test]
fn should_reach_a_result_when_nobody_is_sure_of_anything() {
    visit(|visitor| {
        let nothing = answers(serde_json::json!({}));
        visitor.open("");
        visitor.interview(&nothing);
        sees_recommendation_for(visitor, &nothing);
    });
}

#[test]
fn should_show_every_answer_on_the_check_page() {
    visit(|visitor| {
        visitor.has_answered(&phone_answers());
        visitor.open("#/answers");
        let shown = visitor.checked_answers();
        let asked = phone_answers()
            .asked(catalogue())
            .into_iter()
            .map(|question| question.short.clone());
        let shorts: Vec<String> = shown.iter().map(|(short, _)| short.clone()).collect();
        assert_eq!(shorts, asked.collect::<Vec<_>>());
        let expected = [
            ("platform", "{web} and {mobile}"),
            ("product", "{realtime}"),
            ("skills", "{typescript} (strong) and {dart} (some)"),
            ("language_policy", "{javascript}, {typescript} and {dart}"),
            (
                "priorities",
                "1. {mobile_fit}, 2. {delivery_speed}, 3. {cost}, 4. {team_fit}, 5. {support}",
            ),
        ];
        for (question, answer) in expected {
            let options = catalogue().question(question).unwrap().options.iter();
            let labels: Vec<_> = options
                .map(|option| (option.id.as_str(), option.label.as_str()))
                .collect();
            assert_eq!(
                visitor.checked_answer(question),
                Some(fill(answer, &labels)),
                "{question}"
            );
        }
        let skip = catalogue().question("hosting").unwrap().skip.clone();
        assert_eq!(visitor.checked_answer("hosting"), skip);
    });
}

#[test]
fn should_keep_place_and_answers_over_a_reload_in_the_middle() {
    visit_in_each_engine(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.choose("platform", "web");
        visitor.choose("platform", "api");
        visitor.go_on();
        visitor.sees_question("product");
        visitor.choose("product", "saas");

        visitor.reload();

        visitor.sees_question("product");
        assert!(visitor.has_chosen("product", "saas"));
        visitor.press(EN.question_back);
        visitor.sees_question("platform");
        assert!(visitor.has_chosen("platform", "web"));
        assert!(visitor.has_chosen("platform", "api"));
        assert!(!visitor.has_chosen("platform", "mobile"));
    });
}

#[test]
fn should_offer_to_go_on_after_the_page_was_closed() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.sees_question("product");

        visitor.arrive("");

        let given = answers(serde_json::json!({"platform": ["web"]}));
        let all = given.asked(catalogue()).len().to_string();
        let note = fill(EN.start_resume_note, &[("done", "1"), ("all", &all)]);
        visitor.sees_text(".quiet-note", &note);
        visitor.press(EN.start_resume);
        visitor.sees_question("product");
    });
}

#[track_caller]
fn sees_recommendation_for(visitor: &Visitor<'_>, answers: &Answers) {
    let report = report(model(), answers);
    visitor.sees_text(".pick", &expected_pick(answers));
    visitor.sees_text(".brief ul", &report.why.join(" "));
    let top = top_name(model(), answers).unwrap();
    let page = fill(EN.result_title_of, &[("name", &top)]);
    assert_eq!(visitor.title(), fill(EN.title_pattern, &[("page", &page)]));
}
