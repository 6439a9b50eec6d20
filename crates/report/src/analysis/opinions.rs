//! Second opinions: what other methods say of the same table.

use serde::Serialize;

use decision::engine::{Decision, Scored};
use mcda::promethee2::{NetFlow, Preference};
use mcda::table::{Direction, Table};
use mcda::{topsis, vikor};
use wording::{EN, enumerate, fill, list, result, say};

/// How much VIKOR cares for the group of criteria rather than for the worst regret: evenly, as its authors advise.
pub const VIKOR_V: f64 = 0.5;

/// PROMETHEE II: differences up to this are none …
pub const INDIFFERENT: f64 = 0.05;

/// … and from this on, they count in full.
pub const STRICT: f64 = 0.25;

/// What TOPSIS, VIKOR and PROMETHEE II say of the table of likely values, by the same weights.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SecondOpinions {
    /// Closeness to the ideal stack; more is better.
    pub topsis: Opinion,
    /// Distance from the ideal, a compromise of the sum and the worst regret; less is better.
    pub vikor: Opinion,
    /// By how much a stack is preferred to the others, less how much they are to it; more is better.
    pub promethee2: Opinion,
    /// How many of the three put the first stack's backend first.
    pub agree: usize,
    /// The same in a sentence.
    pub sentence: String,
}

/// What one method says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Opinion {
    /// The stack that it puts first.
    pub first: String,
    /// Its figure for each stack, in the order of the report's stacks.
    pub values: Vec<f64>,
}

/// PROMETHEE II of all stacks, a few at a time: with its comparisons in pairs it is the one that takes long.
pub struct Flows {
    table: Table,
    directions: Vec<Direction>,
    preference: Preference,
    flow: NetFlow,
}

impl Flows {
    /// Prepares the net flows of a table of likely values.
    pub fn new(table: Table) -> Self {
        let criteria = table.criteria();
        Flows {
            directions: vec![Direction::Max; criteria],
            preference: Preference::Linear {
                q: vec![INDIFFERENT; criteria],
                p: vec![STRICT; criteria],
            },
            flow: NetFlow::default(),
            table,
        }
    }

    /// Goes on by so many stacks; says whether that was all.
    pub fn advance(&mut self, stacks: usize, weights: &[f64]) -> bool {
        let Flows {
            table,
            directions,
            preference,
            flow,
        } = self;
        flow.advance(stacks, table, directions, weights, preference)
    }

    /// The likely values of all stacks.
    pub fn table(&self) -> &Table {
        &self.table
    }
}

/// What the three methods say, once all net flows are known.
pub fn second_opinions(
    decision: &Decision<'_>,
    words: &[(String, String)],
    flows: &Flows,
) -> SecondOpinions {
    let (table, weights) = (&flows.table, &decision.weights);
    let closeness = topsis::closeness(table, weights);
    let q = vikor::vikor(table, &flows.directions, weights, VIKOR_V).q;
    let net_flow = flows.flow.flows().to_vec();
    let firsts = [best(&closeness, 1.0), best(&q, -1.0), best(&net_flow, 1.0)];
    let stack = |place: usize| decision.ranking[place].stack;
    let agrees = |place: &&usize| stack(**place).same_backend(stack(0));
    let agree = firsts.iter().filter(agrees).count();
    let opinion = |place: usize, values: Vec<f64>| Opinion {
        first: stack(place).id(),
        values,
    };
    SecondOpinions {
        sentence: sentence(decision, words, firsts),
        topsis: opinion(firsts[0], closeness),
        vikor: opinion(firsts[1], q),
        promethee2: opinion(firsts[2], net_flow),
        agree,
    }
}

/// The place with the greatest value times `sign`; the first of equals, which is the better one by the additive value.
fn best(values: &[f64], sign: f64) -> usize {
    let mut best = 0;
    for (place, value) in values.iter().enumerate() {
        if sign * value > sign * values[best] {
            best = place;
        }
    }
    best
}

/// Which methods agree, and what the others put first.
fn sentence(decision: &Decision<'_>, words: &[(String, String)], firsts: [usize; 3]) -> String {
    let stack = |place: usize| decision.ranking[place].stack;
    let own = |one: &Scored<'_>| one.stack.same_backend(stack(0));
    if decision.ranking.iter().all(own) {
        return say(words, result::EN.opinion_only);
    }
    let mut agreeing: Vec<String> = Vec::new();
    // Each backend that others put first, with those methods.
    let mut others: Vec<(usize, Vec<String>)> = Vec::new();
    let methods = [EN.method_topsis, EN.method_vikor, EN.method_promethee];
    for (method, place) in methods.into_iter().zip(firsts) {
        let same = |other: usize| stack(place).same_backend(stack(other));
        if same(0) {
            agreeing.push(method.to_owned());
        } else if let Some((_, methods)) = others.iter_mut().find(|(other, _)| same(*other)) {
            methods.push(method.to_owned());
        } else {
            others.push((place, vec![method.to_owned()]));
        }
    }
    let other = |(place, methods): &(usize, Vec<String>)| {
        let text = match methods.as_slice() {
            [_] => EN.opinion_other,
            _ => result::EN.opinion_others,
        };
        let (methods, name) = (list(methods), decision.ranking[*place].stack.backend_name());
        fill(
            text,
            &[("method", &methods), ("methods", &methods), ("name", &name)],
        )
    };
    let template = match (agreeing.len(), others.is_empty()) {
        (_, true) => EN.opinion_all,
        (0, _) => EN.opinion_none,
        (1, _) => EN.opinion_one,
        _ => EN.opinion_some,
    };
    let others = enumerate(&others.iter().map(other).collect::<Vec<_>>());
    let slots = [
        ("methods", list(&agreeing)),
        ("name", decision.ranking[0].stack.backend_name()),
        ("others", others),
    ];
    fill(
        template,
        &slots.each_ref().map(|(slot, text)| (*slot, text.as_str())),
    )
}
