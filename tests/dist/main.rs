//! The folder that `make dist` makes: the deployer's settings reach the page and the headers, and wrong ones are refused.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod headers;
mod page;
mod settings;
mod site;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A page as the build leaves it, with one script inside and one beside it.
const PAGE: &str = "<!doctype html><meta charset=utf-8><meta name=stackfit-report>\
    <meta content=none name=stackfit-catalogue-origins><script>one()</script>\
    <link href=./one.css integrity=sha384-x rel=stylesheet><script src=./other.js></script><style>p{color:red}</style><p>Page";

/// Their hashes, by `printf %s 'one()' | openssl dgst -sha256 -binary | base64`, and the same for the style.
const SCRIPT: &str = "'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='";
const STYLE: &str = "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='";

/// The files of a page, in a folder of their own, and where the folder for the host will be.
struct Site {
    folder: PathBuf,
}

impl Site {
    fn new(name: &str) -> Site {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("dist")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        let site = Site { folder };
        site.write("built/index.html", PAGE);
        for name in [
            "first-5ec3728d251542cd.wasm",
            "pieces-5ec3728d251542cd.js",
            "embed.js",
            "embed-0.1.0.js",
        ] {
            site.write(&format!("built/{name}"), "content");
        }
        site
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join("made").join(name)).unwrap()
    }

    /// Runs the script with variables, and a file of settings or the repository's own.
    fn run(&self, variables: &[(&str, &str)], settings: Option<&str>) -> Output {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = match settings {
            Some(text) => {
                self.write("deploy.toml", text);
                self.folder.join("deploy.toml")
            }
            None => root.join("deploy.toml"),
        };
        let mut command = Command::new("node");
        command.arg(root.join("scripts/dist/main.mjs"));
        command.args([self.folder.join("built"), self.folder.join("made"), file]);
        command
            .envs(variables.iter().copied())
            .output()
            .expect("node runs")
    }

    #[track_caller]
    fn make(&self, variables: &[(&str, &str)]) {
        let output = self.run(variables, None);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
    }

    #[track_caller]
    fn refuses(&self, variables: &[(&str, &str)], settings: Option<&str>, says: &str) {
        let output = self.run(variables, settings);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{variables:?}: {said}");
        assert!(
            said.starts_with("dist: ") && said.contains(says),
            "{says}: {said}"
        );
        assert!(!said.contains("    at "), "{said}");
        assert!(
            !self.folder.join("made").exists(),
            "nothing half done is left"
        );
    }
}
