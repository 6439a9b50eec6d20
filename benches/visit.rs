//! What a visit is like on a slow phone: a line of 1.6 Mbit/s with 150 ms, and a processor four times as slow.
//!
//! Takes the page from the folder that `STACKFIT_DIST` names, or from `dist`, and sends it compressed, as hosts do. The first
//! row is a page with nothing but a paragraph: what the line and the browser take for themselves. The next two ask the same
//! questions in other ways: see `peers`.

#![allow(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on has failed"
)]

mod browser;
#[path = "peers/mod.rs"]
mod peers;

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use stackfit::catalogue::Catalogue;
use thirtyfour::WebDriver;
use tokio::time::sleep;
use tower_http::services::ServeDir;

use browser::{SLOWDOWN, Setup, Stage, built, measure, send, slow_down};

const RUNS: usize = 9;
const PATIENCE: Duration = Duration::from_secs(30);
const EMPTY: &str = "<!doctype html><title>Empty</title><link rel=icon href='data:,'><p>Nothing";

/// Notes when what is on screen, and answers the first question as soon as it is there and that can be done. `FIRST` and `SECOND` stand for
/// the titles of the first two questions, `READY` for how it is seen that an answer is taken. What moves within half a
/// second of that was asked for, as browsers see it, too.
///
/// It looks once a frame, just before that is laid out: whatever asks whether something can be seen has styles worked out,
/// which after each change of a page that is still being read would take longer than the page itself.
const WATCH: &str = "
    window.seen = {shift: 0};
    const noted = new Set();
    const once = (name, is) => {
        if (noted.has(name) || !is()) return;
        noted.add(name);
        setTimeout(() => { seen[name] = performance.now(); });
    };
    const has = (selector) => document.querySelector(selector);
    const visible = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const shows = (title) => visible('h1, .sd-question__title').some((one) => one.textContent.includes(title));
    const look = () => {
        once('program', () => has('main') && !has('#waiting'));
        once('pick', () => has('.pick'));
        once('question', () => shows(FIRST));
        if (!seen.acted && seen.question && (READY)) {
            seen.acted = performance.now();
            visible('input[type=checkbox]')[0].click();
            visible('button, input[type=button]').find((one) => (one.value || one.textContent).trim() === 'Continue').click();
        }
        once('second', () => seen.acted && shows(SECOND));
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new PerformanceObserver((list) => list.getEntries().forEach((one) => {
        const asked = one.startTime > seen.acted && one.startTime < seen.acted + 500;
        if (!asked) seen.shift += one.value;
    })).observe({type: 'layout-shift', buffered: true});";

/// What was noted, in milliseconds.
const SEEN: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return {...seen, paint: paint?.startTime};";

/// From a press on “Continue” until the next question is painted.
const CONTINUE: &str = "
    const done = arguments[0];
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const appears = (selector) => new Promise((done) => {
        const look = () => document.querySelector(selector) && done();
        new MutationObserver(look).observe(document, {childList: true, subtree: true});
        look();
    });
    (async () => {
        const times = [];
        for (let round = 0; round < 20; round += 1) {
            location.hash = '#/question/platform';
            await appears('#platform-web');
            for (let wait = 0; wait < 20; wait += 1) await painted();
            const box = document.querySelector('#platform-web');
            if (!box.checked) box.click();
            await painted();
            const begin = performance.now();
            document.querySelector('form [type=submit]').click();
            await appears('#product-saas');
            await painted();
            times.push(performance.now() - begin);
        }
        done(times);
    })();";

/// A row of the table.
struct Row {
    name: &'static str,
    /// What is opened, below the site's address.
    address: String,
    /// How it is seen that a choice and “Continue” are taken.
    ready: &'static str,
    /// What has to have been seen before the visit is over.
    over: &'static str,
}

fn rows(catalogue: &Catalogue) -> [Row; 6] {
    let row = |name, address: &str, ready, over| Row {
        name,
        address: address.to_owned(),
        ready,
        over,
    };
    let own = "document.querySelector('#waiting')?.onclick";
    [
        row("an empty page", "empty", "false", "paint"),
        row("the questions in SurveyJS", peers::SURVEY, "true", "second"),
        row(
            "the questions in a prerendered quiz",
            peers::QUIZ,
            "'started' in document.body.dataset",
            "second",
        ),
        row("the first page", "", "false", "program"),
        row("the first question", "#/begin", own, "second"),
        row("a shared result", &result_link(catalogue), "false", "pick"),
    ]
}

fn main() {
    measure(site, async |stage| {
        let catalogue = stackfit::bundled::catalogue().unwrap();
        let rows = rows(&catalogue);
        let mut found = rows.each_ref().map(|_| Vec::new());
        for _ in 0..RUNS {
            for (row, found) in rows.iter().zip(&mut found) {
                found.push(visit(stage, &catalogue, row).await);
            }
        }
        let steady = steady(stage).await;
        report(&rows, &found, steady);
    });
}

fn site() -> Router {
    let folder = |path| ServeDir::new(path).precompressed_br();
    Router::new()
        .route("/empty", get(|| async { Html(EMPTY) }))
        .nest_service("/peers", folder(peers::made()))
        .fallback_service(folder(compressed()))
}

/// The page as `make dist` makes it, with compressed copies.
fn compressed() -> PathBuf {
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("visit");
    let mut make = Command::new("node");
    make.current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("scripts/dist/main.mjs")
        .args([&built(), &made]);
    let made_it = make.env("PRECOMPRESS", "true").status().expect("node runs");
    assert!(made_it.success(), "there is no built page");
    made.join("public")
}

/// A result of the realistic interviews, as a link.
fn result_link(catalogue: &Catalogue) -> String {
    let given = "platform=web&product=saas&team=small&deadline=months";
    let (answers, _) = stackfit::share::readable::decode(catalogue, given);
    let model = stackfit::engine::Model::new(catalogue);
    let top = stackfit::report::top_stacks(&model, &answers);
    stackfit::share::encode(catalogue, &answers, &top)
}

async fn browser(stage: &Stage) -> WebDriver {
    let setup = Setup {
        at_once: true,
        ..Setup::default()
    };
    let browser = stage.browser(setup).await;
    slow_down(&browser).await;
    browser
}

/// One visit with nothing kept from before.
async fn visit(stage: &Stage, catalogue: &Catalogue, row: &Row) -> Value {
    let browser = browser(stage).await;
    let title = |place: usize| json!(catalogue.questions[place].title).to_string();
    let watch = WATCH
        .replace("FIRST", &title(0))
        .replace("SECOND", &title(1))
        .replace("READY", row.ready);
    let line = json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750});
    for (command, parameters) in [
        ("Page.enable", json!({})),
        (
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": watch}),
        ),
        (
            "Emulation.setDeviceMetricsOverride",
            json!({"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true}),
        ),
        ("Network.enable", json!({})),
        ("Network.emulateNetworkConditions", line),
    ] {
        send(&browser, command, parameters).await;
    }
    let address = format!("{}{}", stage.home, row.address);
    browser.goto(address).await.unwrap();
    let end = Instant::now() + PATIENCE;
    let seen = loop {
        sleep(Duration::from_millis(200)).await;
        if let Ok(seen) = browser.execute(SEEN, Vec::new()).await
            && (!seen.json()[row.over].is_null() || Instant::now() > end)
        {
            // What still moves after that counts, too.
            sleep(Duration::from_millis(1500)).await;
            let seen = browser.execute(SEEN, Vec::new()).await.unwrap();
            break seen.json().clone();
        }
    };
    browser.quit().await.unwrap();
    seen
}

async fn steady(stage: &Stage) -> Vec<f64> {
    let browser = browser(stage).await;
    browser.goto(&stage.home).await.unwrap();
    sleep(Duration::from_secs(6)).await;
    let times = browser.execute_async(CONTINUE, Vec::new()).await.unwrap();
    let times = serde_json::from_value(times.json().clone()).unwrap();
    browser.quit().await.unwrap();
    sorted(times)
}

fn sorted(mut figures: Vec<f64>) -> Vec<f64> {
    figures.sort_by(f64::total_cmp);
    figures
}

/// Prints the table, and adds all figures to those of earlier runs.
fn report(rows: &[Row], found: &[Vec<Value>], steady: Vec<f64>) {
    println!("Milliseconds, medians of {RUNS} visits and, in brackets, the least and the most\n");
    println!("| visit | first paint | first question | second question | pick | layout shift |");
    println!("|---|---:|---:|---:|---:|---:|");
    for (row, visits) in rows.iter().zip(found) {
        let cell = |part: &str| {
            let all = visits.iter().filter_map(|visit| visit[part].as_f64());
            match sorted(all.collect()).as_slice() {
                [] => String::new(),
                [.., most] if part == "shift" => format!("{most:.3}"),
                all @ [least, .., most] => {
                    format!("{:.0} ({least:.0}–{most:.0})", all[all.len() / 2])
                }
                [single] => format!("{single:.0}"),
            }
        };
        let cells = ["paint", "question", "second", "pick", "shift"].map(cell);
        println!("| {} | {} |", row.name, cells.join(" | "));
    }
    let at = |share: f64| steady[((steady.len() - 1) as f64 * share) as usize];
    println!(
        "\nFrom “Continue” to the next question painted: {:.0} in the middle, {:.0} at the 95th percentile",
        at(0.5),
        at(0.95)
    );
    let visits: Vec<Value> = rows
        .iter()
        .zip(found)
        .map(|(row, visits)| json!({"visit": row.name, "seen": visits}))
        .collect();
    let time = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    let run = json!({"time": time, "slowdown": SLOWDOWN, "visits": visits, "continue": steady});
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("visits.jsonl");
    let file = OpenOptions::new().create(true).append(true).open(&place);
    writeln!(file.unwrap(), "{run}").unwrap();
    println!("Every figure, the latest run last: {}", place.display());
}
