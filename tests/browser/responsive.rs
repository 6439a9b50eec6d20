//! Long work holds nothing up: the page answers while it is under way, on a slow machine too.

use serde_json::json;
use stackfit::wording::EN;

use super::support::{Visitor, answers, expected_pick, visit};

#[test]
fn should_show_the_ranking_before_it_knows_how_sure_it_is() {
    visit(|visitor| {
        let many = answers(json!({"platform": ["web", "mobile"]}));
        visitor.has_answered(&many);
        slow_down(visitor);
        visitor.open("#/answers");
        visitor.sees_check();
        visitor.press(EN.check_result);
        visitor.sees_text(".pick", &expected_pick(&many));
        visitor.sees_text(".verdict", EN.result_sure_waiting);
        // It does not have to be waited for.
        visitor.press(EN.nav_answers);
        visitor.sees_check();
        visitor.change("product");
        visitor.choose("product", "saas");
        visitor.sees("the choice", true, || visitor.has_chosen("product", "saas"));
    });
}

/// Makes the visitor's machine slow: what is seen and done then is under way, not over.
#[track_caller]
fn slow_down(visitor: &Visitor<'_>) {
    visitor.command("Emulation.setCPUThrottlingRate", json!({"rate": 20}));
}
