//! Reads a catalogue's folder of TOML files.
//!
//! Folders behind symbolic links are not entered, so that no circle is walked; files that are none, such as pipes, are
//! not opened; and what is too large is not read.

mod slips;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::unpack::{LARGEST, MOST_FILES};
use super::{Document, Problem};

/// How deep folders are looked into.
const DEEPEST: usize = 8;

/// All TOML files of a folder and of its folders, sorted by path.
///
/// # Errors
///
/// Every file that cannot be read or is no TOML.
pub fn documents(folder: &Path) -> Result<Vec<Document>, Vec<Problem>> {
    let (documents, problems) = readable(folder);
    if problems.is_empty() {
        Ok(documents)
    } else {
        Err(problems)
    }
}

/// The TOML files of a folder that can be read, sorted by path, and a problem for each that cannot.
pub fn readable(folder: &Path) -> (Vec<Document>, Vec<Problem>) {
    let mut found = Found {
        folder,
        paths: Vec::new(),
        problems: Vec::new(),
    };
    found.collect(folder, DEEPEST);
    found.paths.sort();
    let mut documents = Vec::new();
    let mut problems = found.problems;
    for path in found.paths.iter().take(MOST_FILES) {
        match document(folder, path) {
            Ok(document) => documents.push(document),
            Err(problem) => problems.push(problem),
        }
    }
    if found.paths.len() > MOST_FILES {
        let message = format!("holds more than {MOST_FILES} files; leave some out");
        problems.push(problem(folder, folder, message));
    }
    if documents.is_empty() && problems.is_empty() {
        let message = "holds no .toml file; name the folder of a catalogue";
        problems.push(problem(folder, folder, message.to_owned()));
    }
    (documents, problems)
}

/// What was found in a folder.
struct Found<'a> {
    folder: &'a Path,
    paths: Vec<PathBuf>,
    problems: Vec<Problem>,
}

impl Found<'_> {
    fn wrong(&mut self, path: &Path, message: impl Into<String>) {
        let problem = problem(self.folder, path, message.into());
        self.problems.push(problem);
    }

    fn collect(&mut self, folder: &Path, deepest: usize) {
        if deepest == 0 {
            let message = format!("lies more than {DEEPEST} folders deep; move it up");
            return self.wrong(folder, message);
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                return self.wrong(folder, format!("cannot be read: {error}; name a folder"));
            }
        };
        for entry in entries {
            let path = match entry {
                Ok(entry) => entry.path(),
                Err(error) => {
                    self.wrong(
                        folder,
                        format!("cannot be read in full: {error}; try again"),
                    );
                    continue;
                }
            };
            if path.is_dir() && path.is_symlink() {
                self.wrong(&path, "is a link to a folder; put the folder itself there");
            } else if path.is_dir() {
                self.collect(&path, deepest - 1);
            } else if path.extension().is_some_and(|one| one == "toml") {
                self.paths.push(path);
            } else if folder != self.folder && is_meant(&path) {
                let message = "is not read, because its name does not end in .toml; rename it, or move it elsewhere";
                self.wrong(&path, message);
            }
        }
    }
}

/// Whether a file looks like one that was written to be read: not hidden, and no copy that a text editor leaves behind.
fn is_meant(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !name.starts_with('.') && !name.ends_with(['~', '#'])
}

/// A problem of a file, named by its path below the catalogue's folder; of the folder itself by its own.
fn problem(folder: &Path, path: &Path, message: String) -> Problem {
    Problem {
        file: name(folder, path),
        field: String::new(),
        message,
    }
}

fn name(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    if parts.is_empty() {
        folder.display().to_string()
    } else {
        parts.join("/")
    }
}

fn document(folder: &Path, path: &Path) -> Result<Document, Problem> {
    let problem = |message: String| problem(folder, path, message);
    let unreadable = |error: std::io::Error| {
        problem(format!(
            "cannot be read: {error}; it must be a text that may be read"
        ))
    };
    let kind = fs::metadata(path).map_err(unreadable)?;
    if !kind.is_file() {
        return Err(problem("is no file; remove it".to_owned()));
    }
    if kind.len() > LARGEST as u64 {
        let message = format!("is larger than {LARGEST} bytes; make it smaller");
        return Err(problem(message));
    }
    let text = fs::read_to_string(path).map_err(unreadable)?;
    let content: Value =
        toml::from_str(&text).map_err(|error| problem(slips::no_toml(&text, &error)))?;
    Ok(Document {
        file: name(folder, path),
        content,
    })
}
