//! What stands side by side.

use serde_json::json;
use stackfit::report::{Known, Sort, compare, report};
use stackfit::session::Comparing;
use stackfit::wording::compare::EN;
use stackfit::wording::{EN as PAGE, fill};

use super::support::{Visitor, answers, model, result_link, stage, visit, web_answers};

const HEADS: &str = "return [...document.querySelectorAll('.columns thead th')]
    .filter((one) => one.checkVisibility()).map((one) => one.innerText.replace(/\\s+/g, ' ').trim());";

const ROWS: &str = "return document.querySelectorAll('.columns tbody tr:not(.group)').length";

#[track_caller]
fn sees_columns(visitor: &Visitor<'_>, names: &[&str]) {
    visitor.sees("the columns", json!(names), || {
        visitor.script(HEADS, Vec::new())
    });
}

fn set(visitor: &Visitor<'_>, selector: &str, value: &str) {
    let set = "const field = document.querySelector(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('change', {bubbles: true}));";
    visitor.script(set, vec![json!(selector), json!(value)]);
}

#[test]
fn should_lead_from_the_result_to_the_best_side_by_side() {
    visit(|visitor| {
        let given = web_answers();
        visitor.has_answered(&given);
        visitor.open("#/result");
        visitor.sees_result();
        visitor.unfolds();
        visitor.press(EN.from_result);
        visitor.sees_screen(EN.title);
        let report = report(model(), &given);
        let rivals = report.runner_ups.iter().map(|one| one.stack.clone());
        let ids = [report.stacks[0].id.clone()].into_iter().chain(rivals);
        let comparing = Comparing::of(ids);
        assert_eq!(visitor.address(), comparing.address());
        // The page says what the command line says.
        let compared = compare(model(), &given, &comparing.ids, Known::default());
        let decided = compared.groups.iter().find(|one| one.id == Sort::Decision);
        let score = decided
            .unwrap()
            .rows
            .iter()
            .find(|row| row.label == EN.score);
        for (place, cell) in score.unwrap().cells.iter().enumerate() {
            let selector = format!("tr[data-row='-score'] .column-{place} div span");
            visitor.sees_text(&selector, &cell.lines[0].text);
        }
        // As soon as it is worked out, how often each is first.
        visitor.sees("first", true, || visitor.page_says(EN.first));
        visitor.go_back();
        visitor.sees_result();
        visitor.unfolds();
    });
}

#[test]
fn should_add_and_remove_columns_and_keep_them_in_the_address() {
    visit(|visitor| {
        visitor.open("#/compare/django/laravel");
        sees_columns(visitor, &["Django", "Laravel"]);
        set(visitor, ".add-one select", "rails");
        visitor.press(EN.add);
        sees_columns(visitor, &["Django", "Laravel", "Ruby on Rails"]);
        assert_eq!(visitor.address(), "#/compare/django/laravel/rails");
        visitor.press(&fill(EN.remove, &[("name", "Django")]));
        sees_columns(visitor, &["Laravel", "Ruby on Rails"]);
        visitor.reload();
        sees_columns(visitor, &["Laravel", "Ruby on Rails"]);
        visitor.go_back();
        sees_columns(visitor, &["Django", "Laravel", "Ruby on Rails"]);
        // One alone is no comparison.
        visitor.open("#/compare/django");
        visitor.sees_text(".side-by-side .hint", EN.too_few);
        sees_columns(visitor, &[]);
    });
}

#[test]
fn should_show_only_what_differs_and_say_so() {
    visit(|visitor| {
        visitor.open("#/compare/django/laravel");
        sees_columns(visitor, &["Django", "Laravel"]);
        visitor.sees("facts", true, || visitor.page_says("Licence"));
        // How often each is first has a row, too, which comes last.
        visitor.sees("the whole table", true, || visitor.page_says(EN.first));
        let all = visitor.script(ROWS, Vec::new());
        visitor.click(".only input");
        let differing =
            "return document.querySelectorAll('.columns tbody tr:not(.group, .same)').length";
        let count = visitor.script(differing, Vec::new());
        assert!(count.as_u64() < all.as_u64(), "{count} of {all}");
        visitor.sees("the rows", count.clone(), || {
            visitor.script(ROWS, Vec::new())
        });
        let (count, all) = (count.to_string(), all.to_string());
        let said = fill(EN.rows, &[("count", &count), ("all", &all)]);
        visitor.sees_text(".announcer", &said);
        // The choice outlives another column.
        set(visitor, ".add-one select", "rails");
        visitor.press(EN.add);
        sees_columns(visitor, &["Django", "Laravel", "Ruby on Rails"]);
        assert!(visitor.has(".only input:checked"));
    });
}

