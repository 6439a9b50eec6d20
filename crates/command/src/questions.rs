//! The questionnaire as JSON.

use serde_json::{Map, Value, json};

use catalogue::{Catalogue, Choice, Condition, Level, Question};

/// Every question, in the order in which it is asked.
pub fn questionnaire(catalogue: &Catalogue) -> Value {
    let questions: Vec<Value> = catalogue.questions.iter().map(question).collect();
    json!({
        "catalogue": {"id": catalogue.id, "revision": catalogue.revision},
        "questions": questions,
    })
}

fn question(question: &Question) -> Value {
    let options: Vec<Value> = question.options.iter().map(option).collect();
    let mut value = json!({
        "id": question.id,
        "number": question.number,
        "kind": question.kind.id(),
        "title": question.title,
        "help": question.help,
        "why": question.why,
        "asked": condition(&question.when),
        "options": options,
    });
    if !question.levels.is_empty() {
        let level = |level: &Level| json!({"id": level.id, "label": level.label});
        value["levels"] = question.levels.iter().map(level).collect();
    }
    if question.limit > 0 {
        value["limit"] = json!(question.limit);
    }
    value
}

fn option(option: &Choice) -> Value {
    let mut value = json!({"id": option.id, "number": option.number, "label": option.label, "hint": option.hint});
    if !option.when.when.is_empty() || !option.when.unless.is_empty() {
        value["offered"] = condition(&option.when);
    }
    if option.retired {
        value["retired"] = json!(true);
    }
    if option.exclusive {
        value["exclusive"] = json!(true);
    }
    value
}

/// `"always"`, or `{"when": {question: [options]}, "unless": {…}}`.
fn condition(condition: &Condition) -> Value {
    if condition.when.is_empty() && condition.unless.is_empty() {
        return json!("always");
    }
    let table = |tests: &[(String, Vec<String>)]| {
        let entry =
            |(question, options): &(String, Vec<String>)| (question.clone(), json!(options));
        Value::Object(tests.iter().map(entry).collect::<Map<_, _>>())
    };
    json!({"when": table(&condition.when), "unless": table(&condition.unless)})
}
