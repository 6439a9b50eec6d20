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
    fields
        .tables_up_to("question", 60)
        .iter()
        .map(question)
        .collect()
}

fn question(fields: &Fields<'_>) -> Question {
    let kind = word(fields, "kind", &KINDS);
    let ranked = kind == Kind::Ranked;
    let graded = kind == Kind::Graded;
    let question = Question {
        id: fields.id("id"),
        number: fields.whole("number", 1..=60),
        kind,
        title: fields.line("title"),
        short: fields.line("short"),
        help: fields.optional_text("help"),
        why: fields.text("why"),
        when: condition(fields),
        opening: fields.flag("opening"),
        negotiable: fields.flag("negotiable"),
        ordered: fields.flag("ordered"),
        passed: fields.number_or("passed", 0.0..=1.0, 0.0),
        // The options of a ranking are the criteria; they are filled in once those are known.
        options: fields
            .tables_up_to("option", 60)
            .iter()
            .map(option)
            .collect(),
        levels: fields.tables_up_to("level", 20).iter().map(level).collect(),
        limit: if ranked {
            fields.whole("limit", 1..=60) as usize
        } else {
            0
        },
        weighs: fields.number_or("weighs", 0.0..=1.0, 0.0),
        phrase: (ranked || fields.value("phrase").is_some())
            .then(|| fields.template("phrase", &["options"])),
        skip: fields.optional_line("skip"),
    };
    // Where it is not known how it is answered, nothing can be said of what that needs.
    if fields.is_broken("kind") {
        fields.value("limit");
    }
    let broken = |key| fields.is_broken("kind") || fields.is_broken(key);
    if graded == question.levels.is_empty() && !broken("level") {
        fields.problem(
            "level",
            "belongs to graded questions, and each needs at least one",
        );
    }
    let of_criteria = ranked || question.weighs > 0.0;
    if of_criteria != question.options.is_empty() && !broken("option") {
        fields.problem(
            "option",
            "every question needs options, except one that ranks or weighs the criteria",
        );
    }
    fields.finish();
    question
}

fn option(fields: &Fields<'_>) -> Choice {
    let option = Choice {
        id: fields.id("id"),
        number: fields.whole("number", 1..=60),
        label: fields.line("label"),
        hint: fields.optional_line("hint"),
        phrase: fields.optional_text("phrase"),
        unmet: fields.optional_text("unmet"),
        near: fields.numbers("near", 0.0..=1.0),
        known_by: fields.number_or("known_by", 0.0..=1.0, 0.0),
        exclusive: fields.flag("exclusive"),
        neutral: fields.flag("neutral"),
        retired: fields.flag("retired"),
        when: condition(fields),
    };
    fields.finish();
    option
}

fn level(fields: &Fields<'_>) -> Level {
    let level = Level {
        id: fields.id("id"),
        label: fields.line("label"),
        value: fields.number("value", 0.0..=1.0),
        phrase: fields.template("phrase", &["options"]),
    };
    fields.finish();
    level
}
