//! Links as mail programs, chats and trackers hand them on.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

use bundled::core;
use catalogue::Catalogue;
use decision::answers::Answers;
use serde_json::json;
use share::percent::escaped;
use share::{LinkProblem, decode, encode, mended};

const RESULT: &str = "#r=1-VQ-YP5MAgcFAggCDgIEAhQCKAIwA08CBgkDAQEBAwEC";
const SITE: &str = "https://example.org/tools/";

fn catalogue() -> Catalogue {
    core().unwrap()
}

/// Links of both versions, the last letter of one of them a mark.
fn links(catalogue: &Catalogue) -> Vec<String> {
    let mut links = vec![RESULT.to_owned()];
    for json in [
        json!({"platform": ["web"]}),
        json!({"platform": ["web", "mobile"], "skills": {"python": "strong", "php": "some"}, "team": "small", "priorities": ["cost", "security"]}),
    ] {
        let (answers, problems) = Answers::read(catalogue, "answers", &json);
        assert_eq!(problems, []);
        links.push(encode(catalogue, &answers, &[vec!["django".to_owned()]]));
    }
    links
}

/// What becomes of the address of a link on its way.
fn changed(link: &str) -> Vec<String> {
    let payload = &link[3..];
    let sort = &link[1..2];
    let (first, second) = payload.split_at(payload.len() / 2);
    let whole = format!("{SITE}{link}");
    let full = |text: &str| escaped(text, b"-_.~");
    let once = full(&whole);
    let mut all: Vec<String> = [
        ".",
        ",",
        ")",
        ">",
        "…",
        "**",
        "*",
        "_",
        "__",
        "~",
        "!",
        "?",
        ";",
        ":",
        "'",
        "\"",
        "”",
        "»",
        "]",
        "}",
        "|",
        "`",
        ").",
        ">.",
        ">,",
        "/",
        "\\",
        "=",
        "%20",
        "%0A",
        "%0D%0A",
        "%E2%80%8B",
        "%C2%A0",
        "%EF%BB%BF",
        "%3E",
        "%22",
        "%29.",
        "\u{200b}",
        "\u{a0}",
        "\u{feff}",
        "\u{ad}",
        "\u{200e}",
        "&",
        "&utm_source=x&utm_medium=y",
        "?fbclid=IwAR0abc_d",
        "&amp;utm_source=x",
        "%26utm_source%3Dx",
        ":~:text=hello",
        "#",
        "#result",
        "</a>",
        "\" target=\"_blank\">here",
        "|Slack>",
        "](x)",
        "[1]",
    ]
    .iter()
    .map(|behind| format!("{whole}{behind}"))
    .collect();
    for sign in [
        "%23",
        "#!",
        "#/",
        "#!/",
        "##",
        "#%23",
        "#/#",
        "%2523",
        "&#35;",
        "&#x23;",
        "&num;",
        "?",
        "#?",
        "#&",
        "#%20",
        "?utm_source=x#",
        "?x=y&",
        "#top#",
    ] {
        all.push(format!("{SITE}{sign}{sort}={payload}"));
        all.push(format!("{SITE}{sign}{sort}={payload}."));
    }
    all.extend([
        format!("{SITE}#{}={payload}", sort.to_uppercase()),
        format!("{SITE}#{sort}%3D{payload}"),
        format!("{SITE}#{sort}%3d{payload}&x=y"),
        format!("{SITE}%23{sort}%3D{payload}"),
        format!("{SITE}#{sort}=3D{payload}"),
        format!("{SITE}=23{sort}=3D{payload}"),
        format!("{SITE}#{sort}&#61;{payload}"),
        format!(
            "{SITE}#{sort}={}",
            payload.replace('-', "%2D").replace('_', "%5F")
        ),
        format!(
            "{SITE}#{sort}={}",
            payload.replace('-', "=2D").replace('_', "=5F")
        ),
        format!("{SITE}#{sort}={}", payload.replace('-', "\u{2011}")),
        format!("{SITE}#{sort}={}", payload.replace('-', "%E2%80%91")),
        format!("{SITE}#{sort}={}", payload.replace('-', "–")),
        format!("{SITE}#{sort}={}", payload.replace("--", "–")),
        format!("{whole}—see there"),
        format!("<{whole}>"),
        format!("({whole})"),
        format!("[{whole}]({whole})"),
        format!("[my result]({whole})"),
        format!("<{whole}|my result>"),
        format!("<a href=\"{whole}\">my result</a>"),
        format!("**{whole}**"),
        format!("_{whole}_"),
        format!("__{whole}__"),
        format!("\u{2068}{whole}\u{2069}"),
        format!("See {whole}, and tell me."),
    ]);
    for between in [
        "\n",
        "\r\n",
        "=\r\n",
        "=\n",
        "\n> ",
        "\n>> ",
        "\n    ",
        " \n",
        "%0A",
        "%0D%0A",
        "%20",
        "\u{200b}",
        "\u{ad}",
        "\u{2060}",
        "%E2%80%8B",
        "%C2%AD",
        "=\n> ",
    ] {
        all.push(format!("{SITE}#{sort}={first}{between}{second}"));
        all.push(format!("{SITE}#{sort}={first}{between}{second}. Bye"));
    }
    // Quoted-printable breaks lines, and says so of every sign of equality.
    all.push(format!(
        "Hello,=0A\r\n{SITE}#{sort}=3D{first}=\r\n{second}=20\r\nBye"
    ));
    let proofpoint = {
        let mut text = String::new();
        for letter in whole.chars() {
            match letter {
                '/' => text.push('_'),
                letter if letter.is_ascii_alphanumeric() || letter == '.' => text.push(letter),
                letter => text.push_str(&format!("-{:02X}", letter as u32)),
            }
        }
        text
    };
    all.extend([
        format!("https://eur01.safelinks.protection.outlook.com/?url={once}&data=05%7C01%7Ca%40b.org%7C0&sdata=abc%3D&reserved=0"),
        format!("https://eur01.safelinks.protection.outlook.com/?url={}&amp;data=05%7C01&amp;reserved=0", once.replace('%', "=25").replace("=25", "%")),
        format!("https://eur01.safelinks.protection.outlook.com/ap/t-59584e83/?url={once}&data=05"),
        format!("https://www.google.com/url?q={once}&sa=D&source=docs&ust=17&usg=AOv"),
        format!("https://www.google.com/url?q={SITE}%23{sort}%3D{payload}&sa=D"),
        format!("https://l.facebook.com/l.php?u={once}&h=AT0"),
        format!("https://linkprotect.cudasvc.com/url?a={}&c=E,1,abc&typo=1", once.to_lowercase().replace(&full(payload).to_lowercase(), &full(payload))),
        format!("https://urldefense.proofpoint.com/v2/url?u={proofpoint}&d=DwMFaQ&c=abc&r=x-y&m=z&s=q&e="),
        format!("https://urldefense.com/v3/__{SITE}*{sort}={payload}__;Iw!!ABC!xyz$"),
        format!("https://urldefense.com/v3/__{SITE}*{sort}={payload}__;Iw!!ABC!x-y_z$ "),
        format!("https://secure-web.cisco.com/1abc-_D/{once}"),
        format!("https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url={}", full(&format!("https://eur01.safelinks.protection.outlook.com/?url={once}&data=05"))),
        format!("https://eur01.safelinks.protection.outlook.com/?url={}&data=05", full(&format!("https://www.google.com/url?q={once}&sa=D"))),
        format!("https://out.reddit.com/t3?url={once}&token=AQ"),
        format!("https://slack-redir.net/link?url={once}"),
        format!("https://eu-west-1.protection.sophos.com?d=example.org&u={}&i=NjA=&t=abc", base64(&whole)),
    ]);
    all
}

