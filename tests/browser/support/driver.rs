//! The programs that drive browsers.

use std::io::{self, BufRead, BufReader, Read};
use std::net::{TcpListener, TcpStream};
use std::process::{self, Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::mpsc::channel;
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use super::engine::Engine;
use super::folder::Folder;

/// A program that drives browsers of one engine; it ends with this value.
pub struct Driver {
    _program: Program,
    /// Where an engine without a mode without one shows its windows.
    _display: Option<Program>,
    /// What its browsers write: they do not always delete it, and a disk is full after some thousands.
    _written: Folder,
    /// Where it listens.
    pub address: String,
}

/// How long a driver may take to say where it listens: on a busy machine, starting takes its time.
const PATIENCE: Duration = Duration::from_secs(60);

impl Driver {
    /// Starts one on a free port. Under load, one may end before it listens, or say nothing: then another is tried.
    pub fn start(engine: Engine) -> Driver {
        let started = Driver::try_start(engine).or_else(|| Driver::try_start(engine));
        started.expect("one of two drivers says which port it listens on")
    }

    /// Starts one; none if it does not say in time where it listens.
    fn try_start(engine: Engine) -> Option<Driver> {
        let written = Folder::new();
        let mut command = Command::new(engine.driver());
        command.env("TMPDIR", &written.0);
        let mut display = None;
        let (program, port) = match engine {
            Engine::Chromium => {
                let mut program = Program::start(command.arg("--port=0"));
                let port = program.hears(|line| {
                    let (_, port) = line.split_once("started successfully on port ")?;
                    port.trim_end_matches('.').parse().ok()
                })?;
                (program, port)
            }
            Engine::Firefox => {
                let ports = ["--port=0", "--websocket-port=0"];
                let mut program = Program::start(command.args(ports));
                let port = program.hears(|line| {
                    let (_, port) = line.split_once("Listening on 127.0.0.1:")?;
                    port.parse().ok()
                })?;
                (program, port)
            }
            Engine::WebKit => {
                let (shown, name) = virtual_display()?;
                display = Some(shown);
                let port = free_port();
                command
                    .env("DISPLAY", name)
                    .env("XDG_CACHE_HOME", &written.0);
                let mut program = Program::start(command.arg(format!("--port={port}")));
                program.listens_on(port).then_some((program, port))?
            }
        };
        Some(Driver {
            _program: program,
            _display: display,
            _written: written,
            address: format!("http://127.0.0.1:{port}"),
        })
    }
}

/// A display that nobody sees, and its name.
fn virtual_display() -> Option<(Program, String)> {
    let size = "1280x1024x24";
    let options = ["-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp"];
    let mut program = Program::start(Command::new("Xvfb").args(options));
    let number: u16 = program.hears(|line| line.parse().ok())?;
    Some((program, format!(":{number}")))
}

/// A port for a driver that does not say which it has taken: below those that a system gives to whoever asks for any.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = 20_000 + (process::id() % 100) as u16 * 100;
    let ports = (0..u16::MAX).map(|_| first + NEXT.fetch_add(1, Ordering::Relaxed) % 100);
    let mut free = ports.filter(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    free.next().expect("one of a hundred ports is free")
}

/// A program in the background; it ends with this value.
struct Program(Child);

impl Program {
    fn start(command: &mut Command) -> Program {
        let started = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let name = command.get_program().to_string_lossy();
        let on_path = format!("{name} is on PATH; `make setup` installs it");
        Program(started.expect(&on_path))
    }

    /// What it says about something, which is looked for in each of its lines; none if it ends without, or takes too long.
    fn hears<T: Send + 'static>(&mut self, find: fn(&str) -> Option<T>) -> Option<T> {
        let mut output = BufReader::new(self.0.stdout.take()?);
        let (sender, said) = channel();
        // Reading waits for as long as there is nothing to read, so it is done beside.
        thread::spawn(move || {
            let mut lines = output.by_ref().lines().map_while(Result::ok);
            // Nobody listens any more if it took too long.
            let _ = sender.send(lines.find_map(|line| find(&line)));
            // A program that cannot write its output may stop.
            let _ = io::copy(&mut output, &mut io::sink());
        });
        said.recv_timeout(PATIENCE).ok().flatten()
    }

    /// Whether it comes to listen on a port.
    fn listens_on(&mut self, port: u16) -> bool {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end && matches!(self.0.try_wait(), Ok(None)) {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return true;
            }
            sleep(Duration::from_millis(20));
        }
        false
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Both fail only for one that has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
