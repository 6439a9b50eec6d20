//! A page that stays open for long.

use serde_json::json;

use super::support::{Setup, answers, stage};

/// Before anything of the page: keeps the memory of the program where it can be measured.
const WATCH: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
        const made = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const program = await made.apply(WebAssembly, all);
            window.memory ??= program.instance?.exports.memory;
            return program;
        };
    }";

/// Turns over as many questions, and says how much memory the program has taken by then, in pages of 64 KB.
const TURN: &str = "const [count, done] = arguments;
    const questions = ['product', 'team', 'skills', 'priorities'];
    const heading = () => document.querySelector('main h1').textContent;
    const turn = (left) => {
        if (left === 0) return done(memory.buffer.byteLength / 65536);
        const before = heading();
        location.hash = '#/question/' + questions[left % questions.length];
        const look = () => (heading() === before ? setTimeout(look) : turn(left - 1));
        look();
    };
    turn(count);";

#[test]
fn should_take_no_more_memory_with_every_question() {
    stage(|stage| {
        let visitor = stage.visitor_with(Setup::default());
        let watch = json!({"source": WATCH});
        visitor.command("Page.addScriptToEvaluateOnNewDocument", watch);
        visitor.has_answered(&answers(json!({"platform": ["web"]})));
        visitor.open("#/question/team");
        visitor.sees_question("team");
        let turn = |count: u32| visitor.script_to_wait(TURN, vec![json!(count)]);
        let warm = turn(40).as_u64().unwrap();
        turn(160);
        // Where what lasts remembers the views that are gone, this is ten pages more.
        let later = turn(200).as_u64().unwrap();
        assert!(later <= warm + 2, "{warm} pages at first, {later} later");
    });
}
