//! Respondents with several rows, because they rated in several groups, such as channels: in a total each counts once.

use super::{MISSING, Respondents};

impl Respondents {
    /// How many people there are: rows, but for those who have several.
    pub fn people(&self) -> u64 {
        if self.persons.is_empty() { self.len as u64 } else { distinct(self.persons.iter().copied()) }
    }

    /// Makes each person, whose code every row has, count once: rows weigh as much less as their person rated the criterion
    /// that he rated most often. Nobody then counts more than once in the mean of any criterion.
    pub fn count_once(&mut self, persons: Vec<u32>) {
        self.persons = persons;
        let times = self.times(|_| true);
        let weigh = |row: usize| self.weight(row) / times[row];
        self.weights = Some((0..self.len).map(weigh).collect());
    }

    /// The weights of a part of the rows, in which each person counts once too; `None` where every row is a person.
    pub fn weights_within(&self, part: &[bool]) -> Option<Vec<f64>> {
        if self.persons.is_empty() {
            return None;
        }
        let (all, own) = (self.times(|_| true), self.times(|row| part[row]));
        Some((0..self.len).map(|row| self.weight(row) * all[row] / own[row]).collect())
    }

    fn weight(&self, row: usize) -> f64 {
        self.weights.as_ref().map_or(1.0, |weights| weights[row])
    }

    /// How often the person of each row rated the criterion that he rated most often, in the rows for which `within` holds.
    fn times(&self, within: impl Fn(usize) -> bool) -> Vec<f64> {
        let people = self.persons.iter().max().map_or(0, |&last| last as usize + 1);
        let (mut most, mut count) = (vec![1_u32; people], vec![0_u32; people]);
        for (importance, performance) in self.importance.iter().zip(&self.performance) {
            count.fill(0);
            let rated = |row: &usize| importance[*row] != MISSING || performance[*row] != MISSING;
            for row in (0..self.len).filter(|&row| within(row)).filter(rated) {
                let person = self.persons[row] as usize;
                count[person] += 1;
                most[person] = most[person].max(count[person]);
            }
        }
        self.persons.iter().map(|&person| f64::from(most[person as usize])).collect()
    }
}

/// How many different codes there are.
pub(crate) fn distinct(codes: impl Iterator<Item = u32>) -> u64 {
    let mut codes: Vec<u32> = codes.collect();
    codes.sort_unstable();
    codes.dedup();
    codes.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Person 0 rated a twice and b once, person 1 each once in different rows, person 2 all in one.
    fn visits() -> Respondents {
        let sides = vec![vec![0, 1, 2, MISSING, 3], vec![MISSING, 1, MISSING, 2, 0]];
        Respondents { importance: sides.clone(), performance: sides, len: 5, ..Respondents::default() }
    }

    #[test]
    fn nobody_counts_more_than_once_in_a_mean() {
        let mut visits = visits();
        visits.count_once(vec![0, 0, 1, 1, 2]);
        assert_eq!(visits.weights.as_deref(), Some(&[0.5, 0.5, 1.0, 1.0, 1.0][..]));
        assert_eq!(visits.people(), 3);
        // Within a part that holds one of the rows it counts whole.
        let part = visits.weights_within(&[true, false, true, true, true]).unwrap();
        assert_eq!(part, [1.0, 1.0, 1.0, 1.0, 1.0]);
        assert_eq!(super::super::Respondents::default().weights_within(&[]), None);
    }
}
