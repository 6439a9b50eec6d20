//! Support by releases: figures worked out by hand, and what must never happen whatever the releases are.

use stackfit::catalogue::support::{end, measure, warned_end};
use stackfit::catalogue::{Date, Fading, Growth, Interval, Release, Sheet, SupportScale, Widths};

use crate::support::{Random, catalogue};

/// Figures that are easy to reckon with.
const SCALE: SupportScale = SupportScale {
    window: Growth {
        share: 0.4,
        full: 40.0,
    },
    ahead: Growth {
        share: 0.2,
        full: 20.0,
    },
    fixes: Fading {
        share: 0.2,
        fresh: 10.0,
        stale: 30.0,
    },
    renewal: Fading {
        share: 0.1,
        fresh: 10.0,
        stale: 50.0,
    },
    kept: 0.5,
    paid: 0.25,
    assumed: 4.0,
    warn: 24.0,
};

const WIDTHS: Widths = Widths {
    measured: 0.1,
    documented: 0.2,
    survey: 0.3,
    opinions: 0.35,
    opinion: 0.4,
    disputed: 0.05,
};

const TODAY: &str = "2026-06-15";

/// The first day of the month that lies so many months from June 2026; half a month is no matter here.
fn day(months: i32) -> Date {
    let month = 2026 * 12 + 5 + months;
    Date::parse(&format!("{:04}-{:02}-15", month / 12, month % 12 + 1)).unwrap()
}

fn today() -> Date {
    Date::parse(TODAY).unwrap()
}

fn line(released: i32, until: Option<i32>) -> Release {
    Release {
        released: Some(day(released)),
        supported_until: until.map(day),
        ..Release::default()
    }
}

fn sheet(releases: Vec<Release>) -> Sheet {
    Sheet {
        releases,
        ..Sheet::default()
    }
}

fn value(sheet: &Sheet) -> Interval {
    measure(sheet, today(), &SCALE, &WIDTHS)
}

#[track_caller]
fn assert_value(sheet: &Sheet, likely: f64, width: f64) {
    let value = value(sheet);
    // Months differ in length by up to a day and a half in thirty.
    assert!(
        (value.likely - likely).abs() < 0.004,
        "{value:?}, not {likely}"
    );
    let clipped = (likely + width / 2.0).min(1.0) - (likely - width / 2.0).max(0.0);
    assert!(
        (value.high - value.low - clipped).abs() < 0.005,
        "{value:?}, not {width} wide"
    );
}

#[test]
fn should_add_up_what_is_promised_and_how_fresh_it_is() {
    // Base 0.1; a window of 20 of 40 months; 10 of 20 months ahead; a release of ten months ago is fresh.
    assert_value(
        &sheet(vec![line(-10, Some(10))]),
        0.1 + 0.2 + 0.1 + 0.2 + 0.1,
        0.1,
    );
    // Everything in full.
    assert_value(&sheet(vec![line(-10, Some(30))]), 1.0, 0.1);
    // Twenty months old: fixes are half faded, the new line by a quarter.
    assert_value(
        &sheet(vec![line(-20, Some(20))]),
        0.1 + 0.4 + 0.2 + 0.1 + 0.075,
        0.1,
    );
}

#[test]
fn should_trust_for_a_while_where_nothing_is_published() {
    // Four months are assumed: 4 of 40 and 4 of 20.
    assert_value(
        &sheet(vec![line(-10, None)]),
        0.1 + 0.04 + 0.04 + 0.2 + 0.1,
        0.4,
    );
    assert_value(&sheet(Vec::new()), 0.1 + 0.04 + 0.04, 0.4);
}

#[test]
fn should_count_half_what_was_kept_without_a_promise() {
    let supported = |months| Release {
        supported: true,
        ..line(months, None)
    };
    let fresh = line(-1, None);
    assert_value(
        &sheet(vec![fresh.clone(), supported(-20)]),
        0.1 + 0.1 + 0.04 + 0.2 + 0.1,
        0.2,
    );
    // Half of it is the most, however long it was kept.
    assert_value(
        &sheet(vec![fresh, supported(-200)]),
        0.1 + 0.2 + 0.04 + 0.2 + 0.1,
        0.2,
    );
}

#[test]
fn should_look_at_the_newest_line_and_at_those_with_long_support() {
    let newest = line(-2, Some(4));
    let older = line(-6, Some(14));
    let lts = Release {
        lts: true,
        ..older.clone()
    };
    assert_value(
        &sheet(vec![newest.clone(), lts]),
        0.1 + 0.2 + 0.14 + 0.2 + 0.1,
        0.1,
    );
    // Nobody starts with an older line that is no long-term one: its end counts for nothing, the half year it was kept does.
    assert_value(
        &sheet(vec![newest, older]),
        0.1 + 0.06 + 0.04 + 0.2 + 0.1,
        0.1,
    );
}

#[test]
fn should_count_bought_months_for_a_part() {
    let paid = Release {
        paid_until: Some(day(50)),
        ..line(-10, Some(10))
    };
    // Forty more months are sold, a quarter of which counts.
    assert_value(&sheet(vec![paid]), 0.1 + 0.3 + 0.2 + 0.2 + 0.1, 0.1);
}

