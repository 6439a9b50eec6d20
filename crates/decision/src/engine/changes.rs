//! Changes of answers, and which of them put another stack first.

use super::choices::{Choice, Choices, places};
use super::effects::Effects;
use super::model::{Model, Stack};
use crate::answers::Answer;
use crate::weights::Case;
use catalogue::Kind;
use catalogue::order;

/// A change of the answer to one question.
#[derive(Clone, Debug)]
pub struct Change {
    /// The question, by place.
    question: usize,
    /// The new answer.
    choice: Choice,
    /// How far it is from the present one, in steps: an option more or less, a level, a neighbour in an ordered list
    /// is one step; another option of a list without order is two.
    pub steps: usize,
}

impl Change {
    /// The question, by place.
    pub(super) fn question(&self) -> usize {
        self.question
    }

    /// Answers with this change made.
    pub(super) fn applied_to(&self, choices: &Choices) -> Choices {
        let mut choices = choices.clone();
        self.apply_to(&mut choices);
        choices
    }

    fn apply_to(&self, choices: &mut Choices) {
        choices.answers[self.question] = self.choice.clone();
    }
}

/// Every single change there is, the smallest first; equals are in the order of the questionnaire.
///
/// For a ranking these are: a criterion put first, two neighbours swapped, one left out. For every question that is
/// answered: leaving it open.
pub fn changes(model: &Model<'_>, choices: &Choices) -> Vec<Change> {
    let mut changes = Vec::new();
    for question in 0..model.questions.len() {
        if !model.is_asked(question, choices) {
            continue;
        }
        let present = &choices.answers[question];
        let offered = model.offered(question, choices);
        let mut add = |choice: Choice, steps: usize| {
            let known = |one: &Change| one.question == question && one.choice == choice;
            if choice != *present && !changes.iter().any(known) {
                changes.push(Change {
                    question,
                    choice,
                    steps,
                });
            }
        };
        match model.questions[question].kind {
            Kind::One => one(model, question, present, offered, &mut add),
            Kind::Many => many(model, question, present, offered, &mut add),
            Kind::Graded => graded(model, question, present, offered, &mut add),
            Kind::Ranked => ranked(model, question, present, offered, &mut add),
        }
        // Clearing a longer answer; a short one is cleared by the steps above.
        add(
            Choice::default(),
            present.options.count_ones().max(1) as usize,
        );
    }
    order::sort(&mut changes, |one, other| one.steps.cmp(&other.steps));
    changes
}

type Add<'a> = dyn FnMut(Choice, usize) + 'a;

fn one(model: &Model<'_>, question: usize, present: &Choice, offered: u64, add: &mut Add<'_>) {
    for option in places(offered) {
        let steps = match places(present.options).next() {
            None => 1,
            Some(from) if model.catalogue.questions[question].ordered => from.abs_diff(option),
            Some(_) => 2,
        };
        let options = 1 << option;
        add(
            Choice {
                options,
                detail: Vec::new(),
            },
            steps,
        );
    }
}

fn many(model: &Model<'_>, question: usize, present: &Choice, offered: u64, add: &mut Add<'_>) {
    let exclusive = model.questions[question].exclusive;
    for option in places(offered) {
        let bit = 1 << option;
        let options = match (present.options & bit != 0, exclusive & bit != 0) {
            (true, _) => present.options & !bit,
            (false, true) => bit,
            (false, false) => present.options & !exclusive | bit,
        };
        let steps = (options ^ present.options).count_ones() as usize;
        add(
            Choice {
                options,
                detail: Vec::new(),
            },
            steps,
        );
    }
}

fn graded(model: &Model<'_>, question: usize, present: &Choice, offered: u64, add: &mut Add<'_>) {
    let levels = model.questions[question].levels.len();
    for option in places(offered) {
        let place = option as u8;
        let now = present.detail.iter().find(|(one, _)| *one == place);
        let now = now.map_or(0, |(_, level)| *level as usize + 1);
        for level in (0..=levels).filter(|level| *level != now) {
            let mut detail = present.detail.clone();
            detail.retain(|(one, _)| *one != place);
            if level > 0 {
                detail.push((place, level as u8 - 1));
            }
            order::sort(&mut detail, |(one, _), (other, _)| one.cmp(other));
            add(listed(detail), level.abs_diff(now));
        }
    }
}

fn ranked(model: &Model<'_>, question: usize, present: &Choice, offered: u64, add: &mut Add<'_>) {
    let order: Vec<u8> = present.detail.iter().map(|(option, _)| *option).collect();
    let limit = model.questions[question].limit;
    let list = |order: &[u8]| {
        let kept = order.iter().take(limit);
        listed(kept.map(|option| (*option, 0)).collect())
    };
    for option in places(offered) {
        let option = option as u8;
        let place = order.iter().position(|one| *one == option);
        let rest: Vec<u8> = order.iter().copied().filter(|one| *one != option).collect();
        let first: Vec<u8> = [option].into_iter().chain(rest.iter().copied()).collect();
        add(list(&first), place.unwrap_or(1).max(1));
        if place.is_some() {
            add(list(&rest), 1);
        }
    }
    for place in 1..order.len() {
        let mut swapped = order.clone();
        swapped.swap(place - 1, place);
        add(list(&swapped), 1);
    }
}

