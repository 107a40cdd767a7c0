//! A survey of known truth, dressed.

use super::chance::Chance;
use super::form::{FORMS, Form, Pick, code};
use super::tongue::{TONGUES, Thing};

/// A survey as a file, and what a right reader makes of it.
pub struct Dressed {
    /// The file.
    pub text: String,
    /// Name, mean importance and mean performance of each criterion over those who rated both.
    pub criteria: Vec<(String, f64, f64)>,
    /// What it wears, in words.
    pub clothes: String,
    /// Whether it is as people have them: one form, at the most two oddities.
    pub realistic: bool,
}

/// How the answers are written.
#[derive(Clone, Copy, PartialEq)]
enum Written {
    Digits,
    Labels,
    /// `5 - Very`
    Anchored,
    /// `Very (5)`
    Behind,
}

/// Remarks behind a header.
#[derive(Clone, Copy, PartialEq)]
enum Remark {
    None,
    Scale,
    Legend,
    /// `(24 h)`, part of the name; the same for all criteria, or another for each.
    Detail,
}

/// What is decided by chance.
struct Clothes {
    form: &'static Form,
    pick: Pick,
    things: Vec<(Thing, String)>,
    /// Lowest and highest rating.
    scale: (i64, i64),
    written: Written,
    remark: Remark,
    square: bool,
    prefix: usize,
    capitals: usize,
    order: usize,
    blanks: bool,
    extras: Vec<usize>,
    tail_rows: usize,
    remark_at: usize,
    wider: [bool; 2],
}

/// The survey with this number.
pub fn dress(number: u64) -> Dressed {
    let mut chance = Chance(number.wrapping_mul(0xD134_2543_DE82_EF95) ^ 0x5EED);
    let clothes = clothes(&mut chance);
    let respondents = 24 + chance.below(40);
    let answers = answers(&mut chance, &clothes, respondents);
    let (text, criteria) = written(&mut chance, &clothes, &answers);
    let odd = [
        (1..=5).contains(&clothes.prefix),
        (1..=2).contains(&clothes.capitals),
        clothes.order > 1,
        clothes.tail_rows == 1,
        clothes.written != Written::Digits,
        clothes.remark != Remark::None,
        clothes.things.iter().any(|(thing, _)| thing.the == thing.of),
    ];
    let realistic = odd.iter().filter(|odd| **odd).count() <= 2;
    Dressed { text, criteria, clothes: clothes.said(), realistic }
}

fn clothes(chance: &mut Chance) -> Clothes {
    let tongue = &TONGUES[chance.below(TONGUES.len())];
    let form = &FORMS[chance.below(FORMS.len())];
    let pick = Pick {
        tongue,
        nouns: chance.of(tongue.nouns),
        short: chance.of(tongue.short),
        phrases: chance.of(tongue.phrases),
        questions: chance.of(tongue.questions),
        stems: chance.of(tongue.stems),
    };
    let mut things: Vec<Thing> = tongue.things.to_vec();
    chance.shuffle(&mut things);
    things.truncate(2 + chance.below(5));
    if chance.happens(1, 12) {
        let [name, _] = chance.of(tongue.hard);
        things[0] = Thing { bare: name, the: name, of: name };
    }
    let remark = match chance.below(8) {
        0 | 1 => Remark::Scale,
        2 => Remark::Legend,
        3 => Remark::Detail,
        _ => Remark::None,
    };
    let remark = if form.takes_remark && !(form.name.contains('_') && remark != Remark::Detail) {
        remark
    } else {
        Remark::None
    };
    let written = match chance.below(8) {
        0 | 1 => Written::Labels,
        2 => Written::Anchored,
        3 => Written::Behind,
        _ => Written::Digits,
    };
    let scale = match (written, remark) {
        (Written::Digits, Remark::Scale | Remark::Legend) => chance.of(&[(1, 5), (1, 7), (1, 10), (1, 4)]),
        (Written::Digits, _) => chance.of(&[(1, 5), (1, 5), (1, 7), (0, 10), (1, 10), (1, 4)]),
        _ => (1, 5),
    };
    let same = chance.happens(1, 2);
    let details = tongue.details;
    let things = things.iter().enumerate().map(|(at, thing)| {
        let detail =
            if remark == Remark::Detail { details[if same { 0 } else { at % details.len() }] } else { "" };
        (*thing, detail.to_owned())
    });
    Clothes {
        form,
        pick,
        things: things.collect(),
        scale,
        written,
        remark,
        square: chance.happens(1, 4),
        prefix: if form.numbered || form.name.contains('_') || !form.takes_remark {
            0
        } else {
            chance.below(12)
        },
        capitals: if form.numbered || form.name == "XImportance" { 0 } else { chance.below(10) },
        order: chance.below(5),
        blanks: chance.happens(1, 4),
        extras: (0..5).filter(|_| chance.happens(1, 2)).collect(),
        tail_rows: chance.below(16),
        remark_at: chance.below(16),
        wider: [chance.happens(1, 3), chance.happens(1, 3)],
    }
}

