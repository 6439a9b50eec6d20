#![doc = include_str!("../README.md")]

mod analyse;
pub mod audit;
mod changes;
mod check;
mod compare;
mod export;
mod given;
mod input;
mod lines;
mod picture;
mod questions;
mod report;
mod schema;
mod team;
mod terminal;
mod validate;

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use serde_json::{Value, json};

use ::report as reports;
use catalogue::{self, Catalogue, Date, MOST_PROBLEMS, Problem};
use decision::engine::{Model, interview};
use decision::weights::Case;

/// Decides by a catalogue: what fits best, how sure that is, and why.
#[derive(Parser)]
#[command(
    name = "stackfit",
    version,
    about = "A decision wizard that finds the backend stack that fits a team, in the browser, with its reasons"
)]
struct Arguments {
    /// Decide by another catalogue than the one inside: a folder with `catalogue.toml`, or a packed catalogue.
    #[arg(long, global = true, value_name = "PATH")]
    catalogue: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the questionnaire: ids, kinds, options, when each is asked.
    Questions,
    /// Print the report for answers.
    Recommend {
        /// A file with `{"answers": {…}}`, `"weights": {…}` where they are set by hand, and `"seed": …` for other draws,
        /// or `-` for standard input.
        answers: PathBuf,
    },
    /// Print a picture of the result for answers, as an SVG file that stands alone.
    Picture {
        /// Which picture.
        #[arg(value_parser = PossibleValuesParser::new(pictures::IDS))]
        name: String,
        /// A file with `{"answers": {…}}`, or `-` for standard input.
        answers: PathBuf,
        /// Draw it for the width of a phone.
        #[arg(long)]
        narrow: bool,
    },
    #[command(about = analyse::ABOUT, long_about = analyse::HELP)]
    Analyse {
        /// A file with `{"matrix": [[…], …], …}`, or `-` for standard input.
        problem: PathBuf,
    },
    #[command(about = export::ABOUT, long_about = export::HELP)]
    Export {
        /// What to print.
        format: export::Format,
        /// A file with `{"answers": {…}}`, or `-` for standard input.
        answers: PathBuf,
        /// The page that the link to the result opens.
        #[arg(long, value_name = "URL", default_value = export::LINK_BASE, value_parser = export::base)]
        link_base: String,
        /// The day that it is dated, such as 2026-11-21; without it, it has none.
        #[arg(long, value_name = "DATE", value_parser = export::date)]
        date: Option<Date>,
        #[command(flatten)]
        table: export::CsvOptions,
    },
    /// Print two to five stacks or technologies side by side: what differs most first.
    Compare {
        /// Their ids, joined by commas: `django,laravel+flutter`.
        ids: String,
        /// A file with `{"answers": {…}}`, or `-` for standard input.
        answers: PathBuf,
    },
    /// Print which question to ask next, and how settled the outcome is.
    Next {
        /// A file with `{"answers": {…}}`, or `-` for standard input.
        answers: PathBuf,
    },
    /// Make or read a result link, or a what-if link where weights are set by hand.
    #[command(subcommand)]
    Link(Link),
    #[command(about = team::ABOUT, long_about = team::HELP)]
    Team {
        /// A file with result links, each with or without a name before it, or `-` for standard input.
        links: PathBuf,
    },
    /// Check a catalogue and print every problem.
    Check {
        /// The folder with `catalogue.toml`, or a packed catalogue.
        catalogue: PathBuf,
    },
    #[command(about = changes::ABOUT, long_about = changes::HELP)]
    Changes {
        /// The folder of the catalogue as it was.
        old: PathBuf,
        /// The folder of the catalogue as it is.
        new: PathBuf,
    },
    /// Pack a catalogue's folder into one JSON document.
    Pack {
        /// The folder with `catalogue.toml`.
        catalogue: PathBuf,
    },
    /// Print a survey of a catalogue's data as Markdown: what results rest on, and where work helps most.
    Report {
        /// The folder with `catalogue.toml`, or a packed catalogue; the bundled one where it is absent.
        path: Option<PathBuf>,
        /// A file with realistic interviews, `[{…}, …]`: their outcomes stand beside those of random ones.
        #[arg(long, value_name = "FILE")]
        interviews: Option<PathBuf>,
        /// Print a page of HTML instead.
        #[arg(long)]
        html: bool,
    },
    #[command(about = validate::ABOUT, long_about = validate::HELP)]
    Validate {
        /// A file with documented decisions, `[{"id": …, "answers": {…}, "accept_top1": […], …}, …]`, or `-`; those of
        /// the catalogue where it is absent.
        cases: Option<PathBuf>,
        /// Print a table as Markdown instead of JSON.
        #[arg(long)]
        table: bool,
        /// Print what the page about the method shows of it, the catalogue's file `score.toml`, instead of JSON.
        #[arg(long, conflicts_with = "table")]
        page: bool,
    },
    /// Fit the importance of criteria to the catalogue's documented decisions, and print how right it is, cross-validated.
    Fit {
        /// Print the rates as Markdown instead of JSON.
        #[arg(long)]
        table: bool,
    },
    /// Print the JSON Schemas of a catalogue's files, which editors check them by.
    Schema {
        /// Write each into a file of this folder instead.
        #[arg(long, value_name = "DIR")]
        write: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum Link {
    /// Print the link to answers.
    Encode {
        /// A file with `{"answers": {…}}`, and `"weights": {…}` where they are set by hand, or `-` for standard input.
        answers: PathBuf,
    },
    /// Print the answers of a link, and the weights set by hand.
    Decode {
        /// The address, its fragment or the bare payload.
        link: String,
    },
}

/// How many problems of answers are printed; who has more has one cause for them.
const SHOWN: usize = 20;

/// What is wrong with the input.
enum Failure {
    /// Problems of answers, with file and field.
    Problems(Vec<Problem>),
    /// Problems of a catalogue, all of which its editor wants to see.
    Catalogue(Vec<Problem>),
    /// Something else, in a sentence.
    Message(String),
}

/// Runs the command line and returns the exit code.
pub fn run() -> i32 {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return explain(&error),
    };
    match output(arguments.command, arguments.catalogue.as_deref()) {
        Ok(value) => print(&value),
        Err(Failure::Problems(problems)) => refuse(&problems, SHOWN),
        Err(Failure::Catalogue(problems)) => refuse(&problems, MOST_PROBLEMS),
        Err(Failure::Message(message)) => {
            terminal::say(&message);
            2
        }
    }
}

/// Prints what clap says of the arguments, which quotes them.
fn explain(error: &clap::Error) -> i32 {
    if error.use_stderr() {
        eprint!("{}", terminal::shown(&error.render().to_string()));
    } else {
        // Help is the program's own words. A reader that is gone is no failure of ours.
        let _ = error.print();
    }
    error.exit_code()
}

fn refuse(problems: &[Problem], most: usize) -> i32 {
    for problem in problems.iter().take(most) {
        terminal::say(&problem.to_string());
    }
    if problems.len() > most {
        terminal::say(&format!("… and {} more problems", problems.len() - most));
    }
    2
}

/// Prints JSON, or a text as it is. A reader that stops early, such as `head`, is no failure of ours.
fn print(value: &Value) -> i32 {
    use std::io::Write;
    let text = match value {
        Value::String(text) => terminal::document(text),
        other => terminal::json(other),
    };
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => 0,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => 0,
        Err(error) => {
            terminal::say(&format!("the output cannot be written: {error}"));
            2
        }
    }
}

