//! Sentences about a finished report, the same wherever it is shown: on the page and in what is taken along.

use super::{Confidence, Report, Separator, StackReport, names};
use crate::answers::Answer;
use crate::catalogue::{Catalogue, Question, Status};
use crate::order::of_hundred;
use crate::wording::{EN, enumerate, fill, list, say, small_first};

/// How many criteria a stack is said to be carried by.
const CARRIERS: usize = 3;

/// An answer in words.
pub fn answer_text(question: &Question, answer: Option<&Answer>) -> String {
    let label = |id: &str| {
        let option = question.option(id);
        option.map_or(id, |option| &option.label).to_owned()
    };
    match answer {
        None => EN.check_open.to_owned(),
        Some(Answer::NotSure) => question
            .skip
            .as_deref()
            .unwrap_or(EN.question_not_sure)
            .to_owned(),
        Some(Answer::Graded(options)) => {
            let graded = |(id, level): &(String, String)| {
                let level = question.level(level).map_or("", |level| &level.label);
                format!("{} ({})", label(id), small_first(level))
            };
            list(&options.iter().map(graded).collect::<Vec<_>>())
        }
        Some(Answer::Ranked(options)) => {
            let place = |(place, id): (usize, &String)| format!("{}. {}", place + 1, label(id));
            let places: Vec<String> = options.iter().enumerate().map(place).collect();
            places.join(", ")
        }
        Some(answer) => {
            let labels: Vec<String> = answer.options().into_iter().map(label).collect();
            enumerate(&labels)
        }
    }
}

/// The name of a stack's parts, from its id.
pub fn stack_name(catalogue: &Catalogue, id: &str) -> String {
    let ids: Vec<String> = id.split('+').map(str::to_owned).collect();
    names(catalogue, &ids)
}

/// A stack in words: its backend, and what is said of its client, if it has one.
pub fn pick(catalogue: &Catalogue, stack: &StackReport) -> (String, Option<String>) {
    let name = |id: &String| names(catalogue, std::slice::from_ref(id));
    let backend = match stack.parts.backend.as_slice() {
        [first, second, ..] => fill(
            EN.result_joined,
            &[("first", &name(first)), ("second", &name(second))],
        ),
        parts => names(catalogue, parts),
    };
    let client = stack.parts.client.as_ref().map(|client| {
        let text = say(&catalogue.words, EN.result_with_client);
        fill(&text, &[("client", &name(client))])
    });
    (backend, client)
}

/// How far the first stack is ahead of the best one with another backend; none where there is no other.
pub fn lead(catalogue: &Catalogue, report: &Report) -> Option<String> {
    /// A lead, in points, below which it is called close.
    const CLOSE: i64 = 3;
    let top = report.stacks.first()?;
    let second = report.runner_ups.first()?;
    let second = report
        .stacks
        .iter()
        .find(|stack| stack.id == second.stack)?;
    // The difference of what is shown, so that the numbers on the page add up.
    let shown = |score: f64| (score * 100.0).round() as i64;
    let behind = shown(top.score) - shown(second.score);
    let points = match behind {
        1 => EN.result_point.to_owned(),
        count => fill(EN.result_points, &[("count", &count.to_string())]),
    };
    let text = match behind {
        0 => EN.result_level,
        behind if behind < CLOSE => EN.result_close,
        _ => EN.result_clear,
    };
    let name = names(catalogue, &second.parts.backend);
    Some(fill(text, &[("name", &name), ("points", &points)]))
}

/// How sure the first place is.
pub fn sureness(confidence: &Confidence) -> String {
    let count = of_hundred(confidence.backend_first);
    fill(EN.result_sure, &[("count", &count)])
}

/// That there is no clear winner, who cannot be told apart, and what would; none where there is one.
pub fn no_clear_winner(catalogue: &Catalogue, confidence: &Confidence) -> Option<String> {
    if confidence.clear {
        return None;
    }
    let group = confidence.group.iter();
    let names: Vec<String> = group.map(|id| stack_name(catalogue, id)).collect();
    let mut text = fill(EN.result_level_group, &[("names", &list(&names))]);
    if let Some(separator) = separator(catalogue, confidence) {
        text = format!("{text} {separator}");
    }
    Some(text)
}

fn separator(catalogue: &Catalogue, confidence: &Confidence) -> Option<String> {
    match confidence.separated_by.as_ref()? {
        Separator::Question { question } => {
            let question = catalogue.question(question)?;
            Some(fill(
                EN.result_level_question,
                &[("question", &question.title)],
            ))
        }
        Separator::Rating {
            technology,
            criterion,
        } => {
            let technology = catalogue.technology(technology)?;
            let criterion = small_first(&catalogue.criterion(criterion)?.name);
            let words = [
                ("name", technology.name.as_str()),
                ("criterion", &criterion),
            ];
            Some(fill(EN.result_level_rating, &words))
        }
    }
}

/// The criteria that add most to a stack's score.
pub fn carried(catalogue: &Catalogue, stack: &StackReport) -> String {
    let parts = stack.contributions.greatest_first();
    let name = |(id, _): &(&str, f64)| {
        let criterion = catalogue.criterion(id);
        criterion.map_or_else(String::new, |criterion| small_first(&criterion.name))
    };
    let names: Vec<String> = parts.iter().take(CARRIERS).map(name).collect();
    fill(EN.result_carried, &[("criteria", &list(&names))])
}

/// Whether a claim holds, in a word or two.
pub fn status_text(status: Status) -> &'static str {
    match status {
        Status::Holds => EN.status_holds,
        Status::Outdated => EN.status_outdated,
        Status::Disputed => EN.status_disputed,
        Status::CategoryError => EN.status_category_error,
        Status::Opinion => EN.status_opinion,
        Status::Unverified => EN.status_unverified,
    }
}
