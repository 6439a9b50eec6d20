//! Servers of other sites that answer by hand: slowly, without end, or not at all.

use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The answer of a server that lets every site read it, up to its body, whose length it does not say.
const HEAD: &str = "HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n";

/// One request that waits for its answer.
pub struct Elsewhere {
    /// How many requests came before it.
    pub before: usize,
    stream: TcpStream,
}

/// Starts a server that answers each request like this; says its origin.
pub fn elsewhere(answer: impl Fn(Elsewhere) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let (answer, count) = (Arc::new(answer), Arc::new(AtomicUsize::new(0)));
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let (answer, count) = (Arc::clone(&answer), Arc::clone(&count));
            thread::spawn(move || {
                // Browsers also connect without asking for anything.
                if is_asked(&stream) {
                    let before = count.fetch_add(1, Ordering::SeqCst);
                    answer(Elsewhere { before, stream });
                }
            });
        }
    });
    origin
}

fn is_asked(stream: &TcpStream) -> bool {
    let lines = BufReader::new(stream).lines().map_while(Result::ok);
    let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    head.first().is_some_and(|line| line.starts_with("GET "))
}

impl Elsewhere {
    /// Sends a whole file.
    pub fn send(mut self, text: &str) {
        // Whoever asked may be gone.
        let _ = write!(self.stream, "{HEAD}{text}");
    }

    /// Sends the same over and over, until nobody listens any more.
    pub fn send_without_end(mut self, text: &str) {
        let _ = write!(self.stream, "{HEAD}");
        while self.stream.write_all(text.as_bytes()).is_ok() {}
    }

    /// Sends a beginning, and nothing more for as long as somebody waits.
    pub fn send_a_beginning(mut self, text: &str) {
        let _ = write!(self.stream, "{HEAD}{text}");
        let _ = self.stream.flush();
        // Ends with the connection.
        let _ = BufReader::new(&self.stream).read_line(&mut String::new());
    }

    /// Breaks the connection off.
    pub fn hang_up(self) {}
}
