//! What comes out for all members together, and what each rules out.

use serde::Serialize;

use super::ballots::{Ballots, Ranked};
use super::gather::Member;
use super::objections::{by_answer, in_words, objections};
use super::people::{follows, people};
use catalogue::order;
use decision::answers::Answer;
use decision::engine::Model;
use report::{Backends, ByCriterion, LEADING, LEVEL, Verdict, either, extends};
use wording::team::EN;
use wording::{fill, say};

pub use super::ballots::By;

/// What comes out for all members.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// What is compared.
    pub by: By,
    /// Why backends are compared, if that needs saying.
    pub note: Option<String>,
    /// How sure the first place is, in a word; none where nothing is left. It is a toss-up by the same lead as anybody's own
    /// result, and clear where nothing else is left. Anything clearer than leaning would take readings of everybody's
    /// answers together, of which there are none.
    pub verdict: Option<Verdict>,
    /// The mean weight of each criterion; they sum to 1.
    pub weights: ByCriterion,
    /// The candidates nobody has ruled out, best first.
    pub candidates: Vec<Candidate>,
    /// What came out, in sentences.
    pub sentences: Vec<String>,
    /// Which answers rule out what, in the order of the members.
    pub requirements: Vec<Requirement>,
}

/// A candidate with its score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lead {
    /// Ids of the parts, joined by `+`.
    pub id: String,
    /// Names of the parts, joined by " + ".
    pub name: String,
    /// The additive value, 0 to 1.
    pub score: f64,
}

/// A candidate nobody has ruled out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// The candidate and its score for all members.
    #[serde(flatten)]
    pub lead: Lead,
    /// What each criterion adds to the score; the sum is the score.
    pub contributions: ByCriterion,
    /// Where it is for each member, in the order of the members.
    pub members: Vec<Standing>,
}

/// Where a candidate is in a member's own ranking.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// Its rank, from 1.
    pub rank: usize,
    /// Among how many.
    pub of: usize,
    /// The member's own score of it.
    pub score: f64,
}

/// An answer that rules something out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Requirement {
    /// The member.
    pub member: usize,
    /// The question's id.
    pub question: String,
    /// The answer, or the part of it that does.
    pub answer: Answer,
    /// The answer in words.
    pub text: String,
    /// The ids of the technologies it rules out.
    pub technologies: Vec<String>,
    /// The same as a sentence.
    pub sentence: String,
}

/// What comes out for all members.
pub fn group(
    model: &Model<'_>,
    members: &[Member],
    ballots: &Ballots<'_, '_>,
    ranked: &Ranked<'_>,
) -> Group {
    let by_criterion = |numbers: &[f64]| {
        let ids = ranked.criteria.iter().map(|one| one.id.clone());
        ids.zip(numbers.iter().copied()).collect::<ByCriterion>()
    };
    let standing = |member: usize, candidate: usize| {
        Some(Standing {
            rank: ballots.seat_of(member, candidate)?.rank,
            of: ballots.count(member),
            score: ballots.scored(member, candidate)?.score,
        })
    };
    let candidates = ranked.candidates.iter().map(|one| Candidate {
        lead: Lead {
            id: ballots.id(one.candidate),
            name: ballots.name(one.candidate),
            score: one.score,
        },
        contributions: by_criterion(&one.contributions),
        members: (0..members.len())
            .filter_map(|member| standing(member, one.candidate))
            .collect(),
    });
    Group {
        by: ballots.by,
        note: note(model, members, ballots, ranked),
        verdict: verdict(ballots, ranked),
        weights: by_criterion(&ranked.weights),
        candidates: candidates.collect(),
        sentences: sentences(model, members, ballots, ranked),
        requirements: requirements(model, members, ballots),
    }
}

/// Why backends are compared, where members could have expected more.
fn note(
    model: &Model<'_>,
    members: &[Member],
    ballots: &Ballots<'_, '_>,
    ranked: &Ranked<'_>,
) -> Option<String> {
    let without: Vec<usize> = (0..members.len())
        .filter(|member| !ballots.decisions[*member].wants_client)
        .collect();
    let nobody = without.len() == members.len() || ranked.candidates.is_empty();
    if ballots.by == By::Whole || nobody {
        return None;
    }
    let client = model.catalogue.client.as_ref()?;
    let role = model.catalogue.role(&client.role)?;
    let text = if without.is_empty() {
        EN.group_client
    } else {
        EN.group_wants
    };
    let people = people(members, &without);
    let slots = [("role", role.name.as_str()), ("people", people.as_str())];
    Some(fill(&say(&model.catalogue.words, text), &slots))
}

