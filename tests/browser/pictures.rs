//! The pictures of a result: the same on the page as on the command line, to fold, and to take along.

use std::collections::HashMap;

use roxmltree::Document;
use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::order::{hundredths, hundredths_and_tenth, of_hundred};
use stackfit::pictures::IDS;
use stackfit::wording::pictures_view::EN;
use stackfit::wording::{self, fill};

use super::support::{
    Visitor, about, answers, catalogue, phone_answers, recommended, result_link, visit, web_answers,
};

const TITLES: &str = "return [...document.querySelectorAll('.pictured:not([hidden]) h3')].map((one) => one.textContent);";

/// Which pictures are unfolded.
const OPEN: &str = "return [...document.querySelectorAll('.pictured')].map((one) => one.open);";

/// The rows of a picture's table, by their heads.
const ROWS: &str = "
    const rows = document.querySelector(`.pictured:has(#picture-${arguments[0]})`).querySelectorAll('tbody tr');
    return Object.fromEntries([...rows].map((row) => {
        const [head, ...cells] = [...row.cells].map((cell) => cell.textContent);
        return [head, cells];
    }));";

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
            let contributions = rows(visitor, "contributions");
            let scores: Vec<_> = stacks
                .iter()
                .map(|one| hundredths(number(&one["score"])))
                .collect();
            assert_eq!(contributions[wording::pictures::EN.score], scores);
            let (profile, stability) = (rows(visitor, "profile"), rows(visitor, "stability"));
            for (id, weight) in report["weights"].as_object().unwrap() {
                let name = catalogue().criterion(id).unwrap().name.as_str();
                let part = |stack: &&Value| number(&stack["contributions"][id]);
                let parts: Vec<f64> = stacks.iter().map(part).collect();
                let tenths: Vec<_> = parts.iter().copied().map(hundredths_and_tenth).collect();
                assert_eq!(contributions[name], tenths, "{name}");
                let weight = number(weight);
                let values: Vec<_> = parts.iter().map(|part| hundredths(part / weight)).collect();
                assert_eq!(profile[name], values[..profile[name].len()], "{name}");
                let [low, high] =
                    [0, 1].map(|end| hundredths(number(&report["stability"][id][end])));
                let range = [format!("{}%", hundredths(weight)), format!("{low}–{high}%")];
                assert_eq!(stability[name], range, "{name}");
            }
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
        let label = |action| {
            fill(
                EN.save_what,
                &[("action", action), ("picture", EN.contributions)],
            )
        };
        visitor.press(&label(EN.save_svg));
        let (name, svg) = files.take(visitor);
        assert!(name.ends_with("contributions.svg"), "{name}");
        let svg = String::from_utf8(svg).unwrap();
        let drawn = about(&["picture", IDS[0], "-"], &web_answers());
        assert_eq!(svg.trim_end(), drawn.trim_end());
        assert_eq!(title_of(&svg), titles(&web_answers())[0]);

        visitor.press(&label(EN.save_png));
        let (name, png) = files.take(visitor);
        assert!(name.ends_with("contributions.png"), "{name}");
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
        visitor.click(".pictured:nth-child(2) > summary");
        visitor.click(".pictured:nth-child(1) > summary");
        let open = json!([false, true, false, false]);
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
        assert_eq!(
            visitor.script(OPEN, Vec::new()),
            json!([true, false, false, false])
        );
        let label = fill(
            EN.save_what,
            &[("action", EN.save_png), ("picture", EN.contributions)],
        );
        visitor.script(
            "[...document.querySelectorAll('button')].find((one) => one.ariaLabel === arguments[0]).focus()",
            vec![json!(label)],
        );
        visitor.key("Tab");
        let ranks = format!("{} {}", EN.ranks, titles(&web_answers())[1]);
        visitor.sees_focus_on(&ranks);
        visitor.key("Enter");
        visitor.sees("what is open", json!([true, true, false, false]), || {
            visitor.script(OPEN, Vec::new())
        });
        let shown = "return document.querySelectorAll('.pictures')[1].checkVisibility();";
        assert_eq!(visitor.script(shown, Vec::new()), json!(true));
        visitor.key(" ");
        visitor.sees("what is open", json!([true, false, false, false]), || {
            visitor.script(OPEN, Vec::new())
        });
        visitor.sees_focus_on(&ranks);
    });
}
