//! Clocks that are wrong, stand still or are missing: as old devices, extensions against fingerprints, and tests have them.

use serde_json::json;
use stackfit::wording::EN;

use super::support::{expected_pick, stage, web_answers};

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
            assert_eq!(visitor.sees_result(), expected_pick(&web_answers()), "{clock}");
            visitor.sees("how sure it is", true, || {
                visitor.text(".sure").is_some_and(|sure| !sure.is_empty())
            });
            visitor.unfolds();
            visitor.sees_whole_result();
        }
    });
}
