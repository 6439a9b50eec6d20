//! The texts of the pictures of a result: titles that say what is found, and how to read each of them.

wording! {
    unclear = "{verdict}: {finding}";
    source = "{title} – data of {date}, revision {revision}";
    score = "Score";

    contributions_title = "{name} is {points} ahead of {other}; “{criterion}” adds most to the lead";
    contributions_level = "{name} and {other} have the same score, rounded: {score} of 100";
    contributions_alone = "{name} has a score of {score} out of 100, to which “{criterion}” adds most";
    contributions_caption = "Each bar is what one criterion adds to a score, in points out of 100. What adds most to the first score is on top.";
    contributions_table = "What each criterion adds to the score of each {alternative}, in points";

    ranks_title = "{name} is first in {count} of 100 readings, {other} in {next}";
    ranks_alone = "{name} is first in {count} of 100 readings";
    ranks_with = "{main} is first in {all} of 100 readings, {other} in {next}; exactly {name} in {count}";
    ranks_with_alone = "{main} is first in {all} of 100 readings, exactly {name} in {count}";
    ranks_caption = "In how many of 100 plausible readings of your answers each {alternative} takes each place among all that are possible. The stronger the colour, the more often.";
    ranks_later = "{caption} {rank} is that place or a later one.";
    ranks_table = "Of 100 readings, how many put each {alternative} in each place";
    ranks_later_head = "{rank}+";
    ranks_place = "Place";

    stability_between = "{name} stays first while “{criterion}” weighs {low} to {high}% (now {weight}%); no other weight has less room";
    stability_below = "{name} stays first while “{criterion}” weighs up to {high}% (now {weight}%); no other weight has less room";
    stability_above = "{name} stays first while “{criterion}” weighs at least {low}% (now {weight}%); no other weight has less room";
    stability_none = "No single weight, however it moves, puts another {alternative} before {name}";
    stability_caption = "Each bar is the range in which the first place stays while the other weights keep their proportions, and the dot is the weight now. At a stop another {alternative} takes over; at an arrow none does, however far the weight goes.";
    stability_table = "Weights, and the range in which the first place stays while the others keep their proportions";

    profile_title = "{name} is ahead of the others shown on {count} of {all} criteria, and furthest behind on “{criterion}”";
    profile_ahead = "{name} is ahead of the others shown on {count} of {all} criteria, and behind on none";
    profile_none = "none";
    profile_alone = "{name} is strongest on “{best}” and weakest on “{worst}”";
    profile_even = "{name} does equally well on every criterion";
    profile_one = "{name} has {value} of 100 on “{criterion}”";
    profile_caption = "Likely values from 0 to 100 on each criterion, which count as much as their weight. What weighs most is on top.";
    profile_table = "Likely values of each {alternative} on each criterion, out of 100";
}
