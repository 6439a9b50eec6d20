//! ChromeDriver, and how browsers are started with it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::json;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{
    BrowserCapabilitiesHelper, ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities,
};

/// A running ChromeDriver; it ends with this value.
pub struct Driver {
    process: Child,
    /// Kept open, because a program that cannot write its output may stop.
    _output: BufReader<ChildStdout>,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts one on a free port.
    pub fn start() -> Driver {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is on PATH; `make setup` installs it");
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let port = port(&mut output);
        Driver {
            process,
            _output: output,
            address: format!("http://127.0.0.1:{port}"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only for a process that has ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port that ChromeDriver says it listens on.
fn port(output: &mut impl BufRead) -> u16 {
    const SAID: &str = "started successfully on port ";
    let said = output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once(SAID)?;
        port.trim_end_matches('.').parse().ok()
    });
    said.expect("ChromeDriver says which port it listens on")
}

/// What is special about a visitor's browser.
#[derive(Clone, Copy, Default)]
pub struct Setup {
    /// Sites may store nothing.
    pub storage_blocked: bool,
}

/// A browser with a fresh profile, which ChromeDriver makes and deletes.
pub fn capabilities(setup: Setup) -> ChromeCapabilities {
    const BLOCK: u8 = 2;
    let mut browser = DesiredCapabilities::chrome();
    let arguments = [
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--window-size=1280,900",
    ];
    for argument in arguments {
        browser.add_arg(argument).unwrap();
    }
    if is_root() {
        browser.add_arg("--no-sandbox").unwrap();
    }
    for log in ["browser", "performance"] {
        browser
            .set_logging_prefs(log, LoggingPrefsLogLevel::All)
            .unwrap();
    }
    if setup.storage_blocked {
        let preferences = json!({"profile.default_content_setting_values.cookies": BLOCK});
        browser.set_browser_option("prefs", preferences).unwrap();
    }
    browser
}

/// Whether the tests run as root, for whom Chromium's sandbox does not work.
fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}
