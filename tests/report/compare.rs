//! Alternatives and entries side by side.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::engine::{Model, decide};
use stackfit::report::{
    Comparison, Group, Known, MOST, Row, Sort, analyse, compare, offers, report,
};
use stackfit::wording::compare::EN;

use crate::support::{Random, answers, catalogue, example_model, model};

fn side_by_side(model: &Model<'_>, answers: &Answers, ids: &[&str]) -> Comparison {
    let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    let known = Known {
        evidence: Some(&model.catalogue.evidence),
        analysis: None,
    };
    compare(model, answers, &ids, known)
}

fn group(comparison: &Comparison, id: Sort) -> &Group {
    comparison.groups.iter().find(|one| one.id == id).unwrap()
}

fn row<'a>(comparison: &'a Comparison, group: Sort, label: &str) -> &'a Row {
    let mut rows = self::group(comparison, group).rows.iter();
    rows.find(|row| row.label == label).unwrap()
}

fn texts(row: &Row) -> Vec<&str> {
    let lines = row.cells.iter().flat_map(|cell| &cell.lines);
    lines.map(|line| line.text.as_str()).collect()
}

/// Some ids of alternatives and entries, two to five.
fn some_ids(random: &mut Random, model: &Model<'_>) -> Vec<String> {
    let stacks: Vec<String> = model.stacks().map(|stack| stack.id()).collect();
    let count = 2 + random.below(MOST - 1);
    let mut ids = Vec::new();
    while ids.len() < count {
        let id = if random.chance(30) {
            random.one(&model.catalogue.technologies).id.clone()
        } else {
            random.one(&stacks).clone()
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

#[test]
fn should_repeat_the_reports_numbers() {
    let mut random = Random::seeded(11);
    for model in [model(), example_model()] {
        for _ in 0..40 {
            let given = random.interview_about(model.catalogue);
            let report = report(model, &given);
            let ids = some_ids(&mut random, model);
            let compared = compare(model, &given, &ids, Known::default());
            for (place, column) in compared.columns.iter().enumerate() {
                let number =
                    |label: &str| row(&compared, Sort::Decision, label).cells[place].number;
                let Some(id) = &column.stack else {
                    assert_eq!((number(EN.place), number(EN.score)), (None, None));
                    assert!(!column.out.is_empty(), "{}", column.id);
                    continue;
                };
                let at = report.stacks.iter().position(|one| one.id == *id).unwrap();
                let stack = &report.stacks[at];
                assert_eq!(number(EN.place), Some((at + 1) as f64));
                assert_eq!(number(EN.score), Some(stack.score));
                for (criterion, weight) in report.weights.greatest_first() {
                    let rows = &group(&compared, Sort::Decision).rows;
                    let row = rows.iter().find(|row| row.id == criterion).unwrap();
                    let cell = &row.cells[place];
                    let adds = stack.contributions.get(criterion).unwrap();
                    assert_eq!(cell.number, Some(adds));
                    assert!((cell.value.unwrap() * weight - adds).abs() < 1e-12);
                }
            }
        }
    }
}

#[test]
fn should_say_how_often_each_is_first_once_that_is_known() {
    let given = answers(&json!({"platform": ["web"], "skills": {"php": "strong"}}));
    let analysis = analyse(model(), &given).unwrap();
    let known = Known {
        analysis: Some(&analysis),
        ..Known::default()
    };
    let ids = ["laravel", "django"].map(str::to_owned);
    let compared = compare(model(), &given, &ids, known);
    let mut whole = report(model(), &given);
    whole.complete(analysis.clone());
    let share = |id: &str| {
        let stack = whole.stacks.iter().find(|one| one.id == id).unwrap();
        stack.first_rank_acceptability
    };
    let first = row(&compared, Sort::Decision, EN.first);
    assert_eq!(first.cells[0].number, share("laravel"));
    assert_eq!(first.cells[1].number, share("django"));
    assert!(first.cells[0].best && !first.cells[1].best);
}

#[test]
fn should_put_what_differs_first_and_the_most_different_before_the_rest() {
    let mut random = Random::seeded(3);
    for model in [model(), example_model()] {
        for _ in 0..40 {
            let given = random.interview_about(model.catalogue);
            let ids = some_ids(&mut random, model);
            let known = Known {
                evidence: Some(&model.catalogue.evidence),
                analysis: None,
            };
            let compared = compare(model, &given, &ids, known);
            for group in &compared.groups {
                let order = group.rows.windows(2);
                let falls = |pair: &[Row]| pair[0].differs >= pair[1].differs;
                assert!(order.clone().all(falls), "{:?}", group.id);
                let is_criterion = |row: &Row| model.catalogue.criterion(&row.id).is_some();
                if group.id != Sort::Decision {
                    continue;
                }
                for pair in order.filter(|pair| pair.iter().all(is_criterion)) {
                    let both = pair[0].differs == pair[1].differs;
                    assert!(!both || !pair[0].differs || pair[0].apart >= pair[1].apart);
                }
            }
        }
    }
}

#[test]
fn should_tell_what_is_the_same_from_what_differs() {
    let open = Answers::default();
    let compared = side_by_side(model(), &open, &["django", "laravel"]);
    let licence = row(&compared, Sort::Facts, "Licence");
    assert!(licence.differs && licence.says == EN.differs);
    assert_eq!(texts(licence), ["BSD-3-Clause", "MIT"]);
    let same = row(&compared, Sort::Facts, "Mail");
    assert!(!same.differs && same.says == EN.same, "{same:?}");
    let score = row(&compared, Sort::Decision, EN.score);
    let (one, other) = (
        score.cells[0].number.unwrap(),
        score.cells[1].number.unwrap(),
    );
    assert_eq!(score.apart, Some((one - other).abs()));
    assert_eq!(score.cells.iter().filter(|cell| cell.best).count(), 1);
}

#[test]
fn should_say_which_answer_rules_a_column_out() {
    let given = answers(&json!({"platform": ["web"], "baas": "never"}));
    let compared = side_by_side(model(), &given, &["django", "firebase"]);
    let [django, firebase] = compared.columns.as_slice() else {
        panic!("two columns");
    };
    assert!(django.out.is_empty() && django.stack.is_some());
    assert_eq!(firebase.stack, None);
    let short = &catalogue().question("baas").unwrap().short;
    let start = format!("Ruled out by “{short}”: Firebase is a hosted backend");
    assert!(firebase.out[0].starts_with(&start), "{:?}", firebase.out);
    let requirements = &group(&compared, Sort::Decision).rows[0];
    assert_eq!(requirements.label, EN.requirements);
    assert_eq!(requirements.cells[0].lines[0].text, EN.met);
    // Its ratings and facts are there all the same.
    assert!(
        !row(&compared, Sort::Facts, "Licence").cells[1]
            .lines
            .is_empty()
    );
    // Nobody asked for an app.
    let compared = side_by_side(model(), &given, &["django+flutter", "django"]);
    assert!(compared.columns[0].out[0].starts_with("Not among the stacks"));
}

#[test]
fn should_judge_an_entry_by_the_best_alternative_with_it() {
    let given = answers(&json!({"platform": ["mobile"]}));
    let decision = decide(model(), &given);
    let compared = side_by_side(model(), &given, &["django", "flutter"]);
    for column in &compared.columns {
        let mut ranking = decision.ranking.iter();
        let best = ranking.find(|one| one.stack.parts().any(|part| part.id == column.id));
        assert_eq!(column.stack, best.map(|one| one.stack.id()));
    }
    let judged = row(&compared, Sort::Decision, EN.judged_as);
    assert!(texts(judged)[0].starts_with("Django + "), "{judged:?}");
}

#[test]
fn should_leave_out_what_is_unknown_or_too_much_and_say_so() {
    let open = Answers::default();
    let ids = [
        "django",
        "cobol",
        "laravel",
        "django",
        "flutter+django",
        "rails",
        "symfony",
        "firebase",
        "fastapi",
        "supabase",
    ];
    let compared = side_by_side(model(), &open, &ids);
    let columns: Vec<&str> = compared.columns.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(
        columns,
        ["django", "laravel", "rails", "symfony", "firebase"]
    );
    assert_eq!(compared.unknown, ["cobol", "flutter+django"]);
    assert_eq!(compared.left_out, ["FastAPI", "Supabase"]);
    let nothing = side_by_side(model(), &open, &[]);
    assert!(nothing.columns.is_empty() && nothing.groups.is_empty());
}

#[test]
fn should_leave_out_what_is_said_of_a_part_that_all_have() {
    let given = answers(&json!({"platform": ["mobile"]}));
    let compared = side_by_side(model(), &given, &["django+flutter", "laravel+flutter"]);
    assert_eq!(compared.shared, ["Flutter"]);
    let licence = row(&compared, Sort::Facts, "Licence");
    assert_eq!(texts(licence), ["BSD-3-Clause", "MIT"]);
    // Where nothing else would be left of a column, nothing is left out.
    let compared = side_by_side(model(), &given, &["django+flutter", "flutter"]);
    assert!(compared.shared.is_empty());
    let parts = &row(&compared, Sort::Facts, "Licence").cells[0].lines;
    assert_eq!(parts[1].part.as_deref(), Some("Flutter"));
}

#[test]
fn should_name_claims_and_sources_that_exist() {
    let open = Answers::default();
    let evidence = &catalogue().evidence;
    let compared = side_by_side(model(), &open, &["django", "firebase", "supabase"]);
    let claims = group(&compared, Sort::Claims);
    assert_eq!(claims.rows.len(), 2);
    for row in &claims.rows {
        for (cell, column) in row.cells.iter().zip(&compared.columns) {
            assert!(!cell.lines.is_empty(), "{}", column.id);
            for line in &cell.lines {
                let claim = evidence.claim(line.claim.as_ref().unwrap()).unwrap();
                assert_eq!(claim.technology.as_ref(), Some(&column.id));
                assert!(evidence.source(line.source.as_ref().unwrap()).is_some());
            }
        }
    }
}

#[test]
fn should_offer_what_can_be_compared() {
    let mut random = Random::seeded(5);
    for model in [model(), example_model()] {
        let given = random.interview_about(model.catalogue);
        let offers = offers(model, &given);
        assert!(offers.len() > 1);
        for (id, name) in offers {
            let column = &side_by_side(model, &given, &[&id]).columns[0];
            assert_eq!((&column.name, &column.stack), (&name, &Some(id)));
        }
    }
}

/// What stands in a cell must not be an id, a slot, or a word of another decision.
#[test]
fn should_speak_without_ids() {
    let mut random = Random::seeded(21);
    for model in [model(), example_model()] {
        for _ in 0..60 {
            let given = random.interview_about(model.catalogue);
            let ids = some_ids(&mut random, model);
            let compared = compare(model, &given, &ids, Known::default());
            let mut said: Vec<String> = Vec::new();
            for row in compared.groups.iter().flat_map(|group| &group.rows) {
                said.extend([row.label.clone(), row.says.clone(), row.note.clone()]);
                said.extend(texts(row).into_iter().map(str::to_owned));
            }
            said.extend(compared.columns.iter().flat_map(|one| one.out.clone()));
            for text in said {
                assert!(
                    !text.contains(['{', '}', '_']) && !text.contains("  "),
                    "{text}"
                );
                assert!(!text.contains("“”") && !text.contains(".."), "{text}");
                assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
            }
        }
    }
}
