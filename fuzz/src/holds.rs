//! What must hold of whatever was read.

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{Fields, Kind, Problem, Problems};
use stackfit::engine::decide;
use stackfit::report::top_stacks;
use stackfit::share::{self, Shared, readable};
use stackfit::weights::{Case, OwnWeights};

use crate::ensure;
use crate::world::{bundled, model};

/// The most characters of a result link, `#` and all.
const LONGEST_LINK: usize = 200;

/// Answers that the interview could have given: written in any form, they are read back as the same.
pub fn answers(answers: &Answers) -> Result<(), String> {
    let catalogue = bundled();
    for (id, answer) in answers.iter() {
        let question = catalogue
            .question(id)
            .ok_or(format!("there is no question {id}"))?;
        let fits = matches!(
            (question.kind, answer),
            (_, Answer::NotSure)
                | (Kind::One, Answer::One(_))
                | (Kind::Many, Answer::Many(_))
                | (Kind::Graded, Answer::Graded(_))
                | (Kind::Ranked, Answer::Ranked(_) | Answer::Tied(_))
        );
        ensure!(fits, "{id} has an answer of another kind: {answer:?}");
        answer.check(question)?;
    }
    let (back, problems) = Answers::read(catalogue, "answers", &answers.to_json());
    ensure!(problems.is_empty(), "its own JSON is refused: {problems:?}");
    ensure!(
        back == *answers,
        "its JSON reads as {back:?}, not {answers:?}"
    );
    let query = readable::encode(catalogue, answers);
    let (back, misread) = readable::decode(catalogue, &query);
    ensure!(misread.is_empty(), "{query} is misread: {misread:?}");
    ensure!(
        back == *answers,
        "{query} reads as {back:?}, not {answers:?}"
    );
    let asked = answers.asked_answers(catalogue);
    ensure!(
        asked.asked_answers(catalogue) == asked,
        "what is asked changes: {asked:?}"
    );
    Ok(())
}

/// Weights that are shares: written, they are read back as the same.
pub fn weights(weights: &OwnWeights) -> Result<(), String> {
    let sum: f64 = weights.iter().map(|(_, share)| share).sum();
    ensure!(sum <= 1.0 + 1e-9, "the weights sum to {sum}");
    let document = json!({"weights": weights.to_json()});
    let problems = Problems::default();
    let read = Fields::of("weights", &document, &problems);
    let back = read
        .table("weights")
        .map(|fields| OwnWeights::read(bundled(), &fields));
    let problems = problems.take();
    ensure!(problems.is_empty(), "its own JSON is refused: {problems:?}");
    ensure!(
        back.as_ref() == Some(weights),
        "{weights:?} reads as {back:?}"
    );
    Ok(())
}

/// Answers and weights that can be kept, passed on and decided about.
pub fn case(case: Case<'_>) -> Result<(), String> {
    answers(case.answers)?;
    weights(case.weights)?;
    let link = share::encode(bundled(), case, &[]);
    let back = share::decode(bundled(), &link)
        .map_err(|problem| format!("its own link {link} is {problem:?}"))?;
    ensure!(
        back.answers == *case.answers,
        "{link} reads as {:?}, not {:?}",
        back.answers,
        case.answers
    );
    ensure!(
        back.weights == case.weights.rounded(bundled()),
        "{link} reads as {:?}",
        back.weights
    );
    ensure!(back.unknown == 0, "{link} has something unknown");
    decision(case)
}

/// A link that was read: written again, it is the same.
pub fn shared(read: &Shared) -> Result<(), String> {
    case(read.case())?;
    let link = share::encode(bundled(), read.case(), &read.top);
    let back = share::decode(bundled(), &link)
        .map_err(|problem| format!("its own link {link} is {problem:?}"))?;
    ensure!(
        back.top == read.top,
        "{link} has {:?} first, not {:?}",
        back.top,
        read.top
    );
    // The link that the page itself makes of these answers.
    let asked = read.answers.asked_answers(bundled());
    let own = share::encode(bundled(), &asked, &top_stacks(model(), &asked));
    ensure!(
        own.len() <= LONGEST_LINK,
        "{own} has {} characters",
        own.len()
    );
    Ok(())
}

/// A decision whose numbers are in order.
fn decision(case: Case<'_>) -> Result<(), String> {
    let decision = decide(model(), case);
    let sum: f64 = decision.weights.iter().sum();
    ensure!((sum - 1.0).abs() < 1e-9, "the weights sum to {sum}");
    let mut last = f64::INFINITY;
    for one in &decision.ranking {
        let sum: f64 = one.contributions.iter().sum();
        ensure!(
            (sum - one.score).abs() < 1e-9,
            "{} has {}, not {sum}",
            one.stack.id(),
            one.score
        );
        ensure!(
            (0.0..=1.0 + 1e-9).contains(&one.score),
            "{} has {}",
            one.stack.id(),
            one.score
        );
        ensure!(one.score <= last, "{} is out of order", one.stack.id());
        last = one.score;
    }
    Ok(())
}

/// Problems that somebody can do something about, in a terminal, too.
pub fn problems(problems: &[Problem]) -> Result<(), String> {
    for problem in problems {
        let said = problem.to_string();
        ensure!(!problem.message.is_empty(), "{said} says nothing");
        ensure!(
            said.chars().count() <= 1000,
            "{} letters are said",
            said.chars().count()
        );
    }
    Ok(())
}

/// A text that can stand in any page: nothing in it acts on what is around it.
pub fn plain(text: &str) -> Result<(), String> {
    let acting = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    ensure!(!text.contains(acting), "{text:?} has letters that act");
    Ok(())
}
