use super::*;
use crate::input::columns::tools::tests::headings_of;
use crate::input::open::text;

/// Row numbers and reasons of what is left out of a text.
fn found(csv: &str) -> Vec<(u64, Rows)> {
    let grid = text::read(csv.as_bytes()).unwrap().grid;
    let mut headings = headings_of(csv);
    headings.dropped_rows.retain(|(_, reason)| *reason == Rows::BlankRow);
    find(&grid, &headings).into_iter().map(|(row, reason)| (grid.numbers[row], reason)).collect()
}

fn rows(csv: &str) -> Vec<u64> {
    found(csv).into_iter().map(|(row, _)| row).collect()
}

#[test]
fn totals_and_averages_are_no_respondents() {
    let body = "id,imp_a,imp_b,perf_a,perf_b\n1,5,4,2,4\n2,5,4,3,5\n3,4,3,1,4\n4,5,3,1,5\n";
    assert!(rows(body).is_empty());
    for line in [
        "Total,19,14,7,18",
        "Mittelwert,\"4,75\",\"3,5\",\"1,75\",\"4,5\"",
        "Moyenne,4.75,3.5,1.75,4.5",
        ",4.75,3.50,1.75,4.50",
    ] {
        assert_eq!(found(&format!("{body}{line}\n")), [(6, Rows::Figures)], "{line}");
    }
    assert_eq!(rows(&body.replace("3,4,3", "Sous-total,10,8,5,9\n3,4,3")), [4]);
}

#[test]
fn a_respondent_called_total_is_one() {
    let body = "name,imp_a,imp_b,perf_a,perf_b\nAnna,5,4,2,4\nBea,5,4,3,5\nTotal,4,3,1,4\nDirk,5,3,1,5\n";
    assert!(rows(body).is_empty());
    let summary =
        "criterion,importance,performance,n\nWLAN,4.7,2.2,120\nPreis,3.8,2.8,121\nGesamt,4.25,2.50,241\n";
    assert_eq!(rows(summary), [4]);
    // Half a point where others have none, but an id as all others.
    assert!(rows("id,a,b,c,d\n1,5,4,2,4\n2,4,4,3,5\n3,4,3,1,4\n4,4.5,3.5,1,4\n").is_empty());
}

#[test]
fn notes_under_the_table_are_left_out() {
    let body = "id,imp_a,imp_b,perf_a,perf_b\n1,5,4,2,4\n2,5,4,3,5\n3,4,3,1,4\n";
    for notes in ["Source: client survey,,,,\nn = 3,,,,\n", "\n* weighted,,,,\nErhebung im Mai 2026,,,,\n"] {
        assert_eq!(
            found(&format!("{body}{notes}"))
                .iter()
                .filter(|(_, reason)| *reason == Rows::NoteUnderTable)
                .count(),
            2,
            "{notes}"
        );
    }
    // Somebody who answered nothing.
    assert!(rows(&format!("{body}4,,,,\n")).is_empty());
    assert!(rows("id,imp_a,perf_a\nR_1,5,4\nR_2,4,4\nR_3,,\n").is_empty());
}

#[test]
fn a_header_that_comes_again_is_left_out() {
    let csv = "id,imp_a,perf_a\n1,5,4\nid,imp_a,perf_a\n2,4,4\n";
    assert_eq!(found(csv), [(3, Rows::RepeatedHeader)]);
}

#[test]
fn rows_with_surplus_cells_are_left_out() {
    let csv = "id,text,imp_a,perf_a\n1,ok,5,4\n2,a, b,5,4\n3,ok,4,4,\n4,ok,4,4\n";
    assert_eq!(found(csv), [(3, Rows::SurplusCells)]);
}

#[test]
fn ratings_without_an_id_at_an_end_are_told_where_all_others_have_one() {
    let bare = |csv: &str| -> Vec<u64> {
        let grid = text::read(csv.as_bytes()).unwrap().grid;
        without_id(&grid, &headings_of(csv)).into_iter().map(|row| grid.numbers[row]).collect()
    };
    let body =
        "id,imp_a,imp_b,perf_a,perf_b\n,1,2,1,2\n1,5,4,2,4\n2,5,4,3,5\n3,4,3,1,4\n4,5,3,1,5\n5,4,4,4,4\n";
    assert_eq!(bare(body), [2]);
    assert_eq!(bare(&format!("{body},4,4,4,4\n")), [2, 8]);
    // A group, an empty row, a column that is blank, a single row.
    assert!(bare(&body.replace("2,5,4,3,5", "1,5,4,3,5")).is_empty());
    assert!(bare(&body.replace(",1,2,1,2", ",1,,,")).is_empty());
    assert!(bare(",a,b\n,1,2\n,1,2\n,1,2\n,3,4\n,5,6\n").is_empty());
    assert!(bare("id,a,b\n,1,2\n").is_empty());
}
