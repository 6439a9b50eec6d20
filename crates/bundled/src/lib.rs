#![doc = include_str!("../README.md")]

use catalogue::{Catalogue, Evidence, front, parts};

pub use catalogue::parts::Unreadable;

const FRONT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/front.bin"));
const CORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

/// The file with the evidence, beside the page; its name changes with its content.
pub const EVIDENCE_FILE: &str = env!("STACKFIT_EVIDENCE");

/// Its id, which no other catalogue on the page can have.
pub const ID: &str = env!("STACKFIT_CATALOGUE");

/// What the first page and the opening questions need of the bundled catalogue.
pub fn front() -> Catalogue {
    front::read(FRONT)
}

/// The bundled catalogue without its evidence.
///
/// # Errors
///
/// Never in practice: the build has packed those very bytes. The type says so all the same, because the page must not
/// panic on data.
pub fn core() -> Result<Catalogue, Unreadable> {
    parts::core(CORE)
}

/// Reads the evidence file.
///
/// # Errors
///
/// When the bytes are not that file's.
pub fn evidence(bytes: &[u8]) -> Result<Evidence, Unreadable> {
    parts::evidence(bytes)
}

/// The bundled catalogue with its evidence.
///
/// # Errors
///
/// As [`core`] and [`evidence`].
#[cfg(not(target_arch = "wasm32"))]
pub fn catalogue() -> Result<Catalogue, Unreadable> {
    const EVIDENCE: &[u8] =
        include_bytes!(concat!(env!("OUT_DIR"), "/", env!("STACKFIT_EVIDENCE")));
    let evidence = evidence(EVIDENCE)?;
    Ok(Catalogue {
        evidence,
        ..core()?
    })
}
