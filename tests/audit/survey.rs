//! The survey of the data, and its page in the documentation.

use std::fs;
use std::path::Path;

use serde_json::Value;
use stackfit::answers::Answers;
use stackfit::audit::survey::{Block, html, markdown, survey};
use stackfit::catalogue::{folder, read};
use stackfit::engine::Model;

use crate::support::{answers, catalogue, example_model};

#[test]
fn should_have_committed_the_survey_of_the_data() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let committed = fs::read_to_string(root.join("docs/data-report.md")).unwrap();
    let interviews = fs::read_to_string(root.join("benches/realistic.json")).unwrap();
    let interviews: Vec<Value> = serde_json::from_str(&interviews).unwrap();
    let interviews: Vec<Answers> = interviews.iter().map(answers).collect();
    let data = read(&folder::documents(&root.join("data")).unwrap()).unwrap();
    let survey = markdown(&survey(&Model::new(&data), &interviews));
    assert!(
        survey == committed,
        "docs/data-report.md is out of date: run `make generated`"
    );
}

#[test]
fn should_have_a_row_for_every_technology_and_a_column_for_every_criterion() {
    let page = survey(&Model::new(catalogue()), &[]);
    let tables = page.blocks.iter().filter_map(|block| match block {
        Block::Table(head, rows) => Some((head, rows)),
        _ => None,
    });
    for (head, rows) in tables.clone() {
        assert!(rows.iter().all(|row| row.len() == head.len()), "{head:?}");
    }
    let mut coverage = tables.filter(|(head, _)| head.len() == 1 + catalogue().criteria.len());
    let (head, rows) = coverage.next().unwrap();
    assert_eq!(head[1], catalogue().criteria[0].name);
    assert_eq!(rows.len(), catalogue().technologies.len());
    assert!(
        rows.iter().flatten().all(|cell| cell != "–"),
        "every rating has its basis"
    );
}

#[test]
fn should_survey_any_catalogue() {
    let page = survey(example_model(), &[]);
    let text = markdown(&page);
    for technology in &example_model().catalogue.technologies {
        assert!(text.contains(&technology.name), "{}", technology.name);
    }
    assert!(
        !text.contains("Realistic"),
        "there are no realistic interviews of it"
    );
}

#[test]
fn should_write_texts_that_stay_texts() {
    let mut page = survey(example_model(), &[]);
    page.blocks.truncate(0);
    page.text("a|b <script>*c*</script> [d](e) & \"f\"");
    page.table(&["g|h"], vec![vec!["<i>\nj".to_owned()]]);
    let text = markdown(&page);
    assert!(
        text.contains(r"a&#124;b &#60;script&#62;\*c\*&#60;/script&#62; &#91;d&#93;(e) &#38;"),
        "{text}"
    );
    assert!(
        text.contains("| g&#124;h |\n| --- |\n| &#60;i&#62; j |\n"),
        "{text}"
    );
    let text = html(&page);
    assert!(
        text.contains("a|b &lt;script&gt;*c*&lt;/script&gt; [d](e) &amp; &quot;f&quot;"),
        "{text}"
    );
    assert!(text.contains("<td>&lt;i&gt;\nj</td>"), "{text}");
    assert!(!text.contains("http"), "the page needs nothing else");
}
