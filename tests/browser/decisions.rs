//! Decisions that are saved on the device.

use serde_json::{Value, json};
use stackfit::decisions::{Decisions, Saved, Status, read, write};
use stackfit::wording::decisions::EN;
use stackfit::wording::fill;

use super::support::{
    Setup, Visitor, answers, catalogue, expected_pick, result_link, stage, visit, web_answers,
};

const NAMES: &str =
    "return [...document.querySelectorAll('.decisions h2')].map((one) => one.innerText);";

#[track_caller]
fn sees_list(visitor: &Visitor<'_>, names: &[&str]) {
    visitor.sees("the list", json!(names), || {
        visitor.script(NAMES, Vec::new())
    });
}

fn key() -> String {
    format!("stackfit:{}:decisions", catalogue().id)
}

/// What is stored, or nothing.
fn kept(visitor: &Visitor<'_>) -> Option<Decisions> {
    let get = "return localStorage.getItem(arguments[0])";
    let text = visitor.script(get, vec![json!(key())]);
    text.as_str()
        .map(|text| read(catalogue(), text).unwrap().decisions)
}

fn store(visitor: &Visitor<'_>, text: &str) {
    let set = "localStorage.setItem(arguments[0], arguments[1])";
    visitor.script(set, vec![json!(key()), json!(text)]);
}

fn write_into(visitor: &Visitor<'_>, selector: &str, text: &str) {
    let set = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', {bubbles: true}));";
    visitor.wait(selector, || visitor.has(selector).then_some(()));
    visitor.script(set, vec![json!(selector), json!(text)]);
}

fn small() -> Value {
    json!({"platform": ["web"], "team": "small"})
}

/// Two decisions, named A and B.
fn two() -> String {
    let mut two = Decisions::default();
    for (name, given) in [("B", answers(small())), ("A", web_answers())] {
        two.add(Saved::new(
            catalogue(),
            name,
            "2026-11-21",
            &result_link(&given),
        ));
    }
    write(&two)
}

/// A visitor with two decisions, at the list.
#[track_caller]
fn comes_with_two(visitor: &Visitor<'_>) {
    visitor.open("#/decisions");
    visitor.sees_screen(EN.title);
    store(visitor, &two());
    visitor.reload();
    sees_list(visitor, &["A", "B"]);
}

#[test]
fn should_save_a_decision_and_open_it_again() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_result();
        visitor.unfolds();
        visitor.wait("the name", || visitor.has(".save-form input").then_some(()));
        let name = "return document.querySelector('.save-form input').value";
        let proposed = visitor.script(name, Vec::new());
        assert!(proposed.as_str().unwrap().contains(", "), "{proposed}");
        write_into(visitor, ".save-form input", "The shop");
        visitor.press(EN.save);
        visitor.sees_text(".save .outcome", &fill(EN.saved, &[("name", "The shop")]));
        visitor.press(EN.see);
        visitor.sees_screen(EN.title);
        sees_list(visitor, &["The shop"]);
        visitor.reload();
        sees_list(visitor, &["The shop"]);
        visitor.press(&fill(EN.open_what, &[("name", "The shop")]));
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
        // Starting again keeps what is saved.
        assert_eq!(kept(visitor).unwrap().all().len(), 1);
    });
}

#[test]
fn should_rename_duplicate_and_delete_and_take_that_back() {
    visit(|visitor| {
        comes_with_two(visitor);
        visitor.press(&fill(EN.rename_what, &[("name", "A")]));
        visitor.sees_focus_on("#decision-0-name");
        write_into(visitor, ".decisions input[type=text]", "Alpha");
        visitor.press(EN.rename_save);
        sees_list(visitor, &["Alpha", "B"]);
        visitor.sees_focus_on("#decision-0-rename");
        visitor.press(&fill(EN.duplicate_what, &[("name", "B")]));
        sees_list(visitor, &["Alpha", "B (copy)", "B"]);
        visitor.press(&fill(EN.delete_what, &[("name", "Alpha")]));
        sees_list(visitor, &["B (copy)", "B"]);
        visitor.sees_focus_on("#decisions-undo");
        visitor.press(EN.undo);
        sees_list(visitor, &["Alpha", "B (copy)", "B"]);
        visitor.reload();
        sees_list(visitor, &["Alpha", "B (copy)", "B"]);
    });
}

#[test]
fn should_compare_two_question_by_question() {
    visit(|visitor| {
        comes_with_two(visitor);
        for name in ["A", "B"] {
            let label = fill(EN.pick_what, &[("name", name)]);
            visitor.click(&format!("input[aria-label='{label}']"));
        }
        visitor.sees_text(".two-compared h2", EN.two_title);
        let compared = visitor.text(".pair-of-answers").unwrap();
        let short = |id: &str| &catalogue().question(id).unwrap().short;
        assert!(compared.contains(short("platform").as_str()), "{compared}");
        assert!(compared.contains(short("product").as_str()));
        // Both have the same team.
        assert!(
            !compared.contains(&format!("{} ", short("team"))),
            "{compared}"
        );
    });
}

