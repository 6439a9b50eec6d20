//! The verdict on the first screen, and a toss-up that is decided there.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::report::{Verdict, analyse, cards, leading, report};
use stackfit::wording::brief::EN;
use stackfit::wording::take_along::EN as TAKEN;
use stackfit::wording::{EN as PAGE, depths, fill};

use super::random::Random;
use super::support::{Visitor, answers, catalogue, expected_pick, model, visit};

/// The most words at rest.
const WORDS: u64 = 350;

/// Two that cannot be told apart.
fn toss_up() -> Answers {
    answers(json!({
        "platform": ["web", "mobile"], "product": "realtime", "skills": {"typescript": "strong"}, "team": "small",
        "deadline": "weeks", "baas": "welcome", "budget": "tight", "client": "one_codebase",
        "priorities": ["delivery_speed", "cost"],
    }))
}

#[track_caller]
fn opens(visitor: &Visitor<'_>, answers: &Answers) {
    visitor.has_answered(answers);
    visitor.open("#/result");
    visitor.sees_result();
    visitor.settle();
}

#[test]
fn should_be_read_on_a_screen_or_two() {
    let mut random = Random::seeded(23);
    let mut results = vec![
        toss_up(),
        answers(json!({"platform": ["web"], "product": "saas"})),
    ];
    results.extend((0..4).map(|_| random.interview_about(catalogue())));
    visit(|visitor| {
        for given in &results {
            // In pixels: the window, and how much of it the page may take.
            for (width, height, screens) in [(390, 844, 2.9), (1440, 900, 1.8)] {
                visitor.command(
                    "Emulation.setDeviceMetricsOverride",
                    json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}),
                );
                opens(visitor, given);
                let words = "return document.body.innerText.split(/\\s+/).filter(Boolean).length";
                let words = visitor.script(words, Vec::new()).as_u64().unwrap();
                assert!(words <= WORDS, "{words} words of {given:?}");
                let page = "return document.documentElement.scrollHeight";
                let page = visitor.script(page, Vec::new()).as_f64().unwrap();
                let most = screens * f64::from(height);
                assert!(page <= most, "{page} pixels at {width} of {given:?}");
            }
        }
    });
}

#[test]
fn should_let_a_toss_up_be_decided_in_place_and_say_so_in_the_record() {
    let report = report(model(), &toss_up());
    let analysis = analyse(model(), &toss_up()).unwrap();
    let confidence = &analysis.confidence;
    assert_eq!(confidence.verdict, Verdict::TossUp);
    let leading = leading(&report, Some(confidence));
    let cards = cards(catalogue(), &leading);
    visit(|visitor| {
        opens(visitor, &toss_up());
        assert_eq!(visitor.text(".pick"), Some(expected_pick(&toss_up())));
        for (place, card) in cards.iter().enumerate() {
            let said = visitor.text(&format!(".card:nth-child({})", place + 1));
            assert_eq!(said, Some(format!("{} {}", card.name, card.take_if)));
        }
        // The second would be missed more than the first.
        let (second, hurts) = (&cards[1], cards[1].hurts.as_ref().unwrap());
        visitor.press(hurts);
        let words = [("name", second.name.as_str()), ("hurts", hurts)];
        let said = fill(EN.judged, &words);
        visitor.sees_text(".decided", &format!("{said} {}", EN.judged_back));
        visitor.sees_focus_on("#decided");
        visitor.sees_text(".hero .kicker", PAGE.result_kicker_judged);
        let name = second.name.split(" + ").next().unwrap();
        assert!(visitor.text(".pick").unwrap().starts_with(name));
        // What is sure stays what it is.
        assert!(visitor.text(".verdict").unwrap().contains(EN.toss_up));

        visitor.sees_whole_result();
        let files = visitor.saves_files();
        visitor.press(&fill(TAKEN.download_what, &[("what", TAKEN.adr)]));
        let (_, record) = files.take(visitor);
        let record = String::from_utf8(record).unwrap();
        let record: Vec<&str> = record.split_whitespace().collect();
        let record = record.join(" ");
        assert!(record.contains("It was a judgement."), "{record}");
        assert!(
            record.contains(&format!("“{hurts}” would hurt more")),
            "{record}"
        );

        visitor.press(EN.judged_back);
        visitor.sees_text(".pick", &expected_pick(&toss_up()));
    });
}

#[test]
fn should_unfold_a_part_from_the_rail() {
    visit(|visitor| {
        visitor.resize(1440, 900);
        opens(visitor, &toss_up());
        assert_eq!(visitor.text(".rank"), None);
        visitor.press(depths::EN.alternatives);
        visitor.sees("the alternatives", true, || visitor.text(".rank").is_some());
        visitor.sees_focus_on("#part-alternatives");
    });
}
