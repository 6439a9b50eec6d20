//! ChromeDriver, and how browsers are started with it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use serde_json::json;
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{
    BrowserCapabilitiesHelper, CapabilitiesHelper, ChromeCapabilities, ChromiumLikeCapabilities,
    DesiredCapabilities,
};

use super::folder::Folder;

/// A running ChromeDriver; it ends with this value.
pub struct Driver {
    process: Child,
    /// Kept open, because a program that cannot write its output may stop.
    _output: BufReader<ChildStdout>,
    /// What its browsers write: they do not always delete it, and a disk is full after some thousands.
    _written: Folder,
    /// Where it listens.
    pub address: String,
}

/// How long ChromeDriver may take to say where it listens: on a busy machine, starting takes its time.
const PATIENCE: Duration = Duration::from_secs(60);

impl Driver {
    /// Starts one on a free port. Under load, one may end before it listens, or say nothing: then another is tried.
    pub fn start() -> Driver {
        let started = Driver::try_start().or_else(Driver::try_start);
        started.expect("one of two ChromeDrivers says which port it listens on")
    }

    /// Starts one; none if it does not say in time where it listens.
    fn try_start() -> Option<Driver> {
        let written = Folder::new();
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .env("TMPDIR", &written.0)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is on PATH; `make setup` installs it");
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let (sender, said) = channel();
        // Reading waits for as long as there is nothing to read, so it is done beside.
        thread::spawn(move || {
            let port = port(&mut output);
            // Nobody listens any more if it took too long.
            let _ = sender.send(port.map(|port| (port, output)));
        });
        match said.recv_timeout(PATIENCE).ok().flatten() {
            Some((port, output)) => Some(Driver {
                process,
                _output: output,
                _written: written,
                address: format!("http://127.0.0.1:{port}"),
            }),
            None => {
                end(&mut process);
                None
            }
        }
    }
}

/// Ends a process; both steps fail only for one that has ended already.
fn end(process: &mut Child) {
    let _ = process.kill();
    let _ = process.wait();
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// The port that ChromeDriver says it listens on; none if it ends without.
fn port(output: &mut impl BufRead) -> Option<u16> {
    const SAID: &str = "started successfully on port ";
    output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once(SAID)?;
        port.trim_end_matches('.').parse().ok()
    })
}

/// What is special about a visitor's browser.
#[derive(Clone, Copy, Default)]
pub struct Setup {
    /// Sites may store nothing.
    pub storage_blocked: bool,
    /// The page goes through its service worker, which keeps it for when there is no network.
    pub worker: bool,
    /// A page is not waited for, because the story holds part of it back.
    pub at_once: bool,
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
    if setup.at_once {
        browser
            .set_page_load_strategy(PageLoadStrategy::None)
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
