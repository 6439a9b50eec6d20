//! What it costs to decide by a catalogue, known before anything is decided.
//!
//! A file of some kilobytes can ask for any amount of work: three roles with a few dozen technologies each come to
//! thousands of stacks. So a catalogue is bounded by the work that a result is, not only by how many of anything it has.

use super::{Catalogue, Kind, Question, Shape};

/// The most stacks that can be put together.
pub const MOST_STACKS: usize = 10_000;

/// The most steps that analysing a result may take: some five seconds natively, and ten in a browser.
pub const MOST_STEPS: u64 = 10_000_000_000;

/// How often an analysis draws weights and ratings.
pub const DRAWS: usize = 10_000;

/// About how many steps a second has natively.
const STEPS_A_SECOND: f64 = 2e9;

/// What a result with a catalogue costs at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// How many stacks can be put together.
    pub stacks: usize,
    /// About how many additions, or operations as long, an analysis takes.
    pub steps: u64,
}

impl Cost {
    /// Estimates it from what there is of everything: whatever is answered, it is no more.
    pub fn of(catalogue: &Catalogue) -> Self {
        let with = |role: &String| {
            let technologies = catalogue.technologies.iter();
            technologies.filter(|one| one.role == *role).count()
        };
        let backends = |shape: &Shape| {
            let parts = shape.backend.iter().map(with);
            parts.fold(1, usize::saturating_mul)
        };
        let shapes = catalogue.shapes.iter();
        let backends = shapes.map(backends).fold(0, usize::saturating_add);
        let clients = catalogue.client.as_ref().map(|one| with(&one.role));
        let stacks = backends.saturating_mul(1 + clients.unwrap_or(0));
        let lengths = catalogue.shapes.iter().map(|shape| shape.backend.len());
        let parts = 1 + lengths.max().unwrap_or(0);
        Cost {
            stacks,
            steps: steps(catalogue, stacks as u64, parts as u64),
        }
    }

    /// Whether it is more than anybody should have to wait for.
    pub fn is_too_much(self) -> bool {
        self.stacks > MOST_STACKS || self.steps > MOST_STEPS
    }

    /// About how many seconds the analysis takes natively on a computer of today.
    pub fn seconds(self) -> f64 {
        self.steps as f64 / STEPS_A_SECOND
    }
}

/// The steps of an analysis, summed up over what it consists of.
fn steps(catalogue: &Catalogue, stacks: u64, parts: u64) -> u64 {
    let criteria = catalogue.criteria.len() as u64;
    let questions = catalogue.questions.len() as u64;
    let changes: u64 = catalogue.questions.iter().map(changes).sum();
    let technologies = catalogue.technologies.len() as u64;
    // Finding the first stack is built for size, and so slower than the draws.
    let deciding = product(&[4, 4 * stacks + 8 * technologies * criteria]);
    [
        // Scores and ranks of all draws, and scores once more for the confidence factor.
        product(&[DRAWS as u64, stacks, 2 * criteria + 2 * parts + 20]),
        // Every single change of an answer, each looked for among the others.
        product(&[changes, deciding]),
        product(&[changes, changes]),
        // How far each weight can move.
        product(&[4, stacks, criteria, criteria]),
        // What each answer speaks for, and which answers collide.
        product(&[questions, stacks, criteria, parts]),
        product(&[questions, deciding]),
        // Which parts fit together, and what they share.
        product(&[
            4,
            stacks,
            parts,
            parts,
            languages(catalogue),
            languages(catalogue),
        ]),
    ]
    .into_iter()
    .fold(0, u64::saturating_add)
}

/// The most languages that a technology lists, for itself or for what stands beside it.
fn languages(catalogue: &Catalogue) -> u64 {
    let technologies = catalogue.technologies.iter();
    let lists = technologies.flat_map(|one| [&one.languages, &one.server_sdks, &one.client_sdks]);
    lists.map(Vec::len).max().unwrap_or(0) as u64
}

fn product(factors: &[u64]) -> u64 {
    factors.iter().copied().fold(1, u64::saturating_mul)
}

/// How many single changes there are of the answer to a question, at most.
fn changes(question: &Question) -> u64 {
    let options = question.options.len();
    let changes = match question.kind {
        Kind::One | Kind::Many => options,
        Kind::Graded => options * question.levels.len().max(1),
        Kind::Ranked => 2 * options + question.limit,
    };
    changes as u64 + 1
}
