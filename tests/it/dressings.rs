//! Surveys of known truth in many clothes: read right, or refused, or told to be doubtful; never another number in silence.

mod wardrobe;

use wardrobe::{Outcome, dress, judge};

use crate::world::ecart_in;

#[test]
fn no_survey_is_read_wrong_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("survey.csv");
    let (mut silent, mut right, mut realistic) = (Vec::new(), 0, 0);
    for number in 0..300 {
        let dressed = dress(number);
        let outcome = judge(&dressed, &path);
        if let Outcome::Silent(why) = &outcome {
            silent.push(format!("{number}: {}: {why}", dressed.clothes));
        }
        realistic += usize::from(dressed.realistic);
        right +=
            usize::from(dressed.realistic && matches!(outcome, Outcome::Right | Outcome::RightWarned(_)));
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    assert!(right * 10 >= realistic * 9, "{right} of {realistic} realistic surveys are read right");
}

/// What the program says of a table, with standard error in front of the JSON.
fn said(table: &str, arguments: &[&str]) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    let all = [&["analyze", "-", "--format", "json"], arguments].concat();
    let ran = ecart_in(folder.path(), &all, table.as_bytes());
    (ran.code, ran.stderr + &ran.stdout)
}

/// The means of a criterion.
fn means(said: &str, name: &str) -> (f64, f64) {
    let json: serde_json::Value = serde_json::from_str(&said[said.find("{\n").unwrap()..]).unwrap();
    let row = json["criteria"].as_array().unwrap().iter().find(|row| row["name"] == name);
    let row = row.unwrap_or_else(|| panic!("no {name} in {said}"));
    (row["importance"]["value"].as_f64().unwrap(), row["performance"]["value"].as_f64().unwrap())
}

#[test]
fn remarks_in_brackets_are_no_names_and_tell_the_scale() {
    for (table, name, scale) in [
        (
            "id,Importance of parking (out of 7),Importance of staff (out of 7),Satisfaction with staff (out of 7),Satisfaction with parking (out of 7)\n1,5,4,4,2\n2,5,4,5,3\n3,4,1,4,1\n",
            "parking",
            "1-7",
        ),
        (
            "id,Wie wichtig ist Ihnen der Preis? (1 = unwichtig; 10 = sehr wichtig),Wie wichtig ist Ihnen die Auswahl? (1 = unwichtig; 10 = sehr wichtig),Wie zufrieden sind Sie mit der Auswahl? (1 = unzufrieden; 10 = sehr zufrieden),Wie zufrieden sind Sie mit dem Preis? (1 = unzufrieden; 10 = sehr zufrieden)\n1,5,4,4,2\n2,5,4,5,3\n3,4,1,4,1\n",
            "Preis",
            "1-10",
        ),
    ] {
        let (code, said) = said(table, &[]);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains(&format!("the headers say the scale: {scale}")), "{said}");
        let (importance, performance) = means(&said, name);
        assert!((importance - 14.0 / 3.0).abs() < 1e-9 && (performance - 2.0).abs() < 1e-9, "{said}");
    }
}

#[test]
fn numbered_questions_have_no_twins() {
    for table in [
        "id,Q1,Q2,Q12,Q22\n1,5,3,2,4\n2,4,2,1,5\n3,5,4,4,4\n",
        "id,F3,F4,F32,F42\n1,5,3,2,4\n2,4,2,1,5\n3,1,4,4,4\n",
    ] {
        let (code, said) = said(table, &[]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains("--outcome"), "{said}");
    }
}

#[test]
fn other_questions_are_neither_side() {
    for (satisfied, often) in [
        ("Êtes-vous satisfait ?", "À quelle fréquence l'utilisez-vous ?"),
        ("Wie zufrieden sind Sie?", "Kennen Sie das Angebot?"),
    ] {
        let header = format!("id,{satisfied} [Web],{satisfied} [Shop],{often} [Web],{often} [Shop]");
        let (code, said) = said(&format!("{header}\n1,5,3,4,2\n2,4,2,5,1\n3,5,4,4,4\n4,2,1,1,5\n"), &[]);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains("all of performance"), "{said}");
    }
}

