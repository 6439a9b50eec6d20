//! The texts of several people's answers side by side.

wording! {
    // Who is meant
    person = "Person {number}";
    again = "{name} ({number})";
    everybody = "everybody";
    others = "{count} others";

    // What was left out, and why
    link = "Link {number}";
    link_named = "Link {number} ({name})";
    left_damaged = "{link} is damaged: part of it is missing or was changed on the way. Copy all of it once more.";
    left_foreign = "{link} was made with other questions than these, so its answers cannot be compared.";
    left_future = "{link} was made by a newer version of Stackfit. Reload this page, or update this program.";
    left_empty = "{link} has no answers in it.";
    left_duplicate = "{link} has the same answers as {name}. If they are two people, write a name before each link.";
    left_too_many = "{link} is one too many: at most {most} people are compared.";
    left_missing = "The link is cut off: {count} of its {all} people are missing.";
    left_missing_one = "The link is cut off: one of its {all} people is missing.";
    left_too_long = "The text is too long: only its first {size} KiB were read.";
    left_further = "Further links were left out: {count}.";

    // What is worth knowing of somebody's answers
    note_older = "{name} answered with older data (revision {revision}); the answers are read with today’s.";
    note_newer = "{name} answered with newer data (revision {revision}) than there is here.";
    note_unknown = "Some of what {name} answered is not asked any more, and is passed over.";

    // Question by question
    agree_all = "You all agree.";
    agree_answered = "All who answered agree.";
    agree_one = "Only {name} has answered.";
    agree_none = "Nobody has answered.";
    agree_but = "All agree but {people}.";
    agree_close = "The answers are next to each other.";
    agree_split = "There are {count} different answers.";
    moves = "With somebody else’s answer, {people} would get another first place.";
    moves_none = "With somebody else’s answer, each of you would still get the same first place.";

    // The ranking of all
    group_first = "For all of you together, {name} comes first, with {score} of 100 points.";
    group_leaning = "For all of you together, your answers lean to {name}, with {score} of 100 points.";
    group_toss_up = "For all of you together, it is a toss-up: {names}, with {score} of 100 points at best and hardly a difference.";
    group_alike = "Each of you alone would get {name} first.";
    group_some = "Alone, {count} of {all} of you would get {name} first.";
    group_lead = "{name} follows {points} behind.";
    group_level = "{name} has the same score, rounded.";
    group_alone = "Nobody has ruled it out, and nothing else is left.";
    group_none = "Together, you have ruled out every {alternative}. Those with the fewest objections are listed.";
    agreed_first = "With what is settled, {name} comes first.";
    group_wants = "Only the {main} is compared, since not all of you want the same beside it ({role}): {people} would do without.";
    group_client = "Only the {main} is compared, since nothing beside it ({role}) suits all of you.";

    // Who would need to give way
    give_nobody = "Nobody would need to give way: it comes first for each of you.";
    give_drop = "{people} would need to drop a requirement";
    give_prefer = "{people} would not get their own first place";
    give_prefer_all = "nobody would get their own first place";
    give_then = "Without what rules it out, it would be number {rank} of {of} for all of you.";
    give_then_not = "Even without what rules it out, something else stands against it.";
    rules_out = "{name} rules out {causes}.";
    rules_out_cause = "{names} ({question}: {answer})";
    rules_out_more = "{causes}, and more for other reasons";
    rules_out_pair = "{name} rules out everything that goes with it.";
    prefers = "{name} would get {first} first, {points} ahead, most of all on {criterion}.";
    prefers_level = "{name} would get {first} first, though only just.";

    // What nobody disputes
    common_one = "Nobody disputes one of the answers.";
    common_many = "Nobody disputes {count} of the answers.";
    common_same = "By themselves they put {name} first, as all of you together do.";
    common_other = "By themselves they put {name} first. The ranking of all of you counts what you dispute, too, and puts {first} first.";
    common_first = "By themselves they put {name} first.";
    common_none = "By themselves they rule out every {alternative}.";
    common_ruled_out = "But other answers of {people} rule that out.";
}
