//! Whether there are answers that meet a condition.
//!
//! A condition needs options to be chosen, and those need their questions to be asked and themselves to be offered,
//! which are conditions again. The search chooses one option for each need in turn, goes on with what that one needs,
//! and takes the next where it comes into conflict.

use std::cell::Cell;

use super::super::model::{Catalogue, Condition, Kind, Question};

/// So many choices are tried; who writes conditions of more gets the benefit of the doubt.
const TRIES: usize = 10_000;

/// A search for answers.
pub struct Search<'a> {
    catalogue: &'a Catalogue,
    left: Cell<usize>,
}

/// One of these options of a question has to be chosen.
type Need<'a> = (&'a str, &'a [String]);

/// What is settled so far.
#[derive(Clone, Default)]
struct Settled<'a> {
    chosen: Vec<(&'a str, &'a str)>,
    barred: Vec<(&'a str, &'a str)>,
    needs: Vec<Need<'a>>,
}

impl<'a> Search<'a> {
    /// A search among the answers to a catalogue's questions.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        Search {
            catalogue,
            left: Cell::new(TRIES),
        }
    }

    /// Whether a condition can hold.
    pub fn can_hold(&self, condition: &'a Condition) -> bool {
        let mut settled = Settled::default();
        settled.add(condition) && self.meets(settled)
    }

    /// Whether an option can be chosen.
    pub fn can_choose(&self, question: &'a Question, option: &'a str) -> bool {
        let settled = self.choose(Settled::default(), question, option);
        settled.is_some_and(|settled| self.meets(settled))
    }

    fn meets(&self, mut settled: Settled<'a>) -> bool {
        // What is barred altogether need not be searched for.
        let barred = |(id, options): &Need<'a>| {
            let mut options = options.iter();
            options.all(|option| settled.barred.contains(&(*id, option)))
        };
        if settled.needs.iter().any(barred) {
            return false;
        }
        let Some((id, options)) = settled.needs.pop() else {
            return true;
        };
        // A name that leads nowhere is reported as that.
        let Some(question) = self.catalogue.question(id) else {
            return self.meets(settled);
        };
        let met = |option: &String| settled.chosen.contains(&(id, option));
        if options.iter().any(met) {
            return self.meets(settled);
        }
        if !options
            .iter()
            .any(|option| question.option(option).is_some())
        {
            return true;
        }
        options.iter().any(|option| {
            if self.left.get() == 0 {
                return true;
            }
            self.left.set(self.left.get() - 1);
            let next = self.choose(settled.clone(), question, option);
            next.is_some_and(|next| self.meets(next))
        })
    }

    /// Chooses an option, unless that contradicts what is settled.
    fn choose(
        &self,
        mut settled: Settled<'a>,
        question: &'a Question,
        option: &'a str,
    ) -> Option<Settled<'a>> {
        let choice = question.option(option)?;
        let others = settled.chosen.iter().filter(|(id, _)| *id == question.id);
        let others: Vec<&str> = others.map(|(_, option)| *option).collect();
        let excludes = |id: &&str| question.option(id).is_some_and(|one| one.exclusive);
        let alone = match question.kind {
            Kind::One => true,
            Kind::Many | Kind::Graded => choice.exclusive || others.iter().any(excludes),
            Kind::Ranked => others.len() >= question.limit,
        };
        let chosen = (question.id.as_str(), option);
        if alone && !others.is_empty() || settled.barred.contains(&chosen) {
            return None;
        }
        settled.chosen.push(chosen);
        let asked = !others.is_empty() || settled.add(&question.when);
        (asked && settled.add(&choice.when)).then_some(settled)
    }
}

impl<'a> Settled<'a> {
    /// Adds what a condition needs; says whether it does not contradict what is chosen.
    fn add(&mut self, condition: &'a Condition) -> bool {
        for (question, options) in &condition.unless {
            let barred = options
                .iter()
                .map(|option| (question.as_str(), option.as_str()));
            self.barred.extend(barred);
        }
        let needs = condition.when.iter();
        self.needs
            .extend(needs.map(|(question, options)| (question.as_str(), options.as_slice())));
        !self.chosen.iter().any(|one| self.barred.contains(one))
    }
}
