//! The making of a report, in steps.

use std::sync::Arc;

use super::cautions::cautions;
use super::reasons::Why;
use super::supports::{Support, Supports};
use super::{
    ByCriterion, CatalogueRef, Parts, RUNNER_UPS, Report, RunnerUp, StackReport, behind, collision,
    contenders, excluded, made, nearest, reasons,
};
use decision::engine::{Decision, METHOD, Model, Scored, decide};
use decision::weights::Case;

/// How many stacks are told of in a step.
const PORTION: usize = 1_000;

/// From this number of stacks on, a report takes longer than a frame, and an analysis longer than a moment.
pub const MANY: usize = 2_000;

/// The making of a report in steps, each of which takes a moment even where there are very many stacks.
pub struct Reporting<'a> {
    model: &'a Model<'a>,
    decision: Decision<'a>,
    ids: Arc<[String]>,
    stacks: Vec<StackReport>,
    /// What is still to be looked at for what speaks for the first stack …
    supports: Option<Supports<'a>>,
    /// … and what has come of it.
    found: Vec<Support>,
    why: Why,
}

impl<'a> Reporting<'a> {
    /// Whether there are so many stacks that somebody may see it take a while.
    pub fn is_long(model: &Model<'_>) -> bool {
        model.stacks().nth(MANY).is_some()
    }

    /// Begins with the decision about a set of answers, with weights set by hand or without.
    pub fn new<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Self {
        made::count(&made::REPORTS);
        let decision = decide(model, case);
        Reporting {
            model,
            ids: decision.criteria.iter().map(|one| one.id.clone()).collect(),
            stacks: Vec::with_capacity(decision.ranking.len()),
            supports: Some(Supports::new(model, &decision)),
            found: Vec::new(),
            why: Why::default(),
            decision,
        }
    }

    /// Goes on a little; says whether nothing is left but to sum up.
    pub fn advance(&mut self) -> bool {
        let rest = self.decision.ranking.iter().skip(self.stacks.len());
        let next = rest
            .take(PORTION)
            .map(|scored| stack_report(&self.ids, scored));
        let told = self.stacks.len();
        self.stacks.extend(next);
        if self.stacks.len() > told {
            return false;
        }
        let Some(mut supports) = self.supports.take() else {
            return self.why.advance(self.model, &self.decision, &self.found);
        };
        if supports.advance(self.model, &self.decision) {
            self.found = supports.found();
        } else {
            self.supports = Some(supports);
        }
        false
    }

    /// The report, once that is so.
    pub fn report(self) -> Report {
        let Reporting {
            model,
            decision,
            ids,
            stacks,
            found: supports,
            why,
            ..
        } = self;
        let catalogue = model.catalogue;
        let runner_ups = contenders(&decision)
            .into_iter()
            .skip(1)
            .take(RUNNER_UPS)
            .map(|rival| RunnerUp {
                stack: rival.stack.id(),
                caption: reasons::caption(&decision, rival),
            })
            .collect();
        let weights = ByCriterion::new(ids, decision.weights.clone());
        let own = decision.own.iter();
        let top = stacks.first();
        Report {
            evidence: top
                .map(|top| behind(&catalogue.evidence, top, &weights))
                .unwrap_or_default(),
            precedents: top
                .map(|top| {
                    let precedents = &catalogue.evidence.precedents;
                    nearest(catalogue, precedents, &decision.answers, top)
                })
                .unwrap_or_default(),
            catalogue: CatalogueRef {
                id: catalogue.id.clone(),
                revision: catalogue.revision,
            },
            method: METHOD,
            wants_client: decision.wants_client,
            why: why.reasons(catalogue, &decision),
            rests_on: reasons::strongest(catalogue, &decision, &supports),
            stacks,
            runner_ups,
            excluded: excluded(&decision),
            collision: collision::collision(model, &decision),
            cautions: cautions(catalogue, &decision),
            weights,
            own_weights: own.map(|(id, share)| (id.to_owned(), share)).collect(),
            supports,
            certainty: None,
        }
    }
}

fn stack_report(ids: &Arc<[String]>, scored: &Scored<'_>) -> StackReport {
    let stack = scored.stack;
    StackReport {
        id: stack.id(),
        name: stack.name(),
        parts: Parts {
            backend: stack.backend.iter().map(|part| part.id.clone()).collect(),
            client: stack.client.map(|part| part.id.clone()),
        },
        score: scored.score,
        first_rank_acceptability: None,
        rank_acceptability: None,
        contributions: ByCriterion::new(ids.clone(), scored.contributions.clone()),
    }
}
