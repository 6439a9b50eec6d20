//! Taking a result along, and opening it again: the same documents as on the command line.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::export::json::read;
use stackfit::share;
use stackfit::wording::take_along::EN;
use stackfit::wording::{decisions, fill};

use super::support::{
    Downloads, Visitor, about, answers, catalogue, expected_pick, phone_answers, result_link,
    stage, visit, web_answers,
};

/// The field for a file that was saved for opening it again.
const FIELD: &str = "#saved-result-file";

/// What screen readers hear of the third piece.
const SAID: &str = ".announcer";

/// The day, where the browser is.
const TODAY: &str = "return new Intl.DateTimeFormat('sv-SE').format(new Date());";

/// What the command line exports for the same answers, page and day.
#[track_caller]
fn exported(visitor: &Visitor<'_>, format: &str, answers: &Answers) -> String {
    let day = visitor.script(TODAY, Vec::new());
    let day = day.as_str().unwrap();
    let arguments = [
        "export",
        format,
        "-",
        "--link-base",
        &visitor.home,
        "--date",
        day,
    ];
    about(&arguments, answers)
}

/// At the result for answers, with everything that can be taken along.
#[track_caller]
fn comes_with(visitor: &Visitor<'_>, answers: &Answers) {
    visitor.has_answered(answers);
    visitor.open("#/result");
    visitor.wait("everything", || {
        visitor.has(".take-along .qr").then_some(())
    });
    visitor.unfolds();
}

#[track_caller]
fn downloads(visitor: &Visitor<'_>, files: &Downloads, what: &str) -> (String, String) {
    visitor.press(&fill(EN.download_what, &[("what", what)]));
    let (name, bytes) = files.take(visitor);
    visitor.sees_text(".take-along .outcome", &fill(EN.saved, &[("name", &name)]));
    (name, String::from_utf8(bytes).unwrap())
}

#[test]
fn should_save_what_the_command_line_exports() {
    let nothing =
        answers(json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"}));
    visit(|visitor| {
        let files = visitor.saves_files();
        for answers in [web_answers(), phone_answers(), nothing] {
            comes_with(visitor, &answers);
            let formats = [
                ("adr", EN.adr, "md"),
                ("markdown", EN.markdown, "md"),
                ("json", EN.json, "json"),
                ("csv", EN.csv, "csv"),
            ];
            for (format, label, ending) in formats {
                let (name, text) = downloads(visitor, &files, label);
                assert!(name.ends_with(&format!(".{ending}")), "{name}");
                let expected = exported(visitor, format, &answers);
                if format == "json" {
                    // In which order names stand in JSON is up to how the program is built.
                    let [text, expected] = [text, expected].map(|text| value(&text));
                    assert_eq!(text, expected);
                } else {
                    assert_eq!(text, expected, "{format}");
                }
            }
            visitor.press(EN.code);
            let (name, text) = downloads(visitor, &files, EN.code_save);
            assert!(name.ends_with(".svg"), "{name}");
            assert_eq!(text, exported(visitor, "qr", &answers));
        }
    });
}

#[test]
fn should_copy_the_message_that_the_command_line_exports() {
    visit(|visitor| {
        visitor.allow_copying();
        comes_with(visitor, &web_answers());
        visitor.press(EN.copy);
        visitor.sees_text(SAID, EN.copied);
        let expected = exported(visitor, "text", &web_answers());
        assert_eq!(visitor.clipboard(), expected);
    });
}

#[test]
fn should_show_the_message_where_copying_is_refused() {
    visit(|visitor| {
        comes_with(visitor, &web_answers());
        assert!(!visitor.has(".by-hand:not([hidden])"));
        visitor.refuse_copying();
        visitor.press(EN.copy);
        visitor.sees_text(SAID, EN.copy_failed);
        let shown = "return document.querySelector('.by-hand:not([hidden]) textarea').value";
        let expected = exported(visitor, "text", &web_answers());
        assert_eq!(visitor.script(shown, Vec::new()), json!(expected));
    });
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// At the form for opening a saved result.
#[track_caller]
fn comes_to_open(visitor: &Visitor<'_>) {
    visitor.open("#/decisions");
    visitor.sees_screen(decisions::EN.title);
}

#[test]
fn should_open_elsewhere_what_was_saved() {
    stage(|stage| {
        let giver = stage.visitor();
        let files = giver.saves_files();
        for answers in [web_answers(), phone_answers()] {
            comes_with(&giver, &answers);
            let (_, text) = downloads(&giver, &files, EN.json);
            let taker = stage.visitor();
            comes_to_open(&taker);
            taker.pick_file(FIELD, &text);
            taker.sees_text(".pick", &expected_pick(&answers));
            assert_eq!(taker.address(), result_link(&answers));
            // Made the taker's own, it is the same result.
            taker.looks_through_the_shared();
            taker.sees("the notice", None, || taker.text(".notice"));
            taker.sees_result();
            giver.sees_result();
            assert_eq!(taker.text(".verdict"), giver.text(".verdict"));
        }
    });
}

#[test]
fn should_say_why_a_file_cannot_be_opened() {
    let saved = about(&["export", "json", "-"], &web_answers());
    let mut foreign = value(&saved);
    foreign["catalogue"]["id"] = json!("elsewhere");
    let mut newer = value(&saved);
    newer["version"] = json!(99);
    let broken = [
        saved[..saved.len() / 2].to_owned(),
        "{}".to_owned(),
        foreign.to_string(),
        newer.to_string(),
    ];
    visit(|visitor| {
        comes_to_open(visitor);
        for text in broken {
            let says = read(catalogue(), "file", &text).unwrap_err().says();
            visitor.pick_file(FIELD, &text);
            visitor.sees_text(".restore .outcome", &says);
            assert!(visitor.address().ends_with("#/decisions"));
        }
    });
}

#[test]
fn should_name_answers_that_cannot_be_used_and_open_the_rest() {
    let saved = about(&["export", "json", "-"], &web_answers());
    let mut old = value(&saved);
    old["answers"]["team"] = json!("huge");
    old["answers"]["zeal"] = json!("none");
    let rest = read(catalogue(), "file", &old.to_string()).unwrap();
    let mut expected = web_answers();
    expected.remove("team");
    assert_eq!(rest.answers, expected);
    visit(|visitor| {
        comes_to_open(visitor);
        visitor.pick_file(FIELD, &old.to_string());
        let fields: Vec<&str> = rest.left_out.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields.len(), 2);
        let said = fill(EN.open_left_out, &[("fields", &fields.join(", "))]);
        visitor.sees_text(".restore .outcome", &said);
        visitor.press(EN.open_rest);
        visitor.sees_text(".pick", &expected_pick(&expected));
        let opened = share::decode(catalogue(), &visitor.address()).unwrap();
        assert_eq!(opened.answers.get("team"), None);
    });
}