impl Clothes {
    fn said(&self) -> String {
        let written = match self.written {
            Written::Digits => "digits",
            Written::Labels => "labels",
            Written::Anchored => "anchored",
            Written::Behind => "number behind",
        };
        let remark = match self.remark {
            Remark::None => "no remark",
            Remark::Scale => "remark of the scale",
            Remark::Legend => "legend",
            Remark::Detail => "detail",
        };
        let hard = self.things.iter().any(|(thing, _)| thing.the == thing.of);
        format!(
            "{} in {}, {}-{} {written}, {remark}{}, prefix {}, capitals {}, order {}, tail {}",
            self.form.name,
            self.pick.tongue.code,
            self.scale.0,
            self.scale.1,
            if hard { ", hard name" } else { "" },
            self.prefix,
            self.capitals,
            self.order,
            self.tail_rows,
        )
    }

    fn header(&self, at: usize, side: usize) -> String {
        let (thing, detail) = &self.things[at];
        let mut text = (self.form.header)(&self.pick, *thing, side, at + 1);
        let number = at + 1 + side * self.things.len();
        let question = self.pick.tongue.question;
        text = match self.prefix {
            1 => format!("{question}{number}. {text}"),
            2 => format!("{number}. {text}"),
            3 => format!("{question}{number} - {text}"),
            4 => format!("{number}) {text}"),
            5 => format!("{question}{number}: {text}"),
            _ => text,
        };
        text = match self.capitals {
            1 => text.to_uppercase(),
            2 => text.to_lowercase(),
            _ => text,
        };
        let n = self.scale.1.to_string();
        let tongue = self.pick.tongue;
        let remark = match self.remark {
            Remark::None => return text,
            Remark::Scale => tongue.scales[self.remark_at % tongue.scales.len()].to_owned(),
            Remark::Legend => tongue.legends[self.remark_at % tongue.legends.len()][side].to_owned(),
            Remark::Detail => detail.clone(),
        };
        let remark = remark.replace("{n}", &n);
        if self.square && self.remark != Remark::Detail {
            format!("{text} [{remark}]")
        } else {
            format!("{text} ({remark})")
        }
    }

    fn cell(&self, side: usize, rating: i64) -> String {
        let label = || self.pick.tongue.labels[side][(rating - 1) as usize];
        match self.written {
            Written::Digits => rating.to_string(),
            Written::Labels => label().to_owned(),
            Written::Anchored => format!("{rating} - {}", label()),
            Written::Behind => format!("{} ({rating})", label()),
        }
    }

    fn name(&self, at: usize) -> String {
        if self.form.numbered { (at + 1).to_string() } else { self.things[at].0.bare.to_owned() }
    }
}

/// Respondent → criterion → the two ratings.
type Answers = Vec<Vec<[Option<i64>; 2]>>;

