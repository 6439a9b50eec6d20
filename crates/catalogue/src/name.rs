//! Names that come from outside: of people in a team, of saved decisions, of the page around this one.
//!
//! Whoever makes up a link or a file chooses the names in it, and they stand on this page as if it said them. So a name is
//! a name: on one line, of letters that are seen, and nothing that sends anybody anywhere.

use super::texts::is_hidden;

/// A name as it may be shown; none for what is no name.
///
/// `known` says of a word, in small letters, that it is one of the catalogue's own, such as the name of a technology that
/// has a full stop in it.
pub fn name(text: &str, known: &dyn Fn(&str) -> bool) -> Option<String> {
    let seen = text.chars().map(|letter| {
        // Whatever separates words or lines.
        if letter.is_whitespace() { ' ' } else { letter }
    });
    let seen: String = seen.filter(|letter| !is_unseen(*letter)).collect();
    let words: Vec<&str> = seen.split(' ').filter(|word| !word.is_empty()).collect();
    let name = words.join(" ");
    let is_name = name.chars().any(char::is_alphanumeric);
    (is_name && !leads_somewhere(&name, known)).then_some(name)
}

/// Letters that show nothing, or change how others are shown.
pub fn is_unseen(letter: char) -> bool {
    is_hidden(letter)
        || matches!(
            letter,
            '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{2800}' | '\u{3164}'
                | '\u{fdd0}'..='\u{fdef}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}' | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{10ffff}' | '\u{e000}'..='\u{f8ff}'
        )
}

/// Whether a text reads as the address of a page or a mailbox, or as a telephone number.
fn leads_somewhere(name: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let plain = plain(name);
    is_number(&plain) || plain.split(' ').any(|word| is_address(word, known))
}

/// A text in small letters of ASCII, with the marks of addresses in their ordinary form, however they are disguised.
fn plain(name: &str) -> String {
    let ordinary = |letter: char| match letter {
        // The wide forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        '\u{2024}' | '\u{3002}' | '\u{ff61}' | '\u{fe52}' => '.',
        '\u{2044}' | '\u{2215}' | '\u{29f8}' => '/',
        '\u{2236}' | '\u{a789}' | '\u{fe55}' | '\u{fe13}' => ':',
        '\u{fe6b}' => '@',
        // Capitals, or other forms, of letters of ASCII; nothing else has any, and addresses are ASCII.
        '\u{212a}' => 'k',
        '\u{17f}' => 's',
        other => other,
    };
    let mut plain = name
        .chars()
        .map(ordinary)
        .collect::<String>()
        .to_ascii_lowercase();
    for (mark, said) in [(".", "dot"), ("@", "at")] {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), (" ", " ")] {
            plain = plain.replace(&format!("{open}{said}{close}"), mark);
            plain = plain.replace(&format!("{open}{mark}{close}"), mark);
        }
    }
    plain
}

/// What is before an address that a browser or a telephone follows.
const SCHEMES: &[&str] = &[
    "blob",
    "callto",
    "data",
    "facetime",
    "file",
    "ftp",
    "ftps",
    "http",
    "https",
    "hxxp",
    "hxxps",
    "intent",
    "javascript",
    "magnet",
    "mailto",
    "sip",
    "skype",
    "sms",
    "ssh",
    "tel",
    "tg",
    "vbscript",
    "whatsapp",
    "ws",
    "wss",
];

/// Ends of names of sites that have more than three letters, as far as they are common or never in use.
const ENDS: &str = " academy aero agency arpa asia bank blog business care cash center chat church claims click clinic \
    cloud club codes coffee community company computer consulting coop coupons credit deals design dental digital direct \
    directory discount doctor domains download education email energy engineering enterprises estate events example \
    exchange expert express family fail farm finance financial fund gallery games gifts global gmbh google gratis group \
    guide guru health help homes host hosting immo info insure international invalid investments jobs land legal life \
    link live loan loans local localhost love ltda management market marketing media mobi mobile money monster museum \
    name network news ninja online onion page party pharmacy photos pics place plus porn press productions quest racing \
    realty rent repair report review reviews rocks sale school science services sexy shop show site social software \
    solutions space store stream studio style supply support surf systems team tech technology test tips today tools \
    town toys trade trading training travel university vacations ventures video vote watch webcam website wiki win work \
    works world wtf zone ";

