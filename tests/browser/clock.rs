//! Clocks that are wrong, stand still or are missing: as old devices, extensions against fingerprints, and tests have them.

use serde_json::json;
use stackfit::wording::{EN, decisions};

use super::support::{expected_pick, stage, visit, web_answers};

/// What is done to the browser before the page is there.
const CLOCKS: [&str; 7] = [
    "delete Performance.prototype.now",
    "Object.defineProperty(window, 'performance', { value: undefined })",
    "Performance.prototype.now = () => 5",
    "Performance.prototype.now = () => NaN",
    "Performance.prototype.now = () => { throw new Error('no clock'); }",
    "Date.now = () => NaN; delete Performance.prototype.now",
    "const real = Date.now; Date.now = () => real() - 1.7e12; let now = 1e9; Performance.prototype.now = () => (now -= 7)",
];

#[test]
fn should_work_out_a_result_by_any_clock() {
    stage(|stage| {
        // Who looks at performance beside the page, such as the driver, may complain.
        stage.expect_complaint("performance");
        for clock in CLOCKS {
            let visitor = stage.visitor();
            let before = json!({"source": clock});
            visitor.command("Page.enable", json!({}));
            visitor.command("Page.addScriptToEvaluateOnNewDocument", before);
            visitor.has_answered(&web_answers());
            visitor.open("#/answers");
            visitor.press(EN.check_result);
            assert_eq!(
                visitor.sees_result(),
                expected_pick(&web_answers()),
                "{clock}"
            );
            visitor.sees("how sure it is", true, || {
                visitor
                    .text(".verdict .word")
                    .is_some_and(|word| !word.is_empty())
            });
            visitor.unfolds();
            visitor.sees_whole_result();
        }
    });
}

#[test]
fn should_give_no_day_by_a_clock_that_is_years_wrong() {
    visit(|visitor| {
        let long_ago = "const Real = Date;
            window.Date = class extends Real {
                constructor(...given) { given.length ? super(...given) : super(0); }
                static now() { return 0; }
            };";
        visitor.command("Page.enable", json!({}));
        visitor.command(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": long_ago}),
        );
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_result();
        visitor.unfolds();
        visitor.wait("the name", || visitor.has(".save-form input").then_some(()));
        let name = "return document.querySelector('.save-form input').value";
        let name = visitor.script(name, Vec::new());
        assert!(
            name.as_str().unwrap().ends_with(decisions::EN.no_date),
            "{name}"
        );
        visitor.press(decisions::EN.save);
        visitor.press(decisions::EN.see);
        visitor.sees("the day", true, || visitor.page_says(decisions::EN.no_date));
        assert!(!visitor.page_says("1970"));
    });
}