#[test]
fn two_scales_of_a_row_are_a_guess_that_strict_refuses() {
    for header in ["id,q_wifi_1,q_wifi_2,q_desk_1,q_desk_2", "id,v.prix.1,v.prix.2,v.accueil.1,v.accueil.2"] {
        let table = format!("{header}\n1,5,2,4,4\n2,5,3,4,5\n3,4,1,3,4\n");
        let (code, told) = said(&table, &[]);
        assert_eq!(code, 0, "{told}");
        assert!(told.contains("\"sides_by_order\"") && told.contains("\"guess\""), "{told}");
        assert_eq!(said(&table, &["--strict"]).0, 1);
    }
}

#[test]
fn rows_by_side_and_tidy_rows_are_read() {
    let tidy = "id,item,measure,value\n1,wifi,importance,5\n1,wifi,performance,2\n1,desk,importance,4\n1,desk,performance,4\n\
                2,wifi,importance,5\n2,wifi,performance,3\n2,desk,importance,4\n2,desk,performance,5\n";
    assert_eq!(means(&said(tidy, &[]).1, "wifi"), (5.0, 2.5));
    let across = "id,Seite,Preis,Auswahl\n1,Wichtigkeit,5,4\n1,Zufriedenheit,2,4\n2,Wichtigkeit,5,4\n2,Zufriedenheit,3,5\n";
    let (code, told) = said(across, &[]);
    assert_eq!(code, 0, "{told}");
    assert_eq!(means(&told, "Preis"), (5.0, 2.5));
}

#[test]
fn each_kind_of_missing_side_has_its_own_message() {
    for (table, words) in [
        ("id,Importancia: precio,Importancia: horario\n1,5,3\n2,4,2\n3,3,4\n", "only importance was found"),
        ("id,Belang prijs,Belang service\n1,5,3\n2,4,2\n3,3,4\n", "only importance was found"),
        (
            "id,Fees,Q7A_ART,x6,overall\n1,5,3,1,4\n2,4,2,2,3\n3,3,4,4,2\n",
            "--outcome \"overall\" --importance johnson",
        ),
        ("id,Prix,Accueil,Satisfaction globale\n1,5,3,4\n2,4,2,3\n3,3,4,2\n", "--importance johnson"),
    ] {
        let (code, told) = said(table, &[]);
        assert_eq!(code, 1, "{told}");
        assert!(told.contains(words), "{told}");
    }
}

#[test]
fn copies_of_columns_are_no_criteria() {
    let header = "id,imp_wifi,imp_desk,perf_wifi,perf_desk,imp_wifi.1";
    let same = format!("{header}\n1,5,4,2,4,5\n2,5,4,3,5,5\n3,4,3,1,4,4\n");
    let (code, told) = said(&same, &[]);
    assert!(code == 0 && told.contains("repeated_columns") || told.contains("left out"), "{told}");
    let (code, told) = said(&same.replace("3,4,3,1,4,4", "3,4,3,1,4,2"), &[]);
    assert!(code == 1 && told.contains("seems to be \"imp_wifi\" again"), "{told}");
}

#[test]
fn names_by_place_commas_and_bare_partners() {
    let table = "id,\"Speed, of reply\",\"Speed, of reply - Importance\",Price,Price - Importance\n1,2,5,4,3\n2,3,4,5,2\n3,1,5,4,4\n";
    let (code, told) = said(table, &["--importance-columns", "* - Importance"]);
    assert_eq!(code, 0, "{told}");
    assert_eq!(means(&told, "Price"), (3.0, 13.0 / 3.0));
    let by_place = [
        "--importance-columns",
        "@3,@5",
        "--performance-columns",
        "Speed, of reply",
        "--performance-columns",
        "Price",
    ];
    let (code, told) = said(table, &by_place);
    assert_eq!(code, 0, "{told}");
}

#[test]
fn a_split_ballot_has_each_mean_on_its_own_answers() {
    let table = "id,imp_prix,imp_accueil,sat_prix,sat_accueil\n1,5,4,,\n2,5,4,,\n3,4,3,,\n4,,,2,4\n5,,,3,5\n6,,,1,4\n";
    let (code, told) = said(table, &[]);
    assert!(code == 1 && told.contains("--base available"), "{told}");
    let (code, told) = said(table, &["--base", "available"]);
    assert_eq!(code, 0, "{told}");
    assert!((means(&told, "prix").0 - 14.0 / 3.0).abs() < 1e-9);
}
