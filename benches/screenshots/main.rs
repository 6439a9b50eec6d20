//! Pictures of the pages, for looking at: each in three widths, light, dark and as it is printed, in `screenshots/`.
//!
//! Takes the page from the folder that `STACKFIT_DIST` names, or from `dist`. It fails when a page does not come up, when
//! the browser complains, and when a page is wider than its window.

#![allow(
    clippy::unwrap_used,
    reason = "a picture that cannot be taken is what this is to find out"
)]

#[path = "../../tests/browser/support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests need more of it")]
mod support;

mod camera;
mod pages;

use std::path::Path;
use std::{env, fs};

use camera::Camera;
use support::visit;

/// Where the pictures come, below the project's folder.
const FOLDER: &str = "screenshots";

fn main() {
    // What `cargo test --benches` asks for: nothing here is a test.
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    // Lest those of pages that are no more be taken for new ones.
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir(&folder).unwrap();
    let mut too_wide = Vec::new();
    visit(|visitor| {
        let camera = Camera {
            visitor,
            folder: &folder,
        };
        for page in pages::all() {
            println!("{}", page.name);
            pages::come_to(visitor, &page);
            too_wide.extend(camera.take(&page));
        }
    });
    assert!(too_wide.is_empty(), "wider than the window: {too_wide:#?}");
}
