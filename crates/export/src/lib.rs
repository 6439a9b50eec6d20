#![doc = include_str!("../README.md")]

pub mod adr;
mod arguments;
pub mod csv;
pub mod inline;
pub mod json;
pub mod markdown;
pub mod page;
mod provenance;
pub mod qr;
pub mod text;

use catalogue::order::{hundredths, of_hundred};
use catalogue::{Catalogue, Date, Evidence, Question};
use decision::engine::Model;
use decision::weights::Case;
use report::{Certainty, Report, StackReport, pick, set_by_hand};
use wording::{EN, export, fill, say};

/// A result that is taken along.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The catalogue, ready for deciding.
    pub model: &'a Model<'a>,
    /// The claims and sources; what rests on them is left out where they are not there.
    pub evidence: Option<&'a Evidence>,
    /// The answers and the weights set by hand.
    pub case: Case<'a>,
    /// The report for these answers, completed by an analysis.
    pub report: &'a Report,
    /// The whole address of the link to this result.
    pub link: &'a str,
    /// The day on which it is taken along.
    pub date: Option<Date>,
}

impl<'a> Subject<'a> {
    fn catalogue(&self) -> &'a Catalogue {
        self.model.catalogue
    }

    /// A text with the catalogue's words in it.
    fn say(&self, template: &str) -> String {
        say(&self.catalogue().words, template)
    }

    /// The first stack, if there is one.
    fn top(&self) -> Option<&'a StackReport> {
        self.report.stacks.first()
    }

    /// The first stack and the runner-ups, best first.
    fn options(&self) -> Vec<&'a StackReport> {
        let rivals = self.report.runner_ups.iter();
        let rivals = rivals.filter_map(|rival| {
            let mut stacks = self.report.stacks.iter();
            stacks.find(|stack| stack.id == rival.stack)
        });
        self.top().into_iter().chain(rivals).collect()
    }

    fn certainty(&self) -> Option<&'a Certainty> {
        self.report.certainty.as_ref()
    }

    /// Whether the analysis found that the first stack cannot be told apart from others.
    fn is_level(&self) -> bool {
        self.certainty()
            .is_some_and(|known| !known.confidence.clear)
    }

    /// Which weights are set by hand, as a sentence, if any are.
    fn set_by_hand(&self) -> Option<String> {
        set_by_hand(self.catalogue(), self.report.own_weights.iter())
    }

    /// Whether no answer counts.
    fn is_open(&self) -> bool {
        self.case.answers.applied(self.catalogue()).is_empty()
    }

    /// The questions that are asked: those that are answered, be it by "Not sure", and those left open.
    fn questions(&self) -> (Vec<&'a Question>, Vec<&'a Question>) {
        let asked = self.case.answers.asked(self.catalogue()).into_iter();
        asked.partition(|question| self.case.answers.get(&question.id).is_some())
    }

    /// The first stack as it is spoken of: "Django and Flutter for the app".
    fn pick(&self, stack: &StackReport) -> String {
        let (backend, client) = pick(self.catalogue(), stack);
        client.map_or(backend.clone(), |client| format!("{backend} {client}"))
    }

    /// The share of readings in which a stack with this one's backend is first, where that is known.
    fn first_in(&self, stack: &StackReport) -> Option<f64> {
        let confidence = &self.certainty()?.confidence;
        if self.top().is_some_and(|top| top.id == stack.id) {
            return Some(confidence.backend_first);
        }
        let mut duels = confidence.pairwise_winning.iter();
        let duel = duels.find(|duel| duel.stack == stack.id)?;
        Some(duel.backend_first)
    }

    /// Points and, where it is known, how often it is first, as a clause.
    fn figures(&self, stack: &StackReport) -> String {
        let score = hundredths(stack.score);
        // Where there is nothing else, being first says nothing.
        let compared = self.options().len() > 1;
        match self.first_in(stack).filter(|_| compared) {
            Some(share) => fill(
                export::EN.figures,
                &[("score", &score), ("count", &of_hundred(share))],
            ),
            None => fill(EN.result_score, &[("score", &score)]),
        }
    }
}
