//! The page as one file, which opens from disk.

use std::path::Path;
use std::process::Command;

use stackfit::wording::EN;

use super::support::{expected_pick, phone_answers, place, result_link, stage, web_answers};

#[test]
fn should_work_from_disk_as_one_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("single/stackfit.html");
    let made = Command::new("node")
        .arg(root.join("scripts/single.mjs"))
        .args([&place(), &file])
        .output()
        .expect("node runs");
    assert!(made.status.success(), "{made:?}");
    stage(|stage| {
        let visitor = stage.visitor_at(&format!("file://{}", file.display()));
        visitor.open("");
        visitor.interview(&phone_answers());
        visitor.sees_whole_result();
        assert_eq!(visitor.sees_result(), expected_pick(&phone_answers()));
        visitor.sees("the evidence", true, || visitor.has(".evidence li"));
        visitor.reload();
        visitor.sees_text(".pick", &expected_pick(&phone_answers()));
        // A link to a result opens in it, too.
        visitor.arrive(&result_link(&web_answers()));
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
        visitor.turn_to("#/method");
        visitor.sees_text("h1", EN.method_title);
    });
}
