//! How fast the analysis is in a browser, next to native code and to plain JavaScript that does the same.
//!
//! Builds the page in `benches/page` as the real one is built, opens it in headless Chromium, and takes turns: some runs
//! natively, some in the page, and again, so that whatever else the machine does slows down all of them.

#![allow(
    clippy::unwrap_used,
    reason = "a measurement that cannot go on has failed"
)]

#[path = "page/src/work.rs"]
mod work;

mod browser;

#[path = "page/measuring/build.rs"]
mod build;

#[path = "page/measuring/timing.rs"]
mod timing;

use std::time::Duration;

use axum::Router;
use serde_json::json;
use thirtyfour::WebDriver;
use tower_http::services::ServeDir;

use browser::Setup;
use timing::{Size, Timing, measure};

/// How many runs of each kind the two main rows have, and the others.
const MANY: usize = 100;
const SOME: usize = 20;

/// How long the page may take for its part of a turn.
const PATIENCE: Duration = Duration::from_secs(600);

/// How far the shares of two analyses with different random numbers may be apart.
const CLOSE: f64 = 0.04;

/// The size of the table: more stacks than most visitors have left, all criteria, and as many draws as the page makes.
const TABLE: Size = Size {
    alternatives: 100,
    criteria: 12,
    draws: 10_000,
    uncertain: false,
};

fn main() {
    let site = || Router::new().fallback_service(ServeDir::new(build::page()));
    browser::measure(site, async |stage| {
        let browser = stage.browser(Setup::default()).await;
        browser.goto(&stage.home).await.unwrap();
        browser.set_script_timeout(PATIENCE).await.unwrap();
        report(&browser).await;
        browser.quit().await.unwrap();
    });
}

async fn report(browser: &WebDriver) {
    check(browser).await;
    println!("Milliseconds for an analysis, smallest/median/95th percentile of the runs\n");
    println!("{}", timing::HEADING);
    for uncertain in [false, true] {
        let size = Size { uncertain, ..TABLE };
        println!("{}", measure(browser, size, MANY).await);
    }
    println!();
    for draws in [1000, 2000, 5000, 10_000, 20_000] {
        let size = Size { draws, ..TABLE };
        println!("{}", measure(browser, size, SOME).await);
    }
    println!();
    let mut curve: Vec<(usize, Timing)> = Vec::new();
    for alternatives in [10, 30, 100, 300, 1000] {
        let size = Size {
            alternatives,
            ..TABLE
        };
        let timing = measure(browser, size, SOME).await;
        println!("{timing}");
        curve.push((alternatives, timing));
    }
    println!();
    for criteria in [3, 6, 12, 24] {
        let size = Size { criteria, ..TABLE };
        println!("{}", measure(browser, size, SOME).await);
    }
    println!("\nMicroseconds per alternative in WebAssembly, by the number of alternatives:");
    for (alternatives, timing) in curve {
        let each = 1000.0 * timing.wasm.median() / alternatives as f64;
        println!("{alternatives:>5} {each:6.0}");
    }
}

/// Both kinds of code in the page do the same work: the one gives the digits that native code gives, the other, which
/// draws other numbers, about the same shares.
async fn check(browser: &WebDriver) {
    for uncertain in [false, true] {
        let size = json!(Size { uncertain, ..TABLE });
        let script = "const [size, done] = arguments; window.difference(size).then(done)";
        let difference = browser.execute_async(script, vec![size]).await.unwrap();
        let difference = difference.json().as_f64().unwrap();
        assert!(
            difference < CLOSE,
            "JavaScript's shares differ by {difference}"
        );
    }
}
