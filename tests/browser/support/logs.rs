//! What a browser has logged in the course of a test.

use std::sync::Arc;

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::ExtensionCommand;

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

/// The warnings and errors of the console.
pub async fn complaints(browser: &WebDriver) -> Vec<String> {
    let entries = read(browser, "browser").await;
    let bad = |entry: &&Value| matches!(entry["level"].as_str(), Some("WARNING" | "SEVERE"));
    entries.iter().filter(bad).map(Value::to_string).collect()
}

/// The addresses that were asked for, in order.
pub async fn requests(browser: &WebDriver) -> Vec<String> {
    let mut addresses = Vec::new();
    for entry in read(browser, "performance").await {
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

async fn read(browser: &WebDriver, log: &'static str) -> Vec<Value> {
    let command = thirtyfour::common::command::Command::ExtensionCommand(Box::new(ReadLog(log)));
    let answer = browser.cmd(command).await.unwrap();
    answer.value().unwrap()
}
