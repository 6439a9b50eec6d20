//! What a visitor has the browser save.

use std::fs::{self, DirEntry};
use std::path::PathBuf;

use serde_json::json;

use super::folder::Folder;
use super::stage::Visitor;

/// Where a visitor's files come.
pub struct Downloads(Folder);

/// What Chromium adds to the name of a file that it has not finished.
const UNFINISHED: &str = ".crdownload";

impl Visitor<'_> {
    /// Has the browser save files without asking where to.
    pub fn saves_files(&self) -> Downloads {
        let folder = Folder::new();
        let parameters = json!({"behavior": "allow", "downloadPath": folder.0});
        self.command("Browser.setDownloadBehavior", parameters);
        Downloads(folder)
    }
}

impl Downloads {
    /// Waits for a file, and takes it out of the folder: its name, and what is in it.
    #[track_caller]
    pub fn take(&self, visitor: &Visitor<'_>) -> (String, Vec<u8>) {
        visitor.wait("a file", || {
            let file = self.finished()?;
            let bytes = fs::read(&file).unwrap();
            fs::remove_file(&file).unwrap();
            let name = file.file_name()?.to_str()?.to_owned();
            Some((name, bytes))
        })
    }

    /// A file that is all there.
    fn finished(&self) -> Option<PathBuf> {
        let files: Vec<DirEntry> = fs::read_dir(&self.0.0).unwrap().flatten().collect();
        let name = |file: &DirEntry| file.file_name().into_string().unwrap();
        let under_way = |name: String| name.starts_with('.') || name.ends_with(UNFINISHED);
        if files.iter().any(|file| under_way(name(file))) {
            return None;
        }
        let filled = |file: &&DirEntry| file.metadata().is_ok_and(|about| about.len() > 0);
        files.iter().find(filled).map(DirEntry::path)
    }
}
