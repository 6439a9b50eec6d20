//! Packed catalogues: one JSON document, from wherever the page's address says.

use std::sync::LazyLock;

use serde_json::Value;
use stackfit::answers::Answers;
use stackfit::catalogue::{self, Catalogue, Document, MOST_PROBLEMS, Parts, Problem, parts};
use stackfit::engine::{Model, decide};

use super::toml;
use crate::json::mutate;
use crate::{Read, Target, Verdict, ensure, holds};

static SMALL: LazyLock<Value> = LazyLock::new(|| {
    let documents = toml::documents(toml::SMALL).expect("it is TOML");
    catalogue::pack(documents)
});

/// A packed catalogue.
pub const TARGET: Target = Target {
    name: "pack",
    share: 16,
    make: |dice| {
        let mut document = SMALL.clone();
        if dice.chance(70) {
            mutate(dice, &mut document);
        }
        document.to_string().into_bytes()
    },
    words: &[
        "\"files\":{",
        "\"format\":1",
        "\"technologies/",
        ".toml\":{",
        "\"id\":\"",
        "\"number\":1",
        "0.5",
        "[[[[",
        "{\"a\":",
        "..",
        "null,",
    ],
    check: |input| match catalogue::unpack(input) {
        Ok(documents) => checked(&documents),
        Err(problems) => refused(&problems),
    },
};

/// Reads documents, and checks what came of it.
pub fn checked(documents: &[Document]) -> Verdict {
    let read = match catalogue::read(documents) {
        Ok(read) => read,
        Err(problems) => return refused(&problems),
    };
    let copies = documents.iter().map(|one| Document {
        file: one.file.clone(),
        content: one.content.clone(),
    });
    let packed = catalogue::pack(copies.collect()).to_string();
    let again =
        catalogue::unpack(packed.as_bytes()).and_then(|documents| catalogue::read(&documents));
    let again = again.map_err(|problems| format!("packed it is refused: {problems:?}"))?;
    let [one, other] = [&read, &again].map(parts_of);
    ensure!(one == other, "packed it is another catalogue");
    let core = parts::core(&one[0]).map_err(|problem| format!("its core is {problem}"))?;
    let evidence =
        parts::evidence(&one[1]).map_err(|problem| format!("its evidence is {problem}"))?;
    let whole = Catalogue { evidence, ..core };
    ensure!(one == parts_of(&whole), "in parts it is another catalogue");
    let model = Model::new(&whole);
    let decision = decide(&model, &Answers::default());
    let sum: f64 = decision.weights.iter().sum();
    ensure!((sum - 1.0).abs() < 1e-9, "the weights sum to {sum}");
    let finite = decision.ranking.iter().all(|one| one.score.is_finite());
    ensure!(finite, "a score is no number");
    Ok(Read::Taken)
}

fn parts_of(catalogue: &Catalogue) -> [Vec<u8>; 2] {
    let Parts { core, evidence, .. } = Parts::of(catalogue);
    [core, evidence]
}

/// Whatever is refused is refused with reasons.
pub fn refused(problems: &[Problem]) -> Verdict {
    ensure!(!problems.is_empty(), "it is refused without a reason");
    ensure!(
        problems.len() <= 2 * MOST_PROBLEMS,
        "{} problems",
        problems.len()
    );
    holds::problems(problems)?;
    Ok(Read::Refused)
}
