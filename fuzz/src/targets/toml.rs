//! A catalogue's folder of TOML files, here one text: `=== path` begins a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use stackfit::catalogue::{Document, Problem, folder};

use super::{pack, text};
use crate::{Dice, Target};

/// A small catalogue that is complete.
pub const SMALL: &str = include_str!("../../corpus/toml/small");

const FILE: &str = "=== ";

/// A catalogue's folder.
pub const TARGET: Target = Target {
    name: "toml",
    share: 4,
    make,
    words: &[
        "\n[[technology]]\n",
        "\n[ratings.a]\n",
        "likely = ",
        "id = \"",
        "number = 1",
        "[[",
        "]]",
        "{ ",
        " = ",
        "\"\"\"",
        "inf",
        "nan",
        "1979-05-27",
        "\n=== ",
    ],
    check: |input| {
        let (documents, problems) = stored(&text(input), folder::readable);
        if !problems.is_empty() {
            return pack::refused(&problems);
        }
        pack::checked(&documents)
    },
};

/// The small catalogue, with lines missing, doubled, or from elsewhere in it.
fn make(dice: &mut Dice<'_>) -> Vec<u8> {
    let mut lines: Vec<&str> = SMALL.lines().collect();
    for _ in 0..dice.below(4) {
        let [one, other] = [0; 2].map(|_| dice.below(lines.len()));
        match dice.below(4) {
            0 => drop(lines.remove(one)),
            1 => lines.insert(one, lines[other]),
            2 => lines.swap(one, other),
            _ => lines[one] = lines[other],
        }
    }
    lines.join("\n").into_bytes()
}

/// The documents of a text.
pub fn documents(text: &str) -> Result<Vec<Document>, Vec<Problem>> {
    stored(text, folder::documents)
}

/// Puts the files of a text into a folder, and does something with that.
fn stored<T>(text: &str, read: impl Fn(&Path) -> T) -> T {
    let folder = Folder::new();
    for (name, content) in files(text) {
        let path = folder.0.join(&name);
        if let Some(parent) = path.parent() {
            // A file that cannot be written is missing, which is to be reported, too.
            let _ = fs::create_dir_all(parent);
        }
        let _ = fs::write(path, content);
    }
    read(&folder.0)
}

/// Names and contents; a name that could lead out of the folder is made one that cannot.
fn files(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match (line.strip_prefix(FILE), files.last_mut()) {
            (Some(name), _) => files.push((safe(name.trim()), String::new())),
            (None, Some((_, content))) => content.push_str(line),
            (None, None) => files.push(("catalogue.toml".to_owned(), line.to_owned())),
        }
    }
    files
}

fn safe(name: &str) -> String {
    let kept = |letter: &char| letter.is_ascii_alphanumeric() || "/._-".contains(*letter);
    let name: String = name.chars().filter(kept).take(80).collect();
    name.replace("..", ".").trim_start_matches('/').to_owned()
}

/// A folder that goes when it is not wanted any more.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static MEMORY: LazyLock<PathBuf> = LazyLock::new(|| {
            // Where a folder is only memory, if there is such a place: there will be thousands.
            let memory = Path::new("/dev/shm");
            if memory.is_dir() {
                memory.to_owned()
            } else {
                std::env::temp_dir()
            }
        });
        let name = format!(
            "stackfit-fuzz-{}-{:?}",
            std::process::id(),
            std::thread::current().id()
        );
        let folder = MEMORY.join(name);
        let _ = fs::create_dir_all(&folder);
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
