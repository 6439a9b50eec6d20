//! Another catalogue than the page's own.

use std::path::Path;

use serde_json::Value;
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{self, Catalogue, Kind};
use stackfit::engine::Model;
use stackfit::report::{top_name, top_stacks};
use stackfit::share;

/// Another catalogue, packed for the browser and read for comparison.
pub struct Other {
    /// As `stackfit pack` writes it.
    pub packed: Value,
    /// The same, read.
    pub catalogue: Catalogue,
}

impl Other {
    /// The small one of the examples, about another decision.
    pub fn databases() -> Other {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/databases");
        let documents = catalogue::folder::documents(&folder).unwrap();
        let catalogue = catalogue::read(&documents).unwrap();
        let packed = catalogue::pack(documents);
        Other { packed, catalogue }
    }

    /// An answer to every question: the first option where one is to be chosen, and "not sure" elsewhere.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        loop {
            let asked = answers.asked(&self.catalogue);
            let mut open = asked.iter().filter(|one| answers.get(&one.id).is_none());
            let Some(question) = open.next() else {
                return answers;
            };
            let answer = match question.kind {
                Kind::One => Answer::One(question.options[0].id.clone()),
                _ => Answer::NotSure,
            };
            answers.set(&self.catalogue, &question.id, answer);
        }
    }

    /// The name of the stack that is first for answers.
    pub fn first(&self, answers: &Answers) -> String {
        top_name(&Model::new(&self.catalogue), answers).unwrap()
    }

    /// The fragment of the link to the result of answers.
    pub fn result_link(&self, answers: &Answers) -> String {
        let top = top_stacks(&Model::new(&self.catalogue), answers);
        share::encode(&self.catalogue, answers, &top)
    }
}
