//! What comes first when the questions are answered at random, many times over.

use mcda::random::Random;

use super::doubt;
use catalogue::{Catalogue, Problem};
use decision::answers::Answers;
use decision::engine::{Model, Stack, decide, interview};

/// How many interviews a survey is made from: a share then has a standard error of at most 0.016.
pub const INTERVIEWS: usize = 1_000;

/// How many stacks count as the front.
pub const FRONT: usize = 3;

const SEED: u64 = 1;

/// What came of many interviews.
pub struct Simulation {
    /// How many interviews there were.
    pub interviews: usize,
    /// Per technology, in the catalogue's order: how often it was part of the first stack.
    pub first: Vec<usize>,
    /// Per technology: how often it was part of one of the first three stacks.
    pub front: Vec<usize>,
    /// How often the requirements left nothing.
    pub empty: usize,
    /// Per criterion: whether two stacks ever had different values on it.
    differs: Vec<bool>,
}

impl Simulation {
    /// Answers the questions at random, so many times: every option is as likely as any other, and a question is passed
    /// over as often as the catalogue says. The same seed gives the same interviews.
    pub fn run(model: &Model<'_>, interviews: usize) -> Self {
        let mut random = Random::seeded(SEED);
        let mut simulation = Simulation::new(model.catalogue);
        for _ in 0..interviews {
            simulation.add(model, &interview::at_random(model, &mut random));
        }
        simulation
    }

    /// What came of these interviews.
    pub fn of(model: &Model<'_>, interviews: &[Answers]) -> Self {
        let mut simulation = Simulation::new(model.catalogue);
        for answers in interviews {
            simulation.add(model, answers);
        }
        simulation
    }

    fn new(catalogue: &Catalogue) -> Self {
        Simulation {
            interviews: 0,
            first: vec![0; catalogue.technologies.len()],
            front: vec![0; catalogue.technologies.len()],
            empty: 0,
            differs: vec![false; catalogue.criteria.len()],
        }
    }

    fn add(&mut self, model: &Model<'_>, answers: &Answers) {
        let decision = decide(model, answers);
        let catalogue = model.catalogue;
        self.interviews += 1;
        self.empty += usize::from(decision.ranking.is_empty());
        for (place, technology) in catalogue.technologies.iter().enumerate() {
            let has = |stack: &Stack<'_>| stack.parts().any(|part| part.id == technology.id);
            let mut front = decision.ranking.iter().take(FRONT);
            self.first[place] += usize::from(front.clone().take(1).any(|one| has(one.stack)));
            self.front[place] += usize::from(front.any(|one| has(one.stack)));
        }
        for (column, criterion) in decision.criteria.iter().enumerate() {
            let place = catalogue
                .criteria
                .iter()
                .position(|one| one.id == criterion.id);
            let mut values = decision.ranking.iter().map(|one| one.values[column].likely);
            let first = values.next();
            if let Some(place) = place {
                self.differs[place] |= values.any(|value| Some(value) != first);
            }
        }
    }

    /// Criteria on which no two stacks ever differed: they only take weight from the others.
    pub fn alike(&self, catalogue: &Catalogue) -> Vec<Problem> {
        let criteria = catalogue.criteria.iter().zip(&self.differs).enumerate();
        let alike = criteria.filter(|(_, (_, differs))| !**differs);
        let message = "tells no two of what it compares apart, whatever is answered; rate them differently or remove it";
        alike
            .map(|(place, _)| {
                doubt(
                    "criteria.toml",
                    format!("criterion[{}]", place + 1),
                    message,
                )
            })
            .collect()
    }
}
