//! What all pictures are about: the pick, its runner-ups and the criteria.

use catalogue::Catalogue;
use catalogue::order::hundredths;
use report::{Report, StackReport, Verdict, names, word};
use wording::pictures::EN;
use wording::{self, fill, say};

/// A report, with the stacks that pictures show.
pub struct Subject<'a> {
    /// Where names come from.
    pub catalogue: &'a Catalogue,
    /// Where numbers come from.
    pub report: &'a Report,
    /// The first stack.
    pub pick: &'a StackReport,
    /// The first stack and the runner-ups, best first.
    pub stacks: Vec<&'a StackReport>,
}

impl<'a> Subject<'a> {
    /// What there is to show; nothing where no stack is possible.
    pub fn new(catalogue: &'a Catalogue, report: &'a Report) -> Option<Self> {
        let pick = report.stacks.first()?;
        let mut stacks = vec![pick];
        for rival in &report.runner_ups {
            stacks.extend(report.stacks.iter().find(|one| one.id == rival.stack));
        }
        Some(Subject {
            catalogue,
            report,
            pick,
            stacks,
        })
    }

    /// A text in the words of the decision.
    pub fn say(&self, template: &str) -> String {
        say(&self.catalogue.words, template)
    }

    /// The name of a criterion.
    pub fn criterion(&self, id: &str) -> &'a str {
        let criterion = self.catalogue.criterion(id);
        criterion.map_or("", |criterion| &criterion.name)
    }

    /// The name of a stack's main part, whatever client it has.
    pub fn main(&self, stack: &StackReport) -> String {
        names(self.catalogue, &stack.parts.backend)
    }

    /// A title that claims no more than the analysis does: where the verdict is not clear, it says so first.
    pub fn claim(&self, finding: String) -> String {
        let certainty = self.report.certainty.as_ref();
        match certainty.map(|known| known.confidence.verdict) {
            None | Some(Verdict::Clear) => finding,
            Some(verdict) => {
                let words = [("verdict", word(verdict)), ("finding", &finding)];
                fill(EN.unclear, &words)
            }
        }
    }

    /// By how many points, as they are shown, one stack is ahead of another.
    pub fn lead(&self, other: &StackReport) -> i64 {
        let shown = |score: f64| hundredths(score).parse::<i64>().unwrap_or_default();
        shown(self.pick.score) - shown(other.score)
    }
}

/// A number of points in words.
pub fn points(count: i64) -> String {
    if count == 1 {
        return wording::EN.result_point.to_owned();
    }
    fill(wording::EN.result_points, &[("count", &count.to_string())])
}
