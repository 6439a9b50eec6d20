//! What has to name the site: only the deployer knows where it is.

use crate::Site;

const READ: &str = "<!doctype html><meta charset=utf-8><link rel=\"canonical\" href=\"one.html\">\
    <meta property=\"og:image\" content=\"../card.png\"><p>One";
/// As the build makes the first page small.
const SMALL: &str = "<!doctype html><meta charset=utf-8><link href=./ rel=canonical><meta content=./card.png property=og:image><p>Two";
const LOST: &str = "<!doctype html><link rel=\"stylesheet\" href=\"./one.css\"><script src=\"./lost.js\"></script><a href=\"./\">Home</a>";

fn site(name: &str) -> Site {
    let site = Site::new(name);
    site.write("built/read/one.html", READ);
    site.write("built/read/index.html", READ);
    site.write("built/read/small.html", SMALL);
    site.write("built/404.html", LOST);
    site
}

#[test]
fn should_name_whole_addresses_where_the_site_has_one() {
    let site = site("named");
    site.make(&[("ADDRESS", "https://www.a.example/fit/")]);
    for (name, card) in [("one", "card.png"), ("small", "read/card.png")] {
        let page = site.read(&format!("public/read/{name}.html"));
        let here = format!("https://www.a.example/fit/read/{name}.html");
        for part in [
            format!("<link rel=\"canonical\" href=\"{here}\">"),
            format!("<meta property=\"og:url\" content=\"{here}\">"),
            format!("<meta property=\"og:image\" content=\"https://www.a.example/fit/{card}\">"),
        ] {
            assert!(page.contains(&part), "{part}: {page}");
        }
    }
    let map = site.read("public/sitemap.xml");
    for address in ["", "read/", "read/one.html"] {
        let entry = format!("<loc>https://www.a.example/fit/{address}</loc>");
        assert!(map.contains(&entry), "{entry}: {map}");
    }
    assert!(!map.contains("404"), "{map}");
    let robots = site.read("public/robots.txt");
    assert!(
        robots.contains("Sitemap: https://www.a.example/fit/sitemap.xml"),
        "{robots}"
    );
}

#[test]
fn should_name_no_site_where_nothing_is_said_of_one() {
    let site = site("unnamed");
    site.make(&[]);
    assert_eq!(site.read("public/read/one.html"), READ);
    assert!(!site.folder.join("made/public/sitemap.xml").exists());
    assert!(!site.read("public/robots.txt").contains("Sitemap"));
    for wrong in ["www.a.example", "https://a.example", "https://a.example/x"] {
        let output = site.run(&[("ADDRESS", wrong)], None);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("to the last slash"), "{wrong}: {said}");
    }
}

#[test]
fn should_have_the_page_for_lost_addresses_load_its_files_at_any_depth() {
    let site = site("lost");
    site.make(&[("SITE_PATH", "/tools/fit/")]);
    let lost = site.read("public/404.html");
    for part in [
        "href=\"/tools/fit/one.css\"",
        "src=\"/tools/fit/lost.js\"",
        "href=\"/tools/fit/\"",
    ] {
        assert!(lost.contains(part), "{part}: {lost}");
    }
    assert!(
        site.read("public/.htaccess")
            .contains("ErrorDocument 404 /tools/fit/404.html")
    );
    assert!(
        site.read("nginx.conf")
            .contains("error_page 404 /tools/fit/404.html;")
    );
}
