//! Everybody's ranking, candidate by candidate, and the ranking that comes of all of them.

use super::gather::Member;
use catalogue::Criterion;
use catalogue::order;
use decision::engine::{Decision, Model, Scored, Stack};
use mcda::additive::additive_value;
use serde::Serialize;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Whole stacks.
    Whole,
    /// Backends, each with whatever suits a member best beside it: where members disagree on whether a client is wanted,
    /// or no client suits all of them.
    Backend,
}

/// A candidate in a member's own ranking.
#[derive(Clone, Copy)]
pub struct Seat {
    /// Its rank among the candidates there, from 1.
    pub rank: usize,
    /// Its place in the member's ranking of stacks.
    at: usize,
}

/// Everybody's ranking. Candidates go by their place among the model's stacks; a backend by that of its first stack, the
/// one without a client.
pub struct Ballots<'b, 'a> {
    /// What is compared.
    pub by: By,
    /// Every stack of the model.
    pub stacks: Vec<&'b Stack<'a>>,
    /// The decisions, in the order of the members.
    pub decisions: Vec<&'b Decision<'a>>,
    /// Per stack: the candidate it stands for.
    candidates: Vec<usize>,
    /// Per member and candidate: where it is in the member's ranking; none if it is ruled out.
    seats: Vec<Vec<Option<Seat>>>,
    /// The members in an order that does not depend on the one given, so that sums have the same digits.
    order: Vec<usize>,
}

/// The ranking of all.
pub struct Ranked<'a> {
    /// The criteria that apply to anybody, in the catalogue's order.
    pub criteria: Vec<&'a Criterion>,
    /// Their weights.
    pub weights: Vec<f64>,
    /// The candidates nobody has ruled out, best first.
    pub candidates: Vec<Together>,
}

/// A candidate nobody has ruled out.
pub struct Together {
    /// The candidate.
    pub candidate: usize,
    /// What each criterion adds to the score.
    pub contributions: Vec<f64>,
    /// The sum of the contributions.
    pub score: f64,
}

impl<'b, 'a> Ballots<'b, 'a> {
    /// The ballots of members with these decisions: by whole stacks, if everybody ranks the same kind of them and one is
    /// left to all, by backends otherwise.
    pub fn of(model: &'b Model<'a>, members: &[Member], decisions: Vec<&'b Decision<'a>>) -> Self {
        let mut order: Vec<usize> = (0..members.len()).collect();
        order::sort(&mut order, |one, other| {
            members[*one].payload.cmp(&members[*other].payload)
        });
        let stacks: Vec<&Stack<'a>> = model.stacks().collect();
        let mut ballots = Ballots {
            by: By::Whole,
            candidates: (0..stacks.len()).collect(),
            stacks,
            decisions,
            seats: Vec::new(),
            order,
        };
        ballots.seat();
        if !ballots.is_uniform() || ballots.left().next().is_none() {
            ballots.by = By::Backend;
            ballots.candidates = backends(&ballots.stacks);
            ballots.seat();
        }
        ballots
    }

