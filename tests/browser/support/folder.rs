//! Folders for files that come about in the course of a test.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An empty folder of its own, which is gone with this value.
pub struct Folder(pub PathBuf);

static COUNT: AtomicUsize = AtomicUsize::new(0);

impl Folder {
    /// Makes one.
    pub fn new() -> Folder {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("stackfit-{}-{number}", process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir(&folder).unwrap();
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is in the folder for what is temporary.
        let _ = fs::remove_dir_all(&self.0);
    }
}
