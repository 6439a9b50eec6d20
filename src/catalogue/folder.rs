//! Reads a catalogue's folder of TOML files.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Document, Problem};

/// All TOML files of a folder and of its folders, sorted by path.
///
/// # Errors
///
/// Every file that cannot be read or is no TOML.
pub fn documents(folder: &Path) -> Result<Vec<Document>, Vec<Problem>> {
    let mut paths = Vec::new();
    let mut problems = Vec::new();
    collect(folder, &mut paths, &mut problems);
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        match document(folder, &path) {
            Ok(document) => documents.push(document),
            Err(problem) => problems.push(problem),
        }
    }
    if documents.is_empty() && problems.is_empty() {
        problems.push(Problem {
            file: folder.display().to_string(),
            field: String::new(),
            message: "holds no .toml file; name the folder of a catalogue".to_owned(),
        });
    }
    if problems.is_empty() {
        Ok(documents)
    } else {
        Err(problems)
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>, problems: &mut Vec<Problem>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            problems.push(Problem {
                file: folder.display().to_string(),
                field: String::new(),
                message: format!("cannot be read: {error}"),
            });
            return;
        }
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, paths, problems);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            paths.push(path);
        }
    }
}

fn document(folder: &Path, path: &Path) -> Result<Document, Problem> {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    let file = parts.join("/");
    let problem = |message: String| Problem {
        file: file.clone(),
        field: String::new(),
        message,
    };
    let text =
        fs::read_to_string(path).map_err(|error| problem(format!("cannot be read: {error}")))?;
    let content: Value = toml::from_str(&text)
        .map_err(|error| problem(format!("is not TOML: {}", error.to_string().trim_end())))?;
    Ok(Document { file, content })
}
