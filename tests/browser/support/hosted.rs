//! The page as a host sends it: the folder that `make dist` makes, with the headers that it has made for it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{Next, from_fn};
use tower_http::services::ServeDir;

use super::server::{folder, run};
use super::stage::Stage;

/// The folder of the site in which the page lies.
const BELOW: &str = "/tools/fit/";

/// A path of the site, and a header for what lies there.
type Rule = (String, HeaderName, HeaderValue);

/// Makes the folder for a host, with some settings, and serves it as `_headers` says, with more files beside the page;
/// says where.
pub fn serve_hosted(stage: &Stage, settings: &[(&str, &str)], beside: Router) -> String {
    let made = make(settings);
    let rules = Arc::new(rules(&made.join("public/_headers")));
    let page = beside.fallback_service(ServeDir::new(made.join("public")));
    let site = Router::new().nest_service(BELOW, page);
    let site = site.layer(from_fn(move |request: Request, next: Next| {
        let rules = Arc::clone(&rules);
        async move {
            let path = request.uri().path().to_owned();
            let mut response = next.run(request).await;
            for (place, name, value) in rules.iter() {
                if is_at(place, &path) {
                    response.headers_mut().insert(name, value.clone());
                }
            }
            response
        }
    }));
    format!("{}{BELOW}", run(&stage.runtime, site))
}

fn make(settings: &[(&str, &str)]) -> PathBuf {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let number = MADE.fetch_add(1, Ordering::SeqCst);
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{number}"));
    let script = Command::new("node")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("scripts/dist/main.mjs")
        .args([&folder(), &made])
        .env("SITE_PATH", BELOW)
        .envs(settings.iter().copied())
        .output()
        .expect("node runs");
    let said = String::from_utf8_lossy(&script.stderr);
    assert!(script.status.success(), "{said}");
    made
}

/// The rules of a file as Netlify and Cloudflare Pages read it: a path, and below it the headers, further in.
fn rules(file: &Path) -> Vec<Rule> {
    let text = fs::read_to_string(file).unwrap();
    let (mut place, mut rules) = ("", Vec::new());
    for line in text.lines().filter(|line| !line.is_empty()) {
        let Some(header) = line.strip_prefix("  ") else {
            place = line;
            continue;
        };
        let (name, value) = header.split_once(": ").unwrap();
        rules.push((
            place.to_owned(),
            name.parse().unwrap(),
            value.parse().unwrap(),
        ));
    }
    assert!(!rules.is_empty(), "{} has no rules", file.display());
    rules
}

fn is_at(place: &str, path: &str) -> bool {
    match place.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => path == place,
    }
}