fn base64(text: &str) -> String {
    share::letters(text.as_bytes())
}

#[test]
fn should_read_links_however_they_come() {
    let catalogue = catalogue();
    for link in links(&catalogue) {
        let meant = decode(&catalogue, &link).unwrap();
        for text in changed(&link) {
            assert_eq!(decode(&catalogue, &text).as_ref(), Ok(&meant), "{text}");
            // Also what a browser makes a fragment of.
            if let Some((_, fragment)) = text.split_once('#') {
                let fragment = fragment.replace(['\n', '\r'], "");
                let fragment = format!("#{}", fragment.replace(' ', "%20"));
                if fragment.starts_with("#r") {
                    assert_eq!(
                        decode(&catalogue, &fragment).as_ref(),
                        Ok(&meant),
                        "{fragment}"
                    );
                }
            }
        }
        let payload = &link[3..];
        for text in [
            format!("<{payload}>"),
            format!("{payload}."),
            format!(" {payload}\n"),
            format!("“{payload}”"),
        ] {
            assert_eq!(decode(&catalogue, &text).as_ref(), Ok(&meant), "{text}");
        }
    }
}

#[test]
fn should_say_of_a_changed_link_what_is_wrong_with_it() {
    let catalogue = catalogue();
    let foreign = Catalogue {
        id: "somebody-elses".to_owned(),
        ..catalogue.clone()
    };
    let (answers, _) = Answers::read(&foreign, "answers", &json!({"platform": ["web"]}));
    let foreign = encode(&foreign, &answers, &[]);
    for text in changed(&foreign) {
        assert_eq!(
            decode(&catalogue, &text),
            Err(LinkProblem::Foreign),
            "{text}"
        );
    }
    // What lacks a letter is no link, whatever stands around it.
    for text in changed(&RESULT[..RESULT.len() - 1]) {
        assert!(decode(&catalogue, &text).is_err(), "{text}");
    }
}

#[test]
fn should_leave_other_text_alone() {
    let catalogue = catalogue();
    let intact = format!(
        "Anna: {SITE}{RESULT}\nBen (r=5, w=3): see https://example.org/%23r=no=\n#r=1damaged. {SITE}#/compare/django/rails/r=1-VQ"
    );
    assert_eq!(mended(&catalogue, &intact), intact);
    assert_eq!(mended(&catalogue, ""), "");
    assert_eq!(mended(&catalogue, " \n"), " \n");
}