fn output(command: Command, from: Option<&Path>) -> Result<Value, Failure> {
    match command {
        Command::Questions => Ok(questions::questionnaire(&catalogue(from)?)),
        Command::Recommend { answers } => {
            let catalogue = catalogue(from)?;
            let (case, seed) = input::seeded(&catalogue, &answers)?;
            let seed = seed.map_or(reports::SEED, u64::from);
            json_of(&analysed(&Model::new(&catalogue), (&case).into(), seed))
        }
        Command::Picture {
            name,
            answers,
            narrow,
        } => picture::picture(&catalogue(from)?, &name, &answers, narrow),
        Command::Export {
            format,
            answers,
            link_base,
            date,
            table,
        } => {
            let catalogue = catalogue(from)?;
            let case = input::case(&catalogue, &answers)?;
            let format = (format, &table);
            export::export(&catalogue, (&case).into(), format, &link_base, date).map(Value::String)
        }
        Command::Analyse { problem } => analyse::analyse(&problem),
        Command::Compare { ids, answers } => compare::compare(&catalogue(from)?, &ids, &answers),
        Command::Next { answers } => {
            let catalogue = catalogue(from)?;
            // What is asked next follows from the answers alone, on the page as well.
            let (answers, _) = input::case(&catalogue, &answers)?;
            let plan = interview::plan(&Model::new(&catalogue), &answers);
            Ok(json!({
                "next": plan.next(),
                "remaining": plan.remaining,
                "settled": plan.settled,
                "enough": plan.enough(),
            }))
        }
        Command::Link(Link::Encode { answers }) => {
            let catalogue = catalogue(from)?;
            let case = input::case(&catalogue, &answers)?;
            Ok(json!({"link": link(&Model::new(&catalogue), (&case).into())}))
        }
        Command::Link(Link::Decode { link }) => decode(&catalogue(from)?, &link),
        Command::Team { links } => team::team(&catalogue(from)?, &links),
        Command::Check { catalogue } => check::check(&catalogue),
        Command::Changes { old, new } => changes::changes(&old, &new).map(Value::String),
        Command::Pack { catalogue } => {
            let (_, documents) = given::catalogue(&catalogue)?;
            Ok(catalogue::pack(documents))
        }
        Command::Report {
            path,
            interviews,
            html,
        } => {
            let catalogue = catalogue(path.as_deref().or(from))?;
            report::report(&catalogue, interviews.as_deref(), html)
        }
        Command::Fit { table } => {
            let found = audit::fit::fit(&catalogue(from)?);
            Ok(if table {
                Value::String(audit::fit::markdown(&found))
            } else {
                found
            })
        }
        Command::Validate { cases, table, page } => {
            validate::validate(from, cases.as_deref(), (table, page))
        }
        Command::Schema { write } => schema::schema(write.as_deref()),
    }
}

