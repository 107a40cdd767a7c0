//! Touchpoint × channel through the command line: who rates in several channels counts once in totals, and his ratings are
//! linked in tests (`docs/segments.md`).

use serde_json::Value;

use crate::waves::world::folder;
use crate::world::{close, ecart_in};

/// A rating of a touchpoint in a channel.
struct Rating {
    id: usize,
    touchpoint: &'static str,
    channel: &'static str,
    importance: usize,
    performance: usize,
}

/// Forty people on two touchpoints: by phone, and those for whom `both` holds on the web too.
fn ratings(both: impl Fn(usize) -> bool) -> Vec<Rating> {
    let mut all = Vec::new();
    for id in 1..=40 {
        let mut add = |touchpoint, channel, importance, performance| {
            all.push(Rating { id, touchpoint, channel, importance, performance });
        };
        add("order", "Phone", 5, 1 + id % 4);
        add("claim", "Phone", 4, 2 + id % 3);
        if both(id) {
            add("order", "Web", 5, 1 + id % 4 + usize::from(id % 3 > 0));
            add("claim", "Web", 4, 2 + id % 3);
        }
    }
    all
}

fn long(ratings: &[Rating]) -> String {
    let mut text = String::from("respondent_id,criterion,channel,importance,performance\n");
    for Rating { id, touchpoint, channel, importance, performance } in ratings {
        text += &format!("{id},{touchpoint},{channel},{importance},{performance}\n");
    }
    text
}

/// The same with a row for each person and channel.
fn wide(ratings: &[Rating]) -> String {
    let mut text = String::from("respondent_id,channel,imp_order,imp_claim,perf_order,perf_claim\n");
    for pair in ratings.chunks(2) {
        let [order, claim] = pair else { continue };
        assert_eq!((order.touchpoint, claim.touchpoint), ("order", "claim"));
        text += &format!(
            "{},{},{},{},{},{}\n",
            order.id, order.channel, order.importance, claim.importance, order.performance, claim.performance
        );
    }
    text
}

fn run(text: String, more: &[&str]) -> (Value, String) {
    let folder = folder(&[("ratings.csv", text)]);
    let base = ["analyze", "ratings.csv", "--scale", "1-5", "--by", "channel", "--replicates", "0"];
    let ran = ecart_in(folder.path(), &[&base[..], more, &["--format", "json"]].concat(), b"").ok();
    (ran.json(), ran.stderr)
}

fn order(rows: &Value) -> &Value {
    rows.as_array().unwrap().iter().find(|row| row["name"] == "order").unwrap()
}

/// All rate in both channels: the difference is the paired t of R, t 9, df 39, p 4.63161168945e-11 (two independent groups
/// would say t 2.592).
#[test]
fn two_channels_of_the_same_people_are_compared_as_pairs() {
    let (json, said) = run(long(&ratings(|_| true)), &[]);
    let web =
        json["segments"][0]["levels"].as_array().unwrap().iter().find(|it| it["level"] == "Web").unwrap();
    let test = &order(&web["criteria"])["against"]["performance"];
    for (key, expected) in [("t", 9.0), ("df", 39.0), ("p", 4.631_611_689_45e-11)] {
        close(test[key].as_f64().unwrap(), expected, 1e-9, key);
    }
    assert_eq!(json["respondents"], 40, "people, not visits");
    assert!(said.contains("40 of 40 respondents rated in more than one group of \"channel\""), "{said}");
}

/// Only the even half rates on the web too: in the total each counts once, by the mean of what he said; in a channel whole.
#[test]
fn who_rates_in_two_channels_counts_once_in_totals() {
    let all = ratings(|id| id % 2 == 0);
    let (json, _) = run(long(&all), &[]);
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let of = |id: Option<usize>, channel: Option<&str>| -> Vec<f64> {
        let is = |it: &&Rating| {
            it.touchpoint == "order"
                && id.is_none_or(|id| it.id == id)
                && channel.is_none_or(|channel| it.channel == channel)
        };
        all.iter().filter(is).map(|it| it.performance as f64).collect()
    };
    let once: Vec<f64> = (1..=40).map(|id| mean(&of(Some(id), None))).collect();
    let total = &order(&json["criteria"])["performance"];
    close(total["value"].as_f64().unwrap(), mean(&once), 1e-12, "total");
    assert_eq!((&total["n"], &json["respondents"]), (&40.into(), &40.into()));
    // The error of a mean of one number each: the respondents are the units.
    let spread: f64 = once.iter().map(|one| (one - mean(&once)).powi(2)).sum();
    close(total["standard_error"].as_f64().unwrap(), (spread / 39.0 / 40.0).sqrt(), 1e-12, "error");
    for level in json["segments"][0]["levels"].as_array().unwrap() {
        let name = level["level"].as_str().unwrap();
        let (own, found) = (of(None, Some(name)), order(&level["criteria"]));
        close(found["performance"]["value"].as_f64().unwrap(), mean(&own), 1e-12, name);
        assert_eq!(found["performance"]["n"], own.len(), "{name}");
        assert_eq!(level["respondents"], own.len(), "{name}");
    }
}

/// A row for each person and channel says the same, where the clusters are the people, and no advice is to delete one.
#[test]
fn rows_of_people_in_channels_say_the_same() {
    let all = ratings(|id| id % 2 == 0);
    let (expected, _) = run(long(&all), &[]);
    let (json, said) = run(wide(&all), &["--cluster", "respondent_id"]);
    for key in ["criteria", "segments", "respondents"] {
        assert_eq!(json[key], expected[key], "{key}");
    }
    assert!(said.contains("20 of 40 respondents") && !said.contains("one row for each"), "{said}");
}

/// Who rates every touchpoint in one channel only, each in another, has rated each once: nothing is weighted down.
#[test]
fn touchpoints_in_different_channels_count_whole() {
    let mut all = ratings(|_| false);
    for rating in all.iter_mut().filter(|it| it.touchpoint == "claim" && it.id % 2 == 0) {
        rating.channel = "Web";
    }
    let (json, _) = run(long(&all), &[]);
    let expected =
        all.iter().filter(|it| it.touchpoint == "order").map(|it| it.performance as f64).sum::<f64>() / 40.0;
    let found = order(&json["criteria"])["performance"]["value"].as_f64().unwrap();
    close(found, expected, 1e-12, "order");
}
