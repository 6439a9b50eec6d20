//! What a visit is like on a slow phone: a line of 1.6 Mbit/s with 150 ms, and a processor four times as slow.
//!
//! Takes the page from the folder that `STACKFIT_DIST` names, or from `dist`, and sends it compressed, as hosts do. The first
//! row is a page with nothing but a paragraph: what the line and the browser take for themselves.

#![allow(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on has failed"
)]

#[path = "../tests/browser/support/driver.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod driver;
#[path = "../tests/browser/support/engine.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod engine;
#[path = "../tests/browser/support/folder.rs"]
mod folder;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::time::sleep;
use tower_http::services::ServeDir;

use driver::Driver;
use engine::{Engine, Setup};

const RUNS: usize = 9;
const SLOWDOWN: u32 = 4;
const PATIENCE: Duration = Duration::from_secs(30);
const EMPTY: &str = "<!doctype html><title>Empty</title><link rel=icon href='data:,'><p>Nothing";

/// Notes when what happens, and answers the first question as soon as that can be done.
const WATCH: &str = "
    window.seen = {shift: 0};
    const once = (name, is) => { if (!(name in seen) && is) seen[name] = performance.now(); };
    const look = () => {
        const has = (selector) => document.querySelector(selector);
        once('program', has('main') && !has('#waiting'));
        once('pick', has('.pick'));
        once('second', has('#product-saas'));
        if (location.hash === '#/begin' && !seen.acted && has('#waiting')?.onclick) {
            once('acted', true);
            has('#platform-web').click();
            has('form [type=submit]').click();
        }
    };
    new MutationObserver(look).observe(document, {childList: true, subtree: true, attributes: true});
    new PerformanceObserver((list) => list.getEntries().forEach((one) => {
        if (!one.hadRecentInput) seen.shift += one.value;
    })).observe({type: 'layout-shift', buffered: true});";

/// What was noted, in milliseconds.
const SEEN: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return {...seen, paint: paint?.startTime};";

/// From a press on “Continue” until the next question is painted, for each question that the first piece has.
const CONTINUE: &str = "
    const done = arguments[0];
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    (async () => {
        const times = [];
        for (let round = 0; round < 20; round += 1) {
            location.hash = '#/question/platform';
            while (!document.querySelector('#platform-web')) await painted();
            for (let wait = 0; wait < 20; wait += 1) await painted();
            const box = document.querySelector('#platform-web');
            if (!box.checked) box.click();
            await painted();
            const begin = performance.now();
            document.querySelector('form [type=submit]').click();
            while (!document.querySelector('#product-saas')) await painted();
            await painted();
            times.push(performance.now() - begin);
        }
        done(times);
    })();";

/// The rows: what is opened, and what has to have been seen before it is over.
const ROWS: [[&str; 3]; 4] = [
    ["an empty page", "empty", "paint"],
    ["the first page", "", "program"],
    ["the first question, answered at once", "#/begin", "second"],
    ["a result that was shared", "", "pick"],
];

fn main() {
    // What `cargo test --benches` asks for: nothing here is a test.
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    let driver = Driver::start(Engine::Chromium);
    runtime.unwrap().block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let home = format!("http://{}/", listener.local_addr().unwrap());
        let site = Router::new()
            .route("/empty", get(|| async { Html(EMPTY) }))
            .fallback_service(ServeDir::new(compressed()).precompressed_br());
        tokio::spawn(async move { axum::serve(listener, site).await });
        let link = result_link();
        let mut found: Vec<(&str, Vec<Value>)> = ROWS.map(|[name, ..]| (name, Vec::new())).into();
        for _ in 0..RUNS {
            for (place, [name, address, over]) in ROWS.into_iter().enumerate() {
                let address = if name.contains("shared") {
                    &link
                } else {
                    address
                };
                let seen = visit(&driver, &format!("{home}{address}"), over).await;
                found[place].1.push(seen);
            }
        }
        let steady = steady(&driver, &home).await;
        report(&found, &steady);
    });
}

/// The page as `make dist` makes it, with compressed copies.
fn compressed() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = root.join(env::var_os("STACKFIT_DIST").unwrap_or("dist".into()));
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("visit");
    let mut make = Command::new("node");
    make.current_dir(root)
        .arg("scripts/dist/main.mjs")
        .args([&dist, &made]);
    let made_it = make.env("PRECOMPRESS", "true").status().expect("node runs");
    assert!(made_it.success(), "there is no built page");
    made.join("public")
}

