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

/// A change as a clause, in the words of the answers: "if you want to ship within weeks".
fn clause(question: &Question, from: Option<&Answer>, to: &Answer) -> String {
    let option = |id: &str| question.option(id);
    let label = |id: &str| option(id).map_or(id.to_owned(), |option| option.label.clone());
    let before = from.map(Answer::options).unwrap_or_default();
    let after = to.options();
    let added = after.iter().find(|id| !before.contains(id));
    let dropped = before.iter().find(|id| !after.contains(id));
    let say = |template: &str, id: &str, other: &str| {
        let words = [
            ("option", small_first(&label(id))),
            ("other", small_first(&label(other))),
        ];
        fill(
            template,
            &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
        )
    };
    let without = |id: &str| fill(EN.tipping_without, &[("option", &label(id))]);
    let open = || fill(EN.tipping_open, &[("question", &question.title)]);
    // The answer as a clause, or by its label where it has none.
    let given = |phrase: Option<&str>, id: &str| match phrase {
        Some(phrase) => {
            let phrase = fill(phrase, &[("options", &label(id))]);
            fill(EN.tipping_given, &[("phrase", &phrase)])
        }
        None => fill(
            EN.tipping_one,
            &[("question", &question.title), ("option", &label(id))],
        ),
    };
    let phrase = |id: &str| {
        let own = option(id).and_then(|option| option.phrase.as_deref());
        own.or(question.phrase.as_deref())
    };
    match (to, added, dropped) {
        (Answer::NotSure, ..) => open(),
        (Answer::Ranked(order), ..) => {
            let moved = order.iter().zip(&before).find(|(one, other)| one != other);
            match (moved, order.first(), dropped) {
                (_, _, Some(id)) if order.len() < before.len() => say(EN.tipping_unranked, id, ""),
                (Some((one, other)), Some(first), _) if one != first => {
                    say(EN.tipping_before, one, other)
                }
                (_, Some(first), _) => say(EN.tipping_first, first, ""),
                _ => open(),
            }
        }
        (Answer::Graded(options), ..) => {
            let was = |id: &str| from.and_then(|from| from.level(id));
            let changed = options.iter().find(|(id, level)| was(id) != Some(level));
            match (changed, dropped) {
                (Some((id, level)), _) => {
                    let level = question.level(level);
                    given(level.map(|level| level.phrase.as_str()), id)
                }
                (None, Some(id)) => without(id),
                (None, None) => open(),
            }
        }
        (_, Some(id), _) => {
            let clause = given(phrase(id), id);
            let also = matches!(to, Answer::Many(_)) && after.len() > 1 && dropped.is_none();
            if also {
                fill(EN.tipping_also, &[("clause", &clause)])
            } else {
                clause
            }
        }
        (_, None, Some(id)) => without(id),
        (_, None, None) => open(),
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
