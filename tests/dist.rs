//! The folder that `make dist` makes: the deployer's settings reach the page and the headers, and wrong ones are refused.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A page as the build leaves it, with one script inside and one beside it.
const PAGE: &str = "<!doctype html><meta charset=utf-8><meta name=stackfit-report>\
    <meta content=none name=stackfit-catalogue-origins><script>one()</script>\
    <link href=./one.css integrity=sha384-x rel=stylesheet><script src=./other.js></script><style>p{color:red}</style><p>Page";

/// Their hashes, by `printf %s 'one()' | openssl dgst -sha256 -binary | base64`, and the same for the style.
const SCRIPT: &str = "'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='";
const STYLE: &str = "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='";

#[test]
fn should_set_no_style_that_the_policy_forbids() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let mut folders = vec![root];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            let text = fs::read_to_string(&path).unwrap();
            // `style:name=…` and `style=(name, …)` set a property, which is allowed.
            let mut attributes = text
                .match_indices(" style=")
                .filter(|(at, found)| !text[at + found.len()..].starts_with('('));
            assert!(
                attributes.next().is_none(),
                "{} sets the attribute style; write style:name=",
                path.display()
            );
        }
    }
    assert!(files > 20, "{files} files");
}

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
            "stackfit-5ec3728d251542cd_bg.wasm",
            "reader-18-26987.js",
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

#[test]
fn should_allow_the_scripts_that_the_page_has_and_the_sites_that_the_deployer_names() {
    let site = Site::new("policy");
    site.make(&[
        (
            "FRAME_ANCESTORS",
            "https://a.example https://*.b.example:8443",
        ),
        ("CATALOGUE_ORIGINS", "https://data.example"),
        ("REPORT", "https://bugs.example/new?title={id}&a=1"),
        ("SITE_PATH", "/tools/fit/"),
    ]);
    let headers = site.read("public/_headers");
    let (_, policy) = headers.split_once("Content-Security-Policy: ").unwrap();
    let policy = policy.lines().next().unwrap();
    for part in [
        &format!("script-src 'self' 'wasm-unsafe-eval' {SCRIPT};"),
        &format!("style-src 'self' {STYLE};"),
        "connect-src 'self' https://data.example;",
        "frame-ancestors 'self' https://a.example https://*.b.example:8443",
    ] {
        assert!(policy.contains(part), "{part}: {policy}");
    }
    let page = site.read("public/index.html");
    assert!(page.contains(
        "<meta name=\"stackfit-report\" content=\"https://bugs.example/new?title={id}&amp;a=1\">"
    ));
    assert!(
        page.contains(
            "<meta name=\"stackfit-catalogue-origins\" content=\"https://data.example\">"
        )
    );
    // A frame without an origin gets no style sheet with an integrity hash that is not asked for like this.
    assert!(page.contains("<link crossorigin href=./one.css integrity="));
    // Hosts without headers leave it with the policy in the page, which cannot say who shows it in a frame.
    let (within, _) = policy.split_once("; frame-ancestors").unwrap();
    assert!(page.contains(&format!(
        "http-equiv=\"Content-Security-Policy\" content=\"{within}\""
    )));
    for host in ["public/.htaccess", "nginx.conf", "cloudfront.json"] {
        assert!(site.read(host).contains(policy), "{host}");
    }
}

