//! A saved result: its schema holds, and it restores the interview.

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};
use stackfit::export::{Subject, json};

use crate::stage::{Taken, clear, kinds, random};

/// The published schema, compiled.
struct Validator(Schemas, SchemaIndex);

impl Validator {
    fn new() -> Validator {
        let text = include_str!("../../schemas/report.json");
        let mut schemas = Schemas::new();
        let mut compiler = Compiler::new();
        let schema = serde_json::from_str(text).unwrap();
        compiler
            .add_resource("memory:///report.json", schema)
            .unwrap();
        let index = compiler
            .compile("memory:///report.json", &mut schemas)
            .unwrap();
        Validator(schemas, index)
    }

    fn problem(&self, value: &Value) -> Option<String> {
        let checked = self.0.validate(value, self.1);
        checked.err().map(|error| error.to_string())
    }
}

fn saved(taken: &Taken) -> Value {
    serde_json::from_str(&json::write(&taken.subject())).unwrap()
}

#[test]
fn should_keep_to_its_schema() {
    let validator = Validator::new();
    let named = kinds().into_iter().map(|(_, taken)| taken);
    for taken in random(25).into_iter().chain(named) {
        let saved = saved(&taken);
        assert_eq!(validator.problem(&saved), None, "{}", saved["answers"]);
    }
}

#[test]
fn should_have_a_schema_that_refuses_what_is_broken() {
    let validator = Validator::new();
    let whole = saved(&clear());
    for (place, value) in [
        ("/format", json!("other")),
        ("/version", json!(2)),
        ("/date", json!("yesterday")),
        ("/catalogue/revision", json!(0)),
        ("/answers/platform", json!([1])),
        ("/answers/platform", json!([])),
        ("/report/stacks/0/score", json!(71)),
        ("/report/stacks/0/parts", json!(["django"])),
        ("/report/weights/cost", json!("much")),
        ("/report/confidence/clear", json!("yes")),
        ("/report/confidence/separated_by", json!({})),
        ("/report/tipping_points/0/steps", json!(0)),
        ("/report/stability/cost", json!([0.1])),
        ("/report/second_opinions/agree", json!(4)),
        ("/report/why/0", json!("")),
    ] {
        let mut broken = whole.clone();
        *broken
            .pointer_mut(place)
            .unwrap_or_else(|| panic!("{place}")) = value;
        assert!(validator.problem(&broken).is_some(), "{place}");
    }
    for place in ["", "/report", "/report/stacks/0", "/report/confidence"] {
        let names: Vec<String> = whole
            .pointer(place)
            .unwrap()
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect();
        for name in names {
            let mut less = whole.clone();
            less.pointer_mut(place)
                .unwrap()
                .as_object_mut()
                .unwrap()
                .remove(&name);
            assert!(validator.problem(&less).is_some(), "{place}/{name}");
        }
        let mut more = whole.clone();
        more.pointer_mut(place).unwrap()["more"] = json!(1);
        assert!(validator.problem(&more).is_some(), "{place}");
    }
}

#[test]
fn should_restore_the_interview() {
    let named = kinds().into_iter().map(|(_, taken)| taken);
    for taken in random(25).into_iter().chain(named) {
        let catalogue = taken.model.catalogue;
        let restored = json::read(catalogue, "file", &json::write(&taken.subject())).unwrap();
        assert_eq!(restored.answers, taken.answers.asked_answers(catalogue));
        assert_eq!(restored.left_out, []);
        assert_eq!(restored.revision, Some(catalogue.revision));
        // And what is restored gives the same again.
        let again = Taken::weighed(taken.model, restored.answers, restored.weights);
        let [one, other] = [&again, &taken].map(|taken| json::write(&taken.subject()));
        let differs = one
            .lines()
            .zip(other.lines())
            .find(|(one, other)| one != other);
        assert_eq!(differs, None, "{:?}", taken.answers);
    }
}

#[test]
fn should_have_the_same_evidence_where_the_catalogue_comes_without() {
    let taken = clear();
    let mut report = taken.report.clone();
    report.evidence.clear();
    let subject = Subject {
        report: &report,
        ..taken.subject()
    };
    assert!(!taken.report.evidence.is_empty());
    assert!(json::write(&subject) == json::write(&taken.subject()));
}
