//! Other people's pages, each on a site of its own, with the page in their frames.

use std::fs;
use std::path::Path;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::engine::Setup;
use super::stage::{Stage, Visitor};

/// Notes what the elements of the page tell, before any of them is there.
const LISTEN: &str = r"
    window.told = [];
    for (const type of ['ready', 'step', 'result', 'cta', 'error'])
        addEventListener('stackfit:' + type, (event) => told.push([type, event.detail]));";

/// The frame of one of the elements.
const FRAME: &str = "return document.querySelectorAll('stackfit-wizard')[arguments[0]]?.shadowRoot?.querySelector('iframe') ?? null";

impl Stage {
    /// A site with all the host pages, with the page's address in them; says where. It is another site than the page's,
    /// not only another port.
    pub fn hosts(&self) -> String {
        self.hosts_of(self.home())
    }

    /// The same with another address of the page.
    pub fn hosts_of(&self, wizard: &str) -> String {
        let origin = origin(wizard);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/hosts");
        let mut routes = Router::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let page = fs::read_to_string(&path).unwrap();
            let page = page.replace("{wizard}", wizard).replace("{origin}", origin);
            let page = page.replacen("</title>", &format!("</title><script>{LISTEN}</script>"), 1);
            // A strict policy forbids even that.
            let page = if page.contains("Content-Security-Policy") {
                page.replacen(&format!("<script>{LISTEN}</script>"), "", 1)
            } else {
                page
            };
            let name = path.file_name().unwrap().to_str().unwrap();
            routes = routes.route(&format!("/{name}"), get(Html(page)));
        }
        self.expect_requests_to(origin);
        self.site(routes)
    }

    /// Another site than the page's; says where.
    pub fn site(&self, routes: Router) -> String {
        let listener = self
            .runtime
            .block_on(TcpListener::bind(("127.0.0.1", 0)))
            .unwrap();
        let port = listener.local_addr().unwrap().port();
        self.runtime
            .spawn(async move { axum::serve(listener, routes).await });
        format!("http://localhost:{port}/")
    }

    /// Somebody on one of the host pages.
    pub fn visitor_of_host(&self, page: &str, setup: Setup) -> Visitor<'_> {
        let home = self.hosts();
        let visitor = self.visitor_at_with(&home, setup);
        visitor.open_to_wait(page);
        visitor
    }
}

/// The site of an address.
fn origin(address: &str) -> &str {
    let path = address.match_indices('/').nth(2);
    path.map_or(address, |(end, _)| &address[..end])
}

impl Visitor<'_> {
    /// Steps into the frame of an element, once it is there.
    #[track_caller]
    pub fn enter(&self, element: usize) {
        self.wait("a frame", || {
            let found = self
                .run(self.browser.execute(FRAME, vec![json!(element)]))
                .ok()?;
            let frame = found.element().ok()?;
            self.run(frame.enter_frame()).ok()
        });
        self.wait("the page in the frame", || self.heading());
    }

    /// Steps into a plain frame of the page.
    #[track_caller]
    pub fn enter_plain(&self) {
        self.wait("a plain frame", || {
            self.run(self.browser.enter_frame(0)).ok()
        });
    }

    /// Steps back to the host.
    #[track_caller]
    pub fn leave(&self) {
        self.run(self.browser.enter_default_frame()).unwrap();
    }

    /// The height of an element's frame, as the host shows it.
    #[track_caller]
    pub fn frame_height(&self, element: usize) -> f64 {
        let script = "return document.querySelectorAll('stackfit-wizard')[arguments[0]]
            .shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height";
        self.script(script, vec![json!(element)])
            .as_f64()
            .unwrap_or_default()
    }

    /// What the elements have told of a kind, in order.
    #[track_caller]
    pub fn told(&self, kind: &str) -> Vec<Value> {
        let script =
            "return told.filter(([type]) => type === arguments[0]).map(([, detail]) => detail)";
        serde_json::from_value(self.script(script, vec![json!(kind)])).unwrap()
    }

    /// Waits until something of a kind has been told; says the last.
    #[track_caller]
    pub fn hears(&self, kind: &str) -> Value {
        self.wait(&format!("“{kind}” to be told"), || {
            self.told(kind).pop()
        })
    }

    /// Runs a script that ends by calling its last argument, and says with what.
    #[track_caller]
    pub fn script_to_wait(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self
            .run(self.browser.execute_async(script, arguments))
            .unwrap();
        done.json().clone()
    }

    /// Sends a command of the developer tools and says what comes back.
    #[track_caller]
    pub fn asked(&self, name: &str, parameters: Value) -> Value {
        self.run(self.browser.cdp().send_raw(name, parameters))
            .unwrap()
    }
}
