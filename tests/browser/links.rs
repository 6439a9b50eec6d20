//! Result links that can be opened.

use serde_json::json;
use stackfit::report::top_stacks;
use stackfit::session::example_address;
use stackfit::share::{self, example};
use stackfit::wording::{EN, fill, result};

use super::support::{
    Visitor, catalogue, expected_pick, label, model, phone_answers, result_link, stage, visit,
    visit_in_each_engine, web_answers,
};

#[test]
fn should_show_a_stranger_the_same_page() {
    stage(|stage| {
        for answers in [web_answers(), phone_answers()] {
            let sender = stage.visitor();
            sender.has_answered(&answers);
            sender.open("#/answers");
            sender.press(EN.check_result);
            sender.sees_whole_result();
            let (page, title, link) = (sender.page_text(), sender.title(), sender.address());
            assert_eq!(link, result_link(&answers));

            let stranger = stage.visitor();
            stranger.open(&link);
            assert_eq!(stranger.sees_result(), expected_pick(&answers));
            stranger.sees_whole_result();
            assert!(stranger.page_says(EN.shared_begin));
            assert_eq!(stranger.title(), title);
            assert_eq!(stranger.stored(), None);
            // Looked through to be changed, it is the same page, and nothing of it is kept.
            stranger.looks_through_the_shared();
            stranger.sees("the notice", None, || stranger.text(".notice"));
            stranger.sees_whole_result();
            assert_eq!(stranger.page_text(), page);
            assert_eq!(stranger.stored(), None);
        }
    });
}

#[test]
fn should_copy_the_link_to_the_result() {
    visit(|visitor| {
        visitor.allow_copying();
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.press(EN.result_copy);
        visitor.sees_text("body > .announcer", EN.result_copied);
        assert_eq!(
            visitor.clipboard(),
            format!("{}{}", visitor.home, result_link(&web_answers()))
        );
    });
}

#[test]
fn should_show_the_link_where_copying_is_refused() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_result();
        assert!(!visitor.page_says(EN.result_copy_failed));
        visitor.refuse_copying();
        visitor.press(EN.result_copy);
        visitor.sees_text("body > .announcer", EN.result_copy_failed);
        assert!(visitor.page_says(EN.result_copy_failed));
        let shown = visitor.script("return document.querySelector('#link').value", Vec::new());
        assert_eq!(
            shown,
            json!(format!("{}{}", visitor.home, result_link(&web_answers())))
        );
    });
}

#[test]
fn should_keep_a_strangers_new_answers_over_a_reload() {
    visit(|visitor| {
        visitor.open(&result_link(&web_answers()));
        visitor.sees_result();
        visitor.press(EN.shared_change);
        visitor.sees_check();
        assert_eq!(visitor.stored(), None);
        visitor.change("team");
        visitor.choose("team", "large");
        visitor.go_on();
        let shown = visitor.checked_answers();
        assert!(
            shown
                .iter()
                .any(|(_, answer)| answer == label("team", "large"))
        );
        visitor.reload();
        assert_eq!(visitor.checked_answers(), shown);
    });
}

#[test]
fn should_keep_own_answers_while_looking_at_a_shared_result() {
    visit_in_each_engine(|visitor| {
        looks_at_a_shared_result(visitor);
        let notice = visitor.text(".notice").unwrap();
        assert!(
            notice.starts_with(EN.shared) && notice.contains(EN.shared_kept),
            "{notice}"
        );
        assert_eq!(visitor.stored(), Some(web_answers()));

        visitor.press(EN.shared_back);
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
        visitor.sees("the notice", None, || visitor.text(".notice"));
        assert_eq!(visitor.address(), result_link(&web_answers()));
    });
}

#[test]
fn should_say_that_the_data_has_been_updated_since_a_link_was_made() {
    visit(|visitor| {
        let mut former = catalogue().clone();
        former.revision -= 1;
        let top = top_stacks(model(), &web_answers());
        visitor.open(&share::encode(&former, &web_answers(), &top));
        let says = fill(EN.result_shared_same, &[("data", result::EN.drift_updated)]);
        visitor.sees_text("#part-drift .notice > p:first-child", &says);
    });
}

