//! The verdict on the first screen, and a toss-up that is decided there.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::decisions::{Decisions, Saved, write};
use stackfit::report::{Verdict, analyse, cards, leading, report};
use stackfit::session::example_address;
use stackfit::team::{consider, read};
use stackfit::wording::brief::EN;
use stackfit::wording::take_along::EN as TAKEN;
use stackfit::wording::{EN as PAGE, depths, fill};

use super::random::Random;
use super::support::{
    Visitor, answers, catalogue, expected_pick, expected_short, model, result_link, visit,
};

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
    results.extend((0..8).map(|_| random.interview_about(catalogue())));
    results.retain(|one| !report(model(), one).stacks.is_empty());
    let mut addresses: Vec<String> = results.iter().map(result_link).collect();
    let examples = catalogue().examples.iter();
    addresses.extend(examples.map(|one| example_address(&one.id)));
    visit(|visitor| {
        // As a stranger's, which has a band above it.
        for address in &addresses {
            visitor.open(address);
            visitor.sees_result();
            // In pixels: the window, and how much of it the page may take.
            for (width, height, screens) in [(390, 844, 2.0), (1440, 900, 1.5)] {
                visitor.command(
                    "Emulation.setDeviceMetricsOverride",
                    json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}),
                );
                visitor.settle();
                let words = "return document.body.innerText.split(/\\s+/).filter(Boolean).length";
                let words = visitor.script(words, Vec::new()).as_u64().unwrap();
                assert!(words <= WORDS, "{words} words at {address}");
                let page = "return document.documentElement.scrollHeight";
                let page = visitor.script(page, Vec::new()).as_f64().unwrap();
                let most = screens * f64::from(height);
                assert!(page <= most, "{page} pixels at {width} of {address}");
            }
        }
    });
}

#[test]
fn should_give_the_verdict_of_the_result_wherever_its_name_is_told() {
    let clear = answers(json!({
        "platform": ["web"], "product": "saas", "skills": {"python": "strong"}, "learning": "no", "baas": "never",
    }));
    visit(|visitor| {
        for given in [toss_up(), clear] {
            let all = expected_short(&given).join(". ");
            visitor.has_answered(&given);
            visitor.open("#/question/team");
            visitor.sees_text(".chip", &all);
            visitor.turn_to("#/");
            visitor.sees_text_part(".come-back", &all);
            let link = result_link(&given);
            let mut saved = Decisions::default();
            saved.add(Saved::new(catalogue(), "Saved", "2026-11-21", &link));
            let set = "localStorage.setItem(arguments[0], arguments[1])";
            let key = format!("stackfit:{}:decisions", catalogue().id);
            visitor.script(set, vec![json!(key), json!(write(&saved))]);
            visitor.open("#/decisions");
            visitor.reload();
            visitor.sees_text_part(".decisions li", &all);
            let others = result_link(&answers(json!({"platform": ["web"]})));
            let team = read(catalogue(), &format!("Anna {link}\nBen {others}"));
            let team = consider(model(), &team.members);
            visitor.open(&team.link);
            visitor.sees_text_part(".people li", &all);
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
