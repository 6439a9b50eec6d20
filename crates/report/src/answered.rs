//! Answers in words, as they stand beside their questions.

use catalogue::Question;
use decision::answers::Answer;
use wording::{EN, enumerate, list, small_first};

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
        Some(Answer::Tied(places)) => {
            let place = |(place, ids): (usize, &Vec<String>)| {
                let labels: Vec<String> = ids.iter().map(|id| label(id)).collect();
                format!("{}. {}", place + 1, list(&labels))
            };
            let places: Vec<String> = places.iter().enumerate().map(place).collect();
            places.join(", ")
        }
        Some(answer) => {
            let labels: Vec<String> = answer.options().into_iter().map(label).collect();
            enumerate(&labels)
        }
    }
}
