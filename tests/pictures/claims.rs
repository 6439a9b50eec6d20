//! Titles say what is found, and no more than the analysis does, down to results with hardly anything in them.

use roxmltree::Document;
use serde_json::json;
use stackfit::catalogue::Catalogue;
use stackfit::engine::Model;
use stackfit::order::{hundredths, of_hundred};
use stackfit::pictures::{Mode, Picture, Width, pictures};
use stackfit::report::{self, Report};
use stackfit::wording::brief::EN;

use crate::drawn::labels;
use crate::support::{answers, answers_to, catalogue, example, example_model, model};
use crate::{RESULTS, WIDTHS, complete, shown};

/// A result with a clear winner.
fn clear() -> Report {
    let given = json!({"platform": ["web"], "product": "saas", "skills": {"python": "strong"},
        "team": "small", "deadline": "months", "language_policy": ["python"]});
    let report = complete(model(), &answers(&given));
    assert!(report.certainty.as_ref().unwrap().confidence.clear);
    report
}

/// The pictures of a report about the bundled catalogue, each of which can be drawn.
#[track_caller]
fn drawn(report: &Report) -> Vec<Picture> {
    let pictures = pictures(catalogue(), report);
    for picture in &pictures {
        for width in WIDTHS {
            let svg = picture.svg(width, Mode::Inline);
            assert!(!labels(&Document::parse(&svg).unwrap()).is_empty());
            assert!(
                !svg.contains("NaN") && !svg.contains("inf"),
                "{}",
                picture.id
            );
        }
    }
    pictures
}

#[test]
fn should_say_where_there_is_no_clear_winner() {
    let mut both = [0, 0];
    for shown in RESULTS.iter() {
        let Some(certainty) = &shown.report.certainty else {
            continue;
        };
        let clear = certainty.confidence.clear;
        both[usize::from(clear)] += 1;
        for picture in &shown.pictures[..3] {
            let said = [EN.leaning, EN.toss_up];
            let said = said
                .iter()
                .any(|word| picture.title.starts_with(&format!("{word}: ")));
            assert_eq!(said, !clear, "{}", picture.title);
        }
    }
    assert!(both[0] > 10 && both[1] > 10, "{both:?}");
}

#[test]
fn should_count_readings_as_the_analysis_does() {
    for shown in RESULTS.iter() {
        let Some(certainty) = &shown.report.certainty else {
            continue;
        };
        let (title, confidence) = (&shown.pictures[1].title, &certainty.confidence);
        let all = of_hundred(confidence.backend_first);
        assert!(
            title.contains(&format!("first in {all} of 100 readings")),
            "{title}"
        );
        let most = confidence
            .pairwise_winning
            .iter()
            .map(|duel| duel.backend_first);
        let most = most.fold(0.0, f64::max);
        if most > 0.0 {
            assert!(
                title.contains(&format!(" in {}", of_hundred(most))),
                "{title}"
            );
        }
        let own = of_hundred(confidence.first);
        let split = title.contains(&format!("{} in {own}", shown.report.stacks[0].name));
        assert_eq!(split, own != all, "{title}");
    }
}

#[test]
fn should_say_the_lead_that_its_numbers_have() {
    for shown in RESULTS.iter().filter(|shown| !shown.pictures.is_empty()) {
        let title = &shown.pictures[0].title;
        let Some(second) = shown.report.runner_ups.first() else {
            assert!(title.contains("has a score of"), "{title}");
            continue;
        };
        let stacks = &shown.report.stacks;
        let second = stacks.iter().find(|one| one.id == second.stack).unwrap();
        let points = |score: f64| hundredths(score).parse::<i64>().unwrap();
        let said = match points(stacks[0].score) - points(second.score) {
            0 => "have the same score".to_owned(),
            1 => "is 1 point ahead".to_owned(),
            count => format!("is {count} points ahead"),
        };
        assert!(title.contains(&said), "{said}: {title}");
        assert!(title.contains(&second.name), "{title}");
    }
}

#[test]
fn should_name_the_weight_with_the_least_room() {
    let mut report = clear();
    let stability = &mut report.certainty.as_mut().unwrap().stability.0;
    for (place, (_, low, high)) in stability.iter_mut().enumerate() {
        (*low, *high) = (0.0, if place == 2 { 0.9 } else { 1.0 });
    }
    let id = stability[2].0.clone();
    let name = &catalogue().criterion(&id).unwrap().name;
    let picture = &drawn(&report)[2];
    let first = &report.stacks[0].name;
    let said = format!("{first} stays first while “{name}” weighs up to 90%");
    assert!(picture.title.starts_with(&said), "{}", picture.title);
    assert_eq!(picture.table.rows[0][0], *name);
}

