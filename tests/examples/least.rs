//! The smallest catalogues are catalogues, too.

use serde_json::{Value, json};
use stackfit::catalogue::{Catalogue, Document, read};
use stackfit::engine::{Model, interview};
use stackfit::report::{analyse, report, top_stacks};
use stackfit::share;
use stackfit::wording::{EN, say};

use crate::support::answers_to;

/// The least that a catalogue can be: one question, one criterion, no rules, no words of its own, so many entries.
fn least(entries: usize) -> Catalogue {
    let document = |file: String, content: Value| Document { file, content };
    let head = json!({
        "id": "least", "revision": 1, "date": "2026-01-01", "title": "Choose one", "weight_kept": 0.5,
        "width": {"measured": 0.12, "documented": 0.16, "survey": 0.2, "opinions": 0.28, "opinion": 0.36, "disputed": 0.08},
        "role": [{"id": "thing", "slot": "backend", "name": "thing"}],
    });
    let criteria = json!({"criterion": [{
        "id": "worth", "number": 1, "name": "Worth", "meaning": "How good it is.", "ahead": "better", "behind": "worse",
        "components": [{"from": "rating", "share": 1.0}],
    }]});
    let questions = json!({"question": [{
        "id": "colour", "number": 1, "kind": "one", "title": "Which colour?", "short": "Colour", "why": "To know it.",
        "option": [{"id": "red", "number": 1, "label": "Red", "phrase": "you like red"}],
    }]});
    let mut documents = vec![
        document("catalogue.toml".to_owned(), head),
        document("criteria.toml".to_owned(), criteria),
        document("questions.toml".to_owned(), questions),
        document(
            "stacks.toml".to_owned(),
            json!({"shape": [{"id": "alone", "backend": ["thing"]}]}),
        ),
        document(
            "sources.toml".to_owned(),
            json!({"source": [{"id": "us", "title": "Notes", "publisher": "We", "year": 2026, "checked": "2026-01-01"}]}),
        ),
    ];
    for number in 1..=entries {
        let id = format!("thing{number}");
        let claim = format!("claim{number}");
        let likely = 0.5 + 0.05 * number as f64;
        let technology = json!({
            "id": id, "number": number, "name": format!("Thing {number}"), "role": "thing", "summary": "A thing.",
            "homepage": "https://example.org/",
            "ratings": {"worth": {"likely": likely, "claims": [claim]}},
            "claim": [{"id": claim, "text": "It is good.", "tone": "pro", "kind": "documented", "source": "us", "year": 2026, "status": "holds"}],
        });
        documents.push(document(format!("technologies/{id}.toml"), technology));
    }
    read(&documents).unwrap()
}

#[test]
fn should_do_with_the_least_that_a_catalogue_can_be() {
    for entries in 1..=3 {
        let catalogue = least(entries);
        let model = Model::new(&catalogue);
        for given in [
            json!({}),
            json!({"colour": "red"}),
            json!({"colour": "not_sure"}),
        ] {
            let answers = answers_to(&catalogue, &given);
            let report = report(&model, &answers);
            assert_eq!(report.stacks.len(), entries);
            assert_eq!(report.stacks[0].name, format!("Thing {entries}"));
            assert_eq!(report.runner_ups.len(), entries - 1);
            assert!(report.why[0].ends_with('.'), "{:?}", report.why);
            let analysis = analyse(&model, &answers).unwrap();
            let shares = &analysis.rank_acceptability[0];
            assert_eq!(shares.len(), entries);
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            let plan = interview::plan(&model, &answers);
            assert!(plan.enough(), "{plan:?}");
            let top = top_stacks(&model, &answers);
            let link = share::encode(&catalogue, &answers, &top);
            assert_eq!(share::decode(&catalogue, &link).unwrap().answers, answers);
        }
        let empty = say(&catalogue.words, EN.so_far_none);
        assert_eq!(
            empty,
            "Your requirements leave no option over. Change one of them to go on."
        );
    }
}
