//! How right the ranking is about documented decisions.
//!
//! Each is decided by its answers. A place is right where its main part is one that the source, or an experienced and
//! neutral architect, would accept for the same reasons. What is stated is the share of readings in which the first
//! stack's main part is first; over many decisions it should be as often right as it states.
//!
//! - first, three, toolkits: the share of decisions whose first stack, one of whose first three, or whose client is right;
//! - naive: the share that the catalogue's rule of thumb gets right;
//! - calibration error: Σ (bin's size / all) · |mean stated − share right|, over what is stated below 0.5 and five bins of equal width from there on (the
//!   expected calibration error, Naeini, Cooper & Hauskrecht, AAAI 2015);
//! - Brier score: the mean of (stated − right)², right being 0 or 1 (Brier, Monthly Weather Review 78, 1950).
//!
//! Decisions of strength 1 are too thin or too wide to judge by, and left out of every rate.

use serde::Serialize;
use serde_json::{Value, json};

use ::report::analyse;
use catalogue::{Catalogue, Effect, Kind, Precedent, Slot, Test, Thumb};
use decision::answers::Answers;
use decision::engine::{METHOD, Model, Stack, decide};

/// Where the bins of the calibration begin, but for the first: few results state less than half.
const BINS: [f64; 5] = [0.5, 0.6, 0.7, 0.8, 0.9];

/// The places that count as the front.
const FRONT: usize = 3;

/// The weakest decisions that are judged by.
pub const STRENGTH: u32 = 2;

/// What came of one decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<'a> {
    /// The decision.
    pub precedent: &'a Precedent,
    /// The ids of the first stacks, best first.
    pub front: Vec<String>,
    /// What the rule of thumb takes.
    pub thumb: Option<String>,
    /// Whether the first place is right; none where the source decides on the client alone.
    pub first: Option<bool>,
    /// Whether what the rule of thumb takes is.
    pub naive: Option<bool>,
    /// Whether one of the first three is.
    pub three: Option<bool>,
    /// Whether the client is; none where the source does not decide that.
    pub client: Option<bool>,
    /// What their limits rule out, and stands among the first three all the same.
    pub violated: Vec<String>,
    /// The share that is stated for the first main part.
    pub stated: f64,
    /// Whether the result is called clear.
    pub clear: bool,
}

/// A part of the calibration: decisions for which about the same share is stated.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Bin {
    /// The mean of what is stated.
    pub stated: f64,
    /// How often it is right.
    pub right: f64,
    /// How many decisions there are.
    pub cases: usize,
}

/// What came of every decision that is judged by.
pub fn outcomes<'a>(model: &Model<'_>, precedents: &'a [Precedent]) -> Vec<Outcome<'a>> {
    let judged = precedents.iter().filter(|one| one.strength >= STRENGTH);
    judged.map(|one| outcome(model, one)).collect()
}

fn outcome<'a>(model: &Model<'_>, precedent: &'a Precedent) -> Outcome<'a> {
    let catalogue = model.catalogue;
    let answers = share::example::given(catalogue, &precedent.answers).applied(catalogue);
    let decision = decide(model, &answers);
    let stacks: Vec<&Stack<'_>> = decision.ranking.iter().map(|one| one.stack).collect();
    let front = &stacks[..FRONT.min(stacks.len())];
    let accepts = |ids: &[String], stack: &Stack<'_>| ids.iter().any(|id| is_main(stack, id));
    let judged = |ids: &[String], right: bool| (!ids.is_empty()).then_some(right);
    let naive = |slot| take(catalogue, &answers, slot);
    let thumb = naive(Slot::Backend);
    let client = stacks.first().and_then(|stack| stack.client);
    let confidence = analyse(model, &answers).map(|analysis| analysis.confidence);
    let (stated, clear) = confidence.map_or((0.0, false), |one| (one.backend_first, one.clear));
    let (top1, top3) = (&precedent.accept_top1, &precedent.accept_top3);
    Outcome {
        front: front.iter().map(|stack| stack.id()).collect(),
        first: judged(top1, front.iter().take(1).any(|stack| accepts(top1, stack))),
        naive: judged(top1, thumb.is_some_and(|id| top1.contains(id))),
        three: judged(top1, front.iter().any(|stack| accepts(top3, stack))),
        client: judged(
            &precedent.accept_client,
            client.is_some_and(|client| precedent.accept_client.contains(&client.id)),
        ),
        violated: violated(precedent, front),
        thumb: thumb.cloned(),
        stated,
        clear,
        precedent,
    }
}

