//! Sites that hold part of the page back, send something else in its place, or are gone.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CONNECTION, CONTENT_TYPE};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use super::server::folder;
use super::stage::Stage;

/// The name of the one file of the page that begins and ends so.
pub fn part(start: &str, end: &str) -> String {
    let names = fs::read_dir(folder()).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut found = names.filter(|name| name.starts_with(start) && name.ends_with(end));
    found.next().unwrap()
}

/// The folder with the page.
pub fn place() -> PathBuf {
    let folder = folder();
    fs::canonicalize(&folder).unwrap()
}

/// The page itself.
pub fn page_text() -> String {
    fs::read_to_string(folder().join("index.html")).unwrap()
}

/// Something sent in the place of a part of the page.
pub fn part_with(name: &str, kind: &'static str, change: impl Fn(Vec<u8>) -> Vec<u8>) -> Router {
    let content = change(fs::read(folder().join(name)).unwrap());
    let send = move || async move { ([(CONTENT_TYPE, kind)], content) };
    Router::new().route(&format!("/{name}"), get(send))
}

/// What holds a part of the page back until it is opened.
#[derive(Clone, Default)]
pub struct Gate {
    open: Arc<AtomicBool>,
}

impl Gate {
    /// A site with a file behind the gate.
    pub fn hold(&self, name: &str, kind: &'static str) -> Router {
        let content = fs::read(folder().join(name)).unwrap();
        let gate = self.clone();
        let send = move || async move {
            while !gate.open.load(Ordering::SeqCst) {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            ([(CONTENT_TYPE, kind)], content)
        };
        Router::new().route(&format!("/{name}"), get(send))
    }

    /// Lets it through.
    pub fn open(&self) {
        self.open.store(true, Ordering::SeqCst);
    }
}

/// A site that can go away, and come back as another one.
pub struct Site<'a> {
    stage: &'a Stage,
    port: u16,
    running: Option<JoinHandle<()>>,
}

impl<'a> Site<'a> {
    /// One with the page, and more than that.
    pub fn new(stage: &'a Stage, more: Router) -> Site<'a> {
        let mut site = Site {
            stage,
            port: 0,
            running: None,
        };
        site.serve(more);
        site
    }

    /// Where it is.
    pub fn home(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Is there again, with something else beside the page, or in its place.
    pub fn serve(&mut self, more: Router) {
        self.end();
        let close = |mut response: Response| async move {
            // No connection outlives the site.
            let headers = response.headers_mut();
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
            response
        };
        let site = more.fallback_service(ServeDir::new(folder()));
        let site = site.layer(map_response(close));
        let bind = TcpListener::bind(("127.0.0.1", self.port));
        let listener = self.stage.runtime.block_on(bind).unwrap();
        self.port = listener.local_addr().unwrap().port();
        let serve = async move { axum::serve(listener, site).await.unwrap_or_default() };
        self.running = Some(self.stage.runtime.spawn(serve));
    }

    /// Is gone.
    pub fn end(&mut self) {
        if let Some(running) = self.running.take() {
            running.abort();
            // It ends with an error that says so.
            let _ = self.stage.runtime.block_on(running);
        }
    }
}
