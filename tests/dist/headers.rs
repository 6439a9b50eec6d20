//! What the files for the hosts say.

use std::fs;
use std::process::Command;

use serde_json::Value;

use crate::{SCRIPT, STYLE, Site};

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
        ("first-5ec3728d251542cd.wasm", true),
        ("pieces-5ec3728d251542cd.js", true),
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
            .filter(|line| line.contains(&format!("'/tools/fit/{name}'")));
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
fn should_ask_of_apache_only_what_the_modules_that_are_there_know() {
    let site = Site::new("apache");
    site.make(&[]);
    let text = site.read("public/.htaccess");
    let mut around = Vec::new();
    for line in text.lines().map(str::trim) {
        match line.strip_prefix("<IfModule ") {
            Some(module) => around.push(module.trim_end_matches('>')),
            None if line == "</IfModule>" => {
                around.pop();
            }
            None => {}
        }
        // Apache 2.4 has the first in a module of its own, which can be missing where that for compressing is there.
        for (directive, modules) in [
            (
                "AddOutputFilterByType ",
                &["mod_deflate.c", "mod_filter.c"][..],
            ),
            ("Header ", &["mod_headers.c"]),
        ] {
            assert!(
                !line.starts_with(directive) || around == modules,
                "{line}: {around:?}"
            );
        }
    }
    assert!(text.contains("AddOutputFilterByType DEFLATE"), "{text}");
}

#[test]
fn should_let_everybody_show_the_page_when_asked_to() {
    let site = Site::new("any");
    site.make(&[("FRAME_ANCESTORS", "any")]);
    let headers = site.read("public/_headers");
    // `*` would leave out pages without an origin.
    assert!(!headers.contains("frame-ancestors"), "{headers}");
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

/// The headers that a file is sent with, by `_headers`.
fn sent(headers: &str, path: &str) -> String {
    let mut sent = String::new();
    let mut matches = false;
    for line in headers.lines() {
        match line.strip_prefix("  ") {
            Some(header) if matches => sent += &format!("{header}\n"),
            Some(_) => {}
            None => {
                matches = match line.strip_suffix('*') {
                    Some(start) => path.starts_with(start),
                    None => path == line,
                }
            }
        }
    }
    sent
}

#[test]
fn should_let_other_sites_read_what_they_have_to_and_nothing_else() {
    let site = Site::new("shared");
    site.write("built/my-catalogue.json", "{}");
    site.make(&[]);
    let headers = site.read("public/_headers");
    for (path, open) in [
        ("/", false),
        ("/index.html", false),
        ("/my-catalogue.json", false),
        ("/embed.js", true),
        ("/embed-0.1.0.js", true),
        ("/first-5ec3728d251542cd.wasm", true),
    ] {
        let sent = sent(&headers, path);
        for header in [
            "Access-Control-Allow-Origin: *",
            "Cross-Origin-Resource-Policy: cross-origin",
        ] {
            assert_eq!(sent.contains(header), open, "{path}: {sent}");
        }
        assert!(
            sent.contains("Cross-Origin-Opener-Policy: same-origin"),
            "{path}: {sent}"
        );
    }
    // Elsewhere, by how a name ends.
    for host in ["public/.htaccess", "nginx.conf"] {
        let text = site.read(host);
        assert!(text.contains("[.](js|css|wasm|bin)$"), "{host}: {text}");
    }
    let open = |name: &str| site.read(name).contains("AccessControlAllowOrigins");
    assert_eq!(
        [open("cloudfront.json"), open("cloudfront-files.json")],
        [false, true]
    );
}

#[test]
fn should_make_text_into_markup_only_through_the_pages_own_policy() {
    let site = Site::new("trusted");
    site.make(&[]);
    let headers = site.read("public/_headers");
    let asks = "require-trusted-types-for 'script'; trusted-types default";
    assert!(headers.contains(asks), "{headers}");
    assert!(site.read("public/index.html").contains(asks));
}

/// Names of files that a shell would run, or a list of rules would take for more than a name.
const NAMES: [&str; 8] = [
    "a$(touch PWNED).json",
    "b`touch PWNED`.js",
    "c';touch PWNED;'.css",
    "d\";touch PWNED;\".js",
    "e\ntouch PWNED\n.js",
    "-rf $HOME *.js",
    "f & touch PWNED; #.js",
    "g\n/*\n  X-Evil: 1\n.js",
];

#[test]
fn should_take_every_name_of_a_file_as_a_name() {
    let site = Site::new("names");
    for name in NAMES {
        // A slash makes a folder, which is a name like any other.
        site.write(&format!("built/{name}"), "content");
    }
    site.make(&[("SITE_PATH", "/tools/fit/")]);
    let made = site.folder.join("made");
    // A stand-in for the program that copies: it notes what it is given, each in brackets.
    site.write("bin/aws", "#!/bin/sh\nprintf '[%s]' \"$@\" >> \"$NOTED\"\nprintf '\\n' >> \"$NOTED\"\ntest -f \"$3\"\n");
    let noted = site.folder.join("noted");
    let status = Command::new("sh")
        .args([
            "-c",
            "chmod +x \"$BIN/aws\" && PATH=\"$BIN:$PATH\" sh ./s3.sh bucket",
        ])
        .env("BIN", site.folder.join("bin"))
        .env("NOTED", &noted)
        .current_dir(&made)
        .status()
        .unwrap();
    assert!(status.success(), "every name is that of a file");
    let noted = fs::read_to_string(noted).unwrap();
    for name in NAMES {
        let copied = format!("[s3][cp][./public/{name}][s3://bucket/tools/fit/{name}]");
        assert!(noted.contains(&copied), "{copied}: {noted}");
    }
    for folder in [&made, &made.join("public"), &site.folder] {
        assert!(!folder.join("PWNED").exists(), "{folder:?}");
    }
    // Every rule of the list is for the folder or for one file in it.
    let headers = site.read("public/_headers");
    let rules: Vec<&str> = headers
        .lines()
        .filter(|line| line.starts_with('/'))
        .collect();
    assert_eq!(rules[0], "/tools/fit/*");
    assert!(
        rules[1..]
            .iter()
            .all(|rule| rule.starts_with("/tools/fit/") && !rule.contains('*')),
        "{rules:?}"
    );
    let other = headers
        .lines()
        .find(|line| !line.is_empty() && !line.starts_with(['/', ' ']));
    assert_eq!(other, None);
    assert!(!headers.contains("\n  X-Evil"));
}
