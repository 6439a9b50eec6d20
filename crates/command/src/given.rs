//! Catalogues that are given by their path: a folder of TOML files, or a packed JSON document.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::Failure;
use catalogue::{self, Catalogue, Document, LARGEST, PACKED, Problem, folder, unpack};

/// The documents of a catalogue, with a problem for each that cannot be read.
pub fn documents(path: &Path) -> (Vec<Document>, Vec<Problem>) {
    if !path.is_file() {
        return folder::readable(path);
    }
    let name = path.display().to_string();
    let mut bytes = Vec::new();
    let read =
        File::open(path).and_then(|file| file.take(LARGEST as u64 + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let problem = Problem {
            file: name,
            field: String::new(),
            message: format!("cannot be read: {error}; it must be a file that may be read"),
        };
        return (Vec::new(), vec![problem]);
    }
    match unpack(&bytes) {
        Ok(documents) => (documents, Vec::new()),
        Err(mut problems) => {
            // Whoever gave the file knows it by its path.
            let of_all = problems.iter_mut().filter(|one| one.file == PACKED);
            of_all.for_each(|problem| problem.file.clone_from(&name));
            (Vec::new(), problems)
        }
    }
}

/// The catalogue at a path, and the documents it was read from.
pub fn catalogue(path: &Path) -> Result<(Catalogue, Vec<Document>), Failure> {
    let (documents, unopened) = documents(path);
    if documents.is_empty() {
        return Err(Failure::Catalogue(unopened));
    }
    match catalogue::read_beside(&documents, unopened) {
        Ok(catalogue) => Ok((catalogue, documents)),
        Err(problems) => Err(Failure::Catalogue(problems)),
    }
}
