//! A page of headings, texts, lists and tables, and how it is written down.

/// A page.
pub struct Page {
    /// Its title.
    pub title: String,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a page.
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list; never empty.
    List(Vec<String>),
    /// A table: the names of its columns, and its rows.
    Table(Vec<String>, Vec<Vec<String>>),
}

impl Page {
    /// A page with a title and nothing else.
    pub fn new(title: String) -> Self {
        Page {
            title,
            blocks: Vec::new(),
        }
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a paragraph.
    pub fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// Adds a list, if it has an entry.
    pub fn list(&mut self, entries: Vec<String>) {
        if !entries.is_empty() {
            self.blocks.push(Block::List(entries));
        }
    }

    /// Adds a table, if it has a row.
    pub fn table(&mut self, head: &[&str], rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            let head = head.iter().map(|name| (*name).to_owned()).collect();
            self.blocks.push(Block::Table(head, rows));
        }
    }
}

/// A page as Markdown.
pub fn markdown(page: &Page) -> String {
    let mut text = format!("# {}\n", escaped(&page.title));
    for block in &page.blocks {
        text.push('\n');
        text.push_str(&match block {
            Block::Heading(heading) => format!("## {}\n", escaped(heading)),
            Block::Text(paragraph) => format!("{}\n", escaped(paragraph)),
            Block::List(entries) => {
                let entry = |entry: &String| format!("- {}\n", escaped(entry));
                entries.iter().map(entry).collect()
            }
            Block::Table(head, rows) => {
                let line = |cells: &[String]| {
                    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
                    format!("| {} |\n", cells.join(" | "))
                };
                let rule = format!("|{}\n", " --- |".repeat(head.len()));
                let rows: String = rows.iter().map(|row| line(row)).collect();
                format!("{}{rule}{rows}", line(head))
            }
        });
    }
    text
}

/// A text without what Markdown takes for a sign of its own.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push(' '),
            '\\' | '|' | '*' | '_' | '<' | '>' | '[' | ']' | '`' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color-scheme:light dark}\
table{border-collapse:collapse;display:block;overflow-x:auto;font-size:.875rem}\
th,td{padding:.25rem .5rem;border-bottom:1px solid #8884;text-align:start;white-space:nowrap;vertical-align:top}";

/// A page as HTML that needs nothing else.
pub fn html(page: &Page) -> String {
    let title = entities(&page.title);
    let mut text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n<h1>{title}</h1>\n"
    );
    for block in &page.blocks {
        text.push_str(&match block {
            Block::Heading(heading) => format!("<h2>{}</h2>\n", entities(heading)),
            Block::Text(paragraph) => format!("<p>{}</p>\n", entities(paragraph)),
            Block::List(entries) => {
                let entry = |entry: &String| format!("<li>{}</li>\n", entities(entry));
                format!(
                    "<ul>\n{}</ul>\n",
                    entries.iter().map(entry).collect::<String>()
                )
            }
            Block::Table(head, rows) => {
                let row = |cells: &[String], tag: &str| {
                    let cell = |cell: &String| format!("<{tag}>{}</{tag}>", entities(cell));
                    format!("<tr>{}</tr>\n", cells.iter().map(cell).collect::<String>())
                };
                let rows: String = rows.iter().map(|cells| row(cells, "td")).collect();
                format!(
                    "<table>\n<thead>\n{}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
                    row(head, "th")
                )
            }
        });
    }
    text
}

fn entities(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
