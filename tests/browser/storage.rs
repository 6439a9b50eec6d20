//! Storage that is blocked, full or spoilt.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::catalogue::Choice;
use stackfit::share;
use stackfit::wording::EN;

use super::support::{
    Setup, Visitor, answers, catalogue, expected_pick, label, result_link, stage_in_each_engine,
    visit, web_answers,
};

const NOTICE: &str = ".storage-notice";

#[test]
fn should_work_with_one_quiet_line_where_storage_is_blocked() {
    stage_in_each_engine(|stage| {
        let visitor = stage.visitor_with(Setup {
            storage_blocked: true,
            ..Setup::default()
        });
        visitor.open("");
        visitor.sees_text(NOTICE, EN.storage_blocked);
        visitor.interview(&web_answers());
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
        visitor.sees_text(NOTICE, EN.storage_blocked);
    });
}

#[test]
fn should_work_with_one_quiet_line_where_storage_is_full() {
    visit(|visitor| {
        visitor.open("");
        let fill = "
            let size = 1 << 22;
            for (let part = 0; size >= 1; part += 1) {
                try { localStorage.setItem('other' + part, 'x'.repeat(size)); } catch { size /= 2; }
            }";
        visitor.script(fill, Vec::new());
        visitor.press(EN.start_begin);
        visitor.sees_text(NOTICE, "");
        visitor.choose("platform", "web");
        visitor.sees_text(NOTICE, EN.storage_blocked);
        visitor.go_on();
        visitor.sees_question("product");

        // Once there is room again, it is said no longer.
        visitor.script("localStorage.clear()", Vec::new());
        visitor.choose("product", "saas");
        visitor.sees_text(NOTICE, "");
        assert_eq!(
            visitor.stored(),
            Some(answers(json!({"platform": ["web"], "product": "saas"})))
        );
    });
}

#[test]
fn should_start_anew_where_nothing_stored_can_be_read() {
    visit(|visitor| {
        let intact = result_link(&web_answers());
        let later_version = intact.replacen("#r=2", "#r=3", 1);
        for text in ["{", "", &intact[..20], &later_version] {
            visitor.has_stored(text);
            visitor.open("");
            visitor.sees_text(NOTICE, EN.storage_corrupt);
            answers_the_first_question(visitor);
            // What is stored now can be read again.
            visitor.reload();
            visitor.sees_question("product");
            visitor.sees_text(NOTICE, "");
        }
    });
}

#[test]
fn should_keep_what_can_be_read_of_what_is_stored() {
    visit(|visitor| {
        // It was stored by a page whose catalogue had an option that is gone now.
        let mut catalogue = catalogue().clone();
        let option = Choice {
            id: "watches".to_owned(),
            number: 60,
            ..Choice::default()
        };
        catalogue.questions[0].options.push(option);
        let stored = json!({"platform": ["web", "watches"], "product": "saas"});
        let (stored, _) = Answers::read(&catalogue, "sample", &stored);
        visitor.has_stored(&share::encode(&catalogue, &stored, &[]));
        visitor.open("#/answers");
        visitor.sees_text(NOTICE, EN.storage_corrupt);
        let expected = [
            ("platform", label("platform", "web")),
            ("product", label("product", "saas")),
            ("team", EN.check_open),
        ];
        for (question, answer) in expected {
            assert_eq!(
                visitor.checked_answer(question).as_deref(),
                Some(answer),
                "{question}"
            );
        }
    });
}

#[track_caller]
fn answers_the_first_question(visitor: &Visitor<'_>) {
    visitor.press(EN.start_begin);
    visitor.choose("platform", "web");
    visitor.go_on();
    visitor.sees_question("product");
}
