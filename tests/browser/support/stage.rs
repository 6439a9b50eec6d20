//! Where a story takes place: the page on a server, and visitors with browsers of their own.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use axum::Router;
use serde_json::json;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;
use tokio::runtime::{Builder, Runtime};

use super::driver::Driver;
use super::engine::{Engine, Setup, WINDOW};
use super::logs::Log;
use super::server::{serve, serve_below, serve_with};

/// What the console has of a piece of the program that could not be loaded: what its script says, and an error without a
/// text.
pub const UNLOADED: [&str; 2] = ["Failed to fetch", " 0:0 "];

/// How long a visitor waits for the page to do something.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a visitor looks whether it has.
const GLANCE: Duration = Duration::from_millis(15);

/// Where a story takes place.
pub struct Stage {
    browsers: RefCell<Vec<Browser>>,
    /// Other sites that may be asked, because the story is about them.
    others: RefCell<Vec<String>>,
    /// What the console may say, because the story brings it about.
    expected: RefCell<Vec<&'static str>>,
    engine: Engine,
    pub(super) runtime: Runtime,
    home: String,
    _place: Place,
}

/// A browser, and the page that it is for.
struct Browser {
    browser: WebDriver,
    log: Rc<Log>,
    home: String,
    /// Its own: some drivers have but one browser at a time.
    _driver: Driver,
}

/// Somebody with a browser of their own.
pub struct Visitor<'a> {
    stage: &'a Stage,
    pub(super) browser: WebDriver,
    log: Rc<Log>,
    /// The page's address, up to and with the last slash.
    pub home: String,
}

/// A story with any number of visitors.
pub fn stage(story: impl FnOnce(&Stage)) {
    stage_in(Engine::Chromium, story);
}

