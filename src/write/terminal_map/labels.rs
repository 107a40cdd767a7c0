//! Where the labels of a map in the terminal stand: right or left of their marks, one blank apart at least.

/// A mark to label.
#[derive(Debug, Clone, Copy)]
pub struct MarkToLabel {
    /// Column and row of the mark.
    pub at: (usize, usize),
    /// The cells of its quadrant, which neither mark nor label leaves.
    pub area: CellArea,
    /// Columns of the label; 0 for none.
    pub width: usize,
}

/// A block of cells, its ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellArea {
    pub left: usize,
    pub right: usize,
    pub top: usize,
    pub bottom: usize,
}

/// A mark with its label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// Row of both.
    pub row: usize,
    /// Column of the mark.
    pub mark: usize,
    /// First column of the label.
    pub label: usize,
    /// First column of the two, and the column after the last.
    span: (usize, usize),
}

/// Places names, a blank between name and mark; marks that share a cell stand up to two columns beside it.
/// `None` where some name finds no place.
pub fn names(subjects: &[MarkToLabel]) -> Option<Vec<Tag>> {
    /// Choices tried before names are given up: far more than a map needs that has a solution.
    const TRIES: usize = 20_000;
    let tags: Vec<Vec<Tag>> = subjects
        .iter()
        .map(|subject| {
            let beside = (-2..=2).map(|columns| (columns, 0));
            nearest(beside).into_iter().flat_map(|offset| subject.tags(offset, 1)).collect()
        })
        .collect();
    // Those with the fewest places choose first.
    let mut order: Vec<usize> = (0..subjects.len()).collect();
    order.sort_by_key(|&index| tags[index].len());
    let mut chosen: Vec<usize> = Vec::new();
    let mut next = 0;
    for _ in 0..TRIES {
        let Some(&index) = order.get(chosen.len()) else {
            let mut placed = vec![None; subjects.len()];
            for (&index, &choice) in order.iter().zip(&chosen) {
                placed[index] = Some(tags[index][choice]);
            }
            return placed.into_iter().collect();
        };
        let is_clear =
            |tag: &Tag| order.iter().zip(&chosen).all(|(&other, &choice)| !tag.touches(&tags[other][choice]));
        match (next..tags[index].len()).find(|&choice| is_clear(&tags[index][choice])) {
            Some(choice) => {
                chosen.push(choice);
                next = 0;
            }
            None => next = chosen.pop()? + 1,
        }
    }
    None
}

/// Places numbers right at their marks; marks that find no room stand at the nearest cell of their quadrant that has
/// some. `None` where a quadrant is full.
pub fn numbers(subjects: &[MarkToLabel]) -> Option<Vec<Tag>> {
    let mut placed: Vec<Tag> = Vec::new();
    for subject in subjects {
        let CellArea { left, right, top, bottom } = subject.area;
        let (wide, high) = ((right - left) as isize, (bottom - top) as isize);
        let around = (-high..=high).flat_map(|rows| (-wide..=wide).map(move |columns| (columns, rows)));
        let mut tags = nearest(around).into_iter().flat_map(|offset| subject.tags(offset, 0));
        placed.push(tags.find(|tag| placed.iter().all(|other| !tag.touches(other)))?);
    }
    Some(placed)
}

/// Offsets in columns and rows, the nearest first; a row is as high as two columns are wide.
fn nearest(offsets: impl Iterator<Item = (isize, isize)>) -> Vec<(isize, isize)> {
    let mut offsets: Vec<(isize, isize)> = offsets.collect();
    offsets.sort_by_key(|(columns, rows)| columns * columns + 4 * rows * rows);
    offsets
}

impl MarkToLabel {
    /// The mark where it is, without a label.
    pub fn alone(&self) -> Tag {
        let (mark, row) = self.at;
        Tag { row, mark, label: mark + 1, span: (mark, mark + 1) }
    }

    /// The label right and left of the mark moved by an offset, where that stays in the quadrant.
    fn tags(&self, (columns, rows): (isize, isize), blank: usize) -> Vec<Tag> {
        let moved = self.at.0.checked_add_signed(columns).zip(self.at.1.checked_add_signed(rows));
        let Some((mark, row)) = moved else { return Vec::new() };
        let room = blank + self.width;
        let right = Tag { row, mark, label: mark + 1 + blank, span: (mark, mark + 1 + room) };
        let left = mark.checked_sub(room).map(|label| Tag { row, mark, label, span: (label, mark + 1) });
        let area = self.area;
        let fits = |tag: &Tag| {
            let holds_mark = (area.left..=area.right).contains(&mark);
            // A label leaves a blank before the lines around its quadrant, too.
            let holds_label = area.left < tag.label && tag.label + self.width <= area.right;
            (area.top..=area.bottom).contains(&row) && holds_mark && (holds_label || self.width == 0)
        };
        [Some(right), left].into_iter().flatten().filter(fits).collect()
    }
}

impl Tag {
    fn touches(&self, other: &Self) -> bool {
        self.row == other.row && self.span.0 <= other.span.1 && other.span.0 <= self.span.1
    }
}

#[cfg(test)]
mod tests {
    use super::{CellArea, MarkToLabel, names, numbers};

    const AREA: CellArea = CellArea { left: 0, right: 23, top: 0, bottom: 2 };

    fn subjects(marks: &[(usize, usize, usize)]) -> Vec<MarkToLabel> {
        marks
            .iter()
            .map(|&(column, row, width)| MarkToLabel { at: (column, row), area: AREA, width })
            .collect()
    }

    #[test]
    fn a_name_stands_right_of_its_mark_or_left_where_the_quadrant_ends() {
        let placed = names(&subjects(&[(2, 0, 5), (18, 1, 5)])).unwrap();
        assert_eq!((placed[0].mark, placed[0].label), (2, 4));
        assert_eq!((placed[1].mark, placed[1].label), (18, 12));
    }

    #[test]
    fn names_make_way_for_each_other() {
        // The second has room on its right only, so the first must go left.
        let placed = names(&subjects(&[(9, 0, 7), (11, 0, 8)])).unwrap();
        assert_eq!((placed[0].label, placed[1].label), (1, 13));
        assert!(names(&subjects(&[(9, 0, 7), (11, 0, 8), (10, 0, 1)])).is_none());
    }

    #[test]
    fn marks_of_one_cell_stand_side_by_side() {
        let placed = names(&subjects(&[(9, 1, 4), (9, 1, 4)])).unwrap();
        assert!(placed[0].mark != placed[1].mark && placed.iter().all(|tag| tag.row == 1));
    }

    #[test]
    fn numbers_find_the_nearest_cell_until_the_quadrant_is_full() {
        let many = subjects(&[(9, 1, 2); 12]);
        let placed = numbers(&many).unwrap();
        assert_eq!((placed[0].mark, placed[0].row, placed[0].label), (9, 1, 10));
        for (index, tag) in placed.iter().enumerate() {
            assert!(placed[..index].iter().all(|other| !tag.touches(other)), "{placed:?}");
        }
        assert!(numbers(&subjects(&[(9, 1, 2); 40])).is_none());
    }
}
