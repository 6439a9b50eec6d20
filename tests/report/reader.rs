//! Reads everything that is put together about a result, and holds it against what can be wrong with it.

use std::collections::BTreeSet;

use stackfit::answers::Answers;
use stackfit::catalogue::{Catalogue, Date};
use stackfit::engine::Model;
use stackfit::engine::interview::{COMPLETIONS, Plan};
use stackfit::report::{self, Account, Confidence, Report, Separator, WinningSearch, analyse};

use crate::support::prose::{Form, fault_about};

/// Reads texts, and holds them against what can be wrong with them.
pub struct Reader<'a> {
    model: &'a Model<'a>,
    /// The different texts that were read.
    pub seen: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    pub fn new(model: &'a Model<'a>) -> Self {
        Reader {
            model,
            seen: BTreeSet::new(),
        }
    }

    fn catalogue(&self) -> &'a Catalogue {
        self.model.catalogue
    }

    #[track_caller]
    pub fn read(&mut self, form: Form, text: String) {
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
    pub fn report(&mut self, answers: &Answers, report: &Report) {
        let catalogue = self.catalogue();
        let expected = if report.stacks.is_empty() {
            0..=0
        } else {
            1..=3
        };
        assert!(expected.contains(&report.why.len()), "{:?}", report.why);
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
    pub fn standings(&mut self, answers: &Answers) {
        for technology in &self.catalogue().technologies {
            let standing = report::standing(self.model, answers, technology);
            let says = standing.says(self.catalogue(), technology);
            // One that is ruled out for many reasons says them all, which can be too long: see `should_keep_refusals_short`.
            if says.split_whitespace().count() <= 45 {
                self.sentence(says);
            }
        }
    }

    /// What thousands of readings add.
    #[track_caller]
    pub fn analysis(&mut self, answers: &Answers, report: &Report) {
        let Some(analysis) = analyse(self.model, answers) else {
            return;
        };
        let catalogue = self.catalogue();
        self.sentence(report::sureness(self.catalogue(), &analysis.confidence));
        report::would_tell(catalogue, &analysis.confidence)
            .into_iter()
            .for_each(|text| self.sentence(text));
        let confidence = Some(&analysis.confidence);
        let verdict = report::verdict(catalogue, report, &analysis.confidence);
        let verdict = verdict.into_iter().map(|part| part.says);
        let leading = report::leading(report, confidence);
        let cards = report::cards(catalogue, &leading).into_iter();
        let said = verdict
            .chain(report::flaws(catalogue, report, (confidence, None)))
            .chain(report::flaws(
                catalogue,
                report,
                (confidence, Some(&catalogue.evidence)),
            ))
            .chain(report::next(catalogue, report, Some(&analysis)))
            .chain(report::leaving(catalogue, report, None))
            .chain(report::leaving(
                catalogue,
                report,
                Some(&catalogue.evidence),
            ))
            .chain(report::steps(catalogue, report, Some(&analysis)))
            .chain(cards.map(|card| card.take_if));
        said.for_each(|text| self.sentence(text));
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
            self.sentence(report::would_tell(catalogue, &level).unwrap());
        }
    }

    /// What it takes for the runner-ups to win.
    #[track_caller]
    pub fn ways_to_win(&mut self, answers: &Answers, report: &Report) {
        for rival in report.runner_ups.iter().take(2) {
            let mut search = WinningSearch::new(self.model, answers, &rival.stack).unwrap();
            while !search.advance() {}
            let name = report::stack_name(self.catalogue(), &rival.stack);
            self.sentence(report::way_to_win(&name, search.found().as_deref()));
        }
    }

    /// What became of a result that was shared with older or newer data, when another stack was first.
    #[track_caller]
    pub fn drift(&mut self, answers: &Answers, then: &Answers) {
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
    pub fn settled(&mut self, answers: &Answers, kept: usize) {
        for remaining in [vec![], vec!["one".to_owned()]] {
            let settled = kept as f64 / COMPLETIONS as f64;
            let plan = Plan {
                remaining,
                settled,
                asked: 0,
            };
            self.sentence(report::settled(self.model, answers, &plan));
        }
    }

    /// What ends, or has ended.
    #[track_caller]
    pub fn endings(&mut self) {
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
    pub fn ratings(&mut self) {
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
