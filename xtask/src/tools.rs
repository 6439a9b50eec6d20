//! Other programs.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::process::{Child, Command, Stdio};

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

/// A script (`js`) or a style sheet (`css`) that does the same in fewer bytes.
pub(crate) fn minified(text: &str, kind: &str) -> Outcome<String> {
    let mut command = Command::new("esbuild");
    command.args(["--minify", "--log-level=error", &format!("--loader={kind}")]);
    let mut program = start(command.stdin(Stdio::piped()).stdout(Stdio::piped()))?;
    if let Some(mut input) = program.stdin.take() {
        // It reads all of it before it writes.
        input.write_all(text.as_bytes())?;
    }
    let output = program.wait_with_output()?;
    if !output.status.success() {
        return Err("esbuild has failed".into());
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// Something that changes with a content, for the name of its file.
pub(crate) fn hash(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    // Forty bits: every name is in the first download, some of them twice.
    format!("{:010x}", hasher.finish() >> 24)
}