#[test]
fn should_show_two_columns_at_a_time_on_a_phone() {
    visit(|visitor| {
        visitor.resize(320, 700);
        visitor.open("#/compare/django/laravel/rails");
        sees_columns(visitor, &["Django", "Laravel"]);
        set(visitor, ".pair label:last-child select", "2");
        sees_columns(visitor, &["Django", "Ruby on Rails"]);
        // Whoever chooses the other column swaps the two.
        set(visitor, ".pair label:first-child select", "2");
        sees_columns(visitor, &["Django", "Ruby on Rails"]);
        let wide = "return document.documentElement.scrollWidth";
        assert_eq!(visitor.script(wide, Vec::new()), json!(320));
        visitor.resize(1280, 900);
        sees_columns(visitor, &["Django", "Laravel", "Ruby on Rails"]);
    });
}

#[test]
fn should_open_a_comparison_with_somebody_elses_answers() {
    stage(|stage| {
        let theirs = answers(json!({"platform": ["web"], "baas": "never"}));
        let reader = stage.visitor();
        reader.has_answered(&web_answers());
        let link = result_link(&theirs);
        reader.open(&format!("#/compare/django/firebase/{}", &link[1..]));
        sees_columns(&reader, &["Django", "Firebase"]);
        assert!(reader.page_says("Firebase is a hosted backend"));
        assert!(reader.page_says(EN.whose_link));
        // The reader's own answers are what they were.
        assert_eq!(reader.stored(), Some(web_answers()));
        reader.open("#/compare/django/firebase/r=1broken");
        reader.sees("a notice", true, || reader.page_says(EN.broken_link));
    });
}

#[test]
fn should_say_what_is_left_out() {
    visit(|visitor| {
        visitor.open("#/compare/django/cobol/laravel/rails/symfony/firebase/supabase");
        sees_columns(
            visitor,
            &["Django", "Laravel", "Ruby on Rails", "Symfony", "Firebase"],
        );
        assert!(visitor.page_says(&fill(EN.unknown, &[("ids", "“cobol”")])));
        let left_out = fill(EN.left_out, &[("most", "5"), ("names", "Supabase")]);
        assert!(visitor.page_says(&left_out));
    });
}

#[test]
fn should_collect_what_to_compare_from_the_list_and_from_a_page() {
    visit(|visitor| {
        visitor.open("#/technologies");
        visitor.sees_text("h1", "All technologies");
        for name in ["Django", "Laravel"] {
            let label = fill(EN.collect_what, &[("name", name)]);
            visitor.click(&format!("input[aria-label='{label}']"));
        }
        visitor.press(&fill(EN.collected, &[("count", "2")]));
        sees_columns(visitor, &["Django", "Laravel"]);
        visitor.open("#/technology/django");
        visitor.press(EN.from_entry);
        visitor.sees_screen(EN.title);
        assert!(visitor.address().starts_with("#/compare/django/"));
        assert!(visitor.title().starts_with(EN.title));
    });
}

#[test]
fn should_copy_a_link_that_brings_the_answers_along() {
    visit(|visitor| {
        visitor.allow_copying();
        visitor.has_answered(&web_answers());
        visitor.open("#/compare/django/laravel");
        visitor.press(EN.copy);
        visitor.sees_text(".copy .quiet-note", PAGE.result_copied);
        let copied = visitor.clipboard();
        let expected = format!(
            "#/compare/django/laravel/{}",
            &result_link(&web_answers())[1..]
        );
        assert!(copied.ends_with(&expected), "{copied}");
    });
}
