//! Every figure of a result is the same in the browser as natively, to the last bit.

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::report::{ByCriterion, Report, analyse, report};

use super::random::Random;
use super::support::{
    Visitor, catalogue, model, result_link, stackfit, visit, visit_in_each_engine,
};

const INTERVIEWS: u64 = 50;

/// For so many, the command line is asked, too.
const ASKED: usize = 5;

#[test]
fn should_find_the_same_figures_as_the_command_line() {
    visit_in_each_engine(|visitor| {
        visitor.open("");
        let mut possible = 0;
        for seed in 0..INTERVIEWS {
            let answers = Random::seeded(seed).interview();
            let report = complete(&answers);
            possible += usize::from(!report.stacks.is_empty());
            let expected: Vec<u64> = figures(&report).into_iter().map(f64::to_bits).collect();
            let found = figures_of_the_page(visitor, &result_link(&answers));
            assert_eq!(found.len(), expected.len(), "seed {seed}");
            let pairs = found.iter().zip(&expected).enumerate();
            let differing: Vec<(usize, f64, f64)> = pairs
                .filter(|(_, (one, other))| one != other)
                .map(|(place, (one, other))| (place, f64::from_bits(*one), f64::from_bits(*other)))
                .collect();
            assert_eq!(differing, [], "seed {seed}: place, page, native");
            // Where no stack is possible, the command line says so of each figure by itself.
            if possible <= ASKED && !report.stacks.is_empty() {
                let document = json!({"answers": answers.to_json()}).to_string();
                let printed = stackfit(&["recommend", "-"], &document);
                assert_eq!(printed, print(&report), "seed {seed}");
            }
        }
        assert!(possible > INTERVIEWS as usize / 2, "{possible} have stacks");
    });
}

#[test]
fn should_find_no_figures_in_a_link_that_cannot_be_opened() {
    visit(|visitor| {
        visitor.open("");
        for link in ["", "nonsense", "#r=1damaged"] {
            assert_eq!(figures_of_the_page(visitor, link), [0_u64; 0], "{link}");
        }
    });
}

/// What the page finds: the bits of each number, since not every way of printing them gives the same number back.
#[track_caller]
fn figures_of_the_page(visitor: &Visitor<'_>, link: &str) -> Vec<u64> {
    // The piece that has them knows what it has made.
    let program = "return window.wasmBindings?.made().length > 0";
    visitor.sees("the program", json!(true), || {
        visitor.script(program, Vec::new())
    });
    let script = "
        const figures = Float64Array.from(wasmBindings.figures(arguments[0]));
        return Array.from(new BigUint64Array(figures.buffer), String);";
    let found = visitor.script(script, vec![json!(link)]);
    let bits: Vec<String> = serde_json::from_value(found).unwrap();
    bits.iter().map(|bits| bits.parse().unwrap()).collect()
}

/// The report with its analysis.
fn complete(answers: &Answers) -> Report {
    let mut report = report(model(), answers);
    if let Some(analysis) = analyse(model(), answers) {
        report.complete(analysis);
    }
    report
}

/// A report as the command line prints it.
fn print(report: &Report) -> String {
    let value: Value = serde_json::to_value(report).unwrap();
    format!("{value:#}\n")
}

/// All numbers of a report, in the order that the page's own program documents.
fn figures(report: &Report) -> Vec<f64> {
    let mut figures = Vec::new();
    for stack in &report.stacks {
        let parts = stack.parts.backend.iter().chain(&stack.parts.client);
        let number = |id: &String| f64::from(catalogue().technology(id).unwrap().number);
        figures.extend(parts.map(number));
        figures.extend([-1.0, stack.score]);
        figures.extend(numbers(&stack.contributions));
        figures.extend(stack.rank_acceptability.iter().flatten());
    }
    figures.extend(numbers(&report.weights));
    if let Some(certainty) = &report.certainty {
        let sure = &certainty.confidence;
        figures.extend([sure.draws as f64, sure.seed as f64]);
        figures.extend([sure.first, sure.backend_first]);
        figures.push(sure.confidence_factor.unwrap_or(-1.0));
        figures.extend(sure.central_weights.iter().flat_map(numbers));
        let duels = sure.pairwise_winning.iter();
        figures.extend(duels.flat_map(|duel| [duel.wins, duel.backend_first]));
        let intervals = certainty.stability.0.iter();
        figures.extend(intervals.flat_map(|(_, low, high)| [*low, *high]));
        let opinions = &certainty.second_opinions;
        for opinion in [&opinions.topsis, &opinions.vikor, &opinions.promethee2] {
            figures.extend(&opinion.values);
        }
        figures.push(certainty.tipping_points.len() as f64);
    }
    figures
}

fn numbers(numbers: &ByCriterion) -> Vec<f64> {
    let criteria = catalogue().criteria.iter();
    criteria
        .filter_map(|criterion| numbers.get(&criterion.id))
        .collect()
}
