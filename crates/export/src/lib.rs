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
use inline::{Inline, link, plain};
use report::{
    Certainty, Near, Part, Report, StackReport, headline, leading, nearest, set_by_hand, verdict,
    word,
};
use wording::{EN, brief, export, fill, say};

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
    /// How a toss-up was decided, if it was.
    pub judged: Option<Judged<'a>>,
}

/// How somebody has decided a toss-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged<'a> {
    /// The id of the stack decided for.
    pub stack: &'a str,
    /// What taking another would have meant, continuing "is".
    pub hurts: &'a str,
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

    /// Those that lead: the stack decided for, or else the first and those that cannot be told apart from it.
    fn leading(&self) -> Vec<&'a StackReport> {
        let decided = self.judged.and_then(|judged| {
            let mut stacks = self.report.stacks.iter();
            stacks.find(|stack| stack.id == judged.stack)
        });
        match decided {
            Some(stack) => vec![stack],
            None => self.level(),
        }
    }

    /// The first and those that cannot be told apart from it.
    fn level(&self) -> Vec<&'a StackReport> {
        leading(self.report, self.certainty().map(|known| &known.confidence))
    }

    /// Those that lead as they are spoken of: "Django and Flutter for the app", "Django or Rails".
    fn named(&self, leading: &[&StackReport]) -> String {
        let (main, client) = headline(self.catalogue(), leading);
        client.map_or(main.clone(), |client| format!("{main} {client}"))
    }

    /// The verdict in its word, and what it means, for each part; and how a toss-up was decided.
    fn verdict(&self) -> Option<String> {
        let confidence = &self.certainty()?.confidence;
        let part = |part: &Part| format!("{}: {}. {}", part.role, word(part.verdict), part.says);
        let parts = verdict(self.catalogue(), self.report, confidence);
        let mut parts: Vec<String> = parts.iter().map(part).collect();
        parts.extend(self.judged.map(|judged| {
            let words = [
                ("names", self.named(&self.level())),
                ("hurts", judged.hurts.to_owned()),
            ];
            let words = words.each_ref().map(|(slot, word)| (*slot, word.as_str()));
            fill(brief::EN.judged_record, &words)
        }));
        Some(parts.join(" "))
    }

    /// The documented decisions that are nearest to the answers, each with the page about it.
    fn precedents(&self) -> Vec<Inline> {
        let (Some(top), Some(evidence)) = (self.top(), self.evidence) else {
            return Vec::new();
        };
        let answers = self.case.answers;
        let near = nearest(self.catalogue(), &evidence.precedents, answers, top);
        let line = |one: &Near| {
            let text = format!("{} {}", one.description, one.says(&top.name));
            plain(&text).and(link(&one.source(), &one.address))
        };
        near.iter().map(line).collect()
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