/// A result of the realistic interviews, as a link.
fn result_link() -> String {
    let catalogue = stackfit::bundled::catalogue().unwrap();
    let given = "platform=web&product=saas&team=small&deadline=months";
    let (answers, _) = stackfit::share::readable::decode(&catalogue, given);
    let model = stackfit::engine::Model::new(&catalogue);
    let top = stackfit::report::top_stacks(&model, &answers);
    stackfit::share::encode(&catalogue, &answers, &top)
}

async fn browser(driver: &Driver) -> WebDriver {
    let setup = Setup {
        at_once: true,
        ..Setup::default()
    };
    let browser = WebDriver::new(&driver.address, Engine::Chromium.capabilities(setup));
    let browser = browser.await.expect("ChromeDriver starts a browser");
    let send = async |name: &str, parameters: Value| {
        browser.cdp().send_raw(name, parameters).await.unwrap();
    };
    send("Page.enable", json!({})).await;
    send(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({"source": WATCH}),
    )
    .await;
    send("Emulation.setCPUThrottlingRate", json!({"rate": SLOWDOWN})).await;
    browser
}

/// One visit with nothing kept from before.
async fn visit(driver: &Driver, address: &str, over: &str) -> Value {
    let browser = browser(driver).await;
    let line = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750});
    browser
        .cdp()
        .send_raw("Network.enable", json!({}))
        .await
        .unwrap();
    browser
        .cdp()
        .send_raw("Network.emulateNetworkConditions", line)
        .await
        .unwrap();
    browser.goto(address).await.unwrap();
    let end = Instant::now() + PATIENCE;
    let seen = loop {
        sleep(Duration::from_millis(200)).await;
        if let Ok(seen) = browser.execute(SEEN, Vec::new()).await
            && (!seen.json()[over].is_null() || Instant::now() > end)
        {
            // What still moves after that counts, too.
            sleep(Duration::from_millis(1500)).await;
            break browser
                .execute(SEEN, Vec::new())
                .await
                .unwrap()
                .json()
                .clone();
        }
    };
    browser.quit().await.unwrap();
    seen
}

async fn steady(driver: &Driver, home: &str) -> Vec<f64> {
    let browser = browser(driver).await;
    browser.goto(home).await.unwrap();
    sleep(Duration::from_secs(6)).await;
    let times = browser.execute_async(CONTINUE, Vec::new()).await.unwrap();
    let times = serde_json::from_value(times.json().clone()).unwrap();
    browser.quit().await.unwrap();
    times
}

fn report(found: &[(&str, Vec<Value>)], steady: &[f64]) {
    let mut rows = Vec::new();
    println!("Milliseconds, medians of {RUNS} visits and, in brackets, the least and the most\n");
    println!("| visit | first paint | program there | second question | pick | layout shift |");
    println!("|---|---:|---:|---:|---:|---:|");
    for (name, visits) in found {
        let cell = |part: &str| {
            let mut all: Vec<f64> = visits.iter().filter_map(|one| one[part].as_f64()).collect();
            all.sort_by(f64::total_cmp);
            match all.as_slice() {
                [] => "–".to_owned(),
                all if part == "shift" => format!("{:.3}", all[all.len() - 1]),
                all => format!(
                    "{:.0} ({:.0}–{:.0})",
                    all[all.len() / 2],
                    all[0],
                    all[all.len() - 1]
                ),
            }
        };
        let cells = ["paint", "program", "second", "pick", "shift"].map(cell);
        println!("| {name} | {} |", cells.join(" | "));
        rows.push(json!({"visit": name, "seen": visits}));
    }
    let mut steady = steady.to_vec();
    steady.sort_by(f64::total_cmp);
    let at = |share: f64| steady[((steady.len() - 1) as f64 * share) as usize];
    println!(
        "\nFrom “Continue” to the next question painted: {:.0} in the middle, {:.0} at the 95th percentile",
        at(0.5),
        at(0.95)
    );
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("visit.json");
    let text =
        json!({"runs": RUNS, "slowdown": SLOWDOWN, "visits": rows, "continue": steady}).to_string();
    fs::write(&place, text).unwrap();
    println!("Every figure: {}", place.display());
}
