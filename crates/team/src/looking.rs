//! One candidate, and what it asks of each member.

use super::ballots::{Ballots, By, Ranked};
use super::gather::Member;
use super::give_way::{Concession, GiveWay, Obstacle, Then};
use super::group::Lead;
use super::objections::{Objection, by_answer, in_words, objections, take_back};
use super::people::{people, points};
use decision::engine::{Decision, Model, Scored, decide};
use wording::team::EN;
use wording::{fill, sentence};

/// What a candidate is looked at with.
pub struct Looking<'l, 'b, 'a> {
    pub model: &'b Model<'a>,
    pub members: &'l [Member],
    pub ballots: &'l Ballots<'b, 'a>,
    pub ranked: &'l Ranked<'a>,
}

impl<'a: 'b, 'b> Looking<'_, 'b, 'a> {
    /// What the candidate asks of whom.
    pub fn at(&self, candidate: usize) -> GiveWay {
        let members = 0..self.members.len();
        let first = |member: &usize| self.ballots.first_of(*member) == Some(candidate);
        let (first_for, rest): (Vec<usize>, Vec<usize>) = members.partition(first);
        let concessions = rest
            .iter()
            .map(|member| self.concession(*member, candidate));
        let concessions: Vec<Concession> = concessions.collect();
        let rules_out = |one: &&Concession| matches!(one.obstacle, Obstacle::RulesOut { .. });
        let objectors: Vec<usize> = concessions
            .iter()
            .filter(rules_out)
            .map(|one| one.member)
            .collect();
        let then = (!objectors.is_empty())
            .then(|| self.then(candidate, &objectors))
            .flatten();
        let mut candidates = self.ranked.candidates.iter();
        let mut entry = GiveWay {
            id: self.ballots.id(candidate),
            name: self.ballots.name(candidate),
            rank: candidates
                .position(|one| one.candidate == candidate)
                .map(|place| place + 1),
            first_for,
            objections: objectors.len(),
            concessions,
            then,
            sentences: Vec::new(),
        };
        entry.sentences = self.sentences(&entry, &objectors);
        entry
    }

    fn concession(&self, member: usize, candidate: usize) -> Concession {
        let decision = self.ballots.decisions[member];
        let name = &self.members[member].name;
        let scored = self.ballots.scored(member, candidate);
        let (obstacle, sentence) = match scored.zip(decision.ranking.first()) {
            Some((scored, first)) => self.prefers(name, member, first, scored),
            None => self.rules_out(name, member, candidate),
        };
        Concession {
            member,
            obstacle,
            sentence,
        }
    }

    fn prefers(
        &self,
        name: &str,
        member: usize,
        first: &Scored<'_>,
        scored: &Scored<'_>,
    ) -> (Obstacle, String) {
        let decision = self.ballots.decisions[member];
        let lost = |column: usize| first.contributions[column] - scored.contributions[column];
        let columns = (0..decision.criteria.len()).filter(|column| lost(*column) > 0.0);
        let most = columns.max_by(|one, other| lost(*one).total_cmp(&lost(*other)));
        let criterion = most.map(|column| decision.criteria[column]);
        let candidate = self.ballots.first_of(member).unwrap_or_default();
        let lead = Lead {
            id: self.ballots.id(candidate),
            name: self.ballots.name(candidate),
            score: first.score,
        };
        let behind = first.score - scored.score;
        let slots = |points: &str, criterion: &str, text: &str| {
            let slots = [
                ("points", points),
                ("criterion", criterion),
                ("first", lead.name.as_str()),
                ("name", name),
            ];
            fill(text, &slots)
        };
        let said = match (points(behind), criterion) {
            (Some(points), Some(criterion)) => slots(&points, &criterion.name, EN.prefers),
            _ => slots("", "", EN.prefers_level),
        };
        let obstacle = Obstacle::Prefers {
            behind,
            criterion: criterion.map(|one| one.id.clone()),
            first: lead,
        };
        (obstacle, sentence(&said))
    }

    fn rules_out(&self, name: &str, member: usize, candidate: usize) -> (Obstacle, String) {
        let causes = self.causes(member, candidate);
        let said = if causes.is_empty() {
            sentence(&fill(EN.rules_out_pair, &[("name", name)]))
        } else {
            in_words(self.model.catalogue, name, &by_answer(&causes))
        };
        (Obstacle::RulesOut { causes }, said)
    }

    /// The answers of a member that rule out a part of a candidate.
    fn causes(&self, member: usize, candidate: usize) -> Vec<Objection> {
        let stack = self.ballots.stacks[candidate];
        let decision = self.ballots.decisions[member];
        let mut causes = objections(self.model.catalogue, decision);
        causes.retain(|one| stack.parts().any(|part| part.id == one.technology));
        causes
    }

    /// Where a candidate would be, had those who object not given the answers that rule it out.
    fn then(&self, candidate: usize, objectors: &[usize]) -> Option<Then> {
        let catalogue = self.model.catalogue;
        let relaxed: Vec<(usize, Decision<'_>)> = objectors
            .iter()
            .map(|member| {
                let mut answers = self.members[*member].answers.clone();
                for cause in self.causes(*member, candidate) {
                    take_back(catalogue, &mut answers, &cause);
                }
                (
                    *member,
                    decide(self.model, (&answers, &self.members[*member].weights)),
                )
            })
            .collect();
        let mut decisions = self.ballots.decisions.clone();
        for (member, decision) in &relaxed {
            decisions[*member] = decision;
        }
        let ballots = Ballots::of(self.model, self.members, decisions);
        let ranked = ballots.rank(self.model);
        let stack = self.ballots.stacks[candidate];
        let whole = ballots.by == By::Whole && self.ballots.by == By::Whole;
        let same = |other: usize| {
            other == candidate || (!whole && ballots.stacks[other].same_backend(stack))
        };
        let mut candidates = ranked.candidates.iter();
        let place = candidates.position(|one| same(one.candidate))?;
        Some(Then {
            rank: place + 1,
            of: ranked.candidates.len(),
            score: ranked.candidates[place].score,
        })
    }

    fn sentences(&self, entry: &GiveWay, objectors: &[usize]) -> Vec<String> {
        let members = entry.concessions.iter().map(|one| one.member);
        let prefer: Vec<usize> = members.filter(|one| !objectors.contains(one)).collect();
        let clause = |text: &str, places: &[usize]| {
            let people = people(self.members, places);
            (!places.is_empty()).then(|| fill(text, &[("people", &people)]))
        };
        let all = prefer.len() == self.members.len();
        let text = if all {
            EN.give_prefer_all
        } else {
            EN.give_prefer
        };
        let clauses = [clause(EN.give_drop, objectors), clause(text, &prefer)];
        let clauses: Vec<String> = clauses.into_iter().flatten().collect();
        if clauses.is_empty() {
            return vec![EN.give_nobody.to_owned()];
        }
        let mut sentences = vec![sentence(&clauses.join("; "))];
        match &entry.then {
            Some(then) => {
                let (rank, of) = (then.rank.to_string(), then.of.to_string());
                sentences.push(fill(EN.give_then, &[("rank", &rank), ("of", &of)]));
            }
            None if !objectors.is_empty() => sentences.push(EN.give_then_not.to_owned()),
            None => {}
        }
        sentences
    }
}