#[test]
fn should_take_in_what_it_has_given_out() {
    stage(|stage| {
        let giver = stage.visitor();
        comes_with_two(&giver);
        let file = "return decodeURIComponent(document.querySelector('a[download]').href.split(',').slice(1).join(','))";
        let text = giver.script(file, Vec::new());
        let text = text.as_str().unwrap();
        let taker = stage.visitor();
        taker.open("#/decisions");
        taker.sees_screen(EN.title);
        write_into(&taker, ".import-text textarea", text);
        taker.press(EN.import);
        sees_list(&taker, &["A", "B"]);
        assert_eq!(kept(&taker), kept(&giver));
        // Once more, as a file.
        let field = ".transfer input[type=file]";
        taker.pick_file(field, text);
        let none = fill(EN.imported, &[("count", "0"), ("there", "2")]);
        taker.sees_text(".transfer .outcome", &none);
        sees_list(&taker, &["A", "B"]);
        taker.pick_file(field, "{");
        taker.sees_text(".transfer .outcome", EN.import_foreign);
    });
}

#[test]
fn should_keep_and_say_what_cannot_be_opened() {
    visit(|visitor| {
        comes_with_two(visitor);
        let mut more = read(catalogue(), &two()).unwrap().decisions;
        more.add(Saved::new(
            catalogue(),
            "Cut",
            "",
            &result_link(&web_answers())[..14],
        ));
        store(visitor, &write(&more));
        visitor.reload();
        sees_list(visitor, &["Cut", "A", "B"]);
        assert!(visitor.page_says(EN.problem_damaged));
        visitor.press(&fill(EN.duplicate_what, &[("name", "B")]));
        sees_list(visitor, &["Cut", "A", "B (copy)", "B"]);
        // What cannot be read at all is put aside with the next change.
        store(visitor, "{spoilt");
        visitor.reload();
        visitor.sees("the notice", true, || visitor.page_says(EN.damaged));
        write_into(visitor, ".import-text textarea", &two());
        visitor.press(EN.import);
        sees_list(visitor, &["A", "B"]);
        let aside = "return localStorage.getItem(arguments[0])";
        let aside = visitor.script(aside, vec![json!(format!("{}:unread", key()))]);
        assert_eq!(aside, json!("{spoilt"));
    });
}

#[test]
fn should_delete_all_only_when_asked_twice() {
    visit(|visitor| {
        comes_with_two(visitor);
        visitor.press(EN.delete_all);
        visitor.sees_focus_on("#decisions-delete-all-yes");
        visitor.press(EN.delete_all_no);
        sees_list(visitor, &["A", "B"]);
        visitor.press(EN.delete_all);
        visitor.press(EN.delete_all_yes);
        sees_list(visitor, &[]);
        assert_eq!(kept(visitor), None);
        visitor.sees_text(".my-decisions .hint", EN.none);
    });
}

#[test]
fn should_lose_nothing_that_another_page_has_saved() {
    visit(|visitor| {
        comes_with_two(visitor);
        // Another page adds one, and this one has not heard of it yet.
        let mut more = read(catalogue(), &two()).unwrap().decisions;
        more.add(Saved::new(
            catalogue(),
            "C",
            "2026-11-22",
            &result_link(&web_answers()),
        ));
        store(visitor, &write(&more));
        visitor.press(&fill(EN.duplicate_what, &[("name", "B")]));
        sees_list(visitor, &["C", "A", "B (copy)", "B"]);
        // It hears of it by the event that browsers send to the other pages.
        store(visitor, &two());
        visitor.script(
            "window.dispatchEvent(new StorageEvent('storage'))",
            Vec::new(),
        );
        sees_list(visitor, &["A", "B"]);
    });
}

#[test]
fn should_say_in_one_line_that_nothing_can_be_stored() {
    stage(|stage| {
        let visitor = stage.visitor_with(Setup {
            storage_blocked: true,
            ..Setup::default()
        });
        visitor.open(&result_link(&web_answers()));
        visitor.sees_whole_result();
        visitor.sees("the line", true, || visitor.page_says(EN.blocked));
        visitor.open("#/decisions");
        visitor.sees_text(".my-decisions .notice", EN.blocked);
    });
}

#[test]
fn should_keep_status_and_note_and_give_a_reminder() {
    visit(|visitor| {
        comes_with_two(visitor);
        let set = "const field = document.querySelector('#decision-0-status');
            field.value = 'made';
            field.dispatchEvent(new Event('change', {bubbles: true}));";
        visitor.script(set, Vec::new());
        let first = || kept(visitor).map(|all| all.all()[0].clone());
        visitor.sees("the status", Some(Status::Made), || {
            first().map(|one| one.status)
        });
        visitor.sees_focus_on("#decision-0-status");
        write_into(visitor, "#decision-0-note", "Agreed with Ben");
        visitor.press(&fill(EN.note_save_of, &[("name", "A")]));
        visitor.sees("the note", Some("Agreed with Ben".to_owned()), || {
            first().map(|one| one.note)
        });
        visitor.sees_focus_on("#decision-0-note");
        visitor.reload();
        sees_list(visitor, &["A", "B"]);
        let shown = "return document.querySelector('#decision-0-note').value";
        visitor.sees("the note again", json!("Agreed with Ben"), || {
            visitor.script(shown, Vec::new())
        });
    });
}
