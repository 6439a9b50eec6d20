//! What editors show of a field when the pointer rests on it.

/// The end of a field's path in the schemas, and what it is for. `[]` stands for an entry of a list, `*` for an id. The
/// longest end that fits counts, so that what means the same everywhere stands here once.
pub const ABOUT: &[(&str, &str)] = &[
    // Everywhere
    (
        "id",
        "Names it in other files, in links and for scripts. Never change or reuse one that was published.",
    ),
    (
        "number",
        "Names it in links. Take the next free one; never change or reuse one that was published.",
    ),
    (
        "when",
        "Applies only if, of each question named here, one of the listed options is chosen.",
    ),
    (
        "when.*",
        "Options of this question; one of them must be chosen.",
    ),
    (
        "unless",
        "Does not apply if, of any question named here, one of the listed options is chosen.",
    ),
    (
        "unless.*",
        "Options of this question; none of them may be chosen.",
    ),
    // catalogue.toml
    (
        "catalogue.id",
        "Names the catalogue in links and reports: a link made with one catalogue is not read with another.",
    ),
    (
        "revision",
        "Raise it by one with every change that can change a result: links carry it.",
    ),
    (
        "date",
        "The day on which the data was last checked as a whole, such as 2026-11-21.",
    ),
    (
        "catalogue.title",
        "What the catalogue decides, as a heading.",
    ),
    (
        "weight_kept",
        "How far a ranking of priorities stands for its middle weights, 0 to 1: every plausible reading leaves each criterion this share of them.",
    ),
    (
        "rank_step",
        "By what each ranked criterion weighs at least more than every one behind it, 1 or more; where it is absent, answers may overrule a ranking.",
    ),
    (
        "catalogue.doubt",
        "By how much of a score a technology as a whole may be better or worse than all its ratings say, 0 to 1.",
    ),
    (
        "stale_after_months",
        "After how many months what was looked at has to be looked at again: checking points it out.",
    ),
    (
        "words",
        "How the decision is spoken of; what is absent is said in general words.",
    ),
    (
        "alternative",
        "What is recommended, singular: “stack”. It follows “no”, “each” and “another”.",
    ),
    ("alternatives", "What is recommended, plural: “stacks”."),
    (
        "words.main",
        "The main part of what is recommended, where it can have a client beside it.",
    ),
    (
        "entries",
        "What the entries of the catalogue are called, plural: “technologies”.",
    ),
    (
        "lede",
        "What somebody gets, below the heading of the first page.",
    ),
    (
        "length",
        "How many questions are asked as a rule, one sentence.",
    ),
    ("range", "What the entries are, one sentence."),
    ("origin", "Where the data comes from, one sentence."),
    (
        "with_client",
        "The client behind the name of the main part, with {client}.",
    ),
    ("client_title", "The heading of how the clients compare."),
    ("client_note", "The explanation of how the clients compare."),
    (
        "client_none",
        "That no client meets the requirements; ways out follow it.",
    ),
    (
        "building",
        "How what is recommended is put together, for the page about the method.",
    ),
    (
        "situation",
        "How a situation changes weights, as a clause, for the page about the method.",
    ),
    (
        "width",
        "How wide a rating is, from low to high, by the best kind of evidence among its claims.",
    ),
    ("width.measured", "The width where something was measured."),
    (
        "width.documented",
        "The width where something is documented.",
    ),
    ("width.survey", "The width where many were asked."),
    (
        "width.opinions",
        "The width where there are several opinions.",
    ),
    ("width.opinion", "The width where there is one opinion."),
    (
        "width.disputed",
        "What is added where one of the claims is disputed.",
    ),
    (
        "catalogue.releases",
        "How ratings come about on criteria that are measured by releases; lengths are months.",
    ),
    (
        "releases.window",
        "What counts for how long a line of releases gets fixes.",
    ),
    (
        "releases.ahead",
        "What counts for how long fixes are promised from now on.",
    ),
    (
        "releases.fixes",
        "What counts for how long ago the last release was.",
    ),
    (
        "releases.renewal",
        "What counts for how long ago the newest line began.",
    ),
    ("window.share", "Its share of the value, 0 to 1."),
    ("ahead.share", "Its share of the value, 0 to 1."),
    ("fixes.share", "Its share of the value, 0 to 1."),
    ("renewal.share", "Its share of the value, 0 to 1."),
    ("full", "The length from which on it counts in full."),
    ("fresh", "The age up to which it counts in full."),
    ("stale", "The age from which on it counts nothing."),
    (
        "kept",
        "What a month of fixes counts that was given without a promise, 0 to 1.",
    ),
    ("paid", "What a month of fixes counts that is sold, 0 to 1."),
    (
        "assumed",
        "The length that is taken on trust where nothing is published.",
    ),
    (
        "warn",
        "An announced end that is nearer than this is said in results.",
    ),
    ("role", "A kind of technology."),
    (
        "role[].slot",
        "Where in a stack it goes: the backend may have several parts, the client is one or none.",
    ),
    (
        "role[].name",
        "Its name for visitors, singular, in lower case.",
    ),
    // criteria.toml
    (
        "criterion",
        "Something that stacks are judged by; more is always better.",
    ),
    ("criterion[].name", "Its name for visitors."),
    ("criterion[].meaning", "What is judged, in one sentence."),
    (
        "criterion[].ahead",
        "Continues “… is”: what is said of a stack that does better here.",
    ),
    (
        "criterion[].behind",
        "Continues “… is”: what is said of a stack that does worse here.",
    ),
    (
        "criterion[].weight",
        "Its importance before anything is known; 1 is ordinary, and 1 where it is absent.",
    ),
    (
        "criterion[].anchors",
        "What its ratings are held against, so that a figure means the same for all technologies.",
    ),
    ("anchors.low", "What 20 of 100 means, a sentence."),
    ("anchors.middle", "What 50 of 100 means, a sentence."),
    ("anchors.high", "What 80 of 100 means, a sentence."),
    (
        "anchors.evidence",
        "The weakest kind of evidence that a rating should rest on; checking warns of those that rest on less.",
    ),
    (
        "criterion[].floor",
        "The least share of the decision that it keeps, whatever is ranked before it; 0 where it is absent.",
    ),
    (
        "criterion[].leaving",
        "Whether it says how easily what is chosen can be left again: its ratings then tell what leaving would cost.",
    ),
    (
        "criterion[].role_shares",
        "How much each role counts in a stack's value; a role that is absent counts 1.",
    ),
    (
        "role_shares.*",
        "How much this role counts, relative to the others of the stack.",
    ),
    (
        "components",
        "What the value of a technology is made of: the mean of these by their shares.",
    ),
    (
        "components[].from",
        "rating: the technology's own rating; skills: how well a graded answer covers its languages; fits: how well it fits the options chosen.",
    ),
    (
        "components[].question",
        "The question that the skills or fits are taken from.",
    ),
    (
        "components[].none",
        "From 0 to 1: the value where nothing of the skills is covered.",
    ),
    (
        "components[].unknown",
        "From 0 to 1: the value where nobody says what is known. Where it is absent, how many people know the languages counts.",
    ),
    (
        "components[].share",
        "Its share, relative to the other components.",
    ),
    (
        "components[].roles",
        "The roles that it is an ingredient for; absent for all.",
    ),
    (
        "measured",
        "What its ratings are worked out from; technologies then do not state `likely` for it.",
    ),
    // questions.toml
    (
        "question",
        "A question of the interview, in the order of the questionnaire.",
    ),
    (
        "question[].kind",
        "one: one option; many: any number; graded: any number, each at a level; ranked: the criteria, in order of importance.",
    ),
    ("question[].title", "The question as it is asked."),
    ("question[].short", "Its name in lists, two or three words."),
    (
        "question[].help",
        "A sentence or two that help to answer it; with several to choose, it says so.",
    ),
    ("question[].why", "Why it is asked, in a sentence."),
    (
        "question[].opening",
        "Whether it is asked before those that are asked by how much they tell.",
    ),
    (
        "question[].negotiable",
        "Whether a team could change its answer; only such changes are told as what would change the result, where any question is.",
    ),
    (
        "question[].ordered",
        "Whether the options go from less to more, so that neighbours are one step apart.",
    ),
    (
        "question[].passed",
        "The share of people expected to pass it over, 0 to 1; 0 where it is absent.",
    ),
    (
        "question[].limit",
        "Ranked questions: how many can be ranked.",
    ),
    (
        "question[].phrase",
        "The answer as a clause with {options}, where the options have no clauses of their own.",
    ),
    (
        "question[].skip",
        "What passing it over is called, where “Not sure” would be odd.",
    ),
    (
        "question[].weighs",
        "What multiplies the weight of each criterion chosen; such a question has no options of its own.",
    ),
    (
        "question[].option",
        "An option, in the order shown. A ranked question has none: it ranks the criteria.",
    ),
    ("option[].label", "What is shown."),
    ("option[].hint", "A line below the label."),
    (
        "option[].phrase",
        "The answer as a clause in the second person that follows “because”, without a full stop.",
    ),
    (
        "option[].unmet",
        "Continues a technology's name: what is said of one that cannot meet this option.",
    ),
    (
        "option[].near",
        "Options whose skills carry over from this one.",
    ),
    ("near.*", "How much carries over, 0 to 1."),
    (
        "option[].retired",
        "Whether it is not offered any more; links and files that have it are read as ever.",
    ),
    (
        "option[].known_by",
        "The share of people who know it, 0 to 1: what can be hired for where nobody says what is known.",
    ),
    (
        "option[].neutral",
        "Whether it is meant to change nothing, as the ordinary case; checking then expects that.",
    ),
    (
        "option[].exclusive",
        "Whether choosing it clears the others, as “none of these” does.",
    ),
    (
        "question[].level",
        "A level of a graded question, the weakest first.",
    ),
    ("level[].label", "What is shown."),
    ("level[].value", "What it is worth, 0 to 1."),
    ("level[].phrase", "The answer as a clause with {options}."),
    // rules.toml
    (
        "rule",
        "What an answer requires or prefers; it has exactly one effect.",
    ),
    ("rule[].claims", "The ids of the claims it rests on."),
    ("exclude", "Rules out the technologies that it selects."),
    (
        "exclude.unmet",
        "Rules out only those that do not meet every option chosen for this question.",
    ),
    (
        "exclude.outside",
        "Rules out only those that have no language among the options chosen for this question.",
    ),
    (
        "exclude.unknown",
        "Rules out only those that the answer to this graded question, where there is one, knows less than half.",
    ),
    (
        "exclude.because",
        "Continues a technology's name: why it is ruled out. {languages} stands for its languages.",
    ),
    (
        "shift",
        "Moves values of what is selected: a criterion, and by how much.",
    ),
    (
        "shift.*",
        "By how much the value on this criterion is moved, -1 to 1.",
    ),
    (
        "caution",
        "A sentence worth knowing where the recommended stack has such a part.",
    ),
    ("weigh", "Multiplies weights: a criterion, and the factor."),
    (
        "weigh.*",
        "What the weight of this criterion is multiplied by.",
    ),
    (
        "select",
        "What a shift or a caution is about; lists that are absent do not restrict.",
    ),
    ("roles", "Only technologies of one of these roles."),
    ("tags", "Only technologies with one of these tags."),
    ("without_tags", "Only technologies with none of these tags."),
    (
        "select.languages",
        "Only technologies in one of these languages.",
    ),
    (
        "exclude.languages",
        "Only technologies in one of these languages.",
    ),
    (
        "shapes",
        "Stacks of one of these shapes; the selection is then about stacks, not technologies.",
    ),
    // stacks.toml
    ("shape", "A way to put a backend together."),
    (
        "shape[].backend",
        "The roles of its parts, in the order in which they are named.",
    ),
    (
        "client",
        "The client part of a stack; absent where no stack has one.",
    ),
    ("client.role", "The role that fills it."),
    ("synergy", "What parts of one stack gain from each other."),
    (
        "synergy[].kind",
        "What is shared: language: a backend part and the client are in one language; sdk: a backend part has an SDK for the client; vendor: they come from one maker.",
    ),
    (
        "synergy[].says",
        "Continues a stack's name: what is said of one that has it.",
    ),
    // facts.toml
    ("group", "A heading under which facts stand together."),
    ("group[].title", "The heading."),
    (
        "fact",
        "Something that every technology of certain roles states, in the order in which it is shown.",
    ),
    ("fact[].group", "The id of the group it stands in."),
    ("fact[].label", "Its name for visitors."),
    (
        "fact[].kind",
        "text: a few words or a sentence; choice: one of the choices; flag: true or false; date, year; list: several short texts.",
    ),
    ("fact[].roles", "The roles that state it; absent for all."),
    (
        "fact[].filter",
        "Whether the list of technologies can be narrowed by it.",
    ),
    (
        "fact[].choices",
        "What can be chosen, the best first; only for the kind choice.",
    ),
    (
        "fact[].ranks",
        "The criterion that it measures, where its text states a place (“place 19 of 484”); checking warns of ratings that contradict it.",
    ),
    ("fact[].yes", "What is said where a flag is true."),
    ("fact[].no", "What is said where a flag is false."),
    // technologies
    (
        "technology.id",
        "The file's name without .toml. Never change one that was published.",
    ),
    ("technology.name", "Its name for visitors."),
    ("technology.role", "The id of its role."),
    (
        "every_language",
        "Whether all of its languages are needed, as where an app is written once for each system; else one of them will do.",
    ),
    (
        "technology.languages",
        "Ids of the options of the graded question that it is written for.",
    ),
    ("technology.tags", "Traits that rules look at."),
    ("summary", "What it is, in one sentence."),
    ("homepage", "Its home page."),
    ("vendor", "The maker that leads it, if one does."),
    (
        "server_sdks",
        "Languages of parts that can stand beside it in one backend; absent if nothing needs to.",
    ),
    (
        "client_sdks",
        "Ids of client technologies that its makers have an SDK for.",
    ),
    (
        "familiar_to",
        "Languages whose teams would feel at home with it.",
    ),
    ("familiar_to.*", "How much, 0 to 1."),
    ("meets", "The options of each requirement that it can meet."),
    ("meets.*", "Options of this question that it can meet."),
    ("fits", "How well it suits the options of a question."),
    ("fits.*", "How well it suits each option of this question."),
    (
        "fits.*.*",
        "How well, 0 to 1; 0.5 is neither well nor badly.",
    ),
    ("ratings", "Its value on each criterion."),
    (
        "ratings.*",
        "Its value on this criterion, and the claims it rests on.",
    ),
    ("ratings.*.likely", "The most plausible value, 0 to 1."),
    ("ratings.*.claims", "The ids of the claims it rests on."),
    (
        "ratings.*.says",
        "Continues the technology's name: what it does well here, without a full stop.",
    ),
    (
        "ratings.*.lacks",
        "Continues the technology's name: what is weak or missing here.",
    ),
    (
        "technology.facts",
        "What is stated of it, under the ids of the facts in facts.toml.",
    ),
    ("facts.*", "What is known of this fact, and from where."),
    ("facts.*.value", "Its value, of the fact's kind."),
    (
        "facts.*.unknown",
        "Why it is not known, instead of a value, as a sentence.",
    ),
    ("facts.*.note", "What has to be added, as a sentence."),
    ("facts.*.source", "The id of its source."),
    (
        "checked",
        "The day on which it was last looked at, such as 2026-11-21.",
    ),
    ("release", "A line of releases, the newest first."),
    (
        "release[].version",
        "The version of the line, or the name of a service.",
    ),
    ("release[].released", "The day of its first release."),
    ("release[].latest", "The newest version in it."),
    ("release[].latest_released", "The day of that version."),
    (
        "release[].supported_until",
        "The last day with security fixes free of charge, if that is published.",
    ),
    (
        "release[].paid_until",
        "The last day with fixes for those who pay, if that is offered.",
    ),
    (
        "release[].supported",
        "Whether it gets fixes without a published end.",
    ),
    (
        "release[].lts",
        "Whether it is supported for longer than other lines.",
    ),
    (
        "release[].continuous",
        "Whether it changes all the time, without numbered versions.",
    ),
    ("release[].source", "The id of its source."),
    (
        "notice",
        "How long before ending a service its makers promise to say so.",
    ),
    ("notice.months", "So many months."),
    ("notice.source", "The id of the source of that."),
    ("end", "The announced end of all fixes."),
    ("end.date", "The last day with fixes."),
    ("end.source", "The id of the source of that."),
    // Claims and sources, wherever they stand
    ("claim", "One statement, in our own words."),
    (
        "claim[].text",
        "The statement, as a sentence about the technology without its name.",
    ),
    ("claim[].tone", "Whether it speaks for or against."),
    (
        "claim[].kind",
        "What kind of evidence it is: somebody's opinion, documented by its makers, asked of many, or measured.",
    ),
    ("claim[].source", "The id of its source."),
    (
        "claim[].also",
        "The id of a second source that says the same.",
    ),
    ("claim[].year", "The year of the statement."),
    (
        "claim[].status",
        "Whether it still holds. One that does not keeps its place, with the fact that is true today.",
    ),
    (
        "claim[].fact",
        "What is true today; needed where the claim is outdated, disputed or a category error.",
    ),
    ("claim[].fact_source", "The id of the source of the fact."),
    ("claim[].criteria", "The ids of the criteria it bears on."),
    ("left_out", "A claim that is known and left out on purpose."),
    ("left_out[].reason", "Why, as a sentence."),
    ("source", "Where claims and facts come from."),
    ("source[].title", "Its title."),
    ("source[].publisher", "Who published it."),
    (
        "source[].year",
        "The year in which it appeared or was looked at.",
    ),
    (
        "source[].date",
        "The day on which it appeared, if known; it or the day it was checked must be there.",
    ),
    ("source[].url", "Where it is, if it is public."),
    // What is only read, and what has changed
    ("guide.page", "A page to read."),
    (
        "score.page",
        "How right rankings are: made by `make generated`.",
    ),
    ("page[].title", "The heading of the page."),
    ("page[].lede", "What the page is about, a sentence or two."),
    ("page[].section", "A section of the page."),
    ("section[].title", "The heading of the section."),
    ("section[].text", "Paragraphs, in plain words and our own."),
    ("section[].list", "Points of a list below the paragraphs."),
    (
        "section[].table",
        "A table below the paragraphs and the list.",
    ),
    ("table.head", "The heads of the columns."),
    (
        "table.rows",
        "The rows, each with as many texts as the head has.",
    ),
    (
        "section[].claims",
        "The ids of the claims that it repeats or corrects.",
    ),
    (
        "section[].questions",
        "The ids of the questions that ask about it.",
    ),
    (
        "section[].criteria",
        "The ids of the criteria that it bears on.",
    ),
    (
        "examples.example",
        "An interview that is filled in, for somebody like the visitor.",
    ),
    ("example[].title", "What it is called, a few words."),
    ("example[].who", "Who it is, one sentence."),
    (
        "example[].answers",
        "The answers by question; all must be asked and offered with each other.",
    ),
    (
        "example[].answers.*",
        "An option, a list of options, or a table of options with a level each, as the question is answered.",
    ),
    ("example[].answers.*.*", "The level of this option."),
    (
        "example[].story",
        "What became of it and who says so, two or three sentences.",
    ),
    (
        "example[].claims",
        "The ids of the claims that the story rests on.",
    ),
    (
        "changes.change",
        "A change of the data that can change a result. It concerns the results that have to do with all that it names.",
    ),
    ("change[].revision", "The revision that brought it."),
    (
        "change[].date",
        "The day of that revision, such as 2026-11-21.",
    ),
    ("change[].technology", "The technology that it is about."),
    ("change[].criterion", "The criterion that it is about."),
    ("change[].question", "The question that it is about."),
    ("change[].rule", "The rule that it is about."),
    (
        "change[].was",
        "The likely value of the technology's rating on the criterion before, 0 to 1.",
    ),
    (
        "change[].now",
        "The same after it: what the data says, unless it changed again later.",
    ),
    (
        "change[].says",
        "What changed and why, one sentence for visitors.",
    ),
    ("change[].claims", "The ids of the claims that it rests on."),
    (
        "precedent",
        "A documented decision of a real team: rankings are held against it.",
    ),
    (
        "precedent[].source",
        "Where it was found, for editors. Those from one place are left out together when numbers are fitted.",
    ),
    (
        "precedent[].address",
        "The public page about it. Without one it is counted, and not shown.",
    ),
    (
        "precedent[].kind",
        "What kind of source it is, such as adr, blog, thread, forum or docs.",
    ),
    ("precedent[].year", "The year, where it is known."),
    (
        "precedent[].description",
        "The situation and its limits, neutral and in our words.",
    ),
    (
        "precedent[].answers",
        "What the source states or plainly implies; nothing guessed.",
    ),
    (
        "precedent[].answers.*",
        "An option, a list of options, or a table of options with a level each, as the question is answered.",
    ),
    ("precedent[].answers.*.*", "The level of this option."),
    (
        "precedent[].chosen",
        "What was taken, in the words of the source.",
    ),
    (
        "accept_top1",
        "What would be a right first place; what belongs together is joined by +. Empty where only the client is decided.",
    ),
    ("accept_top3", "One of these belongs among the first three."),
    (
        "accept_client",
        "Clients that would be right, where the source decides that.",
    ),
    ("must_exclude", "What their limits rule out."),
    (
        "satisfied",
        "Whether they, or a later source, were content.",
    ),
    (
        "strength",
        "3: limits and options stated; 2: enough; 1: too thin or too wide, left out of every rate.",
    ),
    (
        "thumb",
        "A step of the rule of thumb that results are compared with: the first that holds says what is taken.",
    ),
    ("thumb[].takes", "The technology that it takes."),
    (
        "thumb[].knows",
        "A language: the step holds where none that a step names is known better, and no rule leaves it out.",
    ),
];

/// What a field is for, by its whole path.
pub fn about(path: &str) -> Option<&'static str> {
    let fits = |end: &str| {
        let before = path.strip_suffix(end);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    let all = ABOUT.iter().filter(|(end, _)| fits(end));
    all.max_by_key(|(end, _)| end.len())
        .map(|(_, about)| *about)
}
