//! Changes of answers that put another stack first, in words.

use serde::Serialize;

use catalogue::{Catalogue, Question};
use decision::answers::{Answer, Answers};
use decision::engine::changes::{Tipping, WayToWin};
use decision::engine::{Decision, Model, decide};
use decision::weights::Case;
use wording::{EN, fill, small_first};

/// The tipping points that a team could bring about: another answer to a question that is negotiable, or to any where none
/// is said to be.
pub fn negotiable(catalogue: &Catalogue, points: Vec<TippingPoint>) -> Vec<TippingPoint> {
    let any = catalogue.questions.iter().any(|one| one.negotiable);
    let question = |id: &str| catalogue.question(id).is_some_and(|one| one.negotiable);
    let could = |point: &TippingPoint| !any || point.to.is_some() && question(&point.question);
    points.into_iter().filter(could).collect()
}

/// A change of one answer that puts another stack first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TippingPoint {
    /// The question.
    pub question: String,
    /// The present answer; none for an open question.
    pub from: Option<Answer>,
    /// The new answer; none leaves the question open.
    pub to: Option<Answer>,
    /// How far that is, in steps: see [`decision::engine::changes::Change`].
    pub steps: usize,
    /// The stack that would come first.
    pub stack: String,
    /// The same in a clause: "if the deadline were “Within weeks”".
    pub change: String,
}

/// All changes found, the smallest first.
pub fn points(
    model: &Model<'_>,
    decision: &Decision<'_>,
    found: &[Tipping<'_>],
) -> Vec<TippingPoint> {
    let point = |tipping: &Tipping<'_>| {
        let (question, to) = tipping.answers.first()?;
        let asked = model.catalogue.question(question)?;
        let from = decision.answers.get(question).cloned();
        Some(TippingPoint {
            change: clause(asked, from.as_ref(), to),
            question: question.clone(),
            from,
            to: (*to != Answer::NotSure).then(|| to.clone()),
            steps: tipping.steps,
            stack: tipping.first.id(),
        })
    };
    found.iter().filter_map(point).collect()
}

/// A change as a clause that follows nothing: "if …".
fn clause(question: &Question, from: Option<&Answer>, to: &Answer) -> String {
    let short = question.short.as_str();
    let label = |id: &str| {
        question
            .option(id)
            .map_or(id.to_owned(), |option| option.label.clone())
    };
    let before = from.map(Answer::options).unwrap_or_default();
    let after = to.options();
    let added = after.iter().find(|id| !before.contains(id));
    let dropped = before.iter().find(|id| !after.contains(id));
    let say =
        |template: &str, option: &str| fill(template, &[("question", short), ("option", option)]);
    match (to, added, dropped) {
        (Answer::NotSure, ..) => say(EN.tipping_open, ""),
        (Answer::One(id), ..) => say(EN.tipping_one, &label(id)),
        (Answer::Ranked(order), ..) => {
            let moved = order.iter().zip(&before).find(|(one, other)| one != other);
            match (moved, order.first(), dropped) {
                (_, _, Some(id)) if order.len() < before.len() => {
                    say(EN.tipping_unranked, &label(id))
                }
                (Some((one, other)), Some(first), _) if one != first => fill(
                    EN.tipping_before,
                    &[("option", &label(one)), ("other", &label(other))],
                ),
                (_, Some(first), _) => say(EN.tipping_first, &label(first)),
                _ => say(EN.tipping_open, ""),
            }
        }
        (Answer::Graded(options), ..) => {
            let graded = |id: &str, level: &str| {
                let level = question.level(level).map_or("", |level| &level.label);
                format!("{} ({})", label(id), small_first(level))
            };
            let was = |id: &str| from.and_then(|from| from.level(id));
            let changed = options.iter().find(|(id, level)| was(id) != Some(level));
            let Some((id, level)) = changed else {
                return say(
                    EN.tipping_without,
                    &dropped.map_or(String::new(), |id| label(id)),
                );
            };
            let option = graded(id, level);
            match was(id) {
                Some(level) => {
                    let words = [
                        ("question", short),
                        ("option", &option),
                        ("other", &graded(id, level)),
                    ];
                    fill(EN.tipping_level, &words)
                }
                None if before.is_empty() => say(EN.tipping_one, &option),
                None => say(EN.tipping_also, &option),
            }
        }
        (_, Some(id), None) if !before.is_empty() => say(EN.tipping_also, &label(id)),
        (_, Some(id), _) => say(EN.tipping_one, &label(id)),
        (_, None, dropped) => say(
            EN.tipping_without,
            &dropped.map_or(String::new(), |id| label(id)),
        ),
    }
}

/// Looks for the smallest change of up to two answers that puts one stack first, a little at a time.
pub struct WinningSearch<'a>(&'a Catalogue, Answers, WayToWin<'a>);

impl<'a> WinningSearch<'a> {
    /// Prepares the search for a stack of the decision, by id; none if it is not possible now.
    pub fn new<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>, stack: &str) -> Option<Self> {
        let decision = decide(model, case);
        let wanted = decision
            .ranking
            .iter()
            .find(|one| one.stack.id() == stack)?;
        let search = WayToWin::new(model, decision.case(), wanted.stack);
        Some(WinningSearch(model.catalogue, decision.answers, search))
    }

    /// Goes on a little; says whether the search is over.
    pub fn advance(&mut self) -> bool {
        self.2.advance(1)
    }

    /// The changes as clauses, once the search is over; none if no two changes will do.
    pub fn found(&self) -> Option<Vec<String>> {
        let WinningSearch(catalogue, answers, search) = self;
        let clause = |(question, to): &(String, Answer)| {
            let asked = catalogue.question(question)?;
            Some(clause(asked, answers.get(question), to))
        };
        Some(search.found()?.answers.iter().filter_map(clause).collect())
    }
}
