//! What comes from outside is text in every document, to the readers that people have.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use stackfit::export::csv::{Form, Separator, csv};
use stackfit::export::inline::{link, plain, strong};
use stackfit::export::page::Page;

use crate::stage::{Taken, hostile};
use crate::support::Random;

/// What means something to a renderer, a spreadsheet, a template, a terminal or a shell.
const SIGNS: &[&str] = &[
    "![x](https://evil.example/p.png)",
    "[a](javascript:alert(1))",
    "[a][b]",
    "[^1]",
    "[x]: https://evil.example",
    "<img src=x onerror=alert(1)>",
    "<script>",
    "</a>",
    "<!--",
    "-->",
    "<https://evil.example>",
    "https://evil.example/?a=1&copy;=2",
    "HTTP://EVIL.example",
    "ftp://evil.example",
    "www.evil.example",
    "WWW.evil.example",
    "a@evil.example",
    "`code`",
    "``",
    "```",
    "~~~",
    "~~gone~~",
    "**b**",
    "__b__",
    "*",
    "_",
    "$x$",
    "$$",
    "#",
    "##",
    "-",
    "+",
    "1.",
    "2)",
    ">",
    "|",
    "||",
    "---",
    "===",
    ":-:",
    ":",
    "!",
    "!!!",
    "\\",
    "\\\\",
    "[",
    "]",
    "](",
    "(",
    ")",
    "\"",
    "'",
    "{{x}}",
    "{% x %}",
    "{#id}",
    "&lt;b&gt;",
    "&#x3c;b&#x3e;",
    "&amp;",
    "&",
    "=1+1",
    "x;=1+1;y",
    ", @SUM(1)",
    "\t-2",
    "\";=1+1",
    "＝1",
    "$(touch PWNED)",
    "word",
    "Ünïcode",
    "日本",
    "🦀",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n    ",
    "\r\n",
    "\u{a0}",
];

/// Texts of up to eight of them, with blanks between them or not.
fn texts(count: usize) -> impl Iterator<Item = String> {
    let mut random = Random::seeded(11);
    (0..count).map(move |_| {
        let mut text = String::new();
        for _ in 0..1 + random.below(8) {
            text += SIGNS[random.below(SIGNS.len())];
            text += ["", " "][random.below(2)];
        }
        text
    })
}

/// A text as it is shown: all space is one blank.
fn shown(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The blocks of a document as a renderer with every extension reads it: the text of each, and where its links lead.
///
/// Anything in it but blocks, text and links is a failed test.
#[track_caller]
fn read(document: &str) -> (Vec<String>, Vec<String>) {
    // But the one that makes other letters of quotation marks and dashes.
    let every = Options::all().difference(Options::ENABLE_SMART_PUNCTUATION);
    let (mut blocks, mut links): (Vec<String>, Vec<String>) = Default::default();
    for event in Parser::new_ext(document, every) {
        match event {
            Event::Text(text) => blocks.last_mut().unwrap().push_str(&text),
            Event::SoftBreak => blocks.last_mut().unwrap().push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell) => {
                blocks.push(String::new())
            }
            Event::Start(
                Tag::List(None) | Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::Strong,
            ) => {}
            Event::End(end) => assert!(!matches!(end, TagEnd::Image), "{document}"),
            other => panic!("{other:?} in {document}"),
        }
    }
    (blocks, links)
}