#[test]
fn should_take_over_a_shared_result_when_asked_to() {
    visit(|visitor| {
        looks_at_a_shared_result(visitor);
        visitor.press(EN.shared_use);
        visitor.sees("the notice", None, || visitor.text(".notice"));
        visitor.sees_text(".pick", &expected_pick(&phone_answers()));
        assert_eq!(visitor.stored(), Some(phone_answers()));
        visitor.press(EN.nav_answers);
        assert_eq!(
            visitor.checked_answer("product").as_deref(),
            Some(label("product", "realtime"))
        );
    });
}

#[test]
fn should_introduce_itself_and_show_the_answers() {
    visit(|visitor| {
        visitor.open(&result_link(&web_answers()));
        visitor.sees_result();
        assert!(visitor.page_says(EN.shared));
        visitor.click(".shared summary");
        visitor.sees("the answers", true, || {
            let shown = visitor.text(".shared .given").unwrap_or_default();
            shown.contains(label("team", "small"))
        });
        visitor.press(EN.shared_begin);
        visitor.sees_question("platform");
        assert!(!visitor.has_chosen("platform", "web"));
        assert_eq!(visitor.stored(), None);
    });
}

#[test]
fn should_open_an_example_as_a_result() {
    visit(|visitor| {
        let example = &catalogue().examples[1];
        let given = example::answers(catalogue(), example);
        visitor.open(&example_address(&example.id));
        visitor.sees_text(".pick", &expected_pick(&given));
        let count = given.iter().count().to_string();
        let words = [("title", example.title.as_str()), ("count", &count)];
        assert!(visitor.page_says(&fill(EN.shared_example, &words)));
        assert!(!visitor.page_says(EN.shared), "nobody has shared it");
        visitor.reload();
        visitor.sees_text(".pick", &expected_pick(&given));
        visitor.press(EN.shared_mine);
        visitor.sees_check();
        assert_eq!(
            visitor.checked_answer("team").as_deref(),
            Some(label("team", "small"))
        );
        assert_eq!(visitor.stored(), None);
    });
}

#[test]
fn should_see_ones_own_result_in_ones_own_link() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open(&result_link(&web_answers()));
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
        assert_eq!(visitor.text(".notice"), None);
    });
}

#[test]
fn should_open_a_link_that_is_pasted_over_the_page() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/question/load");
        visitor.open(&result_link(&phone_answers()));
        visitor.sees_text(".pick", &expected_pick(&phone_answers()));
        visitor.go_back();
        visitor.sees_question("load");
        assert!(visitor.has_chosen("load", "daily_peaks"));
    });
}

#[track_caller]
fn looks_at_a_shared_result(visitor: &Visitor<'_>) {
    visitor.has_answered(&web_answers());
    visitor.open(&result_link(&phone_answers()));
    visitor.sees_text(".pick", &expected_pick(&phone_answers()));
}

#[test]
fn should_open_links_that_were_changed_on_their_way() {
    visit(|visitor| {
        let link = result_link(&phone_answers());
        let (first, second) = link.split_at(link.len() / 2);
        for changed in [
            format!("{link}."),
            format!("{link}>"),
            format!("{link}**"),
            format!("{link}\u{200b}"),
            format!("{link}&utm_source=x"),
            format!("{link}?fbclid=x"),
            format!("{first}%0A{second}"),
            format!("#{link}"),
            link.replace("#r", "#/r"),
            link.replace("#r", "#!R"),
            link.replace("#r", "?r"),
            link.replace("#r", "#?r"),
            link.replace("#r", "#/result#r"),
            link.replace('-', "\u{2011}"),
        ] {
            visitor.arrive(&changed);
            visitor.sees_text(".pick", &expected_pick(&phone_answers()));
        }
        visitor.arrive("?plattform=web&amp;team=solo&utm_source=x");
        let said = stackfit::wording::fill(EN.start_unknown, &[("fields", "plattform")]);
        assert!(visitor.page_says(&said), "{said}");
    });
}
