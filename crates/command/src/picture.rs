//! A picture of a result, as an SVG file.

use std::path::Path;

use serde_json::Value;

use super::{Failure, analysed, input};
use ::report::SEED;
use catalogue::Catalogue;
use decision::engine::Model;
use pictures::{Mode, Width, pictures};
use wording::{EN, say, small_first};

/// The picture of that name for the answers in a file.
pub fn picture(
    catalogue: &Catalogue,
    name: &str,
    answers: &Path,
    narrow: bool,
) -> Result<Value, Failure> {
    let case = input::case(catalogue, answers)?;
    let report = analysed(&Model::new(catalogue), (&case).into(), SEED);
    let all = pictures(catalogue, &report);
    let Some(picture) = all.iter().find(|picture| picture.id == name) else {
        return Err(Failure::Message(format!(
            "there is nothing to draw: {}",
            small_first(&say(&catalogue.words, EN.result_title_empty))
        )));
    };
    let width = if narrow { Width::Narrow } else { Width::Wide };
    let svg = picture.svg(width, Mode::Standalone);
    Ok(Value::String(format!("{svg}\n")))
}
