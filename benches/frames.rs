//! Whether the page ever keeps a visitor waiting: the longest task of each step, on a machine four times as slow.
//!
//! Takes the page from the folder that `STACKFIT_DIST` names, or from `dist`. A task of 50 milliseconds or more delays
//! what the visitor does meanwhile; browsers report each, and what it ran. The first step shows what the browser takes
//! for itself: the same page without its program.

#![allow(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on has failed"
)]

mod browser;

use std::fs;
use std::time::Duration;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::time::sleep;
use tower_http::services::ServeDir;

use browser::{SLOWDOWN, Setup, built, measure, slow_down};

const RUNS: usize = 5;

/// How often it is looked whether a step is over, and how long after it work may still go on.
const GLANCE: Duration = Duration::from_millis(50);
const AFTERMATH: Duration = Duration::from_secs(4);

/// Takes note of every long task from here on, and of what ran in each frame that took long.
const OBSERVE: &str = "
    window.tasks = [];
    const note = (list) => list.getEntries().forEach((one) => tasks.push([one.duration, (one.scripts ?? [])
        .map((script) => `${script.invoker} ${Math.round(script.duration)}`).join(', ')]));
    for (const type of ['longtask', 'long-animation-frame'])
        new PerformanceObserver(note).observe({type, buffered: true});";

/// The longest task, the number of long ones, and what ran in the longest frame; then forgets them.
const TASKS: &str = "
    const longest = (list) => list.reduce((one, other) => other[0] > one[0] ? other : one, [0, '']);
    const [single, frames] = [tasks.filter((one) => !one[1]), tasks.filter((one) => one[1])];
    tasks.length = 0;
    return [longest(single)[0], single.length, longest(frames)[1]];";

/// The address of the page without its program.
const BARE: &str = "bare.html";

/// A step: its name, what is done, and by what it is seen to be over.
const STEPS: [[&str; 3]; 14] = [
    [
        "the page without its program loads",
        "",
        "document.readyState == 'complete'",
    ],
    [
        "the page loads",
        "",
        "document.querySelector('.start h1') && !document.querySelector('#waiting')",
    ],
    [
        "“Start”",
        "document.querySelector('.button.primary').click()",
        "document.querySelector('#platform-web')",
    ],
    [
        "the first option is chosen",
        "document.querySelector('#platform-web').click()",
        "document.querySelector('.so-far ol')",
    ],
    [
        "another: web and phones",
        "document.querySelector('#platform-mobile').click()",
        "document.querySelector('#platform-mobile:checked')",
    ],
    [
        "“Continue”",
        "document.querySelector('form [type=submit]').click()",
        "document.querySelector('#product-saas')",
    ],
    [
        "“Not sure”",
        "document.querySelector('.actions [type=button]').click()",
        "document.querySelector('#team-small')",
    ],
    [
        "“Not sure” once more",
        "document.querySelector('.actions [type=button]').click()",
        "document.querySelector('#skills-php')",
    ],
    [
        "“Nobody programs yet”, and what is next",
        "document.querySelector('.actions [type=button]').click()",
        "!document.querySelector('#skills-php')",
    ],
    [
        "the answers",
        "location.hash = '#/answers'",
        "document.querySelector('.check')",
    ],
    [
        "the result, until it is complete",
        "location.hash = '#/result'",
        "document.querySelector('.ways-to-win')",
    ],
    [
        "what would put another one first",
        "document.querySelector('.ways-to-win button').click()",
        "document.querySelector('.ways-to-win span').innerText.length > 12",
    ],
    [
        "how it decides",
        "location.hash = '#/method'",
        "document.querySelector('.method')",
    ],
    [
        "the result again",
        "location.hash = '#/result'",
        "document.querySelector('.ways-to-win')",
    ],
];

fn main() {
    measure(site, async |stage| {
        let mut runs: Vec<Vec<Value>> = Vec::new();
        for _ in 0..RUNS {
            let browser = stage.browser(Setup::default()).await;
            runs.push(run(&browser, &stage.home).await);
            browser.quit().await.unwrap();
        }
        report(&runs);
    });
}

/// The page, and beside it the same without its program.
fn site() -> Router {
    let folder = built();
    let page = fs::read_to_string(folder.join("index.html")).expect("there is a built page");
    let bare = page.replace("type=module", "type=text/plain");
    assert_ne!(page, bare, "the page starts its program in another way");
    Router::new()
        .route(&format!("/{BARE}"), get(|| async { Html(bare) }))
        .fallback_service(ServeDir::new(folder))
}

/// Goes through all steps once.
async fn run(browser: &WebDriver, address: &str) -> Vec<Value> {
    slow_down(browser).await;
    let bare = format!("{address}{BARE}");
    let mut pages = [bare.as_str(), address].into_iter();
    let mut found = Vec::new();
    for [_, act, over] in STEPS {
        // Steps without anything to do load the next page.
        if let Some(page) = act.is_empty().then(|| pages.next()).flatten() {
            browser.goto(page).await.unwrap();
            browser.execute(OBSERVE, Vec::new()).await.unwrap();
        }
        browser.execute(act, Vec::new()).await.unwrap();
        let over = format!("return Boolean({over})");
        while !is_true(browser, &over).await {
            sleep(GLANCE).await;
        }
        sleep(AFTERMATH).await;
        let tasks = browser.execute(TASKS, Vec::new()).await.unwrap();
        found.push(tasks.json().clone());
    }
    found
}

async fn is_true(browser: &WebDriver, script: &str) -> bool {
    let answer = browser.execute(script, Vec::new()).await.unwrap();
    answer.json() == &json!(true)
}

fn report(runs: &[Vec<Value>]) {
    println!(
        "Longest task in milliseconds, {SLOWDOWN} times slower, {RUNS} runs; none is below 50\n"
    );
    println!("median  worst  long tasks  step");
    for (place, [name, ..]) in STEPS.iter().enumerate() {
        let mut tasks: Vec<&Value> = runs.iter().map(|run| &run[place]).collect();
        let longest = |task: &Value| task[0].as_f64().unwrap();
        tasks.sort_by(|one, other| longest(one).total_cmp(&longest(other)));
        let (median, worst) = (tasks[RUNS / 2], tasks[RUNS - 1]);
        let (count, what) = (&worst[1], worst[2].as_str().unwrap());
        let (median, worst) = (longest(median), longest(worst));
        println!("{median:>6.0} {worst:>6.0}  {count:>10}  {name}: {what}");
    }
}
