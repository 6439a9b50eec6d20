//! The catalogue by number: ids are looked up once, so that a set of answers is decided in microseconds.

mod parts;
mod rules;
mod stacks;

pub use parts::{NEUTRAL, Part, Skills, Source};
pub use rules::{Effect, Rule, Unfit, selects};
pub use stacks::{Candidate, Stack};

use super::choices::{Choices, Test, places};
use catalogue::{Catalogue, Kind};
use mcda::composite::Composite;

/// A catalogue, ready for deciding.
pub struct Model<'a> {
    /// The data it was made from.
    pub catalogue: &'a Catalogue,
    /// When each question is asked, and what can be chosen.
    pub(super) questions: Vec<Asked>,
    /// When each criterion applies.
    pub(super) criteria: Vec<Test>,
    /// What answers require and prefer.
    pub(super) rules: Vec<Rule<'a>>,
    /// The rules that leave languages out, by place.
    pub(super) language_rules: Vec<usize>,
    /// The technologies, in the catalogue's order.
    pub(super) parts: Vec<Part>,
    /// Every stack that can be built, with and without a client, in the order of their ids.
    pub(super) candidates: Vec<Candidate<'a>>,
    /// What each candidate is made of.
    pub(super) composite: Composite,
    /// When backends are put together by each shape.
    pub(super) built: Vec<Test>,
    /// When a client is wanted; none if there is none in this catalogue.
    pub(super) client: Option<Test>,
}

/// When a question is asked, and which of its options are offered when.
pub(super) struct Asked {
    pub when: Test,
    /// Options that are not always offered.
    pub offered: Vec<(u8, Test)>,
    pub kind: Kind,
    pub limit: usize,
    /// How many options there are.
    pub options: usize,
    /// What each level of a graded question is worth.
    pub levels: Vec<f64>,
    /// Options that can only stand alone.
    pub exclusive: u64,
    /// Options that are not offered any more.
    pub retired: u64,
}

