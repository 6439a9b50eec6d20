//! The QR code, read back by an independent decoder.

use std::fs;
use std::path::Path;
use std::process::Command;

use stackfit::export::qr::{QUIET, TooLong, code};

use crate::stage::{clear, folder, kinds, run};

/// Pixels a module.
const SCALE: usize = 4;

/// The path of an SVG, drawn: rows of dark (true) and light modules.
fn drawn(path: &str, side: usize) -> Vec<Vec<bool>> {
    let mut rows = vec![vec![false; side]; side];
    for bar in path.split('M').skip(1) {
        let (place, bar) = bar.split_once('h').unwrap();
        let (column, row) = place.split_once(' ').unwrap();
        let (column, row): (usize, usize) = (column.parse().unwrap(), row.parse().unwrap());
        let (length, back) = bar.split_once("v1h-").unwrap();
        let length: usize = length.parse().unwrap();
        assert_eq!(back, format!("{length}z"));
        rows[row][column..column + length].fill(true);
    }
    rows
}

/// Writes a picture in the plainest format there is, a portable grey map.
fn picture(file: &Path, rows: &[Vec<bool>]) {
    let side = rows.len() * SCALE;
    let mut bytes = format!("P5\n{side} {side}\n255\n").into_bytes();
    for row in rows {
        let line = row
            .iter()
            .flat_map(|dark| [if *dark { 0 } else { 255 }; SCALE]);
        let line: Vec<u8> = line.collect();
        bytes.extend(line.repeat(SCALE));
    }
    fs::write(file, bytes).unwrap();
}

/// What zbar reads from a picture.
fn read(file: &Path) -> String {
    let mut zbar = Command::new("zbarimg");
    zbar.args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(file);
    let output = run(&mut zbar);
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn should_be_read_back_by_zbar() {
    let folder = folder("qr");
    let mut links: Vec<String> = kinds().into_iter().map(|(_, taken)| taken.link).collect();
    // The longest links there are, on a page with a long address.
    links.push(format!(
        "https://example.org/{}#r=1{}",
        "long/".repeat(40),
        "a-_Z9".repeat(40)
    ));
    for (place, link) in links.iter().enumerate() {
        let code = code(link).unwrap();
        let file = folder.join(format!("{place}.pgm"));
        picture(&file, &drawn(&code.path(), code.side()));
        assert_eq!(read(&file), format!("{link}\n"));
    }
}

#[test]
fn should_have_a_quiet_zone() {
    let code = code(&clear().link).unwrap();
    let side = code.side();
    for row in 0..side {
        for column in 0..side {
            let inside = |place: usize| (QUIET..side - QUIET).contains(&place);
            assert!(inside(row) && inside(column) || !code.is_dark(column, row));
        }
    }
    assert!(code.is_dark(QUIET, QUIET));
}

#[test]
fn should_draw_dark_on_light_by_itself() {
    let code = code("https://example.org/").unwrap();
    let svg = code.svg();
    let side = code.side();
    assert!(
        svg.contains(&format!("viewBox=\"0 0 {side} {side}\"")),
        "{svg}"
    );
    assert!(
        svg.contains("fill=\"#fff\"") && svg.contains(&code.path()),
        "{svg}"
    );
    assert!(svg.contains("<title>Link to the result</title>"), "{svg}");
}

#[test]
fn should_refuse_what_no_code_holds() {
    assert_eq!(code(&"x".repeat(5000)).err(), Some(TooLong));
}
