//! Results to take along: named ones for each kind of outcome, random ones, and one from hostile data.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::LazyLock;

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::catalogue::{Catalogue, Date};
use stackfit::engine::Model;
use stackfit::export::Subject;
use stackfit::report::{Report, analyse, report, top_stacks};
use stackfit::share;
use stackfit::weights::{Case, OwnWeights};

use crate::support::{Random, answers, answers_to, catalogue, example, example_model, model};

/// A result with everything that it borrows.
pub struct Taken {
    pub model: &'static Model<'static>,
    pub answers: Answers,
    pub weights: OwnWeights,
    pub report: Report,
    pub link: String,
}

impl Taken {
    pub fn new(model: &'static Model<'static>, answers: Answers) -> Taken {
        Taken::weighed(model, answers, OwnWeights::default())
    }

    pub fn weighed(model: &'static Model<'static>, answers: Answers, weights: OwnWeights) -> Taken {
        let case = Case::from((&answers, &weights));
        let mut report = report(model, case);
        // As the page does: what is kept aside does not come back with a change that is tried.
        let counted = case.applied(model.catalogue);
        if let Some(analysis) = analyse(model, Case::from(&counted)) {
            report.complete(analysis);
        }
        let fragment = share::encode(
            model.catalogue,
            // As the page does.
            &case.asked(model.catalogue),
            &top_stacks(model, case),
        );
        Taken {
            model,
            report,
            link: format!("https://example.org/decide/{fragment}"),
            answers,
            weights,
        }
    }

    pub fn subject(&self) -> Subject<'_> {
        Subject {
            model: self.model,
            evidence: Some(&self.model.catalogue.evidence),
            case: (&self.answers, &self.weights).into(),
            report: &self.report,
            link: &self.link,
            date: Date::parse("2026-11-25"),
            judged: None,
        }
    }
}

/// A result of the bundled catalogue.
#[track_caller]
pub fn taken(value: &Value) -> Taken {
    Taken::new(model(), answers(value))
}

/// A clear winner.
pub fn clear() -> Taken {
    taken(&json!({
        "platform": ["mobile"], "product": "saas", "skills": {"csharp": "strong"}, "team": "small",
        "baas": "never", "lifespan": "decade", "priorities": ["support", "scalability"],
        "client": "already_have",
    }))
}

/// A clear winner that another answer would unseat.
pub fn close() -> Taken {
    taken(&json!({"platform": ["web"], "product": "saas", "skills": {"csharp": "some"}}))
}

/// A ranking that weights set by hand have changed.
pub fn by_hand() -> Taken {
    let answers = level().answers;
    let mut weights = OwnWeights::default();
    weights.set(catalogue(), "security", 0.3);
    weights.set(catalogue(), "ecosystem", 0.0);
    Taken::weighed(model(), answers, weights)
}

/// A toss-up.
pub fn level() -> Taken {
    taken(
        &json!({"platform": ["web", "mobile"], "product": "realtime", "skills": {"typescript": "strong"}, "team": "small",
            "deadline": "weeks", "baas": "welcome", "budget": "tight", "client": "one_codebase",
            "priorities": ["delivery_speed", "cost"]}),
    )
}

/// Requirements that leave nothing over.
pub fn nothing() -> Taken {
    taken(&json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"}))
}

/// Requirements that leave one over, without the client that is wanted.
pub fn single() -> Taken {
    taken(&json!({
        "platform": ["web", "mobile"], "language_policy": ["perl"], "baas": "never",
    }))
}

/// Nothing answered.
pub fn open() -> Taken {
    taken(&json!({}))
}

/// A result of another catalogue.
pub fn databases() -> Taken {
    let value = json!({"data_shape": "tables", "reading": ["combining"], "promise": "together", "known": {"sql": "well"}});
    Taken::new(example_model(), answers_to(example(), &value))
}

/// Every kind of outcome, by name.
pub fn kinds() -> Vec<(&'static str, Taken)> {
    vec![
        ("clear", clear()),
        ("by hand", by_hand()),
        ("level", level()),
        ("nothing", nothing()),
        ("single", single()),
        ("open", open()),
        ("databases", databases()),
    ]
}

/// Random results of both catalogues.
pub fn random(count: usize) -> Vec<Taken> {
    let mut random = Random::seeded(7);
    let mut results = Vec::new();
    for _ in 0..count {
        results.push(Taken::new(model(), random.interview()));
        results.push(Taken::new(
            example_model(),
            random.interview_about(example()),
        ));
    }
    results
}

/// What somebody could put into data to do harm, or by chance.
pub const HOSTILE: &str =
    "=1+1 <b>*x*</b> | [a](b) `c` # _d_ \"e\", https://f.example www.g.example @h 1. - + \\ &amp;";

static HOSTILE_MODEL: LazyLock<Model<'static>> = LazyLock::new(|| {
    let mut hostile: Catalogue = catalogue().clone();
    for technology in &mut hostile.technologies {
        technology.name = format!("{HOSTILE} {}", technology.id);
        technology.summary = HOSTILE.to_owned();
        for rating in &mut technology.ratings {
            rating.says = Some(HOSTILE.to_owned());
        }
    }
    for criterion in &mut hostile.criteria {
        criterion.name = format!("{HOSTILE} {}", criterion.id);
        criterion.ahead = HOSTILE.to_owned();
    }
    for question in &mut hostile.questions {
        question.short = HOSTILE.to_owned();
        for option in &mut question.options {
            option.label = format!("- {HOSTILE}");
        }
    }
    for claim in &mut hostile.evidence.claims {
        claim.text = format!("# {HOSTILE}\n\n* more");
    }
    for source in &mut hostile.evidence.sources {
        source.publisher = format!("](x) {HOSTILE}");
    }
    Model::new(Box::leak(Box::new(hostile)))
});

/// A result whose data is full of signs that mean something in every format.
pub fn hostile() -> Taken {
    let answers = answers(&json!({
        "platform": ["web"], "product": "ecommerce", "skills": {"python": "strong"}, "baas": "never",
    }));
    Taken::new(&HOSTILE_MODEL, answers)
}

/// An empty folder for a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a tool that `scripts/setup` installs.
pub fn run(command: &mut Command) -> Output {
    match command.output() {
        Ok(output) => output,
        Err(error) => {
            panic!(
                "{command:?}: {error}; run `scripts/setup --tests`, and tests by `scripts/with-tools`"
            )
        }
    }
}
