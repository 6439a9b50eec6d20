//! `examples.toml`.

use super::super::fields::{Fields, Form};
use super::super::model::{Example, Given, Story};

/// The most examples: they are part of the first page.
const MOST: usize = 20;

/// The examples, and what became of them.
pub fn all(fields: &Fields<'_>) -> (Vec<Example>, Vec<Story>) {
    let examples = fields.tables_up_to("example", MOST);
    examples.iter().map(example).unzip()
}

fn example(fields: &Fields<'_>) -> (Example, Story) {
    let answers = fields.required_table("answers");
    let example = Example {
        id: fields.id("id"),
        title: fields.line("title"),
        who: fields.line("who"),
        answers: answers.as_ref().map_or(Vec::new(), all_given),
    };
    let story = Story {
        example: example.id.clone(),
        text: fields.text("story"),
        claims: fields.texts("claims"),
    };
    fields.finish();
    (example, story)
}

/// What each answer may be depends on its question; the check looks at that.
pub fn all_given<'a>(fields: &Fields<'a>) -> Vec<(String, Given)> {
    let read = |question: &'a str| Some((question.to_owned(), given(fields, question)?));
    fields.entries().into_iter().filter_map(read).collect()
}

fn given<'a>(fields: &Fields<'a>, question: &'a str) -> Option<Given> {
    Some(match fields.form(question)? {
        Form::Text => Given::One(fields.id(question)),
        Form::List => Given::Several(fields.some_texts(question)),
        Form::Table => {
            let levels = fields.required_table(question)?;
            let level = |option: &'a str| (option.to_owned(), levels.id(option));
            Given::Graded(levels.entries().into_iter().map(level).collect())
        }
    })
}
