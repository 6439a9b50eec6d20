//! A result on paper: a hand-out of three pages at most, on which nothing is cut off.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::wording::{EN, depths, say, take_along, what_if};

use super::random::Random;
use super::support::{
    ACROSS, Gate, Paper, Visitor, answers, catalogue, expected_pick, part, phone_answers, stage,
    visit, without_space,
};

/// The most pages of a hand-out.
const MOST: usize = 3;
/// The narrowest margin of paper, in points.
const MARGIN: f64 = 36.0;

/// Hardly anything is known.
fn short() -> Answers {
    answers(json!({"platform": ["web"]}))
}

/// Everything is wanted, and everything known.
fn long() -> Answers {
    answers(json!({
        "platform": ["web", "mobile", "desktop", "api"],
        "product": "enterprise",
        "skills": {"python": "strong", "javascript": "strong", "typescript": "strong", "php": "strong",
            "ruby": "some", "java": "strong", "kotlin": "strong", "csharp": "strong", "go": "some", "dart": "some"},
        "team": "large",
        "hiring": "many",
        "scale": "millions",
        "load": "sharp_spikes",
        "deadline": "open",
        "budget": "ample",
        "running_costs": "flexible",
        "baas": "parts",
        "mobile_features": ["realtime_data", "live_sync", "push_email", "social_login", "api_console", "analytics"],
        "client": "native_feel",
        "hosting": ["any_cloud", "own_servers", "eu_only", "windows", "google", "aws", "azure"],
        "compliance": ["personal_data", "payments", "health", "public_sector"],
        "lifespan": "decade",
        "operations": "ops_team",
        "priorities": ["scalability", "performance", "security", "maintainability", "support"],
    }))
}

/// Requirements that leave nothing over.
fn impossible() -> Answers {
    answers(json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"}))
}

/// Prints the result for answers, once everything is there.
#[track_caller]
fn prints(visitor: &Visitor<'_>, answers: &Answers) -> Paper {
    visitor.has_answered(answers);
    visitor.open("#/result");
    visitor.wait("everything", || {
        visitor.has(".take-along .qr").then_some(())
    });
    if visitor.has(".pick") {
        visitor.sees_whole_result();
    }
    visitor.print()
}

/// The link in what is printed, whole.
fn link(visitor: &Visitor<'_>) -> String {
    format!("{}{}", visitor.home, visitor.address())
}

/// What every hand-out has to be.
#[track_caller]
fn is_whole(visitor: &Visitor<'_>, paper: &Paper) {
    let pages = paper.pages();
    let of = visitor.address();
    assert!((1..=MOST).contains(&pages), "{pages} pages: {of}");
    let read = paper.text();
    for text in visitor.printed_texts() {
        let text = without_space(&text);
        assert!(read.contains(&text), "“{text}” is not on paper:\n{read}");
    }
    let words = paper.words();
    assert!(words.len() > 50);
    for word in words {
        let (start, end) = word.across;
        assert!(
            start >= MARGIN && end <= ACROSS - MARGIN,
            "“{}” stands in the margin: {start} to {end}",
            word.text
        );
    }
}

#[test]
fn should_print_nothing_of_what_is_still_to_come() {
    stage(|stage| {
        let gate = Gate::default();
        let third = gate.hold(&part("third-", ".wasm"), "application/wasm");
        let visitor = stage.visitor_at(&stage.serve(third));
        visitor.has_answered(&long());
        visitor.open("#/result");
        visitor.sees_result();
        let on =
            |media: &str| visitor.command("Emulation.setEmulatedMedia", json!({"media": media}));
        visitor.sees("what is to come", true, || visitor.has(".coming"));
        on("print");
        assert!(!visitor.page_says(EN.piece_coming));
        on("");
        gate.open();
    });
}

#[test]
fn should_fit_three_pages_and_cut_nothing_off() {
    visit(|visitor| {
        for answers in [short(), phone_answers(), long()] {
            let paper = prints(visitor, &answers);
            is_whole(visitor, &paper);
            let read = paper.text();
            let pick = expected_pick(&answers);
            let verdict = visitor.text(".verdict").unwrap();
            for part in [
                &pick,
                &verdict,
                &link(visitor),
                depths::EN.alternatives,
                EN.result_changes,
            ] {
                assert!(
                    read.contains(&without_space(part)),
                    "“{part}” is not on paper"
                );
            }
        }
    });
}

#[test]
fn should_fit_three_pages_whatever_is_answered() {
    let mut random = Random::seeded(41);
    visit(|visitor| {
        for _ in 0..6 {
            let answers = random.interview_about(catalogue());
            is_whole(visitor, &prints(visitor, &answers));
        }
    });
}

#[test]
fn should_print_what_to_relax_where_nothing_is_left() {
    visit(|visitor| {
        let paper = prints(visitor, &impossible());
        is_whole(visitor, &paper);
        let read = paper.text();
        let title = say(&catalogue().words, EN.result_title_empty);
        let way_out = visitor.text(".ways-out button").unwrap();
        for part in [&title, &way_out, &link(visitor)] {
            assert!(
                read.contains(&without_space(part)),
                "“{part}” is not on paper"
            );
        }
    });
}

#[test]
fn should_print_a_code_that_is_the_link() {
    visit(|visitor| {
        for answers in [long(), impossible()] {
            let paper = prints(visitor, &answers);
            assert_eq!(paper.codes(), [link(visitor)]);
        }
    });
}

#[test]
fn should_print_nothing_that_is_there_to_be_pressed() {
    let texts = [
        EN.result_copy,
        EN.result_print,
        EN.result_change,
        EN.check_change,
        EN.nav_start_again,
        what_if::EN.try_it,
        take_along::EN.copy,
        take_along::EN.csv,
    ];
    visit(|visitor| {
        prints(visitor, &phone_answers());
        let printed: Vec<String> = visitor.printed_texts();
        for text in texts {
            assert!(visitor.page_says(text), "“{text}” is not on the page");
            // Sentences may have such a word.
            let alone = printed.iter().any(|piece| piece.trim() == text);
            assert!(!alone, "“{text}” is printed");
        }
    });
}
