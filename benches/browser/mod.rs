//! What the benchmarks share that drive a browser: the driver, a site of their own, and a processor that is slow.

#[path = "../../tests/browser/support/driver.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod driver;
#[path = "../../tests/browser/support/engine.rs"]
#[allow(dead_code, reason = "the tests need more of it")]
mod engine;
#[path = "../../tests/browser/support/folder.rs"]
mod folder;

use std::env;
use std::path::{Path, PathBuf};

use axum::Router;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::net::TcpListener;
use tokio::runtime::Builder;

use driver::Driver;
use engine::Engine;

pub use engine::Setup;

/// How many times slower than this machine a phone is.
pub const SLOWDOWN: u32 = 4;

/// A site that is served, and a driver for browsers that visit it.
pub struct Stage {
    driver: Driver,
    /// Where the site is, with a slash at the end.
    pub home: String,
}

/// Serves a site and measures it, if `cargo bench` asks for that; `cargo test --benches` does not: nothing here is a test.
pub fn measure(site: impl FnOnce() -> Router, what: impl AsyncFnOnce(&Stage)) {
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    let site = site();
    let driver = Driver::start(Engine::Chromium);
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    runtime.unwrap().block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let home = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, site).await });
        what(&Stage { driver, home }).await;
    });
}

impl Stage {
    /// A browser of somebody who was never here.
    pub async fn browser(&self, setup: Setup) -> WebDriver {
        let browser = WebDriver::new(&self.driver.address, Engine::Chromium.capabilities(setup));
        browser.await.expect("ChromeDriver starts a browser")
    }
}

/// Sends a command of the browser's own protocol.
#[allow(
    dead_code,
    reason = "the benchmark of the analysis has no use for it, nor for what follows"
)]
pub async fn send(browser: &WebDriver, command: &str, parameters: Value) {
    browser.cdp().send_raw(command, parameters).await.unwrap();
}

/// Makes the browser's processor as slow as a phone's.
#[allow(dead_code, reason = "as above")]
pub async fn slow_down(browser: &WebDriver) {
    let rate = json!({"rate": SLOWDOWN});
    send(browser, "Emulation.setCPUThrottlingRate", rate).await;
}

/// The built page: the folder that `STACKFIT_DIST` names, or `dist`.
#[allow(dead_code, reason = "as above")]
pub fn built() -> PathBuf {
    let folder = env::var_os("STACKFIT_DIST").unwrap_or("dist".into());
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}
