//! The words of a decision: what its alternatives are called, and the few texts that only fit this one decision.

/// The words that a catalogue can give, each with what is filled into it. What it does not give is said in general words,
/// which the interface has.
///
/// | word | what it is |
/// |---|---|
/// | `alternative`, `alternatives` | what is recommended: "stack", "stacks"; it follows "no", "each" and "another" |
/// | `main` | its main part, where it can have a client beside it: "backend"; else the same again |
/// | `entries` | the catalogue's entries: "technologies" |
/// | `lede` | what somebody gets, below the heading of the first page |
/// | `length` | how many questions are asked as a rule, one sentence |
/// | `range` | what the entries are, one sentence |
/// | `origin` | where the data comes from, one sentence |
/// | `with_client` | the client behind the name of the main part, with `{client}`: "and {client} for the app" |
/// | `client_title`, `client_note` | heading and explanation of how the clients compare |
/// | `client_none` | that no client meets the requirements, one sentence; ways out follow |
/// | `building` | how alternatives are put together, on the page about the method |
/// | `situation` | how a situation changes weights, as a clause: "a deadline within weeks makes speed count for more" |
pub const WORDS: [(&str, &[&str]); 14] = [
    ("alternative", &[]),
    ("alternatives", &[]),
    ("main", &[]),
    ("entries", &[]),
    ("lede", &[]),
    ("length", &[]),
    ("range", &[]),
    ("origin", &[]),
    ("with_client", &["client"]),
    ("client_title", &[]),
    ("client_note", &[]),
    ("client_none", &[]),
    ("building", &[]),
    ("situation", &[]),
];
