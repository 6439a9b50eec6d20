//! Deleting everything.

use stackfit::wording::EN;

use super::support::{catalogue, visit, web_answers};

#[test]
fn should_ask_first_and_keep_everything_on_no() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/question/team");
        visitor.press(EN.nav_start_again);
        visitor.sees_screen(EN.again_title);
        visitor.press(EN.again_no);
        visitor.sees_question("team");
        assert!(visitor.has_chosen("team", "small"));
    });
}

#[test]
fn should_delete_everything_on_yes() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        visitor.press(EN.nav_start_again);
        visitor.press(EN.again_yes);
        visitor.sees_screen(&catalogue().title);
        assert_eq!(visitor.stored(), None);
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
        assert!(!visitor.has_chosen("platform", "web"));
        visitor.reload();
        visitor.sees_question("platform");
        assert!(!visitor.has_chosen("platform", "web"));
    });
}

#[test]
fn should_offer_no_new_start_to_those_who_have_not_started() {
    visit(|visitor| {
        visitor.open("");
        assert!(!visitor.page_says(EN.nav_start_again));
        visitor.press(EN.start_begin);
        visitor.choose("platform", "web");
        visitor.sees("the offer", true, || visitor.page_says(EN.nav_start_again));
    });
}
