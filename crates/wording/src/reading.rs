//! What is said on the pages that are read without the program.

wording! {
    contents = "Read before you decide";
    contents_lede = "What the interview rests on, as plain pages: how it decides, how right it is, what it knows of each of the {alternatives}, and those that people compare, side by side.";
    validation = "How right it is";
    validation_lede = "What it recommends, held against documented decisions of real teams.";
    comparisons = "Side by side";
    versus = "{first} or {second}?";
    versus_lede = "{first} and {second} side by side: ratings out of 100, facts with their sources, and what is said for and against each.";
    entry = "{name}: ratings, for and against, support";
    ask = "Answer a few questions";
    with_answers = "Start from these answers";
    of_itself = "Made of the same data as the interview, checked on {date}.";
    home = "To the interview";
    lost = "There is no page at this address";
    lost_text = "If it came in a message, part of it may have been changed on the way.";
}
