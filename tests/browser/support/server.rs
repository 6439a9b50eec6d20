//! File servers for the built page, each on a port of its own.

use std::path::PathBuf;
use std::{env, fs};

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;

/// The folder of a site that has the page and nothing else.
const BELOW: &str = "/some/where/";

/// A page of the same site that does nothing.
pub const BLANK: &str = "blank";
/// It has an icon, lest the browser ask for one.
const NOTHING: &str = "<!doctype html><title>Blank</title><link rel=icon href='data:,'>";

/// Serves the page on a site of its own for as long as the runtime lives; says where.
pub fn serve(runtime: &Runtime) -> String {
    serve_with(runtime, Router::new())
}

/// Serves the page on a site that has more than that, for as long as the runtime lives; says where.
pub fn serve_with(runtime: &Runtime, more: Router) -> String {
    let routes = more.route(&format!("/{BLANK}"), get(Html(NOTHING)));
    let origin = run(runtime, routes.fallback_service(ServeDir::new(folder())));
    format!("{origin}/")
}

/// The page of a publisher who has listed other sites for catalogues in it.
pub fn page_listing(origins: &str) -> String {
    const NAME: &str = "stackfit-catalogue-origins";
    let page = fs::read_to_string(folder().join("index.html")).unwrap();
    let asks = "connect-src 'self'";
    assert!(page.contains(asks), "the page has no policy");
    let page = page.replacen(asks, &format!("{asks} {origins}"), 1);
    let (before, after) = page.split_once(NAME).unwrap();
    let (before, _) = before.rsplit_once('<').unwrap();
    let (_, after) = after.split_once('>').unwrap();
    format!("{before}<meta name=\"{NAME}\" content=\"{origins}\">{after}")
}

/// Serves the page in a folder of a site, for as long as the runtime lives; says where.
pub fn serve_below(runtime: &Runtime) -> String {
    let origin = run(
        runtime,
        Router::new().nest_service(BELOW, ServeDir::new(folder())),
    );
    format!("{origin}{BELOW}")
}

pub(super) fn run(runtime: &Runtime, routes: Router) -> String {
    runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, routes).await });
        format!("http://{address}")
    })
}

/// The folder with the built page.
pub fn folder() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join(env::var_os("STACKFIT_DIST").unwrap_or("dist".into()));
    let page = folder.join("index.html");
    assert!(
        fs::exists(&page).unwrap(),
        "there is no {}; run `make build` first",
        page.display()
    );
    folder
}
