//! Times of one size, taken natively and in the page.

use std::fmt::{self, Display, Formatter};
use std::hint::black_box;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use serde_json::json;
use thirtyfour::WebDriver;

use crate::work;

/// How often native code and the page take turns; and how many runs at the start do not count, in which the browser
/// finds out what is worth optimising.
const TURNS: usize = 10;
const WARM_UP: usize = 10;

/// What the columns of a row are.
pub const HEADING: &str = "alternatives criteria  draws  values          native              \
    WebAssembly           JavaScript        JS/wasm  wasm/native";

/// The size of an analysis.
#[derive(Clone, Copy, Serialize)]
pub struct Size {
    pub alternatives: usize,
    pub criteria: usize,
    pub draws: usize,
    pub uncertain: bool,
}

/// What one size took.
pub struct Timing {
    size: Size,
    native: Times,
    pub wasm: Times,
    script: Times,
}

/// Milliseconds of runs.
#[derive(Default)]
pub struct Times(Vec<f64>);

/// What the page answers.
#[derive(Deserialize)]
struct Turn {
    wasm: Vec<f64>,
    script: Vec<f64>,
    /// As text, because numbers in JSON may lose their last digit.
    digest: String,
}

/// Measures an analysis of a size, so many runs of each kind.
pub async fn measure(browser: &WebDriver, size: Size, runs: usize) -> Timing {
    let problem = work::problem(size.alternatives, size.criteria, size.uncertain);
    let run = || work::digest(&work::analyse(black_box(&problem), size.draws));
    let digest = in_page(browser, size, WARM_UP).await.digest;
    let digits: f64 = digest.parse().unwrap();
    assert_eq!(
        digits,
        run(),
        "the page gives other digits than native code"
    );
    let [mut native, mut wasm, mut script] = [const { Vec::new() }; 3];
    for _ in 0..TURNS {
        for _ in 0..runs / TURNS {
            let start = Instant::now();
            black_box(run());
            native.push(1000.0 * start.elapsed().as_secs_f64());
        }
        let turn = in_page(browser, size, runs / TURNS).await;
        wasm.extend(turn.wasm);
        script.extend(turn.script);
    }
    let [native, wasm, script] = [native, wasm, script].map(Times::new);
    Timing {
        size,
        native,
        wasm,
        script,
    }
}

async fn in_page(browser: &WebDriver, size: Size, runs: usize) -> Turn {
    let script = "const [size, runs, done] = arguments; window.measure(size, runs).then(done)";
    let arguments = vec![json!(size), json!(runs)];
    let answer = browser.execute_async(script, arguments).await.unwrap();
    answer.convert().unwrap()
}

impl Times {
    fn new(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        Times(times)
    }

    /// The time that this share of the runs stayed below.
    fn quantile(&self, share: f64) -> f64 {
        let place = (share * self.0.len() as f64) as usize;
        self.0[place.min(self.0.len() - 1)]
    }

    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }
}

impl Display for Times {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let [least, median, most] = [0.0, 0.5, 0.95].map(|share| self.quantile(share));
        write!(to, "{least:6.2} {median:6.2} {most:6.2}")
    }
}

impl Display for Timing {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let Timing {
            size,
            native,
            wasm,
            script,
        } = self;
        let values = if size.uncertain { "intervals" } else { "exact" };
        let (faster, slower) = (
            script.median() / wasm.median(),
            wasm.median() / native.median(),
        );
        write!(
            to,
            "{:>12} {:>8} {:>6}  {values:9} {native}  {wasm}  {script}  {faster:7.2}  {slower:11.2}",
            size.alternatives, size.criteria, size.draws
        )
    }
}