fn violated(precedent: &Precedent, front: &[&Stack<'_>]) -> Vec<String> {
    let stands = |id: &&String| {
        let mut parts = front.iter().flat_map(|stack| stack.parts());
        parts.any(|part| part.id == **id)
    };
    precedent
        .must_exclude
        .iter()
        .filter(stands)
        .cloned()
        .collect()
}

/// Whether a stack's main part is what is accepted: all that is named together, or the one that is named, alone or with
/// others that help it. Shapes name the helpers first.
pub fn is_main(stack: &Stack<'_>, accepted: &str) -> bool {
    let ids = || stack.backend.iter().map(|part| part.id.as_str());
    if accepted.contains('+') {
        return accepted.split('+').eq(ids());
    }
    ids().next_back() == Some(accepted)
}

/// What the rule of thumb takes for a slot.
fn take<'a>(catalogue: &'a Catalogue, answers: &Answers, slot: Slot) -> Option<&'a String> {
    let steps = &catalogue.evidence.thumb;
    let best = steps
        .iter()
        .filter_map(|step| known(catalogue, answers, step))
        .max();
    let holds = |step: &&Thumb| {
        answers.satisfy(&step.when)
            && (step.knows.is_none() || best.is_some() && known(catalogue, answers, step) == best)
    };
    let fills = |step: &&Thumb| {
        let technology = catalogue.technology(&step.takes);
        let role = technology.and_then(|one| catalogue.role(&one.role));
        role.is_some_and(|role| role.slot == slot)
    };
    let step = steps.iter().filter(fills).find(holds)?;
    Some(&step.takes)
}

/// At which level, by place, the option that a step names is known, unless a rule leaves it out.
fn known(catalogue: &Catalogue, answers: &Answers, step: &Thumb) -> Option<usize> {
    let option = step.knows.as_deref()?;
    let left_out = catalogue.rules.iter().any(|rule| match &rule.effect {
        Effect::Exclude {
            test: Test::Outside(question),
            ..
        } => answers.get(question).is_some_and(|answer| {
            !answer.options().is_empty() && !answer.options().contains(&option)
        }),
        _ => false,
    });
    let graded = catalogue
        .questions
        .iter()
        .filter(|one| one.kind == Kind::Graded);
    let level = graded.filter_map(|question| {
        let level = answers.get(&question.id)?.level(option)?;
        question.levels.iter().position(|one| one.id == level)
    });
    level.max().filter(|_| !left_out)
}

/// The share of decisions of which something is true, among those of which it can be said.
pub fn rate<'a>(
    outcomes: impl IntoIterator<Item = &'a Outcome<'a>>,
    of: impl Fn(&Outcome<'a>) -> Option<bool>,
) -> Option<f64> {
    let (mut right, mut all) = (0.0, 0.0);
    for said in outcomes.into_iter().filter_map(of) {
        right += f64::from(u8::from(said));
        all += 1.0;
    }
    (all > 0.0).then(|| right / all)
}