#[test]
fn should_keep_for_ever_only_what_changes_its_name() {
    let site = Site::new("caching");
    site.make(&[("SITE_PATH", "/tools/fit/")]);
    let headers = site.read("public/_headers");
    let copies = site.read("s3.sh");
    for (name, lasts) in [
        ("stackfit-5ec3728d251542cd_bg.wasm", true),
        ("reader-18-26987.js", true),
        ("embed-0.1.0.js", true),
        ("embed.js", false),
        ("index.html", false),
        ("", false),
    ] {
        let value = if lasts {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let rule = format!("\n/tools/fit/{name}\n  Cache-Control: {value}\n");
        assert!(headers.contains(&rule), "{name}: {headers}");
        let mut lines = copies
            .lines()
            .filter(|line| line.contains(&format!("/tools/fit/{name}\"")));
        let line = lines.next().unwrap_or(value);
        assert!(line.contains(value), "{line}");
    }
    assert!(headers.contains("  Content-Type: application/wasm\n"));
    // That a file is missing must not be kept for a year.
    for host in ["public/.htaccess", "nginx.conf"] {
        let text = site.read(host);
        let mut cached = text.lines().filter(|line| line.contains("Cache-Control"));
        assert!(
            cached.all(|line| !line.contains("always set") && !line.contains("always;")),
            "{text}"
        );
    }
    let last = copies.lines().last().unwrap();
    assert!(last.contains("index.html"), "the page goes last: {last}");
    let policy: Value = serde_json::from_str(&site.read("cloudfront.json")).unwrap();
    assert_eq!(
        policy["CustomHeadersConfig"]["Quantity"],
        policy["CustomHeadersConfig"]["Items"]
            .as_array()
            .unwrap()
            .len()
    );
}

#[test]
fn should_let_everybody_show_the_page_when_asked_to() {
    let site = Site::new("any");
    site.make(&[("FRAME_ANCESTORS", "any")]);
    let headers = site.read("public/_headers");
    assert!(headers.contains("frame-ancestors *\n"), "{headers}");
    site.make(&[]);
    let headers = site.read("public/_headers");
    assert!(headers.contains("frame-ancestors 'self'\n"), "{headers}");
}

#[test]
fn should_put_compressed_copies_beside_the_files_when_asked_to() {
    let site = Site::new("compressed");
    site.make(&[("PRECOMPRESS", "true")]);
    for end in ["br", "gz"] {
        assert!(
            site.folder
                .join(format!("made/public/index.html.{end}"))
                .exists(),
            "{end}"
        );
    }
    site.make(&[]);
    assert!(!site.folder.join("made/public/index.html.br").exists());
}

#[test]
fn should_refuse_settings_that_would_not_do() {
    let site = Site::new("refused");
    for (variable, value, says) in [
        (
            "FRAME_ANCESTORS",
            "www.a.example",
            "such as https://www.example.com",
        ),
        (
            "FRAME_ANCESTORS",
            "https://a.example/page",
            "the origin alone, in small letters: https://a.example",
        ),
        (
            "FRAME_ANCESTORS",
            "https://*.a.example/",
            "small letters: https://*.a.example",
        ),
        (
            "FRAME_ANCESTORS",
            "http://a.example",
            "must begin with https://",
        ),
        (
            "FRAME_ANCESTORS",
            "https://a.example;script-src",
            "a character that no origin has",
        ),
        (
            "FRAME_ANCESTORS",
            "any https://a.example",
            "keep \"any\" or the others",
        ),
        (
            "CATALOGUE_ORIGINS",
            "any",
            "such as https://www.example.com",
        ),
        (
            "CATALOGUE_ORIGINS",
            "https://*.a.example",
            "a character that no origin has",
        ),
        (
            "REPORT",
            "javascript:alert({id})",
            "must begin with https:// or mailto:",
        ),
        ("REPORT", "mailto:data@a.example", "with {id}"),
        ("SITE_PATH", "tools", "a slash on both sides"),
        ("SITE_PATH", "/a b/", "a slash on both sides"),
        ("PRECOMPRESS", "yes", "true or false"),
    ] {
        site.refuses(&[(variable, value)], None, says);
        site.refuses(&[(variable, value)], None, &format!("dist: {variable}"));
    }
    let many: Vec<String> = (0..100)
        .map(|number| format!("https://site-{number}.example"))
        .collect();
    site.refuses(
        &[("FRAME_ANCESTORS", &many.join(" "))],
        None,
        "name fewer sites",
    );
}

#[test]
fn should_name_the_line_of_a_slip_in_the_file() {
    let site = Site::new("file");
    let whole = "frame_ancestors = []\ncatalogue_origins = []\nreport = \"\"\nsite_path = \"/\"\nprecompress = false\n";
    for (from, to, says) in [
        (
            "report = \"\"",
            "report = “”",
            "line 3: the value of report cannot be read",
        ),
        ("report", "reports", "line 3: reports is no setting"),
        ("report = \"\"\n", "", "report is missing"),
        (
            "report = ",
            "site_path = ",
            "line 4: site_path stands twice",
        ),
        (
            "frame_ancestors = []",
            "frame_ancestors = \"any\"",
            "must be a list",
        ),
        (
            "precompress = false",
            "precompress",
            "line 5: is no setting",
        ),
        ("site_path = \"/\"", "site_path = 7", "slash on both sides"),
    ] {
        site.refuses(&[], Some(&whole.replacen(from, to, 1)), says);
    }
    assert!(site.run(&[], Some(whole)).status.success());
}

#[test]
fn should_refuse_a_page_that_its_own_policy_would_break() {
    let site = Site::new("broken");
    for (from, to, says) in [
        ("<p>", "<p style=\"color: red\">", "in an attribute"),
        ("<p>", "<p onclick=one()>", "in an attribute"),
        (
            "<meta name=stackfit-report>",
            "",
            "no <meta name=\"stackfit-report\">",
        ),
        ("<meta charset=utf-8>", "", "character set"),
    ] {
        site.write("built/index.html", &PAGE.replace(from, to));
        site.refuses(&[], None, says);
    }
    fs::remove_file(site.folder.join("built/index.html")).unwrap();
    site.refuses(&[], None, "run make build first");
}
