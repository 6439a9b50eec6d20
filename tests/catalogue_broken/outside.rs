//! Folders and files as they are found: junk, pipes, circles, and what may not be read.

use std::fs;
use std::path::{Path, PathBuf};

use stackfit::catalogue::{Problem, folder};

/// A folder for a test, empty at first.
fn empty(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("outside")
        .join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

#[track_caller]
fn assert_refused(path: &Path, file: &str, says: &str) {
    let problems = folder::documents(path).err().unwrap();
    let named = |one: &Problem| one.file == file && one.message.contains(says);
    assert!(problems.iter().any(named), "{file} {says}: {problems:#?}");
    for problem in &problems {
        assert!(problem.message.len() < 500, "{problem}");
    }
}

#[test]
fn should_refuse_folders_that_hold_no_catalogue() {
    let path = empty("nothing");
    assert_refused(&path, &path.display().to_string(), "holds no .toml file");
    let missing = path.join("missing");
    assert_refused(&missing, &missing.display().to_string(), "cannot be read");
    let file = path.join("file.txt");
    fs::write(&file, "no folder").unwrap();
    assert_refused(&file, &file.display().to_string(), "cannot be read");
    assert_refused(&path, &path.display().to_string(), "holds no .toml file");
}

#[test]
fn should_refuse_files_that_are_no_toml() {
    let path = empty("junk");
    fs::write(path.join("large.toml"), vec![b'x'; 50_000_000]).unwrap();
    fs::write(path.join("line.toml"), vec![b'x'; 2_000_000]).unwrap();
    fs::write(path.join("binary.toml"), [0xff, 0xfe, 0x00, 0x80]).unwrap();
    fs::write(path.join("twice.toml"), "id = 1\nid = 2\n").unwrap();
    fs::write(path.join("open.toml"), "id = \"never closed\n").unwrap();
    fs::write(
        path.join("deep.toml"),
        format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000)),
    )
    .unwrap();
    fs::write(
        path.join("tables.toml"),
        format!("{}a = 1", "[a.b]\n".repeat(3)),
    )
    .unwrap();
    fs::create_dir(path.join("folder.toml")).unwrap();
    for (file, says) in [
        ("large.toml", "larger than"),
        ("line.toml", "is not TOML, from line 1 on"),
        ("binary.toml", "cannot be read"),
        ("twice.toml", "from line 2 on"),
        ("open.toml", "is not TOML"),
        ("deep.toml", "is not TOML"),
        ("tables.toml", "from line 2 on"),
    ] {
        assert_refused(&path, file, says);
    }
}

#[test]
fn should_say_what_to_do_about_a_slip_of_the_pen() {
    let path = empty("slips");
    for (name, line, remedy) in [
        ("twice", "id = 2", "make one of the two"),
        ("curly", "name = “Ada”", "straight quotes"),
        (
            "inside",
            "name = \"So \"fast\" it is\"",
            "inside a text as “ and ”",
        ),
        ("apostrophe", "name = 'It's fast'", "look for a quote"),
        ("open", "name = \"never closed", "look for a quote"),
        ("comma", "likely = 0,4", "with a point"),
        ("colon", "name: \"Ada\"", "write `=`"),
        ("bracket", "tags = [\"one\"", "a bracket or a comma"),
    ] {
        let file = format!("{name}.toml");
        fs::write(path.join(&file), format!("id = 1\n{line}\n")).unwrap();
        assert_refused(&path, &file, &format!("from line 2 on (`{line}`)"));
        assert_refused(&path, &file, remedy);
    }
}

#[test]
fn should_point_out_a_file_that_is_not_read_for_its_name() {
    let path = empty("names");
    fs::create_dir(path.join("technologies")).unwrap();
    fs::write(path.join("good.toml"), "id = \"good\"\n").unwrap();
    // Beside the folder's own files a catalogue may have a text to read; editors leave copies behind.
    for spared in [
        "README.md",
        "technologies/.x.toml.swp",
        "technologies/x.toml~",
    ] {
        fs::write(path.join(spared), "").unwrap();
    }
    assert_eq!(folder::documents(&path).unwrap().len(), 1);
    fs::write(path.join("technologies/x.tml"), "").unwrap();
    assert_refused(&path, "technologies/x.tml", "does not end in .toml");
}

#[test]
fn should_read_the_files_beside_those_it_cannot() {
    let path = empty("beside");
    fs::write(path.join("good.toml"), "id = \"good\"\n").unwrap();
    fs::write(path.join("bad.toml"), "id = \n").unwrap();
    let (documents, problems) = folder::readable(&path);
    assert_eq!(documents.len(), 1);
    assert_eq!(documents[0].file, "good.toml");
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].file, "bad.toml");
}

#[cfg(unix)]
#[test]
fn should_not_walk_in_circles_nor_wait_for_pipes() {
    use std::os::unix::fs::symlink;
    let path = empty("links");
    fs::create_dir(path.join("technologies")).unwrap();
    symlink(&path, path.join("technologies/again")).unwrap();
    symlink(path.join("nowhere"), path.join("nowhere.toml")).unwrap();
    symlink(path.join("self.toml"), path.join("self.toml")).unwrap();
    let pipe = path.join("pipe.toml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    for (file, says) in [
        ("technologies/again", "link to a folder"),
        ("nowhere.toml", "cannot be read"),
        ("self.toml", "cannot be read"),
        ("pipe.toml", "is no file"),
    ] {
        assert_refused(&path, file, says);
    }
    let deep = (0..20).fold(empty("deep"), |path, number| path.join(number.to_string()));
    fs::create_dir_all(&deep).unwrap();
    assert_refused(
        deep.ancestors().nth(20).unwrap(),
        "0/1/2/3/4/5/6/7",
        "folders deep",
    );
}

#[cfg(unix)]
#[test]
fn should_name_the_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let path = empty("locked");
    let file = path.join("locked.toml");
    fs::write(&file, "id = \"locked\"\n").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything, such as an administrator, is not kept out.
    if fs::read(&file).is_err() {
        assert_refused(&path, "locked.toml", "cannot be read");
    } else {
        assert_eq!(folder::documents(&path).unwrap().len(), 1);
    }
}
