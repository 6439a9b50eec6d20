//! Puts what the page shows first into it, and pages to read beside it, after Trunk has built it:
//! `cargo run --features ssr --bin pages`.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let folder = std::env::args()
        .nth(1)
        .or(std::env::var("TRUNK_STAGING_DIR").ok());
    match native::make(folder.unwrap_or_else(|| "dist".to_owned()).as_ref()) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pages: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::fs;
    use std::path::Path;

    use stackfit::pages::{first_page, lost_page, reading_pages};

    pub fn make(folder: &Path) -> Result<(), String> {
        let place = folder.join("index.html");
        let page = first_page(&read(&place)?)?;
        write(&place, &page)?;
        let sheets = sheets(folder)?;
        write(&folder.join("404.html"), &lost_page(&sheets))?;
        let read = folder.join("read");
        fs::create_dir_all(&read).map_err(|error| format!("{}: {error}", read.display()))?;
        for (name, html) in reading_pages(&sheets)? {
            write(&read.join(name), &html)?;
        }
        Ok(())
    }

    /// The style sheets beside the page, those of the first piece before those of the third.
    fn sheets(folder: &Path) -> Result<Vec<String>, String> {
        let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
        let names = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.filter(|name| name.ends_with(".css")).collect();
        names.sort();
        Ok(names)
    }

    fn read(place: &Path) -> Result<String, String> {
        fs::read_to_string(place).map_err(|error| format!("{}: {error}", place.display()))
    }

    fn write(place: &Path, text: &str) -> Result<(), String> {
        fs::write(place, text).map_err(|error| format!("{}: {error}", place.display()))
    }
}
