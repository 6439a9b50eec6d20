//! One verdict, one word, the same names: wherever a result is told.

use serde_json::{Value, json};
use stackfit::embed;
use stackfit::export::{Judged, Subject, adr, json as file, markdown, text};
use stackfit::pictures::pictures;
use stackfit::report::{Separator, Verdict, analyse, headline, in_short, leading, verdict, word};
use stackfit::wording::brief::EN;
use stackfit::wording::fill;

use crate::stage::{Taken, level, taken};
use crate::support::{Random, catalogue, model};

/// How many random results are held against each other.
const RESULTS: u64 = 500;

/// A document without line breaks and without what Markdown escapes.
fn flowing(text: &str) -> String {
    let plain = text.replace('\\', "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the other verdicts on a part.
fn others(verdict: Verdict) -> impl Iterator<Item = &'static str> {
    let all = [Verdict::Clear, Verdict::Leaning, Verdict::TossUp];
    all.into_iter().filter(move |one| *one != verdict).map(word)
}

#[test]
fn should_give_one_verdict_and_one_set_of_names_wherever_a_result_is_told() {
    let mut met = [0; 3];
    for seed in 0..RESULTS {
        let taken = Taken::new(model(), Random::seeded(seed).interview());
        let subject = taken.subject();
        let Some(certainty) = &taken.report.certainty else {
            continue;
        };
        let confidence = &certainty.confidence;
        let parts = verdict(catalogue(), &taken.report, confidence);
        let stated = [Some(confidence.verdict), confidence.client_verdict];
        let stated: Vec<Verdict> = stated.into_iter().flatten().collect();
        assert_eq!(
            parts.iter().map(|one| one.verdict).collect::<Vec<_>>(),
            stated
        );
        assert_eq!(confidence.clear, confidence.verdict == Verdict::Clear);
        met[confidence.verdict as usize] += 1;

        let leading = leading(&taken.report, Some(confidence));
        assert_eq!(
            leading.len() > 1,
            confidence.verdict == Verdict::TossUp,
            "seed {seed}"
        );
        let (names, _) = headline(catalogue(), &leading);
        let mut short: Vec<String> = parts
            .iter()
            .map(|one| format!("{}: {}", one.role, word(one.verdict)))
            .collect();
        short[0] = format!("{names}: {}", word(confidence.verdict));
        assert_eq!(in_short(catalogue(), &taken.report, confidence), short);
        let documents = [
            text::text(&subject),
            markdown::markdown(&subject),
            adr::adr(&subject),
        ];
        for document in documents.map(|one| flowing(&one)) {
            assert!(
                document.contains(&names),
                "seed {seed}: {names} in {document}"
            );
            for part in &parts {
                let said = format!("{}: {}. {}", part.role, word(part.verdict), part.says);
                assert!(
                    document.contains(&said),
                    "seed {seed}: {said} in {document}"
                );
                for other in others(part.verdict) {
                    let other = format!("{}: {other}.", part.role);
                    assert!(
                        !document.contains(&other),
                        "seed {seed}: {other} in {document}"
                    );
                }
            }
            // With one left, no share is told.
            if taken.report.runner_ups.is_empty() {
                assert!(!document.contains("100 of 100"), "seed {seed}: {document}");
            }
        }
        let shares: Value = serde_json::from_str(&file::write(&subject)).unwrap();
        assert_eq!(
            shares["report"]["confidence"]["verdict"],
            json!(confidence.verdict)
        );
        for picture in pictures(catalogue(), &taken.report).iter().take(3) {
            let start = fill("{word}: ", &[("word", word(confidence.verdict))]);
            let starts = picture.title.starts_with(&start);
            assert_eq!(starts, !confidence.clear, "seed {seed}: {}", picture.title);
        }
        let analysis = analyse(model(), &taken.answers).unwrap();
        let message = embed::result(model(), (&taken.answers).into(), &analysis, None);
        let message = format!("{message:?}");
        let said = format!("(\"verdict\", Text(\"{}\"))", confidence.verdict.id());
        assert!(message.contains(&said), "seed {seed}: {message}");
    }
    assert!(met.iter().all(|count| *count > 5), "{met:?}");
}

#[test]
fn should_say_of_a_decided_toss_up_that_it_was_a_judgement() {
    let taken = level();
    let confidence = &taken.report.certainty.as_ref().unwrap().confidence;
    assert_eq!(confidence.verdict, Verdict::TossUp);
    let leading = leading(&taken.report, Some(confidence));
    let chosen = leading[1];
    let subject = Subject {
        judged: Some(Judged {
            stack: &chosen.id,
            hurts: "slower to a first release",
        }),
        ..taken.subject()
    };
    let (names, client) = headline(catalogue(), &leading);
    let names = client.map_or(names.clone(), |client| format!("{names} {client}"));
    for document in [
        text::text(&subject),
        markdown::markdown(&subject),
        adr::adr(&subject),
    ] {
        let document = flowing(&document);
        let words = [
            ("names", names.as_str()),
            ("hurts", "slower to a first release"),
        ];
        let said = fill(EN.judged_record, &words);
        assert!(document.contains(&said), "{said} in {document}");
    }
    let record = flowing(&adr::adr(&subject));
    let main = chosen.name.split(" + ").next().unwrap();
    assert!(record.contains(&format!("# Use {main} ")), "{record}");
    let undecided = flowing(&adr::adr(&taken.subject()));
    assert!(undecided.contains("No option is chosen yet"), "{undecided}");
}

/// What people would have to know is a guess until somebody says it; what is allowed, goes on or is bought needs no guess.
#[test]
fn should_call_nothing_clear_that_rests_on_skills_which_nobody_has_stated() {
    let guessed = [
        json!({}),
        json!({"platform": ["web"], "product": "saas"}),
        json!({"platform": ["web"], "product": "internal", "behind": "staff"}),
        json!({"platform": ["web"], "product": "internal", "behind": "staff", "skills": "not_sure"}),
    ];
    for answers in guessed {
        let confidence = taken(&answers).report.certainty.unwrap().confidence;
        assert_eq!(confidence.verdict, Verdict::Leaning, "{answers}");
        let question = "skills".to_owned();
        let skills = Some(Separator::Question { question });
        assert_eq!(confidence.separated_by, skills, "{answers}");
    }
    let stated = [
        json!({"platform": ["web"], "product": "internal", "behind": "staff", "skills": {"python": "strong"}}),
        json!({"platform": ["web"], "language_policy": ["csharp"]}),
        json!({"platform": ["web"], "existing": "extend", "existing_language": ["ruby"]}),
        json!({"platform": ["web"], "product": "content", "deadline": "weeks"}),
    ];
    for answers in stated {
        let confidence = taken(&answers).report.certainty.unwrap().confidence;
        assert_eq!(confidence.verdict, Verdict::Clear, "{answers}");
    }
}