fn sentences(
    model: &Model<'_>,
    members: &[Member],
    ballots: &Ballots<'_, '_>,
    ranked: &Ranked<'_>,
) -> Vec<String> {
    if members.is_empty() {
        return Vec::new();
    }
    let Some(first) = ranked.candidates.first() else {
        return vec![say(&model.catalogue.words, EN.group_none)];
    };
    let name = ballots.name(first.candidate);
    let score = order::hundredths(first.score);
    let level = level(ballots, ranked).take(LEADING - 1);
    let leading: Vec<String> = std::iter::once(name.clone())
        .chain(level.map(|other| ballots.name(ranked.candidates[other].candidate)))
        .collect();
    let template = match verdict(ballots, ranked) {
        Some(Verdict::TossUp) => EN.group_toss_up,
        Some(Verdict::Leaning) => EN.group_leaning,
        _ => EN.group_first,
    };
    let words = [
        ("score", score.as_str()),
        ("name", &name),
        ("names", &either(&leading)),
    ];
    let mut sentences = vec![fill(template, &words)];
    let other = others(ballots, ranked).next();
    sentences.push(match other {
        None => EN.group_alone.to_owned(),
        Some(other) => {
            let other = &ranked.candidates[other];
            follows(&ballots.name(other.candidate), first.score - other.score)
        }
    });
    if members.len() > 1 {
        sentences.push(alone(members, ballots, first.candidate));
    }
    sentences
}

/// For how many of the members the first is first alone, too.
fn alone(members: &[Member], ballots: &Ballots<'_, '_>, first: usize) -> String {
    let agree = (0..members.len()).filter(|member| ballots.first_of(*member) == Some(first));
    let (count, all) = (agree.count(), members.len());
    let template = if count == all {
        EN.group_alike
    } else {
        EN.group_some
    };
    let words = [
        ("count", count.to_string()),
        ("all", all.to_string()),
        ("name", ballots.name(first)),
    ];
    fill(
        template,
        &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
    )
}

/// How sure the first place is.
fn verdict(ballots: &Ballots<'_, '_>, ranked: &Ranked<'_>) -> Option<Verdict> {
    ranked.candidates.first()?;
    Some(if level(ballots, ranked).next().is_some() {
        Verdict::TossUp
    } else if others(ballots, ranked).next().is_some() {
        Verdict::Leaning
    } else {
        Verdict::Clear
    })
}

/// The places of the others that cannot be told apart from the first, best first.
fn level<'r>(
    ballots: &'r Ballots<'_, '_>,
    ranked: &'r Ranked<'_>,
) -> impl Iterator<Item = usize> + 'r {
    let score = |place: usize| ranked.candidates[place].score;
    others(ballots, ranked).take_while(move |place| score(0) - score(*place) < LEVEL)
}

/// The places of the candidates that are another choice than the first, the best of each backend, best first.
pub fn others(ballots: &Ballots<'_, '_>, ranked: &Ranked<'_>) -> impl Iterator<Item = usize> {
    let stack = |place: usize| ballots.stacks[ranked.candidates[place].candidate];
    let mut seen = Backends::default();
    (0..ranked.candidates.len()).filter(move |place| {
        let known = !seen.is_new(stack(*place));
        *place > 0 && !known && !extends(stack(*place), stack(0))
    })
}

fn requirements(
    model: &Model<'_>,
    members: &[Member],
    ballots: &Ballots<'_, '_>,
) -> Vec<Requirement> {
    let mut requirements = Vec::new();
    for (member, decision) in ballots.decisions.iter().enumerate() {
        let objections = objections(model.catalogue, decision);
        for shared in by_answer(&objections) {
            let name = &members[member].name;
            requirements.push(Requirement {
                member,
                question: shared.objection.question.clone(),
                answer: shared.objection.answer.clone(),
                text: shared.objection.text.clone(),
                sentence: in_words(model.catalogue, name, std::slice::from_ref(&shared)),
                technologies: shared.technologies,
            });
        }
    }
    requirements
}
