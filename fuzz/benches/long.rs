//! As many inputs as one likes, each with its time and memory: `make fuzz COUNT=10000000 SEED=7 TARGET=pack`.
//!
//! Stops at the first that panics, does not hold, takes longer than a tenth of a second, or needs more than 64 MB.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a run that cannot go on has to stop")]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use cpu_time::ThreadTime;
use peak_alloc::PeakAlloc;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use stackfit_fuzz::{Inputs, Read, Shrinking, Target, targets};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The longest that an input may take, of the processor's time: what other programs do meanwhile does not count.
const LONGEST: Duration = Duration::from_millis(100);

/// The most memory that an input may need, in bytes.
const MOST: usize = 64 << 20;

/// How long an input may take before it is tried again, and how often: another program may have had the caches.
const LONG: Duration = Duration::from_millis(5);
const AGAIN: usize = 4;

#[derive(Parser)]
#[command(about = "Tries out inputs that are made to break the program")]
struct Arguments {
    /// How many inputs, over all targets.
    #[arg(long, default_value_t = 10_000_000)]
    count: u64,
    /// What they are made from; the same seed makes the same inputs.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The only target to try out; all where it is absent.
    #[arg(long)]
    target: Option<String>,
    /// What Cargo says to every benchmark.
    #[arg(long, hide = true)]
    bench: bool,
}

/// What became of the inputs of a target.
#[derive(Default)]
struct Tally {
    tried: u64,
    taken: u64,
    longest: Duration,
    most: usize,
}

impl Tally {
    fn print(&self, name: &str, spent: Duration) {
        let Tally { tried, taken, .. } = self;
        let (spent, longest) = (spent.as_secs_f64(), self.longest.as_secs_f64() * 1e3);
        let most = self.most as f64 / f64::from(1 << 20);
        println!(
            "{name:<16}{tried:>12}{taken:>12}{:>12}{longest:>11.1} ms{most:>9.2} MB{spent:>9.1} s",
            tried - taken
        );
    }

    fn add(&mut self, other: &Tally) {
        self.tried += other.tried;
        self.taken += other.taken;
        self.longest = self.longest.max(other.longest);
        self.most = self.most.max(other.most);
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let wanted = |target: &&Target| {
        arguments
            .target
            .as_ref()
            .is_none_or(|name| name == target.name)
    };
    let wanted: Vec<&'static Target> = targets::ALL.iter().filter(wanted).collect();
    let shares: u32 = wanted.iter().map(|target| target.share).sum();
    if shares == 0 {
        let names: Vec<&str> = targets::ALL.iter().map(|target| target.name).collect();
        eprintln!(
            "There is no such target; the targets are: {}",
            names.join(", ")
        );
        return ExitCode::from(2);
    }
    // What panics is reported as a failure, with its input.
    std::panic::set_hook(Box::new(|_| {}));
    println!(
        "{:<16}{:>12}{:>12}{:>12}{:>14}{:>12}{:>11}",
        "", "inputs", "taken", "refused", "longest", "most", "in all"
    );
    let begun = Instant::now();
    let mut all = Tally::default();
    for target in wanted {
        let count = (arguments.count * u64::from(target.share)).div_ceil(u64::from(shares));
        let begun = Instant::now();
        match run(target, count, arguments.seed) {
            Ok(tally) => {
                tally.print(target.name, begun.elapsed());
                all.add(&tally);
            }
            Err(says) => {
                eprintln!("{}: {says}", target.name);
                return ExitCode::FAILURE;
            }
        }
    }
    all.print("all", begun.elapsed());
    ExitCode::SUCCESS
}

fn run(target: &'static Target, count: u64, seed: u64) -> Result<Tally, String> {
    let inputs = Inputs::of(target);
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(seed),
        ..Config::default()
    });
    // What is made only once is not the first input's doing.
    let _ = target.try_out(b"");
    let mut tally = Tally::default();
    for _ in 0..count {
        let tree = inputs
            .new_tree(&mut runner)
            .map_err(|reason| reason.to_string())?;
        let measured = measure(target, &tree.current());
        match measured {
            Ok((read, longest, most)) => tally.add(&Tally {
                tried: 1,
                taken: u64::from(read == Read::Taken),
                longest,
                most,
            }),
            Err(says) => return Err(smallest(target, tree, says)),
        }
    }
    Ok(tally)
}

fn measure(target: &Target, input: &[u8]) -> Result<(Read, Duration, usize), String> {
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    let (read, mut longest) = timed(target, input)?;
    let most = MEMORY.peak_usage().saturating_sub(before);
    for _ in 0..AGAIN {
        if longest > LONG {
            longest = longest.min(timed(target, input)?.1);
        }
    }
    if longest > LONGEST {
        return Err(format!("it takes {longest:?}"));
    }
    if most > MOST {
        return Err(format!("it needs {most} bytes"));
    }
    Ok((read, longest, most))
}

fn timed(target: &Target, input: &[u8]) -> Result<(Read, Duration), String> {
    let begun = ThreadTime::now();
    let read = target.try_out(input)?;
    Ok((read, begun.elapsed()))
}

/// The smallest input that still fails, and what it fails for.
fn smallest(target: &Target, mut tree: Shrinking, mut says: String) -> String {
    let mut more = tree.simplify();
    let mut input = tree.current();
    while more {
        let shown = tree.current();
        more = match measure(target, &shown) {
            Err(now) => {
                (says, input) = (now, shown);
                tree.simplify()
            }
            Ok(_) => tree.complicate(),
        };
    }
    format!("{says}\nfor {}", input.escape_ascii())
}
