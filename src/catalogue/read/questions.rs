//! `questions.toml`.

use super::super::fields::Fields;
use super::super::model::{Choice, Kind, Level, Question};
use super::{condition, word};

const KINDS: [(&str, Kind); 4] = [
    ("one", Kind::One),
    ("many", Kind::Many),
    ("graded", Kind::Graded),
    ("ranked", Kind::Ranked),
];

pub fn all(fields: &Fields<'_>) -> Vec<Question> {
    fields.tables("question").iter().map(question).collect()
}

fn question(fields: &Fields<'_>) -> Question {
    let kind = word(fields, "kind", &KINDS);
    let ranked = kind == Kind::Ranked;
    let graded = kind == Kind::Graded;
    let question = Question {
        id: fields.text("id"),
        number: fields.whole("number", 1..=60),
        kind,
        title: fields.text("title"),
        short: fields.text("short"),
        help: fields.optional_text("help"),
        why: fields.text("why"),
        when: condition(fields),
        opening: fields.flag("opening"),
        ordered: fields.flag("ordered"),
        passed: fields.number_or("passed", 0.0..=1.0, 0.0),
        // The options of a ranking are the criteria; they are filled in once those are known.
        options: fields.tables("option").iter().map(option).collect(),
        levels: fields.tables("level").iter().map(level).collect(),
        limit: if ranked {
            fields.whole("limit", 1..=60) as usize
        } else {
            0
        },
        phrase: (ranked || fields.value("phrase").is_some())
            .then(|| fields.template("phrase", &["options"])),
        skip: fields.optional_text("skip"),
    };
    if graded == question.levels.is_empty() {
        fields.problem(
            "level",
            "belongs to graded questions, and each needs at least one",
        );
    }
    if ranked != question.options.is_empty() {
        fields.problem(
            "option",
            "every question needs options, except a ranked one, which ranks the criteria",
        );
    }
    fields.finish();
    question
}

fn option(fields: &Fields<'_>) -> Choice {
    let option = Choice {
        id: fields.text("id"),
        number: fields.whole("number", 1..=60),
        label: fields.text("label"),
        hint: fields.optional_text("hint"),
        phrase: fields.optional_text("phrase"),
        unmet: fields.optional_text("unmet"),
        near: fields.numbers("near", 0.0..=1.0),
        exclusive: fields.flag("exclusive"),
        when: condition(fields),
    };
    fields.finish();
    option
}

fn level(fields: &Fields<'_>) -> Level {
    let level = Level {
        id: fields.text("id"),
        label: fields.text("label"),
        value: fields.number("value", 0.0..=1.0),
        phrase: fields.template("phrase", &["options"]),
    };
    fields.finish();
    level
}
