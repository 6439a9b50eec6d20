//! What is a name, and what only looks like one.

use catalogue::name;

fn named(text: &str) -> Option<String> {
    name(text, &|word| word == "asp.net")
}

#[test]
fn should_leave_names_as_they_are() {
    for text in [
        "Anna",
        "Zoë Ó Briain",
        "李雷",
        "محمد",
        "a.b=c",
        "A.Smith",
        "anna.mueller",
        "J.R.R. Tolkien",
        "Acme Co. Ltd.",
        "Team 7",
        "ASP.NET Core, 28 November 2026",
        "Node.js or Vue.js?",
        "2026-11-21",
        "2026-11-21 12:03",
        "21.11.2026 Django",
        "Plan 2024-2026",
        "For 1 000 000 people",
        "v1.2.3",
        "Plan: B",
        "50 % cheaper",
        "Firebase + Django (copy) 12",
    ] {
        assert_eq!(named(text).as_deref(), Some(text), "{text}");
    }
}

#[test]
fn should_take_out_what_is_not_seen() {
    for (text, expected) in [
        ("  Anna \t\n Lee ", "Anna Lee"),
        ("An\u{202e}na\u{2066}", "Anna"),
        ("A\u{200b}n\u{ad}n\u{feff}a\u{e0041}\u{7}\u{1b}", "Anna"),
        ("Anna\u{2028}Lee\u{a0}X", "Anna Lee X"),
    ] {
        assert_eq!(named(text).as_deref(), Some(expected), "{text:?}");
    }
    for blank in ["", " ", "\u{200b}", "—", "\u{3164}", "…!"] {
        assert_eq!(named(blank), None, "{blank:?}");
    }
}

#[test]
fn should_refuse_whatever_reads_as_an_address() {
    for text in [
        "https://evil.example",
        "visit evil.example now",
        "evil.com",
        "EVIL.COM",
        "(evil.com)",
        "www.evil.xyz",
        "www.evil",
        "evil.co.uk",
        "evil.museum",
        "evil.something/path",
        "evil.something:8080",
        "ev\u{200b}il.c\u{ad}om",
        "evil．com",
        "evil。com",
        "ｅｖｉｌ．ｃｏｍ",
        "evil[.]com",
        "evil (dot) com",
        "evil dot com",
        "xn--80ak6aa92e.xn--p1ai",
        "пример.рф",
        "//evil.example/x",
        "\\\\evil\\share",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "mailto:a@b",
        "tel:110",
        "hxxps:evil",
        "anna@evil.example",
        "anna@evil",
        "anna (at) evil",
        "192.168.0.1",
        "t.me/evil",
        "not.asp.net",
    ] {
        assert_eq!(named(text), None, "{text}");
    }
}

#[test]
fn should_refuse_whatever_reads_as_a_telephone_number() {
    for text in [
        "Call +49 30 123456",
        "+1 (555) 010-999",
        "0800 123 4567",
        "0800-1234567",
        "0800 2012 3456",
        "01 23 45 67 89",
        "555.123.4567",
        "(555) 123-4567",
        "5551234567",
        "０８００１２３４５６７",
        "٠٨٠٠١٢٣٤٥٦٧",
        "0 8 0 0 1 2 3 4",
        "0800\u{200b}123\u{2011}4567",
        "2026-11-21 0800 123456",
    ] {
        assert_eq!(named(text), None, "{text}");
    }
}
