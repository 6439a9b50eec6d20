//! Every sentence that is put together about a result, for thousands of random interviews.

use std::collections::BTreeSet;

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::{Catalogue, Date};
use stackfit::engine::Model;
use stackfit::engine::interview::{COMPLETIONS, Plan};
use stackfit::report::{self, Account, Confidence, Report, Separator, WinningSearch, analyse};

use crate::support::prose::{Form, fault_about};
use crate::support::{Random, catalogue, example, example_model, model, report};

/// How many interviews are read.
const INTERVIEWS: u64 = 3000;

/// The analysis is read of one in so many, since it takes longer; what it takes for another to win, of one in more.
const ANALYSED: u64 = 20;
const SEARCHED: u64 = 100;

/// Reads texts, and holds them against what can be wrong with them.
struct Reader<'a> {
    model: &'a Model<'a>,
    seen: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn new(model: &'a Model<'a>) -> Self {
        Reader {
            model,
            seen: BTreeSet::new(),
        }
    }

    fn catalogue(&self) -> &'a Catalogue {
        self.model.catalogue
    }

    #[track_caller]
    fn read(&mut self, form: Form, text: String) {
        if !self.seen.contains(&text) {
            let fault = fault_about(self.catalogue(), form, &text);
            assert_eq!(fault, None, "{text}");
            self.seen.insert(text);
        }
    }

    #[track_caller]
    fn sentence(&mut self, text: String) {
        self.read(Form::Sentence, text);
    }

    /// What is said at once.
    #[track_caller]
    fn report(&mut self, answers: &Answers, report: &Report) {
        let catalogue = self.catalogue();
        let expected = if report.stacks.is_empty() { 0 } else { 2 };
        assert_eq!(report.why.len(), expected, "{:?}", report.why);
        let captions = report.runner_ups.iter().map(|one| &one.caption);
        let said = report.why.iter().chain(&report.cautions).chain(captions);
        said.for_each(|text| self.sentence(text.clone()));
        for excluded in &report.excluded {
            let name = &catalogue.technology(&excluded.technology).unwrap().name;
            let because = excluded.because.iter();
            because.for_each(|one| self.sentence(format!("{name} {}.", one.reason)));
        }
        if let Some(collision) = &report.collision {
            self.sentence(collision.says(catalogue));
            for relaxation in &collision.relax {
                self.read(Form::Label, relaxation.asks(catalogue));
                self.sentence(relaxation.promises());
            }
        }
        let lead = report::lead(catalogue, report);
        let carried = report
            .stacks
            .first()
            .map(|top| report::carried(catalogue, top));
        lead.into_iter()
            .chain(carried)
            .for_each(|text| self.sentence(text));
        for question in &catalogue.questions {
            self.read(
                Form::Label,
                report::answer_text(question, answers.get(&question.id)),
            );
        }
    }

    /// Where every technology stands.
    #[track_caller]
    fn standings(&mut self, answers: &Answers) {
        for technology in &self.catalogue().technologies {
            let standing = report::standing(self.model, answers, technology);
            self.sentence(standing.says(self.catalogue(), technology));
        }
    }

    /// What thousands of readings add.
    #[track_caller]
    fn analysis(&mut self, answers: &Answers, report: &Report) {
        let Some(analysis) = analyse(self.model, answers) else {
            return;
        };
        let catalogue = self.catalogue();
        self.sentence(report::sureness(&analysis.confidence));
        report::no_winner(catalogue, &analysis.confidence)
            .into_iter()
            .for_each(|text| self.sentence(text));
        self.sentence(report::closest_weight(
            catalogue,
            &report.weights,
            &analysis.stability,
        ));
        self.sentence(analysis.second_opinions.sentence.clone());
        for point in &analysis.tipping_points {
            self.read(Form::Clause, point.change.clone());
            self.sentence(report::tipped(catalogue, point));
        }
        self.separators(&analysis.confidence);
    }

    /// Whatever might separate the best.
    #[track_caller]
    fn separators(&mut self, confidence: &Confidence) {
        let catalogue = self.catalogue();
        let questions = catalogue.questions.iter().map(|one| Separator::Question {
            question: one.id.clone(),
        });
        let ratings = catalogue.technologies.iter().flat_map(|technology| {
            catalogue
                .criteria
                .iter()
                .map(|criterion| Separator::Rating {
                    technology: technology.id.clone(),
                    criterion: criterion.id.clone(),
                })
        });
        for separator in questions.chain(ratings) {
            let level = Confidence {
                clear: false,
                separated_by: Some(separator),
                ..confidence.clone()
            };
            self.sentence(report::no_winner(catalogue, &level).unwrap());
        }
    }

    /// What it takes for the runner-ups to win.
    #[track_caller]
    fn ways_to_win(&mut self, answers: &Answers, report: &Report) {
        for rival in report.runner_ups.iter().take(2) {
            let mut search = WinningSearch::new(self.model, answers, &rival.stack).unwrap();
            while !search.advance() {}
            let name = report::stack_name(self.catalogue(), &rival.stack);
            self.sentence(report::way_to_win(&name, search.found().as_deref()));
        }
    }

    /// What became of a result that was shared with older or newer data, when another stack was first.
    #[track_caller]
    fn drift(&mut self, answers: &Answers, then: &Answers) {
        let changes = Some(self.catalogue().evidence.changes.as_slice());
        let revision = self.catalogue().revision;
        for top in [
            report::top_stacks(self.model, then),
            vec![Vec::new()],
            Vec::new(),
        ] {
            for since in [revision - 1, revision + 1] {
                let drift = report::drift(self.model, changes, answers, since, &top).unwrap();
                self.sentence(drift.says);
                drift
                    .account
                    .map(Account::says)
                    .into_iter()
                    .for_each(|text| self.sentence(text.to_owned()));
                for cause in drift
                    .causes
                    .into_iter()
                    .filter(|cause| !cause.effect.is_empty())
                {
                    self.read(Form::Clause, cause.effect);
                }
            }
        }
    }

    /// How settled the outcome is, whatever a plan finds.
    #[track_caller]
    fn settled(&mut self, answers: &Answers, kept: usize) {
        for remaining in [vec![], vec!["one".to_owned()]] {
            let settled = kept as f64 / COMPLETIONS as f64;
            let plan = Plan { remaining, settled };
            self.sentence(report::settled(self.model, answers, &plan));
        }
    }

    /// What ends, or has ended.
    #[track_caller]
    fn endings(&mut self) {
        for day in ["2020-02-01", "2031-12-31"] {
            let ended = self.catalogue().technologies.iter().map(|one| {
                let mut one = one.clone();
                one.ends = Date::parse(day);
                one
            });
            let ended: Vec<_> = ended.collect();
            let endings = report::endings(self.catalogue(), ended.iter());
            assert_eq!(endings.len(), ended.len());
            endings.into_iter().for_each(|text| self.sentence(text));
        }
    }

    /// What each rating says.
    #[track_caller]
    fn ratings(&mut self) {
        for technology in &self.catalogue().technologies {
            for criterion in &self.catalogue().criteria {
                let says = technology
                    .rating(&criterion.id)
                    .and_then(|one| one.says.as_deref());
                let lacks = self
                    .catalogue()
                    .evidence
                    .lacks(&technology.id, &criterion.id);
                let said = says.or(lacks).into_iter();
                said.for_each(|clause| self.sentence(report::rated(&technology.name, clause)));
            }
        }
    }
}