/// A story with one visitor.
pub fn visit(story: impl FnOnce(&Visitor<'_>)) {
    stage(|stage| story(&stage.visitor()));
}

/// A story with any number of visitors, told once for each engine.
pub fn stage_in_each_engine(story: impl Fn(&Stage)) {
    for engine in Engine::ALL {
        stage_in(engine, &story);
    }
}

/// A story with one visitor, told once for each engine.
pub fn visit_in_each_engine(story: impl Fn(&Visitor<'_>)) {
    stage_in_each_engine(|stage| story(&stage.visitor()));
}

/// A story with any number of visitors, whose browsers have this engine.
pub fn stage_in(engine: Engine, story: impl FnOnce(&Stage)) {
    let place = Place::take();
    let mut threads = Builder::new_multi_thread();
    let runtime = threads.worker_threads(1).enable_all().build().unwrap();
    let stage = Stage {
        browsers: RefCell::default(),
        others: RefCell::default(),
        expected: RefCell::default(),
        engine,
        home: serve(&runtime),
        runtime,
        _place: place,
    };
    story(&stage);
    stage.check_logs();
}

impl Stage {
    /// Somebody who has never been here.
    pub fn visitor(&self) -> Visitor<'_> {
        self.visit(&self.home, Setup::default())
    }

    /// Somebody with a browser that is set up in a special way.
    pub fn visitor_with(&self, setup: Setup) -> Visitor<'_> {
        self.visit(&self.home, setup)
    }

    /// Somebody who comes to the page in a folder of another site.
    pub fn visitor_below(&self) -> Visitor<'_> {
        self.visit(&serve_below(&self.runtime), Setup::default())
    }

    /// Somebody who comes to the page of another site, which [`serve`](Stage::serve) has made.
    pub fn visitor_at(&self, home: &str) -> Visitor<'_> {
        self.visit(home, Setup::default())
    }

    /// The same with a browser that is set up in a special way.
    pub fn visitor_at_with(&self, home: &str, setup: Setup) -> Visitor<'_> {
        self.visit(home, setup)
    }

    /// What the browsers show pages with.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The page's address.
    pub(super) fn home(&self) -> &str {
        &self.home
    }

    /// A site with the page and more than that; says where.
    pub fn serve(&self, more: Router) -> String {
        serve_with(&self.runtime, more)
    }

    /// Lets pages ask another site.
    pub fn expect_requests_to(&self, origin: &str) {
        self.others.borrow_mut().push(format!("{origin}/"));
    }

    fn visit(&self, home: &str, setup: Setup) -> Visitor<'_> {
        let driver = Driver::start(self.engine);
        let start = WebDriver::new(&driver.address, self.engine.capabilities(setup));
        let browser = self
            .runtime
            .block_on(start)
            .expect("the driver starts a browser");
        let log = Rc::new(Log::of(browser.clone(), self.engine));
        self.browsers.borrow_mut().push(Browser {
            browser: browser.clone(),
            log: Rc::clone(&log),
            home: home.to_owned(),
            _driver: driver,
        });
        let visitor = Visitor {
            stage: self,
            browser,
            log,
            home: home.to_owned(),
        };
        if self.engine == Engine::WebKit {
            // As large as the others' windows are from the start.
            let [width, height] = WINDOW;
            let resize = visitor.browser.set_window_rect(0, 0, width, height);
            visitor.run(resize).unwrap();
        }
        // The other engines are told so as they start.
        if !setup.worker && self.engine == Engine::Chromium {
            // What a story does to the network, it does to the page, and not to what would stand between.
            let without = json!({"source": "delete Navigator.prototype.serviceWorker"});
            visitor.command("Page.addScriptToEvaluateOnNewDocument", without);
        }
        visitor
    }

    /// Puts up with complaints of the console that say this.
    pub fn expect_complaint(&self, part: &'static str) {
        self.expected.borrow_mut().push(part);
    }

    /// No browser may have complained, or asked anybody else for anything.
    fn check_logs(&self) {
        let engine = self.engine;
        for Browser { log, home, .. } in self.browsers.borrow().iter() {
            let mut complaints = self.runtime.block_on(log.complaints());
            let expected = self.expected.borrow();
            complaints.retain(|text| !expected.iter().any(|part| text.contains(part)));
            assert!(
                complaints.is_empty(),
                "{engine:?}: the console has {complaints:#?}"
            );
            let requests = self.runtime.block_on(log.requests());
            assert!(
                !requests.is_empty(),
                "{engine:?}: no request was logged, not even the page's own"
            );
            for request in requests {
                let others = self.others.borrow();
                let own = ["data:", "blob:", "about:", home.as_str()]
                    .into_iter()
                    .chain(others.iter().map(String::as_str))
                    .any(|start| request.starts_with(start));
                assert!(own, "{engine:?}: the page asked for {request}");
            }
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for browser in self.browsers.take() {
            // After a failure the browser may be gone.
            let _ = self.runtime.block_on(browser.browser.quit());
        }
    }
}

impl Visitor<'_> {
    /// Waits for the browser.
    pub(super) fn run<T>(
        &self,
        task: impl Future<Output = WebDriverResult<T>>,
    ) -> WebDriverResult<T> {
        self.stage.runtime.block_on(task)
    }

    /// Goes to another page by the browser itself, once what the one before has noted is taken.
    #[track_caller]
    pub(super) fn load(&self, go: impl Future<Output = WebDriverResult<()>>) {
        self.stage.runtime.block_on(self.log.take());
        self.run(go).unwrap();
        self.stage.runtime.block_on(self.log.begin());
    }

    /// What the visitor's browser shows pages with.
    pub fn engine(&self) -> Engine {
        self.stage.engine()
    }

    /// Looks until there is what is waited for.
    #[track_caller]
    pub fn wait<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(
                Instant::now() < end,
                "waited in vain for {what}; {}",
                self.surroundings()
            );
            sleep(GLANCE);
        }
    }
}

/// One of the few places for browsers: more at a time than there are processors make all of them slow.
struct Place;

static FREE: Mutex<usize> = Mutex::new(2);
static FREED: Condvar = Condvar::new();

impl Place {
    fn take() -> Place {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = FREED
            .wait_while(free, |free| *free == 0)
            .unwrap_or_else(PoisonError::into_inner);
        *free -= 1;
        Place
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *FREE.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        FREED.notify_one();
    }
}