#[test]
fn should_take_notice_and_constant_change_for_what_they_are() {
    let service = Sheet {
        notice: Some((10, String::new())),
        releases: vec![Release {
            supported: true,
            continuous: true,
            checked: today(),
            ..line(-100, None)
        }],
        ..Sheet::default()
    };
    assert_value(&service, 0.1 + 0.2 + 0.1 + 0.2 + 0.1, 0.2);
}

#[test]
fn should_leave_nothing_after_the_end_and_little_before_it() {
    let past = sheet(vec![line(-60, Some(-1)), line(-90, Some(-40))]);
    assert_eq!(end(&past, today()), Some(day(-1)));
    assert_value(&past, 0.0, 0.1);
    let announced = |months: i32| Sheet {
        end: Some((day(months), String::new())),
        ..sheet(vec![line(-10, Some(months))])
    };
    // What is left is the base, fresh fixes and the ten months to come.
    assert_value(&announced(10), 0.1 + 0.1 + 0.2, 0.1);
    assert_value(&announced(-2), 0.0, 0.1);
    assert_eq!(warned_end(&announced(23), today(), &SCALE), Some(day(23)));
    assert_eq!(warned_end(&announced(25), today(), &SCALE), None);
    // A line that is dropped has a successor: no end of the whole.
    assert_eq!(
        end(&sheet(vec![line(-2, None), line(-60, Some(-1))]), today()),
        None
    );
    assert_eq!(end(&sheet(vec![line(-2, Some(9))]), today()), None);
    assert_eq!(end(&sheet(Vec::new()), today()), None);
}

/// Releases at random, the newest line first.
fn releases(random: &mut Random) -> Vec<Release> {
    let mut began = -(random.below(30) as i32);
    let mut lines = Vec::new();
    for _ in 0..=random.below(4) {
        let until = random.chance(60).then(|| began + random.below(60) as i32);
        lines.push(Release {
            lts: random.chance(30),
            supported: until.is_none() && random.chance(50),
            paid_until: until
                .filter(|_| random.chance(30))
                .map(|until| day(until + 12)),
            ..line(began, until)
        });
        began -= 1 + random.below(30) as i32;
    }
    lines
}

#[test]
fn should_never_lower_the_value_for_a_longer_window_or_a_fresher_release() {
    let mut random = Random::seeded(11);
    for _ in 0..2000 {
        let before = sheet(releases(&mut random));
        let worth = value(&before);
        assert!(
            0.0 <= worth.low
                && worth.low <= worth.likely
                && worth.likely <= worth.high
                && worth.high <= 1.0
        );
        let place = random.below(before.releases.len());
        let mut longer = before.clone();
        let line = &mut longer.releases[place];
        line.supported_until = line.supported_until.map(|until| {
            let months = today().months_to(until).round() as i32;
            day(months + 1 + random.below(20) as i32)
        });
        line.paid_until = line.paid_until.max(line.supported_until);
        assert!(
            value(&longer).likely >= worth.likely - 1e-4,
            "{before:?}\n{longer:?}"
        );
        let mut fresher = before.clone();
        fresher.releases[place].latest = Some((String::new(), today()));
        assert!(
            value(&fresher).likely >= worth.likely,
            "{before:?}\n{fresher:?}"
        );
    }
}

#[test]
fn should_value_a_published_window_above_none_and_more_surely() {
    for age in [0, 3, 12, 30, 80] {
        let none = value(&sheet(vec![line(-age, None)]));
        let published = value(&sheet(vec![line(-age, Some(5))]));
        assert!(published.likely > none.likely, "{age}");
        assert!(
            published.high - published.low < none.high - none.low,
            "{age}"
        );
    }
}

#[test]
fn should_follow_the_date_of_the_catalogue_and_no_clock() {
    let technology = catalogue().technology("django").unwrap();
    let sheet = catalogue().evidence.sheet("django").unwrap();
    let later = Date::parse("2028-05-01").unwrap();
    assert!(technology.rating("support").unwrap().value.likely > 0.8);
    // When the last of these lines has ended, nothing is left of it.
    assert_eq!(measure(sheet, later, &SCALE, &WIDTHS).likely, 0.0);
    assert_eq!(end(sheet, later), Date::parse("2028-04-30"));
}

#[test]
fn should_rank_real_support_as_the_facts_have_it() {
    let likely = |id: &str| {
        catalogue()
            .technology(id)
            .unwrap()
            .rating("support")
            .unwrap()
            .value
            .likely
    };
    // Years of published fixes, two years of them, fixes without a date, nothing published, an announced end.
    let order = [
        "symfony", "django", "laravel", "phoenix", "flask", "laminas",
    ];
    assert!(
        order
            .windows(2)
            .all(|pair| likely(pair[0]) > likely(pair[1]))
    );
    assert_eq!(
        catalogue().technology("laminas").unwrap().ends,
        Date::parse("2028-12-31")
    );
    let ending = catalogue()
        .technologies
        .iter()
        .filter(|one| one.ends.is_some());
    assert_eq!(ending.count(), 1);
}
