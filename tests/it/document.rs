//! The document of a report: whatever is in it, every writer shows.

use clap::Parser;
use ecart::analysis::{Analysis, analyze};
use ecart::cli::{Cli, Command, Late};
use ecart::input;
use ecart::look::{Look, Part};
use ecart::report::labels::RowLabels;
use ecart::report::{Block, CellRoom, Document};

use crate::golden::FIXTURES;
use crate::world::ecart;

/// A new output in ten lines.
fn plain(document: &Document) -> String {
    let mut lines = vec![document.title.clone(), document.measure.clone()];
    for section in &document.sections {
        lines.extend(section.heading.clone());
        for block in &section.blocks {
            match block {
                Block::Table(table) => lines.extend(
                    table
                        .rows
                        .iter()
                        .flat_map(|row| &row.cells)
                        .map(|cell| cell.text(document.words, CellRoom::Long)),
                ),
                Block::Chart(figure) => lines.push(figure.title.clone()),
                Block::Text(more) | Block::Notes(more) | Block::List(more) => lines.extend(more.clone()),
            }
        }
    }
    lines.join("\n")
}

/// What the command line means: the analysis and how it looks.
fn meant(arguments: &[&str]) -> (Analysis, Look) {
    let cli = Cli::parse_from([&["ecart", "analyze"], arguments].concat());
    let Some(Command::Analyze(Late(analyze_it))) = cli.command else { panic!("not an analysis") };
    let job = analyze_it.into_job(&cli.speech).unwrap();
    let analysis = analyze(&input::read(&job.source).unwrap(), &job.plan).unwrap();
    (analysis, job.artifacts[0].style.look.clone())
}

/// A text without its spaces and line ends, which a page of 80 columns puts elsewhere, and without Markdown's escapes.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\\').collect()
}

#[test]
fn ten_lines_show_every_section_of_every_fixture() {
    for (name, arguments) in FIXTURES {
        let (analysis, look) = meant(arguments);
        let document = Document::new(&analysis, &look);
        let text = plain(&document);
        let labels = RowLabels::new(&analysis, &look);
        for row in analysis.criteria.iter().chain(analysis.element_rows()) {
            let label = labels.of(row);
            assert!(text.contains(label.as_ref()), "{name}: {label}");
        }
        let has = |part: Part| document.sections.iter().any(|section| section.part == part);
        for (part, expected) in [
            (Part::Map, true),
            (Part::Criteria, true),
            (Part::Notes, true),
            (Part::Elements, !analysis.elements.is_empty()),
            (Part::Drivers, analysis.drivers.is_some()),
            (Part::Outcomes, !analysis.outcomes.is_empty()),
            (Part::Segments, !analysis.segments.is_empty()),
        ] {
            assert_eq!(has(part), expected, "{name}: {part:?}");
        }
        let mut ids: Vec<&str> = document.sections.iter().map(|section| section.id.as_str()).collect();
        let sections = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), sections, "{name}: two sections have one id");
    }
}

#[test]
fn the_writers_leave_nothing_out_but_pictures() {
    for (name, arguments) in FIXTURES {
        let (analysis, look) = meant(arguments);
        let document = Document::new(&analysis, &look);
        let written = |format: &str, width: &str| {
            let options = ["--format", format, "--width", width, "--color", "never"];
            squeezed(&ecart(&[&["analyze"], *arguments, &options].concat()).ok().stdout)
        };
        // So wide that every column of every table is there in full.
        let (table, markdown) = (written("table", "400"), written("markdown", "80"));
        for section in &document.sections {
            let mut said: Vec<String> = Vec::new();
            for block in &section.blocks {
                match block {
                    Block::Table(table) => {
                        said.extend(section.heading.clone());
                        said.extend(table.columns.iter().map(|column| column.head.long.clone()));
                        let cells = table.rows.iter().flat_map(|row| &row.cells);
                        said.extend(cells.map(|cell| cell.text(document.words, CellRoom::Long)));
                    }
                    Block::Text(lines) | Block::Notes(lines) | Block::List(lines) => {
                        said.extend(lines.clone());
                    }
                    Block::Chart(_) => {}
                }
            }
            for text in said {
                let text = squeezed(&text);
                assert!(table.contains(&text), "{name}: {text} is not in the table");
                assert!(markdown.contains(&text), "{name}: {text} is not in the Markdown");
            }
        }
    }
}

#[test]
fn sections_choose_and_order() {
    let bank = ["analyze", "fixtures/bank.csv", "--study", "fixtures/bank.toml", "--by", "region", "--quiet"];
    let table = |sections: &str| ecart(&[&bank[..], &["--sections", sections]].concat()).ok().stdout;
    let turned = table("segments,elements");
    let at = |text: &str, heading: &str| text.find(&format!("\n{heading}\n"));
    let (grid, elements) = (at(&turned, "Gaps of the criteria by region"), at(&turned, "Loyalty elements"));
    assert!(grid.unwrap() < elements.unwrap());
    assert!(!turned.contains("Crosshair:"), "notes were not asked for");
    assert!(at(&table("elements"), "Branch").is_none(), "nor were criteria");
    let said = ecart(&["analyze", "fixtures/bank.csv", "--sections", "summary,segments"]).ok().stderr;
    assert!(said.contains("no section \"segments\": name a column with --by"), "{said}");
    let refused = ecart(&["analyze", "fixtures/bank.csv", "--sections", "everything"]);
    assert!(refused.code == 2 && refused.stderr.contains("drivers"), "{}", refused.stderr);
}
