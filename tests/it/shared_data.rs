//! Data sets for reference values: those of the fixtures, and those beside the project, where they are there.

/// The job attributes of the work orientations, as they stand in the names of columns.
pub const ATTRIBUTES: [&str; 8] = [
    "security",
    "income",
    "advancement",
    "interesting",
    "independent",
    "help_others",
    "useful_society",
    "contact",
];

/// Columns of a file of fixtures/reference or, for the rest, of one beside the project; `None`, saying so, where it is
/// absent.
pub fn read(file: &str, names: &[&str]) -> Option<Vec<Vec<f64>>> {
    let own = format!("{}/fixtures/reference/{file}", env!("CARGO_MANIFEST_DIR"));
    let shared = format!("{}/../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let opened = csv::Reader::from_path(own).or_else(|_| csv::Reader::from_path(&shared));
    let Ok(mut reader) = opened else {
        eprintln!("skipped: {shared} is not there");
        return None;
    };
    let headers = reader.headers().unwrap().clone();
    let places: Vec<usize> = names
        .iter()
        .map(|name| headers.iter().position(|h| h == *name).unwrap_or_else(|| panic!("no {name}")))
        .collect();
    let mut columns = vec![Vec::new(); names.len()];
    for record in reader.records() {
        let record = record.unwrap();
        for (column, &place) in columns.iter_mut().zip(&places) {
            column.push(record[place].parse().unwrap_or(f64::NAN));
        }
    }
    Some(columns)
}

/// To the twelve decimals the reference values are printed with.
pub fn assert_close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (f, e) in found.iter().zip(expected) {
        assert!((f - e).abs() <= tolerance * e.abs(), "{found:?}\n{expected:?}");
    }
}
