//! What speaks for a stack and against it, by the ratings of its parts, with the sources that these rest on.

use super::Subject;
use super::inline::{Inline, link, plain};
use catalogue::{Claim, Criterion, Evidence, Source, Status, Technology};
use report::{StackReport, status_text};
use wording::small_first;

/// One argument: a clause, the criterion it bears on, and the claims behind it.
pub struct Argument<'a> {
    /// "Django ships protection against the most common web attacks".
    pub says: String,
    /// What it bears on.
    pub criterion: &'a Criterion,
    /// What the rating rests on.
    pub claims: Vec<&'a Claim>,
}

/// What speaks for a stack and what against it; on the criteria that weigh most first, so many of each. Of a runner-up,
/// only what it does not share with the first: the rest is said there.
pub fn arguments<'a>(
    subject: &Subject<'a>,
    stack: &StackReport,
    most: usize,
) -> (Vec<Argument<'a>>, Vec<Argument<'a>>) {
    let (mut pros, mut cons) = (Vec::new(), Vec::new());
    let catalogue = subject.catalogue();
    for (id, _) in subject.report.weights.greatest_first() {
        let Some(criterion) = catalogue.criterion(id) else {
            continue;
        };
        for part in own_parts(subject, stack) {
            let rating = part.rating(id);
            let says = rating.and_then(|rating| rating.says.as_deref());
            let lacks = subject.evidence.and_then(|one| one.lacks(&part.id, id));
            let argument = |says: &str| Argument {
                says: format!("{} {says}", part.name),
                criterion,
                claims: claims(subject.evidence, &part.id, id),
            };
            pros.extend(says.map(argument));
            cons.extend(lacks.map(argument));
        }
    }
    pros.truncate(most);
    cons.truncate(most);
    (pros, cons)
}

/// The parts of a stack that the first does not have; all of them where that leaves none, as for the first itself.
fn own_parts<'a>(subject: &Subject<'a>, stack: &StackReport) -> Vec<&'a Technology> {
    let ids = |stack: &StackReport| {
        let ids = stack.parts.backend.iter().chain(&stack.parts.client);
        ids.cloned().collect::<Vec<String>>()
    };
    let shared = subject.top().map(ids).unwrap_or_default();
    let (mut own, mut all) = (Vec::new(), Vec::new());
    for id in ids(stack) {
        let technology = subject.catalogue().technology(&id);
        all.extend(technology);
        own.extend(technology.filter(|_| !shared.contains(&id)));
    }
    if own.is_empty() { all } else { own }
}

fn claims<'a>(evidence: Option<&'a Evidence>, technology: &str, criterion: &str) -> Vec<&'a Claim> {
    let Some(evidence) = evidence else {
        return Vec::new();
    };
    let ids = evidence.basis(technology, criterion).iter();
    ids.filter_map(|id| evidence.claim(id)).collect()
}

impl Argument<'_> {
    /// The criterion and the sources, in brackets: each source once, with how its claims stand where none of them holds.
    pub fn basis(&self, evidence: Option<&Evidence>) -> Inline {
        let claims = self.claims.iter().copied();
        let (holding, others): (Vec<&Claim>, Vec<&Claim>) =
            claims.partition(|claim| claim.status == Status::Holds);
        let mut sources: Vec<(Inline, Inline)> = Vec::new();
        for claim in holding.into_iter().chain(others) {
            let standing = evidence.map(|evidence| standing(evidence, claim));
            for (source, shown) in standing.unwrap_or_default() {
                if !sources.iter().any(|(one, _)| *one == source) {
                    sources.push((source, shown));
                }
            }
        }
        let mut named = vec![plain(&small_first(&self.criterion.name))];
        named.extend(sources.into_iter().map(|(_, shown)| shown));
        Inline::list(&named).bracketed()
    }
}

/// The sources of a claim, each also with how the claim stands unless it holds, and the source of the fact beside it.
fn standing(evidence: &Evidence, claim: &Claim) -> Vec<(Inline, Inline)> {
    let shown = |source: Inline| match claim.status {
        Status::Holds => (source.clone(), source),
        other => {
            let status = plain(&small_first(status_text(other))).bracketed();
            (source.clone(), source.and(status))
        }
    };
    let fact = claim.fact.as_ref().and_then(|(_, id)| evidence.source(id));
    let fact = fact.map(|source| cite(source, source.year));
    let sources = cited(evidence, claim).into_iter().map(shown);
    sources
        .chain(fact.map(|source| (source.clone(), source)))
        .collect()
}

/// The sources of a claim, each with its year and a link where it is public.
pub fn cited(evidence: &Evidence, claim: &Claim) -> Vec<Inline> {
    let ids = [Some(claim.source.as_str()), claim.also.as_deref()];
    let sources = ids.into_iter().flatten();
    let sources = sources.filter_map(|id| evidence.source(id));
    sources.map(|source| cite(source, claim.year)).collect()
}

/// A source: who published it and when, with a link where it is public.
pub fn cite(source: &Source, year: u32) -> Inline {
    let text = format!("{}, {year}", source.publisher);
    match &source.url {
        Some(address) => link(&text, address),
        None => plain(&text),
    }
}
