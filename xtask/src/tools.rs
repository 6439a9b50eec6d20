//! Other programs.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::{Child, Command};

use crate::Outcome;

/// Starts a program that is on PATH.
pub(crate) fn start(command: &mut Command) -> Outcome<Child> {
    let name = command.get_program().to_string_lossy().into_owned();
    command.spawn().map_err(|error| {
        format!("{name} does not start ({error}); run `make setup`, and build by `make build`")
            .into()
    })
}

/// Waits for a program, which has said by itself what went wrong.
pub(crate) fn finish(mut program: Child, name: &str) -> Outcome<()> {
    if program.wait()?.success() {
        Ok(())
    } else {
        Err(format!("{name} has failed").into())
    }
}

/// Something that changes with a content, for the name of its file.
pub(crate) fn hash(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
