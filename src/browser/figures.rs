//! All figures of a result as numbers, for whoever wants to compare the page's with the command line's. The page itself
//! has no use for it.

use crate::catalogue::Catalogue;
use crate::report::{ByCriterion, Opinion, analyse, report};
use crate::share;
use crate::view::App;

/// The end of a list of technologies, and what stands for a number that there is not.
const NONE: f64 = -1.0;

/// The figures of the result of a link's payload; none for a link that cannot be opened. In this order, everything by
/// criterion in the catalogue's order:
///
/// 1. for each stack, the best first: the numbers of its technologies, −1, its score, its contributions and, from the
///    analysis, the share of readings in which it takes each rank;
/// 2. the weights;
/// 3. where there is a stack, of the confidence: draws, seed, first, first backend, the factor or −1, the central
///    weights, and for each duel the share of wins and that of readings which the other's backend leads;
/// 4. the low and the high end of each stability interval;
/// 5. the values of TOPSIS, those of VIKOR, those of PROMETHEE II;
/// 6. the number of tipping points.
pub fn figures(app: App, link: &str) -> Vec<f64> {
    let catalogue = app.catalogue;
    let mut figures = Vec::new();
    if let Ok(shared) = share::decode(catalogue, link) {
        let report = report(app.model, shared.case());
        let analysis = analyse(app.model, shared.case());
        for (place, stack) in report.stacks.iter().enumerate() {
            let parts = stack.parts.backend.iter().chain(&stack.parts.client);
            let known = parts.filter_map(|id| catalogue.technology(id));
            figures.extend(known.map(|part| f64::from(part.number)));
            figures.extend([NONE, stack.score]);
            add(&mut figures, catalogue, &stack.contributions);
            if let Some(analysis) = &analysis {
                figures.extend_from_slice(&analysis.rank_acceptability[place]);
            }
        }
        add(&mut figures, catalogue, &report.weights);
        if let Some(analysis) = analysis {
            let sure = analysis.confidence;
            let counts = [sure.draws as f64, sure.seed as f64];
            let factor = sure.confidence_factor.unwrap_or(NONE);
            figures.extend(
                counts
                    .into_iter()
                    .chain([sure.first, sure.backend_first, factor]),
            );
            if let Some(weights) = &sure.central_weights {
                add(&mut figures, catalogue, weights);
            }
            for duel in sure.pairwise_winning {
                figures.extend([duel.wins, duel.backend_first]);
            }
            for (_, low, high) in analysis.stability.0 {
                figures.extend([low, high]);
            }
            let opinions = analysis.second_opinions;
            for Opinion { values, .. } in [opinions.topsis, opinions.vikor, opinions.promethee2] {
                figures.extend(values);
            }
            figures.push(analysis.tipping_points.len() as f64);
        }
    }
    figures
}

fn add(figures: &mut Vec<f64>, catalogue: &Catalogue, numbers: &ByCriterion) {
    let criteria = catalogue.criteria.iter();
    figures.extend(criteria.filter_map(|criterion| numbers.get(&criterion.id)));
}
