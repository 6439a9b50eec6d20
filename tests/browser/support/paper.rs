//! What the browser prints, as a reader of the paper has it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, ParsingOptions};
use serde_json::json;

use super::folder::Folder;
use super::stage::Visitor;

/// Printed pages, as a PDF file.
pub struct Paper(Folder);

/// A word on paper, with its place across the page, in points.
pub struct Word {
    /// What it says.
    pub text: String,
    /// Where it begins and ends.
    pub across: (f64, f64),
}

/// A sheet of A4, in inches, as the developer tools want it.
const SHEET: (f64, f64) = (8.27, 11.69);
/// The same, across, in points.
pub const ACROSS: f64 = 595.0;

/// The text of each piece of the page that is printed.
const PRINTED: &str = "
    const nodes = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (nodes.nextNode())
        if (nodes.currentNode.parentElement.checkVisibility()) texts.push(nodes.currentNode.data);
    return texts;";

impl Visitor<'_> {
    /// Prints the page on A4, as a browser does where nothing else is asked for.
    #[track_caller]
    pub fn print(&self) -> Paper {
        let printed = self.command(
            "Page.printToPDF",
            json!({"paperWidth": SHEET.0, "paperHeight": SHEET.1}),
        );
        let bytes = STANDARD.decode(printed["data"].as_str().unwrap()).unwrap();
        let paper = Paper(Folder::new());
        fs::write(paper.file(), bytes).unwrap();
        paper
    }

    /// What the page has to print, piece by piece.
    #[track_caller]
    pub fn printed_texts(&self) -> Vec<String> {
        let media =
            |media: &str| self.command("Emulation.setEmulatedMedia", json!({"media": media}));
        media("print");
        let texts = self.script(PRINTED, Vec::new());
        media("");
        serde_json::from_value(texts).unwrap()
    }
}

impl Paper {
    /// The PDF file, which is there for as long as this value.
    pub fn file(&self) -> PathBuf {
        self.0.0.join("printed.pdf")
    }

    /// How many pages there are.
    #[track_caller]
    pub fn pages(&self) -> usize {
        let about = output(Command::new("pdfinfo").arg(self.file()));
        let count = about.lines().find_map(|line| line.strip_prefix("Pages:"));
        count.unwrap().trim().parse().unwrap()
    }

    /// Everything that can be read, without white space: where lines break is the paper's affair.
    #[track_caller]
    pub fn text(&self) -> String {
        let text = output(
            Command::new("pdftotext")
                .arg("-raw")
                .arg(self.file())
                .arg("-"),
        );
        without_space(&text)
    }

    /// Every word with its place.
    #[track_caller]
    pub fn words(&self) -> Vec<Word> {
        let text = output(
            Command::new("pdftotext")
                .arg("-bbox")
                .arg(self.file())
                .arg("-"),
        );
        let options = ParsingOptions {
            allow_dtd: true,
            ..ParsingOptions::default()
        };
        let document = Document::parse_with_options(&text, options).unwrap();
        let words = document
            .descendants()
            .filter(|one| one.has_tag_name("word"));
        let word = |word: roxmltree::Node<'_, '_>| {
            let edge = |name: &str| word.attribute(name).unwrap().parse().unwrap();
            Word {
                text: word.text().unwrap_or_default().to_owned(),
                across: (edge("xMin"), edge("xMax")),
            }
        };
        words.map(word).collect()
    }

    /// What the QR codes on it say.
    #[track_caller]
    pub fn codes(&self) -> Vec<String> {
        let page = self.0.0.join("page");
        output(
            Command::new("pdftoppm")
                .args(["-r", "200", "-png"])
                .arg(self.file())
                .arg(&page),
        );
        let files = fs::read_dir(&self.0.0)
            .unwrap()
            .flatten()
            .map(|file| file.path());
        let pages = files.filter(|file| file.extension().is_some_and(|kind| kind == "png"));
        let mut zbar = Command::new("zbarimg");
        zbar.args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
            .args(pages);
        // It counts a page without a code as a failure.
        let said = zbar.output().unwrap();
        let said = String::from_utf8(said.stdout).unwrap();
        said.lines().map(str::to_owned).collect()
    }
}

/// A text without white space.
pub fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

#[track_caller]
fn output(command: &mut Command) -> String {
    let done = command
        .output()
        .expect("the program is on PATH; `make setup` installs it");
    assert!(
        done.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).unwrap()
}
