//! How a page is taken.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::pages::Page;
use super::support::Visitor;

/// A phone, a tablet and a desk, in pixels.
const WIDTHS: [u32; 3] = [320, 768, 1440];
const HEIGHT: u32 = 900;
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Where something stands on the page, and how large it is, from one side of the window to the other.
const PLACE: &str = "
    const box = document.querySelector(arguments[0] ?? 'html').getBoundingClientRect();
    return {x: 0, y: box.y + scrollY, width: innerWidth, height: box.height, scale: 1};";

/// By how much the page is wider than its window.
const OVERHANG: &str =
    "return document.documentElement.scrollWidth - document.documentElement.clientWidth;";

/// Takes pictures of what a visitor sees.
pub struct Camera<'a> {
    /// Who is at the page.
    pub visitor: &'a Visitor<'a>,
    /// Where the pictures come.
    pub folder: &'a Path,
}

impl Camera<'_> {
    /// Takes a page in every width, light and dark, and as it is printed; says where it is wider than its window.
    pub fn take(&self, page: &Page) -> Vec<String> {
        let mut too_wide = Vec::new();
        // They would take their width from the page's.
        let hidden = json!({"hidden": true});
        self.visitor
            .command("Emulation.setScrollbarsHidden", hidden);
        for width in WIDTHS {
            self.visitor.resize(width, HEIGHT);
            for scheme in SCHEMES {
                self.prefer(scheme);
                let name = format!("{}-{width}-{scheme}", page.name);
                self.shoot(&name, page.part);
                if self.visitor.script(OVERHANG, Vec::new()) != json!(0) {
                    too_wide.push(name);
                }
            }
        }
        if page.part.is_none() {
            self.print(page.name);
        }
        too_wide
    }

    fn prefer(&self, scheme: &str) {
        let feature = json!({"name": "prefers-color-scheme", "value": scheme});
        let features = json!({"features": [feature]});
        self.visitor.command("Emulation.setEmulatedMedia", features);
        self.visitor.settle();
    }

    fn shoot(&self, name: &str, part: Option<&str>) {
        let clip = self.visitor.script(PLACE, vec![json!(part)]);
        let how = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
        let taken = self.visitor.command("Page.captureScreenshot", how);
        fs::write(self.file(name, "png"), bytes(&taken)).unwrap();
    }

    /// The page as a PDF file, and its pages as pictures where there is a program for it.
    fn print(&self, name: &str) {
        let file = self.file(name, "pdf");
        fs::copy(self.visitor.print().file(), &file).unwrap();
        let pages = self.folder.join(format!("{name}-print"));
        // Without Poppler, there is the file.
        let _ = Command::new("pdftoppm")
            .args(["-r", "96", "-png"])
            .arg(&file)
            .arg(pages)
            .status();
    }

    fn file(&self, name: &str, ending: &str) -> PathBuf {
        self.folder.join(format!("{name}.{ending}"))
    }
}

/// The bytes that a command of the developer tools gives back.
fn bytes(taken: &Value) -> Vec<u8> {
    STANDARD.decode(taken["data"].as_str().unwrap()).unwrap()
}