fn listed(detail: Vec<(u8, u8)>) -> Choice {
    Choice {
        options: detail.iter().fold(0, |set, (option, _)| set | 1 << option),
        detail,
    }
}

/// A set of changes that puts another stack first.
#[derive(Clone, Debug)]
pub struct Tipping<'a> {
    /// The questions and their new answers; an answer without options leaves the question open.
    pub answers: Vec<(String, Answer)>,
    /// The sum of the changes' steps.
    pub steps: usize,
    /// The stack that is first then.
    pub first: &'a Stack<'a>,
}

/// Looks for changes that put another stack first, a few at a time.
pub struct TippingPoints<'a> {
    model: &'a Model<'a>,
    base: Choices,
    changes: Vec<Change>,
    tried: usize,
    first: Option<usize>,
    /// Changes that tip, and the stack that is first after each.
    found: Vec<(usize, usize)>,
}

impl<'a> TippingPoints<'a> {
    /// Prepares the search among all single changes.
    pub fn new<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Self {
        let base = Choices::of(model.catalogue, case);
        let effects = Effects::of(model, base.clone());
        TippingPoints {
            model,
            changes: changes(model, &effects.choices),
            tried: 0,
            first: super::first(model, &effects),
            base,
            found: Vec::new(),
        }
    }

    /// Tries so many changes more; says whether all were tried.
    pub fn advance(&mut self, count: usize) -> bool {
        for _ in 0..count {
            let Some(change) = self.changes.get(self.tried) else {
                break;
            };
            let first = first_after(self.model, &self.base, &[change]);
            if let Some(first) = first.filter(|_| first != self.first) {
                self.found.push((self.tried, first));
            }
            self.tried += 1;
        }
        self.tried == self.changes.len()
    }

    /// The changes found so far, the smallest first.
    pub fn found(&self) -> Vec<Tipping<'a>> {
        let tipping = |(change, first): &(usize, usize)| {
            tipping(self.model, &[&self.changes[*change]], *first)
        };
        self.found.iter().map(tipping).collect()
    }
}

/// Looks for the smallest set of up to two changes that puts one stack first, a few sets at a time.
pub struct WayToWin<'a> {
    model: &'a Model<'a>,
    base: Choices,
    changes: Vec<Change>,
    /// The sets to try, the smallest first: one change, or two.
    sets: Vec<(usize, Option<usize>)>,
    tried: usize,
    wanted: &'a Stack<'a>,
    found: Option<usize>,
}

impl<'a> WayToWin<'a> {
    /// Prepares the search.
    pub fn new<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>, wanted: &'a Stack<'a>) -> Self {
        let base = Choices::of(model.catalogue, case);
        let effects = Effects::of(model, base.clone());
        let changes = changes(model, &effects.choices);
        let mut sets: Vec<(usize, Option<usize>)> =
            (0..changes.len()).map(|one| (one, None)).collect();
        for one in 0..changes.len() {
            for other in one + 1..changes.len() {
                if changes[one].question != changes[other].question {
                    sets.push((one, Some(other)));
                }
            }
        }
        let steps = |(one, other): &(usize, Option<usize>)| {
            // A single change is less than any two.
            let second = other.map(|other| changes[other].steps);
            (second.is_some(), changes[*one].steps + second.unwrap_or(0))
        };
        order::sort(&mut sets, |one, other| steps(one).cmp(&steps(other)));
        WayToWin {
            model,
            base,
            changes,
            sets,
            tried: 0,
            wanted,
            found: None,
        }
    }

    /// Tries so many sets more; says whether the search is over.
    pub fn advance(&mut self, count: usize) -> bool {
        for _ in 0..count {
            if self.found.is_some() || self.tried == self.sets.len() {
                return true;
            }
            let set = self.set(self.tried);
            let first = first_after(self.model, &self.base, &set);
            if first.is_some_and(|first| std::ptr::eq(self.stack(first), self.wanted)) {
                self.found = Some(self.tried);
            }
            self.tried += 1;
        }
        self.found.is_some() || self.tried == self.sets.len()
    }

    /// The smallest set of changes, once the search is over; none if no two changes will do.
    pub fn found(&self) -> Option<Tipping<'a>> {
        let set = self.set(self.found?);
        let first = first_after(self.model, &self.base, &set)?;
        Some(tipping(self.model, &set, first))
    }

    fn stack(&self, place: usize) -> &'a Stack<'a> {
        &self.model.candidates[place].stack
    }

    fn set(&self, place: usize) -> Vec<&Change> {
        let (one, other) = self.sets[place];
        let other = other.map(|other| &self.changes[other]);
        [Some(&self.changes[one]), other]
            .into_iter()
            .flatten()
            .collect()
    }
}

fn first_after(model: &Model<'_>, base: &Choices, changes: &[&Change]) -> Option<usize> {
    let mut choices = base.clone();
    for change in changes {
        change.apply_to(&mut choices);
    }
    super::first(model, &Effects::of(model, choices))
}

fn tipping<'a>(model: &'a Model<'a>, changes: &[&Change], first: usize) -> Tipping<'a> {
    let answer = |change: &&Change| {
        let question = &model.catalogue.questions[change.question];
        (question.id.clone(), change.choice.answer(question))
    };
    Tipping {
        answers: changes.iter().map(answer).collect(),
        steps: changes.iter().map(|change| change.steps).sum(),
        first: &model.candidates[first].stack,
    }
}