fn answers(chance: &mut Chance, clothes: &Clothes, respondents: usize) -> Answers {
    let (low, high) = clothes.scale;
    let points = (high - low + 1) as usize;
    let mut rating = |chance: &mut Chance, criterion: usize, side: usize, mood: usize| {
        // The better of two on some columns, so that the means differ.
        let (one, other) = (chance.below(points), chance.below(points));
        let better = clothes.wider[side] != criterion.is_multiple_of(2);
        let rating = if better { one.max(other) } else { one.min(other) };
        // Whoever is content is so with most things.
        low + (rating + mood).clamp(1, points) as i64 - 1
    };
    let row = |chance: &mut Chance, rating: &mut dyn FnMut(&mut Chance, usize, usize, usize) -> i64| {
        let mood = chance.below(3);
        (0..clothes.things.len())
            .map(|criterion| {
                [0, 1].map(|side| {
                    let given = rating(chance, criterion, side, mood);
                    (!clothes.blanks || !chance.happens(1, 10)).then_some(given)
                })
            })
            .collect()
    };
    (0..respondents).map(|_| row(chance, &mut rating)).collect()
}

/// The file and its truth.
fn written(chance: &mut Chance, clothes: &Clothes, answers: &Answers) -> (String, Vec<(String, f64, f64)>) {
    let k = clothes.things.len();
    let mut columns: Vec<(usize, usize)> = match clothes.order {
        0 => [0, 1].iter().flat_map(|side| (0..k).map(move |at| (at, *side))).collect(),
        1 => (0..k).flat_map(|at| [(at, 0), (at, 1)]).collect(),
        2 => [1, 0].iter().flat_map(|side| (0..k).map(move |at| (at, *side))).collect(),
        3 => (0..k).map(|at| (at, 0)).chain((0..k).rev().map(|at| (at, 1))).collect(),
        _ => [0, 1].iter().flat_map(|side| (0..k).map(move |at| (at, *side))).collect(),
    };
    if clothes.order == 4 {
        chance.shuffle(&mut columns);
    }
    let tongue = clothes.pick.tongue;
    let mut header = vec!["id".to_owned()];
    let before = clothes.extras.contains(&0);
    let group = clothes.extras.contains(&1).then_some(tongue.others[0]);
    let after: Vec<usize> = [2, 3].into_iter().filter(|extra| clothes.extras.contains(extra)).collect();
    header.extend(group.filter(|_| before).map(str::to_owned));
    header.extend(columns.iter().map(|(at, side)| clothes.header(*at, *side)));
    header.extend(after.iter().map(|extra| tongue.others[extra - 1].to_owned()));
    header.extend(group.filter(|_| !before).map(str::to_owned));
    let mut rows = vec![header];
    for (respondent, given) in answers.iter().enumerate() {
        let region = group.map(|_| chance.of(&["Nord", "Ost", "West"]).to_owned());
        let mut row = vec![(respondent + 1).to_string()];
        row.extend(region.clone().filter(|_| before));
        row.extend(columns.iter().map(|&(at, side)| {
            given[at][side].map_or_else(String::new, |rating| clothes.cell(side, rating))
        }));
        for extra in &after {
            row.push(match extra {
                2 => clothes.cell(1, clothes.scale.0 + 1 + chance.below(3) as i64),
                _ => {
                    if chance.happens(1, 3) {
                        format!("text {} of nobody in particular", chance.below(1000))
                    } else {
                        String::new()
                    }
                }
            });
        }
        row.extend(region.filter(|_| !before));
        rows.push(row);
    }
    let mut text: String = rows.iter().map(|row| line(row)).collect();
    if clothes.tail_rows == 1 {
        text += &line(&[String::new(), String::new()]);
        text += &line(&["Source: our own survey".to_owned()]);
    }
    let criteria = (0..k).map(|at| {
        let both: Vec<(i64, i64)> =
            answers.iter().filter_map(|row| Some((row[at][0]?, row[at][1]?))).collect();
        let mean =
            |side: fn(&(i64, i64)) -> i64| both.iter().map(side).sum::<i64>() as f64 / both.len() as f64;
        (clothes.name(at), mean(|pair| pair.0), mean(|pair| pair.1))
    });
    (text, criteria.collect())
}

fn line(cells: &[String]) -> String {
    let quoted = cells.iter().map(|cell| {
        if cell.contains([',', '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
    });
    quoted.collect::<Vec<String>>().join(",") + "\n"
}

/// A name as it is compared: letters and digits, folded as for variables.
pub fn folded(name: &str) -> String {
    code(name).chars().filter(|c| c.is_alphanumeric()).collect()
}