#[test]
fn should_show_every_text_as_it_is_in_markdown() {
    for text in texts(20_000) {
        let said = shown(&text);
        if said.is_empty() {
            continue;
        }
        let mut page = Page::default();
        page.heading(2, &format!("A {text} z"));
        page.text(&text);
        page.list(&[plain(&text), strong(&format!("b{text}b"))]);
        let cells = [plain("a"), plain(&text)];
        page.table(&cells, &[cells.to_vec()]);
        let (blocks, links) = read(&page.finish());
        let name = [format!("A {said} z"), said.clone(), said.clone()];
        assert_eq!(blocks[..3], name.map(|text| shown(&text)), "{text:?}");
        assert_eq!(shown(&blocks[3]), shown(&format!("b{text}b")), "{text:?}");
        assert_eq!(blocks[4..], ["a", &said, "a", &said], "{text:?}");
        assert_eq!(links, Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn should_link_every_text_to_the_address_and_nowhere_else() {
    for text in texts(20_000) {
        let said = shown(&text);
        let path: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let address = format!("https://example.org/{path}");
        let mut page = Page::default();
        page.paragraph(&plain("See").and(link(&text, &address)).and(plain("there")));
        let (blocks, links) = read(&page.finish());
        assert_eq!(blocks, [shown(&format!("See {said} there"))], "{text:?}");
        if said.is_empty() {
            continue;
        }
        // Some letters are written by their bytes, which browsers read as the same address.
        let [found] = links.as_slice() else {
            panic!("{links:?} for {text:?}");
        };
        assert_eq!(decoded(found), decoded(&address), "{text:?}");
    }
}

/// An address with what is written by its bytes as what it is.
fn decoded(address: &str) -> String {
    stackfit::share::percent::plain(&address.replace('+', "%2B"))
}

#[test]
fn should_link_to_the_web_only() {
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "file:///etc/passwd",
        "",
    ] {
        assert_eq!(link("text", address), plain("text"), "{address}");
    }
}

#[test]
fn should_leave_nothing_to_renderers_that_take_backslashes_away() {
    // Some unescape brackets before they look for images in the text of a link; some leave the tag behind a backslash.
    for text in texts(2_000) {
        let markdown = link(&text, "https://example.org/")
            .as_str()
            .replace('\\', "");
        let inside = markdown.strip_prefix('[').unwrap_or(&markdown);
        let inside = inside
            .strip_suffix("](https://example.org/)")
            .unwrap_or(inside);
        assert!(
            !inside.contains(['<', '>', '[', ']', '{', '}', '|', '@']),
            "{inside}"
        );
        assert!(!inside.contains("://"), "{inside}");
    }
}

#[test]
fn should_hide_no_letters_in_markdown() {
    let text = "a\u{202e}b\u{200b}c\u{1b}[31m\u{7}";
    assert_eq!(plain(text).as_str(), "abc &#91;31m");
}

/// The cells of a table that somebody opens with a separator of their own, heeding quotes or not.
fn cells(text: &str, separator: u8, quoting: bool) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// A result whose stacks have this name.
fn named(text: &str) -> Taken {
    let mut taken = hostile();
    taken.report.stacks.truncate(2);
    for stack in &mut taken.report.stacks {
        text.clone_into(&mut stack.name);
    }
    taken
}

const FORMS: [(Separator, u8); 3] = [
    (Separator::Comma, b','),
    (Separator::Semicolon, b';'),
    (Separator::Tab, b'\t'),
];

#[test]
fn should_write_every_text_into_one_cell_that_is_no_formula() {
    let mut taken = named("");
    for text in texts(2_000) {
        taken.report.stacks[0].name.clone_from(&text);
        for (separator, sign) in FORMS {
            let form = Form {
                separator,
                mark: false,
            };
            let table = csv(&taken.subject(), form);
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(sign)
                .from_reader(table.as_bytes());
            // Rows of one length, or the reader refuses them.
            let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
            assert_eq!(rows.len(), 2, "{text:?}");
            let cell = &rows[0][2];
            assert_eq!(cell.replace('\'', ""), text.replace('\'', ""), "{text:?}");
            // Every cell is in quotes, numbers as well.
            let line = table.lines().next().unwrap();
            assert!(line.starts_with('"') && line.ends_with('"'), "{line}");
        }
        // Whatever separates the cells where it is opened, and whether or not that heeds the quotes.
        let table = csv(&taken.subject(), Form::default());
        for separator in *b",;\t|" {
            for quoting in [true, false] {
                for cell in cells(&table, separator, quoting) {
                    let start = cell
                        .trim_start_matches(|letter: char| letter.is_whitespace() || letter == '"');
                    let formula = start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                    assert!(!formula, "{cell:?} of {text:?}");
                }
            }
        }
    }
}

#[test]
fn should_begin_with_a_byte_order_mark_where_that_is_asked_for() {
    let taken = named("Größe");
    for (separator, _) in FORMS {
        let with = csv(
            &taken.subject(),
            Form {
                separator,
                mark: true,
            },
        );
        let without = csv(
            &taken.subject(),
            Form {
                separator,
                mark: false,
            },
        );
        assert_eq!(with.strip_prefix('\u{feff}'), Some(without.as_str()));
        assert!(without.starts_with('"'));
    }
}