    fn seat(&mut self) {
        let seats = |decision: &&Decision<'a>| {
            let mut seats = vec![None; self.stacks.len()];
            let mut rank = 0;
            for (at, scored) in decision.ranking.iter().enumerate() {
                let seat: &mut Option<Seat> = &mut seats[self.candidates[scored.place]];
                if seat.is_none() {
                    rank += 1;
                    *seat = Some(Seat { rank, at });
                }
            }
            seats
        };
        self.seats = self.decisions.iter().map(seats).collect();
    }

    /// Whether all rank stacks with a client, or all without.
    fn is_uniform(&self) -> bool {
        let firsts = self.decisions.iter().filter_map(|one| one.ranking.first());
        let mut clients = firsts.map(|first| first.stack.client.is_some());
        let Some(first) = clients.next() else {
            return true;
        };
        clients.all(|client| client == first)
    }

    /// The candidates that nobody has ruled out, in the order of their ids.
    fn left(&self) -> impl Iterator<Item = usize> {
        let some = !self.seats.is_empty();
        let left =
            move |place: &usize| some && self.seats.iter().all(|seats| seats[*place].is_some());
        (0..self.stacks.len()).filter(left)
    }

    /// Every candidate there is, in the order of their ids.
    pub fn all(&self) -> impl Iterator<Item = usize> {
        let candidates = self.candidates.iter().enumerate();
        candidates
            .filter(|(place, candidate)| place == *candidate)
            .map(|(place, _)| place)
    }

    /// Where a candidate is in a member's ranking; none if it is ruled out.
    pub fn seat_of(&self, member: usize, candidate: usize) -> Option<Seat> {
        self.seats[member][candidate]
    }

    /// How many candidates a member's answers leave.
    pub fn count(&self, member: usize) -> usize {
        self.seats[member].iter().flatten().count()
    }

    /// A candidate as a member sees it; none if it is ruled out.
    pub fn scored(&self, member: usize, candidate: usize) -> Option<&'b Scored<'a>> {
        let seat = self.seat_of(member, candidate)?;
        self.decisions[member].ranking.get(seat.at)
    }

    /// The candidate that a member's own first stack stands for.
    pub fn first_of(&self, member: usize) -> Option<usize> {
        let first = self.decisions[member].ranking.first()?;
        Some(self.candidates[first.place])
    }

    /// A candidate by its id.
    pub fn id(&self, candidate: usize) -> String {
        self.stacks[candidate].id()
    }

    /// A candidate by its name.
    pub fn name(&self, candidate: usize) -> String {
        self.stacks[candidate].name()
    }

    /// The mean of numbers, one for each member for whom there is one.
    pub fn mean(&self, number: impl Fn(usize) -> Option<f64>) -> f64 {
        let numbers = self.order.iter().filter_map(|member| number(*member));
        let (sum, count) = numbers.fold((0.0, 0.0), |(sum, count), one| (sum + one, count + 1.0));
        if count > 0.0 { sum / count } else { 0.0 }
    }

    /// Ranks the candidates nobody has ruled out by the weighted sum of mean values with mean weights.
    ///
    /// score = Σ w̄ · v̄. The mean weight w̄ of a criterion is taken over all members, with 0 for whom it does not apply, so
    /// that the weights sum to 1; the mean value v̄ over those for whom it applies. Both are what each member's own result
    /// was made with: the likely value, and the middle of the weights. It assumes that a point of value means the same to
    /// everybody, and that everybody counts alike. Members who answer alike get their own result back.
    pub fn rank(&self, model: &Model<'a>) -> Ranked<'a> {
        let columns = self.columns(model);
        let weight = |of: &[Option<usize>], member: usize| {
            let weights = &self.decisions[member].weights;
            Some(of[member].map_or(0.0, |column| weights[column]))
        };
        let value = |of: &[Option<usize>], member: usize, candidate: usize| {
            let scored = self.scored(member, candidate)?;
            Some(scored.values[of[member]?].likely)
        };
        let weights: Vec<f64> = columns
            .iter()
            .map(|(_, of)| self.mean(|member| weight(of, member)))
            .collect();
        let together = |candidate: usize| {
            let columns = columns.iter();
            let values: Vec<f64> = columns
                .map(|(_, of)| self.mean(|member| value(of, member, candidate)))
                .collect();
            let (contributions, score) = additive_value(&weights, &values);
            Together {
                candidate,
                contributions,
                score,
            }
        };
        let mut candidates: Vec<Together> = self.left().map(together).collect();
        order::sort(&mut candidates, |one, other| {
            other.score.total_cmp(&one.score)
        });
        Ranked {
            criteria: columns.iter().map(|(criterion, _)| *criterion).collect(),
            weights,
            candidates,
        }
    }

    /// The criteria that apply to anybody, and per member, which column of the decision each is; none where it does not
    /// apply.
    fn columns(&self, model: &Model<'a>) -> Vec<(&'a Criterion, Vec<Option<usize>>)> {
        let column = |decision: &Decision<'a>, id: &str| {
            let mut criteria = decision.criteria.iter();
            criteria.position(|one| one.id == id)
        };
        let criteria = model.catalogue.criteria.iter();
        let columns = criteria.map(|criterion| {
            let decisions = self.decisions.iter();
            let of = decisions.map(|decision| column(decision, &criterion.id));
            (criterion, of.collect::<Vec<_>>())
        });
        columns
            .filter(|(_, of)| of.iter().any(Option::is_some))
            .collect()
    }
}

/// Per stack: the first stack with the same backend. In the order of ids, that is the one without a client.
fn backends(stacks: &[&Stack<'_>]) -> Vec<usize> {
    let mut firsts: Vec<Option<usize>> = Vec::new();
    let first = |(place, stack): (usize, &&Stack<'_>)| {
        let number = stack.backend_number;
        firsts.resize(firsts.len().max(number + 1), None);
        *firsts[number].get_or_insert(place)
    };
    stacks.iter().enumerate().map(first).collect()
}
