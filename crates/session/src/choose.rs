//! Choosing options.

use super::{Screen, Session};
use catalogue::Catalogue;
use decision::answers::Answer;

impl Session {
    /// Chooses the one option, and goes on.
    pub(super) fn tap(&mut self, catalogue: &Catalogue, question: String, option: String) {
        let before = self.answers.get(&question).cloned();
        self.answers.set(catalogue, &question, Answer::One(option));
        self.go_on(catalogue, 0);
        self.tapped = Some((question, before));
    }

    /// Goes back to the question that was answered last; what a tap has chosen there is as it was before.
    pub(super) fn undo(&mut self, catalogue: &Catalogue) {
        let Some(last) = self.last.take() else {
            return;
        };
        self.going = false;
        if let Some((question, before)) =
            self.tapped.take().filter(|(question, _)| *question == last)
        {
            match before {
                Some(answer) => self.answers.set(catalogue, &question, answer),
                None => self.answers.remove(&question),
            }
        }
        self.screen = Screen::Question(last);
    }

    /// Chooses or drops an option; an exclusive one ("None of these") and the others clear each other.
    pub(super) fn toggle(&mut self, catalogue: &Catalogue, question: &str, option: String) {
        let mut options = self.many(question);
        if options.contains(&option) {
            options.retain(|one| *one != option);
        } else {
            let exclusive = |id: &str| {
                let asked = catalogue.question(question);
                let option = asked.and_then(|asked| asked.option(id));
                option.is_some_and(|option| option.exclusive)
            };
            let alone = exclusive(&option);
            options.retain(|one| !alone && !exclusive(one));
            options.push(option);
        }
        self.answers.set(catalogue, question, Answer::Many(options));
    }

    /// Gives an option a level, or takes it away.
    pub(super) fn grade(
        &mut self,
        catalogue: &Catalogue,
        question: &str,
        option: String,
        level: Option<String>,
    ) {
        let mut options = match self.answers.get(question) {
            Some(Answer::Graded(options)) => options.clone(),
            _ => Vec::new(),
        };
        options.retain(|(one, _)| *one != option);
        options.extend(level.map(|level| (option, level)));
        self.answers
            .set(catalogue, question, Answer::Graded(options));
    }

    /// Puts an option at the end of a ranking, if there is room.
    pub(super) fn rank(&mut self, catalogue: &Catalogue, question: &str, option: String) {
        let limit = catalogue.question(question).map_or(0, |asked| asked.limit);
        self.rearrange(catalogue, question, |options| {
            if options.len() < limit && !options.contains(&option) {
                options.push(option);
            }
        });
    }

    /// Takes an option out of a ranking.
    pub(super) fn unrank(&mut self, catalogue: &Catalogue, question: &str, option: &str) {
        self.rearrange(catalogue, question, |options| {
            options.retain(|one| one != option)
        });
    }

    /// Moves an option of a ranking.
    pub(super) fn move_to(
        &mut self,
        catalogue: &Catalogue,
        question: &str,
        option: &str,
        place: usize,
    ) {
        self.rearrange(catalogue, question, |options| {
            if let Some(from) = options.iter().position(|one| one == option) {
                let moved = options.remove(from);
                options.insert(place.min(options.len()), moved);
            }
        });
    }

    /// Changes the part of a ranking that is offered at present; the rest is kept behind it.
    fn rearrange(
        &mut self,
        catalogue: &Catalogue,
        question: &str,
        change: impl FnOnce(&mut Vec<String>),
    ) {
        let applied = self.answers.applied(catalogue);
        let offered = |id: &String| {
            let asked = catalogue.question(question);
            let option = asked.and_then(|asked| asked.option(id));
            option.is_some_and(|option| applied.satisfy(&option.when))
        };
        let (mut options, aside): (Vec<String>, Vec<String>) =
            self.many(question).into_iter().partition(offered);
        change(&mut options);
        options.extend(aside);
        // What does not fit beside those that are offered would not fit when it is offered again either.
        options.truncate(catalogue.question(question).map_or(0, |asked| asked.limit));
        self.answers
            .set(catalogue, question, Answer::Ranked(options));
    }

    fn many(&self, question: &str) -> Vec<String> {
        match self.answers.get(question) {
            // Moving dissolves what shares a place.
            Some(answer @ (Answer::Many(_) | Answer::Ranked(_) | Answer::Tied(_))) => {
                answer.options().into_iter().map(str::to_owned).collect()
            }
            _ => Vec::new(),
        }
    }
}
