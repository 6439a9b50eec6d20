//! Result links that cannot be opened.

use stackfit::catalogue::Catalogue;
use stackfit::share;
use stackfit::wording::EN;

use super::support::{answers, catalogue, label, phone_answers, result_link, visit, web_answers};

#[test]
fn should_say_why_a_link_cannot_be_opened() {
    visit(|visitor| {
        for (link, reason) in broken_links() {
            visitor.arrive(&link);
            visitor.sees_screen(EN.link_title);
            visitor.sees_text("main .lede", reason);
            for not_for_strangers in [EN.link_own, EN.link_kept] {
                assert!(
                    !visitor.page_says(not_for_strangers),
                    "{link}: “{not_for_strangers}”"
                );
            }
            visitor.press(EN.link_new);
            visitor.sees_question("platform");
        }
    });
}

#[test]
fn should_keep_own_answers_when_a_link_cannot_be_opened() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        for (link, reason) in broken_links() {
            let stored = visitor.stored();
            visitor.arrive(&link);
            visitor.sees_text("main .lede", reason);
            visitor.sees_text(".lede + p", EN.link_kept);
            visitor.press(EN.link_own);
            assert_eq!(
                visitor.checked_answer("product").as_deref(),
                Some(label("product", "saas"))
            );
            assert_eq!(visitor.stored(), stored);
        }
    });
}

#[test]
fn should_ask_before_a_new_start_deletes_own_answers() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#r=1damaged");
        visitor.press(EN.link_new);
        visitor.sees_screen(EN.again_title);
        visitor.press(EN.again_no);
        visitor.sees_screen(EN.link_title);
        assert!(visitor.stored().is_some());
    });
}

/// Links of every kind that cannot be opened, and what the page says of them.
fn broken_links() -> Vec<(String, &'static str)> {
    let link = result_link(&phone_answers());
    let cut_off = link[..link.len() - 4].to_owned();
    let middle = link.len() / 2;
    let other = if link.as_bytes()[middle] == b'A' {
        "B"
    } else {
        "A"
    };
    let changed = format!("{}{other}{}", &link[..middle], &link[middle + 1..]);
    let foreign = Catalogue {
        id: "somebody-elses".to_owned(),
        ..catalogue().clone()
    };
    let foreign = share::encode(
        &foreign,
        &answers(serde_json::json!({"platform": ["web"]})),
        &[],
    );
    vec![
        (cut_off, EN.link_damaged),
        (changed, EN.link_damaged),
        ("#r=".to_owned(), EN.link_damaged),
        (foreign, EN.link_foreign),
        (link.replacen("#r=2", "#r=3", 1), EN.link_future),
    ]
}
