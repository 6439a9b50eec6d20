//! A survey of a catalogue's data, as text.

use std::path::Path;

use serde_json::Value;

use super::{Failure, input};
use crate::audit::survey;
use catalogue::{Catalogue, Problem};
use decision::answers::Answers;
use decision::engine::Model;

/// The most bytes of realistic interviews that are read.
const LARGEST: u64 = 4 << 20;

/// The most realistic interviews: more of them take longer than they tell.
const MOST: usize = 10_000;

/// The survey of a catalogue, with the outcomes of the interviews in a file, as Markdown or HTML.
pub fn report(
    catalogue: &Catalogue,
    interviews: Option<&Path>,
    html: bool,
) -> Result<Value, Failure> {
    let realistic = interviews.map_or(Ok(Vec::new()), |path| read(catalogue, path))?;
    let page = survey::survey(&Model::new(catalogue), &realistic);
    Ok(Value::String(if html {
        survey::html(&page)
    } else {
        survey::markdown(&page)
    }))
}

/// A list of answers.
fn read(catalogue: &Catalogue, path: &Path) -> Result<Vec<Answers>, Failure> {
    let (name, document) = input::document(path, LARGEST, "write [{…}, …], answers each")?;
    let list = document.as_array().filter(|list| list.len() <= MOST);
    let Some(list) = list else {
        let message = format!("{name}: must be a list of at most {MOST} answers");
        return Err(Failure::Message(message));
    };
    let mut interviews = Vec::new();
    let mut wrong = Vec::new();
    for (place, value) in list.iter().enumerate() {
        let (answers, problems) = Answers::read(catalogue, &name, value);
        interviews.push(answers);
        wrong.extend(problems.into_iter().map(|problem| Problem {
            field: format!("[{}].{}", place + 1, problem.field),
            ..problem
        }));
    }
    if wrong.is_empty() {
        Ok(interviews)
    } else {
        Err(Failure::Problems(wrong))
    }
}
