//! The pictures of a result: the same on the page as on the command line, to fold, and to take along.

use std::collections::HashMap;

use roxmltree::Document;
use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::order::of_hundred;
use stackfit::wording::pictures_view::EN;
use stackfit::wording::{self, fill};

use super::support::{
    Visitor, about, answers, phone_answers, recommended, result_link, visit, web_answers,
};

const TITLES: &str = "return [...document.querySelectorAll('.pictured:not([hidden]) h4')].map((one) => one.textContent);";

/// Which pictures are unfolded.
const OPEN: &str = "return [...document.querySelectorAll('.pictured')].map((one) => one.open);";

/// The rows of a picture's table, by their heads.
const ROWS: &str = "
    const rows = document.querySelector(`.pictured:has(#picture-${arguments[0]})`).querySelectorAll('tbody tr');
    return Object.fromEntries([...rows].map((row) => {
        const [head, ...cells] = [...row.cells].map((cell) => cell.textContent);
        return [head, cells];
    }));";

/// The pictures on the page.
const IDS: [&str; 1] = ["ranks"];

#[track_caller]
fn comes_with(visitor: &Visitor<'_>, answers: &Answers) {
    visitor.has_answered(answers);
    visitor.open("#/result");
    visitor.sees_whole_result();
}

/// The titles that the command line gives pictures.
#[track_caller]
fn titles(answers: &Answers) -> Vec<String> {
    let title = |id: &&str| title_of(&about(&["picture", id, "-"], answers));
    IDS.iter().map(title).collect()
}

/// The title of an SVG.
#[track_caller]
fn title_of(svg: &str) -> String {
    let document = Document::parse(svg).unwrap();
    let mut all = document.descendants();
    let title = all.find(|one| one.has_tag_name(("http://www.w3.org/2000/svg", "title")));
    title.unwrap().text().unwrap().to_owned()
}

#[track_caller]
fn sees_titles(visitor: &Visitor<'_>, answers: &Answers) {
    visitor.sees("the titles", json!(titles(answers)), || {
        visitor.script(TITLES, Vec::new())
    });
}

#[track_caller]
fn rows(visitor: &Visitor<'_>, id: &str) -> HashMap<String, Vec<String>> {
    serde_json::from_value(visitor.script(ROWS, vec![json!(id)])).unwrap()
}

/// The stacks of a report of the command line that pictures show: the first, and the runner-ups.
fn shown(report: &Value) -> Vec<&Value> {
    let stacks = report["stacks"].as_array().unwrap();
    let rivals = report["runner_ups"].as_array().unwrap();
    let find = |rival: &Value| {
        stacks
            .iter()
            .find(|one| one["id"] == rival["stack"])
            .unwrap()
    };
    let mut shown = vec![&stacks[0]];
    shown.extend(rivals.iter().map(find));
    shown
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

#[test]
fn should_say_what_the_command_line_draws() {
    visit(|visitor| {
        for answers in [web_answers(), phone_answers(), answers(json!({}))] {
            comes_with(visitor, &answers);
            sees_titles(visitor, &answers);
            let report = recommended(&answers);
            let stacks = shown(&report);
            let ranks = rows(visitor, "ranks");
            for stack in stacks {
                let cells = &ranks[stack["name"].as_str().unwrap()];
                let shares = stack["rank_acceptability"].as_array().unwrap().iter();
                let shares: Vec<_> = shares.map(|share| of_hundred(number(share))).collect();
                // The last column may stand for all later places.
                let single = cells.len() - 1;
                assert_eq!(cells[..single], shares[..single]);
            }
        }
    });
}

#[test]
fn should_save_a_picture_as_svg_and_as_png() {
    const MAGIC: &[u8] = b"\x89PNG\r\n\x1a\n";
    visit(|visitor| {
        comes_with(visitor, &web_answers());
        let files = visitor.saves_files();
        let label = |action| fill(EN.save_what, &[("action", action), ("picture", EN.ranks)]);
        visitor.press(&label(EN.save_svg));
        let (name, svg) = files.take(visitor);
        assert!(name.ends_with("ranks.svg"), "{name}");
        let svg = String::from_utf8(svg).unwrap();
        let drawn = about(&["picture", IDS[0], "-"], &web_answers());
        assert_eq!(svg.trim_end(), drawn.trim_end());
        assert_eq!(title_of(&svg), titles(&web_answers())[0]);

        visitor.press(&label(EN.save_png));
        let (name, png) = files.take(visitor);
        assert!(name.ends_with("ranks.png"), "{name}");
        assert!(png.starts_with(MAGIC));
        // Two pixels for each of the picture's, in a header that has the size behind magic and names.
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        let document = Document::parse(&svg).unwrap();
        let size = |side: &str| {
            document
                .root_element()
                .attribute(side)
                .unwrap()
                .parse::<f64>()
                .unwrap()
        };
        for (at, named) in [(16, "width"), (20, "height")] {
            let expected = 2.0 * size(named);
            assert!(
                (f64::from(side(at)) - expected).abs() <= 2.0,
                "{named}: {expected}"
            );
        }
    });
}

#[test]
fn should_draw_anew_when_an_answer_changes_and_stay_folded_as_it_is() {
    visit(|visitor| {
        comes_with(visitor, &web_answers());
        visitor.click(".pictured > summary");
        let open = json!([false]);
        assert_eq!(visitor.script(OPEN, Vec::new()), open);
        // Somebody else's result takes the place of this one without a new page.
        visitor.open(&result_link(&phone_answers()));
        sees_titles(visitor, &phone_answers());
        comes_with(visitor, &web_answers());
        visitor.change("product");
        visitor.choose("product", "realtime");
        visitor.go_on();
        visitor.sees_check();
        visitor.press(wording::EN.check_result);
        let mut changed = web_answers().to_json();
        changed["product"] = json!("realtime");
        sees_titles(visitor, &answers(changed));
    });
}

#[test]
fn should_unfold_by_keyboard() {
    visit(|visitor| {
        comes_with(visitor, &web_answers());
        assert_eq!(visitor.script(OPEN, Vec::new()), json!([true]));
        let ranks = format!("{} {}", EN.ranks, titles(&web_answers())[0]);
        visitor.script(
            "document.querySelector('.pictured summary').focus()",
            Vec::new(),
        );
        visitor.sees_focus_on(&ranks);
        for open in [false, true] {
            visitor.key(if open { " " } else { "Enter" });
            visitor.sees("what is open", json!([open]), || {
                visitor.script(OPEN, Vec::new())
            });
            visitor.sees_focus_on(&ranks);
        }
    });
}
