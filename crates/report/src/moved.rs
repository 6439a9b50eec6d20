//! What an answer did: whom it moved by how much and why, what it ruled out, and who leads since.

use super::{answer_text, contenders, rivals};
use catalogue::Question;
use decision::answers::{Answer, Answers};
use decision::engine::{Decision, Model, Scored, Stack, decide, winner};
use decision::weights::Case;
use wording::moved::EN;
use wording::{fill, list};

/// How many of the best, before and after the answer, are worth naming.
const FRONT: usize = 5;

/// How many of those that are ruled out are named.
const NAMED: usize = 2;

/// What one answer did.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The question's short name.
    pub question: String,
    /// The answer, as a text.
    pub answer: String,
    /// What it did, one sentence.
    pub says: String,
    /// Who leads since, by its backend; empty if nothing is left.
    pub leads: String,
}

/// What an answer did, given the answers without it: nothing if it is not among those that count.
pub fn moved(model: &Model<'_>, case: Case<'_>, question: &str) -> Option<Moved> {
    let mut without = case.answers.clone();
    without.remove(question);
    let question = model.catalogue.question(question)?;
    let answers = case.answers.applied(model.catalogue);
    let answer = answers.get(&question.id)?;
    let (before, after) = (decide(model, (&without, case.weights)), decide(model, case));
    Some(tell(question, answer, &before, &after))
}

/// What each answer did in turn, in the order of the questionnaire: each is added to those before it.
pub fn path(model: &Model<'_>, case: Case<'_>) -> Vec<Moved> {
    let answers = case.answers.applied(model.catalogue);
    let mut given = Answers::default();
    let mut before = decide(model, (&given, case.weights));
    let mut path = Vec::new();
    for question in &model.catalogue.questions {
        let Some(answer) = answers.get(&question.id) else {
            continue;
        };
        given.set(model.catalogue, &question.id, answer.clone());
        let after = decide(model, (&given, case.weights));
        path.push(tell(question, answer, &before, &after));
        before = after;
    }
    path
}

fn tell(
    question: &Question,
    answer: &Answer,
    before: &Decision<'_>,
    after: &Decision<'_>,
) -> Moved {
    let leader = |decision: &Decision<'_>| {
        decision
            .ranking
            .first()
            .map(|first| first.stack.backend_name())
    };
    let (led, leads) = (leader(before), leader(after));
    let mut says = if leads.is_none() {
        EN.nothing_left.to_owned()
    } else {
        let says = ruled_out(before, after).or_else(|| shifts(before, after));
        says.unwrap_or_else(|| EN.hardly.to_owned())
    };
    if let Some(name) = leads.as_ref().filter(|_| led != leads) {
        says = format!("{says} {}", fill(EN.leads_now, &[("name", name)]));
    }
    Moved {
        question: question.short.clone(),
        answer: answer_text(question, Some(answer)),
        says,
        leads: leads.unwrap_or_default(),
    }
}

/// Points with their sign: +3, −4, ±0.
pub fn signed(points: i32) -> String {
    let sign = match points {
        0 => "±",
        up if up > 0 => "+",
        _ => "−",
    };
    format!("{sign}{}", points.abs())
}

/// Who is ahead, by its backend.
pub fn ahead<'c>(model: &Model<'_>, case: impl Into<Case<'c>>) -> Option<String> {
    winner(model, case).map(Stack::backend_name)
}

/// Who is ruled out now, if somebody is who was among the best.
fn ruled_out(before: &Decision<'_>, after: &Decision<'_>) -> Option<String> {
    let is_gone = |one: &&&Scored<'_>| {
        !after
            .ranking
            .iter()
            .any(|other| other.stack.same_backend(one.stack))
    };
    let was = contenders(before);
    if !was.iter().take(FRONT).any(|one| is_gone(&one)) {
        return None;
    }
    let gone: Vec<String> = was
        .iter()
        .filter(is_gone)
        .map(|one| one.stack.backend_name())
        .collect();
    let names = &gone[..gone.len().min(NAMED)];
    let more = (gone.len() - names.len()).to_string();
    let template = match gone.len() {
        count if count > NAMED => EN.out_more,
        _ => EN.out,
    };
    Some(fill(template, &[("names", &list(names)), ("more", &more)]))
}

/// One of the best, before and after.
struct Shift<'a, 'b> {
    from: &'b Scored<'a>,
    to: &'b Scored<'a>,
}

impl Shift<'_, '_> {
    /// By how many whole points it moved.
    fn points(&self) -> i32 {
        ((self.to.score - self.from.score) * 100.0).round() as i32
    }

    fn says(&self) -> String {
        format!("{} {}", self.to.stack.backend_name(), signed(self.points()))
    }
}

/// Whom it moved most, up and down, and on which criterion; none where it moved nobody past anybody, or where scores before
/// and after are by other criteria.
fn shifts(before: &Decision<'_>, after: &Decision<'_>) -> Option<String> {
    let same =
        before.criteria.len() == after.criteria.len() && before.wants_client == after.wants_client;
    if !same {
        return None;
    }
    let (was, is) = (rivals(before), rivals(after));
    let mut shifts: Vec<Shift<'_, '_>> = Vec::new();
    for (rank, to) in is.iter().enumerate() {
        let found = was
            .iter()
            .position(|from| from.stack.same_backend(to.stack));
        if let Some(place) = found.filter(|place| *place < FRONT || rank < FRONT) {
            shifts.push(Shift {
                from: was[place],
                to,
            });
        }
    }
    let way = |shift: &&Shift<'_, '_>| shift.to.score - shift.from.score;
    let up = shifts
        .iter()
        .max_by(|one, other| way(one).total_cmp(&way(other)))?;
    let down = shifts
        .iter()
        .min_by(|one, other| way(one).total_cmp(&way(other)))?;
    if up.points() == down.points() {
        return None;
    }
    Some(told(after, up, down))
}

/// Whom it moved, and the criterion that drew the two apart most.
fn told(after: &Decision<'_>, up: &Shift<'_, '_>, down: &Shift<'_, '_>) -> String {
    // Who did not move is not worth a word.
    let moved = [up, down].into_iter().filter(|one| one.points() != 0);
    let moved: Vec<String> = moved.map(Shift::says).collect();
    let gained = |column: usize| {
        let of = |shift: &Shift<'_, '_>| {
            shift.to.contributions[column] - shift.from.contributions[column]
        };
        of(up) - of(down)
    };
    let columns = 0..after.criteria.len();
    let Some(column) = columns.max_by(|one, other| gained(*one).total_cmp(&gained(*other))) else {
        return String::new();
    };
    let criterion = after.criteria[column];
    let value = |shift: &Shift<'_, '_>| shift.to.values[column].likely;
    let name = up.to.stack.backend_name();
    let is_better = value(up) >= value(down);
    let (template, what) = match &moved[..] {
        // Who gains on what it is worse at gains because that counts for less.
        _ if !is_better => (EN.because_less, &criterion.behind),
        // What is said right after its name needs no name.
        [_, _] => (EN.up_down, &criterion.ahead),
        _ if up.points() != 0 => (EN.up, &criterion.ahead),
        _ => (EN.because, &criterion.ahead),
    };
    let words = [
        ("up", moved.first()),
        ("down", moved.get(1)),
        ("moved", Some(&moved.join(", "))),
        ("name", Some(&name)),
        ("what", Some(what)),
    ];
    let words = words.map(|(slot, word)| (slot, word.map_or("", String::as_str)));
    fill(template, &words)
}