fn decode(catalogue: &Catalogue, link: &str) -> Result<Value, Failure> {
    let shared = share::decode(catalogue, link).map_err(|problem| {
        Failure::Message(match problem {
            share::LinkProblem::Damaged if ::team::is_team_link(link) => {
                "this is the link to a team: “stackfit team” reads it".to_owned()
            }
            share::LinkProblem::Damaged if !share::is_result_link(link) && link.contains("://") => {
                "there is no link to a result in this: such a link has “#r=” or “#w=” in it"
                    .to_owned()
            }
            share::LinkProblem::Damaged => {
                "the link is damaged: copy it again, as a whole".to_owned()
            }
            share::LinkProblem::Foreign => format!(
                "the link was made with another catalogue than {}: decode it there",
                catalogue.id
            ),
            share::LinkProblem::Future => {
                "the link was made by a newer version of stackfit: update this one".to_owned()
            }
        })
    })?;
    let top = reports::possible(&Model::new(catalogue), &shared.top);
    let top: Vec<String> = top.iter().map(|stack| stack.join("+")).collect();
    let mut decoded = json!({
        "answers": shared.answers.to_json(),
        "catalogue": {"id": catalogue.id, "revision": shared.revision},
        "top": top,
    });
    if !shared.weights.is_empty() {
        decoded["weights"] = shared.weights.to_json();
    }
    if shared.unknown > 0 {
        decoded["unknown"] = json!(shared.unknown);
    }
    Ok(decoded)
}

/// The report for answers, with everything that an analysis adds.
fn analysed(model: &Model<'_>, case: Case<'_>, seed: u64) -> reports::Report {
    let mut report = reports::report(model, case);
    if let Some(analysis) = reports::analyse_seeded(model, case, seed) {
        report.complete(analysis);
    }
    report
}

/// The fragment of the link to a result.
fn link(model: &Model<'_>, case: Case<'_>) -> String {
    let top = reports::top_stacks(model, case);
    share::encode(model.catalogue, case, &top)
}

fn json_of(report: &reports::Report) -> Result<Value, Failure> {
    serde_json::to_value(report)
        .map_err(|error| Failure::Message(format!("the report cannot be written: {error}")))
}

/// The catalogue at a path, or the bundled one.
fn catalogue(from: Option<&Path>) -> Result<Catalogue, Failure> {
    if let Some(path) = from {
        return given::catalogue(path).map(|(catalogue, _)| catalogue);
    }
    bundled::catalogue()
        .map_err(|error| Failure::Message(format!("the bundled data cannot be read: {error}")))
}