#[test]
fn should_say_that_no_weight_matters_where_none_does() {
    let mut report = clear();
    for (_, low, high) in &mut report.certainty.as_mut().unwrap().stability.0 {
        (*low, *high) = (0.0, 1.0);
    }
    let picture = &drawn(&report)[2];
    assert!(
        picture.title.starts_with("No single weight"),
        "{}",
        picture.title
    );
    // Every bar has an arrow at both ends and no stop.
    let svg = picture.svg(Width::Wide, Mode::Inline);
    assert_eq!(
        svg.matches("<polygon").count(),
        2 * picture.table.rows.len()
    );
    assert!(!svg.contains("p-stroke"));
}

#[test]
fn should_draw_only_what_is_known_before_the_analysis() {
    let report = report::report(model(), &answers(&json!({"platform": ["web"]})));
    let ids: Vec<&str> = drawn(&report).iter().map(|one| one.id).collect();
    assert_eq!(ids, ["contributions", "profile"]);
}

#[test]
fn should_draw_nothing_where_nothing_is_left() {
    let answers = answers(&json!({"language_policy": ["dart"], "baas": "never"}));
    assert!(shown(catalogue(), model(), &answers).pictures.is_empty());
}

#[test]
fn should_draw_a_single_one() {
    let mut report = clear();
    report.stacks.truncate(1);
    report.stacks[0].rank_acceptability = Some(vec![1.0]);
    report.runner_ups.clear();
    let confidence = &mut report.certainty.as_mut().unwrap().confidence;
    confidence.pairwise_winning.clear();
    (confidence.first, confidence.backend_first) = (1.0, 1.0);
    let name = report.stacks[0].name.clone();
    let pictures = drawn(&report);
    assert_eq!(pictures.len(), 4);
    assert!(pictures[0].title.contains("has a score of"));
    assert_eq!(
        pictures[1].title,
        format!("{name} is first in 100 of 100 readings")
    );
    assert_eq!(pictures[1].table.rows, [[name.clone(), "100".to_owned()]]);
    assert!(
        pictures[3].title.contains("is strongest on"),
        "{}",
        pictures[3].title
    );
}

#[test]
fn should_draw_equal_scores_without_a_lead() {
    let mut report = clear();
    let first = report.stacks[0].clone();
    for stack in &mut report.stacks[1..] {
        stack.score = first.score;
        stack.contributions = first.contributions.clone();
    }
    let pictures = drawn(&report);
    assert!(pictures[0].title.contains("have the same score, rounded"));
    assert!(
        pictures[3].title.contains("on none of"),
        "{}",
        pictures[3].title
    );
    assert!(
        pictures[3].title.contains("behind on none"),
        "{}",
        pictures[3].title
    );
}

#[test]
fn should_draw_a_single_criterion() {
    let mut single: Catalogue = example().clone();
    let question = single.questions[0].id.clone();
    let options = single.questions[0].options.iter();
    let options: Vec<String> = options.map(|option| option.id.clone()).collect();
    for criterion in &mut single.criteria[1..] {
        // It applies only with an answer that nobody gives.
        criterion.when.when = vec![(question.clone(), options.clone())];
        criterion.floor = 0.0;
    }
    let report = complete(&Model::new(&single), &answers_to(&single, &json!({})));
    let pictures = pictures(&single, &report);
    assert_eq!(pictures.len(), 4);
    assert_eq!(pictures[3].table.rows.len(), 1);
    let only = format!("of 100 on “{}”", single.criteria[0].name);
    assert!(pictures[3].title.contains(&only), "{}", pictures[3].title);
    for picture in pictures {
        for width in WIDTHS {
            let svg = picture.svg(width, Mode::Standalone);
            assert!(Document::parse(&svg).is_ok() && !svg.contains("NaN"));
        }
    }
}

#[test]
fn should_speak_of_whatever_is_decided() {
    let shown = shown(
        example(),
        example_model(),
        &answers_to(example(), &json!({})),
    );
    for picture in &shown.pictures {
        let texts = [&picture.title, &picture.caption, &picture.table.caption];
        assert!(
            texts.iter().all(|text| !text.contains("stack")),
            "{texts:?}"
        );
    }
    assert!(shown.pictures[1].caption.contains("each database"));
}