/// Reads what is said of many interviews about a catalogue, and at least so many different texts.
#[track_caller]
fn read_interviews(model: &Model<'_>, least: usize) {
    let mut reader = Reader::new(model);
    let mut before = Answers::default();
    reader.endings();
    reader.ratings();
    for seed in 0..INTERVIEWS {
        let answers = Random::seeded(seed).interview_about(model.catalogue);
        let report = report::report(model, &answers);
        reader.report(&answers, &report);
        reader.settled(&answers, seed as usize % (COMPLETIONS + 1));
        reader.drift(&answers, &before);
        if seed % 5 == 0 {
            reader.standings(&answers);
        }
        if seed % ANALYSED == 0 {
            reader.analysis(&answers, &report);
        }
        if seed % SEARCHED == 0 {
            reader.ways_to_win(&answers, &report);
        }
        before = answers;
    }
    assert!(
        reader.seen.len() > least,
        "only {} texts",
        reader.seen.len()
    );
}

#[test]
fn should_write_sentences_whatever_was_answered() {
    read_interviews(model(), 10_000);
}

#[test]
fn should_write_sentences_about_another_decision() {
    read_interviews(example_model(), 5_000);
}

#[test]
fn should_put_every_answer_into_words() {
    for (catalogue, model) in [(catalogue(), model()), (example(), example_model())] {
        let mut reader = Reader::new(model);
        for question in &catalogue.questions {
            let options = question.options.iter();
            let options: Vec<String> = options.map(|option| option.id.clone()).collect();
            for answer in [Answer::NotSure, Answer::Many(options)] {
                reader.read(Form::Label, report::answer_text(question, Some(&answer)));
            }
            reader.read(Form::Label, report::answer_text(question, None));
        }
    }
}

#[test]
fn should_say_why_in_the_words_of_the_answers() {
    let report = report(
        &json!({"platform": ["web"], "product": "data_ai", "skills": {"python": "strong"}, "baas": "never"}),
    );
    let why = &report.why[0];
    assert!(why.contains("strong in Python"), "{why}");
    assert!(report.why[1].starts_with("Django "), "{}", report.why[1]);
}

#[test]
fn should_name_only_skills_that_the_stack_uses() {
    let report = report(
        &json!({"platform": ["web"], "skills": {"python": "strong", "perl": "some"}, "baas": "never"}),
    );
    assert_eq!(report.stacks[0].id, "django");
    assert!(!report.why[0].contains("Perl"), "{}", report.why[0]);
}

#[test]
fn should_warn_of_health_data_in_a_hosted_backend_only() {
    let health = |baas: &str| {
        report(
            &json!({"platform": ["mobile"], "compliance": ["health"], "baas": baas, "deadline": "weeks", "operations": "nobody"}),
        )
    };
    let warned = |report: &Report| {
        report
            .cautions
            .iter()
            .any(|one| one.contains("health data"))
    };
    assert!(warned(&health("welcome")));
    assert!(!warned(&health("never")));
}
