//! Options of how outputs look.

use super::OptionGroup;
use super::setting::StudyKey::{Is, Run};
use super::setting::shared;

/// What cannot change a number.
pub(super) const LOOKS: OptionGroup = OptionGroup {
    heading: Some("Looks"),
    settings: &[
        shared("decimals", Is("decimals"), "Decimals of values in charts; tables have one more [default: 1]"),
        shared("title", Is("title"), "Title instead of the message made from the counts"),
        shared("subtitle", Is("subtitle"), "Subtitle instead of measure, scale and base"),
        shared("footnote", Is("footnote"), "Last footnote, after those that explain the chart"),
        shared("sections", Is("sections"), "Parts of a report, in this order [default: all]").usual(),
        shared(
            "names",
            Is("names"),
            "Names of a file that has only identifiers: \"Wait on phone\" for wait_on_phone, or as they \
             are [default: readable]",
        ),
        shared(
            "csv",
            Run("for whoever opens the file"),
            "For whom a .csv is: programs, or a double click in Excel with decimal commas (excel-fr) or \
             points [default: plain]",
        ),
        shared(
            "width",
            Run("of the terminal"),
            "Width of tables, in columns [default: the terminal's, to 160; 80 elsewhere]",
        ),
        shared(
            "response-styles",
            Is("response_styles"),
            "Tell how groups use the scale (--by), even where none differs in everything alike: shares \
             of the highest rating and of both ends, spread, relative differences",
        ),
        shared("color", Run("of the terminal"), "Color for tables and for the map in the terminal"),
        shared(
            "template",
            Is("template"),
            "Presentation (.pptx, .potx) whose layouts, colors and fonts a .pptx output takes; `ecart \
             inspect --template` tells what it finds there",
        ),
        shared(
            "colors",
            Is("colors"),
            "Colors of charts in a deck made from a template [default: those of the template where they \
             can be told apart]",
        ),
        shared(
            "rows",
            Run("of one deck"),
            "Most rows of each table in a .pptx output; how many are left out is told below it [default: \
             all, on as many slides as they take]",
        ),
        shared("quiet", Run("a run is told how much it says"), "Print nothing but errors to standard error")
            .usual()
            .explained(),
    ],
};

/// What charts show.
pub(super) const CHARTS: OptionGroup = OptionGroup {
    heading: Some("Charts"),
    settings: &[
        shared(
            "chart",
            Run("told by the name of the output"),
            "Chart of an .svg or .png output [default: told by the file's name, else quadrant]",
        )
        .usual(),
        shared(
            "level",
            Run("each chart has its own"),
            "Map to draw: of the elements or of all criteria [default: elements where there are any]",
        )
        .usual(),
        shared(
            "orientation",
            Is("orientation"),
            "Importance on x, priorities lower right (cemi); or on y, priorities upper left (classic) \
             [default: cemi]",
        ),
        shared(
            "labels",
            Is("labels"),
            "Names of points: values adds the gap to each name [default: names, or numbers and a key \
             where they find no place]",
        )
        .usual(),
        shared(
            "cells",
            Is("cells"),
            "What the cells of a heat map hold: gap, performance or importance; with --metric top2 their \
             share of the highest ratings [default: gap]",
        ),
        shared(
            "measure",
            Is("measure"),
            "What slopes and small multiples of waves show: performance, gap or importance [default: \
             performance]",
        ),
        shared(
            "full-scale",
            Is("full_scale"),
            "Whole scale on both axes, however little of it the data cover",
        ),
        shared("ellipses", Is("ellipses"), "Confidence regions around the points"),
        shared("diagonal", Is("diagonal"), "The line performance = importance"),
        shared("bubbles", Is("bubbles"), "Size markers by number of respondents"),
        shared("theme", Is("theme"), "Dark on white, or light on near-black [default: light]").usual(),
        shared(
            "canvas",
            Is("canvas"),
            "Size: slide (960x540 pt), print (the same, more pixels), body (860x400, no title), square \
             (720x720), or WIDTHxHEIGHT in points [default: slide]",
        )
        .usual(),
        shared(
            "pixels",
            Is("pixels"),
            "Pixels of a .png for each point (1/72 in), 1 to 4 [default: 2; print: 4]",
        ),
    ],
};
