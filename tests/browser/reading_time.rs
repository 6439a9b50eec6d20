//! How much there is to read on the way to a result.

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::wording::EN;

use super::support::{Visitor, answers, catalogue, expected_next, visit};

/// What somebody who does not program says of a shop; what is not here, passed over.
fn founder() -> Answers {
    answers(json!({
        "platform": ["web"], "product": "ecommerce", "priorities": ["cost", "delivery_speed"], "deadline": "months",
        "operations": "nobody", "existing": "nothing", "budget": "tight", "running_costs": "minimal", "baas": "welcome",
        "stage": "first_version", "scale": "hundreds", "compliance": ["personal_data", "payments"],
    }))
}

/// The most words on all screens together, and on a result at rest; the bar, the foot, and what is there for a keyboard
/// count on each. Who is ahead comes when it is worked out, so that some words more or less are counted.
const MOST: usize = 1_250;
const MOST_OF_A_RESULT: usize = 300;

#[test]
fn should_have_a_founder_on_a_phone_read_little() {
    visit(|visitor| {
        visitor.resize(390, 844);
        visitor.open("");
        let mut screens = vec![("start".to_owned(), words(visitor))];
        visitor.press(EN.start_begin);
        let mut given = Answers::default();
        while let Some(next) = expected_next(&given) {
            let question = catalogue().question(&next).unwrap();
            visitor.sees_page_of(question);
            visitor.settle();
            screens.push((next.clone(), words(visitor)));
            let answer = founder().get(&next).cloned().unwrap_or(Answer::NotSure);
            visitor.answer(question, Some(&answer));
            given.set(catalogue(), &next, answer);
        }
        visitor.sees_enough();
        screens.push(("enough".to_owned(), words(visitor)));
        visitor.press(EN.check_result);
        visitor.sees_result();
        let result = words(visitor);
        screens.push(("result".to_owned(), result));
        let all: usize = screens.iter().map(|(_, words)| words).sum();
        assert!(all <= MOST, "{all} words: {screens:?}");
        assert!(result <= MOST_OF_A_RESULT, "{result} words");
    });
}

/// The words on screen.
fn words(visitor: &Visitor<'_>) -> usize {
    let text = visitor.text("body").unwrap();
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}