impl<'a> Model<'a> {
    /// Looks up every id of a catalogue.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let mixes = stacks::mixes(catalogue);
        let rules = rules::rules(catalogue);
        let candidates = stacks::candidates(catalogue, &mixes);
        let leaves_out = |rule: &Rule<'_>| {
            let Effect::Exclude { unfit, .. } = &rule.effect else {
                return false;
            };
            matches!(unfit, Unfit::Outside(..))
        };
        Model {
            language_rules: (0..rules.len())
                .filter(|rule| leaves_out(&rules[*rule]))
                .collect(),
            catalogue,
            questions: questions(catalogue),
            criteria: catalogue
                .criteria
                .iter()
                .map(|criterion| Test::of(catalogue, &criterion.when))
                .collect(),
            rules,
            parts: parts::parts(catalogue),
            composite: stacks::composite(catalogue, mixes, &candidates),
            built: catalogue
                .shapes
                .iter()
                .map(|shape| Test::of(catalogue, &shape.when))
                .collect(),
            candidates,
            client: catalogue
                .client
                .as_ref()
                .map(|client| Test::of(catalogue, &client.when)),
        }
    }

    /// About how many additions it takes to find the first stack: a few for each stack, and a few for each value of a
    /// technology.
    pub(super) fn steps(&self) -> usize {
        4 * self.candidates.len() + 8 * self.parts.len() * self.criteria.len()
    }

    /// Every stack that can be built, with and without a client, in the order of their ids.
    pub fn stacks(&self) -> impl Iterator<Item = &Stack<'a>> {
        self.candidates.iter().map(|one| &one.stack)
    }

    /// Clears what does not apply: answers to questions that are not asked, and options that are not offered. The same
    /// rule as [`Answers::applied`](crate::answers::Answers::applied), which keeps ids.
    pub(super) fn apply(&self, choices: &mut Choices) {
        for place in 0..self.questions.len() {
            self.apply_one(place, choices);
        }
    }

    /// Clears what does not apply of the answer to one question, where the answers before it apply.
    pub(super) fn apply_one(&self, place: usize, choices: &mut Choices) {
        let asked = &self.questions[place];
        if choices.options(place) == 0 {
            return;
        }
        if !asked.when.holds(choices) {
            choices.answers[place] = Default::default();
            return;
        }
        let withdrawn = asked
            .offered
            .iter()
            .filter(|(_, test)| !test.holds(choices))
            .fold(0, |set, (option, _)| set | 1 << option);
        let choice = &mut choices.answers[place];
        choice.options &= !withdrawn;
        if asked.kind == Kind::Ranked {
            // Whoever shares a place with one that goes has it then.
            for at in 1..choice.detail.len() {
                let (before, here) = (choice.detail[at - 1], &mut choice.detail[at]);
                let goes = withdrawn >> before.0 & 1 == 1;
                if goes && before.1 == 0 && here.1 == 1 {
                    here.1 = 0;
                    choice.detail[at - 1].1 = 0;
                }
            }
        }
        choice
            .detail
            .retain(|(option, _)| withdrawn >> option & 1 == 0);
        if asked.kind == Kind::Ranked && choice.detail.len() > asked.limit {
            choice.detail.truncate(asked.limit);
            let kept = choice.detail.iter();
            choice.options = kept.fold(0, |set, (option, _)| set | 1 << option);
        }
    }

    /// Whether a question is asked, given applied answers.
    pub(super) fn is_asked(&self, question: usize, choices: &Choices) -> bool {
        self.questions[question].when.holds(choices)
    }

    /// The options of a question that are offered, given applied answers.
    pub(super) fn offered(&self, question: usize, choices: &Choices) -> u64 {
        let asked = &self.questions[question];
        let withdrawn = asked
            .offered
            .iter()
            .filter(|(_, test)| !test.holds(choices));
        withdrawn.fold(all(asked.options) & !asked.retired, |set, (option, _)| {
            set & !(1 << option)
        })
    }

    /// The criteria that are chosen as more or less important, by place, and what multiplies the weight of each.
    pub(super) fn weighed(&self, choices: &Choices) -> Vec<(usize, f64)> {
        let mut weighed = Vec::new();
        for (place, question) in self.catalogue.questions.iter().enumerate() {
            if question.weighs > 0.0 {
                let chosen = places(choices.options(place));
                let criteria = chosen.filter_map(|option| self.criterion(place, option));
                weighed.extend(criteria.map(|criterion| (criterion, question.weighs)));
            }
        }
        weighed
    }

    /// The criterion that an option of a question is, by place.
    fn criterion(&self, question: usize, option: usize) -> Option<usize> {
        let id = &self.catalogue.questions[question].options[option].id;
        let mut criteria = self.catalogue.criteria.iter();
        criteria.position(|criterion| criterion.id == *id)
    }

    /// The criteria that are ranked, the most important first, by place, each with whether it shares its rank with the
    /// one before.
    pub(super) fn ranked(&self, choices: &Choices) -> Vec<(usize, bool)> {
        let mut ranked = Vec::new();
        for (place, asked) in self.questions.iter().enumerate() {
            if asked.kind != Kind::Ranked {
                continue;
            }
            for (option, shares) in &choices.answers[place].detail {
                let criterion = self.criterion(place, *option as usize);
                ranked.extend(criterion.map(|criterion| (criterion, *shares == 1)));
            }
        }
        ranked
    }
}

/// The set of the first `count` bits.
fn all(count: usize) -> u64 {
    if count >= 64 {
        u64::MAX
    } else {
        (1 << count) - 1
    }
}

fn questions(catalogue: &Catalogue) -> Vec<Asked> {
    let asked = |question: &catalogue::Question| {
        let exclusive = question.options.iter().enumerate();
        let offered = question.options.iter().enumerate();
        let retired = question.options.iter().enumerate();
        Asked {
            retired: retired
                .filter(|(_, option)| option.retired)
                .fold(0, |set, (place, _)| set | 1 << place),
            when: Test::of(catalogue, &question.when),
            offered: offered
                .map(|(place, option)| (place as u8, Test::of(catalogue, &option.when)))
                .filter(|(_, test)| !test.is_always())
                .collect(),
            kind: question.kind,
            limit: question.limit,
            options: question.options.len(),
            levels: question.levels.iter().map(|level| level.value).collect(),
            exclusive: exclusive
                .filter(|(_, option)| option.exclusive)
                .fold(0, |set, (place, _)| set | 1 << place),
        }
    };
    catalogue.questions.iter().map(asked).collect()
}
