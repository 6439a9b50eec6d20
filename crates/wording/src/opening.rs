//! What the page says before its program does, and where that does not start.

wording! {
    result = "Working out the result. Nothing is sent.";
    // Shown after a few seconds, whatever the reason is.
    slow = "The page is still starting. Your connection may be slow, or something holds its program back, such as a blocker.";
    failed = "The page’s program did not arrive whole. The connection, a blocker or a security setting may be the reason, or the site itself.";
    old = "This browser cannot run the page’s program, which needs WebAssembly with SIMD (since 2023). A protective mode such as Lockdown Mode switches it off.";
    disk = "Browsers do not run the page’s program from disk. Open it on its site, or get it as one file.";
    kept = "Your answers on this device are kept.";
    read = "Read without it";
    scripts = "The interview needs JavaScript and WebAssembly. This does not:";
}