fn is_address(word: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let is_mark = |letter: char| !letter.is_alphanumeric();
    // What stands around it is not part of it.
    let word = word.trim_matches(|letter| is_mark(letter) && letter != '/' && letter != '\\');
    let scheme = word.split_once(':').map(|(before, _)| {
        let start = before.rfind(is_mark).map_or(0, |place| {
            place + before[place..].chars().next().map_or(1, char::len_utf8)
        });
        SCHEMES.contains(&&before[start..])
    });
    if scheme == Some(true) || word.contains("//") || word.contains("\\\\") || word.contains("://")
    {
        return true;
    }
    // Someone at a site.
    let at = |(before, after): (&str, &str)| {
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    if word.split_once('@').is_some_and(at) {
        return true;
    }
    let inside = |letter: char| letter.is_alphanumeric() || letter == '.' || letter == '-';
    word.split(|letter| !inside(letter))
        .any(|site| is_site(site.trim_matches(['.', '-']), word, known))
}

/// Whether something in a word reads as the name of a site: parts joined by full stops, the last of which is an end.
fn is_site(site: &str, word: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let parts: Vec<&str> = site.split('.').collect();
    let Some((end, before)) = parts.split_last().filter(|(_, before)| !before.is_empty()) else {
        return false;
    };
    if known(site) {
        return false;
    }
    let is_digits = |part: &&str| !part.is_empty() && part.chars().all(char::is_numeric);
    if parts.len() == 4 && parts.iter().all(is_digits) {
        return true;
    }
    let letters = end.chars().count();
    // Files of a script, which many programs are named like; no site ends so.
    if parts.iter().any(|part| part.is_empty()) || *end == "js" || letters < 2 {
        return false;
    }
    let is_word = end.chars().all(|letter| letter.is_alphabetic());
    // With a path or a port behind it, it is no name of a person.
    let goes_on = word.contains(['/', ':', '?']);
    end.starts_with("xn--")
        || is_word && (letters < 4 || goes_on || before.len() > 1 || before[0] == "www")
        || is_word && ENDS.contains(&format!(" {end} "))
}

/// The fewest digits of a telephone number; shorter ones cannot be told from others.
const DIGITS: usize = 7;

/// How many marks can stand between two groups of a number.
const BETWEEN: usize = 3;

/// Whether there is a telephone number in a text: enough digits, however they are grouped.
fn is_number(plain: &str) -> bool {
    let mut groups: Vec<String> = Vec::new();
    let mut between = 0;
    let mut plus = false;
    for letter in plain.chars() {
        if letter.is_numeric() {
            match groups.last_mut().filter(|_| between == 0) {
                Some(group) => group.push(letter),
                None => groups.push(letter.to_string()),
            }
            between = 0;
        } else {
            between += 1;
            if letter.is_alphabetic() || between > BETWEEN {
                if is_called(&groups, plus) {
                    return true;
                }
                groups.clear();
                plus = false;
            }
            plus |= groups.is_empty() && letter == '+';
        }
    }
    is_called(&groups, plus)
}

/// Whether groups of digits are a telephone number: no day, no years and no round number.
fn is_called(groups: &[String], plus: bool) -> bool {
    let length = |group: &String| group.chars().count();
    let is_year =
        |group: &String| length(group) == 4 && (group.starts_with("19") || group.starts_with("20"));
    let mut rest: Vec<&String> = groups.iter().collect();
    if !plus {
        let is_day = |three: &[&String]| {
            let short = |group: &String| length(group) <= 2;
            is_year(three[0]) && short(three[1]) && short(three[2])
                || short(three[0]) && short(three[1]) && is_year(three[2])
        };
        while let Some(place) = rest.windows(3).position(is_day) {
            rest.drain(place..place + 3);
        }
        if !rest.first().is_some_and(|first| first.starts_with('0')) {
            rest.retain(|group| !is_year(group));
        }
    }
    // 1 000 000 people.
    let is_round =
        rest.len() > 1 && length(rest[0]) <= 3 && rest[1..].iter().all(|group| *group == "000");
    let digits: usize = rest.iter().map(|group| length(group)).sum();
    digits >= DIGITS - usize::from(plus) && !is_round
}
