//! How sure a result may be of a language that nobody on the team knows.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::catalogue::Technology;
use stackfit::engine::hangs_on;
use stackfit::report::{Separator, Verdict, analyse, top_name};

use crate::support::{answers, decision, model};

/// Teams, by what they know, whose answers call for a faster language than theirs.
fn team(skills: &Value) -> Value {
    json!({
        "platform": ["web"], "product": "saas", "skills": skills, "scale": "millions", "team": "medium",
        "lifespan": "decade", "priorities": ["performance", "scalability", "support"],
    })
}

/// The verdict on the first backend, and the question that would settle it.
fn verdict(answers: &Answers) -> (Verdict, Option<Separator>) {
    let confidence = analyse(model(), answers).unwrap().confidence;
    (confidence.verdict, confidence.separated_by)
}

#[test]
fn should_call_no_language_clear_that_nobody_knows_before_learning_is_spoken_of() {
    let mut unknown = 0;
    for language in ["javascript", "typescript", "python", "php", "ruby"] {
        let mut given = team(&json!({language: "strong"}));
        let top = decision(&given).ranking[0].stack.backend.clone();
        let speaks = |part: &&Technology| part.languages.iter().any(|one| one == language);
        if top.iter().any(speaks) {
            continue;
        }
        unknown += 1;
        let name = top_name(model(), &answers(&given));
        let (said, settles) = verdict(&answers(&given));
        assert_ne!(said, Verdict::Clear, "{language}: {name:?}");
        let learning = Separator::Question {
            question: "learning".to_owned(),
        };
        assert_eq!(settles, Some(learning), "{language}: {name:?}");
        // Said, it may be as clear as the readings make it.
        given["learning"] = json!("yes");
        let given = answers(&given);
        assert_eq!(hangs_on(model(), &given, &top), None);
    }
    assert!(unknown > 0, "they all stay with what they know");
}
