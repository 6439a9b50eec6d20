//! Other ways to ask the same questions, out of the catalogue's own, which our page is put beside.
//!
//! One is SurveyJS, a library that makes an interview of a description: `survey.js` describes ours. The other stands for
//! quizzes that are rendered to HTML beforehand and taken over by React: `quiz.jsx` is all there is to it, so that it is about
//! the least that such a page can load. Both ask one question a page, and neither decides anything.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the pages are, below where the folder is.
pub const SURVEY: &str = "peers/survey.html";
pub const QUIZ: &str = "peers/quiz.html";

/// Makes the pages, with compressed copies; the folder that they are in.
pub fn made() -> PathBuf {
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("peers");
    fs::create_dir_all(&made).unwrap();
    let questions = made.join("questions.json");
    let mut ask = Command::new(env!("CARGO_BIN_EXE_stackfit"));
    fs::write(&questions, output(ask.arg("questions"))).unwrap();
    let mut packages = Command::new("bash");
    packages.args(["-c", ". scripts/tools.sh && printf %s \"$peers\""]);
    let packages = String::from_utf8(output(&mut packages)).unwrap();
    let mut make = Command::new("node");
    make.arg("benches/peers/make.mjs");
    output(make.arg(questions).arg(packages).arg(&made));
    made
}

/// What a program says that `make bench` has put on PATH, with its packages.
fn output(command: &mut Command) -> Vec<u8> {
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    let done = command.output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}\nrun it by `make bench`");
    done.stdout
}
