//! Where links of the program's views lead from a page without it, and that none of them leads nowhere.

use super::reading::File;

/// The file of a page of the guide.
pub(super) fn name_of_guide(id: &str) -> String {
    format!("guide-{id}.html")
}

/// The file of a comparison.
pub(super) fn name_of_pair(first: &str, second: &str) -> String {
    format!("{first}-or-{second}.html")
}

/// HTML of the views, with links to pages that there are, and into the interview for all else.
pub(super) fn rewritten(html: &str) -> String {
    const LINK: &str = "href=\"#";
    let mut parts = html.split(LINK);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (fragment, rest) = part.split_once('"').unwrap_or((part, ""));
        text.push_str(&format!("href=\"{}\"{rest}", address(fragment)));
    }
    text
}

fn address(fragment: &str) -> String {
    let named = |start: &str| fragment.strip_prefix(start).filter(|id| !id.contains('/'));
    match fragment {
        "/method" | "/technologies" => format!("{}.html", &fragment[1..]),
        "/guide" => "index.html".to_owned(),
        _ => match (named("/technology/"), named("/guide/")) {
            (Some(id), _) => format!("{id}.html"),
            (_, Some(id)) => name_of_guide(id),
            _ => format!("../#{fragment}"),
        },
    }
}

/// Sees to it that every link to a page of these leads to one.
pub(super) fn check(files: &[File]) -> Result<(), String> {
    let mut broken = Vec::new();
    for (name, html) in files {
        for part in html.split("href=\"").skip(1) {
            let address = part.split('"').next().unwrap_or_default();
            let elsewhere = ["../", "http://", "https://", "mailto:", "data:"];
            if elsewhere.iter().any(|start| address.starts_with(start)) {
                continue;
            }
            if !files.iter().any(|(other, _)| other == address) {
                broken.push(format!("read/{name} links to {address}, which is no page"));
            }
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(broken.join("\npages: "))
    }
}
