//! The engines of browsers, and how a browser of each is started.

use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::common::capabilities::desiredcapabilities::PageLoadStrategy;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{
    BrowserCapabilitiesHelper, Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities,
    DesiredCapabilities,
};

/// What shows pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// That of Chrome and Edge.
    Chromium,
    /// That of Firefox.
    Firefox,
    /// That of Safari, as GTK has it.
    WebKit,
}

/// How large a visitor's window is.
pub const WINDOW: [u32; 2] = [1280, 900];

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

impl Engine {
    /// All that the main ways are gone on.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The program that drives its browsers.
    pub fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::WebKit => "WebKitWebDriver",
        }
    }

    /// A browser with a fresh profile, which the driver makes and deletes.
    pub fn capabilities(self, setup: Setup) -> Capabilities {
        let mut browser = match self {
            Engine::Chromium => chromium(setup),
            Engine::Firefox => firefox(setup),
            Engine::WebKit => webkit(setup),
        };
        if setup.at_once {
            browser
                .set_page_load_strategy(PageLoadStrategy::None)
                .unwrap();
        }
        browser
    }
}

fn chromium(setup: Setup) -> Capabilities {
    const BLOCK: u8 = 2;
    let mut browser = DesiredCapabilities::chrome();
    let [width, height] = WINDOW;
    let size = format!("--window-size={width},{height}");
    let arguments = [
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        // Else it holds up addresses that change as fast as a test goes on.
        "--disable-ipc-flooding-protection",
        &size,
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
    browser.into()
}

fn firefox(setup: Setup) -> Capabilities {
    const BLOCK: u8 = 2;
    let [width, height] = WINDOW;
    let mut preferences = json!({"dom.serviceWorkers.enabled": setup.worker});
    if setup.storage_blocked {
        preferences["network.cookie.cookieBehavior"] = json!(BLOCK);
    }
    let size = [format!("--width={width}"), format!("--height={height}")];
    let options = json!({"args": ["-headless", size[0], size[1]], "prefs": preferences});
    with_options("moz:firefoxOptions", options)
}

fn webkit(setup: Setup) -> Capabilities {
    let mut arguments = vec!["--automation"];
    if !setup.worker {
        arguments.push("--features=!ServiceWorkers");
    }
    if setup.storage_blocked {
        arguments.push("--enable-html5-local-storage=false");
    }
    with_options("webkitgtk:browserOptions", json!({"args": arguments}))
}

fn with_options(name: &str, options: Value) -> Capabilities {
    let mut browser = Capabilities::new();
    browser.set(name, options).unwrap();
    browser
}

/// Whether the tests run as root, for whom Chromium's sandbox does not work.
fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}
