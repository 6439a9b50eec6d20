//! What a browser has logged in the course of a test.

use std::cell::RefCell;
use std::sync::Arc;

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::{Command, ExtensionCommand};

use super::engine::Engine;

/// The log of a browser. Chromium keeps one. The others show a driver none, so what is in it is noted in the page itself,
/// from when it has loaded, and taken out before it goes.
pub struct Log {
    browser: WebDriver,
    engine: Engine,
    complaints: RefCell<Vec<String>>,
    requests: RefCell<Vec<String>>,
}

/// Notes what goes wrong in a page from now on.
const NOTE: &str = "
    if (!window.noted) {
        window.noted = [];
        for (const kind of ['warn', 'error']) {
            const write = console[kind];
            console[kind] = (...what) => { noted.push(what.join(' ')); write.apply(console, what); };
        }
        addEventListener('error', ({ message }) => noted.push(String(message)), true);
        addEventListener('unhandledrejection', ({ reason }) => noted.push(String(reason)));
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            noted.push(`${violatedDirective}: ${blockedURI}`));
    }";

/// What was noted, and every address that the page has asked for, its own included.
const NOTED: &str =
    "const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    return [window.noted?.splice(0) ?? [], [location.href, ...asked]]";

impl Log {
    pub fn of(browser: WebDriver, engine: Engine) -> Log {
        Log {
            browser,
            engine,
            complaints: RefCell::default(),
            requests: RefCell::default(),
        }
    }

    /// Begins with the page that has just loaded.
    pub async fn begin(&self) {
        if self.engine != Engine::Chromium {
            // A page that runs no scripts has none that complain.
            let _ = self.browser.execute(NOTE, Vec::new()).await;
        }
    }

    /// Takes what is noted out of the page, before another one comes in its place.
    pub async fn take(&self) {
        if self.engine == Engine::Chromium {
            return;
        }
        let Ok(noted) = self.browser.execute(NOTED, Vec::new()).await else {
            return;
        };
        let (complaints, requests): (Vec<String>, Vec<String>) = noted.convert().unwrap();
        self.complaints.borrow_mut().extend(complaints);
        self.requests.borrow_mut().extend(requests);
    }

    /// The warnings and errors of the console.
    pub async fn complaints(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            self.take().await;
            return self.complaints.take();
        }
        let entries = self.read("browser").await;
        let bad = |entry: &&Value| matches!(entry["level"].as_str(), Some("WARNING" | "SEVERE"));
        entries.iter().filter(bad).map(Value::to_string).collect()
    }

    /// The addresses that were asked for, in order.
    pub async fn requests(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return self.requests.take();
        }
        let mut addresses = Vec::new();
        for entry in self.read("performance").await {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
            let event = &event["message"];
            let address = match event["method"].as_str().unwrap_or_default() {
                "Network.requestWillBeSent" => event["params"]["request"]["url"].as_str(),
                "Network.webSocketCreated" => event["params"]["url"].as_str(),
                _ => None,
            };
            addresses.extend(address.map(str::to_owned));
        }
        addresses
    }

    async fn read(&self, log: &'static str) -> Vec<Value> {
        let command = Command::ExtensionCommand(Box::new(ReadLog(log)));
        let answer = self.browser.cmd(command).await.unwrap();
        answer.value().unwrap()
    }
}

/// Chromium's command for reading, and emptying, one of its logs.
#[derive(Debug)]
struct ReadLog(&'static str);

impl ExtensionCommand for ReadLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({"type": self.0}))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}