/// The bins of the calibration that have any decisions.
pub fn bins(outcomes: &[Outcome<'_>]) -> Vec<Bin> {
    let mut bins = vec![Bin::default(); BINS.len() + 1];
    for outcome in outcomes {
        let Some(right) = outcome.first else { continue };
        let bin = BINS
            .iter()
            .filter(|start| outcome.stated >= **start)
            .count();
        let bin = &mut bins[bin];
        bin.stated += outcome.stated;
        bin.right += f64::from(u8::from(right));
        bin.cases += 1;
    }
    bins.retain(|bin| bin.cases > 0);
    for bin in &mut bins {
        bin.stated /= bin.cases as f64;
        bin.right /= bin.cases as f64;
    }
    bins
}

/// The mean distance between what is stated and what is right, weighted by the bins' sizes.
pub fn calibration_error(bins: &[Bin]) -> f64 {
    let all: usize = bins.iter().map(|bin| bin.cases).sum();
    let apart = bins
        .iter()
        .map(|bin| bin.cases as f64 * (bin.stated - bin.right).abs());
    apart.sum::<f64>() / all.max(1) as f64
}

/// The mean squared distance between what is stated and what came.
pub fn brier(outcomes: &[Outcome<'_>]) -> f64 {
    let apart = outcomes.iter().filter_map(|outcome| {
        let right = f64::from(u8::from(outcome.first?));
        Some((outcome.stated - right).powi(2))
    });
    let apart: Vec<f64> = apart.collect();
    apart.iter().sum::<f64>() / apart.len().max(1) as f64
}

/// The whole score, as plain data.
pub fn score(catalogue: &Catalogue, outcomes: &[Outcome<'_>]) -> Value {
    let bins = bins(outcomes);
    let clear = || {
        outcomes
            .iter()
            .filter(|one| one.clear && one.first.is_some())
    };
    let count = clear().count();
    let stated = clear().map(|one| one.stated).sum::<f64>() / count.max(1) as f64;
    let misses = outcomes.iter().filter(|one| one.first == Some(false));
    let miss = |one: &Outcome<'_>| json!({"id": one.precedent.id, "first": one.front.first(), "accepted": one.precedent.accept_top1});
    json!({
        "cases": outcomes.len(),
        "first": rate(outcomes, |one| one.first),
        "naive": rate(outcomes, |one| one.naive),
        "three": rate(outcomes, |one| one.three),
        "toolkits": rate(outcomes, |one| one.client),
        "violated": outcomes.iter().filter(|one| !one.violated.is_empty()).count(),
        "calibration": {"error": calibration_error(&bins), "brier": brier(outcomes), "bins": bins},
        "clear": {"cases": count, "stated": stated, "right": rate(clear(), |one| one.first)},
        "groups": groups(catalogue, outcomes),
        "misses": misses.map(miss).collect::<Vec<_>>(),
        "missed_clients": outcomes
            .iter()
            .filter(|one| one.client == Some(false))
            .map(|one| json!({"id": one.precedent.id, "first": one.front.first(), "accepted": one.precedent.accept_client}))
            .collect::<Vec<_>>(),
    })
}

/// The rates by kind of source, by the language known best, and by whether the rule of thumb is right.
fn groups(catalogue: &Catalogue, outcomes: &[Outcome<'_>]) -> Value {
    let group = |name: &str, of: &[&Outcome<'_>]| {
        let of = || of.iter().copied();
        json!({
            "name": name,
            "cases": of().filter(|one| one.first.is_some()).count(),
            "first": rate(of(), |one| one.first),
            "naive": rate(of(), |one| one.naive),
            "three": rate(of(), |one| one.three),
        })
    };
    let by = |names: Vec<String>| -> Vec<Value> {
        let mut unique = names.clone();
        unique.sort();
        unique.dedup();
        let of = |name: &String| {
            let of: Vec<&Outcome<'_>> = outcomes
                .iter()
                .zip(&names)
                .filter(|(_, one)| *one == name)
                .map(|(outcome, _)| outcome)
                .collect();
            group(name, &of)
        };
        unique.iter().map(of).collect()
    };
    let kinds = outcomes.iter().map(|one| one.precedent.kind.clone());
    let family = |one: &Outcome<'_>| family(catalogue, one.precedent);
    let families = outcomes.iter().map(family);
    let thumbs = outcomes.iter().map(|one| match one.naive {
        Some(true) => "rule of thumb right".to_owned(),
        Some(false) => "rule of thumb wrong".to_owned(),
        None => "client only".to_owned(),
    });
    json!({"kind": by(kinds.collect()), "language": by(families.collect()), "thumb": by(thumbs.collect())})
}

/// The language that is known best; several at the same level are named together.
fn family(catalogue: &Catalogue, precedent: &Precedent) -> String {
    let answers = share::example::given(catalogue, &precedent.answers);
    let graded = catalogue
        .questions
        .iter()
        .find(|one| one.kind == Kind::Graded);
    let known = graded.and_then(|question| Some((question, answers.get(&question.id)?)));
    let Some((question, answer)) = known else {
        return "unknown".to_owned();
    };
    let level = |option: &str| {
        let level = answer.level(option);
        question
            .levels
            .iter()
            .position(|one| Some(one.id.as_str()) == level)
    };
    let best = answer.options().into_iter().map(level).max().flatten();
    let mut of_best = answer
        .options()
        .into_iter()
        .filter(|option| level(option) == best);
    match (of_best.next(), of_best.next()) {
        (Some(option), None) => option.to_owned(),
        (Some(_), Some(_)) => "several".to_owned(),
        _ => "unknown".to_owned(),
    }
}

/// A share in a table; a dash where there is none.
pub fn percent(share: &Value) -> String {
    share
        .as_f64()
        .map_or("–".to_owned(), |one| format!("{:.1} %", 100.0 * one))
}

/// The score as Markdown: rates, calibration, groups and misses.
pub fn markdown(catalogue: &Catalogue, outcomes: &[Outcome<'_>]) -> String {
    let score = score(catalogue, outcomes);
    let mut page = String::new();
    let mut line = |text: String| {
        page.push_str(&text);
        page.push('\n');
    };
    line(format!("# How right it is: {}\n", catalogue.id));
    line(format!(
        "Revision {} of {}, method {METHOD}, held against documented decisions of real teams. Made by “stackfit validate”; nothing here is written by hand. The data was made with these decisions in sight, and states less than it is right about them: about others it is right less often.\n",
        catalogue.revision, catalogue.date
    ));
    line("| | |\n|---|---:|".to_owned());
    line(format!("| decisions | {} |", score["cases"]));
    let rates = [
        ("first place right", "first"),
        ("rule of thumb right", "naive"),
        ("right one among three", "three"),
        ("client right", "toolkits"),
    ];
    for (name, field) in rates {
        line(format!("| {name} | {} |", percent(&score[field])));
    }
    line(format!("| limits violated | {} |", score["violated"]));
    let clear = &score["clear"];
    line(format!("| called clear | {} |", clear["cases"]));
    line(format!("| clear: stated | {} |", percent(&clear["stated"])));
    line(format!("| clear: right | {} |", percent(&clear["right"])));
    line(format!(
        "| calibration error | {:.3} |",
        score["calibration"]["error"].as_f64().unwrap_or_default()
    ));
    line(format!(
        "| Brier score | {:.3} |",
        score["calibration"]["brier"].as_f64().unwrap_or_default()
    ));
    line("\n| stated | right | decisions |\n|---:|---:|---:|".to_owned());
    for bin in bins(outcomes) {
        line(format!(
            "| {:.0} % | {:.0} % | {} |",
            100.0 * bin.stated,
            100.0 * bin.right,
            bin.cases
        ));
    }
    for (by, title) in [
        ("kind", "kind of source"),
        ("language", "language known best"),
        ("thumb", "rule of thumb"),
    ] {
        line(format!(
            "\n| {title} | decisions | first | naive | in three |\n|---|---:|---:|---:|---:|"
        ));
        for group in score["groups"][by].as_array().into_iter().flatten() {
            line(format!(
                "| {} | {} | {} | {} | {} |",
                group["name"].as_str().unwrap_or_default(),
                group["cases"],
                percent(&group["first"]),
                percent(&group["naive"]),
                percent(&group["three"]),
            ));
        }
    }
    line("\n| missed | first | would be right |\n|---|---|---|".to_owned());
    let names = |ids: &Value| {
        let ids = ids.as_array().into_iter().flatten();
        ids.filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
    };
    for list in ["misses", "missed_clients"] {
        for miss in score[list].as_array().into_iter().flatten() {
            let text = |field: &str| miss[field].as_str().unwrap_or_default().to_owned();
            line(format!(
                "| {} | {} | {} |",
                text("id"),
                text("first"),
                names(&miss["accepted"])
            ));
        }
    }
    page
}

/// A sentence, or as many of its words as a cell of a table holds.
fn shortened(text: &str) -> String {
    /// The most bytes: fewer than a catalogue's reader takes.
    const MOST: usize = 190;
    let start = (0..=MOST.min(text.len()))
        .rev()
        .find_map(|end| text.get(..end));
    let start = start.unwrap_or_default();
    match start.rsplit_once(' ') {
        Some((words, _)) if start.len() < text.len() => format!("{words} …"),
        _ => text.to_owned(),
    }
}

/// What visitors read of the score, in the form of the guide: `score.toml` of the catalogue.
pub fn page(catalogue: &Catalogue, outcomes: &[Outcome<'_>]) -> String {
    let whole =
        |rate: Option<f64>| rate.map_or("–".to_owned(), |one| format!("{:.0} %", 100.0 * one));
    let rows = |rows: Vec<Vec<String>>| {
        let row = |row: &Vec<String>| format!("    {},\n", json!(row));
        rows.iter().map(row).collect::<String>()
    };
    let table = |title: &str, text: &str, head: &[&str], cells: Vec<Vec<String>>| {
        let (title, text, head) = (json!(title), json!([text]), json!(head));
        let rows = rows(cells);
        format!(
            "\n[[page.section]]\ntitle = {title}\ntext = {text}\n[page.section.table]\nhead = {head}\nrows = [\n{rows}]\n"
        )
    };
    let names = |ids: &[String]| {
        let ids = ids.iter().map(|id| ::report::stack_name(catalogue, id));
        ids.collect::<Vec<_>>().join(", ")
    };
    let rates = vec![
        vec![
            "First place right".to_owned(),
            whole(rate(outcomes, |one| one.first)),
            whole(rate(outcomes, |one| one.naive)),
        ],
        vec![
            "A right one among three".to_owned(),
            whole(rate(outcomes, |one| one.three)),
            "–".to_owned(),
        ],
    ];
    let bins = bins(outcomes).into_iter().map(|bin| {
        vec![
            whole(Some(bin.stated)),
            whole(Some(bin.right)),
            bin.cases.to_string(),
        ]
    });
    let misses = outcomes.iter().filter(|one| one.first == Some(false));
    let misses = misses.map(|one| {
        let told = one.precedent.description.split_inclusive(". ").next();
        vec![
            shortened(told.unwrap_or_default().trim()),
            names(&one.front[..1.min(one.front.len())]),
            names(&one.precedent.accept_top1),
        ]
    });
    let lede = format!(
        "{} documented decisions of real teams, each decided by its answers and held against what its source, or an experienced architect, would accept. The data was made with them in sight: about others it is right less often.",
        outcomes.len()
    );
    [
        "#:schema ../schemas/score.json\n\n# Made by `make generated`; nothing here is written by hand.\n\n[[page]]\nid = \"score\"\ntitle = \"How right it is\"\n".to_owned(),
        format!("lede = {}\n", json!(lede)),
        table(
            "How often it is right",
            "The rule of thumb knows nothing but whether a hosted one is welcome, and what is known best.",
            &["Of all decisions", "Stackfit", "Rule of thumb"],
            rates,
        ),
        table(
            "Whether it is as sure as it should be",
            "Results that state about the same share, and how many of them are right. What is right more often than it states is too modest, what is right less often too sure.",
            &["Stated", "Right", "Decisions"],
            bins.collect(),
        ),
        table(
            "Where it is wrong",
            "Each decision whose first place is not one that would be right.",
            &["Decision", "Comes first", "Would be right"],
            misses.collect(),
        ),
    ]
    .concat()
}
