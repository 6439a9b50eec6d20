//! Settings that would not do are refused, with what to write instead.

use crate::Site;

#[test]
fn should_refuse_settings_that_would_not_do() {
    let site = Site::new("refused");
    for (variable, value, says) in [
        (
            "FRAME_ANCESTORS",
            "www.a.example",
            "such as https://www.example.com",
        ),
        (
            "FRAME_ANCESTORS",
            "https://a.example/page",
            "the origin alone, in small letters: https://a.example",
        ),
        (
            "FRAME_ANCESTORS",
            "https://*.a.example/",
            "small letters: https://*.a.example",
        ),
        (
            "FRAME_ANCESTORS",
            "http://a.example",
            "must begin with https://",
        ),
        (
            "FRAME_ANCESTORS",
            "https://a.example;script-src",
            "a character that no origin has",
        ),
        (
            "FRAME_ANCESTORS",
            "any https://a.example",
            "keep \"any\" or the others",
        ),
        (
            "CATALOGUE_ORIGINS",
            "any",
            "such as https://www.example.com",
        ),
        (
            "CATALOGUE_ORIGINS",
            "https://*.a.example",
            "a character that no origin has",
        ),
        (
            "REPORT",
            "javascript:alert({id})",
            "must begin with https:// or mailto:",
        ),
        ("REPORT", "mailto:data@a.example", "with {id}"),
        ("SITE_PATH", "tools", "a slash on both sides"),
        ("SITE_PATH", "/a b/", "a slash on both sides"),
        ("PRECOMPRESS", "yes", "true or false"),
    ] {
        site.refuses(&[(variable, value)], None, says);
        site.refuses(&[(variable, value)], None, &format!("dist: {variable}"));
    }
    let many: Vec<String> = (0..100)
        .map(|number| format!("https://site-{number}.example"))
        .collect();
    site.refuses(
        &[("FRAME_ANCESTORS", &many.join(" "))],
        None,
        "name fewer sites",
    );
}

#[test]
fn should_refuse_a_policy_that_is_too_long_for_a_host() {
    let site = Site::new("long");
    let sites = |count: usize| -> String {
        let site = |number| format!("https://site-{number}.example ");
        (0..count).map(site).collect()
    };
    // Amazon CloudFront takes 1,783 characters, which is less than others do.
    let fits = |count: &usize| {
        site.run(&[("FRAME_ANCESTORS", &sites(*count))], None)
            .status
            .success()
    };
    let most = (1..100).take_while(fits).last().unwrap();
    let headers = site.read("public/_headers");
    let (_, policy) = headers.split_once("Content-Security-Policy: ").unwrap();
    let length = policy.lines().next().unwrap().len();
    assert!((1700..=1783).contains(&length), "{most} sites: {length}");
}

#[test]
fn should_name_the_line_of_a_slip_in_the_file() {
    let site = Site::new("file");
    let whole = "frame_ancestors = []\ncatalogue_origins = []\nreport = \"\"\nsite_path = \"/\"\nprecompress = false\n";
    for (from, to, says) in [
        (
            "report = \"\"",
            "report = “”",
            "line 3: the value of report cannot be read",
        ),
        ("report", "reports", "line 3: reports is no setting"),
        ("report = \"\"\n", "", "report is missing"),
        (
            "report = ",
            "site_path = ",
            "line 4: site_path stands twice",
        ),
        (
            "frame_ancestors = []",
            "frame_ancestors = \"any\"",
            "must be a list",
        ),
        (
            "precompress = false",
            "precompress",
            "line 5: is no setting",
        ),
        ("site_path = \"/\"", "site_path = 7", "slash on both sides"),
    ] {
        site.refuses(&[], Some(&whole.replacen(from, to, 1)), says);
    }
    assert!(site.run(&[], Some(whole)).status.success());
}
