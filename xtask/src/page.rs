//! The page that Trunk has written: what it loads by other names from now on.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::pieces::Pieces;
use crate::tools::{self, hash};

/// What Trunk's script tells the page once the program runs.
const STARTED: &str =
    "dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\", {detail: {wasm}}));";

/// The style sheets, as Trunk names them, of what pages to read have nothing of.
const NOT_READ: [&str; 2] = ["/screens-", "/embedded-"];

/// The page, and the folder that it is in.
pub(crate) struct Page {
    folder: PathBuf,
    html: String,
}

impl Page {
    /// Reads the page of a folder.
    pub(crate) fn read(folder: &Path) -> Outcome<Page> {
        Ok(Page {
            folder: folder.to_owned(),
            html: fs::read_to_string(folder.join("index.html"))?,
        })
    }

    /// Writes it, with a name that changes with all that it loads.
    pub(crate) fn write(&mut self) -> Outcome<()> {
        let name = hash(self.html.as_bytes());
        self.replace("this-build", &name)?;
        Ok(fs::write(self.folder.join("index.html"), &self.html)?)
    }

    /// Puts the pieces in place of the program as Trunk has it.
    pub(crate) fn take_pieces(&mut self, pieces: &Pieces) -> Outcome<()> {
        for (name, content) in &pieces.files {
            fs::write(self.folder.join(name), content)?;
        }
        self.ask_last()?;
        self.replace_file("_bg.wasm", &pieces.first)?;
        self.replace_file(".js", &pieces.script)?;
        // Nobody listens to it.
        self.replace(STARTED, "")?;
        self.replace("./pieces.js", &format!("./{}", pieces.loader))?;
        let second: Vec<String> = pieces
            .second
            .iter()
            .map(|name| format!("./{name}"))
            .collect();
        self.replace("./second.wasm", &second.join(","))
    }

    /// Makes one style sheet of those that Trunk has put beside the page, and one of those that come later. The first is
    /// inside of the page, which would be drawn a round trip later otherwise; what pages to read need of it is beside it.
    pub(crate) fn take_styles(&mut self, later: &str, small: bool) -> Outcome<()> {
        let mut first = String::new();
        let mut read = String::new();
        let mut place = None;
        while let Some((from, to)) = self.next_link("stylesheet") {
            let tag = &self.html[from..to];
            let name = href(tag).ok_or_else(|| format!("a style sheet without address: {tag}"))?;
            let file = self.folder.join(name.trim_start_matches("./"));
            let styles = fs::read_to_string(&file)?;
            first.push_str(&styles);
            if !NOT_READ.iter().any(|one| name.contains(one)) {
                read.push_str(&styles);
            }
            fs::remove_file(file)?;
            self.html.replace_range(from..to, "");
            place.get_or_insert(from);
        }
        let place = place.ok_or("index.html has no style sheets")?;
        let first = sheet(&first, small)?;
        self.keep("reading", &sheet(&read, small)?)?;
        self.html
            .insert_str(place, &format!("<style>{first}</style>"));

        let mut files: Vec<PathBuf> = Vec::new();
        for file in fs::read_dir(later)? {
            files.push(file?.path());
        }
        files.sort();
        let mut third = String::new();
        for file in files {
            third.push_str(&fs::read_to_string(file)?);
        }
        let name = self.keep("third", &sheet(&third, small)?)?;
        self.replace("./third.css", &format!("./{name}"))
    }

    /// Moves what asks for the program ahead of time behind all that is shown without it. In the head, where Trunk puts it,
    /// it would hold up the first paint.
    fn ask_last(&mut self) -> Outcome<()> {
        let mut asks = String::new();
        while let Some((from, to)) = self.next_link("preload") {
            asks.push_str(&self.html[from..to]);
            self.html.replace_range(from..to, "");
        }
        self.replace("</body>", &format!("{asks}</body>"))
    }

    /// Where the next link of a kind begins and ends.
    fn next_link(&self, kind: &str) -> Option<(usize, usize)> {
        let mut from = 0;
        loop {
            from += self.html[from..].find("<link")?;
            let to = from + self.html[from..].find('>')? + 1;
            if self.html[from..to].contains(kind) {
                return Some((from, to));
            }
            from = to;
        }
    }

    /// Keeps a style sheet under a name that changes with it.
    fn keep(&self, piece: &str, sheet: &str) -> Outcome<String> {
        let name = format!("{piece}-{}.css", hash(sheet.as_bytes()));
        fs::write(self.folder.join(&name), sheet)?;
        Ok(name)
    }

    /// Takes a file of the program that Trunk has made away, and has the page load another one.
    fn replace_file(&mut self, ending: &str, by: &str) -> Outcome<()> {
        for file in fs::read_dir(&self.folder)? {
            let file = file?;
            let name = file.file_name().to_string_lossy().into_owned();
            if name.starts_with("stackfit-") && name.ends_with(ending) {
                fs::remove_file(file.path())?;
                return self.replace(&name, by);
            }
        }
        Err(format!("Trunk has made no stackfit-…{ending}").into())
    }

    fn replace(&mut self, what: &str, by: &str) -> Outcome<()> {
        if !self.html.contains(what) {
            return Err(
                format!("index.html does not load {what}, which would never be used").into(),
            );
        }
        self.html = self.html.replace(what, by);
        Ok(())
    }
}

/// A style sheet, in as few bytes as will do if that is wanted.
fn sheet(sheet: &str, small: bool) -> Outcome<String> {
    if small {
        tools::minified(sheet, "css")
    } else {
        Ok(sheet.to_owned())
    }
}

/// The address in a tag, quoted or not.
fn href(tag: &str) -> Option<&str> {
    let (_, after) = tag.split_once("href=")?;
    match after.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => after.split([' ', '>']).next(),
    }
}
