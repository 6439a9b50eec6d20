//! Situations that any adviser meets – each language with each kind of product, and what time, money, hosting and people add –
//! with the backends and app toolkits that may come first. What is accepted was written down before it was tried.

use serde_json::Value;

use crate::support::decision;

#[test]
fn should_put_first_what_an_experienced_architect_would_accept() {
    let situations: Vec<Value> = serde_json::from_str(include_str!("situations.json")).unwrap();
    assert!(situations.len() > 200);
    let mut wrong = Vec::new();
    for situation in &situations {
        let decision = decision(&situation["answers"]);
        let top = decision.ranking.first().unwrap().stack;
        let accepted = |key: &str, ids: &[&str]| {
            let list = situation[key].as_array();
            list.is_none_or(|list| {
                let mut accepted = list.iter().filter_map(Value::as_str);
                accepted.any(|id| ids.contains(&id))
            })
        };
        let backend: Vec<&str> = top.backend.iter().map(|part| part.id.as_str()).collect();
        let client: Vec<&str> = top.client.iter().map(|part| part.id.as_str()).collect();
        if !accepted("backend", &backend) || !accepted("client", &client) {
            wrong.push(format!("{}: {}", situation["name"], top.id()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
