//! The pictures of a result: drawn well whatever was answered, with the numbers of their tables, and no claim too many.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod claims;
mod colours;
mod drawn;
mod layout;
#[path = "../support/mod.rs"]
mod support;
mod values;
mod well_formed;

use std::sync::LazyLock;

use stackfit::answers::Answers;
use stackfit::catalogue::Catalogue;
use stackfit::engine::Model;
use stackfit::pictures::{Mode, Picture, Width, pictures};
use stackfit::report::{Report, analyse, report};
use support::{Random, catalogue, example, example_model, model};

/// How many interviews of each catalogue are drawn.
const INTERVIEWS: usize = 150;

const WIDTHS: [Width; 2] = [Width::Narrow, Width::Wide];

const MODES: [Mode; 2] = [Mode::Inline, Mode::Standalone];

/// A result and its pictures.
struct Shown {
    catalogue: &'static Catalogue,
    report: Report,
    pictures: Vec<Picture>,
}

static RESULTS: LazyLock<Vec<Shown>> = LazyLock::new(|| {
    let mut random = Random::seeded(7);
    let mut results = Vec::new();
    for _ in 0..INTERVIEWS {
        let answers = random.interview();
        results.push(shown(catalogue(), model(), &answers));
        let answers = random.interview_about(example());
        results.push(shown(example(), example_model(), &answers));
    }
    results
});

fn shown(catalogue: &'static Catalogue, model: &Model<'_>, answers: &Answers) -> Shown {
    let report = complete(model, answers);
    Shown {
        pictures: pictures(catalogue, &report),
        report,
        catalogue,
    }
}

/// The report with its analysis.
fn complete(model: &Model<'_>, answers: &Answers) -> Report {
    let mut report = report(model, answers);
    if let Some(analysis) = analyse(model, answers) {
        report.complete(analysis);
    }
    report
}

/// Looks at every picture of every result in both widths and both modes.
fn each_svg(look: impl Fn(&Picture, Width, Mode, &str)) {
    let mut seen = 0;
    for picture in RESULTS.iter().flat_map(|shown| &shown.pictures) {
        for width in WIDTHS {
            for mode in MODES {
                look(picture, width, mode, &picture.svg(width, mode));
                seen += 1;
            }
        }
    }
    assert!(seen > 2000, "only {seen} pictures");
}
