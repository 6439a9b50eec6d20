//! The loader's files, as they are published.

use serde_json::{Value, json};

use crate::support::{stage, visit};

#[test]
fn should_be_pinned_by_a_hash_that_a_browser_accepts() {
    visit(|visitor| {
        // The page itself runs no script but its own.
        visitor.open_to_wait("blank");
        let read = "const done = arguments[0]; fetch('embed.json').then((answer) => answer.json()).then(done)";
        let pinned: Value = visitor.script_to_wait(read, vec![]);
        let load = "const [pinned, done] = arguments; const script = document.createElement('script');
            script.src = pinned.file; script.integrity = pinned.integrity; script.crossOrigin = 'anonymous';
            script.onload = () => done(customElements.get('stackfit-wizard') !== undefined); script.onerror = () => done(false);
            document.head.append(script)";
        assert_eq!(
            visitor.script_to_wait(load, vec![pinned.clone()]),
            json!(true)
        );
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(pinned["file"], format!("embed-{version}.js"));
        let same = "const done = arguments[1]; Promise.all(['embed.js', arguments[0]].map((one) => fetch(one).then((answer) => answer.text())))
            .then(([one, other]) => done([one === other, one.length > 1000]))";
        assert_eq!(
            visitor.script_to_wait(same, vec![pinned["file"].clone()]),
            json!([true, true])
        );
    });
}

#[test]
fn should_know_where_it_is_without_an_element_of_its_own() {
    stage(|stage| {
        // A frame of the same site as the page around it could take its sandbox off.
        stage.expect_complaint("can escape its sandboxing");
        let visitor = stage.visitor();
        visitor.open_to_wait("blank");
        let load = "const [file, done] = arguments;
            import(file).then(() => {
                const one = document.createElement('stackfit-wizard');
                document.body.append(one);
                one.load();
                done(one.shadowRoot.querySelector('iframe')?.src.split('?')[0] ?? null);
            })";
        let file = format!("{}embed.js", visitor.home);
        let framed = visitor.script_to_wait(load, vec![json!(file)]);
        assert_eq!(framed, json!(visitor.home));
    });
}
